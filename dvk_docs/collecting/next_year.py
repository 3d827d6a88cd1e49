"""Last year's register as this year's: what was recognised goes on as kept, what was left is listed with its reason."""

from __future__ import annotations

from typing import Final

from dvk_docs.documents.parts.mo_hinh_trong_so import MoHinhTrongSo
from dvk_docs.documents.register import Register

RECOGNISED: Final = "Công nhận"
_OF_THE_YEAR: Final = {"ngay_bat_dau": None, "ngay_ket_thuc": None, "ket_qua": None, "diem": None, "ket_luan": None,
                       "trang_thai": None, "gia_tri_lam_loi": None, "ghi_chu": None}  # fmt: skip


def next_year(register: Register, year: int | None = None) -> tuple[Register, list[MoHinhTrongSo]]:
    """The register of the year after (or of `year`), and the models that do not go on.

    A recognised model keeps its code for life and is registered as kept; where no state is noted, one judged đạt is
    taken for recognised. What belongs to the year that has ended (days, results, scores) is left blank.
    """
    last = register.year or 0
    on = [model for model in register.mo_hinh if goes_on(model)]
    facts = {
        "nam": year or last + 1,
        "han": None,
        "mo_hinh": [_kept(model, last) for model in on],
        "phieu_cham_diem": [],
        "trich_yeu": "",
    }
    return register.model_copy(update=facts), [model for model in register.mo_hinh if not goes_on(model)]


def goes_on(model: MoHinhTrongSo) -> bool:
    """Whether a model is taken over into the next year."""
    return model.trang_thai == RECOGNISED if model.trang_thai else model.ket_luan == "dat"


def _kept(model: MoHinhTrongSo, last: int) -> MoHinhTrongSo:
    first = model.nam_dang_ky_dau or last or None
    return model.model_copy(update={**_OF_THE_YEAR, "loai_dang_ky": "duy_tri", "nam_dang_ky_dau": first})
