"""The register of numbers: no number twice, whoever asks at once and whatever is killed when."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import IO, Any

import pytest

import dvk_docs
from dvk_docs import Document, InputError, OutputError, numbering
from dvk_docs.package.lock import locked
from tests.cli.conftest import Result
from tests.killed import killed

Dvk = Callable[..., Result]


@pytest.fixture
def paper(samples: Path) -> Document:
    return dvk_docs.load(samples / "decision.yaml").model_copy(update={"so": None, "nhiem_ky": "2025 - 2030"})


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return tmp_path / numbering.FILE_NAME


def test_numbers_follow_each_other_in_a_series(paper: Document, book: Path) -> None:
    assert [numbering.take(book, paper, f"{at}.yaml", first=131) for at in range(3)] == [131, 132, 133]
    given, problems = numbering.read(book)
    assert [one.so for one in given] == [131, 132, 133]
    assert problems == []


def test_organ_type_and_term_have_series_of_their_own(paper: Document, book: Path, samples: Path) -> None:
    numbering.take(book, paper)
    other_term = paper.model_copy(update={"nhiem_ky": "2030 - 2035"})
    submission = dvk_docs.load(samples / "submission.yaml").model_copy(update={"nhiem_ky": "2025 - 2030"})
    assert [numbering.take(book, one) for one in (other_term, submission, paper)] == [1, 1, 2]


def test_the_state_counts_by_years(samples: Path, book: Path) -> None:
    one = dvk_docs.load(samples / "decision-ubnd.yaml")
    next_year = one.model_copy(update={"ngay_ban_hanh": one.ngay_ban_hanh.replace(year=2027)})
    assert [numbering.take(book, each) for each in (one, one, next_year)] == [1, 2, 1]


def test_the_same_paper_has_the_same_number(paper: Document, book: Path) -> None:
    assert numbering.take(book, paper, "a.yaml") == numbering.take(book, paper, "a.yaml") == 1
    assert numbering.take(book, paper.model_copy(update={"trich_yeu": "khác"}), "a.yaml") == 2


def test_what_a_person_wrote_is_kept_and_counted(paper: Document, book: Path) -> None:
    numbering.take(book, paper)
    own = "# của văn thư\n- {so: 40, ky_hieu: QĐ/ĐU, co_quan: Đảng uỷ xã Tân Hoà, ky: 2025 - 2030}"  # no line end
    book.write_text(book.read_text(encoding="utf-8") + own, encoding="utf-8")
    assert numbering.take(book, paper) == 41
    assert own in book.read_text(encoding="utf-8")


def test_gaps_and_duplicates_are_reported_at_their_lines(paper: Document, book: Path) -> None:
    for at in range(2):
        numbering.take(book, paper, str(at))
    text = book.read_text(encoding="utf-8").replace("so: 2,", "so: 1,")
    book.write_text(text + "- {so: 4, ky_hieu: QĐ/ĐU, co_quan: Đảng uỷ xã Tân Hoà, ky: 2025 - 2030}\n", "utf-8")
    _, problems = numbering.read(book)
    assert [(one.code, one.place.line) for one in problems] == [("number-twice", 4), ("number-gap", 5)]
    assert "2, 3" in problems[1].message


def test_a_register_that_cannot_be_read_is_never_written_over(paper: Document, book: Path) -> None:
    for text in ("so_van_ban:\n- {so: mười}\n", "so_van_ban: []\nkhac: 1\n", "một dòng chữ\n"):
        book.write_text(text, encoding="utf-8")
        with pytest.raises(InputError):
            numbering.take(book, paper)
        assert book.read_text(encoding="utf-8") == text


def test_a_list_that_an_editor_has_indented_goes_on(paper: Document, book: Path) -> None:
    line = '  - {so: 7, ky_hieu: "QĐ/ĐU", co_quan: "Đảng uỷ xã Tân Hoà", ky: "2025 - 2030"}\n'
    book.write_text(f"so_van_ban:\n{line}", "utf-8")
    assert [numbering.take(book, paper, f"{at}.yaml") for at in range(2)] == [8, 9]
    assert [one.so for one in numbering.read(book)[0]] == [7, 8, 9]


def test_a_register_that_takes_no_line_says_so_and_stays(paper: Document, book: Path) -> None:
    book.write_text("so_van_ban: []\n", "utf-8")
    with pytest.raises(InputError) as refused:
        numbering.take(book, paper)
    assert [problem.code for problem in refused.value.problems] == ["not-a-list"]
    assert book.read_text("utf-8") == "so_van_ban: []\n"


def test_without_term_no_number(paper: Document, book: Path) -> None:
    with pytest.raises(InputError, match="no-number"):
        numbering.take(book, paper.model_copy(update={"nhiem_ky": None}))


# Two at once, one killed


def test_many_at_once_get_different_numbers(paper: Document, book: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        given = list(pool.map(lambda at: numbering.take(book, paper, f"{at}.yaml"), range(40)))
    assert sorted(given) == list(range(1, 41))
    assert sorted(one.so for one in numbering.read(book)[0]) == list(range(1, 41))


TAKEN = """
import dvk_docs
from dvk_docs import numbering

paper = dvk_docs.load(Path(sys.argv[1])).model_copy(update={"so": None, "nhiem_ky": "2025 - 2030"})
dying(os, "open", "fsync")
dying(Path, "replace", "unlink", "chmod")
for _ in range(int(sys.argv[3])):
    print(numbering.take(Path(sys.argv[2]), paper), flush=True)
"""


def started(samples: Path, book: Path, fatal: int = 0, times: int = 1) -> subprocess.Popen[str]:
    command = killed(TAKEN, fatal, samples / "decision.yaml", book, times)
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def told(process: subprocess.Popen[str]) -> list[int]:
    return [int(line) for line in process.communicate(timeout=60)[0].split()]


@pytest.mark.slow
def test_two_processes_at_once_get_different_numbers(samples: Path, book: Path) -> None:
    both = [started(samples, book, times=30) for _ in range(2)]
    given = [number for process in both for number in told(process)]
    assert sorted(given) == list(range(1, 61))


@pytest.mark.slow
def test_killed_at_every_call_no_number_is_given_twice_and_the_register_stays_whole(
    samples: Path, paper: Document, book: Path
) -> None:
    given = [numbering.take(book, paper)]
    for fatal in range(1, 60):
        ends = []
        for sign in (1, -1):  # before the call, and after it
            process = started(samples, book, sign * fatal)
            given += told(process)
            ends.append(process.returncode)
            registered, _ = numbering.read(book)
            assert set(given) <= {one.so for one in registered}
            began = time.monotonic()
            given.append(numbering.take(book, paper))
            assert time.monotonic() - began < 5  # the lock that was left holds nobody up
        if ends == [0, 0]:
            break
    else:
        pytest.fail("it never came to an end")
    assert fatal > 6
    assert len(given) == len(set(given))


def test_a_lock_held_by_someone_at_work_is_waited_for_then_told(book: Path) -> None:
    with locked(book), pytest.raises(OutputError, match="file-busy"), locked(book, wait=0.1):
        pass
    with locked(book, wait=0.1) as still_ours:
        still_ours()
    assert list(book.parent.iterdir()) == []


def test_who_lost_the_lock_writes_nothing(book: Path) -> None:
    with locked(book) as still_ours:
        book.with_name(book.name + ".khoa").write_text("{}")
        with pytest.raises(OutputError, match="file-busy"):
            still_ours()


# The verb


@pytest.fixture
def desk(tmp_path: Path, samples: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the starter of a decision, its number left open."""
    for name in ("decision.yaml", "don-vi.yaml"):
        text = (samples / "new" / name).read_text(encoding="utf-8")
        (tmp_path / name).write_text(text.replace("so: 15  ", "so:     "), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_number_prints_the_line_to_copy_and_registers_it(dvk: Dvk, desk: Path) -> None:
    said = dvk("number", "decision.yaml", "--first", "131")
    assert (said.code, said.out) == (0, "so: 131\n")
    assert "Quyết định 131-QĐ/ĐU" in said.err
    assert (desk / "so-van-ban.yaml").is_file()
    assert dvk("number").lines[1].split()[-1] == "131"


def test_number_writes_into_the_data_and_leaves_all_else(dvk: Dvk, desk: Path) -> None:
    before = (desk / "decision.yaml").read_text(encoding="utf-8")
    assert dvk("number", "decision.yaml", "--write").out == "decision.yaml\n"
    after = (desk / "decision.yaml").read_text(encoding="utf-8")
    changed = [(a, b) for a, b in zip(before.splitlines(), after.splitlines(), strict=True) if a != b]
    assert len(changed) == 1
    assert changed[0][1].startswith("so: 1")
    assert changed[0][1].partition("#")[2] == changed[0][0].partition("#")[2]
    again = dvk("number", "decision.yaml")
    assert (again.code, "has-number" in again.err) == (2, True)


def test_an_emptied_register_begins_no_new_one(dvk: Dvk, desk: Path) -> None:
    (desk / "so-van-ban.yaml").write_bytes(b"")
    said = dvk("number", "decision.yaml")
    assert said.code == 1
    assert "khôi phục bản sao của sổ" in said.err
    assert (desk / "so-van-ban.yaml").read_bytes() == b""


def test_a_half_line_at_the_end_is_told_and_left(dvk: Dvk, desk: Path) -> None:
    half = 'so_van_ban:\n- {so: 2, ky_hieu: "QĐ/'
    (desk / "so-van-ban.yaml").write_text(half, encoding="utf-8")
    said = dvk("number", "decision.yaml")
    assert said.code == 1
    assert "so-van-ban.yaml:2:3: lỗi[quote-not-closed]" in said.err
    assert "= cách sửa: thêm dấu nháy ở cuối giá trị\n" in said.err
    assert (desk / "so-van-ban.yaml").read_text(encoding="utf-8") == half


def test_a_register_in_no_folder_is_told_as_such(dvk: Dvk, desk: Path) -> None:
    said = dvk("number", "decision.yaml", "--register", "chua-co/so.yaml")
    assert (said.code, said.out) == (3, "")
    assert "lỗi[bad-output-folder] không ghi được: không có thư mục này" in said.err


@pytest.mark.skipif(os.name == "nt", reason="no such device there")
def test_a_lock_that_the_disk_has_no_room_for_is_told_and_leaves_nothing(
    dvk: Dvk, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = os.fdopen

    def full(handle: int, *how: Any, **more: Any) -> IO[Any]:
        if how == ("w",):  # as the lock is opened; data and register are not
            os.dup2(os.open("/dev/full", os.O_WRONLY), handle)
        return opened(handle, *how, **more)

    monkeypatch.setattr(os, "fdopen", full)
    said = dvk("number", "decision.yaml")
    assert (said.code, said.out) == (3, "")
    assert "lỗi[disk-full]" in said.err
    assert sorted(one.name for one in desk.iterdir()) == ["decision.yaml", "don-vi.yaml"]


def test_a_draft_gets_no_number(dvk: Dvk, desk: Path) -> None:
    data = desk / "decision.yaml"
    text = data.read_text(encoding="utf-8")
    data.write_text(text + 'pham_vi_luu_hanh: "[CẦN BỔ SUNG: phạm vi]"\n', encoding="utf-8")
    assert dvk("number", "decision.yaml").code == 1
    assert not (desk / "so-van-ban.yaml").exists()
