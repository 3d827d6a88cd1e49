"""The schema of a campaign's file: an editor marks what the campaign would refuse, and nothing that it takes."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest

from dvk_docs.documents import DOCUMENTS
from dvk_docs.dossier.campaign import Campaign, load
from dvk_docs.dossier.deriving import derive
from dvk_docs.dossier.nodes import without
from dvk_docs.dossier.parts import PARTS, Part
from dvk_docs.dossier.schema import campaign_schema
from dvk_docs.model.bind import bind
from tests.samples import CAMPAIGN, FOLDER
from tests.typed import as_typed

SCHEMA = campaign_schema()
VALID = jsonschema.Draft7Validator(SCHEMA)
TYPED: dict[str, Any] = as_typed(CAMPAIGN)


@pytest.fixture(scope="module")
def campaign() -> Campaign:
    """The year of the sample with the first paper of each part."""
    year = load(CAMPAIGN)
    keys = [part.key for part in PARTS]
    entries = (
        replace(entry, value=entry.value.items[0]) if entry.key in keys and entry.value.kind == "list" else entry
        for entry in year.root.entries
    )
    return replace(year, root=replace(year.root, entries=tuple(entries)))


def first(key: str) -> dict[str, Any]:
    """The first paper of a part, as typed."""
    typed = TYPED[key]
    paper: dict[str, Any] = typed[0] if isinstance(typed, list) else typed
    return paper


def changed(*way: Any, to: Any) -> dict[str, Any]:
    """The sample with one value put in at the end of a way of keys and places in lists."""
    made: dict[str, Any] = json.loads(json.dumps(TYPED))
    *above, last = way
    at: Any = made
    for step in above:
        at = at[step]
    at[last] = to
    return made


def test_the_schema_is_draft_7_in_vietnamese() -> None:
    VALID.check_schema(SCHEMA)
    assert SCHEMA["title"] == "Đợt thi đua"
    assert "$defs" not in json.dumps(SCHEMA)
    assert all("title" in field for field in SCHEMA["properties"].values())
    papers = [SCHEMA["definitions"][part.type_name] for part in PARTS]
    assert all("title" in field for paper in papers for field in paper["properties"].values())


@pytest.mark.parametrize("file", [CAMPAIGN, FOLDER / "new" / "campaign.yaml"], ids=["sample", "starter"])
def test_the_years_we_ship_keep_the_schema(file: Any) -> None:
    VALID.validate(as_typed(file))


@pytest.mark.parametrize(
    "way",
    [("mo_hin",), ("co_quan", "dia_dan"), ("mo_hinh", 0, "ten_mo_hin"), ("to_chuc", 0, "mã"), ("quyet_dinh", "can_cuu"),
     ("quyet_dinh", "loai"), ("dang_ky", 3, "ngay_ky"), ("bien_ban", "ket_qua", 0, "dongy")],
)  # fmt: skip
def test_a_misspelt_key_is_marked_wherever_it_stands(way: tuple[Any, ...]) -> None:
    assert not VALID.is_valid(changed(*way, to="x"))


@pytest.mark.parametrize(
    ("way", "value"),
    [(("mo_hinh",), "so-dang-ky.xlsx#Mô hình"), (("to_chuc",), "danh-muc.xlsx"), (("can_bo",), "can-bo.yaml#can_bo"),
     (("danh_sach_nam_truoc", "mo_hinh"), "so-2025.yaml#mo_hinh"), (("thong_bao", 0, "mo_hinh"), "so.XLSX#Mô hình"),
     (("ke_hoach",), "plan.yaml"), (("bao_cao", 0), "bao-cao/thang-7.json"), (("phieu_cham_diem",), "so.xlsx"),
     (("bao_cao",), None), (("mo_hinh", 0, "ket_qua"), "22 hộ tham gia."), (("loai",), "Đợt thi đua")],
)  # fmt: skip
def test_a_file_may_be_named_and_a_text_given_where_the_campaign_takes_one(way: tuple[Any, ...], value: Any) -> None:
    assert VALID.is_valid(changed(*way, to=value))


@pytest.mark.parametrize(
    ("way", "value"),
    [(("mo_hinh",), "MH01"), (("ke_hoach",), "42-KH/ĐU"), (("mo_hinh", 0), "so.xlsx"), (("loai",), "decision"),
     (("quyet_dinh", "nguoi_ky"), "khai"), (("mo_hinh", 0, "ket_qua", "so_lieu"), "so.xlsx")],
)  # fmt: skip
def test_a_text_is_marked_where_there_must_be_records(way: tuple[Any, ...], value: str) -> None:
    assert not VALID.is_valid(changed(*way, to=value))


@pytest.mark.parametrize(
    ("way", "model"),
    [(("bien_ban", "ket_qua", 0), {"dong_y": "5"}), (("giay_chung_nhan", "danh_sach", 0), {"so_vao_so": "1"}),
     (("bieu_tong_hop_ket_qua",), {"ngay_lap": "18/12/2026"})],
)  # fmt: skip
def test_a_model_is_named_by_its_code_or_written_out_but_not_left_out(way: tuple[Any, ...], model: Any) -> None:
    if way == ("bieu_tong_hop_ket_qua",):
        named = [{"mo_hinh": ["MH01"]}, {"danh_sach": [{"ten_mo_hinh": "Tổ dân vận"}]}]
    else:
        named = [{"mo_hinh": "MH01"}, {"ma": "MH01"}, {"ten_mo_hinh": "Tổ dân vận"}]
    assert [VALID.is_valid(changed(*way, to={**model, **one})) for one in ({}, *named)] == [
        False,
        *(True for _ in named),
    ]


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.key)
def test_what_a_paper_must_tell_is_what_the_campaign_misses(part: Part, campaign: Campaign) -> None:
    """Each field of the paper left out: the schema marks it where binding the derived paper misses something."""
    judged = jsonschema.Draft7Validator({**SCHEMA, **SCHEMA["definitions"][part.type_name]})
    paper = first(part.key)
    marked = [key for key in paper if not judged.is_valid({name: one for name, one in paper.items() if name != key})]
    assert marked == [key for key in paper if _misses(campaign, part, key)]


def _misses(campaign: Campaign, part: Part, key: str) -> bool:
    """Whether the paper of a part lacks a field that its type requires when this one is not typed."""
    entries = (
        replace(entry, value=without(entry.value, key)) if entry.key == part.key else entry
        for entry in campaign.root.entries
    )
    year = replace(campaign, root=replace(campaign.root, entries=tuple(entries)))
    paper = next(one for one in derive(year) if one.key == part.key)
    _, problems = bind(paper.root, DOCUMENTS[part.type_name])
    return any(problem.code == "missing-field" for problem in problems)
