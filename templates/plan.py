"""The plan (Kế hoạch): its words and their order, in the three standards."""

from __future__ import annotations

from annexes import annexes_at_the_end, annexes_named
from components import paper_styles
from components.widths import text_width
from data_table import Column, column_widths, data_table, item_rows, total_row
from letterhead import foot, letterhead
from ooxml import DECLARATION, NAMESPACES, each, either, fact, only_if, paragraph, run, when
from outline import outline, section_heading
from package import package
from plan_sentences import closing, dashed, opening
from title import title

from dvk_docs.standards import Standard

NBSP = "\u00a0"
_MODELS = "mô hình, điển hình “Dân vận khéo”"
_DEADLINES = (
    ("dang_ky", "Đăng ký mô hình"),
    ("giao_nhiem_vu", "Thông báo giao nhiệm vụ xây dựng mô hình"),
    ("dang_ky_bo_sung", "Đăng ký bổ sung"),
    ("so_ket", "Sơ kết"),
    ("tu_cham_diem", "Các đơn vị tự chấm điểm"),
    ("kiem_tra", "Kiểm tra, chấm điểm"),
    ("hop_xet", "Họp xét"),
    ("trinh", "Trình cấp có thẩm quyền công nhận"),
    ("cong_nhan", "Công nhận mô hình"),
    ("bao_cao_nam", "Báo cáo kết quả năm"),
)
_QUOTAS = (
    Column("TT", "tt", 12.0, centred=True),
    Column("Đối tượng", "ten"),
    Column("Số đơn vị", "so_don_vi|hai_chu_so", 24.0, centred=True, total=fact("tong_don_vi|hai_chu_so")),
    Column("Số mô hình mỗi đơn vị", "toi_thieu|hai_chu_so", 28.0, centred=True),
    Column("Tổng số mô hình", "tong|hai_chu_so", 22.0, centred=True, total=fact("tong_chi_tieu|hai_chu_so")),
)


def plan(standard: Standard) -> bytes:
    """The template of a plan, a .docx."""
    body = (
        letterhead(standard)
        + title(standard)
        + _opening(standard)
        + either("de_muc", outline(standard, "de_muc"), _sections(standard))
        + only_if("co_cau_ket", _closing(standard))
        + outline(standard, "ket_luan", tables=False)
        + foot(standard)
        + annexes_at_the_end(standard, "Kế hoạch")
    )
    document = f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    return package(document, paper_styles(standard), standard, title="Mẫu Kế hoạch")


def _opening(standard: Standard) -> str:
    typed = each("doan in mo_dau", paragraph("DvkKhoan", fact("doan|khong_ngat")))
    return either("mo_dau", typed, opening(standard))


def _sections(standard: Standard) -> str:
    return (
        _heading(standard, "muc_dich", "MỤC ĐÍCH, YÊU CẦU")
        + paragraph("DvkDeMuc", "1. Mục đích")
        + dashed("muc_dich")
        + paragraph("DvkDeMuc", "2. Yêu cầu")
        + dashed("yeu_cau")
        + only_if("so_muc.chi_tieu", _quotas(standard))
        + _heading(standard, "noi_dung", "NỘI DUNG")
        + each("muc in noi_dung", _sub_heading("loop.index", f"Lĩnh vực {fact('muc.linh_vuc')}"), _lines("muc.doan"))
        + only_if("so_muc.quy_trinh", _procedure(standard))
        + _heading(standard, "to_chuc", "TỔ CHỨC THỰC HIỆN")
        + _tasks()
        + annexes_named("Kế hoạch", last_stays_if="not co_cau_ket")
    )


def _heading(standard: Standard, name: str, words: str) -> str:
    return section_heading(standard, fact(f"so_muc.{name}"), words)


def _sub_heading(number: str, words: str) -> str:
    return paragraph("DvkDeMuc", f"{fact(number)}. {words}")


def _lines(name: str) -> str:
    return each(f"doan in {name}", paragraph("DvkKhoan", fact("doan|khong_ngat")))


def _tasks() -> str:
    """What the units have to do; before a typed closing, which may be one line, the very last task stays with it."""
    text = f"- {fact('doan|khong_ngat')}"
    near = "muc.cuoi and loop.last and not co_cau_ket"
    tasks = either(near, paragraph("DvkKhoanCuoi", text), paragraph("DvkKhoan", text))
    unit = _sub_heading("loop.index", fact("muc.don_vi"))
    return each("muc in phan_cong", unit, each("doan in muc.nhiem_vu", tasks))


def _quotas(standard: Standard) -> str:
    """What all shall reach, what each kind of unit, who may register: each under a number where they are several."""
    quotas, who = "chi_tieu_chung or chi_tieu", "doi_tuong_dang_ky"
    words = when(quotas, "CHỈ TIÊU") + when(f"({quotas}) and {who}", ", ") + when(who, "ĐỐI TƯỢNG ĐĂNG KÝ")
    units = when("muc.so_don_vi", f" ({fact('muc.so_don_vi|hai_chu_so')}{NBSP}đơn vị)")
    at_least = f"đăng ký xây dựng, duy trì ít nhất {fact('muc.toi_thieu|hai_chu_so')}{NBSP}{_MODELS}"
    line = f"- {fact('muc.ten')}{units}: {at_least}{when('loop.last', '.', ';')}"
    lead = paragraph("DvkKhoanCuoi", f"Chỉ tiêu xây dựng, duy trì {_MODELS} giao cho các đơn vị như sau:")
    lines = each("muc in chi_tieu", paragraph("DvkKhoan", line))
    return (
        _heading(standard, "chi_tieu", words)
        + only_if("chi_tieu_chung", _numbered("chung", "Chỉ tiêu chung") + dashed("chi_tieu_chung"))
        + only_if("chi_tieu", _numbered("don_vi", "Chỉ tiêu của các đơn vị"))
        + only_if("co_bang_chi_tieu", lead + _table(standard))
        + only_if("not co_bang_chi_tieu", lines)
        + only_if(
            who, _numbered("doi_tuong", "Đối tượng đăng ký"), _who("tap_the", "Tập thể"), _who("ca_nhan", "Cá nhân")
        )
    )


def _numbered(name: str, words: str) -> str:
    return only_if(f"so_chi_tieu.{name}", _sub_heading(f"so_chi_tieu.{name}", words))


def _who(name: str, words: str) -> str:
    text = when("loop.first", f"- {words}: ") + fact("doan|khong_ngat")
    return each(f"doan in doi_tuong_dang_ky.{name}", paragraph("DvkKhoan", text))


def _table(standard: Standard) -> str:
    widths = column_widths(_QUOTAS, text_width(standard))
    rows = item_rows(_QUOTAS, widths, "muc in chi_tieu", keep_last_if="loop.last")
    return data_table(_QUOTAS, widths, rows, total_row(_QUOTAS, widths, "Tổng số")) + paragraph("DvkSauBang")


def _procedure(standard: Standard) -> str:
    """The steps, then the deadlines; each under a heading of its own where both are given."""
    words = when("cac_buoc", "QUY TRÌNH") + when("cac_buoc and thoi_han", ", ") + when("thoi_han", "THỜI HẠN")
    words += when("not cac_buoc and not thoi_han", "QUY TRÌNH")
    steps = only_if("thoi_han", paragraph("DvkDeMuc", "1. Các bước thực hiện")) + each("muc in cac_buoc", _step())
    due = only_if("cac_buoc", paragraph("DvkDeMuc", "2. Thời hạn")) + "".join(_deadline(*one) for one in _DEADLINES)
    sent = paragraph("DvkKhoan", f"Đăng ký, hồ sơ đề nghị công nhận gửi về {fact('noi_gui')}.")
    return (
        _heading(standard, "quy_trinh", words)
        + only_if("cac_buoc", steps)
        + only_if("thoi_han", due)
        + only_if("noi_gui", sent)
    )


def _step() -> str:
    led = when("muc.chu_tri", f"chủ trì: {fact('muc.chu_tri')}")
    due = when("muc.han", f"chậm nhất ngày {fact('muc.han|ngay_ngan')}")
    both = when("muc.chu_tri and muc.han", "; ")
    more = when("muc.chu_tri or muc.han", f" ({led}{both}{due})")
    named = paragraph("DvkKhoan", run(f"Bước {fact('loop.index')}:", "DvkDam"), run(f" {fact('muc.ten')}{more}."))
    return named + _lines("muc.mo_ta")


def _deadline(name: str, words: str) -> str:
    end = when(f"thoi_han.cuoi == '{name}'", ".", ";")
    due = f"chậm nhất ngày {fact(f'thoi_han.{name}|ngay_ngan')}"
    return only_if(f"thoi_han.{name}", paragraph("DvkKhoan", f"- {words}: {due}{end}"))


def _closing(standard: Standard) -> str:
    if standard.system == "state":
        return closing(standard, "các cơ quan, đơn vị liên quan triển khai thực hiện")
    who = "các tổ chức đảng, đoàn thể, cơ quan, đơn vị trực thuộc"
    return closing(standard, f"{who} chỉ đạo triển khai thực hiện")
