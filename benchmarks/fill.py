"""How fast a paper is filled: `python benchmarks/fill.py [rows …]` prints a table of milliseconds of processor time.

The paper is the sample decision with so many models, on the built-in template. Measured in one interleaved run, so
that the machine's moods fall on all alike; medians. Every engine starts from the same ready data and ends with the
bytes of the whole .docx:

    docxtpl      a new DocxTemplate for each paper, render, save: as its documentation shows
    autoescape   the same with autoescape=True, without which it loses `&` and `<`
    ours         find, fill, the proof that every given fact was printed, properties, zip
    render       all that `dvk_docs.render` does with a document: judge, context, fill, proof, properties, zip
    floor        deflate at our level, checksum and zip of the ready text: nobody can be faster

It is the same paper each time: what our filters remember of the one before helps every engine that uses them.
"""

from __future__ import annotations

import argparse
import gc
import io
import math
import pickle
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from dvk_docs.package import Properties, member, pack, property_members, read  # noqa: E402
from dvk_docs.template import fill, find, unprinted  # noqa: E402
from dvk_docs.template.filling import LEVEL  # noqa: E402
from dvk_docs.vn.filters import FILTERS  # noqa: E402

if TYPE_CHECKING:  # not needed by the processes whose memory is measured
    from dvk_docs.documents.decision import Decision
    from dvk_docs.model.facts import Fact

WHEN = datetime(2026, 10, 9)
PROPERTIES = Properties("Quyết định", "công nhận mô hình", "Đảng uỷ xã Tân Hoà", WHEN, {"dvk_the_thuc": "hd05"})
ENGINES = ("docxtpl", "autoescape", "ours", "render", "floor")
Engine = Callable[[], bytes]


def decision(rows: int) -> Decision:
    """The sample decision with that many models, each of its own name, person and place."""
    from dvk_docs import api, source
    from dvk_docs.documents.decision import Decision
    from dvk_docs.model import bind

    sample = api.load(ROOT / "samples" / "decision.yaml")
    assert isinstance(sample, Decision)
    groups = sample.model_dump(exclude_none=True)["danh_sach"]
    for name, share in (("tap_the", rows - rows // 4), ("ca_nhan", rows // 4)):
        groups[name] = [_numbered(groups[name][n % len(groups[name])], n) for n in range(share)]
    data = _as_typed(sample.model_dump(exclude_none=True) | {"danh_sach": groups})
    document, problems = bind(source.from_python(data).root, Decision)
    assert isinstance(document, Decision), problems
    return document


def _numbered(model: Mapping[str, Any], n: int) -> dict[str, Any]:
    return {**model, "ten_mo_hinh": f"{model['ten_mo_hinh']}, đợt {n}", "don_vi": f"{model['don_vi']} số {n}"}


def _as_typed(value: Any) -> Any:
    """The values as a person would type them: what `source` takes."""
    if isinstance(value, dict):
        return {key: _as_typed(inner) for key, inner in value.items() if inner not in ("", [])}
    if isinstance(value, list):
        return [_as_typed(inner) for inner in value]
    return value.strftime("%d/%m/%Y") if hasattr(value, "strftime") else value


def engines(document: Decision) -> dict[str, Engine]:
    """The engines, ready to make this paper."""
    context, facts = document.context(), list(document.facts())
    ready = read(_ours(context, facts)).parts["word/document.xml"]
    rest = [one for one in fill(find("decision", "hd05"), context).members if one.name != "word/document.xml"]
    return {
        "docxtpl": lambda: _docxtpl(context, autoescape=False),
        "autoescape": lambda: _docxtpl(context, autoescape=True),
        "ours": lambda: _ours(context, facts),
        "render": lambda: _render(document),
        "floor": lambda: pack([*rest, member("word/document.xml", ready, LEVEL)], WHEN),
    }


def _ours(context: Mapping[str, Any], facts: list[Fact]) -> bytes:
    filled = fill(find("decision", "hd05"), context)
    assert not unprinted(facts, filled.printed)
    return pack([*filled.members, *property_members(PROPERTIES)], WHEN)


def _render(document: Decision) -> bytes:
    from dvk_docs.api import render

    for derived in ("standard", "tone", "groups", "as_json"):  # a document keeps what it has derived once
        document.__dict__.pop(derived, None)
    return render(document)


def _docxtpl(context: Mapping[str, Any], *, autoescape: bool) -> bytes:
    from docxtpl import DocxTemplate
    from jinja2 import Environment

    environment = Environment()  # noqa: S701  docxtpl sets autoescape itself
    environment.filters.update(FILTERS)
    template, made = DocxTemplate(find("decision", "hd05").path), io.BytesIO()
    template.render(dict(context), environment, autoescape=autoescape)
    template.save(made)
    return made.getvalue()


def measured(document: Decision, seconds: float) -> dict[str, float]:
    """Milliseconds of processor time for one paper by each engine; fast ones run several times in each round."""
    ready = engines(document)
    often = {name: max(1, round(0.02 / _seconds(engine, 1))) for name, engine in ready.items()}
    times: dict[str, list[float]] = {name: [] for name in ready}
    end = time.monotonic() + seconds
    while time.monotonic() < end or len(times["floor"]) < 3:
        for name, engine in ready.items():
            times[name].append(_seconds(engine, often[name]))
    return {name: statistics.median(found) * 1000 for name, found in times.items()}


def _seconds(engine: Engine, often: int) -> float:
    gc.collect()
    engine()  # warm; and freeing what the engine before has left is not charged to this one
    start = time.process_time()
    for _ in range(often):
        engine()
    return (time.process_time() - start) / often


def peak_memory(document: Decision, name: str) -> float:
    """Megabytes that a process given the ready data takes at the most to make this paper by one engine."""
    ready = pickle.dumps((document.context(), list(document.facts())))
    code = f"import benchmarks.fill as b; b.alone({name!r})"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, input=ready, capture_output=True, check=True)
    return float(done.stdout)


def alone(name: str) -> None:
    """Makes one paper of the data on stdin and prints the megabytes that took, beyond the data themselves."""
    context, facts = pickle.load(sys.stdin.buffer)  # noqa: S301  our own parent process wrote it
    before = _megabytes("VmRSS")
    _docxtpl(context, autoescape=True) if name == "autoescape" else _ours(context, facts)
    print(_megabytes("VmHWM") - before)


def _megabytes(what: str) -> float:
    """A figure of this process; Linux only, where `resource` would tell the size of the parent instead."""
    status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    return int(status[what].split()[0]) / 1024


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", nargs="*", type=int, default=[10, 100, 1_000, 10_000])
    parser.add_argument("--seconds", type=float, default=10.0, help="for each number of rows")
    arguments = parser.parse_args()
    print(
        f"{'rows':>7}" + "".join(f"{name:>12}" for name in ENGINES) + f"{'x docxtpl':>12}{'x floor':>9}{'render x':>10}"
    )
    ours: dict[int, dict[str, float]] = {}
    for rows in arguments.rows:
        found = measured(decision(rows), arguments.seconds)
        ours[rows] = found
        ratios = f"{found['docxtpl'] / found['ours']:>11.1f}x{found['ours'] / found['floor']:>8.2f}x"
        ratios += f"{found['docxtpl'] / found['render']:>9.1f}x"
        print(f"{rows:>7}" + "".join(f"{found[name]:>12.3f}" for name in ENGINES) + ratios, flush=True)
    if {1_000, 10_000} <= ours.keys():
        growth = {name: math.log10(ours[10_000][name] / ours[1_000][name]) for name in ("ours", "render", "docxtpl")}
        print("growth exponent from 1,000 to 10,000 rows: " + ", ".join(f"{k} {v:.3f}" for k, v in growth.items()))
        theirs, mine = (peak_memory(decision(10_000), name) for name in ("autoescape", "ours"))
        print(f"memory beyond the data at 10,000 rows: docxtpl {theirs:.0f} MB, ours {mine:.0f} MB")


if __name__ == "__main__":
    main()
