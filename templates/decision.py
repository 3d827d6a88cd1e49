"""The decision (Quyết định công nhận): its words and their order, in the three standards.

What is printed on every paper stands here, so that an office can reword it in Word; the facts are tags.
"""

from __future__ import annotations

from components import landscape_width, paper_styles
from letterhead import foot, letterhead, number_and_date
from ooxml import (
    DECLARATION,
    NAMESPACES,
    cell,
    each,
    either,
    fact,
    only_if,
    paragraph,
    row,
    row_tag,
    run,
    table,
    tag,
    twips,
    when,
)
from package import ANNEX_HEADERS, MAIN_HEADERS, package, section
from styles import styles_part

from dvk_docs.standards import Standard

NBSP = "\u00a0"
_MOVEMENT = "mô hình, điển hình “Dân vận khéo” năm"
_BOTH = "tap_the and ca_nhan"
_ONE_LINE = 90  # a paragraph of so many characters has two lines or more


def _by_groups(both: str, collectives: str, individuals: str) -> str:
    """Words that depend on whom the list has."""
    return f"{{% if {_BOTH} %}}{both}{{% elif tap_the %}}{collectives}{{% else %}}{individuals}{{% endif %}}"


def _counted(count: str, what: str) -> str:
    """A count of two digits and what it counts, never parted."""
    return f"{fact(count + '|hai_chu_so')}{NBSP}{what}"


# The list: heading of a column, its field, its width in millimetres (0: what the others leave).
_COLUMNS = (
    ("TT", "tt", 12.0),
    ("Tên mô hình", "ten_mo_hinh", 0.0),
    (_by_groups("Tập thể, cá nhân", "Tập thể", "Cá nhân") + " thực hiện", "nguoi_thuc_hien", 58.0),
    ("Địa điểm", "dia_diem", 34.0),
    ("Lĩnh vực", "linh_vuc", 40.0),
    ("Ghi chú", "ghi_chu", 32.0),
)


def decision(standard: Standard) -> bytes:
    """The template of a decision, a .docx."""
    main = section(standard, MAIN_HEADERS)
    body = (
        letterhead(standard)
        + _title(standard)
        + (_state_basis(standard) if standard.system == "state" else _party_basis(standard))
        + _articles(standard)
        + foot(standard)
        # The break stands in a line of one point: after the foot a line of text might fall on a page of its own.
        + paragraph("DvkNgat", section=main)
        + _annex(standard)
        + section(standard, ANNEX_HEADERS, landscape=True, restart=True)
    )
    document = f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    return package(document, styles_part(standard, paper_styles(standard)), standard, title="Mẫu Quyết định công nhận")


def _title(standard: Standard) -> str:
    mark = standard["subject-mark"].value
    state = mark["kind"] == "rule"
    under = paragraph("DvkKeTrichYeu", fact("ke_trich_yeu")) if state else paragraph("DvkGach", mark["text"])
    return paragraph("DvkTenLoai", fact("ten_loai")) + paragraph("DvkTrichYeu", fact("trich_yeu")) + under


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
    collectives, individuals = _counted("so_tap_the", "tập thể"), _counted("so_ca_nhan", "cá nhân")
    carriers = _by_groups(f", gồm {collectives} và {individuals}", f" của {collectives}", f" của {individuals}")
    recognised = f" Công nhận {_counted('tong_so', _MOVEMENT)}{NBSP}{fact('nam')}{carriers} "
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


def _annex(standard: Standard) -> str:
    mark = standard["subject-mark"].value
    state = mark["kind"] == "rule"
    who = _by_groups("TẬP THỂ, CÁ NHÂN", "TẬP THỂ", "CÁ NHÂN")
    given = f"(Kèm theo Quyết định {number_and_date(standard)} của {fact('cua_co_quan')})"
    return (
        paragraph("DvkPhuLuc", "Phụ lục" if state else "PHỤ LỤC")
        + paragraph("DvkTenPhuLuc", "DANH SÁCH")
        + paragraph("DvkTenPhuLuc", f"{who} ĐƯỢC CÔNG NHẬN {_MOVEMENT.upper()}{NBSP}{fact('nam')}")
        + paragraph("DvkKemTheo", given)
        + (paragraph("DvkGachPhuLuc") if state else paragraph("DvkGach", mark["text"]))
        + _list(standard)
        + paragraph("DvkNgat")  # Word wants a paragraph after a table; of one point, or it may spill to an empty page
    )


def _list(standard: Standard) -> str:
    widths = _column_widths(standard)
    heads = [paragraph("DvkODau", title) for title, _, _ in _COLUMNS]
    indexes = [paragraph("DvkOChiSo", f"({n})") for n in range(1, len(_COLUMNS) + 1)]
    return table(
        "DvkBang",
        widths,
        row(*map(cell, widths, heads), head=True),
        row(*map(cell, widths, indexes), head=True),
        _group("tap_the", "TẬP THỂ", widths, followed_by="ca_nhan"),
        _group("ca_nhan", "CÁ NHÂN", widths),
        _total(widths),
    )


def _column_widths(standard: Standard) -> list[int]:
    """In twips; together exactly the width of the landscape page."""
    fixed = [twips(width) for _, _, width in _COLUMNS]
    rest = twips(landscape_width(standard)) - sum(fixed)
    return [width or rest for width in fixed]


def _group(name: str, title: str, widths: list[int], *, followed_by: str = "") -> str:
    """The rows of one group; its heading only where there are two groups. The very last row stays with the total."""
    numeral = "I" if followed_by else "II"
    counted = f"{title} ({_counted('so_' + name, 'mô hình')})"
    heading = row(
        cell(widths[0], paragraph("DvkONhomSo", numeral)),
        cell(sum(widths[1:]), paragraph("DvkONhom", counted), span=len(widths) - 1),
    )
    last = f"loop.last and not {followed_by}" if followed_by else "loop.last"
    rows = (f"for mo_hinh in {name}", f"if {last}", "else", "endif", "endfor")
    start, if_last, otherwise, end_if, end = (row_tag(code, widths) for code in rows)
    both, end_both = row_tag(f"if {_BOTH}", widths), row_tag("endif", widths)
    return (
        both + heading + end_both + start + if_last + _row(widths, "Cuoi") + otherwise + _row(widths, "") + end_if + end
    )


def _row(widths: list[int], kind: str) -> str:
    styles = [f"DvkOTt{kind}", *[f"DvkO{kind}"] * (len(widths) - 1)]
    fields = [fact(f"mo_hinh.{field}") for _, field, _ in _COLUMNS]
    return row(*map(cell, widths, map(paragraph, styles, fields)))


def _total(widths: list[int]) -> str:
    groups = f": {_counted('so_tap_the', 'tập thể')}, {_counted('so_ca_nhan', 'cá nhân')}"
    total = f"Danh sách gồm {_counted('tong_so', 'mô hình')}{when(_BOTH, groups)}."
    return row(
        cell(widths[0], paragraph("DvkOTong")),
        cell(sum(widths[1:]), paragraph("DvkOTong", total), span=len(widths) - 1),
    )
