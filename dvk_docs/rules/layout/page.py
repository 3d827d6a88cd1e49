"""Rules on the sheet: size, orientation, margins."""

from __future__ import annotations

from collections.abc import Iterator

from dvk_docs.rules.layout.judge import figure, sizes
from dvk_docs.rules.layout.paper import PAGE, Paper
from dvk_docs.rules.rule import Finding
from dvk_docs.standards import Clause
from dvk_docs.view import Section


def paper_size(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Khổ giấy của văn bản là A4.

    Vì sao: một khổ giấy thì lập hồ sơ, lưu trữ, sao chụp được; riêng giấy mời, giấy giới thiệu được dùng A5.
    Đúng: 210 x 297 mm, trang ngang 297 x 210 mm.
    Sai: Letter 216 x 279 mm (khổ mặc định của Word bản tiếng Anh).
    """
    wanted = sorted(clause.value)
    for section in paper.view.sections:
        sides = sorted((section.width_mm, section.height_mm))
        if any(abs(side - want) > (clause.tolerance or 0) for side, want in zip(sides, wanted, strict=True)):
            found = f"là {figure(section.width_mm)} x {figure(section.height_mm)} mm"
            yield Finding(None, PAGE, found, "là A4 (210 x 297 mm)", "Layout > Size > A4")
            return


def orientation(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Trang để đứng; chỉ phần có bảng biểu mới để ngang.

    Vì sao: văn bản đọc, đóng dấu và lưu theo chiều đứng; trang ngang chỉ vì bảng rộng.
    Đúng: danh sách kèm theo để ngang.
    Sai: cả quyết định để ngang mà không có bảng nào.
    """
    for section in paper.view.sections:
        tabled = any(table in section.blocks for table in paper.tables)  # the letterhead is a table but holds no data
        if _is_landscape(section) and not tabled:
            yield Finding(None, PAGE, "ngang mà không có bảng", "đứng", "Layout > Orientation > Portrait")


def top_margin(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Lề trên của trang đứng.

    Vì sao: mọi văn bản cùng một vùng trình bày; số trang đứng giữa lề này.
    Đúng: 20 mm.    Sai: 25,4 mm (mặc định của Word).
    """
    yield from _margin(paper, clause, "top_mm", "Top")


def bottom_margin(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Lề dưới của trang đứng.

    Vì sao: mọi văn bản cùng một vùng trình bày.
    Đúng: 20 mm.    Sai: 15 mm để dồn cho vừa một trang.
    """
    yield from _margin(paper, clause, "bottom_mm", "Bottom")


def left_margin(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Lề trái của trang đứng, kể cả phần chừa để đóng gáy.

    Vì sao: chừa chỗ đục lỗ, đóng hồ sơ mà không mất chữ.
    Đúng: 30 mm.    Sai: 25 mm.
    """
    if not _mirrored(paper):
        yield from _margin(paper, clause, "left_mm", "Left")


def right_margin(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Lề phải của trang đứng.

    Vì sao: mọi văn bản cùng một vùng trình bày.
    Đúng: 15 mm.    Sai: 20 mm trong văn bản của Đảng.
    """
    if not _mirrored(paper):
        yield from _margin(paper, clause, "right_mm", "Right")


def duplex_margins(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """In hai mặt thì mặt sau đối xứng với mặt trước: lề trong 30 mm, lề ngoài 15 mm.

    Vì sao: gáy hồ sơ nằm bên trái mặt trước và bên phải mặt sau.
    Đúng: Mirror margins, Inside 30 mm, Outside 15 mm.
    Sai: Mirror margins, Inside 15 mm, Outside 30 mm (mặt trước ngược lề).
    """
    if not paper.view.mirrored:
        return
    inside, outside = clause.value["right"], clause.value["left"]  # the clause speaks of the back page
    for section in _portraits(paper):
        if _off(section.left_mm, inside, clause) or _off(section.right_mm, outside, clause):
            found = f"là trong {figure(section.left_mm)} mm, ngoài {figure(section.right_mm)} mm"
            wanted = f"là trong {figure(inside)} mm, ngoài {figure(outside)} mm"
            hint = f"Layout > Margins > Mirrored, Inside {figure(inside)} mm, Outside {figure(outside)} mm"
            yield Finding(None, PAGE, found, wanted, hint)
            return


def landscape_margins(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Lề của trang ngang: vùng trình bày của trang đứng xoay lại.

    Vì sao: khi đóng chung hồ sơ, mép gáy của trang ngang là mép trên.
    Đúng: trên 30, dưới 15, trái 20, phải 20 mm; giữ nguyên 20, 20, 30, 15 mm cũng được.
    Sai: bốn phía 10 mm.
    """
    turned = {edge: clause.value[edge] for edge in ("top", "bottom", "left", "right")}
    standing = {edge: paper.standard[f"{edge}-margin"] for edge in turned}
    for section in paper.view.sections:
        if not _is_landscape(section):
            continue
        found = {edge: getattr(section, f"{edge}_mm") for edge in turned}
        fits_turned = not any(_off(found[edge], turned[edge], clause) for edge in turned)
        fits_standing = clause.value["accept_unturned"] and all(standing[edge].allows(found[edge]) for edge in turned)
        if not fits_turned and not fits_standing:
            hint = "Layout > Margins > Custom Margins, áp dụng cho phần (section) này"
            yield Finding(None, PAGE, f"là {_edges(found)}", f"là {_edges(turned)}", hint)
            return


def _margin(paper: Paper, clause: Clause, edge: str, box: str) -> Iterator[Finding]:
    for section in _portraits(paper):
        found = getattr(section, edge)
        if not clause.allows(found):
            wanted = f"là {sizes(clause)} mm"
            hint = f"Layout > Margins > Custom Margins, ô {box} ghi {figure(clause.default)} mm"
            yield Finding(None, PAGE, f"là {figure(found)} mm", wanted, hint)
            return


def _portraits(paper: Paper) -> list[Section]:
    return [section for section in paper.view.sections if not _is_landscape(section)]


def _is_landscape(section: Section) -> bool:
    return section.width_mm > section.height_mm


def _mirrored(paper: Paper) -> bool:
    """Whether another clause judges the sides: on mirrored pages left is inside."""
    return paper.view.mirrored and "duplex-margins" in paper.standard


def _off(found: float, wanted: float, clause: Clause) -> bool:
    return abs(found - wanted) > (clause.tolerance or 0) + 1e-6


def _edges(lengths: dict[str, float]) -> str:
    names = {"top": "trên", "bottom": "dưới", "left": "trái", "right": "phải"}
    return ", ".join(f"{names[edge]} {figure(length)}" for edge, length in lengths.items()) + " mm"
