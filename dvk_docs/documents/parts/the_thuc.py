"""The norm that a paper states: by its id, or by the number of the paper that sets it."""

from __future__ import annotations

from typing import Annotated

from dvk_docs.model import Choice, one_of
from dvk_docs.standards import NUMBERS

TheThuc = Annotated[str, one_of(*(Choice(id_, also=(number,)) for id_, number in NUMBERS.items()))]
