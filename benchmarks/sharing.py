"""What sharing a batch out costs and gains: `python benchmarks/sharing.py [--papers 2000] [--pdf]`.

Two workers beside one, and one beside making the papers in this process; the workers are there and have made papers
before the clock runs. In turns, by the clock on the wall; of each ratio the median and the middle half of the rounds.
Every run gets documents that nobody looked at yet: a text that was printed once keeps its hash and its UTF-8, from
which only the process that has it would gain. Beside it what two processes of this machine gain at all, with a loop
that only reckons. Then what the processes grow by over ten times as many papers, and with --pdf the PDFs.
"""

from __future__ import annotations

import argparse
import os
import pickle
import statistics
import sys
import time
from concurrent.futures import Executor
from pathlib import Path

from papers import ROOT, decisions, fresh_folder

sys.path.insert(0, str(ROOT))

import dvk_docs
from dvk_docs.batch.pdfs import print_many
from dvk_docs.batch.processes import Processes
from dvk_docs.batch.work import Orders, Task, work


def here(papers: list[dvk_docs.Document]) -> float:
    """Seconds to make them in this process."""
    tasks = [Task(one, f"{at}.docx") for at, one in enumerate(unseen(papers))]
    folder, began = fresh_folder(), time.perf_counter()
    work(tasks, Orders(folder))
    return time.perf_counter() - began


def sent_out(papers: list[dvk_docs.Document], pool: Executor) -> float:
    """Seconds to have them made by a pool."""
    papers, names = unseen(papers), [f"{at}.docx" for at in range(len(papers))]
    folder, began = fresh_folder(), time.perf_counter()
    report = dvk_docs.render_many(papers, folder, executor=pool, names=names)
    seconds = time.perf_counter() - began
    assert len(report.written) == len(papers)
    return seconds


def unseen(papers: list[dvk_docs.Document]) -> list[dvk_docs.Document]:
    """The same documents, as if just read."""
    fresh: list[dvk_docs.Document] = pickle.loads(pickle.dumps(papers))  # noqa: S301 - our own bytes
    return fresh


def plain_work(pool: Executor, times: int) -> float:
    """Seconds for so many loops that only reckon."""
    began = time.perf_counter()
    list(pool.map(reckon, [2_000_000] * times))
    return time.perf_counter() - began


def reckon(turns: int) -> int:
    """A loop that only reckons."""
    total = 0
    for at in range(turns):
        total ^= at
    return total


def workers(number: int, rounds: int) -> None:
    """Wall clock of one and two workers; what sending to a pool of one costs beside making them here."""
    papers = [*decisions(number)]
    warm = papers[:400]
    walls: dict[str, list[float]] = {"here": [], "one": [], "two": [], "plain one": [], "plain two": []}
    with Processes(1) as one, Processes(2) as two:
        for pool in (one, two):
            sent_out(warm, pool)
        for _ in range(rounds):
            walls["here"].append(here(papers))
            walls["one"].append(sent_out(papers, one))
            walls["two"].append(sent_out(papers, two))
            walls["plain one"].append(plain_work(one, 8))
            walls["plain two"].append(plain_work(two, 8))
    made, alone, both, plain, plain_both = walls.values()
    seconds = ", ".join(f"{statistics.median(times):.2f}" for times in (made, alone, both))
    print(f"{number} quyết định, giây đồng hồ tại chỗ, một tiến trình, hai tiến trình: {seconds}")
    print(f"  hai so với một: {spread(alone, both)} lần; vòng lặp chỉ tính: {spread(plain, plain_both)} lần")
    print(f"  một tiến trình so với tại chỗ: {spread(alone, made)} lần")


def spread(times: list[float], others: list[float]) -> str:
    """The median of what each round gives, with what half of the rounds lie between."""
    low, middle, high = statistics.quantiles([one / other for one, other in zip(times, others, strict=True)], n=4)
    return f"{middle:.2f} ({low:.2f}-{high:.2f})"


def memory(number: int) -> None:
    """Megabytes that worker and parent grow by over so many papers after a first thousand."""
    with Processes(1) as pool:
        dvk_docs.render_many(decisions(1000), fresh_folder(), executor=pool)
        worker, own = pool.submit(resident).result(), resident()
        dvk_docs.render_many(decisions(number), fresh_folder(), executor=pool)
        grown = pool.submit(resident).result() - worker, resident() - own
    print(f"bộ nhớ tăng qua {number} văn bản: nơi làm {grown[0]:+.1f} MB, nơi chia việc {grown[1]:+.1f} MB")


def resident() -> float:
    """Megabytes that this process holds now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def pdfs(number: int) -> None:
    """Wall clock per PDF: many in one start of LibreOffice, beside one start each; two instances beside one."""
    seconds = {}
    for jobs in (1, 2):
        report = dvk_docs.render_many(decisions(number), fresh_folder())
        began = time.perf_counter()
        assert not print_many([one.file for one in report.papers], jobs=jobs).failed
        seconds[jobs] = (time.perf_counter() - began) / number
    each = []
    for one in decisions(10):
        paper = dvk_docs.render(one)
        began = time.perf_counter()
        dvk_docs.to_pdf(paper)
        each.append(time.perf_counter() - began)
    alone, one_start, two_starts = statistics.median(each), seconds[1], seconds[2]
    print(f"PDF, giây mỗi văn bản: mỗi văn bản một lần mở {alone:.2f}; {number} văn bản một lần {one_start:.3f}")
    print(f"  một lần mở nhanh hơn {alone / one_start:.1f} lần; hai bản LibreOffice {one_start / two_starts:.2f} lần")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--papers", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--pdf", action="store_true")
    asked = parser.parse_args()
    if asked.rounds < 2:
        parser.error("--rounds: from two on there is a middle half")
    workers(asked.papers, asked.rounds)
    memory(10_000)
    if asked.pdf:
        pdfs(100)


if __name__ == "__main__":
    main()
