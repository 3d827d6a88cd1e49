"""The fields a data file may have, read from the schemas that the document types make of themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from dvk_docs.cli.console import PROGRAM, columns

_Schema = Mapping[str, Any]


class Field(NamedTuple):
    """One field: where it may be written (a type, or don-vi.yaml), its path there, and what a person is told of it."""

    where: str
    path: str
    label: str
    hint: str
    example: str
    required: bool

    @property
    def name(self) -> str:
        return self.path.rpartition(".")[2]

    @property
    def depth(self) -> int:
        return self.path.count(".")

    def told(self) -> list[str]:
        """What stands beside its name."""
        return [self.label, self.hint, f"ví dụ: {self.example}" if self.example else ""]


AS_ABOVE = "…"
"""Name of the row that stands for the fields of a record told before."""


def fields_of(schema: _Schema, where: str) -> Iterator[Field]:
    """The fields of a schema; those of a record below the first field that holds it, `AS_ABOVE` below the others."""
    return _fields(schema, schema, f"{where}:", [])


def all_fields() -> list[Field]:
    """The fields of every type, and of the file of the office."""
    from dvk_docs.documents import DOCUMENTS, office
    from dvk_docs.documents.schema import document_schema, office_schema

    found = [field for kind in DOCUMENTS.values() for field in fields_of(document_schema(kind), kind.type_name)]
    found += fields_of(office_schema(), office.FILE_NAME)
    return [field for field in found if field.name != AS_ABOVE]


def field_page(field: Field) -> str:
    """Every field of that name: where it stands, label, hint, example."""
    same = [one for one in all_fields() if field.name == one.name]
    rows = [[f"{one.where}:", f"{one.path}{'*' if one.required else ''}", *one.told()] for one in same]
    foot = f"Dấu * là bắt buộc. Mọi trường của một loại văn bản:  {PROGRAM} explain LOẠI"
    return f"{field.name}: {field.label}\n\n{columns(rows)}\n\n{foot}"


def _fields(schema: _Schema, whole: _Schema, place: str, told: list[_Schema]) -> Iterator[Field]:
    where, _, above = place.partition(":")
    for name, one in schema.get("properties", {}).items():
        path = f"{above}{name}"
        example = str(one["examples"][0]) if one.get("examples") else ""
        required = name in schema.get("required", ())
        yield Field(where, path, one.get("title", ""), one.get("description", ""), example, required)
        for record in _records(one, whole):
            if record in told:
                yield Field(where, f"{path}.{AS_ABOVE}", "", "các trường như trên", "", required=False)
            else:
                told.append(record)
                yield from _fields(record, whole, f"{place}{name}.", told)


def _records(schema: Any, whole: _Schema) -> list[_Schema]:
    """The records that a field may hold, however deep in lists and alternatives."""
    if "$ref" in schema:
        return _records(whole["definitions"][schema["$ref"].rpartition("/")[2]], whole)
    if "properties" in schema:
        return [schema]
    parts = [*schema.get("anyOf", ()), *schema.get("oneOf", ()), *([schema["items"]] if "items" in schema else ())]
    found: list[_Schema] = []
    for part in parts:
        found += [record for record in _records(part, whole) if record not in found]
    return found
