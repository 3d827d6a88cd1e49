"""Many papers at once: made by the processes of this machine or of a cluster, the same bytes whoever made them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Sized
from concurrent.futures import Executor
from pathlib import Path

from dvk_docs.batch.report import Done, Progress, Report
from dvk_docs.batch.sharing import chunks, pool, shared
from dvk_docs.batch.work import End, Orders, Task
from dvk_docs.documents import Document
from dvk_docs.naming import stem
from dvk_docs.package.names import name_key, safe_name
from dvk_docs.package.save import sweep, sync

__all__ = ["Done", "Progress", "Report", "render_many"]


def render_many(
    documents: Iterable[Document],
    folder: str | Path,
    *,
    executor: Executor | None = None,
    progress: Progress | None = None,
    names: Sequence[str] | None = None,
    templates: str | Path | Sequence[str | Path] | None = None,
    draft: bool = False,
    force: bool = False,
) -> Report:
    """Makes each document and writes it into `folder`; the report has one record for each, in their order.

    `executor` is any `concurrent.futures.Executor` (processes, threads, a Dask client's); None is one process for each
    processor, or none at all for a small batch. A script that starts processes needs `if __name__ == "__main__":`.
    Workers on other machines must see `folder` and the pictures under the same paths. `progress` is called with each
    record, in this process. `names` are the files' names, one for each document; without them a name is made of
    number, symbol and type, and a second one of that name is told apart by `-2`. `documents` may be a generator: only
    what keeps the workers busy is held. ValueError for two names given that some disks take for one.

    A paper that cannot be made, or whose file is there with other bytes (unless `force`), has the status “failed” with
    its problems, and the others are made all the same. A file that holds these bytes already is “unchanged”: after an
    interruption the same call finishes the rest. Nothing else is raised but what the caller's own iterable raises.
    """
    given = (templates,) if isinstance(templates, str | Path) else templates or ()
    orders = Orders(Path(folder).absolute(), tuple(Path(one).absolute() for one in given), draft, force)
    _refuse_same(names or ())
    number = len(documents) if isinstance(documents, Sized) else None
    sweep(orders.folder)
    done = []
    try:
        with pool(executor, number) as shared_out:
            chunked = chunks(_tasks(documents, names, draft=draft), number, shared_out)
            for task, end in shared(chunked, orders, shared_out):
                one = _known(task, end, orders.folder)
                done.append(one)
                if progress:
                    progress(one)
    finally:  # what was written before an interruption is kept too
        sync(orders.folder)
    return Report(tuple(done))


def _tasks(documents: Iterable[Document], names: Sequence[str] | None, *, draft: bool) -> Iterator[Task]:
    if names is not None:
        yield from (Task(document, name) for document, name in zip(documents, names, strict=True))
        return
    taken: set[str] = set()
    times: Counter[str] = Counter()
    for document in documents:
        first, suffix = stem(document, draft=draft), f".{document.formats[0]}"
        name = plain = safe_name(first, suffix)
        while name_key(name) in taken:  # by what stands on the disk in the end: long names are cut
            times[plain] += 1
            name = safe_name(first, f"-{times[plain] + 1}{suffix}")
        taken.add(name_key(name))
        yield Task(document, name)


def _refuse_same(names: Sequence[str]) -> None:
    """Papers are written side by side: of two of one name nobody could say which one stays."""
    times = Counter(map(name_key, names))
    twice = [name for name in names if times[name_key(name)] > 1]
    if twice:
        raise ValueError(f"some disks take these names for one: {', '.join(twice)}")


def _known(task: Task, end: End, folder: Path) -> Done:
    """With its file and the lines of its problems: only this process knows where the facts were typed."""
    done = Done(folder / task.name, *end)
    return done._replace(problems=tuple(map(task.document.located, end.problems))) if end.problems else done
