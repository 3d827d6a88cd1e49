"""What a decision alone prints, measured in the PDF: bases, Điều, its annex, and the facts that stretch a page.

What it shares with every paper is measured in `test_every_paper.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from measure import Page
from norms import NORMS, PARTY, PORTRAIT, near
from papers import paper, printed

pytestmark = pytest.mark.pdf

LEFT, MIDDLE = PORTRAIT.left, PORTRAIT.middle
OPERATIVE = {"hd05": "BAN THƯỜNG VỤ ĐẢNG UỶ QUYẾT ĐỊNH", "nd30": "QUYẾT ĐỊNH:"}
OPERATIVE["hd36"] = OPERATIVE["hd05"]


@pytest.fixture(scope="session")
def decisions() -> dict[str, list[Page]]:
    """A decision of three models in every standard, printed in one start of LibreOffice."""
    return dict(zip(NORMS, printed(*map(paper, NORMS)), strict=True))


@pytest.fixture(params=list(NORMS))
def standard(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture
def decision(standard: str, require_tool: Callable[[str], str], request: pytest.FixtureRequest) -> list[Page]:
    require_tool("soffice")
    found: list[Page] = request.getfixturevalue("decisions")[standard]
    return found


# -- page and body ------------------------------------------------------------------------------------------------


def test_only_the_annex_lies_on_its_side(decision: list[Page]) -> None:
    assert [page.width > page.height for page in decision] == [False, True]


def test_bases_are_upright_in_party_papers_and_italic_in_state_ones(decision: list[Page], standard: str) -> None:
    basis = decision[0].starting("Căn cứ" if standard == "nd30" else "- Căn cứ")
    assert basis.look == ("italic" if standard == "nd30" else "regular")


def test_operative_line_is_bold_and_centred(decision: list[Page], standard: str) -> None:
    operative = decision[0].line(OPERATIVE[standard])
    assert (operative.look, operative.centre) == ("bold", near(MIDDLE, 1))


def test_only_the_number_of_an_article_is_bold(decision: list[Page]) -> None:
    article = decision[0].starting("Điều 1.")
    assert (article.pieces[0].text, article.pieces[0].bold) == ("Điều 1.", True)
    assert not any(piece.bold for piece in article.pieces[1:])


# -- pages that must look right whatever the facts ----------------------------------------------------------------


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
    assert first.line("ĐẢNG UỶ XÃ TÂN HOÀ").x1 < dated.x0


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


@pytest.mark.parametrize("standard", ["hd05"], indirect=True)
def test_annex_is_titled_in_capitals_and_cites_the_decision(decision: list[Page]) -> None:
    lines = decision[-1].lines[:5]
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
