"""The report of achievements: whose it is, its sections, its photos, who signs and who confirms."""

from __future__ import annotations

import io
import shutil
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

import dvk_docs
from dvk_docs.documents.achievement_report import PARTY_EXAMPLE, STATE_EXAMPLE, AchievementReport
from dvk_docs.package.read import read
from dvk_docs.view import View, outline
from dvk_docs.view import read as view
from tests.rules.papers import EVERY_PART

SAMPLES = Path(__file__).resolve().parent.parent.parent / "samples"
STANDARDS = ("hd05", "hd36", "nd30")
PERSON: dict[str, Any] = {
    "mo_hinh": {
        **PARTY_EXAMPLE["mo_hinh"],
        "ca_nhan": {"ho_ten": "Nguyễn Thị Hạnh", "chuc_vu": "giáo viên"},
    },
    "dac_diem": None,
    "ly_lich": {"ngay_sinh": "12/5/1961", "que_quan": "xã Tân Hoà"},
    "nguoi_ky": None,
}


def report(**changes: Any) -> AchievementReport:
    facts = {key: value for key, value in {**PARTY_EXAMPLE, **changes}.items() if value is not None}
    return AchievementReport.model_validate(facts)


def state_report(**changes: Any) -> AchievementReport:
    return report(**{**STATE_EXAMPLE, **changes})


def printed(document: AchievementReport, *, draft: bool = True) -> str:
    """The words of the paper, a no-break space as a space."""
    return outline(view(dvk_docs.render(document, draft=draft))).replace("//", "").replace("~", " ")


def codes(document: AchievementReport) -> list[str]:
    return [problem.code for problem in dvk_docs.check(document)]


# -- Whose report it is


def test_a_collective_tells_its_situation_and_its_head_signs() -> None:
    made = printed(report())
    for line in ("| I- SƠ LƯỢC ĐẶC ĐIỂM, TÌNH HÌNH", "| T/M CHI BỘ", "| Đỗ Văn Khải", "| - Đơn vị thực hiện: "):
        assert line in made
    assert "của Chi bộ thôn Đông Hà.\n" in made


def test_a_person_tells_who_she_is_and_signs_herself() -> None:
    document = report(**PERSON)
    made = printed(document)
    for line in ("| I- SƠ LƯỢC LÝ LỊCH", "| - Họ và tên: Nguyễn Thị Hạnh.", "| - Ngày sinh: 12/5/1961.",
                 "| NGƯỜI BÁO CÁO", "| Nguyễn Thị Hạnh", "của tôi, Nguyễn Thị Hạnh."):  # fmt: skip
        assert line in made
    assert codes(document) == []
    assert dvk_docs.check(dvk_docs.render(document)) == []


def test_the_situation_of_a_person_and_the_particulars_of_a_unit_are_refused() -> None:
    assert codes(report(**{**PERSON, "ly_lich": None, "dac_diem": ["Thôn có 214 hộ."]})) == ["background-subject"]
    assert codes(report(ly_lich={"que_quan": "xã Tân Hoà"})) == ["background-subject"]
    assert codes(report(nguoi_ky=None)) == ["reporter-missing"]


def test_numerals_run_without_gap_where_a_section_is_left_out() -> None:
    assert "| III- CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG" in printed(report())
    short = printed(report(dac_diem=None))
    assert "| I- THÀNH TÍCH" in short and "| II- CÁC HÌNH THỨC" in short
    assert "KHEN THƯỞNG" not in printed(report(khen_thuong_da_co=None))


def test_a_number_is_printed_when_given_and_no_line_stands_for_it_otherwise() -> None:
    assert "| Số" not in printed(report())
    assert "| Số 06-BC/CB" in printed(report(so="6"))
    assert report().summary() == "Báo cáo, ngày 20/11/2026; 00 ảnh"
    assert codes(report(co_quan_ban_hanh="HỘI KHUYẾN HỌC XÃ TÂN HOÀ", the_thuc="hd05")) == ["name-in-sentence"]


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ({"ngay_bat_dau": "06/7/2026"}, "từ ngày 06/7/2026 đến nay."),
        ({"ngay_bat_dau": "06/7/2026", "ngay_ket_thuc": "31/8/2026"}, "từ ngày 06/7/2026 đến ngày 31/8/2026."),
        ({"ngay_ket_thuc": "31/8/2026"}, "đến ngày 31/8/2026."),
    ],
)
def test_the_time_of_the_model_is_told_as_far_as_it_is_known(period: dict[str, str], said: str) -> None:
    model = {key: value for key, value in PARTY_EXAMPLE["mo_hinh"].items() if not key.startswith("ngay")}
    assert f"| - Thời gian thực hiện: {said}\n" in printed(report(mo_hinh={**model, **period}))


@pytest.mark.parametrize("kept", [True, False])
def test_the_confirmation_leaves_room_for_what_is_written_by_hand(kept: bool) -> None:
    given = {"cap_uy": "Chi bộ thôn", "y_kien": "Nhất trí.", "chuc_vu": "Bí thư", "ho_ten": "Lê An"}
    made = printed(report(xac_nhan=given if kept else {"cap_uy": "Chi bộ thôn"}))
    assert "XÁC NHẬN CỦA CẤP UỶ CƠ SỞ" in made and "| CHI BỘ THÔN" in made
    assert ("| Nhất trí." in made) is ("| Lê An" in made) is kept
    assert "XÁC NHẬN CỦA CẤP ỦY CƠ SỞ" in printed(state_report())


@pytest.mark.parametrize("the_thuc", STANDARDS)
def test_the_smallest_and_the_longest_report_are_faultless(the_thuc: str) -> None:
    made = state_report if the_thuc == "nd30" else report
    small = dict.fromkeys(("dac_diem", "khen_thuong_da_co", "co_quan_cap_tren"))
    assert dvk_docs.check(dvk_docs.render(made(the_thuc=the_thuc, xac_nhan={"cap_uy": "Chi bộ"}, **small))) == []
    figures = [{"chi_tieu": f"Việc thứ {n}", "gia_tri": str(n)} for n in range(1, 60)]
    model = {"ten_mo_hinh": "Vận động " * 40 + "xong", "don_vi": "Chi bộ", "ket_qua": {"so_lieu": figures}}
    long = made(the_thuc=the_thuc, mo_hinh=model, cach_lam=[f"{n}) Việc đã làm" for n in range(1, 90)])
    assert dvk_docs.check(dvk_docs.render(long)) == []


# -- Photos


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with the sample and its pictures."""
    shutil.copytree(SAMPLES / "anh", tmp_path / "anh")
    shutil.copy(SAMPLES / "achievement_report.yaml", tmp_path)
    return tmp_path / "achievement_report.yaml"


def photographed(home: Path, models: int, portraits: int) -> str:
    """The text of the sample with so many photos."""
    text = home.read_text("utf-8")
    listed = [(f"anh/{n}.jpg", f"Ảnh thứ {n} của báo cáo") for n in range(models + portraits)]
    for name, _ in listed:
        shutil.copy(home.parent / "anh" / ("dam-sen.jpg" if listed.index((name, _)) < models else "chan-dung-2.jpg"),
                    home.parent / name)  # fmt: skip
    lines = [f"    - {{tep: {name}, chu_thich: {caption}}}\n" for name, caption in listed]
    groups = ("  mo_hinh:\n" + "".join(lines[:models]) if models else "") + (
        "  chan_dung:\n" + "".join(lines[models:]) if portraits else ""
    )
    before, after = text[: text.index("anh:  ")], text[text.index("nguoi_ky:") :]
    return f"{before}anh:\n{groups}so_anh_mo_hinh: {min(models, 2)}\nso_anh_chan_dung: {min(portraits, 2)}\n{after}"


def shown(paper: View) -> list[tuple[str, int, int]]:
    return [
        (drawing.kind, round(drawing.width_mm), round(drawing.height_mm))
        for paragraph in paper.paragraphs
        for drawing in paragraph.drawings
    ]


def test_the_photos_of_the_sample_stand_two_by_two_and_upright(home: Path) -> None:
    paper = view(dvk_docs.render(dvk_docs.load(home)))
    landscape, portrait = ("picture", 77, 58), ("picture", 58, 77)
    assert shown(paper) == [landscape, landscape, portrait, portrait]
    annex = outline(paper).split("== trang")[-2]
    assert annex.count("| Ảnh ") == 4 and "| Ảnh 4." in annex


def test_nothing_of_the_cameras_reaches_the_paper(home: Path) -> None:
    parts = read(dvk_docs.render(dvk_docs.load(home))).parts
    media = [data for name, data in parts.items() if "/media/" in name]
    assert len(media) == 4
    for data in media:
        assert not Image.open(io.BytesIO(data)).getexif()
        assert b"Owner" not in data
    assert not any(b"dam-sen" in data for data in parts.values())


@pytest.mark.parametrize(("models", "portraits"), [(1, 0), (0, 1), (2, 1), (3, 2), (8, 0), (8, 8)])
def test_any_number_of_photos_makes_a_faultless_annex(home: Path, models: int, portraits: int) -> None:
    home.write_text(photographed(home, models, portraits), "utf-8")
    paper = dvk_docs.render(dvk_docs.load(home))
    assert len(shown(view(paper))) == models + portraits
    assert dvk_docs.check(paper) == []


def test_without_photos_there_is_no_annex() -> None:
    paper = view(dvk_docs.render(report()))
    assert len(paper.sections) == 1
    assert "phụ lục" not in outline(paper).lower()


def test_the_same_facts_and_pictures_give_the_same_bytes_other_pictures_another_hash(home: Path) -> None:
    first = dvk_docs.render(dvk_docs.load(home))
    assert dvk_docs.render(dvk_docs.load(home)) == first
    shutil.copy(home.parent / "anh" / "dam-sen.jpg", home.parent / "anh" / "ruong-trung.jpg")
    second = dvk_docs.render(dvk_docs.load(home))
    assert view(first).custom["dvk_du_lieu_sha256"] != view(second).custom["dvk_du_lieu_sha256"]


def test_data_in_hand_name_pictures_of_the_folder_the_caller_says(home: Path) -> None:
    text = home.read_text("utf-8")
    assert dvk_docs.render(dvk_docs.load(text, folder=home.parent)) == dvk_docs.render(dvk_docs.load(home))
    assert "photo-folder" in [problem.code for problem in dvk_docs.check(text)]


def test_a_picture_is_read_once_for_its_paper(home: Path) -> None:
    document = dvk_docs.load(home)
    assert dvk_docs.check(document) == []
    shutil.rmtree(home.parent / "anh")
    assert dvk_docs.render(document)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("anh/dam-sen.jpg", "anh/dam_sen.jpg", "không có tệp ảnh"),
        ("anh/dam-sen.jpg", "../dam-sen.jpg", "ở ngoài thư mục"),
        ("anh/dam-sen.jpg", "achievement_report.yaml", "không phải là ảnh"),
    ],
)
def test_a_picture_that_cannot_be_printed_is_told_at_its_line(home: Path, old: str, new: str, said: str) -> None:
    text = home.read_text("utf-8").replace(old, new)
    home.write_text(text, "utf-8")
    (problem,) = dvk_docs.check(home)
    assert (problem.code, problem.place.path) == ("photo-file", "anh.mo_hinh[2].tep")
    assert said in problem.message and new in text.splitlines()[(problem.place.line or 0) - 1]
    with pytest.raises(dvk_docs.InputError):
        dvk_docs.render(dvk_docs.load(home))


def test_a_draft_prints_a_frame_for_each_photo_that_is_missing(home: Path) -> None:
    home.write_text(home.read_text("utf-8").replace("anh/dam-sen.jpg", "anh/chua-co.jpg"), "utf-8")
    draft = view(dvk_docs.render(dvk_docs.load(home, draft=True), draft=True))
    assert len(shown(draft)) == 3
    assert outline(draft).count("[CẦN BỔ SUNG: ảnh]") == 1
    bare = outline(view(dvk_docs.render(report(so_anh_mo_hinh="2", so_anh_chan_dung="1"), draft=True)))
    assert bare.count("[CẦN BỔ SUNG: ảnh]") == 3 and "Ảnh 3. [CẦN BỔ SUNG: chú thích]" in bare


def test_too_few_photos_are_told_by_group() -> None:
    found = dvk_docs.check(report(so_anh_mo_hinh="2", so_anh_chan_dung=None))
    assert [(p.code, p.place.path) for p in found] == [
        ("photo-count", "anh.mo_hinh"), ("photo-count", "anh.chan_dung"),
    ]  # fmt: skip


def test_a_number_typed_before_a_caption_comes_off_with_a_warning(home: Path) -> None:
    text = home.read_text("utf-8").replace("chu_thich: Cánh", "chu_thich: Ảnh 1. Cánh")
    home.write_text(text, "utf-8")
    document = dvk_docs.load(home)
    assert [problem.code for problem in document.warnings] == ["typed-mark"]
    assert "Ảnh 1. Cánh đồng" in printed(document, draft=False)  # type: ignore[arg-type]


def test_a_template_that_leaves_out_a_photo_is_told_so(home: Path, tmp_path: Path) -> None:
    from tests.template.making import docx, p

    names = ("co_quan_cap_tren", "co_quan_ban_hanh", "dia_danh", "trich_yeu")
    folder = tmp_path / "mau"
    folder.mkdir()
    (folder / "achievement_report.docx").write_bytes(docx("".join(p(f"{{{{ {name} }}}}") for name in names)))
    with pytest.raises(dvk_docs.TemplateError) as refused:
        dvk_docs.render(dvk_docs.load(home), templates=folder)
    assert "anh.mo_hinh[1].tep" in [problem.place.path for problem in refused.value.problems]


EVERY_FIELD: dict[str, Any] = {
    **{name: value for name, value in EVERY_PART.items() if name not in AchievementReport.without},
    **PARTY_EXAMPLE,
    "the_thuc": "hd05", "ten_goi": "Chi bộ thôn Đông Hà", "viet_tat": "CB", "nhiem_ky": "2025 - 2027", "so": "6",
    "ky_hieu": "BC/CB", "nam": "2026", "lan_du_thao": "1", "ly_lich": {"ngay_sinh": "12/5/1961"},
    "mo_hinh": {**PARTY_EXAMPLE["mo_hinh"], "ngay_ket_thuc": "31/8/2026", "diem": "91", "ghi_chu": "Duy trì"},
    "anh": {"mo_hinh": [{"tep": "anh/a.jpg", "chu_thich": "Đường hoa"}], "chan_dung": []},
}  # fmt: skip


def test_every_field_of_a_report_is_printed_or_named_as_not_printed() -> None:
    document = AchievementReport.model_validate(EVERY_FIELD)
    assert set(AchievementReport.model_fields) - AchievementReport.without == set(EVERY_FIELD)
    assert dvk_docs.render(document, draft=True)
