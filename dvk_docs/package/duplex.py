"""Printing on both sides: the switch in word/settings.xml that makes Word mirror the margins of every second page.

A tag cannot turn it: settings hold no text, and a tag inside an attribute makes a template that Word does not open. So
the finished paper gets it here, whatever template it was made with.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from functools import lru_cache

from dvk_docs.errors import Place, Problem, TemplateError
from dvk_docs.package.write import Member, member

SETTINGS = "word/settings.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MIRROR = f"{_W}mirrorMargins"
_BEFORE = (  # what the schema wants before it (ECMA-376 part 1, 17.15.1.78)
    "writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries "
    "displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts "
    "embedSystemFonts saveSubsetFonts saveFormsData"
)


def on_both_sides(members: Iterable[Member], name: str) -> tuple[Member, ...]:
    """The parts of a paper whose even pages mirror the odd ones; TemplateError when its template has no settings."""
    found = {one.name: one for one in members}
    if SETTINGS not in found:
        message = "mẫu không có phần thiết lập (settings), không đặt được lề đối xứng để in hai mặt"
        hint = "mở mẫu bằng Word rồi lưu lại, hoặc bỏ dòng  hai_mat"
        raise TemplateError(Problem("no-settings", "error", Place(file=name), message, hint))
    return tuple((found | {SETTINGS: _mirrored(found[SETTINGS])}).values())


@lru_cache(maxsize=8)
def _mirrored(settings: Member) -> Member:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    root = etree.fromstring(zlib.decompress(settings.deflated, -zlib.MAX_WBITS), parser)
    switch = root.find(_MIRROR)
    if switch is None:
        before = _BEFORE.split()
        at = next((n for n, one in enumerate(root) if etree.QName(one).localname not in before), len(root))
        root.insert(at, etree.Element(_MIRROR))
    else:
        switch.attrib.clear()  # it may say w:val="0"
    return member(SETTINGS, etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
