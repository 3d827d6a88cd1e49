"""The minutes (Biên bản họp xét): their words and their order, in the three standards."""

from __future__ import annotations

from annexes import annexes, annexes_named
from components import paper_styles
from components.widths import landscape_width
from data_table import Column, column_widths, data_table, item_rows, total_row
from letterhead import LONG_DATE, cited, letterhead, recipients, signature
from model_list import BY_ORGAN, LAST_NUMBER, MOVEMENT, annex_heading, counted
from ooxml import DECLARATION, NAMESPACES, each, fact, only_if, paragraph, run, when
from outline import outline, section_heading
from package import ANNEX_HEADERS, MAIN_HEADERS, package, section
from signers import signer, signers
from title import title

from dvk_docs.standards import Standard

NBSP = "\u00a0"
_COLUMNS = (
    Column("TT", "tt", 11.0, centred=True),
    Column("Tên mô hình", "ten_mo_hinh"),
    Column("Đơn vị, cá nhân thực hiện", "nguoi_thuc_hien", 46.0),
    Column("Lĩnh vực", "linh_vuc", 43.0),
    Column("Điểm", "diem", 14.0, centred=True),
    Column("Đồng ý", "dong_y", 14.0, centred=True),
    Column("Không đồng ý", "khong_dong_y", 18.0, centred=True),
    Column("Không có ý kiến", "khong_y_kien", 21.0, centred=True),
    Column("Tỷ lệ (%)", "ty_le", 15.0, centred=True),
    Column("Kết quả", "ket_qua", 23.0, centred=True),
)
_SECRET = when("bo_phieu_kin", "bỏ phiếu", "biểu quyết")
_SHARE = (
    "{% if nguong == 'qua_nua' %}quá một phần hai{% elif nguong == 'hai_phan_ba' %}đạt từ hai phần ba"
    "{% else %}đạt từ 80%{% endif %}"
)


def minutes(standard: Standard) -> bytes:
    """The template of the minutes, a .docx."""
    body = (
        letterhead(standard, always_numbered=False, joint=False)
        + title(standard)
        + _opening(standard)
        + section_heading(standard, "I", "NỘI DUNG")
        + outline(standard, "noi_dung")
        + only_if("y_kien", section_heading(standard, "II", "Ý KIẾN"), _opinions(standard))
        + _vote(standard)
        + section_heading(standard, fact("muc_ket_luan"), "KẾT LUẬN")
        + outline(standard, "ket_luan")
        + annexes_named("Biên bản", last_stays_if="true")
        + _closing(standard)
        + _foot(standard)
        + paragraph("DvkNgat", section=section(standard, MAIN_HEADERS))
        + annexes(standard, "Biên bản", numbered=False)
        + _votes(standard)
        + section(standard, ANNEX_HEADERS, landscape=True, restart=True)
    )
    document = f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    return package(document, paper_styles(standard), standard, title="Mẫu Biên bản họp xét công nhận")


def _opening(standard: Standard) -> str:
    """When and where, who was there, who led: each on its line."""
    party = standard.system == "party"
    absent = when("vang_mat", f"{fact('so_vang_mat|hai_chu_so')} ({_people(standard, 'vang_mat')})", "0")
    present = f"tổng số {fact('tong_so_thanh_vien|hai_chu_so')}; có mặt {fact('co_mat|hai_chu_so')}"
    basis = "Căn cứ " + fact("can_cu|join('; ')|khong_ngat") + f", {fact('ten_goi')} họp xét công nhận"
    return (
        only_if("can_cu", paragraph("DvkKhoan", f"{basis} {MOVEMENT}{NBSP}{fact('nam')}."))
        + paragraph("DvkKhoan", f"Thời gian bắt đầu: {fact('gio_bat_dau')}, {LONG_DATE}.")
        + paragraph("DvkKhoan", f"Địa điểm: {fact('dia_diem')}.")
        + paragraph("DvkKhoan", f"Thành phần: {present}; vắng mặt {absent}.")
        + only_if(
            "thanh_phan",
            paragraph("DvkKhoanCuoi", f"Thành viên có mặt gồm{' các đồng chí' if party else ''}:"),
            _listed("nguoi in thanh_phan", fact("nguoi")),
        )
        + only_if("khach_moi", paragraph("DvkKhoan", f"Khách mời: {_people(standard, 'khach_moi')}."))
        + paragraph("DvkKhoan", f"{'Chủ trì' if party else 'Chủ tọa'}: {_comrade(standard)}{fact('chu_tri')}.")
        + paragraph("DvkKhoan", f"Thư ký: {_comrade(standard)}{fact('thu_ky')}.")
    )


def _comrade(standard: Standard) -> str:
    return "đồng chí " if standard.system == "party" else ""


def _people(standard: Standard, names: str) -> str:
    """Several people in one sentence."""
    return _comrade(standard) + fact(f"{names}|join('; {_comrade(standard)}')")


def _listed(loop: str, words: str) -> str:
    """Items between dash and semicolon, the last with a full stop."""
    return each(loop, paragraph("DvkKhoan", f"- {words}{when('loop.last', '.', ';')}"))


def _opinions(standard: Standard) -> str:
    line = f"- {_comrade(standard).capitalize()}{fact('y.ho_ten')}: {fact('y.noi_dung|khong_ngat')}"
    return each("y in y_kien", paragraph("DvkKhoan", line))


def _vote(standard: Standard) -> str:
    heading = f"KẾT QUẢ {when('bo_phieu_kin', 'BỎ PHIẾU KÍN', 'BIỂU QUYẾT')}"
    ballots = "; ".join(
        f"{words}: {fact(name)}"
        for words, name in (
            ("Số phiếu phát ra", "so_phieu_phat_ra"),
            ("thu về", "so_phieu_thu_ve"),
            ("hợp lệ", "so_phieu_hop_le"),
            ("không hợp lệ", "so_phieu_khong_hop_le"),
        )
    )
    whole = when("mau_so == 'co_mat'", "số thành viên có mặt", "tổng số thành viên")
    needed = f"Mô hình được thông qua khi số {when('bo_phieu_kin', 'phiếu', 'người')} đồng ý {_SHARE} {whole}."
    scored = when("diem_dat", f"Mô hình đạt từ {fact('diem_dat')} điểm trở lên được đưa ra {_SECRET}. ")
    reason = f"{fact('bo.mo_hinh')}: {fact('bo.ly_do')}"
    left_out = paragraph("DvkKhoanCuoi", f"Mô hình không đưa ra {_SECRET} gồm:")
    return (
        section_heading(standard, fact("muc_ket_qua"), heading)
        + paragraph("DvkKhoan", f"{scored}{needed}")
        + only_if("bo_phieu_kin", paragraph("DvkKhoan", f"{ballots}."))
        + _result()
        + only_if("khong_bo_phieu", left_out, _listed("bo in khong_bo_phieu", reason))
    )


def _result() -> str:
    """How many models were carried, of whom, and how many were not: all counted from the votes."""
    collectives, individuals = counted("so_tap_the", "tập thể"), counted("so_ca_nhan", "cá nhân")
    carried = when("tong_so", f"{counted('tong_so', 'mô hình')} được thông qua", "không có mô hình nào được thông qua")
    groups = when("so_tap_the and so_ca_nhan", f", gồm {collectives} và {individuals}")
    failed = when("so_khong_thong_qua", f"; {counted('so_khong_thong_qua', 'mô hình')} không được thông qua")
    found = run(f"Kết quả: {carried}{groups}{failed} ")
    return paragraph("DvkKhoan", found, run("(có bảng kết quả kèm theo)", "DvkNghieng"), run("."))


def _closing(standard: Standard) -> str:
    end = standard.value("body-end")
    return paragraph(
        "DvkKhoanCuoi",
        f"Biên bản kết thúc hồi {fact('gio_ket_thuc')} cùng ngày và được thông qua trước hội nghị{end}",
    )


def _foot(standard: Standard) -> str:
    """Recorder left, chair right; under them, where there are any, Nơi nhận and who attests the chair's signature."""
    words = standard["minutes-signers"].value
    gap = paragraph("DvkChoKy")  # a blank line from the names above
    attested = paragraph("DvkKiem", f"Xác nhận chữ ký của {_comrade(standard)}{fact('xac_nhan.chu_ky')}")
    return signers(
        standard,
        left=signer(standard, words["left"], name="nguoi_ghi_bien_ban"),
        right=signer(standard, words["right"], name="nguoi_chu_tri"),
        below=(
            "noi_nhan or xac_nhan",
            gap + only_if("noi_nhan", recipients(standard)),
            gap + only_if("xac_nhan", attested, signature(standard, "xac_nhan")),
        ),
        form=False,
    )


def _votes(standard: Standard) -> str:
    """The annex: ten columns, one row for each model."""
    heading = f"KẾT QUẢ {when('bo_phieu_kin', 'BỎ PHIẾU', 'BIỂU QUYẾT')}"
    widths = column_widths(_COLUMNS, landscape_width(standard))
    failed = when("so_khong_thong_qua", f"; không thông qua {counted('so_khong_thong_qua', 'mô hình')}")
    return (
        annex_heading(
            standard,
            heading,
            f"XÉT CÔNG NHẬN {MOVEMENT.upper()}{NBSP}{fact('nam')}",
            belongs_to=f"Biên bản {cited(standard, numbered=False)} {BY_ORGAN}",
            number=LAST_NUMBER,
        )
        + data_table(
            _COLUMNS,
            widths,
            item_rows(_COLUMNS, widths, "mo_hinh in ket_qua", keep_last_if="loop.last"),
            total_row(_COLUMNS, widths, f"Thông qua {counted('tong_so', 'mô hình')}{failed}.", last=True),
            indexed=True,
        )
        + paragraph("DvkNgat")
    )
