"""From the parts of a template to its program, or to everything that is wrong with it.

Twice over: first each tag by itself, in the words of its paragraph, so that all faults are told at once; then, when
no tag is at fault, the whole part through Jinja's parser and the allow-list, whose tree alone becomes the program.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from jinja2 import Environment, TemplateSyntaxError

from dvk_docs.errors import Place, Problem, TemplateError, quote
from dvk_docs.package import Package
from dvk_docs.package.allowed import TEXT_TYPES
from dvk_docs.template.expressions import Expressions
from dvk_docs.template.language import Reader
from dvk_docs.template.names import required
from dvk_docs.template.prepare import MARKS, Prepared, misplaced, prepare
from dvk_docs.template.program import Block, Part, Program, Spot
from dvk_docs.template.shape import Walker
from dvk_docs.template.tags import LONGEST, SPECIAL, Tag, at, beside, structure, tags_of

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BRACES = (b"{", b"}", "｛".encode())
MOST_TAGS = 5_000  # of one part; an honest one has a few hundred
_TYPE_AGAIN = "xoá thẻ rồi gõ lại; thẻ viết đúng:  {{ ten_truong }}  hoặc  {% if dieu_kien %}"

_JINJA = Environment()  # noqa: S701  only its parser is used, which renders nothing


def read_program(package: Package) -> Program:
    """The program of a template; TemplateError with every problem of its tags."""
    problems: list[Problem] = []
    parts: list[Part] = []
    reasons: list[str] = []
    for name, kind in package.types.items():
        if kind in TEXT_TYPES and any(brace in package.parts[name] for brace in _BRACES):
            part, found, why = _read_part(package, name)
            parts += [part] if part else []
            problems += found
            reasons += why
    if problems:
        raise TemplateError(problems)
    if not parts:
        message = "tệp không có thẻ nào để điền: đây là một văn bản đã xong, không phải mẫu"
        hint = "lấy mẫu có sẵn để sửa lời văn:  python -m dvk_docs eject decision mau"
        raise TemplateError(Problem("no-tags", "error", Place(file=package.name), message, hint))
    return Program(parts, required(parts), list(dict.fromkeys(reasons)))


def _read_part(package: Package, name: str) -> tuple[Part | None, list[Problem], list[str]]:
    """The program of one part, its problems, and why docxtpl must fill it."""
    place = Place(file=package.name, part=name)
    root = _parse(package.parts[name])
    tags, problems = _look(root, place)
    if problems or not tags:
        return None, problems or _hidden_tags(root, place), []
    prepared = prepare(root)
    special = sorted({tag.keyword for tag in tags} & set(SPECIAL))
    ask = Expressions(lambda line: at(place, prepared.words(line)), merged=bool(special))
    reader = Reader(ask, prepared.words)
    steps = _read_whole(prepared, reader, ask, place)
    if ask.problems:
        return None, ask.problems, []
    if special:
        spots = tuple(Spot(words) for words in reader.spots)
        return Part(name, steps, spots, ("",)), [], [f"thẻ {{% {word} %}}" for word in special]
    walker = Walker(name, reader.spots, place, main=name == package.main)
    part = walker.walk(steps)
    return part, walker.problems, walker.handed_over


def _parse(data: bytes) -> Any:
    from lxml import etree

    # As python-docx parses, so that docxtpl sees the same; comments are not printed and may not hold tags.
    return etree.fromstring(
        data,
        etree.XMLParser(remove_blank_text=True, resolve_entities=False, no_network=True, remove_comments=True,
                        remove_pis=True),
    )  # fmt: skip


def _look(root: Any, place: Place) -> tuple[list[Tag], list[Problem]]:
    """All tags of the part in order, and what is wrong with each or between them."""
    tags: list[Tag] = []
    problems: list[Problem] = []
    texts = _texts(root)
    for text in texts.values():
        if "{" in text or "}" in text or "｛" in text:
            found, damaged = tags_of(text, at(place, text))
            tags += found
            problems += damaged + beside(found, text, "p", "đoạn")
        if len(tags) + len(problems) > MOST_TAGS:
            hint = "chia thành nhiều mẫu, hoặc dùng vòng for cho phần lặp lại"
            return [], [Problem("template-limit", "error", place, f"phần này có hơn {MOST_TAGS} thẻ", hint)]
    problems += _swallowed(texts, place, "tr", "hàng")
    problems += _swallowed(texts, place, "tc", "ô")
    for tag in tags:
        problems += _read_alone(tag)
    problems += structure(tags)
    return tags, list(dict.fromkeys(problems))  # a tag at fault in two places of one paragraph is told once


def _texts(root: Any) -> dict[Any, str]:
    """Paragraph -> its own text; the text of a box inside it belongs to the box's paragraphs."""
    texts: dict[Any, list[str]] = defaultdict(list)
    for paragraph in root.iter(f"{_W}p"):
        texts[paragraph] = []
    for text in root.iter(f"{_W}t"):
        owner = next(text.iterancestors(f"{_W}p"), None)
        if owner is not None:
            texts[owner].append(text.text or "")
    return {paragraph: "".join(pieces) for paragraph, pieces in texts.items()}


def _swallowed(texts: dict[Any, str], place: Place, level: str, what: str) -> Iterator[Problem]:
    """Words beside a `{%tr … %}` or `{%tc … %}` tag, in the row or cell that the tag takes with it."""
    holders: dict[Any, list[str]] = defaultdict(list)
    for paragraph, text in texts.items():
        holder = next(paragraph.iterancestors(f"{_W}{level}"), None)
        if holder is not None and text:
            holders[holder].append(text)
    for text in map(" ".join, holders.values()):
        if f"%{level}" in text:
            yield from beside(tags_of(text, at(place, text))[0], text, level, what)


def _hidden_tags(root: Any, place: Place) -> list[Problem]:
    """A problem when a part without tags in its words holds one elsewhere (a field, a drawing's description)."""
    from lxml import etree

    return [misplaced(place)] if MARKS.search(etree.tostring(root, encoding="unicode")) else []


def _read_alone(tag: Tag) -> list[Problem]:
    """What is wrong inside one tag."""
    source = _alone(tag)
    if source is None or len(tag.text) > LONGEST:
        return []
    try:
        tree = _JINJA.parse(source)
    except (TemplateSyntaxError, RecursionError):
        return [Problem("bad-tag", "error", tag.place, f"không hiểu thẻ {quote(tag.text)}", _TYPE_AGAIN)]
    ask = Expressions(lambda line: tag.place, within_loop=True)
    Reader(ask, lambda line: "").block(tree.body)
    if tag.place.words == tag.text:  # the paragraph is the tag, and already quoted
        return ask.problems
    return [replace(problem, message=f"{quote(tag.text)}: {problem.message}") for problem in ask.problems]


def _alone(tag: Tag) -> str | None:
    """A whole little template with this tag's code, or None when there is nothing to read in it."""
    if tag.kind == "{{":
        return f"{{{{ {tag.code} }}}}"
    arguments = tag.code[len(tag.keyword) :]
    match tag.keyword:
        case "if" | "elif":
            return f"{{% if {arguments} %}}{{% endif %}}"
        case "for":
            return f"{{% for {arguments} %}}{{% endfor %}}"
        case "colspan" | "cellbg":
            return f"{{{{ {arguments} }}}}"
    return None


def _read_whole(prepared: Prepared, reader: Reader, ask: Expressions, place: Place) -> Block:
    try:
        return reader.block(_JINJA.parse(prepared.source).body)
    except TemplateSyntaxError as error:
        place = at(place, prepared.words(error.lineno))
    except RecursionError:
        pass
    ask.problems.append(Problem("bad-tag", "error", place, "không hiểu một thẻ trong phần này", _TYPE_AGAIN))
    return []
