"""The layout of the house: imports run one way, nothing heavy comes unasked, the public names are these."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import dvk_docs

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "dvk_docs"
ROOMS = (
    "errors", "standards", "vn", "metrics", "source", "model", "pictures", "documents", "package", "sheet", "view",
    "rules", "template", "pdf", "doctor", "naming", "numbering", "elsewhere", "reading", "proving", "making", "batch",
    "checking", "collecting", "dossier", "rulebook", "api", "cli",
)  # fmt: skip
HEAVY = ("lxml", "docx", "docxtpl", "openpyxl", "babel", "num2words", "jinja2", "PIL")


def _modules() -> list[Path]:
    return sorted(
        path for path in PACKAGE.rglob("*.py") if path.parent != PACKAGE or path.stem not in ("__init__", "__main__")
    )


def _room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def _imported_rooms(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.ImportFrom) and node.module == "dvk_docs":
            names = [f"dvk_docs.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        yield from (name.split(".")[1] for name in names if name.startswith("dvk_docs."))


@pytest.mark.parametrize("path", _modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_room_imports_only_from_rooms_above_it(path: Path) -> None:
    here = ROOMS.index(_room(path))
    below = {room for room in _imported_rooms(path) if room in ROOMS and ROOMS.index(room) > here}
    assert not below, f"{path.name} imports from rooms below its own: {sorted(below)}"


def test_every_room_is_named_in_the_architecture() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    assert {_room(path) for path in _modules()} <= set(ROOMS)
    assert [room for room in ROOMS if f"`{room}`" not in text and f"`{room}/`" not in text] == []


@pytest.mark.parametrize("path", sorted((PACKAGE / "documents").rglob("*.py")), ids=lambda p: p.stem)
def test_parts_of_papers_know_no_paper_and_families_no_type(path: Path) -> None:
    below = {"parts": {"parts"}, "families": {"parts", "families", "common"}}.get(path.parent.name)
    named = re.findall(r"from dvk_docs\.documents\.(\w+)", path.read_text("utf-8"))
    assert below is None or set(named) <= below


RENDERED = f"from pathlib import Path;dvk_docs.render(dvk_docs.load(Path({str(ROOT / 'samples' / 'decision.yaml')!r})))"


def loaded(modules: tuple[str, ...], after: str = "") -> str:
    """Which of the modules a fresh Python holds once it has imported the library and done `after`."""
    code = f"import sys, dvk_docs; {after}\nprint([m for m in {modules!r} if m in sys.modules])"
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def test_importing_the_library_loads_nothing_heavy() -> None:
    assert loaded(HEAVY) == "[]"


def test_rendering_a_built_in_template_loads_nothing_heavy() -> None:
    assert loaded(HEAVY, RENDERED) == "[]"


def test_rendering_a_good_file_loads_only_what_it_needs() -> None:
    waiting = (
        "source.from_json", "source.slips", "source.outline", "package.relations", "package.guard", "package.lint",
        "vn.legacy", "rules.layout", "view", "pdf", "doctor", "documents.don_vi",
    )  # fmt: skip
    assert loaded(tuple(f"dvk_docs.{module}" for module in waiting), RENDERED) == "[]"


def test_the_public_names_are_these() -> None:
    assert sorted(dvk_docs.__all__) == [
        "Change", "DOCUMENTS", "Document", "Dossier", "DvkError", "InputError", "OutputError", "Place", "Problem",
        "RULES", "Report", "STANDARDS", "TemplateError", "ToolError", "Verdict", "Written", "check", "diff", "load",
        "load_campaign", "number", "render", "render_dossier", "render_many", "to_pdf", "verify",
    ]  # fmt: skip
    assert set(dir(dvk_docs)) == {*dvk_docs.__all__, "__version__"}
    for name in dvk_docs.__all__:
        assert getattr(dvk_docs, name) is not None


def test_no_module_outside_cli_prints_or_exits() -> None:
    loud = re.compile(r"(?<![\w.])(?:print|exit)\(|sys\.exit|sys\.stdout")
    found = [
        str(path.relative_to(PACKAGE))
        for path in _modules()
        if _room(path) != "cli" and loud.search(re.sub(r'""".*?"""|#.*', "", path.read_text("utf-8"), flags=re.DOTALL))
    ]
    assert found == []
