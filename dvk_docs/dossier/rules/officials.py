"""Rules on who may act: the organ that is competent for a unit, the official who holds the post."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from pydantic import BaseModel

from dvk_docs.dossier.facts import CanBo, ToChucDaKetThuc
from dvk_docs.dossier.rules.compared import organ
from dvk_docs.dossier.rules.year import Mention, Year, codes
from dvk_docs.errors import quote
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.vn.dates import format_short
from dvk_docs.vn.refs import find_references
from dvk_docs.vn.text import fold_tone

_CITING: Final = frozenset({"can_cu", "xet_de_nghi", "ke_hoach", "kem_theo", "quyet_dinh", "quyet_dinh_goc"})
"""Fields in which another paper is cited."""


def competence(year: Year) -> Iterator[Misfit]:
    """Cơ quan công nhận, nơi được trình đúng thẩm quyền với loại đơn vị (tham_quyen); mô hình đề nghị lên tỉnh phải đã
    được công nhận ở xã.

    Vì sao: quyết định sai thẩm quyền thì phải thu hồi.

    Đúng:  mô hình của đơn vị chưa có tổ chức đảng chuyển Uỷ ban nhân dân xã xem xét
    Sai:   tờ trình lên tỉnh có mô hình không được thông qua ở xã
    """
    recognised = codes(year.recognised)
    for one in year.candidates if recognised else ():
        if one.code not in recognised:
            message = f"mô hình {quote(one.code)} chưa được công nhận ở xã, không đề nghị lên tỉnh"
            yield Misfit(one.path, message, "bỏ mô hình này khỏi danh sách")
    for one, deciding in _decided(year):
        competent = _competent(year, one.code)
        if competent and deciding and organ(competent) not in map(organ, deciding):
            message = f"mô hình {quote(one.code)} thuộc thẩm quyền công nhận của {quote(competent)}"
            hint = "chuyển cơ quan ấy xem xét, nêu lý do ở khong_de_nghi"
            yield Misfit(one.path, message, hint, also="tham_quyen")


def _decided(year: Year) -> Iterator[tuple[Mention, list[str]]]:
    """Each model with the organs that are asked to recognise it, and with the one that did."""
    yield from ((one, one.paper.addressees) for one in year.proposed)
    yield from ((one, [one.paper.organ_in_sentence]) for one in year.recognised)


def _competent(year: Year, code: str) -> str:
    """The organ that recognises a model, by the kind of its unit; "" where no case says so."""
    model = year.models.get(code)
    unit = year.campaign.unit(model[1].don_vi) if model else None
    cases = (case.cong_nhan for case in year.facts.tham_quyen if unit and unit.loai in case.ap_dung)
    return year.campaign.name_of(next((name for name in cases if name), ""))


def authority(year: Year) -> Iterator[Misfit]:
    """Quyền hạn ký hợp với cơ quan; người ký giữ chức vụ ấy vào ngày ký; mỗi người một họ tên, một chức danh ở mọi nơi.

    Chức vụ lấy ở can_bo: từ tu_ngay đến hết den_ngay; người đã thôi vẫn đứng được ở văn bản lập khi còn giữ chức.
    Vì sao: chữ ký của người đã thôi chức, hay chức danh ghi mỗi nơi một khác, làm văn bản mất giá trị.

    Đúng:  {quyen_han: T/M BAN THƯỜNG VỤ, chuc_vu: PHÓ BÍ THƯ, ho_ten: Nguyễn Thu Hạnh}
    Sai:   {quyen_han: K/T BÍ THƯ, chuc_vu: PHÓ BÍ THƯ, ho_ten: Nguyễn Thu Hạnh}
    """
    yield from _ended_before_begun(year)
    yield from _signers(year)
    yield from _titles(year)
    for key, notice in year.of("notice") if year.board else ():
        for at, one in enumerate(notice.phan_cong, 1):
            if fold_tone(one.ho_ten) not in year.board:
                message = f"{quote(one.ho_ten)} không phải là thành viên Ban Chỉ đạo"
                path = f"{key}.phan_cong[{at}].ho_ten"
                yield Misfit(path, message, "sửa tên, hoặc bổ sung Ban Chỉ đạo", also="ban_chi_dao.thanh_vien")


def _ended_before_begun(year: Year) -> Iterator[Misfit]:
    for at, one in enumerate(year.facts.can_bo, 1):
        if one.tu_ngay and one.den_ngay and one.den_ngay < one.tu_ngay:
            message = (
                f"{quote(one.ho_ten)} thôi chức vụ ngày {format_short(one.den_ngay)}, trước ngày nhận "
                f"{format_short(one.tu_ngay)}"
            )
            yield Misfit(f"can_bo[{at}].den_ngay", message, "xem lại  tu_ngay, den_ngay", also=f"can_bo[{at}].tu_ngay")


def _signers(year: Year) -> Iterator[Misfit]:
    for key, paper in year.every() if year.officials else ():
        by_unit = paper.type_name in ("registration", "achievement_report", "score_sheet")
        signer = paper.nguoi_ky
        if signer is None or (by_unit and fold_tone(signer.ho_ten) not in year.officials):
            if signer is not None and paper.type_name == "registration" and paper.subject == "tap_the":
                message = f"{quote(signer.ho_ten)} không có trong can_bo"
                yield Misfit(f"{key}.nguoi_ky.ho_ten", message, "sửa tên, hoặc thêm vào can_bo")
            continue
        yield from _in_office(year, f"{key}.nguoi_ky", signer, paper.dated)


def _in_office(year: Year, path: str, signer: Any, day: date | None) -> Iterator[Misfit]:
    """Whether somebody of that name held that post on that day."""
    held = year.officials.get(fold_tone(signer.ho_ten))
    if held is None:
        message = f"{quote(signer.ho_ten)} không có trong can_bo"
        yield Misfit(f"{path}.ho_ten", message, "sửa tên, hoặc thêm vào can_bo")
        return
    posts = {fold_tone(post) for one in held if _holds(one, day) for post in (one.chuc_vu, *one.chuc_vu.split(","))}
    for name in ("chuc_vu", "kiem"):
        stated = getattr(signer, name)
        wanted = fold_tone(stated or "")
        if stated and not any(post.strip() == wanted or post.strip().startswith(f"{wanted} ") for post in posts):
            when = f" vào ngày {format_short(day)}" if day else ""
            message = f"{quote(signer.ho_ten)} không giữ chức vụ {quote(stated)}{when}"
            yield Misfit(f"{path}.ho_ten", message, "sửa người ký, hoặc xem lại can_bo", also="can_bo")


def _titles(year: Year) -> Iterator[Misfit]:
    """Each person under one title: that of the list of officials on that day, else the first that is met."""
    first: dict[str, tuple[str, str]] = {}
    posts: dict[str, list[tuple[str, CanBo]]] = {}
    for at, official in enumerate(year.facts.can_bo, 1):
        posts.setdefault(fold_tone(official.ho_ten), []).append((f"can_bo[{at}].chuc_vu", official))
    holders = {fold_tone(official.chuc_vu): official.ho_ten for official in year.facts.can_bo}
    for path, name, title, day in _persons(year):
        listed = posts.get(fold_tone(name), [])
        held = [(where, one.chuc_vu) for where, one in listed if _holds(one, day)]
        if any(fold_tone(title) == fold_tone(post) for _, post in held):
            continue
        ended = next((where for where, one in listed if fold_tone(one.chuc_vu) == fold_tone(title)), "")
        holder = holders.get(fold_tone(title))
        if ended and day:
            message = f"{quote(name)} không giữ chức vụ {quote(title)} vào ngày {format_short(day)}"
            yield Misfit(path, message, "sửa chức vụ, hoặc xem lại can_bo", also=ended)
        elif holder and not listed:
            message = f"{quote(name)} không có trong can_bo, chức vụ ấy trong can_bo là của {quote(holder)}"
            yield Misfit(path, message, "sửa tên, hoặc thêm vào can_bo", also="can_bo")
        else:
            also, known = held[-1] if held else first.setdefault(fold_tone(name), (path, title))
            if fold_tone(title) != fold_tone(known):
                message = f"{quote(name)} ghi chức vụ {quote(title)}, nơi khác ghi {quote(known)}"
                yield Misfit(path, message, f"ghi  chuc_vu: {known}", also=also)


def _holds(one: CanBo, day: date | None) -> bool:
    """Whether an official holds a post on a day; of no day, or where his days cross, it is enough to have held it."""
    crossed = one.tu_ngay and one.den_ngay and one.den_ngay < one.tu_ngay
    return day is None or bool(crossed) or (one.tu_ngay or day) <= day <= (one.den_ngay or day)


def _persons(year: Year) -> Iterator[tuple[str, str, str, date | None]]:
    """Path, name and title wherever a person is named with a title in full, and the day of the paper that does."""
    for path, model in year.models.values():
        for name in ("ca_nhan", "nguoi_phu_trach"):
            person = getattr(model, name)
            if person and person.chuc_vu:
                yield f"{path}.{name}.chuc_vu", person.ho_ten, person.chuc_vu, None
    for type_name in ("inspection_plan", "minutes"):
        for key, paper in year.of(type_name):
            for path, person in _inside(paper, key):
                if person.chuc_vu:
                    yield f"{path}.chuc_vu", person.ho_ten, person.chuc_vu, paper.dated


def _inside(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    """The persons inside a record, its signer left out: his post stands there as it is printed."""
    if isinstance(value, list):
        for at, item in enumerate(value, 1):
            yield from _inside(item, f"{path}[{at}]")
    elif isinstance(value, BaseModel):
        fields = type(value).model_fields
        if {"ho_ten", "chuc_vu"} <= set(fields):
            yield path, value
            return
        for name in fields:
            if name not in ("nguoi_ky", "xac_nhan"):
                yield from _inside(getattr(value, name), f"{path}.{name}")


def ended_organs(year: Year) -> Iterator[Misfit]:
    """Cơ quan đã kết thúc hoạt động (to_chuc_da_ket_thuc) chỉ còn trong phần viện dẫn: không ban hành, không nhận văn
    bản, không được giao việc.

    Tên ấy là của một đơn vị trong to_chuc đã kết thúc từ trước văn bản đầu tiên thì chỉ báo một lần, ở to_chuc.
    Vì sao: tên cũ còn sót trong tệp chép lại từ năm trước; văn bản gửi đi không có nơi nhận.

    Đúng:  noi_nhan: Ban Tuyên giáo và Dân vận Tỉnh uỷ (b/c)
    Sai:   noi_nhan: Ban Dân vận Huyện uỷ Bình Lâm (b/c)
    """
    ended = sorted(
        ((fold_tone(one.ten), at, one) for at, one in enumerate(year.facts.to_chuc_da_ket_thuc, 1)),
        key=lambda found: -len(found[0]),
    )
    told: set[str] = set()
    for key, paper in year.every():
        for path, text in paper.given() if ended else ():
            if not isinstance(text, str) or path.split("[")[0].split(".")[0] in _CITING:
                continue
            folded = fold_tone(text)
            for name, at, one in ended:
                if name in folded and (paper.dated is None or paper.dated > one.den_ngay):
                    where = year.ended_units.get(name, f"{key}.{path}")
                    if where not in told and not _cited(name, text):
                        told.add(where)
                        yield _ended(year, where, at, one)
                    break


def _ended(year: Year, path: str, at: int, one: ToChucDaKetThuc) -> Misfit:
    after = year.campaign.name_of(one.thay_bang or "")
    message = f"{quote(one.ten)} đã kết thúc hoạt động từ {format_short(one.den_ngay)}"
    hint = f"ghi  {after}" if after else "ghi tên cơ quan hiện nay"
    return Misfit(path, message, hint, words=one.ten, also=f"to_chuc_da_ket_thuc[{at}]")


def _cited(name: str, text: str) -> bool:
    """Whether an organ is named as the issuer of a paper that the text cites."""
    return any(name in fold_tone(one.issuer or "") for one in find_references(text))
