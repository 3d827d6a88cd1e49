"""A model, who carries it, and the list of models: what decision, submission and certificates have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Final, Generic, Literal, TypeVar

from pydantic import Discriminator, Tag

from dvk_docs.documents.parts.linh_vuc import LinhVuc
from dvk_docs.model import Cau, Choice, Diem, Dong, Ma, Record, TenNguoi, field, one_of

ChuThe = Annotated[Literal["tap_the", "ca_nhan"], one_of(Choice("Tập thể", "tap_the"), Choice("Cá nhân", "ca_nhan"))]
SUBJECTS: Final = {"tap_the": "tập thể", "ca_nhan": "cá nhân"}
"""How those that carry a model are called inside a sentence."""
LoaiDangKy = Annotated[
    Literal["moi", "duy_tri"],
    one_of(Choice("Mới", "moi", ("xây dựng mới",)), Choice("Duy trì", "duy_tri", ("tiếp tục duy trì",))),
]


class CaNhan(Record):
    """A person who carries a model."""

    ho_ten: TenNguoi = field("Họ tên", "họ và tên", example="Vũ Thị Thoa")
    chuc_vu: Cau | None = field("Chức vụ", "chức vụ, nghề nghiệp", example="giáo viên", default=None)


class MoHinh(Record):
    """One model: a line of the annex."""

    not_printed: ClassVar[frozenset[str]] = frozenset({"ma", "chu_the", "linh_vuc"})  # they link, group and order

    ma: Ma | None = field("Mã", "mã của mô hình, nếu có", example="MH07", default=None)
    ten_mo_hinh: Dong = field("Tên mô hình", "không đặt trong ngoặc kép", example="Tiếng trống khuyến học")
    don_vi: Cau | None = field(
        "Đơn vị", "tên tập thể hoặc họ tên cá nhân thực hiện", example="Chi bộ thôn Đông Hà", default=None
    )
    ca_nhan: CaNhan | None = field("Cá nhân", "khi chủ thể là cá nhân", default=None)
    chu_the: ChuThe | None = field("Chủ thể", "Tập thể hoặc Cá nhân", example="Tập thể", default=None)
    dia_diem: Cau | None = field("Địa điểm", "nơi thực hiện", example="Thôn Đông Hà", default=None)
    linh_vuc: LinhVuc | None = field("Lĩnh vực", "tên hoặc mã lĩnh vực", example="Kinh tế", default=None)
    diem: Diem | None = field("Điểm", "từ 0 đến 100", example="92,5", default=None)
    ghi_chu: Cau | None = field("Ghi chú", "in ở cột cuối", example="Duy trì từ năm 2025", default=None)

    @property
    def subject(self) -> Literal["tap_the", "ca_nhan"]:
        """Collective or individual: as stated, else a person where one is named."""
        return self.chu_the or ("ca_nhan" if self.ca_nhan else "tap_the")

    @property
    def carrier(self) -> str:
        """Who carried the model, as the annex prints it."""
        if self.ca_nhan is None:
            return self.don_vi or ""
        return ", ".join(part for part in (self.ca_nhan.ho_ten, self.ca_nhan.chuc_vu, self.don_vi) if part)

    @property
    def carrier_at_place(self) -> str:
        """Who carried it and, in brackets, where, for a list without a column for the place."""
        return f"{self.carrier} ({self.dia_diem})" if self.dia_diem else self.carrier

    @property
    def remark(self) -> str:
        """The last column: the score, where one is given, and the note."""
        if self.diem is None:
            return self.ghi_chu or ""
        from dvk_docs.vn.numbers import format_number

        score = f"{format_number(self.diem)} điểm"
        return f"{score}; {self.ghi_chu}" if self.ghi_chu else score


M = TypeVar("M", bound=MoHinh)


class TheoChuThe(Record, Generic[M]):
    """The list in two groups, as the annex prints it: `TheoChuThe[MoHinh]`."""

    tap_the: list[M] = field("Tập thể", "mô hình của tập thể", default=[])
    ca_nhan: list[M] = field("Cá nhân", "mô hình của cá nhân", default=[])


def shape_of_list(value: Any) -> str:
    """The tag of the union that reads a list of models: grouped, or one list."""
    return "[nhom]" if isinstance(value, dict | TheoChuThe) else "[danh_sach]"


DanhSach = Annotated[
    Annotated[list[MoHinh], Tag("[danh_sach]")] | Annotated[TheoChuThe[MoHinh], Tag("[nhom]")],
    Discriminator(shape_of_list),
]


def by_subject(models: list[MoHinh] | TheoChuThe[MoHinh]) -> tuple[list[MoHinh], list[MoHinh]]:
    """The collectives and the individuals of a list, each in the order given."""
    if isinstance(models, TheoChuThe):
        return models.tap_the, models.ca_nhan
    return (
        [model for model in models if model.subject == "tap_the"],
        [model for model in models if model.subject == "ca_nhan"],
    )


Placed = Iterator[tuple[str, Literal["tap_the", "ca_nhan"], MoHinh]]


def placed(models: Sequence[MoHinh] | TheoChuThe[Any], field_name: str = "danh_sach") -> Placed:
    """Each model with its path (`danh_sach[2]`, `danh_sach.tap_the[2]`) and the group it stands in."""
    if isinstance(models, TheoChuThe):
        for i, model in enumerate(models.tap_the, 1):
            yield f"{field_name}.tap_the[{i}]", "tap_the", model
        for i, model in enumerate(models.ca_nhan, 1):
            yield f"{field_name}.ca_nhan[{i}]", "ca_nhan", model
    else:
        for i, model in enumerate(models, 1):
            yield f"{field_name}[{i}]", model.subject, model


def figure(value: int | Decimal | None) -> str:
    """A number in a cell as Vietnamese writes it; "" where none is given."""
    if value is None:
        return ""
    from dvk_docs.vn.numbers import format_number

    return format_number(value)


def rows(models: list[MoHinh], first: int, boilerplate: Callable[[str], str]) -> list[dict[str, Any]]:
    """The models as lines of a table numbered from `first`; `boilerplate` gives fixed words the paper's tone style."""
    label = {name: boilerplate(name or "") for name in {model.linh_vuc for model in models}}
    return [
        {
            "tt": number,
            "ten_mo_hinh": model.ten_mo_hinh,
            "don_vi": model.don_vi or "",
            "nguoi_thuc_hien": model.carrier,
            "dia_diem": model.dia_diem or "",
            "linh_vuc": label[model.linh_vuc],
            "diem": model.diem if model.diem is not None else "",
            "ghi_chu": model.remark,
        }
        for number, model in enumerate(models, first)
    ]
