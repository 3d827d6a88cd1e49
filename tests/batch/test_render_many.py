"""Many papers at once: the same files whoever makes them; no paper's fault is another's; what is done stays done."""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
import yaml

import dvk_docs
from dvk_docs import Document, render_many
from dvk_docs.batch import Done, sharing, work
from dvk_docs.batch.sharing import FIRST, LARGEST, SMALLEST, chunks
from dvk_docs.batch.work import End, Task
from dvk_docs.documents.decision import Decision
from dvk_docs.package.save import save_all
from dvk_docs.rules import check_data
from tests.forced import folders_forced
from tests.killed import killed
from tests.samples import FOLDER, PAPERS

Decisions = Callable[[int], list[Document]]


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(folder.glob("*"))}


@pytest.fixture
def gap(samples: Path) -> Document:
    """A paper whose facts disagree."""
    return dvk_docs.load(samples / "decision.yaml").model_copy(update={"so": 99, "tong_so": 3})


# The same files, whoever makes them


def test_order_and_bytes_do_not_depend_on_the_workers(decisions: Decisions, tmp_path: Path) -> None:
    reports = [render_many(decisions(23), tmp_path / "0")]
    for at, executor in enumerate((ThreadPoolExecutor(1), ThreadPoolExecutor(5), ProcessPoolExecutor(2)), 1):
        with executor:
            reports.append(render_many(decisions(23), tmp_path / str(at), executor=executor))
    names = [[paper.file.name for paper in report.papers] for report in reports]
    assert all(one == names[0] for one in names)
    assert names[0][:2] == ["01-QD-DU_quyet-dinh.docx", "02-QD-DU_quyet-dinh.docx"]
    assert all(contents(tmp_path / str(at)) == contents(tmp_path / "0") for at in range(1, 4))
    assert len(contents(tmp_path / "0")) == 23


def test_a_record_tells_the_hash_of_the_file_that_render_would_give(decisions: Decisions, tmp_path: Path) -> None:
    one = decisions(1)[0]
    (done,) = render_many([one], tmp_path).papers
    assert done.file.read_bytes() == dvk_docs.render(one)
    assert done.sha256 == hashlib.sha256(done.file.read_bytes()).hexdigest()


def test_a_generator_is_taken_and_papers_of_one_name_are_told_apart(decisions: Decisions, tmp_path: Path) -> None:
    several = (one.model_copy(update={"so": 7}) for one in decisions(3))
    report = render_many(several, tmp_path)
    assert [paper.file.name for paper in report.papers] == [
        "07-QD-DU_quyet-dinh.docx", "07-QD-DU_quyet-dinh-2.docx", "07-QD-DU_quyet-dinh-3.docx",
    ]  # fmt: skip


def registrations(*units: str) -> list[Document]:
    facts = yaml.safe_load((FOLDER / "registration-ubnd.yaml").read_text(encoding="utf-8"))
    return [dvk_docs.load({**facts, "co_quan_ban_hanh": unit}) for unit in units]


@pytest.mark.parametrize(
    "units",
    [
        ("TRƯỜNG MẦM NON SỐ", "TRƯỜNG MẦM NON SỐ", "TRƯỜNG MẦM NON SỐ 2"),
        ("TRƯỜNG MẦM NON SỐ 2", "TRƯỜNG MẦM NON SỐ", "TRƯỜNG MẦM NON SỐ"),
        (f"TRƯỜNG {'RẤT ' * 40}DÀI",) * 3,
        (f"TRƯỜNG {'RẤT ' * 40}DÀI MỘT", f"TRƯỜNG {'RẤT ' * 40}DÀI HAI"),
    ],
)
def test_no_two_papers_get_one_file(units: tuple[str, ...], tmp_path: Path) -> None:
    report = render_many(registrations(*units), tmp_path, force=True)
    assert len(report.written) == len(units)
    assert sorted(one.file for one in report.papers) == sorted(tmp_path.iterdir())
    assert len({one.file for one in report.papers}) == len(units)


def test_names_given_twice_are_a_mistake_of_the_caller(decisions: Decisions, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"A\.docx"):
        render_many(decisions(2), tmp_path, names=["a.docx", "A.docx"])
    assert not list(tmp_path.iterdir())


def test_names_may_be_given(decisions: Decisions, tmp_path: Path) -> None:
    render_many(decisions(2), tmp_path, names=["a.docx", "b.docx"])
    assert list(contents(tmp_path)) == ["a.docx", "b.docx"]


def test_drafts_say_so_in_paper_and_name(gap: Document, tmp_path: Path) -> None:
    (done,) = render_many([gap], tmp_path, draft=True).papers
    assert (done.status, done.file.name) == ("written", "99-QD-DU_quyet-dinh_du-thao.docx")


# One fails, the others are made


@pytest.mark.parametrize("workers", [0, 2])
def test_one_failing_document_never_stops_the_rest(
    decisions: Decisions, gap: Document, tmp_path: Path, workers: int
) -> None:
    executor = ThreadPoolExecutor(workers) if workers else None
    documents = [*decisions(3), gap, *(one.model_copy(update={"so": one.so + 50}) for one in decisions(3))]
    report = render_many(documents, tmp_path, executor=executor)
    assert [paper.status for paper in report.papers] == ["written"] * 3 + ["failed"] + ["written"] * 3
    assert [problem.code for problem in report.problems] == ["count-mismatch"]
    assert len(contents(tmp_path)) == 6


def test_problems_have_the_lines_that_only_the_caller_knows(samples: Path, tmp_path: Path) -> None:
    data = tmp_path / "decision.yaml"
    text = (samples / "decision.yaml").read_text(encoding="utf-8")
    data.write_text(text + "tong_so: 3\n", encoding="utf-8")
    with ThreadPoolExecutor(1) as executor:
        report = render_many([dvk_docs.load(data)], tmp_path / "ra", executor=executor)
    (problem,) = report.problems
    assert (problem.place.file, problem.place.line) == (str(data), text.count("\n") + 1)


def test_a_folder_that_no_disk_can_have_fails_each_paper(decisions: Decisions, tmp_path: Path) -> None:
    report = render_many(decisions(2), tmp_path / "a\0b")
    assert [problem.code for problem in report.problems] == ["bad-output-name"] * 2


def test_a_fault_of_ours_in_one_paper_is_told_and_stops_nothing(
    decisions: Decisions, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dvk_docs.batch import work

    made = work.make
    monkeypatch.setattr(work, "make", lambda one, **more: made(one, **more) if one.so != 2 else 1 / 0)
    report = render_many(decisions(3), tmp_path)
    assert [paper.status for paper in report.papers] == ["written", "failed", "written"]
    assert report.problems[0].code == "program-fault"


class _Dying(Executor):
    """Loses the second chunk, and takes nothing after it: what a pool does whose worker was killed."""

    _max_workers = 1

    def __init__(self) -> None:
        self._taken = 0

    def submit(self, work, /, *arguments, **more):  # type: ignore[no-untyped-def]
        self._taken += 1
        if self._taken > 2:
            raise RuntimeError("broken")
        future: Future[object] = Future()
        if self._taken == 1:
            future.set_result(work(*arguments, **more))
        else:
            future.set_exception(RuntimeError("killed"))
        return future


def test_papers_of_a_lost_worker_are_failed_and_made_by_the_next_call(decisions: Decisions, tmp_path: Path) -> None:
    report = render_many(decisions(60), tmp_path, executor=_Dying())
    assert [len(report.written), len(report.failed)] == [FIRST, 60 - FIRST]
    assert {problem.code for problem in report.problems} == {"worker-lost"}
    again = render_many(decisions(60), tmp_path)
    assert [len(again.unchanged), len(again.written)] == [FIRST, 60 - FIRST]


def test_a_file_that_is_taken_away_after_it_was_made_again_stops_nothing(tmp_path: Path) -> None:
    end = End("unchanged", "0")
    assert sharing._new(end, tmp_path / "a.docx", 0.0) == end


def test_what_a_killed_process_of_ours_was_given_is_made_again(
    decisions: Decisions, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    heard: list[Done] = []

    def kill_one(done: Done) -> None:
        heard.append(done)
        if len(heard) == 1:
            multiprocessing.active_children()[0].kill()

    report = render_many(decisions(400), tmp_path / "ra", progress=kill_one)
    assert len(report.written) == 400
    assert tuple(heard) == report.papers
    whole = {f"{at:02d}-QD-DU_quyet-dinh.docx": dvk_docs.render(one) for at, one in enumerate(decisions(400), 1)}
    assert [paper.file.name for paper in report.papers] == list(whole)
    assert _named(tmp_path / "ra") == whole


@pytest.mark.skipif(multiprocessing.get_start_method() != "fork", reason="the fault is planted in this process")
@pytest.mark.parametrize(("deadly", "failed"), [({77}, [77]), (set(range(1, 231)), list(range(1, 231)))])
def test_only_a_paper_that_kills_its_process_fails_and_where_all_do_it_ends(
    decisions: Decisions, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, deadly: set[int], failed: list[int]
) -> None:
    from dvk_docs.batch import work

    made, here = work.make, os.getpid()

    def make(one: Document, **more: Any) -> Any:
        if one.so in deadly and os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return made(one, **more)

    monkeypatch.setattr(work, "make", make)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    report = render_many(decisions(230), tmp_path)
    assert [at for at, paper in enumerate(report.papers, 1) if paper.status == "failed"] == failed
    assert {problem.code for problem in report.problems} == {"worker-lost"}


# What is done stays done


def test_a_second_call_writes_nothing(decisions: Decisions, tmp_path: Path) -> None:
    render_many(decisions(3), tmp_path)
    before = {file: file.stat().st_mtime_ns for file in tmp_path.iterdir()}
    report = render_many(decisions(3), tmp_path)
    assert [paper.status for paper in report.papers] == ["unchanged"] * 3
    assert {file: file.stat().st_mtime_ns for file in tmp_path.iterdir()} == before


def test_another_file_of_that_name_is_left_alone_without_force(decisions: Decisions, tmp_path: Path) -> None:
    (tmp_path / "02-QD-DU_quyet-dinh.docx").write_bytes(b"of somebody")
    report = render_many(decisions(3), tmp_path)
    assert [paper.status for paper in report.papers] == ["written", "failed", "written"]
    assert report.problems[0].code == "output-exists"
    assert (tmp_path / "02-QD-DU_quyet-dinh.docx").read_bytes() == b"of somebody"
    forced = render_many(decisions(3), tmp_path, force=True)
    assert [paper.status for paper in forced.papers] == ["unchanged", "written", "unchanged"]


RENDERED = """
import dvk_docs

dying(os, "open", "fsync")
dying(Path, "hardlink_to", "unlink")
one = dvk_docs.load(Path(sys.argv[1]))
papers = [one.model_copy(update={"so": n}) for n in range(1, int(sys.argv[3]) + 1)]
dvk_docs.render_many(papers, sys.argv[2])
"""


def finished(decisions: Decisions, number: int, samples: Path, folder: Path, fatal: int) -> bool:
    """Whether the batch came to its end before it was killed; either way nothing is torn, and the next call goes on."""
    done = subprocess.run(killed(RENDERED, fatal, samples / "decision.yaml", folder, number))
    whole = {f"{at:02d}-QD-DU_quyet-dinh.docx": dvk_docs.render(one) for at, one in enumerate(decisions(number), 1)}
    there = _named(folder)
    assert there.items() <= whole.items(), fatal
    report = render_many(decisions(number), folder)
    assert (len(report.unchanged), len(report.failed)) == (len(there), 0), fatal
    assert _named(folder) == whole
    return done.returncode == 0


def _named(folder: Path) -> dict[str, bytes]:
    """What has its final name."""
    return {name: data for name, data in contents(folder).items() if not name.startswith(".")}


@pytest.mark.slow
def test_killed_at_every_write_no_file_is_torn_and_the_next_call_finishes(
    decisions: Decisions, samples: Path, tmp_path: Path
) -> None:
    for fatal in range(1, 60):  # before each call, and after it
        ends = [finished(decisions, 4, samples, tmp_path / f"{at}", at) for at in (fatal, -fatal)]
        if all(ends):
            break
    else:
        pytest.fail("it never came to an end")
    assert fatal > 4 * 4


@pytest.mark.slow
@pytest.mark.parametrize("fatal", [30, -77, 150, -222])
def test_killed_while_papers_are_written_together_no_file_is_torn(
    decisions: Decisions, samples: Path, tmp_path: Path, fatal: int
) -> None:
    assert not finished(decisions, 80, samples, tmp_path / "ra", fatal)


STOPPED = """
import sys
import dvk_docs
from dvk_docs.batch.processes import Processes

if __name__ == "__main__":
    one = dvk_docs.load(sys.argv[1])
    papers = [one.model_copy(update={"so": n}) for n in range(1, 2_000)]
    with Processes(2) as executor:
        dvk_docs.render_many(papers, sys.argv[2], executor=executor)
"""


@pytest.mark.skipif(os.name == "nt", reason="there a process is ended without a word")
@pytest.mark.parametrize(("stop", "sent"), [(os.killpg, signal.SIGTERM), (os.kill, signal.SIGKILL)])
def test_processes_that_are_told_to_stop_or_lose_their_parent_end_and_leave_nothing(
    samples: Path, tmp_path: Path, stop: Callable[[int, int], None], sent: int
) -> None:
    folder = tmp_path / "ra"
    command = [sys.executable, "-c", STOPPED, samples / "decision.yaml", folder]
    with subprocess.Popen(command, stdout=subprocess.PIPE, start_new_session=True) as batch:
        while not (folder.is_dir() and len(list(folder.iterdir())) > 30):
            assert batch.poll() is None
        stop(batch.pid, sent)
        batch.communicate(timeout=20)  # the pipe is closed when the last of them has ended
    assert len(contents(folder)) < 1_999
    assert _named(folder) == contents(folder)


# How it is shared out


def test_a_document_travels_without_the_file_it_was_typed_in(samples: Path, tmp_path: Path) -> None:
    one = dvk_docs.load(samples / "decision.yaml")
    known = dvk_docs.render(one)  # what was derived for this does not travel either
    sent = pickle.dumps(one)
    assert len(sent) < len(pickle.dumps(one.source)) / 2
    assert dvk_docs.render(pickle.loads(sent)) == known  # noqa: S301 - our own bytes


@pytest.mark.parametrize("sample", PAPERS, ids=lambda path: path.stem)
def test_a_document_of_any_type_arrives_with_the_facts_it_had(sample: Path) -> None:
    one = dvk_docs.load(sample)
    assert check_data(one) is not None  # much is derived now
    arrived = pickle.loads(pickle.dumps(one))  # noqa: S301 - our own bytes
    assert type(arrived) is type(one)
    assert arrived.facts_alone() == one.facts_alone()
    assert arrived.model_fields_set == one.model_fields_set
    assert arrived.as_json == one.as_json


def test_a_document_of_a_type_that_no_module_holds_is_made_here(decisions: Decisions, tmp_path: Path) -> None:
    class OfThisTest(Decision):
        pass

    (known,) = decisions(1)
    own = OfThisTest.model_validate(known.facts_alone())
    with ThreadPoolExecutor(1) as executor:
        (done,) = render_many([own], tmp_path, executor=executor).papers
    assert done.status == "written"


def test_a_document_with_pictures_finds_them_from_another_folder(
    samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(samples)
    one = dvk_docs.load(Path("achievement_report.yaml"))
    sent = pickle.dumps(one)
    monkeypatch.chdir(tmp_path)
    assert dvk_docs.render(pickle.loads(sent))  # noqa: S301 - our own bytes


def test_progress_hears_of_each_paper_in_its_order(decisions: Decisions, tmp_path: Path) -> None:
    heard: list[Done] = []
    with ThreadPoolExecutor(3) as executor:
        report = render_many(decisions(30), tmp_path, executor=executor, progress=heard.append)
    assert tuple(heard) == report.papers


def test_a_generator_is_asked_for_no_more_than_keeps_the_workers_busy(decisions: Decisions, tmp_path: Path) -> None:
    (one,) = decisions(1)
    asked = 0

    def endless() -> Iterator[Document]:
        nonlocal asked
        while True:
            asked += 1
            yield one.model_copy(update={"so": asked})

    class Enough(Exception):
        pass

    def stop(done: Done) -> None:
        raise Enough

    with ThreadPoolExecutor(1) as executor, pytest.raises(Enough):
        render_many(endless(), tmp_path, executor=executor, progress=stop)
    assert asked <= 1000


class _Waiting(Executor):
    """Does the first chunk, and nothing after it."""

    _max_workers = 2

    def __init__(self) -> None:
        self.sent: list[Future[object]] = []

    def submit(self, work, /, *arguments, **more):  # type: ignore[no-untyped-def]
        future: Future[object] = Future()
        if not self.sent:
            future.set_result(work(*arguments, **more))
        self.sent.append(future)
        return future


def test_what_waits_is_called_off_when_nobody_wants_it_any_more(decisions: Decisions, tmp_path: Path) -> None:
    class Enough(Exception):
        pass

    def stop(done: Done) -> None:
        raise Enough

    executor = _Waiting()
    with pytest.raises(Enough) as caught:
        render_many(decisions(SMALLEST * 4), tmp_path, executor=executor, progress=stop)
    assert caught.tb, "while somebody still holds what was raised, and all that was under way in it"
    assert [future.cancelled() for future in executor.sent] == [False, True, True, True]


def test_chunks_are_small_at_first_and_at_last(decisions: Decisions) -> None:
    tasks = [Task(one, "") for one in decisions(1)] * 2000
    with ThreadPoolExecutor(2) as executor:
        known, unknown = ([len(chunk) for chunk in chunks(tasks, number, executor)] for number in (2000, None))
    assert sum(known) == sum(unknown) == 2000
    largest = known.index(LARGEST)
    assert known[:largest] == sorted(known[:largest])
    assert known[largest:] == sorted(known[largest:], reverse=True)
    assert (known[0], known[-2]) == (FIRST, SMALLEST)
    assert unknown == [5, 5, 10, 20, 40, 80, 160, *[LARGEST] * 8, 80]


@pytest.mark.skipif(os.name == "nt", reason="POSIX folders")
def test_what_was_written_is_on_the_disk_when_a_batch_ends_or_is_stopped(
    decisions: Decisions, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(done: Done) -> None:
        raise KeyboardInterrupt

    def stopped() -> None:
        with pytest.raises(KeyboardInterrupt):
            render_many(decisions(2), tmp_path / "stopped", progress=stop)

    assert folders_forced(monkeypatch, lambda: render_many(decisions(2), tmp_path))
    assert folders_forced(monkeypatch, stopped)


def test_what_killed_processes_left_long_ago_is_swept(decisions: Decisions, tmp_path: Path) -> None:
    left = tmp_path / ".dvk-0.tmp"
    left.touch()
    os.utime(left, (0, 0))
    render_many(decisions(1), tmp_path)
    assert not left.exists()


def test_papers_too_large_to_be_held_together_are_written_in_groups(
    decisions: Decisions, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    groups = []

    def watched(files: list[tuple[Path, bytes]], *, force: bool) -> list[Any]:
        groups.append(len(files))
        return save_all(files, force=force)

    monkeypatch.setattr(work, "save_all", watched)
    monkeypatch.setattr(work, "_TOGETHER", int(2.5 * len(dvk_docs.render(*decisions(1)))))
    report = render_many(decisions(FIRST + 4), tmp_path)
    assert groups == [3, FIRST - 3, 3, 1]
    assert [paper.status for paper in report.papers] == ["written"] * (FIRST + 4)


@pytest.mark.filterwarnings("ignore")
def test_the_executor_of_a_dask_cluster_works_unchanged(decisions: Decisions, tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed")
    with (
        distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        distributed.Client(cluster) as client,
    ):
        report = render_many(decisions(40), tmp_path / "dask", executor=client.get_executor())
    assert len(report.written) == 40
    render_many(decisions(40), tmp_path / "here")
    assert contents(tmp_path / "dask") == contents(tmp_path / "here")


def test_processes_of_this_machine_are_the_default(
    decisions: Decisions, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    report = render_many(decisions(210), tmp_path)
    assert len(report.written) == 210
