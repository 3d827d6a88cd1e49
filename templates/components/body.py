"""The body of a paper: its text, its lists, its annexes and photos."""

from __future__ import annotations

from styles import ParagraphStyle, Style, TableStyle

from components.shapes import ONE_TWIP, of_clause, ruled, text_pitch
from components.widths import landscape_width, text_width
from dvk_docs.standards import Standard

_AFTER_TABLE = 8.0  # points under a table in the text
_PHOTO_FRAME_INDENT = 3.0  # mm, on each side of the frame of a missing photo


def text(standard: Standard) -> list[Style]:
    """The paragraphs of the text, each kind under its name."""
    plain = ParagraphStyle(
        "DvkNoiDung",
        "DVK Nội dung",
        standard.value("body-size"),
        standard.value("body-style"),
        align="both",
        after=standard.value("paragraph-spacing"),
        exact=text_pitch(standard),
        first_line=standard.value("first-line-indent"),
    )
    same = {"based_on": plain.id, "align": "left"}
    return [
        plain,
        ParagraphStyle("DvkCanCu", "DVK Căn cứ", look=standard.value("basis-style"), **same),
        ParagraphStyle("DvkDieu", "DVK Điều", **same),
        ParagraphStyle("DvkKhoan", "DVK Khoản", **same),
        ParagraphStyle("DvkMuc", "DVK Mục", look="bold", keep_next=True, **same),
        ParagraphStyle("DvkDeMuc", "DVK Đề mục", look="bold", keep_next=True, **same),
        ParagraphStyle("DvkSauBang", "DVK Sau bảng", 1, exact=ONE_TWIP, after=_AFTER_TABLE),
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


def list_cells(standard: Standard) -> list[Style]:
    """The cells of a list: heads, words, figures, groups, totals."""
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


def annex(standard: Standard) -> list[Style]:
    """What stands above an annex."""
    rules = [
        ruled(id_, name, whole * 0.4, before=6, after=12)
        for id_, name, whole in (
            ("DvkGachPhuLuc", "DVK Gạch phụ lục", landscape_width(standard)),
            ("DvkGachPhuLucDung", "DVK Gạch phụ lục trang đứng", text_width(standard)),
        )
    ]
    return [
        *(rules if standard.system == "state" else []),
        of_clause(standard, "annex-heading", "DvkPhuLuc", "DVK Phụ lục", align="center", keep_next=True, outline=0),
        of_clause(standard, "annex-title", "DvkTenPhuLuc", "DVK Tên phụ lục", align="center", keep_next=True),
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
