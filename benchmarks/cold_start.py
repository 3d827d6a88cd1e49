"""How long a clerk waits for one command: `python benchmarks/cold_start.py [rounds]` prints a table of milliseconds.

Whole processes from start to end, one of each in turn, so that the machine's moods fall on all alike; medians of the
clock on the wall and of processor time, and ratios of the latter. Linux and macOS.

    nothing      `python -c pass`: nobody can be faster
    import docx  what a program that stands on python-docx pays before it does anything
    libraries    Typer parses one line, pydantic makes one model, yaml is imported; garbage collection and plugins off
                 as in our command line: the least that any program on these three takes
    render, …    our commands, as typed

Compiled bytecode is there, as after an installation: it is kept in a folder of this run, so that a working copy is
measured alike whether its `__pycache__` is fresh, stale or missing. `--as-is` measures with the environment as it is;
with PYTHONDONTWRITEBYTECODE set, a working copy is then compiled anew by every process.
"""

from __future__ import annotations

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LIBRARIES = """
import gc, os
gc.disable()
os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
import pydantic, typer, yaml
app = typer.Typer(add_completion=False)
@app.command()
def command(file: str, force: bool = False): pass
class Model(pydantic.BaseModel):
    so: int
typer.main.get_command(app).main(["decision.yaml", "--force"], standalone_mode=False)
Model(so=15)
gc.freeze()
"""


def processes(folder: Path) -> dict[str, list[str]]:
    """What is measured: a name, and the words after `python`."""
    ours, sample = ["-m", "dvk_docs"], "samples/decision.yaml"
    return {
        "nothing": ["-c", "pass"],
        "import docx": ["-c", "import docx"],
        "libraries": ["-c", LIBRARIES],
        "render": [*ours, "render", sample, "-o", f"{folder}/", "--force"],
        "check": [*ours, "check", sample],
        "--help": [*ours, "--help"],
        "list": [*ours, "list"],
        "explain": [*ours, "explain", "left-margin"],
        "schema": [*ours, "schema", "decision"],
        "(no words)": ours,
    }


def measured(
    lines: Mapping[str, Sequence[str]], environment: Mapping[str, str], rounds: int
) -> dict[str, tuple[float, float]]:
    """Median milliseconds of each process: on the wall, and of the processor."""
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in lines}
    for _ in range(rounds + 1):
        for name, words in lines.items():
            times[name].append(_run([sys.executable, *words], environment))
    taken = {name: found[1:] for name, found in times.items()}  # the first round has compiled
    return {
        name: (statistics.median(wall for wall, _ in found), statistics.median(busy for _, busy in found))
        for name, found in taken.items()
    }


def _run(command: Sequence[str], environment: Mapping[str, str]) -> tuple[float, float]:
    start, before = time.perf_counter(), _children()
    subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True)
    return (time.perf_counter() - start) * 1000, (_children() - before) * 1000


def _children() -> float:
    """Seconds of processor time of all processes that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rounds", nargs="?", type=int, default=20)
    parser.add_argument("--as-is", action="store_true", help="leave the environment alone")
    arguments = parser.parse_args()
    environment = dict(os.environ)
    with tempfile.TemporaryDirectory() as folder:
        if not arguments.as_is:
            environment.pop("PYTHONDONTWRITEBYTECODE", None)
            environment["PYTHONPYCACHEPREFIX"] = f"{folder}/bytecode"
        found = measured(processes(Path(folder, "papers")), environment, arguments.rounds)
    docx, libraries = found["import docx"][1], found["libraries"][1]
    print(f"{'':<12}{'wall':>8}{'processor':>11}{'x docx':>9}{'x libraries':>13}")
    for name, (wall, busy) in found.items():
        print(f"{name:<12}{wall:>5.0f} ms{busy:>8.0f} ms{busy / docx:>8.2f}x{busy / libraries:>12.2f}x")


if __name__ == "__main__":
    main()
