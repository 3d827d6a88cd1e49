"""Rules on a list of targets: its numbers, its units, its summary."""

from __future__ import annotations

from collections.abc import Iterator

from dvk_docs.documents.targets import Targets
from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.source import above
from dvk_docs.vn.roman import roman
from dvk_docs.vn.text import fold_tone


def order_number(document: Targets) -> Iterator[Misfit]:
    """Nhóm đánh số I, II, III; đơn vị đánh số 1, 2, 3 liên tục qua các nhóm; dòng tổng hợp cũng vậy.

    Không cần ghi: thư viện tự đánh số.

    Sai:   các nhóm đánh số I, II, III, IV, V, (không số), V
    """
    stated: list[tuple[str, str | int | None, str | int]]
    stated = [(f"nhom[{at}].so", group.so, roman(at)) for at, group in enumerate(document.nhom, 1)]
    stated += [(f"{path}.tt", unit.tt, at) for at, (path, _, unit) in enumerate(document.units(), 1)]
    stated += [(f"tong_hop.dong[{at}].tt", line.tt, at) for at, line in enumerate(document.lines, 1)]
    for path, number, right in stated:
        if number is not None and number != right:
            name = path.rpartition(".")[2]
            yield Misfit(path, f"ghi {number}, theo thứ tự là {right}", f"ghi  {name}: {right}, hoặc bỏ trường này")


def unit_twice(document: Targets) -> Iterator[Misfit]:
    """Mỗi đơn vị có một dòng trong danh sách.

    Sai:   Công an xã ở Khối lực lượng vũ trang và ở Khối cơ quan
    """
    first: dict[str, str] = {}
    for path, _, unit in document.units():
        before = first.setdefault(fold_tone(unit.don_vi), path)
        if before != path:
            message = f"{quote(unit.don_vi)} đã có ở {before}"
            yield Misfit(f"{path}.don_vi", message, "giữ một dòng, cộng chỉ tiêu vào đó", also=f"{before}.don_vi")


def target_below_quota(document: Targets) -> Iterator[Misfit]:
    """Chỉ tiêu của đơn vị không thấp hơn chỉ tiêu của loại đơn vị ấy trong kế hoạch (chi_tieu_toi_thieu của nhóm).

    Sai:   chi_tieu: 1   trong nhóm có  chi_tieu_toi_thieu: 2
    """
    for path, group, unit in document.units():
        quota = group.chi_tieu_toi_thieu
        if quota is not None and unit.chi_tieu < quota:
            message = f"{quote(unit.don_vi)} được giao {unit.chi_tieu}, kế hoạch yêu cầu ít nhất {quota}"
            hint = f"ghi  chi_tieu: {quota}, hoặc sửa chi_tieu_toi_thieu của nhóm"
            yield Misfit(f"{path}.chi_tieu", message, hint, also=f"{above(path)}.chi_tieu_toi_thieu")


def summary_block(document: Targets) -> Iterator[Misfit]:
    """Bảng tổng hợp có mọi khối của danh sách, mỗi khối một dòng, không có dòng thừa.

    Sai:   danh sách có Khối lực lượng vũ trang, tong_hop.dong không có
    Đúng:  thêm dòng ấy, hoặc bỏ tong_hop: mỗi nhóm của danh sách thành một dòng
    """
    if not document.lines:
        return
    counted = {fold_tone(document.block_of(group, unit)) for _, group, unit in document.units()}
    listed: dict[str, int] = {}
    for at, line in enumerate(document.lines, 1):
        name, path = line.khoi or line.ten, f"tong_hop.dong[{at}]"
        before = listed.setdefault(fold_tone(name), at)
        if before != at:
            message = f"khối {quote(name)} đã có ở tong_hop.dong[{before}]"
            yield Misfit(path, message, "giữ một dòng, bỏ dòng kia", also=f"tong_hop.dong[{before}]")
        elif fold_tone(name) not in counted:
            hint = "bỏ dòng này, hoặc ghi tên ấy ở khoi_tong_hop của nhóm, của đơn vị"
            yield Misfit(path, f"khối {quote(name)} không có đơn vị nào trong danh sách", hint)
    for at, group in enumerate(document.nhom, 1):
        names = dict.fromkeys(document.block_of(group, unit) for unit in group.don_vi)
        for name in (name for name in names if fold_tone(name) not in listed):
            message = f"khối {quote(name)} không có dòng trong bảng tổng hợp"
            yield Misfit(
                f"nhom[{at}]", message, f"thêm dòng  - {{ten: {name}}}  vào tong_hop.dong", also="tong_hop.dong"
            )
