"""Paragraphs and tables of one part of a document, resolved to what prints."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dvk_docs.view.drawings import Load
from dvk_docs.view.numbering import Level, Numbering
from dvk_docs.view.plain import Block, Border, Cell, Look, Paragraph, Row, Run, Table
from dvk_docs.view.properties import Said, paragraph_properties, run_properties
from dvk_docs.view.runs import RunReader
from dvk_docs.view.styles import EMPTY, Layer, Styles, TableStyle
from dvk_docs.view.xml import Element, W, child, is_on, local, mm, value, whole

_WRAPPERS = frozenset({"sdt", "sdtContent", "customXml", "ins", "moveTo"})
_SIDES = ("top", "bottom", "left", "right")
_WORD_CELL_MARGIN = 1.91  # mm: 108 twips, where neither the table nor its style says


@dataclass(frozen=True, slots=True)
class Frame:
    """Where blocks stand: the width they fill and what the table style around them says."""

    width_mm: float
    layer: Layer = EMPTY


@dataclass(frozen=True, slots=True)
class BlockReader:
    """Reads the blocks of one part; `load` follows that part's relationships."""

    styles: Styles
    numbering: Numbering
    load: Load

    def blocks(self, parent: Element, frame: Frame) -> tuple[Block, ...]:
        """The paragraphs and tables inside an element."""
        return tuple(self.block(element, frame) for element in content(parent))

    def block(self, element: Element, frame: Frame) -> Block:
        """One w:p or w:tbl."""
        return self._table(element, frame) if local(element) == "tbl" else self._paragraph(element, frame)

    def _paragraph(self, element: Element, frame: Frame) -> Paragraph:
        properties = child(element, "pPr")
        direct = paragraph_properties(properties)
        style_id = value(child(properties, "pStyle")) or self.styles.default_ids.get("paragraph")
        layer = self.styles.layer(style_id)
        listed = layer.paragraph | direct
        number, depth = listed.get("numId", "0"), listed.get("ilvl", 0)
        level = self.numbering.level(number, depth)
        said = self.styles.paragraph(_paragraph_levels(frame, layer, level, "numId" in direct), direct)
        marked = run_properties(child(properties, "rPr"), self.styles.theme)
        mark = self.styles.look((frame.layer, layer), {name: what for name, what in marked.items() if name != "vanish"})
        reader = RunReader(lambda style, own: self._look(frame, layer, style, own), self.styles.theme, self.load)
        if level is not None:
            reader.add(self.numbering.next_label(number, depth), self._label_look(frame, layer, level, marked))
        reader.read(element)
        return _paragraph(said, reader, frame, mark, self.styles.name(style_id), numbered=level is not None)

    def _look(self, frame: Frame, layer: Layer, style_id: str | None, direct: Said) -> Look:
        character = self.styles.layer(style_id) if style_id else EMPTY
        return self.styles.look((frame.layer, layer, character), direct)

    def _label_look(self, frame: Frame, layer: Layer, level: Level, mark: Said) -> Look:
        said = mark | level.run
        if level.bullet:  # a bullet's own face draws a dash or a dot, no letter: it is no foreign font of the text
            said = {name: what for name, what in said.items() if not name.startswith("font.")}
        return self.styles.look((frame.layer, layer), said)

    def _table(self, element: Element, frame: Frame) -> Table:
        properties = child(element, "tblPr")
        style_id = value(child(properties, "tblStyle")) or self.styles.default_ids.get("table")
        widths = tuple(mm(value(column, "w")) or 0.0 for column in element.iterfind(f"{W}tblGrid/{W}gridCol"))
        style = TableStyle(self.styles, style_id, properties)
        margins = self._margins(style_id, properties)
        rows = list(_rows(element))
        grid = _Grid(style, margins, widths, len(rows), frame)
        return Table(tuple(self._row(row, at, grid) for at, row in enumerate(rows)), self.styles.name(style_id), widths)

    def _row(self, element: Element, at: int, grid: _Grid) -> Row:
        properties = child(element, "trPr")
        column = whole(value(child(properties, "gridBefore")))
        cells: list[Cell] = []
        elements = list(_inside(element, "tc"))
        for index, cell in enumerate(elements):
            layer = grid.style.layer(
                first_row=at == 0,
                last_row=at == grid.rows - 1,
                first_col=index == 0,
                last_col=index == len(elements) - 1,
            )
            cells.append(self._cell(cell, column, layer, grid))
            column += cells[-1].span
        return Row(
            tuple(cells),
            header=is_on(child(properties, "tblHeader")),
            cant_split=is_on(child(properties, "cantSplit")),
            height_mm=mm(value(child(properties, "trHeight"))) or 0.0,
        )

    def _cell(self, element: Element, column: int, layer: Layer, grid: _Grid) -> Cell:
        properties = child(element, "tcPr")
        span = max(1, whole(value(child(properties, "gridSpan")), 1))
        stated = child(properties, "tcW")
        width = mm(value(stated, "w")) if value(stated, "type") in (None, "dxa") else None
        width = width or sum(grid.widths[column : column + span]) or grid.frame.width_mm
        own = child(properties, "tcMar")
        inner = width - sum(_edge(own, side, grid.margins[side]) for side in ("left", "right"))
        merge = child(properties, "vMerge")
        merged = None if merge is None else ("start" if value(merge) == "restart" else "continue")
        return Cell(self.blocks(element, Frame(inner, layer)), round(width, 2), span, merged)  # type: ignore[arg-type]

    def _margins(self, style_id: str | None, properties: Element | None) -> dict[str, float]:
        margins = dict.fromkeys(("left", "right"), _WORD_CELL_MARGIN)
        chain = [child(style, "tblPr") for style in reversed(self.styles.lineage(style_id))]
        for said in (*chain, properties):
            margins = {side: _edge(child(said, "tblCellMar"), side, length) for side, length in margins.items()}
        return margins


@dataclass(frozen=True, slots=True)
class _Grid:
    """What the cells of one table share."""

    style: TableStyle
    margins: dict[str, float]
    widths: tuple[float, ...]
    rows: int
    frame: Frame


def _paragraph_levels(frame: Frame, layer: Layer, level: Level | None, by_hand: bool) -> tuple[Layer, ...]:
    """Where a list's indents come in: above the style for a list chosen by hand, below it for the style's own list."""
    if level is None:
        return frame.layer, layer
    listed = Layer({}, level.paragraph)
    return (frame.layer, layer, listed) if by_hand else (frame.layer, listed, layer)


def content(parent: Element) -> Iterator[Element]:
    """The w:p and w:tbl inside, content controls and accepted insertions looked through."""
    for element in parent:
        name = local(element)
        if name in ("p", "tbl"):
            yield element
        elif name in _WRAPPERS:
            yield from content(element)


def _rows(table: Element) -> Iterator[Element]:
    for row in _inside(table, "tr"):
        if child(child(row, "trPr"), "del") is None:
            yield row


def _inside(parent: Element, name: str) -> Iterator[Element]:
    for element in parent:
        if local(element) == name:
            yield element
        elif local(element) in _WRAPPERS:
            yield from _inside(element, name)


def _edge(margins: Element | None, side: str, otherwise: float) -> float:
    for name in (side, {"left": "start", "right": "end"}[side]):
        stated = child(margins, name)
        if stated is not None and value(stated, "type") in (None, "dxa"):
            length = mm(value(stated, "w"))
            return otherwise if length is None else length
    return otherwise


def _paragraph(said: Said, reader: RunReader, frame: Frame, mark: Look, style: str, *, numbered: bool) -> Paragraph:
    left, right, first = said.get("left", 0.0), said.get("right", 0.0), said.get("firstLine", 0.0)
    rule = said.get("lineRule", "auto")
    line = said.get("line", 240.0)
    runs: tuple[Run, ...] = tuple(reader.runs)
    return Paragraph(
        text="".join(run.text for run in runs),
        runs=runs,
        style=style,
        align=said.get("frameAlign") or said.get("align", "left"),
        first_line_mm=first,
        left_mm=left,
        right_mm=right,
        before=said.get("before", 0.0),
        after=said.get("after", 0.0),
        contextual_spacing=said.get("contextualSpacing", False),
        line_rule=rule,
        line=round(line / 240, 4) if rule == "auto" else line / 20,
        keep_next=said.get("keepNext", False),
        keep_lines=said.get("keepLines", False),
        widow_control=said.get("widowControl", True),
        page_break_before=said.get("pageBreakBefore", False),
        outline_level=said.get("outline"),
        numbered=numbered,
        borders=tuple(
            Border(side, said[f"border.{side}"])  # type: ignore[arg-type]
            for side in _SIDES
            if said.get(f"border.{side}", "none") not in ("none", "nil")
        ),
        drawings=tuple(reader.drawings),
        room_mm=round(frame.width_mm - left - right, 2),
        at_bottom_mm=said.get("frameAtBottom"),
        mark=mark,
    )
