"""What a paper says about itself: docProps/core.xml, app.xml and custom.xml, written from the data and nothing else.

A template's own properties (author, company, keywords, editing time, thumbnail) are never copied: they are somebody's
name in a signed paper, and tags in them are never rendered. So the two static parts that list a package's parts are
written here as well, always with the three property parts and never with anything else of docProps:

    content_types({"word/document.xml": "…document.main+xml", …})    ->  [Content_Types].xml
    package_relationships("word/document.xml")                       ->  _rels/.rels
    property_members(Properties(…))                                  ->  the three parts themselves

A template builder writes the first two once; the three parts are made for each paper.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from dvk_docs.package.escape import XML_HEAD, escaped, quoted
from dvk_docs.package.write import Member, member

CORE = "docProps/core.xml"
APP = "docProps/app.xml"
CUSTOM = "docProps/custom.xml"

# Names of our custom properties; Word shows them under File, Info, Properties, Custom.
STANDARD = "dvk_the_thuc"
VERSION = "dvk_phien_ban"
TYPE = "dvk_loai"
DATA_HASH = "dvk_du_lieu_sha256"
TEMPLATE_HASH = "dvk_mau_sha256"

PROPERTY_TYPES: Mapping[str, str] = {
    CORE: "application/vnd.openxmlformats-package.core-properties+xml",
    APP: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    CUSTOM: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
}

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_CUSTOM_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # the set of user-defined properties, [MS-OLEPS]
_FIRST_PID = 2  # 0 and 1 are reserved in that set
_DEFAULTS = {  # extensions whose type needs no line of its own
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xml": "application/xml",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
}
_RELATIONSHIPS = (  # Id, type, target; the main part is rId1
    ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", CORE),
    ("rId3", f"{_OFFICE}/relationships/extended-properties", APP),
    ("rId4", f"{_OFFICE}/relationships/custom-properties", CUSTOM),
)


class Properties(NamedTuple):
    """`creator` is the issuing organ, `when` the document's date; `custom` holds text by name (STANDARD, TYPE …)."""

    title: str
    subject: str
    creator: str
    when: datetime
    custom: Mapping[str, str] = MappingProxyType({})


def property_members(properties: Properties) -> tuple[Member, Member, Member]:
    """The members docProps/core.xml, app.xml and custom.xml."""
    return (
        member(CORE, _core(properties).encode()),
        _app_member(properties.custom.get(VERSION, "")),
        member(CUSTOM, _custom(properties.custom).encode()),
    )


def content_types(types: Mapping[str, str]) -> bytes:
    """[Content_Types].xml for these parts (part name -> content type) and the three property parts."""
    listed = {**types, **PROPERTY_TYPES}
    extensions = {_extension(name) for name in listed} | {"rels"}
    defaults = {end: kind for end, kind in _DEFAULTS.items() if end in extensions}
    lines = [f'<Default Extension="{end}" ContentType="{kind}"/>' for end, kind in defaults.items()]
    lines += [
        f"<Override PartName={quoted('/' + name)} ContentType={quoted(kind)}/>"
        for name, kind in listed.items()
        if defaults.get(_extension(name)) != kind
    ]
    return f'{XML_HEAD}<Types xmlns="{_PACKAGE}/content-types">{"".join(lines)}</Types>'.encode()


def package_relationships(main: str) -> bytes:
    """_rels/.rels of a package whose main part is `main` (`word/document.xml`, `xl/workbook.xml`)."""
    lines = [
        f"<Relationship Id={quoted(id_)} Type={quoted(kind)} Target={quoted(target)}/>"
        for id_, kind, target in (("rId1", f"{_OFFICE}/relationships/officeDocument", main), *_RELATIONSHIPS)
    ]
    return f'{XML_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{"".join(lines)}</Relationships>'.encode()


def app_version(version: str) -> str:
    """The library's version in the only form Word accepts, XX.YYYY.

    >>> app_version("1.12.3")
    '01.1203'
    """
    major, minor, patch, *_ = (*(int(n) for n in version.split(".") if n.isdigit()), 0, 0, 0)
    return f"{major:02d}.{minor:02d}{patch:02d}"


def _core(properties: Properties) -> str:
    when = properties.when if properties.when.tzinfo is None else properties.when.astimezone(UTC)
    moment = when.strftime("%Y-%m-%dT%H:%M:%SZ").zfill(20)  # W3CDTF; strftime gives the year 999 three digits
    return (
        f'{XML_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escaped(properties.title)}</dc:title>"
        f"<dc:subject>{escaped(properties.subject)}</dc:subject>"
        f"<dc:creator>{escaped(properties.creator)}</dc:creator>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{moment}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{moment}</dcterms:modified>'
        "<dc:language>vi-VN</dc:language></cp:coreProperties>"
    )


@lru_cache  # the same in every paper
def _app_member(version: str) -> Member:
    return member(APP, _app(version).encode())


def _app(version: str) -> str:
    form = f"<AppVersion>{app_version(version)}</AppVersion>" if version else ""
    return (
        f'{XML_HEAD}<Properties xmlns="{_OFFICE}/extended-properties">'
        f"<Application>dvk_docs</Application>{form}</Properties>"
    )


def _custom(custom: Mapping[str, str]) -> str:
    lines = [
        f'<property fmtid="{_CUSTOM_FORMAT}" pid="{pid}" name={quoted(name)}>'
        f"<vt:lpwstr>{escaped(value)}</vt:lpwstr></property>"
        for pid, (name, value) in enumerate(custom.items(), _FIRST_PID)
    ]
    return (
        f'{XML_HEAD}<Properties xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes">'
        f"{''.join(lines)}</Properties>"
    )


def _extension(name: str) -> str:
    return name.rpartition(".")[2].lower()
