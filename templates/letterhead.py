"""The letterhead and the foot of a paper, the same for every type: who issues it, where and when, who signs it."""

from __future__ import annotations

from components.additions import URGENCY_BOXES
from components.widths import BETWEEN_SIGNERS, PARTY_RIGHT, PARTY_RIGHT_WIDE, SIGNATURE_RIGHT, STATE_RIGHT, text_width
from ooxml import at_bottom, cell, each, either, fact, only_if, paragraph, row, row_tag, table, to_tab_stop, twips, when

from dvk_docs.standards import Standard

_LINE = 1.15 * 25.4 / 72  # mm: a line of one point, single
_BLANK_NUMBER = " " * 6  # room for a number written or stamped by hand
_BLANK_DAY = " " * 5
_NBSP = "\u00a0"
_APART = paragraph("DvkSauBangCuoi")  # from the name above
LONG_DATE = when("ngay_ban_hanh", fact("ngay_ban_hanh|ngay_dai"), f"ngày{_BLANK_DAY}tháng{_BLANK_DAY}năm {fact('nam')}")
_SHORT_DATE = when("ngay_ban_hanh", fact("ngay_ban_hanh|ngay_ngan"), f"{_BLANK_DAY}/{_BLANK_DAY}/{fact('nam')}")
_PLACE_AND_DATE = f"{fact('dia_danh')}, {LONG_DATE}"


def letterhead(
    standard: Standard,
    under_number: str = "",
    *,
    form: bool = False,
    always_numbered: bool = True,
    joint: bool = True,
) -> str:
    """The borderless table at the top of page 1.

    `under_number` are paragraphs below the number, of a công văn. That of a `form` has no number, and may leave room
    for the name of the organ; a type that is not `always_numbered` has the line where the context has a symbol. Where
    it may be `joint`, a paper of the Party has the names of all organs.
    """
    bare = paragraph("DvkSo") if standard.system == "state" else ""  # Word wants a paragraph where the number is alone
    number = bare if form else _number_line(standard) + under_number
    if not always_numbered:
        number = either("ky_hieu", number, bare)
    if standard.system == "state":
        return _state_letterhead(standard, number, form)
    names = _issuers() if joint and not form else _issuer(form)
    return either(
        "dau_rong",
        _party_letterhead(standard, names, number, PARTY_RIGHT_WIDE, "DvkGachTieuDeRong"),
        _party_letterhead(standard, names, number, PARTY_RIGHT, "DvkGachTieuDe"),
    )


def half_and_half(standard: Standard, width: float) -> str:
    """The letterhead of a Party paper without number, dated elsewhere: organ and title each in half of that width."""
    halves = [twips(width / 2)] * 2
    organ, title = _organ(standard, _issuer(form=False)) + _draft(), _title(standard, "DvkGachTieuDeNgang")
    return table("DvkKhungDau", halves, row(cell(halves[0], organ), cell(halves[1], title)))


def foot(standard: Standard) -> str:
    """Nơi nhận on the left, the signature block on the right: one row that never splits; then what ends the paper."""
    widths = _columns(standard, SIGNATURE_RIGHT)
    signed = row(cell(widths[0], recipients(standard)), cell(widths[1], signature(standard)))
    usual = table("DvkKhungKy", widths, signed, contact_row(standard, widths))
    if "joint-signers" in standard:
        usual = either("hang_ky", _foot_of_organs(standard), usual)
    return usual + mass_media(standard)


def _foot_of_organs(standard: Standard) -> str:
    """Of a joint paper: the blocks two by two, the lead organ's on the right; Nơi nhận on the left, under them.

    The names have a row of their own, so that they stand level however many lines are above each.
    """
    left, right = _columns(standard, SIGNATURE_RIGHT)
    between = twips(BETWEEN_SIGNERS)
    widths = (left - between, between, right)
    sides, blank = ("hang.trai", "hang.phai"), paragraph("DvkChoKy")
    above, below = (
        _apart(widths, *(lines(standard, who) for who in sides)) for lines in (_titles_or_blank, _room_and_name)
    )
    received = row(cell(left, _APART, recipients(standard), span=2), cell(right, blank))
    return table(
        "DvkKhungKy",
        widths,
        row_tag("for hang in hang_ky", widths),
        above,
        below,
        row_tag("endfor", widths),
        received,
        contact_row(standard, widths),
    )


def _apart(widths: tuple[int, int, int], left: str, right: str) -> str:
    """Two cells with room between them."""
    return row(cell(widths[0], left), cell(widths[1], paragraph("DvkChoKy")), cell(widths[2], right))


def _titles_or_blank(standard: Standard, who: str) -> str:
    """Word wants a paragraph in each cell, also beside the last block of an odd number."""
    named = f"{who}.quyen_han or {who}.chuc_vu or {who}.kiem"
    apart = only_if("not loop.first", _APART)
    return apart + either(named, titles(standard, who), paragraph("DvkChoKy"))


def contact() -> tuple[str, str]:
    """How to reach the office, under a line across the page."""
    more = {"fax": "fax", "thu_dien_tu": "thư điện tử", "trang_thong_tin": "trang thông tin điện tử"}
    others = "".join(when(f"lien_he.{name}", f"; {word}: {fact(f'lien_he.{name}')}") for name, word in more.items())
    return (
        paragraph("DvkLienHe", f"Địa chỉ: {fact('lien_he.dia_chi')}"),
        paragraph("DvkLienHeTiep", f"Điện thoại: {fact('lien_he.dien_thoai')}{others}"),
    )


def mass_media(standard: Standard) -> str:
    """The notice, on the last page of a paper of the Party, that the mass media shall not have it."""
    if standard.system == "state":
        return ""
    from_bottom = standard["scope-position"].value["mass_media"]["from_bottom"]
    frame = at_bottom(text_width(standard), from_bottom + standard.value("scope-size") * _LINE)
    return only_if("khong_pho_bien", paragraph("DvkKhongPhoBien", fact("khong_pho_bien"), frame=frame))


def contact_row(standard: Standard, widths: tuple[int, ...]) -> str:
    """The last row of the foot of a Party paper: paragraphs under the table might fall on a page of their own."""
    if standard.system == "state":
        return ""
    both = row(cell(sum(widths), *contact(), span=len(widths)))
    return row_tag("if lien_he", widths) + both + row_tag("endif", widths)


def place_and_date() -> str:
    """The line of place and date; without a date it leaves room."""
    return paragraph("DvkNgay", _PLACE_AND_DATE)


def _number_and_date(standard: Standard) -> str:
    """Number and date as the annex cites them."""
    if standard.system == "state":
        return f"số{_number('/')} {_date_cited(standard)}"
    return f"số{_number('-')}, {_date_cited(standard)}"


def cited(standard: Standard, *, numbered: bool = True) -> str:
    """Number and date, or the date alone where a paper that is not `numbered` always has no symbol."""
    whole = _number_and_date(standard)
    return whole if numbered else when("ky_hieu", whole, _date_cited(standard))


def _date_cited(standard: Standard) -> str:
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


def _party_letterhead(standard: Standard, names: str, number: str, right: float, rule: str) -> str:
    widths = _columns(standard, right)
    organ = _organ(standard, names) + number + _urgency(standard) + _draft()
    title = _title(standard, rule) + place_and_date()
    return table("DvkKhungDau", widths, row(cell(widths[0], organ), cell(widths[1], title)))


def _organ(standard: Standard, names: str) -> str:
    return (
        only_if("co_quan_cap_tren", paragraph("DvkCapTren", fact("co_quan_cap_tren")))
        + names
        + paragraph("DvkSao", standard["issuer-mark"].value["text"])
    )


def _issuers() -> str:
    """The organ; of a joint paper all of them, each beginning a line, joined by hyphens."""
    name = fact("co_quan") + when("not loop.last", f"{_NBSP}-")
    joined = each("co_quan in cac_co_quan", paragraph("DvkBanHanh", name))
    return either("cac_co_quan", joined, _issuer(form=False))


def _title(standard: Standard, rule: str) -> str:
    return paragraph("DvkTieuDe", standard.value("title-text")) + paragraph(rule)


def _state_letterhead(standard: Standard, number: str, form: bool) -> str:
    widths = _columns(standard, STATE_RIGHT)
    organ = (
        only_if("co_quan_cap_tren", paragraph("DvkCapTren", fact("co_quan_cap_tren")))
        + _issuer(form)
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
            cell(widths[0], number, _urgency(standard), _draft()),
            cell(widths[1], place_and_date()),
        ),
    )


def _issuer(form: bool) -> str:
    named = paragraph("DvkBanHanh", fact("co_quan_ban_hanh"))
    if not form:
        return named
    left_open = paragraph("DvkBanHanhTrong", f"{fact('co_quan_ban_hanh')} ", to_tab_stop())
    return either("ghi_ten_don_vi", left_open, named)


def _urgency(standard: Standard) -> str:
    """Under the number; the State stamps it in a box, whose width goes with the word."""
    word = fact("do_khan")
    if standard.system == "party":
        return only_if("do_khan", paragraph("DvkKhan", word))
    short, middle, long = (paragraph(URGENCY_BOXES[width], word) for width in (20, 30, 40))
    other = either('do_khan == "THƯỢNG KHẨN"', long, middle)  # HỎA TỐC or HOẢ TỐC
    return only_if("do_khan", either('do_khan == "KHẨN"', short, other))


def _draft() -> str:
    return only_if("du_thao", paragraph("DvkDuThao", f"Dự thảo lần {fact('du_thao')}"))


def recipients(standard: Standard) -> str:
    """Nơi nhận and its list."""
    mark = standard["recipients-mark"].value
    item = mark["lead"] + fact("noi") + when("loop.last", mark["last"], mark["each"])
    return (
        paragraph("DvkNoiNhan", standard.value("recipients-word"))
        + each("noi in noi_nhan", paragraph("DvkDsNoiNhan", item))
        + only_if("nguoi_soan", paragraph("DvkNguoiSoan", fact("nguoi_soan")))
    )


def signature(standard: Standard, who: str = "nguoi_ky") -> str:
    """The block of authority, post, room to sign and name of the signer that the context has under that name."""
    return titles(standard, who) + _room_and_name(standard, who)


def _room_and_name(standard: Standard, who: str) -> str:
    """Room to sign, and under it the name."""
    room = paragraph("DvkChoKy") * standard["signature-gap"].value["default_lines"]
    return room + paragraph("DvkNguoiKy", fact(f"{who}.ho_ten"))


def titles(standard: Standard, who: str = "nguoi_ky") -> str:
    """The lines above a signature: authority, post, and the post in a board without a seal."""
    second = paragraph("DvkKiem", standard.value("concurrent-lines")) + paragraph("DvkChucVu", fact(f"{who}.kiem"))
    return (
        only_if(f"{who}.quyen_han", paragraph("DvkQuyenHan", fact(f"{who}.quyen_han")))
        + only_if(f"{who}.chuc_vu", paragraph("DvkChucVu", fact(f"{who}.chuc_vu")))
        + only_if(f"{who}.kiem", second)
    )
