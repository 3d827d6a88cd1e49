"""What a rule on one paper finds, under the id of the rule on the year that it belongs to."""

from __future__ import annotations

import inspect
from itertools import chain
from typing import Final, Literal, NamedTuple

from dvk_docs.dossier.dossier import Paper
from dvk_docs.errors import Problem


class Told(NamedTuple):
    """A rule on the year that rules on one paper decide, those of `slugs`: it has its page, and nothing to judge."""

    id: str
    severity: Literal["error", "warning"]
    slugs: tuple[str, ...]
    page: str
    kind: Literal["dossier"] = "dossier"
    cite: None = None

    @property
    def doc(self) -> str:
        """The page that `explain` prints."""
        return inspect.cleandoc(self.page)

    @property
    def summary(self) -> str:
        """The first line of that page."""
        return self.doc.partition("\n")[0]


TOLD: Final = (
    Told(
        "K02",
        "error",
        ("summary-block",),
        """Bảng tổng hợp chỉ tiêu khớp danh sách giao: cùng các khối, cùng số đơn vị, cùng số mô hình.

        Vì sao: bảng tổng hợp chép tay thường không sửa theo danh sách.

        Đúng:  khối B có 5 đơn vị, mỗi đơn vị 2 mô hình:   {khoi: B, so_luong: 5, chi_tieu: 10}
        Sai:   {khoi: B, so_luong: 5, chi_tieu: 8}
        """,
    ),
    Told(
        "K10",
        "warning",
        ("registered-late",),
        """Đăng ký trong hạn của đợt: đầu năm hoặc bổ sung, theo thoi_han của kế hoạch.

        Vì sao: đăng ký muộn thì không kịp giao nhiệm vụ trong thông báo của đợt ấy.

        Đúng:  dot: dau_nam,  ngay_dang_ky: 12/6/2026   với   thoi_han: {dang_ky: 19/6/2026}
        Sai:   dot: dau_nam,  ngay_dang_ky: 25/6/2026   với   thoi_han: {dang_ky: 19/6/2026}
        """,
    ),
    Told(
        "K11",
        "error",
        ("year-mismatch", "result-year"),
        """Năm ghi trong tên, trong câu, trong trích yếu là năm của hồ sơ, trừ chỗ nói rõ là năm khác.

        Vì sao: chép tệp năm trước, quên sửa một chỗ.

        Đúng:  trich_yeu: về việc đăng ký mô hình, điển hình “Dân vận khéo” năm 2026   với   nam: 2026
        Sai:   trich_yeu: về việc đăng ký mô hình, điển hình “Dân vận khéo” năm 2025   với   nam: 2026
        """,
    ),
    Told(
        "K21",
        "error",
        ("score-verdict",),
        """Đạt khi và chỉ khi tổng điểm từ điểm đạt trở lên và các tiêu chí phải tối đa đều đủ điểm.

        Vì sao: kết luận quyết định mô hình có được đưa ra xét hay không.

        Đúng:  tổng 75 điểm, đủ điểm ở các tiêu chí bắt buộc:  ket_luan: dat
        Sai:   tổng 71 điểm:  ket_luan: dat
        """,
    ),
    Told(
        "K23",
        "warning",
        ("self-score-gap",),
        """Điểm đơn vị tự chấm và điểm đoàn kiểm tra chấm không chênh nhau quá mức đã đặt (chenh_lech_diem_canh_bao).

        Vì sao: chênh nhiều thì một trong hai bên hiểu sai tiêu chí.

        Đúng:  tự chấm 95, đoàn chấm 92
        Sai:   tự chấm 95, đoàn chấm 74
        """,
    ),
    Told(
        "K32",
        "error",
        ("meeting-hours",),
        """Cuộc họp kết thúc sau khi bắt đầu, trong cùng một ngày.

        Vì sao: biên bản ghi “kết thúc hồi … cùng ngày”.

        Đúng:  gio_bat_dau: 8 giờ 00   và   gio_ket_thuc: 11 giờ 15
        Sai:   gio_bat_dau: 8 giờ 00   và   gio_ket_thuc: 7 giờ 15
        """,
    ),
    Told(
        "K60",
        "error",
        ("gap-left",),
        """Văn bản chính thức không còn chỗ chờ điền: dấu chấm lửng, [CẦN BỔ SUNG], thẻ của mẫu.

        Vì sao: chỗ trống in ra giấy thì phải thu hồi văn bản.

        Đúng:  ly_do: đi tập huấn
        Sai:   ly_do: [CẦN BỔ SUNG]
        """,
    ),
    Told(
        "K61",
        "warning",
        ("tone-mix",),
        """Trong một văn bản chỉ một cách đặt dấu thanh: uỷ, hoà hoặc ủy, hòa.

        Vì sao: hai cách lẫn nhau là dấu vết của chép ghép.

        Đúng:  Đảng uỷ … Tỉnh uỷ
        Sai:   Đảng uỷ … Tỉnh ủy
        """,
    ),
    Told(
        "K63",
        "error",
        ("standard-of-type", "standard-of-other-system"),
        """Văn bản của Đảng có tiêu đề Đảng, văn bản nhà nước có Quốc hiệu; không văn bản nào có cả hai.

        Thư viện in theo thể thức của cơ quan; chỉ sai khi ghi thể thức của hệ thống kia.
        Vì sao: HD 05-HD/VPTW và NĐ 30/2020/NĐ-CP mỗi bên quy định một tiêu đề.

        Đúng:  the_thuc: nd30   với   co_quan_ban_hanh: ubnd_xa
        Sai:   the_thuc: hd05   với   co_quan_ban_hanh: ubnd_xa
        """,
    ),
    Told(
        "K64",
        "warning",
        ("movement-name",),
        """Tên phong trào viết “Dân vận khéo”, trong ngoặc kép cong; ngoặc nào cũng đủ đôi.

        Vì sao: tên riêng của phong trào, viết như nhau ở mọi văn bản.

        Đúng:  “Dân vận khéo”
        Sai:   "Dân vận khéo";   “dân vận khéo”
        """,
    ),
    Told(
        "K65",
        "warning",
        ("personal-contact",),
        """Văn bản không ghi số điện thoại, thư điện tử riêng của một người.

        Vì sao: người ấy chuyển việc thì văn bản chỉ sai chỗ; thông tin cá nhân không công khai.

        Đúng:  noi_gui: Ban Xây dựng Đảng Đảng uỷ
        Sai:   noi_gui: qua đồng chí Yến, số 0912…
        """,
    ),
    Told(
        "K66",
        "warning",
        ("space-before-mark",),
        """Không có khoảng trắng sát trong ngoặc kép, trước dấu câu, trong ký hiệu.

        Vì sao: chữ bị tách dòng sai chỗ; ký hiệu có khoảng trắng thì tìm không ra.

        Đúng:  13-ĐA/TU
        Sai:   13- ĐA/ TU
        """,
    ),
)
"""Rules that have no function in this room."""
_BESIDES: Final = {
    "K03": ("order-number", "annex-order", "outline-order"),
    "K04": ("quota-twice", "quota-in-text", "target-below-quota"),
    "K05": ("target-unmet",),
    "K07": ("field-of-plan", "other-field-confirmed", "registration-content", "time-order"),
    "K08": ("registrant", "carrier-missing", "person-missing", "person-post"),
    "K09": ("similar-model", "model-code-twice"),
    "K13": ("first-year", "first-year-missing"),
    "K15": ("stopped-in-results",),
    "K20": ("scored-model", "score-each", "score-range", "score-step", "score-total", "criteria-form", "criteria-sum"),
    "K22": ("score-below-pass",),
    "K30": ("two-visits-at-once", "visit-outside", "visited-twice", "own-unit", "team-of-field"),
    "K31": (
        "attendance-sum",
        "attendance-names",
        "chair-and-secretary",
        "speaker-absent",
        "ballot-counts",
        "votes-sum",
        "verdict-mismatch",
    ),
    "K40": (
        "subject-conflict",
        "model-of-another",
        "same-model-twice",
        "assigned-and-stopped",
        "voted-and-left-out",
        "proposed-and-left-out",
        "exemplary-model",
    ),
    "K41": ("conclusion-count", "figure-order", "field-sums", "reward-total"),
    "K42": ("addressee-level", "reward-competence"),
    "K43": ("cited-later", "meeting-after", "scored-date", "reported-before-start"),
    "K44": ("annex-indication",),
    "K45": ("authority-choice", "concurrent-lines", "position-shown"),
    "K46": ("photo-count", "photo-file", "photo-folder", "confirmation-missing"),
    "K47": ("decision-number", "register-number-twice"),
    "K48": ("deadline-order", "deadline-outside", "deadline-passed"),
    "K62": ("organ-ended",),
}
"""By the id of a rule that judges the year too: the rules on one paper that tell of the same."""
OF_SLUG: Final = {
    slug: id_ for id_, slugs in chain(((rule.id, rule.slugs) for rule in TOLD), _BESIDES.items()) for slug in slugs
}
"""By the slug of the rule on one paper; what is not here keeps its slug."""
UNREAD: Final = {"unfilled": "K60"}
"""By the code of what was said when a paper was read."""
_SUMMARIES: Final = ("registration_summary", "results_summary")


def rule_told(paper: Paper, found: Problem) -> str | None:
    """The id of the rule that a finding in one paper belongs to; None: it keeps its own."""
    if found.code != "count-mismatch":
        return OF_SLUG.get(found.code)
    if paper.derived.type_name == "targets":
        return "K02" if (found.place.path or "").startswith("tong_hop") else "K01"
    return "K14" if paper.derived.type_name in _SUMMARIES else "K41"
