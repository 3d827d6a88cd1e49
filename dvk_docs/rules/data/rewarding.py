"""Rules on a reward decision: who may give it, to whom, and the money that goes with it."""

from __future__ import annotations

from collections.abc import Iterator

from dvk_docs.documents.parts.mo_hinh import figure, placed
from dvk_docs.documents.parts.organ import kind_of
from dvk_docs.documents.reward_decision import RewardDecision
from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.vn.text import fold_tone

_GIVES = ("Uỷ ban nhân dân", "UBND")
_BY_ORDER = ("TL.", "TUQ.")


def reward_competence(document: RewardDecision) -> Iterator[Misfit]:
    """Giấy khen là của Chủ tịch Uỷ ban nhân dân: Chủ tịch ký, hoặc Phó Chủ tịch ký thay (KT.); không ký TL., TUQ.

    Sai:   co_quan_ban_hanh: HỘI ĐỒNG NHÂN DÂN XÃ TÂN HOÀ;   quyen_han: TL. CHỦ TỊCH
    Đúng:  co_quan_ban_hanh: UỶ BAN NHÂN DÂN XÃ TÂN HOÀ;   chuc_vu: CHỦ TỊCH
    """
    kind = kind_of(document.co_quan_ban_hanh)
    if kind is None or kind.ten not in _GIVES:
        message = f"{quote(document.co_quan_ban_hanh)} không phải là uỷ ban nhân dân, không tặng Giấy khen này"
        yield Misfit("co_quan_ban_hanh", message, "ghi  co_quan_ban_hanh: ỦY BAN NHÂN DÂN XÃ …")
    authority = document.nguoi_ky.quyen_han or ""
    if any(line.upper().startswith(_BY_ORDER) for line in authority.splitlines()):
        message = f"{quote(authority)}: Giấy khen không ký thừa lệnh, thừa uỷ quyền"
        yield Misfit("nguoi_ky.quyen_han", message, "bỏ dòng quyen_han khi Chủ tịch ký; Phó Chủ tịch ký  KT. CHỦ TỊCH")


def rewarded_twice(document: RewardDecision) -> Iterator[Misfit]:
    """Mỗi tập thể, cá nhân một dòng: Điều 1 đếm dòng để biết tặng bao nhiêu Giấy khen.

    Sai:   hai mô hình của cùng Hội Phụ nữ xã ở hai dòng
    Đúng:  một dòng, tên hai mô hình nối bằng dấu chấm phẩy
    """
    seen: dict[str, str] = {}
    for path, _, model in placed(document.danh_sach):
        first = seen.setdefault(fold_tone(model.carrier), path)
        if first != path and model.carrier:
            message = f"{quote(model.carrier)} đã có ở {first}"
            yield Misfit(path, message, "gộp thành một mục, hoặc sửa tên", words=model.carrier, also=first)


def reward_amount(document: RewardDecision) -> Iterator[Misfit]:
    """Có tiền thưởng thì dòng nào cũng ghi số tiền, lớn hơn 0; không thưởng tiền thì không dòng nào ghi.

    Sai:   dòng đầu  tien_thuong: 1.000.000,  dòng sau không ghi
    """
    if document.total is None:
        return
    for path, amount in document.amounts:
        if not amount:
            message = "tiền thưởng là 0 đồng" if amount == 0 else "mục này chưa ghi tiền thưởng, mục khác có"
            yield Misfit(path, message, "ghi số tiền, ví dụ  tien_thuong: 1.000.000, hoặc bỏ ở mọi mục")


def reward_total(document: RewardDecision) -> Iterator[Misfit]:
    """Tổng tiền thưởng đã ghi phải bằng tổng các dòng của danh sách.

    Không cần ghi: thư viện tự cộng, in bằng số và bằng chữ.

    Sai:   tong_tien_thuong: 9.000.000   với danh sách cộng lại 8.500.000
    """
    stated, total = document.tong_tien_thuong, document.total or 0
    if stated is not None and stated != total:
        message = f"ghi {figure(stated)} đồng nhưng danh sách cộng lại {figure(total)} đồng"
        hint = f"ghi  tong_tien_thuong: {figure(total)}, hoặc bỏ dòng này"
        yield Misfit("tong_tien_thuong", message, hint, also="danh_sach")


def reward_source(document: RewardDecision) -> Iterator[Misfit]:
    """Không có tiền thưởng thì không có nguồn chi.

    Có tiền thưởng mà không ghi nguồn thì quyết định chỉ ghi tổng số tiền.

    Sai:   có  nguon_kinh_phi  mà danh sách không có  tien_thuong
    Đúng:  nguon_kinh_phi: Quỹ thi đua, khen thưởng của xã năm 2026   với   tien_thuong: 1.000.000   ở mọi dòng
    """
    if document.total is None and document.nguon_kinh_phi is not None:
        message = f"có nguồn {quote(document.nguon_kinh_phi)} mà danh sách không có tiền thưởng"
        yield Misfit("nguon_kinh_phi", message, "thêm  tien_thuong  vào mọi mục, hoặc bỏ dòng này", also="danh_sach")
