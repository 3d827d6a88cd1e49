"""Data files as nodes: what was typed is what is read, and every fault has its place and its cure."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dvk_docs.errors import DvkError, InputError, Place, Problem
from dvk_docs.source import Limits, Node, Source, examine, fold_key, from_python, from_yaml, read
from dvk_docs.source.outline import path_at

NFD_LABEL = "Tri\u0301ch ye\u0302\u0301u"


def refused(text: str | bytes, name: str = "d.yaml", **limits: int) -> tuple[Problem, ...]:
    with pytest.raises(InputError) as caught:
        read(Path(name), text, limits=Limits(**limits))
    return caught.value.problems


def at(problem: Problem) -> tuple[str, int | None, int | None, str | None]:
    return problem.code, problem.place.line, problem.place.column, problem.place.path


def texts(source: Source) -> dict[str, str]:
    return {entry.key: entry.value.text for entry in source.root.entries}


# -- values enter as typed ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed",
    ["010", "14:30", "no", "3.10", "1_850", "0x1F", "1e3", "2026-10-09", "yes", "Tổ & <hội>", "“Dân vận khéo”", "=1+1"],
)
def test_a_plain_scalar_is_the_text_that_was_typed(typed: str) -> None:
    assert texts(read(text=f"a: {typed}\nb: x\n")) == {"a": typed, "b": "x"}


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("'H''Ngăm'", "H'Ngăm"),
        ('"dòng một\\ndòng hai"', "dòng một\ndòng hai"),
        ("|\n  một\n  hai\n", "một\nhai"),
        (">\n  một\n  hai\n", "một hai"),
        ("một\n  hai", "một hai"),
        ("a # ghi chú", "a"),
        ("C:\\thư mục", "C:\\thư mục"),
    ],
)
def test_quotes_blocks_and_remarks_are_read_as_yaml_means_them(typed: str, text: str) -> None:
    assert texts(read(text=f"a: {typed}\n"))["a"] == text


@pytest.mark.parametrize(
    "typed",
    [
        "[CẦN BỔ SUNG]",
        "[CẦN BỔ SUNG: số]",
        "[CẦN BỔ SUNG: ngày, tháng: và năm #2]",
        "công nhận [CẦN BỔ SUNG: tên: đầy đủ] năm 2026",
        "[cần bổ sung: “x” {y}]",
    ],
)
def test_the_marker_of_a_gap_is_text_with_and_without_quotes(typed: str) -> None:
    for written in (typed, f"'{typed}'", f'"{typed}"'):
        assert texts(read(text=f"a: {written}\nb: x\n")) == {"a": typed, "b": "x"}
    assert read(text=f"a:\n  - {typed}\n").root.entries[0].value.items[0].text == typed


def test_a_marker_in_a_flow_map_does_not_swallow_its_neighbour() -> None:
    item = read(text="a: [{ten: [CẦN BỔ SUNG: x], don_vi: y}]").root.entries[0].value.items[0]
    assert [(e.key, e.value.text) for e in item.entries] == [("ten", "[CẦN BỔ SUNG: x]"), ("don_vi", "y")]


def test_a_marker_that_is_never_closed_is_told_and_swallows_no_line() -> None:
    assert at(refused("a: [CẦN BỔ SUNG: x\nb: [CẦN BỔ SUNG: y]\n")[0]) == ("bracket", 1, 4, "a")


@pytest.mark.parametrize("typed", ["", "~", "null", '""', "''", '"\u00a0 \u00a0"', "……", "....", '" "'])
def test_what_says_nothing_is_blank(typed: str) -> None:
    assert read(text=f"b: x\na: {typed}\n").root.entries[1].value.blank


def test_a_quoted_null_is_a_word() -> None:
    assert not read(text='a: "null"\n').root.entries[0].value.blank


@pytest.mark.parametrize("label", ["Trích yếu", "trich-yeu", "TRÍCH YẾU", "trich_yeu", NFD_LABEL, '"Trích yếu "'])
def test_every_spelling_of_a_label_is_one_key(label: str) -> None:
    assert read(text=f"{label}: x\n").root.entries[0].key == "trich_yeu"


def test_a_key_of_signs_only_stays_itself() -> None:
    assert read(text="'***': x\n").root.entries[0].key == "***"
    assert fold_key("Đ/c") == "d_c"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_utf8_and_utf16_with_a_mark_are_read(encoding: str, tmp_path: Path) -> None:
    file = tmp_path / "d.yaml"
    file.write_bytes("dia_danh: Tân Hoà\n".encode(encoding))
    assert texts(read(file)) == {"dia_danh": "Tân Hoà"}


# -- places -------------------------------------------------------------------------------------------------------


def test_every_value_knows_its_path_line_and_column() -> None:
    source = read(text="so: 15\nds:\n  - ten: x\n    don_vi: y\n  - ten: z\nnn: [a, b]\n")
    places = {path: source.find(path) for path in ("so", "ds[1].don_vi", "ds[2]", "nn[2]")}
    found = {path: (n.place.line, n.place.column, n.place.path) for path, n in places.items() if n}
    assert found == {
        "so": (1, 5, "so"),
        "ds[1].don_vi": (4, 13, "ds[1].don_vi"),
        "ds[2]": (5, 3, "ds[2]"),
        "nn[2]": (6, 9, "nn[2]"),
    }


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_as_an_editor_counts_them(end: str) -> None:
    source = read(text=f"# ghi chú \U0001f600{end}a: x{end}b: y{end}")
    assert [(e.value.place.line, e.value.place.source) for e in source.root.entries] == [(2, "a: x"), (3, "b: y")]


def test_a_place_can_be_narrowed_to_some_words_of_the_value() -> None:
    source = read(text="trich_yeu: công nhận mô hình năm 2025\n")
    place = source.root.entries[0].value.place_of("2025")
    assert (place.column, place.length) == (34, 4)
    located = source.locate(Problem("c", "error", source.root.place, "m"))
    assert located.place.line == 1


def test_words_are_found_where_a_wrapped_text_has_them() -> None:
    value = read(text="de_muc: >-\n  một mô\n  hình - hai mô hình\n\n  ba mô hình\nso: mô hình\n").root.entries[0].value
    places = [value.place_of("mô hình", nth) for nth in range(4)]
    assert [(place.line, place.column, place.length) for place in places] == [
        (2, 7, 2),
        (3, 14, 7),
        (5, 6, 7),
        (5, 6, 7),
    ]
    assert (value.place_of("- ").line, value.place_of("bốn").line) == (3, 1)


def test_a_problem_with_a_path_gets_the_line_of_that_field_or_of_the_map_that_lacks_it() -> None:
    source = read(Path("d.yaml"), "so: 15\nky:\n  ten: x\n")
    lines = {
        path: source.locate(Problem("c", "error", Place(path=path), "m")).place.line for path in ("ky.ten", "ky.z")
    }
    assert lines == {"ky.ten": 3, "ky.z": 3}


def test_a_very_long_line_is_shown_only_in_part() -> None:
    problems = refused("a: x: " + "y" * 5000 + "\nb: &a " + "z" * 3000)
    assert all(len(p.place.source or "") < 500 for p in problems if p.code != "colon-in-value")


# -- what YAML has and data may not -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: !!binary aGVsbG8=\n", ("yaml-tag", 1, 4, "a")),
        ("a: !x y\n", ("yaml-tag", 1, 4, "a")),
        ("a: ! y\n", ("yaml-tag", 1, 4, "a")),
        ("a: !!python/object/apply:os.system ['touch pwned']\n", ("yaml-tag", 1, 4, "a")),
        ("a: &x y\nb: z\n", ("yaml-alias", 1, 4, "a")),
        ("a: x\nb: *a\n", ("yaml-alias", 2, 4, "b")),
        ("a: {<<: {b: c}}\n", ("yaml-merge", 1, 5, "a")),
        ("a: 1\n---\nb: 2\n", ("two-documents", 2, 1, None)),
        ("a: {{ x }}\n", ("key-not-text", 1, 5, "a")),
        ("? [a]\n: b\n", ("key-not-text", 1, 3, None)),
        ("a: Tổ dân vận #1 của xã\n", ("lost-after-hash", 1, 15, "a")),
        ("a: #1\nb: x\n", ("lost-after-hash", 1, 4, "a")),
        ("so: 5\nb: x\nso: 6\n", ("duplicate-field", 3, 1, "so")),
        (f"Trích yếu: x\n{NFD_LABEL}: y\n", ("duplicate-field", 2, 1, "trich_yeu")),
        ("a: x\ny\n", ("no-colon", 2, 1, "a")),
        ("", ("no-content", None, None, None)),
        ("# chỉ có ghi chú\n", ("no-content", None, None, None)),
        ("- a\n", ("not-a-record", 1, 1, None)),
        ("xin chào\n", ("not-a-record", 1, 1, None)),
    ],
)
def test_what_data_may_not_hold_is_refused_at_its_place(text: str, expected: tuple[object, ...]) -> None:
    problem = refused(text)[0]
    assert at(problem) == expected
    assert problem.hint


def test_a_duplicate_names_both_lines_and_points_to_the_first() -> None:
    problem = refused("so: 5\nb: x\nSố: 6\n")[0]
    assert "dòng 1 và dòng 3" in problem.message and "cùng một trường" in problem.message
    assert problem.also is not None and problem.also.line == 1


def test_a_remark_after_a_space_stays_a_remark() -> None:
    assert texts(read(text="a: x # 1 của xã\n#b: y\nc: Tổ#1\n")) == {"a": "x", "c": "Tổ#1"}


def test_an_alias_bomb_costs_nothing() -> None:
    bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10)
    )
    start = time.perf_counter()
    problems = refused(bomb)
    assert time.perf_counter() - start < 0.1
    assert {p.place.line for p in problems} == set(range(1, 11))


# -- the slips of clerks ------------------------------------------------------------------------------------------

SLIPS = [
    ("a: mô hình: hiến đất\nb: x\n", ("colon-in-value", 1, 11, "a"), 'a: "mô hình: hiến đất"'),
    ("ds:\n  - ten: Mô hình: 5 không\n", ("colon-in-value", 2, 17, "ds[1].ten"), 'ten: "Mô hình: 5 không"'),
    ('"a": x: y\n', ("colon-in-value", 1, 7, "a"), '"x: y"'),
    ('a: "Dân vận khéo" năm 2024\nb: x\n', ("quote-closed-early", 1, 4, "a"), "a: “Dân vận khéo” năm 2024"),
    ('ds:\n  - "Dân vận" x\n', ("quote-closed-early", 2, 5, "ds[1]"), "- “Dân vận” x"),
    ("a: 'H'Ngăm'\n", ("quote-closed-early", 1, 4, "a"), "a: \"'H'Ngăm'\""),
    ("ds:\n\t- y\n", ("tab-indent", 2, 1, "ds[1]"), "hai dấu cách"),
    ("a: %50\nb: x\n", ("sign-at-start", 1, 4, "a"), 'a: "%50"'),
    ("a: @x\n", ("sign-at-start", 1, 4, "a"), 'a: "@x"'),
    ("a: `x`\n", ("sign-at-start", 1, 4, "a"), 'a: "`x`"'),
    ("a: & b\n", ("sign-at-start", 1, 4, "a"), 'a: "& b"'),
    ("a: > 50 hộ\n", ("sign-at-start", 1, 4, "a"), 'a: "> 50 hộ"'),
    ('a: "x\nb: y\n', ("quote-not-closed", 1, 4, "a"), 'a: "x"'),
    ('a: "x\nb: "y"\n', ("quote-not-closed", 1, 4, "a"), 'a: "x"'),
    ("a: x\nb:y\nc: z\n", ("no-space-after-colon", 2, 2, "a"), "b: y"),
    ("a:x\nb: y\n", ("no-space-after-colon", 1, 2, None), "a: x"),
    ("a: - x\n", ("list-on-one-line", 1, 4, "a"), "xuống dòng"),
    ("a: [x] năm\nb: y\n", ("bracket", 1, 4, "a"), 'a: "[x] năm"'),
    ("a: [x\nb: y\n", ("bracket", 1, 4, "a"), "đóng ngoặc"),
    ("a: x\n  b: y\n", ("bad-indent", 2, 3, "a.b"), "thụt vào"),
    ("k:\n  a: x\n b: y\n", ("bad-indent", 3, 2, "k.b"), "thụt vào"),
    ('a: "C:\\xin"\n', ("backslash", 1, 9, "a"), "nháy đơn"),
]


@pytest.mark.parametrize("loader", ["CSafeLoader", "SafeLoader"])
@pytest.mark.parametrize(("text", "expected", "cure"), SLIPS)
def test_a_slip_in_yaml_is_told_in_a_clerks_words(
    text: str, expected: tuple[object, ...], cure: str, loader: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(from_yaml, "_Loader", getattr(yaml, loader, yaml.SafeLoader))
    problem = refused(text)[0]
    assert at(problem) == expected
    assert cure in (problem.hint or "")


def test_all_slips_of_a_file_are_told_at_once_with_its_other_faults() -> None:
    problems = refused('a: x: y\nb: "Dân" z\nc: %x\nd: Tổ #1\nd: &m 2\ne: "\\u0001"\n')
    assert [(p.code, p.place.line) for p in problems] == [
        ("colon-in-value", 1),
        ("quote-closed-early", 2),
        ("sign-at-start", 3),
        ("lost-after-hash", 4),
        ("duplicate-field", 5),
        ("yaml-alias", 5),
        ("illegal-character", 6),
    ]


def test_the_field_of_a_broken_line_is_told_from_indentation() -> None:
    lines = ["a: x", "ds:", "- ten: y", "  con:", "    - z", "    - t: u", "ky:", "  - - q: r"]
    assert [path_at(lines, n) for n in range(1, 9)] == [
        "a", "ds", "ds[1].ten", "ds[1].con", "ds[1].con[1]", "ds[1].con[2].t", "ky", "ky[1][1].q",
    ]  # fmt: skip


def test_more_slips_than_anyone_makes_end_the_reading() -> None:
    assert len(refused("".join(f"a{n}: x: y\n" for n in range(40)))) == 20


def test_a_quote_closed_on_a_good_line_is_not_blamed_on_the_lines_above() -> None:
    assert at(refused('a: "x"\nb: "y"\n c: z\n')[0])[:2] == ("bad-indent", 3)


def test_a_field_told_a_thousand_times_is_cut_short_and_says_so() -> None:
    problems = refused("a: x\n" * 1000)
    assert len(problems) == 101
    assert "còn 899 chỗ nữa" in problems[-1].message


def test_a_key_longer_than_any_label_is_refused() -> None:
    assert at(refused("a: x\n" + "k" * 201 + ": y\n")[0]) == ("text-too-long", 2, 1, None)


# -- JSON ---------------------------------------------------------------------------------------------------------


def test_json_gives_the_same_tree_as_yaml() -> None:
    data = {"so": "15", "ds": [{"ten": "“x”\n\t/ é😀", "blank": None}], "y": True, "n": 92.5}
    as_json = read(Path("d.json"), json.dumps(data))
    as_yaml = read(text='so: "15"\nds: [{ten: "“x”\\n\\t/ é😀", blank: null}]\ny: true\nn: 92.5\n')
    assert shape(as_json.root) == shape(as_yaml.root)


def shape(node: Node) -> object:
    if node.kind == "text":
        return node.text, node.blank
    if node.kind == "list":
        return [shape(item) for item in node.items]
    return {entry.key: shape(entry.value) for entry in node.entries}


@pytest.mark.parametrize(
    ("text", "column", "words"),
    [
        ('{"a": [1,2,]}', 11, "thừa dấu phẩy"),
        ('{"a": 1,}', 8, "thừa dấu phẩy"),
        ("{'a': 1}", 2, "nháy kép"),
        ('{"a": NaN}', 7, "NaN"),
        ('{"a": -Infinity}', 7, "-Infinity"),
        ('{"a": 010}', 7, "010"),
        ('{"a": x}', 7, "“x”"),
        ('{"a": 1 // x\n}', 9, "ghi chú"),
        ('{"a": /* x */ 1}', 7, "ghi chú"),
        ('{"a": "x\ty"}', 9, "U+0009"),
        ('{"a": "\\q"}', 8, "\\"),
        ('{"a": "x', 7, "dấu đóng"),
        ('{"a": 1', 8, "dấu đóng"),
        ('{"a": 1}}', 9, "thừa"),
        ('{"a" 1}', 6, "hai chấm"),
        ('{"a":}', 6, "giá trị"),
        ('{"a": 1 "b": 2}', 9, "thiếu dấu phẩy"),
        ('{"a": 1,, "b": 2}', 9, "“,”"),
        ('{"a": [1}', 9, "“}”"),
        ('{"a": ]}', 7, "“]”"),
    ],
)
def test_json_that_is_none_is_refused_with_line_and_column(text: str, column: int, words: str) -> None:
    problem = refused(text, "d.json")[0]
    assert (problem.code, problem.place.line, problem.place.column) == ("json-syntax", 1, column)
    assert words in problem.message and problem.hint


def test_all_slips_of_a_json_file_are_told_at_once() -> None:
    problems = refused('{\'a\': \'x\', "b": NaN, "a": 1, # z\n "c": [1,],}', "d.json")
    assert [p.code for p in problems] == ["json-syntax"] * 3 + ["duplicate-field"] + ["json-syntax"] * 3


def test_a_json_key_twice_names_both_places_and_the_first_raw_control_its_column() -> None:
    twice, control = refused('{"so": 1,\n "Số": 2,\n "b": "\x01"}', "d.json")
    assert at(twice) == ("duplicate-field", 2, 2, "so")
    assert at(control)[:3] == ("illegal-character", 3, 8)


# -- characters ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("escape", ["\\0", "\\x01", "\\ufffe", "\\ud800"])
@pytest.mark.parametrize("name", ["d.yaml", "d.json"])
def test_a_character_that_no_word_file_can_hold_is_an_error_with_its_code_point(escape: str, name: str) -> None:
    if name == "d.json":
        escape = {"\\0": "\\u0000", "\\x01": "\\u0001"}.get(escape, escape)
    point = {"\\0": "0000", "\\x01": "0001"}.get(escape, escape[-4:]).upper()
    text = f'"ho_ten": "Trần{escape} Thị"'
    text = f"{{{text}}}" if name == "d.json" else text
    problem = refused(text, name)[0]
    assert problem.code == "illegal-character" and problem.place.path == "ho_ten"
    assert f"U+{point}" in problem.message and "vị trí 5" in problem.message


def test_a_raw_control_byte_has_line_column_and_field() -> None:
    assert at(refused("so: 1\nky:\n  ten: Trần\x01 Thị\n")[0]) == ("illegal-character", 3, 12, "ky.ten")


@pytest.mark.parametrize(
    ("typed", "text", "code", "named"),
    [
        ('"Trần\\u200b Thị"', "Trần Thị", "invisible-character", "U+200B"),
        ('"\\u202eTrần"', "Trần", "invisible-character", "U+202E"),
        ("Trần\ufeff Thị", "Trần Thị", "invisible-character", "U+FEFF"),
        ("Ðảng uỷ", "Đảng uỷ", "look-alike-letter", "U+00D0"),
        ("Đảng\u2028uỷ", "Đảng\nuỷ", "odd-character", "U+2028"),
    ],
)
def test_what_is_put_right_is_a_warning_that_names_it(typed: str, text: str, code: str, named: str) -> None:
    source = read(text=f"a: x\nb: {typed}\n")
    assert source.root.entries[1].value.text == text
    assert [(w.code, w.place.path, w.severity) for w in source.problems] == [(code, "b", "warning")]
    assert named in source.problems[0].message


@pytest.mark.parametrize("typed", ["{{ 7*7 }}", "{% if x %}", "{# c #}", "{_{ so }_}", "{_% x %_}"])
def test_template_marks_stay_literal_with_a_warning(typed: str) -> None:
    source = read(text=f"a: '{typed}'\n")
    assert texts(source)["a"] == typed
    assert [w.code for w in source.warnings] == ["template-mark"]


def test_text_in_an_old_font_is_an_error_with_a_preview_even_in_a_list_of_good_rows() -> None:
    good = "".join(f"  - ten: Mô hình {n}\n    don_vi: Hội Phụ nữ thôn {n}\n" for n in range(50))
    problems = refused(f"ds:\n{good}  - ten: Tæ d©n vËn th«n §oµi\n    don_vi: Héi Phô n÷ x·\n")
    assert [(p.code, p.place.path) for p in problems] == [
        ("legacy-font", "ds[51].ten"),
        ("legacy-font", "ds[51].don_vi"),
    ]
    assert "Tổ dân vận thôn Đoài" in problems[0].message


def test_foreign_and_short_words_are_not_taken_for_an_old_font() -> None:
    assert not read(text="a: Müller\nb: Tân Hòa\nc: Hà\nd: café\ne: São Paulo\n").problems


# -- files --------------------------------------------------------------------------------------------------------


def test_no_such_file_is_wrong_usage_and_names_the_nearest(tmp_path: Path) -> None:
    (tmp_path / "decision.yaml").write_text("a: b", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read(tmp_path / "decison.yaml")
    assert caught.value.exit_code == 2
    assert "decision.yaml" in (caught.value.problems[0].hint or "")


def test_a_folder_and_a_device_are_refused_at_once(tmp_path: Path) -> None:
    for path in (tmp_path, Path(os.devnull)):
        with pytest.raises(InputError) as caught:
            read(path)
        assert caught.value.exit_code == 2 and caught.value.problems[0].code == "not-a-file"


@pytest.mark.parametrize("name", ["x" * 300 + ".yaml", "a\0b.yaml", "a\udcffb.yaml"])
def test_a_name_that_no_file_can_have_is_no_such_file(name: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read(tmp_path / name)
    assert (caught.value.exit_code, caught.value.problems[0].code) == (2, "file-not-found")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no fifos here")
def test_a_fifo_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "f.yaml")
    with pytest.raises(InputError) as caught:
        read(tmp_path / "f.yaml")
    assert caught.value.problems[0].code == "not-a-file"


def test_a_file_that_may_not_be_read_is_an_environment_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: object, **__: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", denied)
    with pytest.raises(InputError) as caught:
        read(tmp_path / "d.yaml")
    assert caught.value.exit_code == 3 and caught.value.problems[0].code == "file-not-readable"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"PK\x03\x04....word/document.xml....", "Word"),
        (b"PK\x03\x04....xl/workbook.xml....", "Excel"),
        (b"PK\x03\x04....", "nén"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "đời cũ"),
        (b"\x89PNG\r\n", "PNG"),
        (b"  <!DOCTYPE html><html>", "HTML"),
        (b"{\\rtf1 x}", "RTF"),
    ],
)
def test_a_file_of_another_kind_is_called_by_its_name(data: bytes, words: str) -> None:
    problem = refused(data)[0]
    assert problem.code == "not-a-data-file" and words in problem.message
    assert "check TÊN-TỆP.docx" in (problem.hint or "")  # who picked a paper by mistake may have meant to check it


@pytest.mark.parametrize(
    ("data", "line", "words"),
    [
        ("so: 15\nten: Tân Hoà\n".encode("cp1258", "replace"), 2, "UTF-8"),
        ("so: 15\nten: Tân\n".encode("utf-16-le"), None, "UTF-16"),
        (b"\xff\xfeab\xd8", None, "UTF-16"),
    ],
)
def test_another_encoding_is_refused_with_the_way_to_save_it_right(data: bytes, line: int | None, words: str) -> None:
    problem = refused(data)[0]
    assert problem.code == "not-utf-8" and problem.place.line == line
    assert words in problem.message and "UTF-8" in (problem.hint or "")


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read(tmp_path / "khong-co" / "d.yaml")
    assert "khong-co" in (caught.value.problems[0].hint or "")


def test_a_disk_that_fails_while_reading_is_an_environment_fault(tmp_path: Path, monkeypatch: Any) -> None:
    def fails(*_: object) -> int:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "open", fails)
    with pytest.raises(InputError) as caught:
        read(tmp_path / "d.yaml")
    assert caught.value.exit_code == 3 and "Input/output error" in caught.value.problems[0].message


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs a file that opens and cannot be read")
def test_a_file_that_opens_and_cannot_be_read_is_an_environment_fault() -> None:
    with pytest.raises(InputError) as caught:
        read(Path("/proc/self/mem"))
    assert (caught.value.exit_code, caught.value.problems[0].code) == (3, "file-not-readable")


def test_bytes_and_text_at_hand_are_read_like_a_file() -> None:
    assert texts(read(text=b"\xef\xbb\xbfa: x\n")) == {"a": "x"}
    assert texts(read(text='{"a": "x"}')) == {"a": "x"}
    assert at(refused('a: "\\ud800"\nb: x\x02\n')[0])[0] == "illegal-character"


# -- limits -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "name", "limit", "code", "path"),
    [
        ("a: " + "[" * 30 + "]" * 30, "d.yaml", {"depth": 20}, "too-deep", "a"),
        ('{"a": ' + "[" * 20_000 + "]" * 20_000 + "}", "d.json", {}, "too-deep", "a"),
        ("a: " + "[" * 2_000 + "]" * 2_000, "d.yaml", {}, "too-deep", "a"),
        ("a: x\nnn:\n" + "- x\n" * 200, "d.yaml", {"nodes": 100}, "too-many-values", "nn"),
        ("a: x\nnn: [" + "x," * 200 + "]", "d.yaml", {"nodes": 100}, "too-many-values", "nn"),
        ("- x\n" * 200, "d.yaml", {"nodes": 100}, "too-many-values", None),
        ("a: x\nnn: {" + "? x\n" * 3 + "}", "d.yaml", {"nodes": 5}, "too-many-values", "nn"),
        ("so: 1\na: " + "x" * 101, "d.yaml", {"text_chars": 100}, "text-too-long", "a"),
        ("a: " + "x" * 2000, "d.yaml", {"file_bytes": 1000}, "file-too-large", None),
    ],
)
def test_a_limit_is_named_with_its_field(text: str, name: str, limit: dict[str, int], code: str, path: str) -> None:
    problems = refused(text, name, **limit)
    assert problems[0].code == code
    assert (problems[0].place.path or "").split("[")[0] == (path or "")


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "d.yaml"
    with file.open("wb") as out:
        out.truncate(50_000_000)
    start = time.perf_counter()
    with pytest.raises(InputError) as caught:
        read(file)
    assert caught.value.problems[0].code == "file-too-large" and time.perf_counter() - start < 0.2


def test_a_million_rows_are_refused_quickly() -> None:
    start = time.perf_counter()
    problem = refused("so: 1\nnoi_nhan:\n" + "  - x\n" * 1_000_000)[0]
    assert problem.code == "too-many-values" and problem.place.path == "noi_nhan"
    assert time.perf_counter() - start < 2


HOSTILE = {
    "blanks": "a: x\nb" + " " * 90_000 + "\nc: d: e",
    "open markers": "a: " + "[CẦN BỔ SUNG " * 5_000,
    "folded marker": "a: [CẦN BỔ SUNG" + ("\n" + " " * 30) * 300 + "\nb: c",
    "dashes": "- " * 90_000,
    "backslashes": 'a: "' + "\\" * 90_000,
    "quotes": 'a: "' + '""' * 90_000,
    "colons": "a: " + "b: " * 20_000,
    "remarks": "a: x" + " #1" * 30_000,
    "slips": "a: x: y\n" * 3_000,
    "braces": "{" * 90_000,
    "anchors": "\n".join(f"a{n}: &x{n} y" for n in range(20_000)),
    "old fonts": "a: " + "Tæ d©n vËn " * 8_000,
    "invisible": "a: " + "x\u200b" * 40_000,
    "escapes": 'a: "' + "\\u0001" * 10_000 + '"',
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("name", ["d.yaml", "d.json"])
def test_hostile_text_costs_little_and_is_told_briefly(text: str, name: str) -> None:
    start = time.perf_counter()
    try:
        problems: tuple[Problem, ...] = examine(Path(name), text).problems
    except InputError as error:
        problems = error.problems
    assert problems and time.perf_counter() - start < 2
    assert max(len(str(problem)) for problem in problems) < 5_000


# -- Python values ------------------------------------------------------------------------------------------------


def test_python_values_are_read_as_a_person_would_have_typed_them() -> None:
    from datetime import date
    from decimal import Decimal

    values = {"a": 15, "b": 92.5, "c": 90.0, "d": None, "e": True, "f": date(2026, 10, 9), "g": Decimal("1.50")}
    source = from_python(values)
    assert list(texts(source).values()) == ["15", "92.5", "90", "", "có", "2026-10-09", "1.50"]
    assert source.root.entries[0].value.place.path == "a" and source.root.place.line is None


def test_python_values_pass_the_same_gate_and_limits() -> None:
    loop: list[object] = []
    loop.append(loop)
    for value, code in [
        ({"a": loop}, "too-deep"),
        ({"a": object()}, "wrong-kind"),
        ({"a": "x\ud800"}, "illegal-character"),
        ({"so": 1, "Số": 2}, "duplicate-field"),
        ({"a": 10**5000}, "wrong-kind"),
        ([1], "not-a-record"),
        ({"a": "x" * 100_001}, "text-too-long"),
    ]:
        with pytest.raises(InputError) as caught:
            from_python(value)
        assert caught.value.problems[0].code == code


# -- properties ---------------------------------------------------------------------------------------------------

JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=20,
)
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z", "M"]), min_size=1, max_size=40)


@settings(max_examples=150, deadline=None)
@given(JSON_VALUES)
def test_any_json_is_read_or_refused_with_problems(value: object) -> None:
    for read_it in (lambda: read(Path("d.json"), json.dumps(value)), lambda: from_python(value)):
        try:
            read_it()
        except DvkError as error:
            assert error.problems and str(error)


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from(list("ab:-#\"'[]{}&*!|>%@`,?\\ \n\t\r\u2028\x85éạ0Ñ~.=<")), max_size=60))
def test_any_text_is_read_or_refused_with_problems(text: str) -> None:
    for name in ("d.yaml", "d.json"):
        try:
            examine(Path(name), text)
        except DvkError as error:
            assert error.problems and str(error)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=80))
def test_any_bytes_are_read_or_refused_with_problems(data: bytes) -> None:
    try:
        examine(Path("d.yaml"), data)
    except DvkError as error:
        assert error.problems and str(error)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=5))
def test_text_in_is_text_out(words: list[str]) -> None:
    from dvk_docs.vn.text import clean

    typed = {f"k{n}": word for n, word in enumerate(words)}
    for source in (
        examine(Path("d.json"), json.dumps(typed, ensure_ascii=False)),
        examine(Path("d.yaml"), yaml.safe_dump(typed, allow_unicode=True, width=10_000)),
    ):
        assert texts(source) == {key: clean(word) for key, word in typed.items()}
