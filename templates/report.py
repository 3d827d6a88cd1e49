"""The report of results (Báo cáo kết quả): its words and their order, in the three standards."""

from __future__ import annotations

from addressee import addressee, addressee_styles
from annexes import annexes_at_the_end, annexes_named
from components import paper_styles
from components.widths import text_width
from data_table import Column, Columns, column_widths, data_table, item_rows, total_row
from letterhead import foot, letterhead
from model_list import counted
from ooxml import DECLARATION, NAMESPACES, each, fact, only_if, paragraph, when
from outline import outline, section_heading
from package import package
from title import title

from dvk_docs.standards import Standard

_KIND = "report"
_SECTIONS = {
    "lanh_dao_chi_dao": "CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO",
    "ket_qua": "KẾT QUẢ",
    "han_che": f"HẠN CHẾ{when('phan.de_muc', ', NGUYÊN NHÂN')}",
    "phuong_huong": "PHƯƠNG HƯỚNG",
    "de_xuat": "ĐỀ XUẤT",
}
_PARTS = {
    "ket_qua": "Kết quả đăng ký, thực hiện, công nhận",
    "tieu_bieu": "Mô hình tiêu biểu",
    "han_che": "Hạn chế",
    "nguyen_nhan": "Nguyên nhân",
}
_MODELS: Columns = (
    Column("TT", "tt", 11.0, centred=True),
    Column("Tên mô hình", "ten_mo_hinh"),
    Column("Đơn vị, cá nhân thực hiện", "nguoi_thuc_hien", 38.5),
    Column("Lĩnh vực", "linh_vuc", 33.5),
    Column("Kết quả", "ket_qua", 34.0),
)
_FIELDS: Columns = (
    Column("TT", "tt", 11.0, centred=True),
    Column("Lĩnh vực", "linh_vuc"),
    Column("Tập thể", "tap_the", 27.0, centred=True, total=fact("tong_linh_vuc.tap_the")),
    Column("Cá nhân", "ca_nhan", 27.0, centred=True, total=fact("tong_linh_vuc.ca_nhan")),
    Column("Tổng số", "tong", 27.0, centred=True, total=fact("tong_linh_vuc.tong")),
)


def report(standard: Standard) -> bytes:
    """The template of a report, a .docx."""
    addressed = _KIND in standard["addressee-word"].value
    body = (
        letterhead(standard)
        + title(standard)
        + (only_if("kinh_gui", addressee(standard, _KIND, "kinh_gui")) if addressed else "")
        + _opening()
        + each(
            "phan in cac_phan",
            _section_headings(standard),
            only_if("phan.de_muc", paragraph("DvkDeMuc", f"{fact('phan.de_muc')}. {_one_of(_PARTS)}")),
            only_if("phan.ten == 'ket_qua'", _results(standard)),
            only_if("phan.ten == 'tieu_bieu'", _exemplary()),
            outline(standard, "phan.doan"),
        )
        + annexes_named("Báo cáo")
        + paragraph(
            "DvkKhoanCuoi",
            f"Trên đây là Báo cáo {fact('trich_yeu_trong_cau|khong_ngat')} của {fact('cua_co_quan')}"
            f"{standard.value('body-end')}",
        )
        + foot(standard)
        + annexes_at_the_end(standard, "Báo cáo")
    )
    document = f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    own = addressee_styles(standard, _KIND) if addressed else []
    return package(document, [*paper_styles(standard), *own], standard, title="Mẫu Báo cáo")


def _one_of(words: dict[str, str]) -> str:
    """The words of the part that is printed."""
    first, *others = words.items()
    said = f"{{% if phan.ten == '{first[0]}' %}}{first[1]}"
    return said + "".join(f"{{% elif phan.ten == '{name}' %}}{one}" for name, one in others) + "{% endif %}"


def _section_headings(standard: Standard) -> str:
    return only_if("phan.so", section_heading(standard, fact("phan.so"), _one_of(_SECTIONS)))


def _opening() -> str:
    """What is carried out, then who reports what, in one sentence."""
    basis = when("can_cu", "Thực hiện " + fact("can_cu|join('; ')|khong_ngat") + ", ")
    return paragraph("DvkKhoan", f"{basis}{fact('cua_co_quan')} báo cáo {fact('trich_yeu_trong_cau')} như sau:")


def _figure(name: str, what: str = "mô hình") -> str:
    return counted(f"so_lieu.{name}", what)


def _results(standard: Standard) -> str:
    """The figures in sentences, what became of each model, the figures by field and subject."""
    return _registered() + _scored() + _recognised() + _each_model(standard) + _by_field(standard)


def _registered() -> str:
    new = when("so_lieu.moi", _figure("moi", "mô hình mới"))
    kept = when("so_lieu.duy_tri", _figure("duy_tri", "mô hình tiếp tục duy trì"))
    both = when("so_lieu.moi and so_lieu.duy_tri", ", ")
    which = when("so_lieu.moi or so_lieu.duy_tri", f" ({new}{both}{kept})")
    carried_out = when("so_lieu.thuc_hien", f"; triển khai thực hiện {_figure('thuc_hien')}")
    stopped = when("so_lieu.dung", f"; dừng thực hiện {_figure('dung')}")
    said = f"- {fact('ky|chu_dau_hoa')}, các cơ quan, đơn vị đăng ký {_figure('dang_ky')}{which}{carried_out}{stopped}."
    return paragraph("DvkKhoan", said)


def _scored() -> str:
    passed = when("so_lieu.dat", f"{_figure('dat')} đạt yêu cầu")
    both = when("so_lieu.dat and so_lieu.khong_dat", "; ")
    failed = when("so_lieu.khong_dat", f"{_figure('khong_dat')} chưa đạt")
    said = f"- Qua kiểm tra, chấm điểm, có {passed}{both}{failed}."
    return only_if("so_lieu.dat or so_lieu.khong_dat", paragraph("DvkKhoan", said))


def _recognised() -> str:
    collectives, individuals = _figure("tap_the", "tập thể"), _figure("ca_nhan", "cá nhân")
    whose = (
        "{% if so_lieu.tap_the and so_lieu.ca_nhan %}"
        f", gồm {collectives}, {individuals}"
        "{% elif so_lieu.tap_the %}"
        f" của {collectives}"
        "{% elif so_lieu.ca_nhan %}"
        f" của {individuals}"
        "{% endif %}"
    )
    by = counted("so_sanh.chenh", "mô hình")
    before = f"năm {fact('so_sanh.nam')} ({counted('so_sanh.truoc', 'mô hình')})"
    way = (
        "{% if so_sanh.kieu == 'tang' %}"
        f"tăng {by} so với {before}"
        "{% elif so_sanh.kieu == 'giam' %}"
        f"giảm {by} so với {before}"
        "{% else %}"
        f"bằng {before}"
        "{% endif %}"
    )
    said = f"- Có {_figure('cong_nhan')} được công nhận{whose}{when('so_sanh', f'; {way}')}."
    refused = when("so_lieu.khong_thong_qua", f"{_figure('khong_thong_qua')} không được thông qua khi họp xét")
    both = when("so_lieu.khong_thong_qua and so_lieu.chuyen_co_quan_khac", "; ")
    moved = when("so_lieu.chuyen_co_quan_khac", f"{_figure('chuyen_co_quan_khac')} chuyển cơ quan khác xem xét")
    others = "so_lieu.khong_thong_qua or so_lieu.chuyen_co_quan_khac"
    return only_if("so_lieu.cong_nhan", paragraph("DvkKhoan", said)) + only_if(
        others, paragraph("DvkKhoan", f"- Có {refused}{both}{moved}.")
    )


def _each_model(standard: Standard) -> str:
    widths = column_widths(_MODELS, text_width(standard))
    lead = paragraph("DvkKhoanCuoi", "- Kết quả của từng mô hình như sau:")
    rows = data_table(_MODELS, widths, item_rows(_MODELS, widths, "mot in danh_sach"))
    return only_if("danh_sach", lead, rows, paragraph("DvkSauBang"))


def _by_field(standard: Standard) -> str:
    widths = column_widths(_FIELDS, text_width(standard))
    what = when("da_cong_nhan", "được công nhận", "đăng ký")
    lead = paragraph("DvkKhoanCuoi", f"- Các mô hình {what} chia theo lĩnh vực, chủ thể như sau:")
    rows = item_rows(_FIELDS, widths, "mot in theo_linh_vuc", together=True)
    table = data_table(_FIELDS, widths, rows, total_row(_FIELDS, widths, "Tổng số"))
    return only_if("theo_linh_vuc", lead, table, paragraph("DvkSauBang"))


def _exemplary() -> str:
    who = when("mot.nguoi_thuc_hien", f" ({fact('mot.nguoi_thuc_hien')})")
    told = when("mot.noi_dung", f": {fact('mot.noi_dung|khong_ngat')}", ".")
    first = paragraph("DvkKhoan", f"- Mô hình {fact('mot.ten')}{who}{told}")
    return each("mot in tieu_bieu", first, each("doan in mot.doan", paragraph("DvkKhoan", fact("doan|khong_ngat"))))
