"""How fast workbooks are merged: `python benchmarks/collect.py [workbooks [models]]` prints seconds of processor time.

So many intake forms, each with so many models, in a folder. In one run, in turns, medians:

    opening    every sheet of every file read to the end by openpyxl, read-only: merely opening them
    collect    read, bound, judged, merged, compared with each other, as `dvk_docs collect` does
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import dvk_docs  # noqa: E402
from dvk_docs.collecting import collect  # noqa: E402


def form(unit: int, models: int) -> bytes:
    """The intake form of a unit, filled."""
    name = f"Chi bộ thôn {unit}"
    listed = [
        {
            "ten_mo_hinh": f"Mô hình {n} của {name}: nhân dân tự quản đường hoa, vườn rau",
            "linh_vuc": "Kinh tế",
            "don_vi": name,
            "dia_diem": f"Thôn {unit}",
            "chu_tri": name,
            "quy_mo": f"{n} hộ tham gia",
            "ngay_bat_dau": "06/7/2026",
            "ngay_ket_thuc": "30/11/2026",
        }
        for n in range(1, models + 1)
    ]
    facts = {"loai": "register", "nam": "2026", "don_vi": [{"ten": name}], "mo_hinh": listed}
    return dvk_docs.render(dvk_docs.load(facts), kind="xlsx")


def opening(folder: Path) -> None:
    from openpyxl import load_workbook

    for file in sorted(folder.glob("*.xlsx")):
        book = load_workbook(file, read_only=True)
        for sheet in book:
            for _ in sheet.iter_rows(values_only=True):
                pass
        book.close()


def collecting(folder: Path) -> None:
    collected = collect([folder])
    assert not collected.failed, collected.files[0].problems


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("workbooks", nargs="?", type=int, default=200)
    parser.add_argument("models", nargs="?", type=int, default=50)
    parser.add_argument("--rounds", type=int, default=3)
    wish = parser.parse_args()
    engines: dict[str, Callable[[Path], None]] = {"opening": opening, "collect": collecting}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for unit in range(1, wish.workbooks + 1):
            (folder / f"{unit:03d}.xlsx").write_bytes(form(unit, wish.models))
        spent: dict[str, list[float]] = {}
        for _ in range(wish.rounds):
            for engine, run in engines.items():
                started = time.process_time()
                run(folder)
                spent.setdefault(engine, []).append(time.process_time() - started)
    medians = {engine: statistics.median(times) for engine, times in spent.items()}
    for engine, seconds in medians.items():
        print(f"{engine:>8} {seconds:7.2f} s")
    print(f"collect takes {medians['collect'] / medians['opening']:.2f} times as long as opening")


if __name__ == "__main__":
    main()
