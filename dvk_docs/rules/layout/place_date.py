"""Rules on the place and the date of issue."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from dvk_docs.rules.layout.judge import alignment, excerpt, size, style
from dvk_docs.rules.layout.paper import HEAD, Paper, date_in
from dvk_docs.rules.rule import Finding
from dvk_docs.standards import Clause

_LONG = re.compile(r"ngày +(\d{1,2}) +tháng +(\d{1,2}) +năm")
_SHORT = re.compile(r"(?<![\d/-])(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])")
_DISTRICT = re.compile(r"^(huyện|quận|thị xã|thị trấn)\s", re.IGNORECASE)
_DISTRICTS_ENDED = date(2025, 7, 1)
_LEVEL = re.compile(r"^(xã|phường|đặc khu|đk|tỉnh|thành phố|tp\.?|p\.|quận|huyện|thị xã|thị trấn)\s", re.IGNORECASE)


def place_date_format(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Địa danh, dấu phẩy, đủ chữ ngày, tháng, năm; căn giữa dưới tiêu đề; ngày có thật trên lịch.

    Vì sao: ngày ký là ngày văn bản có hiệu lực, phải đọc được một cách duy nhất.
    Đúng: Tân Hoà, ngày 09 tháng 10 năm 2026    Sai: Tân Hoà ngày 9/10/2026;  ngày 31 tháng 9 năm 2026
    """
    line = paper.letterhead.place_date
    wanted = "viết như “Tân Hoà, ngày 09 tháng 10 năm 2026”"
    if not line:
        hint = "thêm dòng địa danh, ngày tháng dưới tiêu đề, ví dụ  Tân Hoà, ngày 09 tháng 10 năm 2026"
        yield Finding(None, HEAD, "không có", wanted, hint)
        return
    text = line.paragraphs[0].text.replace("\u00a0", " ").strip()
    if not re.match(clause.value, _padded(text)):
        yield Finding(excerpt(text), HEAD, f"là “{excerpt(text)}”", wanted, f"ghi {_written_out(text)}")
    elif _LONG.search(text) and date_in(text) is None:
        yield Finding(excerpt(text), HEAD, "không có thật trên lịch", "là ngày có thật", "xem lại ngày, tháng")
    yield from alignment(line, ("center",))


def place_date_size(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Cỡ chữ của địa danh và ngày tháng.

    Vì sao: cùng cỡ với số và ký hiệu.
    Đúng: 14 (văn bản của Đảng); 13 đến 14 (nhà nước).    Sai: 12.
    """
    yield from size(paper.letterhead.place_date, clause)


def place_date_style(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Địa danh và ngày tháng in nghiêng, không đậm.

    Vì sao: phân biệt với tiêu đề ở trên.
    Đúng: chữ nghiêng.    Sai: chữ đứng; nghiêng đậm.
    """
    yield from style(paper.letterhead.place_date, clause.value)


def date_padding(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Ngày dưới 10 và tháng 1, 2 thêm số 0; tháng 3 đến 9 thì không.

    Vì sao: để không thêm được chữ số vào ngày đã ghi.
    Đúng: ngày 05 tháng 3 năm 2026;  05/02/2026    Sai: ngày 5 tháng 03 năm 2026
    """
    line = paper.letterhead.place_date.text
    if line != _padded(line):
        yield Finding(excerpt(line), HEAD, f"viết là “{line}”", f"viết là “{_padded(line)}”", f"ghi {_padded(line)}")
    for zone in paper.zones:
        wrong = [found for p in zone.paragraphs if p.plain != line for found in _badly_padded(p.plain)]
        if wrong:
            found, right = wrong[0]
            more = f" (và {len(wrong) - 1} chỗ nữa)" if len(wrong) > 1 else ""
            hint = f"thay {found} bằng {right}"
            yield Finding(found, zone.zone, f"viết là “{found}”{more}", f"viết là “{right}”", hint, "warning")


def place_name(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Địa danh là tên xã, phường, đặc khu hoặc tỉnh, thành phố nơi cơ quan đóng; không còn cấp huyện từ 01/7/2025.

    Tệp dữ liệu còn được xét: cơ quan của xã, phường, đặc khu thì địa danh là tên xã, phường, đặc khu ấy.
    Vì sao: cấp huyện đã kết thúc hoạt động.
    Đúng: Tân Hoà, ngày …    Sai: Huyện Bình Lâm, ngày 09 tháng 10 năm 2026
    """
    text, dated = paper.letterhead.place_date.text, paper.dated
    place = text.partition(",")[0]
    if dated is not None and dated >= _DISTRICTS_ENDED and _DISTRICT.match(place):
        hint = "ghi tên xã, phường, đặc khu hoặc tỉnh, thành phố nơi cơ quan đóng"
        yield Finding(place, HEAD, f"là “{place}”, cấp huyện đã kết thúc", "là tên xã, phường hoặc tỉnh", hint)


def place_level_prefix(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Ghi cấp hành chính trước địa danh một âm tiết (văn bản nhà nước: là chữ số).

    Vì sao: “Huế, ngày …” không cho biết là thành phố hay phường.
    Đúng: Thành phố Huế, ngày …;  Phường 1, ngày …    Sai: Huế, ngày …;  1, ngày …
    """
    place = paper.letterhead.place_date.text.partition(",")[0].strip()
    if not place or _LEVEL.match(place) or not paper.letterhead.place_date.text.count(","):
        return
    one_syllable = "one-syllable" in clause.value["when"] and len(place.split()) == 1
    in_figures = "digit" in clause.value["when"] and place.isdigit()
    if one_syllable or in_figures:
        hint = f"ghi  Xã {place},  Phường {place}  hoặc  Thành phố {place}"
        yield Finding(place, HEAD, f"không có ở “{place}”", "có ở địa danh một âm tiết, địa danh chữ số", hint)


def _padded(text: str) -> str:
    """The long form with day and month padded as the norm asks."""
    return _LONG.sub(lambda match: f"ngày {_day(match[1])} tháng {_month(match[2])} năm", text)


def _badly_padded(text: str) -> Iterator[tuple[str, str]]:
    """Dates in figures whose padding is wrong, with the right form; what is no date is left alone."""
    for match in _SHORT.finditer(text):
        right = f"{_day(match[1])}/{_month(match[2])}/{match[3]}"
        if 1 <= int(match[1]) <= 31 and 1 <= int(match[2]) <= 12 and match[0] != right:
            yield match[0], right


def _day(figure: str) -> str:
    return f"{int(figure):02d}"


def _month(figure: str) -> str:
    return f"{int(figure):02d}" if int(figure) < 3 else str(int(figure))


def _written_out(text: str) -> str:
    match = _SHORT.search(text)
    place = re.split(r",|\bngày\b", text)[0].strip() or "Tân Hoà"
    if match is None:
        return f"{place}, ngày 09 tháng 10 năm 2026"
    return f"{place}, ngày {_day(match[1])} tháng {_month(match[2])} năm {match[3]}"
