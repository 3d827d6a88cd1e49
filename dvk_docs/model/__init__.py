"""From nodes to typed documents: the field types, the base of every model, and `bind`."""

from dvk_docs.model.bind import bind
from dvk_docs.model.choices import Choice, one_of
from dvk_docs.model.fields import (
    Cau,
    CoKhong,
    Diem,
    DoanVan,
    Dong,
    Gio,
    Ma,
    Nam,
    Ngay,
    NhiemKy,
    Record,
    SoDem,
    SoVanBan,
    TenNguoi,
    Tien,
    field,
)
from dvk_docs.model.reading import Leaf, refusal, warn

__all__ = [
    "Cau", "Choice", "CoKhong", "Diem", "DoanVan", "Dong", "Gio", "Leaf", "Ma", "Nam", "Ngay", "NhiemKy", "Record",
    "SoDem", "SoVanBan", "TenNguoi", "Tien", "bind", "field", "one_of", "refusal", "warn",
]  # fmt: skip
