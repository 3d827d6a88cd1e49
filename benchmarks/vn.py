"""How long the functions of `dvk_docs.vn` take, beside num2words and unicodedata.normalize, in one run.

    python benchmarks/vn.py [--quick]

All functions take turns, round after round, so a busy machine slows every one alike; the figure is the median of the
rounds, in microseconds of CPU time per call. Ends with exit code 1 when a promised limit is exceeded.
"""

from __future__ import annotations

import argparse
import sys
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from statistics import median
from time import process_time

from babel.numbers import format_decimal
from num2words import num2words

from dvk_docs import vn

NAME = "đ/c Nguyễn Thị Thanh Hương"
SENTENCE = "Ban Thường vụ Đảng uỷ xã Tân Hoà công nhận 18 mô hình, điển hình “Dân vận khéo” năm 2026. "
PARAGRAPH = (SENTENCE * 30)[:1999] + "."
SCORE = Decimal("87.25")


@dataclass(frozen=True)
class Row:
    """One line of the table: what is called how often in a round, the same work by others, and the promise."""

    what: str
    call: Callable[[], object]
    times: int
    limit: float | None = None


ROWS = (
    Row("to_words(2026)", lambda: vn.to_words(2026), 2000, limit=10),
    Row("    num2words(2026)", lambda: num2words(2026, lang="vi"), 1000),
    Row("to_words(999 999 999 999)", lambda: vn.to_words(999_999_999_999), 1000, limit=10),
    Row("    num2words(999 999 999 999)", lambda: num2words(999_999_999_999, lang="vi"), 500),
    Row("to_words(87,25)", lambda: vn.to_words(SCORE), 1000, limit=10),
    Row("sort_key(name)", lambda: vn.sort_key(NAME), 1000, limit=30),
    Row("    unicodedata.normalize(name)", lambda: unicodedata.normalize("NFC", NAME), 5000),
    Row("clean(2,000 clean characters)", lambda: vn.clean(PARAGRAPH), 500, limit=50),
    Row("    unicodedata.normalize(the same)", lambda: unicodedata.normalize("NFC", PARAGRAPH), 500),
    Row("format_number(87,25)", lambda: vn.format_number(SCORE), 1000),
    Row("    babel, the same", lambda: format_decimal(SCORE, locale="vi", decimal_quantization=False), 300),
    Row("parse_date(“03/6/2026”)", lambda: vn.parse_date("03/6/2026"), 1000),
    Row("format_long(date)", lambda: vn.format_long(date(2026, 6, 3)), 1000),
)


def microseconds(row: Row) -> float:
    """CPU time of one call, from one round of calls."""
    call, start = row.call, process_time()
    for _ in range(row.times):
        call()
    return (process_time() - start) / row.times * 1e6


def measure(rounds: int) -> dict[str, float]:
    """The median of the rounds, by row; one round before them warms the tables up."""
    taken: dict[str, list[float]] = {row.what: [] for row in ROWS}
    for _ in range(rounds + 1):
        for row in ROWS:
            taken[row.what].append(microseconds(row))
    return {what: median(times[1:]) for what, times in taken.items()}


def main() -> int:
    """Print the table; 1 when a limit is exceeded, else 0."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--quick", action="store_true", help="5 rounds instead of 40")
    found = measure(5 if arguments.parse_args().quick else 40)
    exceeded = [row.what for row in ROWS if row.limit is not None and found[row.what] > row.limit]
    print(f"{'call':36}{'µs':>8}{'limit':>8}")
    for row in ROWS:
        print(f"{row.what:36}{found[row.what]:8.2f}{row.limit or '':>8}")
    print(f"over the limit: {', '.join(exceeded)}" if exceeded else "all within their limits")
    return 1 if exceeded else 0


if __name__ == "__main__":
    sys.exit(main())
