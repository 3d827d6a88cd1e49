"""The printed page against the norm, with a ruler: what LibreOffice makes of our decision, measured in the PDF.

The figures are written out here as the norms give them, not taken from the tables that made the page.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pytest
from measure import MM_PER_PT, Line, Page
from papers import paper, printed

pytestmark = pytest.mark.pdf

LEFT, RIGHT, TOP, BOTTOM = 30.0, 195.0, 20.0, 277.0  # edges of the text on a portrait page, mm
MIDDLE = (LEFT + RIGHT) / 2
FACES = {
    f"{family}{look}" for family in ("LiberationSerif", "Tinos") for look in ("", "-Bold", "-Italic", "-BoldItalic")
}
LONG_BODY = ["Giao Ban Xây dựng Đảng theo dõi, hướng dẫn việc duy trì, nhân rộng các mô hình được công nhận; " * 3] * 12
BINDING = "Văn phòng Đảng uỷ và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này"


@dataclass(frozen=True)
class Norm:
    """What the three standards say differently; sizes in points."""

    title: str
    title_size: float
    superior: str
    issuer: str
    organ_size: float
    number: str
    number_size: float
    date: str
    type_sizes: tuple[float, ...]
    basis_look: str
    operative: str
    position_look: str
    recipients: tuple[float, str]
    list_size: float


PARTY = Norm(
    title="ĐẢNG CỘNG SẢN VIỆT NAM",
    title_size=15,
    superior="ĐẢNG BỘ TỈNH AN BÌNH",
    issuer="ĐẢNG UỶ XÃ TÂN HOÀ",
    organ_size=14,
    number="Số 15-QĐ/ĐU",
    number_size=14,
    date="Tân Hoà, ngày 09 tháng 10 năm 2026",
    type_sizes=(15, 16),
    basis_look="regular",
    operative="BAN THƯỜNG VỤ ĐẢNG UỶ QUYẾT ĐỊNH",
    position_look="regular",
    recipients=(14, "regular"),
    list_size=12,
)
STATE = Norm(
    title="CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    title_size=13,
    superior="UBND TỈNH AN BÌNH",
    issuer="ỦY BAN NHÂN DÂN XÃ TÂN HÒA",
    organ_size=13,
    number="Số: 15/QĐ-UBND",
    number_size=13,
    date="Tân Hòa, ngày 09 tháng 10 năm 2026",
    type_sizes=(13, 14),
    basis_look="italic",
    operative="QUYẾT ĐỊNH:",
    position_look="bold",
    recipients=(12, "bold italic"),
    list_size=11,
)
NORMS = {"hd05": PARTY, "hd36": PARTY, "nd30": STATE}


@dataclass(frozen=True)
class Sample:
    """A decision of three models, with a body of one page and with a long one."""

    norm: Norm
    short: list[Page]
    long: list[Page]

    @property
    def first(self) -> Page:
        return self.short[0]

    @property
    def annex(self) -> Page:
        return self.short[-1]


@pytest.fixture(scope="session")
def all_samples() -> dict[str, Sample]:
    """Every standard, printed in one start of LibreOffice."""
    papers = [(paper(name), paper(name, collectives=12, dieu=[*LONG_BODY, BINDING])) for name in NORMS]
    pages = printed(*(each for pair in papers for each in pair))
    return {name: Sample(norm, pages[2 * i], pages[2 * i + 1]) for i, (name, norm) in enumerate(NORMS.items())}


@pytest.fixture(params=list(NORMS))
def sample(request: pytest.FixtureRequest, require_tool: Callable[[str], str]) -> Sample:
    require_tool("soffice")
    found: Sample = request.getfixturevalue("all_samples")[request.param]
    return found


@pytest.fixture
def party(require_tool: Callable[[str], str], request: pytest.FixtureRequest) -> Sample:
    require_tool("soffice")
    found: Sample = request.getfixturevalue("all_samples")["hd05"]
    return found


@pytest.fixture
def state(require_tool: Callable[[str], str], request: pytest.FixtureRequest) -> Sample:
    require_tool("soffice")
    found: Sample = request.getfixturevalue("all_samples")["nd30"]
    return found


def near(value: float, tolerance: float) -> Any:
    return pytest.approx(value, abs=tolerance)


# -- page ---------------------------------------------------------------------------------------------------------


def test_paper_is_a4_and_only_the_annex_lies_on_its_side(sample: Sample) -> None:
    assert [(page.width, page.height) for page in sample.short] == [
        (near(210.0, 0.05), near(297.0, 0.05)),
        (near(297.0, 0.05), near(210.0, 0.05)),
    ]


def test_text_keeps_the_margins(sample: Sample) -> None:
    body = [line for page in sample.long[:2] for line in page.lines if not line.text.isdigit()]
    assert min(line.x0 for line in body) == near(LEFT, 0.5)
    assert max(line.x1 for line in body) == near(RIGHT, 0.5)
    assert min(line.top for line in body) >= TOP - 0.5
    assert max(line.baseline for line in body) <= BOTTOM + 0.5


def test_annex_keeps_the_turned_margins(sample: Sample) -> None:
    lines = [line for line in sample.annex.lines if not line.text.isdigit()]
    assert min(stroke.x0 for stroke in sample.annex.strokes) == near(20, 0.5)
    assert max(stroke.x1 for stroke in sample.annex.strokes) == near(277, 0.5)
    assert min(line.top for line in lines) >= 30 - 0.5
    assert max(line.baseline for line in lines) <= 195 + 0.5


def test_every_letter_is_times_new_roman_in_black(sample: Sample) -> None:
    pages = sample.short + sample.long
    assert {font for page in pages for font in page.fonts} <= FACES | {"TimesNewRomanPSMT"}
    assert {colour for page in pages for colour in page.colours} <= {(0,), (0, 0, 0), (0.0,), (0.0, 0.0, 0.0)}


def test_page_number_is_alone_centred_at_ten_millimetres_from_page_two_on(sample: Sample) -> None:
    first, second, *_ = sample.long
    assert not [line for line in first.lines if line.text.isdigit()]
    number = second.lines[0]
    assert (number.text, number.size, number.look) == ("2", 14, "regular")
    assert number.centre == near(MIDDLE, 0.5)
    assert number.top == near(10, 1)


def test_annex_counts_its_own_pages_and_hides_its_first_number(sample: Sample) -> None:
    first, second = [page for page in sample.long if page.width > page.height][:2]
    assert first.lines[0].text.casefold() == "phụ lục"
    assert (second.lines[0].text, second.lines[0].size) == ("2", 14)
    assert second.lines[0].centre == near(297 / 2, 0.5)
    assert second.lines[0].top == near(10, 1)


# -- letterhead ---------------------------------------------------------------------------------------------------


def test_title_is_bold_and_its_line_as_long_as_the_text(party: Sample) -> None:
    title = party.first.line(PARTY.title)
    rule = party.first.stroke_under(title)
    assert (title.size, title.look) == (15, "bold")
    assert rule.width == near(title.width, 1)
    assert (rule.x0, rule.x1) == (near(title.x0, 1), near(title.x1, 1))


def test_motto_stands_under_the_state_title_with_a_line_of_its_length(state: Sample) -> None:
    title, motto = state.first.line(STATE.title), state.first.line("Độc lập - Tự do - Hạnh phúc")
    rule = state.first.stroke_under(motto)
    assert (title.size, title.look, motto.size, motto.look) == (13, "bold", 14, "bold")
    assert motto.centre == near(title.centre, 1)
    assert (rule.x0, rule.x1) == (near(motto.x0, 1), near(motto.x1, 1))


def test_organ_stands_level_with_the_title(sample: Sample) -> None:
    assert sample.first.line(sample.norm.superior).baseline == near(sample.first.line(sample.norm.title).baseline, 1)


def test_superior_is_regular_issuer_bold_one_above_the_other(sample: Sample) -> None:
    superior, issuer = sample.first.line(sample.norm.superior), _organ_lines(sample)[0]
    assert (superior.size, superior.look) == (sample.norm.organ_size, "regular")
    assert (issuer.size, issuer.look) == (sample.norm.organ_size, "bold")
    assert issuer.centre == near(superior.centre, 1)
    assert issuer.baseline > superior.baseline


def test_one_star_stands_between_the_issuer_and_the_number(party: Sample) -> None:
    issuer, star, number = (party.first.line(text) for text in (PARTY.issuer, "*", PARTY.number))
    assert issuer.baseline < star.baseline < number.baseline
    assert star.centre == near(issuer.centre, 1)


def test_rules_of_the_state_form_are_a_third_to_a_half_of_the_line_above(state: Sample) -> None:
    for lines in (_organ_lines(state), [state.first.starting("Về việc")]):
        rule, longest = state.first.stroke_under(lines[-1]), max(line.width for line in lines)
        assert 1 / 3 - 0.02 <= rule.width / longest <= 1 / 2 + 0.02, lines[-1].text
        assert rule.centre == near(lines[-1].centre, 1)


def test_number_stands_centred_under_the_issuer(sample: Sample) -> None:
    number = sample.first.line(sample.norm.number)
    assert (number.size, number.look) == (sample.norm.number_size, "regular")
    assert number.centre == near(_organ_lines(sample)[0].centre, 1)


def test_place_and_date_are_italic_centred_under_the_title(sample: Sample) -> None:
    dated = sample.first.line(sample.norm.date)
    assert (dated.size, dated.look) == (14, "italic")
    assert dated.centre == near(sample.first.line(sample.norm.title).centre, 1)


def test_number_and_date_of_the_state_form_share_a_line(state: Sample) -> None:
    assert state.first.line(STATE.number).baseline == near(state.first.line(STATE.date).baseline, 1)


def _organ_lines(sample: Sample) -> list[Line]:
    """The lines of the issuer's name, which may have wrapped."""
    words = sample.norm.issuer
    lines = [line for line in sample.first.lines if line.text in words and line.look == "bold" and line.x1 < MIDDLE]
    assert " ".join(line.text for line in lines) == words
    return lines


# -- title block and body -----------------------------------------------------------------------------------------


def test_type_name_and_subject_are_bold_in_the_middle_of_the_text(sample: Sample) -> None:
    type_name = sample.first.line("QUYẾT ĐỊNH")
    subject = next(line for line in sample.first.lines if line.baseline > type_name.baseline)
    assert (type_name.size in sample.norm.type_sizes, type_name.look) == (True, "bold")
    assert (subject.size, subject.look) == (14, "bold")
    assert (type_name.centre, subject.centre) == (near(MIDDLE, 1), near(MIDDLE, 1))


def test_five_hyphens_stand_under_the_subject(party: Sample) -> None:
    mark = party.first.line("-----")
    assert (mark.centre, mark.width) == (near(MIDDLE, 1), near(8.2, 0.5))


def test_body_is_fourteen_points_on_a_fixed_pitch(sample: Sample) -> None:
    lines = _body(sample.long[0])
    assert {line.size for line in lines} == {14}
    pitches = [(b.baseline - a.baseline) / MM_PER_PT for a, b in pairwise(lines) if _continues(b)]
    assert pitches
    assert all(17.9 <= pitch <= 22.1 for pitch in pitches)
    assert max(pitches) - min(pitches) < 0.1


def test_paragraphs_are_six_points_apart_and_indented_by_ten_millimetres(sample: Sample) -> None:
    lines = _body(sample.long[0])
    firsts = [(a, b) for a, b in pairwise(lines) if not _continues(b)]
    assert firsts
    assert all(b.x0 == near(LEFT + 10, 0.5) for _, b in firsts)
    assert all((b.baseline - a.baseline) / MM_PER_PT >= 18 + 6 - 0.1 for a, b in firsts)


def test_full_lines_reach_both_margins(sample: Sample) -> None:
    lines = _body(sample.long[0])
    full = [a for a, b in pairwise(lines) if _continues(b)]
    assert all(line.x1 == near(RIGHT, 0.5) for line in full)
    assert all(line.x0 == near(LEFT, 0.5) for line in lines if _continues(line))


def test_bases_are_upright_in_party_papers_and_italic_in_state_ones(sample: Sample) -> None:
    assert sample.first.starting("- Căn cứ" if sample.norm is PARTY else "Căn cứ").look == sample.norm.basis_look


def test_operative_line_is_bold_and_centred(sample: Sample) -> None:
    operative = sample.first.line(sample.norm.operative)
    assert (operative.look, operative.centre) == ("bold", near(MIDDLE, 1))


def test_only_the_number_of_an_article_is_bold(sample: Sample) -> None:
    article = sample.first.starting("Điều 1.")
    assert (article.pieces[0].text, article.pieces[0].bold) == ("Điều 1.", True)
    assert not any(piece.bold for piece in article.pieces[1:])


def _body(page: Page) -> list[Line]:
    """The lines of the Điều on this page, from the first."""
    start = page.starting("Điều 1.").baseline
    return [line for line in page.lines if line.baseline >= start]


def _continues(line: Line) -> bool:
    """Whether the line goes on with a paragraph begun above."""
    return line.x0 < LEFT + 2


# -- foot ---------------------------------------------------------------------------------------------------------


def test_authority_and_name_are_bold_the_position_as_the_norm_says(sample: Sample) -> None:
    authority, position, name = _signature(sample.first)
    assert [line.size for line in (authority, position, name)] == [14, 14, 14]
    assert (authority.look, position.look, name.look) == ("bold", sample.norm.position_look, "bold")
    assert all(line.centre == near(authority.centre, 0.5) and line.centre > MIDDLE for line in (position, name))


def test_room_is_left_for_signature_and_seal(sample: Sample) -> None:
    _, position, name = _signature(sample.first)
    assert 20 <= name.top - position.baseline <= 32


def test_recipients_stand_on_the_left_level_with_the_authority(sample: Sample) -> None:
    word = sample.first.line("Nơi nhận:")
    items = [line for line in sample.first.lines if line.baseline > word.baseline and line.x0 < LEFT + 5]
    assert (word.size, word.look) == sample.norm.recipients
    assert word.x0 == near(LEFT, 0.5)
    assert word.baseline == near(_signature(sample.first)[0].baseline, 1)
    assert {(item.size, item.look) for item in items} == {(sample.norm.list_size, "regular")}
    assert items[0].text[:-1] == "- Như Điều 3"


def test_recipients_word_of_a_party_paper_has_a_line_of_its_length(party: Sample) -> None:
    word = party.first.line("Nơi nhận:")
    assert party.first.stroke_under(word).width == near(word.width, 1)


def _signature(page: Page) -> tuple[Line, Line, Line]:
    """Authority, position and name: the lines of the right column from the authority on."""
    start = page.line("Nơi nhận:").baseline
    right = [line for line in page.lines if line.x0 > MIDDLE - 10 and line.baseline > start - 2]
    assert len(right) == 3, [line.text for line in right]
    return right[0], right[1], right[2]


# -- pages that must look right whatever the facts ----------------------------------------------------------------


@pytest.fixture(scope="session")
def lengths() -> list[list[Page]]:
    """Bodies of every length over more than a page, ending in a paragraph of one line and in one of several."""
    filler = "Các chi bộ trực thuộc tổ chức học tập, nhân rộng cách làm hay của các mô hình được công nhận."
    short = "Quyết định có hiệu lực kể từ ngày ký và thi hành"
    return printed(*(paper(dieu=[filler] * n + [last]) for last in (BINDING, short) for n in range(1, 22)))


@pytest.mark.slow
def test_signature_never_splits_nor_stands_alone(
    require_tool: Callable[[str], str], request: pytest.FixtureRequest
) -> None:
    require_tool("soffice")
    for pages in request.getfixturevalue("lengths"):
        signed = [page for page in pages if page.has("Nơi nhận:")]
        assert len(signed) == 1
        (page,) = signed
        start = page.line("Nơi nhận:").baseline
        assert page.line("Trần Thị Thanh Mai").baseline > start
        assert page.line("T/M BAN THƯỜNG VỤ").baseline == near(start, 1)
        assert len([line for line in page.lines if line.baseline < start - 2 and not line.text.isdigit()]) >= 2


@pytest.mark.slow
def test_no_page_is_empty(require_tool: Callable[[str], str], request: pytest.FixtureRequest) -> None:
    require_tool("soffice")
    for pages in request.getfixturevalue("lengths"):
        assert all([line for line in page.lines if not line.text.isdigit()] for page in pages)


def test_long_names_wrap_inside_their_column(require_tool: Callable[[str], str]) -> None:
    require_tool("soffice")
    names: dict[str, Any] = {
        "co_quan_cap_tren": "ĐẢNG BỘ THÀNH PHỐ HỒ CHÍ MINH",
        "co_quan_ban_hanh": "ĐẢNG UỶ CÁC CƠ QUAN CỦA ĐẢNG, MẶT TRẬN TỔ QUỐC, CÁC TỔ CHỨC CHÍNH TRỊ - XÃ HỘI THÀNH PHỐ",
        "viet_tat": "ĐU",
    }
    subject = (
        "công nhận mô hình, điển hình “Dân vận khéo” trong các lĩnh vực kinh tế, văn hoá - xã hội, quốc phòng - an "
    )
    subject += "ninh, xây dựng Đảng và hệ thống chính trị trên địa bàn thành phố năm 2026"
    ((first, *_),) = printed(paper(**names, trich_yeu=subject))
    title, star = first.line(PARTY.title), first.line("*")
    organ = [line for line in first.lines if line.baseline < star.baseline and line.x0 < 100 and line.text != "*"]
    assert " ".join(line.text for line in organ) == f"{names['co_quan_cap_tren']} {names['co_quan_ban_hanh']}"
    assert all(line.x0 >= LEFT - 0.5 and line.x1 < title.x0 - 5 for line in organ)
    type_name = first.line("QUYẾT ĐỊNH").baseline
    lines = [line for line in first.lines if type_name < line.baseline < first.line("-----").baseline]
    assert " ".join(line.text for line in lines) == subject
    assert all(line.centre == near(MIDDLE, 1) for line in lines)


def test_long_place_keeps_the_date_on_one_line_under_the_title(require_tool: Callable[[str], str]) -> None:
    require_tool("soffice")
    ((first, *_),) = printed(paper(dia_danh="Phường Ngô Quyền"))
    title, dated = first.line(PARTY.title), first.line("Phường Ngô Quyền, ngày 09 tháng 10 năm 2026")
    rule = first.stroke_under(title)
    assert dated.centre == near(title.centre, 1)
    assert (rule.x0, rule.x1) == (near(title.x0, 1), near(title.x1, 1))
    assert first.line(PARTY.issuer).x1 < dated.x0


def test_blank_number_and_date_leave_room_in_a_draft(require_tool: Callable[[str], str]) -> None:
    require_tool("soffice")
    ((first, *_),) = printed(paper(so=None, ngay_ban_hanh=None, draft=True))
    assert re.fullmatch(r"Số {3,}-QĐ/ĐU", first.starting("Số").text)
    assert re.fullmatch(r"Tân Hoà, ngày {3,}tháng {3,}năm 2026", first.starting("Tân Hoà, ngày").text)
    draft = first.line("Dự thảo lần 1")
    assert (draft.size, draft.look, draft.centre) == (14, "italic", near(first.starting("Số").centre, 1))


@pytest.mark.parametrize(
    ("signer", "wanted"),
    [
        (
            {"chuc_vu": "PHÓ BÍ THƯ", "kiem": "TRƯỞNG BAN CHỈ ĐẠO", "ho_ten": "Trần Thị Thanh Mai"},
            ["PHÓ BÍ THƯ", "kiêm", "TRƯỞNG BAN CHỈ ĐẠO", "Trần Thị Thanh Mai"],
        ),
        (
            {"quyen_han": "T/M BAN THƯỜNG VỤ", "ho_ten": "Trần Thị Thanh Mai"},
            ["T/M BAN THƯỜNG VỤ", "Trần Thị Thanh Mai"],
        ),
        (
            {"quyen_han": "T/L BAN THƯỜNG VỤ", "chuc_vu": "CHÁNH VĂN PHÒNG", "ho_ten": "Phạm Văn Hùng"},
            ["T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG", "Phạm Văn Hùng"],
        ),
    ],
)
def test_signature_block_has_the_lines_of_its_legal_form(
    require_tool: Callable[[str], str], signer: dict[str, str], wanted: list[str]
) -> None:
    require_tool("soffice")
    ((first, *_),) = printed(paper(nguoi_ky=signer, draft=True))
    word = first.line("Nơi nhận:")
    right = [line for line in first.lines if line.x0 > MIDDLE - 10 and line.baseline > word.baseline - 2]
    assert [line.text for line in right] == wanted
    assert [line.look for line in right] == [
        "bold" if text.startswith(("T/", "Trần", "Phạm")) else "regular" for text in wanted
    ]
    assert right[0].baseline == near(word.baseline, 1)
    assert 20 <= right[-1].top - right[-2].baseline <= 32


# -- annex --------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def lists() -> list[list[Page]]:
    """Annexes of many lengths: somewhere among them the total would fall alone on a page."""
    return printed(*(paper(collectives=n // 2, individuals=n - n // 2) for n in range(1, 22)))


@pytest.fixture
def annexes(require_tool: Callable[[str], str], request: pytest.FixtureRequest) -> list[list[Page]]:
    require_tool("soffice")
    every: list[list[Page]] = request.getfixturevalue("lists")
    return [[page for page in pages if page.width > page.height] for pages in every]


@pytest.mark.slow
def test_head_rows_repeat_on_every_page_of_the_list(annexes: list[list[Page]]) -> None:
    assert max(len(annex) for annex in annexes) >= 3
    for page in (page for annex in annexes for page in annex):
        assert (page.line("Tên mô hình").size, page.line("Tên mô hình").look) == (13, "bold")
        assert page.line("(2)").look == "italic"


@pytest.mark.slow
def test_total_and_group_headings_never_leave_their_rows(annexes: list[list[Page]]) -> None:
    for annex in annexes:
        rows = [[line.baseline for line in page.lines if line.text.startswith("Vận động")] for page in annex]
        totals = [i for i, page in enumerate(annex) if page.has("Danh sách gồm")]
        assert totals == [len(annex) - 1]
        assert all(rows), "a page holds nothing but heads and the total"
        for i, page in enumerate(annex):
            heads = [line.baseline for line in page.lines if line.text.startswith(("TẬP THỂ (", "CÁ NHÂN ("))]
            assert all(any(row > head for row in rows[i]) for head in heads)


def test_annex_is_titled_in_capitals_and_cites_the_decision(party: Sample) -> None:
    lines = party.annex.lines[:5]
    assert [line.text for line in lines] == [
        "PHỤ LỤC",
        "DANH SÁCH",
        "TẬP THỂ, CÁ NHÂN ĐƯỢC CÔNG NHẬN MÔ HÌNH, ĐIỂN HÌNH “DÂN VẬN KHÉO” NĂM 2026",
        "(Kèm theo Quyết định số 15-QĐ/ĐU, ngày 09/10/2026 của Ban Thường vụ Đảng uỷ xã Tân Hoà)",
        "-----",
    ]
    assert [line.look for line in lines] == ["bold", "bold", "bold", "italic", "regular"]
    assert all(line.centre == near(297 / 2, 1) and line.size == 14 for line in lines)


@pytest.mark.parametrize(
    ("collectives", "individuals", "article", "title"),
    [
        (
            2,
            3,
            "Công nhận 05 mô hình, điển hình “Dân vận khéo” năm 2026, gồm 02 tập thể và 03 cá nhân",
            "TẬP THỂ, CÁ NHÂN",
        ),
        (1, 0, "Công nhận 01 mô hình, điển hình “Dân vận khéo” năm 2026 của 01 tập thể", "TẬP THỂ"),
        (0, 12, "Công nhận 12 mô hình, điển hình “Dân vận khéo” năm 2026 của 12 cá nhân", "CÁ NHÂN"),
    ],
)
def test_first_article_and_annex_say_whom_the_list_has(
    require_tool: Callable[[str], str], collectives: int, individuals: int, article: str, title: str
) -> None:
    require_tool("soffice")
    ((first, *annex),) = printed(paper(collectives=collectives, individuals=individuals))
    text = " ".join(line.text for line in first.lines)
    assert f"Điều 1. {article} (có danh sách kèm theo)." in text
    assert annex[0].lines[2].text.startswith(f"{title} ĐƯỢC CÔNG NHẬN")
    assert annex[-1].has(f"Danh sách gồm {collectives + individuals:02d} mô hình")
    assert annex[0].has("TẬP THỂ (") == bool(collectives and individuals)


@pytest.mark.slow
def test_five_hundred_models_are_numbered_through_without_an_empty_page(require_tool: Callable[[str], str]) -> None:
    require_tool("soffice")
    ((_, *annex),) = printed(paper(collectives=380, individuals=120))
    numbers = [int(line.text) for page in annex for line in page.lines if line.text.isdigit() and line.centre < 35]
    assert numbers == list(range(1, 501))
    assert [page.lines[0].text for page in annex[1:]] == [str(n) for n in range(2, len(annex) + 1)]


def test_a_row_is_never_split_between_pages(require_tool: Callable[[str], str]) -> None:
    require_tool("soffice")
    name = "Đầu " + "vận động nhân dân chuyển đổi đất lúa kém hiệu quả sang trồng sen kết hợp nuôi cá " * 3 + "cuối"
    models = [{"ten_mo_hinh": f"{name} {n}", "don_vi": "Chi bộ thôn Đông Hà"} for n in range(1, 13)]
    ((_, *annex),) = printed(paper(danh_sach=models))
    assert len(annex) >= 3
    for page in annex:
        begun = sum(line.text.startswith("Đầu") for line in page.lines)
        ended = sum("cuối" in line.text for line in page.lines)
        assert begun == ended > 0
