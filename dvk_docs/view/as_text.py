"""The paper as plain text that a person can read and compare line by line.

One line for each paragraph: its style, size, weight and alignment, then its words. Words that differ from the rest of
their paragraph are marked: **đậm**, //nghiêng//, __gạch chân__, ‹cỡ›. A list prints as rows, its look said once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from dvk_docs.view.plain import Block, Cell, Look, Paragraph, Row, Run, Section, Table, View, walk

_ALIGNMENTS = {"left": "trái", "center": "giữa", "right": "phải", "both": "đều"}
_HEADER_KINDS = {"default": "", "first": " (trang đầu)", "even": " (trang chẵn)"}
_VISIBLE = str.maketrans({"\u00a0": "~", "\n": "⏎", "\t": "→", "\f": "⇟", "\u00ad": "¬"})


def outline(view: View) -> str:
    """The whole paper, one line for each thing that prints. A no-break space shows as ~."""
    lines = [f"{name}: {what}" for name, what in view.custom.items()]
    lines += ["in hai mặt: lề đối xứng"] if view.mirrored else []
    for section in view.sections:
        lines += ["", *_section(section)]
    lines += ["", "== chú thích cuối trang", *map(paragraph_line, view.notes)] if view.notes else []
    return "\n".join(lines).strip() + "\n"


def _section(section: Section) -> Iterator[str]:
    turned = "ngang" if section.landscape else "đứng"
    yield f"== trang {turned} {_figure(section.width_mm)} x {_figure(section.height_mm)} mm"
    edges = zip(("trên", "dưới", "trái", "phải"), _margins(section), strict=True)
    counts = f", đánh số từ {section.number_from}" if section.number_from is not None else ""
    yield _margin_line(section, edges, counts)
    for place, stories in (("đầu trang", section.headers), ("chân trang", section.footers)):
        for kind, blocks in stories.items():
            if kind == "first" and not section.title_page:
                continue
            if place == "chân trang" and all(paragraph.empty for paragraph in walk(blocks)):
                continue  # an empty header tells that page 1 has no number, an empty footer tells nothing
            inside = list(_blocks(blocks)) or [""]
            yield f"   {place}{_HEADER_KINDS.get(kind, f' {kind}')}: {' / '.join(line.strip() for line in inside)}"
    yield from _blocks(section.blocks)


def _margin_line(section: Section, edges: Iterable[tuple[str, float]], counts: str) -> str:
    said = ", ".join(f"{edge} {_figure(length)}" for edge, length in edges)
    return f"   lề {said}; đầu trang cách mép {_figure(section.header_mm)}{counts}"


def _margins(section: Section) -> tuple[float, ...]:
    return section.top_mm, section.bottom_mm, section.left_mm, section.right_mm


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield paragraph_line(block)
        else:
            yield from _table(block)


def paragraph_line(paragraph: Paragraph) -> str:
    """“DVK Nội dung · 14 · đều, đầu dòng 10, dãn đúng 18, sau 6 | words”."""
    usual = _usual_look(paragraph)
    looks = [_figure(usual.size), *_weights(usual), *_unusual(usual)]
    said = [paragraph.style or "(không kiểu)", " ".join(looks), _shape(paragraph)]
    words = "".join(_marked(run, usual) for run in paragraph.runs)
    return f"{' · '.join(said)} | {words}".rstrip(" |") if words else f"{' · '.join(said)} |"


def _shape(paragraph: Paragraph) -> str:
    said = [_ALIGNMENTS[paragraph.align]]
    for name, amount in (
        ("đầu dòng", paragraph.first_line_mm),
        ("thụt trái", paragraph.left_mm),
        ("thụt phải", paragraph.right_mm),
        ("trước", paragraph.before),
        ("sau", paragraph.after),
    ):
        if amount:
            said.append(f"{name} {_figure(amount)}")
    if paragraph.line_rule != "auto":
        said.append(f"dãn {'đúng' if paragraph.line_rule == 'exact' else 'ít nhất'} {_figure(paragraph.line)}")
    elif paragraph.line != 1:
        said.append(f"dãn {_figure(paragraph.line)} dòng")
    said += ["liền đoạn sau"] if paragraph.keep_next else []
    said += ["sang trang"] if paragraph.page_break_before else []
    said += [f"kẻ {'trên' if edge.side == 'top' else 'dưới'} dài {_figure(paragraph.room_mm)}"
             for edge in paragraph.borders if edge.side in ("top", "bottom")]  # fmt: skip
    said += [f"khung cuối trang cao {_figure(paragraph.at_bottom_mm)}"] if paragraph.at_bottom_mm is not None else []
    return ", ".join([*said, *_drawn(paragraph)])


def _drawn(paragraph: Paragraph) -> list[str]:
    return [f"{_DRAWINGS[d.kind]} {_figure(d.width_mm)} x {_figure(d.height_mm)}" for d in paragraph.drawings]


_DRAWINGS = {"line": "nét vẽ", "picture": "ảnh", "box": "khung chữ", "other": "hình"}


def _usual_look(paragraph: Paragraph) -> Look:
    """The look of most of the letters; of the paragraph mark when there are none."""
    letters: Counter[Look] = Counter()
    for run in paragraph.runs:
        letters[run.look] += len(run.text)
    return letters.most_common(1)[0][0] if letters else paragraph.mark


def _weights(look: Look) -> list[str]:
    words = (("đậm", look.bold), ("nghiêng", look.italic), ("gạch chân", look.underline != "none"))
    return [word for word, on in words if on]


def _unusual(look: Look) -> list[str]:
    """What a paper should hardly ever show: another face, a colour, letters made capital."""
    said = [] if look.ascii == look.h_ansi == "Times New Roman" else [f"phông {look.h_ansi}"]
    said += [] if look.colour in ("auto", "000000") else [f"màu {look.colour}"]
    said += ["hoá hoa"] if look.caps or look.small_caps else []
    return said


def _marked(run: Run, usual: Look) -> str:
    text = run.text.translate(_VISIBLE)
    if run.field:
        text = f"{{{run.field}}}"
    look = run.look
    for mark, on, usually in (
        ("__", look.underline != "none", usual.underline != "none"),
        ("//", look.italic, usual.italic),
        ("**", look.bold, usual.bold),
    ):
        text = f"{mark}{text}{mark}" if on != usually and text.strip() else text
    return text if look.size == usual.size or not text.strip() else f"‹{_figure(look.size)}›{text}"


def _table(table: Table) -> Iterator[str]:
    columns = " + ".join(_figure(width) for width in table.widths_mm)
    yield f"-- bảng {columns} mm" + (f" · {table.style}" if table.style else "")
    cells = [cell for row in table.rows for cell in row.cells]
    as_rows = all(len(cell.blocks) == 1 and isinstance(cell.blocks[0], Paragraph) for cell in cells)
    before = ""
    for number, row in enumerate(table.rows, 1):
        if not as_rows:
            yield from _layout_row(number, row)
            continue
        look = _row_look(row)
        if look != before:
            yield f"   ({look})"
            before = look
        yield "   | " + " | ".join(_cell_words(cell) for cell in row.cells) + " |"
    yield "-- hết bảng"


def _layout_row(number: int, row: Row) -> Iterator[str]:
    whole = ", không tách trang" if row.cant_split else ""
    for column, cell in enumerate(row.cells, 1):
        yield f"   hàng {number}, ô {column} ({_figure(cell.width_mm)} mm{whole})"
        yield from (f"     {line}" for line in _blocks(cell.blocks))


def _row_look(row: Row) -> str:
    """The looks of a row's cells, one after the other, a repeated one once."""
    looks: list[str] = []
    for cell in row.cells:
        for paragraph in cell.paragraphs:
            usual = _usual_look(paragraph)
            look = " ".join([_figure(usual.size), *_weights(usual), *_unusual(usual), _ALIGNMENTS[paragraph.align]])
            looks += [] if look in looks else [look]
    return "; ".join(looks) + (", lặp lại ở mỗi trang" if row.header else "") + (
        ", không tách trang" if row.cant_split else "")  # fmt: skip


def _cell_words(cell: Cell) -> str:
    if cell.merged == "continue":
        return "″"
    words = " ⏎ ".join(p.text.translate(_VISIBLE) or ", ".join(_drawn(p)) for p in cell.paragraphs)
    return f"{words} ({cell.span} cột)" if cell.span > 1 else words


def _figure(number: float) -> str:
    """A figure as Vietnamese writes it, to the tenth: 14, 12,7."""
    return f"{number:.1f}".removesuffix(".0").replace(".", ",")
