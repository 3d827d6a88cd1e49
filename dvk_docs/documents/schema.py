"""JSON Schema of a data file, in draft-07, the draft that editors' YAML servers read.

It describes what a person may type, which is more than the model holds: a citation or a signer in one line, what the
office's file supplies left out, a list that another file holds, the word `loai`.
"""

from __future__ import annotations

from typing import Any, Final

from dvk_docs.documents.common import Document
from dvk_docs.documents.don_vi import CoQuan, DonVi
from dvk_docs.model import Record

_DRAFT = "http://json-schema.org/draft-07/schema#"
_ALSO_ONE_LINE = ("VienDan", "NguoiKy", "GiaiDoan", "NguoiHop", "NguoiVang", "HoTen", "ThanhVien", "MoHinhKiemTra")
"""Records for which one line may stand: a phrase, a code of the office's file, “2026 - 2030”, a name with a post."""
_SUPPLIED_BY_OFFICE = {*CoQuan.model_fields, *DonVi.model_fields}

NAMED_FILE: Final = {"type": "string", "pattern": r"\.(xlsx|yaml|yml|json|XLSX|YAML|YML|JSON)\s*(#.*)?$"}
"""The name of a file in the place of what it holds: `so-dang-ky-2026.xlsx#Mô hình` (see `elsewhere`)."""


def document_schema(kind: type[Document]) -> dict[str, Any]:
    """The schema of a type's data file, as plain data with Vietnamese titles, hints and examples.

    What `don-vi.yaml` may supply is not required: a single file cannot know what stands beside it.
    """
    schema = record_schema(kind, kind.ten_van_ban)
    words = [kind.type_name, kind.ten_van_ban]
    added = {
        "loai": {"title": "Loại văn bản", "description": "loại văn bản", "type": "string", "enum": words},
        "co_quan": {"title": "Cơ quan", "description": "mã cơ quan trong don-vi.yaml", "type": ["string", "null"]},
    }
    shown = {name: one for name, one in schema["properties"].items() if name not in kind.without}
    schema["properties"] = added | shown
    required = [name for name in schema.get("required", ()) if name not in _SUPPLIED_BY_OFFICE]
    return schema | {"required": ["loai", *required]}


def office_schema() -> dict[str, Any]:
    """The schema of `don-vi.yaml`."""
    return record_schema(DonVi, "Đơn vị")


def record_schema(model: type[Record], title: str) -> dict[str, Any]:
    """The schema of any record, under this title."""
    made = with_references(model.model_json_schema(), "#/$defs/", "#/definitions/")
    definitions = {name: _definition(name, one) for name, one in made.pop("$defs", {}).items()}
    body = {key: value for key, value in made.items() if key not in ("title", "description")}
    _offer_files(body, definitions)
    return {"$schema": _DRAFT, "title": title, **body, "definitions": definitions}


def with_references(value: Any, old: str, new: str) -> Any:
    """The schema, in every part of it, with its references begun in another way."""
    if isinstance(value, dict):
        return {
            key: part.replace(old, new) if key == "$ref" else with_references(part, old, new)
            for key, part in value.items()
        }
    return [with_references(part, old, new) for part in value] if isinstance(value, list) else value


def _definition(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    """One nested record; its class name and docstring are ours, not the clerk's."""
    body = {key: value for key, value in schema.items() if key not in ("title", "description")}
    return {"anyOf": [{"type": "string"}, body]} if name in _ALSO_ONE_LINE else body


def _offer_files(record: dict[str, Any], definitions: dict[str, Any]) -> None:
    """Lets a file be named where the record takes a list of records, and where a record in it does."""
    for name, field in record.get("properties", {}).items():
        ways = field.get("anyOf") or field.get("oneOf") or [field]
        if NAMED_FILE in ways:
            continue  # a record that stands in two places
        if any("$ref" in way.get("items", {}) for way in ways):
            record["properties"][name] = _also(field, NAMED_FILE)
            continue
        for way in ways:
            _offer_files(definitions.get(way.get("$ref", "").rpartition("/")[2], {}), definitions)


def _also(field: dict[str, Any], way: dict[str, Any]) -> dict[str, Any]:
    """The field with one way more to fill it; what a person is told of it stays above the ways."""
    told = {key: value for key, value in field.items() if key in ("title", "description", "examples", "default")}
    ways = field.get("anyOf") or field.get("oneOf") or [{key: part for key, part in field.items() if key not in told}]
    return {**told, "anyOf": [*ways, way]}
