"""How one value becomes printed text, and the bytes of a part: the innermost step of filling.

Only text, whole numbers, decimal numbers and dates can be printed. Everything else (nothing, yes/no, a list, a group
of fields) is refused by name, because a paper that prints “None” or “[1, 2]” is a paper somebody has signed unread.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

LONGEST = 4096  # characters of a text that is kept once made
OUTPUT_LIMIT = 50 * 1024 * 1024  # bytes of all filled parts of one paper
LOOP_LIMIT = 1_000_000  # turns of all loops of one paper
ROW_LIMIT = 20_000  # rows of one Word table: 100,000 take Word half a minute and 600 MB

_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_NEEDS_CARE = re.compile("[\x00-\x1f&<>\ufffe\uffff]").search
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_LINE_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'


class RefusedError(Exception):
    """A value cannot be used where a tag asks for it; whoever knows the tag turns this into a problem."""

    def __init__(self, code: str, message: str, hint: str | None = None, *, of_data: bool = False) -> None:
        super().__init__(code, message, hint)
        self.code, self.message, self.hint, self.of_data = code, message, hint, of_data


def text_of(value: Any) -> str:
    """The text of a printable value: numbers with a decimal comma, dates as 05/3/2026."""
    form = _FORMS.get(type(value))
    if form is None:
        raise RefusedError("not-printable", f"không in được {_kind(value)}", _cure(value))
    return form(value)


def _decimal(value: Decimal) -> str:
    if not value.is_finite():
        raise RefusedError("not-printable", f"không in được số {value}", "ghi một số bình thường", of_data=True)
    return f"{value:f}".replace(".", ",")


def _date(value: date) -> str:
    from dvk_docs.vn.dates import format_short

    return format_short(value)


_FORMS: dict[type, Callable[[Any], str]] = {str: str, int: str, Decimal: _decimal, date: _date}


def _kind(value: Any) -> str:
    if value is None:
        return "giá trị trống"
    names = {list: "một danh sách", tuple: "một danh sách", dict: "một nhóm trường", bool: "giá trị có/không"}
    return names.get(type(value), f"giá trị kiểu {type(value).__name__}")


def _cure(value: Any) -> str:
    if value is None or isinstance(value, bool):
        return "đặt giữa  {% if … %} và {% endif %}"
    if isinstance(value, dict):
        return "ghi rõ trường cần in:  " + ", ".join(f".{key}" for key in list(value)[:5])
    return "dùng  {% for … in … %}"


class Ink(dict[str, bytes]):
    """Printed text -> its bytes in the part, for runs of one format; the keys are what was printed in it.

    A tab ends the run and starts another one of the same format (as docxtpl does), so each format has its own.
    Looking up is the whole work for a text met before; a new one costs 0.4 µs.
    """

    def __init__(self, run_properties: str, page: Page) -> None:
        self._run = run_properties
        self._page = page

    def __missing__(self, value: Any) -> bytes:
        text = value if type(value) is str else text_of(value)
        if len(text) > LONGEST:
            return self._long(text)
        try:
            data = self._escaped(text) if _NEEDS_CARE(text) else text.encode()
        except UnicodeEncodeError:
            raise _unprintable(text) from None
        self[text] = data  # never under a number: 1 and True are one key
        return data

    def _long(self, text: str) -> bytes:
        """A long text, made anew and counted each time, so that a loop cannot pile it up before it is handed on."""
        data = self._escaped(text)
        self._page.spend_bytes(len(data))
        self._page.long.add(text)
        return data

    def _escaped(self, text: str) -> bytes:
        if _NOT_XML.search(text):
            raise _unprintable(text)
        return with_breaks("".join(_ESCAPES.get(sign, sign) for sign in text), self._run).encode()


def with_breaks(text: str, run: str) -> str:
    """Escaped text of a `<w:t>` with line breaks and tabs as Word has them; `run` is the format of its run."""
    tab = f'</w:t></w:r><w:r>{run}<w:tab/></w:r><w:r>{run}<w:t xml:space="preserve">'
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("\t", tab).replace("\n", _LINE_BREAK)


def _unprintable(text: str) -> RefusedError:
    at, sign = next((at, sign) for at, sign in enumerate(text, 1) if _NOT_XML.match(sign))
    message = f"chữ chứa ký tự không in được U+{ord(sign):04X}, ở vị trí {at}"
    return RefusedError("illegal-character", message, "xoá ký tự này trong dữ liệu", of_data=True)


class Page:
    """What all parts of one paper share while they are filled: what it may still cost, and what was printed."""

    def __init__(self) -> None:
        self.noted: set[str] = set()  # went into a filter or a longer text, and so were printed in another form
        self.long: set[str] = set()
        self._inks: list[Ink] = []
        self._turns = LOOP_LIMIT
        self._bytes = OUTPUT_LIMIT

    def ink(self, run_properties: str) -> Ink:
        """An ink for runs of this format."""
        ink = Ink(run_properties, self)
        self._inks.append(ink)
        return ink

    def printed(self) -> frozenset[str]:
        """Every text that was printed, before escaping."""
        return frozenset(self.noted).union(self.long, *self._inks)

    def spend_turns(self, turns: int) -> None:
        """Counts the turns of a loop before it runs."""
        self._turns -= turns
        if self._turns < 0:
            message = f"các vòng lặp trong mẫu chạy quá {LOOP_LIMIT} lượt"
            raise RefusedError("template-limit", message, "bỏ vòng lặp lồng nhau trên danh sách dài")

    def spend_bytes(self, count: int) -> None:
        """Counts bytes that have been made."""
        self._bytes -= count
        if self._bytes < 0:
            message = f"văn bản in ra dài quá {OUTPUT_LIMIT // 1024 // 1024} MB"
            raise RefusedError("template-limit", message, "bớt phần lặp lại trong mẫu hoặc chia danh sách")
