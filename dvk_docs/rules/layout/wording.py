"""Rules on how things are written: citations, abbreviations, tone marks, spaces.

The author's words are never changed, only pointed at.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from dvk_docs.rules.layout.judge import Fault, each, excerpt
from dvk_docs.rules.layout.paper import ANNEX, BODY, MARGINS, Paper
from dvk_docs.rules.rule import Finding
from dvk_docs.standards import Clause
from dvk_docs.view import Paragraph
from dvk_docs.vn.text import no_break, tone_words

_NBSP = "\u00a0"
_PARTY_SIGN = re.compile(r"\b(\d{1,5}-[A-ZĐ][\wĐđ]*/[A-ZĐ][\w-]*)(,?) ngày (?=\d)")
_STATE_SIGN = re.compile(r"\b(\d{1,5}/(?:\d{4}/)?[A-ZĐ][\wĐđ]*-[A-ZĐ][\w-]*)(,?) ngày (?=\d)")
_SIGN = re.compile(r"\d+\s*[-/–—]\S+")
_CAPITALS = re.compile(r"\b[A-ZĐ]{2,}\b")
_ROMAN = re.compile(r"^[IVXLC]+$")
_DEFINED = re.compile(r"\(\s*(?:sau đây )?(?:(?:được )?(?:gọi tắt|viết tắt|gọi) là:?\s*)?[“\"]?([A-ZĐ]{2,})[”\"]?\s*\)")
# Abbreviations that offices use without a thought; others (OCOP, VietGAP, THPT) may be names.
_OFFICE_SHORT = frozenset({"UBND", "HĐND", "MTTQ", "UBMTTQ", "BTV", "BCH", "BCĐ", "UBKT", "BTGDV", "ANQP", "QPAN"})
_ROOM_TO_FILL = re.compile(r"(?:[Ss]ố:?|ngày|tháng|/) {2,}| {2,}(?=[-/]|tháng|năm)")
_SPACE_BEFORE_MARK = re.compile(r"\S (?=[,;:.](?:\s|$))")
_ODD_HYPHEN = re.compile(r"\d\s?[–—‑−]\s?[A-ZĐ][\wĐđ]*\s?/|/[A-ZĐ]+[–—‑−][A-ZĐ]")


def citation_first(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Viện dẫn lần đầu ghi đủ; các lần sau chỉ ghi tên loại, số và ký hiệu.

    Vì sao: đủ một lần để tìm được văn bản, sau đó gọn cho dễ đọc.
    Đúng: lần sau ghi “Kế hoạch số 27-KH/ĐU”.
    Sai: lần nào cũng ghi ngày, cơ quan ban hành;  lần đầu không có ngày.
    """
    from dvk_docs.vn.refs import find_references

    seen: set[str] = set()
    in_basis = len(paper.text.basis.paragraphs)
    for at, paragraph in enumerate((*paper.text.basis.paragraphs, *paper.text.body)):
        for reference in find_references(paragraph.plain):
            words = excerpt(paragraph.plain[slice(*reference.span)])
            if reference.symbol in seen and reference.date is not None and reference.issuer is not None:
                hint = f"ở đây chỉ ghi  {reference.kind or 'văn bản'} số {reference.symbol}"
                wanted = "ghi gọn tên loại, số, ký hiệu từ lần thứ hai"
                yield Finding(words, BODY, f"ghi đủ lần nữa: {reference.symbol}", wanted, hint)
            elif reference.symbol not in seen and reference.date is None and at >= in_basis:
                hint = f"thêm ngày, cơ quan ban hành, trích yếu của {reference.symbol}"
                yield Finding(words, BODY, f"lần đầu thiếu ngày: {reference.symbol}", "ghi đủ ở lần đầu", hint)
            seen.add(reference.symbol)


def citation_punctuation(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Giữa số, ký hiệu và ngày: văn bản của Đảng có dấu phẩy, nhà nước không.

    Vì sao: mỗi hệ thống văn bản viết một cách, thống nhất trong cả văn bản.
    Đúng: số 27-KH/ĐU, ngày 05/6/2026;  số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 (nhà nước).
    Sai: số 27-KH/ĐU ngày 05/6/2026 trong văn bản của Đảng.
    """
    wants_comma = clause.value.startswith(",")
    pattern = _PARTY_SIGN if paper.standard.system == "party" else _STATE_SIGN

    def faults(paragraph: Paragraph) -> Iterator[Fault]:
        for match in pattern.finditer(paragraph.plain):
            if bool(match[2]) != wants_comma:
                found = "là dấu phẩy" if match[2] else "không có"
                yield f"{found} ở {match[1]}", f"ghi  {match[1]}{clause.value}…"

    wanted = "là dấu phẩy" if wants_comma else "không có dấu phẩy"
    for zone in paper.zones:
        yield from each(zone, wanted, faults)


def abbreviation_first(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Chữ viết tắt được giải thích trong ngoặc ngay sau cụm từ đầy đủ, ở lần dùng đầu.

    Vì sao: người đọc ngoài ngành không đoán được chữ tắt.
    Đúng: Uỷ ban nhân dân (UBND) … UBND xã    Sai: UBND xã, chưa giải thích bao giờ.
    """
    reported: set[str] = set()
    paragraphs = [p for p in (*paper.text.basis.paragraphs, *paper.text.body) if not p.plain.isupper()]
    later = {short for p in paragraphs for short in _DEFINED.findall(p.plain)}
    known: set[str] = set()
    for paragraph in paragraphs:
        text = _SIGN.sub(" ", paragraph.plain)
        for match in _CAPITALS.finditer(text):
            short = match[0]
            defined_here = any(short == found for found in _DEFINED.findall(text[: match.end() + 3]))
            if short in known or short in reported or _ROMAN.match(short) or defined_here:
                continue
            if short in later or short in _OFFICE_SHORT:
                reported.add(short)
                hint = f"lần đầu ghi đủ cụm từ rồi ({short}), hoặc ghi đủ ở mọi chỗ"
                yield Finding(short, BODY, f"chưa giải thích: {short}", "được giải thích ở lần đầu", hint)
        known.update(_DEFINED.findall(text))


def tone_style(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Dấu thanh ở oà, uỷ, oẻ đặt một cách trong cả văn bản.

    Vì sao: cách nào cũng đúng, nhưng lẫn lộn thì không thống nhất và khó tìm kiếm.
    Đúng: uỷ, hoà (như HD 05-HD/VPTW) hoặc ủy, hòa (như NĐ 30/2020/NĐ-CP).    Sai: Đảng uỷ … Ủy ban
    """
    new: Counter[str] = Counter()
    old: Counter[str] = Counter()
    title = paper.letterhead.title.text  # fixed words of the norm itself
    for zone in paper.zones:
        for paragraph in zone.paragraphs:
            if paragraph.plain != title:
                words = tone_words(paragraph.plain)
                new += words.new
                old += words.old
    if new and old:
        fewer, style = (old, "mới (uỷ, hoà)") if old.total() <= new.total() else (new, "cũ (ủy, hòa)")
        shown = ", ".join(f"“{word}”" for word in list(fewer)[:5])
        found = f"không thống nhất: {fewer.total()} chữ viết khác, như {shown}"
        hint = f"viết theo cách {style} như phần còn lại của văn bản"
        yield Finding(next(iter(fewer)), "cả văn bản", found, "theo một cách", hint)


def space_hygiene(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Không thừa dấu cách, không cách trước dấu câu, ngoặc kép có đôi, ký hiệu dùng dấu gạch nối thường.

    Vì sao: dấu cách thừa làm dòng dàn đều bị thưa; gạch khác mã thì tìm không ra ký hiệu.
    Đúng: quốc phòng - an ninh;  15-QĐ/ĐU    Sai: Đảng  uỷ;  mô hình ;  15–QĐ/ĐU
    """
    for zone in paper.zones:
        if zone.zone != MARGINS:
            yield from each(zone, "sạch", _space_faults)
        if zone.zone in (BODY, ANNEX):  # in the letterhead they hold a place name on one line
            yield from each(zone, "sạch", _stray_no_break)


def _space_faults(paragraph: Paragraph) -> Iterator[Fault]:
    text = paragraph.text.strip().replace(_NBSP, " ")
    if "  " in _ROOM_TO_FILL.sub("…", text):
        yield "thừa: hai dấu cách liền nhau", "tìm hai dấu cách (Ctrl+H), thay bằng một"
    if _SPACE_BEFORE_MARK.search(text):
        yield "sai: có dấu cách trước dấu câu", "xoá dấu cách trước , ; : ."
    if text.count("“") != text.count("”"):
        yield "lẻ: ngoặc kép không có đôi", "thêm hoặc xoá một dấu ngoặc kép “ ”"
    if _ODD_HYPHEN.search(text):
        yield "sai: ký hiệu dùng dấu gạch khác dấu gạch nối thường", "gõ lại dấu - trong ký hiệu bằng phím trừ"


def _stray_no_break(paragraph: Paragraph) -> Iterator[Fault]:
    """A no-break space beside no figure and where no reference, date or unit asks for one.

    In a centred title it says where a line ends.
    """
    text = paragraph.text.strip()
    if _NBSP not in text or paragraph.align == "center":
        return
    asked = no_break(text.replace(_NBSP, " "))
    if any(char == _NBSP != asked[at] and not _beside_figure(text, at) for at, char in enumerate(text)):
        yield "lạ: dấu cách không ngắt đứng ngoài chỗ cần", "chọn dấu cách ấy, gõ lại bằng phím cách"


def _beside_figure(text: str, at: int) -> bool:
    return any(c.isdigit() for c in text[max(0, at - 2) : at + 3])
