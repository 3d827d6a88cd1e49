"""A template and data make the parts of a paper.

    filled = fill(template, context)
    filled.members      the parts, deflated, without docProps
    filled.printed      every text that went into them

Only the parts with tags are made anew; they stream into deflate in pieces. Everything else is copied as it lies in
the template, already deflated. Nothing of a template changes, so any number of threads may fill one at the same time.

The output is well formed by construction: `shape` has proved that the fixed texts close what they open on every path,
and every value goes through `Ink`, which escapes it and refuses what XML cannot hold. Values are never read again, so
a `{{` in data is two braces on paper. Data are only looked up by constant keys, looped over when they are lists, and
printed when they are text, numbers or dates; nothing of theirs is ever called.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from functools import lru_cache
from typing import Any, NamedTuple

from dvk_docs.package.write import Member, member
from dvk_docs.template.codegen import Filler
from dvk_docs.template.library import Template
from dvk_docs.template.pen import Pen
from dvk_docs.template.printing import Page
from dvk_docs.template.proof import Printed

LEVEL = 3  # of deflate: 6 takes two and a half times as long, to save 0.3 KB of 10 rows and 7 KB of a thousand
_MARGINS = ("word/header", "word/footer")  # what they say hardly changes from paper to paper: deflated once


class Filled(NamedTuple):
    """The parts of a paper but for its properties, and what was printed in them."""

    members: tuple[Member, ...]
    printed: Printed


def fill(template: Template, context: Mapping[str, Any]) -> Filled:
    """The parts of the paper that this template makes of these data: plain text, numbers, dates, lists and dicts.

    Raises TemplateError where the template asks for what the data do not have or cannot print, InputError where the
    data themselves cannot be printed (a character XML forbids, more rows than Word takes).
    """
    if not template.program.required <= context.keys():
        from dvk_docs.template.faults import missing_names

        raise missing_names(template, template.program.required - context.keys(), context)
    page = Page()
    made = {one.part.name: _part(template, one, context, page) for one in template.fillers}
    printed: Set[str] = page.printed()
    if template.program.handed_over:
        from dvk_docs.template.handover import filled_by_docxtpl, still_there

        made, words = filled_by_docxtpl(template, context)
        printed = page.noted | still_there(printed, words)
    members = tuple(made.get(one.name, one) for one in template.members)
    return Filled(members, Printed(frozenset(printed)))


def _part(template: Template, filler: Filler, data: Mapping[str, Any], page: Page) -> Member:
    inks = [page.ink(run) for run in filler.part.runs]
    name, pieces = filler.part.name, filler.fill(data, inks, Pen(page))
    try:
        return _margin(name, b"".join(pieces)) if name.startswith(_MARGINS) else member(name, pieces, LEVEL)
    except Exception as fault:
        from dvk_docs.template.faults import OF_VALUES, explained

        if not isinstance(fault, OF_VALUES):
            raise
        raise explained(fault, template, filler, data) from None


@lru_cache(maxsize=32)
def _margin(name: str, data: bytes) -> Member:
    return member(name, data)
