"""What the two summaries have in common: heads in two levels, rows of units and models, counts that go on counting."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from dvk_docs.documents.families.sheet import SummaryDocument, in_order_of_fields
from dvk_docs.documents.parts.linh_vuc import MAC_DINH
from dvk_docs.documents.parts.mo_hinh_trong_so import MoHinhTrongSo
from dvk_docs.sheet.forms.page import Halves, above, below, line
from dvk_docs.sheet.forms.wording import FIELD_HEADINGS, WORDINGS, Head, Wording
from dvk_docs.sheet.grid import Book, Formula, Row, Sheet, Value, area, letters
from dvk_docs.vn.text import fold_tone

MARK: Final = "X"
"""In the column of a model's subject, or of its age."""
_MODEL: Final = "-"  # in the first column, before a model
_NUMBER, _NAME, _COUNT, _FIELD = 1, 2, 3, 6  # columns
_FEWEST_FIELDS: Final = 4
"""The footer counts these fields at least: those that nearly every plan has."""


class Unit(NamedTuple):
    """A unit and its models, in the order in which they are printed."""

    name: str
    models: list[MoHinhTrongSo]


class Block(NamedTuple):
    """A part of the list under a heading of its own; without one the units stand right under the total."""

    numeral: str
    heading: str
    units: list[Unit]


class Columns(NamedTuple):
    """The columns of a summary: widths in mm, what a model shows from the place on, where its marks stand."""

    widths: tuple[float, ...]
    cells: Callable[[MoHinhTrongSo], tuple[Value, ...]]
    marked: tuple[int, ...]
    """Columns that may hold a mark."""
    subjects: tuple[int, int]
    """The columns of collectives and individuals."""


def units(models: Sequence[MoHinhTrongSo], order: Callable[[list[MoHinhTrongSo]], list[MoHinhTrongSo]]) -> list[Unit]:
    """The models by registering unit, in the order in which the units first come."""
    found: dict[str, Unit] = {}
    for model in models:
        name = model.registering_unit
        found.setdefault(fold_tone(name), Unit(name, [])).models.append(model)
    return [unit._replace(models=order(unit.models)) for unit in found.values()]


def summary(document: SummaryDocument, blocks: Sequence[Block], columns: Columns, *, draft: bool = False) -> Book:
    """The workbook: one sheet, printed on A4 across."""
    wording = WORDINGS[document.type_name, document.bieu_mau]
    width = len(columns.widths)
    halves = Halves((1, 3), (width - 4, width))
    top = list(above(document, width, halves, draft=draft))
    heads, merged = _heads(wording, len(top) + 1, width)
    first = len(top) + len(heads) + 1
    table = _Table(document, blocks, columns, first)
    rows = _chained(
        top, heads, table.rows(), _counts(document, columns, table, width), _notes(wording, width),
        below(document, width, halves, document.nguoi_lap, document.don_vi_lap),
    )  # fmt: skip
    head = (len(top) + 1, len(top) + len(heads))
    sheet = Sheet(
        SHEET_NAME, columns.widths, rows, head=head, frozen=(_NAME, head[1]), merged=tuple(merged), guarded=True
    )
    return Book((sheet,), {})


SHEET_NAME: Final = "Biểu tổng hợp"


def _chained(*parts: Sequence[Row] | Iterator[Row]) -> Iterator[Row]:
    for part in parts:
        yield from part


def _heads(wording: Wording, first: int, width: int) -> tuple[list[Row], list[str]]:
    """The two levels of heads and the row of their numbers; the areas that span both levels."""
    upper: list[Value] = []
    lower: list[Value] = []
    numbers: list[Value] = []
    spans, merged = [], []
    for at, head in enumerate(wording.heads, 1):
        column, below_it = len(upper) + 1, len(head.below)
        upper += [head.words, *[None] * (below_it - 1)]
        lower += head.below or [None]
        numbers += [f"({at})", *[None] * (below_it - 1)]
        if below_it:
            spans.append((column, column + below_it - 1))
        else:
            merged.append(area((first, column), (first + 1, column)))
    style = ("head",) * width
    across = tuple(spans)
    return [
        Row(style, tuple(upper), across, height=_upper_height(wording.heads)),
        Row(style, tuple(lower), height=_LOWER_HEIGHT),
        Row(("index",) * width, tuple(numbers), across),
    ], merged


_LOWER_HEIGHT: Final = 33.0


def _upper_height(heads: tuple[Head, ...]) -> float:
    """The heads that span both levels have the room of both."""
    return 34.0 if any(len(head.words) > 40 for head in heads) else 20.0


class _Table:
    """The rows under the heads, and where they stand."""

    def __init__(self, document: SummaryDocument, blocks: Sequence[Block], columns: Columns, first: int) -> None:
        self._document, self._blocks, self._columns = document, blocks, columns
        self._width = len(columns.widths)
        self.first = first
        self.last = first + sum(bool(b.heading) + sum(1 + len(u.models) for u in b.units) for b in blocks)
        self.total = len(document.danh_sach)

    def rows(self) -> Iterator[Row]:
        """The total, then blocks, units, models."""
        yield self._sum("total", None, "Tổng số", self._counted(self.first + 1, self.last), self.total)
        at = self.first + 1
        for block in self._blocks:
            size = sum(1 + len(unit.models) for unit in block.units)
            if block.heading:
                count = sum(len(unit.models) for unit in block.units)
                formula = self._counted(at + 1, at + size) if size else "0"
                yield self._sum("group", block.numeral, block.heading, formula, count)
                at += 1
            for number, unit in enumerate(block.units, 1):
                first, last = at + 1, at + len(unit.models)
                counted = f"SUM({letters(_COUNT)}{first}:{letters(_COUNT)}{last})"
                yield self._sum("group", number, unit.name, counted, len(unit.models))
                yield from map(self._model, unit.models)
                at = last + 1

    def cells(self, column: int) -> str:
        """All cells of a column, as a formula names them."""
        return f"{letters(column)}${self.first}:{letters(column)}${self.last}"

    def _counted(self, first: int, last: int) -> str:
        """The sum over the models between two rows: they alone have a mark in the first column."""
        number, count = letters(_NUMBER), letters(_COUNT)
        return f'SUMIF({number}{first}:{number}{last},"{_MODEL}",{count}{first}:{count}{last})'

    def _sum(self, kind: str, number: Value, name: str, formula: str, count: int) -> Row:
        styles = (f"{kind}-center", kind, f"{kind}-number", *[kind] * (self._width - _COUNT))
        return Row(styles, (number, name, Formula(formula, count), *[None] * (self._width - _COUNT)))

    def _model(self, model: MoHinhTrongSo) -> Row:
        return Row(self._styles, (_MODEL, model.name_under_unit, 1, *self._columns.cells(model)))

    @property
    def _styles(self) -> tuple[str, ...]:
        marked = self._columns.marked
        rest = ("text-center" if at in marked else "text" for at in range(_COUNT + 1, self._width + 1))
        return ("text-center", "text", "number", *rest)


def _counts(document: SummaryDocument, columns: Columns, table: _Table, width: int) -> Iterator[Row]:
    """The counts under the list, each a formula over its column."""
    yield line(width, (), 6)
    yield line(width, (((1, width), "free-bold", "* Tổng số mô hình theo lĩnh vực:"),))
    held = {model.linh_vuc for model in document.danh_sach}
    for at, choice in enumerate(MAC_DINH):
        if at < _FEWEST_FIELDS or choice.label in held:
            label = document.boilerplate(choice.label)
            count = sum(model.linh_vuc == choice.label for model in document.danh_sach)
            formula = f'COUNTIF({table.cells(_FIELD)},"{label}")'
            heading = document.boilerplate(FIELD_HEADINGS.get(choice.label, choice.label))
            yield _counted(width, f"- {heading}:", Formula(formula, count))
    yield line(width, (((1, width), "free-bold", "* Tổng số tập thể, cá nhân xây dựng mô hình"),))
    for label, subject, column in zip(("Tập thể", "Cá nhân"), ("tap_the", "ca_nhan"), columns.subjects, strict=True):
        count = sum(model.subject == subject for model in document.danh_sach)
        yield _counted(width, f"- {label}:", Formula(f'COUNTIF({table.cells(column)},"{MARK}")', count))


def _counted(width: int, label: str, formula: Formula) -> Row:
    spans = (((1, 2), "free", label), ((3, 3), "counted", formula), ((4, width), "free", "mô hình"))
    return line(width, spans)


def _notes(wording: Wording, width: int) -> Iterator[Row]:
    yield line(width, (), 6)
    yield line(width, (((1, width), "free-bold", "Ghi chú:"),))
    yield from (line(width, (((1, width), "free-italic", note),)) for note in wording.notes)


def new_first(models: list[MoHinhTrongSo]) -> list[MoHinhTrongSo]:
    """New models above kept ones, each by field (note 8 of Phụ lục 4)."""
    ordered = in_order_of_fields(models)
    return [one for kind in ("moi", "duy_tri") for one in ordered if one.loai_dang_ky == kind]


def of_kind(models: Sequence[MoHinhTrongSo]) -> dict[str, list[MoHinhTrongSo]]:
    """The models by whether they are new or kept."""
    by_kind = sorted(models, key=lambda model: model.loai_dang_ky)
    return {kind: list(some) for kind, some in groupby(by_kind, key=lambda model: model.loai_dang_ky)}


def marks(model: MoHinhTrongSo) -> tuple[Value, Value]:
    """The mark in one of the two columns of the subject."""
    return (MARK, None) if model.subject == "tap_the" else (None, MARK)
