"""A set of criteria by which a model is judged: one that comes with the library, or an office's own.

    bo_tieu_chi:
      diem_dat: 75
      phan:
        - {so: I, ten: Tiêu chí chung, tieu_chi: [{so: 1, noi_dung: …, diem_toi_da: 10, phai_toi_da: có}, …]}
        - so: II
          ten: Tiêu chí về chủ thể
          phuong_an:
            - {so: II.1, ten: Đối với tập thể, chu_the: Tập thể, tieu_chi: […]}
            - {so: II.2, ten: Đối với cá nhân, chu_the: Cá nhân, tieu_chi: […]}

Of the alternatives of a part only that of the subject counts. Criteria without points are answered by yes or no.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any, NamedTuple

from pydantic import Discriminator, Tag

from dvk_docs.documents.parts.mo_hinh import ChuThe
from dvk_docs.model import Cau, Choice, CoKhong, Diem, DoanVan, Ma, Record, field, one_of

MAC_DINH = "yen_bai_2024"
MOST = 100
"""Parts of a set, criteria of a part; the longest sets met have 20 criteria in all."""
MaBoTieuChi = Annotated[str, one_of(Choice("Yên Bái 2024", MAC_DINH), Choice("Sầm Sơn 2020", "sam_son_2020"))]


class TieuChi(Record):
    """One criterion; without `diem_toi_da` it is answered by yes or no."""

    so: Ma = field("Số", "số thứ tự của tiêu chí", example="7")
    noi_dung: DoanVan = field("Nội dung", "lời của tiêu chí", example="Mô hình có sức lan toả trong cộng đồng.")
    diem_toi_da: Diem | None = field("Điểm tối đa", "bỏ trống ở mọi tiêu chí thì không chấm điểm", default=None)
    phai_toi_da: CoKhong = field("Phải tối đa", "có: phải đạt điểm tối đa thì mới đạt", example="có", default=False)


class PhuongAn(Record):
    """The criteria of a part for one kind of subject."""

    so: Ma | None = field("Số", "số của mục", example="II.1", default=None)
    ten: Cau = field("Tên", "tên của mục", example="Đối với mô hình do tập thể thực hiện")
    chu_the: ChuThe = field("Chủ thể", "Tập thể hoặc Cá nhân", example="Tập thể")
    tieu_chi: list[TieuChi] = field("Tiêu chí", "các tiêu chí", min_items=1, max_items=MOST)


class Phan(Record):
    """A part: criteria of every model, or alternatives by subject, or both."""

    so: Ma | None = field("Số", "số của phần", example="I", default=None)
    ten: Cau | None = field("Tên", "tên của phần; bỏ trống thì không in", example="Tiêu chí chung", default=None)
    diem_toi_da: Diem | None = field("Điểm tối đa", "tự cộng; nếu ghi thì phải khớp", example="75", default=None)
    tieu_chi: list[TieuChi] = field("Tiêu chí", "các tiêu chí chung cho mọi chủ thể", default=[], max_items=MOST)
    phuong_an: list[PhuongAn] = field("Phương án", "các tiêu chí riêng theo chủ thể", default=[], max_items=2)

    @property
    def maximum(self) -> Decimal:
        """What a subject can reach here."""
        others = self.phuong_an[0].tieu_chi if self.phuong_an else []
        return sum((one.diem_toi_da or Decimal() for one in [*self.tieu_chi, *others]), Decimal())


class BoTieuChi(Record):
    """A whole set."""

    phan: list[Phan] = field("Phần", "các phần của bộ tiêu chí", min_items=1, max_items=MOST)
    tong_diem_toi_da: Diem | None = field(
        "Tổng điểm tối đa", "tự cộng; nếu ghi thì phải khớp", example="100", default=None
    )
    diem_dat: Diem | None = field("Điểm đạt", "tổng điểm ít nhất để đạt", example="75", default=None)

    @property
    def scored(self) -> bool:
        """Whether its criteria have points."""
        return any(one.criterion.diem_toi_da is not None for one in self.placed())

    @property
    def maximum(self) -> Decimal:
        """What a subject can reach in all."""
        return sum((part.maximum for part in self.phan), Decimal())

    def placed(self, subject: str | None = None) -> Iterator[Placed]:
        """The criteria for a subject, in the order printed; all where the subject is open."""
        for at, part in enumerate(self.phan, 1):
            for i, one in enumerate(part.tieu_chi, 1):
                yield Placed(f"bo_tieu_chi.phan[{at}].tieu_chi[{i}]", None, one)
            for k, of in enumerate(part.phuong_an, 1):
                for i, one in enumerate(of.tieu_chi, 1) if subject in (None, of.chu_the) else ():
                    yield Placed(f"bo_tieu_chi.phan[{at}].phuong_an[{k}].tieu_chi[{i}]", of, one)


class Placed(NamedTuple):
    """A criterion, the path it has in a data file, the alternative it stands in."""

    path: str
    of: PhuongAn | None
    criterion: TieuChi


def _written_or_named(value: Any) -> str:
    return "[ma]" if isinstance(value, str) else "[bo]"


BoTieuChiChon = Annotated[
    Annotated[MaBoTieuChi, Tag("[ma]")] | Annotated[BoTieuChi, Tag("[bo]")], Discriminator(_written_or_named)
]
"""The code of a set that comes with the library, or a set written out."""


class SuaTieuChi(Record):
    """Other words for one criterion."""

    so: Ma = field("Số", "số của tiêu chí", example="1")
    chu_the: ChuThe | None = field("Chủ thể", "khi số ấy có ở cả hai chủ thể", example="Tập thể", default=None)
    noi_dung: DoanVan = field("Nội dung", "lời mới của tiêu chí", example="Mô hình có sức lan toả trong cộng đồng.")

    def is_of(self, placed: Placed) -> bool:
        """Whether it is about this criterion."""
        subject = placed.of.chu_the if placed.of else None
        return self.so == placed.criterion.so and self.chu_the in (None, subject)


@lru_cache
def built_in(code: str) -> BoTieuChi:
    """The set of that code that comes with the library."""
    from dvk_docs.documents.parts.bo_tieu_chi_san import SETS

    return BoTieuChi.model_validate(SETS[code])
