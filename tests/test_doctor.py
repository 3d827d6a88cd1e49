"""The doctor tells what is missing, and what to install."""

from __future__ import annotations

import io
import sys
from importlib import metadata
from pathlib import Path

import pytest
from PIL import ImageFont

from dvk_docs import doctor
from dvk_docs.pdf import fonts, libreoffice


def check(name: str, folder: Path) -> doctor.Check:
    return next(each for each in doctor.examine(folder) if each.name == name)


def test_every_failing_line_says_what_to_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9))
    monkeypatch.setattr(metadata, "requires", lambda _: ["no-such-package>=1.0", "typer>=999"])
    monkeypatch.setenv(libreoffice.VARIABLE, "/nowhere/soffice")
    monkeypatch.setattr(fonts, "printing_face", lambda: None)
    found = doctor.examine(tmp_path / "missing")
    assert [each.ok for each in found] == [False] * 5
    assert all(each.cure for each in found)
    assert all(str(each).startswith("✗ ") and "Cách sửa:  " in str(each) for each in found)


def test_the_machine_that_runs_the_tests_has_python_packages_and_a_folder_to_write(tmp_path: Path) -> None:
    assert all(check(name, tmp_path).ok for name in ("python", "packages", "write"))
    assert check("packages", tmp_path).cure is None


def test_packages_absent_or_too_old_are_named_with_the_version_needed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    wanted = ["pydantic<3,>=999.1", "no-such-package>=1.0", "absent-extra>=1; extra == 'dev'", "typer"]
    monkeypatch.setattr(metadata, "requires", lambda _: wanted)
    found = check("packages", tmp_path).found
    assert "(cần từ 999.1)" in found
    assert "no-such-package chưa có (cần từ 1.0)" in found
    assert "absent-extra" not in found
    assert "typer" not in found


def test_a_face_without_vietnamese_letters_is_named_with_what_it_lacks(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(fonts, "printing_face", lambda: ("Liberation Serif", tmp_path / "old.ttf"))
    monkeypatch.setattr(fonts, "missing_letters", lambda _: "ạảấầ")
    assert "thiếu ạ ả ấ ầ" in check("font", tmp_path).found


def test_a_face_of_other_widths_is_not_taken_for_times(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(fonts, "printing_face", lambda: ("DejaVu Serif", tmp_path / "x.ttf"))
    assert not check("font", tmp_path).ok


@pytest.mark.pdf
def test_libreoffice_and_the_face_are_found_where_they_are_promised(require_tool: object, tmp_path: Path) -> None:
    assert callable(require_tool)
    require_tool("soffice")
    assert check("libreoffice", tmp_path).ok
    assert check("font", tmp_path).ok


def test_letters_that_a_font_file_cannot_draw_are_found(tmp_path: Path) -> None:
    """Pillow's own little font stands for one that lacks Vietnamese letters."""
    built_in = ImageFont.load_default(20)
    assert isinstance(built_in, ImageFont.FreeTypeFont)
    assert isinstance(built_in.path, io.BytesIO)
    file = tmp_path / "little.ttf"
    file.write_bytes(built_in.path.getvalue())
    assert fonts.missing_letters(file) == fonts.VIETNAMESE


def test_the_json_form_has_the_same_keys_for_all(tmp_path: Path) -> None:
    assert {frozenset(each.as_dict()) for each in doctor.examine(tmp_path)} == {
        frozenset({"name", "ok", "found", "cure"})
    }
