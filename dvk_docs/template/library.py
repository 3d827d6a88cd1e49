"""Which file is the template of a paper, and that file made ready to be filled.

    find("decision", "hd05", [Path("mau")])    mau/decision.hd05.docx, mau/decision.docx, or the built-in one

A user's template is untrusted: it is read within limits, vetted, and compiled when first used. A built-in one is ours:
tests put it through the same gates, so it is taken as it lies there, together with the program made from it, and
filling it needs neither Jinja nor lxml. Ready templates stay in memory until their files change.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from dvk_docs.errors import Place, Problem, TemplateError
from dvk_docs.package.directory import directory
from dvk_docs.package.limits import LIMITS
from dvk_docs.package.properties import (
    CUSTOM,
    PROPERTY_TYPES,
    TEMPLATE_HASH,
    content_types,
    package_relationships,
)
from dvk_docs.package.read import Package, read
from dvk_docs.package.refusal import Origin
from dvk_docs.package.write import CONTENT_TYPES, PACKAGE_RELS, Member, member
from dvk_docs.template.codegen import Filler, compile_part
from dvk_docs.template.program import Program, from_json, to_json

_ROOM = Path(__file__).resolve().parent.parent
_BUILT_IN = (_ROOM / "_templates" / "docx", _ROOM.parent / "templates" / "docx")  # in a wheel; in a checkout


class Template(NamedTuple):
    """A template ready to be filled, by any number of threads at once; nothing in it changes.

    `path` is the file as messages name it, `sha256` the hash of its bytes, `builtin` whether it came with the library.
    """

    path: str
    type_name: str
    sha256: str
    builtin: bool
    program: Program
    members: tuple[Member, ...]
    fillers: tuple[Filler, ...]


def candidates(type_name: str, standard_id: str, folders: Iterable[Path] = ()) -> list[Path]:
    """Where a template of this type is looked for, in order: the first of these files that exists is in effect."""
    places = [*folders, built_in_folder()]
    return [folder / name for folder in places for name in (f"{type_name}.{standard_id}.docx", f"{type_name}.docx")]


def in_effect(type_name: str, standard_id: str, folders: Iterable[Path] = ()) -> Path | None:
    """The template file that a paper of this type and standard is made with."""
    return next((path for path in candidates(type_name, standard_id, folders) if _is_there(path)), None)


def _is_there(path: Path) -> bool:
    """Whether a file has this name, readable or not: reading it will say why it cannot be read."""
    try:
        return path.is_file()
    except PermissionError:
        return True


def built_in_folder() -> Path:
    """Where the built-in templates lie: inside an installed package, or beside it in a checkout."""
    return next((folder for folder in _BUILT_IN if folder.is_dir()), _BUILT_IN[0])


def find(type_name: str, standard_id: str, folders: Iterable[Path] = ()) -> Template:
    """The template in effect, vetted and compiled; TemplateError with everything that is wrong with it."""
    folders = list(folders)
    if not folders and (type_name, standard_id) in _OURS:
        return _OURS[type_name, standard_id]
    for folder in folders:
        if not _is_folder(folder):
            problem = Problem("no-template", "error", Place(file=str(folder)), "không có thư mục mẫu này", _CHECK)
            raise TemplateError(problem, exit_code=2)
    path = in_effect(type_name, standard_id, folders)
    if path is None:
        message = f"không có mẫu nào cho loại văn bản “{type_name}”"
        raise TemplateError(Problem("no-template", "error", Place(), message, _CHECK))
    template = load(path, type_name)
    if not folders:
        _OURS[type_name, standard_id] = template
    return template


_CHECK = "kiểm tra lại đường dẫn của thư mục mẫu và tên các mẫu trong đó"


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name too long, a folder above that may not be entered
        return False


def load(path: Path, type_name: str) -> Template:
    """The template in this file; TemplateError with everything that is wrong with it."""
    stamp = _stamp(path)
    kept = _READY.get((path, type_name))
    if kept is None or kept[0] != stamp:
        kept = _READY[path, type_name] = (stamp, _load(path, type_name))
    return kept[1]


def _stamp(path: Path) -> tuple[int, ...]:
    """What changes with a file's contents; nothing for a file that is not there, which `read` will say."""
    try:
        status = path.stat()
    except (OSError, ValueError):  # ValueError: a NUL in the path
        return ()
    return (status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino)


_READY: dict[tuple[Path, str], tuple[tuple[int, ...], Template]] = {}
_OURS: dict[tuple[str, str], Template] = {}  # built-in ones by type and standard: they change only with the library


def _load(path: Path, type_name: str) -> Template:
    if path.parent in _BUILT_IN:
        ready = _built_in(path, type_name)
        if ready is not None:
            return ready
    package = read(path)
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    usable, program = understand(package)
    members = {name: member(name, data) for name, data in usable.parts.items()}
    members[CONTENT_TYPES] = member(CONTENT_TYPES, content_types(usable.types))
    members[PACKAGE_RELS] = member(PACKAGE_RELS, package_relationships(usable.main))
    return _ready(path, type_name, sha256, program, members.values())


def understand(package: Package) -> tuple[Package, Program]:
    """A template without what Word adds by itself, and its program; TemplateError with every problem of both."""
    from dvk_docs.package.guard import cleaned, vet
    from dvk_docs.template.reading import read_program

    problems = [*vet(package), *_finished(package)]
    try:
        usable = cleaned(package)
        program = read_program(usable)
    except TemplateError as error:
        problems += error.problems
    if problems:
        raise TemplateError(problems)
    return usable, program


def _finished(package: Package) -> list[Problem]:
    """A problem when this is a paper that we made: words in it that look like tags were somebody's data."""
    if TEMPLATE_HASH.encode() not in package.parts.get(CUSTOM, b""):
        return []
    message = "đây là một văn bản do thư viện làm ra, không phải mẫu"
    hint = "lấy mẫu có sẵn để sửa lời văn:  python -m dvk_docs eject decision mau"
    return [Problem("finished-paper", "error", Place(file=package.name), message, hint)]


def unused_fields(template: Template, names: Iterable[str]) -> list[str]:
    """Those of these fields that the template asks for nowhere: `so`, `nguoi_ky.ho_ten`, `danh_sach[].don_vi`."""
    from dvk_docs.template.names import unasked

    return unasked(names, template.program)


def program_json(data: bytes, name: str) -> str:
    """The compiled form of a built-in template, as the builder writes it beside the template."""
    _, program = understand(read(data, name=name))
    return to_json(program, hashlib.sha256(data).hexdigest())


def _built_in(path: Path, type_name: str) -> Template | None:
    """A built-in template with its shipped program, parts still deflated; None when the two do not belong together."""
    data = path.read_bytes()
    sha256 = hashlib.sha256(data).hexdigest()
    shipped = path.with_suffix(".program.json")
    program = from_json(shipped.read_text("utf-8"), sha256) if shipped.is_file() else None
    if program is None or program.handed_over:
        return None
    entries = directory(data, Origin(str(path), TemplateError), LIMITS)
    members = (Member(e.name, e.crc, e.size, data[e.start : e.start + e.packed]) for e in entries)
    return _ready(path, type_name, sha256, program, (one for one in members if one.name not in PROPERTY_TYPES))


def _ready(path: Path, type_name: str, sha256: str, program: Program, members: Iterable[Member]) -> Template:
    fillers = tuple(compile_part(part) for part in program.parts)
    return Template(
        path=str(path),
        type_name=type_name,
        sha256=sha256,
        builtin=path.parent in _BUILT_IN,
        program=program,
        members=tuple(members),
        fillers=fillers,
    )
