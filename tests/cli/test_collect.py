"""`collect` and `next-year` on the line: what a clerk sees, what is written, what is never lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import dvk_docs
from dvk_docs.documents.register import Register
from tests.cli.conftest import Result
from tests.collecting.units import UNITS, cell, filled, spoilt, typed, write

OUT = "so.yaml"


@pytest.fixture
def units(desk: Path) -> Path:
    """A folder with the forms of two units, one of them with a fault."""
    folder = desk / "biểu nhận về"
    folder.mkdir()
    write(folder, "a.xlsx", filled(UNITS[0]))
    write(folder, "b.xlsx", spoilt(filled(UNITS[1]), (cell("linh_vuc", 1), typed("Kinh tế nông nghiệp"))))
    return folder


def register(path: Path) -> Register:
    document = dvk_docs.load(path)
    assert isinstance(document, Register)
    return document


def test_good_forms_are_merged_and_the_bad_one_is_named(dvk: type[Result], units: Path, desk: Path) -> None:
    said = dvk("collect", units, "-o", OUT)
    assert (said.code, said.lines) == (1, [OUT])
    assert f"b.xlsx!Mô hình!{cell('linh_vuc', 1)}: lỗi[not-in-list]" in said.err
    assert "b.xlsx: 1 lỗi. Chưa gộp tệp này." in said.err
    assert "Đã gộp 1/2 tệp: 1 đơn vị, 3 mô hình" in said.err
    assert [model.ma for model in register(desk / OUT).mo_hinh] == ["MH01", "MH02", "MH03"]


def test_the_form_sent_again_joins_the_register_and_codes_stay(dvk: type[Result], units: Path, desk: Path) -> None:
    dvk("collect", units, "-o", OUT)
    write(units, "b.xlsx", filled(UNITS[1]))
    refused = dvk("collect", units, "-o", OUT)
    assert refused.code == 2 and "--force" in refused.err
    assert len(register(desk / OUT).mo_hinh) == 3
    assert dvk("collect", units, "-o", OUT, "--force").code == 0
    models = register(desk / OUT).mo_hinh
    assert [(model.ma, model.don_vi) for model in models][::3] == [("MH01", UNITS[0]), ("MH04", UNITS[1])]


def test_a_collection_that_gives_nothing_says_that_nothing_is_written(dvk: type[Result], desk: Path) -> None:
    blank = dvk_docs.load({"loai": "register", "nam": "2026", "don_vi": [{"ten": UNITS[0]}]})
    write(desk, "a.xlsx", dvk_docs.render(blank, kind="xlsx"))
    said = dvk("collect", "a.xlsx", "-o", OUT)
    assert said.code == 0 and "[no-models]" in said.err and f"Chưa ghi {OUT}" in said.err
    assert not (desk / OUT).exists()


def test_register_and_report_may_lie_among_the_forms(dvk: type[Result], units: Path) -> None:
    write(units, "b.xlsx", filled(UNITS[1]))
    line = ("collect", units, "-o", units / "so.xlsx", "--report", units / "bao-cao.xlsx", "--force")
    assert [dvk(*line).code, dvk(*line).code] == [0, 0]
    assert len(register(units / "so.xlsx").mo_hinh) == 6
    named = dvk("collect", units / "a.xlsx", "-o", units / "a.xlsx", "--force")
    assert named.code == 2 and "không có tệp .xlsx" not in named.err


def test_the_register_may_be_a_workbook_and_feeds_the_summaries(dvk: type[Result], units: Path, desk: Path) -> None:
    write(units, "b.xlsx", filled(UNITS[1]))
    assert dvk("collect", units, "-o", "so.xlsx").code == 0
    facts = "loai: registration_summary\nco_quan_ban_hanh: ĐẢNG UỶ XÃ TÂN HOÀ\nnam: 2026\ndanh_sach: so.xlsx#Mô hình\n"
    (desk / "tong-hop.yaml").write_text(facts, "utf-8")
    made = dvk("render", "tong-hop.yaml")
    assert made.code == 0 and "6 mô hình" in made.err
    assert dvk("check", *made.lines).code == 0


def test_json_and_the_workbook_of_the_report(dvk: type[Result], units: Path, desk: Path) -> None:
    said = dvk("collect", units, "-o", OUT, "--format", "json", "--report", "bao-cao.xlsx")
    found = json.loads(said.out)
    assert [(Path(one["file"]).name, one["status"], one["models"]) for one in found["files"]] == [
        ("a.xlsx", "ok", 3), ("b.xlsx", "error", 0),
    ]  # fmt: skip
    assert found["files"][1]["problems"][0]["cell"] == cell("linh_vuc", 1)
    assert dvk("check", "bao-cao.xlsx").code == 0


def test_a_report_that_is_there_stays_until_force(dvk: type[Result], units: Path, desk: Path) -> None:
    line = ("collect", units, "-o", OUT, "--report", "bao-cao.xlsx")
    dvk(*line)
    assert dvk(*line).code == 1  # the same report is not written again
    (desk / "bao-cao.xlsx").write_bytes(b"ghi tay")
    (desk / OUT).unlink()
    refused = dvk(*line)
    assert refused.code == 2 and "bao-cao.xlsx" in refused.err and "--force" in refused.err
    assert (desk / "bao-cao.xlsx").read_bytes() == b"ghi tay" and not (desk / OUT).exists()
    assert dvk(*line, "--force").code == 1
    assert (desk / "bao-cao.xlsx").read_bytes() != b"ghi tay"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("collect", "khong-co", "-o", OUT), "không có tệp này"),
        (("collect", ".", "-o", "so.docx"), "sổ là tệp .yaml hoặc .xlsx"),
        (("collect", ".", "-o", OUT), "không có tệp .xlsx nào"),
        (("collect", ".", "-o", OUT, "--report", "a.pdf"), "báo cáo là tệp .xlsx"),
        (("collect", ".", "-o", "so.xlsx", "--report", "so.xlsx"), "trùng tên với sổ đăng ký"),
        (("next-year", "decision.yaml", "-o", "so-2027.yaml"), "không phải sổ đăng ký"),
    ],
)
def test_a_wish_that_cannot_be_granted(words: tuple[str, ...], told: str, dvk: type[Result], desk: Path) -> None:
    said = dvk(*words)
    assert said.code == 2 and told in said.err


def test_the_register_of_the_year_after(dvk: type[Result], desk: Path, samples: Path) -> None:
    said = dvk("next-year", samples / "register.yaml", "-o", "so-2027.yaml")
    assert said.code == 0 and said.lines == ["so-2027.yaml"]
    last, this = register(samples / "register.yaml"), register(desk / "so-2027.yaml")
    on = [model for model in last.mo_hinh if model.trang_thai == "Công nhận"]
    assert [model.ma for model in this.mo_hinh] == [model.ma for model in on]
    assert {model.loai_dang_ky for model in this.mo_hinh} <= {"duy_tri"} and this.year == 2027
    assert said.err.count("Không chuyển:") == len(last.mo_hinh) - len(on)
