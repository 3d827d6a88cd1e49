"""A finished paper beside the one that its data give now: which printed words differ, which facts it lacks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import islice, zip_longest
from pathlib import Path
from typing import Final, NamedTuple

from dvk_docs.documents import Document
from dvk_docs.dossier.printed import Line, printed
from dvk_docs.dossier.printed import Printed as Shown
from dvk_docs.errors import Place, Problem, quote
from dvk_docs.making import make
from dvk_docs.model.facts import Fact
from dvk_docs.pictures.inserted import BEGIN
from dvk_docs.template import Printed, unprinted

_MOST: Final = 20
"""Places told of one paper: one that differs in more is another paper."""
_CURE: Final = "nếu dữ liệu đúng thì ra lại văn bản; nếu văn bản đúng thì sửa dữ liệu cho khớp"


class Compared(NamedTuple):
    """`same`: byte for byte what the document gives; the problems are words that differ and facts that are lacking."""

    same: bool
    problems: tuple[Problem, ...]


def compare(
    file: Path, paper: bytes, document: Document, *, draft: bool = False, templates: Sequence[Path] = ()
) -> Compared:
    """The bytes of a file beside those that the document gives.

    Raises InputError where the bytes are no paper, and what making the paper of the document raises.
    """
    fresh = make(document, draft=draft, templates=templates).paper
    return Compared(fresh == paper, tuple(_differences(file, paper, fresh, document)))


def _differences(file: Path, paper: bytes, fresh: bytes, document: Document) -> list[Problem]:
    found = printed(paper, file)
    lost = _lost(document, found.texts, found.days)
    if fresh == paper:
        return [_lacking(file, document, fact) for fact in lost]
    wanted = printed(fresh, file)
    pairs = list(dict.fromkeys(_pairs(found.lines, wanted.lines)))
    if found.pictures != wanted.pictures:
        told_pictures = f"{len(wanted.pictures)} ảnh, như các tệp ảnh của dữ liệu"
        pairs.append((Line(f"{len(found.pictures)} ảnh"), Line(told_pictures)))
    told = [_differing(file, document, old, new, lost) for old, new in pairs[:_MOST]]
    rest = [fact for fact in lost if not any(_stands(fact, new.text) for _, new in pairs)]
    told += [_lacking(file, document, fact) for fact in rest]
    return told or list(islice(_formulas(file, found, wanted), _MOST))


def _lost(document: Document, lines: Sequence[str], days: frozenset[str]) -> list[Fact]:
    """The facts of the document that no line shows; one that fills several lines is looked for across them.

    A picture is no line.
    """
    texts = frozenset(lines) | days
    facts = (fact for fact in document.facts(texts) if not fact.forms[0].startswith(BEGIN))
    lost = unprinted(facts, Printed(texts))
    return unprinted(_each_spaced(lost), Printed(frozenset((" ".join(lines),)))) if lost else []


def _each_spaced(facts: Sequence[Fact]) -> list[Fact]:
    return [fact._replace(forms=tuple(" ".join(form.split()) for form in fact.forms)) for fact in facts]


def _pairs(found: Sequence[Line], wanted: Sequence[Line]) -> Iterator[tuple[Line, Line]]:
    """Each line that differs, as it stands and as the data give it; an empty one where there is none."""
    old, new = ([line.key for line in lines] for lines in (found, wanted))
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            yield from zip_longest(found[a:b], wanted[c:d], fillvalue=Line(""))


def _differing(file: Path, document: Document, old: Line, new: Line, lost: Sequence[Fact]) -> Problem:
    if not new.text:
        message = f"văn bản có {quote(old.text)}, dữ liệu không có"
    elif not old.text:
        message = f"văn bản thiếu {quote(new.text)}"
    elif old.text == new.text:
        message = f"văn bản in {quote(old.text[:60])} ở {_column(old)}, dữ liệu cho ở {_column(new)}"
    else:
        message = f"văn bản in {quote(_around(old.text, new.text))}, dữ liệu cho {quote(_around(new.text, old.text))}"
    place = Place(file=str(file), sheet=old.sheet, cell=old.cell, words=None if old.cell else old.text[:60] or None)
    problem = Problem("paper-differs", "error", place, message, _CURE)
    fact = next((one for one in lost if _stands(one, new.text)), None)
    return problem if fact is None else replace(problem, also=_placed(document, fact))


def _column(line: Line) -> str:
    """Where in its row a line stands."""
    return f"ô {line.cell}" if line.cell else f"cột {line.column}" if line.column else "ngoài bảng"


def _formulas(file: Path, found: Shown, wanted: Shown) -> Iterator[Problem]:
    """Formulas that would give another value when they are next calculated."""
    for (sheet, cell), formula in found.formulas.items():
        right = wanted.formulas.get((sheet, cell))
        if formula != right:
            told = f"dữ liệu cho {quote(f'={right}')}" if right else "dữ liệu cho một giá trị, không có công thức"
            place = Place(file=str(file), sheet=sheet, cell=cell)
            yield Problem("paper-differs", "error", place, f"công thức là {quote(f'={formula}')}, {told}", _CURE)


def _around(text: str, other: str) -> str:
    """The part of a long text that differs from the other, with some words before it."""
    if len(text) <= 60:
        return text
    same = next((at for at, (a, b) in enumerate(zip(text, other, strict=False)) if a != b), min(len(text), len(other)))
    start = text.rfind(" ", 0, max(0, same - 20)) + 1
    return ("… " if start else "") + text[start : start + 56]


def _lacking(file: Path, document: Document, fact: Fact) -> Problem:
    message = f"{quote(fact.forms[0])} không có trong văn bản {file.name}"
    return Problem("fact-not-in-paper", "error", _placed(document, fact), message, _CURE, also=Place(file=str(file)))


def _placed(document: Document, fact: Fact) -> Place:
    return document.located(Problem("paper-differs", "error", Place(path=fact.path), "")).place


def _stands(fact: Fact, line: str) -> bool:
    return any(form and form in line for form in fact.forms)
