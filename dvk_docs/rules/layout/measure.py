"""Lengths and heights of what prints, worked out from letter widths: good to a millimetre across, to a line down."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dvk_docs.metrics import text_width_mm
from dvk_docs.rules.layout.paper import Stroke
from dvk_docs.view import Block, Look, Paragraph, Section

MM_PER_PT = 25.4 / 72
_SINGLE = 1.15  # the pitch of Times New Roman set single, in sizes
_BREAKS = re.compile(r"[ \t\n\f]+")
_LINE_SIGNS = frozenset("-–—_‗¯=*.")


def width_mm(paragraph: Paragraph) -> float:
    """How wide its words print on one line."""
    text = paragraph.text
    blank_before = len(text) - len(text.lstrip(" \t\u00a0"))
    blank_after = len(text.rstrip(" \t\u00a0"))
    width, at = 0.0, 0
    for run in paragraph.runs:
        part = run.text[max(0, blank_before - at) : max(0, blank_after - at)]
        width += _width(part, run.look)
        at += len(run.text)
    return width


def line_widths_mm(paragraph: Paragraph) -> list[float]:
    """The widths of the lines it takes, filled word by word between its indents."""
    look = usual_look(paragraph)
    space = _width(" ", look)
    lines, room = [0.0], paragraph.room_mm - paragraph.first_line_mm
    for word in _BREAKS.split(paragraph.text.strip()):  # a no-break space holds its words together
        wide = _width(word, look)
        gap = space if lines[-1] else 0.0
        if lines[-1] and lines[-1] + gap + wide > room + 0.1:
            lines.append(wide)
            room = paragraph.room_mm
        else:
            lines[-1] += gap + wide
    return lines


def pitch_pt(paragraph: Paragraph) -> float:
    """The distance of its lines."""
    largest = max((run.look.size for run in paragraph.letters), default=paragraph.mark.size)
    if paragraph.line_rule == "exact":
        return paragraph.line
    natural = largest * _SINGLE
    return natural * paragraph.line if paragraph.line_rule == "auto" else max(natural, paragraph.line)


def height_mm(paragraph: Paragraph) -> float:
    """How much of the page it takes down, the space before and after it included."""
    breaks = paragraph.text.count("\n")
    lines = len(line_widths_mm(paragraph)) + breaks
    return (paragraph.before + lines * pitch_pt(paragraph) + paragraph.after) * MM_PER_PT


def usual_look(paragraph: Paragraph) -> Look:
    """The look of most of its letters; that of its mark when it is empty."""
    runs = paragraph.letters
    return max(runs, key=lambda run: len(run.text)).look if runs else paragraph.mark


def strokes(paragraph: Paragraph, *, edges: tuple[str, ...] = ("top", "bottom")) -> Iterator[Stroke]:
    """The lines drawn at or in a paragraph: borders on these edges, drawn lines, underlining, rows of hyphens."""
    words = paragraph.plain or None
    for border in paragraph.borders:
        if border.side in edges:
            yield Stroke("border", paragraph.room_mm, words)
    for drawing in paragraph.drawings:
        if drawing.kind == "line":
            yield Stroke("drawing", drawing.width_mm, words)
    underlined = [run for run in paragraph.runs if run.look.underline != "none"]
    if underlined:
        yield Stroke("underline", sum(_width(run.text, run.look) for run in underlined), words)
    if words and len(words) > 5 and set(words) <= _LINE_SIGNS:
        yield Stroke("characters", width_mm(paragraph), words)


def _width(text: str, look: Look) -> float:
    shown = text.upper() if look.caps else text
    return text_width_mm(shown, look.size, bold=look.bold, italic=look.italic)


def surely_several_pages(section: Section) -> bool:
    """Whether the section cannot fit on one page, by a margin that outweighs every error of the estimate."""
    return sum(map(_block_height_mm, section.blocks)) > 1.4 * section.text_height_mm


def _block_height_mm(block: Block) -> float:
    if isinstance(block, Paragraph):
        return height_mm(block)
    cells = ([sum(map(_block_height_mm, cell.blocks)) for cell in row.cells] for row in block.rows)
    return sum(max(heights, default=0.0) for heights in cells)
