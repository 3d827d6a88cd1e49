"""Score sheets that come back with the forms: whose model each scores, what it comes to, how far two are apart."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import dvk_docs
from dvk_docs.collecting import collect
from tests.collecting.units import UNITS, filled, name, write

FULL = [5, 10, 10, 5, 5, 5, 10, 5, 10, 10, 5, 5, 5, 5, 5]
BARE = [0, 10, 8, 2, 2, 3, 10, 2, 10, 8, 5, 3, 3, 4, 5]
SHEET = {
    "loai": "score_sheet",
    "co_quan_cap_tren": "ĐẢNG BỘ XÃ TÂN HOÀ",
    "co_quan_ban_hanh": "CHI BỘ THÔN ĐÔNG SƠN",
    "dia_danh": "Tân Hoà",
    "trich_yeu": "mô hình “Dân vận khéo” năm 2026",
    "ngay_cham": "18/11/2026",
}


def sheet(model: str, scorer: str, points: list[int], **more: Any) -> bytes:
    """A filled score sheet as a workbook."""
    facts = {
        **SHEET,
        "nguoi_cham": scorer,
        "diem": points,
        "mo_hinh": {"ten_mo_hinh": model, "don_vi": UNITS[0]},
        **more,
    }
    return dvk_docs.render(dvk_docs.load(facts), kind="xlsx")


def test_sheets_join_the_register_with_their_verdicts_and_gaps(tmp_path: Path) -> None:
    model = name(0, UNITS[0])
    write(tmp_path, "a.xlsx", filled(UNITS[0]))
    write(tmp_path, "b.xlsx", sheet(model, "Tự chấm", FULL))
    write(tmp_path, "c.xlsx", sheet(model, "Đoàn kiểm tra", BARE, doan="1"))
    collected = collect([tmp_path])
    assert [(one.kind, one.status, one.sheets) for one in collected.files] == [
        ("register", "ok", 0), ("score_sheet", "ok", 1), ("score_sheet", "ok", 1),
    ]  # fmt: skip
    assert [(one.mo_hinh, one.tong_diem, one.ket_luan) for one in collected.register.phieu_cham_diem] == [
        ("MH01", Decimal(100), "dat"), ("MH01", Decimal(75), "dat"),
    ]  # fmt: skip
    (gap,) = collected.problems
    assert gap.code == "self-score-gap" and "100" in gap.message and "75" in gap.message
    first = collected.register.mo_hinh[0]
    assert (first.diem, first.ket_luan) == (Decimal(75), "dat")


def test_the_same_sheet_again_takes_the_place_of_the_first(tmp_path: Path) -> None:
    model = name(0, UNITS[0])
    write(tmp_path, "a.xlsx", filled(UNITS[0]))
    write(tmp_path, "b.xlsx", sheet(model, "Hội đồng", FULL))
    write(tmp_path, "c.xlsx", sheet(model, "Hội đồng", BARE))
    (entry,) = collect([tmp_path]).register.phieu_cham_diem
    assert entry.tong_diem == Decimal(75)


def test_a_sheet_of_a_model_that_nobody_registered_is_told_with_the_nearest_name(tmp_path: Path) -> None:
    write(tmp_path, "a.xlsx", filled(UNITS[0]))
    write(tmp_path, "b.xlsx", sheet(name(0, UNITS[0]).replace("sen", "súng"), "Hội đồng", FULL))
    collected = collect([tmp_path])
    (problem,) = collected.problems
    assert problem.code == "score-of-unknown-model" and Path(problem.place.file or "").name == "b.xlsx"
    assert name(0, UNITS[0]) in (problem.hint or "") and not collected.register.phieu_cham_diem
