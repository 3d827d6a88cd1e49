"""How fast a batch is made: `python benchmarks/batch.py [--papers 1000] [--npm FOLDER] [--pdf]` prints a table.

Each line is a whole process, its start included, in turns, so that the machine's moods fall on all alike; medians.
The work: that many decisions of 10 models, each with its own number and names, written to a folder.

    ours         what a worker of `render_many` does: judges, fills, proves every fact printed, forces files to the disk
    docxtpl      a new DocxTemplate for each paper, render, save: as its documentation shows; same template, same data
    docxtpl phẳng
                 the same on a flat template: a finished decision with tags for its number and one row, no other choice
    docxtemplater, easy-template-x, carbone
                 with --npm FOLDER, where `npm i docxtemplater pizzip easy-template-x carbone` was run: flat as well

The slow ones make fewer papers, and what a paper costs is carried on from there. Then: two workers beside one, what
sending to a pool costs, memory over ten times as many papers, and with --pdf the PDFs.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

if TYPE_CHECKING:
    from dvk_docs import Document

MODELS = 10
FEW = 40
"""Papers that a slow engine makes."""
NPM = ("docxtemplater", "easy-template-x", "carbone")


def decisions(number: int) -> Iterator[Document]:
    """Decisions that differ in number, in names of models and carriers."""
    import dvk_docs

    sample: Any = dvk_docs.load(ROOT / "samples" / "decision.yaml")
    models = [*sample.groups[0], *sample.groups[1]][:MODELS]
    plain = {"tong_so": None, "so_tap_the": None, "so_ca_nhan": None}
    for at in range(1, number + 1):
        own = [one.model_copy(update={"ten_mo_hinh": f"{one.ten_mo_hinh}, đợt {at}"}) for one in models]
        yield sample.model_copy(update={"so": at, "danh_sach": own, **plain})


def child(engine: str, number: int, folder: Path) -> None:
    """One process: makes so many papers by one engine."""
    if engine == "ours":
        from dvk_docs.batch.work import Orders, Task, work

        work([Task(one, f"{at}.docx") for at, one in enumerate(decisions(number))], Orders(folder))
        return
    from docxtpl import DocxTemplate
    from jinja2 import Environment

    from dvk_docs.template import find
    from dvk_docs.vn.filters import FILTERS

    own = engine == "docxtpl"
    path = Path(find("decision", "hd05").path) if own else flat(folder, engine)
    environment = Environment()  # noqa: S701 - docxtpl sets autoescape itself
    environment.filters.update(FILTERS)
    for at, one in enumerate(decisions(number)):
        template = DocxTemplate(path)
        template.render(one.context() if own else plain(one), environment)
        template.save(folder / f"{at}.docx")


def run(engine: str, number: int, npm: Path | None) -> float:
    """Seconds of processor time of a whole process, and of all it started."""
    with tempfile.TemporaryDirectory() as folder:
        if engine in NPM:
            data = Path(folder, "data.json")
            data.write_text(json.dumps([plain(one) for one in decisions(number)], ensure_ascii=False), encoding="utf-8")
            script = ROOT / "benchmarks" / "npm" / "fill.js"
            words = ["node", str(script), str(npm), engine, str(flat(Path(folder), engine)), str(data), folder]
        else:
            words = [sys.executable, __file__, "--child", engine, str(number), folder]
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(words, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def plain(document: Any) -> dict[str, Any]:
    """What the flat template prints."""
    context = document.context()
    rows = [{key: str(row.get(key) or "") for key in COLUMNS} for row in context["danh_sach"]]
    return {"so": f"{context['so']:02d}", "danh_sach": rows}


COLUMNS = ("tt", "ten_mo_hinh", "nguoi_thuc_hien", "dia_diem", "linh_vuc", "ghi_chu")
_TAGS = {
    "docxtpl phẳng": ("{{ %s }}", "", ""),
    "docxtemplater": ("{%s}", "{#danh_sach}", "{/danh_sach}"),
    "easy-template-x": ("{%s}", "{#danh_sach}", "{/danh_sach}"),
    "carbone": ("{d.%s}", "", ""),
}
_ROW = re.compile(r"<w:tr>(?:(?!</w:tr>).)*?DvkOTt(?:(?!</w:tr>).)*</w:tr>", re.DOTALL)
_TEXT = re.compile(r"(<w:t [^>]*>)[^<]*(</w:t>)")


def flat(folder: Path, engine: str) -> Path:
    """A finished decision turned into a template: tags for its number and for one row, in the tags of an engine."""
    import dvk_docs

    with zipfile.ZipFile(io.BytesIO(dvk_docs.render(next(decisions(1))))) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    body = parts["word/document.xml"].decode()
    first = _ROW.findall(body)[0]
    scalar = _TAGS[engine][0] % "so"
    body = body.replace("01-QĐ/ĐU", f"{scalar}-QĐ/ĐU").replace(first, _row(first, engine))
    for other in _ROW.findall(body)[2 if engine == "carbone" else 1 :]:
        body = body.replace(other, "")
    parts["word/document.xml"] = body.encode()
    path = folder / "phang.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name, data)
    return path


def _row(row: str, engine: str) -> str:
    """A row with tags in the place of its texts, and what makes it come again."""
    tag, begin, end = _TAGS[engine]
    if engine == "docxtpl phẳng":
        wrap = '<w:tr><w:tc><w:p><w:r><w:t xml:space="preserve">{%%tr %s %%}</w:t></w:r></w:p></w:tc></w:tr>'
        return wrap % "for r in danh_sach" + _tagged(row, [tag % f"r.{one}" for one in COLUMNS]) + wrap % "endfor"
    if engine == "carbone":
        now, following = ([tag % f"danh_sach[{at}].{one}" for one in COLUMNS] for at in ("i", "i+1"))
        return _tagged(row, now) + _tagged(row, following)
    texts = [tag % one for one in COLUMNS]
    return _tagged(row, [begin + texts[0], *texts[1:-1], texts[-1] + end])


def _tagged(row: str, texts: list[str]) -> str:
    given = iter(texts)
    return _TEXT.sub(lambda found: found[1] + next(given) + found[2], row)


def engines(papers: int, npm: Path | None, rounds: int) -> None:
    """Processor time of a batch by each engine."""
    slow = ("docxtpl", "docxtpl phẳng")
    often = {"ours": papers} | dict.fromkeys(slow, FEW) | (dict.fromkeys(NPM, papers) if npm else {})
    start = {name: statistics.median(run(name, 0, npm) for _ in range(3)) for name in slow}
    seen: dict[str, list[float]] = {name: [] for name in often}
    for _ in range(rounds):
        for name, number in often.items():
            seconds = run(name, number, npm)
            base = start.get(name, 0.0)
            seen[name].append(base + (seconds - base) * papers / number)
    ours = statistics.median(seen["ours"])
    print(f"{papers} quyết định, {MODELS} mô hình, kể cả khởi động, giây bộ xử lý:")
    for name, times in seen.items():
        median = statistics.median(times)
        print(f"  {name:16} {median:8.2f}   {median / ours:6.1f} lần")


def workers(papers: int, rounds: int) -> None:
    """Wall clock of one and two workers; what sending to a pool of one costs beside making them here."""
    import dvk_docs
    from dvk_docs.batch.work import Orders, Task, work

    made = [*decisions(papers)]
    walls: dict[str, list[float]] = {"tại chỗ": [], "một": [], "hai": []}
    for _ in range(rounds):
        for name, number in (("tại chỗ", 0), ("một", 1), ("hai", 2)):
            with tempfile.TemporaryDirectory() as folder:
                if not number:
                    began = time.perf_counter()
                    work([Task(one, f"{at}.docx") for at, one in enumerate(made)], Orders(Path(folder)))
                else:
                    with ProcessPoolExecutor(number) as pool:
                        list(pool.map(abs, range(number * 4)))  # the processes are there
                        began = time.perf_counter()
                        dvk_docs.render_many(made, folder, executor=pool)
                walls[name].append(time.perf_counter() - began)
    here, one, two = (statistics.median(times) for times in walls.values())
    print(f"{papers} quyết định, giây đồng hồ: tại chỗ {here:.2f}, một tiến trình {one:.2f}, hai tiến trình {two:.2f}")
    print(f"  hai so với một: {one / two:.2f} lần; gửi đi tốn thêm {one / here - 1:+.1%}")


def memory(papers: int) -> None:
    """Megabytes that this process grows by over so many papers after a first thousand."""
    import dvk_docs

    with tempfile.TemporaryDirectory() as folder, ProcessPoolExecutor(1) as pool:
        dvk_docs.render_many(decisions(1000), folder, executor=pool)
        worker, own = pool.submit(resident).result(), resident()
        for file in Path(folder).iterdir():
            file.unlink()
        dvk_docs.render_many(decisions(papers), folder, executor=pool)
        grown = pool.submit(resident).result() - worker, resident() - own
    print(f"bộ nhớ tăng qua {papers} văn bản: nơi làm {grown[0]:+.1f} MB, nơi chia việc {grown[1]:+.1f} MB")


def resident() -> float:
    """Megabytes that this process holds now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def pdfs(papers: int) -> None:
    """Wall clock per PDF: many in one start of LibreOffice, beside one start each; two instances beside one."""
    import dvk_docs
    from dvk_docs.batch.pdfs import print_many

    seconds = {}
    for jobs in (1, 2):
        with tempfile.TemporaryDirectory() as folder:
            report = dvk_docs.render_many(decisions(papers), folder)
            began = time.perf_counter()
            assert not print_many([one.file for one in report.papers], jobs=jobs).failed
            seconds[jobs] = (time.perf_counter() - began) / papers
    each = []
    for one in decisions(10):
        paper = dvk_docs.render(one)
        began = time.perf_counter()
        dvk_docs.to_pdf(paper)
        each.append(time.perf_counter() - began)
    alone, one, two = statistics.median(each), seconds[1], seconds[2]
    print(f"PDF, giây mỗi văn bản: mỗi văn bản một lần mở {alone:.2f}; {papers} văn bản một lần {one:.3f}")
    print(f"  một lần mở nhanh hơn {alone / one:.1f} lần; hai bản LibreOffice {two:.3f}, nhanh hơn {one / two:.2f} lần")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--papers", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--npm", type=Path, default=None)
    parser.add_argument("--pdf", action="store_true")
    parser.add_argument("--child", nargs=3, metavar=("ENGINE", "N", "FOLDER"), help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.child:
        child(asked.child[0], int(asked.child[1]), Path(asked.child[2]))
        return
    if asked.npm and not shutil.which("node"):
        parser.error("--npm cần node")
    engines(asked.papers, asked.npm, asked.rounds)
    workers(asked.papers, asked.rounds)
    memory(10 * asked.papers)
    if asked.pdf:
        pdfs(100)


if __name__ == "__main__":
    main()
