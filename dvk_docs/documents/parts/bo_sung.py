"""The additional parts a paper may have: how urgent it is, how to reach the office (HD 05-HD/VPTW, phần II, mục II)."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator

from dvk_docs.errors import quote
from dvk_docs.model import Cau, Record, field, one_of, refusal
from dvk_docs.standards import Standard
from dvk_docs.standards.tables import SCOPES
from dvk_docs.vn.text import fold_tone

NOT_HERE = "soạn văn bản mật theo quy định riêng, không dùng công cụ này"
"""What to do with a secret paper, in the messages that refuse it."""
OF_LETTERS = frozenset({"do_khan", "pham_vi_luu_hanh", "nguoi_soan", "lien_he", "phu_luc_kem", "co_quan_phoi_hop"})
"""The fields of such parts, of a joint paper and of annexes, which a form or a certificate has no place for: a form is
itself an annex of the plan, a certificate one page for each line of a decision, which has the annexes."""
_SECRET = re.compile(r"\b(tuyệt|tối)?\s*mật\b")
SECRECY_KEYS = dict.fromkeys(
    ("mat", "do_mat", "muc_do_mat", "dau_mat", "dau_do_mat", "dau_chi_do_mat", "toi_mat", "tuyet_mat", "bao_mat"),
    ("secrecy-refused", "thư viện không làm văn bản mật, không có trường ghi độ mật", NOT_HERE),
)
"""Fields by which somebody may ask for a mark of secrecy; without them they would be taken for a slip of the pen."""


def is_secret(words: str) -> bool:
    """Whether a mark names a level of secrecy."""
    return bool(_SECRET.search(fold_tone(words)))


def _not_secret(value: Any) -> Any:
    """A mark of secrecy is no slip of the pen for one of urgency."""
    if isinstance(value, str) and is_secret(value):
        raise refusal("secrecy-refused", f"{quote(value)} có dấu chỉ độ mật, thư viện không làm văn bản mật", NOT_HERE)
    return value


DoKhan = Annotated[str, one_of("KHẨN", "THƯỢNG KHẨN", "HOẢ TỐC"), BeforeValidator(_not_secret)]
"""How urgent a paper is: the same three words in every norm, printed in the tone style of the paper."""


def is_mass_media(scope: str) -> bool:
    """Whether a notice of limited circulation is the one about the mass media, which stands on the last page.

    >>> is_mass_media("KHÔNG PHỔ BIẾN TRÊN PHƯƠNG TIỆN THÔNG TIN ĐẠI CHÚNG"), is_mass_media("LƯU HÀNH NỘI BỘ")
    (True, False)
    """
    return fold_tone(scope).startswith(fold_tone(SCOPES[-1]))


def scope_of_circulation(scope: str | None, standard: Standard) -> dict[str, str | None]:
    """The notice at the top of page 1; the one about the mass media stands at the end, where the norm says so."""
    if scope is None:
        return {"pham_vi_luu_hanh": None, "khong_pho_bien": None}
    at_end = is_mass_media(scope) and "mass_media" in standard["scope-position"].value
    return {"pham_vi_luu_hanh": None if at_end else scope.upper(), "khong_pho_bien": scope if at_end else None}


def drafter(sign: str | None, standard: Standard) -> str | None:
    """The drafter's sign and the number of copies, in capitals where the norm has them so."""
    return sign.upper() if sign and "caps" in standard.value("drafter-style") else sign


class LienHe(Record):
    """How to reach the office."""

    dia_chi: Cau = field("Địa chỉ", "nơi đặt trụ sở", example="Thôn Đông Hà, xã Tân Hoà, tỉnh An Bình")
    dien_thoai: Cau = field("Điện thoại", "của cơ quan", example="0296.3999.123")
    fax: Cau | None = field("Fax", "của cơ quan", example="0296.3999.124", default=None)
    thu_dien_tu: Cau | None = field("Thư điện tử", "của cơ quan", example="vpdu.tanhoa@anbinh.example", default=None)
    trang_thong_tin: Cau | None = field(
        "Trang thông tin", "trang thông tin điện tử của cơ quan", example="tanhoa.anbinh.example", default=None
    )
