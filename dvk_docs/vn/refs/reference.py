"""What is told about a reference: plain data."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class Finding(NamedTuple):
    """One fault: a code that never changes its meaning, a Vietnamese message, and what to write instead, when known."""

    code: str
    message: str
    replacement: str | None = None


class Reference(NamedTuple):
    """A document named in running text.

    `kind` is the type as written (“Hướng dẫn”), `number` the digits as written (“04”), `symbol` the whole sign
    without blanks (“04-HD/BDVTU”), `organ` its last part (“BDVTU”); `date` is None when absent or no real day;
    `issuer` is as written, on one line. `span` (start, end) cuts the reference from the text that was given.
    A document is known by symbol *and* date: numbers restart each year (State) or each term (Party).
    """

    kind: str | None
    number: str
    symbol: str
    organ: str
    date: date | None
    issuer: str | None
    span: tuple[int, int]
    findings: tuple[Finding, ...] = ()
