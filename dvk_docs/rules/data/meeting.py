"""Rules on a meeting: who was there, who led it, who spoke, when it ended."""

from __future__ import annotations

from collections.abc import Iterator

from dvk_docs.documents.minutes import Minutes
from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.vn.text import fold_tone
from dvk_docs.vn.times import format_time


def attendance_sum(document: Minutes) -> Iterator[Misfit]:
    """Số có mặt cộng số vắng mặt bằng tổng số thành viên.

    Sai:   tong_so_thanh_vien: 15   với   co_mat: 15   và một người ở vang_mat
    Đúng:  tong_so_thanh_vien: 15   với   co_mat: 14   và một người ở vang_mat
    """
    absent, whole = len(document.vang_mat), document.tong_so_thanh_vien
    if document.co_mat + absent != whole:
        message = f"có mặt {document.co_mat} cộng vắng mặt {absent} khác tổng số {whole} thành viên"
        hint = f"ghi  co_mat: {whole - absent}, hoặc sửa vang_mat" if whole > absent else "xem lại ba con số"
        yield Misfit("co_mat", message, hint, also="tong_so_thanh_vien")


def attendance_names(document: Minutes) -> Iterator[Misfit]:
    """Danh sách thành viên có mặt, nếu ghi, có đúng số người đã ghi ở `co_mat`, mỗi người một lần, không ai vừa có mặt
    vừa vắng mặt.

    Sai:   co_mat: 14   với 13 người ở thanh_phan
    """
    listed = document.thanh_phan
    seen = {fold_tone(person.ho_ten) for person in document.vang_mat}
    for at, person in enumerate(listed, 1):
        name = fold_tone(person.ho_ten)
        if name in seen:
            message = f"{quote(person.ho_ten)} đã có tên trong danh sách có mặt hoặc vắng mặt"
            yield Misfit(f"thanh_phan[{at}]", message, "bỏ một trong hai chỗ")
        seen.add(name)
    agrees = document.co_mat + len(document.vang_mat) == document.tong_so_thanh_vien  # else attendance-sum speaks of it
    if listed and agrees and len(listed) != document.co_mat:
        message = f"ghi có mặt {document.co_mat} nhưng thành phần có {len(listed)} người"
        yield Misfit("thanh_phan", message, f"ghi đủ tên, hoặc  co_mat: {len(listed)}", also="co_mat")


def chair_and_secretary(document: Minutes) -> Iterator[Misfit]:
    """Người chủ trì, thư ký và hai người ký biên bản đều có mặt; người chủ trì không tự ghi biên bản.

    Sai:   chu_tri và thu_ky là một người;  thu_ky có tên ở vang_mat
    """
    led = ("thu_ky", document.thu_ky.ho_ten), ("chu_tri", document.chu_tri.ho_ten)
    recorder, chair, *_ = ((path.partition(".")[0], name) for path, name in document.signed_names())
    for path, name in dict.fromkeys((*led, recorder, chair)):
        if not _was_there(document, name):
            yield Misfit(path, f"{quote(name)} không có tên trong số người dự họp", "sửa tên, hoặc thêm vào thanh_phan")
    for (path, name), (other, head) in dict.fromkeys((led, (recorder, chair))):
        if fold_tone(name) == fold_tone(head):
            yield Misfit(path, f"{quote(name)} cũng là người chủ trì", "ghi tên thư ký cuộc họp", also=other)


def speaker_absent(document: Minutes) -> Iterator[Misfit]:
    """Người phát biểu là thành viên có mặt hoặc khách mời.

    Sai:   y_kien của một người có tên ở vang_mat
    """
    for at, said in enumerate(document.y_kien, 1):
        if not _was_there(document, said.ho_ten):
            message = f"{quote(said.ho_ten)} phát biểu nhưng không có tên trong số người dự họp"
            yield Misfit(f"y_kien[{at}].ho_ten", message, "sửa tên, hoặc thêm vào thanh_phan, khach_moi")


def meeting_hours(document: Minutes) -> Iterator[Misfit]:
    """Cuộc họp kết thúc sau khi bắt đầu, trong cùng một ngày.

    Sai:   gio_bat_dau: 8 giờ 00   với   gio_ket_thuc: 7 giờ 15
    """
    if document.gio_ket_thuc <= document.gio_bat_dau:
        began, ended = format_time(document.gio_bat_dau), format_time(document.gio_ket_thuc)
        message = f"kết thúc hồi {ended}, không sau giờ bắt đầu {began}"
        yield Misfit("gio_ket_thuc", message, "xem lại hai giờ; buổi chiều ghi 14 giờ 00", also="gio_bat_dau")


def _was_there(document: Minutes, name: str) -> bool:
    """Whether a person is listed as present; where only the number is given, whether they are not listed as absent."""
    folded = fold_tone(name)
    if any(fold_tone(person.ho_ten) == folded for person in document.vang_mat):
        return False
    listed = [*document.thanh_phan, *document.khach_moi]
    return not document.thanh_phan or any(fold_tone(person.ho_ten) == folded for person in listed)
