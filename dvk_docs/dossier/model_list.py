"""The models of a campaign as any list tells them, a register's too: in the shape that the campaign binds."""

from __future__ import annotations

from dataclasses import replace

from dvk_docs.dossier.nodes import changed, each, field, items, mapped, text, typed
from dvk_docs.source import Entry, Node, fold_key


def with_models(root: Node) -> Node:
    """Units written out give way to their codes; a result in one text is its summary."""
    codes = _codes(root)
    return replace(root, entries=tuple(_entry(entry, codes) for entry in root.entries))


def _entry(entry: Entry, codes: dict[str, Node]) -> Entry:
    if entry.key != "mo_hinh":
        return entry
    return replace(entry, value=each(entry.value, lambda model: _model(model, codes)) or entry.value)


def _codes(root: Node) -> dict[str, Node]:
    """The codes of the units by their names, long and short."""
    units = [unit for unit in items(field(root, "to_chuc")) if field(unit, "ma") is not None]
    named = {fold_key(typed(unit, name)): unit for name in ("viet_tat", "ten") for unit in units if field(unit, name)}
    return {name: code for name, unit in named.items() if (code := field(unit, "ma")) is not None}


def _model(model: Node, codes: dict[str, Node]) -> Node:
    unit, result = field(model, "don_vi"), field(model, "ket_qua")
    code = codes.get(fold_key(unit.text)) if unit is not None and unit.kind == "text" else None
    if code is not None and unit is not None:
        model = changed(model, don_vi=text(code.text, unit))
    if result is not None and result.kind == "text":
        model = changed(model, ket_qua=mapped(result, tom_tat=result))
    return model
