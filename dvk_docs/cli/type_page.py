"""The page of a type of paper: what its data file may say, and what its template may ask for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from dvk_docs.cli.console import PROGRAM, columns
from dvk_docs.cli.fields import fields_of
from dvk_docs.errors import quote
from dvk_docs.vn.dates import format_short

if TYPE_CHECKING:
    from dvk_docs.documents import Document

_TAGS = """\
Viết {{ trich_yeu }} vào chỗ cần in. [] là từng mục của một danh sách; lặp cả đoạn, mỗi thẻ đứng một đoạn riêng:
  {%p for mot in danh_sach %}   {{ mot.ten_mo_hinh }}   {%p endfor %}      (hàng của bảng: {%tr thay cho {%p)"""


def type_page(kind: type[Document]) -> str:
    """Fields of the data file; for a type that has templates the names to use in them, and the filters."""
    from dvk_docs.documents.schema import document_schema

    rows = [
        [f"{'  ' * field.depth}{field.name}{'*' if field.required else ''}", *field.told()]
        for field in fields_of(document_schema(kind), kind.type_name)
    ]
    foot = f"Dấu * là bắt buộc. Tệp mẫu có chú thích:  {PROGRAM} new {kind.type_name}"
    page = [f"{kind.type_name}: {kind.ten_van_ban}", columns(rows), foot]
    if "docx" in kind.formats:
        page += [_names(kind), _filters()]
    return "\n\n".join(page)


def _names(kind: type[Document]) -> str:
    example = kind.model_validate(next(iter(kind.examples.values())))
    rows = [[f"  {path}", _shown(value)] for path, value in _leaves(example.context(), "")]
    return f"Tên dùng trong mẫu, kèm giá trị ví dụ\n{_TAGS}\n\n{columns(rows)}"


def _leaves(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Each name that can be printed or asked, with its value: `so`, `nguoi_ky.ho_ten`, `danh_sach[].ten_mo_hinh`."""
    if isinstance(value, dict):
        for name, part in value.items():
            yield from _leaves(part, f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        yield from _leaves(value[0] if value else None, f"{path}[]")
    else:
        yield path, value


def _shown(value: Any) -> str:
    if value is None or value == "":
        return "(có thể trống)"
    if isinstance(value, bool):
        return "(đúng hoặc sai, để hỏi bằng if)"
    if isinstance(value, date):
        return f"{format_short(value)} (ngày)"
    return quote(value) if isinstance(value, str) else str(value)


def _filters() -> str:
    from dvk_docs.template.vocabulary import FILTERS as ALL
    from dvk_docs.vn.filters import FILTERS

    rows = [[f"  {name}", (one.__doc__ or "").partition("\n")[0]] for name, one in FILTERS.items()]
    others = ", ".join(name for name in ALL if name not in FILTERS)
    return (
        "Bộ lọc, viết sau dấu gạch đứng: {{ ngay_ban_hanh | ngay_dai }}\n\n"
        f"{columns(rows)}\n\nDùng được cả các bộ lọc của Jinja: {others}"
    )
