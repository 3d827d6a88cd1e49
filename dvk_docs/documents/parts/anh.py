"""The photos of a report: of the model and of those who carried it, each with its caption, numbered by the library."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import count, zip_longest
from typing import Annotated, Any, ClassVar

from dvk_docs.documents.parts.typed_mark import without
from dvk_docs.model import Cau, Dong, Record, field

MOST_PHOTOS = 8
"""Of one group."""
GROUPS = {"mo_hinh": "ảnh mô hình", "chan_dung": "ảnh chân dung"}
"""The groups in the order they are printed."""
_MISSING_CAPTION = "[CẦN BỔ SUNG: chú thích]"

ChuThich = Annotated[Dong, without(re.compile(r"ảnh\s+\d+\s*[.:]\s*", re.IGNORECASE))]  # numbered by the library


class Anh(Record):
    """One photo."""

    not_printed: ClassVar[frozenset[str]] = frozenset({"tep"})  # the picture itself is printed

    tep: Cau = field("Tệp", "tệp .jpg hoặc .png, ghi từ thư mục của tệp dữ liệu", example="anh/MH01-1.jpg")
    chu_thich: ChuThich = field("Chú thích", "in dưới ảnh; số của ảnh tự thêm", example="Tuyến đường sau khi mở rộng")


class BoAnh(Record):
    """The photos in two groups."""

    mo_hinh: list[Anh] = field("Mô hình", "ảnh của mô hình", default=[], max_items=MOST_PHOTOS)
    chan_dung: list[Anh] = field(
        "Chân dung", "ảnh chân dung tập thể, cá nhân tiêu biểu", default=[], max_items=MOST_PHOTOS
    )


def placed(photos: BoAnh) -> Iterator[tuple[str, Anh]]:
    """Each photo with its path (`anh.mo_hinh[2]`), in the order they are printed."""
    for group in GROUPS:
        for at, photo in enumerate(getattr(photos, group), 1):
            yield f"anh.{group}[{at}]", photo


def rows(photos: BoAnh, marks: Mapping[str, str], wanted: Mapping[str, int]) -> list[dict[str, Any]]:
    """The photos two by two, each group from a new row; `marks` are those that can be printed, by their path.

    A photo without a mark, or one that is still `wanted`, has an empty `hinh`: the template prints a frame there.
    """
    numbers = count(1)
    made: list[dict[str, Any]] = []
    for group in GROUPS:
        given = [(path, photo.chu_thich) for path, photo in placed(photos) if path.startswith(f"anh.{group}[")]
        asked = given + [("", _MISSING_CAPTION)] * (wanted[group] - len(given))
        cells = [{"so": next(numbers), "hinh": marks.get(path, ""), "chu_thich": caption} for path, caption in asked]
        made += [{"trai": left, "phai": right} for left, right in zip_longest(cells[::2], cells[1::2])]
    return made
