"""`diff`: what changed, in the clerk's words."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from dvk_docs.dossier.differing import differences
from tests.cli.conftest import Result
from tests.cli.small_year import CAMPAIGN

Dvk = Callable[..., Result]
CASES = [
    ("Nuôi bò", "Nuôi dê", "~ Mô hình › MH01 “Nuôi dê sinh sản” › Tên mô hình: Nuôi bò sinh sản → Nuôi dê sinh sản"),
    ("so: 131", "so: 132", "› Số: 131 → 132   (dòng 69)"),
    ("linh_vuc: KT", "linh_vuc: NTM", "~ Mô hình › MH01 “Nuôi bò sinh sản” › Lĩnh vực: KT → NTM   (dòng 20)"),
    ("ngay_ban_hanh: 09/10/2026", "ngay_ban_hanh: 08/10/2026", "› Ngày ban hành: 09/10/2026 → 08/10/2026"),
    ("    mo_hinh: [MH01, MH02]", "    mo_hinh: [MH02, MH01, MH03]", "› Mô hình: thêm MH03 “Thắp sáng đường quê”"),
    ("Lưu Văn phòng", "Lưu VP", "› Nơi nhận: Lưu Văn phòng Đảng uỷ → Lưu VP Đảng uỷ"),
    ("    linh_vuc: NTM\n", "", "- Mô hình › MH02 “Con đường hoa” › Lĩnh vực: bỏ NTM"),
]


@pytest.mark.parametrize(("before", "after", "told"), CASES, ids=lambda word: word[:24])
def test_one_change_is_one_line(dvk: Dvk, tmp_path: Path, before: str, after: str, told: str) -> None:
    old, new = tmp_path / "cu.yaml", tmp_path / "moi.yaml"
    old.write_text(CAMPAIGN, encoding="utf-8")
    assert before in CAMPAIGN
    new.write_text(CAMPAIGN.replace(before, after, 1), encoding="utf-8")
    said = dvk("diff", old, new)
    assert (said.code, len(said.lines)) == (0, 1)
    assert told in said.out


def test_a_script_may_ask_for_an_exit_code(dvk: Dvk, samples: Path) -> None:
    old, new = samples / "decision.yaml", samples / "decision-2024.yaml"
    assert (dvk("diff", old, new).code, dvk("diff", old, new, "--strict").code) == (0, 1)
    assert dvk("diff", old, new, "--strict", "--format", "json").code == 1
    assert dvk("diff", old, old, "--strict").code == 0


def test_order_comments_and_layout_are_no_change(tmp_path: Path) -> None:
    old, new = tmp_path / "cu.yaml", tmp_path / "moi.yaml"
    old.write_text(CAMPAIGN, encoding="utf-8")
    first, second, third = CAMPAIGN.partition("mo_hinh:\n")[2].partition("thong_bao:")[0].split("  - ma:")[1:]
    turned = f"  - ma:{second}  # ghi chú\n  - ma:{third}  - ma:{first}"
    new.write_text(CAMPAIGN.replace(f"  - ma:{first}  - ma:{second}  - ma:{third}", turned), encoding="utf-8")
    assert old.read_text(encoding="utf-8") != new.read_text(encoding="utf-8")
    assert differences(old, new) == []


def test_json_for_programs(dvk: Dvk, samples: Path) -> None:
    told = json.loads(dvk("diff", samples / "decision.yaml", samples / "decision-2024.yaml", "--format", "json").out)
    assert {one["kind"] for one in told} <= {"changed", "added", "removed"}
    assert all(set(one) == {"kind", "where", "old", "new", "file", "line", "sheet", "cell", "path"} for one in told)


def test_a_file_that_cannot_be_read_is_told_to_programs_in_the_same_form(dvk: Dvk, tmp_path: Path) -> None:
    old, new = tmp_path / "cu.yaml", tmp_path / "moi.yaml"
    old.write_text(CAMPAIGN, encoding="utf-8")
    new.write_text(CAMPAIGN.replace("nam: 2026\n", "nam: {\n", 1), encoding="utf-8")
    said = dvk("diff", old, new, "--format", "json")
    assert (said.code, said.err) == (1, "")
    assert [(one["code"], one["file"]) for one in json.loads(said.out)] == [("bracket", str(new))]
    spoken = dvk("diff", old, new)
    assert (spoken.code, spoken.out, "lỗi[bracket]" in spoken.err) == (1, "", True)
