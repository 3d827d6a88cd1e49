"""The head of a paper: letterhead, the title of its system, type and trích yếu."""

from __future__ import annotations

from styles import ParagraphStyle, Style

from components.shapes import ONE_TWIP, of_clause, ruled
from components.widths import PARTY_RIGHT, PARTY_RIGHT_WIDE, STATE_RIGHT
from dvk_docs.documents.parts.certificate_page import WIDTH_MM
from dvk_docs.metrics import text_width_mm
from dvk_docs.standards import Standard

_SUBJECT_INDENT = {"party": 6.0, "state": 0.0}  # mm, of a công văn: in a wide column its lines stay short


def page_and_letterhead(standard: Standard) -> list[Style]:
    """What stands above the title: page number, organs, number, place and date, the mark of a draft."""
    drafts = standard if "draft-size" in standard else None
    return [
        of_clause(standard, "page-number", "DvkSoTrang", "DVK Số trang", align="center"),
        ParagraphStyle("DvkNgat", "DVK Ngắt trang", 1, exact=ONE_TWIP),
        of_clause(standard, "superior", "DvkCapTren", "DVK Cơ quan cấp trên", align="center", keep_next=True),
        of_clause(standard, "issuer", "DvkBanHanh", "DVK Cơ quan ban hành", align="center", keep_next=True),
        of_clause(standard, "number", "DvkSo", "DVK Số ký hiệu", align="center", keep_next=True),
        of_clause(standard, "place-date", "DvkNgay", "DVK Địa danh ngày", align="center", keep_next=True),
        ParagraphStyle(
            "DvkDuThao",
            "DVK Dự thảo",
            drafts.value("draft-size") if drafts else standard.value("number-size"),
            drafts.value("draft-style") if drafts else "italic",
            align="center",
            keep_next=True,
        ),
    ]


def system_title(standard: Standard) -> list[Style]:
    """The title of the Party, or the Quốc hiệu and Tiêu ngữ of the State."""
    return _party_title(standard) if standard.system == "party" else _state_title(standard)


def _party_title(standard: Standard) -> list[Style]:
    title = text_width_mm(standard.value("title-text"), standard.value("title-size"), bold=True)
    rule, rule_wide = ((column - title) / 2 for column in (PARTY_RIGHT, PARTY_RIGHT_WIDE))
    return [
        of_clause(standard, "title", "DvkTieuDe", "DVK Tiêu đề", align="center", keep_next=True),
        ruled("DvkGachTieuDe", "DVK Gạch tiêu đề", rule),
        ruled("DvkGachTieuDeRong", "DVK Gạch tiêu đề rộng", rule_wide),
        ruled("DvkGachTieuDeNgang", "DVK Gạch tiêu đề trang ngang", (WIDTH_MM / 2 - title) / 2),
        ParagraphStyle("DvkGach", "DVK Gạch", standard.value("subject-size"), align="center", after=12, keep_next=True),
        ParagraphStyle("DvkSao", "DVK Dấu sao", standard.value("number-size"), align="center", keep_next=True),
    ]


def _state_title(standard: Standard) -> list[Style]:
    motto = text_width_mm(standard.value("motto-text"), standard.value("motto-size"), bold=True)
    return [
        of_clause(standard, "title", "DvkQuocHieu", "DVK Quốc hiệu", align="center", keep_next=True),
        of_clause(standard, "motto", "DvkTieuNgu", "DVK Tiêu ngữ", align="center", keep_next=True),
        ruled("DvkGachTieuNgu", "DVK Gạch tiêu ngữ", (STATE_RIGHT - motto) / 2),
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


def title_block(standard: Standard) -> list[Style]:
    """The name of the type and the trích yếu."""
    return [
        of_clause(
            standard, "type-name", "DvkTenLoai", "DVK Tên loại", align="center", before=18, keep_next=True, outline=0
        ),
        of_clause(standard, "subject", "DvkTrichYeu", "DVK Trích yếu", align="center", keep_next=True),
    ]


def letter_subject(standard: Standard) -> ParagraphStyle:
    """The trích yếu of a công văn, under its number: NĐ 30/2020/NĐ-CP parts the two by 6 pt."""
    before = 6 if standard.system == "state" else 0
    indent = _SUBJECT_INDENT[standard.system]
    narrower = {"left": indent, "right": indent, "align": "center", "keep_next": True}
    return of_clause(standard, "letter-subject", "DvkTrichYeuCv", "DVK Trích yếu công văn", before=before, **narrower)
