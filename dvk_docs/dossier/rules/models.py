"""Rules on the models of the year themselves: what each must tell, and that it is told once."""

from __future__ import annotations

from collections.abc import Iterator

from dvk_docs.documents.parts.linh_vuc import MAC_DINH
from dvk_docs.dossier.facts import MoHinhHoSo, MoHinhNamTruoc
from dvk_docs.dossier.rules.year import Year
from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.vn.alike import nearly_same
from dvk_docs.vn.dates import format_short
from dvk_docs.vn.text import fold_tone

_NEEDED = {
    "dia_diem": ("địa điểm", "Thôn Đông Hà"),
    "ngay_bat_dau": ("ngày bắt đầu", "06/7/2026"),
    "ngay_ket_thuc": ("ngày kết thúc", "31/12/2026"),
    "noi_dung": ("nội dung", "…"),
    "nguoi_phu_trach": ("người phụ trách", "{ho_ten: …, chuc_vu: …}"),
}
_OTHER_FIELD = MAC_DINH[-1].label


def content(year: Year) -> Iterator[Misfit]:
    """Mỗi mô hình có tên, địa điểm, ngày bắt đầu trước ngày kết thúc, nội dung, người phụ trách, lĩnh vực của kế hoạch.

    Mô hình thuộc lĩnh vực khác phải có xác nhận (xac_nhan).
    Vì sao: đó là nội dung tối thiểu để giao nhiệm vụ, kiểm tra và xét công nhận.

    Đúng:  ngay_bat_dau: 06/7/2026   và   ngay_ket_thuc: 31/12/2026
    Sai:   để trống  ngay_ket_thuc;   linh_vuc: KHAC   mà không có  xac_nhan
    """
    plan = year.first("plan")
    fields = {part.linh_vuc for part in plan[1].noi_dung} if plan else set()
    for path, model in year.models.values():
        for name, (label, example) in _NEEDED.items():
            if getattr(model, name) is None:
                message = f"mô hình {quote(model.ten_mo_hinh)} chưa ghi {label}"
                yield Misfit(f"{path}.{name}", message, f"ghi  {name}: {example}")
        start, end = model.ngay_bat_dau, model.ngay_ket_thuc
        if start and end and start >= end:
            message = f"ngày bắt đầu {format_short(start)} không trước ngày kết thúc {format_short(end)}"
            hint = "xem lại  ngay_bat_dau, ngay_ket_thuc"
            yield Misfit(f"{path}.ngay_bat_dau", message, hint, also=f"{path}.ngay_ket_thuc")
        if model.linh_vuc == _OTHER_FIELD:
            if model.xac_nhan is None:
                message = f"mô hình {quote(model.ten_mo_hinh)} thuộc lĩnh vực khác, chưa có nơi xác nhận"
                yield Misfit(f"{path}.linh_vuc", message, "thêm  xac_nhan: {co_quan: …, ngay: …}")
        elif plan and fields and model.linh_vuc not in fields:
            message = f"kế hoạch không có lĩnh vực {quote(model.linh_vuc)}"
            yield Misfit(f"{path}.linh_vuc", message, "sửa lĩnh vực, hoặc bổ sung kế hoạch", also=f"{plan[0]}.noi_dung")


def one_subject(year: Year) -> Iterator[Misfit]:
    """Mỗi mô hình có đúng một chủ thể: tập thể, hoặc một cá nhân có họ tên và chức vụ.

    Vì sao: chủ thể chọn mục tiêu chí để chấm, chọn nhóm trong danh sách và lời trên giấy chứng nhận.

    Đúng:  chu_the: ca_nhan   với   ca_nhan: {ho_ten: Vũ Thị Thoa, chuc_vu: Giáo viên}
    Sai:   chu_the: tap_the   mà có   ca_nhan;   chu_the: ca_nhan   mà không có chức vụ
    """
    for path, model in year.models.values():
        personal = model.chu_the == "ca_nhan"
        if personal and model.ca_nhan is None:
            message = f"mô hình {quote(model.ten_mo_hinh)} của cá nhân mà chưa ghi cá nhân"
            yield Misfit(f"{path}.chu_the", message, "thêm  ca_nhan: {ho_ten: …, chuc_vu: …}")
        elif model.ca_nhan and not personal:
            message = f"chủ thể là tập thể mà ghi cá nhân {quote(model.ca_nhan.ho_ten)}"
            yield Misfit(f"{path}.chu_the", message, "bỏ  ca_nhan,  hoặc ghi  chu_the: ca_nhan", also=f"{path}.ca_nhan")
        elif model.ca_nhan and not model.ca_nhan.chuc_vu:
            message = f"cá nhân {quote(model.ca_nhan.ho_ten)} chưa ghi chức vụ, nghề nghiệp"
            yield Misfit(f"{path}.ca_nhan", message, "thêm  chuc_vu: …")


def named_once(year: Year) -> Iterator[Misfit]:
    """Trong một năm không có hai mô hình cùng mã, cùng tên hoặc tên gần như nhau.

    Vì sao: một mô hình đăng ký hai lần, hoặc hai đơn vị chép tên của nhau, thì danh sách công nhận thành thừa.

    Đúng:  Camera an ninh thôn Long Khê;   Camera an ninh thôn Tân Tiến
    Sai:   Tiếng trống khuyến học;   Tiếng trống khuyến hoc
    """
    models = year.facts.mo_hinh
    first: dict[str, int] = {}
    for at, model in enumerate(models, 1):
        before = first.setdefault(model.ma, at)
        if before != at:
            message = f"mã {quote(model.ma)} đã dùng cho mô hình khác"
            yield Misfit(f"mo_hinh[{at}].ma", message, "đặt mã khác", also=f"mo_hinh[{before}].ma")
    for earlier, later in nearly_same([model.ten_mo_hinh for model in models]):
        message = f"tên {quote(models[later].ten_mo_hinh)} gần như {quote(models[earlier].ten_mo_hinh)}"
        hint = "bỏ một trong hai, hoặc đặt tên cho khác hẳn"
        also = f"mo_hinh[{earlier + 1}].ten_mo_hinh"
        yield Misfit(f"mo_hinh[{later + 1}].ten_mo_hinh", message, hint, also=also)


def first_year(year: Year) -> Iterator[Misfit]:
    """Mô hình duy trì có năm đăng ký đầu trước năm nay và có trong danh sách năm trước, tên và đơn vị như cũ; mô hình
    mới thì năm đăng ký đầu là năm nay.

    Vì sao: mô hình giữ một mã, một tên suốt đời; đổi tên là mô hình khác.

    Đúng:  loai_dang_ky: duy_tri   với   nam_dang_ky_dau: 2025   và một dòng  tiep_tuc: MH10  ở danh_sach_nam_truoc
    Sai:   loai_dang_ky: moi   với   nam_dang_ky_dau: 2025
    """
    this = year.facts.nam
    for path, model in year.models.values():
        kept, first = model.loai_dang_ky == "duy_tri", model.nam_dang_ky_dau
        if first and first > this:
            message = f"năm đăng ký đầu {first} ở sau năm {this} của hồ sơ"
            yield Misfit(f"{path}.nam_dang_ky_dau", message, f"ghi  nam_dang_ky_dau: {this}")
        elif first and kept != (first < this):
            message = f"mô hình {'duy trì' if kept else 'mới'} của năm {this} mà năm đăng ký đầu là {first}"
            hint = "sửa  nam_dang_ky_dau" if kept else "ghi  loai_dang_ky: duy_tri,  hoặc sửa năm"
            yield Misfit(f"{path}.nam_dang_ky_dau", message, hint)
        elif kept and first is None:
            message = f"mô hình duy trì {quote(model.ten_mo_hinh)} chưa ghi năm đăng ký đầu"
            yield Misfit(f"{path}.loai_dang_ky", message, f"thêm dòng  nam_dang_ky_dau: {this - 1}")
    yield from _carried_over(year)


def _carried_over(year: Year) -> Iterator[Misfit]:
    """Last year's list against the models that are kept."""
    last = year.facts.danh_sach_nam_truoc
    if last is None:
        return
    went_on: dict[str, str] = {}
    for at, old in enumerate(last.mo_hinh, 1):
        if old.tiep_tuc is None:
            continue
        path = f"danh_sach_nam_truoc.mo_hinh[{at}]"
        before = went_on.setdefault(old.tiep_tuc, path)
        found = year.models.get(old.tiep_tuc)
        if found is None:
            yield Misfit(f"{path}.tiep_tuc", f"không có mô hình {quote(old.tiep_tuc)}", "sửa mã")
        elif before != path:
            message = f"{quote(old.tiep_tuc)} đã là mô hình tiếp tục của dòng khác"
            yield Misfit(f"{path}.tiep_tuc", message, "sửa mã", also=f"{before}.tiep_tuc")
        else:
            yield from _as_before(year, path, old, *found)
    for code, (path, model) in year.models.items():
        if model.loai_dang_ky == "duy_tri" and model.nam_dang_ky_dau == last.nam and code not in went_on:
            message = f"mô hình duy trì {quote(model.ten_mo_hinh)} không có trong danh sách năm {last.nam}"
            hint = f"thêm  tiep_tuc: {code}  vào dòng của mô hình ấy, hoặc ghi  loai_dang_ky: moi"
            yield Misfit(f"{path}.nam_dang_ky_dau", message, hint, also="danh_sach_nam_truoc")
        elif model.loai_dang_ky == "moi" and code in went_on:
            message = f"mô hình {quote(model.ten_mo_hinh)} tiếp tục từ năm trước mà ghi là mô hình mới"
            yield Misfit(f"{path}.loai_dang_ky", message, "ghi  loai_dang_ky: duy_tri", also=went_on[code])


def _as_before(year: Year, path: str, old: MoHinhNamTruoc, also: str, new: MoHinhHoSo) -> Iterator[Misfit]:
    """A model that goes on bears the name, unit, subject and field of the year before."""
    was = {name: getattr(old, name) for name in ("don_vi", "chu_the", "linh_vuc", "ten_mo_hinh")}
    was["don_vi"] = year.campaign.name_of(old.don_vi)
    for name, one in was.items():
        other = year.unit_name(new) if name == "don_vi" else getattr(new, name)
        if fold_tone(one) != fold_tone(other):
            message = f"năm trước ghi {quote(one)}, năm nay ghi {quote(other)}"
            yield Misfit(f"{path}.{name}", message, "ghi như nhau", also=f"{also}.{name}")
