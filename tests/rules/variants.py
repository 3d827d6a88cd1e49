"""What a norm allows beside the default: edits of a good paper after which no rule may speak, or only warn."""

from __future__ import annotations

from collections.abc import Callable

from dvk_docs.vn.text import tone_style
from tests.rules.broken import (
    _annex_heading,
    _attributes,
    _authority,
    _margins,
    _name,
    _operative,
    _position,
    _subject,
    _under_foot,
)
from tests.rules.editing import Docx, W, after, etree, look, look_of_run, remove, runs, say, shape, text_of

BODY = (
    "Căn cứ", "Điều 1.", "Giao Ban", "1. Tuyên", "a) Trên", "b) Trên", "c) Tại", "2. Kiểm", "Kinh phí", "Văn phòng,",
)  # fmt: skip
PARTY, ALL = ("hd05", "hd36"), ("hd05", "hd36", "nd30")
Edit = Callable[[Docx], object]

# name -> standards, edit
ACCEPTED: dict[str, tuple[tuple[str, ...], Edit]] = {}
DOUBTFUL: dict[str, tuple[tuple[str, ...], str, Edit]] = {}


def accepted(*standards: str) -> Callable[[Edit], Edit]:
    """The variant is right: no rule speaks."""

    def register(edit: Edit) -> Edit:
        ACCEPTED[edit.__name__] = (standards, edit)
        return edit

    return register


def doubtful(rule: str, *standards: str) -> Callable[[Edit], Edit]:
    """The variant may be right: that rule warns, and no rule finds an error."""

    def register(edit: Edit) -> Edit:
        DOUBTFUL[edit.__name__] = (standards, rule, edit)
        return edit

    return register


def _whole_body(doc: Docx) -> list[etree._Element]:
    prose = [p for p in doc.body.findall(f"{W}p") if any(words in text_of(p) for words in BODY)]
    return prose + [p for p in doc.body.findall(f"{W}p") if text_of(p).startswith(("- Xét", "Theo đề nghị"))]


@accepted(*PARTY)
def body_at_the_top_of_its_range(doc: Docx) -> None:
    for p in _whole_body(doc):
        shape(look(p, size=15), "spacing", line=440, lineRule="exact", after=160)


@accepted("nd30")
def body_at_the_bottom_of_its_range(doc: Docx) -> None:
    for p in _whole_body(doc):
        shape(look(p, size=13), "spacing", line=240, lineRule="auto")


@accepted("nd30")
def one_and_a_half_lines_and_a_wide_indent(doc: Docx) -> None:
    for p in _whole_body(doc):
        shape(shape(p, "spacing", line=360, lineRule="auto"), "ind", firstLine=720)


@accepted("hd36")
def lines_wider_than_22_points(doc: Docx) -> None:
    for p in _whole_body(doc):
        shape(p, "spacing", line=480, lineRule="exact")


@accepted(*PARTY)
def type_name_and_subject_in_their_range(doc: Docx) -> None:
    look(doc.paragraph("QUYẾT ĐỊNH"), size=15)
    look(_subject(doc), size=15)


@accepted(*PARTY)
def a_bold_separator_and_a_larger_star(doc: Docx) -> None:
    look(doc.paragraph("-----"), b=True)
    look(doc.paragraph("*"), size=16)


@accepted(*ALL)
def five_lines_to_sign_in(doc: Docx) -> None:
    below = _position(doc).getnext()
    below.addnext(etree.fromstring(etree.tostring(below)))


@accepted(*PARTY)
def right_margin_of_851_twips(doc: Docx) -> None:
    _attributes(_margins(doc), right=851)


@accepted(*ALL)
def margins_rounded_to_hundredths_of_an_inch(doc: Docx) -> None:
    _attributes(_margins(doc), top=1138, bottom=1138, left=1699, right=850)


@accepted("nd30")
def margins_at_the_top_of_their_range(doc: Docx) -> None:
    _attributes(_margins(doc), top=1417, bottom=1417, left=1984, right=1134)


@accepted(*PARTY)
def printed_on_both_sides(doc: Docx) -> None:
    doc.root("word/settings.xml").insert(0, etree.Element(f"{W}mirrorMargins"))


@accepted(*ALL)
def a_landscape_annex_with_the_margins_of_the_portrait_page(doc: Docx) -> None:
    _attributes(_margins(doc, -1), top=1134, bottom=1134, left=1701, right=850)


@accepted(*ALL)
def an_annex_that_shows_its_first_number(doc: Docx) -> None:
    remove(doc.sections()[-1].find(f"{W}titlePg"))


@accepted(*PARTY)
def the_operative_line_alone_with_a_colon(doc: Docx) -> None:
    say(_operative(doc), "QUYẾT ĐỊNH:")


@accepted("hd36", "nd30")
def a_plain_stop_at_the_end(doc: Docx) -> None:
    doc.replace("./.", ".")


@accepted("hd36")
def the_last_basis_with_a_stop_and_recipients_with_semicolons(doc: Docx) -> None:
    last = doc.paragraph("- Xét đề nghị")
    say(last, text_of(last).rstrip(",.") + ".")
    first = doc.paragraph("- Như Điều")
    say(first, text_of(first).rstrip(",;") + ";")


@accepted(*PARTY)
def the_colon_of_noi_nhan_not_underlined(doc: Docx) -> None:
    word = doc.paragraph("Nơi nhận:")
    colon = etree.fromstring(etree.tostring(next(runs(word))))
    say(word, "Nơi nhận")
    colon.find(f"{W}t").text = ":"
    look_of_run(colon, u="none")
    word.append(colon)


@accepted(*PARTY)
def an_annex_heading_in_small_letters_with_its_number(doc: Docx) -> None:
    look(say(_annex_heading(doc), "Phụ lục 1"), size=13)


@accepted(*ALL)
def a_blank_number_in_a_draft(doc: Docx) -> None:
    doc.replace("Số 05-" if doc.party else "Số: 05/", "Số      -" if doc.party else "Số:      /")
    draft = look(after(doc.paragraph("     -" if doc.party else "     /"), "Dự thảo lần 1"), i=True)
    look(draft, size=14 if doc.party else 13)


@accepted(*ALL)
def a_face_written_in_small_letters(doc: Docx) -> None:
    look(doc.paragraph("Kinh phí"), rFonts="times new roman")


@accepted(*ALL)
def the_other_tone_style_throughout(doc: Docx) -> None:
    for t in doc.body.iter(f"{W}t"):
        t.text = tone_style(t.text or "", "old" if doc.party else "new")


@accepted("hd05", "hd36")
def a_deputy_of_a_board_without_a_seal(doc: Docx) -> None:
    position = _position(doc)
    below = after(position, "kiêm")
    after(below, "TRƯỞNG BAN CHỈ ĐẠO", like=position)
    remove(_authority(doc))


@accepted(*PARTY)
def an_acting_head(doc: Docx) -> None:
    say(_authority(doc), "Q. TRƯỞNG BAN")
    look(doc.paragraph("Q. TRƯỞNG BAN"), b=False)
    remove(_position(doc))


@accepted("hd05")
def a_committee_member_signs_with_the_name_alone(doc: Docx) -> None:
    remove(_position(doc))


@accepted("nd30")
def the_head_signs_in_his_own_right(doc: Docx) -> None:
    say(_position(doc), "CHỦ TỊCH")
    remove(_authority(doc))


@accepted(*ALL)
def a_line_of_contact_under_the_foot_of_a_party_paper(doc: Docx) -> None:
    if doc.party:
        look(_under_foot(doc, "Điện thoại: 0123.456.789"), size=10)


@accepted(*ALL)
def an_emphasis_inside_a_paragraph(doc: Docx) -> None:
    prose = doc.paragraph("Kinh phí")
    bold = etree.fromstring(etree.tostring(next(runs(prose))))
    bold.find(f"{W}t").text = " (nếu có)"
    look_of_run(bold, b=True, i=True)
    prose.append(bold)


@doubtful("position-shown", *PARTY)
def a_standing_deputy_secretary(doc: Docx) -> None:
    say(_position(doc), "PHÓ BÍ THƯ THƯỜNG TRỰC")


@doubtful("position-style", *PARTY)
def a_head_who_signs_alone_in_bold(doc: Docx) -> None:
    remove(_authority(doc))
    look(say(_position(doc), "TRƯỞNG BAN"), b=True)


@doubtful("subject-case", *ALL)
def a_subject_that_begins_the_other_way(doc: Docx) -> None:
    words = text_of(_subject(doc))
    say(_subject(doc), words[0].swapcase() + words[1:])


@doubtful("recipients-archive", *PARTY)
def filing_with_a_colon(doc: Docx) -> None:
    say(doc.paragraph("- Lưu"), "- Lưu: VPĐU.")


@doubtful("date-padding", *ALL)
def an_inline_date_without_its_zero(doc: Docx) -> None:
    doc.replace("quy định hiện hành", "quy định, xong trước 5/12/2026")


@doubtful("annex-number", *ALL)
def a_list_without_the_word_annex(doc: Docx) -> None:
    remove(_annex_heading(doc))


@doubtful("symbol-organ", *PARTY)
def a_symbol_of_an_unknown_organ(doc: Docx) -> None:
    doc.replace("05-QĐ/ĐU", "05-QĐ/HTXNN")


@doubtful("signature-gap", *ALL)
def little_room_to_sign(doc: Docx) -> None:
    name = _name(doc)
    remove(name.getprevious())
    remove(name.getprevious())
