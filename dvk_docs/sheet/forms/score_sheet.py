"""Biểu chấm điểm: what is judged, the criteria with their points or answers, and the verdict that follows them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final, NamedTuple

from dvk_docs.documents.parts.bo_tieu_chi import TieuChi
from dvk_docs.documents.score_sheet import ScoreSheet
from dvk_docs.sheet.forms.page import NOBODY, Halves, across, form_above, line, signed, signer_of
from dvk_docs.sheet.forms.verdict import FAILED, PASSED, Answers, Judged, by_answers, by_points
from dvk_docs.sheet.grid import Allowed, Book, Choices, Formula, Row, Sheet, Value, area, cell
from dvk_docs.vn.filters import noi
from dvk_docs.vn.numbers import format_number

SHEET_NAME: Final = "Biểu chấm điểm"
_WIDTHS: Final = (14.0, 50.0, 40.0, 16.0, 21.0, 24.0)
_WIDTH: Final = len(_WIDTHS)
_HALVES: Final = Halves((1, 2), (3, _WIDTH))
_WORDS: Final = (2, 3)  # the columns that the words of a criterion have
_MAXIMUM, _POINTS = 4, 5
_YES, _NO = 4, 5  # columns of a set without points
_ROOM_TO_WRITE: Final = 22.0  # points
_CROSS: Final = "x"
_CHOOSE: Final = "(Chọn chủ thể phù hợp để tiến hành đánh giá)"


def book(document: ScoreSheet, *, draft: bool = False) -> Book:
    """The workbook: one sheet, printed on A4 upright."""
    shown = document.context(draft=draft)
    top = [*form_above(document, shown, _WIDTH, _HALVES), *_about(shown)]
    head = len(top) + 1
    table = _Table(document, shown, head + 1)
    rows = [*top, _heads(table.scored), *table.rows(), *_conclusion(shown, table.verdict()), *_foot(shown)]
    sheet = Sheet(
        SHEET_NAME, _WIDTHS, rows, orientation="portrait", head=(head, head), choices=tuple(table.choices()),
        allowed=tuple(table.allowed()), guarded=True,
    )  # fmt: skip
    return Book((sheet,), {})


# -- above the table --------------------------------------------------------------------------------------------------


def _about(shown: dict[str, Any]) -> Iterator[Row]:
    """What is judged, by whom, when; what is not known stands on a dotted line."""
    alone = shown["chu_the"] == "ca_nhan"
    judging = "chấm điểm" if shown["cham_diem"] else "đánh giá"
    subject = ("Cá nhân" if alone else "Tập thể") if shown["chu_the"] else ""
    yield _asked("- Tên mô hình:", shown["ten_mo_hinh"])
    yield _asked("- Cá nhân thực hiện:" if alone else "- Đơn vị thực hiện:", shown["nguoi_thuc_hien"])
    yield _asked("- Chủ thể (tập thể, cá nhân):" if not subject else "- Chủ thể:", subject)
    yield _asked(f"- Người {judging}:", shown["nguoi_cham"])
    if shown["diem_tu_cham"]:
        yield _asked("- Điểm đơn vị tự chấm:", f"{shown['diem_tu_cham']} điểm")
    yield _asked(f"- Ngày {'chấm' if shown['cham_diem'] else 'đánh giá'}:", shown["ngay_cham"])
    yield line(_WIDTH, (), 8)


def _asked(label: str, known: Value) -> Row:
    style = "asked" if not known else "said" if isinstance(known, str) else "said-date"
    return line(
        _WIDTH,
        ((_HALVES.left, "free", label), (_HALVES.right, style, known or None)),
        None if known else _ROOM_TO_WRITE,
    )


# -- the table --------------------------------------------------------------------------------------------------------


class Block(NamedTuple):
    """Criteria that stand under one heading: those of a part, or those of it for one subject."""

    shown: dict[str, Any]
    criteria: list[TieuChi]
    subject: str | None
    part: int
    headed: bool
    first: int
    """The row of the first criterion; the heading, if there is one, stands above it."""

    def cells(self, column: int) -> list[str]:
        return [cell(self.first + at, column) for at in range(len(self.criteria))]

    def area(self, column: int) -> str:
        return area((self.first, column), (self.first + len(self.criteria) - 1, column))


def _heads(scored: bool) -> Row:
    asked = ("Điểm tối đa", "Điểm đánh giá") if scored else ("Có", "Không")
    return Row(("head",) * _WIDTH, ("STT", "Tiêu chí", None, *asked, "Ghi chú"), (_WORDS,))


class _Table:
    """The rows under the head, and where they stand."""

    def __init__(self, document: ScoreSheet, shown: dict[str, Any], first: int) -> None:
        self._document, self._shown = document, shown
        self.scored = bool(shown["cham_diem"])
        self.blocks = list(_blocks(document, shown["nhom"], first))
        self._filled = [one for one in self.blocks if one.criteria]
        self._total_row = max(one.first + len(one.criteria) for one in self.blocks)

    def rows(self) -> Iterator[Row]:
        """Headings, criteria, the total of a set with points."""
        scores = iter(self._document.scores)
        for block in self.blocks:
            if block.headed:
                yield self._heading(block)
            for row, criterion in zip(block.shown["tieu_chi"], block.criteria, strict=True):
                yield self._criterion(row, criterion, next(scores))
        if self.scored:
            parts = " ".join(("Tổng cộng", " + ".join(self._shown["cac_phan"]))).strip()
            yield self._sums("total", None, parts, self._filled)

    def choices(self) -> Iterator[Choices]:
        """A cross for yes, or for no."""
        if not self.scored:
            for block in self._filled:
                yield Choices(
                    area((block.first, _YES), (block.first + len(block.criteria) - 1, _NO)), "DauX", (_CROSS,)
                )

    def allowed(self) -> Iterator[Allowed]:
        """Points from nothing to the maximum, by the step of the sheet."""
        step = self._document.buoc
        said = f"Điểm từ 0 đến điểm tối đa của tiêu chí, theo bước {format_number(step)}."
        for block in self._filled if self.scored else ():
            first, most = cell(block.first, _POINTS), cell(block.first, _MAXIMUM)
            steps = f"{first}/{step:f}"
            formula = f"AND(ISNUMBER({first}),{first}>=0,{first}<={most},ROUND({steps},6)=ROUND({steps},0))"
            yield Allowed(block.area(_POINTS), formula, said)

    def verdict(self) -> Formula | None:
        """Đạt or not; None where the set has no mark."""
        alternatives = list(self._alternatives())
        said = {"dat": PASSED, "khong_dat": FAILED}.get(self._document.verdict or "", "")
        if not self.scored:
            return Formula(by_answers([_answers(counted, others) for counted, others in alternatives]), said)
        mark = self._document.criteria_set.diem_dat
        judged = [_judged(counted, others) for counted, others in alternatives]
        return Formula(by_points(cell(self._total_row, _POINTS), mark, judged), said) if mark is not None else None

    def _alternatives(self) -> Iterator[tuple[list[Block], list[Block]]]:
        """What counts together, and what then must be empty: of an open sheet one for each subject."""
        for subject in dict.fromkeys(one.subject for one in self._filled if one.subject) or (None,):
            counted = [one for one in self._filled if one.subject in (None, subject)]
            yield counted, [one for one in self._filled if one not in counted]

    def _heading(self, block: Block) -> Row:
        name = block.shown["ten"]
        if block.shown["chon_chu_the"]:
            name = f"{name}\n{_CHOOSE}"
        if self.scored and block.shown["la_phan"]:
            return self._sums("group", block.shown["so"], name, [one for one in self._filled if one.part == block.part])
        styles = ("group-center", *["group"] * (_WIDTH - 1))
        return Row(styles, (block.shown["so"], name, *[None] * 4), ((2, _WIDTH),))

    def _sums(self, kind: str, number: Value, name: str, blocks: list[Block]) -> Row:
        """A row of sums: what a subject can reach, and what is given."""
        once = [one for one in blocks if one.subject in (None, blocks[-1].subject)]
        most = sum((one.diem_toi_da or Decimal() for block in once for one in block.criteria), Decimal())
        areas = ",".join(one.area(_POINTS) for one in blocks)
        known = [points for block in blocks for points in self._points(block) if points is not None]
        maximum = Formula(f"SUM({','.join(one.area(_MAXIMUM) for one in once)})", most)
        points = Formula(f'IF(COUNT({areas})=0,"",SUM({areas}))', sum(known, Decimal()) if known else "")
        styles = (f"{kind}-center", kind, kind, f"{kind}-points", f"{kind}-points", kind)
        return Row(styles, (number, name, None, maximum, points, None), (_WORDS,))

    def _points(self, block: Block) -> list[Decimal | None]:
        before = sum(len(one.criteria) for one in self.blocks[: self.blocks.index(block)])
        return self._document.scores[before : before + len(block.criteria)]

    def _criterion(self, row: dict[str, Any], criterion: TieuChi, points: Decimal | None) -> Row:
        values = (criterion.diem_toi_da, points) if self.scored else (row["co"], row["khong"])
        asked = ("fixed-points", "points") if self.scored else ("entry-center", "entry-center")
        words = (row["so"], row["noi_dung"], None)
        return Row(("fixed-center", "fixed", "fixed", *asked, "entry"), (*words, *values, row["ghi_chu"]), (_WORDS,))


def _blocks(document: ScoreSheet, shown: list[dict[str, Any]], first: int) -> Iterator[Block]:
    placed, at, part = iter(document.criteria), first, 0
    for group in shown:
        its = [next(placed) for _ in group["tieu_chi"]]
        headed, part = bool(group["ten"]), part + bool(group["la_phan"])
        subject = next((one.of.chu_the for one in its if one.of), None)
        yield Block(group, [one.criterion for one in its], subject, part, headed, at + headed)
        at += headed + len(its)


def _judged(counted: list[Block], others: list[Block]) -> Judged:
    criteria = [one for block in counted for one in block.criteria]
    cells = [name for block in counted for name in block.cells(_POINTS)]
    return Judged(criteria, cells, [one.area(_POINTS) for one in counted], [one.area(_POINTS) for one in others])


def _answers(counted: list[Block], others: list[Block]) -> Answers:
    areas = [(block.area(_YES), block.area(_NO), len(block.criteria)) for block in counted]
    return Answers(areas, [name for block in others for name in (block.area(_YES), block.area(_NO))])


# -- below the table --------------------------------------------------------------------------------------------------


def _conclusion(shown: dict[str, Any], verdict: Formula | None) -> Iterator[Row]:
    """What the set asks for, and whether it is reached."""
    yield line(_WIDTH, (), 8)
    if not shown["cham_diem"]:
        every = "các tiêu chí của chủ thể" if shown["chon_chu_the"] else f"{shown['so_tieu_chi']:02d} tiêu chí"
        yield from across(_WIDTH, [("free", f"Mô hình “Dân vận khéo” phải đáp ứng đủ {every}.")])
    elif shown["diem_dat"]:
        parts = f" ({' + '.join(shown['cac_phan'])})" if shown["cac_phan"] else ""
        must = shown["phai_toi_da"]
        several = "các " if len(must) > 1 else ""
        full = f"; trong đó {several}tiêu chí {noi(must)} phải đạt điểm tối đa" if must else ""
        words = f"Mô hình “Dân vận khéo” phải đạt tổng từ {shown['diem_dat']} điểm{parts} trở lên{full}."
        yield from across(_WIDTH, [("free", words)])
    style = "verdict" if verdict and verdict.value else "asked-verdict"
    yield line(
        _WIDTH, ((_HALVES.left, "free", "Kết luận (đạt, không đạt):"), (_HALVES.right, style, verdict)), _ROOM_TO_WRITE
    )


def _foot(shown: dict[str, Any]) -> Iterator[Row]:
    """Who judged, on the right; on the left, where one is asked, who stands for the unit."""
    yield line(_WIDTH, (), 10)
    unit = shown["dai_dien"]["ho_ten"] or shown["mau_trong"]
    left = signer_of("ĐẠI DIỆN ĐƠN VỊ", shown["dai_dien"]) if unit else NOBODY
    word = "CHẤM ĐIỂM" if shown["cham_diem"] else "ĐÁNH GIÁ"
    yield from signed(_WIDTH, _HALVES, left, signer_of(f"NGƯỜI {word}", shown["nguoi_ky"]))
