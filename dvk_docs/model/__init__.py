"""From nodes to typed documents: the field types, the base of every model, and `bind`."""

from dvk_docs.model.choices import Choice, one_of
from dvk_docs.model.fields import (
    Cau,
    CoKhong,
    Diem,
    DoanVan,
    Dong,
    Ma,
    Nam,
    Ngay,
    Record,
    SoDem,
    SoVanBan,
    TenNguoi,
    Tien,
    field,
)

__all__ = [
    "Cau", "Choice", "CoKhong", "Diem", "DoanVan", "Dong", "Ma", "Nam", "Ngay", "Record", "SoDem", "SoVanBan",
    "TenNguoi", "Tien", "field", "one_of",
]  # fmt: skip
