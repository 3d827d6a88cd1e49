"""What LibreOffice makes of the formulas of a workbook, when it is not told what they come to."""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

_CACHED = re.compile(rb"(</f>)<v>[^<]*</v>")


def formulas(data: bytes) -> dict[tuple[str, str], str]:
    """Every formula by sheet and cell."""
    return {at: value for at, value in _cells(data, values=False).items() if str(value).startswith("=")}


def cached(data: bytes) -> dict[tuple[str, str], Any]:
    """The value that the file itself gives for each formula."""
    values = _cells(data, values=True)
    return {at: _plain(values.get(at)) for at in formulas(data)}


def recalculated(data: bytes, soffice: str, folder: Path) -> dict[tuple[str, str], Any]:
    """The value that LibreOffice computes for each formula."""
    return recalculated_all([data], soffice, folder)[0]


def recalculated_all(files: list[bytes], soffice: str, folder: Path) -> list[dict[tuple[str, str], Any]]:
    """The same for several files, in one start of the program."""
    given, made = folder / "given", folder / "made"
    given.mkdir()
    paths = [given / f"{at}.xlsx" for at in range(len(files))]
    for path, data in zip(paths, files, strict=True):
        path.write_bytes(_without_values(data))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    words = [soffice, profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(made)]
    subprocess.run([*words, *map(str, paths)], check=True, capture_output=True, timeout=300)
    results = []
    for path, data in zip(paths, files, strict=True):
        values = _cells((made / path.name).read_bytes(), values=True)
        results.append({at: _plain(values.get(at)) for at in formulas(data)})
    return results


def _plain(value: Any) -> Any:
    """An empty text and no text are one thing; a number is one however many of its digits are noise."""
    return "" if value is None else round(value, 9) if isinstance(value, float) else value


def _cells(data: bytes, *, values: bool) -> dict[tuple[str, str], Any]:
    book = load_workbook(io.BytesIO(data), data_only=values)
    return {(sheet.title, one.coordinate): one.value for sheet in book for row in sheet.iter_rows() for one in row}


def _without_values(data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bare:
        for name in given.namelist():
            bare.writestr(name, _CACHED.sub(rb"\1", given.read(name)))
    return out.getvalue()


def typed(data: bytes, entries: dict[tuple[str, str], Any]) -> bytes:
    """The workbook after somebody typed these values, by sheet and cell."""
    book = load_workbook(io.BytesIO(data))
    for (sheet, name), value in entries.items():
        book[sheet][name] = value
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
