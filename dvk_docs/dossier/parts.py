"""The papers of a campaign, in the order of the year: under which key each stands, of which type it is."""

from __future__ import annotations

from typing import Final, NamedTuple


class Part(NamedTuple):
    """A key of the campaign file that holds one paper or several."""

    key: str
    type_name: str
    label: str


PARTS: Final = (
    Part("ke_hoach", "plan", "Kế hoạch"),
    Part("chi_tieu_giao", "targets", "Danh sách giao chỉ tiêu"),
    Part("cong_van", "letter", "Công văn"),
    Part("dang_ky", "registration", "Đăng ký"),
    Part("bieu_tong_hop_dang_ky", "registration_summary", "Biểu tổng hợp đăng ký"),
    Part("thong_bao", "notice", "Thông báo"),
    Part("ke_hoach_kiem_tra", "inspection_plan", "Kế hoạch kiểm tra"),
    Part("phieu_cham_diem", "score_sheet", "Phiếu chấm điểm"),
    Part("bien_ban", "minutes", "Biên bản"),
    Part("to_trinh", "submission", "Tờ trình"),
    Part("bao_cao_thanh_tich", "achievement_report", "Báo cáo thành tích"),
    Part("quyet_dinh", "decision", "Quyết định"),
    Part("giay_chung_nhan", "certificate", "Giấy chứng nhận"),
    Part("quyet_dinh_khen_thuong", "reward_decision", "Quyết định khen thưởng"),
    Part("bieu_tong_hop_ket_qua", "results_summary", "Biểu tổng hợp kết quả"),
    Part("bao_cao", "report", "Báo cáo"),
)
BY_KEY: Final = {part.key: part for part in PARTS}
