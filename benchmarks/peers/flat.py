"""A decision as an office would write its template for one kind of paper: finished words, tags for number and rows."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

COLUMNS = ("tt", "ten_mo_hinh", "nguoi_thuc_hien", "dia_diem", "linh_vuc", "ghi_chu")
_TAGS = {  # a tag; what begins and what ends a row that comes again
    "docxtpl": ("{{ %s }}", "", ""),
    "docxtemplater": ("{%s}", "{#danh_sach}", "{/danh_sach}"),
    "easy-template-x": ("{%s}", "{#danh_sach}", "{/danh_sach}"),
    "carbone": ("{d.%s}", "", ""),
}
_ROW = re.compile(r"<w:tr>(?:(?!</w:tr>).)*?DvkOTt(?:(?!</w:tr>).)*</w:tr>", re.DOTALL)
_TEXT = re.compile(r"(<w:t [^>]*>)[^<]*(</w:t>)")


def flatten(paper: bytes, target: Path, engine: str) -> None:
    """Writes decision number 01, finished, as a template in the tags of an engine: for its number and for one row."""
    with zipfile.ZipFile(io.BytesIO(paper)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    body = parts["word/document.xml"].decode()
    first = _ROW.findall(body)[0]
    body = body.replace("01-QĐ/ĐU", f"{_TAGS[engine][0] % 'so'}-QĐ/ĐU").replace(first, _row(first, engine))
    for other in _ROW.findall(body)[2 if engine == "carbone" else 1 :]:
        body = body.replace(other, "")
    parts["word/document.xml"] = body.encode()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name, data)


def said(context: Mapping[str, Any]) -> dict[str, Any]:
    """What the flat template prints of a decision."""
    rows = [{key: str(row.get(key) or "") for key in COLUMNS} for row in context["danh_sach"]]
    return {"so": f"{context['so']:02d}", "danh_sach": rows}


def _row(row: str, engine: str) -> str:
    """A row with tags in the place of its texts, and what makes it come again."""
    tag, begin, end = _TAGS[engine]
    if engine == "docxtpl":
        wrap = '<w:tr><w:tc><w:p><w:r><w:t xml:space="preserve">{%%tr %s %%}</w:t></w:r></w:p></w:tc></w:tr>'
        return wrap % "for r in danh_sach" + _tagged(row, [tag % f"r.{one}" for one in COLUMNS]) + wrap % "endfor"
    if engine == "carbone":  # it tells what comes again by the row after the first
        now, following = ([tag % f"danh_sach[{at}].{one}" for one in COLUMNS] for at in ("i", "i+1"))
        return _tagged(row, now) + _tagged(row, following)
    texts = [tag % one for one in COLUMNS]
    return _tagged(row, [begin + texts[0], *texts[1:-1], texts[-1] + end])


def _tagged(row: str, texts: list[str]) -> str:
    given = iter(texts)
    return _TEXT.sub(lambda found: found[1] + next(given) + found[2], row)
