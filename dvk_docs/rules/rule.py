"""The shape of a rule: one function with its id, and what the function yields.

A data rule judges the facts of a document, a layout rule what a finished paper prints. Both are found by the same id
in `RULES`, in a message, in the tests and in `explain`.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from typing import Any, Literal, NamedTuple

from dvk_docs.errors import Severity


class Finding(NamedTuple):
    """What a layout rule saw, in words that complete “{tên điều} {found}, phải {wanted}”.

    `words` quotes what the paper prints there, so that Ctrl+F finds it (None: nothing printed, as for a margin);
    `zone` is the whereabouts in Vietnamese (“khối chữ ký”); `hint` a cure ready to carry out.
    `severity` is None where the clause itself says how grave it is.
    """

    words: str | None
    zone: str
    found: str
    wanted: str
    hint: str
    severity: Severity | None = None


class Rule(NamedTuple):
    """One rule: `id` is its slug for ever, `function` what judges.

    A layout rule is `function(paper, clause) -> Iterable[Finding]`, a rule of sheets `function(form, clause)`; severity
    and source are those of the clause with the same id in the standard at hand, so both are None here. A data rule is
    `function(document) -> Iterable[Problem]` and says both itself.
    """

    id: str
    kind: Literal["data", "layout", "sheet"]
    function: Callable[..., Iterable[Any]]
    severity: Severity | None = None
    cite: str | None = None

    @property
    def doc(self) -> str:
        """What the rule asks, why, a good and a bad example: the page that `explain` prints."""
        return inspect.cleandoc(self.function.__doc__ or "")

    @property
    def summary(self) -> str:
        """The first line of that page."""
        return self.doc.partition("\n")[0]


def data_rule(function: Callable[..., Iterable[Any]], severity: Severity | None, cite: str | None = None) -> Rule:
    """A rule on facts; `severity` None: the clause of the same id in the paper's standard says it, and the source."""
    return Rule(slug(function), "data", function, severity, cite)


def slug(function: Callable[..., Any]) -> str:
    """The id of a rule, from the name of its function.

    >>> def left_margin(): ...
    >>> slug(left_margin)
    'left-margin'
    """
    return function.__name__.replace("_", "-")
