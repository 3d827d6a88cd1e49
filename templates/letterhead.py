"""The letterhead and the foot of a paper, the same for every type: who issues it, where and when, who signs it."""

from __future__ import annotations

from components import PARTY_RIGHT, PARTY_RIGHT_WIDE, SIGNATURE_RIGHT, STATE_RIGHT, text_width
from ooxml import cell, each, either, fact, only_if, paragraph, row, table, twips, when

from dvk_docs.standards import Standard

_BLANK_NUMBER = " " * 6  # room for a number written or stamped by hand
_BLANK_DAY = " " * 5
LONG_DATE = when("ngay_ban_hanh", fact("ngay_ban_hanh|ngay_dai"), f"ngày{_BLANK_DAY}tháng{_BLANK_DAY}năm {fact('nam')}")
_SHORT_DATE = when("ngay_ban_hanh", fact("ngay_ban_hanh|ngay_ngan"), f"{_BLANK_DAY}/{_BLANK_DAY}/{fact('nam')}")
_PLACE_AND_DATE = f"{fact('dia_danh')}, {LONG_DATE}"


def letterhead(standard: Standard, under_number: str = "", *, always_numbered: bool = True) -> str:
    """The borderless table at the top of page 1; `under_number` are paragraphs below the number, of a công văn.

    A type that is not `always_numbered` has the line of number and symbol where the context has a symbol.
    """
    number = _number_line(standard) + under_number
    if not always_numbered:  # Word wants a paragraph in the cell where the State's number stands alone
        number = either("ky_hieu", number, paragraph("DvkSo") if standard.system == "state" else "")
    if standard.system == "state":
        return _state_letterhead(standard, number)
    return either(
        "dau_rong",
        _party_letterhead(standard, number, PARTY_RIGHT_WIDE, "DvkGachTieuDeRong"),
        _party_letterhead(standard, number, PARTY_RIGHT, "DvkGachTieuDe"),
    )


def foot(standard: Standard) -> str:
    """Nơi nhận on the left, the signature block on the right: one row that never splits."""
    widths = _columns(standard, SIGNATURE_RIGHT)
    return table("DvkKhungKy", widths, row(cell(widths[0], recipients(standard)), cell(widths[1], signature(standard))))


def number_and_date(standard: Standard) -> str:
    """Number and date as the annex cites them."""
    if standard.system == "state":
        return f"số{_number('/')} {date_cited(standard)}"
    return f"số{_number('-')}, {date_cited(standard)}"


def date_cited(standard: Standard) -> str:
    """The date alone, of a paper without a number."""
    return LONG_DATE if standard.system == "state" else f"ngày {_SHORT_DATE}"


def _number_line(standard: Standard) -> str:
    line = f"Số:{_number('/')}" if standard.system == "state" else f"Số{_number('-')}"
    return paragraph("DvkSo", line)


def _number(mark: str) -> str:
    """What follows the word Số; a number not given yet leaves room."""
    return when("so", f" {fact('so|hai_chu_so')}", _BLANK_NUMBER) + mark + fact("ky_hieu")


def _columns(standard: Standard, right: float) -> tuple[int, int]:
    whole = twips(text_width(standard))
    return whole - twips(right), twips(right)


def _party_letterhead(standard: Standard, number: str, right: float, rule: str) -> str:
    widths = _columns(standard, right)
    organ = (
        only_if("co_quan_cap_tren", paragraph("DvkCapTren", fact("co_quan_cap_tren")))
        + paragraph("DvkBanHanh", fact("co_quan_ban_hanh"))
        + paragraph("DvkSao", standard["issuer-mark"].value["text"])
        + number
        + _draft()
    )
    title = (
        paragraph("DvkTieuDe", standard.value("title-text")) + paragraph(rule) + paragraph("DvkNgay", _PLACE_AND_DATE)
    )
    return table("DvkKhungDau", widths, row(cell(widths[0], organ), cell(widths[1], title)))


def _state_letterhead(standard: Standard, number: str) -> str:
    widths = _columns(standard, STATE_RIGHT)
    organ = (
        only_if("co_quan_cap_tren", paragraph("DvkCapTren", fact("co_quan_cap_tren")))
        + paragraph("DvkBanHanh", fact("co_quan_ban_hanh"))
        + paragraph("DvkKeCoQuan", fact("ke_co_quan"))
    )
    title = (
        paragraph("DvkQuocHieu", standard.value("title-text"))
        + paragraph("DvkTieuNgu", standard.value("motto-text"))
        + paragraph("DvkGachTieuNgu")
    )
    # Number and date share a row, hence a line, however many lines the organ above takes.
    return table(
        "DvkKhungDau",
        widths,
        row(cell(widths[0], organ), cell(widths[1], title)),
        row(
            cell(widths[0], number, _draft()),
            cell(widths[1], paragraph("DvkNgay", _PLACE_AND_DATE)),
        ),
    )


def _draft() -> str:
    return only_if("du_thao", paragraph("DvkDuThao", f"Dự thảo lần {fact('du_thao')}"))


def recipients(standard: Standard) -> str:
    """Nơi nhận and its list."""
    mark = standard["recipients-mark"].value
    item = mark["lead"] + fact("noi") + when("loop.last", mark["last"], mark["each"])
    return paragraph("DvkNoiNhan", standard.value("recipients-word")) + each(
        "noi in noi_nhan", paragraph("DvkDsNoiNhan", item)
    )


def signature(standard: Standard, who: str = "nguoi_ky") -> str:
    """The block of authority, post, room to sign and name of the signer that the context has under that name."""
    return posts(standard, who) + room_to_sign(standard) + paragraph("DvkNguoiKy", fact(f"{who}.ho_ten"))


def posts(standard: Standard, who: str = "nguoi_ky") -> str:
    """The lines above the signature."""
    second = paragraph("DvkKiem", standard.value("concurrent-lines")) + paragraph("DvkChucVu", fact(f"{who}.kiem"))
    return (
        only_if(f"{who}.quyen_han", paragraph("DvkQuyenHan", fact(f"{who}.quyen_han")))
        + only_if(f"{who}.chuc_vu", paragraph("DvkChucVu", fact(f"{who}.chuc_vu")))
        + only_if(f"{who}.kiem", second)
    )


def room_to_sign(standard: Standard) -> str:
    """The blank lines between post and name."""
    return paragraph("DvkChoKy") * int(standard["signature-gap"].value["default_lines"])
