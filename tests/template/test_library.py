"""Which file is in effect, when it is read again, and the programs shipped beside the built-in templates."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from dvk_docs.errors import TemplateError
from dvk_docs.template import candidates, fill, find, in_effect, library, load, program_json
from dvk_docs.template.codegen import compile_part
from dvk_docs.template.program import from_json
from tests.template.making import docx, p

BUILT_IN = sorted(library.built_in_folder().glob("*.docx"))


def test_an_offices_folders_come_first_and_in_each_the_file_of_the_standard(
    tmp_path: Path,
) -> None:
    one, two = tmp_path / "1", tmp_path / "2"
    for folder in (one, two):
        folder.mkdir()
    names = [str(path.relative_to(tmp_path)) for path in candidates("decision", "nd30", [one, two])[:4]]
    assert names == ["1/decision.nd30.docx", "1/decision.docx", "2/decision.nd30.docx", "2/decision.docx"]
    assert in_effect("decision", "nd30", [one, two]) == library.built_in_folder() / "decision.nd30.docx"
    (two / "decision.docx").write_bytes(docx(p("{{ so }}")))
    assert in_effect("decision", "nd30", [one, two]) == two / "decision.docx"
    (two / "decision.nd30.docx").write_bytes(docx(p("{{ so }}")))
    assert in_effect("decision", "nd30", [one, two]) == two / "decision.nd30.docx"
    assert in_effect("no-such-type", "nd30", [one, two]) is None


def test_a_missing_folder_or_type_is_told(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="không có thư mục mẫu này") as caught:
        find("decision", "hd05", [tmp_path / "khong-co"])
    assert caught.value.exit_code == 2
    with pytest.raises(TemplateError, match="không có mẫu nào"):
        find("no-such-type", "hd05", [tmp_path])


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="file-not-found"):
        load(tmp_path / "khong-co.docx", "decision")
    with pytest.raises(TemplateError, match="unreadable-file"):
        load(tmp_path / "a\0.docx", "decision")


def test_a_folder_whose_name_is_too_long_is_no_folder(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="không có thư mục mẫu này"):
        find("decision", "hd05", [tmp_path / ("x" * 300)])


def test_a_template_that_may_not_be_looked_at_is_told_and_not_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else the built-in one would be taken, and nobody would know that the office's wording is not in the paper."""
    locked = tmp_path / "decision.docx"
    look = Path.stat

    def denied(path: Path, **options: bool) -> os.stat_result:
        if path == locked:
            raise PermissionError(13, "Permission denied", str(path))
        return look(path, **options)

    monkeypatch.setattr(Path, "stat", denied)
    with pytest.raises(TemplateError, match="unreadable-file") as caught:
        find("decision", "hd05", [tmp_path])
    assert caught.value.exit_code == 3


def test_a_template_is_compiled_once_and_again_when_its_file_changes(tmp_path: Path) -> None:
    path = tmp_path / "decision.docx"
    path.write_bytes(docx(p("{{ so }}")))
    first = find("decision", "hd05", [tmp_path])
    assert find("decision", "hd05", [tmp_path]) is first
    path.write_bytes(docx(p("{{ ab }}")))
    os.utime(path, ns=(1, 1))  # even an older time is another time
    second = find("decision", "hd05", [tmp_path])
    assert second.program.required == {"ab"}
    assert second.sha256 != first.sha256


@pytest.mark.parametrize("path", BUILT_IN, ids=lambda path: path.name)
def test_a_built_in_template_passes_the_gates_of_a_users_and_its_program_is_current(path: Path) -> None:
    shipped = path.with_suffix(".program.json").read_text("utf-8")
    assert program_json(path.read_bytes(), path.name) == shipped


@pytest.mark.parametrize("path", BUILT_IN, ids=lambda path: path.name)
def test_a_shipped_program_and_one_just_made_are_the_same_code(path: Path, tmp_path: Path) -> None:
    (tmp_path / path.name).write_bytes(path.read_bytes())
    users, ours = load(tmp_path / path.name, "decision"), load(path, "decision")
    assert (users.builtin, ours.builtin) == (False, True)
    assert [one.source for one in users.fillers] == [one.source for one in ours.fillers]
    assert {one.name: one.size for one in users.members} == {one.name: one.size for one in ours.members}


def test_a_program_of_another_template_or_version_is_not_used() -> None:
    text = BUILT_IN[0].with_suffix(".program.json").read_text("utf-8")
    sha256 = json.loads(text)["sha256"]
    assert from_json(text, sha256) is not None
    assert from_json(text, "0" * 64) is None
    assert from_json(text.replace('"format":2', '"format":1'), sha256) is None


def test_a_built_in_template_without_its_program_is_compiled_like_a_users(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "decision.docx").write_bytes(docx(p("{{ so }}")))
    monkeypatch.setattr(library, "_BUILT_IN", (tmp_path,))
    template = load(tmp_path / "decision.docx", "decision")
    assert template.builtin
    assert fill(template, {"so": 5}).printed.texts == {"5"}


HOSTILE_KEYS = ["'];import os#", '"\\', "a\nb", "}}", "{0}", "data", "ink0", "\u2028", "__import__('os')"]


@pytest.mark.parametrize("key", HOSTILE_KEYS)
def test_names_of_a_template_are_constants_in_the_generated_source_whatever_they_hold(key: str) -> None:
    part = from_json(_program(key), "x")
    assert part is not None
    filler = compile_part(part.parts[0])
    names = {*filler.fill.__code__.co_names, *filler.fill.__code__.co_varnames}
    assert key in filler.fill.__code__.co_consts
    assert names <= {"out", "more", "extend", "each", "note", "has", "concat", "ink0", "data", "inks", "pen", "rest"}


def _program(key: str) -> str:
    test = ["compare", ["name", key], [["==", ["const", key]]]]
    body = [key, ["emit", ["get", ["name", key], key], 0], ["if", [[test, [key], 0]], []]]
    part = {"name": "word/document.xml", "runs": [""], "spots": [["", 0]], "body": body}
    return json.dumps({"format": 2, "sha256": "x", "required": [], "handed_over": [], "parts": [part]})
