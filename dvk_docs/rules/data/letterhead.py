"""Rules on organ, place and symbol."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from dvk_docs.documents.common import Document
from dvk_docs.documents.parts import organ
from dvk_docs.errors import quote
from dvk_docs.metrics import text_width_mm
from dvk_docs.rules.data.misfit import Misfit
from dvk_docs.standards import STANDARDS, type_symbol
from dvk_docs.vn.dates import format_long
from dvk_docs.vn.text import fold_tone, tone_style

DISTRICT_ENDED = date(2025, 7, 1)  # the level of huyện, quận, thị xã ended on 30/6/2025
DATE_LINE_MM = 98.0  # the wider right column of the letterhead
_DISTRICT = re.compile(r"^(HUYỆN UỶ|QUẬN UỶ|THỊ UỶ|UỶ BAN NHÂN DÂN (HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN)|ĐẢNG UỶ THỊ TRẤN)\b")
_LEVELS = re.compile(r"^(Xã|Phường|Đặc khu|ĐK|Tỉnh|Thành phố|TP\.?|P\.)\s", re.IGNORECASE)
_OF_COMMUNE = re.compile(r"(?:ĐẢNG (?:UỶ|ỦY|BỘ)|NHÂN DÂN) (?:XÃ|PHƯỜNG|ĐẶC KHU) (.+?)(?:,| TỈNH | THÀNH PHỐ |$)")
_OF_PROVINCE = re.compile(r" (?:TỈNH|THÀNH PHỐ) (.+)$")
_DISTRICT_PLACE = re.compile(r"^(Huyện|Quận|Thị xã|Thị trấn)\s", re.IGNORECASE)


def symbol_missing(document: Document) -> Iterator[Misfit]:
    """Ký hiệu cần chữ viết tắt của cơ quan; thư viện chỉ suy được với những cơ quan quen thuộc.

    Sai:   co_quan_ban_hanh: LIÊN MINH HỢP TÁC XÃ
    Đúng:  thêm dòng  viet_tat: LMHTX
    """
    if not document.numbered or document.symbol is not None:
        return
    for one in document.issuers:
        if one.symbol is None:
            message = f"không suy được chữ viết tắt của {quote(one.ten)}"
            hint = "thêm dòng  viet_tat: chữ viết tắt của cơ quan, phần sau dấu “/” của ký hiệu"
            yield Misfit(f"{one.at}co_quan_ban_hanh", message, hint)


def organ_ended(document: Document) -> Iterator[Misfit]:
    """Cơ quan cấp huyện kết thúc hoạt động từ 30/6/2025, không thể ban hành hay nhận văn bản sau ngày đó.

    Sai:   co_quan_ban_hanh: HUYỆN UỶ BÌNH LÂM   với   ngay_ban_hanh: 09/10/2026
    Đúng:  tên cũ chỉ còn trong phần viện dẫn
    """
    dated = document.dated
    if dated is None or dated < DISTRICT_ENDED:
        return
    named = [("co_quan_cap_tren", document.co_quan_cap_tren or "")]
    named += [(f"{one.at}co_quan_ban_hanh", one.ten) for one in document.issuers]
    named += [(f"{document.addressed}[{at}]", name) for at, name in enumerate(document.addressees, 1)]
    for path, value in named:
        if _DISTRICT.match(tone_style(value.upper(), "new")):
            message = f"{quote(value)} đã kết thúc hoạt động từ 30/6/2025"
            yield Misfit(path, message, "ghi tên cơ quan hiện nay", also="ngay_ban_hanh")


def standard_of_type(document: Document) -> Iterator[Misfit]:
    """Có loại văn bản chỉ có trong một hệ thống: quyết định khen thưởng là văn bản nhà nước, chỉ theo nd30.

    Sai:   loai: Quyết định khen thưởng   với   co_quan_ban_hanh: ĐẢNG UỶ XÃ TÂN HOÀ, hoặc với   the_thuc: hd05
    Đúng:  loai: Quyết định khen thưởng   với   co_quan_ban_hanh: UỶ BAN NHÂN DÂN XÃ TÂN HOÀ
    """
    forms = document.standards
    if len(forms) == len(STANDARDS):  # nearly always: no table of another standard need be read
        return
    systems = {STANDARDS[form].system for form in forms}
    only = f"{document.ten_van_ban} chỉ có theo thể thức {' và '.join(forms)}"
    if document.system is not None and document.system not in systems:
        whose = "nhà nước" if "state" in systems else "của Đảng"
        message = f"{only}; {quote(document.co_quan_ban_hanh)} không phải cơ quan {whose}"
        yield Misfit("co_quan_ban_hanh", message, f"ghi tên cơ quan {whose}, hoặc chọn loại văn bản khác ở dòng  loai")
    elif document.standard.id not in forms:
        hint = f"ghi  the_thuc: {forms[0]}   (ở dòng lệnh:  --standard {forms[0]})"
        yield Misfit("the_thuc", f"{only}, không theo {document.standard.id}", hint, also="co_quan_ban_hanh")


def standard_of_other_system(document: Document) -> Iterator[Misfit]:
    """Thể thức đã chọn phải là của hệ thống mà cơ quan thuộc về: Đảng (hd05, hd36) hoặc Nhà nước (nd30)."""
    system = document.system
    if document.the_thuc and system and document.standard.system != system:
        own = "nd30" if system == "state" else "hd05"
        message = f"thể thức {quote(document.the_thuc)} không dùng cho {quote(document.co_quan_ban_hanh)}"
        yield Misfit("the_thuc", message, f"ghi  the_thuc: {own}, hoặc bỏ dòng này", also="co_quan_ban_hanh")


def organ_unknown(document: Document) -> Iterator[Misfit]:
    """Cơ quan lạ, cơ quan cấp trên cũng không cho biết: phải nói rõ theo thể thức của Đảng hay của Nhà nước.

    Sai:   co_quan_ban_hanh: HỘI KHUYẾN HỌC XÃ TÂN HOÀ   (không có the_thuc)
    Đúng:  thêm dòng  the_thuc: nd30
    """
    if document.co_quan_ban_hanh and document.system is None and document.the_thuc is None:
        message = f"không rõ {quote(document.co_quan_ban_hanh)} theo thể thức của Đảng hay của Nhà nước"
        yield Misfit("co_quan_ban_hanh", message, "thêm dòng  the_thuc: hd05  (Đảng)  hoặc  the_thuc: nd30  (Nhà nước)")


def name_in_sentence(document: Document) -> Iterator[Misfit]:
    """Tên cơ quan trong câu (“của Ban Thường vụ …”) tự suy từ tên in hoa; tên lạ thì nên ghi rõ `ten_goi`.

    Sai:   co_quan_ban_hanh: LIÊN MINH HỢP TÁC XÃ   (suy ra “Liên minh hợp tác xã”)
    Đúng:  thêm dòng  ten_goi: Liên minh Hợp tác xã
    """
    if "docx" not in document.formats:  # a sheet has no sentences
        return
    for one in document.issuers:
        if one.ten_goi is None and not organ.reads_surely(one.ten):
            message = f"trong câu, {quote(one.ten)} sẽ in là {quote(one.in_sentence)}"
            hint = f"nếu chưa đúng chữ hoa, thêm dòng  ten_goi: {one.in_sentence}"
            yield Misfit(f"{one.at}co_quan_ban_hanh", message, hint)


def number_format(document: Document) -> Iterator[Misfit]:
    """Ký hiệu gồm chữ viết tắt tên loại và tên cơ quan, đúng kiểu của hệ thống: QĐ/ĐU (Đảng), QĐ-UBND (Nhà nước).

    Sai:   ky_hieu: QĐ-ĐU;   viet_tat: đu 1
    Đúng:  bỏ dòng ky_hieu để thư viện tự ghép;   viet_tat: ĐU
    """
    state = document.standard.system == "state"
    printed = f"Số{':' if state else ''} {document.number_and_symbol}"
    line = printed if document.so else f"Số{':' if state else ''}{document.number_and_symbol}"
    if document.numbered and document.symbol and not re.match(document.standard["number-format"].value, line):
        field = "ky_hieu" if document.ky_hieu else "viet_tat" if document.viet_tat else "co_quan_ban_hanh"
        hint = "bỏ dòng ky_hieu để thư viện tự ghép" if document.ky_hieu else "viet_tat: chỉ chữ cái in hoa, ví dụ  ĐU"
        yield Misfit(field, f"số, ký hiệu sẽ in là {quote(line)}, không đúng kiểu", hint)


def symbol_type(document: Document) -> Iterator[Misfit]:
    """Chữ viết tắt tên loại trong ký hiệu đã ghi là của loại văn bản này; công văn nhà nước không có.

    Sai:   ky_hieu: CV/ĐU   trong thông báo
    Đúng:  bỏ dòng ky_hieu để thư viện tự ghép
    """
    right = type_symbol(document.ten_loai, document.standard)
    mark = "-" if document.standard.system == "state" else "/"
    found, marked, _ = (document.ky_hieu or "").partition(mark)
    wrong = found != right if right else found == "CV"
    if document.numbered and marked and wrong:
        message = f"{quote(found)} không phải chữ viết tắt của {document.ten_van_ban.lower()}"
        yield Misfit("ky_hieu", message, "bỏ dòng ky_hieu để thư viện tự ghép", words=found)


def place_name(document: Document) -> Iterator[Misfit]:
    """Địa danh là nơi cơ quan đóng trụ sở: xã, phường, đặc khu, tỉnh, thành phố; không còn cấp huyện từ 01/7/2025.

    Cơ quan của xã, phường, đặc khu thì địa danh là tên xã, phường, đặc khu ấy.

    Sai:   dia_danh: Tâm Hoà   mà  co_quan_ban_hanh: ĐẢNG UỶ XÃ TÂN HOÀ
    """
    dated, place = document.dated, document.dia_danh or ""
    commune, province = (fold_tone(name) for name in _seat(document))
    if dated and dated >= DISTRICT_ENDED and _DISTRICT_PLACE.match(place):
        message = f"địa danh {quote(place)} là tên cấp huyện, không còn từ 01/7/2025"
        yield Misfit("dia_danh", message, "ghi tên xã, phường, đặc khu hoặc tỉnh, thành phố nơi đóng trụ sở")
    elif place and commune and fold_tone(_LEVELS.sub("", place.partition(",")[0])) not in (commune, province):
        message = f"địa danh {quote(place)} không phải là tên xã, phường, đặc khu của cơ quan"
        yield Misfit("dia_danh", message, "sửa địa danh, hoặc tên cơ quan")


def _seat(document: Document) -> tuple[str, str]:
    """The names of the commune and of the province that the letterhead is of; "" for one that it does not name."""
    superior = (document.co_quan_cap_tren or "").upper()
    commune = _OF_COMMUNE.search(document.co_quan_ban_hanh.upper()) or _OF_COMMUNE.search(superior)
    province = _OF_PROVINCE.search(superior)
    return commune[1] if commune else "", province[1] if province else ""


def place_date_format(document: Document) -> Iterator[Misfit]:
    """Địa danh là một tên, không có dấu phẩy; dòng địa danh, ngày phải nằm gọn trên một dòng.

    Sai:   dia_danh: Thành phố Hồ Chí Minh   (dài quá, phải xuống dòng)
    Đúng:  dia_danh: TP Hồ Chí Minh          (được viết tắt cấp: TP, ĐK)
    """
    if not document.dia_danh:
        return  # the paper prints none
    line = f"{document.dia_danh}, {format_long(document.ngay_ban_hanh or date(2026, 12, 30))}"
    if "," in document.dia_danh:
        yield Misfit("dia_danh", f"địa danh {quote(document.dia_danh)} có dấu phẩy", "chỉ ghi một tên", words=",")
    elif text_width_mm(line, document.standard.value("place-date-size"), italic=True) > DATE_LINE_MM:
        message = f"dòng {quote(line)} dài hơn cột của nó"
        yield Misfit("dia_danh", message, "viết tắt cấp, ví dụ  TP Hồ Chí Minh,  ĐK Trường Sa")


def place_level_prefix(document: Document) -> Iterator[Misfit]:
    """Địa danh một âm tiết phải có chữ chỉ cấp đứng trước: Thành phố Huế, Phường Sen.

    Sai:   dia_danh: Huế
    Đúng:  dia_danh: Thành phố Huế
    """
    if document.dia_danh and " " not in document.dia_danh.strip() and not _LEVELS.match(document.dia_danh):
        message = f"địa danh {quote(document.dia_danh)} chỉ có một âm tiết, chưa có chữ chỉ cấp"
        yield Misfit("dia_danh", message, f"ghi cả cấp, ví dụ  dia_danh: Xã {document.dia_danh}")


def subject_first_letter(document: Document) -> Iterator[Misfit]:
    """Chữ đầu trích yếu: văn bản của Đảng viết thường, văn bản nhà nước viết hoa; công văn viết thường sau “V/v”.

    Sai:   trich_yeu: Công nhận mô hình …   (văn bản của Đảng)
    Đúng:  trich_yeu: công nhận mô hình …
    """
    text = document.bare_subject
    lower = document.subject_goes_on or document.standard.value("subject-case") == "lower"
    right = text[:1].lower() if lower else text[:1].upper()
    if text[:1] != right:
        how = "thường" if lower else "hoa"
        message = f"chữ đầu trích yếu viết {how} theo thể thức {document.standard.id}"
        yield Misfit("trich_yeu", message, f"trich_yeu: {right}{text[1:]}", words=text[:1])
