"""What became of each paper of a batch, as the caller is told: a small record for each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, NamedTuple

from dvk_docs.errors import Problem

Status = Literal["written", "unchanged", "failed"]


class Done(NamedTuple):
    """One paper: its file, what became of it, the hash of its bytes (None where it failed), what was wrong."""

    file: Path
    status: Status
    sha256: str | None = None
    problems: tuple[Problem, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """The JSON form; keys never change."""
        problems = [problem.as_dict() for problem in self.problems]
        return {"file": str(self.file), "status": self.status, "sha256": self.sha256, "problems": problems}


Progress = Callable[[Done], object]
"""Called with each record as soon as it is known, in the process of the caller."""


@dataclass(frozen=True)
class Report:
    """The papers of a batch, in the order of the documents."""

    papers: tuple[Done, ...]

    @property
    def written(self) -> tuple[Done, ...]:
        """Those whose file is new."""
        return self._of("written")

    @property
    def unchanged(self) -> tuple[Done, ...]:
        """Those whose file held these bytes already."""
        return self._of("unchanged")

    @property
    def failed(self) -> tuple[Done, ...]:
        """Those of which there is no file, or an old one that was left alone."""
        return self._of("failed")

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that was wrong, in the order of the papers."""
        return tuple(problem for paper in self.papers for problem in paper.problems)

    def _of(self, status: Status) -> tuple[Done, ...]:
        return tuple(paper for paper in self.papers if paper.status == status)
