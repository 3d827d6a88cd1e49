"""What an office keeps ready in `don-vi.yaml`: its organs, its signers, its usual recipients."""

from __future__ import annotations

from dvk_docs.documents.parts.bo_sung import LienHe
from dvk_docs.documents.parts.nguoi_ky import NguoiKy
from dvk_docs.model import Cau, Dong, Ma, NhiemKy, Record, field


class CoQuan(Record):
    """One organ of the office: its letterhead and its name in sentences."""

    ma: Ma = field("Mã", "mã ngắn để chọn trong văn bản", example="du")
    co_quan_cap_tren: Cau | None = field(
        "Cơ quan cấp trên", "in hoa, không đậm", example="ĐẢNG BỘ TỈNH AN BÌNH", default=None
    )
    co_quan_ban_hanh: Cau = field("Cơ quan ban hành", "in hoa, đậm", example="ĐẢNG UỶ XÃ TÂN HOÀ")
    ten_goi: Cau | None = field("Tên gọi", "dùng trong câu văn", example="Đảng uỷ xã Tân Hoà", default=None)
    viet_tat: Cau | None = field("Viết tắt", "phần sau dấu “/” của ký hiệu", example="ĐU", default=None)
    dia_danh: Dong | None = field("Địa danh", "nếu khác địa danh chung", example="Tân Hoà", default=None)
    lien_he: LienHe | None = field("Liên hệ", "in ở mọi văn bản của cơ quan này", default=None)


class NguoiKySan(NguoiKy):
    """A signer kept ready under a code."""

    ma: Ma = field("Mã", "mã ngắn để chọn trong văn bản", example="pbt")
    co_quan: Ma | None = field("Cơ quan", "mã cơ quan của người ký", example="du", default=None)


class DonVi(Record):
    """The constants of one office."""

    co_quan: list[CoQuan] = field("Cơ quan", "mục đầu là mặc định", min_items=1)
    dia_danh: Dong | None = field("Địa danh", "nơi cơ quan đóng trụ sở", example="Tân Hoà", default=None)
    nhiem_ky: NhiemKy | None = field(
        "Nhiệm kỳ", "số đánh liên tục theo từng loại, trong một nhiệm kỳ", example="2025 - 2030", default=None
    )
    nguoi_ky: list[NguoiKySan] = field("Người ký", "những người hay ký", default=[])
    noi_nhan: list[Dong] = field("Nơi nhận", "nơi nhận mặc định", default=[])
