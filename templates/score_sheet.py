"""The score sheet (Biểu chấm điểm): its words and their order, in the three standards."""

from __future__ import annotations

from annexes import form_as_annex
from components import paper_styles
from components.widths import text_width
from data_table import Column, Columns, column_widths, data_table, group_row, item_rows, row_if
from letterhead import letterhead, signature
from ooxml import (
    DECLARATION,
    NAMESPACES,
    cell,
    either,
    fact,
    only_if,
    paragraph,
    row,
    row_tag,
    run,
    to_tab_stop,
    when,
)
from package import MAIN_HEADERS, package, section
from signers import signer, signers
from title import title

from dvk_docs.standards import Standard

_NUMBER = Column("STT", "so", 12.0, centred=True)
_WORDS = Column("Tiêu chí", "noi_dung")
_NOTE = Column("Ghi chú", "ghi_chu", 20.5)
_POINTS: Columns = (
    _NUMBER,
    _WORDS,
    Column("Điểm tối đa", "toi_da", 14.0, centred=True),
    Column("Điểm đánh giá", "diem", 20.0, centred=True),
    _NOTE,
)
_ANSWERS: Columns = (
    _NUMBER,
    _WORDS,
    Column("Có", "co", 13.0, centred=True),
    Column("Không", "khong", 17.0, centred=True),
    _NOTE,
)
_ITEM = "mot in nhom_nay.tieu_chi"
_JUDGING = when("cham_diem", "chấm điểm", "đánh giá")
_DAY = when("cham_diem", "chấm", "đánh giá")
_CHOOSE = "(Chọn chủ thể phù hợp để tiến hành đánh giá)"
_JOINED = "cac_phan|join(' + ')"


def score_sheet(standard: Standard) -> bytes:
    """The template of a score sheet, a .docx."""
    body = (
        form_as_annex(standard)
        + letterhead(standard, form=True)
        + title(standard)
        + _about()
        + either("cham_diem", _scored(standard), _answered(standard))
        + paragraph("DvkSauBangCuoi")
        + _condition()
        + _verdict()
        + _foot(standard)
        + paragraph("DvkNgat")
        + section(standard, MAIN_HEADERS)
    )
    document = f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    return package(document, paper_styles(standard), standard, title="Mẫu Biểu chấm điểm mô hình")


def _asked(label: str, name: str, shown: str = "") -> str:
    """A line with what is known, else dots to the margin."""
    known = paragraph("DvkPhieu", f"{label} {shown or fact(name)}")
    return either(name, known, paragraph("DvkDongKe", f"{label} ", to_tab_stop()))


def _about() -> str:
    """What is judged, by whom, when."""
    subject = when("chu_the == 'ca_nhan'", "Cá nhân", "Tập thể")
    tab = to_tab_stop()
    open_subject = paragraph("DvkLuaChon", "- Chủ thể:", tab, "☐ Tập thể", tab, "☐ Cá nhân")
    carrier = either(
        "chu_the == 'ca_nhan'",
        _asked("- Cá nhân thực hiện:", "nguoi_thuc_hien"),
        _asked("- Đơn vị thực hiện:", "nguoi_thuc_hien"),
    )
    own = paragraph("DvkPhieu", f"- Điểm đơn vị tự chấm: {fact('diem_tu_cham')} điểm")
    return (
        _asked("- Tên mô hình:", "ten_mo_hinh")
        + carrier
        + either("chu_the", paragraph("DvkPhieu", f"- Chủ thể: {subject}"), open_subject)
        + _asked(f"- Người {_JUDGING}:", "nguoi_cham")
        + only_if("diem_tu_cham", own)
        + either(
            "ngay_cham",
            paragraph("DvkPhieuCuoi", f"- Ngày {_DAY}: {fact('ngay_cham|ngay_ngan')}"),
            paragraph("DvkDongKeCuoi", f"- Ngày {_DAY}: ", to_tab_stop()),
        )
    )


def _scored(standard: Standard) -> str:
    widths = column_widths(_POINTS, text_width(standard))
    hint = only_if("nhom_nay.chon_chu_the", paragraph("DvkOCuoi", run(_CHOOSE, "DvkNghieng")))
    heading = row(
        cell(widths[0], paragraph("DvkONhomSo", fact("nhom_nay.so"))),
        cell(widths[1], paragraph("DvkONhom", fact("nhom_nay.ten")), hint),
        cell(widths[2], paragraph("DvkONhomSo", fact("nhom_nay.toi_da"))),
        cell(widths[3], paragraph("DvkONhomSo", fact("nhom_nay.diem"))),
        cell(widths[4], paragraph("DvkONhom")),
    )
    parts = when("cac_phan", f" {fact(_JOINED)}")
    total = row(
        cell(widths[0], paragraph("DvkONhomSo")),
        cell(widths[1], paragraph("DvkONhomSo", f"Tổng cộng{parts}")),
        cell(widths[2], paragraph("DvkONhomSo", fact("tong_toi_da"))),
        cell(widths[3], paragraph("DvkONhomSo", fact("tong_diem"))),
        cell(widths[4], paragraph("DvkONhom")),
    )
    return data_table(_POINTS, widths, _groups(_POINTS, widths, heading), total)


def _answered(standard: Standard) -> str:
    widths = column_widths(_ANSWERS, text_width(standard))
    return data_table(_ANSWERS, widths, _groups(_ANSWERS, widths, _named(widths)))


def _named(widths: list[int]) -> str:
    """A heading without points: after its numeral, or over the whole width where it has none."""
    name = fact("nhom_nay.ten")
    whole = row(cell(sum(widths), paragraph("DvkONhom", name), span=len(widths)))
    numbered = group_row(widths, fact("nhom_nay.so"), name)
    return row_if("nhom_nay.so", widths, numbered) + row_if("not nhom_nay.so", widths, whole)


def _groups(columns: Columns, widths: list[int], part: str) -> str:
    """Each heading that has a name, with its criteria; the very last row stays with what follows the table."""
    return (
        row_tag("for nhom_nay in nhom", widths)
        + row_if("nhom_nay.ten and nhom_nay.la_phan", widths, part)
        + row_if("nhom_nay.ten and not nhom_nay.la_phan", widths, _named(widths))
        + item_rows(columns, widths, _ITEM, keep_last_if="mot.cuoi")
        + row_tag("endfor", widths)
    )


def _condition() -> str:
    """What the set asks for, under the table: so the signature block has two lines above it, whatever is printed.

    LibreOffice does not keep the last row of a table with what follows, as Word does.
    """
    parts = when("cac_phan", f" ({fact(_JOINED)})")
    several = when("phai_toi_da|length > 1", "các ")
    full = when("phai_toi_da", f"; trong đó {several}tiêu chí {fact('phai_toi_da|noi')} phải đạt điểm tối đa")
    words = f"Mô hình “Dân vận khéo” phải đạt tổng từ {fact('diem_dat')} điểm{parts} trở lên{full}."
    scored = only_if("diem_dat", paragraph("DvkPhieuCuoi", words))
    counted = f"{fact('so_tieu_chi|hai_chu_so')} tiêu chí"
    every = f"Mô hình “Dân vận khéo” phải đáp ứng đủ {when('chon_chu_the', 'các tiêu chí của chủ thể', counted)}."
    return either("cham_diem", scored, paragraph("DvkPhieuCuoi", every))


def _verdict() -> str:
    """Đạt or not, and why."""
    several = when("phai_toi_da|length > 1", "các ")
    full = when("phai_toi_da", f"; {several}tiêu chí {fact('phai_toi_da|noi')} đạt điểm tối đa")
    passed = when(
        "cham_diem", f"tổng {fact('tong_diem')} điểm{full}", f"đáp ứng đủ {fact('so_tieu_chi|hai_chu_so')} tiêu chí"
    )
    enough = when(
        "du_diem", f"tổng {fact('tong_diem')} điểm", f"tổng {fact('tong_diem')} điểm, dưới {fact('diem_dat')} điểm"
    )
    short = "{% for mot in chua_toi_da %}; tiêu chí {{ mot.so }} được {{ mot.diem }}/{{ mot.toi_da }} điểm{% endfor %}"
    unmet = f"chưa đáp ứng tiêu chí {fact('chua_dap_ung|noi')}"
    failed = when("cham_diem", f"{enough}{short}", unmet)
    said = when("ket_luan == 'dat'", f"đạt ({passed})", f"không đạt ({failed})")
    return either(
        "ket_luan",
        paragraph("DvkPhieuCuoi", f"Kết luận: {said}."),
        paragraph("DvkDongKeCuoi", "Kết luận (đạt, không đạt): ", to_tab_stop()),
    )


def _foot(standard: Standard) -> str:
    """Who judged, on the right; on the left, where one is asked, who stands for the unit."""
    left_head, right_head = "ĐẠI DIỆN ĐƠN VỊ", f"NGƯỜI {when('cham_diem', 'CHẤM ĐIỂM', 'ĐÁNH GIÁ')}"
    left = either(
        "dai_dien.ho_ten",
        paragraph("DvkQuyenHan", left_head) + signature(standard, "dai_dien"),
        only_if("mau_trong", signer(standard, left_head, by_hand=True)),
    )
    right = either(
        "nguoi_ky.ho_ten",
        paragraph("DvkQuyenHan", right_head) + signature(standard),
        signer(standard, right_head, by_hand=True),
    )
    return signers(standard, left=left + paragraph("DvkChoKy"), right=right)
