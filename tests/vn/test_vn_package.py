"""The package as a whole: its tour is true, its names are lazy, and it depends on nothing heavy."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

from dvk_docs import vn

MODULES = ["dvk_docs.vn", *(m.name for m in pkgutil.walk_packages(vn.__path__, "dvk_docs.vn."))]
HEAVY = {"babel", "num2words", "jinja2", "lxml", "docx", "docxtpl", "openpyxl", "PIL", "pydantic", "yaml"}


def loaded_by(code: str) -> set[str]:
    """The modules a fresh interpreter has after running the code."""
    program = f"{code}\nimport sys; print(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize("module", MODULES)
def test_every_example_is_true(module: str) -> None:
    # by module name: `python -m doctest FILE` would put a folder with a numbers.py first on the path, ahead of Python's
    assert doctest.testmod(importlib.import_module(module)).failed == 0


@pytest.mark.parametrize("name", [name for name in vn.__all__ if name != "FILTERS"])
def test_every_public_name_is_there_and_says_what_it_does(name: str) -> None:
    thing = getattr(vn, name)
    assert thing.__doc__
    if callable(thing) and not isinstance(thing, type):
        assert ">>> " in thing.__doc__


def test_importing_the_package_loads_none_of_its_modules() -> None:
    loaded = loaded_by("import dvk_docs.vn")
    assert {name for name in loaded if name.startswith("dvk_docs.vn.")} == set()
    assert not loaded & HEAVY


def test_a_name_is_loaded_at_its_first_use() -> None:
    loaded = loaded_by("from dvk_docs import vn; vn.to_words(5)")
    assert "dvk_docs.vn.numbers" in loaded
    assert "dvk_docs.vn.refs" not in loaded


def test_babel_waits_for_a_pattern_and_num2words_is_never_used() -> None:
    plain = (
        "import dvk_docs.vn.dates, dvk_docs.vn.names, dvk_docs.vn.text, dvk_docs.vn.refs, dvk_docs.vn.legacy\n"
        "from dvk_docs.vn.filters import FILTERS\n"
        "FILTERS['so_vn'](1250); FILTERS['tien'](1250); FILTERS['bang_chu'](1250)"
    )
    assert not loaded_by(plain) & HEAVY
    by_pattern = loaded_by("from dvk_docs.vn.numbers import format_number; format_number(5, '0%')")
    assert by_pattern & HEAVY == {"babel"}


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="to_wordz"):
        vn.to_wordz  # noqa: B018
    assert set(vn.__all__) <= set(dir(vn))


def test_the_promised_speeds_are_kept() -> None:
    benchmark = Path(__file__).parents[2] / "benchmarks" / "vn.py"
    done = subprocess.run([sys.executable, str(benchmark), "--quick"], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "all within their limits" in done.stdout
