"""Word opens every file the library writes: two validators, neither of which may have anything to say.

What both miss is the business of our own lint (`dvk_docs.package.lint`).
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

Validate = Callable[[Path], list[str]]
TEMPLATES = sorted((Path(__file__).resolve().parent.parent.parent / "templates" / "docx").glob("*.docx"))


@pytest.mark.word
def test_the_open_xml_sdk_finds_nothing_in_a_paper(sdk: Validate, paper: Path) -> None:
    assert sdk(paper) == []


def test_openxml_audit_finds_nothing_in_a_paper(audit: Validate, paper: Path) -> None:
    assert audit(paper) == []


@pytest.mark.word
@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
def test_the_open_xml_sdk_finds_nothing_in_a_template(sdk: Validate, template: Path) -> None:
    assert sdk(template) == []


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
def test_openxml_audit_finds_nothing_in_a_template(audit: Validate, template: Path) -> None:
    assert audit(template) == []


@pytest.mark.word
def test_the_open_xml_sdk_is_awake(sdk: Validate, tmp_path: Path) -> None:
    assert sdk(_broken(tmp_path)) != []


def test_openxml_audit_is_awake(audit: Validate, tmp_path: Path) -> None:
    assert audit(_broken(tmp_path)) != []


def _broken(folder: Path) -> Path:
    """A template with one element that no paragraph may hold."""
    broken = folder / "broken.docx"
    with zipfile.ZipFile(TEMPLATES[0]) as good, zipfile.ZipFile(broken, "w") as bad:
        for name in good.namelist():
            data = good.read(name)
            if name == "word/document.xml":
                data = data.replace(b"</w:p>", b"<w:tbl/></w:p>", 1)
            bad.writestr(name, data)
    return broken
