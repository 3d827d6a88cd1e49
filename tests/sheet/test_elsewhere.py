"""Lists that a data file names in place of writing them out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

import dvk_docs
from dvk_docs import InputError
from dvk_docs.documents.decision import PARTY_EXAMPLE
from tests.sheet.workbooks import FIRST, HEAD, SECOND, models, rows, xlsx

REGISTER = """
loai: register
mo_hinh:
  - {ten_mo_hinh: Vườn rau sạch, don_vi: Hội Phụ nữ xã, linh_vuc: Kinh tế, loai_dang_ky: Mới, quy_mo: 20 hộ}
danh_sach_khac: [a]
"""


def decision(folder: Path, named: str) -> Path:
    """A decision that names its list."""
    facts = {key: value for key, value in PARTY_EXAMPLE.items() if key != "danh_sach"}
    file = folder / "decision.yaml"
    written = yaml.safe_dump({"loai": "decision", **facts}, allow_unicode=True, width=1000)
    file.write_text(f"{written}danh_sach: {named}\n", "utf-8")
    return file


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "so.xlsx").write_bytes(models(FIRST, SECOND))
    (tmp_path / "so.yaml").write_text(REGISTER, "utf-8")
    return tmp_path


@pytest.mark.parametrize("named", ["so.xlsx", "so.xlsx#Mô hình", "so.xlsx # mo hinh"])
def test_a_list_of_a_workbook_with_more_than_a_decision_prints(folder: Path, named: str) -> None:
    document = dvk_docs.load(decision(folder, f'"{named}"'))
    assert [one.ten_mo_hinh for one in document.danh_sach] == [FIRST[0], SECOND[0]]  # type: ignore[attr-defined]
    assert dvk_docs.render(document)


@pytest.mark.parametrize("named", ["so.yaml", "so.yaml#mo_hinh", "so.yaml#Mô hình"])
def test_a_list_of_a_data_file(folder: Path, named: str) -> None:
    document = dvk_docs.load(decision(folder, named))
    assert [one.don_vi for one in document.danh_sach] == ["Hội Phụ nữ xã"]  # type: ignore[attr-defined]


def test_what_is_wrong_in_the_list_is_told_at_its_cell(folder: Path) -> None:
    (folder / "so.xlsx").write_bytes(models(FIRST, (*SECOND[:7], "chín")))
    with pytest.raises(InputError) as refused:
        dvk_docs.load(decision(folder, "so.xlsx"))
    (problem,) = refused.value.problems
    assert (problem.code, problem.place.file, problem.place.cell) == ("not-a-number", str(folder / "so.xlsx"), "H3")


def test_what_a_rule_finds_in_the_list_is_told_at_its_cell(folder: Path) -> None:
    (folder / "so.xlsx").write_bytes(models(FIRST, FIRST))
    problems = [one for one in dvk_docs.check(decision(folder, "so.xlsx")) if one.place.cell]
    assert [(one.code, one.place.sheet, one.place.cell) for one in problems] == [("same-model-twice", "Mô hình", "A3")]


@pytest.mark.parametrize(
    ("named", "code", "words"),
    [
        ("../so.xlsx", "list-outside", "ngoài thư mục"),
        ("/etc/so.xlsx", "list-outside", "ngoài thư mục"),
        ("sô.xlsx", "no-such-list", "so.xlsx"),
        ('"so.xlsx#Mô hìn"', "no-such-sheet", "Mô hình"),
        (f'"{"a" * 300}.yaml"', "no-such-list", "không có tệp"),
        ("decision.yaml", "no-such-list", "các danh sách trong tệp"),
        ('"so.yaml#mo_hin"', "no-such-list", "so.yaml#mo_hinh"),
    ],
)
def test_a_list_that_is_not_there(folder: Path, named: str, code: str, words: str) -> None:
    with pytest.raises(InputError) as refused:
        dvk_docs.load(decision(folder, named))
    (problem,) = refused.value.problems
    assert problem.code == code and words in f"{problem.message} {problem.hint}"


def test_a_list_over_a_link_is_refused(folder: Path) -> None:
    (folder / "trong").mkdir()
    (folder / "trong" / "so.xlsx").symlink_to(folder / "so.xlsx")
    with pytest.raises(InputError, match="list-outside"):
        dvk_docs.load(decision(folder, "trong/so.xlsx"))


def test_a_field_that_no_model_has_is_still_refused_in_the_data_file_itself(folder: Path) -> None:
    file = decision(folder, "[{ten_mo_hinh: A, don_vi: B, quy_mo: 20 hộ}]")
    with pytest.raises(InputError, match="unknown-field"):
        dvk_docs.load(file)


def test_text_fields_keep_what_looks_like_a_file(folder: Path) -> None:
    file = decision(folder, "so.xlsx")
    text = file.read_text("utf-8").replace("trich_yeu: ", "trich_yeu: so.xlsx ", 1)
    file.write_text(text, "utf-8")
    assert dvk_docs.load(file).trich_yeu.startswith("so.xlsx ")


def test_a_long_list_is_read(tmp_path: Path) -> None:
    line = (*FIRST[:5], date(2026, 3, 5), 1, 90)
    many = [(f"Mô hình {at}", *line[1:]) for at in range(5_000)]
    (tmp_path / "so.xlsx").write_bytes(xlsx({"Mô hình": rows(HEAD, *many)}))
    assert len(dvk_docs.load(decision(tmp_path, "so.xlsx")).danh_sach) == 5_000  # type: ignore[attr-defined]
