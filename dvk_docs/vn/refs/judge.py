"""What is wrong with a reference: one function per fault, each giving a finding or nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Final

from dvk_docs.errors import InputError, quote
from dvk_docs.vn.dates import format_long, format_short, parse_date
from dvk_docs.vn.refs.grammar import Parts
from dvk_docs.vn.refs.issuer import capitals_mended
from dvk_docs.vn.refs.reference import Finding
from dvk_docs.vn.refs.tables import (
    CENTRAL_TERMS,
    KINDS,
    RULINGS,
    TERM_SLACK,
    TYPE_SYMBOLS,
    is_party,
    is_state,
    issuer_words,
)
from dvk_docs.vn.tone import fold_tone


def judge(parts: Parts) -> tuple[Finding, ...]:
    """The faults that show in the reference by itself, in the order of its parts."""
    return tuple(finding for rule in _RULES if (finding := rule(parts)) is not None)


def day_of(parts: Parts) -> date | None:
    """The date of the reference, None when it has none or no such day exists."""
    if parts.date is None:
        return None
    try:
        return parse_date(parts.date)
    except InputError:
        return None


def no_date(parts: Parts) -> Finding | None:
    """Not one of the rules of `judge`: a paper dated once in a text may be named without its date afterwards."""
    if parts.date is not None or parts.sign.is_law:
        return None
    return Finding(
        "ref-no-date", f"văn bản số {parts.sign.symbol} chưa ghi ngày ban hành; ghi thêm “ngày …” sau ký hiệu"
    )


def _type_absent(parts: Parts) -> Finding | None:
    if parts.kind is not None or parts.continues:
        return None
    known = (
        None
        if parts.sign.is_law
        else next((k for k, symbols in KINDS.items() if parts.sign.type_symbol in symbols), None)
    )
    example = f"{known.capitalize()} số {parts.sign.symbol}" if known else None
    return Finding("ref-no-type", f"trước {quote(parts.sign.symbol)} chưa ghi tên loại văn bản", example)


def _so_absent(parts: Parts) -> Finding | None:
    if parts.has_so or parts.continues:
        return None
    return Finding("ref-no-so", f"trước {quote(parts.sign.symbol)} chưa có chữ “số”", f"số {parts.sign.symbol}")


def _number_unpadded(parts: Parts) -> Finding | None:
    if len(parts.sign.number) != 1 or parts.sign.is_law:
        return None
    return Finding(
        "ref-num-pad", f"số “{parts.sign.number}” nhỏ hơn 10 phải viết đủ hai chữ số", f"0{parts.sign.symbol}"
    )


def _blank_inside(parts: Parts) -> Finding | None:
    if not re.search(r"\s", parts.sign.separators):
        return None
    if "\n" in parts.sign.separators:
        return Finding("ref-linebreak", f"ký hiệu {quote(parts.sign.symbol)} bị ngắt dòng ở giữa", parts.sign.symbol)
    message = f"ký hiệu {quote(parts.sign.typed)} có dấu cách ở giữa; viết {quote(parts.sign.symbol)}"
    return Finding("ref-space", message, parts.sign.symbol)


def _odd_mark(parts: Parts) -> Finding | None:
    if set("".join(parts.sign.separators.split())) <= set("-/"):
        return None
    message = f"ký hiệu {quote(parts.sign.typed)} có dấu gạch lạ, khó tìm kiếm; dùng dấu “-” và “/” của bàn phím"
    return Finding("ref-mark", message, parts.sign.symbol)


def _type_symbol_wrong(parts: Parts) -> Finding | None:
    """The sign does not fit the type (04-HĐ for Hướng dẫn), or is a lesser form of the right one (CTR, QyĐ)."""
    kind = (parts.kind or "").lower()
    all_forms = KINDS.get(kind, ())
    right = RULINGS[parts.sign.marks == "/-"] if kind == "quy định" else all_forms
    if not right or parts.sign.is_law or parts.is_letter or parts.sign.type_symbol in right:
        return None
    lesser = parts.sign.type_symbol in all_forms or _is_slip(parts.sign.type_symbol, right)
    message = (
        f"{quote(parts.sign.type_symbol)} không phải ký hiệu của “{parts.kind}”; ký hiệu đúng là {quote(right[0])}"
    )
    code = "ref-type-variant" if lesser else "ref-type-symbol"
    return Finding(code, message, parts.sign.spelt(parts.sign.marks, right[0]))


def _is_slip(typed: str, right: tuple[str, ...]) -> bool:
    """CTR for CTr, QD for QĐ; but HĐ for HD names another type and is more than a slip."""
    return typed not in TYPE_SYMBOLS and _bare(typed) in map(_bare, right)


def _bare(symbol: str) -> str:
    return symbol.lower().replace("đ", "d")


def _foreign_style(parts: Parts) -> Finding | None:
    """Party signs have hyphen then slash, state signs slash then hyphen (HD 05-HD/VPTW; NĐ 30/2020/NĐ-CP)."""
    if parts.sign.is_law:
        return None
    if is_party(parts.organ) and parts.sign.marks != "-/":
        right = parts.sign.spelt("-/")
        message = f"ký hiệu {quote(parts.sign.symbol)} của cơ quan Đảng viết theo lối của Nhà nước; viết {quote(right)}"
        return Finding("ref-style-party", message, right)
    if is_state(parts.organ) and parts.sign.marks != "/-":
        right = parts.sign.spelt("/-")
        message = f"ký hiệu {quote(parts.sign.symbol)} của cơ quan Nhà nước viết theo lối của Đảng; viết {quote(right)}"
        return Finding("ref-style-state", message, right)
    return None


def _date_invalid(parts: Parts) -> Finding | None:
    if parts.date is None:
        return None
    try:
        parse_date(parts.date)
    except InputError as refused:
        return Finding("date-invalid", f"ngày của văn bản số {parts.sign.symbol}: {refused.problems[0].message}")
    return None


def _date_unpadded(parts: Parts) -> Finding | None:
    day = day_of(parts)
    if day is None or parts.date is None:
        return None
    printed = format_long(day).removeprefix("ngày ") if "tháng" in parts.date else format_short(day)
    # A month in words has no digits to pad.
    typed, wanted = (re.findall("[0-9]+", text) for text in (parts.date, printed))
    if len(typed) != len(wanted) or typed == wanted:
        return None
    message = f"ngày {quote(parts.date)} viết chưa đúng: ngày luôn hai chữ số, tháng chỉ thêm 0 cho tháng 1 và 2"
    return Finding("date-pad", message, printed)


def _date_outside_term(parts: Parts) -> Finding | None:
    day, term = day_of(parts), CENTRAL_TERMS.get(parts.term or "")
    if day is None or term is None or parts.organ != "TW":
        return None
    first, last = term
    if first - TERM_SLACK <= day <= last + TERM_SLACK:
        return None
    message = (
        f"văn bản số {parts.sign.symbol} ghi ngày {format_short(day)} nhưng khoá {parts.term} làm việc "
        f"từ {format_short(first)} đến {format_short(last)}; xem lại ngày hoặc khoá"
    )
    return Finding("date-term", message)


def _issuer_unfit(parts: Parts) -> Finding | None:
    """Information only: how organs name themselves is freer than any list."""
    if parts.issuer is None:
        return None
    mended = capitals_mended(parts.issuer)
    if mended != parts.issuer:
        return Finding("ref-issuer", f"{quote(parts.issuer)} viết hoa chưa đúng; viết {quote(mended)}", mended)
    words = issuer_words(parts.organ)
    if not words or any(word in fold_tone(parts.issuer) for word in words):
        return None
    message = f"{quote(parts.issuer)} có thể không phải là cơ quan ban hành của {quote(parts.sign.symbol)}"
    return Finding("ref-issuer", message)


_RULES: Final[tuple[Callable[[Parts], Finding | None], ...]] = (
    _type_absent,
    _so_absent,
    _number_unpadded,
    _blank_inside,
    _odd_mark,
    _type_symbol_wrong,
    _foreign_style,
    _date_invalid,
    _date_unpadded,
    _date_outside_term,
    _issuer_unfit,
)
