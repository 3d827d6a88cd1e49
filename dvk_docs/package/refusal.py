"""Who is refused and in whose name: a package's file and the exception its reader wants."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from dvk_docs.errors import DvkError, Place, Problem, quote


class Origin(NamedTuple):
    """The file being read, as messages name it, and the class of DvkError its faults raise."""

    name: str
    error: type[DvkError]
    kind: str = "docx"

    def problem(self, code: str, message: str, hint: str | None = None, *, part: str | None = None) -> Problem:
        """An error of this file, or of one part of it."""
        return Problem(code, "error", Place(file=self.name, part=part and shown(part)[1:-1]), message, hint)

    def refusal(
        self, code: str, message: str, hint: str | None = None, *, part: str | None = None, exit_code: int | None = None
    ) -> DvkError:
        """The same as an exception, ready to raise."""
        return self.error(self.problem(code, message, hint, part=part), exit_code=exit_code)

    def refusals(self, problems: Iterable[Problem]) -> DvkError:
        """All of them as one exception."""
        return self.error(problems)

    def damaged(self, what: str, *, part: str | None = None) -> DvkError:
        """“The file is damaged”: what was seen, and the one cure there is."""
        return self.refusal("damaged-package", f"tệp bị hỏng: {what}", self.save_again, part=part)

    @property
    def program(self) -> str:
        """The program the person opens this kind of file with."""
        return "Excel" if self.kind == "xlsx" else "Word"

    @property
    def save_as(self) -> str:
        """The cure for a file of another kind."""
        form = "Excel Workbook (*.xlsx)" if self.kind == "xlsx" else "Word Document (*.docx)"
        return f"mở tệp bằng {self.program}, bấm F12 (Save As), chọn kiểu “{form}” rồi dùng tệp vừa lưu"

    @property
    def save_again(self) -> str:
        """The cure for a file that something broke on its way."""
        return f"lấy lại bản gốc; nếu {self.program} còn mở được tệp thì mở ra, bấm F12 (Save As) và lưu thành tệp mới"


def shown(part: str) -> str:
    """A part's name as a message may print it: names in a hostile zip hold control characters and whole novels."""
    return quote(part, 80)
