"""Rules on the lists of a year: the two summaries, and the register that they are made of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.vn.alike import nearly_same
from dvk_docs.vn.text import fold_tone

if TYPE_CHECKING:
    from dvk_docs.documents.families.sheet import SummaryDocument
    from dvk_docs.documents.register import Register
    from dvk_docs.documents.results_summary import ResultsSummary

    YearList = SummaryDocument | Register

_COLUMNS = {
    "linh_vuc": "lĩnh vực",
    "dia_diem": "địa điểm",
    "chu_tri": "tổ chức chủ trì",
    "quy_mo": "quy mô thực hiện",
    "ket_qua": "kết quả",
}
_STOPPED = ("Dừng", "Chuyển cơ quan khác")


def registering_unit(document: YearList) -> Iterator[Misfit]:
    """Mỗi mô hình phải có đơn vị đăng ký: mô hình của cá nhân thì ghi đơn vị của người ấy.

    Vì sao: biểu xếp mô hình theo đơn vị; thiếu đơn vị thì hàng đơn vị in ra trống.

    Sai:   ca_nhan: {ho_ten: Vũ Thị Thoa, chuc_vu: giáo viên}   mà không có  don_vi
    """
    for path, model in document.each_model():
        if model.ca_nhan and not model.registering_unit:
            message = f"mô hình {quote(model.ten_mo_hinh)} chưa ghi đơn vị đăng ký"
            yield Misfit(path, message, "thêm dòng  don_vi: Chi bộ thôn Đông Hà")


def person_missing(document: YearList) -> Iterator[Misfit]:
    """Mô hình của cá nhân thì ghi người ấy vào ca_nhan; don_vi là đơn vị của người ấy.

    Sai:   chu_the: Cá nhân   với   don_vi: Bà Vũ Thị Thoa
    Đúng:  ca_nhan: {ho_ten: Vũ Thị Thoa, chuc_vu: giáo viên}   với   don_vi: Chi bộ Trường Tiểu học
    """
    for path, model in document.each_model():
        if model.chu_the == "ca_nhan" and model.ca_nhan is None:
            message = f"mô hình {quote(model.ten_mo_hinh)} của cá nhân mà chưa ghi người thực hiện"
            yield Misfit(f"{path}.chu_the", message, "thêm dòng  ca_nhan: {ho_ten: Vũ Thị Thoa, chuc_vu: giáo viên}")


def person_post(document: YearList) -> Iterator[Misfit]:
    """Cá nhân thực hiện mô hình có họ tên và chức vụ, nghề nghiệp.

    Sai:   ca_nhan: {ho_ten: Vũ Thị Thoa}
    """
    for path, model in document.each_model():
        if model.ca_nhan and not model.ca_nhan.chuc_vu:
            message = f"{quote(model.ca_nhan.ho_ten)} chưa ghi chức vụ, nghề nghiệp"
            yield Misfit(f"{path}.ca_nhan", message, "thêm vào ca_nhan  chuc_vu: giáo viên")


def similar_model(document: YearList) -> Iterator[Misfit]:
    """Trong một năm không có hai mô hình trùng hoặc gần trùng tên, kể cả của hai đơn vị.

    So tên không kể hoa thường, dấu câu, chỗ đặt dấu thanh, chữ gõ nhầm; khác số hay tên riêng là khác.

    Vì sao: hai đơn vị cùng ghi một mô hình thì đếm hai lần; khác nhau thật thì tên nên cho biết khác ở đâu.

    Sai:   Tuyến đường hoa thôn Đông   và   “Tuyến đường hoa” thôn Đông  của hai đơn vị
    """
    models = list(document.each_model())
    for first, second in nearly_same([model.ten_mo_hinh for _, model in models]):
        (earlier, one), (path, other) = models[first], models[second]
        if fold_tone(one.carrier) != fold_tone(other.carrier):  # of the same unit it is same-model-twice
            message = f"tên mô hình {quote(other.ten_mo_hinh)} trùng hoặc gần trùng với {earlier}"
            hint = "bỏ một trong hai mục, hoặc thêm vào tên nơi thực hiện"
            yield Misfit(f"{path}.ten_mo_hinh", message, hint, also=earlier)


def column_blank(document: SummaryDocument) -> Iterator[Misfit]:
    """Mỗi cột của biểu có nội dung ở mọi mô hình: lĩnh vực, địa điểm, chủ trì, quy mô hoặc kết quả.

    Vì sao: mô hình không có lĩnh vực thì số theo lĩnh vực cộng lại không bằng tổng số; cấp trên phải hỏi lại.

    Sai:   ten_mo_hinh: Tuyến đường hoa   mà không có  dia_diem
    """
    for name, label in _COLUMNS.items():
        if name != "linh_vuc" and name not in document.printed_of_model:
            continue
        lacking = [(path, model) for path, model in document.each_model() if getattr(model, name) is None]
        if lacking:
            path, model = lacking[0]
            others = f" (và {len(lacking) - 1} mô hình nữa)" if len(lacking) > 1 else ""
            message = f"mô hình {quote(model.ten_mo_hinh)} chưa ghi {label}{others}"
            yield Misfit(path, message, f"thêm dòng  {name}: …")


def stopped_in_results(document: ResultsSummary) -> Iterator[Misfit]:
    """Biểu kết quả có mọi mô hình thực hiện đến cuối năm, đạt hay không; không có mô hình đã dừng hay chuyển đi.

    Sai:   trang_thai: Dừng
    """
    for path, model in document.each_model():
        if model.trang_thai in _STOPPED:
            message = f"mô hình {quote(model.ten_mo_hinh)} ở trạng thái {quote(model.trang_thai or '')}"
            yield Misfit(f"{path}.trang_thai", message, "bỏ mục này khỏi biểu, hoặc sửa  trang_thai")


def model_code_twice(document: YearList) -> Iterator[Misfit]:
    """Mỗi mô hình một mã.

    Sai:   hai mô hình cùng  ma: MH07
    """
    seen: dict[str, str] = {}
    for path, model in document.each_model():
        if model.ma and seen.setdefault(model.ma.casefold(), path) != path:
            message = f"mã {quote(model.ma)} đã có ở {seen[model.ma.casefold()]}"
            yield Misfit(f"{path}.ma", message, "đổi sang mã khác chưa dùng", also=seen[model.ma.casefold()])


def listed_unit_twice(document: Register) -> Iterator[Misfit]:
    """Mỗi đơn vị có một dòng trong danh sách đơn vị của sổ.

    Sai:   hai dòng  ten: Chi bộ thôn Đông Hà
    """
    seen: dict[str, int] = {}
    for at, unit in enumerate(document.don_vi, 1):
        first = seen.setdefault(fold_tone(unit.ten), at)
        if first != at:
            message = f"đơn vị {quote(unit.ten)} đã có ở don_vi[{first}]"
            yield Misfit(f"don_vi[{at}].ten", message, "bỏ một trong hai dòng", also=f"don_vi[{first}]")


def target_unmet(document: Register) -> Iterator[Misfit]:
    """Đơn vị đăng ký ít nhất bằng chỉ tiêu được giao.

    Chỉ xét khi ngày của sổ đã qua hạn đăng ký.

    Sai:   chi_tieu: 2   mà đơn vị mới có một mô hình
    """
    day, deadline = document.ngay_ban_hanh, document.han
    if day is None or deadline is None or day <= deadline:
        return
    registered: dict[str, int] = {}
    for model in document.mo_hinh:
        unit_name = fold_tone(model.registering_unit)
        registered[unit_name] = registered.get(unit_name, 0) + 1
    for at, unit in enumerate(document.don_vi, 1):
        count = registered.get(fold_tone(unit.ten), 0)
        if unit.chi_tieu is not None and count < unit.chi_tieu:
            message = f"{quote(unit.ten)} đăng ký {count} mô hình, chỉ tiêu là {unit.chi_tieu}"
            yield Misfit(f"don_vi[{at}].chi_tieu", message, "đôn đốc đơn vị đăng ký, hoặc xem lại chỉ tiêu")


def scored_unknown(document: Register) -> Iterator[Misfit]:
    """Phiếu chấm điểm là của một mô hình có trong sổ, khi các mô hình của sổ có mã.

    Sai:   phieu_cham_diem có  mo_hinh: MH99  mà sổ không có mã ấy
    """
    codes = {model.ma.casefold() for model in document.mo_hinh if model.ma}
    if not codes:
        return
    for at, sheet in enumerate(document.phieu_cham_diem, 1):
        if sheet.mo_hinh.casefold() not in codes:
            message = f"sổ không có mô hình mang mã {quote(sheet.mo_hinh)}"
            yield Misfit(f"phieu_cham_diem[{at}].mo_hinh", message, "ghi lại mã, hoặc thêm  ma  vào mô hình ấy")


def sheet_total(document: Register) -> Iterator[Misfit]:
    """Tổng điểm ghi ở phiếu bằng tổng điểm các tiêu chí; không cần ghi, thư viện tự cộng.

    Sai:   diem: [10, 9, 8]   với   tong_diem: 28
    """
    for at, sheet in enumerate(document.phieu_cham_diem, 1):
        if sheet.diem and sheet.tong_diem is not None and sum(sheet.diem) != sheet.tong_diem:
            message = f"tổng điểm ghi {sheet.tong_diem}, cộng các tiêu chí được {sum(sheet.diem)}".replace(".", ",")
            yield Misfit(f"phieu_cham_diem[{at}].tong_diem", message, "sửa số này, hoặc bỏ dòng này để tự cộng")
