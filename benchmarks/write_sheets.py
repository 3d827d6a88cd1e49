"""How fast a workbook is written: `python benchmarks/write_sheets.py [models …]` prints seconds of processor time.

The workbook is Phụ lục 1 with so many models. Measured in one interleaved run, so that the machine's moods fall on all
alike; medians. Every engine starts from the same facts and ends with the bytes of the whole .xlsx, each cell in its
style, rows as high as their texts:

    openpyxl     styled cells, as its documentation shows; it writes no values beside formulas
    xlsxwriter   constant_memory, formats made once, formulas with their values
    ours         the declared form, heights computed (the others are given them), formulas with their values
    render       all that `dvk_docs.render` does: judge, write, prove that every fact stands in a cell, properties
"""

from __future__ import annotations

import argparse
import gc
import io
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from dvk_docs.documents.parts.mo_hinh_trong_so import MoHinhTrongSo  # noqa: E402
from dvk_docs.documents.registration_summary import PARTY_EXAMPLE, RegistrationSummary  # noqa: E402
from dvk_docs.package import pack  # noqa: E402
from dvk_docs.sheet.forms import book_of  # noqa: E402
from dvk_docs.sheet.grid import Formula, Row  # noqa: E402
from dvk_docs.sheet.heights import row_height  # noqa: E402
from dvk_docs.sheet.styles import STYLES, Style, size_of  # noqa: E402
from dvk_docs.sheet.writing import Seen, parts  # noqa: E402

WHEN = datetime(2026, 6, 24)
NORM = "hd05"


def summary(models: int) -> RegistrationSummary:
    """The summary of so many models, three to a unit, each of its own name."""
    examples = PARTY_EXAMPLE["danh_sach"]
    made = [
        MoHinhTrongSo.model_validate(
            {**one, "ten_mo_hinh": f"{one['ten_mo_hinh']} số {n}", "don_vi": f"Chi bộ thôn {n // 3}"}
        )
        for n, one in ((n, examples[n % len(examples)]) for n in range(models))
    ]
    return RegistrationSummary.model_validate({**PARTY_EXAMPLE, "danh_sach": made})


def ours(document: RegistrationSummary) -> bytes:
    return pack(parts(book_of(document), NORM, Seen()), WHEN)


def render(document: RegistrationSummary) -> bytes:
    import dvk_docs

    return dvk_docs.render(document.model_copy())


class Ready:
    """The rows of the form with their heights, for engines that know neither."""

    def __init__(self, document: RegistrationSummary) -> None:
        (self.sheet,) = book_of(document).sheets
        self.rows: list[Row] = list(self.sheet.rows)
        self.heights = [row_height(row, self.sheet.widths, NORM) for row in self.rows]


def with_openpyxl(ready: Ready) -> bytes:
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Border, Font, Side

    book = Workbook()
    page: Any = book.active
    line = Side(style="thin")
    looks = {
        name: (
            Font("Times New Roman", size_of(name, NORM), style.bold, style.italic),
            Alignment(style.align, "center" if style.bordered else "top", wrap_text=style.wrapped),
            Border(line, line, line, line) if style.bordered else Border(),
            style.number or "General",
        )
        for name, style in STYLES.items()
    }
    for number, (row, height) in enumerate(zip(ready.rows, ready.heights, strict=True), 1):
        page.row_dimensions[number].height = height
        for column, (name, value) in enumerate(zip(row.styles, row.values, strict=True), 1):
            cell = page.cell(number, column, f"={value.text}" if isinstance(value, Formula) else value)
            cell.font, cell.alignment, cell.border, cell.number_format = looks[name]
        for first, last in row.merged:
            page.merge_cells(None, number, first, number, last)
    return _saved(book)


def _saved(book: Any) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def with_xlsxwriter(ready: Ready) -> bytes:
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"constant_memory": True})
    page = book.add_worksheet()
    looks = {name: book.add_format(_format(name, style)) for name, style in STYLES.items()}
    for column, width in enumerate(ready.sheet.widths):
        page.set_column(column, column, width / 2.1)
    for number, (row, height) in enumerate(zip(ready.rows, ready.heights, strict=True)):
        page.set_row(number, height)
        for column, (name, value) in enumerate(zip(row.styles, row.values, strict=True)):
            if isinstance(value, Formula):
                page.write_formula(number, column, f"={value.text}", looks[name], value.value)
            elif isinstance(value, str):
                page.write_string(number, column, value, looks[name])
            elif value is None:
                page.write_blank(number, column, None, looks[name])
            else:
                page.write_number(number, column, value, looks[name])
    book.close()
    return out.getvalue()


def _format(name: str, style: Style) -> dict[str, Any]:
    return {
        "font_name": "Times New Roman",
        "font_size": size_of(name, NORM),
        "bold": style.bold,
        "italic": style.italic,
        "align": style.align,
        "valign": "vcenter" if style.bordered else "top",
        "text_wrap": style.wrapped,
        "border": int(style.bordered),
        "num_format": style.number or "General",
    }


ENGINES: dict[str, Callable[[Any], bytes]] = {
    "openpyxl": with_openpyxl,
    "xlsxwriter": with_xlsxwriter,
    "ours": ours,
    "render": render,
}


def given(engine: str, models: int) -> Any:
    """What an engine starts from."""
    document = summary(models)
    return document if engine in ("ours", "render") else Ready(document)


def measure(models: int, rounds: int) -> dict[str, float]:
    """Median seconds of each engine, in turns."""
    found: dict[str, list[float]] = {}
    for _ in range(rounds):
        for name, run in ENGINES.items():
            facts = given(name, models)
            gc.collect()
            started = time.process_time()
            run(facts)
            found.setdefault(name, []).append(time.process_time() - started)
    return {name: statistics.median(times) for name, times in found.items()}


def memory(engine: str, models: int) -> float:
    """Megabytes by which the process grows while an engine writes, in a process of its own."""
    code = f"import runpy; runpy.run_path({__file__!r})['_grow']({engine!r}, {models})"
    return float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout)


def _grow(engine: str, models: int) -> None:
    facts = given(engine, models)
    before = _megabytes("VmRSS")
    ENGINES[engine](facts)
    print(_megabytes("VmHWM") - before)


def _megabytes(line: str) -> float:
    status = Path("/proc/self/status").read_text()
    return int(status.partition(f"{line}:")[2].split()[0]) / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("models", nargs="*", type=int, default=[10_000, 100_000])
    parser.add_argument("--rounds", type=int, default=3)
    wish = parser.parse_args()
    print(f"{'models':>8} {'engine':>11} {'seconds':>8} {'x openpyxl':>11} {'MB':>6}")
    for models in wish.models:
        seconds = measure(models, wish.rounds)
        for name, spent in seconds.items():
            faster = seconds["openpyxl"] / spent
            print(f"{models:8} {name:>11} {spent:8.2f} {faster:10.1f}x {memory(name, models):6.0f}")


if __name__ == "__main__":
    main()
