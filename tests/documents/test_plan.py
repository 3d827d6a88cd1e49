"""The plan: two ways to give its body, its sums and numerals, its sentences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

import dvk_docs
from dvk_docs.documents.plan import PARTY_EXAMPLE, STATE_EXAMPLE, Plan
from dvk_docs.view import read as view
from dvk_docs.view import walk

TYPED = """I- NỘI DUNG
1. Tuyên truyền
1.1. Trên hệ thống truyền thanh, gồm:
a) Tin ngắn;
b) Phóng sự[^Mỗi quý 01 phóng sự.].
| TT | Đơn vị | Chỉ tiêu |
| 1 | Các chi bộ thôn | 07 |
II- TỔ CHỨC THỰC HIỆN
1. Các chi bộ thực hiện Kế hoạch này."""


def plan(**changes: Any) -> Plan:
    facts = {key: value for key, value in {**PARTY_EXAMPLE, **changes}.items() if value is not None}
    return Plan.model_validate(facts)


def typed(**changes: Any) -> Plan:
    return plan(**{**dict.fromkeys(Plan.parts), "de_muc": TYPED, **changes})


def lines(document: Plan) -> list[str]:
    """What the paper prints, paragraph by paragraph."""
    return [paragraph.plain for paragraph in view(dvk_docs.render(document, draft=True)).paragraphs]


def headings(document: Plan) -> list[str]:
    return [line for line in lines(document) if line[:1] in "IV" and line.isupper()]


def codes(document: Plan) -> list[str]:
    return [problem.code for problem in dvk_docs.check(document)]


EVERY_PART: dict[str, Any] = {
    "chi_tieu_chung": ["100% chi bộ có kế hoạch", "Mỗi lĩnh vực có mô hình"],
    "chi_tieu": [
        {"doi_tuong": "chi_bo_thon", "ten": "Chi bộ thôn", "toi_thieu": "1", "so_don_vi": "7"},
        {"ten": "Tổ chức chính trị - xã hội", "toi_thieu": "2", "so_don_vi": "5"},
    ],
    "doi_tuong_dang_ky": {"tap_the": "Các chi bộ", "ca_nhan": "Cán bộ, đảng viên"},
    "cac_buoc": [
        {"ten": "Đăng ký", "mo_ta": "Khảo sát.\nHọp bàn.", "han": "19/6/2026", "chu_tri": "các đơn vị"},
        {"ten": "Họp xét"},
    ],
    "thoi_han": {
        "dang_ky": "19/6/2026", "giao_nhiem_vu": "10/7/2026", "dang_ky_bo_sung": "15/8/2026", "so_ket": "01/8/2026",
        "tu_cham_diem": "30/9/2026", "kiem_tra": "20/11/2026", "hop_xet": "01/12/2026", "trinh": "04/12/2026",
        "cong_nhan": "15/12/2026", "bao_cao_nam": "05/01/2027",
    },
    "phu_luc": [
        {"so": "1", "ten": "Danh mục việc làm", "noi_dung": "- Tuyên truyền;\n- Kiểm tra."},
        {"ten": "Biểu chấm điểm"},
    ],
}  # fmt: skip


def test_a_plan_with_every_part_has_five_sections_and_prints_every_fact() -> None:
    document = plan(**EVERY_PART)
    assert codes(document) == []
    assert headings(document) == [
        "I- MỤC ĐÍCH, YÊU CẦU", "II- CHỈ TIÊU, ĐỐI TƯỢNG ĐĂNG KÝ", "III- NỘI DUNG", "IV- QUY TRÌNH, THỜI HẠN",
        "V- TỔ CHỨC THỰC HIỆN",
    ]  # fmt: skip
    printed = "\n".join(lines(document))
    assert (
        "Bước 1: Đăng ký (chủ trì: các đơn vị; chậm nhất ngày 19/6/2026).\nKhảo sát.\nHọp bàn.\nBước 2: Họp xét."
        in (printed.replace("\u00a0", " "))
    )
    assert "- Phụ lục 1: Danh mục việc làm;\n- Phụ lục 2: Biểu chấm điểm." in printed


def test_numerals_run_without_gap_when_sections_are_absent() -> None:
    assert headings(plan(chi_tieu=None, thoi_han=None, noi_gui=None)) == [
        "I- MỤC ĐÍCH, YÊU CẦU", "II- NỘI DUNG", "III- TỔ CHỨC THỰC HIỆN",
    ]  # fmt: skip
    assert headings(plan(chi_tieu=None, doi_tuong_dang_ky={"ca_nhan": "Đảng viên"}))[1:4] == [
        "II- ĐỐI TƯỢNG ĐĂNG KÝ", "III- NỘI DUNG", "IV- THỜI HẠN",
    ]  # fmt: skip
    assert headings(Plan.model_validate(STATE_EXAMPLE))[0] == "I. MỤC ĐÍCH, YÊU CẦU"


def test_quotas_with_the_number_of_units_make_a_table_with_sums() -> None:
    printed = lines(plan(chi_tieu=EVERY_PART["chi_tieu"]))
    total = printed.index("Tổng số")
    assert printed[total + 1 : total + 4] == ["12", "", "17"]
    assert plan(chi_tieu=EVERY_PART["chi_tieu"]).summary().endswith("; chỉ tiêu 17 mô hình")


def test_quotas_without_it_are_lines() -> None:
    quotas = [{"ten": "Chi bộ thôn", "toi_thieu": "1", "so_don_vi": "7"}, {"ten": "Hội quần chúng", "toi_thieu": "1"}]
    assert [line.replace("\u00a0", " ") for line in lines(plan(chi_tieu=quotas)) if "ít nhất" in line] == [
        "- Chi bộ thôn (07 đơn vị): đăng ký xây dựng, duy trì ít nhất 01 mô hình, điển hình “Dân vận khéo”;",
        "- Hội quần chúng: đăng ký xây dựng, duy trì ít nhất 01 mô hình, điển hình “Dân vận khéo”.",
    ]


def test_the_opening_parts_what_is_carried_out_from_what_it_rests_on() -> None:
    bases = ["Luật Thi đua, khen thưởng", "Hướng dẫn của Tỉnh uỷ", "Quy chế làm việc", "Đề án của Tỉnh uỷ"]
    (opening,) = [line for line in lines(plan(can_cu=bases)) if line.endswith("như sau:") and "căn cứ" in line]
    assert opening.startswith(
        "Thực hiện Hướng dẫn của Tỉnh uỷ; Đề án của Tỉnh uỷ; căn cứ Luật Thi đua, khen thưởng; Quy chế làm việc, "
        "Ban Thường vụ Đảng uỷ xã Tân Hoà xây dựng Kế hoạch đẩy mạnh phong trào"
    )
    state = " ".join(lines(Plan.model_validate(STATE_EXAMPLE)))
    assert "Ủy ban nhân dân xã Tân Hòa ban hành Kế hoạch thực hiện phong trào thi đua" in state


def test_an_opening_as_typed_leads_to_the_sections() -> None:
    assert plan(can_cu=None, mo_dau="Thực hiện Chương trình công tác, Ban xây dựng kế hoạch như sau").context()[
        "mo_dau"
    ] == ["Thực hiện Chương trình công tác, Ban xây dựng kế hoạch như sau:"]


@pytest.mark.parametrize(("standard", "end"), [("hd05", "hiện."), ("hd36", "hiện./.")])
def test_the_closing_sentence_ends_with_the_mark_of_the_standard(standard: str, end: str) -> None:
    (closing,) = [line for line in lines(plan(the_thuc=standard)) if line.startswith("Trên đây là Kế hoạch đẩy mạnh")]
    assert closing.endswith(f"chỉ đạo triển khai thực {end}")


def test_a_closing_of_ones_own_takes_the_place_of_the_sentence() -> None:
    for document in (plan(ket_luan="Các chi bộ thực hiện"), typed(ket_luan="Các chi bộ thực hiện")):
        printed = lines(document)
        assert "Các chi bộ thực hiện." in printed
        assert not any(line.startswith("Trên đây") for line in printed)
    assert sum(line.startswith("Trên đây") for line in lines(typed(de_muc=f"{TYPED}\nTrên đây là Kế hoạch."))) == 1


def test_an_outline_as_typed_is_printed_line_by_line() -> None:
    document = typed()
    assert codes(document) == []
    printed = lines(document)
    for line in ("I- NỘI DUNG", "1. Tuyên truyền", "a) Tin ngắn;", "Các chi bộ thôn"):
        assert line in printed
    assert dvk_docs.check(dvk_docs.render(document)) == []


def test_the_body_is_given_one_way() -> None:
    assert codes(typed(muc_dich=["Nâng cao nhận thức."])) == ["plan-parts"]
    assert codes(plan(mo_dau="Thực hiện Chương trình công tác như sau")) == ["plan-parts"]
    assert codes(plan(can_cu=None)) == ["plan-parts"]


def test_a_board_without_seal_signs_with_two_posts() -> None:
    board = typed(
        co_quan_cap_tren="ĐẢNG UỶ XÃ TÂN HOÀ",
        co_quan_ban_hanh="BAN CHỈ ĐẠO PHONG TRÀO THI ĐUA “DÂN VẬN KHÉO”",
        ten_goi="Ban Chỉ đạo phong trào thi đua “Dân vận khéo” xã",
        nguoi_ky={"chuc_vu": "PHÓ BÍ THƯ", "kiem": "TRƯỞNG BAN CHỈ ĐẠO", "ho_ten": "Trần Thị Thanh Mai"},
    )
    assert (board.symbol, codes(board)) == ("KH/BCĐ", [])
    printed = lines(board)
    assert printed[printed.index("kiêm") - 1 : printed.index("kiêm") + 2] == [
        "PHÓ BÍ THƯ", "kiêm", "TRƯỞNG BAN CHỈ ĐẠO",
    ]  # fmt: skip


# -- Years


@pytest.mark.parametrize("given", ["2026 - 2030", {"tu": "2026", "den": "2030"}])
def test_a_period_is_read_from_text_or_parts(given: Any) -> None:
    document = plan(giai_doan=given, trich_yeu="đẩy mạnh phong trào giai đoạn 2026 - 2030", ngay_ban_hanh=None)
    assert (document.period, document.year, codes(document)) == ((2026, 2030), 2026, [])


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        ({"nam": "2026"}, []),
        ({"nam": "2026", "trich_yeu": "đẩy mạnh phong trào năm 2026, định hướng đến năm 2030"}, []),
        ({"nam": "2025"}, ["year-mismatch", "deadline-outside", "deadline-outside"]),
        ({"giai_doan": "2026 - 2030", "trich_yeu": "đẩy mạnh phong trào giai đoạn 2026-2030, đến năm 2035"}, []),
        ({"giai_doan": "2026 - 2030", "trich_yeu": "đẩy mạnh phong trào giai đoạn 2021 - 2025"}, ["year-mismatch"]),
        ({"giai_doan": "2026 - 2030", "nam": "2025", "trich_yeu": "đẩy mạnh phong trào"}, ["year-mismatch"]),
        ({"ket_luan": "Trên đây là Kế hoạch đẩy mạnh phong trào thi đua “Dân vận khéo” năm 2026."}, []),
        ({"ket_luan": "Trên đây là Kế hoạch đẩy mạnh phong trào thi đua “Dân vận khéo” năm 2025."}, ["year-mismatch"]),
        ({"ket_luan": "Kết quả Kế hoạch đẩy mạnh phong trào thi đua “Dân vận khéo” năm 2025 là cơ sở."}, []),
    ],
)
def test_the_year_is_one_and_the_same(facts: dict[str, Any], found: list[str]) -> None:
    assert codes(plan(**facts)) == found


# -- Deadlines


@pytest.mark.parametrize(
    ("deadlines", "found"),
    [
        ({"dang_ky": "30/6/2026", "dang_ky_bo_sung": "15/8/2026", "so_ket": "31/7/2026"}, []),
        ({"so_ket": "31/7/2026", "tu_cham_diem": "15/7/2026"}, ["deadline-order"]),
        ({"dang_ky": "30/6/2026", "hop_xet": "30/6/2026"}, []),
        ({"dang_ky": "01/5/2026"}, ["deadline-outside"]),
        ({"cong_nhan": "05/01/2027"}, ["deadline-outside"]),
        ({"bao_cao_nam": "15/01/2027"}, []),
        ({"bao_cao_nam": "15/02/2027"}, ["deadline-outside"]),
    ],
)
def test_deadlines_ascend_and_stay_in_the_year(deadlines: dict[str, str], found: list[str]) -> None:
    assert codes(plan(thoi_han=deadlines)) == found


def test_the_steps_ascend_too() -> None:
    steps = [{"ten": "Họp xét", "han": "01/12/2026"}, {"ten": "Đăng ký", "han": "30/6/2026"}]
    assert codes(plan(cac_buoc=steps)) == ["deadline-order"]


def test_only_the_last_step_may_lie_in_january() -> None:
    steps = [{"ten": "Họp xét", "han": "01/12/2026"}, {"ten": "Tổng kết", "han": "08/01/2027"}]
    assert codes(plan(cac_buoc=steps)) == []
    assert codes(plan(cac_buoc=[*steps, {"ten": "Báo cáo", "han": "20/01/2027"}])) == ["deadline-outside"]


# -- The outline


def outline_problems(body: str) -> list[tuple[str, str | None]]:
    found = dvk_docs.check(typed(de_muc=body))
    return [(problem.code, problem.hint) for problem in found if problem.code != "mark-mix"]


@pytest.mark.parametrize(
    "body",
    [
        "I- A\n1. Một\n2. Hai\nII- B\n1. Một\n1.1. Một\n1.2. Hai\n2. Hai\n2.1. Một",
        "I - A\n1.1 Chỉ đạo\n1.2. Tuyên truyền\nII - B\n2.1. Một\n2.2. Hai",
        "1- Một\n2. Hai\n- 5 - 7 thành viên\n05 mô hình\n1.850 m² đất\n100% chi bộ",
        "A- Một\nI- A\nII- B\nB- Hai\nI- A",
        "1. Một:\n1) Thứ nhất\n2) Thứ hai\n2. Hai:\n1) Thứ nhất",
        "a) Một\nb) Hai\nc) Ba\nd) Bốn\nđ) Năm\ne) Sáu\ng) Bảy\n1. Hai:\na) Một",
    ],
)
def test_numerals_in_order_are_silent(body: str) -> None:
    assert outline_problems(body) == []


@pytest.mark.parametrize(
    ("body", "hint"),
    [
        ("I- A\nII- B\nII- TỔ CHỨC\nIII- D", "ghi  III- TỔ CHỨC"),
        ("II- NỘI DUNG", "ghi  I- NỘI DUNG"),
        ("I- A\nIII. NỘI DUNG\nIV- D", "ghi  II. NỘI DUNG"),
        ("I- A\n1. Một\n3. Ba", "ghi  2. Ba"),
        ("I- A\n1. Một\nII- B\n2. Hai", "ghi  1. Hai"),
        ("1. Một\n1.1. Một\n1.3. Ba", "ghi  1.2. Ba"),
        ("1. Một\n2. Hai\n1.1. Ba", "ghi  2.1. Ba"),
        ("1. Một:\n1) A\n3) B", "ghi  2) B"),
    ],
)
def test_a_numeral_out_of_order_is_told_once_with_the_line_to_write(body: str, hint: str) -> None:
    assert outline_problems(body) == [("outline-order", hint)]


@pytest.mark.parametrize(
    ("body", "hint"),
    [
        ("a) Một\nb) Hai\nc) Ba\nd) Bốn\ne) Năm", "ghi  đ) Năm"),
        ("b) Một", "ghi  a) Một"),
        ("a. Một", "ghi  a) Một"),
    ],
)
def test_a_letter_out_of_order_is_an_error(body: str, hint: str) -> None:
    assert outline_problems(body) == [("point-letter", hint)]


def test_a_slip_in_a_block_of_text_is_shown_on_its_line() -> None:
    facts = "\n".join(f"{name}: {value}" for name, value in PARTY_EXAMPLE.items() if isinstance(value, str))
    signer = "nguoi_ky: {quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: BÍ THƯ, ho_ten: Lê An}\nnoi_nhan: [Lưu Văn phòng]"
    facts = facts.replace("noi_gui: Ban Xây dựng Đảng\n", "").replace("noi_gui: Ban Xây dựng Đảng", "")
    text = f"loai: plan\n{facts}\n{signer}\ncan_cu: [Quy chế làm việc]\nde_muc: |\n  I- A\n  1. Một\n  3. Ba\n"
    (problem,) = dvk_docs.check(text)
    assert problem.place.line is not None
    assert (problem.place.source, problem.place.column) == ("  3. Ba", 3)
    assert text.splitlines()[problem.place.line - 1] == "  3. Ba"


@pytest.mark.parametrize(
    "table",
    [
        "| " + " | ".join("abcdefg") + " |",
        "| Một cột |\n| 1 |",
        "| 1 | Các chi bộ | 07 |",
        "| TT |  | Chỉ tiêu |\n| 1 | Các chi bộ | 07 |",
        "| TT | Đơn vị |\n| 1 | Các chi bộ | 07 |",
    ],
)
def test_a_table_that_cannot_be_printed_well_is_an_error(table: str) -> None:
    (problem,) = dvk_docs.check(typed(de_muc=f"Như sau:\n{table}\nHết."))
    assert (problem.code, problem.severity) == ("table-in-text", "error")
    assert problem.hint


# -- How a body is written


@pytest.mark.parametrize(
    "body",
    [
        "1. Chỉ tiêu\nmỗi chi bộ 01 mô hình\n2. Báo cáo năm\nGửi trước 15/12\n3. Thủ tục đề nghị\nHồ sơ gồm biên bản",
        "1. Đơn vị thực hiện, kể cả các tổ tự quản ở khu dân cư:\n- chi bộ thôn\n- hội, đoàn thể\nthôn Đông\nthôn Đoài",
        f"(i) Lĩnh vực kinh tế{', dồn điền, đổi thửa' * 4}\n(ii) Lĩnh vực văn hoá - xã hội",
        "- Chi bộ thôn: duy trì ít nhất 02 mô hình.\n- Chi bộ thôn: xây dựng mới ít nhất 01 mô hình.",
        "- Mỗi thôn xây dựng ít nhất 01 mô hình năm 2026.\n- Mỗi thôn xây dựng ít nhất 02 mô hình năm 2027.",
        "- Trên cơ sở kết quả 6 tháng đầu năm 2026, đăng ký bổ sung.\n- Trên cơ sở kết quả năm 2025, nhân rộng.",
        "- Uỷ ban nhân dân, Công an nhân dân, báo Nhân dân đưa tin; nhân dân giám sát. Nhân dân quyết định.",
        "- Đề án số 13-ĐA/TU, ngày 16/3/2023 của Tỉnh uỷ; thực hiện Đề án này đến từng thôn.",
        "1. Hồ sơ\n2. Thẩm quyền\n- Theo mục 2 Kế hoạch này.",
        "- Năm 2020 - 2025 và 2025-2030, từ 01/6-15/6, nhiệm kỳ 2025-2030.",
    ],
)  # fmt: skip
def test_a_body_that_is_well_written_is_silent(body: str) -> None:
    assert codes(typed(de_muc=body)) == []


ANNEXES = [
    {"ten": "Danh mục việc làm", "noi_dung": "1. Tuyên truyền.\n2. Kiểm tra."},
    {"ten": "Phân công", "noi_dung": "| TT | Thành viên | Đơn vị |\n| 1 | Trưởng ban | Các chi bộ |"},
]


@pytest.mark.parametrize(("standard", "numbers"), [("hd05", "12"), ("nd30", ["I", "II"])])
def test_annexes_behind_the_plan_are_numbered_each_from_its_own_page_one(standard: str, numbers: Sequence[str]) -> None:
    example = STATE_EXAMPLE if standard == "nd30" else PARTY_EXAMPLE
    document = Plan.model_validate({**example, "the_thuc": standard, "phu_luc": ANNEXES})
    paper = dvk_docs.render(document)
    assert dvk_docs.check(paper) == []
    main, first, second, rest = view(paper).sections
    assert [section.number_from for section in (main, first, second)] == [None, 1, 1]
    headings = [next(p.plain for p in walk(section.blocks) if p.plain) for section in (first, second)]
    assert [heading.split()[-1] for heading in headings] == list(numbers)
    assert (rest.starts, [p.plain for p in walk(rest.blocks) if p.plain]) == ("continuous", [])


def test_an_annex_alone_has_no_number_and_a_printed_one_stands_before_a_file_of_its_own() -> None:
    alone = Plan.model_validate({**PARTY_EXAMPLE, "phu_luc": ANNEXES[:1]})
    assert "PHỤ LỤC" in [p.plain for p in view(dvk_docs.render(alone)).paragraphs]
    mixed = Plan.model_validate({**PARTY_EXAMPLE, "phu_luc": [{"ten": "Biểu chấm điểm"}, *ANNEXES]})
    assert [problem.code for problem in dvk_docs.check(mixed)] == ["annex-order", "annex-order"]
