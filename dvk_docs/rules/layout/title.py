"""Rules on the letterhead, right: title or national name and motto, the line below; rows level with the left."""

from __future__ import annotations

from collections.abc import Iterator

from dvk_docs.rules.layout.components.letterhead import is_title
from dvk_docs.rules.layout.judge import excerpt, figure, size, style
from dvk_docs.rules.layout.measure import width_mm
from dvk_docs.rules.layout.paper import HEAD, Paper, Piece
from dvk_docs.rules.rule import Finding
from dvk_docs.standards import Clause
from dvk_docs.vn.text import fold_tone, tone_style

_LEVEL_BY_ESTIMATE = 5.0  # mm: one line; heights of cells are estimates, a smaller difference proves nothing


def title_text(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Góc phải, dòng đầu trang 1 ghi tiêu đề của hệ thống văn bản.

    Vì sao: tiêu đề cho biết văn bản thuộc hệ thống nào.
    Đúng: ĐẢNG CỘNG SẢN VIỆT NAM.    Sai: Đảng cộng sản Việt nam;  đứng ở góc trái.
    """
    head, title = paper.letterhead, paper.letterhead.title
    wanted = f"là “{clause.value}” ở góc phải"
    if head.swapped:
        hint = "đổi chỗ hai ô của bảng phần đầu"
        yield Finding(title.text, HEAD, "ở góc trái", wanted, hint)
    if any(is_title(p.plain) for p in head.paragraphs) and not title:
        return  # laid out with tabs: it is there, but no rule can tell more
    if not title:
        yield Finding(None, HEAD, "không có", wanted, f"thêm dòng {clause.value}")
    elif _same(title.text, clause.value) and title.text.upper() == title.text:
        return
    elif not _same(title.text.upper(), clause.value) and not _is_forbidden(title.text, paper):
        found = f"là “{excerpt(title.text)}”"
        yield Finding(excerpt(title.text), HEAD, found, wanted, f"ghi {clause.value}")


def title_size(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Cỡ chữ của tiêu đề (văn bản nhà nước: Quốc hiệu).

    Vì sao: tiêu đề nổi hơn tên cơ quan một cỡ.
    Đúng: 15 (văn bản của Đảng); 12 đến 13 (nhà nước).    Sai: 14.
    """
    yield from size(paper.letterhead.title, clause)


def title_style(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Tiêu đề in hoa, đứng, đậm, gõ bằng chữ hoa thật.

    Vì sao: chữ hoa do định dạng (All caps) không tìm, không chép ra được.
    Đúng: ĐẢNG CỘNG SẢN VIỆT NAM đậm.    Sai: không đậm; gõ chữ thường rồi bật All caps.
    """
    yield from style(paper.letterhead.title, clause.value)


def title_rule(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Dưới tiêu đề (nhà nước: dưới Tiêu ngữ) có đường kẻ ngang nét liền, dài bằng dòng chữ.

    Vì sao: đường kẻ ngăn tiêu đề với địa danh, ngày tháng.
    Đúng: đường viền đoạn, nét vẽ, hoặc gạch chân, dài bằng dòng chữ.
    Sai: hàng dấu gạch nối -----; đường kẻ ngắn bằng nửa dòng chữ.
    """
    above = paper.letterhead.motto if clause.value["under"] == "motto" else paper.letterhead.title
    if not above:
        return
    stroke, length = paper.letterhead.title_stroke, width_mm(above.paragraphs[0])
    wanted = f"là nét liền dài {figure(length)} mm, bằng dòng chữ"
    hint = f"kẻ một đường dưới “{excerpt(above.text)}”, dài {figure(length)} mm"
    if stroke is None:
        yield Finding(excerpt(above.text), HEAD, "không có", wanted, hint)
    elif stroke.kind == "characters":
        yield Finding(stroke.words, HEAD, "là một hàng dấu gạch", wanted, f"xoá hàng dấu gạch, {hint}")
    elif abs(stroke.length_mm - length) > (clause.tolerance or 0):
        yield Finding(excerpt(above.text), HEAD, f"dài {figure(stroke.length_mm)} mm", wanted, hint)


def motto_text(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Dưới Quốc hiệu là Tiêu ngữ, chữ cái đầu mỗi cụm viết hoa, giữa các cụm có gạch nối, có cách chữ.

    Vì sao: Tiêu ngữ là một phần của Quốc hiệu.
    Đúng: Độc lập - Tự do - Hạnh phúc    Sai: Độc lập – Tự do – Hạnh phúc;  Độc Lập-Tự Do-Hạnh Phúc
    """
    motto = paper.letterhead.motto
    if not motto:
        yield Finding(None, HEAD, "không có", f"là “{clause.value}”", f"thêm dòng {clause.value} dưới Quốc hiệu")
    elif motto.text != clause.value:
        yield Finding(excerpt(motto.text), HEAD, f"là “{motto.text}”", f"là “{clause.value}”", f"ghi {clause.value}")


def motto_size(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Cỡ chữ của Tiêu ngữ.

    Vì sao: Tiêu ngữ lớn hơn Quốc hiệu một cỡ.
    Đúng: 14 khi Quốc hiệu 13, hoặc 13 khi Quốc hiệu 12.    Sai: 12.
    """
    yield from size(paper.letterhead.motto, clause)


def motto_style(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Tiêu ngữ đứng, đậm.

    Vì sao: cùng kiểu với Quốc hiệu.
    Đúng: chữ đứng, đậm.    Sai: nghiêng, không đậm.
    """
    yield from style(paper.letterhead.motto, clause.value)


def title_exclusive(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Tiêu đề của Đảng và Quốc hiệu, Tiêu ngữ không cùng đứng trong một văn bản.

    Vì sao: một văn bản thuộc một hệ thống.
    Đúng: chỉ ĐẢNG CỘNG SẢN VIỆT NAM.    Sai: thêm Độc lập - Tự do - Hạnh phúc bên dưới.
    """
    forbidden = {fold_tone(words) for words in clause.value["forbid"]}
    for paragraph in paper.letterhead.paragraphs:
        if any(words in fold_tone(paragraph.plain) for words in forbidden):
            found = f"cùng đứng ở phần đầu: “{excerpt(paragraph.plain)}”"
            hint = f"xoá dòng này; văn bản theo thể thức này chỉ ghi {paper.standard['title-text'].value}"
            yield Finding(excerpt(paragraph.plain), HEAD, found, "chỉ có một", hint)


def header_level(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Hai bên phần đầu ngang hàng: tên cơ quan ngang tiêu đề (nhà nước: số ngang địa danh, ngày tháng).

    Vì sao: phần đầu đọc theo hàng.
    Đúng: hai ô của cùng một hàng trong bảng.    Sai: tên cơ quan thấp hơn tiêu đề một dòng.
    """
    names = (clause.value["left"], clause.value["right"])
    tops = paper.letterhead.tops
    if paper.letterhead.table is None or any(name not in tops for name in names):
        return
    left, right = (tops[name] for name in names)
    by_estimate = max(left.offset_mm, right.offset_mm) > 0 and "number" in names
    allowed = _LEVEL_BY_ESTIMATE if by_estimate else (clause.tolerance or 0)
    if left.row == right.row and abs(left.offset_mm - right.offset_mm) <= allowed:
        return
    pieces = {"organ": _organ(paper), "number": paper.letterhead.number}
    what = "tên cơ quan và tiêu đề" if "organ" in names else "số và ngày"
    hint = f"đặt {what} vào cùng một hàng của bảng phần đầu, xoá dòng trống phía trên"
    yield Finding(excerpt(pieces[names[0]].text), HEAD, f"lệch nhau: {what}", "ngang nhau", hint)


def _organ(paper: Paper) -> Piece:
    return paper.letterhead.superior or paper.letterhead.issuer


def _same(text: str, wanted: str) -> bool:
    """Either tone placement is right: HOÀ and HÒA are one word."""
    return tone_style(text, "new") == tone_style(wanted, "new")


def _is_forbidden(text: str, paper: Paper) -> bool:
    """The title of the other system is the business of `title_exclusive`."""
    other = paper.standard["title-exclusive"].value["forbid"]
    return any(fold_tone(words) in fold_tone(text) for words in other)
