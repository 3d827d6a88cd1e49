"""The rule on citations: one paper, one way to name it, that of the paper itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from pydantic import BaseModel

from dvk_docs.documents.parts.citation import VienDan
from dvk_docs.documents.parts.given import leaves
from dvk_docs.dossier.rules.compared import organ, sign
from dvk_docs.dossier.rules.year import Year
from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.vn.dates import format_short
from dvk_docs.vn.refs import Reference, find_references
from dvk_docs.vn.text import fold_tone

_PARTS = {
    "loai": "tên loại",
    "ngay_ban_hanh": "ngày",
    "co_quan_ban_hanh": "cơ quan ban hành",
    "trich_yeu": "trích yếu",
}


class Cited(NamedTuple):
    """A paper as it is cited at a path."""

    path: str
    parts: Mapping[str, Any]


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
    times = Counter(sign(paper.number) for paper in _own(year))
    own = {sign(paper.number): paper for paper in _own(year) if times[sign(paper.number)] == 1}
    cited: dict[str, list[Cited]] = {}
    for one in _cited(year):
        cited.setdefault(sign(one.parts["so_ky_hieu"]), []).append(one)
    yield from _register_and_papers(year, own, cited)
    yield from _organ_symbols(year)
    known = {
        **{number: Cited(paper.key, paper.parts) for number, paper in own.items()},
        **{number: Cited(path, entry.model_dump()) for number, (path, entry) in register.items()},
    }
    for number, places in cited.items():
        if times[number] > 1:  # nobody knows which of the two is meant; the rule on numbers tells
            continue
        if number in known:
            yield from _alike(known[number], places, in_register=number in register)
        for one in places if register and number not in known else ():
            message = f"{quote(one.parts['so_ky_hieu'])} không có trong van_ban_vien_dan"
            hint = "sửa số, ký hiệu, hoặc thêm văn bản ấy vào van_ban_vien_dan"
            yield Misfit(f"{one.path}.so_ky_hieu", message, hint, also="van_ban_vien_dan")
    yield from _in_sentences(year, known)


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


def _organ_symbols(year: Year) -> Iterator[Misfit]:
    """Symbols typed that are not of the organ that issues: under such a number nobody finds the paper."""
    for key, paper in year.every():
        unit = year.units.get(fold_tone(paper.organ_in_sentence))
        typed = paper.ky_hieu or ""
        if unit and unit.ky_hieu and typed and unit.ky_hieu not in re.split("[-/]", typed):
            message = f"{quote(typed)} không có ký hiệu {quote(unit.ky_hieu)} của {quote(unit.ten)}"
            yield Misfit(f"{key}.ky_hieu", message, "bỏ dòng ky_hieu để thư viện tự ghép", also="to_chuc")


def _register_and_papers(year: Year, own: Mapping[str, Own], cited: Mapping[str, list[Cited]]) -> Iterator[Misfit]:
    """What the register says of a paper of the dossier: of that number, else of that symbol and day or subject.

    Where others cite the paper as the register does, the paper itself is the odd one.
    """
    for at, entry in _register(year):
        path, said, number = f"van_ban_vien_dan[{at}]", entry.model_dump(), sign(entry.so_ky_hieu)
        paper, others = own.get(number), cited.get(number, [])
        if paper is not None:
            if organ(said["co_quan_ban_hanh"]) == organ(paper.parts["co_quan_ban_hanh"]):
                said["co_quan_ban_hanh"] = None
            for name in _differing(said, paper.parts):
                if any(_folded(one.parts.get(name)) == _folded(said[name]) for one in others):
                    yield _misfit(Cited(paper.key, paper.parts), name, said[name], path)
                else:
                    yield _misfit(Cited(path, said), name, paper.parts[name], paper.key)
            continue
        for other in own.values():
            same_day = other.parts["ngay_ban_hanh"] == entry.ngay_ban_hanh
            same_words = fold_tone(other.parts["trich_yeu"]) == fold_tone(entry.trich_yeu or "")
            if fold_tone(other.symbol) == number.partition("-")[2] and (same_day or same_words):
                message = (
                    f"số {quote(entry.so_ky_hieu or '')} trong van_ban_vien_dan, ở văn bản là {quote(other.number)}"
                )
                where, also = (f"{other.key}.so", path) if others else (f"{path}.so_ky_hieu", f"{other.key}.so")
                yield Misfit(where, message, "sửa cho khớp", also=also)


def _alike(known: Cited, places: list[Cited], *, in_register: bool) -> Iterator[Misfit]:
    """Citations that differ from what is known; where several agree against the register, that is the odd one."""
    for name in _PARTS:
        differing = [one for one in places if name in _differing(one.parts, known.parts)]
        values = {_folded(one.parts[name]) for one in differing}
        if in_register and len(differing) == len(places) > 1 and len(values) == 1:
            yield _misfit(known, name, differing[0].parts[name], differing[0].path)
            continue
        for one in differing:
            yield _misfit(one, name, known.parts[name], known.path)


def _differing(one: Mapping[str, Any], other: Mapping[str, Any]) -> list[str]:
    """The parts that both name, each otherwise."""
    return [
        name for name in _PARTS
        if one.get(name) and other.get(name) and _folded(one[name]) != _folded(other[name])
    ]  # fmt: skip


def _misfit(odd: Cited, name: str, right: object, also: str) -> Misfit:
    message = f"{_PARTS[name]} ghi {quote(_shown(odd.parts[name]))}, nơi khác là {quote(_shown(right))}"
    return Misfit(f"{odd.path}.{name}", message, f"ghi  {name}: {_shown(right)}", also=also)


def _folded(value: object) -> object:
    return fold_tone(value) if isinstance(value, str) else value


def _shown(value: object) -> str:
    return format_short(value) if isinstance(value, date) else str(value)


def _cited(year: Year) -> Iterator[Cited]:
    """Every citation by number that was typed; what was taken from the register agrees with it anyhow."""
    yield from _inside(year.facts.ban_chi_dao, "ban_chi_dao")
    for key, paper in year.every():
        for name in type(paper).model_fields:
            for one in _inside(getattr(paper, name), name):
                if year.was_typed(key, one.path):
                    yield Cited(f"{key}.{one.path}", one.parts)


def _inside(value: Any, path: str) -> Iterator[Cited]:
    if isinstance(value, VienDan):
        if value.so_ky_hieu:
            yield Cited(path, value.model_dump())
    elif isinstance(value, list):
        for at, item in enumerate(value, 1):
            yield from _inside(item, f"{path}[{at}]")
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _inside(getattr(value, name), f"{path}.{name}")


def _in_sentences(year: Year, known: Mapping[str, Cited]) -> Iterator[Misfit]:
    """References inside texts: those to papers of our own series, and those that give a day."""
    symbols = {number.partition("-")[2] for number in known}
    for key, paper in year.every():
        for path, text in leaves(paper, printed_only=True):
            if isinstance(text, str) and "-" in text and not path.endswith("so_ky_hieu"):
                for one in find_references(text):
                    said = _sentence(one, text[slice(*one.span)], known, symbols)
                    if said:
                        yield Misfit(f"{key}.{path}", *said)


def _sentence(
    one: Reference, words: str, known: Mapping[str, Cited], symbols: set[str]
) -> tuple[str, str, str, str] | None:
    """What is wrong with a reference: message, cure, its words, where the right one stands."""
    number = sign(one.symbol)
    if number not in known:
        own = number.partition("-")[2] in symbols
        message = f"{quote(words)} không có trong van_ban_vien_dan"
        return (message, "sửa số, ký hiệu", words, "van_ban_vien_dan") if own else None
    where, parts = known[number]
    day, kind = parts.get("ngay_ban_hanh"), parts.get("loai")
    if one.date and day and one.date != day:
        return f"{quote(words)}: ngày đúng là {format_short(day)}", "sửa ngày", words, where
    if one.kind and kind and fold_tone(one.kind) != fold_tone(kind):
        return f"{quote(words)}: văn bản ấy là {quote(kind)}", "sửa tên loại", words, where
    return None
