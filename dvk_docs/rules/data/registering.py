"""Rules on a registration: who registers, what is registered, by when."""

from __future__ import annotations

from collections.abc import Iterator

from dvk_docs.documents.parts.linh_vuc import MAC_DINH
from dvk_docs.documents.parts.mo_hinh import SUBJECTS
from dvk_docs.documents.registration import FULLER_ONLY, MoHinhDangKy, Registration
from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.vn.dates import format_short
from dvk_docs.vn.text import fold_tone

_CONTENT = {
    "dia_diem": "địa điểm",
    "linh_vuc": "lĩnh vực",
    "ngay_bat_dau": "ngày bắt đầu",
    "ngay_ket_thuc": "ngày kết thúc",
    "noi_dung": "nội dung",
    "nguoi_phu_trach": "người phụ trách",
}
_OTHER_FIELD = MAC_DINH[-1].label


def nothing_registered(document: Registration) -> Iterator[Misfit]:
    """Đăng ký có ít nhất một mô hình, trừ khi in mẫu trống để ghi tay.

    Đúng:  mo_hinh có ít nhất một mục;  hoặc  mau_trong: có
    """
    if not document.mo_hinh and not document.mau_trong:
        hint = "thêm ít nhất một mục  - ten_mo_hinh: …   (in mẫu trống: thêm dòng  mau_trong: có)"
        yield Misfit("mo_hinh", "chưa đăng ký mô hình nào", hint)


def registration_content(document: Registration) -> Iterator[Misfit]:
    """Đăng ký theo biểu đầy đủ phải có tên, địa điểm, lĩnh vực, thời gian, nội dung, người phụ trách mô hình.

    Mẫu trống để ghi tay thì không cần.

    Sai:   bieu_mau: Đầy đủ, mô hình không có  noi_dung
    """
    if document.bieu_mau != "day_du" or document.mau_trong:
        return
    for path, model in document.each_model():
        for name, label in _CONTENT.items():
            if getattr(model, name) is None:
                message = f"mô hình {quote(model.ten_mo_hinh)} chưa ghi {label}"
                yield Misfit(f"{path}.{name}", message, f"thêm dòng  {name}: {_example(name)}")


def fuller_form_only(document: Registration) -> Iterator[Misfit]:
    """Bảng năm cột của biểu rút gọn không có chỗ cho nội dung, người phụ trách, địa điểm …; biểu đầy đủ mới có.

    Sai:   mô hình có  noi_dung   mà không có  bieu_mau: Đầy đủ
    """
    if document.bieu_mau != "rut_gon":
        return
    for path, model in document.each_model():
        for name in FULLER_ONLY:
            if getattr(model, name) is not None:
                message = f"biểu rút gọn không có chỗ cho “{name}”"
                yield Misfit(f"{path}.{name}", message, "thêm dòng  bieu_mau: Đầy đủ,  hoặc bỏ trường này")


def registrant(document: Registration) -> Iterator[Misfit]:
    """Đăng ký của một tập thể hoặc của một cá nhân, không của cả hai; cá nhân phải có họ tên và chức vụ, nhiệm vụ.

    Sai:   hinh_thuc: Cá nhân   mà không có  ca_nhan;   hinh_thuc: Tập thể   mà có  ca_nhan
    """
    person = document.ca_nhan
    if document.hinh_thuc == "tap_the" and person:
        hint = "ghi  hinh_thuc: Cá nhân,  hoặc bỏ  ca_nhan"
        yield Misfit("ca_nhan", "đăng ký của tập thể mà ghi cá nhân", hint, also="hinh_thuc")
    elif document.mau_trong:
        return
    elif document.subject == "ca_nhan" and person is None:
        hint = "thêm dòng  ca_nhan: {ho_ten: Nguyễn Thị Hạnh, chuc_vu: giáo viên}"
        yield Misfit("hinh_thuc", "đăng ký của cá nhân mà chưa ghi người đăng ký", hint)
    elif person and not person.chuc_vu:
        message = f"{quote(person.ho_ten)} chưa ghi chức vụ, nhiệm vụ được giao"
        yield Misfit("ca_nhan", message, "thêm vào ca_nhan  chuc_vu: giáo viên")


def model_of_another(document: Registration) -> Iterator[Misfit]:
    """Mô hình trong bản đăng ký là của chính tập thể, cá nhân đăng ký; mỗi người đăng ký một bản riêng.

    Không cần ghi lại ở từng mô hình.

    Sai:   đăng ký của Nguyễn Thị Hạnh có mô hình  ca_nhan: {ho_ten: Vũ Thị Thoa}
    """
    person = document.ca_nhan.ho_ten if document.ca_nhan else None
    for path, model in document.each_model():
        carried = model.ca_nhan.ho_ten if model.ca_nhan else None
        if carried and fold_tone(carried) != fold_tone(person or ""):
            message = f"mô hình của {quote(carried)} trong bản đăng ký của {quote(document.registrant)}"
            yield Misfit(f"{path}.ca_nhan", message, "bỏ dòng này, hoặc làm bản đăng ký riêng cho người ấy")
        elif model.chu_the and document.subject and model.chu_the != document.subject:
            message = (
                f"chủ thể của mô hình là {SUBJECTS[model.chu_the]}, bản đăng ký là của {SUBJECTS[document.subject]}"
            )
            yield Misfit(f"{path}.chu_the", message, "bỏ dòng này, hoặc sửa  hinh_thuc", also="hinh_thuc")
        elif model.don_vi and fold_tone(model.don_vi) != fold_tone(document.registering_unit or ""):
            message = f"mô hình của {quote(model.don_vi)}, đơn vị đăng ký là {quote(document.registering_unit or '…')}"
            yield Misfit(f"{path}.don_vi", message, f"bỏ dòng này, hoặc ghi ở đầu tệp  don_vi: {model.don_vi}")


def registered_late(document: Registration) -> Iterator[Misfit]:
    """Đăng ký trong hạn của đợt, nếu có ghi hạn.

    Sai:   ngay_ban_hanh: 25/6/2026   với   han: 19/6/2026
    """
    name = "ngay_dang_ky" if document.ngay_dang_ky else "ngay_ban_hanh"
    day = document.ngay_dang_ky or document.ngay_ban_hanh
    if day and document.han and day > document.han:
        message = f"đăng ký ngày {format_short(day)}, sau hạn {format_short(document.han)}"
        yield Misfit(name, message, "xem lại ngày này, hoặc đăng ký vào đợt bổ sung", also="han")


def first_year_missing(document: Registration) -> Iterator[Misfit]:
    """Mô hình đăng ký tiếp tục duy trì phải ghi năm đăng ký đầu.

    Sai:   loai_dang_ky: Duy trì   mà không có  nam_dang_ky_dau
    """
    for path, model in document.each_model():
        if model.loai_dang_ky == "duy_tri" and model.nam_dang_ky_dau is None:
            message = f"mô hình duy trì {quote(model.ten_mo_hinh)} chưa ghi năm đăng ký đầu"
            hint = f"thêm dòng  nam_dang_ky_dau: {(document.year or 2026) - 1}"
            yield Misfit(f"{path}.loai_dang_ky", message, hint)


def field_of_plan(document: Registration) -> Iterator[Misfit]:
    """Mô hình thuộc một lĩnh vực của kế hoạch, nếu đã ghi các lĩnh vực ấy.

    Sai:   cac_linh_vuc: [KT, VHXH]   với một mô hình  linh_vuc: Quốc phòng - an ninh
    """
    for path, model in document.each_model():
        if model.linh_vuc and document.cac_linh_vuc and model.linh_vuc not in document.cac_linh_vuc:
            message = f"kế hoạch không có lĩnh vực {quote(model.linh_vuc)}"
            hint = f"ghi một trong:  {', '.join(document.cac_linh_vuc)}"
            yield Misfit(f"{path}.linh_vuc", message, hint, also="cac_linh_vuc")


def other_field_confirmed(document: Registration) -> Iterator[Misfit]:
    """Mô hình thuộc lĩnh vực khác phải có xác nhận của cơ quan quản lý trực tiếp.

    Sai:   linh_vuc: Lĩnh vực khác   mà không có  xac_nhan_cua
    """
    for path, model in document.each_model():
        if model.linh_vuc == _OTHER_FIELD and not document.xac_nhan_cua:
            message = f"mô hình {quote(model.ten_mo_hinh)} thuộc lĩnh vực khác, chưa có nơi xác nhận"
            yield Misfit(f"{path}.linh_vuc", message, "thêm dòng  xac_nhan_cua: Chi bộ thôn Đông Hà")


def _example(name: str) -> str:
    if name == "nguoi_phu_trach":
        return "{ho_ten: Phan Thị Lụa, chuc_vu: Chi hội trưởng}"
    examples = MoHinhDangKy.model_fields[name].examples
    return str(examples[0]) if examples else "…"
