"""`check` of a dossier's folder, `verify` of one paper: finished papers read again, held against the data."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Result, changed, reword

Dvk = Callable[..., Result]
NOTICE = "02_131-TB-DU_thong-bao.docx"
RESULTS = "03_bieu-tong-hop-ket-qua-dang-uy-xa-tan-hoa.xlsx"
BODY, SHEET = "word/document.xml", "xl/worksheets/sheet1.xml"
BOX = (
    '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r>'
    "<w:t>HẾT HIỆU LỰC</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)


@pytest.fixture
def folder(dvk: Dvk, campaign: Path) -> Path:
    """The dossier of the small year."""
    made = campaign.parent / "ra"
    assert dvk("dossier", campaign, "-o", made).code == 0
    return made


def test_a_dossier_that_is_what_the_data_give_has_no_finding(dvk: Dvk, folder: Path) -> None:
    said = dvk("check", folder)
    assert (said.code, said.err) == (0, f"✓ {folder}: không thấy lỗi\n")


def test_a_folder_above_is_checked_with_its_dossier_and_without_the_register(
    dvk: Dvk, campaign: Path, folder: Path
) -> None:
    (campaign.parent / "so-van-ban.yaml").write_text("so_van_ban: []\n", encoding="utf-8")
    said = dvk("check", campaign.parent)
    assert said.code == 0
    assert f"✓ {folder}: không thấy lỗi" in said.err
    assert NOTICE not in said.err
    reword(folder / NOTICE, "131", "113")
    assert "paper-differs" in dvk("check", campaign.parent).err


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("131", "113"),
        ("09 tháng 10", "08 tháng 10"),
        ("Con đường hoa", "Con đường"),
        ("Nguyễn Thu Hạnh", "Nguyễn Hạnh"),
    ],
)
def test_a_fact_changed_in_a_paper_is_found_with_both_texts(
    dvk: Dvk,
    folder: Path,
    before: str,
    after: str,
) -> None:
    reword(folder / NOTICE, before, after)
    said = dvk("check", folder, "--format", "json")
    found = json.loads(said.out)
    assert said.code == 1
    assert {one["code"] for one in found} == {"paper-differs"}
    assert all(one["file"].endswith(NOTICE) for one in found)
    assert any(after in one["message"] and before in one["message"] for one in found)


@pytest.mark.parametrize(
    ("name", "part", "before", "after", "told"),
    [
        (RESULTS, SHEET, '<is><t>X</t></is></c><c r="I11" s="30"/>',
         '</c><c r="I11" s="30" t="inlineStr"><is><t>X</t></is></c>', "“X” ở ô I11, dữ liệu cho ở ô H11"),
        (RESULTS, SHEET, "<f>SUM(C11:C11)</f>", "<f>1+SUM(C11:C11)</f>",
         "“=1+SUM(C11:C11)”, dữ liệu cho “=SUM(C11:C11)”"),
        (RESULTS, SHEET, '<row r="11" ', '<row r="11" hidden="1" ', "thiếu “Nuôi bò sinh sản”"),
        (RESULTS, SHEET, "<firstHeader>", "<firstHeader>&amp;C&amp;14KHÔNG LƯU", "có “KHÔNG LƯU”"),
        (NOTICE, "word/header1.xml", "</w:p>", "<w:r><w:t>HẾT HIỆU LỰC</w:t></w:r></w:p>", "có “HẾT HIỆU LỰC”"),
        (NOTICE, BODY, '<w:tc><w:tcPr><w:tcW w:w="4819"', '<w:tc><w:p/></w:tc><w:tc><w:tcPr><w:tcW w:w="4819"',
         "“ĐẢNG CỘNG SẢN VIỆT NAM” ở cột 3, dữ liệu cho ở cột 2"),
        (NOTICE, BODY, "Số 131-TB/ĐU</w:t></w:r>", f"Số 131-TB/ĐU</w:t></w:r>{BOX}", "có “HẾT HIỆU LỰC”"),
    ],
    ids=["another column", "a formula", "a hidden row", "a sheet's header", "a header", "another cell", "a box"],
)  # fmt: skip
def test_words_that_only_stand_elsewhere_are_no_matter_of_form(
    dvk: Dvk, folder: Path, name: str, part: str, before: str, after: str, told: str
) -> None:
    reword(folder / name, before, after, part)
    found = json.loads(dvk("check", folder, "--format", "json").out)
    assert dvk("verify", folder / name).code == 1
    assert {(one["code"], one["severity"]) for one in found} == {("paper-differs", "error")}
    assert any(told in one["message"] for one in found)


def test_a_fact_changed_in_the_data_is_found_in_every_paper_that_prints_it(
    dvk: Dvk,
    campaign: Path,
    folder: Path,
) -> None:
    changed(campaign, "Con đường hoa", "Con đường hoa giấy")
    found = json.loads(dvk("check", folder, "--format", "json").out)
    assert len({one["file"] for one in found}) == 3
    told = dvk("check", folder).err
    assert f"xem thêm {campaign}:30" in told  # where the name stands now


def test_missing_and_resaved_files_are_told(dvk: Dvk, folder: Path) -> None:
    (folder / "01_57-TB-DU_thong-bao.docx").unlink()
    reword(folder / NOTICE, "131", "131")  # the same words, other bytes
    found = json.loads(dvk("check", folder, "--format", "json").out)
    assert [(one["code"], one["severity"]) for one in found] == [
        ("paper-missing", "error"),
        ("paper-changed", "warning"),
    ]


def test_a_paper_under_a_name_of_a_person_s_own_is_found_again(dvk: Dvk, folder: Path) -> None:
    (folder / NOTICE).rename(folder / "Thông báo bổ sung.docx")
    said = dvk("check", folder)
    assert said.code == 1
    assert f"{NOTICE}: lỗi[paper-missing]" in said.err
    assert "tệp đã đổi tên thành “Thông báo bổ sung.docx”: đổi lại tên như mục lục" in said.err


def test_papers_that_data_or_folder_lack_are_told(dvk: Dvk, campaign: Path, folder: Path) -> None:
    text = campaign.read_text(encoding="utf-8")
    campaign.write_text(text[: text.index("bieu_tong_hop")], encoding="utf-8")
    assert [one["code"] for one in json.loads(dvk("check", folder, "--format", "json").out)] == ["paper-not-in-data"]
    (folder / "03_bieu-tong-hop-ket-qua-dang-uy-xa-tan-hoa.xlsx").unlink()
    dvk("dossier", campaign, "-o", folder)
    campaign.write_text(text, encoding="utf-8")
    assert [one["code"] for one in json.loads(dvk("check", folder, "--format", "json").out)] == ["paper-missing"]


def found_in(dvk: Dvk, folder: Path) -> list[tuple[str, str, str]]:
    told = json.loads(dvk("check", folder, "--format", "json").out)
    return [(one["code"], one["severity"], Path(one["file"]).name) for one in told]


def test_papers_that_the_index_does_not_know_are_told(dvk: Dvk, folder: Path) -> None:
    (folder / "02_113-TB-DU_thong-bao.docx").write_bytes((folder / NOTICE).read_bytes())
    (folder / "04_QUYET-DINH.DOCX").write_bytes((folder / NOTICE).read_bytes())
    (folder / "ghi-chu.docx").write_bytes(b"")
    assert found_in(dvk, folder) == [
        ("paper-not-listed", "warning", name) for name in ("02_113-TB-DU_thong-bao.docx", "04_QUYET-DINH.DOCX")
    ]


def test_data_that_change_nothing_but_the_form_are_told(dvk: Dvk, campaign: Path, folder: Path) -> None:
    changed(campaign, "    so: 131\n", "    so: 131\n    hai_mat: có\n")
    assert found_in(dvk, folder) == [("paper-stale", "warning", NOTICE)]


def test_a_pdf_of_an_older_paper_is_told(dvk: Dvk, folder: Path) -> None:
    """Whether the last run printed or not."""
    (folder / NOTICE).with_suffix(".pdf").write_bytes(b"%PDF-1.7 cu")
    assert found_in(dvk, folder) == [("pdf-not-of-paper", "warning", "02_131-TB-DU_thong-bao.pdf")]


def test_the_index_to_be_printed_is_held_against_the_other(dvk: Dvk, campaign: Path, folder: Path) -> None:
    index = folder / "00-muc-luc.xlsx"
    before = index.read_bytes()
    changed(campaign, "đơn vị xin dừng", "đơn vị xin thôi")
    dvk("dossier", campaign, "-o", folder, "--force")
    assert found_in(dvk, folder) == []
    index.write_bytes(before)
    assert found_in(dvk, folder) == [("index-differs", "warning", index.name)]
    index.unlink()
    assert found_in(dvk, folder) == [("paper-missing", "error", index.name)]


def test_a_broken_index_is_told(dvk: Dvk, folder: Path) -> None:
    (folder / "00-muc-luc.json").write_text("{", encoding="utf-8")
    assert "index-not-readable" in dvk("check", folder).err


@pytest.mark.parametrize(
    ("key", "value"),
    [("tep", 5), ("tep", "../../campaign.yaml"), ("tep", ".."), ("muc", []), ("so_trang", "1"), ("the_thuc", "hd99")],
)
def test_an_index_that_names_no_paper_of_its_folder_is_told(dvk: Dvk, folder: Path, key: str, value: object) -> None:
    index = folder / "00-muc-luc.json"
    told = json.loads(index.read_text(encoding="utf-8"))
    told["van_ban"][0][key] = value
    index.write_text(json.dumps(told), encoding="utf-8")
    assert "index-not-readable" in dvk("check", folder).err


def test_verify_knows_the_data_by_the_index_or_by_name(dvk: Dvk, campaign: Path, folder: Path) -> None:
    assert dvk("verify", folder / NOTICE).code == 0
    assert dvk("verify", folder / NOTICE, campaign).code == 0


def test_a_paper_under_the_name_of_another_is_told(dvk: Dvk, folder: Path) -> None:
    other = folder / "01_57-TB-DU_thong-bao.docx"
    other.replace(folder / "giu.docx")
    (folder / NOTICE).replace(other)
    (folder / "giu.docx").replace(folder / NOTICE)
    said = dvk("verify", folder / NOTICE)
    assert said.code == 1
    assert "“Số 57-TB/ĐU”, dữ liệu cho “Số 131-TB/ĐU”" in said.err


def test_a_paper_keeps_its_data_when_others_are_put_before_it(dvk: Dvk, campaign: Path, folder: Path) -> None:
    text = campaign.read_text(encoding="utf-8")
    first = text[text.index("  - dot: dau_nam") : text.index("  - dot: bo_sung")]
    changed(campaign, first, first + first.replace("so: 57", "so: 58"))
    assert dvk("verify", folder / NOTICE).code == 0


def test_verify_says_whether_data_or_paper_changed(dvk: Dvk, campaign: Path, folder: Path) -> None:
    reword(folder / NOTICE, "131", "113")
    edited = dvk("verify", folder / NOTICE)
    assert edited.code == 1
    assert "tệp đã bị sửa sau khi ra" in edited.err
    (folder / NOTICE).unlink()
    dvk("dossier", campaign, "-o", folder)
    changed(campaign, "so: 131", "so: 132")
    old = dvk("verify", folder / NOTICE)
    assert old.code == 1
    assert "dữ liệu đã đổi sau khi ra văn bản" in old.err


def test_verify_of_one_paper_and_its_data(dvk: Dvk, samples: Path, tmp_path: Path) -> None:
    paper = tmp_path / "a.docx"
    dvk("render", samples / "decision.yaml", "-o", paper)
    assert dvk("verify", paper, samples / "decision.yaml").err.startswith("✓")
    assert "not-these-data" in dvk("verify", paper, samples / "plan.yaml").err
    assert dvk("verify", paper).code == 2
    told = json.loads(dvk("verify", paper, samples / "decision.yaml", "--format", "json").out)
    assert told == {"same": True, "same_data": True, "same_template": True, "problems": []}


@pytest.mark.parametrize(("change", "code"), [("nam: {\n", "bracket"), ("nam: 26\n", "not-a-year")])
def test_data_that_cannot_be_used_are_told_to_programs_in_the_same_form(
    dvk: Dvk, campaign: Path, folder: Path, change: str, code: str
) -> None:
    changed(campaign, "nam: 2026\n", change)
    said = dvk("verify", folder / NOTICE, "--format", "json")
    told = json.loads(said.out)
    assert (said.code, said.err, told["same"], told["same_data"]) == (1, "", False, False)
    assert [(one["code"], one["line"]) for one in told["problems"]] == [(code, 2)]
    spoken = dvk("verify", folder / NOTICE)
    assert (spoken.code, f"lỗi[{code}]" in spoken.err) == (1, True)


def test_a_paper_of_a_draft_whose_data_have_become_wrong_is_not_called_one_that_is_gone(
    dvk: Dvk, campaign: Path
) -> None:
    folder = campaign.parent / "du-thao"
    assert dvk("dossier", campaign, "-o", folder, "--draft").code == 0
    changed(campaign, "so: 131\n", "so: một trăm\n")
    assert found_in(dvk, folder) == [("not-a-number", "error", campaign.name)]


@pytest.mark.parametrize("change", ["nam: {\n", "nam: 2027\n"], ids=["unreadable", "disagreeing"])
def test_papers_that_wrong_data_leave_unread_are_counted(dvk: Dvk, campaign: Path, folder: Path, change: str) -> None:
    changed(campaign, "nam: 2026\n", change)
    reword(folder / NOTICE, "131", "113")
    assert found_in(dvk, folder)[-1] == ("papers-not-compared", "info", folder.name)
    said = dvk("check", folder)
    assert (said.code, "chưa đối chiếu văn bản nào trong 3 văn bản của hồ sơ" in said.err) == (1, True)


def test_data_and_index_are_no_papers(dvk: Dvk, campaign: Path, folder: Path) -> None:
    turned = dvk("verify", campaign, folder / NOTICE)
    assert (turned.code, "Word" in turned.err) == (2, False)
    assert f"python -m dvk_docs verify {folder / NOTICE} {campaign}" in turned.err
    for name in ("00-muc-luc.xlsx", "00-muc-luc.json"):
        said = dvk("verify", folder / name)
        assert said.code == 2 and f"check {folder}" in said.err


def test_a_folder_is_for_check(dvk: Dvk, campaign: Path) -> None:
    said = dvk("verify", campaign.parent)
    assert (said.code, said.out) == (2, "")
    assert f"check {campaign.parent}" in said.err
