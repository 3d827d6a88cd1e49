"""What the tests of a dossier share: the sample campaign with a fault in it, judged."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from dvk_docs.dossier.campaign import load
from dvk_docs.dossier.dossier import assemble
from dvk_docs.dossier.rules import check_dossier
from dvk_docs.errors import Problem
from tests.samples import FOLDER

Judge = Callable[[str], list[Problem]]


def judged(text: str, folder: Path) -> list[Problem]:
    """What counts of the findings in a campaign of this text that stands in a folder beside its pictures."""
    file = folder / "campaign.yaml"
    file.write_text(text, "utf-8")
    return [found for found in check_dossier(assemble(load(file))) if found.severity != "info"]


@pytest.fixture(scope="session")
def campaign_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("campaign")
    shutil.copytree(FOLDER / "anh", folder / "anh")
    return folder


@pytest.fixture
def judge(campaign_folder: Path) -> Judge:
    return lambda text: judged(text, campaign_folder)
