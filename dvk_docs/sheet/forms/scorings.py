"""The scorings of a register: one row each, points by criterion, the total and the verdict that follow from them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from dvk_docs.documents.parts.bo_tieu_chi import TieuChi
from dvk_docs.documents.register import PhieuTrongSo, Register
from dvk_docs.sheet.columns import CRITERION, SCORE_LABELS, SCORES, VERDICTS
from dvk_docs.sheet.forms.verdict import FAILED, PASSED, Judged, by_points
from dvk_docs.sheet.grid import Bounds, Formula, Row, Sheet, Value, area, cell

_LABEL_WIDTHS: Final = (24.0, 40.0, 23.0)
_POINTS_WIDTH: Final = 13.0
_END_WIDTHS: Final = (16.0, 22.0)
_FIRST: Final = 3  # row: above are the heads and the maxima
_OPEN_ROWS: Final = 50
_MOST: Final = Decimal(100)


def scorings(document: Register) -> Sheet:
    """The sheet; its criteria are those of the register's set, or numbered columns where that has no points."""
    form = _Form(document)
    return Sheet(
        SCORES, form.widths, form.rows(), head=(1, 2), frozen=(1, 2), bounds=tuple(form.bounds()), guarded=True
    )


class _Form:
    """The columns of the sheet and the rows under them."""

    def __init__(self, document: Register) -> None:
        self._given = document.phieu_cham_diem
        self._mark = document.criteria_set.diem_dat
        self._criteria = list(_by_place(document))
        self._first = 1 + len(SCORE_LABELS)
        self._total = self._first + len(self._criteria)
        self._last_row = _FIRST - 1 + len(self._given) + _OPEN_ROWS
        self.widths = (*_LABEL_WIDTHS, *(_POINTS_WIDTH for _ in self._criteria), *_END_WIDTHS)

    def bounds(self) -> Iterator[Bounds]:
        for at, one in enumerate(self._criteria, self._first):
            cells = area((_FIRST, at), (self._last_row, at))
            yield Bounds(cells, "decimal", 0, one.diem_toi_da or _MOST)

    def rows(self) -> Iterator[Row]:
        """The heads, the maxima, the scorings that are given, room for more."""
        labels = (*SCORE_LABELS.values(), *(f"{CRITERION}{one.so}" for one in self._criteria), "Tổng", "Kết luận")
        yield Row(("head-required",) + ("head",) * (len(labels) - 1), labels)
        maxima = [one.diem_toi_da for one in self._criteria]
        whole = sum(filter(None, maxima), Decimal())
        summed = Formula(f"SUM({self._points(2)})", whole) if self._criteria else None
        yield Row(("index",) * len(labels), ("Điểm tối đa", None, None, *maxima, summed, None))
        for at in range(_FIRST, self._last_row + 1):
            one = self._given[at - _FIRST] if at - _FIRST < len(self._given) else _BLANK
            yield Row(self._styles, self._values(at, one), grows=True)

    @property
    def _styles(self) -> tuple[str, ...]:
        return ("entry-center", "entry", "date", *["points"] * len(self._criteria), "fixed-points", "fixed-center")

    def _values(self, at: int, one: PhieuTrongSo) -> tuple[Value, ...]:
        rest = [None] * (len(self._criteria) - len(one.diem))
        return (one.mo_hinh, one.nguoi_cham, one.ngay_cham, *one.diem, *rest, *self._judged(at, one))

    def _judged(self, at: int, one: PhieuTrongSo) -> tuple[Value, Value]:
        """The total and the verdict; of a scoring without points those that are stated."""
        if not self._criteria or (not one.diem and one.tong_diem is not None):
            return one.tong_diem, VERDICTS[one.ket_luan] if one.ket_luan else None
        points = self._points(at)
        total = sum(one.diem, Decimal())
        summed = Formula(f'IF(COUNT({points})=0,"",SUM({points}))', total if one.diem else "")
        if self._mark is None:
            return summed, VERDICTS[one.ket_luan] if one.ket_luan else None
        judged = Judged(self._criteria, [cell(at, column) for column in range(self._first, self._total)], [points])
        said = ""
        if len(one.diem) == len(self._criteria):
            full = all(
                points == asked.diem_toi_da
                for asked, points in zip(self._criteria, one.diem, strict=True)
                if asked.phai_toi_da
            )
            said = PASSED if total >= self._mark and full else FAILED
        return summed, Formula(by_points(cell(at, self._total), self._mark, [judged]), said)

    def _points(self, row: int) -> str:
        return area((row, self._first), (row, self._total - 1))


_BLANK: Final = PhieuTrongSo.model_construct(
    mo_hinh=None, nguoi_cham=None, ngay_cham=None, diem=[], tong_diem=None, ket_luan=None
)


def _by_place(document: Register) -> Iterator[TieuChi]:
    """The criteria in the order of the columns: of alternatives by subject those of one place share a column."""
    chosen = document.criteria_set
    most = max((len(one.diem) for one in document.phieu_cham_diem), default=0)
    if not chosen.scored:
        yield from (TieuChi.model_construct(so=str(at), diem_toi_da=None) for at in range(1, most + 1))
        return
    collective, individual = ([one.criterion for one in chosen.placed(who)] for who in ("tap_the", "ca_nhan"))
    yield from max(collective, individual, key=len)
