"""The built-in templates are what `templates/build.py` makes of the standards today, and nothing but that."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "templates" / "build.py"
TEMPLATES = sorted((ROOT / "templates" / "docx").glob("*.docx"))
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
PARTS = {
    "[Content_Types].xml",
    "_rels/.rels",
    "docProps/app.xml",
    "docProps/core.xml",
    "docProps/custom.xml",
    "word/_rels/document.xml.rels",
    "word/document.xml",
    "word/fontTable.xml",
    "word/settings.xml",
    "word/styles.xml",
    "word/theme/theme1.xml",
}
each_template = pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)


def _build(*arguments: str, seed: str = "0") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, str(BUILD), *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


def _tree(path: Path, part: str) -> ElementTree.Element:
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as package:
        return ElementTree.fromstring(package.read(part))


def _headers_and_footers(path: Path) -> set[str]:
    """Those that the sections of a template ask for."""
    kinds = (f"{W}headerReference", f"{W}footerReference")
    asked = {use.get(f"{R}id") for use in _tree(path, "word/document.xml").iter() if use.tag in kinds}
    related = _tree(path, "word/_rels/document.xml.rels")
    return {f"word/{relation.get('Target')}" for relation in related if relation.get("Id") in asked}


def test_the_committed_templates_are_current() -> None:
    done = _build("--check")
    assert done.returncode == 0, (
        f"run  python templates/build.py  and commit what it writes\n{done.stdout}{done.stderr}"
    )


def test_two_builds_give_the_same_bytes(tmp_path: Path) -> None:
    for seed in ("1", "2"):
        (tmp_path / seed).mkdir()
        assert _build("--to", str(tmp_path / seed), seed=seed).returncode == 0
    names = sorted(path.name for path in (tmp_path / "1").iterdir())
    assert names == sorted(path.name for path in BUILD.parent.joinpath("docx").iterdir() if path.suffix != "")
    assert all((tmp_path / "1" / name).read_bytes() == (tmp_path / "2" / name).read_bytes() for name in names)


@each_template
def test_a_template_has_its_own_parts_and_no_others(path: Path) -> None:
    with zipfile.ZipFile(path) as package:
        assert sorted(package.namelist()) == sorted(PARTS | _headers_and_footers(path))
        everything = b"".join(package.read(name) for name in package.namelist())
    assert not re.search(rb"rsid|python-docx|Calibri|Cambria|Arial|majorHAnsi|minorHAnsi", everything)


@each_template
def test_only_named_styles_format_the_text(path: Path) -> None:
    """An office restyles a paper by its styles: nothing may be formatted past them, but where a frame stands."""
    document = _tree(path, "word/document.xml")
    direct = {
        (properties.tag.removeprefix(W), child.tag.removeprefix(W))
        for properties in (*document.iter(f"{W}pPr"), *document.iter(f"{W}rPr"))
        for child in properties
    }
    assert direct <= {("pPr", "pStyle"), ("pPr", "framePr"), ("pPr", "sectPr"), ("rPr", "rStyle")}
    assert all(paragraph.find(f"{W}pPr/{W}pStyle") is not None for paragraph in document.iter(f"{W}p"))


@each_template
def test_styles_used_and_styles_defined_are_the_same(path: Path) -> None:
    styles = _tree(path, "word/styles.xml")
    defined = {style.get(f"{W}styleId"): style for style in styles.iter(f"{W}style")}
    parts = [_tree(path, part) for part in ("word/document.xml", *sorted(_headers_and_footers(path)))]
    kinds = ("pStyle", "rStyle", "tblStyle")
    used = {use.get(f"{W}val") for part in parts for kind in kinds for use in part.iter(f"{W}{kind}")}
    based = {base.get(f"{W}val") for base in styles.iter(f"{W}basedOn")}
    own = {id_ for id_, style in defined.items() if style.get(f"{W}customStyle")}
    assert used | based <= set(defined)
    assert own <= used | based
    assert all(str(id_).isascii() and _name(defined[id_]).startswith("DVK ") for id_ in own)


def _name(style: ElementTree.Element) -> str:
    name = style.find(f"{W}name")
    return "" if name is None else str(name.get(f"{W}val"))


@each_template
def test_every_tag_is_whole_in_one_run_and_paragraph_tags_stand_alone(path: Path) -> None:
    document = _tree(path, "word/document.xml")
    for paragraph in document.iter(f"{W}p"):
        texts = [text.text or "" for text in paragraph.iter(f"{W}t")]
        assert all(text.count("{") == text.count("}") for text in texts), texts
        if any(re.search(r"{%(p|tr) ", text) for text in texts):
            assert len(texts) == 1
            assert re.fullmatch(r"{%(p|tr) [^%]+%}", texts[0])


@each_template
def test_blanks_at_the_edge_of_a_text_are_kept(path: Path) -> None:
    for text in _tree(path, "word/document.xml").iter(f"{W}t"):
        assert text.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
