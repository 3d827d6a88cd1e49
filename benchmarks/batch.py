"""How fast a batch is made: `python benchmarks/batch.py [--papers 1000] [--npm FOLDER]` prints two tables.

Each line is a whole process, its start included, on one core, in turns, so that the machine's moods fall on all alike:
medians of processor time. The work: that many decisions of 10 models, each with its own number and names, written to
a folder.

    ours         what a worker of `render_many` does: judges, fills, proves every fact printed, forces files to the disk
    docxtpl      a new DocxTemplate for each paper, render, save: as its documentation shows
    docxtemplater, easy-template-x, carbone
                 with --npm FOLDER, where `npm i docxtemplater pizzip easy-template-x carbone` was run

The template of the first lines is ours, with all its choices (for the packages of npm said in their language by
`peers/translated.py`; what our tags reckon out is given to them ready). The lines marked “phẳng” have an easier one, a
finished decision with tags for its number and one row (`peers/flat.py`); ours has no such line, for it is what our
own template does that is measured. The slow ones make fewer papers, and what a paper costs is carried on from there.

The second table is one paper with an annex of 1,000 rows, without the start and without thinking up the data.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import NamedTuple

from papers import MODELS, ROOT, decisions, fresh_folder
from peers.flat import flatten, said
from peers.translated import translate

sys.path.insert(0, str(ROOT))

FEW = 40
"""Papers that a slow engine makes."""


class Line(NamedTuple):
    """An engine with its template, and how many papers it makes of those asked for (0: all)."""

    engine: str
    flat: bool = False
    few: int = 0

    @property
    def name(self) -> str:
        return f"{self.engine} phẳng" if self.flat else self.engine


OURS = Line("ours")
DATA = Line("data")
"""A process that only thinks up the papers: what that takes is no engine's."""
PYTHON = (OURS, Line("docxtpl", few=FEW), Line("docxtpl", flat=True, few=FEW))
NPM = (
    Line("docxtemplater", few=FEW),
    Line("easy-template-x", few=FEW),
    Line("docxtemplater", flat=True),
    Line("easy-template-x", flat=True),
    Line("carbone", flat=True),
)


def ours(number: int, models: int, folder: Path) -> None:
    """A process of ours."""
    from dvk_docs.batch.work import Orders, Task, work

    work([Task(one, f"{at}.docx") for at, one in enumerate(decisions(number, models))], Orders(folder))


def docxtpl(template: Path, number: int, models: int, folder: Path, *, flat: bool) -> None:
    """A process of docxtpl."""
    from docxtpl import DocxTemplate
    from jinja2 import Environment

    from dvk_docs.vn.filters import FILTERS

    environment = Environment()  # noqa: S701 - docxtpl sets autoescape itself
    environment.filters.update(FILTERS)
    for at, one in enumerate(decisions(number, models)):
        paper = DocxTemplate(template)
        paper.render(said(one.context()) if flat else one.context(), environment)
        paper.save(folder / f"{at}.docx")


def prepare(line: Line, number: int, models: int, folder: Path) -> Path:
    """The template of a line, and for npm the data as JSON beside it; no clock runs."""
    import dvk_docs
    from dvk_docs.template import find
    from dvk_docs.vn.filters import FILTERS

    own, template = Path(find("decision", "hd05").path), folder / "template.docx"
    if line.flat:
        flatten(dvk_docs.render(next(decisions(1))), template, line.engine)
        data = [said(one.context()) for one in decisions(number, models)]
    elif line.engine == "docxtpl":
        return own
    else:
        translated = translate(own, template, FILTERS)
        data = [translated.data(one.context()) for one in decisions(number, models)]
    template.with_suffix(".json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return template


def run(line: Line, number: int, models: int, npm: Path | None) -> float:
    """Seconds of processor time of a whole process."""
    folder = fresh_folder()
    if line in (*PYTHON, DATA):
        template = Path() if line in (OURS, DATA) else prepare(line, number, models, fresh_folder())
        words = [sys.executable, __file__, "--child", line.name, str(template), str(number), str(models)]
    else:
        template = prepare(line, number, models, fresh_folder())
        script = ROOT / "benchmarks" / "peers" / "fill.js"
        words = ["node", str(script), str(npm), line.engine, str(template), str(template.with_suffix(".json"))]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([*words, str(folder)], check=True, env=environment())
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    made = sum(1 for _ in folder.iterdir())
    assert made == number or line == DATA, f"{line.name}: {made} of {number}"
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


@cache
def environment() -> dict[str, str]:
    """That of all processes: compiled bytecode is there, as after an installation."""
    ours = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return ours | {"PYTHONPYCACHEPREFIX": str(fresh_folder())}


def batch(lines: tuple[Line, ...], papers: int, npm: Path | None, rounds: int) -> None:
    """Processor time of a batch by each engine."""
    for one in lines:
        run(one, 1, MODELS, npm)  # bytecode is compiled, files are read
    start = {one: statistics.median(run(one, 0, MODELS, npm) for _ in range(3)) for one in lines if one.few}
    seen: dict[Line, list[float]] = {one: [] for one in lines}
    for _ in range(rounds):
        for one in lines:
            number = one.few or papers
            seconds, base = run(one, number, MODELS, npm), start.get(one, 0.0)
            seen[one].append(base + (seconds - base) * papers / number)
    _table(f"{papers} quyết định, {MODELS} mô hình, kể cả khởi động, giây bộ xử lý:", seen)


def annex(lines: tuple[Line, ...], rows: int, npm: Path | None, rounds: int) -> None:
    """Processor time of one paper with a long list, by each engine, without its start."""
    seen: dict[Line, list[float]] = {one: [] for one in lines}
    thinking_up = statistics.median(run(DATA, FEW, rows, npm) - run(DATA, 0, rows, npm) for _ in range(rounds)) / FEW
    for _ in range(rounds):
        for one in lines:
            number = FEW if one.flat or one == OURS else 3
            seconds = (run(one, number, rows, npm) - run(one, 0, rows, npm)) / number
            seen[one].append(seconds - thinking_up if one in PYTHON else seconds)
    _table(f"một quyết định, {rows} mô hình, không kể khởi động, giây bộ xử lý:", seen)


def _table(title: str, seen: dict[Line, list[float]]) -> None:
    unit = statistics.median(seen[OURS])
    print(title)
    for line, times in seen.items():
        median = statistics.median(times)
        print(f"  {line.name:22} {median:9.4f}   {median / unit:6.1f} lần", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--papers", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--npm", type=Path, default=None)
    parser.add_argument("--child", nargs=5, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.child:
        name, template, number, models, folder = asked.child
        if name == DATA.name:
            list(decisions(int(number), int(models)))
        elif name == OURS.name:
            ours(int(number), int(models), Path(folder))
        else:
            docxtpl(Path(template), int(number), int(models), Path(folder), flat=name.endswith("phẳng"))
        return
    if asked.npm and not shutil.which("node"):
        parser.error("--npm cần node")
    lines = PYTHON + (NPM if asked.npm else ())
    batch(lines, asked.papers, asked.npm, asked.rounds)
    annex(lines, 1000, asked.npm, asked.rounds)


if __name__ == "__main__":
    main()
