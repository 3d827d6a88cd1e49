"""The shape of a norm: a `Standard` is a named list of `Clause`s."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Literal, NamedTuple

from dvk_docs.errors import Severity

Basis = Literal["text", "example", "inferred", "practice", "design"]


class Clause(NamedTuple):
    """One demand of a norm.

    `value` is what it demands: a scalar, a tuple of accepted values, or a small mapping (`{min, max, default}` …);
    a style is words (“bold upright caps”). `unit` is mm, pt, lines, ratio …, `tolerance` the deviation accepted in
    that unit when a .docx is read (None: exact). `cite` is what a message prints. `verified` counts the independent
    transcriptions that agree (0 to 2); `basis` tells what the value rests on where that is not the wording.
    `severity` is error where the norm says so, warning where an example, practice or our own choice does.
    """

    id: str
    value: Any
    unit: str | None
    tolerance: float | None
    severity: Severity
    cite: str
    verified: int
    basis: Basis

    @property
    def default(self) -> Any:
        """The value to make a paper with: the stated default of a range, the first of several, else the value."""
        if isinstance(self.value, dict):
            return self.value.get("default")
        return self.value[0] if isinstance(self.value, tuple) else self.value

    def allows(self, measured: float) -> bool:
        """Whether a measured number lies in the range or on one of the values, within the tolerance."""
        slack = (self.tolerance or 0) + 1e-6
        if isinstance(self.value, dict):
            low, high = self.value.get("min"), self.value.get("max")
            return (low is None or measured >= low - slack) and (high is None or measured <= high + slack)
        values = self.value if isinstance(self.value, tuple) else (self.value,)
        return any(abs(measured - value) <= slack for value in values)


@dataclass(frozen=True)
class Standard:
    """One norm: `system` is “party” or “state”; `valid_to` None means still in force."""

    id: str
    number: str
    title: str
    issuer: str
    issued: date
    valid_to: date | None
    system: Literal["party", "state"]
    clauses: tuple[Clause, ...]

    @cached_property
    def by_id(self) -> dict[str, Clause]:
        return {clause.id: clause for clause in self.clauses}

    def __getitem__(self, clause_id: str) -> Clause:
        """The clause; KeyError where this standard has none of that id."""
        return self.by_id[clause_id]

    def __contains__(self, clause_id: str) -> bool:
        return clause_id in self.by_id

    def value(self, clause_id: str) -> Any:
        """The value to make a paper with (see `Clause.default`)."""
        return self.by_id[clause_id].default
