"""The submission (Tờ trình đề nghị công nhận): its words and their order, in the three standards."""

from __future__ import annotations

import re
from math import ceil

from addressee import addressee, addressee_styles
from annexes import annexes
from components import paper_styles
from components.widths import text_width
from data_table import Column
from letterhead import foot, letterhead
from model_list import MOVEMENT, WHO, by_groups, counted, model_list
from ooxml import DECLARATION, NAMESPACES, each, either, fact, only_if, paragraph, run, when
from package import ANNEX_HEADERS, MAIN_HEADERS, package, section
from title import title

from dvk_docs.metrics import text_width_mm
from dvk_docs.standards import Standard

NBSP = "\u00a0"
_KIND = "submission"
_LIST_TITLE = f"{WHO} ĐỀ NGHỊ CÔNG NHẬN {MOVEMENT.upper()}{NBSP}{fact('nam')}"
_NARROWEST = 2.0  # mm: no name of fourteen points takes less for each of its letters, blanks counted
_COLUMNS = (
    Column("TT", "tt", 11.0, centred=True),
    Column("Tên mô hình", "ten_mo_hinh"),
    Column(by_groups("Đơn vị, cá nhân", "Đơn vị", "Cá nhân") + " thực hiện", "nguoi_thuc_hien", 44.0),
    Column("Chủ thể", "chu_the", 19.0),
    Column("Lĩnh vực", "linh_vuc", 38.0),
    Column("Tóm tắt kết quả", "ket_qua", 50.0),
    Column("Điểm", "diem", 15.0, centred=True),
    Column("Tỷ lệ phiếu (%)", "ty_le_phieu", 17.0, centred=True),
    Column("Ghi chú", "ghi_chu", 18.0),
)


def submission(standard: Standard) -> bytes:
    """The template of a submission, a .docx."""
    body = (
        letterhead(standard)
        + title(standard)
        + addressee(standard, _KIND, "kinh_trinh")
        + each("doan in qua_trinh", paragraph("DvkKhoan", fact("doan|khong_ngat")))
        + _request(standard)
        + _left_out()
        + _dossier(standard)
        + _closing(standard)
        + foot(standard)
        + paragraph("DvkNgat", section=section(standard, MAIN_HEADERS))
        + annexes(standard, "Tờ trình")
        + model_list(standard, _LIST_TITLE, belongs_to="Tờ trình", columns=_COLUMNS)
        + section(standard, ANNEX_HEADERS, landscape=True, restart=True)
    )
    document = f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    styles = [*paper_styles(standard), *addressee_styles(standard, _KIND)]
    return package(document, styles, standard, title="Mẫu Tờ trình đề nghị công nhận")


def _asks(standard: Standard) -> str:
    """Who asks whom, in the word of the addressee line."""
    verb = "kính trình" if "trình" in standard["addressee-word"].value[_KIND] else "trình"
    return f"{fact('ten_goi')} {verb} {fact('kinh_trinh|noi')} xem xét, quyết định"


def _request(standard: Standard) -> str:
    """What it rests on and what it asks for, in one sentence; the counts come from the list."""
    collectives, individuals = counted("so_tap_the", "tập thể"), counted("so_ca_nhan", "cá nhân")
    carriers = by_groups(f", gồm {collectives} và {individuals}", f" của {collectives}", f" của {individuals}")
    basis = "Căn cứ " + fact("can_cu|join('; ')|khong_ngat")
    asked = f"{basis}, {_asks(standard)} công nhận {counted('tong_so', MOVEMENT)}{NBSP}{fact('nam')}{carriers} "
    return paragraph("DvkKhoan", run(asked), run("(có danh sách kèm theo)", "DvkNghieng"), run("."))


def _left_out() -> str:
    line = f"- {fact('bo.mo_hinh')}: {fact('bo.ly_do')}{when('loop.last', '.', ';')}"
    lead = paragraph("DvkKhoan", "Các mô hình đã đăng ký nhưng không đề nghị công nhận gồm:")
    return only_if("khong_de_nghi", lead, each("bo in khong_de_nghi", paragraph("DvkKhoan", line)))


def _dossier(standard: Standard) -> str:
    """The papers that go with it; the last of them stays with the closing sentence where that may be one line.

    A page with a signature shall have two lines of the body, but no more than that shall leave the page before.
    """
    line = text_width(standard) - standard.value("first-line-indent")
    words = text_width_mm(re.sub(r"{{.*?}}", "", _asks(standard)), standard.value("body-size"))
    near = f"loop.last and (ten_goi ~ kinh_trinh|noi)|length < {ceil((line - words) / _NARROWEST)}"
    item = f"- {fact('tai_lieu|khong_ngat')}{when('loop.last', '.', ';')}"
    items = either(near, paragraph("DvkKhoanCuoi", item), paragraph("DvkKhoan", item))
    return paragraph("DvkKhoanCuoi", "Hồ sơ kèm theo gồm:") + each("tai_lieu in ho_so_kem", items)


def _closing(standard: Standard) -> str:
    return paragraph("DvkKhoanCuoi", f"{_asks(standard)}{standard.value('body-end')}")
