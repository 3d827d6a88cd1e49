"""Score sheets filled in Excel."""

from __future__ import annotations

from pathlib import Path

import pytest

import dvk_docs
from dvk_docs import reading
from dvk_docs.documents.score_sheet import ScoreSheet
from dvk_docs.sheet.reading import read
from tests.sheet.test_models import plain
from tests.sheet.workbooks import Value, rows, xlsx

SAMPLES = Path(__file__).resolve().parent.parent.parent / "samples"
TOP: tuple[tuple[Value, ...], ...] = (
    ("BAN CHỈ ĐẠO PHONG TRÀO", None, "Tân Hoà, ngày 18 tháng 11 năm 2026"),
    ("BIỂU CHẤM ĐIỂM MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2026",),
    ("Tên mô hình: Vườn rau sạch",),
    ("Đơn vị thực hiện:", "Hội Phụ nữ xã"),
    ("Chủ thể:", "Tập thể"),
    ("Người chấm điểm: Đoàn kiểm tra số 2, Ban Xây dựng Đảng",),
    ("Ngày chấm:", "18/11/2026"),
    ("STT", "Tiêu chí", "Điểm\ntối đa", "Điểm đánh giá", "Ghi chú"),
)
LINES: tuple[tuple[Value, ...], ...] = (
    ("I", "Tiêu chí chung", 20, None),
    (1, "Có kế hoạch", 5, 4.5, "thiếu phân công"),
    (2, "Nội dung mới", 15, 15),
    ("II", "Tiêu chí về chủ thể", 10, None),
    ("II.1", "Đối với tập thể", None, None),
    (3, "Đoàn kết", 10, 9),
    ("II.2", "Đối với cá nhân", None, None),
    (3, "Gương mẫu", 10, None),
    (None, "Tổng cộng I + II", 30, 28.5),
    ("Mô hình phải đạt tổng từ 25 điểm (I + II) trở lên; trong đó các tiêu chí 2 và 3 phải đạt điểm tối đa.",),
)


def test_a_sheet_filled_by_hand() -> None:
    kind, source = read(xlsx({"A": rows(*TOP, *LINES)}), "phiếu.xlsx")
    assert (kind, source.problems) == ("score_sheet", ())
    found = plain(source.root)
    assert isinstance(found, dict)
    assert found["mo_hinh"] == {"ten_mo_hinh": "Vườn rau sạch", "don_vi": "Hội Phụ nữ xã", "chu_the": "Tập thể"}
    assert (found["nguoi_cham"], found["doan"], found["don_vi_cham"]) == ("doan_kiem_tra", "2", "Ban Xây dựng Đảng")
    assert (found["ngay_cham"], found["trich_yeu"]) == ("18/11/2026", "mô hình “Dân vận khéo” năm 2026")
    assert (found["diem"], found["ghi_chu"]) == ({"1": "4,5", "2": "15", "3": "9"}, {"1": "thiếu phân công"})
    assert found["bo_tieu_chi"]["diem_dat"] == "25"
    points = source.find("diem.1")
    assert points is not None and str(points.place) == "phiếu.xlsx!A!D10"


def test_both_subjects_scored() -> None:
    lines = [(*line[:3], 9) if line[1:2] == ("Gương mẫu",) else line for line in LINES]
    (problem,) = read(xlsx({"A": rows(*TOP, *lines)}), "phiếu.xlsx").source.problems
    assert (problem.code, problem.place.cell) == ("both-subjects-scored", "D16")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Chi bộ thôn Phú Lộc (tự chấm)", {"nguoi_cham": "tu_cham", "don_vi_cham": "Chi bộ thôn Phú Lộc"}),
        ("Tự chấm", {"nguoi_cham": "tu_cham"}),
        ("Đoàn kiểm tra", {"nguoi_cham": "doan_kiem_tra"}),
        ("Hội đồng chấm điểm", {"nguoi_cham": "hoi_dong"}),
        ("Hội đồng xét chọn xã", {"nguoi_cham": "hoi_dong", "don_vi_cham": "Hội đồng xét chọn xã"}),
    ],
)  # fmt: skip
def test_who_judged(said: str, expected: dict[str, str]) -> None:
    top = [(f"Người chấm điểm: {said}",) if str(line[0]).startswith("Người") else line for line in TOP]
    found = plain(read(xlsx({"A": rows(*top, *LINES)}), "phiếu.xlsx").source.root)
    assert isinstance(found, dict)
    assert {key: found[key] for key in ("nguoi_cham", "doan", "don_vi_cham") if key in found} == expected


@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("score_sheet*.yaml")), ids=lambda path: path.stem)
def test_what_the_library_makes_is_read_back(sample: Path, tmp_path: Path) -> None:
    document = dvk_docs.load(sample)
    assert isinstance(document, ScoreSheet)
    file = tmp_path / "phiếu.xlsx"
    file.write_bytes(dvk_docs.render(document, kind="xlsx"))
    again, problems = reading.read(file)
    assert problems == [] and isinstance(again, ScoreSheet)
    assert (again.scores, again.answers, again.verdict) == (document.scores, document.answers, document.verdict)
    assert (again.judged_by, again.mau_trong) == (document.judged_by, document.mo_hinh is None)
    assert document.mau_trong or again.trich_yeu == document.trich_yeu
    assert [text for _, text in again.worded()] == [text for _, text in document.worded()]
    if document.mo_hinh is not None and again.mo_hinh is not None:
        assert (again.mo_hinh.carrier, again.subject) == (document.mo_hinh.carrier, document.subject)
