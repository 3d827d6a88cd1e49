"""The sheets of the register's workbook and the columns of its list: one table for writing it and for reading it back.

A column is found by its label, never by its place; a clerk's own wording of the label is among its aliases.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final, NamedTuple

from dvk_docs.documents.parts.linh_vuc import MAC_DINH
from dvk_docs.documents.parts.mo_hinh import CaNhan
from dvk_docs.documents.parts.mo_hinh_trong_so import MoHinhTrongSo
from dvk_docs.sheet.grid import Value

SHEET: Final = "Mô hình"
"""Name of the sheet that holds the list."""
GUIDE: Final = "Hướng dẫn"
UNIT: Final = "Đơn vị"
"""Name of the sheet of labels and values: who registers (`UNIT_LABELS`), in the office's own book whose it is."""
QUOTAS: Final = "Chỉ tiêu"
SCORES: Final = "Chấm điểm"
UNIT_LABELS: Final = MappingProxyType(
    {"ten": "Đơn vị", "dia_chi": "Địa chỉ", "nguoi_lap": "Người lập biểu", "nam": "Năm"}
)
"""Of the unit (`DonViTrongSo`), and the year."""
OFFICE_LABELS: Final = MappingProxyType(
    {"co_quan_cap_tren": "Cơ quan cấp trên", "co_quan_ban_hanh": "Cơ quan ban hành", "nam": "Năm"}
)
QUOTA_LABELS: Final = MappingProxyType(
    {"ten": "Đơn vị", "dia_chi": "Địa chỉ", "nguoi_lap": "Người lập biểu", "chi_tieu": "Chỉ tiêu"}
)
"""Head of the list of units; “Đã đăng ký” and “Còn thiếu” behind it are computed."""
SCORE_LABELS: Final = MappingProxyType({"mo_hinh": "Mô hình", "nguoi_cham": "Người chấm", "ngay_cham": "Ngày chấm"})
"""Head of the list of scorings: then a column for each criterion (“TC1”), then “Tổng” and “Kết luận”, computed."""
CRITERION: Final = "TC"
"""Before the number of a criterion, in the head of its column; the row under the head holds the maxima."""
SUBJECTS: Final = {"tap_the": "Tập thể", "ca_nhan": "Cá nhân"}
KINDS: Final = {"moi": "Xây dựng mới", "duy_tri": "Duy trì"}
VERDICTS: Final = {"dat": "Đạt", "khong_dat": "Không đạt"}
STATES: Final = (
    "Đăng ký", "Được giao", "Đang thực hiện", "Công nhận", "Không đạt", "Không thông qua", "Dừng",
    "Chuyển cơ quan khác",
)  # fmt: skip


class Column(NamedTuple):
    """A column: the field of `MoHinhTrongSo` it holds, its label, its width in mm, the style of its cells.

    “nguoi_thuc_hien” is the carrier: a collective's name (`don_vi`), or a person with post (`ca_nhan`).
    `choices`: what its list offers. `unit`: whether it stands also in the form of a unit, not in the office's alone.
    """

    key: str
    label: str
    width: float
    style: str = "entry"
    required: bool = False
    choices: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    unit: bool = True


COLUMNS: Final = (
    Column("ma", "Mã", 13, "entry-center", aliases=("Mã mô hình",)),
    Column("ten_mo_hinh", "Tên mô hình", 54, required=True, aliases=("Mô hình", "Tên mô hình, điển hình")),
    Column("linh_vuc", "Lĩnh vực", 28, required=True, choices=tuple(one.label for one in MAC_DINH)),
    Column(
        "nguoi_thuc_hien", "Đơn vị, cá nhân thực hiện", 38, required=True,
        aliases=("Đơn vị", "Đơn vị thực hiện", "Tập thể, cá nhân thực hiện", "Tên đơn vị"),
    ),
    Column("chu_the", "Chủ thể", 15, "entry-center", required=True, choices=tuple(SUBJECTS.values())),
    Column("loai_dang_ky", "Loại", 17, "entry-center", required=True, choices=tuple(KINDS.values()),
           aliases=("Loại đăng ký", "Mới/Duy trì")),
    Column("nam_dang_ky_dau", "Năm đăng ký đầu", 15, "year", aliases=("Năm bắt đầu",)),
    Column("dia_diem", "Địa điểm", 30, aliases=("Địa điểm xây dựng, triển khai", "Địa chỉ", "Địa bàn")),
    Column("chu_tri", "Chủ trì", 30, aliases=("Tổ chức chủ trì",)),
    Column("ngay_bat_dau", "Ngày bắt đầu", 23, "date", aliases=("Bắt đầu",)),
    Column("ngay_ket_thuc", "Ngày kết thúc", 23, "date", aliases=("Kết thúc", "Thời gian hoàn thành")),
    Column("quy_mo", "Quy mô", 34, aliases=("Quy mô thực hiện", "Quy mô, kết quả")),
    Column("noi_dung", "Nội dung", 52, aliases=("Nội dung, cách làm", "Nội dung, cách thức thực hiện")),
    Column("ket_qua", "Kết quả", 42, aliases=("Kết quả cụ thể", "Tóm tắt quy mô, kết quả cụ thể đạt được")),
    Column("gia_tri_lam_loi", "Giá trị làm lợi (đồng)", 26, "money",
           aliases=("Giá trị làm lợi", "Giá trị dự kiến làm lợi từ mô hình đăng ký")),
    Column("nguoi_phu_trach", "Người phụ trách", 34, aliases=("Người phụ trách, chức vụ", "Chủ mô hình")),
    Column("diem", "Điểm", 13, "points", aliases=("Tổng điểm", "Điểm đánh giá")),
    Column("ket_luan", "Kết luận", 16, "entry-center", choices=tuple(VERDICTS.values()), aliases=("Xếp loại",)),
    Column("trang_thai", "Trạng thái", 22, "entry-center", choices=STATES, unit=False),
    Column("don_vi_dang_ky", "Đơn vị đăng ký", 38, unit=False),
    Column("ghi_chu", "Ghi chú", 28),
)  # fmt: skip
"""In the order in which they stand."""
FOR_UNITS: Final = tuple(column for column in COLUMNS if column.unit)


def value(model: MoHinhTrongSo, column: Column) -> Value:
    """What a column holds of a model: text, number or day; None where nothing is given."""
    match column.key:
        case "nguoi_thuc_hien":
            return person(model.ca_nhan) if model.ca_nhan else model.don_vi
        case "don_vi_dang_ky":
            return model.don_vi if model.ca_nhan else model.don_vi_dang_ky
        case "chu_the":
            return SUBJECTS[model.subject]
        case "loai_dang_ky":
            return KINDS[model.loai_dang_ky]
        case "ket_luan":
            return VERDICTS[model.ket_luan] if model.ket_luan else None
        case "nguoi_phu_trach":
            return person(model.nguoi_phu_trach) if model.nguoi_phu_trach else None
    given: Value = getattr(model, column.key)
    return given


def person(one: CaNhan) -> str:
    """A person in one cell: name, then post.

    >>> person(CaNhan(ho_ten="Vũ Thị Thoa", chuc_vu="giáo viên"))
    'Vũ Thị Thoa, giáo viên'
    """
    return f"{one.ho_ten}, {one.chuc_vu}" if one.chuc_vu else one.ho_ten


def as_person(text: str) -> dict[str, str]:
    """The person that a cell names: what stands behind the first comma is the post.

    >>> as_person("Vũ Thị Thoa, giáo viên")
    {'ho_ten': 'Vũ Thị Thoa', 'chuc_vu': 'giáo viên'}
    """
    name, _, post = (part.strip() for part in text.partition(","))
    return {"ho_ten": name, "chuc_vu": post} if post else {"ho_ten": name}
