"""The decision (Quyết định công nhận, sửa đổi, thu hồi): its words and their order, in the three standards.

What is printed on every paper stands here, so that an office can reword it in Word; the facts are tags.
"""

from __future__ import annotations

from annexes import annexes
from articles import NBSP, article, basis, given_articles, see_list
from components import paper_styles
from data_table import Column
from letterhead import foot, letterhead
from model_list import MOVEMENT, WHO, by_groups, counted, model_list
from ooxml import DECLARATION, NAMESPACES, either, fact, paragraph, run, when
from package import ANNEX_HEADERS, MAIN_HEADERS, package, section
from title import title

from dvk_docs.standards import Standard

_AMENDS, _REVOKES = 'hinh_thuc == "sua_doi"', 'hinh_thuc == "thu_hoi"'
_LIST_NAME = f"DANH SÁCH{when(_AMENDS, ' SỬA ĐỔI, BỔ SUNG')}"
_LIST_TITLE = f"{WHO} {when(_REVOKES, 'BỊ THU HỒI VIỆC', 'ĐƯỢC')} CÔNG NHẬN {MOVEMENT.upper()}{NBSP}{fact('nam')}"
_ORIGINAL = when("quyet_dinh_goc", fact("quyet_dinh_goc|khong_ngat"), "Quyết định số …")  # a draft may lack it
_COLUMNS = (
    Column("TT", "tt", 12.0, centred=True),
    Column("Tên mô hình", "ten_mo_hinh"),
    Column(by_groups("Tập thể, cá nhân", "Tập thể", "Cá nhân") + " thực hiện", "nguoi_thuc_hien", 58.0),
    Column("Địa điểm", "dia_diem", 38.0),
    Column("Lĩnh vực", "linh_vuc", 43.0),
    Column("Ghi chú", "ghi_chu", 27.0),
)


def decision(standard: Standard) -> bytes:
    """The template of a decision, a .docx."""
    main = section(standard, MAIN_HEADERS)
    body = (
        letterhead(standard)
        + title(standard)
        + basis(standard, "xet_de_nghi")
        + either("dieu|length < 2", _first_article(standard, "DvkDieuCuoi"), _first_article(standard, "DvkDieu"))
        + given_articles()
        + foot(standard)
        # The break stands in a line of one point: after the foot a line of text might fall on a page of its own.
        + paragraph("DvkNgat", section=main)
        + annexes(standard, "Quyết định")
        + model_list(standard, _LIST_TITLE, name=_LIST_NAME, belongs_to="Quyết định", columns=_COLUMNS)
        + section(standard, ANNEX_HEADERS, landscape=True, restart=True)
    )
    document = f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    return package(document, paper_styles(standard), standard, title="Mẫu Quyết định công nhận")


def _first_article(standard: Standard, style: str) -> str:
    """What is done, with how many models; a decision that revokes says why."""
    models = f"{counted('tong_so', MOVEMENT)}{NBSP}{fact('nam')}"
    collectives, individuals = counted("so_tap_the", "tập thể"), counted("so_ca_nhan", "cá nhân")
    carriers = by_groups(f", gồm {collectives} và {individuals}", f" của {collectives}", f" của {individuals}")
    does = (
        f"{{% if {_AMENDS} %}}Sửa đổi, bổ sung danh sách kèm theo {_ORIGINAL} đối với "
        f"{{% elif {_REVOKES} %}}Thu hồi việc công nhận {{% else %}}Công nhận {{% endif %}}"
    )
    revoked = when(_REVOKES, f" tại {_ORIGINAL}")
    see, end = see_list(standard)
    reason = when("ly_do", f". Lý do: {fact('ly_do|khong_ngat')}")
    return article(style, "1", run(f" {does}{models}{carriers}{revoked} "), see, run(f"{reason}{end}"))
