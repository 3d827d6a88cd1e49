"""Small edits of a finished .docx, as a person with Word would make them: find words, change them or their look."""

from __future__ import annotations

import copy
from collections.abc import Iterator

from lxml import etree

from tests.rules.opened import Element, Opened

NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W, R = f"{{{NS}}}", f"{{{REL}}}"


class Docx(Opened):
    """An open paper; `standard` is the id of the norm it follows. Edits are made in place, `bytes` closes it."""

    def __init__(self, data: bytes, standard: str) -> None:
        super().__init__(data)
        self.standard = standard

    @property
    def party(self) -> bool:
        return self.standard != "nd30"

    @property
    def body(self) -> Element:
        return self.root("word/document.xml").find(f"{W}body")

    # -- finding

    def paragraph(self, words: str, *, part: str = "word/document.xml") -> Element:
        """The first paragraph that prints these words; a no-break space is a space."""
        for p in self.root(part).iter(f"{W}p"):
            if words in text_of(p):
                return p
        raise AssertionError(f"no paragraph says “{words}”")

    def sections(self) -> list[Element]:
        return list(self.body.iter(f"{W}sectPr"))

    def header(self, section: int, kind: str) -> str:
        """The part of a header of a section."""
        reference = next(r for r in self.sections()[section].iter(f"{W}headerReference") if r.get(f"{W}type") == kind)
        rels = self.root("word/_rels/document.xml.rels")
        return "word/" + next(r.get("Target") for r in rels if r.get("Id") == reference.get(f"{R}id"))

    def table(self, words: str) -> Element:
        return next(self.paragraph(words).iterancestors(f"{W}tbl"))

    # -- changing

    def relate(self, kind: str, target: str, data: bytes, content_type: str) -> str:
        """A new part, related to the document; its relationship id."""
        rels = self.root("word/_rels/document.xml.rels")
        id_ = f"rIdNew{len(rels)}"
        etree.SubElement(rels, f"{{{rels.nsmap[None]}}}Relationship", Id=id_, Type=f"{REL}/{kind}", Target=target)
        types = self.root("[Content_Types].xml")
        etree.SubElement(
            types, f"{{{types.nsmap[None]}}}Override", PartName=f"/word/{target}", ContentType=content_type
        )
        self.parts[f"word/{target}"] = data
        return id_

    def replace(self, old: str, new: str) -> None:
        """Other words wherever they stand in one run, in the whole paper."""
        found = [t for t in self.body.iter(f"{W}t") if old in plain(t)]
        assert found, f"nothing says “{old}”"
        for t in found:
            t.text = plain(t).replace(old, new)
            keep_blanks(t)


def plain(t: Element) -> str:
    return (t.text or "").replace("\u00a0", " ")


def keep_blanks(t: Element) -> None:
    t.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def text_of(p: Element) -> str:
    return "".join(plain(t) for t in p.iter(f"{W}t"))


def runs(p: Element) -> Iterator[Element]:
    return p.iter(f"{W}r")


def look(p: Element, **settings: str | int | bool | None) -> Element:
    """Direct formatting on every run: size in points, b, i, u, caps, color, rFonts, lang. Gives the paragraph back."""
    for r in runs(p):
        look_of_run(r, **settings)
    return p


def look_of_run(r: Element, **settings: str | int | bool | None) -> None:
    properties = r.find(f"{W}rPr")
    if properties is None:
        properties = etree.Element(f"{W}rPr")
        r.insert(0, properties)
    for name, setting in settings.items():
        tag = {"size": "sz"}.get(name, name)
        for old in properties.findall(f"{W}{tag}"):
            properties.remove(old)
        element = etree.SubElement(properties, f"{W}{tag}")
        if name == "rFonts":
            for slot in ("ascii", "hAnsi", "cs", "eastAsia"):
                element.set(f"{W}{slot}", str(setting))
        elif isinstance(setting, bool):
            element.set(f"{W}val", "1" if setting else "0")
        else:
            element.set(f"{W}val", str(round(float(setting) * 2)) if name == "size" else str(setting))  # type: ignore[arg-type]


def shape(p: Element, name: str, **attributes: str | int) -> Element:
    """A paragraph property (jc, ind, spacing …), its other attributes kept. Gives the paragraph back."""
    properties = p.find(f"{W}pPr")
    if properties is None:
        properties = etree.Element(f"{W}pPr")
        p.insert(0, properties)
    element = properties.find(f"{W}{name}")
    if element is None:
        element = etree.SubElement(properties, f"{W}{name}")
    for key, setting in attributes.items():
        element.set(f"{W}{key}", str(setting))
    return p


def say(p: Element, text: str) -> Element:
    """The paragraph with other words, in the look of its last run. Gives the paragraph back."""
    kept, *others = reversed(list(runs(p)))
    for r in others:
        r.getparent().remove(r)
    for child in kept.findall(f"{W}t")[1:]:
        kept.remove(child)
    t = kept.find(f"{W}t")
    t.text = text
    keep_blanks(t)
    return p


def after(p: Element, text: str, *, like: Element | None = None) -> Element:
    """A new paragraph below, in the look of this one or of another."""
    new = say(copy.deepcopy(like if like is not None else p), text)
    for section in new.iter(f"{W}sectPr"):
        section.getparent().remove(section)
    p.addnext(new)
    return new


def blank_above(p: Element) -> None:
    """An empty line above a paragraph, in its look."""
    new = copy.deepcopy(p)
    for r in list(runs(new)):
        r.getparent().remove(r)
    p.addprevious(new)


def remove(element: Element) -> None:
    element.getparent().remove(element)
