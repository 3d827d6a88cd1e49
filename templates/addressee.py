"""Kính trình, Kính gửi: to whom a paper is addressed; one name on the same line, several as a list under it."""

from __future__ import annotations

from components.widths import ADDRESSEE_INDENT
from ooxml import each, either, fact, paragraph, run, when
from styles import ParagraphStyle, Style

from dvk_docs.metrics import text_width_mm
from dvk_docs.standards import Standard

_DASH = 2.9  # mm: “- ” at 14 points, so that a long name's second line starts under its first letter


def addressee(standard: Standard, kind: str, names: str) -> str:
    """The block at the top of the text; `kind` is the key of the clause addressee-word, `names` the field."""
    mark = standard["addressee-mark"].value
    italic = "italic" in standard.value("addressee-word-style")
    word = run(standard["addressee-word"].value[kind], "DvkNghieng" if italic else None)
    several = mark["lead"] + fact("noi") + when("loop.last", mark["last"], mark["each"])
    return either(
        f"{names}|length < 2",
        paragraph("DvkKinhTrinh", word, run(f" {fact(f'{names}|first')}.")),
        paragraph("DvkKinhTrinhDs", word)
        + each(
            f"noi in {names}",
            either("loop.last", paragraph("DvkNoiTrinhCuoi", several), paragraph("DvkNoiTrinh", several)),
        ),
    )


def addressee_styles(standard: Standard, kind: str, *, before: float = 0) -> list[Style]:
    """The styles of that block: centred where it is one line, else a list that begins under the end of the word.

    `before` is the space above it in points.
    """
    size, look = standard.value("addressee-names-size"), standard.value("addressee-names-style")
    word = text_width_mm(standard["addressee-word"].value[kind], standard.value("addressee-word-size"))
    list_indent = ADDRESSEE_INDENT + word + _DASH
    kept = {"before": before, "keep_next": True}
    return [
        ParagraphStyle("DvkKinhTrinh", "DVK Kính trình", size, look, align="center", after=12, **kept),
        ParagraphStyle("DvkKinhTrinhDs", "DVK Kính trình nhiều nơi", size, look, left=ADDRESSEE_INDENT, **kept),
        ParagraphStyle("DvkNoiTrinh", "DVK Nơi trình", size, look, left=list_indent, first_line=-_DASH, after=6),
        # Only the last stays with the text: kept together, a list of forty would leave the letterhead alone.
        ParagraphStyle("DvkNoiTrinhCuoi", "DVK Nơi trình cuối", after=12, keep_next=True, based_on="DvkNoiTrinh"),
    ]
