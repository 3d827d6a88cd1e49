"""Reading text: the gate every value passes first, gaps, one line or several, a person's name, an item of a list."""

from __future__ import annotations

import re
from typing import Final

from pydantic import BaseModel, ValidationInfo
from pydantic_core import PydanticCustomError

from dvk_docs.errors import quote
from dvk_docs.model.reading import Leaf, is_blank_leaf, key, reading, refusal, unfilled, warn

LONGEST_LINE: Final = 2_000  # characters; the longest trích yếu or căn cứ met in real papers has 600
LONGEST_NAME: Final = 100
_FILL_IN: Final = "ghi nội dung vào đây, hoặc xoá dòng này"
LONGEST_FIGURE: Final = 100  # of a number, a date in words, a choice


def given(value: object, info: ValidationInfo) -> str:
    """The text of the value: one text, not blank, past the gate, not a gap that may not stay."""
    if value is None:
        raise refusal("blank-field", "bỏ trống", _FILL_IN)
    if isinstance(value, list | tuple | dict | BaseModel):
        raise _wrong_kind(value, info)
    text = str(value) if isinstance(value, Leaf) else _clean(str(value))
    if is_blank_leaf(value if isinstance(value, Leaf) else text):
        raise refusal("blank-field", "bỏ trống", _FILL_IN)
    return text


def _wrong_kind(value: object, info: ValidationInfo) -> PydanticCustomError:
    if isinstance(value, list | tuple):
        return refusal(
            "wrong-kind",
            "phải là một đoạn chữ, không phải danh sách",
            f"bỏ dấu gạch đầu dòng hoặc ngoặc vuông, ghi trên một dòng:  {key(info)}: …",
        )
    return refusal(
        "wrong-kind",
        "phải là một đoạn chữ, không phải một nhóm trường",
        f'nếu trong câu có dấu hai chấm, đặt cả câu trong nháy kép:  {key(info)}: "…"',
    )


def _clean(text: str) -> str:
    """A text given by a Python caller passes the same gate as one from a file."""
    from dvk_docs.vn.text import changes, clean

    for change in changes(text):
        if change.code == "illegal":
            message = f"có ký tự không dùng được U+{ord(change.char):04X} ở vị trí {change.position + 1}"
            raise refusal("illegal-character", message, "xoá ký tự này rồi gõ lại chỗ đó")
    return clean(text)


def words(value: object, info: ValidationInfo) -> str:
    """A text for the types that keep text: a gap stays when the reading is a draft."""
    text = given(value, info)
    gap = unfilled(text)
    if gap is None:
        return text
    if not reading(info).draft:
        raise _unfilled(gap)
    warn(value, info, "unfilled", f"{quote(gap)} còn phải bổ sung")
    return text


def figure(value: object, info: ValidationInfo) -> str:
    """A text for the types that become numbers, dates or choices: a gap cannot be kept in them."""
    text = given(value, info)
    gap = unfilled(text)
    if gap is not None:
        raise _unfilled(gap)
    if len(text) > LONGEST_FIGURE:
        raise _too_long(text, LONGEST_FIGURE)
    return text


def _unfilled(gap: str) -> PydanticCustomError:
    return refusal(
        "unfilled", f"{quote(gap)} còn phải bổ sung", "ghi nội dung thay cho dấu này, hoặc làm bản dự thảo với --draft"
    )


def one_line(value: object, info: ValidationInfo) -> str:
    text = words(value, info)
    if "\n" in text:
        warn(value, info, "line-break", "có dấu xuống dòng; đã nối thành một dòng")
        text = " ".join(text.split())
    if len(text) > LONGEST_LINE:
        raise _too_long(text, LONGEST_LINE)
    return text


def _too_long(text: str, limit: int) -> PydanticCustomError:
    found = f"{len(text):,}".replace(",", ".")
    allowed = f"{limit:,}".replace(",", ".")
    message = f"{quote(text)} dài {found} ký tự, nhiều nhất {allowed}"
    return refusal("too-long", message, "rút gọn, hoặc tách thành nhiều mục")


def person(value: object, info: ValidationInfo) -> str:
    text = words(value, info)
    if "\n" in text:
        shown = quote(text.replace("\n", " ⏎ "))
        hint = f"ghi liền:  {key(info)}: {' '.join(text.split())}"
        raise refusal("line-break", f"{shown} có dấu xuống dòng giữa họ tên", hint)
    if len(text) > LONGEST_NAME:
        raise refusal(
            "too-long",
            f"{quote(text)} dài {len(text)} ký tự, họ tên nhiều nhất {LONGEST_NAME}",
            f"chỉ ghi họ và tên:  {key(info)}: Nguyễn Văn An",
        )
    return text


_LEADING: Final = re.compile(r"^(?P<bullet>[-–•+*]\s+)?(?P<basis>(?i:căn cứ)(?! địa\b)(?:\s*:)?\s+)?")
_TRAILING: Final = re.compile(r"\s*(?:\./\.|[;,.]+)$")
_ENDS_OF_WORDS: Final = ("...", "…", "v.v.", "v.v")  # here the dots belong to the text


def item(value: object, info: ValidationInfo) -> str:
    """One line without the marks that the library prints around it; taking one off is a warning."""
    text = one_line(value, info)
    leading = _LEADING.match(text)
    trailing = None if text.endswith(_ENDS_OF_WORDS) else _TRAILING.search(text)
    begin = leading.end() if leading else 0
    end = trailing.start() if trailing else len(text)
    bare = text[begin:end]
    if not any(character.isalnum() for character in bare):
        raise refusal("blank-field", f"{quote(text)} chỉ có dấu, chưa có nội dung", _FILL_IN)
    if bare == text:
        return text
    typed = [
        "dấu đầu dòng" if leading and leading["bullet"] else "",
        "chữ “Căn cứ”" if leading and leading["basis"] else "",
        f"dấu {quote(text[end:].strip())} cuối dòng" if trailing else "",
    ]
    marks = ", ".join(mark for mark in typed if mark)
    warn(value, info, "typed-mark", f"{quote(text)} có {marks}; thư viện tự thêm khi in", f"chỉ ghi:  {bare}")
    return bare
