"""`dossier`: every paper of a year in one folder with its index, or nothing."""

from __future__ import annotations

import errno
import io
import json
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from tests.cli.conftest import Result, changed, reword

Dvk = Callable[..., Result]
PAPERS = [
    "01_57-TB-DU_thong-bao.docx",
    "02_131-TB-DU_thong-bao.docx",
    "03_bieu-tong-hop-ket-qua-dang-uy-xa-tan-hoa.xlsx",
]
INDEX = ["00-muc-luc.xlsx", "00-muc-luc.json"]


def test_every_paper_in_the_order_of_the_year_and_an_index(dvk: Dvk, campaign: Path) -> None:
    folder = campaign.parent / "ra"
    said = dvk("dossier", campaign, "-o", folder)
    assert (said.code, said.lines) == (0, [str(folder / name) for name in [*PAPERS, *INDEX]])
    assert sorted(file.name for file in folder.iterdir()) == sorted([*PAPERS, *INDEX])
    assert "Không đi tiếp từ Thông báo 131-TB/ĐU: “Thắp sáng đường quê” (đơn vị xin dừng)" in said.err
    assert said.err.endswith("✓ 3 tệp tạo mới\n")


def test_a_second_run_changes_nothing_and_says_so(dvk: Dvk, campaign: Path) -> None:
    folder = campaign.parent / "ra"
    dvk("dossier", campaign, "-o", folder)
    before = {file: file.stat().st_mtime_ns for file in folder.iterdir()}
    said = dvk("dossier", campaign, "-o", folder)
    assert said.err.endswith("✓ 3 tệp không đổi\n")
    assert {file: file.stat().st_mtime_ns for file in folder.iterdir()} == before


def test_with_an_error_nothing_is_written_but_the_list(dvk: Dvk, campaign: Path) -> None:
    changed(campaign, "    mo_hinh: [MH01, MH02]", "    tong_so: 5\n    mo_hinh: [MH01, MH02]")
    said = dvk("dossier", campaign, "-o", campaign.parent / "ra")
    assert (said.code, said.out) == (1, "")
    assert "tong_so" in said.err
    assert said.err.endswith("Chưa tạo tệp nào.\n")
    assert not (campaign.parent / "ra").exists()


def test_what_is_there_with_other_contents_stays_until_force(dvk: Dvk, campaign: Path) -> None:
    folder = campaign.parent / "ra"
    dvk("dossier", campaign, "-o", folder)
    before = (folder / PAPERS[1]).read_bytes()
    changed(campaign, "ly_do: đơn vị xin dừng", "ly_do: đơn vị xin thôi")
    kept = dvk("dossier", campaign, "-o", folder)
    assert kept.code == 2
    assert f"1 tệp đã có và nội dung khác, giữ nguyên: {PAPERS[1]}" in kept.err
    assert "--force" in kept.err
    assert (folder / PAPERS[1]).read_bytes() == before
    assert dvk("dossier", campaign, "-o", folder, "--force").code == 0
    assert (folder / PAPERS[1]).read_bytes() != before


def test_a_paper_edited_by_hand_is_never_lost(dvk: Dvk, campaign: Path) -> None:
    folder = campaign.parent / "ra"
    dvk("dossier", campaign, "-o", folder)
    (folder / PAPERS[0]).write_bytes(b"sua tay")
    assert dvk("dossier", campaign, "-o", folder).code == 2
    assert (folder / PAPERS[0]).read_bytes() == b"sua tay"


def test_papers_of_an_earlier_run_are_named(dvk: Dvk, campaign: Path) -> None:
    """An old name beside the new one is a paper twice; what a person keeps there is not spoken of."""
    folder = campaign.parent / "ra"
    dvk("dossier", campaign, "-o", folder, "--draft")
    (folder / "ghi-chu.docx").write_bytes(b"")
    said = dvk("dossier", campaign, "-o", folder)
    assert said.code == 0
    assert "3 tệp trong thư mục không thuộc hồ sơ này" in said.err
    assert "01_57-TB-DU_thong-bao_du-thao.docx" in said.err
    assert "ghi-chu" not in said.err


def test_a_file_in_the_place_of_the_folder_is_told_before_anything_is_made(dvk: Dvk, campaign: Path) -> None:
    said = dvk("dossier", campaign, "-o", campaign)
    assert (said.code, said.out) == (2, "")
    assert "đây là tệp, không phải thư mục" in said.err


@pytest.mark.parametrize(
    ("full", "made"), [("00-muc-luc", PAPERS), ("02_", [*PAPERS[:1], *PAPERS[2:], *INDEX]), ("", [])]
)
def test_on_a_full_disk_what_was_made_and_what_was_not_are_both_told(
    dvk: Dvk, campaign: Path, monkeypatch: pytest.MonkeyPatch, full: str, made: list[str]
) -> None:
    linked, replaced = Path.hardlink_to, Path.replace

    def link(path: Path, temporary: Path) -> None:
        _refuse(path)
        linked(path, temporary)

    def replace(temporary: Path, path: Path) -> None:
        _refuse(path)
        replaced(temporary, path)

    def _refuse(path: Path) -> None:
        if path.name.startswith(full):
            raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr(Path, "hardlink_to", link)
    monkeypatch.setattr(Path, "replace", replace)
    folder = campaign.parent / "ra"
    said = dvk("dossier", campaign, "-o", folder)
    assert said.code == 3
    assert said.err.count("lỗi[disk-full]") == 2 - bool(full)  # the index, and one paper for all
    assert ("2 tệp nữa (" in said.err) == (full == "")
    assert "Làm nốt:" in said.err
    assert [Path(line).name for line in said.lines] == made
    assert sorted(one.name for one in folder.iterdir()) == sorted(made)


def test_a_folder_that_cannot_be_made_is_told(dvk: Dvk, campaign: Path) -> None:
    said = dvk("dossier", campaign, "-o", campaign / "ra")
    assert (said.code, said.out) == (3, "")
    assert "đường dẫn đi qua một tệp" in said.err


def test_a_missing_file_alone_is_made_again(dvk: Dvk, campaign: Path) -> None:
    folder = campaign.parent / "ra"
    dvk("dossier", campaign, "-o", folder)
    (folder / PAPERS[1]).unlink()
    assert dvk("dossier", campaign, "-o", folder).err.endswith("✓ 1 tệp tạo mới, 2 tệp không đổi\n")


def test_a_pdf_of_an_older_paper_is_named(dvk: Dvk, campaign: Path) -> None:
    folder = campaign.parent / "ra"
    dvk("dossier", campaign, "-o", folder)
    (folder / PAPERS[0]).with_suffix(".pdf").write_bytes(b"%PDF-1.7 cu")
    said = dvk("dossier", campaign, "-o", folder)
    assert said.code == 0
    assert "1 tệp PDF không phải bản in của văn bản hiện nay: 01_57-TB-DU_thong-bao.pdf" in said.err
    assert f"dossier {campaign} -o {folder} --pdf --force\n" in said.err


def test_the_office_s_own_templates_make_the_dossier_and_prove_it(dvk: Dvk, campaign: Path) -> None:
    folder, own = campaign.parent / "ra", campaign.parent / "mau"
    dvk("eject", "notice", own)
    reword(own / "notice.docx", "Nơi nhận", "Nơi gửi")
    assert dvk("dossier", campaign, "-o", folder, "--templates", own, "-q").code == 0
    assert "Nơi gửi" in dvk("show", folder / PAPERS[0]).out
    assert json.loads((folder / "00-muc-luc.json").read_text(encoding="utf-8"))["mau"] == "../mau"
    assert (dvk("check", folder).code, dvk("verify", folder / PAPERS[0]).code) == (0, 0)
    reword(own / "notice.docx", "Nơi gửi", "Gửi tới")
    assert "Gửi tới" in dvk("check", folder).err
    own.rename(own.with_name("mau-cu"))
    assert "no-templates" in dvk("check", folder).err
    gone = dvk("dossier", campaign, "-o", folder, "--templates", own)
    assert gone.code == 2 and "không có thư mục này" in gone.err


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_jobs_change_nothing_in_the_files(dvk: Dvk, campaign: Path, jobs: str) -> None:
    one, other = campaign.parent / "mot", campaign.parent / "hai"
    dvk("dossier", campaign, "-o", one)
    dvk("dossier", campaign, "-o", other, "--jobs", jobs)
    assert [(one / name).read_bytes() for name in PAPERS] == [(other / name).read_bytes() for name in PAPERS]


def test_the_final_refuses_gaps_and_a_draft_lists_them(dvk: Dvk, campaign: Path) -> None:
    changed(campaign, "ly_do: đơn vị xin dừng", 'ly_do: "[CẦN BỔ SUNG: lý do]"')
    folder = campaign.parent / "ra"
    assert dvk("dossier", campaign, "-o", folder).code == 1
    said = dvk("dossier", campaign, "-o", folder, "--draft")
    assert said.code == 0
    assert "Còn 1 chỗ phải bổ sung" in said.err
    assert all("_du-thao." in line for line in said.lines[:3])


def test_a_draft_makes_the_others_when_one_paper_cannot_be_read(dvk: Dvk, campaign: Path) -> None:
    changed(campaign, "ngay: 18/9/2026", "ngay: 31/9/2026")
    said = dvk("dossier", campaign, "-o", campaign.parent / "ra", "--draft")
    assert said.code == 1
    assert "1 văn bản chưa làm được vì dữ liệu có lỗi: thong_bao[2]" in said.err
    assert len(said.lines) == 4


def test_the_index_tells_number_date_hashes_and_what_was_dropped(dvk: Dvk, campaign: Path) -> None:
    folder = campaign.parent / "ra"
    dvk("dossier", campaign, "-o", folder)
    told = json.loads((folder / "00-muc-luc.json").read_text(encoding="utf-8"))
    assert (told["nam"], told["ho_so"], told["du_thao"]) == (2026, "../campaign.yaml", False)
    notice = told["van_ban"][1]
    assert [notice[key] for key in ("thu_tu", "muc", "so_ky_hieu", "ngay_ban_hanh", "tep", "the_thuc")] == [
        2, "thong_bao[2]", "131-TB/ĐU", "09/10/2026", PAPERS[1], "hd05",
    ]  # fmt: skip
    assert len(notice["sha256"]) == len(notice["du_lieu_sha256"]) == 64
    assert told["khong_di_tiep"][0]["ly_do"] == "đơn vị xin dừng"
    book = openpyxl.load_workbook(io.BytesIO((folder / "00-muc-luc.xlsx").read_bytes()))
    assert book.sheetnames == ["Mục lục", "Không đi tiếp"]
    assert [cell.value for cell in book["Mục lục"][4]][:4] == [2, "Thông báo", "131-TB/ĐU", "09/10/2026"]
    assert book["Mục lục"].page_setup.orientation == "landscape"


def test_json_for_programs(dvk: Dvk, campaign: Path) -> None:
    told = json.loads(dvk("dossier", campaign, "-o", campaign.parent / "ra", "--format", "json").out)
    assert [paper["status"] for paper in told["papers"]] == ["written"] * 3
    assert told["dropped"][0]["model"] == "Thắp sáng đường quê"


def test_a_file_that_cannot_be_read_is_told_to_programs_in_the_same_form(dvk: Dvk, campaign: Path) -> None:
    changed(campaign, "nam: 2026\n", "nam: {\n")
    said = dvk("dossier", campaign, "-o", campaign.parent / "ra", "--format", "json")
    told = json.loads(said.out)
    assert (said.code, [one["code"] for one in told["problems"]], told["papers"]) == (1, ["bracket"], [])


def test_a_paper_of_its_own_is_no_campaign(dvk: Dvk, samples: Path, tmp_path: Path) -> None:
    said = dvk("dossier", samples / "decision.yaml", "-o", tmp_path / "ra")
    assert said.code == 1
    assert "not-a-campaign" in said.err


@pytest.mark.pdf
def test_pdfs_of_all_are_made_once_and_counted(
    dvk: Dvk,
    campaign: Path,
    require_tool: Callable[[str], str],
) -> None:
    require_tool("soffice")
    folder = campaign.parent / "ra"
    assert dvk("dossier", campaign, "-o", folder, "--pdf").err.endswith("✓ 6 tệp tạo mới\n")
    again = dvk("dossier", campaign, "-o", folder, "--pdf")
    assert again.err.endswith("✓ 6 tệp không đổi\n")
    told = json.loads((folder / "00-muc-luc.json").read_text(encoding="utf-8"))
    assert [paper["so_trang"] for paper in told["van_ban"]] == [2, 2, 2]
    assert dvk("check", folder).code == 0
    dvk("dossier", campaign, "-o", folder)
    kept = json.loads((folder / "00-muc-luc.json").read_text(encoding="utf-8"))
    assert kept["van_ban"] == told["van_ban"]  # what was printed earlier is not forgotten
    (folder / PAPERS[0]).with_suffix(".pdf").write_bytes((folder / PAPERS[1]).with_suffix(".pdf").read_bytes())
    assert "pdf-not-of-paper" in dvk("check", folder).err


def test_who_renders_a_campaign_is_shown_the_verb(dvk: Dvk, campaign: Path) -> None:
    said = dvk("render", campaign)
    assert said.code == 1
    assert "dvk_docs dossier" in said.err
