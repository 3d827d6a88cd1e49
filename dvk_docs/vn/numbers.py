"""Numbers in figures: out of what clerks type, and as Vietnamese groups them; the words are in `words`.

A text with two readings is refused, and no value passes through a float.

>>> parse_number("1.500.000 đồng", kind="money"), parse_number("87,5", kind="score")
(Decimal('1500000'), Decimal('87.5'))
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal, localcontext
from typing import Literal

from dvk_docs.errors import InputError, quote
from dvk_docs.vn.gate import clean
from dvk_docs.vn.refusal import refusal
from dvk_docs.vn.words import exact, ordinal, to_words

__all__ = ["Kind", "format_number", "money", "ordinal", "parse_number", "to_words"]

Kind = Literal["count", "money", "score"]


def money(dong: int | Decimal) -> str:
    """A sum in figures and, in brackets, in words, as decisions on money print it; a whole number of đồng.

    Source: usage of financial papers (the words are what counts when the figures were altered).

    >>> money(1_250_000)
    '1.250.000 đồng (Một triệu hai trăm năm mươi nghìn đồng)'
    """
    if exact(dong) != int(dong):
        raise refusal("not-a-number", f"{quote(str(dong))} không phải là số đồng", "dùng số nguyên, ví dụ 1250000")
    words = to_words(dong)
    return f"{format_number(dong)} đồng ({words[0].upper()}{words[1:]} đồng)"


def parse_number(text: str, *, kind: Kind = "count") -> Decimal:
    """The number a clerk typed, read by what it stands for.

    A “score” takes a comma or a point before one or two decimals (`87,5`, `87.5`, `87 điểm`); a “count” and “money”
    are whole, grouped by points or spaces or not at all (`1.234`, `1 234`, `007`), money with its unit if any
    (`2.350.000 đồng`). Refused with `InputError`: `ambiguous-number` (`1.234` as a score, `2,350,000`),
    `negative-number`, else `not-a-number`.

    Rule: in Vietnamese the point groups and the comma starts the decimals; with two readings, ask.

    >>> parse_number("1.234"), parse_number("75.5", kind="score")
    (Decimal('1234'), Decimal('75.5'))
    """
    typed = " ".join(clean(text).lower().split())
    found = re.fullmatch(_SCORE if kind == "score" else _WHOLE, typed)
    if found is None or (found["money"] and kind != "money"):
        raise _why_not_a_number(text, typed, kind)
    digits = re.sub("[. ]", "", found["whole"])
    return Decimal(f"{digits}.{found['fraction']}") if kind == "score" and found["fraction"] else Decimal(digits)


def format_number(value: int | Decimal, pattern: str | None = None) -> str:
    """The number in figures: points between thousands, a comma before decimals.

    Without a pattern every digit is kept but trailing zeros. With one (CLDR's notation, `#,##0.0` or `#,##0%`)
    Babel prints it, after rounding half up; Babel alone would print 62,5 points as 62.

    Source: CLDR, locale vi; the rounding is the schools' and the emulation councils'.

    >>> format_number(Decimal("1234.50")), format_number(Decimal("2.5"), "#,##0"), format_number(Decimal("0.745"), "0%")
    ('1.234,5', '3', '75%')
    """
    number = Decimal(exact(value))
    printed = _plain_figures(number) if pattern is None else _by_pattern(number, pattern)
    return printed if any(c in printed for c in "123456789") else printed.replace("-", "")  # never “-0”


# Left for `re` to compile and keep: a paper that counts nothing starts sooner.
_GROUPED = r"[0-9]+|[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[1-9][0-9]{0,2}(?: [0-9]{3})+"
_WHOLE = rf"(?P<whole>{_GROUPED})(?P<money> ?(?:đồng|đ|₫|vnđ|vnd))?"
_SCORE = r"(?P<whole>[0-9]+)(?:[.,](?P<fraction>[0-9]{1,2}))?(?: ?điểm)?(?P<money>)"
_PATTERN = r"(?:#,##)?0+(?:\.0*#*)?%?"
_EXAMPLE: dict[Kind, str] = {
    "count": "ghi một số nguyên bằng chữ số, ví dụ 18 hoặc 1.234",
    "money": "ghi số đồng bằng chữ số, ví dụ 2.350.000",
    "score": "ghi số điểm bằng chữ số, nhiều nhất hai chữ số sau dấu phẩy, ví dụ 87,5",
}


def _why_not_a_number(text: str, typed: str, kind: Kind) -> InputError:
    if kind == "score" and re.fullmatch(r"[0-9]{1,3}[.,][0-9]{3}", typed):
        message = f"{quote(text)} có hai cách hiểu: số nghìn, hoặc số lẻ có ba chữ số"
        return refusal("ambiguous-number", message, _EXAMPLE[kind])
    if kind != "score" and (commas := re.match(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+(?![0-9,.])", typed)):
        message = f"{quote(text)} có dấu phẩy, mà dấu phẩy mở đầu phần lẻ"
        hint = f"có phải là {commas[0].replace(',', '.')}? Ngăn nhóm bằng dấu chấm"
        return refusal("ambiguous-number", message, hint)
    if re.fullmatch(r"[-−–] ?[0-9][0-9., ]*", typed):
        return refusal("negative-number", f"{quote(text)} nhỏ hơn 0", _EXAMPLE[kind])
    if not typed:
        return refusal("not-a-number", f"{quote(text)} chưa ghi số", _EXAMPLE[kind])
    return refusal("not-a-number", f"{quote(text)} không phải là số", _EXAMPLE[kind])


def _plain_figures(number: Decimal) -> str:
    # not by Babel: no rounding is asked for, Babel stops at 28 digits, and its import costs a short run 40 ms
    figures = f"{number:,f}"
    if "." in figures:
        figures = figures.rstrip("0").rstrip(".")
    return figures.translate(str.maketrans(",.", ".,"))


def _by_pattern(number: Decimal, pattern: str) -> str:
    if not re.fullmatch(_PATTERN, pattern):  # Babel would print the letters of a mistyped one
        message = f"{quote(pattern)} không phải là mẫu số"
        raise refusal("bad-number-pattern", message, "dùng #,##0 hoặc #,##0.0 hoặc #,##0%")
    from babel.numbers import format_decimal

    digits = len(number.as_tuple().digits) + abs(number.adjusted())
    with localcontext(rounding=ROUND_HALF_UP, prec=digits + 30):  # Babel rounds as the context says
        return str(format_decimal(number, pattern, locale="vi"))
