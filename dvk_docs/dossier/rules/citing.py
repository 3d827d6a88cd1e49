"""The rule on citations: one paper, one way to name it, that of the paper itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from pydantic import BaseModel

from dvk_docs.documents.parts.citation import VienDan
from dvk_docs.documents.parts.given import leaves
from dvk_docs.dossier.rules.year import Year
from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.vn.dates import format_short
from dvk_docs.vn.refs import find_references
from dvk_docs.vn.text import fold_tone

STANDING = "ban thường vụ "
"""What stands before a committee's name where its standing committee signs; left out when organs are compared."""
_PARTS = {
    "loai": "tên loại",
    "ngay_ban_hanh": "ngày",
    "co_quan_ban_hanh": "cơ quan ban hành",
    "trich_yeu": "trích yếu",
}


class Own(NamedTuple):
    """A paper of the dossier as another must cite it."""

    key: str
    number: str
    symbol: str
    parts: Mapping[str, Any]


def citations(year: Year) -> Iterator[Misfit]:
    """Một văn bản được viện dẫn như nhau ở mọi nơi (loại, số, ký hiệu, ngày, cơ quan, trích yếu), đúng như trong
    van_ban_vien_dan và như chính văn bản ấy.

    Vì sao: sai số hoặc ngày của căn cứ thì người đọc không tìm được văn bản.

    Đúng:  Tờ trình 14-TTr/BXDĐ ký ngày 04/12/2026:  xet_de_nghi: {so_ky_hieu: 14-TTr/BXDĐ, ngay_ban_hanh: 04/12/2026}
    Sai:   xet_de_nghi: {so_ky_hieu: 14-TTr/BXDĐ, ngay_ban_hanh: 03/12/2026}
    """
    register = {sign(one.so_ky_hieu): (f"van_ban_vien_dan[{at}]", one) for at, one in _register(year)}
    own = {sign(paper.number): paper for paper in _own(year)}
    yield from _register_and_papers(year, own)
    known: dict[str, tuple[str, Mapping[str, Any]]] = {
        **{number: (paper.key, paper.parts) for number, paper in own.items()},
        **{number: (path, entry.model_dump()) for number, (path, entry) in register.items()},
    }
    symbols = {number.partition("-")[2] for number in known}
    for path, cited in _cited(year):
        number = sign(cited.so_ky_hieu)
        if number in known:
            where, parts = known[number]
            yield from _compared(path, cited.model_dump(), where, parts)
        elif register:
            message = f"{quote(cited.so_ky_hieu or '')} không có trong van_ban_vien_dan"
            hint = "sửa số, ký hiệu, hoặc thêm văn bản ấy vào van_ban_vien_dan"
            yield Misfit(f"{path}.so_ky_hieu", message, hint, also="van_ban_vien_dan")
    yield from _in_sentences(year, known, symbols)


def sign(number: str | None) -> str:
    """A number and symbol as it is compared: without the zero in front, in small letters."""
    return fold_tone(number or "").lstrip("0")


def _register(year: Year) -> Iterator[tuple[int, VienDan]]:
    return ((at, one) for at, one in enumerate(year.facts.van_ban_vien_dan, 1) if one.so_ky_hieu)


def _own(year: Year) -> Iterator[Own]:
    for key, paper in year.every():
        if paper.so and paper.symbol:
            parts = {
                "loai": paper.ten_loai,
                "ngay_ban_hanh": paper.ngay_ban_hanh,
                "co_quan_ban_hanh": paper.deciding_body,
                "trich_yeu": paper.subject_in_sentence,
            }
            yield Own(key, paper.number_and_symbol, paper.symbol, parts)


def _register_and_papers(year: Year, own: Mapping[str, Own]) -> Iterator[Misfit]:
    """What the register says of a paper of the dossier: of that number, else of that symbol and day or subject."""
    for at, entry in _register(year):
        path, said = f"van_ban_vien_dan[{at}]", entry.model_dump()
        paper = own.get(sign(entry.so_ky_hieu))
        if paper is not None:
            if _organ(said["co_quan_ban_hanh"]) == _organ(paper.parts["co_quan_ban_hanh"]):
                said["co_quan_ban_hanh"] = None
            yield from _compared(path, said, paper.key, paper.parts)
            continue
        symbol = sign(entry.so_ky_hieu).partition("-")[2]
        for other in own.values():
            same_day = other.parts["ngay_ban_hanh"] == entry.ngay_ban_hanh
            same_words = fold_tone(other.parts["trich_yeu"]) == fold_tone(entry.trich_yeu or "")
            if fold_tone(other.symbol) == symbol and (same_day or same_words):
                message = f"ghi số {quote(entry.so_ky_hieu or '')}, chính văn bản ấy là {quote(other.number)}"
                yield Misfit(f"{path}.so_ky_hieu", message, "sửa cho khớp", also=f"{other.key}.so")


def _compared(path: str, said: Mapping[str, Any], where: str, right: Mapping[str, Any]) -> Iterator[Misfit]:
    for name, label in _PARTS.items():
        one, other = said.get(name), right.get(name)
        if one and other and _folded(one) != _folded(other):
            message = f"{label} ghi {quote(_shown(one))}, đúng là {quote(_shown(other))}"
            yield Misfit(f"{path}.{name}", message, f"ghi  {name}: {_shown(other)}", also=where)


def _organ(name: str | None) -> str:
    return fold_tone(name or "").removeprefix(STANDING)


def _folded(value: object) -> object:
    return fold_tone(value) if isinstance(value, str) else value


def _shown(value: object) -> str:
    return format_short(value) if isinstance(value, date) else str(value)


def _cited(year: Year) -> Iterator[tuple[str, VienDan]]:
    """Every citation by number, with its path."""
    board = year.facts.ban_chi_dao
    if board and board.quyet_dinh and board.quyet_dinh.so_ky_hieu:
        yield "ban_chi_dao.quyet_dinh", board.quyet_dinh
    for key, paper in year.every():
        for name in type(paper).model_fields:
            yield from _inside(getattr(paper, name), f"{key}.{name}")


def _inside(value: Any, path: str) -> Iterator[tuple[str, VienDan]]:
    if isinstance(value, VienDan):
        if value.so_ky_hieu:
            yield path, value
    elif isinstance(value, list):
        for at, item in enumerate(value, 1):
            yield from _inside(item, f"{path}[{at}]")
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _inside(getattr(value, name), f"{path}.{name}")


def _in_sentences(
    year: Year, known: Mapping[str, tuple[str, Mapping[str, Any]]], symbols: set[str]
) -> Iterator[Misfit]:
    """References inside texts: those to papers of our own series, and those that give a day."""
    for key, paper in year.every():
        for path, text in leaves(paper, printed_only=True):
            if not isinstance(text, str) or "-" not in text or path.endswith("so_ky_hieu"):
                continue
            for one in find_references(text):
                number, words = sign(one.symbol), text[slice(*one.span)]
                if number in known:
                    where, parts = known[number]
                    if one.date and parts.get("ngay_ban_hanh") and one.date != parts["ngay_ban_hanh"]:
                        message = f"{quote(words)}: ngày đúng là {format_short(parts['ngay_ban_hanh'])}"
                        yield Misfit(f"{key}.{path}", message, "sửa ngày", words=words, also=where)
                    elif one.kind and parts.get("loai") and fold_tone(one.kind) != fold_tone(parts["loai"]):
                        message = f"{quote(words)}: văn bản ấy là {quote(parts['loai'])}"
                        yield Misfit(f"{key}.{path}", message, "sửa tên loại", words=words, also=where)
                elif number.partition("-")[2] in symbols:
                    message = f"{quote(words)} không có trong van_ban_vien_dan"
                    yield Misfit(f"{key}.{path}", message, "sửa số, ký hiệu", words=words, also="van_ban_vien_dan")
