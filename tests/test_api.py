"""The public functions: what goes in, what comes out, what is refused."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

import dvk_docs
from dvk_docs.documents.decision import PARTY_EXAMPLE
from tests.rules.broken_data import GOOD

ROOT = Path(__file__).resolve().parent.parent
OFFICE = """\
co_quan:
  - {ma: du, co_quan_cap_tren: ĐẢNG BỘ TỈNH AN BÌNH, co_quan_ban_hanh: ĐẢNG UỶ XÃ TÂN HOÀ}
  - {ma: bxdd, co_quan_cap_tren: ĐẢNG UỶ XÃ TÂN HOÀ, co_quan_ban_hanh: BAN XÂY DỰNG ĐẢNG}
dia_danh: Tân Hoà
nhiem_ky: 2025 - 2030
nguoi_ky:
  - {ma: bt, quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: BÍ THƯ, ho_ten: Lê Quang Vinh}
noi_nhan: [Các chi bộ trực thuộc, Lưu Văn phòng Đảng uỷ]
"""
SIX_LINES = """\
loai: Quyết định
so: 15
ngay_ban_hanh: 09/10/2026
trich_yeu: công nhận mô hình, điển hình “Dân vận khéo” năm 2026
can_cu: [Điều lệ Đảng Cộng sản Việt Nam]
danh_sach: [{ten_mo_hinh: Tiếng trống khuyến học, don_vi: Hội Khuyến học xã, linh_vuc: VHXH}]
nguoi_ky: bt
"""


def _text(paper: bytes) -> str:
    with zipfile.ZipFile(BytesIO(paper)) as package:
        return package.read("word/document.xml").decode()


def _codes(text: str) -> list[str]:
    return [problem.code for problem in dvk_docs.check(text)]


def test_yaml_json_and_python_data_give_the_same_paper(tmp_path: Path) -> None:
    facts = {"loai": "decision", **PARTY_EXAMPLE}
    as_json = tmp_path / "decision.json"
    as_json.write_text(json.dumps(facts, ensure_ascii=False), "utf-8")
    assert dvk_docs.render(dvk_docs.load(facts)) == dvk_docs.render(dvk_docs.load(as_json))


def test_the_same_data_give_the_same_bytes_in_any_place_and_time(samples: Path) -> None:
    sample = samples / "decision.yaml"
    here = hashlib.sha256(dvk_docs.render(dvk_docs.load(sample))).hexdigest()
    code = (
        "import dvk_docs, hashlib, sys;print(hashlib.sha256(dvk_docs.render(dvk_docs.load(sys.argv[1]))).hexdigest())"
    )
    for zone, seed in (("Asia/Ho_Chi_Minh", "1"), ("America/New_York", "2")):
        env = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed, "LC_ALL": "C"}
        done = subprocess.run(
            [sys.executable, "-c", code, str(sample)], capture_output=True, text=True, check=True, env=env
        )
        assert done.stdout.strip() == here


def test_the_constants_of_an_office_are_found_above_the_data(tmp_path: Path) -> None:
    (tmp_path / "don-vi.yaml").write_text(OFFICE, "utf-8")
    folder = tmp_path / "nam-2026" / "quyet-dinh"
    folder.mkdir(parents=True)
    (folder / "decision.yaml").write_text(SIX_LINES, "utf-8")
    document = dvk_docs.load(folder / "decision.yaml")
    assert (document.dia_danh, document.nguoi_ky.ho_ten) == ("Tân Hoà", "Lê Quang Vinh")
    assert "Lê Quang Vinh" in _text(dvk_docs.render(document))


def test_a_fault_in_the_offices_file_is_shown_there(tmp_path: Path) -> None:
    (tmp_path / "don-vi.yaml").write_text(OFFICE.replace("T/M BAN", "TM. BAN"), "utf-8")
    data = tmp_path / "decision.yaml"
    data.write_text(SIX_LINES, "utf-8")
    (problem,) = dvk_docs.check(data)
    assert problem.code == "signer-mark"
    assert problem.place.file is not None
    assert problem.place.file.endswith("don-vi.yaml")


def test_without_a_signer_the_first_of_the_organ_signs(tmp_path: Path) -> None:
    (tmp_path / "don-vi.yaml").write_text(OFFICE, "utf-8")
    data = tmp_path / "decision.yaml"
    data.write_text(SIX_LINES.replace("nguoi_ky: bt\n", ""), "utf-8")
    assert dvk_docs.load(data).nguoi_ky.ho_ten == "Lê Quang Vinh"


def test_a_signer_of_another_organ_is_an_error(tmp_path: Path) -> None:
    signers = "nguoi_ky:\n  - {ma: tb, co_quan: bxdd, chuc_vu: TRƯỞNG BAN, ho_ten: Nguyễn Hữu Phước}\n"
    (tmp_path / "don-vi.yaml").write_text(OFFICE.replace("nguoi_ky:\n", signers), "utf-8")
    data = tmp_path / "decision.yaml"
    data.write_text(SIX_LINES.replace("nguoi_ky: bt", "nguoi_ky: tb"), "utf-8")
    assert "signer-of-other-organ" in [problem.code for problem in dvk_docs.check(data)]
    data.write_text(SIX_LINES.replace("nguoi_ky: bt", "nguoi_ky: tb\nco_quan: bxdd"), "utf-8")
    assert dvk_docs.check(data) == []


def test_the_six_lines_of_the_readme_render_beside_a_starter(tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    lines = readme.split("```yaml\n")[1].split("```")[0]
    assert len(lines.splitlines()) == 6
    shutil.copy(ROOT / "samples" / "new" / "don-vi.yaml", tmp_path / "don-vi.yaml")
    data = tmp_path / "decision.yaml"
    data.write_text(lines, "utf-8")
    assert dvk_docs.check(data) == []
    assert dvk_docs.check(dvk_docs.render(dvk_docs.load(data))) == []


def test_an_unknown_code_of_a_signer_names_the_nearest(tmp_path: Path) -> None:
    (tmp_path / "don-vi.yaml").write_text(OFFICE, "utf-8")
    data = tmp_path / "decision.yaml"
    data.write_text(SIX_LINES.replace("nguoi_ky: bt", "nguoi_ky: btt"), "utf-8")
    (problem,) = dvk_docs.check(data)
    assert problem.code == "unknown-code"
    assert "“bt”" in (problem.hint or "")


def test_all_problems_come_at_once_each_at_its_line() -> None:
    broken = (
        GOOD.replace("so: 15", "so: 15-QĐ/ĐU").replace("20/11/2026", "31/11/2026").replace("nguoi_ky:", "nguoi_kyy:")
    )
    with pytest.raises(dvk_docs.InputError) as caught:
        dvk_docs.load(broken)
    lines = [problem.place.line for problem in caught.value.problems]
    assert len(lines) >= 3
    assert {5, 6} <= set(lines)
    assert "cách sửa" in str(caught.value)


@pytest.mark.parametrize(("typed", "code"), [("loai: quyết địnhh", "unknown-type"), ("", "missing-type")])
def test_a_type_that_is_not_there_is_said_first(typed: str, code: str) -> None:
    assert _codes(GOOD.replace("loai: decision", typed)) == [code]


@pytest.mark.parametrize("typed", ["decision", "Quyết định", "QUYẾT ĐỊNH", "quyet-dinh"])
def test_a_type_is_named_by_its_word_or_its_label(typed: str) -> None:
    assert dvk_docs.load(GOOD.replace("loai: decision", f"loai: {typed}")).type_name == "decision"


def test_a_paper_whose_facts_disagree_is_not_made() -> None:
    document = dvk_docs.load(GOOD + "tong_so: 5\n")
    with pytest.raises(dvk_docs.InputError):
        dvk_docs.render(document)


def test_a_draft_says_so_on_its_face_and_may_disagree() -> None:
    document = dvk_docs.load(GOOD + "tong_so: 5\n", draft=True)
    assert "Dự thảo lần" in _text(dvk_docs.render(document, draft=True))


def test_a_gap_is_an_error_in_a_final_paper_and_stands_in_a_draft() -> None:
    gap = GOOD.replace("Trần Thị Bình", "'[CẦN BỔ SUNG: người ký]'")
    with pytest.raises(dvk_docs.InputError):
        dvk_docs.load(gap)
    assert "[CẦN BỔ SUNG: người ký]" in _text(dvk_docs.render(dvk_docs.load(gap, draft=True), draft=True))


def test_a_fact_that_the_template_does_not_print_stops_the_paper(tmp_path: Path, samples: Path) -> None:
    _without(ROOT / "templates/docx/decision.docx", tmp_path / "decision.docx", "{{ trich_yeu }}")
    with pytest.raises(dvk_docs.TemplateError) as caught:
        dvk_docs.render(dvk_docs.load(samples / "decision.yaml"), templates=tmp_path)
    assert [problem.code for problem in caught.value.problems] == ["not-printed"]
    assert caught.value.problems[0].place.path == "trich_yeu"


def _without(source: Path, target: Path, words: str) -> None:
    """A copy of a template without some words of its body."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for info in old.infolist():
            data = old.read(info)
            new.writestr(info, data.replace(words.encode(), b"") if info.filename == "word/document.xml" else data)


def test_an_offices_own_template_comes_before_the_built_in_one(tmp_path: Path, samples: Path) -> None:
    shutil.copy(ROOT / "templates/docx/decision.docx", tmp_path / "decision.docx")
    paper = dvk_docs.render(dvk_docs.load(samples / "decision.yaml"), templates=[tmp_path])
    assert _text(paper) == _text(dvk_docs.render(dvk_docs.load(samples / "decision.yaml")))


@pytest.mark.parametrize("sample", sorted((ROOT / "samples").glob("*.yaml")), ids=lambda p: p.stem)
def test_our_own_papers_have_no_finding(sample: Path) -> None:
    paper = dvk_docs.render(dvk_docs.load(sample), prove=True)
    assert dvk_docs.check(paper) == []


@pytest.mark.parametrize("template", sorted((ROOT / "templates/docx").glob("*.docx")), ids=lambda p: p.name)
def test_the_built_in_templates_pass_the_check_of_templates(template: Path) -> None:
    assert [p for p in dvk_docs.check(template) if p.severity == "error"] == []


def test_text_is_printed_character_for_character() -> None:
    odd = "A & B, 5<10 > 3, H'Ngăm &amp; {{ 7*7 }} ]]>"
    document = dvk_docs.load(
        {"loai": "decision", **PARTY_EXAMPLE, "danh_sach": [{"ten_mo_hinh": odd, "don_vi": "Hội"}]}
    )
    from dvk_docs.view import outline, read

    paper = dvk_docs.render(document, prove=True)
    assert f"| {odd} |" in outline(read(paper))


def test_threads_never_mix_their_papers() -> None:
    def numbers_in_paper(n: int) -> set[str]:
        facts: dict[str, Any] = {"loai": "decision", **PARTY_EXAMPLE, "dia_danh": f"Xã x{n}", "trich_yeu": f"công x{n}"}
        facts["danh_sach"] = [{"ten_mo_hinh": f"Mô hình {i} x{n}", "don_vi": f"Chi bộ x{n}"} for i in range(3)]
        return set(re.findall(r"x\d+", _text(dvk_docs.render(dvk_docs.load(facts)))))

    with ThreadPoolExecutor(64) as pool:
        assert list(pool.map(numbers_in_paper, range(256))) == [{f"x{n}"} for n in range(256)]


@pytest.mark.parametrize("bad", [b"", b"hello", b"PK\x03\x04broken", b"%PDF-1.7"])
def test_what_is_no_paper_is_a_problem_and_not_an_exception(bad: bytes) -> None:
    assert len(dvk_docs.check(bad)) == 1


@pytest.mark.parametrize("stem", ["x" * 300, "a\0b", "a\udcffb"])
def test_a_path_that_no_file_can_have_ends_in_one_of_our_errors(stem: str) -> None:
    document = dvk_docs.load({"loai": "decision", **PARTY_EXAMPLE})
    for path in (Path(f"{stem}.yaml"), Path(f"{stem}.docx")):
        assert [problem.severity for problem in dvk_docs.check(path)] == ["error"]
        with pytest.raises(dvk_docs.DvkError):
            dvk_docs.load(path)
        with pytest.raises(dvk_docs.DvkError):
            dvk_docs.render(document, templates=path)


def test_a_missing_file_is_said_with_its_name(tmp_path: Path) -> None:
    (problem,) = dvk_docs.check(tmp_path / "khong-co.yaml")
    assert "khong-co.yaml" in str(problem)


def test_everything_wrong_with_the_offices_file_is_told_once(tmp_path: Path) -> None:
    broken = OFFICE.replace("dia_danh:", "dia_dan:").replace("Lê Quang Vinh", "''")
    (tmp_path / "don-vi.yaml").write_text(broken, "utf-8")
    data = tmp_path / "decision.yaml"
    data.write_text(SIX_LINES, "utf-8")
    found = sorted((p.code, Path(p.place.file or "").name) for p in dvk_docs.check(data))
    assert ("unknown-field", "don-vi.yaml") in found
    assert found.count(("blank-field", "don-vi.yaml")) == 1


def test_a_fault_of_the_file_does_not_hide_the_faults_of_its_facts() -> None:
    broken = GOOD.replace("so: 15", "so: 15\nso: 16").replace("20/11/2026", "31/11/2026")
    assert {"duplicate-field", "no-such-date"} <= set(_codes(broken))


def test_a_draft_is_not_printed_as_a_final_paper() -> None:
    gap = dvk_docs.load(GOOD.replace("Trần Thị Bình", "'[CẦN BỔ SUNG: người ký]'"), draft=True)
    with pytest.raises(dvk_docs.InputError):
        dvk_docs.render(gap)


def test_a_copy_with_other_facts_derives_them_anew(samples: Path) -> None:
    from datetime import date

    document = dvk_docs.load(samples / "decision.yaml")
    before = dvk_docs.render(document)
    older = document.model_copy(update={"ngay_ban_hanh": date(2024, 3, 5)})
    assert (document.standard.id, older.standard.id) == ("hd05", "hd36")
    assert dvk_docs.render(document.model_copy()) == before


@pytest.mark.parametrize("standard", ["hd06", "HD05"])
def test_a_standard_that_there_is_not_is_refused(standard: str, samples: Path) -> None:
    (problem,) = dvk_docs.check(samples / "decision.yaml", standard=standard)
    assert problem.code == "no-standard"


def test_folders_of_templates_may_be_text(tmp_path: Path, samples: Path) -> None:
    assert dvk_docs.render(dvk_docs.load(str(samples / "decision.yaml")), templates=str(tmp_path))


def test_every_missing_field_of_a_file_is_told(tmp_path: Path) -> None:
    data = tmp_path / "ke-hoach.yaml"
    data.write_text("loai: Kế hoạch\nso: 1\n", "utf-8")
    with pytest.raises(dvk_docs.InputError) as caught:
        dvk_docs.load(data)
    assert [(p.code, p.place.path) for p in caught.value.problems] == [
        ("missing-field", key) for key in ("co_quan_ban_hanh", "dia_danh", "trich_yeu", "nguoi_ky", "noi_nhan")
    ]
