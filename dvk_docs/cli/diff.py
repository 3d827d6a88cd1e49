"""`diff`: what changed between two data files, in the clerk's words."""

from __future__ import annotations

from pathlib import Path

from dvk_docs.cli.console import Console, is_told_as_data
from dvk_docs.cli.known import known_file, known_form
from dvk_docs.dossier.differing import Change, differences
from dvk_docs.errors import InputError, Place

_MARKS = {"changed": "~", "added": "+", "removed": "-"}


def tell(console: Console, old: Path, new: Path, form: str, *, strict: bool = False) -> int:
    """Prints every change, one a line; 0 with changes and without, `strict` 1 with changes. 1 for unreadable data."""
    known_form(form)
    try:
        changes = differences(known_file(old), known_file(new))
    except InputError as error:
        if not is_told_as_data(error, form):
            raise
        console.json([problem.as_dict() for problem in error.problems])
        return 1
    if form == "json":
        console.json([change.as_dict() for change in changes])
    else:
        for change in changes:
            console.result(_line(change))
        console.summary(f"{len(changes)} chỗ khác" if changes else "✓ hai tệp nói cùng một điều")
    return 1 if changes and strict else 0


def _line(change: Change) -> str:
    """`~ MH07 “Tiếng trống khuyến học” › Lĩnh vực: VHXH → KT   (dòng 512)`."""
    where = " › ".join(change.where)
    if change.kind == "changed":
        told = f"{where}: {change.old} → {change.new}"
    elif change.kind == "added":
        told = f"{where}: thêm {change.new}"
    else:
        told = f"{where}: bỏ {change.old}"
    return f"{_MARKS[change.kind]} {told}{_at(change.place)}"


def _at(place: Place) -> str:
    if place.cell:
        return f"   ({Path(place.file or '').name}!{place.sheet}!{place.cell})"
    return f"   (dòng {place.line})" if place.line else ""
