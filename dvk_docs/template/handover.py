"""The templates that only docxtpl can fill: columns in a loop, merged cells, cell colours, drawings in a loop.

Such a template has passed the same vetting, and our own filler has already gone through it once with the same data:
names, values, limits and messages are the same as ever. Here docxtpl makes the XML, in a sandbox that knows no method
of any value, and what it made is read back strictly. What it printed is what its paragraphs say.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Mapping, Set
from datetime import datetime
from typing import Any

from dvk_docs.errors import Place, Problem, TemplateError
from dvk_docs.package.guard import vet
from dvk_docs.package.properties import Properties, property_members
from dvk_docs.package.read import read
from dvk_docs.package.write import Member, member, pack
from dvk_docs.template.library import Template
from dvk_docs.template.prepare import plain_run_tags
from dvk_docs.template.printing import text_of
from dvk_docs.template.vocabulary import FILTERS, TESTS

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NO_DATE = datetime(2000, 1, 1)  # of the package docxtpl reads; it never leaves this module
_CELL_PROPERTIES = (
    "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark"
)
_CELL_ORDER = {f"{_W}{name}": n for n, name in enumerate(_CELL_PROPERTIES.split())}  # ECMA-376 part 1, 17.4.69
_FILL = re.compile(r"[0-9A-Fa-f]{6}|auto")


def filled_by_docxtpl(template: Template, data: Mapping[str, Any]) -> tuple[dict[str, Member], set[str]]:
    """The parts with tags, filled, and the words of their paragraphs."""
    package = read(_render(template, data), name=template.path)
    problems = vet(package)  # no value may have become a field or an address
    if problems:
        raise TemplateError(problems)
    made = package.parts
    members: dict[str, Member] = {}
    printed: set[str] = set()
    asked = {one.name: one for one in template.members}
    for part in template.program.parts:
        root, place = _parse(made[part.name]), Place(file=template.path, part=part.name)
        _refuse_unfilled(root, asked[part.name], place)
        _refuse_odd_colours(root, place)
        members[part.name] = member(part.name, _written(root))
        printed |= _words(root)
    return members, printed


def still_there(printed: Set[str], words: Set[str]) -> set[str]:
    """The texts that our filler would have printed and that docxtpl's paragraphs show."""
    everything = "\0".join(words)
    return {text for text in printed if text in words or text in everything}


def _render(template: Template, data: Mapping[str, Any]) -> bytes:
    from docxtpl import DocxTemplate

    source = DocxTemplate(io.BytesIO(_source(template)))
    made = io.BytesIO()
    try:
        source.render(dict(data), _sandbox(), autoescape=True)
        source.save(made)
    except Exception as fault:  # docxtpl, Jinja and lxml raise anything at all
        message = f"thư viện docxtpl không điền được mẫu này ({fault})"
        hint = "bỏ: " + "; ".join(template.program.handed_over)
        raise TemplateError(Problem("cannot-fill", "error", Place(file=template.path), message, hint)) from fault
    return made.getvalue()


def _source(template: Template) -> bytes:
    """The template as docxtpl is given it."""
    filled = {part.name for part in template.program.parts}
    members = [
        member(one.name, _without_run_tags(_inflated(one))) if one.name in filled else one for one in template.members
    ]
    return pack([*members, *property_members(Properties("", "", "", _NO_DATE))], _NO_DATE)


def _without_run_tags(data: bytes) -> bytes:
    from lxml import etree

    return plain_run_tags(etree.tostring(_parse(data), encoding="unicode")).encode()


def _inflated(one: Member) -> bytes:
    return zlib.decompress(one.deflated, -zlib.MAX_WBITS)


def _sandbox() -> Any:
    from jinja2 import StrictUndefined
    from jinja2.filters import FILTERS as JINJA_FILTERS
    from jinja2.sandbox import ImmutableSandboxedEnvironment
    from jinja2.tests import TESTS as JINJA_TESTS

    class Sandbox(ImmutableSandboxedEnvironment):
        """Fields of data are items of dicts; a method of a value is unknown."""

        def getattr(self, obj: Any, attribute: str) -> Any:
            if isinstance(obj, dict):
                return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
            return super().getattr(obj, attribute)

        def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
            return type(obj).__name__ == "LoopContext" and super().is_safe_attribute(obj, attr, value)

    environment = Sandbox(autoescape=True, undefined=StrictUndefined, finalize=_printed)
    environment.globals = {}
    environment.filters = {**FILTERS, "default": JINJA_FILTERS["default"]}
    environment.tests = {**TESTS, "defined": JINJA_TESTS["defined"], "undefined": JINJA_TESTS["undefined"]}
    return environment


def _printed(value: Any) -> Any:
    """The value as XML text; braces as references, because docxtpl rewrites `{_{` in what it has printed."""
    from markupsafe import Markup, escape

    return Markup(escape(text_of(value)).replace("{", Markup("&#123;")).replace("}", Markup("&#125;")))  # noqa: S704


def _parse(data: bytes) -> Any:
    from lxml import etree

    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))


def _refuse_unfilled(root: Any, asked: Member, place: Place) -> None:
    """docxtpl passes over some parts (endnotes): their tags would reach the paper."""
    from lxml import etree

    before = _parse(_inflated(asked))
    if etree.tostring(root, method="c14n") == etree.tostring(before, method="c14n"):
        message = f"thẻ trong phần “{place.part}” không điền được cùng với các thẻ khác của mẫu này"
        raise TemplateError(Problem("cannot-fill", "error", place, message, "chuyển nội dung đó vào thân văn bản"))


def _refuse_odd_colours(root: Any, place: Place) -> None:
    for shade in root.iter(f"{_W}shd"):
        colour = shade.get(f"{_W}fill", "auto")
        if not _FILL.fullmatch(colour):
            message = f"màu nền ô “{colour}” không phải là mã màu"
            raise TemplateError(Problem("not-a-colour", "error", place, message, "ghi sáu chữ số, ví dụ  FFF2CC"))


def _written(root: Any) -> bytes:
    """The part as text, what docxtpl has put into the properties of cells moved to where the schema wants it."""
    from lxml import etree

    for cell in root.iter(f"{_W}tcPr"):
        cell[:] = sorted(cell, key=lambda one: _CELL_ORDER.get(one.tag, len(_CELL_ORDER)))
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _words(root: Any) -> set[str]:
    words: dict[Any, list[str]] = {}
    for piece in root.iter(f"{_W}t", f"{_W}br", f"{_W}tab"):
        owner = next(piece.iterancestors(f"{_W}p"), None)
        sign = {f"{_W}br": "\n", f"{_W}tab": "\t"}.get(piece.tag) or piece.text or ""
        words.setdefault(owner, []).append(sign)
    return {"".join(pieces) for pieces in words.values()}
