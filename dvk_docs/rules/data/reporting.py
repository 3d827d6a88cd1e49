"""Rules on a report of results: its figures, the models it names, to whom it is addressed."""

from __future__ import annotations

from collections.abc import Iterator

from dvk_docs.documents.report import Report
from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit

_PARTS = (
    ("so_dang_ky", ("so_moi", "so_duy_tri")),
    ("so_dang_ky", ("so_thuc_hien", "so_dung")),
    ("so_thuc_hien", ("so_dat", "so_khong_dat")),
    ("so_dat", ("so_cong_nhan", "so_khong_thong_qua", "so_chuyen_co_quan_khac")),
)
"""A figure, and those that are parts of it."""
_EXACT = ("so_moi", "so_duy_tri")


def report_figures(document: Report) -> Iterator[Misfit]:
    """Báo cáo có số liệu: danh sách mô hình kèm trạng thái, hoặc ít nhất số đăng ký.

    Có so_cong_nhan_nam_truoc để so sánh thì phải có số công nhận năm nay.

    Sai:   không có danh_sach, cũng không có so_dang_ky
    Đúng:  so_dang_ky: 8
    """
    if document.known["so_dang_ky"] is None:
        hint = "thêm  danh_sach:  và mỗi mô hình một mục, hoặc thêm dòng  so_dang_ky: 8"
        yield Misfit("so_dang_ky", "báo cáo chưa có số mô hình đăng ký", hint)
    if document.so_cong_nhan_nam_truoc is not None and document.known["so_cong_nhan"] is None:
        message = "có số công nhận năm trước nhưng chưa có số công nhận năm nay để so sánh"
        yield Misfit("so_cong_nhan_nam_truoc", message, "thêm dòng  so_cong_nhan: 6, hoặc bỏ dòng này")


def figure_order(document: Report) -> Iterator[Misfit]:
    """Số liệu khớp nhau: công nhận ≤ đạt ≤ thực hiện ≤ đăng ký; mới + duy trì = đăng ký; tập thể + cá nhân = công nhận.

    Sai:   so_dang_ky: 33   với   so_moi: 22, so_duy_tri: 10
    Sai:   so_dat: 26   với   so_cong_nhan: 28
    """
    known = document.known
    for name, parts in _PARTS:
        yield from _compared(document, known[name], name, parts, exact=parts == _EXACT)
    whole = "so_cong_nhan" if known["so_cong_nhan"] else "so_dang_ky"
    yield from _compared(document, document.whole, whole, ("so_tap_the", "so_ca_nhan"), exact=True)


def _compared(
    document: Report, whole: int | None, name: str, parts: tuple[str, ...], *, exact: bool
) -> Iterator[Misfit]:
    """The sum of the parts that are known against the whole; only where all are known must the sum be exact."""
    given = {part: document.known[part] for part in parts}
    total = sum(number or 0 for number in given.values())
    all_known = exact and None not in given.values()
    if whole is None or (total <= whole and not (all_known and total < whole)):
        return
    labels = {field: (type(document).model_fields[field].title or field).lower() for field in (name, *parts)}
    said = " + ".join(f"{labels[part]} {number}" for part, number in given.items() if number is not None)
    message = f"{said} = {total}, {'không bằng' if total < whole else 'lớn hơn'} {labels[name]} {whole}"
    path = next(part for part in reversed(parts) if given[part] is not None)
    yield Misfit(path, message, "xem lại các số này, hoặc ghi danh_sach để thư viện tự đếm", also=name)


def field_sums(document: Report) -> Iterator[Misfit]:
    """Cộng theo lĩnh vực bằng cộng theo chủ thể, bằng tổng số: số được công nhận, chưa công nhận thì số đăng ký.

    Mỗi lĩnh vực một dòng.

    Sai:   theo_linh_vuc cộng được 5 mô hình   với   so_cong_nhan: 6
    """
    first: dict[str, int] = {}
    for at, row in enumerate(document.theo_linh_vuc, 1):
        before = first.setdefault(row.linh_vuc, at)
        if before != at:
            message = f"lĩnh vực {quote(row.linh_vuc)} đã có ở theo_linh_vuc[{before}]"
            yield Misfit(
                f"theo_linh_vuc[{at}]", message, "giữ một dòng, cộng số vào đó", also=f"theo_linh_vuc[{before}]"
            )
    if not document.theo_linh_vuc or document.danh_sach:
        return  # counted from the list, and compared with it
    sums = {
        "so_tap_the": sum(row.tap_the for row in document.theo_linh_vuc),
        "so_ca_nhan": sum(row.ca_nhan for row in document.theo_linh_vuc),
    }
    whole = "so_cong_nhan" if document.known["so_cong_nhan"] else "so_dang_ky"
    compared = {name: (document.known[name], total) for name, total in sums.items()}
    compared[whole] = (document.whole, sum(sums.values()))
    for name, (stated, total) in compared.items():
        if stated is not None and stated != total:
            label = (type(document).model_fields[name].title or name).lower()
            message = f"các lĩnh vực cộng được {total}, {label} là {stated}"
            yield Misfit("theo_linh_vuc", message, f"sửa các dòng, hoặc  {name}: {total}", also=name)
            return


def exemplary_model(document: Report) -> Iterator[Misfit]:
    """Mô hình tiêu biểu là mô hình có trong danh sách, tên như trong danh sách, không phải mô hình đã dừng, không đạt.

    Sai:   mo_hinh: Tổ dân vận thôn Đông   khi danh sách ghi  Tổ dân vận thôn Đông Hà
    """
    for at, one in enumerate(document.tieu_bieu if document.danh_sach else (), 1):
        model = document.model_named(one)
        if model is None:
            message = f"mô hình {quote(one.mo_hinh)} không có trong danh sách"
            yield Misfit(f"tieu_bieu[{at}].mo_hinh", message, "ghi tên như trong danh_sach", also="danh_sach")
        elif model.trang_thai in ("Dừng", "Không đạt", "Không thông qua"):
            message = f"mô hình {quote(one.mo_hinh)} có trạng thái {quote(model.trang_thai)}"
            yield Misfit(
                f"tieu_bieu[{at}].mo_hinh", message, "chọn mô hình khác, hoặc sửa trang_thai", also="danh_sach"
            )


def report_addressee(document: Report) -> Iterator[Misfit]:
    """Báo cáo của cơ quan Đảng không có Kính gửi; nơi được báo cáo đứng đầu Nơi nhận, kèm (b/c).

    Sai:   kinh_gui: Ban Tuyên giáo và Dân vận Tỉnh uỷ   trong báo cáo của đảng uỷ
    Đúng:  noi_nhan: Ban Tuyên giáo và Dân vận Tỉnh uỷ (b/c)
    """
    if document.kinh_gui and "report" not in document.standard["addressee-word"].value:
        first = document.kinh_gui[0]
        message = f"báo cáo theo {document.standard.id} không có Kính gửi"
        yield Misfit("kinh_gui", message, f"bỏ mục này, ghi ở noi_nhan  - {first} (b/c)", words=first)
