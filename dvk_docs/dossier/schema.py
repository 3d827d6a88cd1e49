"""JSON Schema of the file of a campaign: its facts, and every paper as it is typed there.

In a campaign a paper is typed with less than in a data file of its own: a model is a code, and what the campaign knows
is left out. `_TYPED` says of each type what `deriving` takes and fills in.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from dvk_docs.documents import CAMPAIGN, DOCUMENTS
from dvk_docs.documents.schema import NAMED_FILE, document_schema, record_schema, with_references
from dvk_docs.dossier.facts import HoSo
from dvk_docs.dossier.parts import PARTS, Part


class _Typed(NamedTuple):
    """How a paper is typed where that is not how its own data file is."""

    filled: tuple[str, ...] = ()
    """Fields that its type requires and the campaign fills in."""
    own: Mapping[str, tuple[str, str]] = {}
    """Fields that only a campaign has: label, and the field of the type that they stand for."""
    codes: tuple[str, ...] = ()
    """Records in whose place one line may stand: the code of a model, the file of a photo."""
    named: Mapping[str, Mapping[str, str]] = {}
    """Records that name their model by `mo_hinh` and need tell no more of it, each with what else only a campaign has
    there: field and label."""


_LINE: Final = {"type": "string"}
_SHARED: Final = ("co_quan_ban_hanh", "dia_danh")
_SUMMARY: Final = {"mo_hinh": ("Mô hình", "danh_sach"), "ngay_lap": ("Ngày lập", "ngay_ban_hanh")}
_TYPED: Final[Mapping[str, _Typed]] = {
    "targets": _Typed(own={"ten": ("Tên", "")}),
    "registration": _Typed(
        filled=("trich_yeu",),
        own={"ma": ("Mã", ""), "ngay_dang_ky": ("Ngày đăng ký", "ngay_ban_hanh")},
        codes=("MoHinhDangKy",),
    ),
    "registration_summary": _Typed(own=_SUMMARY, codes=("MoHinhTrongSo",)),
    "notice": _Typed(own={"mo_hinh": ("Mô hình", "danh_sach")}, codes=("MoHinhGiao",)),
    "score_sheet": _Typed(filled=("trich_yeu",), codes=("MoHinhChamDiem",)),
    "minutes": _Typed(named={"MoHinhXet": {}}),
    "submission": _Typed(own={"ma": ("Mã", "")}, codes=("MoHinhDeNghi",)),
    "achievement_report": _Typed(
        filled=("trich_yeu",), own={"doi_tuong": ("Đối tượng", "")}, codes=("MoHinhBaoCao", "Anh")
    ),
    "decision": _Typed(codes=("MoHinh",)),
    "certificate": _Typed(named={"MoHinhChungNhan": {"nguoi_nhan": "Người nhận"}}),
    "reward_decision": _Typed(named={"MoHinhKhenThuong": {}}),
    "results_summary": _Typed(own=_SUMMARY, codes=("MoHinhTrongSo",)),
    "report": _Typed(codes=("TieuBieu",)),
}
"""By type; a type that is not here is typed as in its own data file."""


def campaign_schema() -> dict[str, Any]:
    """The schema of a campaign's file, as plain data with Vietnamese titles, hints and examples."""
    word, name = CAMPAIGN
    schema = record_schema(HoSo, name)
    kind = {"title": "Loại", "description": "đây là hồ sơ của cả đợt thi đua", "type": "string", "enum": [word, name]}
    definitions = schema["definitions"]
    definitions["KetQua"] = _or_line(definitions["KetQua"])  # a result in one text is its summary
    for part in PARTS:
        paper = _paper(part)
        definitions |= {f"{part.type_name}.{name}": one for name, one in paper.pop("definitions").items()}
        definitions[part.type_name] = paper
    schema["properties"] = {"loai": kind, **schema["properties"], **{part.key: _part(part) for part in PARTS}}
    schema["required"] = ["loai", *schema["required"]]
    return schema


def _part(part: Part) -> dict[str, Any]:
    """A key of the campaign: a paper, several, or the name of their file."""
    one = [{"$ref": f"#/definitions/{part.type_name}"}, NAMED_FILE]
    ways = [*one, {"type": "array", "items": {"anyOf": one}}, {"type": "null"}]
    hint = "một văn bản, danh sách văn bản, hoặc tên tệp dữ liệu riêng"
    return {"title": part.label, "description": hint, "anyOf": ways}


def _paper(part: Part) -> dict[str, Any]:
    """The schema of one paper as it is typed in a campaign; its definitions still bear their own names."""
    kind, typed = DOCUMENTS[part.type_name], _TYPED.get(part.type_name, _Typed())
    alone = with_references(document_schema(kind), "#/definitions/", f"#/definitions/{part.type_name}.")
    fields = {key: one for key, one in alone["properties"].items() if key not in ("loai", "co_quan")}
    own = {key: {**fields.get(stands_for, _LINE), "title": label} for key, (label, stands_for) in typed.own.items()}
    known = {*_SHARED, *typed.filled}
    required = [key for key, one in kind.model_fields.items() if one.is_required() and key not in known]
    paper = {**alone, "properties": {**own, **fields}, "required": required}
    for key, (_, stands_for) in typed.own.items():
        paper = _either(paper, stands_for, key)
    paper["definitions"] = _records(alone["definitions"], typed)
    return {key: part for key, part in paper.items() if key not in ("$schema", "title")}


def _records(definitions: dict[str, Any], typed: _Typed) -> dict[str, Any]:
    """The records of a paper, typed as in a campaign; no code stands for a signer, whom only an office's file knows."""
    signer = next(way for way in definitions["NguoiKy"]["anyOf"] if "properties" in way)
    lines = {name: _or_line(definitions[name]) for name in typed.codes}
    named = {name: _naming_model(definitions[name], more) for name, more in typed.named.items()}
    return {**definitions, "NguoiKy": signer, **lines, **named}


def _or_line(record: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [_LINE, record]}


def _naming_model(record: dict[str, Any], more: Mapping[str, str]) -> dict[str, Any]:
    added = {key: {**_LINE, "title": label} for key, label in {"mo_hinh": "Mô hình", **more}.items()}
    return _either({**record, "properties": {**added, **record["properties"]}}, "ten_mo_hinh", "mo_hinh", "ma")


def _either(record: dict[str, Any], required: str, *instead: str) -> dict[str, Any]:
    """The record with one of the others enough in the place of a field that it requires."""
    if required not in record["required"]:
        return record
    rest = [key for key in record["required"] if key != required]
    return {**record, "required": rest, "anyOf": [{"required": [key]} for key in (required, *instead)]}
