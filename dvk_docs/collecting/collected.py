"""What a collection comes to, as plain data."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

from dvk_docs.documents.register import Register
from dvk_docs.errors import Problem, has_errors

Status = Literal["ok", "warning", "error"]
STATUS_WORDS: dict[Status, str] = {"ok": "đạt", "warning": "có cảnh báo", "error": "có lỗi, chưa gộp"}


class FileReport(NamedTuple):
    """One file: what kind of workbook it is, whose, how many models or score sheets it gave, what is wrong with it."""

    file: str
    kind: str = ""
    unit: str = ""
    models: int = 0
    sheets: int = 0
    problems: tuple[Problem, ...] = ()

    @property
    def status(self) -> Status:
        """A file with an error gave nothing: half of a unit's list would look like all of it."""
        return "error" if has_errors(self.problems) else "warning" if self.problems else "ok"

    def as_dict(self) -> dict[str, Any]:
        """The JSON form."""
        counts = {"models": self.models, "score_sheets": self.sheets}
        problems = [problem.as_dict() for problem in self.problems]
        return {"file": self.file, "status": self.status, "kind": self.kind, "unit": self.unit, **counts,
                "problems": problems}  # fmt: skip


class Shortfall(NamedTuple):
    """A unit that registered fewer models than it was to build."""

    unit: str
    target: int
    registered: int


class Collected(NamedTuple):
    """The register, a report of each file in the order read, what the files together got wrong, who is short."""

    register: Register
    files: tuple[FileReport, ...]
    problems: tuple[Problem, ...] = ()
    shortfalls: tuple[Shortfall, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether a file was left out."""
        return any(one.status == "error" for one in self.files)

    def as_dict(self) -> dict[str, Any]:
        """The JSON form; keys never change."""
        return {
            "units": len(self.register.don_vi),
            "models": len(self.register.mo_hinh),
            "score_sheets": len(self.register.phieu_cham_diem),
            "files": [one.as_dict() for one in self.files],
            "problems": [problem.as_dict() for problem in self.problems],
            "shortfalls": [one._asdict() for one in self.shortfalls],
        }
