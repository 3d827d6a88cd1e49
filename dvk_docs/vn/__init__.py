"""Vietnamese, right every time: what official papers need and general libraries get wrong.

Everything is a pure function: no locale, no global state, no files. Text in any Unicode form goes in, NFC comes out.
What cannot be read is refused with `dvk_docs.errors.InputError`, whose message quotes the value and whose hint shows
a form that is taken; nothing is guessed. A tour:

Dates: `parse_date` reads what clerks type and cells hold, `format_long` and `format_short` print it, `weekday` names
the day; `parse_years` reads a span of years, `parse_time` and `format_time` an hour.

>>> from dvk_docs import vn
>>> vn.format_long(vn.parse_date("03/6/2026")), vn.format_short(vn.parse_date("2026-02-05"))
('ngày 03 tháng 6 năm 2026', '05/02/2026')
>>> str(vn.parse_years("2020-2025")), vn.format_time(vn.parse_time("8h30"))
('2020 - 2025', '8 giờ 30')

Numbers: into words (`to_words`, `ordinal`, `money`), out of text by what they stand for (`parse_number`), and in
figures (`format_number`).

>>> vn.to_words(2024), vn.ordinal(4), vn.parse_number("87.5", kind="score")
('hai nghìn không trăm hai mươi tư', 'thứ tư', Decimal('87.5'))

Text: `clean` is the gate for every string from outside and `changes` tells what it did; `tone_style` converts uỷ and
ủy on request; `curl_quotes`, `join_list` and `no_break` prepare text for print.

>>> vn.clean("\\u00d0ảng  uỷ"), vn.tone_style("Đảng ủy xã Tân Hòa", "new"), vn.join_list(["A", "B", "C"])
('Đảng uỷ', 'Đảng uỷ xã Tân Hoà', 'A, B và C')

Names: `sort_key` and `collation_key` are keys for `sorted`, `title_case` sets capitals.

>>> sorted(["Võ Mạnh Sơn", "Đinh Văn Đức", "Lê Thị Ánh"], key=vn.sort_key), vn.title_case("h'ngăm niê")
(['Lê Thị Ánh', 'Đinh Văn Đức', 'Võ Mạnh Sơn'], "H'Ngăm Niê")

References: `find_references` reads the papers a text names, with what is wrong about each. Legacy fonts: see the
module `vn.legacy`. Templates: `FILTERS` lists the filters built on all this.

>>> [r.symbol for r in vn.find_references("Hướng dẫn số 11-HD/BDVTU ngày 20/4/2017 của Ban Dân vận Tỉnh ủy")]
['11-HD/BDVTU']

Names are loaded when first used: importing this package imports none of its modules, and Babel waits until a number
is printed by a pattern.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dvk_docs.vn.dates import format_long as format_long
    from dvk_docs.vn.dates import format_short as format_short
    from dvk_docs.vn.dates import parse_date as parse_date
    from dvk_docs.vn.dates import weekday as weekday
    from dvk_docs.vn.filters import FILTERS as FILTERS
    from dvk_docs.vn.names import collation_key as collation_key
    from dvk_docs.vn.names import sort_key as sort_key
    from dvk_docs.vn.names import title_case as title_case
    from dvk_docs.vn.numbers import format_number as format_number
    from dvk_docs.vn.numbers import money as money
    from dvk_docs.vn.numbers import ordinal as ordinal
    from dvk_docs.vn.numbers import parse_number as parse_number
    from dvk_docs.vn.numbers import to_words as to_words
    from dvk_docs.vn.refs import Reference as Reference
    from dvk_docs.vn.refs import find_references as find_references
    from dvk_docs.vn.text import Change as Change
    from dvk_docs.vn.text import changes as changes
    from dvk_docs.vn.text import clean as clean
    from dvk_docs.vn.text import curl_quotes as curl_quotes
    from dvk_docs.vn.text import join_list as join_list
    from dvk_docs.vn.text import no_break as no_break
    from dvk_docs.vn.text import tone_style as tone_style
    from dvk_docs.vn.times import Years as Years
    from dvk_docs.vn.times import format_time as format_time
    from dvk_docs.vn.times import parse_time as parse_time
    from dvk_docs.vn.times import parse_years as parse_years

_NAMES = {
    "dates": ("format_long", "format_short", "parse_date", "weekday"),
    "filters": ("FILTERS",),
    "legacy": (),
    "names": ("collation_key", "sort_key", "title_case"),
    "numbers": ("format_number", "money", "ordinal", "parse_number", "to_words"),
    "refs": ("Reference", "find_references"),
    "text": ("Change", "changes", "clean", "curl_quotes", "join_list", "no_break", "tone_style"),
    "times": ("Years", "format_time", "parse_time", "parse_years"),
}
_HOME = {name: module for module, names in _NAMES.items() for name in names}

__all__ = sorted([*_NAMES, *_HOME])


def __getattr__(name: str) -> object:
    """A public function or module of the package, loaded at its first use (PEP 562)."""
    if name in _NAMES:
        return import_module(f"{__name__}.{name}")
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found: object = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = found  # the next use costs nothing
    return found


def __dir__() -> list[str]:
    return list(__all__)
