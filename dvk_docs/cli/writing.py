"""Files into their places: what would be lost by writing is met before the first of them is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from dvk_docs.cli.console import Console, command
from dvk_docs.errors import OutputError
from dvk_docs.package.save import Saved, save

Put = Callable[[Path, bytes], Saved]


def writer(console: Console, targets: Iterable[tuple[Path, bytes]], inputs: Iterable[Path], *, force: bool) -> Put:
    """What writes each of these files, when it is called with it; `inputs` are never written over.

    Raises OutputError, without `force`, with every one of the targets that is there with other contents.
    """

    def put(path: Path, data: bytes) -> Saved:
        return save(path, data, force=force, inputs=inputs, again=again(console) if path.exists() else None)

    if not force:
        _refuse_together(targets, put)
    return put


def again(console: Console) -> str:
    """The line that was typed, with --force."""
    return f"{command(*console.line)} --force"


def _refuse_together(targets: Iterable[tuple[Path, bytes]], put: Put) -> None:
    """Puts what is there already: it is the same, or told with the others that are not."""
    refused: list[OutputError] = []
    for path, data in targets:
        if path.exists():
            try:
                put(path, data)
            except OutputError as error:
                refused.append(error)
    if refused:
        problems = [problem for error in refused for problem in error.problems]
        raise OutputError(problems, exit_code=max(error.exit_code for error in refused))
