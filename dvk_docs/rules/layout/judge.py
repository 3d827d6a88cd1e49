"""What many layout rules share: comparing size and style, naming what was seen, saying one fault once.

A fault that stands in many places is one finding: it quotes the first and counts the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from dvk_docs.errors import Severity
from dvk_docs.rules.layout.paper import Piece
from dvk_docs.rules.rule import Finding
from dvk_docs.standards import Clause
from dvk_docs.view import Look, Paragraph, Run

_ALIGNMENTS = {"left": "căn trái", "center": "căn giữa", "right": "căn phải", "both": "căn đều hai bên"}
_STYLE_WORDS = {
    "bold": "đậm", "regular": "không đậm", "italic": "nghiêng", "upright": "đứng", "caps": "in hoa",
    "underlined": "gạch chân", "boxed": "đóng khung",
}  # fmt: skip
_LONGEST_QUOTE = 60

Fault = tuple[str, str]  # what was found, how to mend it


def size(piece: Piece, clause: Clause) -> Iterator[Finding]:
    """Every letter of the piece in a size the clause allows."""
    wanted = f"là {sizes(clause)}"
    hint = f"bôi đen dòng này, chọn cỡ chữ {figure(clause.default)}"

    def faults(paragraph: Paragraph) -> Iterator[Fault]:
        wrong = sorted({run.look.size for run in lettered(paragraph) if not clause.allows(run.look.size)})
        if wrong:
            yield f"là {' và '.join(map(figure, wrong))}", hint

    yield from each(piece, wanted, faults)


def style(piece: Piece, words: str, *, centred: bool = False) -> Iterator[Finding]:
    """Every letter of the piece in a style of a clause (“bold upright caps”), and centred where asked."""
    asked = words.split()
    wanted = f"là chữ {', '.join(_STYLE_WORDS[word] for word in asked)}"
    yield from each(piece, wanted, lambda paragraph: style_faults(paragraph, asked))
    if centred:
        yield from alignment(piece, ("center",))


def alignment(piece: Piece, allowed: tuple[str, ...]) -> Iterator[Finding]:
    """Every paragraph of the piece aligned in one of these ways."""
    keys = {"center": "Ctrl+E", "both": "Ctrl+J", "left": "Ctrl+L", "right": "Ctrl+R"}

    def faults(paragraph: Paragraph) -> Iterator[Fault]:
        if paragraph.align not in allowed:
            yield _ALIGNMENTS[paragraph.align], f"đặt con trỏ vào dòng này, bấm {keys[allowed[0]]}"

    yield from each(piece, _ALIGNMENTS[allowed[0]], faults)


def style_faults(paragraph: Paragraph, words: list[str]) -> Iterator[Fault]:
    """How the letters of a paragraph differ from a style."""
    runs = lettered(paragraph)
    looks = [run.look for run in runs]
    if "bold" in words and not all(look.bold for look in looks):
        yield "là chữ không đậm", "bôi đen dòng này, bấm Ctrl+B"
    if "regular" in words and any(look.bold for look in looks):
        yield "là chữ đậm", "bôi đen dòng này, bấm Ctrl+B"
    if "italic" in words and not all(look.italic for look in looks):
        yield "là chữ đứng", "bôi đen dòng này, bấm Ctrl+I"
    if "upright" in words and any(look.italic for look in looks):
        yield "là chữ nghiêng", "bôi đen dòng này, bấm Ctrl+I"
    if "caps" in words:
        yield from _caps_faults(paragraph, looks)


def _caps_faults(paragraph: Paragraph, looks: list[Look]) -> Iterator[Fault]:
    text = paragraph.plain
    if text == text.upper():
        return
    if looks and all(look.caps for look in looks):
        # Printed right, but search and copying see small letters.
        yield "in hoa bằng định dạng All caps", f"gõ thẳng chữ hoa: {text.upper()}"
    else:
        yield "là chữ thường", f"gõ lại bằng chữ hoa: {text.upper()}"


def each(
    piece: Piece | Iterable[Paragraph],
    wanted: str,
    faults: Callable[[Paragraph], Iterable[Fault]],
    severity: Severity | None = None,
    zone: str = "",
) -> Iterator[Finding]:
    """One finding for each kind of fault in the paragraphs, quoting the first and counting the rest."""
    paragraphs = piece.paragraphs if isinstance(piece, Piece) else tuple(piece)
    zone = zone or (piece.zone if isinstance(piece, Piece) else "")
    seen: dict[Fault, list[Paragraph]] = {}
    for paragraph in paragraphs:
        for fault in faults(paragraph):
            seen.setdefault(fault, []).append(paragraph)
    for (found, hint), where in seen.items():
        again = f" (và {len(where) - 1} đoạn nữa)" if len(where) > 1 else ""
        yield Finding(excerpt(where[0].plain), zone, found + again, wanted, hint, severity)


def lettered(paragraph: Paragraph) -> tuple[Run, ...]:
    """The runs that show a letter or a figure: a space or a stop of another look is no fault anyone can see."""
    return tuple(run for run in paragraph.runs if not run.look.raised and any(c.isalnum() for c in run.text))


def excerpt(text: str) -> str | None:
    """The first words, as many as a person can search for; None when there are none.

    >>> excerpt("Điều 1. Công nhận 18 mô hình")
    'Điều 1. Công nhận 18 mô hình'
    """
    line = text.partition("\n")[0].strip()
    if len(line) <= _LONGEST_QUOTE:
        return line or None
    return line[: _LONGEST_QUOTE + 1].rpartition(" ")[0] or line[:_LONGEST_QUOTE]


def figure(number: float) -> str:
    """A figure as Vietnamese writes it.

    >>> figure(12.70), figure(14.0)
    ('12,7', '14')
    """
    return f"{number:.1f}".removesuffix(".0").replace(".", ",")


def sizes(clause: Clause) -> str:
    """What a clause allows, in words: “14”, “từ 15 đến 16”, “10 hoặc 12,7”."""
    value = clause.value
    if isinstance(value, dict):
        low, high = value["min"], value.get("max")
        return f"ít nhất {figure(low)}" if high is None else f"từ {figure(low)} đến {figure(high)}"
    return " hoặc ".join(map(figure, value)) if isinstance(value, tuple) else figure(value)
