"""The components every paper is made of, as named styles with the figures of its standard.

What a standard leaves open (the gaps between components, the columns of the letterhead) is decided here once.
"""

from __future__ import annotations

from styles import ParagraphStyle, RunStyle, Style, Tab, TableStyle

from dvk_docs.documents.parts.certificate_page import WIDTH_MM
from dvk_docs.metrics import text_width_mm
from dvk_docs.standards import Standard

# Columns of the letterhead and of the foot, millimetres of the text width. The wide right column is for a long place
# (“Phường Ngô Quyền, ngày … ” is 97 mm); the state's title takes 96 mm.
PARTY_RIGHT = 85.0
PARTY_RIGHT_WIDE = 100.0
STATE_RIGHT = 98.0
SIGNATURE_RIGHT = 85.0
BETWEEN_SIGNERS = 6.0  # of a joint paper: their lines are long
ADDRESSEE_INDENT = 30.0  # where “Kính gửi:” over a list begins: the block stands about in the middle
_FIRST_BOX, _SECOND_BOX = 24.0, 80.0  # mm from the margin: where the boxes of a form stand
_OPEN_NAME = 66.0  # mm from the edge of the left column of the letterhead: how far the line for a name goes

# Boxes, mm: of a stamp of urgency 20, 30 or 40 x 8 (NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục III, khoản 2 điểm b); of
# a notice of limited circulation, whose size no norm gives.
URGENCY_BOXES = {20: "DvkKhan", 30: "DvkHoaToc", 40: "DvkThuongKhan"}
_SCOPE_BOX = 60.0
_BOX_SPACE = 3.0  # points above and below the words: with a line of 13 points, 8 mm in all

_HAIRLINE = 3.0  # pitch, in points, of the empty paragraph that carries the line under the title
_SUBJECT_INDENT = {"party": 6.0, "state": 0.0}  # mm, of a công văn: in a wide column its lines stay short
_AFTER_TABLE = 8.0  # points under a table in the text
_ONE_TWIP = 0.05  # points: a paragraph that Word asks for, so low that it never falls on a page of its own
_PHOTO_FRAME_INDENT = 3.0  # mm, on each side of the frame of a missing photo
_LIST_HANGING = 2.5  # mm: “- ” at 12 points, so that a long recipient's second line starts under its first letter


def text_width(standard: Standard) -> float:
    """Width between the margins of a portrait page, mm."""
    width, _ = standard["paper-size"].value
    return float(width - standard.value("left-margin") - standard.value("right-margin"))


def landscape_width(standard: Standard) -> float:
    """Width between the margins of a landscape page, mm."""
    _, height = standard["paper-size"].value
    margins = standard["landscape-margins"].value
    return float(height - margins["left"] - margins["right"])


def paper_styles(standard: Standard) -> list[Style]:
    """All styles of a paper of this standard."""
    return [
        *_page_and_letterhead(standard),
        *(_party_title(standard) if standard.system == "party" else _state_title(standard)),
        *_title_block(standard),
        *_body(standard),
        *_foot(standard),
        *_marks(standard),
        *_annex(standard),
        *_list_cells(standard),
        *_form(standard),
        RunStyle("DvkDam", "DVK Đậm", "bold"),
        RunStyle("DvkNghieng", "DVK Nghiêng", "italic"),
        TableStyle("DvkKhungDau", "DVK Khung phần đầu"),
        TableStyle("DvkKhungKy", "DVK Khung ký", top=2),
        TableStyle("DvkBang", "DVK Bảng danh sách", top=0.8, side=1.2, bottom=0.8, lines=True),
    ]


def _of(standard: Standard, clause: str, id_: str, name: str, **more: object) -> ParagraphStyle:
    """The style of a component that a standard gives a size and a look: `<clause>-size`, `<clause>-style`."""
    size, look = standard.value(f"{clause}-size"), standard.value(f"{clause}-style")
    return ParagraphStyle(id_, name, size, look, **more)  # type: ignore[arg-type]


def _page_and_letterhead(standard: Standard) -> list[Style]:
    drafts = standard if "draft-size" in standard else None
    return [
        _of(standard, "page-number", "DvkSoTrang", "DVK Số trang", align="center"),
        ParagraphStyle("DvkNgat", "DVK Ngắt trang", 1, exact=_ONE_TWIP),
        _of(standard, "superior", "DvkCapTren", "DVK Cơ quan cấp trên", align="center", keep_next=True),
        _of(standard, "issuer", "DvkBanHanh", "DVK Cơ quan ban hành", align="center", keep_next=True),
        _of(standard, "number", "DvkSo", "DVK Số ký hiệu", align="center", keep_next=True),
        _of(standard, "place-date", "DvkNgay", "DVK Địa danh ngày", align="center", keep_next=True),
        ParagraphStyle(
            "DvkDuThao",
            "DVK Dự thảo",
            drafts.value("draft-size") if drafts else standard.value("number-size"),
            drafts.value("draft-style") if drafts else "italic",
            align="center",
            keep_next=True,
        ),
    ]


def _party_title(standard: Standard) -> list[Style]:
    title = text_width_mm(standard.value("title-text"), standard.value("title-size"), bold=True)
    rule, rule_wide = ((column - title) / 2 for column in (PARTY_RIGHT, PARTY_RIGHT_WIDE))
    return [
        _of(standard, "title", "DvkTieuDe", "DVK Tiêu đề", align="center", keep_next=True),
        _rule("DvkGachTieuDe", "DVK Gạch tiêu đề", rule),
        _rule("DvkGachTieuDeRong", "DVK Gạch tiêu đề rộng", rule_wide),
        _rule("DvkGachTieuDeNgang", "DVK Gạch tiêu đề trang ngang", (WIDTH_MM / 2 - title) / 2),
        ParagraphStyle("DvkGach", "DVK Gạch", standard.value("subject-size"), align="center", after=12, keep_next=True),
        ParagraphStyle("DvkSao", "DVK Dấu sao", standard.value("number-size"), align="center", keep_next=True),
    ]


def _state_title(standard: Standard) -> list[Style]:
    motto = text_width_mm(standard.value("motto-text"), standard.value("motto-size"), bold=True)
    return [
        _of(standard, "title", "DvkQuocHieu", "DVK Quốc hiệu", align="center", keep_next=True),
        _of(standard, "motto", "DvkTieuNgu", "DVK Tiêu ngữ", align="center", keep_next=True),
        _rule("DvkGachTieuNgu", "DVK Gạch tiêu ngữ", (STATE_RIGHT - motto) / 2),
        # The rules of a third to a half of a line are blanks, as many as the line above asks for, underlined.
        ParagraphStyle(
            "DvkKeCoQuan",
            "DVK Kẻ cơ quan",
            standard.value("issuer-size"),
            "underlined",
            align="center",
            after=6,
            exact=6,
            keep_next=True,
        ),
        ParagraphStyle(
            "DvkKeTrichYeu",
            "DVK Kẻ trích yếu",
            standard.value("subject-size"),
            "underlined",
            align="center",
            after=12,
            exact=6,
            keep_next=True,
        ),
        ParagraphStyle(
            "DvkThamQuyen",
            "DVK Thẩm quyền ban hành",
            standard.value("body-size"),
            "bold",
            align="center",
            after=12,
            keep_next=True,
        ),
    ]


def _rule(id_: str, name: str, indent: float, *, before: float = 3, after: float = 3) -> ParagraphStyle:
    """An empty line under a title with a border as long as the title: indented by half of what is left of the cell."""
    return ParagraphStyle(
        id_,
        name,
        _HAIRLINE,
        before=before,
        after=after,
        exact=_HAIRLINE,
        left=indent,
        right=indent,
        rule=True,
        keep_next=True,
    )


def _title_block(standard: Standard) -> list[Style]:
    return [
        _of(standard, "type-name", "DvkTenLoai", "DVK Tên loại", align="center", before=18, keep_next=True, outline=0),
        _of(standard, "subject", "DvkTrichYeu", "DVK Trích yếu", align="center", keep_next=True),
    ]


def letter_subject(standard: Standard) -> ParagraphStyle:
    """The trích yếu of a công văn, under its number: NĐ 30/2020/NĐ-CP parts the two by 6 pt."""
    before = 6 if standard.system == "state" else 0
    indent = _SUBJECT_INDENT[standard.system]
    narrower = {"left": indent, "right": indent, "align": "center", "keep_next": True}
    return _of(standard, "letter-subject", "DvkTrichYeuCv", "DVK Trích yếu công văn", before=before, **narrower)


def photo_styles(standard: Standard) -> list[Style]:
    """Of a paper with photos, and with the opinion of who confirms it."""
    size = standard.value("table-text-size")
    beside = _PHOTO_FRAME_INDENT
    return [
        ParagraphStyle("DvkAnh", "DVK Ảnh", size, align="center", keep_next=True),
        ParagraphStyle(
            "DvkKhungAnh",
            "DVK Khung ảnh",
            size,
            align="center",
            left=beside,
            right=beside,
            box=1,
            keep_next=True,
        ),
        ParagraphStyle("DvkChuThichAnh", "DVK Chú thích ảnh", size, "italic", align="center", before=3, after=12),
        ParagraphStyle(
            "DvkYKien", "DVK Ý kiến xác nhận", standard.value("position-size"), align="center", keep_next=True
        ),
        TableStyle("DvkBangAnh", "DVK Bảng ảnh", side=1, middle=True),
    ]


def _body(standard: Standard) -> list[Style]:
    pitch = standard["line-spacing"].value
    text = ParagraphStyle(
        "DvkNoiDung",
        "DVK Nội dung",
        standard.value("body-size"),
        standard.value("body-style"),
        align="both",
        after=standard.value("paragraph-spacing"),
        exact=pitch.get("default") if pitch["rule"] == "exact" else pitch["default_exact"],
        first_line=standard.value("first-line-indent"),
    )
    same = {"based_on": text.id, "align": "left"}
    return [
        text,
        ParagraphStyle("DvkCanCu", "DVK Căn cứ", look=standard.value("basis-style"), **same),
        ParagraphStyle("DvkDieu", "DVK Điều", **same),
        ParagraphStyle("DvkKhoan", "DVK Khoản", **same),
        ParagraphStyle("DvkMuc", "DVK Mục", look="bold", keep_next=True, **same),
        ParagraphStyle("DvkDeMuc", "DVK Đề mục", look="bold", keep_next=True, **same),
        ParagraphStyle("DvkSauBang", "DVK Sau bảng", 1, exact=_ONE_TWIP, after=_AFTER_TABLE),
        ParagraphStyle("DvkSauBangCuoi", "DVK Sau bảng cuối", keep_next=True, based_on="DvkSauBang"),
        # The last two paragraphs stay with the signature block, so that it never stands alone on a page.
        ParagraphStyle("DvkDieuCuoi", "DVK Điều cuối", keep_next=True, based_on="DvkDieu"),
        ParagraphStyle("DvkKhoanCuoi", "DVK Khoản cuối", keep_next=True, based_on="DvkKhoan"),
        ParagraphStyle(
            "DvkQuyetDinh",
            "DVK Quyết định",
            standard.value("body-size"),
            "bold",
            align="center",
            before=12,
            after=12,
            keep_next=True,
        ),
    ]


def _foot(standard: Standard) -> list[Style]:
    return [
        _of(standard, "authority", "DvkQuyenHan", "DVK Quyền hạn", align="center", keep_next=True),
        _of(standard, "position", "DvkChucVu", "DVK Chức vụ", align="center", keep_next=True),
        ParagraphStyle("DvkKiem", "DVK Kiêm", standard.value("position-size"), align="center", keep_next=True),
        ParagraphStyle(
            "DvkGoiY", "DVK Gợi ý ký", standard.value("position-size"), "italic", align="center", keep_next=True
        ),
        ParagraphStyle("DvkChoKy", "DVK Chỗ ký", standard.value("position-size"), align="center", keep_next=True),
        _of(standard, "signer-name", "DvkNguoiKy", "DVK Người ký", align="center", keep_next=True),
        _of(standard, "recipients-word", "DvkNoiNhan", "DVK Nơi nhận", keep_next=True),
        _of(
            standard,
            "recipients-list",
            "DvkDsNoiNhan",
            "DVK Danh sách nơi nhận",
            left=_LIST_HANGING,
            first_line=-_LIST_HANGING,
            keep_next=True,
        ),
    ]


def _marks(standard: Standard) -> list[Style]:
    """Of the additional parts: urgency, circulation, drafter, contact."""
    contact = standard.value("contact-size")
    above = 12 if standard.system == "party" else 0  # the State's stands at the foot of page 1
    return [
        *(_boxed_marks(standard) if standard.system == "state" else _plain_marks(standard)),
        _of(standard, "drafter", "DvkNguoiSoan", "DVK Người soạn", before=3, keep_next=True),
        ParagraphStyle("DvkLienHe", "DVK Liên hệ", contact, before=above, rule=True, keep_next=True),
        ParagraphStyle("DvkLienHeTiep", "DVK Liên hệ tiếp", contact, keep_next=True),
    ]


def _plain_marks(standard: Standard) -> list[Style]:
    size = standard.value("scope-size")
    return [
        _of(standard, "urgency", "DvkKhan", "DVK Khẩn", align="center", keep_next=True),
        _of(standard, "scope", "DvkPhamVi", "DVK Phạm vi lưu hành", align="right"),
        ParagraphStyle("DvkKhongPhoBien", "DVK Không phổ biến", size, "bold upright", align="center"),
    ]


def _boxed_marks(standard: Standard) -> list[Style]:
    """In boxes as wide as the norm wants them, in the middle of the left column, or in the right corner of page 1."""
    column = text_width(standard) - STATE_RIGHT
    smallest, look = standard["urgency-size"].value["min"], standard.value("urgency-style")
    names = {20: "DVK Khẩn", 30: "DVK Hoả tốc", 40: "DVK Thượng khẩn"}
    stamps = [
        ParagraphStyle(
            id_,
            names[width],
            smallest,
            look,
            align="center",
            before=9,
            after=6,
            left=(column - width) / 2,
            right=(column - width) / 2,
            box=_BOX_SPACE,
            keep_next=True,
        )
        for width, id_ in URGENCY_BOXES.items()
    ]
    corner = text_width(standard) - _SCOPE_BOX
    return [
        *stamps,
        _of(standard, "scope", "DvkPhamVi", "DVK Phạm vi lưu hành", align="center", left=corner, box=_BOX_SPACE),
    ]


def _annex(standard: Standard) -> list[Style]:
    rules = [
        _rule(id_, name, whole * 0.4, before=6, after=12)
        for id_, name, whole in (
            ("DvkGachPhuLuc", "DVK Gạch phụ lục", landscape_width(standard)),
            ("DvkGachPhuLucDung", "DVK Gạch phụ lục trang đứng", text_width(standard)),
        )
    ]
    return [
        *(rules if standard.system == "state" else []),
        _of(standard, "annex-heading", "DvkPhuLuc", "DVK Phụ lục", align="center", keep_next=True, outline=0),
        _of(standard, "annex-title", "DvkTenPhuLuc", "DVK Tên phụ lục", align="center", keep_next=True),
        ParagraphStyle("DvkTenTongHop", "DVK Tên tổng hợp", before=24, keep_next=True, based_on="DvkTenPhuLuc"),
        ParagraphStyle(
            "DvkNguon",
            "DVK Nguồn số liệu",
            standard.value("table-text-size"),
            "italic",
            align="right",
            before=6,
            after=3,
            keep_next=True,
        ),
        ParagraphStyle(
            "DvkKemTheo",
            "DVK Kèm theo phụ lục",
            standard.value("annex-title-size"),
            "italic",
            align="center",
            keep_next=True,
        ),
    ]


def _list_cells(standard: Standard) -> list[Style]:
    size = standard.value("table-text-size")
    return [
        ParagraphStyle("DvkODau", "DVK Ô đầu bảng", size, "bold", align="center", keep_next=True),
        ParagraphStyle("DvkOChiSo", "DVK Ô chỉ số cột", size, "italic", align="center", keep_next=True),
        ParagraphStyle("DvkO", "DVK Ô bảng", size),
        ParagraphStyle("DvkOTt", "DVK Ô thứ tự", size, align="center"),
        ParagraphStyle("DvkOSo", "DVK Ô số tiền", size, align="right"),
        ParagraphStyle("DvkOCuoi", "DVK Ô bảng cuối", keep_next=True, based_on="DvkO"),
        ParagraphStyle("DvkOTtCuoi", "DVK Ô thứ tự cuối", align="center", keep_next=True, based_on="DvkOTt"),
        ParagraphStyle("DvkOSoCuoi", "DVK Ô số tiền cuối", align="right", keep_next=True, based_on="DvkOSo"),
        ParagraphStyle("DvkONhom", "DVK Ô nhóm", size, "bold", keep_next=True),
        ParagraphStyle("DvkONhomSo", "DVK Ô số nhóm", size, "bold", align="center", keep_next=True),
        ParagraphStyle("DvkOTong", "DVK Ô tổng", size, "bold"),
        ParagraphStyle("DvkOTongSo", "DVK Ô tổng số tiền", size, "bold", align="right"),
        ParagraphStyle("DvkOTongCuoi", "DVK Ô tổng cuối", keep_next=True, based_on="DvkOTong"),
        ParagraphStyle("DvkOTongSoCuoi", "DVK Ô tổng tiền cuối", align="right", keep_next=True, based_on="DvkOTongSo"),
    ]


def _form(standard: Standard) -> list[Style]:
    """What is filled by hand: lines of dots drawn by a tab, boxes to tick, rows to write in."""
    pitch, width = standard["line-spacing"].value, text_width(standard)
    item = ParagraphStyle(
        "DvkPhieu",
        "DVK Mục của phiếu",
        standard.value("body-size"),
        align="both",
        after=standard.value("paragraph-spacing"),
        exact=pitch.get("default") if pitch["rule"] == "exact" else pitch["default_exact"],
    )
    whole, half = Tab(width, "right", "dot"), Tab(0.59 * width, "right", "dot")
    boxes = {"tabs": (Tab(_FIRST_BOX), Tab(_SECOND_BOX)), "based_on": item.id}
    return [
        item,
        ParagraphStyle("DvkPhieuCuoi", "DVK Mục cuối của phiếu", keep_next=True, based_on=item.id),
        ParagraphStyle("DvkDongKe", "DVK Dòng kẻ", tabs=(whole,), based_on=item.id),
        ParagraphStyle("DvkDongKeCuoi", "DVK Dòng kẻ cuối", keep_next=True, based_on="DvkDongKe"),
        ParagraphStyle("DvkDongKeHai", "DVK Dòng kẻ hai chỗ", tabs=(half, whole), based_on=item.id),
        ParagraphStyle("DvkLuaChon", "DVK Lựa chọn", **boxes),
        ParagraphStyle(
            "DvkOViet",
            "DVK Ô viết tay",
            standard.value("table-text-size"),
            before=6,
            after=6,
            align="center",
            keep_next=True,
        ),
        ParagraphStyle(
            "DvkBanHanhTrong",
            "DVK Cơ quan ban hành để trống",
            tabs=(Tab(_OPEN_NAME, "right", "dot"),),
            align="center",
            keep_next=True,
            based_on="DvkBanHanh",
        ),
    ]
