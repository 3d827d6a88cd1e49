"""What many components have: a style with the figures of its clause, a line under a title, the pitch of the text."""

from __future__ import annotations

from styles import ParagraphStyle

from dvk_docs.standards import Standard

ONE_TWIP = 0.05  # points: a paragraph that Word asks for, so low that it never falls on a page of its own
_HAIRLINE = 3.0  # pitch, in points, of the empty paragraph that carries the line under the title


def of_clause(standard: Standard, clause: str, id_: str, name: str, **more: object) -> ParagraphStyle:
    """The style of a component that a standard gives a size and a look: `<clause>-size`, `<clause>-style`."""
    size, look = standard.value(f"{clause}-size"), standard.value(f"{clause}-style")
    return ParagraphStyle(id_, name, size, look, **more)  # type: ignore[arg-type]


def ruled(id_: str, name: str, indent: float, *, before: float = 3, after: float = 3) -> ParagraphStyle:
    """An empty line under a title with a border as long as the title: indented by half of what is left of the cell."""
    return ParagraphStyle(
        id_,
        name,
        _HAIRLINE,
        before=before,
        after=after,
        exact=_HAIRLINE,
        left=indent,
        right=indent,
        rule=True,
        keep_next=True,
    )


def text_pitch(standard: Standard) -> float:
    """From line to line of the text, in points: as the norm says, or ours where it only gives bounds in lines."""
    pitch = standard["line-spacing"].value
    points: float = pitch["default" if pitch["rule"] == "exact" else "default_exact"]
    return points
