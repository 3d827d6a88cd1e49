"""The decision (Quyết định công nhận): its words and their order, in the three standards.

What is printed on every paper stands here, so that an office can reword it in Word; the facts are tags.
"""

from __future__ import annotations

from components import paper_styles
from data_table import Column
from letterhead import foot, letterhead
from model_list import MOVEMENT, by_groups, counted, model_list
from ooxml import DECLARATION, NAMESPACES, each, either, fact, only_if, paragraph, run, tag, when
from package import ANNEX_HEADERS, MAIN_HEADERS, package, section
from title import title

from dvk_docs.standards import Standard

NBSP = "\u00a0"
_ONE_LINE = 90  # a paragraph of so many characters has two lines or more


_COLUMNS = (
    Column("TT", "tt", 12.0, centred=True),
    Column("Tên mô hình", "ten_mo_hinh"),
    Column(by_groups("Tập thể, cá nhân", "Tập thể", "Cá nhân") + " thực hiện", "nguoi_thuc_hien", 58.0),
    Column("Địa điểm", "dia_diem", 34.0),
    Column("Lĩnh vực", "linh_vuc", 40.0),
    Column("Ghi chú", "ghi_chu", 32.0),
)


def decision(standard: Standard) -> bytes:
    """The template of a decision, a .docx."""
    main = section(standard, MAIN_HEADERS)
    body = (
        letterhead(standard)
        + title(standard)
        + (_state_basis(standard) if standard.system == "state" else _party_basis(standard))
        + _articles(standard)
        + foot(standard)
        # The break stands in a line of one point: after the foot a line of text might fall on a page of its own.
        + paragraph("DvkNgat", section=main)
        + model_list(standard, "ĐƯỢC CÔNG NHẬN", belongs_to="Quyết định", columns=_COLUMNS)
        + section(standard, ANNEX_HEADERS, landscape=True, restart=True)
    )
    document = f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    return package(document, paper_styles(standard), standard, title="Mẫu Quyết định công nhận")


def _party_basis(standard: Standard) -> str:
    operative = f"{fact('chu_the_quyet_dinh')} {standard['operative-line'].value['suffix']}"
    return _basis(standard, "Xét đề nghị") + paragraph("DvkQuyetDinh", operative)


def _state_basis(standard: Standard) -> str:
    authority = paragraph("DvkThamQuyen", fact("chu_the_quyet_dinh"))
    operative = paragraph("DvkQuyetDinh", standard["operative-line"].value["suffix"])
    return authority + _basis(standard, "Theo đề nghị") + operative


def _basis(standard: Standard, proposed: str) -> str:
    """One paragraph for each basis; the proposal is the last of them, when there is one."""
    mark = standard["basis-mark"].value
    kept = "" if "italic" in standard.value("basis-style") else "|khong_ngat"  # italic: LibreOffice widens such blanks
    end = when("loop.last and not xet_de_nghi", mark["last"], mark["each"])
    basis = f"{mark['lead']}Căn cứ {fact('can' + kept)}{end}"
    proposal = f"{mark['lead']}{proposed} {fact('xet_de_nghi' + kept)}{mark['last']}"
    return each("can in can_cu", paragraph("DvkCanCu", basis)) + only_if("xet_de_nghi", paragraph("DvkCanCu", proposal))


def _articles(standard: Standard) -> str:
    """Điều 1 is composed from the list, the others are given.

    The last paragraph stays with the signature block, and so does the one before it where the last may be one line:
    a page with a signature shall have two lines of the body.
    """
    first = either("dieu|length < 2", _first_article(standard, "DvkDieuCuoi"), _first_article(standard, "DvkDieu"))
    plain = paragraph("DvkKhoan", fact("khoan|khong_ngat"))
    near = either("loop.revindex <= 2", paragraph("DvkKhoanCuoi", fact("khoan|khong_ngat")), plain)
    others = (
        tag("if loop.last")
        + _article("DvkDieuCuoi", near)
        + tag(f"elif loop.revindex == 2 and (dieu|last).noi_dung|length < {_ONE_LINE}")
        + _article("DvkDieuCuoi", near)
        + tag("else")
        + _article("DvkDieu", plain)
        + tag("endif")
    )
    return first + each("muc in dieu", others)


def _first_article(standard: Standard, style: str) -> str:
    collectives, individuals = counted("so_tap_the", "tập thể"), counted("so_ca_nhan", "cá nhân")
    carriers = by_groups(f", gồm {collectives} và {individuals}", f" của {collectives}", f" của {individuals}")
    recognised = f" Công nhận {counted('tong_so', MOVEMENT)}{NBSP}{fact('nam')}{carriers} "
    end = standard.value("body-end")
    return paragraph(
        style,
        run(f"Điều{NBSP}1.", "DvkDam"),
        run(recognised),
        run("(có danh sách kèm theo)", "DvkNghieng"),
        run("." if end == "." else when("dieu", ".", end)),
    )


def _article(style: str, clause: str) -> str:
    """A Điều: its first paragraph, then one paragraph for each khoản."""
    heading = run(f"Điều{NBSP}{fact('muc.so')}.", "DvkDam")
    return paragraph(style, heading, run(f" {fact('muc.noi_dung|khong_ngat')}")) + each("khoan in muc.khoan", clause)
