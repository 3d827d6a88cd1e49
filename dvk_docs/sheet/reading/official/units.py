"""The units that Phụ lục 1 and 4 name in rows of their own, and how many models stand under each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dvk_docs.documents.parts import organ
from dvk_docs.errors import quote
from dvk_docs.sheet.reading.cells import Cell
from dvk_docs.sheet.reading.grids import Grid
from dvk_docs.sheet.reading.lines import Letterhead
from dvk_docs.sheet.reading.values import put_text
from dvk_docs.source import fold_key


@dataclass(slots=True)
class Unit:
    """A unit: the cell that names it, its name, the count that stands beside it, the models found under it."""

    cell: Cell
    name: str
    stated: Cell | None
    models: int = 0


def letterhead_unit(who: Letterhead) -> Unit | None:
    """The unit of the letterhead: of a list that has no other, and of the models above the first."""
    return Unit(who.organ, organ.sentence_name(who.organ.text), None) if who.organ else None


def put_units(grid: Grid, units: Sequence[Unit], who: Letterhead) -> None:
    """The units of the list, each once; without any the one of the letterhead."""
    found = units or [unit for unit in (letterhead_unit(who),) if unit]
    named = list({fold_key(unit.name): unit for unit in reversed(found)}.values())[::-1]
    if not named:
        return
    builder, at = grid.book.builder, grid.offset(named[0].cell.row, named[0].cell.column)
    builder.scalar("don_vi", at, at)
    builder.open("list", at)
    for unit in named:
        builder.open("map", grid.offset(unit.cell.row, unit.cell.column))
        put_text(grid, "ten", unit.cell, unit.name)
        builder.close()
    builder.close()


def say_units(grid: Grid, units: Sequence[Unit]) -> None:
    """Tells the units without models, and the counts that do not agree with them."""
    for unit in units:
        stated = unit.stated.text.strip().lstrip("0") if unit.stated else None
        if not unit.models and stated != "":  # one that counts 0 knows that it has none
            message = f"{quote(unit.name)} đọc là tên đơn vị, ở dưới không có mô hình nào"
            hint = "nếu đây là một mô hình, ghi dấu  -  ở cột STT và đánh dấu X vào cột chủ thể"
            grid.book.say("unit-without-models", grid.place(unit.cell), message, hint, "warning")
        elif stated and stated.isdecimal() and int(stated) != unit.models and unit.stated is not None:
            message = f"số lượng ghi {quote(unit.stated.text)}, ở dưới có {unit.models} mô hình"
            hint = "sửa số lượng, hoặc ghi đủ mô hình"
            grid.book.say("unit-count", grid.place(unit.stated), message, hint, "warning")
