"""Faces: which ones may print a paper, which file this machine would print with, and what that file lacks.

The norms ask for Times New Roman. Liberation Serif 2 and Tinos have its widths to the unit, so a page breaks alike.
Liberation 1.07 (Debian's old `fonts-liberation`) lacks most Vietnamese letters, and fontconfig prefers it: LibreOffice
then takes those letters from another face, and every line changes its length.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from xml.sax.saxutils import escape

from dvk_docs.errors import Place, Problem

_VOWELS = "aăâeêioôơuưy"
_TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")

_SAME_WIDTHS = ("TimesNewRoman", "LiberationSerif", "Tinos", "TeXGyreTermes")
_CLONES = ("Times New Roman", "Liberation Serif", "Tinos")

_INSTALL = {
    "win32": "cài phông Times New Roman: Settings > Apps > Optional features",
    "darwin": "cài phông Times New Roman bằng Font Book",
}
INSTALL = _INSTALL.get(sys.platform, "apt install fonts-liberation2   (hoặc cài phông Times New Roman)")

_USUAL_FILES = {
    "win32": (r"C:\Windows\Fonts\times.ttf",),
    "darwin": ("/System/Library/Fonts/Supplemental/Times New Roman.ttf", "/Library/Fonts/Times New Roman.ttf"),
}


def _letters() -> str:
    toned = (unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in _TONES)
    marked = sorted({c for c in toned if not c.isascii()} | {"đ"})
    return "".join(marked) + "".join(marked).upper()


VIETNAMESE = _letters()  # the 134 letters beyond the Latin alphabet


def fallbacks(letters: Mapping[str, frozenset[str]]) -> dict[str, str]:
    """Faces that are not Times New Roman nor have its widths, each with the letters and digits it printed.

    A face that printed signs only (☐, ★) is no fault: Times New Roman has none to print.
    """
    strangers = {
        face: "".join(sorted(c for c in drawn if c.isalnum()))
        for face, drawn in letters.items()
        if not has_times_widths(face)
    }
    return {face: drawn for face, drawn in strangers.items() if drawn}


def has_times_widths(face: str) -> bool:
    """Whether the face, named as in a PDF or by its family, is Times New Roman or draws every letter as wide."""
    return face.replace("#20", "").replace(" ", "").startswith(_SAME_WIDTHS)


def fallback_problem(face: str, letters: str, file: str | None) -> Problem:
    return Problem(
        "pdf-fallback-font",
        "error",
        Place(file=file),
        f"PDF in các chữ {shorten(letters)} bằng phông {face} chứ không phải Times New Roman, nên độ dài các dòng sai",
        INSTALL,
    )


def shorten(letters: str, limit: int = 8) -> str:
    """“ạ ả ấ … (92 chữ)”."""
    shown = " ".join(letters[:limit])
    return shown if len(letters) <= limit else f"{shown} … ({len(letters)} chữ)"


def printing_face() -> tuple[str, Path] | None:
    """Family and file that `to_pdf` would print “Times New Roman” with here; None when nothing tells."""
    if shutil.which("fc-match"):
        with tempfile.TemporaryDirectory(prefix="dvk-fonts-") as folder:
            ask = ("fc-match", "--format=%{family[0]}\n%{file}", "Times New Roman")
            family, _, file = _ask(*ask, extra=private_fontconfig(Path(folder))).partition("\n")
        return (family, Path(file)) if file else None
    usual = (Path(file) for file in _USUAL_FILES.get(sys.platform, ()))
    return next((("Times New Roman", file) for file in usual if file.is_file()), None)


def missing_letters(file: Path) -> str:
    """The Vietnamese letters that the font file cannot draw.

    A letter is missing when it is drawn as the box for what no font has: nothing but Pillow is needed to see that.
    """
    from PIL import ImageFont

    font = ImageFont.truetype(str(file), 40)
    box = bytes(font.getmask("\uffff"))
    return "".join(letter for letter in VIETNAMESE if bytes(font.getmask(letter)) == box)


def lacking_files() -> list[str]:
    """Files of a Times clone without Vietnamese letters that stand in the way of a complete one, by fontconfig."""
    if not shutil.which("fc-list"):
        return []
    codes = " ".join(f"{ord(letter):x}" for letter in VIETNAMESE)
    lacking: list[str] = []
    for family in _CLONES:
        every = set(_ask("fc-list", "--format=%{file}\n", family).splitlines())
        complete = set(_ask("fc-list", "--format=%{file}\n", f"{family}:charset={codes}").splitlines())
        if complete:
            lacking += sorted(every - complete)
    return lacking


def private_fontconfig(folder: Path) -> dict[str, str]:
    """Environment that hides the lacking files from LibreOffice; empty when there are none."""
    lacking = lacking_files()
    if not lacking:
        return {}
    usual = os.environ.get("FONTCONFIG_FILE", "/etc/fonts/fonts.conf")
    globs = "".join(f"<glob>{escape(file)}</glob>" for file in lacking)
    config = folder / "fonts.conf"
    config.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n'
        f'<fontconfig><include ignore_missing="yes">{escape(usual)}</include>'
        f"<selectfont><rejectfont>{globs}</rejectfont></selectfont></fontconfig>\n",
        encoding="utf-8",
    )
    return {"FONTCONFIG_FILE": str(config)}


def _ask(*command: str, extra: Mapping[str, str] = MappingProxyType({})) -> str:
    try:
        said = subprocess.run(command, env={**os.environ, **extra}, capture_output=True, timeout=20, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return said.stdout.decode("utf-8", "replace").strip()
