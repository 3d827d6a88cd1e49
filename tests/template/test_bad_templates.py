"""Rows T16 to T30 of the bad-input catalogue: refused with part, paragraph, tag and cure, or filled as they should."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from dvk_docs.errors import InputError, TemplateError
from dvk_docs.package import Properties, pack, property_members
from dvk_docs.package.properties import TEMPLATE_HASH
from dvk_docs.template import fill, find, load, unused_fields
from tests.template.making import WHEN, cell, docx, note, p, parts_of, ready, row, table, text_box, words

FOLDER = Path(__file__).parent.parent / "bad_inputs" / "templates"
DATA: dict[str, Any] = {
    "co_quan_cap_tren": "ĐẢNG BỘ TỈNH AN BÌNH",
    "co_quan_ban_hanh": "ĐẢNG UỶ XÃ TÂN HOÀ",
    "so": 15,
    "dia_danh": "Tân Hoà",
    "ngay_ban_hanh": "09/10/2026",
    "trich_yeu": "công nhận mô hình “Dân vận khéo” năm 2026",
    "can_cu": ["Điều lệ Đảng Cộng sản Việt Nam", "Quy chế làm việc"],
    "danh_sach": [{"ten_mo_hinh": "Tổ rau sạch", "don_vi": "Thôn Tân Mỹ", "diem": "92"}],
    "nguoi_ky": {"quyen_han": "T/M BAN THƯỜNG VỤ", "chuc_vu": "BÍ THƯ", "ho_ten": "Lê Quang Vinh"},
    "noi_nhan": ["Như Điều 3", "Lưu Văn phòng"],
}
REFUSED = {  # file -> code, part, words that must stand in the text form of the error
    "T16_class_body": ("not-in-templates", "word/document.xml", "{{ ''.__class__"),
    "T16_popen_body": ("not-in-templates", "word/document.xml", "{{ cycler.__init__"),
    "T16_popen_header": ("not-in-templates", "word/header1.xml", "{{ lipsum.__globals__"),
    "T16_popen_footnote": ("not-in-templates", "word/footnotes.xml", "{{ cycler.__init__"),
    "T16_popen_textbox": ("not-in-templates", "word/document.xml", "{{ cycler.__init__"),
    "T16_attr_footer": ("unknown-filter", "word/footer1.xml", "“attr”"),
    "T16_format_body": ("not-in-templates", "word/document.xml", "gọi hàm"),
    "T17_call": ("not-in-templates", "word/document.xml", "{{ so.upper() }}"),
    "T17_set": ("not-in-templates", "word/document.xml", "“set”"),
    "T17_import": ("not-in-templates", "word/document.xml", "“import”"),
    "T17_include": ("not-in-templates", "word/document.xml", "“include”"),
    "T17_macro": ("not-in-templates", "word/document.xml", "“macro”"),
    "T17_power": ("not-in-templates", "word/document.xml", "**"),
    "T17_multiply": ("not-in-templates", "word/document.xml", "*"),
    "T17_range": ("not-in-templates", "word/document.xml", "range(99999999)"),
    "T18_filter": ("unknown-filter", "word/document.xml", "“upper”"),
    "T18_test": ("unknown-test", "word/document.xml", "so_le"),
    "T18_safe": ("unknown-filter", "word/document.xml", "|safe"),
    "T19_unknown_variable": ("unknown-name", "word/document.xml", "có phải là “so”?"),
    "T19_unknown_attribute": ("unknown-name", "word/document.xml", "có phải là “nguoi_ky.ho_ten”?"),
    "T23_keywords": ("tag-in-properties", "docProps/core.xml, keywords", "{{"),
    "T23_company": ("tag-in-properties", "docProps/app.xml, Company", "{{"),
    "T23_custom_property": ("tag-in-properties", "docProps/custom.xml, so", "{{"),
    "T24_hyphen_in_name": ("hyphen-in-name", "word/document.xml", "dùng dấu gạch dưới:  so_qd"),
    "T28_title_popen": ("tag-in-properties", "docProps/core.xml, title", "{{"),
    "T28_subject": ("tag-in-properties", "docProps/core.xml, subject", "{{"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_template_of_the_catalogue_is_refused(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code, part, said = REFUSED[name]
    monkeypatch.chdir(tmp_path)  # where the payloads would leave their mark
    with pytest.raises(TemplateError) as caught:
        fill(load(FOLDER / f"{name}.docx", "decision"), DATA)
    problem = caught.value.problems[0]
    assert (problem.code, problem.place.part) == (code, part)
    assert said in str(caught.value)
    assert problem.hint
    assert caught.value.exit_code == 1
    assert not list(tmp_path.iterdir())


def test_t20_a_field_that_is_never_asked_for_is_named() -> None:
    template = load(FOLDER / "T20_field_never_used.docx", "decision")
    names = ["so", "trich_yeu", "nguoi_ky", "nguoi_ky.ho_ten", "danh_sach[].ten_mo_hinh", "danh_sach[].ghi_chu"]
    assert unused_fields(template, names) == ["trich_yeu", "danh_sach[].ghi_chu"]


T21 = {
    "{{ so }": "damaged-tag",
    "{ { so } }": "damaged-tag",
    "{% for m in danh_sach %}{{ m.don_vi }}": "unbalanced-block",
    "{{ so }}{% endfor %}": "unbalanced-block",
}


@pytest.mark.parametrize("text", T21)
def test_t21_a_damaged_tag_is_told_with_its_paragraph(text: str, tmp_path: Path) -> None:
    with pytest.raises(TemplateError) as caught:
        ready(tmp_path, docx(p(text)))
    assert [(one.code, one.place.words) for one in caught.value.problems] == [(T21[text], text)]


HYPERLINK = "<w:hyperlink w:anchor='x'><w:r><w:t>{{ so }}</w:t></w:r></w:hyperlink>"
CONTENT_CONTROL = f"<w:sdt><w:sdtContent>{p('{{ so }}')}</w:sdtContent></w:sdt>"
T22 = {
    "hyperlink": docx(f"<w:p>{HYPERLINK}</w:p>"),
    "text box": docx(text_box(p("{{ so }}"))),
    "content control": docx(CONTENT_CONTROL),
    "content control in a cell": docx(table(1, row(f"<w:tc><w:tcPr/>{CONTENT_CONTROL}</w:tc>"))),
    "content control around a row": docx(
        table(1, f"<w:sdt><w:sdtContent>{row(cell('{{ so }}'))}</w:sdtContent></w:sdt>")
    ),
}


@pytest.mark.parametrize("place", T22)
def test_t22_a_tag_is_filled_where_it_stands(place: str, tmp_path: Path) -> None:
    made = parts_of(fill(ready(tmp_path, T22[place]), DATA).members)
    assert "15" in words(made.parts["word/document.xml"])


def test_t22_a_tag_in_a_footnote_is_filled_and_one_in_a_tracked_insertion_refused(tmp_path: Path) -> None:
    made = parts_of(fill(ready(tmp_path, docx(p("{{ so }}"), footnotes=note(p("{{ dia_danh }}")))), DATA).members)
    assert words(made.parts["word/footnotes.xml"]) == ["Tân Hoà"]
    tracked = docx('<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>{{ so }}</w:t></w:r></w:ins></w:p>')
    with pytest.raises(TemplateError, match="tracked-change"):
        ready(tmp_path, tracked, "tracked.docx")


def test_t25_more_items_than_word_takes_rows_are_refused_before_filling(tmp_path: Path) -> None:
    rows = (row("{%tr for m in danh_sach %}"), row("{{ m.don_vi }}"), row("{%tr endfor %}"))
    template = ready(tmp_path, docx(table(1, row("x"), *rows)))
    with pytest.raises(InputError, match="25000 mục, một bảng Word chỉ nhận 20000 dòng"):
        fill(template, DATA | {"danh_sach": [DATA["danh_sach"][0]] * 25_000})
    assert fill(template, DATA | {"danh_sach": [DATA["danh_sach"][0]] * 20_000})


def test_t26_drawings_in_a_loop_get_ids_of_their_own() -> None:
    template = load(FOLDER / "T26_shape_in_loop.docx", "decision")
    made = parts_of(fill(template, DATA | {"danh_sach": DATA["danh_sach"] * 3}).members)
    ids = re.findall(rb'<wp:docPr[^>]* id="(\d+)"', made.parts["word/document.xml"])
    assert len(ids) > 1
    assert len(set(ids)) == len(ids)


def test_t27_a_document_without_tags_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="no-tags"):
        ready(tmp_path, docx(p("Một văn bản đã xong")))


def test_t27_our_own_paper_is_refused_as_a_template_though_its_data_look_like_tags(tmp_path: Path) -> None:
    filled = fill(ready(tmp_path, docx(p("{{ dia_danh }}"))), DATA | {"dia_danh": "{{ so }}"})
    stamp = Properties("", "", "", WHEN, {TEMPLATE_HASH: "0" * 64})
    paper = pack([*filled.members, *property_members(stamp)], WHEN)
    with pytest.raises(TemplateError, match="finished-paper"):
        ready(tmp_path, paper, "paper.docx")


def test_t30_an_offices_own_template_is_used_and_named(tmp_path: Path) -> None:
    (tmp_path / "decision.docx").write_bytes((FOLDER / "good.docx").read_bytes())
    template = find("decision", "hd05", [tmp_path])
    assert template.path == str(tmp_path / "decision.docx")
    assert not template.builtin
    assert "Tổ rau sạch" in fill(template, DATA).printed.texts
