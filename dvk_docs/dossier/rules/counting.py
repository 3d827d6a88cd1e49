"""Rules on numbers that are stated beside what they count, in one paper or in another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from dvk_docs.documents.parts.given import leaves
from dvk_docs.documents.parts.linh_vuc import MAC_DINH
from dvk_docs.dossier.rules.year import Year, codes
from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.vn.counts import COUNT, read_count

_SAID: Final = {
    what: re.compile(words.format(f"({COUNT})"), re.IGNORECASE)
    for what, words in {
        "visited": r"kiểm tra {} mô hình",
        "teams": r"{} đoàn kiểm tra",
        "visits": r"{} buổi kiểm tra",
        "passed": r"{} mô hình đạt",
        "failed": r"{} mô hình (?:chưa|không) đạt",
        "voted": r"bỏ phiếu đối với {} mô hình",
        "rejected": r"{} mô hình (?:không được thông qua|có số phiếu đồng ý không)",
        "stopped": r"{} mô hình (?:phải )?dừng",
        "elsewhere": r"chuyển {} mô hình",
    }.items()
}
"""Sentences of minutes and yearly reports that count: what they count, how they say it."""
_TEAM: Final = r"đoàn(?: kiểm tra)?(?: số)? \d+(?: đã)? kiểm tra"
_OF_PART: Final = re.compile(rf"\b(?:trong|thứ|tháng|quý|bước|mục|mỗi|từng|thêm|{_TEAM})\s*$", re.IGNORECASE)
"""What stands before a number that counts something else, or a part only."""
_NO_COUNT: Final = re.compile(r"một|(?:.* )?năm", re.IGNORECASE)
"""“một đoàn kiểm tra của tỉnh”, “trong năm mô hình đạt …”: words that are numbers elsewhere."""
_YEAR: Final = re.compile(r"\b20\d\d\b")
_TO_COME: Final = ("phuong_huong", "de_xuat")
"""Where a report speaks of the time to come."""
_REPORTS: Final = re.compile(r"báo cáo thành tích\D*\((\d+) bản\)", re.IGNORECASE)


def rows_counted(year: Year) -> Iterator[Misfit]:
    """Số đã ghi ở đầu nhóm, ở dòng tổng số bằng số dòng đếm được.

    Vì sao: sửa danh sách mà quên sửa số là lỗi hay gặp nhất; không cần ghi, thư viện tự đếm.

    Đúng:  so_don_vi: 7   với nhóm có 7 đơn vị
    Sai:   so_don_vi: 6   với nhóm có 7 đơn vị
    """
    last = year.facts.danh_sach_nam_truoc
    if last and last.tong_so is not None and last.tong_so != len(last.mo_hinh):
        message = f"ghi {last.tong_so} nhưng danh sách có {len(last.mo_hinh)}"
        path = "danh_sach_nam_truoc"
        yield Misfit(f"{path}.tong_so", message, f"ghi  tong_so: {len(last.mo_hinh)}", also=f"{path}.mo_hinh")


def sums_of_summaries(year: Year) -> Iterator[Misfit]:
    """Phụ lục 1, Phụ lục 4: cộng theo lĩnh vực, cộng theo chủ thể đều bằng tổng số và bằng số dòng.

    Vì sao: hai biểu này gửi lên cấp trên, nơi nhận cộng lại được ngay.

    Đúng:  tong_so: 32   với   theo_linh_vuc   cộng được 32
    Sai:   theo_linh_vuc   cộng được 33
    """
    for type_name in ("registration_summary", "results_summary"):
        for key, paper in year.of(type_name):
            listed = {model.linh_vuc for model in paper.danh_sach}
            stated = set(paper.theo_linh_vuc)
            for choice in MAC_DINH:
                if stated and choice.label in listed - stated:
                    message = f"theo_linh_vuc chưa có lĩnh vực {quote(choice.label)}"
                    yield Misfit(f"{key}.theo_linh_vuc", message, "thêm lĩnh vực ấy, hoặc bỏ theo_linh_vuc")


def carried_out(year: Year) -> Iterator[Misfit]:
    """Phụ lục 4 có mọi mô hình được giao và thực hiện đến cuối năm, không có mô hình nào khác.

    Vì sao: biểu kết quả kể cả mô hình không được công nhận; chỉ mô hình đã dừng mới không có.

    Đúng:  mô hình có trong thông báo giao nhiệm vụ, không ở  mo_hinh_dung,  thì có trong  bieu_tong_hop_ket_qua
    Sai:   thêm mô hình chưa được giao;   bỏ mô hình không đạt
    """
    if not year.last_summary or not year.assigned:
        return
    assigned, stopped = codes(year.assigned), codes(year.stopped)
    for one in year.last_summary:
        if one.code in stopped or one.code not in assigned:
            why = "đã dừng thực hiện" if one.code in stopped else "không có trong thông báo giao nhiệm vụ"
            yield Misfit(one.path, f"mô hình {quote(one.code)} {why}", "bỏ mô hình này khỏi biểu")
    missing = sorted(assigned - stopped - codes(year.last_summary))
    for code in missing:
        message = f"mô hình {quote(code)} được giao, không dừng mà không có trong biểu"
        yield Misfit(f"{year.last_summary[0].key}.mo_hinh", message, f"thêm  {code}")


def order_of_lists(year: Year) -> Iterator[Misfit]:
    """Danh sách xếp theo thứ tự lĩnh vực của bộ lĩnh vực.

    Vì sao: ghi chú (2) và (8) của biểu mẫu; các danh sách của một năm nhờ đó soi được với nhau.

    Đúng:  Kinh tế, rồi Văn hoá - xã hội, rồi Quốc phòng - an ninh …
    Sai:   mô hình Quốc phòng - an ninh đứng trước mô hình Kinh tế
    """
    order = {choice.label: at for at, choice in enumerate(MAC_DINH)}
    for mentions in (year.proposed, year.recognised, year.rewarded):
        before: dict[tuple[str, str | None], int] = {}
        for one in mentions:
            # Of a list that is not typed in groups, each subject is printed by itself.
            group = (one.path.rpartition("[")[0], one.model.subject if one.model else None)
            model = year.models.get(one.code)
            place = order.get(model[1].linh_vuc, 0) if model else before.get(group, 0)
            if place < before.get(group, 0):
                message = f"mô hình {quote(one.code)} thuộc lĩnh vực phải xếp trước mô hình liền trên"
                yield Misfit(one.path, message, "xếp danh sách theo thứ tự lĩnh vực")
            before[group] = place


def counts_in_sentences(year: Year) -> Iterator[Misfit]:
    """Số ghi trong câu (Điều 1, tờ trình, thông báo, báo cáo, số tiền) bằng số đếm được trong danh sách.

    Kể cả câu gõ sẵn của biên bản, của báo cáo năm: số mô hình đã kiểm tra, đạt, bỏ phiếu; số đoàn, số buổi kiểm tra;
    viết bằng số hay bằng chữ. Câu nói về năm khác, phương hướng, đề xuất thì không xét.
    Vì sao: câu và danh sách do hai người làm, sửa một chỗ quên một chỗ.

    Đúng:  so_ca_nhan: 5   với danh sách có 5 cá nhân
    Sai:   so_ca_nhan: 6   với danh sách có 5 cá nhân
    """
    counted = _counted(year)
    for key, paper in year.every():
        if paper.type_name == "minutes" or (paper.type_name == "report" and paper.loai_ky == "nam"):
            yield from _said(year, key, paper, counted)
        if paper.type_name == "submission":
            listed = sum(map(len, paper.groups))
            for at, text in enumerate(paper.ho_so_kem, 1):
                found = _REPORTS.search(text)
                if found and int(found[1]) != listed:
                    message = f"ghi {found[1]} bản, danh sách có {listed} mô hình"
                    path = f"{key}.ho_so_kem[{at}]"
                    yield Misfit(path, message, f"ghi  {listed:02d}", words=found[1], also=f"{key}.danh_sach")
        if paper.type_name == "report":
            yield from _figures(year, key, paper)


def _counted(year: Year) -> Mapping[str, int | None]:
    """What such a sentence may count; None where the papers to count are not there."""
    plans = [plan for _, plan in year.of("inspection_plan")]
    verdicts = list(year.verdicts.values())
    minutes = year.first("minutes")
    return {
        "visited": len(codes(year.visited)) or None,
        "teams": sum(len(plan.doan) for plan in plans) or None,
        "visits": sum(len(plan.lich) for plan in plans) or None,
        "passed": verdicts.count("dat") if verdicts else None,
        "failed": verdicts.count("khong_dat") if verdicts else None,
        "voted": len(year.voted) or None,
        "rejected": len(codes(year.voted) - year.approved) if minutes else None,
        "stopped": len(codes(year.stopped)) if year.assigned else None,
        "elsewhere": sum(year.verdicts.get(one.code) == "dat" for one in year.not_voted)
        if minutes and verdicts
        else None,
    }


def _said(year: Year, key: str, paper: Any, counted: Mapping[str, int | None]) -> Iterator[Misfit]:
    for path, text in leaves(paper):
        if not isinstance(text, str) or path.startswith(_TO_COME) or _other_year(year, text):
            continue
        for what, pattern in _SAID.items():
            count, found = counted[what], pattern.search(text)
            if found is None or count is None or _OF_PART.search(text[: found.start(1)]):
                continue
            said = None if _NO_COUNT.fullmatch(found[1]) else read_count(found[1])
            if said is not None and said != count:
                message = f"câu ghi {quote(found[0])}, đếm được {count}"
                yield Misfit(f"{key}.{path}", message, f"ghi  {count:02d}", words=found[0])


def _other_year(year: Year, text: str) -> bool:
    """Whether a text speaks of years, and not of this one."""
    named = _YEAR.findall(text)
    return bool(named) and str(year.facts.nam) not in named


def _figures(year: Year, key: str, paper: Any) -> Iterator[Misfit]:
    """The figures of a report that are not counted from its own list."""
    day, last = paper.ngay_ban_hanh, year.facts.danh_sach_nam_truoc
    known: dict[str, int] = {}
    if last:
        known["so_cong_nhan_nam_truoc"] = len(last.mo_hinh)
    if day and year.registered and not paper.danh_sach:
        till = {one.code for one in year.registered if not one.paper.dated or one.paper.dated <= day}
        kinds = [year.models[code][1].loai_dang_ky for code in till if code in year.models]
        ended = {one.code for one in year.stopped if not one.paper.ngay_ban_hanh or one.paper.ngay_ban_hanh <= day}
        known |= {
            "so_dang_ky": len(till),
            "so_moi": kinds.count("moi"),
            "so_duy_tri": kinds.count("duy_tri"),
        }
        if year.assigned:  # the notices say what stopped
            known |= {"so_dung": len(ended), "so_thuc_hien": len(till - ended)}
    for name, count in known.items():
        stated = getattr(paper, name)
        if stated is not None and stated != count:
            message = f"ghi {stated} nhưng hồ sơ đếm được {count}"
            yield Misfit(f"{key}.{name}", message, f"ghi  {name}: {count}, hoặc bỏ dòng này")
