"""Forty units send their forms back, thirty of them with two faults: each is told at its cell, and nothing is lost."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import dvk_docs
from dvk_docs.collecting import Collected, collect
from dvk_docs.documents.register import Register
from tests.collecting.units import UNITS, Edit, cell, filled, name, spoilt, typed, write

CLEAN = 10
PER_FILE = 2


class Fault(NamedTuple):
    """A fault in a field of the nth model, the code it is told by, and the cell where that is another one."""

    key: str
    model: int
    edit: Edit
    code: str
    told_at: str | None = None
    forbids: bool = True

    @property
    def cell(self) -> str:
        return cell(self.key, self.model)


def merged(sheet: Any, where: str) -> None:
    sheet.merge_cells(f"{where}:{where[0]}{int(where[1:]) + 1}")


def hidden(sheet: Any, where: str) -> None:
    sheet.row_dimensions[int(where[1:])].hidden = True


FAULTS = (
    Fault("linh_vuc", 1, typed("Kinh tế nông nghiệp"), "not-in-list"),
    Fault("ngay_ket_thuc", 1, typed("31/2/2026"), "no-such-date"),
    Fault("ngay_bat_dau", 2, typed("5/1/26"), "two-digit-year"),
    Fault("diem", 1, typed(105), "out-of-range"),
    Fault("diem", 2, typed(-1), "negative-number"),
    Fault("diem", 3, typed("chín mươi"), "not-a-number"),
    Fault("gia_tri_lam_loi", 1, typed("một triệu"), "not-a-number"),
    Fault("ten_mo_hinh", 2, typed(None), "blank-field"),
    Fault("linh_vuc", 3, typed(None), "blank-field"),
    Fault("chu_the", 1, typed("Cả hai"), "not-in-list"),
    Fault("chu_the", 2, typed(None), "blank-field"),
    Fault("loai_dang_ky", 2, typed("Có duy trì"), "not-in-list"),
    Fault("ten_mo_hinh", 1, typed("T\xe6 d\xa9n v\xcbn th\xabn \xa7\xabng"), "legacy-font"),
    Fault("quy_mo", 1, typed("#N/A"), "error-cell"),
    Fault("diem", 1, typed("=90+2"), "uncalculated-formula"),
    Fault("nam_dang_ky_dau", 2, typed("hai nghìn"), "not-a-year"),
    Fault("ket_luan", 1, typed("Khá"), "not-in-list"),
    Fault("nguoi_thuc_hien", 1, typed(None), "blank-field"),
    Fault("ten_mo_hinh", 3, typed("=cmd|x"), "uncalculated-formula"),
    Fault("gia_tri_lam_loi", 2, typed(-5), "negative-number"),
    Fault("ma", 2, typed("mã số hai"), "not-a-code"),
    Fault("ngay_bat_dau", 1, typed(60), "no-such-date"),
    Fault("linh_vuc", 1, merged, "merged-cells", told_at="C2:C3"),
    Fault("dia_diem", 2, hidden, "hidden-row", told_at="A3", forbids=False),
    Fault("ghi_chu", 1, typed("{{ x }}"), "template-mark", forbids=False),
)
"""What goes wrong in a form, each once. Rules that need a whole list (days in order, a name twice) speak only when its
cells are sound, so they are planted alone."""
ALONE = (
    Fault("ngay_ket_thuc", 3, typed(date(2026, 1, 5)), "time-order", told_at=cell("ngay_bat_dau", 3)),
    Fault("nam_dang_ky_dau", 1, typed(2020), "first-year"),
    Fault("ten_mo_hinh", 2, typed(name(0, UNITS[0])), "same-model-twice", forbids=False),
)  # fmt: skip


def planted() -> list[tuple[Fault, ...]]:
    """Sixty faults for thirty files, two in each, no two in one row of a file."""
    files: list[tuple[Fault, ...]] = []
    turn = 0
    while len(files) < len(UNITS) - CLEAN:
        first = FAULTS[turn % len(FAULTS)]
        others = (FAULTS[(turn + step) % len(FAULTS)] for step in range(1, len(FAULTS)))
        second = next(one for one in others if one.model != first.model and one.forbids == first.forbids)
        files.append((first, second))
        turn += 1
    return files


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> tuple[Collected, list[tuple[Fault, ...]]]:
    folder = tmp_path_factory.mktemp("don-vi")
    faults: list[tuple[Fault, ...]] = [*planted(), *[()] * CLEAN]
    for number, (unit, wrong) in enumerate(zip(UNITS, faults, strict=True), 1):
        write(folder, f"{number:02d}.xlsx", spoilt(filled(unit), *((one.cell, one.edit) for one in wrong)))
    return collect([folder]), faults


def test_every_fault_is_told_at_its_cell_and_nothing_else(sent: tuple[Collected, list[tuple[Fault, ...]]]) -> None:
    collected, faults = sent
    assert sum(map(len, faults)) == 60
    for report, wrong in zip(collected.files, faults, strict=True):
        told = {(problem.code, problem.place.cell) for problem in report.problems}
        assert told == {(one.code, one.told_at or one.cell) for one in wrong}, report.file
        assert all(Path(problem.place.file or "").name == Path(report.file).name for problem in report.problems)
        assert (report.status == "error") == any(one.forbids for one in wrong)
    assert collected.problems == ()


def test_nothing_that_can_be_used_is_lost(sent: tuple[Collected, list[tuple[Fault, ...]]]) -> None:
    collected, faults = sent
    usable = [unit for unit, wrong in zip(UNITS, faults, strict=True) if not any(one.forbids for one in wrong)]
    assert [unit.ten for unit in collected.register.don_vi] == usable
    assert len(collected.register.mo_hinh) == 3 * len(usable)
    assert [model.ma for model in collected.register.mo_hinh] == [f"MH{n:02d}" for n in range(1, 3 * len(usable) + 1)]
    assert {model.don_vi for model in collected.register.mo_hinh} == set(usable)
    persons = [model.ca_nhan.ho_ten for model in collected.register.mo_hinh if model.ca_nhan]
    assert persons == ["Vũ Thị Thoa"] * len(usable)


@pytest.mark.parametrize("fault", [*FAULTS, *ALONE], ids=lambda fault: f"{fault.key}-{fault.model}-{fault.code}")
def test_each_fault_alone(fault: Fault, tmp_path: Path) -> None:
    write(tmp_path, "a.xlsx", spoilt(filled(UNITS[0]), (fault.cell, fault.edit)))
    (report,) = collect([tmp_path]).files
    assert [(problem.code, problem.place.cell) for problem in report.problems] == [
        (fault.code, fault.told_at or fault.cell)
    ]
    assert report.status == ("error" if fault.forbids else "warning")


def test_a_file_that_cannot_be_opened_does_not_stop_the_others(tmp_path: Path) -> None:
    write(tmp_path, "a.xlsx", filled(UNITS[0]))
    write(tmp_path, "b.xlsx", b"ma;ten\n1;x")
    write(tmp_path, "c.xlsx", filled(UNITS[1])[:2000])
    write(tmp_path, "~$a.xlsx", b"lock")
    collected = collect([tmp_path])
    assert [(Path(one.file).name, one.status, one.models) for one in collected.files] == [
        ("a.xlsx", "ok", 3), ("b.xlsx", "error", 0), ("c.xlsx", "error", 0),
    ]  # fmt: skip
    assert collected.failed and len(collected.register.mo_hinh) == 3


def test_workbooks_of_every_kind_in_a_folder_are_looked_at(tmp_path: Path) -> None:
    write(tmp_path, "A.XLSX", filled(UNITS[0]))
    write(tmp_path, "b.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    write(tmp_path, "c.csv", b"ma;ten\n1;x")
    collected = collect([tmp_path])
    assert [[problem.code for problem in one.problems] for one in collected.files] == [
        [], ["wrong-file-kind"], ["wrong-file-kind"],
    ]  # fmt: skip
    assert all(".xlsx" in (one.problems[0].hint or "") for one in collected.files[1:])


def test_a_register_without_a_year_takes_that_of_the_files(tmp_path: Path) -> None:
    write(tmp_path, "a.xlsx", filled(UNITS[0]))
    collected = collect([tmp_path], before=Register.model_construct(mo_hinh=[], nam=None))
    assert (collected.register.year, collected.problems) == (2026, ())


def test_a_form_sent_back_empty_is_told(tmp_path: Path) -> None:
    blank = dvk_docs.load({"loai": "register", "nam": "2026", "don_vi": [{"ten": UNITS[0]}]})
    write(tmp_path, "a.xlsx", dvk_docs.render(blank, kind="xlsx"))
    (report,) = collect([tmp_path]).files
    assert (report.unit, [problem.code for problem in report.problems]) == (UNITS[0], ["no-models"])


def test_a_form_sent_twice_is_told_and_counted_once(tmp_path: Path) -> None:
    write(tmp_path, "a.xlsx", filled(UNITS[0]))
    write(tmp_path, "b.xlsx", filled(UNITS[0]))
    collected = collect([tmp_path])
    assert [(p.code, Path(p.place.file or "").name, p.place.cell) for p in collected.problems] == [
        ("model-sent-twice", "b.xlsx", f"B{row}") for row in (2, 3, 4)
    ]
    assert len(collected.register.mo_hinh) == 3


def test_who_is_short_of_the_target(tmp_path: Path) -> None:
    quotas = [{"ten": UNITS[0], "chi_tieu": "3"}, {"ten": UNITS[1], "chi_tieu": "1"}]
    targets = dvk_docs.load({"loai": "register", "nam": "2026", "don_vi": quotas})
    write(tmp_path, "a.xlsx", filled(UNITS[0]))
    assert [tuple(one) for one in collect([tmp_path], targets=targets).shortfalls] == [(UNITS[1], 1, 0)]
