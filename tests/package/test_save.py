"""Saving: whole or not at all, never over what nobody asked to lose, every refusal with exit code and cure."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from itertools import count
from pathlib import Path
from threading import Thread

import pytest

from dvk_docs.errors import OutputError
from dvk_docs.package import save as save_file
from dvk_docs.package.save import save, save_all, sync
from tests.forced import folders_forced

OLD, NEW = b"old" * 1000, b"new" * 2000


def refusal(path: Path, *, force: bool = False, inputs: tuple[Path, ...] = (), again: str | None = None) -> OutputError:
    with pytest.raises(OutputError) as caught:
        save(path, NEW, force=force, inputs=inputs, again=again)
    (problem,) = caught.value.problems
    assert problem.place.file == str(path)
    assert problem.hint
    return caught.value


def left(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "a.docx"
    path.write_bytes(OLD)
    return path


def test_a_new_file_is_written_with_its_folders(tmp_path: Path) -> None:
    path = tmp_path / "khong" / "co" / "a.docx"
    assert save_file(path, NEW) == "written"
    assert path.read_bytes() == NEW
    assert left(path.parent) == ["a.docx"]


def test_the_same_bytes_change_nothing(old: Path) -> None:
    before = old.stat()
    assert save(old, OLD) == save(old, OLD, force=True) == "unchanged"
    assert (old.stat().st_mtime_ns, old.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


def test_an_existing_file_is_kept_without_force(old: Path) -> None:
    error = refusal(old, again="python -m dvk_docs render a.yaml --force")
    assert (error.exit_code, error.problems[0].code) == (2, "output-exists")
    assert "python -m dvk_docs render a.yaml --force" in str(error)
    assert "--force" in str(refusal(old))
    assert old.read_bytes() == OLD


def test_force_replaces_whole_and_keeps_the_rights(old: Path) -> None:
    old.chmod(0o640)
    assert save(old, NEW, force=True) == "written"
    assert old.read_bytes() == NEW
    assert left(old.parent) == ["a.docx"]
    if os.name != "nt":
        assert old.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(os.name == "nt", reason="POSIX rights")
def test_a_new_file_has_the_rights_the_person_asked_for(tmp_path: Path) -> None:
    previous = os.umask(0o027)
    try:
        save(tmp_path / "a.docx", NEW)
    finally:
        os.umask(previous)
    assert (tmp_path / "a.docx").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("link", ["same", "symlink-folder", "hard-link"])
def test_an_input_is_never_overwritten_not_even_with_force(old: Path, link: str) -> None:
    if link == "symlink-folder":
        (old.parent / "vao").symlink_to(old.parent, target_is_directory=True)
        given = old.parent / "vao" / old.name
    elif link == "hard-link":
        given = old.parent / "b.docx"
        given.hardlink_to(old)
    else:
        given = old
    error = refusal(old, force=True, inputs=(old.parent / "khong-co.yaml", given))
    assert (error.exit_code, error.problems[0].code) == (2, "output-is-input")
    assert old.read_bytes() == OLD


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("alive", [False, True])
def test_a_symlink_is_never_followed(tmp_path: Path, force: bool, alive: bool) -> None:
    target = tmp_path / "that.docx"
    if alive:
        target.write_bytes(OLD)
    (tmp_path / "a.docx").symlink_to(target)
    error = refusal(tmp_path / "a.docx", force=force)
    assert (error.exit_code, error.problems[0].code) == (2, "output-is-link")
    assert target.exists() == alive
    assert not alive or target.read_bytes() == OLD


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no fifos here")
def test_a_fifo_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.docx")
    assert refusal(tmp_path / "a.docx", force=True).problems[0].code == "output-is-device"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_device_is_refused(tmp_path: Path) -> None:
    assert refusal(Path("/dev/full"), force=True).exit_code == 2


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path, force=True).problems[0].code == "output-is-folder"


def test_a_path_through_a_file_is_told(old: Path) -> None:
    error = refusal(old / "b.docx")
    assert (error.exit_code, error.problems[0].code) == (3, "bad-output-folder")
    assert refusal(old / "c" / "b.docx").problems[0].code == "bad-output-folder"


@pytest.mark.parametrize("name", ["a\0.docx", "a\ud800.docx", "ệ" * 200 + ".docx"])
def test_an_impossible_name_is_told_not_raised(tmp_path: Path, name: str) -> None:
    assert refusal(tmp_path / name).problems[0].code == "bad-output-name"
    assert refusal(tmp_path / name / "b.docx").problems[0].code == "bad-output-name"


@pytest.mark.parametrize("name", ["ệ" * 200 + ".docx", "ệ" * 200 + "/b.docx"])
def test_a_name_too_long_is_told_in_words(tmp_path: Path, name: str) -> None:
    assert refusal(tmp_path / name).problems[0].message == "không ghi được: tên tệp hoặc đường dẫn quá dài"


def test_a_folder_that_vanishes_meanwhile_is_told_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "mkdir", lambda *_, **__: None)
    error = refusal(tmp_path / "ra" / "a.docx")
    assert (error.exit_code, error.problems[0].code) == (3, "bad-output-folder")
    assert "thư mục vừa bị xoá" in error.problems[0].message
    assert "ENOENT" not in str(error)


def test_a_read_only_old_file_is_kept(old: Path) -> None:
    old.chmod(0o444)
    error = refusal(old, force=True)
    assert (error.exit_code, error.problems[0].code) == (3, "output-read-only")
    old.chmod(0o644)
    assert old.read_bytes() == OLD


@pytest.mark.skipif(os.name == "nt", reason="POSIX users")
def test_a_folder_without_write_rights_is_the_machines_fault(tmp_path: Path) -> None:
    folder = tmp_path / "ra"
    folder.mkdir()
    folder.chmod(0o555)
    tmp_path.chmod(0o755)
    code = (
        "import os, sys; from pathlib import Path; from dvk_docs.package import save; os.chdir(sys.argv[1])\n"
        "if os.geteuid() == 0: os.setegid(65534); os.seteuid(65534)\n"
        "try: save(Path('a.docx'), b'x')\n"
        "except Exception as error: print(type(error).__name__, error.exit_code, error.problems[0].code)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, folder], capture_output=True, text=True, check=True)
    folder.chmod(0o755)
    assert done.stdout.split() == ["OutputError", "3", "output-forbidden"]
    assert left(folder) == []


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk-full"),
        (errno.EDQUOT, "disk-full"),
        (errno.EFBIG, "file-too-large"),
        (errno.EROFS, "output-forbidden"),
        (errno.EIO, "output-failed"),
    ],
)
def test_a_disk_that_fails_leaves_the_old_file_whole(
    old: Path, force: bool, number: int, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    path = old if force else old.parent / "b.docx"
    error = refusal(path, force=force)
    assert (error.exit_code, error.problems[0].code) == (3, code)
    assert left(old.parent) == ["a.docx"]
    assert old.read_bytes() == OLD


@pytest.mark.skipif(sys.platform == "win32", reason="ulimit")
def test_a_file_size_limit_is_told_and_nothing_stays(tmp_path: Path) -> None:
    code = (
        "import resource, sys; from pathlib import Path; from dvk_docs.package import save\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try: save(Path(sys.argv[1]), b'x' * 9999)\n"
        "except Exception as error: print(type(error).__name__, error.exit_code, error.problems[0].code)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, tmp_path / "a.docx"], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["OutputError", "3", "file-too-large"]
    assert left(tmp_path) == []


def test_a_file_open_in_word_is_told_with_its_cure(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def shared(*_: object) -> None:
        raise PermissionError(errno.EACCES, "sharing violation")

    monkeypatch.setattr(Path, "replace", shared)
    error = refusal(old, force=True)
    assert error.exit_code == 3
    assert "đang mở trong Word" in str(error) and "đóng tệp rồi chạy lại" in str(error)
    assert left(old.parent) == ["a.docx"]
    assert old.read_bytes() == OLD


def test_without_hard_links_a_new_file_is_still_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unsupported(*_: object) -> None:
        raise OSError(errno.EPERM, "no hard links on FAT")

    monkeypatch.setattr(Path, "hardlink_to", unsupported)
    assert save(tmp_path / "a.docx", NEW) == "written"
    assert left(tmp_path) == ["a.docx"]


@pytest.mark.parametrize("links", [True, False])
def test_a_file_that_appears_meanwhile_wins(tmp_path: Path, links: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.docx"
    real = Path.hardlink_to

    def late(self: Path, target: Path) -> None:
        path.write_bytes(OLD)
        if not links:
            raise OSError(errno.EPERM, "no hard links on FAT")
        real(self, target)

    monkeypatch.setattr(Path, "hardlink_to", late)
    assert refusal(path).problems[0].code == "output-exists"
    assert path.read_bytes() == OLD
    assert left(tmp_path) == ["a.docx"]


def test_a_same_file_that_appears_meanwhile_is_no_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.docx"
    real = Path.hardlink_to

    def late(self: Path, target: Path) -> None:
        path.write_bytes(NEW)
        real(self, target)

    monkeypatch.setattr(Path, "hardlink_to", late)
    assert save(path, NEW) == "unchanged"


def test_on_windows_the_new_name_is_taken_by_rename(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There, rename refuses an existing target by itself, and folders cannot be synced."""
    from dvk_docs.package import write  # noqa: F401 - loads everything before the system changes its name

    module = sys.modules["dvk_docs.package.save"]
    fake = type("os", (), {**{name: getattr(os, name) for name in dir(os) if name[:2] != "__"}, "name": "nt"})
    monkeypatch.setattr(module, "os", fake)
    monkeypatch.setattr(Path, "hardlink_to", None)
    assert save(tmp_path / "a.docx", NEW) == "written"
    assert left(tmp_path) == ["a.docx"]


def test_stale_temporary_files_are_swept_and_fresh_ones_kept(tmp_path: Path) -> None:
    for name in (".dvk-1.tmp", ".dvk-2.tmp", "other.tmp"):
        (tmp_path / name).write_bytes(b"half")
    two_hours_ago = time.time() - 7200
    for name in (".dvk-1.tmp", "other.tmp"):
        os.utime(tmp_path / name, (two_hours_ago, two_hours_ago))
    save(tmp_path / "a.docx", NEW)
    assert left(tmp_path) == [".dvk-2.tmp", "a.docx", "other.tmp"]


def test_an_interrupt_leaves_nothing(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        save(old, NEW, force=True)
    assert left(old.parent) == ["a.docx"]
    assert old.read_bytes() == OLD


# Several at once


def ends(folder: Path, number: int = 9) -> list[str]:
    """How each of several files ended: “written”, “unchanged”, or the code of what is told."""
    done = save_all([(folder / f"{at}.docx", NEW) for at in range(number)])
    return [one.problems[0].code if isinstance(one, OutputError) else str(one) for one in done]


def test_of_several_files_each_ends_for_itself(tmp_path: Path) -> None:
    (tmp_path / "1.docx").write_bytes(OLD)
    (tmp_path / "3.docx").write_bytes(NEW)
    (tmp_path / "4.docx").mkdir()
    expected = ["written", "output-exists", "written", "unchanged", "output-is-folder", "written"]
    assert ends(tmp_path, 6) == expected
    assert left(tmp_path) == [f"{at}.docx" for at in range(6)]
    assert (tmp_path / "1.docx").read_bytes() == OLD


@pytest.mark.skipif(os.name == "nt", reason="no limit to set there")
def test_more_files_are_written_together_than_a_program_may_hold_open(tmp_path: Path) -> None:
    import resource

    limits = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (256, limits[1]))
    try:
        assert ends(tmp_path, 300) == ["written"] * 300
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, limits)


def test_all_are_written_before_the_first_is_waited_for_and_all_stored_before_the_first_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []

    def watched(owner: object, call: str) -> None:
        real = getattr(owner, call)

        def told(*arguments: object) -> object:
            done.append(call)
            return real(*arguments)

        monkeypatch.setattr(owner, call, told)

    watched(os, "urandom")  # the name of a temporary file
    watched(os, "fsync")
    watched(Path, "hardlink_to" if os.name != "nt" else "rename")
    ends(tmp_path, 3)
    assert done[:6] == ["urandom"] * 3 + ["fsync"] * 3
    assert len(done[6:]) == 3 and "fsync" not in done[6:]


def test_two_who_make_the_same_folder_both_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.mkdir

    def late(folder: Path, *arguments: object, **more: object) -> None:
        real(folder, parents=True)  # the other one
        real(folder, *arguments, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(Path, "mkdir", late)
    assert save(tmp_path / "ra" / "a.docx", NEW) == "written"


@pytest.mark.skipif(os.name == "nt", reason="POSIX folders")
def test_the_folder_is_on_the_disk_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(folders_forced(monkeypatch, lambda: save(tmp_path / "a.docx", NEW))) == 1


@pytest.mark.skipif(os.name == "nt", reason="POSIX pipes")
def test_a_pipe_in_place_of_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ra")
    waiting = Thread(target=sync, args=(tmp_path / "ra",), daemon=True)
    waiting.start()
    waiting.join(10)
    assert not waiting.is_alive()


def test_one_file_that_cannot_be_forced_to_the_disk_does_not_stop_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    forced, calls = os.fsync, count()

    def fail(handle: int) -> None:
        if next(calls) == 4:
            raise OSError(errno.EIO, "no")
        forced(handle)

    monkeypatch.setattr(os, "fsync", fail)
    said = ends(tmp_path)
    assert sorted(said) == ["output-failed", *["written"] * 8]
    assert left(tmp_path) == [f"{at}.docx" for at, end in enumerate(said) if end == "written"]
    assert {file.read_bytes() for file in tmp_path.iterdir()} == {NEW}


@pytest.mark.parametrize(("owner", "call"), [(os, "fsync"), (Path, "hardlink_to"), (os, "open")])
@pytest.mark.parametrize("fatal", [0, 4, 8])
def test_an_interrupt_among_several_files_leaves_whole_ones_and_nothing_else(
    owner: object, call: str, fatal: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, calls = getattr(owner, call), count()

    def interrupted(*arguments: object) -> object:
        done = real(*arguments)
        if next(calls) == fatal:
            raise KeyboardInterrupt
        return done

    monkeypatch.setattr(owner, call, interrupted)
    with pytest.raises(KeyboardInterrupt):
        ends(tmp_path)
    assert all(name.endswith(".docx") for name in left(tmp_path))
    assert {file.read_bytes() for file in tmp_path.iterdir()} <= {NEW}
    assert len(left(tmp_path)) == (fatal + 1 if call == "hardlink_to" else 0)


# Several writers


def _contents(number: int) -> bytes:
    return f"văn bản {number} ".encode() * 20_000


def _write_one(path: Path, number: int, force: bool) -> str:
    try:
        return save(path, _contents(number), force=force)
    except OutputError as error:
        return error.problems[0].code


@pytest.mark.parametrize("force", [False, True])
def test_of_several_writers_one_wins_whole(tmp_path: Path, force: bool) -> None:
    with ProcessPoolExecutor(4) as pool:
        for turn in range(10):
            path = tmp_path / f"{turn}.docx"
            said = list(pool.map(_write_one, [path] * 4, range(4), [force] * 4))
            assert path.read_bytes() in [_contents(number) for number in range(4)]
            assert sorted(said) == (["written"] * 4 if force else ["output-exists"] * 3 + ["written"])
    assert [name for name in left(tmp_path) if name.endswith(".tmp")] == []


def test_a_folder_that_cannot_be_made_is_the_machines_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "no")

    monkeypatch.setattr(Path, "mkdir", forbidden)
    error = refusal(tmp_path / "khong" / "a.docx")
    assert (error.exit_code, error.problems[0].code) == (3, "output-forbidden")


def test_an_unreadable_old_file_counts_as_different(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unreadable(_: Path) -> bytes:
        raise PermissionError(errno.EACCES, "no")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "read_bytes", unreadable)
        with pytest.raises(OutputError, match="đã có tệp này"):
            save(old, OLD)
    assert old.read_bytes() == OLD


def test_a_full_disk_while_taking_the_name_is_told(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(Path, "replace", full)
    assert refusal(old, force=True).problems[0].code == "disk-full"
    assert old.read_bytes() == OLD
