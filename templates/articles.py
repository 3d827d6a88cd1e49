"""The body of a decision: who decides on what basis, the line QUYẾT ĐỊNH, the Điều."""

from __future__ import annotations

from ooxml import each, either, fact, only_if, paragraph, run, tag, when

from dvk_docs.standards import Standard

NBSP = "\u00a0"
_ONE_LINE = 90  # a paragraph of so many characters has two lines or more
_LAST_IS_SHORT = f"(dieu|last).noi_dung|length < {_ONE_LINE}"
ONE_SHORT = f"dieu|length < 2 and {_LAST_IS_SHORT}"
"""Whether one Điều is given that may be one line: what stands before it shall stay with it."""


def basis(standard: Standard, proposal: str) -> str:
    """Căn cứ, the proposal (the field of that name) and the operative line, in the order of the standard."""
    suffix = standard["operative-line"].value["suffix"]
    if standard.system == "party":
        operative = paragraph("DvkQuyetDinh", f"{fact('chu_the_quyet_dinh')} {suffix}")
        return _basis(standard, "Xét đề nghị", proposal) + operative
    authority = paragraph("DvkThamQuyen", fact("chu_the_quyet_dinh"))
    return authority + _basis(standard, "Theo đề nghị", proposal) + paragraph("DvkQuyetDinh", suffix)


def _basis(standard: Standard, proposed: str, field: str) -> str:
    """One paragraph for each basis; the proposal is the last of them, when there is one."""
    mark = standard["basis-mark"].value
    kept = "" if "italic" in standard.value("basis-style") else "|khong_ngat"  # italic: LibreOffice widens such blanks
    end = when(f"loop.last and not {field}", mark["last"], mark["each"])
    cited = f"{mark['lead']}Căn cứ {fact('can' + kept)}{end}"
    proposal = f"{mark['lead']}{proposed} {fact(field + kept)}{mark['last']}"
    return each("can in can_cu", paragraph("DvkCanCu", cited)) + only_if(field, paragraph("DvkCanCu", proposal))


def article(style: str, number: str, *runs: str) -> str:
    """A Điều in one paragraph."""
    return paragraph(style, run(f"Điều{NBSP}{number}.", "DvkDam"), *runs)


def see_list(standard: Standard) -> tuple[str, str]:
    """The words that point to the annex, and the mark after them: the body's last where no Điều follows."""
    end = standard.value("body-end")
    return run("(có danh sách kèm theo)", "DvkNghieng"), "." if end == "." else when("dieu", ".", end)


def given_articles() -> str:
    """The Điều that are given.

    The last paragraph stays with the signature block, and so does the one before it where the last may be one line:
    a page with a signature shall have two lines of the body.
    """
    plain = paragraph("DvkKhoan", fact("khoan|khong_ngat"))
    near = either("loop.revindex <= 2", paragraph("DvkKhoanCuoi", fact("khoan|khong_ngat")), plain)
    others = (
        tag("if loop.last")
        + _given("DvkDieuCuoi", near)
        + tag(f"elif loop.revindex == 2 and {_LAST_IS_SHORT}")
        + _given("DvkDieuCuoi", near)
        + tag("else")
        + _given("DvkDieu", plain)
        + tag("endif")
    )
    return each("muc in dieu", others)


def _given(style: str, clause: str) -> str:
    """A Điều: its first paragraph, then one paragraph for each khoản."""
    first = article(style, fact("muc.so"), run(f" {fact('muc.noi_dung|khong_ngat')}"))
    return first + each("khoan in muc.khoan", clause)
