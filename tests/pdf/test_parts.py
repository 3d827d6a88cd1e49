"""The additional parts on the printed page, with a ruler: circulation, urgency, contact, the mirrored back page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from measure import MM_PER_PT, Page
from papers import paper, printed

pytestmark = pytest.mark.pdf

MASS_MEDIA = "Không phổ biến trên phương tiện thông tin đại chúng"
PARTS: dict[str, Any] = {
    "do_khan": "Thượng khẩn",
    "pham_vi_luu_hanh": "Xem xong trả lại",
    "lien_he": {"dia_chi": "Thôn Đông, xã Tân An", "dien_thoai": "0296.3999.123"},
}
LONG = ["Giao Ban Xây dựng Đảng theo dõi, hướng dẫn việc duy trì, nhân rộng các mô hình được công nhận; " * 3] * 8


@pytest.fixture(scope="session")
def all_pages() -> dict[str, list[Page]]:
    """A party paper of two pages printed on both sides, one that the media shall not have, a state paper."""
    papers = {
        "party": paper(**PARTS, hai_mat="có", nguoi_soan="NguyenVanAn-26", dieu=LONG),
        "media": paper(**PARTS | {"pham_vi_luu_hanh": MASS_MEDIA}, dieu=LONG),
        "state": paper("nd30", **PARTS),
    }
    return dict(zip(papers, printed(*papers.values()), strict=True))


@pytest.fixture
def pages(require_tool: Callable[[str], str], request: pytest.FixtureRequest) -> dict[str, list[Page]]:
    require_tool("soffice")
    found: dict[str, list[Page]] = request.getfixturevalue("all_pages")
    return found


def near(value: float, tolerance: float = 1.0) -> Any:
    return pytest.approx(value, abs=tolerance)


def test_circulation_stands_in_the_right_corner_of_page_one_ten_millimetres_from_the_edge(
    pages: dict[str, list[Page]],
) -> None:
    first, second = pages["party"][:2]
    notice = first.line("XEM XONG TRẢ LẠI")
    assert (notice.top, notice.x1, notice.size, notice.look) == (near(10), near(195, 0.5), 12, "bold")
    assert not second.has("XEM XONG")


def test_the_notice_about_the_media_stands_in_the_middle_ten_millimetres_above_the_bottom_edge(
    pages: dict[str, list[Page]],
) -> None:
    first, last = pages["media"][:2]
    notice = last.line(MASS_MEDIA)
    descent = 0.22 * notice.size * MM_PER_PT
    assert (notice.baseline + descent, notice.centre, notice.look) == (near(287), near(112.5, 0.5), "bold")
    assert not first.has(MASS_MEDIA)


def test_urgency_stands_under_the_number(pages: dict[str, list[Page]]) -> None:
    for name in ("party", "state"):
        first = pages[name][0]
        number, stamp = first.starting("Số"), first.line("THƯỢNG KHẨN")
        assert stamp.centre == near(number.centre, 0.5)
        assert 0 < stamp.top - number.baseline < 8
        assert stamp.look == "bold"


def test_contact_stands_under_a_line_across_the_text(pages: dict[str, list[Page]]) -> None:
    for name, page in (("party", pages["party"][1]), ("state", pages["state"][0])):
        contact = page.line("Địa chỉ: Thôn Đông, xã Tân An")
        above = max((s for s in page.strokes if s.y < contact.baseline), key=lambda stroke: stroke.y)
        assert above.width == near(165, 0.5)
        assert contact.x0 == near(above.x0, 0.5)
        assert contact.size == (10 if name == "party" else 11)
    assert not pages["party"][0].has("Địa chỉ")


def test_the_back_page_mirrors_the_front(pages: dict[str, list[Page]]) -> None:
    front, back = pages["party"][:2]
    assert min(line.x0 for line in front.lines) == near(30, 0.5)
    assert min(line.x0 for line in back.lines) == near(15, 0.5)
    assert back.line("2").centre == near(97.5, 0.5)
