"""The properties of a paper: from the data, nothing else, and readable by Word, python-docx and validators."""

from __future__ import annotations

import io
import re
import zlib
from datetime import datetime, timedelta, timezone
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dvk_docs.package import Properties, pack, property_members
from dvk_docs.package.properties import STANDARD, VERSION, app_version, content_types, package_relationships
from dvk_docs.package.write import Member

from .test_write import DAY, small_paper

printable = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"]), max_size=60)
PAPER = Properties(
    "Quyết định & <khen>", 'công nhận "Dân vận khéo"', "Đảng uỷ xã", DAY, {STANDARD: "hd05", VERSION: "0.1.0"}
)


def tree(member: Member) -> ElementTree.Element:
    return ElementTree.fromstring(zlib.decompress(member.deflated, -15))


def texts(member: Member) -> dict[str, str]:
    return {element.tag.rpartition("}")[2]: element.text or "" for element in tree(member)}


def test_core_properties_hold_the_data_and_nothing_else() -> None:
    core, _, _ = property_members(PAPER)
    assert texts(core) == {
        "title": "Quyết định & <khen>",
        "subject": 'công nhận "Dân vận khéo"',
        "creator": "Đảng uỷ xã",
        "created": "2026-10-09T00:00:00Z",
        "modified": "2026-10-09T00:00:00Z",
        "language": "vi-VN",
    }


def test_dates_are_w3cdtf_also_for_aware_and_ancient_moments() -> None:
    for when, text in (
        (datetime(2026, 10, 9, 6, tzinfo=timezone(timedelta(hours=7))), "2026-10-08T23:00:00Z"),
        (datetime(999, 1, 1), "0999-01-01T00:00:00Z"),
    ):
        core, _, _ = property_members(Properties("", "", "", when))
        assert texts(core)["created"] == text


def test_the_program_and_its_version_have_the_form_word_accepts() -> None:
    _, app, _ = property_members(PAPER)
    assert texts(app) == {"Application": "dvk_docs", "AppVersion": "00.0100"}
    assert re.fullmatch(r"\d{1,2}\.\d{1,5}", app_version("12.34.56rc1"))


def test_custom_properties_are_strings_numbered_from_two() -> None:
    _, _, custom = property_members(PAPER)
    assert [(p.get("name"), p.get("pid"), p[0].text) for p in tree(custom)] == [
        (STANDARD, "2", "hd05"),
        (VERSION, "3", "0.1.0"),
    ]


@given(printable, printable, printable.filter(bool))
@settings(max_examples=50)
def test_any_text_comes_back_as_it_went_in(title: str, value: str, name: str) -> None:
    core, _, custom = property_members(Properties(title, value, "", DAY, {name: value}))
    assert (texts(core)["title"], texts(core)["subject"]) == (title, value)
    assert (tree(custom)[0].get("name"), tree(custom)[0][0].text or "") == (name, value)


def test_the_tables_list_the_three_parts_once_and_each_part_right() -> None:
    table = ElementTree.fromstring(content_types({"word/document.xml": "main", "word/media/a.png": "image/png"}))
    listed = {element.get("PartName") or element.get("Extension"): element.get("ContentType") for element in table}
    assert listed["/word/document.xml"] == "main"
    assert listed["png"] == "image/png"
    assert "/word/media/a.png" not in listed
    assert {"/docProps/core.xml", "/docProps/app.xml", "/docProps/custom.xml", "rels", "xml"} <= listed.keys()
    rels = ElementTree.fromstring(package_relationships("word/document.xml"))
    assert [(r.get("Id"), r.get("Target")) for r in rels] == [
        ("rId1", "word/document.xml"),
        ("rId2", "docProps/core.xml"),
        ("rId3", "docProps/app.xml"),
        ("rId4", "docProps/custom.xml"),
    ]


def test_python_docx_reads_the_properties() -> None:
    docx = pytest.importorskip("docx")
    properties = docx.Document(io.BytesIO(pack(small_paper(), DAY))).core_properties
    assert (properties.title, properties.author, properties.language) == ("Quyết định", "Đảng uỷ", "vi-VN")
    assert properties.created.date() == DAY.date()


def test_the_second_validator_accepts_the_properties(tmp_path: Path) -> None:
    audit = pytest.importorskip("openxml_audit")
    path = tmp_path / "a.docx"
    path.write_bytes(pack(small_paper(), DAY))
    errors = audit.OpenXmlValidator().validate(path).errors
    assert [e for e in errors if e.id != "Sem_MissingRelationshipType"] == []  # so small a paper has no styles
