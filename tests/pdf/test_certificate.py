"""Each certificate is one page and nothing touches its frame, whatever the names: measured in the PDF."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from measure import Page
from papers import printed

from dvk_docs.api import render
from dvk_docs.documents.certificate import PARTY_EXAMPLE, Certificate

pytestmark = pytest.mark.pdf

FRAME_MM = 12.0  # from the edge of the sheet to the inner edge of the frame, at most
UNIT = "Chi bộ Trung tâm Phục vụ hành chính công và Ban Quản lý dự án đầu tư xây dựng khu vực liên xã Tân Hoà"
MODEL = "Vận động nhân dân chuyển đổi đất lúa kém hiệu quả sang trồng sen kết hợp nuôi cá, làm đường hoa"
SMALL_ROOM: dict[str, Any] = {
    "co_quan_ban_hanh": "ĐẢNG UỶ KHỐI CƠ QUAN VÀ DOANH NGHIỆP TỈNH AN BÌNH",
    "nguoi_ky": {"chuc_vu": "PHÓ BÍ THƯ", "kiem": "TRƯỞNG BAN CHỈ ĐẠO", "ho_ten": "Trần Thị Thanh Mai"},
}
SETS: dict[str, dict[str, Any]] = {
    "a4": {},
    "little room": SMALL_ROOM,
    "a3": {"khung_in": {"kho": "A3"}},
    "little room on a3": {**SMALL_ROOM, "khung_in": {"kho": "A3"}},
    "stock": {"khung_in": {"in_san": True, "le_trai": 40, "le_tren": 22}},
    "draft": SMALL_ROOM,
}


def certificates(**changes: Any) -> Certificate:
    """Names of every length that fits, of a collective and of a person with post and unit."""
    facts = {key: value for key, value in {**PARTY_EXAMPLE, **changes}.items() if value is not None}
    document = Certificate.model_validate({**facts, "danh_sach": [_line(count) for count in range(1, 75)]})
    fitting = [model for _, _, model in document.lines() if document.lettering(model) is not None]
    return document.model_copy(update={"danh_sach": fitting})


def _line(count: int) -> dict[str, Any]:
    words = {"ten_mo_hinh": _words(MODEL, count)}
    if count % 3 == 0:
        person = {"ho_ten": "Hoàng Phủ Nguyễn Thị Thanh Huyền", "chuc_vu": _words(UNIT, count // 2)}
        return {**words, "ca_nhan": person, "don_vi": "Chi bộ thôn Đông Hà"}
    return {**words, "don_vi": _words(UNIT, count if count % 2 else 4)}


def _words(text: str, count: int) -> str:
    return " ".join((text.split() * 6)[:count])


@pytest.fixture(scope="module")
def sets() -> dict[str, tuple[int, list[Page]]]:
    """How many certificates each set has, and its pages."""
    made = {name: certificates(**changes) for name, changes in SETS.items()}
    papers = [render(document, draft=name == "draft") for name, document in made.items()]
    return {
        name: (len(document.danh_sach), pages)  # type: ignore[arg-type]
        for (name, document), pages in zip(made.items(), printed(*papers), strict=True)
    }


@pytest.fixture(params=SETS)
def one(request: pytest.FixtureRequest, require_tool: Callable[[str], str]) -> tuple[int, list[Page]]:
    require_tool("soffice")
    found: tuple[int, list[Page]] = request.getfixturevalue("sets")[request.param]
    return found


def test_each_certificate_is_one_page(one: tuple[int, list[Page]]) -> None:
    count, pages = one
    assert len(pages) == count > 20
    assert all(page.has("ĐẢNG CỘNG SẢN VIỆT NAM") or page.lines[0].text.startswith("ĐẢNG") for page in pages)
    assert all(sum(line.text == "GIẤY CHỨNG NHẬN" for line in page.lines) == 1 for page in pages)


def test_nothing_touches_the_frame(one: tuple[int, list[Page]]) -> None:
    for page in one[1]:
        edge = FRAME_MM * page.width / 297
        assert min(line.x0 for line in page.lines) > edge
        assert max(line.x1 for line in page.lines) < page.width - edge
        assert min(line.top for line in page.lines) > edge
        assert max(line.baseline for line in page.lines) < page.height - edge


def test_every_certificate_of_a_set_is_signed_at_one_place_unless_its_names_are_long(
    sets: dict[str, tuple[int, list[Page]]], require_tool: Callable[[str], str]
) -> None:
    require_tool("soffice")
    places = [round(page.line("Lê Quang Vinh").baseline) for page in sets["a4"][1]]
    assert places[:12] == [places[0]] * 12
    assert max(places) < 210 - FRAME_MM


def test_the_sheet_is_the_one_asked_for(
    sets: dict[str, tuple[int, list[Page]]], require_tool: Callable[[str], str]
) -> None:
    require_tool("soffice")
    small, large, stock = sets["a4"][1][0], sets["a3"][1][0], sets["stock"][1][0]
    assert (small.width, small.height) == (pytest.approx(297, abs=0.1), pytest.approx(210, abs=0.1))
    assert (large.width, large.height) == (pytest.approx(420, abs=0.1), pytest.approx(297, abs=0.1))
    assert large.line("GIẤY CHỨNG NHẬN").width == pytest.approx(small.line("GIẤY CHỨNG NHẬN").width * 1.4, rel=0.01)
    assert large.line("GIẤY CHỨNG NHẬN").centre == pytest.approx(210, abs=0.5)
    moved = stock.line("GIẤY CHỨNG NHẬN"), small.line("GIẤY CHỨNG NHẬN")
    assert moved[0].x0 - moved[1].x0 == pytest.approx(40 - 26, abs=0.3)
    assert moved[0].baseline - moved[1].baseline == pytest.approx(22 - 19, abs=0.3)
