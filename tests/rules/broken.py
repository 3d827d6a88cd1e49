"""One planted fault for every layout rule: an edit of a good paper that this rule alone must catch.

A function is named after its rule. It runs on the good decision of every standard that has the clause; those in
`ON_SUBMISSION` on the good submission, those in `ON_LETTER` on the good công văn, those in `ON_MINUTES` on the good
minutes, those in `ON_JOINT` on the good công văn of two organs.
"""

from __future__ import annotations

import copy
import unicodedata

from dvk_docs.metrics import text_width_mm
from tests.rules.editing import (
    NS,
    REL,
    Docx,
    Element,
    R,
    W,
    after,
    blank_above,
    etree,
    look,
    look_of_run,
    remove,
    runs,
    say,
    shape,
    text_of,
)

NBSP = "\u00a0"
PROSE = "Kinh phí thực hiện"  # a plain paragraph of the body
LONG = "Giao Ban Xây dựng Đảng"  # Điều 2, several lines

ON_SUBMISSION = frozenset(
    {
        "addressee-word",
        "addressee-word-size",
        "addressee-word-style",
        "addressee-names-size",
        "addressee-names-style",
        "addressee-mark",
        "recipients-as-above",
    }
)
ON_LETTER = frozenset({"letter-no-type-name", "letter-subject-size", "letter-subject-style", "letter-subject-lead"})

ON_MINUTES = frozenset({"minutes-signers"})
ON_JOINT = frozenset({"joint-signers"})

# -- Trang giấy


def paper_size(doc: Docx) -> None:
    _attributes(doc.sections()[0].find(f"{W}pgSz"), w=12240, h=15840)


def orientation(doc: Docx) -> None:
    _attributes(doc.sections()[0].find(f"{W}pgSz"), w=16838, h=11906, orient="landscape")
    _attributes(_margins(doc), top=1701, bottom=850, left=1134, right=1134)


def top_margin(doc: Docx) -> None:
    _attributes(_margins(doc), top=850)


def bottom_margin(doc: Docx) -> None:
    _attributes(_margins(doc), bottom=850)


def left_margin(doc: Docx) -> None:
    _attributes(_margins(doc), left=1417)


def right_margin(doc: Docx) -> None:
    _attributes(_margins(doc), right=1304)


def duplex_margins(doc: Docx) -> None:
    settings = doc.root("word/settings.xml")
    settings.insert(0, etree.Element(f"{W}mirrorMargins"))
    _attributes(_margins(doc), left=850, right=1701)


def landscape_margins(doc: Docx) -> None:
    _attributes(_margins(doc, -1), top=567, bottom=567, left=567, right=567)


def page_number_size(doc: Docx) -> None:
    for section in (0, -1):
        _page_number(doc, section, size=11)


def page_number_style(doc: Docx) -> None:
    for section in (0, -1):
        _page_number(doc, section, i=True)


def page_number_position(doc: Docx) -> None:
    shape(next(doc.root(doc.header(0, "default")).iter(f"{W}p")), "jc", val="right")


def page_number_first(doc: Docx) -> None:
    remove(doc.sections()[0].find(f"{W}titlePg"))


def page_number_annex(doc: Docx) -> None:
    remove(doc.sections()[-1].find(f"{W}pgNumType"))


def font_name(doc: Docx) -> None:
    look(doc.paragraph(PROSE), rFonts="Arial")


def text_colour(doc: Docx) -> None:
    look(doc.paragraph(PROSE), color="2E74B5")


def unicode_form(doc: Docx) -> None:
    doc.replace("nguồn hợp pháp", unicodedata.normalize("NFD", "nguồn hợp pháp"))


def language_tag(doc: Docx) -> None:
    look(doc.paragraph(PROSE), lang="en-US")


def keep_together(doc: Docx) -> None:
    for switch in list(doc.table("Nơi nhận:").iter(f"{W}cantSplit")):
        remove(switch)


def range_uniform(doc: Docx) -> None:
    look(doc.paragraph(LONG), size=15 if doc.party else 13)


# -- Phần đầu


def title_text(doc: Docx) -> None:
    title = _title(doc)
    say(title, text_of(title)[:-3] + "NMA")


def title_size(doc: Docx) -> None:
    look(_title(doc), size=14 if doc.party else 15)
    if doc.party:
        _fit_rule(doc, "ĐẢNG CỘNG SẢN VIỆT NAM", 14)


def title_style(doc: Docx) -> None:
    title = _title(doc)
    look(say(title, text_of(title).capitalize()), caps=True)


def title_rule(doc: Docx) -> None:
    _rule(doc, 0)


def motto_text(doc: Docx) -> None:
    doc.replace("Hạnh phúc", "Hạnh Phúc")


def motto_size(doc: Docx) -> None:
    look(doc.paragraph("Độc lập"), size=15)
    _fit_rule(doc, "Độc lập - Tự do - Hạnh phúc", 15)


def motto_style(doc: Docx) -> None:
    look(doc.paragraph("Độc lập"), i=True)
    _fit_rule(doc, "Độc lập - Tự do - Hạnh phúc", 14, italic=True)


def title_exclusive(doc: Docx) -> None:
    words = "Độc lập - Tự do - Hạnh phúc" if doc.party else "ĐẢNG CỘNG SẢN VIỆT NAM"
    after(_rule_paragraph(doc), words, like=_title(doc))


def header_level(doc: Docx) -> None:
    first = doc.paragraph("ĐẢNG BỘ TỈNH" if doc.party else "Số: 05")
    blank_above(first)
    blank_above(first)


def superior_size(doc: Docx) -> None:
    look(_superior(doc), size=11)


def superior_style(doc: Docx) -> None:
    look(_superior(doc), b=True)


def issuer_size(doc: Docx) -> None:
    look(_issuer(doc), size=15)


def issuer_style(doc: Docx) -> None:
    look(_issuer(doc), b=False)


def issuer_names(doc: Docx) -> None:
    if doc.party:
        doc.replace("ĐẢNG BỘ TỈNH AN BÌNH", "TỈNH UỶ AN BÌNH")
    else:
        say(_issuer(doc), "ĐẢNG ỦY XÃ TÂN HÒA")


def issuer_mark(doc: Docx) -> None:
    if doc.party:
        say(doc.paragraph("*"), "***")
    else:
        _shorten(_issuer(doc))


def number_format(doc: Docx) -> None:
    doc.replace("Số 05-" if doc.party else "Số: 05/", "Số: 05-" if doc.party else "Số 05/")


def number_size(doc: Docx) -> None:
    look(_number(doc), size=12)


def number_style(doc: Docx) -> None:
    look(_number(doc), b=True)


def number_padding(doc: Docx) -> None:
    doc.replace("Số 05-" if doc.party else "Số: 05/", "Số 5-" if doc.party else "Số: 5/")


def number_blank(doc: Docx) -> None:
    doc.replace("Số 05-" if doc.party else "Số: 05/", "Số      -" if doc.party else "Số:      /")


def symbol_type(doc: Docx) -> None:
    doc.replace("05-QĐ" if doc.party else "05/QĐ", "05-KH" if doc.party else "05/KH")


def symbol_organ(doc: Docx) -> None:
    doc.replace("05-QĐ/ĐU" if doc.party else "05/QĐ-UBND", "05-QĐ/ĐUX" if doc.party else "05/QĐ-PVHXH")


def place_date_format(doc: Docx) -> None:
    date = doc.paragraph(", ngày 09 tháng 10")
    say(date, text_of(date).replace(", ngày", " ngày"))


def place_date_size(doc: Docx) -> None:
    look(doc.paragraph(", ngày 09 tháng 10"), size=12)


def place_date_style(doc: Docx) -> None:
    look(doc.paragraph(", ngày 09 tháng 10"), i=False)


def date_padding(doc: Docx) -> None:
    date = doc.paragraph(", ngày 09 tháng 10")
    say(date, text_of(date).replace("ngày 09", "ngày 9"))


def place_name(doc: Docx) -> None:
    date = doc.paragraph(", ngày 09 tháng 10")
    say(date, "Huyện Bình Lâm," + text_of(date).partition(",")[2])


def place_level_prefix(doc: Docx) -> None:
    date = doc.paragraph(", ngày 09 tháng 10")
    say(date, ("Huế," if doc.party else "4,") + text_of(date).partition(",")[2])


def type_name_size(doc: Docx) -> None:
    look(doc.paragraph("QUYẾT ĐỊNH"), size=14 if doc.party else 16)


def type_name_style(doc: Docx) -> None:
    shape(doc.paragraph("QUYẾT ĐỊNH"), "jc", val="left")


def subject_size(doc: Docx) -> None:
    look(_subject(doc), size=12)


def subject_style(doc: Docx) -> None:
    look(_subject(doc), b=False)


def subject_case(doc: Docx) -> None:
    words = text_of(_subject(doc))
    say(_subject(doc), words[0].swapcase() + words[1:])


def subject_mark(doc: Docx) -> None:
    if doc.party:
        say(doc.paragraph("-----"), "–––")
    else:
        _shorten(_subject(doc))


# -- Công văn


def letter_no_type_name(doc: Docx) -> None:
    line = doc.paragraph("Kính gửi")
    name = say(copy.deepcopy(line), "CÔNG VĂN")
    line.addprevious(name)


def letter_subject_size(doc: Docx) -> None:
    look(_letter_subject(doc), size=14)


def letter_subject_style(doc: Docx) -> None:
    look(_letter_subject(doc), i=not doc.party)


def letter_subject_lead(doc: Docx) -> None:
    words = text_of(_letter_subject(doc)).removeprefix("về việc ").removeprefix("V/v ")
    say(_letter_subject(doc), f"{'V/v' if doc.party else 'Về việc'} {words}")


# -- Nội dung


def body_size(doc: Docx) -> None:
    look(doc.paragraph(LONG), size=12)


def body_style(doc: Docx) -> None:
    look(doc.paragraph(PROSE), i=True)


def body_alignment(doc: Docx) -> None:
    shape(doc.paragraph(LONG), "jc", val="left")


def first_line_indent(doc: Docx) -> None:
    shape(doc.paragraph(LONG), "ind", firstLine=0)


def paragraph_spacing(doc: Docx) -> None:
    shape(doc.paragraph(LONG), "spacing", after=40)


def line_spacing(doc: Docx) -> None:
    shape(doc.paragraph(LONG), "spacing", line=276 if doc.party else 480, lineRule="auto")


def body_end(doc: Docx) -> None:
    for end in ("./.", "."):
        if any(f"kể từ ngày ký{end}" in text_of(p) for p in doc.body.iter(f"{W}p")):
            doc.replace(f"kể từ ngày ký{end}", "kể từ ngày ký")
            return


def basis_mark(doc: Docx) -> None:
    basis = doc.paragraph("Căn cứ")
    say(basis, text_of(basis).removeprefix("- ") if doc.party else text_of(basis).replace(";", "."))


def basis_style(doc: Docx) -> None:
    look(doc.paragraph("Căn cứ"), i=doc.party)


def basis_content(doc: Docx) -> None:
    doc.replace(", ngày 05/6/2025" if doc.party else " ngày 10 tháng 6 năm 2026", "")


def operative_line(doc: Docx) -> None:
    look(_operative(doc), b=False)


def part_heading(doc: Docx) -> None:
    _chapter(doc, "Chương I", "QUY ĐỊNH CHUNG", b=False)


def part_title(doc: Docx) -> None:
    _chapter(doc, "Chương I", "Quy định chung")


def section_heading(doc: Docx) -> None:
    _chapter(doc, "Mục I", "QUY ĐỊNH CHUNG")


def section_title(doc: Docx) -> None:
    _chapter(doc, "Mục 1", "Quy định chung")


def article_heading(doc: Docx) -> None:
    for r in runs(doc.paragraph(LONG)):
        look_of_run(r, b=False)


def clause_number(doc: Docx) -> None:
    doc.replace("1. Tuyên truyền", "1) Tuyên truyền")


def point_letter(doc: Docx) -> None:
    doc.replace("b) Trên cổng", "c) Trên cổng")
    doc.replace("c) Tại các", "d) Tại các")


def outline_style(doc: Docx) -> None:
    prose = doc.paragraph(PROSE)
    second = after(prose, "II. KẾT QUẢ" if doc.party else "II- KẾT QUẢ")
    prose.addnext(say(_copy(second), "I- NỘI DUNG"))


def citation_first(doc: Docx) -> None:
    party = "theo Kế hoạch số 27-KH/ĐU, ngày 05/6/2025 của Ban Thường vụ Đảng uỷ xã Tân Hoà"
    state = "theo Quyết định số 31/QĐ-UBND ngày 10 tháng 6 năm 2026 của Ủy ban nhân dân xã Tân Hòa"
    doc.replace("theo quy định hiện hành", party if doc.party else state)


def citation_punctuation(doc: Docx) -> None:
    if doc.party:
        doc.replace("27-KH/ĐU, ngày", "27-KH/ĐU ngày")
    else:
        doc.replace("31/QĐ-UBND ngày", "31/QĐ-UBND, ngày")


def abbreviation_first(doc: Docx) -> None:
    doc.replace("chi thường xuyên của cơ quan", "chi thường xuyên của UBND xã")


def tone_style(doc: Docx) -> None:
    doc.replace("các nguồn hợp pháp", "các cấp ủy, tổ chức hoà giải")


def space_hygiene(doc: Docx) -> None:
    doc.replace("các nguồn hợp pháp", "các nguồn  hợp pháp")


# -- Chữ ký, nơi nhận


def signature_position(doc: Docx) -> None:
    shape(_authority(doc), "jc", val="left")


def authority_mark(doc: Docx) -> None:
    doc.replace("T/M BAN" if doc.party else "KT. CHỦ", "TM. BAN" if doc.party else "K/T CHỦ")


def authority_size(doc: Docx) -> None:
    look(_authority(doc), size=12)


def authority_style(doc: Docx) -> None:
    look(_authority(doc), b=False)


def position_size(doc: Docx) -> None:
    look(_position(doc), size=12)


def position_style(doc: Docx) -> None:
    look(_position(doc), b=doc.party)


def signer_name_size(doc: Docx) -> None:
    look(_name(doc), size=12)


def signer_name_style(doc: Docx) -> None:
    look(_name(doc), b=False)


def signer_no_titles(doc: Docx) -> None:
    say(_name(doc), f"TS. {text_of(_name(doc))}")


def authority_choice(doc: Docx) -> None:
    if doc.party:
        doc.replace("T/M BAN THƯỜNG VỤ", "K/T BÍ THƯ")
    else:
        say(_position(doc), "CHÁNH VĂN PHÒNG")


def position_shown(doc: Docx) -> None:
    say(_position(doc), "CHÁNH VĂN PHÒNG")


def position_bare(doc: Docx) -> None:
    say(_position(doc), "PHÓ BÍ THƯ ĐẢNG UỶ")


def concurrent_lines(doc: Docx) -> None:
    say(_position(doc), f"{text_of(_position(doc))} KIÊM TRƯỞNG BAN CHỈ ĐẠO")


def minutes_signers(doc: Docx) -> None:
    left = doc.paragraph("NGƯỜI GHI BIÊN BẢN" if doc.party else "THƯ KÝ")
    say(left, "THƯ KÝ" if doc.party else "NGƯỜI GHI BIÊN BẢN")


def joint_signers(doc: Docx) -> None:
    say(doc.paragraph("PHÓ TRƯỞNG BAN TỔ CHỨC"), "PHÓ TRƯỞNG BAN")


def signature_gap(doc: Docx) -> None:
    blank = _position(doc).getnext()
    for _ in range(3):
        following = blank.getnext()
        remove(blank)
        blank = following


def signature_image(doc: Docx) -> None:
    _position(doc).getnext().append(_picture(doc, "chu-ky.jpg", JPEG, 15))


def seal_image(doc: Docx) -> None:
    below = _position(doc).getnext()
    below.append(_picture(doc, "chu-ky.png", PNG, 15))
    below.append(_picture(doc, "dau.jpg", JPEG, 36))


def recipients_position(doc: Docx) -> None:
    shape(doc.paragraph("Nơi nhận:"), "jc", val="center")


def recipients_word(doc: Docx) -> None:
    doc.replace("Nơi nhận:", "Nơi nhận")


def recipients_word_size(doc: Docx) -> None:
    look(doc.paragraph("Nơi nhận:"), size=13)


def recipients_word_style(doc: Docx) -> None:
    look(doc.paragraph("Nơi nhận:"), u="none" if doc.party else "single")


def recipients_list_size(doc: Docx) -> None:
    look(doc.paragraph("- Như Điều"), size=14)


def recipients_list_style(doc: Docx) -> None:
    look(doc.paragraph("- Như Điều"), i=True)


def recipients_mark(doc: Docx) -> None:
    last = doc.paragraph("- Lưu")
    say(last, text_of(last).rstrip("."))


def recipients_archive(doc: Docx) -> None:
    say(doc.paragraph("- Lưu"), "- Lưu: VPĐU.")


# -- Nơi được trình


def addressee_word(doc: Docx) -> None:
    word = _addressee(doc)
    look(say(word, "Kính gửi:" if "trình" in text_of(word) else "Kính trình:"), i=doc.party)


def addressee_word_size(doc: Docx) -> None:
    look(_addressee(doc), size=16)


def addressee_word_style(doc: Docx) -> None:
    look(_addressee(doc), i=not doc.party)


def addressee_names_size(doc: Docx) -> None:
    look(doc.paragraph("- Thường trực"), size=12)


def addressee_names_style(doc: Docx) -> None:
    look(doc.paragraph("- Thường trực"), i=True)


def addressee_mark(doc: Docx) -> None:
    name = doc.paragraph("- Thường trực")
    say(name, text_of(name).rstrip(";,"))


def recipients_as_above(doc: Docx) -> None:
    doc.replace("- Như trên", "- Như Điều 3")


# -- Thành phần bổ sung


def annex_reference(doc: Docx) -> None:
    first = doc.paragraph("Điều 1. Công nhận")
    for r in runs(first):
        if "danh sách" in text_of(r):
            r.find(f"{W}t").text = "(năm nay)"


def annex_number(doc: Docx) -> None:
    heading = _annex_heading(doc)
    say(heading, f"{text_of(heading)} 3")


def annex_heading_size(doc: Docx) -> None:
    look(_annex_heading(doc), size=18)


def annex_heading_style(doc: Docx) -> None:
    look(_annex_heading(doc), b=False)


def annex_title_size(doc: Docx) -> None:
    look(doc.paragraph("DANH SÁCH"), size=18)


def annex_title_style(doc: Docx) -> None:
    look(doc.paragraph("DANH SÁCH"), b=False)


def annex_indication(doc: Docx) -> None:
    indication = doc.paragraph("(Kèm theo")
    say(indication, text_of(indication).replace("số 05", "số 06"))


def urgency_text(doc: Docx) -> None:
    look(after(_number(doc), "RẤT KHẨN"), b=True)


def urgency_size(doc: Docx) -> None:
    look(after(_number(doc), "KHẨN"), b=True, size=16)


def urgency_style(doc: Docx) -> None:
    after(_number(doc), "KHẨN")


def secrecy_refused(doc: Docx) -> None:
    look(after(_number(doc), "MẬT"), b=True)


def scope_size(doc: Docx) -> None:
    look(_scope(doc), size=16)


def scope_style(doc: Docx) -> None:
    look(_scope(doc), b=False)


def scope_position(doc: Docx) -> None:
    scope = _scope(doc)
    if doc.party:
        shape(scope, "jc", val="left")
        return
    remove(scope)
    part = f'<w:ftr xmlns:w="{NS}"/>'
    id_ = doc.relate("footer", "footer9.xml", part.encode(), f"{_WORD_TYPE}.footer+xml")
    doc.root("word/footer9.xml").append(scope)
    _reference(doc.sections()[0], "footer", "default", id_)


def draft_text(doc: Docx) -> None:
    look(after(_number(doc), "DỰ THẢO"), i=True)


def draft_size(doc: Docx) -> None:
    look(after(_number(doc), "Dự thảo lần 2"), i=True, size=12)


def draft_style(doc: Docx) -> None:
    after(_number(doc), "Dự thảo lần 2")


def drafter_size(doc: Docx) -> None:
    look(_drafter(doc), size=12)


def drafter_style(doc: Docx) -> None:
    look(_drafter(doc), i=True)


def contact_size(doc: Docx) -> None:
    look(_contact(doc), size=14)


def contact_position(doc: Docx) -> None:
    if not doc.party:
        look(_under_foot(doc, "Điện thoại: 0123.456.789"), size=11)
        return
    part = f'<w:ftr xmlns:w="{NS}"><w:p><w:r><w:t>Điện thoại: 0123.456.789</w:t></w:r></w:p></w:ftr>'
    id_ = doc.relate("footer", "footer9.xml", part.encode(), f"{_WORD_TYPE}.footer+xml")
    look(next(doc.root("word/footer9.xml").iter(f"{W}p")), size=10)
    _reference(doc.sections()[0], "footer", "default", id_)


def table_text_size(doc: Docx) -> None:
    look(doc.paragraph("Mô hình dân vận số 3"), size=10)


def table_header_row(doc: Docx) -> None:
    remove(next(doc.table("Mô hình dân vận số 3").iter(f"{W}tblHeader")))


def copy_not_made(doc: Docx) -> None:
    look(_under_foot(doc, "SAO Y"), size=14)


# -- Where things stand

_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
JPEG = b"\xff\xd8\xff\xe0 a picture nobody looks at"
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0"


def _attributes(element: Element, **settings: int | str) -> None:
    for name, setting in settings.items():
        element.set(f"{W}{name}", str(setting))


def _margins(doc: Docx, section: int = 0) -> Element:
    return doc.sections()[section].find(f"{W}pgMar")


def _page_number(doc: Docx, section: int, **settings: int | bool) -> None:
    for p in doc.root(doc.header(section, "default")).iter(f"{W}p"):
        look(p, **settings)


def _letter_subject(doc: Docx) -> Element:
    return doc.paragraph("đăng ký mô hình")


def _addressee(doc: Docx) -> Element:
    return doc.paragraph("Kính ")


def _title(doc: Docx) -> Element:
    return doc.paragraph("ĐẢNG CỘNG SẢN" if doc.party else "CỘNG HÒA XÃ HỘI")


def _rule_paragraph(doc: Docx) -> Element:
    """The empty paragraph whose border is the line under the title or the motto."""
    above = _title(doc) if doc.party else doc.paragraph("Độc lập - Tự do")
    return above.getnext()


def _rule(doc: Docx, indent: int) -> None:
    shape(_rule_paragraph(doc), "ind", left=indent, right=indent)


def _fit_rule(doc: Docx, words: str, size: float, *, italic: bool = False) -> None:
    """The line as long as words in another size: so that only the size is wrong."""
    cell = next(_rule_paragraph(doc).iterancestors(f"{W}tc"))
    width = int(cell.find(f"{W}tcPr/{W}tcW").get(f"{W}w"))
    _rule(doc, round((width - text_width_mm(words, size, bold=True, italic=italic) * 1440 / 25.4) / 2))


def _superior(doc: Docx) -> Element:
    return doc.paragraph("ĐẢNG BỘ TỈNH" if doc.party else "UBND TỈNH")


def _issuer(doc: Docx) -> Element:
    return doc.paragraph("ĐẢNG UỶ XÃ" if doc.party else "ỦY BAN NHÂN DÂN")


def _number(doc: Docx) -> Element:
    return doc.paragraph("Số 05-" if doc.party else "Số: 05/")


def _subject(doc: Docx) -> Element:
    return doc.paragraph("công nhận mô hình")


def _operative(doc: Docx) -> Element:
    return doc.paragraph("ĐẢNG UỶ QUYẾT ĐỊNH" if doc.party else "QUYẾT ĐỊNH:")


def _authority(doc: Docx) -> Element:
    return doc.paragraph("T/M BAN THƯỜNG VỤ" if doc.party else "KT. CHỦ TỊCH")


def _position(doc: Docx) -> Element:
    return doc.paragraph("PHÓ BÍ THƯ" if doc.party else "PHÓ CHỦ TỊCH")


def _name(doc: Docx) -> Element:
    return doc.paragraph("Trần Thị Thanh Mai" if doc.party else "Phạm Gia Lộc")


def _annex_heading(doc: Docx) -> Element:
    return doc.paragraph("PHỤ LỤC" if doc.party else "Phụ lục")


def _shorten(above: Element) -> None:
    """The rule of no-break spaces under a line, cut to a fifth."""
    rule = above.getnext()
    say(rule, text_of(rule)[: len(text_of(rule)) // 5].replace(" ", NBSP))


def _chapter(doc: Docx, heading: str, title: str, **settings: bool) -> None:
    """A heading and its title above Điều 1, centred and bold but for what is set on the heading."""
    operative = _operative(doc)
    above = after(operative, heading)
    after(above, title)
    look(above, **settings)


def _copy(p: Element) -> Element:
    from copy import deepcopy

    return deepcopy(p)


def _picture(doc: Docx, name: str, data: bytes, height_mm: int) -> Element:
    kind = "image/png" if name.endswith("png") else "image/jpeg"
    id_ = doc.relate("image", name, data, kind)
    main = "http://schemas.openxmlformats.org/drawingml/2006"
    return etree.fromstring(
        f'<w:r xmlns:w="{NS}" xmlns:r="{REL}" xmlns:a="{main}/main" xmlns:wp="{main}/wordprocessingDrawing">'
        f'<w:drawing><wp:anchor><wp:extent cx="1080000" cy="{height_mm * 36000}"/>'
        f'<a:graphic><a:graphicData><a:blip r:embed="{id_}"/></a:graphicData></a:graphic>'
        "</wp:anchor></w:drawing></w:r>"
    )


def _scope(doc: Docx) -> Element:
    """A right notice of limited circulation at the top of page 1."""
    root = doc.root(doc.header(0, "first"))
    words = f'<w:p xmlns:w="{NS}"><w:r><w:t>TÀI LIỆU HỘI NGHỊ</w:t></w:r></w:p>'
    root.insert(0, etree.fromstring(words))
    notice = shape(look(root[0], size=12 if doc.party else 13, b=True), "jc", val="right")
    if not doc.party:
        box = etree.SubElement(notice.find(f"{W}pPr"), f"{W}pBdr")
        for side in ("top", "left", "bottom", "right"):
            etree.SubElement(box, f"{W}{side}").set(f"{W}val", "single")
    return notice


def _drafter(doc: Docx) -> Element:
    words = {"hd05": "NguyenVanAn-26", "hd36": "ABC-268", "nd30": "PL.(300)"}[doc.standard]
    return look(after(doc.paragraph("- Lưu"), words), size={"hd05": 11, "hd36": 8, "nd30": 11}[doc.standard])


def _contact(doc: Docx) -> Element:
    """A right line of contact: under the foot, or at the foot of page 1 for the State."""
    if doc.party:
        return _under_foot(doc, "Điện thoại: 0123.456.789")
    footer = doc.root("word/footer1.xml")
    line = etree.fromstring(f'<w:p xmlns:w="{NS}"><w:r><w:t>Điện thoại: 0123.456.789</w:t></w:r></w:p>')
    footer.insert(0, line)
    return line


def _under_foot(doc: Docx, words: str) -> Element:
    return after(doc.table("Nơi nhận:"), words, like=doc.paragraph("- Như Điều"))


def _reference(section: Element, what: str, kind: str, id_: str) -> None:
    reference = etree.Element(f"{W}{what}Reference")
    reference.set(f"{W}type", kind)
    reference.set(f"{R}id", id_)
    section.insert(0, reference)
