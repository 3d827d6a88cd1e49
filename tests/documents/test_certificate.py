"""The facts of certificates, the sizes their names take, the sheet they are put on."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

import dvk_docs
from dvk_docs.documents.certificate import PARTY_EXAMPLE, Certificate
from dvk_docs.documents.parts import certificate_page as page
from dvk_docs.documents.parts.sheet import Sheet
from dvk_docs.documents.schema import document_schema
from dvk_docs.metrics import lines_needed
from dvk_docs.template import find
from dvk_docs.template.sheet import on_sheet
from dvk_docs.view import View, outline
from dvk_docs.view import read as view


def certificate(**changes: Any) -> Certificate:
    facts = {key: value for key, value in {**PARTY_EXAMPLE, **changes}.items() if value is not None}
    return Certificate.model_validate(facts)


def one(who: str, name: str = "Tổ dân vận", **more: Any) -> dict[str, Any]:
    return {"ten_mo_hinh": name, "don_vi": who, **more}


def printed(document: Certificate) -> View:
    return view(dvk_docs.render(document, prove=True))


def text(document: Certificate) -> str:
    return outline(printed(document)).replace("~", " ")


def codes(**facts: Any) -> list[str]:
    return [problem.code for problem in dvk_docs.check(certificate(**facts))]


# -- What is printed


def test_the_list_of_the_decision_may_be_pasted_as_it_stands() -> None:
    pasted = one("Chi bộ thôn", dia_diem="Thôn Đông", linh_vuc="Kinh tế", diem="92,5", ghi_chu="Duy trì", ma="MH01")
    said = text(certificate(danh_sach=[pasted]))
    assert "Số vào sổ: ......" in said
    assert "92,5" not in said


def test_the_word_above_the_name_is_that_of_its_group_unless_the_name_brings_its_own() -> None:
    named = certificate(danh_sach={"tap_the": [one("Chi bộ"), one("Tập thể Trạm Y tế")],
                                   "ca_nhan": [one("Lê Văn Thuận"), one("Ông Lê Văn Thuận")]})  # fmt: skip
    assert [page["goi"] for page in named.context()["giay"]] == ["tap_the", "", "ca_nhan", ""]
    assert text(named).count("| Đồng chí") == text(named).count("| Tập thể\n") == 1


def test_a_person_stands_alone_with_post_and_unit_below() -> None:
    person = {"ho_ten": "Vũ Thị Thoa", "chuc_vu": "giáo viên"}
    (made,) = certificate(danh_sach=[one("Trường Tiểu học", ca_nhan=person)]).context()["giay"]
    assert (made["goi"], made["ten"], made["chi_tiet"]) == ("ca_nhan", "Vũ Thị Thoa", "giáo viên, Trường Tiểu học")


def test_certificates_come_in_the_order_given() -> None:
    mixed = certificate(danh_sach=[one("A"), one("Bà B", chu_the="ca_nhan"), one("C")])
    assert [made["ten"] for made in mixed.context()["giay"]] == ["A", "Bà B", "C"]


def test_a_name_with_quotes_of_its_own_is_not_quoted_again() -> None:
    said = text(certificate(danh_sach=[one("A", "“Nuôi heo đất” giúp học sinh"), one("B", "Tiếng trống")]))
    assert "| “Nuôi heo đất” giúp học sinh\n" in said
    assert "| “Tiếng trống”\n" in said


def test_the_year_is_that_of_the_decision_also_when_the_certificate_is_signed_in_january() -> None:
    assert certificate(ngay_ban_hanh="05/01/2027").year == 2026
    assert certificate(ngay_ban_hanh="05/01/2027", nam="2025").year == 2025


def test_without_a_date_there_is_room_for_one() -> None:
    assert re.search(r"Tân Hoà, ngày\s{5,}tháng\s{5,}năm 2026", text(certificate(ngay_ban_hanh=None)))


def test_every_certificate_but_the_first_begins_a_page() -> None:
    breaks = [p for p in printed(certificate()).paragraphs if p.page_break_before]
    assert len(breaks) == 1


def test_the_summary_speaks_of_no_number() -> None:
    assert certificate().summary() == "Giấy chứng nhận, ngày 15/10/2026; 2 mô hình (01 tập thể, 01 cá nhân)"


# -- What does not belong to it


def test_the_recipients_of_the_office_are_not_supplied(tmp_path: Path) -> None:
    (tmp_path / "don-vi.yaml").write_text(
        "co_quan: [{ma: du, co_quan_cap_tren: ĐẢNG BỘ TỈNH AN BÌNH, co_quan_ban_hanh: ĐẢNG UỶ XÃ TÂN HOÀ}]\n"
        "dia_danh: Tân Hoà\nnoi_nhan: [Lưu Văn phòng Đảng uỷ]\n",
        "utf-8",
    )
    facts = tmp_path / "giay.yaml"
    facts.write_text(
        "loai: Giấy chứng nhận\nquyet_dinh: {so_ky_hieu: 15-QĐ/ĐU, ngay_ban_hanh: 09/10/2026}\n"
        "danh_sach: [{ten_mo_hinh: Tổ dân vận, don_vi: Chi bộ thôn}]\n"
        "nguoi_ky: {quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: BÍ THƯ, ho_ten: Lê Quang Vinh}\n",
        "utf-8",
    )
    assert dvk_docs.check(facts) == []
    assert dvk_docs.load(facts).noi_nhan == []


@pytest.mark.parametrize("field", [{"so": "15"}, {"ky_hieu": "GCN/ĐU"}, {"noi_nhan": ["Lưu Văn phòng Đảng uỷ"]}])
def test_a_field_that_it_has_no_place_for_is_refused(field: dict[str, Any]) -> None:
    assert codes(**field) == ["field-without-place"]
    assert document_schema(Certificate)["properties"].keys().isdisjoint(field)


def test_an_organ_whose_symbol_only_the_office_knows_needs_none_here() -> None:
    assert codes(co_quan_ban_hanh="THÀNH UỶ AN BÌNH", ten_goi="Thành uỷ An Bình", co_quan_cap_tren=None) == []


# -- Rules


def test_the_decision_is_not_younger_than_the_certificate() -> None:
    assert codes(ngay_ban_hanh="08/10/2026") == ["cited-later"]


def test_a_stated_count_is_that_of_the_list() -> None:
    assert codes(tong_so="3") == ["count-mismatch"]
    assert codes(tong_so="2", so_ca_nhan="1") == []


def test_lines_without_a_number_are_not_the_same_number() -> None:
    assert codes(danh_sach=[one("A"), one("B")]) == []


@pytest.mark.parametrize(("kho", "name", "wrong", "right"), [
    ("A4", "le_trai", 48, 47), ("A4", "le_tren", 28, 27), ("A3", "le_trai", 69, 68), ("A4", "le_trai", 4, 5),
])  # fmt: skip
def test_the_text_stays_on_the_sheet(kho: str, name: str, wrong: int, right: int) -> None:
    assert codes(khung_in={"kho": kho, name: wrong}) == ["text-off-sheet"]
    assert codes(khung_in={"kho": kho, name: right}) == []


def test_a_signature_block_that_leaves_no_room_is_told_before_anything_is_made() -> None:
    tall = {"quyen_han": " / ".join(["TM. BAN"] * 9), "chuc_vu": "BÍ THƯ", "ho_ten": "Lê Vinh"}
    assert "certificate-overfull" in codes(nguoi_ky=tall)


# -- Sizes


@pytest.mark.parametrize(("words", "size"), [(4, 1), (10, 1), (14, 2), (20, 2), (40, 3)])
def test_a_longer_name_takes_smaller_letters(words: int, size: int) -> None:
    unit = " ".join(("Chi bộ thôn Đông Hà xã Tân Hoà tỉnh An Bình " * 5).split()[:words])
    (made,) = certificate(danh_sach=[one(unit)]).context()["giay"]
    assert made["co_ten"] == size


def test_balanced_lines_are_no_more_and_about_equally_long() -> None:
    name = "Vận động nhân dân chuyển đổi 12 ha đất lúa kém hiệu quả sang trồng sen kết hợp nuôi cá"
    lines = page.balanced(name, 20).split(" ")
    assert len(lines) == lines_needed(name, 20, page.WIDTH_MM, bold=True) == 2
    assert abs(len(lines[0]) - len(lines[1])) < 6
    assert page.balanced("Chi bộ", 34) == "Chi bộ"


# -- The sheet


def on(sheet: Sheet) -> tuple[str, str]:
    """Main part and styles of the built-in template on that sheet."""
    parts = {part.name: part for part in on_sheet(find("certificate", "hd05").members, sheet)}
    package = zipfile.ZipFile(io.BytesIO(_packed(parts)))
    return package.read("word/document.xml").decode(), package.read("word/styles.xml").decode()


def _packed(parts: dict[str, Any]) -> bytes:
    from datetime import datetime

    from dvk_docs.package import pack

    return pack(parts.values(), datetime(2026, 1, 1))


def test_a_sheet_that_asks_for_nothing_changes_nothing() -> None:
    assert on_sheet(find("certificate", "hd05").members, Sheet()) == find("certificate", "hd05").members


def test_the_a4_that_is_asked_for_is_the_one_of_the_template() -> None:
    assert on(Sheet(page.SHEETS_MM["A4"])) == on(Sheet())


def test_an_a3_is_the_a4_enlarged() -> None:
    enlarged = certificate(khung_in={"kho": "A3"})
    (small,), (large,) = printed(certificate()).sections, printed(enlarged).sections
    assert (large.width_mm, large.height_mm) == (pytest.approx(420, abs=0.1), pytest.approx(297, abs=0.1))
    assert large.left_mm == pytest.approx(large.right_mm, abs=0.1)
    sizes = {line: (_sizes(certificate())[line], _sizes(enlarged)[line]) for line in _sizes(enlarged)}
    assert sizes["ĐẢNG CỘNG SẢN VIỆT NAM"] == (15, 21)
    assert sizes["GIẤY CHỨNG NHẬN"] == (44, 61.5)
    assert small.width_mm == pytest.approx(297, abs=0.1)


def _sizes(document: Certificate) -> dict[str, float]:
    return {p.plain: p.letters[0].look.size for p in printed(document).paragraphs if p.letters}


def test_stock_is_printed_without_the_frame_and_where_it_asks() -> None:
    main, _ = on(Sheet(framed=False, left_mm=40, top_mm=22))
    assert "<w:pgBorders" not in main
    (section,) = printed(certificate(khung_in={"in_san": "có", "le_trai": "40", "le_tren": "22"})).sections
    found = [section.left_mm, section.right_mm, section.top_mm, section.bottom_mm]
    assert found == [pytest.approx(mm, abs=0.1) for mm in (40, 12, 22, 10)]


def test_percentages_and_multiples_of_a_line_do_not_grow() -> None:
    from dvk_docs.template.sheet import _enlarged

    kept = b'<w:tblW w:w="5000" w:type="pct"/><w:spacing w:line="240" w:lineRule="auto"/><w:pgNumType w:start="1"/>'
    assert _enlarged(kept, 1.4) == kept
    grown = _enlarged(b'<w:top w:val="double" w:sz="24" w:space="27" w:color="240240"/>', 1.4)
    assert grown == b'<w:top w:val="double" w:sz="34" w:space="31" w:color="240240"/>'


@pytest.mark.parametrize("standard", ["hd05", "hd36"])
@pytest.mark.parametrize("kho", ["A4", "A3"])
def test_the_finished_paper_has_no_finding(standard: str, kho: str) -> None:
    paper = dvk_docs.render(certificate(the_thuc=standard, khung_in={"kho": kho}))
    assert dvk_docs.check(paper) == []


# -- Every field


EVERY_FIELD: dict[str, Any] = {
    **PARTY_EXAMPLE,
    "the_thuc": "hd05", "ten_goi": "Đảng uỷ xã Tân Hoà", "viet_tat": "ĐU", "nhiem_ky": "2025 - 2030", "nam": "2026",
    "lan_du_thao": "2", "trich_yeu": "mô hình “Dân vận khéo” năm 2026", "tong_so": "2", "so_tap_the": "1",
    "so_ca_nhan": "1", "khung_in": {"kho": "A3", "in_san": "có", "le_trai": "40", "le_tren": "40"},
}  # fmt: skip


def test_every_field_of_a_certificate_is_printed_or_named_as_not_printed() -> None:
    assert set(Certificate.model_fields) - set(EVERY_FIELD) == Certificate.without
    assert dvk_docs.render(Certificate.model_validate(EVERY_FIELD), draft=True)
