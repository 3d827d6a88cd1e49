"""A package whose parts are edited in place: what an edited paper and an edited workbook have in common."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

Element = etree._Element


class Opened:
    """The parts of a package; one that was asked for as a tree is written anew by `bytes`."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}
        self._roots: dict[str, Element] = {}

    def root(self, name: str) -> Element:
        if name not in self._roots:
            self._roots[name] = etree.fromstring(self.parts[name])
        return self._roots[name]

    def bytes(self) -> bytes:
        for name, root in self._roots.items():
            self.parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
            for name, data in self.parts.items():
                package.writestr(name, data)
        return made.getvalue()
