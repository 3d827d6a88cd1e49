"""What stands above and below a list: who made it, what it is, what it belongs to, who signs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import zip_longest
from typing import Any, Final, NamedTuple

from dvk_docs.documents.families.form import FormDocument
from dvk_docs.documents.families.sheet import SheetDocument
from dvk_docs.sheet.grid import Row, Value
from dvk_docs.standards import Standard
from dvk_docs.vn.dates import format_long, format_short
from dvk_docs.vn.roman import roman

ROOM_TO_SIGN = 60.0
"""Height in points of the row in which the signature stands."""
BY_HAND: Final = "(ký và ghi đầy đủ họ tên)"
_LEFT_OPEN: Final = "…" * 10  # where a name is written by hand

Lines = Sequence[tuple[str, Value]]
"""Lines that stand under one another: the style and the words of each."""


class Halves(NamedTuple):
    """The two halves of a page: first and last column of each."""

    left: tuple[int, int]
    right: tuple[int, int]


def line(width: int, spans: tuple[tuple[tuple[int, int], str, Value], ...], height: float | None = None) -> Row:
    """A row outside of the table: each span of columns with its style and its words, the rest empty."""
    styles, values = ["free"] * width, [None] * width  # type: list[str], list[Value]
    merged = []
    for (first, last), style, value in spans:
        styles[first - 1 : last] = [style] * (last - first + 1)
        values[first - 1] = value
        if last > first:
            merged.append((first, last))
    return Row(tuple(styles), tuple(values), tuple(merged), height)


def across(width: int, lines: Lines) -> Iterator[Row]:
    """Lines that have the whole width."""
    return (line(width, (((1, width), style, words),)) for style, words in lines)


def side_by_side(width: int, halves: Halves, left: Lines, right: Lines) -> Iterator[Row]:
    """Lines on the left and on the right, both from the same row down."""
    for pair in zip_longest(left, right):
        yield line(width, tuple((half, *one) for half, one in zip(halves, pair, strict=True) if one))


# -- the head of a sheet, of a form, of an annex ----------------------------------------------------------------------


def above(document: SheetDocument, width: int, halves: Halves, *, draft: bool) -> Iterator[Row]:
    """The letterhead, the number of the annex, the title, the paper that it goes with."""
    left: list[tuple[str, Value]] = []
    if document.co_quan_cap_tren:
        left.append(("superior", document.co_quan_cap_tren.upper()))
    if document.co_quan_ban_hanh:
        left.append(("organ", document.co_quan_ban_hanh.upper()))
    if document.numbered:
        left.append(("superior", f"Số {document.number_and_symbol}"))
    right: list[tuple[str, Value]] = []
    if document.so_phu_luc:
        right.append(("organ", annex_line(document)))
    if draft:
        right.append(_draft(document.lan_du_thao or 1))
    if document.dia_danh and document.ngay_ban_hanh:
        right.append(("signer-hint", f"{document.dia_danh}, {format_long(document.ngay_ban_hanh)}"))
    yield from side_by_side(width, halves, left, right)
    yield line(width, (), 8)
    yield from across(width, [("title", document.title)])
    if document.kem_theo:
        yield from across(width, [_goes_with(document.kem_theo.phrase(document.standard))])
    yield line(width, (), 8)
    yield from across(width, [("free-italic", f"Căn cứ {one.phrase(document.standard)};") for one in document.can_cu])


def form_above(document: FormDocument, shown: Mapping[str, Any], width: int, halves: Halves) -> Iterator[Row]:
    """The letterhead of a form and its title; `shown` is what its template may ask for.

    Above them stands, where the form is an annex, which one and of what.
    """
    standard = document.standard
    annex = shown["la_phu_luc"]
    if annex:
        paper = annex["kem_theo"] or _not_signed_yet(document.of_type, shown["nam"], standard)
        yield from annex_above(standard, annex["so"], [annex["ten_hoa"]], paper, width, draft=None)
    issuer = shown["co_quan_ban_hanh"]
    left: list[tuple[str, Value]] = [("superior", shown["co_quan_cap_tren"])] if shown["co_quan_cap_tren"] else []
    left.append(("organ", f"{issuer} {_LEFT_OPEN}" if shown["ghi_ten_don_vi"] else issuer))
    if standard.system == "state":
        right = [("organ", standard.value("title-text")), ("organ-ruled", standard.value("motto-text"))]
    else:
        left.append(("superior", "*"))
        right = [("organ-ruled", standard.value("title-text"))]
    if shown["du_thao"]:
        left.append(_draft(shown["du_thao"]))
    right.append(("signer-hint", f"{shown['dia_danh']}, {_day(shown['ngay_ban_hanh'], shown['nam'])}"))
    yield from side_by_side(width, halves, left, right)
    yield line(width, (), 10)
    yield from across(width, [("title", shown["ten_loai"]), ("title", shown["trich_yeu"])])
    yield line(width, (), 10)


def _not_signed_yet(kind: str, year: int | None, standard: Standard) -> str:
    """The paper that a form is an annex of, before it has a number: it may be another organ's."""
    number = f"{_LEFT_OPEN[:3]} ngày … tháng … năm " if standard.system == "state" else f"{_LEFT_OPEN[:3]}, ngày ……/……/"
    return f"{kind} số {number}{year or ''} của {_LEFT_OPEN}"


def _day(day: date | None, year: int | None) -> str:
    return format_long(day) if day else f"ngày {' ' * 4} tháng {' ' * 4} năm {year or _LEFT_OPEN[:4]}"


def annex_above(
    standard: Standard, number: str, titles: Sequence[str], goes_with: str, width: int, *, draft: int | None
) -> Iterator[Row]:
    """The number of an annex, the lines of its title, the paper that it goes with."""
    name = f"{'Phụ lục' if standard.system == 'state' else 'PHỤ LỤC'} {number}".strip()
    if draft:
        yield from across(width, [_draft(draft)])
    yield from across(width, [("title", name), *(("title", title) for title in titles), _goes_with(goes_with)])
    yield line(width, (), 10)


def main_paper(kind: str, shown: Mapping[str, Any], standard: Standard) -> str:
    """The paper that an annex belongs to, with room for a number and a day that are not known yet."""
    day, state = shown["ngay_ban_hanh"], standard.system == "state"
    number = f"{shown['so']:02d}" if shown["so"] else _ROOM
    symbol = f"{number}{'/' if state else '-'}{shown['ky_hieu']}"
    dated = _day(day, shown["nam"]) if state or not day else f"ngày {format_short(day)}"
    return f"{kind} số {symbol}{' ' if state else ', '}{dated} của {shown['cua_co_quan']}"


_ROOM: Final = " " * 6


def annex_line(document: SheetDocument) -> str:
    """“Phụ lục 1”; Roman in the State's papers (NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục III, khoản 1 điểm b)."""
    number = document.so_phu_luc or 1
    return f"Phụ lục {roman(number) if document.standard.system == 'state' else number}"


def _goes_with(paper: str) -> tuple[str, Value]:
    return "indication", f"(Kèm theo {paper})"


def _draft(number: int) -> tuple[str, Value]:
    return "signer-hint", f"Dự thảo lần {number}"


# -- the foot ---------------------------------------------------------------------------------------------------------


def below(document: SheetDocument, width: int, halves: Halves, maker: str | None, unit: str | None) -> Iterator[Row]:
    """Who made the list, for which unit, and who answers for it, where they sign; to whom it goes."""
    signer = document.nguoi_ky
    if maker or unit or signer:
        yield line(width, (), 8)
        made_by = "NGƯỜI LẬP BIỂU" if maker else "ĐƠN VỊ LẬP BIỂU" if unit else ""
        left = _signer(made_by, [unit.upper()] if unit else [], maker or "")
        right = _signer("", _titles(signer.printed()) if signer else [], signer.ho_ten if signer else "")
        yield from signed(width, halves, left, right)
    if document.noi_nhan:
        yield line(width, ((halves.left, "free-bold", "Nơi nhận:"),))
        for one in document.noi_nhan:
            yield line(width, ((halves.left, "free", f"- {one}"),))


class Signer(NamedTuple):
    """One who signs: the lines above the signature, the name below."""

    lines: Lines
    name: str


def signer_of(word: str, printed: Mapping[str, str]) -> Signer:
    """One who signs under a word (“NGƯỜI CHẤM ĐIỂM”): by name, or by hand where the name is open."""
    if printed["ho_ten"]:
        return _signer(word, _titles(printed), printed["ho_ten"])
    return Signer((("signer", word), ("signer-hint", BY_HAND)), "")


def _signer(word: str, titles: list[str], name: str) -> Signer:
    return Signer(tuple(("signer", text) for text in (word, *titles) if text), name)


def signed(width: int, halves: Halves, left: Signer, right: Signer) -> Iterator[Row]:
    """Both sides: the lines, room for the signatures, the names on one line."""
    yield from side_by_side(width, halves, left.lines, right.lines)
    yield line(width, (), ROOM_TO_SIGN)
    yield line(width, ((halves.left, "signer", left.name), (halves.right, "signer", right.name)))


def _titles(printed: Mapping[str, str]) -> list[str]:
    return [part for part in (*printed["quyen_han"].split("\n"), printed["chuc_vu"], printed["kiem"]) if part]


NOBODY: Final = Signer((), "")
