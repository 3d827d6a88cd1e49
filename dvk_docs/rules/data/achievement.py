"""Rules on a report of achievements: who it is of, what it must tell, its photos, its confirmation."""

from __future__ import annotations

from collections.abc import Iterator

from dvk_docs.documents.achievement_report import AchievementReport
from dvk_docs.documents.parts.anh import GROUPS, placed
from dvk_docs.errors import quote
from dvk_docs.pictures import Fault
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.vn.dates import format_short


def photo_count(document: AchievementReport) -> Iterator[Misfit]:
    """Hồ sơ đề nghị có đủ ảnh của mô hình và ảnh chân dung tập thể, cá nhân tiêu biểu; mặc định mỗi loại 2 ảnh.

    Số ảnh phải có là `so_anh_mo_hinh`, `so_anh_chan_dung`; không yêu cầu ảnh thì ghi 0.

    Sai:   anh.chan_dung có 1 ảnh   mà không có dòng  so_anh_chan_dung: 1
    """
    for group, wanted in document.photos_wanted.items():
        count = len(getattr(document.anh, group))
        if count < wanted:
            message = f"có {count} {GROUPS[group]}, cần {wanted}"
            hint = (
                f"thêm vào anh, {group}:  - {{tep: anh/MH01-1.jpg, chu_thich: …}},  hoặc ghi  so_anh_{group}: {count}"
            )
            yield Misfit(f"anh.{group}", message, hint)


def photo_file(document: AchievementReport) -> Iterator[Misfit]:
    """Ảnh là tệp JPEG hoặc PNG nằm trong thư mục của tệp dữ liệu, không quá 10 MB, 25 triệu điểm ảnh.

    Ảnh được xoay đúng chiều, thu nhỏ, bỏ nơi chụp và tên người chụp khi đưa vào văn bản; tệp ảnh gốc không bị sửa.

    Sai:   tep: D:\\Anh\\MH01.jpg;   tep: ../anh/MH01.jpg;   tep: anh/MH01.heic
    Đúng:  tep: anh/MH01-1.jpg
    """
    for path, photo in placed(document.anh):
        found = document.photo_files[path]
        if isinstance(found, Fault) and not found.of_folder:
            yield Misfit(f"{path}.tep", found.message, found.hint, words=photo.tep)


def photo_folder(document: AchievementReport) -> Iterator[Misfit]:
    """Thư mục của ảnh nằm cạnh tệp dữ liệu; thiếu thư mục thì báo một lần, không báo từng ảnh ở trong.

    Vì sao: chép tệp dữ liệu sang máy khác mà quên thư mục ảnh.

    Sai:   tep: anh/MH01-1.jpg   mà không có thư mục anh
    """
    told: set[Fault] = set()
    for path, photo in placed(document.anh):
        found = document.photo_files[path]
        if isinstance(found, Fault) and found.of_folder and found not in told:
            told.add(found)
            yield Misfit(f"{path}.tep", found.message, found.hint, words=photo.tep)


def confirmation_missing(document: AchievementReport) -> Iterator[Misfit]:
    """Báo cáo thành tích có xác nhận của cấp uỷ cơ sở; ý kiến, họ tên có thể bỏ trống để ghi tay.

    Sai:   không có  xac_nhan
    Đúng:  xac_nhan: {cap_uy: Chi bộ thôn Đông Hà}
    """
    if document.xac_nhan is None:
        hint = "thêm dòng  xac_nhan: {cap_uy: tên cấp uỷ, y_kien: …, ho_ten: …}"
        yield Misfit("xac_nhan", "chưa có xác nhận của cấp uỷ cơ sở", hint)


def reporter_missing(document: AchievementReport) -> Iterator[Misfit]:
    """Báo cáo của tập thể do người đứng đầu ký; báo cáo của cá nhân thì chính người đó ký, không cần ghi `nguoi_ky`."""
    if document.nguoi_ky is None and not document.of_person:
        hint = "thêm  nguoi_ky: {quyen_han: T/M CHI BỘ, chuc_vu: BÍ THƯ, ho_ten: …}"
        yield Misfit("nguoi_ky", "báo cáo của tập thể chưa có người ký", hint)


def background_subject(document: AchievementReport) -> Iterator[Misfit]:
    """Phần I của tập thể là đặc điểm, tình hình (`dac_diem`); của cá nhân là lý lịch (`ly_lich`).

    Sai:   mô hình của tập thể mà có  ly_lich;   mô hình của cá nhân mà có  dac_diem
    """
    wrong, right = ("dac_diem", "ly_lich") if document.of_person else ("ly_lich", "dac_diem")
    if getattr(document, wrong):
        who = "cá nhân" if document.of_person else "tập thể"
        message = f"báo cáo của {who} mà ghi {wrong}"
        hint = f"thay bằng  {right},  hoặc sửa chủ thể ở  mo_hinh: ca_nhan, chu_the"
        yield Misfit(wrong, message, hint, also="mo_hinh")


def result_missing(document: AchievementReport) -> Iterator[Misfit]:
    """Báo cáo phải nói kết quả của mô hình: bằng lời (`tom_tat`), bằng số (`so_lieu`), hoặc cả hai.

    Sai:   mo_hinh không có  ket_qua
    """
    result = document.mo_hinh.ket_qua
    if result is None or not (result.tom_tat or result.so_lieu):
        hint = "thêm vào mo_hinh  ket_qua: {tom_tat: …}"
        yield Misfit("mo_hinh.ket_qua", f"chưa ghi kết quả của mô hình {quote(document.mo_hinh.ten_mo_hinh)}", hint)


def reported_before_start(document: AchievementReport) -> Iterator[Misfit]:
    """Mô hình phải bắt đầu trước ngày báo cáo.

    Sai:   ngay_ban_hanh: 18/9/2026   với   ngay_bat_dau: 02/12/2026
    """
    start, reported = document.mo_hinh.ngay_bat_dau, document.ngay_ban_hanh
    if start and reported and start >= reported:
        message = f"mô hình bắt đầu {format_short(start)}, không trước ngày báo cáo {format_short(reported)}"
        yield Misfit("mo_hinh.ngay_bat_dau", message, "xem lại hai ngày này", also="ngay_ban_hanh")
