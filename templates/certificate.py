"""The certificate (Giấy chứng nhận): one framed landscape page for each line of the decision, for Party organs.

The frame is the page border of the section, so that it keeps its distance from the edges of any sheet. What data
change of the sheet (A3, stock without our frame, where its text begins) stands in attributes, which no tag can reach
without making the template unreadable for Word; `dvk_docs.template.sheet` sets it when the template is filled.
"""

from __future__ import annotations

from components import paper_styles
from letterhead import half_and_half, place_and_date, signature
from model_list import MOVEMENT
from ooxml import DECLARATION, NAMESPACES, cell, each, either, fact, only_if, paragraph, row, table, tag, twips, when
from package import package, section
from styles import ParagraphStyle, Style

from dvk_docs.documents.parts.certificate_page import (
    BODIES_PT,
    DETAIL,
    HEADING,
    ISSUER,
    ISSUER_BEFORE_PT,
    MARGINS_MM,
    MODELS,
    NAMES,
    REFERENCE,
    WIDTH_MM,
    WORDS,
    Lettering,
)
from dvk_docs.standards import Standard

NBSP = "\u00a0"
_STRUT_MM = 2.0  # a column on either side of the words, empty but for what holds the row open
_FRAME_PT = 27  # from the edge of the sheet; Word allows 31
_FRAME_COLOUR = "8C1C13"  # a dark red, which a black printer prints as a dark grey
_NUMBER_BLANK = "." * 20


def certificate(standard: Standard) -> bytes:
    """The template of the certificates of one decision, a .docx."""
    pages = each(
        "giay in giay",
        either("loop.first", paragraph("DvkNgat"), paragraph("DvkSangTrang")),
        half_and_half(standard, WIDTH_MM),
        paragraph("DvkChungNhanCua", fact("chu_the_chung_nhan")),
        paragraph("DvkGiayChungNhan", "GIẤY CHỨNG NHẬN"),
        _words(),
        _foot(standard),
    )
    body = pages + paragraph("DvkNgat") + section(standard, {}, landscape=True, margins=MARGINS_MM, frame=_frame())
    document = f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    styles = [*paper_styles(standard), *_styles(standard)]
    return package(document, styles, standard, title="Mẫu Giấy chứng nhận")


def _words() -> str:
    """Who is certified for what, in the middle of the room between heading and signature."""
    strut, wide = twips(_STRUT_MM), twips(WIDTH_MM) - 2 * twips(_STRUT_MM)
    reference = (
        f"(Quyết định số {fact('quyet_dinh.so_ky_hieu')}, ngày {fact('quyet_dinh.ngay_ban_hanh|ngay_ngan')} "
        f"của {fact('cua_co_quan')})"
    )
    middle = (
        only_if("giay.goi", paragraph("DvkLoiChungNhan", when("giay.goi == 'tap_the'", "Tập thể", "Đồng chí"))),
        _lettered("DvkNguoiNhan", "giay.co_ten", fact("giay.ten")),
        only_if("giay.chi_tiet", paragraph("DvkChucDanh", fact("giay.chi_tiet"))),
        paragraph("DvkLoiChungNhan", "có mô hình"),
        _lettered("DvkMoHinh", "giay.co_mo_hinh", _quoted("giay.ten_mo_hinh")),
        paragraph("DvkLoiChungNhan", f"được công nhận {MOVEMENT}{NBSP}{fact('nam')}"),
        paragraph("DvkVienDanQd", reference),
    )
    held_open = "".join(only_if(f"giu_cao == {n}", paragraph(f"DvkGiuCao{n}")) for n, _ in enumerate(BODIES_PT, 1))
    cells = (
        cell(strut, held_open, paragraph("DvkNgat")),
        cell(wide, *middle, upright="center"),
        cell(strut, paragraph("DvkNgat")),
    )
    return table("DvkKhungDau", (strut, wide, strut), row(*cells))


def _quoted(name: str) -> str:
    """A model's name in quotes, unless it has some of its own."""
    return when("giay.trong_ngoac", "“") + fact(name) + when("giay.trong_ngoac", "”")


def _lettered(style: str, chosen: str, words: str) -> str:
    """A line in one of three sizes."""
    return (
        tag(f"if {chosen} == 1")
        + paragraph(f"{style}1", words)
        + tag(f"elif {chosen} == 2")
        + paragraph(f"{style}2", words)
        + tag("else")
        + paragraph(f"{style}3", words)
        + tag("endif")
    )


def _foot(standard: Standard) -> str:
    """The number in the register on the left, who signs on the right, under place and date."""
    half = twips(WIDTH_MM / 2)
    number = paragraph("DvkVaoSo", f"Số vào sổ: {when('giay.so_vao_so', fact('giay.so_vao_so'), _NUMBER_BLANK)}")
    signed = place_and_date() + signature(standard)
    return table("DvkKhungKy", (half, half), row(cell(half, number, upright="bottom"), cell(half, signed)))


def _frame() -> str:
    """A thick and a thin line around the page; the lines of an edge are counted from left and top, hence mirrored."""
    look = f'w:sz="24" w:space="{_FRAME_PT}" w:color="{_FRAME_COLOUR}"'
    edges = {"top": "thickThin", "left": "thickThin", "bottom": "thinThick", "right": "thinThick"}
    lines = "".join(f'<w:{edge} w:val="{order}SmallGap" {look}/>' for edge, order in edges.items())
    return f'<w:pgBorders w:offsetFrom="page">{lines}</w:pgBorders>'


def _styles(standard: Standard) -> list[Style]:
    return [
        ParagraphStyle("DvkSangTrang", "DVK Sang trang", 1, exact=1, new_page=True),
        *(ParagraphStyle(f"DvkGiuCao{n}", f"DVK Giữ chiều cao {n}", 1, exact=pt) for n, pt in enumerate(BODIES_PT, 1)),
        _centred("DvkChungNhanCua", "DVK Cơ quan chứng nhận", ISSUER, "bold", before=ISSUER_BEFORE_PT),
        _centred("DvkGiayChungNhan", "DVK Giấy chứng nhận", HEADING, "bold", outline=0),
        _centred("DvkLoiChungNhan", "DVK Lời chứng nhận", WORDS),
        *(_centred(f"DvkNguoiNhan{n}", f"DVK Người nhận {n}", size, "bold") for n, size in enumerate(NAMES, 1)),
        _centred("DvkChucDanh", "DVK Chức danh", DETAIL),
        *(_centred(f"DvkMoHinh{n}", f"DVK Mô hình {n}", size, "bold") for n, size in enumerate(MODELS, 1)),
        _centred("DvkVienDanQd", "DVK Viện dẫn quyết định", REFERENCE, "italic"),
        ParagraphStyle("DvkVaoSo", "DVK Số vào sổ", standard.value("number-size"), align="center"),
    ]


def _centred(
    id_: str, name: str, letters: Lettering, look: str = "", *, before: float = 0, outline: int | None = None
) -> ParagraphStyle:
    return ParagraphStyle(
        id_,
        name,
        letters.size,
        look,
        align="center",
        before=before,
        exact=letters.pitch,
        keep_next=True,
        outline=outline,
    )
