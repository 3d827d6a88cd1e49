"""What stands above and below a list: who made it, what it is, what it belongs to, who signs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from dvk_docs.documents.families.sheet import SheetDocument
from dvk_docs.documents.parts.nguoi_ky import NguoiKy
from dvk_docs.sheet.grid import Row, Value
from dvk_docs.vn.dates import format_long
from dvk_docs.vn.roman import roman

ROOM_TO_SIGN = 60.0
"""Height in points of the row in which the signature stands."""


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


def above(document: SheetDocument, width: int, halves: Halves, *, draft: bool) -> Iterator[Row]:
    """The letterhead, the number of the annex, the title, the paper that it goes with."""
    left: list[tuple[str, Value]] = []
    if document.co_quan_cap_tren:
        left.append(("superior", document.co_quan_cap_tren.upper()))
    left.append(("organ", document.co_quan_ban_hanh.upper()))
    if document.numbered:
        left.append(("superior", f"Số {document.number_and_symbol}"))
    right: list[tuple[str, Value]] = [("organ", annex_line(document))] if document.so_phu_luc else []
    if draft:
        right.append(("signer-hint", f"Dự thảo lần {document.lan_du_thao or 1}"))
    if document.dia_danh and document.ngay_ban_hanh:
        right.append(("signer-hint", f"{document.dia_danh}, {format_long(document.ngay_ban_hanh)}"))
    for at in range(max(len(left), len(right))):
        both = [(halves.left, *left[at])] if at < len(left) else []
        both += [(halves.right, *right[at])] if at < len(right) else []
        yield line(width, tuple(both))
    yield line(width, (), 8)
    yield line(width, (((1, width), "title", document.title),))
    if document.kem_theo:
        phrase = document.kem_theo.phrase(document.standard)
        yield line(width, (((1, width), "indication", f"(Kèm theo {phrase})"),))
    yield line(width, (), 8)


def annex_line(document: SheetDocument) -> str:
    """“Phụ lục 1”; Roman in the State's papers (NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục III, khoản 1 điểm b)."""
    number = document.so_phu_luc or 1
    return f"Phụ lục {roman(number) if document.standard.system == 'state' else number}"


def below(document: SheetDocument, width: int, halves: Halves, maker: str | None) -> Iterator[Row]:
    """Who made the list and who answers for it, where they sign; to whom it goes."""
    signer = document.nguoi_ky
    lines = _titles(signer) if signer else []
    if maker or signer:
        yield line(width, (), 8)
        makers = ["NGƯỜI LẬP BIỂU"] if maker else []
        for left, right in zip_longest(makers, lines, fillvalue=""):
            yield line(width, ((halves.left, "signer", left), (halves.right, "signer", right)))
        yield line(width, (), ROOM_TO_SIGN)
        name = signer.ho_ten if signer else ""
        yield line(width, ((halves.left, "signer", maker or ""), (halves.right, "signer", name)))
    if document.noi_nhan:
        yield line(width, ((halves.left, "free-bold", "Nơi nhận:"),))
        for one in document.noi_nhan:
            yield line(width, ((halves.left, "free", f"- {one}"),))


def _titles(signer: NguoiKy) -> list[str]:
    printed = signer.printed()
    return [part for part in (*printed["quyen_han"].split("\n"), printed["chuc_vu"], printed["kiem"]) if part]
