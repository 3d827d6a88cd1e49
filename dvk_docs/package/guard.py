"""Whether a package may serve as a template: nothing in it runs, fetches, hides or names a stranger.

`vet` tells everything that forbids it, `cleaned` gives the package without what Word adds by itself. The text itself
(fields, comments, tracked and hidden words) is judged in `contents`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set

from dvk_docs.errors import Place, Problem, quote
from dvk_docs.package.allowed import (
    ALWAYS_REFUSED_KINDS,
    COMMENTS_TYPE,
    CURES_IN_EXCEL,
    DROPPED_KINDS,
    DROPPED_TYPES,
    EMBEDDED,
    EMBEDDED_ENDINGS,
    EXPECTED_TYPES,
    KEPT_TYPES,
    NOT_A_PICTURE,
    PICTURES,
    REFUSED,
    REFUSED_KINDS,
    SAFE_ADDRESSES,
    STYLES_TYPE,
    TEXT_TYPES,
    UNKNOWN,
    Danger,
)
from dvk_docs.package.contents import stray_tags, text_problems
from dvk_docs.package.read import Package
from dvk_docs.package.relations import Relationship, all_relationships, relationships, relationships_xml, rels_part
from dvk_docs.package.wellformed import is_xml
from dvk_docs.package.write import PACKAGE_RELS

_RSID = re.compile(rb'\s+w:rsid\w*="[^"<]*"')
_OPEN_TAG = re.compile(rb"<w:\w+ [^<>]*>")
_RSIDS = re.compile(rb"<w:rsids>.*?</w:rsids>|<w:rsids/>|<w:rsid [^<>]*/>", re.DOTALL)


def vet(package: Package) -> list[Problem]:
    """Everything that forbids a docx to be a template, or a workbook to be read; empty when it may."""
    problems = [*_part_problems(package), *_relationship_problems(package)]
    if package.kind == "xlsx":
        return problems
    if not any(line.kind == "styles" for line in relationships(package.parts, package.main)):
        problems.append(_missing(package, "word/styles.xml"))
    for part, kind in package.types.items():
        if kind in TEXT_TYPES or kind in (STYLES_TYPE, COMMENTS_TYPE):
            problems += text_problems(package, part)
        elif is_xml(part, kind) and not part.endswith(".rels"):
            problems += stray_tags(package, part)
    return problems


def _part_problems(package: Package) -> Iterator[Problem]:
    """The parts that are refused whatever points to them; an allow-list for Word, a list of dangers for Excel."""
    told = {line.target for lines in all_relationships(package.parts).values() for line in lines if _embeds(line)}
    ignored = dropped(package) | told  # what a refused relationship points to is named there
    for part, kind in package.types.items():
        known = _known_danger(kind)
        if known is not None and part not in told:
            yield _part_problem(package, part, known)
        elif package.kind == "docx" and part not in ignored and kind not in KEPT_TYPES and kind != COMMENTS_TYPE:
            yield _part_problem(package, part, UNKNOWN)
        elif kind in PICTURES and not package.parts[part].startswith(PICTURES[kind]):
            yield _part_problem(package, part, NOT_A_PICTURE)


def _known_danger(content_type: str) -> Danger | None:
    lowered = content_type.lower()
    named = next((danger for mark, danger in REFUSED if mark in lowered), None)
    return named or (EMBEDDED if lowered.endswith(EMBEDDED_ENDINGS) else None)


def _part_problem(package: Package, part: str, danger: Danger) -> Problem:
    message = f"tệp có {danger.what} (phần “{part}”), không nhận tệp như vậy"
    cure = CURES_IN_EXCEL.get(danger.code, danger.cure) if package.kind == "xlsx" else danger.cure
    return Problem(danger.code, "error", Place(file=package.name, part=part), message, cure)


def _relationship_problems(package: Package) -> Iterator[Problem]:
    for source, lines in all_relationships(package.parts).items():
        for line in lines:
            if _is_refused(line, package.kind):
                yield _relationship_problem(package, rels_part(source), line)
            elif package.kind == "docx" and not line.external and line.kind not in DROPPED_KINDS | {"hyperlink"}:
                yield from _target_problems(package, rels_part(source), line)


def _target_problems(package: Package, rels: str, line: Relationship) -> Iterator[Problem]:
    """A relationship says what its target is, and so does the target's content type; LibreOffice believes the first."""
    if line.target not in package.parts:
        yield _missing(package, line.target)
    elif line.kind not in EXPECTED_TYPES:
        if package.types.get(line.target) in KEPT_TYPES:  # otherwise the part itself is refused by its type
            yield _relationship_problem(package, rels, line)
    elif package.types.get(line.target) not in EXPECTED_TYPES[line.kind]:
        message = f"phần {quote(line.target, 80)} khai là “{line.kind}” nhưng mang kiểu khác"
        yield Problem("forbidden-part", "error", Place(file=package.name, part=rels), message, UNKNOWN.cure)


def _embeds(line: Relationship) -> bool:
    return line.kind in ALWAYS_REFUSED_KINDS and not line.external


def _is_refused(line: Relationship, kind: str) -> bool:
    if line.kind in ALWAYS_REFUSED_KINDS:
        return True
    if not line.external:
        return False
    if line.kind != "hyperlink":
        return True
    return kind == "docx" and not line.target.lower().startswith(SAFE_ADDRESSES)


def _relationship_problem(package: Package, rels: str, line: Relationship) -> Problem:
    what, cure = REFUSED_KINDS.get(line.kind, ("liên kết không dùng được trong mẫu", "gỡ liên kết này rồi lưu lại"))
    message = f"tệp có {what}: {quote(line.id, 20)} ({line.kind}) tới {quote(line.target, 120)}"
    code = "embedded-object" if _embeds(line) else "external-link"
    return Problem(code, "error", Place(file=package.name, part=rels), message, cure)


def _missing(package: Package, part: str) -> Problem:
    place = Place(file=package.name, part=part)
    return Problem(
        "missing-part", "error", place, f"tệp thiếu phần {quote(part, 80)}", "mở bằng Word rồi lưu thành tệp mới"
    )


def cleaned(package: Package) -> Package:
    """The package without properties, thumbnail, stored XML, building blocks, people and editing marks (rsid).

    Lines that pointed to what was dropped leave their relationship tables; [Content_Types].xml and _rels/.rels are
    left out, since `properties` writes them new.
    """
    gone = dropped(package) | {PACKAGE_RELS}
    parts = {
        name: _without_rsids(package.parts[name]) if is_xml(name, kind) else package.parts[name]
        for name, kind in package.types.items()
        if name not in gone
    }
    for source, lines in all_relationships(parts).items():
        kept = [line for line in lines if line.external or line.target not in gone]
        if len(kept) < len(lines):
            parts[rels_part(source)] = relationships_xml(kept)
    return Package(package.name, package.kind, parts, {name: package.types[name] for name in parts}, package.main)


def dropped(package: Package) -> frozenset[str]:
    """The parts that never reach a paper, with everything that only they use (the styles of building blocks …)."""
    tables = all_relationships(package.parts)
    first = {part for part, kind in package.types.items() if kind in DROPPED_TYPES or _is_empty_comments(package, part)}
    first |= {line.target for lines in tables.values() for line in lines if line.kind in DROPPED_KINDS}
    return frozenset(_reached(first, tables) - _reached({package.main}, tables, avoid=first)) & package.parts.keys()


def _reached(
    starts: set[str], tables: Mapping[str, tuple[Relationship, ...]], *, avoid: Set[str] = frozenset()
) -> set[str]:
    """The starts and all they lead to, with their relationship tables, never passing through `avoid`."""
    reached: set[str] = set()
    waiting = starts - avoid
    while waiting:
        part = waiting.pop()
        reached.add(part)
        if part in tables:
            reached.add(rels_part(part))
            targets = {line.target for line in tables[part] if not line.external}
            waiting |= targets - avoid - reached
    return reached


def _is_empty_comments(package: Package, part: str) -> bool:
    return package.types[part] == COMMENTS_TYPE and b"w:comment " not in package.parts[part]


def _without_rsids(data: bytes) -> bytes:
    if b"w:rsid" not in data:
        return data
    return _OPEN_TAG.sub(lambda tag: _RSID.sub(b"", tag[0]), _RSIDS.sub(b"", data))
