"""What goes into the register's workbook comes out of it, whoever saved it in between."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import dvk_docs
from dvk_docs import reading
from dvk_docs.documents.parts.linh_vuc import MAC_DINH
from dvk_docs.documents.register import PARTY_EXAMPLE, Register
from dvk_docs.sheet.columns import STATES

SAMPLES = Path(__file__).resolve().parent.parent.parent / "samples"
WORDS = (
    "Tổ", "dân", "vận", "thôn", "Hoà", "Lạc", "“Dân vận khéo”", "5 & 6", "<xanh>", "_x0041_", "=1+1", "'nháy'", "92,5",
    "05/3/2026", "#N/A", "true", "(OCOP)", "2026", "Đặng", "ước", "A – B",
)  # fmt: skip
words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join)
lines = st.lists(words, min_size=1, max_size=3).map("\n".join)
names = st.sampled_from(["Vũ Thị Thoa", "Đặng Văn Ước", "Nguyễn Hữu Phước"])
people = st.fixed_dictionaries(
    {"ho_ten": names}, optional={"chuc_vu": st.sampled_from(["giáo viên", "Bí thư, Trưởng thôn"])}
)
facts = st.fixed_dictionaries(
    {
        "ten_mo_hinh": words,
        "linh_vuc": st.sampled_from([choice.label for choice in MAC_DINH]),
    },
    optional={
        "dia_diem": words,
        "chu_tri": words,
        "quy_mo": lines,
        "noi_dung": lines,
        "ket_qua": lines,
        "ghi_chu": words,
        "ngay_bat_dau": st.dates(date(2026, 1, 1), date(2026, 6, 30)),
        "ngay_ket_thuc": st.dates(date(2026, 7, 1), date(2026, 12, 31)),
        "gia_tri_lam_loi": st.integers(0, 10**14).map(str),
        "diem": st.decimals(0, 100, places=2).map(str),
        "ket_luan": st.sampled_from(["Đạt", "Không đạt"]),
        "trang_thai": st.sampled_from(STATES),
        "nguoi_phu_trach": people,
    },
)
new = st.just({"loai_dang_ky": "Mới"})
kept = st.fixed_dictionaries({"loai_dang_ky": st.just("Duy trì"), "nam_dang_ky_dau": st.integers(2015, 2025).map(str)})
collectives = st.fixed_dictionaries(
    {"chu_the": st.just("Tập thể"), "don_vi": words}, optional={"don_vi_dang_ky": st.sampled_from(["Hội Nông dân xã"])}
)
individuals = st.fixed_dictionaries({"chu_the": st.just("Cá nhân"), "ca_nhan": people, "don_vi": words})
models = st.builds(
    lambda one, kind, who: {**one, **kind, **who}, facts, st.one_of(new, kept), st.one_of(collectives, individuals)
)


def register(models: list[Mapping[str, Any]]) -> Register:
    coded = [{"ma": f"MH{at:02d}", **one} for at, one in enumerate(models, 1)]
    given = {key: value for key, value in PARTY_EXAMPLE.items() if key != "phieu_cham_diem"}
    document, problems = reading.read({**given, "loai": "register", "mo_hinh": coded})
    assert isinstance(document, Register), problems
    return document


def facts_of(document: object) -> dict[str, Any]:
    """The facts that the workbook has a place for."""
    assert isinstance(document, Register)
    kept = {"co_quan_cap_tren", "co_quan_ban_hanh", "nam", "han", "noi_gui", "don_vi", "mo_hinh", "phieu_cham_diem"}
    return document.model_dump(include=kept)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(models, min_size=1, max_size=6))
def test_a_register_is_what_was_written_into_it(tmp_path: Path, given_models: list[Mapping[str, Any]]) -> None:
    document = register(given_models)
    file = tmp_path / "sổ.xlsx"
    file.write_bytes(dvk_docs.render(document))
    again, problems = reading.read(file)
    assert [one for one in problems if one.severity == "error"] == []
    assert facts_of(again) == facts_of(document)


@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("register*.yaml")), ids=lambda path: path.stem)
def test_the_samples_are_read_back_without_a_word(sample: Path, tmp_path: Path) -> None:
    document = dvk_docs.load(sample)
    file = tmp_path / "sổ.xlsx"
    file.write_bytes(dvk_docs.render(document))
    again, problems = reading.read(file)
    assert problems == []
    assert stated(facts_of(again)) == stated(facts_of(document))


def stated(facts: dict[str, Any]) -> dict[str, Any]:
    """With the subject of each model said, as its column does."""
    for one in facts["mo_hinh"]:
        one["chu_the"] = one["chu_the"] or ("ca_nhan" if one["ca_nhan"] else "tap_the")
    return facts


@pytest.mark.pdf
@pytest.mark.slow
def test_a_workbook_saved_by_libreoffice_is_still_what_it_was(
    tmp_path: Path, require_tool: Callable[[str], str]
) -> None:
    document = dvk_docs.load(SAMPLES / "register.yaml")
    (tmp_path / "sổ.xlsx").write_bytes(dvk_docs.render(document))
    saved = tmp_path / "lại"
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    filter_name = "xlsx:Calc MS Excel 2007 XML"
    command = [require_tool("soffice"), profile, "--headless", "--convert-to", filter_name, "--outdir", saved]
    subprocess.run([*command, tmp_path / "sổ.xlsx"], check=True, capture_output=True, timeout=120)
    again, problems = reading.read(saved / "sổ.xlsx")
    assert [one for one in problems if one.severity == "error"] == []
    assert stated(facts_of(again)) == stated(facts_of(document))


def test_a_list_of_thousands_is_read_in_bounded_time(tmp_path: Path) -> None:
    day = date(2026, 1, 1)
    many = [
        {"ten_mo_hinh": f"Mô hình {at}", "linh_vuc": "Kinh tế", "don_vi": f"Chi bộ {at % 90}", "chu_the": "Tập thể",
         "ngay_bat_dau": day + timedelta(at % 100), "diem": Decimal(at % 100)}
        for at in range(1_000)
    ]  # fmt: skip
    document = register(many)
    file = tmp_path / "sổ.xlsx"
    file.write_bytes(dvk_docs.render(document))
    again, _ = reading.read(file)
    assert facts_of(again) == facts_of(document)
