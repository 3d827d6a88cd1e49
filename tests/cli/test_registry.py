"""`list`, `explain`, `schema`, `new`, `eject`, `show`, `doctor`."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from dvk_docs.documents import DOCUMENTS, Document
from dvk_docs.documents.schema import document_schema, office_schema
from dvk_docs.dossier.parts import PARTS
from dvk_docs.dossier.schema import campaign_schema
from dvk_docs.pdf import libreoffice
from dvk_docs.rulebook import RULES
from dvk_docs.standards import STANDARDS
from dvk_docs.template import find
from dvk_docs.vn.filters import FILTERS
from tests.cli.conftest import Result, changed
from tests.samples import PAPERS
from tests.typed import as_typed

Dvk = Callable[..., Result]

ROOT = Path(__file__).resolve().parent.parent.parent
WITH_TEMPLATES = [kind for kind in DOCUMENTS.values() if "docx" in kind.formats]


# list, explain


_TYPES = [*DOCUMENTS, "campaign"]


@pytest.mark.parametrize(("what", "names"), [("types", _TYPES), ("rules", RULES), ("standards", STANDARDS)])
def test_list_has_one_line_for_each(what: str, names: Any, dvk: Dvk) -> None:
    assert [line.split()[0] for line in dvk("list", what).lines] == list(names)


def test_list_templates_tells_which_file_is_in_effect(dvk: Dvk, desk: Path) -> None:
    dvk("eject", "decision", "mau", "--standard", "hd36")
    listed = dvk("list", "templates", "--templates", "mau").lines
    assert len(listed) == sum(len(kind.standards) for kind in WITH_TEMPLATES)
    lines = [line for line in listed if line.startswith("decision ")]
    assert [line.split()[:4] for line in lines] == [
        ["decision", "hd05", "dựng", "sẵn"],
        ["decision", "hd36", "của", "cơ"],
        ["decision", "nd30", "dựng", "sẵn"],
    ]
    assert lines[1].endswith(str(Path("mau") / "decision.hd36.docx"))


@pytest.mark.parametrize("name", [*RULES, *STANDARDS, *DOCUMENTS, "Quyết định"])
def test_everything_listed_can_be_explained(name: str, dvk: Dvk) -> None:
    assert dvk("explain", name).code == 0


def test_a_layout_rule_is_explained_with_the_clause_of_each_standard(dvk: Dvk) -> None:
    said = dvk("explain", "left-margin").out
    assert "hd05:  30 mm (± 0,2 mm)" in said
    assert "nd30:  từ 30 đến 35, mặc định 30 mm (± 0,2 mm)" in said
    assert "HD 05-HD/VPTW, phần II, mục IV, điểm 4.1.3" in said


def test_a_type_is_explained_by_its_fields_those_of_records_below_them(dvk: Dvk) -> None:
    said = dvk("explain", "decision").out
    assert "danh_sach*" in said
    assert "ten_mo_hinh*" in said
    assert "ví dụ: công nhận mô hình “Dân vận khéo” năm 2026" in said


def test_a_type_is_explained_by_the_names_and_filters_of_its_templates(dvk: Dvk) -> None:
    said = dvk("explain", "decision").out.partition("Tên dùng trong mẫu")[2]
    rows = dict(line.split(maxsplit=1) for line in said.splitlines() if line.startswith("  ") and "{%" not in line)
    for name in ("trich_yeu", "nguoi_ky.ho_ten", "danh_sach[].ten_mo_hinh", "can_cu[]", "dieu[].khoan[]"):
        assert name in rows
    assert rows["ngay_ban_hanh"] == "09/10/2026 (ngày)"
    assert rows["nguoi_ky.kiem"] == "(có thể trống)"
    assert all(rows[name] == (one.__doc__ or "").splitlines()[0] for name, one in FILTERS.items())
    assert re.search("[đạảấầềệịọốộờợủứừữỹ]", "".join(rows[name] for name in FILTERS))


@pytest.mark.parametrize("kind", WITH_TEMPLATES, ids=lambda kind: kind.type_name)
def test_every_name_of_the_built_in_templates_is_among_those_explained(kind: Any, dvk: Dvk) -> None:
    said = dvk("explain", kind.type_name).out.partition("Tên dùng trong mẫu")[2].split()
    for standard in kind.standards:
        asked = find(kind.type_name, standard).program.required
        assert all(any(re.fullmatch(rf"{name}([.\[].*)?", word) for word in said) for name in asked)


def test_a_type_that_is_a_workbook_is_explained_without_names_for_templates(dvk: Dvk) -> None:
    said = dvk("explain", "registration_summary")
    assert (said.code, "Tên dùng trong mẫu" in said.out, "bieu_mau" in said.out) == (0, False, True)


@pytest.mark.parametrize(("typed", "first"), [
    ("HD05", "hd05: "), ("Left-Margin", "left-margin: "), ("left_margin", "left-margin: "),
    ("QUYẾT ĐỊNH", "decision: "),
    ("05-HD/VPTW", "hd05: "), ("Unfilled", "unfilled: "),
])  # fmt: skip
def test_case_marks_and_dashes_of_the_word_do_not_count(typed: str, first: str, dvk: Dvk) -> None:
    said = dvk("explain", typed)
    assert (said.code, said.out.startswith(first)) == (0, True)


def subjects(kind: type[Document]) -> list[str]:
    """The fields of a type that are a trích yếu, as a page lists them."""
    own = "trich_yeu*" if kind.model_fields["trich_yeu"].is_required() else "trich_yeu"
    return [own, "can_cu.trich_yeu"] if "can_cu" in kind.model_fields else [own]


@pytest.mark.parametrize("typed", ["trich_yeu", "Trích yếu", "trich-yeu", "can_cu.trich_yeu"])
def test_a_field_is_explained_wherever_it_may_stand(typed: str, dvk: Dvk) -> None:
    said = dvk("explain", typed)
    assert (said.code, said.lines[0]) == (0, "trich_yeu: Trích yếu")
    where = [line.split()[:2] for line in said.lines if "ví dụ: " in line]
    assert [[f"{name}:", field] for name, kind in DOCUMENTS.items() for field in subjects(kind)] == [
        found for found in where if found[1].rstrip("*") in ("trich_yeu", "can_cu.trich_yeu")
    ]
    assert "không có dấu chấm cuối" in said.out


def test_a_field_of_the_office_is_explained_too(dvk: Dvk) -> None:
    assert ["don-vi.yaml:", "nguoi_ky.ho_ten*"] in [line.split()[:2] for line in dvk("explain", "ho_ten").lines]


@pytest.mark.parametrize(
    ("typed", "told"),
    [("left-margn", "có phải là left-margin?"), ("HD5", "có phải là hd05?"), ("trich_yieu", "có phải là trich_yeu?"),
     ("qqqqqq", "python -m dvk_docs list rules")],
)  # fmt: skip
def test_an_unknown_word_is_answered_with_the_nearest_and_never_with_all(typed: str, told: str, dvk: Dvk) -> None:
    said = dvk("explain", typed)
    assert (said.code, said.out) == (2, "")
    assert told in said.err
    assert len(said.err) < 300


def test_clauses_are_told_in_a_clerk_s_words(dvk: Dvk) -> None:
    for standard in STANDARDS:
        page = dvk("explain", standard).out
        assert not re.search(r"(?<![-\w])(bold|upright|caps|default|min|max|center|lines)(?![-\w])", page)
    assert "đậm, đứng, in hoa" in page
    assert re.search("paper-size +210 x 297 mm", page)


# schema


@pytest.mark.parametrize("kind", DOCUMENTS.values(), ids=lambda kind: kind.type_name)
def test_the_schema_is_draft_7_in_vietnamese(kind: Any) -> None:
    schema = document_schema(kind)
    jsonschema.Draft7Validator.check_schema(schema)
    assert schema["title"] == kind.ten_van_ban
    assert "$defs" not in json.dumps(schema)
    assert all("title" in field for field in schema["properties"].values())


@pytest.mark.parametrize("sample", PAPERS, ids=lambda path: path.stem)
def test_the_samples_keep_the_schema(sample: Path) -> None:
    data = as_typed(sample)
    kind = next(kind for kind in DOCUMENTS.values() if data["loai"] in (kind.type_name, kind.ten_van_ban))
    jsonschema.Draft7Validator(document_schema(kind)).validate(data)


@pytest.mark.parametrize("change", [{"trich_yieu": "x"}, {"danh_sach": "x"}, {"loai": "plan"}, {"noi_nhan": []}])
def test_the_schema_shows_an_editor_what_is_wrong(change: dict[str, Any], samples: Path) -> None:
    data = as_typed(samples / "decision.yaml") | change
    assert not jsonschema.Draft7Validator(document_schema(DOCUMENTS["decision"])).is_valid(data)


@pytest.mark.parametrize("change", [{"danh_sach": "so-dang-ky-2026.xlsx#Mô hình"}, {"can_cu": "can-cu.yaml#can_cu"}])
def test_the_schema_lets_a_list_stand_in_another_file(change: dict[str, Any], samples: Path) -> None:
    data = as_typed(samples / "decision.yaml") | change
    jsonschema.Draft7Validator(document_schema(DOCUMENTS["decision"])).validate(data)


def test_schema_prints_json_only(dvk: Dvk) -> None:
    said = dvk("schema", "Quyết định")
    assert json.loads(said.out) == document_schema(DOCUMENTS["decision"])
    assert said.err == ""


def test_schema_prints_that_of_a_year_and_answers_a_slip_in_its_name(dvk: Dvk) -> None:
    assert json.loads(dvk("schema", "Đợt thi đua").out) == campaign_schema()
    assert "có phải là campaign?" in dvk("schema", "campain").err


# new


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_what_new_writes_renders_as_it_is_without_a_warning(kind: str, dvk: Dvk, desk: Path) -> None:
    said = dvk("new", kind, "ho-so")
    home = Path("ho-so")
    schemas = [str(home / ".dvk" / "don-vi.schema.json"), str(home / ".dvk" / f"{kind}.schema.json")]
    assert said.lines == [str(home / "don-vi.yaml"), str(home / f"{kind}.yaml"), *schemas]
    assert said.err == f"Bước tiếp theo:  python -m dvk_docs render {home / f'{kind}.yaml'}\n"
    rendered = dvk("render", home / f"{kind}.yaml")
    assert (rendered.code, len(rendered.err.splitlines())) == (0, 1)


@pytest.mark.parametrize("kind", ["campaign", "Đợt thi đua"])
def test_the_year_that_new_writes_is_a_dossier_as_it_is(kind: str, dvk: Dvk, desk: Path) -> None:
    said = dvk("new", kind, "ho so")
    assert said.lines == [str(Path("ho so") / "campaign.yaml"), str(Path("ho so") / ".dvk" / "campaign.schema.json")]
    made = dvk(*shlex.split(said.err.partition("Bước tiếp theo:  python -m dvk_docs ")[2]))
    assert (made.code, len(made.lines)) == (0, 17)
    checked = dvk("check", "ho so/campaign.yaml", "ho so/van-ban", "--strict")
    assert (checked.code, checked.err.count("không thấy lỗi")) == (0, 2)
    changed(desk / "ho so" / "campaign.yaml", "nam: 2026\n", "nam: 2027\n")
    assert dvk("new", kind, "ho so").code == 2  # nothing that somebody wrote is replaced


def test_the_starter_of_a_year_names_its_schema_and_keeps_it(dvk: Dvk, desk: Path) -> None:
    data = Path(dvk("new", "campaign", "ho-so").lines[0])
    schema = data.parent / data.read_text(encoding="utf-8").splitlines()[0].partition("$schema=")[2]
    jsonschema.Draft7Validator(json.loads(schema.read_text(encoding="utf-8"))).validate(as_typed(data))


def test_the_starter_of_a_year_names_every_kind_of_paper(samples: Path) -> None:
    text = (samples / "new" / "campaign.yaml").read_text(encoding="utf-8")
    assert [part.key for part in PARTS if not re.search(rf"(?m)^(# )?{part.key}:", text)] == []


def test_a_year_has_no_workbook_and_a_slip_in_its_name_is_answered(dvk: Dvk, desk: Path) -> None:
    refused = dvk("new", "campaign", "--xlsx")
    assert refused.code == 2 and "new register . --xlsx" in refused.err
    assert "có phải là campaign?" in dvk("new", "campain").err
    assert "campaign" in dvk("list", "types").out


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_the_starter_names_its_schema_and_keeps_it(kind: str, dvk: Dvk, desk: Path) -> None:
    dvk("new", kind, "ho-so")
    data, office = desk / "ho-so" / f"{kind}.yaml", desk / "ho-so" / "don-vi.yaml"
    for file in (data, office):
        first = file.read_text(encoding="utf-8").splitlines()[0]
        assert (file.parent / first.partition("$schema=")[2]).is_file()
    jsonschema.Draft7Validator(document_schema(DOCUMENTS[kind])).validate(as_typed(data))
    jsonschema.Draft7Validator(office_schema()).validate(as_typed(office))


def test_a_second_starter_uses_the_office_above_it_and_its_signer(dvk: Dvk, desk: Path) -> None:
    dvk("new", "decision")
    office = desk / "don-vi.yaml"
    office.write_text(office.read_text(encoding="utf-8").replace("ma: pbt", "ma: pbt2"), encoding="utf-8")
    said = dvk("new", "decision", "2027")
    assert not any("don-vi" in line for line in said.lines)
    assert "nguoi_ky: pbt2 " in (desk / "2027" / "decision.yaml").read_text(encoding="utf-8")
    assert dvk("render", "2027/decision.yaml").code == 0


def test_a_folder_with_a_blank_is_quoted_in_the_line_to_copy(dvk: Dvk, desk: Path) -> None:
    said = dvk("new", "decision", "ho so")
    line = said.err.partition("Bước tiếp theo:  python -m dvk_docs ")[2]
    assert dvk(*shlex.split(line)).code == 0


def test_new_never_replaces_a_file_that_somebody_wrote(dvk: Dvk, desk: Path) -> None:
    before = (desk / "decision.yaml").read_bytes()
    said = dvk("new", "decision")
    assert (said.code, "--force" in said.err, "đổi tên tệp cũ" in said.err) == (2, False, True)
    assert (desk / "decision.yaml").read_bytes() == before


# eject, show, doctor


def test_eject_refuses_a_type_that_is_a_workbook(dvk: Dvk, desk: Path) -> None:
    said = dvk("eject", "register", "mau")
    assert said.code == 2 and "không có mẫu Word" in said.err and not (desk / "mau").exists()


def test_eject_copies_the_template_of_every_standard(dvk: Dvk, desk: Path) -> None:
    lines = dvk("eject", "decision", "mau").lines
    assert lines == [str(Path("mau") / f"decision{part}.docx") for part in ("", ".hd36", ".nd30")]
    assert (desk / "mau" / "decision.docx").read_bytes() == (ROOT / "templates/docx/decision.docx").read_bytes()


def test_a_type_of_two_standards_has_no_template_in_the_third(
    dvk: Dvk, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(DOCUMENTS["decision"], "standards", ("hd05", "hd36"))
    assert [line for line in dvk("list", "templates").lines if line.startswith("decision  nd30")] == []
    assert len(dvk("eject", "decision", "mau").lines) == 2
    said = dvk("eject", "decision", "mau", "--standard", "nd30")
    assert (said.code, "đang có: hd05, hd36" in said.err) == (2, True)
    said = dvk("render", "decision.yaml", "--standard", "nd30", "--draft")
    assert (said.code, "lỗi[standard-of-type]" in said.err) == (1, True)


def test_a_type_of_the_state_alone_is_explained_and_its_template_tried_by_a_state_paper(
    dvk: Dvk, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    decision = DOCUMENTS["decision"]
    monkeypatch.setattr(decision, "standards", ("nd30",))
    monkeypatch.setattr(decision, "examples", {"state": decision.examples["state"]})
    assert "ỦY BAN NHÂN DÂN XÃ TÂN HÒA" in dvk("explain", "decision").out
    dvk("eject", "decision", "mau")
    (desk / "mau" / "decision.nd30.docx").rename(desk / "mau" / "decision.docx")
    assert dvk("check", "mau/decision.docx").code == 0


def test_show_prints_the_paper_as_text(dvk: Dvk, desk: Path) -> None:
    dvk("render", "decision.yaml", "-o", "a.docx")
    said = dvk("show", "a.docx")
    assert (said.code, said.err) == (0, "")
    assert "ĐẢNG UỶ XÃ TÂN HOÀ" in said.out


def test_show_prints_a_workbook_cell_by_cell(dvk: Dvk, desk: Path, samples: Path) -> None:
    dvk("render", samples / "registration_summary.yaml", "-o", "a.xlsx")
    said = dvk("show", "a.xlsx")
    assert (said.code, said.err) == (0, "")
    assert "== trang “Biểu tổng hợp”, ngang A4\n" in said.out
    assert " · C =SUM(" in said.out and " → " in said.out


@pytest.mark.parametrize("given", ["khong-co.docx", "decision.yaml", ".", "text.docx"])
def test_show_refuses_what_is_no_paper(given: str, dvk: Dvk, desk: Path) -> None:
    (desk / "text.docx").write_text("chữ", encoding="utf-8")
    said = dvk("show", given)
    assert said.code in (1, 2)
    assert said.out == ""
    assert given in said.err


def test_show_answers_a_data_file_with_the_commands_for_data(dvk: Dvk, desk: Path) -> None:
    said = dvk("show", "decision.yaml")
    assert said.code == 2
    assert "show chỉ đọc văn bản .docx, bảng tính .xlsx" in said.err
    assert "python -m dvk_docs check decision.yaml" in said.err
    assert "python -m dvk_docs render decision.yaml" in said.err


def test_doctor_ends_with_3_when_something_is_missing(dvk: Dvk, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(libreoffice.VARIABLE, "/nowhere/soffice")
    said = dvk("doctor")
    assert said.code == 3
    assert any(line.startswith("✗ LibreOffice") and "Cách sửa:  " in line for line in said.lines)
    found = json.loads(dvk("doctor", "--format", "json").out)
    assert [check["name"] for check in found if not check["ok"]] == ["libreoffice"]
