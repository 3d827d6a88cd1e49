"""`render`: papers out of data files, or every fault and no paper."""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Result, changed

Dvk = Callable[..., Result]
PAPER = "15-QD-DU_quyet-dinh.docx"


# What is made


def test_the_paper_is_written_beside_its_data_and_its_path_printed(dvk: Dvk, desk: Path) -> None:
    said = dvk("render", "decision.yaml")
    assert (said.code, said.lines) == (0, [PAPER])
    assert zipfile.is_zipfile(desk / PAPER)


def test_the_summary_says_what_a_person_would_verify_by_eye(dvk: Dvk, desk: Path) -> None:
    assert dvk("render", "decision.yaml").err == (
        "✓ Quyết định 15-QĐ/ĐU, ngày 09/10/2026: 18 mô hình (13 tập thể, 05 cá nhân); thể thức hd05\n"
    )


def test_the_same_command_again_writes_nothing_and_says_so(dvk: Dvk, desk: Path) -> None:
    dvk("render", "decision.yaml")
    before = (desk / PAPER).stat()
    again = dvk("render", "decision.yaml")
    assert again.code == 0
    assert again.err.endswith("(không đổi)\n")
    assert (desk / PAPER).stat().st_mtime_ns == before.st_mtime_ns


def test_changed_data_never_replace_a_paper_without_force(dvk: Dvk, desk: Path) -> None:
    dvk("render", "decision.yaml")
    before = (desk / PAPER).read_bytes()
    changed(desk / "decision.yaml", "Trần Thị Thanh Mai", "Trần Thị Thanh Minh")
    refused = dvk("render", "decision.yaml")
    assert refused.code == 2
    assert "python -m dvk_docs render decision.yaml --force" in refused.err
    assert (desk / PAPER).read_bytes() == before
    assert dvk("render", "decision.yaml", "--force").code == 0
    assert (desk / PAPER).read_bytes() != before


def test_o_names_a_file_or_a_folder(dvk: Dvk, desk: Path) -> None:
    assert dvk("render", "decision.yaml", "-o", "a.docx").lines == ["a.docx"]
    assert dvk("render", "decision.yaml", "-o", "ra/xa/").lines == [str(Path("ra/xa") / PAPER)]
    assert dvk("render", "decision.yaml", "-o", "moi").lines == [str(Path("moi") / PAPER)]
    assert (desk / "ra" / "xa" / PAPER).read_bytes() == (desk / "a.docx").read_bytes()


def test_many_files_give_many_papers(dvk: Dvk, desk: Path) -> None:
    second = desk / "second.yaml"
    second.write_bytes((desk / "decision.yaml").read_bytes())
    changed(second, "so: 15 ", "so: 16 ")
    said = dvk("render", "decision.yaml", "second.yaml", "-o", "ra/")
    assert said.lines == [str(Path("ra") / PAPER), str(Path("ra") / PAPER.replace("15", "16"))]


def test_a_dash_reads_the_data_from_stdin(dvk: Dvk, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = io.TextIOWrapper(io.BytesIO((desk / "decision.yaml").read_bytes()))
    monkeypatch.setattr(sys, "stdin", given)
    assert dvk("render", "-").lines == [PAPER]


def test_a_dash_after_o_writes_the_paper_to_stdout(desk: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    from dvk_docs import cli

    with capfdbinary.disabled():
        pass
    assert cli.run(["render", "decision.yaml", "-o", "-"]) == 0
    out, err = capfdbinary.readouterr()
    assert zipfile.is_zipfile(io.BytesIO(out))
    assert "Quyết định" in err.decode()
    assert [path.name for path in desk.iterdir()] == ["decision.yaml"]


def test_q_silences_the_summary_and_nothing_else(dvk: Dvk, desk: Path) -> None:
    quiet = dvk("-q", "render", "decision.yaml")
    assert (quiet.lines, quiet.err) == ([PAPER], "")


def test_dry_run_writes_nothing(dvk: Dvk, desk: Path) -> None:
    said = dvk("render", "decision.yaml", "--dry-run", "-o", "ra/")
    assert (said.code, said.out) == (0, "")
    assert f"Sẽ ghi: {Path('ra') / PAPER}" in said.err
    assert [path.name for path in desk.iterdir()] == ["decision.yaml"]


def test_standard_overrides_the_one_that_the_date_chooses(dvk: Dvk, desk: Path) -> None:
    assert "thể thức hd36" in dvk("render", "decision.yaml", "--standard", "hd36").err


def test_a_draft_has_a_name_of_its_own_and_forgives_gaps(dvk: Dvk, desk: Path) -> None:
    changed(desk / "decision.yaml", "ho_ten: Trần Thị Thanh Mai", "ho_ten: '[CẦN BỔ SUNG: người ký]'")
    assert dvk("render", "decision.yaml").code == 1
    assert dvk("render", "decision.yaml", "--draft").lines == ["15-QD-DU_quyet-dinh_du-thao.docx"]


def test_an_office_renders_with_the_template_it_ejected(dvk: Dvk, desk: Path) -> None:
    ejected = dvk("eject", "decision", "mau", "--standard", "hd05")
    assert ejected.lines == [str(Path("mau") / "decision.docx")]
    assert dvk("render", "decision.yaml", "--templates", "mau").code == 0


def _restyle(template: Path) -> None:
    """The name of the type in the style of the line below it, as an office might change it in Word."""
    with zipfile.ZipFile(template) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    document = parts["word/document.xml"]
    assert document.count(b'"DvkTenLoai"') == 1
    parts["word/document.xml"] = document.replace(b'"DvkTenLoai"', b'"DvkTrichYeu"')
    with zipfile.ZipFile(template, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)


def test_what_the_template_of_an_office_breaks_is_told_and_does_not_stop_the_paper(dvk: Dvk, desk: Path) -> None:
    dvk("eject", "decision", "mau", "--standard", "hd05")
    _restyle(desk / "mau" / "decision.docx")
    said = dvk("render", "decision.yaml", "--templates", "mau")
    assert (said.code, said.lines) == (0, [PAPER])
    assert f"{Path('mau/decision.docx')} “QUYẾT ĐỊNH” " in said.err
    assert "cảnh báo[type-name-size]" in said.err
    assert "lỗi[" not in said.err
    assert said.err.endswith(f"; thể thức hd05; mẫu {Path('mau/decision.docx')}\n")
    strict = dvk("render", "decision.yaml", "--templates", "mau", "--strict", "-o", "ra/")
    assert (strict.code, strict.out, (desk / "ra").exists()) == (1, "", False)


def test_the_summary_says_when_a_folder_held_no_template_for_the_paper(dvk: Dvk, desk: Path) -> None:
    dvk("eject", "decision", "mau", "--standard", "hd36")
    assert "; thể thức hd05; mẫu dựng sẵn\n" in dvk("render", "decision.yaml", "--templates", "mau").err
    again = dvk("render", "decision.yaml", "--templates", "mau", "--standard", "hd36", "-o", "a.docx")
    assert again.err.endswith(f"; thể thức hd36; mẫu {Path('mau/decision.hd36.docx')}\n")


@pytest.mark.pdf
def test_pdf_stands_beside_the_paper_and_its_pages_are_told(
    dvk: Dvk, desk: Path, require_tool: Callable[[str], str]
) -> None:
    require_tool("soffice")
    said = dvk("render", "decision.yaml", "--pdf")
    assert said.lines == [PAPER, PAPER.replace(".docx", ".pdf")]
    assert " trang; 18 mô hình" in said.err
    assert dvk("render", "decision.yaml", "--pdf").err.endswith("(không đổi)\n")


# What is refused


def test_with_an_error_in_one_file_none_is_written_unless_told_to_keep_going(dvk: Dvk, desk: Path) -> None:
    bad = desk / "bad.yaml"
    bad.write_bytes((desk / "decision.yaml").read_bytes())
    changed(bad, "09/10/2026", "31/9/2026")
    refused = dvk("render", "bad.yaml", "decision.yaml")
    assert (refused.code, refused.out) == (1, "")
    assert "bad.yaml: 1 lỗi. Chưa tạo tệp nào." in refused.err
    going = dvk("render", "bad.yaml", "decision.yaml", "--keep-going")
    assert (going.code, going.lines) == (1, [PAPER])
    assert "Chưa tạo tệp nào" not in going.err


def test_all_that_went_wrong_ends_in_one_line(dvk: Dvk, desk: Path) -> None:
    for name in ("a.yaml", "b.yaml"):
        (desk / name).write_bytes((desk / "decision.yaml").read_bytes())
        changed(desk / name, "09/10/2026", "31/9/2026")
    said = dvk("render", "a.yaml", "b.yaml", "decision.yaml")
    assert said.err.count("lỗi[no-such-date]") == 2
    assert said.err.splitlines()[-1] == "2 tệp: 2 lỗi. Chưa tạo tệp nào."
    assert said.err.count("Chưa tạo tệp nào") == 1
    assert dvk("render", "a.yaml", "b.yaml", "--keep-going").err.endswith("2 tệp: 2 lỗi. Chưa tạo tệp nào.\n")


def test_what_several_files_have_in_common_is_told_once(dvk: Dvk, desk: Path) -> None:
    (desk / "second.yaml").write_bytes((desk / "decision.yaml").read_bytes())
    (desk / "mau").mkdir()
    (desk / "mau" / "decision.docx").write_bytes(b"no template")
    said = dvk("render", "decision.yaml", "second.yaml", "--templates", "mau")
    assert said.err.count("lỗi[") == 1
    assert said.err.endswith("2 tệp: 1 lỗi. Chưa tạo tệp nào.\n")


@pytest.mark.parametrize("name", ["a.docx", "a.doc"])
def test_a_wrong_o_is_told_once_and_before_the_data_are_read(name: str, dvk: Dvk, desk: Path) -> None:
    said = dvk("render", "khong-co.yaml", "decision.yaml", "-o", name)
    assert (said.code, said.err.count("lỗi[")) == (2, 1)
    assert "lỗi[usage]" in said.err


def test_all_papers_that_would_be_replaced_are_named_before_any_is_written(dvk: Dvk, desk: Path) -> None:
    for number in (15, 16, 17):
        file = desk / f"{number}.yaml"
        file.write_text((desk / "decision.yaml").read_text(encoding="utf-8").replace("so: 15 ", f"so: {number} "))
    for number in (16, 17):
        (desk / PAPER.replace("15", str(number))).write_bytes(b"x")
    said = dvk("render", "15.yaml", "16.yaml", "17.yaml")
    assert (said.code, said.out, said.err.count("lỗi[output-exists]")) == (2, "", 2)
    assert not (desk / PAPER).exists()


def test_strict_takes_a_warning_for_an_error(dvk: Dvk, desk: Path) -> None:
    changed(desk / "decision.yaml", "  - Thường trực Đảng uỷ\n", "  - Thường trực Đảng ủy\n")
    warned = dvk("render", "decision.yaml")
    assert (warned.code, "cảnh báo[" in warned.err) == (0, True)
    assert dvk("render", "decision.yaml", "--strict", "-o", "ra/").code == 1
    assert not (desk / "ra").exists()


def test_two_papers_never_get_one_name(dvk: Dvk, desk: Path) -> None:
    (desk / "second.yaml").write_bytes((desk / "decision.yaml").read_bytes())
    said = dvk("render", "decision.yaml", "second.yaml")
    assert said.code == 2
    assert "decision.yaml và second.yaml" in said.err
    assert not (desk / PAPER).exists()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("khong-co.yaml",), "không có tệp này"),
        (("decisoin.yaml",), "decision.yaml"),
        (("decision.yaml", "-o", "a.pdf"), ".docx"),
        (("decision.yaml", "-o", "a.doc"), ".docx"),
        (("decision.yaml", "decision.yaml", "-o", "a.docx"), "-o ket-qua/"),
        (("decision.yaml", "decision.yaml", "-o", "-"), "một văn bản"),
        (("decision.yaml", "--pdf", "-o", "-"), "một văn bản"),
        (("decision.yaml", "--standard", "hd5"), "hd05"),
        (("decision.yaml", "--templates", "mua"), "không có thư mục"),
    ],
)
def test_a_wish_that_cannot_be_granted_is_answered_with_its_cure(
    words: tuple[str, ...], told: str, dvk: Dvk, desk: Path
) -> None:
    said = dvk("render", *words)
    assert (said.code, said.out) == (2, "")
    assert told in said.err
    assert [path.name for path in desk.iterdir()] == ["decision.yaml"]


def test_a_screen_never_gets_a_binary_file(dvk: Dvk, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    said = dvk("render", "decision.yaml", "-o", "-")
    assert said.code == 2
    assert "-o - > van-ban.docx" in said.err


def test_the_data_file_and_the_template_are_never_overwritten_even_with_force(dvk: Dvk, desk: Path) -> None:
    (desk / "data.docx").write_bytes((desk / "decision.yaml").read_bytes())
    assert dvk("render", "data.docx", "-o", "data.docx", "--force").code in (1, 2)
    dvk("eject", "decision", "mau", "--standard", "hd05")
    before = (desk / "mau" / "decision.docx").read_bytes()
    said = dvk("render", "decision.yaml", "--templates", "mau", "-o", "mau/decision.docx", "--force")
    assert said.code in (2, 3)
    assert (desk / "mau" / "decision.docx").read_bytes() == before
