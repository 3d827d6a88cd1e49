"""What every test file may use: programs that a machine may lack, and the samples."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TOOLS_ARE_PROMISED = os.environ.get("DVK_REQUIRE_TOOLS") == "1"


@pytest.fixture
def require_tool() -> Callable[[str], str]:
    """`require_tool("soffice")` gives its path; without it the test is skipped, or fails where it was promised."""

    def find(name: str) -> str:
        path = shutil.which(name)
        if path is not None:
            return path
        if TOOLS_ARE_PROMISED:
            pytest.fail(f"{name} was promised (DVK_REQUIRE_TOOLS=1) but is not here")
        pytest.skip(f"{name} is not installed")

    return find


@pytest.fixture
def samples() -> Path:
    return ROOT / "samples"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="write tests/golden anew; read the diff")
