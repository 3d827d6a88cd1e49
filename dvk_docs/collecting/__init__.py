"""Many workbooks in, one register out: what thirty units send back, merged, with everything wrong named by its cell.

collected = collect([Path("units")])     files read, models numbered, likenesses and shortfalls found
collected.register                       the register; `as_yaml` writes it
"""

from __future__ import annotations

from dvk_docs.collecting.collected import Collected, FileReport, Shortfall
from dvk_docs.collecting.gathering import collect
from dvk_docs.collecting.next_year import next_year
from dvk_docs.collecting.writing import as_yaml

__all__ = ["Collected", "FileReport", "Shortfall", "as_yaml", "collect", "next_year"]
