"""Phụ lục 1 and 4 as units fill them: by hand into the official form, or as this library makes them."""

from __future__ import annotations

import pytest

import dvk_docs
from dvk_docs import reading
from dvk_docs.documents import DOCUMENTS
from dvk_docs.errors import Problem
from dvk_docs.sheet.reading import read
from tests.sheet.test_models import plain
from tests.sheet.workbooks import Value, rows, xlsx

TOP = (
    ("ĐẢNG UỶ XÃ TÂN HOÀ", None, None, None, None, None, "Phụ lục 1"),
    ("CHI BỘ THÔN ĐÔNG HÀ",),
    ("BIỂU TỔNG HỢP ĐĂNG KÝ XÂY DỰNG MỚI MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2026",),
    None,
)
UNITS = "Xã, phường, thị trấn, cơ quan đơn vị/\nTên mô hình"
PLACE = "Địa điểm xây dựng, triển khai"
HEAD_1 = (
    ("STT", UNITS, "Số lượng", PLACE, "Chủ trì", "Lĩnh vực", "Quy mô thực hiện", "Chủ thể", None),
    (None, None, None, None, None, None, None, "Tập thể", "Cá nhân"),
    tuple(f"({at})" for at in range(1, 9)),
)
RESULT = "Tóm tắt quy mô, kết quả cụ thể đạt được"
HEAD_4 = (
    ("STT", UNITS, "Số lượng", PLACE, "Chủ trì", "Lĩnh vực", RESULT, "Trong đó", None, "Chủ thể", None),
    (None, None, None, None, None, None, None, "XD mới", "Duy trì", "Tập thể", "Cá nhân"),
    tuple(f"({at})" for at in range(1, 10)),
)
FOOT = (
    ("* Tổng số mô hình theo lĩnh vực:",),
    ("- Lĩnh vực phát triển kinh tế: 1 mô hình",),
    ("Ghi chú:",),
    ("(3): Số lượng (1,2,3…)",),
)


def form(*lines: tuple[Value, ...] | None, head: tuple[tuple[Value, ...], ...] = HEAD_1) -> bytes:
    return xlsx({"Biểu": rows(*TOP, *head, *lines, *FOOT)})


def models(data: bytes) -> list[dict[str, object]]:
    entry = read(data, "pl.xlsx").source.root.entry("mo_hinh")
    assert entry is not None
    return plain(entry.value)  # type: ignore[return-value]


def said(data: bytes) -> list[Problem]:
    return list(read(data, "pl.xlsx").source.problems)


FILLED = form(
    ("Tổng số", None, "03"),
    ("I", "Mô hình tiếp tục duy trì từ năm 2025", 1),
    (1, "Hội Phụ nữ xã", "01"),
    ("-", "Mô hình: Vườn rau sạch", 1, "Thôn Đông", "Hội Phụ nữ", "Kinh tế", "20 hộ", "X", None),
    ("-", "Mô hình….", None, None, None, None, None, None, None),
    ("II", "Mô hình đăng ký mới năm 2026", 2),
    (1, "Chi bộ Trường Tiểu học", 2),
    ("-", "- Tiếng trống khuyến học (Vũ Thị Thoa, giáo viên)", "01", None, None, "VHXH", None, None, "x"),
    ("-", "Lớp học số (OCOP)", 1, None, None, "VHXH", None, "X", None),
)


def test_a_filled_form_is_a_register() -> None:
    kind, source = read(FILLED, "pl.xlsx")
    assert (kind, source.problems) == ("registration_summary", ())
    found = plain(source.root)
    assert isinstance(found, dict)
    assert found["mo_hinh"] == [
        {
            "ten_mo_hinh": "Vườn rau sạch", "don_vi": "Hội Phụ nữ xã", "dia_diem": "Thôn Đông", "chu_tri": "Hội Phụ nữ",
            "linh_vuc": "Kinh tế", "quy_mo": "20 hộ", "chu_the": "tap_the", "loai_dang_ky": "duy_tri",
        },
        {
            "ten_mo_hinh": "Tiếng trống khuyến học", "ca_nhan": {"ho_ten": "Vũ Thị Thoa", "chuc_vu": "giáo viên"},
            "don_vi": "Chi bộ Trường Tiểu học", "linh_vuc": "VHXH", "chu_the": "ca_nhan", "loai_dang_ky": "moi",
        },
        {
            "ten_mo_hinh": "Lớp học số (OCOP)", "don_vi": "Chi bộ Trường Tiểu học", "linh_vuc": "VHXH",
            "chu_the": "tap_the", "loai_dang_ky": "moi",
        },
    ]  # fmt: skip
    assert found["don_vi"] == [{"ten": "Hội Phụ nữ xã"}, {"ten": "Chi bộ Trường Tiểu học"}]
    assert {key: found[key] for key in ("co_quan_cap_tren", "co_quan_ban_hanh", "so_phu_luc", "nam")} == {
        "co_quan_cap_tren": "ĐẢNG UỶ XÃ TÂN HOÀ", "co_quan_ban_hanh": "CHI BỘ THÔN ĐÔNG HÀ", "so_phu_luc": "1",
        "nam": "2026",
    }  # fmt: skip


def test_a_bare_list_without_dashes_belongs_to_the_unit_of_the_letterhead() -> None:
    data = form(
        (1, "Vườn rau sạch", 1, None, None, "Kinh tế", None, "X", None),
        (2, "Tiếng trống khuyến học", 1, None, None, "VHXH", None, "X", None),
    )
    assert [(one["ten_mo_hinh"], one["don_vi"]) for one in models(data)] == [
        ("Vườn rau sạch", "Chi bộ thôn Đông Hà"),
        ("Tiếng trống khuyến học", "Chi bộ thôn Đông Hà"),
    ]
    root = read(data, "pl.xlsx").source.root
    assert plain(root.entry("don_vi").value) == [{"ten": "Chi bộ thôn Đông Hà"}]  # type: ignore[union-attr]


def test_results_say_by_their_marks_what_is_new() -> None:
    data = form(
        (1, "Hội Nông dân xã", 2),
        ("-", "Trồng dưa lưới", 1, None, None, "Kinh tế", "96 tấn", "X", None, "X", None),
        ("-", "Nuôi ong", 1, None, None, "Kinh tế", "2 tấn", None, "X", "X", None),
        head=HEAD_4,
    )
    assert read(data, "pl.xlsx").kind == "results_summary"
    assert [(one["loai_dang_ky"], one["ket_qua"]) for one in models(data)] == [("moi", "96 tấn"), ("duy_tri", "2 tấn")]
    assert said(data) == []


@pytest.mark.parametrize(("marks", "words"), [((None, None), "chưa đánh dấu"), (("X", "X"), "cả hai")])
def test_exactly_one_subject_is_marked(marks: tuple[Value, Value], words: str) -> None:
    data = form((1, "Hội Phụ nữ xã", 1), ("-", "Vườn rau", 1, None, None, "Kinh tế", None, *marks))
    (problem,) = said(data)
    assert (problem.code, problem.place.cell) == ("one-mark", "H9") and words in problem.message


def test_counts_that_do_not_fit_are_told() -> None:
    data = form(
        (1, "Hội Phụ nữ xã", 2),
        ("-", "Vườn rau", 3, None, None, "Kinh tế", None, "X", None),
        (2, "Hội Nông dân xã", None),
    )
    assert [(one.code, one.place.cell) for one in said(data)] == [
        ("unit-count", "C8"),
        ("count-of-model", "C9"),
        ("unit-without-models", "B10"),
    ]


def test_a_form_left_blank_has_no_models() -> None:
    data = form(
        ("Tổng số",), ("I", "Mô hình tiếp tục duy trì từ năm 2025"), (1, "Chi bộ, phòng, ban, đơn vị, đoàn thể"),
        ("-", "Mô hình…."), ("-", "Mô hình…."), ("…", "…"), (3, "……"),
    )  # fmt: skip
    assert models(data) == [] and said(data) == []


@pytest.mark.parametrize("kind", ["registration_summary", "results_summary"])
@pytest.mark.parametrize("system", ["party", "state"])
def test_what_the_library_makes_is_read_back(kind: str, system: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    document, _ = reading.read({"loai": kind, **DOCUMENTS[kind].examples[system]})
    assert document is not None
    file = tmp_path_factory.mktemp("pl") / "biểu.xlsx"
    file.write_bytes(dvk_docs.render(document))
    again, problems = reading.read(file)
    assert problems == [] and again is not None and again.type_name == kind
    # what the form has no column for is not there; what it only marks is said
    known = {"ten_mo_hinh", "don_vi", "ca_nhan", "linh_vuc", "dia_diem", "chu_tri", "quy_mo", "ket_qua", "loai_dang_ky"}

    def of(paper: object) -> list[dict[str, object]]:
        found = [one.model_dump(include=known) for one in paper.danh_sach]  # type: ignore[attr-defined]
        return sorted(found, key=lambda one: str(one["ten_mo_hinh"]))

    assert of(again) == of(document)
    assert dvk_docs.render(again) is not None
