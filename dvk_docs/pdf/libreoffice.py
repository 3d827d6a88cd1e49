"""LibreOffice in a cage: a profile of its own for each call, no links, no macros, no network, a time limit.

Two calls on one profile lose a file, and a profile of the person's own would carry their settings (and their lock)
into the paper; so every call gets a new one in a temporary folder.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Event

from dvk_docs.errors import NOWHERE, Problem, ToolError
from dvk_docs.pdf import fonts

# An office with a portable LibreOffice names it here; also the way to have none.
VARIABLE = "DVK_SOFFICE"

_USUAL_PLACES: Mapping[str, Sequence[str]] = {
    "win32": (
        r"C:\Program Files\LibreOffice\program\soffice.com",
        r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
    ),
    "darwin": ("/Applications/LibreOffice.app/Contents/MacOS/soffice",),
    "linux": (
        "/usr/bin/soffice",
        "/usr/lib/libreoffice/program/soffice",
        "/usr/lib64/libreoffice/program/soffice",
        "/opt/libreoffice/program/soffice",
        "/snap/bin/libreoffice",
    ),
}

_INSTALL = {
    "win32": "tải và cài LibreOffice từ libreoffice.org",
    "darwin": "brew install --cask libreoffice   (hoặc tải từ libreoffice.org)",
}
INSTALL = _INSTALL.get(sys.platform, "apt install libreoffice-writer-nogui libreoffice-calc-nogui fonts-liberation2")

MISSING = Problem(
    "no-libreoffice",
    "error",
    NOWHERE,
    "không tìm thấy LibreOffice nên không tạo được PDF; tệp Word vẫn tạo được nếu bỏ --pdf",
    INSTALL,
)

# (folder of the registry, setting, value). The proxy is the discard port: LibreOffice can then reach nobody.
_SETTINGS = (
    ("org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("org.openoffice.Office.Writer/Content/Update", "Link", "2"),  # 2: never
    ("org.openoffice.Office.Calc/Content/Update", "Link", "2"),
    ("org.openoffice.Inet/Settings", "ooInetProxyType", "2"),  # 2: the one named below
    ("org.openoffice.Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("org.openoffice.Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("org.openoffice.Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("org.openoffice.Inet/Settings", "ooInetHTTPSProxyPort", "9"),
    ("org.openoffice.Inet/Settings", "ooInetFTPProxyName", "127.0.0.1"),
    ("org.openoffice.Inet/Settings", "ooInetFTPProxyPort", "9"),
    ("org.openoffice.Setup/Office", "ooSetupInstCompleted", "true"),
    ("org.openoffice.Office.Common/Misc", "FirstRun", "false"),
)

# A page that restarts at an odd number is a front side: the side left blank before it must stay when backs are printed.
_WITH_BLANK_SIDES = ("org.openoffice.Office.Common/Filter/PDF/Export", "IsSkipEmptyPages", "false")

_LOOK_UP = 0.2  # seconds between two looks at whether to stop

_SWITCHES = ("--headless", "--invisible", "--nologo", "--norestore", "--nodefault", "--nolockcheck")


def find() -> Path | None:
    """LibreOffice's program: the one named by DVK_SOFFICE, else on the PATH, else where its installers put it."""
    named = os.environ.get(VARIABLE)
    if named is not None:
        return Path(named) if os.access(named, os.X_OK) else None
    for word in ("soffice", "libreoffice"):
        found = shutil.which(word)
        if found:
            return Path(found)
    usual = _USUAL_PLACES.get(sys.platform, _USUAL_PLACES["linux"])
    return next((Path(place) for place in usual if os.access(place, os.X_OK)), None)


def version(office: Path, *, timeout: float = 20.0) -> str | None:
    """The version it tells (“7.4.7.2”), None when it does not answer in `timeout` seconds."""
    try:
        said = subprocess.run([office, "--version"], capture_output=True, timeout=timeout, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return None
    words = said.stdout.decode("utf-8", "replace").split()
    return next((word for word in words if word[0].isdigit()), None)


def convert(
    office: Path,
    folder: Path,
    sources: Sequence[bytes],
    timeout: float,
    *,
    blank_sides: bool = False,
    stop: Event | None = None,
) -> list[bytes | None]:
    """The PDF of each source, None where LibreOffice made none; works in `folder` and leaves its litter there.

    `blank_sides` prints also the pages that are left blank so that an odd page is a front side. `stop` ends it early.
    """
    profile, made = folder / "profile", folder / "pdf"
    _write_profile(profile, (*_SETTINGS, _WITH_BLANK_SIDES) if blank_sides else _SETTINGS)
    made.mkdir()
    papers = [folder / f"{i:05}.docx" for i in range(len(sources))]  # it goes by content: a workbook may be so named
    for paper, source in zip(papers, sources, strict=True):
        paper.write_bytes(source)
    command = [str(office), f"-env:UserInstallation={profile.as_uri()}", *_SWITCHES]
    command += ["--convert-to", "pdf", "--outdir", str(made), *map(str, papers)]
    _run(command, folder, timeout, stop)
    results = [made / f"{paper.stem}.pdf" for paper in papers]
    return [result.read_bytes() if result.is_file() else None for result in results]


def _write_profile(profile: Path, settings: Sequence[tuple[str, str, str]]) -> None:
    items = "".join(
        f'<item oor:path="/{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>\n'
        for path, name, value in settings
    )
    registry = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n{items}</oor:items>\n'
    )
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(registry, encoding="utf-8")


def _run(command: Sequence[str], folder: Path, timeout: float, stop: Event | None) -> None:
    """Runs it in a process group of its own, so that nothing of it survives a time limit or Ctrl-C."""
    try:
        child = subprocess.Popen(  # noqa: S603
            command,
            cwd=folder,
            env=_environment(folder),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise ToolError(MISSING) from error
    try:
        _wait(child, timeout, stop)
    except subprocess.TimeoutExpired as error:
        raise ToolError(
            Problem(
                "libreoffice-timeout",
                "error",
                NOWHERE,
                f"LibreOffice chưa chuyển xong PDF sau {timeout:g} giây nên đã được dừng",
                "đóng các cửa sổ LibreOffice đang mở rồi chạy lại",
            )
        ) from error
    finally:
        _end_group(child)


def _wait(child: subprocess.Popen[bytes], timeout: float, stop: Event | None) -> None:
    """Until it ends, or until another thread, which alone hears of Ctrl-C, says that nobody waits any more."""
    until = time.monotonic() + timeout
    while stop is not None and not stop.is_set() and time.monotonic() < until:
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(_LOOK_UP)
            return
    if stop is None or not stop.is_set():
        child.wait(max(0.0, until - time.monotonic()))


def _end_group(child: subprocess.Popen[bytes]) -> None:
    """Ends whatever is left of the group: the launcher may be gone while the program it started still runs."""
    if sys.platform == "win32":
        if child.poll() is None:
            subprocess.run(["taskkill", "/T", "/F", "/PID", str(child.pid)], check=False)  # noqa: S603, S607
    else:
        with contextlib.suppress(ProcessLookupError, PermissionError):  # nothing may be left of it
            os.killpg(child.pid, signal.SIGKILL)
    child.wait()


def _environment(folder: Path) -> dict[str, str]:
    blocked = dict.fromkeys(("http_proxy", "https_proxy", "ftp_proxy", "all_proxy"), "http://127.0.0.1:9")
    # Draws without a display; elsewhere LibreOffice has one way to draw and does not know this one.
    drawing = {"SAL_USE_VCLPLUGIN": "svp"} if sys.platform == "linux" else {}
    return {**os.environ, **blocked, **drawing, **fonts.private_fontconfig(folder)}
