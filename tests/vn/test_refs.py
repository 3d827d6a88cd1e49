"""References: all of five real papers with what is wrong in each, cases, places, and what must not be taken for one."""

from __future__ import annotations

import unicodedata
from datetime import date, timedelta
from timeit import repeat
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from vn_cases import cases
from vn_seeds import seed

from dvk_docs.vn.dates import format_long, format_short
from dvk_docs.vn.refs import Reference, disagreements, find_references


def codes(reference: Reference) -> set[str]:
    return {finding.code for finding in reference.findings}


def only(text: str) -> Reference:
    (reference,) = find_references(text)
    return reference


def replacements(reference: Reference) -> dict[str, str | None]:
    return {finding.code: finding.replacement for finding in reference.findings}


@pytest.mark.parametrize("case", cases("docref"))
def test_a_case_is_read(case: dict[str, Any]) -> None:
    found = find_references(case["input"])
    assert [[r.kind, r.symbol, r.date and r.date.isoformat(), r.issuer] for r in found] == case["expected"]


@pytest.mark.parametrize("case", cases("lint_ref"))
def test_the_faults_of_a_case_are_told(case: dict[str, Any]) -> None:
    """Our codes are those of the cases in small letters."""
    found = set().union(*map(codes, find_references(case["input"])))
    assert sorted(found) == [code.lower() for code in case["expected"]]


# --- the five papers, each reference judged once

BDV_TU, BTV_HU = "Ban Dân vận Tỉnh ủy", "Ban Thường vụ Huyện ủy"
BCH_TW, BCT, BBT = "Ban Chấp hành Trung ương Đảng", "Bộ Chính trị", "Ban Bí thư"
IN_THE_PAPERS: dict[str, list[tuple[str, str, str | None, str | None, set[str]]]] = {
    "000": [
        ("Hướng dẫn", "151-HD/BDVTW", "27/4/2009", "Ban Dân vận Trung ương", {"ref-no-so", "ref-space"}),
        ("Hướng dẫn", "11-HD/BDVTU", "20/4/2017", BDV_TU, set()),
        ("Nghị quyết", "25-NQ/TW", "03/6/2016", BCH_TW, {"date-term"}),  # truly 03/6/2013
        ("Chỉ thị", "05-CT/TW", "15/5/2016", BCT, set()),
        ("Chỉ thị", "16/CT-TTg", "16/5/2016", "Thủ tướng Chính phủ", set()),
    ],
    "001": [
        ("Đề án", "13-ĐA/TU", "16/3/2023", "Ban Thường vụ tỉnh uỷ Yên Bái", {"ref-space", "ref-issuer"}),
        ("Hướng dẫn", "02-HD/BDVTU", "27/6/2023", "Ban Dân vận Tỉnh uỷ", {"ref-space"}),
        ("Kết luận", "01-KL/TW", "18/5/2021", "Bộ chính trị", {"ref-issuer"}),
        ("Chỉ thị", "05-CT/TW", "15/5/2016", BCT, set()),
        ("Công văn", "948-CV/ĐUK", "10/8/2023", "Đảng uỷ Khối", {"ref-space"}),
    ],
    "002": [
        ("Chương trình công tác", "23-CTr/ThU", "08/02/2023", "Ban Chấp hành Đảng bộ", set()),
        ("Quyết định", "217-QĐ/TW", None, None, {"ref-no-date"}),
        ("Quyết định", "218-QĐ/TW", None, None, {"ref-no-date"}),
        ("Quy định", "124-QĐ/TW", "02/02/2018", BBT, set()),
        ("Kế hoạch", "49-KH/ThU", "24/02/2023", "Ban Thường vụ Thị ủy", {"ref-linebreak"}),
        ("Chỉ thị", "18-CT/TW", None, BBT, {"ref-linebreak", "ref-no-date"}),
    ],
    "003": [],
    "004": [
        ("Kế hoạch", "771-KH/BDVTW", "08/3/2017", "Ban Dân vận Trung ương Đảng", set()),
        ("Hướng dẫn", "04-HD/BDVTU", "25/11/2022", BDV_TU, set()),
        ("Chỉ thị", "17-CT/HU", "25/11/2022", BTV_HU, set()),
        ("Quyết định", "627-QĐ/HU", "10/02/2022", BTV_HU, set()),
        ("Chương trình hành động", "56-CTHD/HU", "28/02/2014", BTV_HU, {"ref-type-symbol", "date-pad"}),
        ("Nghị quyết", "25-NQ/TW", None, BCH_TW, {"ref-no-date"}),
        ("Kết luận", "21-KL/TW", "25/10/2021", BCH_TW, set()),
        ("Kết luận", "01-KL/TW", "18/5/2021", BCT, set()),
        ("Chỉ thị", "05-CT/TW", "15/5/2016", BCT, set()),
        ("Kết luận", "43-KL/TW", "07/01/2019", BBT, set()),
        ("Nghị quyết", "25-NQ/TW", None, BCH_TW, {"ref-no-date"}),
        ("Kết luận", "01-KL/TW", "18/5/2021", BCT, set()),
        ("Chỉ thị", "05-CT/TW", "15/5/2016", BCT, set()),
        ("Nghị quyết", "04-NQ/HU", "24/5/2022", "Ban Chấp hành Đảng bộ huyện", set()),
        ("Hướng dẫn", "04-HĐ/BDVTU", "25/11/2022", BDV_TU, {"ref-type-symbol"}),
        ("Hướng dẫn", "04-HĐ/BDVTU", "25/11/2022", BDV_TU, {"ref-type-symbol"}),
        ("Hướng dẫn", "04-HĐ/BDVTU", "25/11/2022", BDV_TU, {"ref-type-symbol"}),
        ("Chỉ thị", "17-CT/HU", "25/11/2022", BTV_HU, set()),
        ("Kế hoạch", "142/KH-UBND", "07/12/2022", "UBND huyện", set()),
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", IN_THE_PAPERS)
def test_every_reference_of_a_paper_is_read_and_judged(name: str) -> None:
    found = find_references(seed(name))
    told = [(r.kind, r.symbol, r.date and format_short(r.date), r.issuer, codes(r)) for r in found]
    assert told == IN_THE_PAPERS[name]


def test_the_papers_have_35_references_30_dates_33_issuers() -> None:
    told = [reference for references in IN_THE_PAPERS.values() for reference in references]
    assert len(told) == 35
    assert sum(day is not None for _, _, day, _, _ in told) == 30
    assert sum(issuer is not None for _, _, _, issuer, _ in told) == 33


@pytest.mark.parametrize("name", IN_THE_PAPERS)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_places_are_those_of_the_text_given_in_any_unicode_form(name: str, form: Any) -> None:
    text = unicodedata.normalize(form, seed(name))
    found = find_references(text)
    assert [r.symbol for r in found] == [symbol for _, symbol, *_ in IN_THE_PAPERS[name]]
    for reference in found:
        cut = text[slice(*reference.span)]
        alone = only(cut)
        assert alone.span == (0, len(cut))
        assert (alone.kind, alone.symbol, alone.date, alone.issuer) == (
            reference.kind, reference.symbol, reference.date, reference.issuer,
        )  # fmt: skip


# --- reading

WHOLE = "Quyết định số 15-QĐ/ĐU ngày 05/3/2026 của Ban Thường vụ Đảng uỷ xã Tân Hoà"


@pytest.mark.parametrize(
    "text",
    [
        WHOLE,
        "Quyết định số: 15-QĐ/ĐU, ngày 05/3/2026, của Ban Thường vụ Đảng uỷ xã Tân Hoà",
        "Quyết định số15 - QĐ / ĐU ngày 05/3/2026 của Ban Thường vụ Đảng uỷ xã Tân Hoà",
        "Quyết định số 15–QĐ∕ĐU ngày 05.3.2026 của Ban Thường vụ Đảng uỷ xã Tân Hoà",
        "Quyết định số 15-Q\u00d0/\u00d0U ngày 05 tháng 3 năm 2026 của Ban Thường vụ Đảng uỷ xã Tân Hoà",
        "Quyết\nđịnh số\n15-QĐ/ĐU ngày\n05/3/2026 của Ban\nThường vụ Đảng\nuỷ xã Tân Hoà",
        "Quyết định 15-QĐ/ĐU của Ban Thường vụ Đảng uỷ xã Tân Hoà ngày 05 tháng ba năm 2026",
        "Quyết định số 15-Q\u200bĐ/ĐU ngày 05/3/2026 của Ban Thường vụ Đảng uỷ xã Tân Hoà",
    ],
)
def test_signs_are_read_with_tolerance_and_told_canonically(text: str) -> None:
    reference = only(f"Thực hiện {text} về việc công nhận")
    assert " ".join((reference.kind or "").split()) == "Quyết định"
    assert (reference.number, reference.symbol, reference.organ) == ("15", "15-QĐ/ĐU", "ĐU")
    assert reference.date == date(2026, 3, 5)
    assert reference.issuer == "Ban Thường vụ Đảng uỷ xã Tân Hoà"


@pytest.mark.parametrize(
    ("text", "kind", "number", "symbol", "organ"),
    [
        ("Quy chế số 05-QC/BTCTU-BNCTU", "Quy chế", "05", "05-QC/BTCTU-BNCTU", "BTCTU-BNCTU"),
        ("Nghị định số 30/2020/NĐ-CP", "Nghị định", "30", "30/2020/NĐ-CP", "CP"),
        ("Thông tư liên tịch số 12/2014/TTLT-BNV-BTC", "Thông tư liên tịch", "12", "12/2014/TTLT-BNV-BTC", "BNV-BTC"),
        ("Luật số 45/2019/QH14", "Luật", "45", "45/2019/QH14", "QH14"),
        ("Luật Thi đua, khen thưởng số 06/2022/QH15", "Luật", "06", "06/2022/QH15", "QH15"),
        ("Nghị quyết số 1211/2016/UBTVQH13", "Nghị quyết", "1211", "1211/2016/UBTVQH13", "UBTVQH13"),
        ("Công văn số 1234/BNV-TCBC", "Công văn", "1234", "1234/BNV-TCBC", "BNV-TCBC"),
        ("chỉ thị số 05-CT/TW", "chỉ thị", "05", "05-CT/TW", "TW"),
        ("Tờ trình số 08-TTr/BXDĐ", "Tờ trình", "08", "08-TTr/BXDĐ", "BXDĐ"),
        ("Quyết định số 15a-QĐ/ĐU", "Quyết định", "15a", "15a-QĐ/ĐU", "ĐU"),
    ],
)
def test_every_kind_of_sign_is_read(text: str, kind: str, number: str, symbol: str, organ: str) -> None:
    reference = only(text)
    assert (reference.kind, reference.number, reference.symbol, reference.organ) == (kind, number, symbol, organ)
    assert codes(reference) <= {"ref-no-date"}


@pytest.mark.parametrize(
    ("after", "issuer"),
    [
        ("Bộ Giáo dục và Đào tạo và Bộ Nội vụ", "Bộ Giáo dục và Đào tạo"),
        ("Bộ Lao động - Thương binh và Xã hội hướng dẫn", "Bộ Lao động - Thương binh và Xã hội"),
        ("Bộ Văn hóa, Thể thao và Du lịch quy định", "Bộ Văn hóa, Thể thao và Du lịch"),
        ("Chính phủ quy định chi tiết", "Chính phủ"),
        ("Chính phủ, Thông tư số", "Chính phủ"),
        ("Chủ tịch Uỷ ban nhân dân tỉnh Đồng Nai ban hành", "Chủ tịch Uỷ ban nhân dân tỉnh Đồng Nai"),
        ("UBND thị xã Sơn Tây về", "UBND thị xã Sơn Tây"),
        ("UBND thành phố Huế năm 2026", "UBND thành phố Huế"),
        ("Đảng ủy Khối cơ quan và doanh nghiệp tỉnh Yên Bái", "Đảng ủy Khối cơ quan và doanh nghiệp tỉnh Yên Bái"),
        ("Ban Tuyên giáo và Dân vận Tỉnh uỷ và các ban", "Ban Tuyên giáo và Dân vận Tỉnh uỷ"),
        ("Đảng ủy thành lập tổ công tác", "Đảng ủy"),
        ("Đảng bộ công bố kết quả", "Đảng bộ"),
        ("Ban Tổ chức thực hiện", "Ban Tổ chức"),
        ("Ban Dân vận Tỉnh uỷ, Ban Thường vụ Đảng uỷ xây dựng kế hoạch", "Ban Dân vận Tỉnh uỷ"),
        ("Ban Bí thư\nThực hiện", "Ban Bí thư"),
        ("Ban Bí thư Kết luận về", "Ban Bí thư"),
        ("tỉnh uỷ Yên Bái", "tỉnh uỷ Yên Bái"),
        ("các cấp uỷ", None),
        ("“ai đó”", None),
    ],
)
def test_the_issuer_ends_where_its_name_ends(after: str, issuer: str | None) -> None:
    assert find_references(f"Kế hoạch số 15-KH/XY của {after}")[0].issuer == issuer


def test_members_of_a_list_share_the_type_and_the_date_that_is_named_once() -> None:
    first, second, third = find_references("các Quyết định số 217-QĐ/TW, 218-QĐ/TW và số 219-QĐ/TW ngày 12/12/2013")
    assert [r.kind for r in (first, second, third)] == ["Quyết định", None, None]
    assert codes(first) == codes(second) == codes(third) == set()


def test_a_paper_dated_once_may_be_named_again_without_its_date() -> None:
    first, again = find_references("Chỉ thị số 05-CT/TW ngày 15/5/2016 …; thực hiện Chỉ thị số 05-CT/TW")
    assert codes(first) == codes(again) == set()


# --- findings


@pytest.mark.parametrize(
    ("text", "code", "replacement"),
    [
        ("Kế hoạch số 15- KH/ĐU", "ref-space", "15-KH/ĐU"),
        ("Kế hoạch số 15\u00a0-KH/ĐU", "ref-space", "15-KH/ĐU"),
        ("Kế hoạch số 15-\nKH/ĐU", "ref-linebreak", "15-KH/ĐU"),
        ("Kế hoạch số 15–KH/ĐU", "ref-mark", "15-KH/ĐU"),
        ("Hướng dẫn số 04-HĐ/BDVTU", "ref-type-symbol", "04-HD/BDVTU"),
        ("Kết luận số 25-NQ/TW", "ref-type-symbol", "25-KL/TW"),
        ("Quyết định số 12/KH-UBND", "ref-type-symbol", "12/QĐ-UBND"),
        ("Chương trình số 12-CTR/TU", "ref-type-variant", "12-CTr/TU"),
        ("Quyết định số 15-QD/ĐU", "ref-type-variant", "15-QĐ/ĐU"),
        ("Quy định số 13-QyĐ/TW", "ref-type-variant", "13-QĐ/TW"),
        ("Quy định số 13/QĐ-UBND", "ref-type-variant", "13/QyĐ-UBND"),
        ("theo 15-QĐ/ĐU", "ref-no-type", "Quyết định số 15-QĐ/ĐU"),
        ("Quyết định 15-QĐ/ĐU", "ref-no-so", "số 15-QĐ/ĐU"),
        ("Quyết định số 15-QĐ/ĐU", "ref-no-date", None),
        ("Quyết định số 5-QĐ/ĐU", "ref-num-pad", "05-QĐ/ĐU"),
        ("Quyết định số 15-QĐ/ĐU ngày 5/3/2026", "date-pad", "05/3/2026"),
        ("Quyết định số 15-QĐ/ĐU ngày 05/03/2026", "date-pad", "05/3/2026"),
        ("Quyết định số 15-QĐ/ĐU ngày 5 tháng 2 năm 2026", "date-pad", "05 tháng 02 năm 2026"),
        ("Quyết định số 15-QĐ/ĐU ngày 31/02/2026", "date-invalid", None),
        ("Quyết định số 15-QĐ/ĐU ngày 14/8/20 23", "date-invalid", None),
        ("Quyết định số 15-QĐ/ĐU ngày 05/3/26", "date-invalid", None),
        ("Nghị quyết số 25-NQ/TW ngày 03/6/2016 của Ban Chấp hành Trung ương Đảng (khóa XI)", "date-term", None),
        ("Nghị quyết số 25-NQ/TW ngày 03/6/2016 (khoá XIII)", "date-term", None),
        ("Kết luận số 01-KL/TW của Bộ chính trị", "ref-issuer", "Bộ Chính trị"),
        ("Hướng dẫn số 11-HD/BDVTU của Ban Tổ chức Tỉnh uỷ", "ref-issuer", None),
        ("Quyết định số 217/QĐ-TW", "ref-style-party", "217-QĐ/TW"),
        ("Quyết định số 217-QĐ-TW", "ref-style-party", "217-QĐ/TW"),
        ("Kế hoạch số 142-KH/UBND", "ref-style-state", "142/KH-UBND"),
    ],
)
def test_a_fault_is_told_with_its_cure(text: str, code: str, replacement: str | None) -> None:
    reference = find_references(text)[0]
    assert code in codes(reference)
    assert replacements(reference)[code] == replacement
    (message,) = [finding.message for finding in reference.findings if finding.code == code]
    assert message
    assert "!" not in message


@pytest.mark.parametrize(
    "text",
    [
        WHOLE,
        "Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương Đảng khoá XI",
        "Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương Đảng (khoá XII)",
        "Quy định số 298-QĐ/TW, ngày 09/5/2025 của Ban Bí thư (khóa XIII)",
        "Kết luận số 43-KL/TW ngày 07/01/2019 của Ban Bí thư",
        "Nghị quyết số 1211/2016/UBTVQH13 ngày 25/5/2016 của Ủy ban Thường vụ Quốc hội",
        "Nghị quyết số 05/NQ-HĐND ngày 05/3/2026 của HĐND xã Tân Hòa khoá XI",
        "Quy định số 12/QyĐ-UBND ngày 05 tháng 3 năm 2026 của UBND xã Tân Hòa",
        "Luật Thi đua, khen thưởng số 06/2022/QH15",
        "CHỈ THỊ SỐ 05-CT/TW ngày 15/5/2016 của BỘ CHÍNH TRỊ",
    ],
)
def test_a_right_reference_has_no_finding(text: str) -> None:
    assert codes(only(text)) == set()


def test_a_sign_with_two_dates_or_two_types_is_told_at_the_later_place() -> None:
    text = "Nghị quyết số 25-NQ/TW ngày 03/6/2013; Nghị quyết số 25-NQ/TW ngày 03/6/2016; Kết luận số 25-NQ/TW"
    first, second, third = find_references(text)
    assert "ref-inconsistent" not in codes(first)
    assert codes(second) == {"ref-inconsistent"}
    assert "ref-inconsistent" in codes(third)


def test_disagreements_are_found_across_the_parts_of_a_document() -> None:
    parts = ["Chương trình số 56-CTr/HU ngày 28/02/2014", "Chương trình hành động số 56-CTr/HU ngày 27/02/2014"]
    (told,) = disagreements(reference for part in parts for reference in find_references(part))
    assert told[0] == 1
    assert told[1].message.startswith("văn bản số 56-CTr/HU có hai ngày khác nhau: 28/02/2014 và 27/02/2014")


# --- what is no reference


@pytest.mark.parametrize(
    "text",
    [
        "", "giai đoạn 2020-2025", "nhiệm kỳ 2020 – 2025", "16/6/1955 - 16/6/2025", "(25/8/1954-25/8/2024)",
        "CN-TTCN, TM-DV", "CT-XH", "CBCC-VC", "tháng 8/2023 và tháng 2/2024", "01 - 02 mô hình", "da cam/dioxin", "1/2",
        "3-A/BC", "5-KH/CN", "xe 29-B1/2345", "điện thoại 0912-345-678", "2023 - 2025\n\n- Trên cơ sở", "T/M, K/T, đ/c",
        "số 15", "Quyết định số 15", "Quyết định số … -QĐ/ĐU", "Kế hoạch số\n    của Ban Thường vụ", "II.1/III.2",
        "5G/4G-LTE", "24/7-CSKH", "công suất 3/4-CT", "thửa 12-TB/XY",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_sign_is_no_reference(text: str) -> None:
    assert find_references(text) == []


DAYS = st.dates(min_value=date(1930, 1, 1), max_value=date(2100, 12, 31))
NUMBERS = st.integers(min_value=0, max_value=10**9)
NO_REFERENCE = st.one_of(
    DAYS.map(format_short),
    DAYS.map(format_long),
    DAYS.map(date.isoformat),
    st.tuples(DAYS, st.sampled_from(["-", " - ", " – "])).map(
        lambda t: f"{format_short(t[0])}{t[1]}{format_short(t[0] + timedelta(400))}"
    ),
    st.tuples(NUMBERS, st.sampled_from(["-", " - ", "–", "/", " / "]), NUMBERS).map(lambda t: f"{t[0]}{t[1]}{t[2]}"),
    NUMBERS.map(str),
    st.sampled_from(
        ["CN-TTCN", "KH-CN", "mô hình", "số", "Quyết định", "ngày", "của Ban Bí thư", "- Trên", "(khoá XI)"]
    ),
)


@given(st.lists(NO_REFERENCE, max_size=6), st.sampled_from([" ", ", ", "; ", "\n"]))
def test_no_date_range_or_number_is_a_reference(pieces: list[str], between: str) -> None:
    assert find_references(between.join(pieces)) == []


WORDS = st.lists(st.sampled_from(["thực hiện", "theo", "“Dân vận khéo”", "năm 2026,", "2020 - 2025", "Tân Hoà;", "và"]))


@given(WORDS, WORDS, DAYS, st.integers(10, 99_999), st.sampled_from(["NFC", "NFD"]))
def test_the_span_cuts_exactly_the_reference(
    before: list[str], after: list[str], day: date, number: int, form: Any
) -> None:
    written = f"Quyết định số {number}-QĐ/ĐU ngày {format_short(day)} của Đảng uỷ xã Tân Hoà"
    texts = (" ".join([*before, ""]), written, " ".join(["", "về việc", *after]))
    start, middle, end = (unicodedata.normalize(form, text) for text in texts)
    reference = only(start + middle + end)
    assert (start + middle + end)[slice(*reference.span)] == middle
    assert (reference.date, reference.number, codes(reference)) == (day, str(number), set())


@given(st.text("0123456789-/–. \nQĐHDTWUBNsốngày củaBan(khóaXI)", max_size=60))
def test_any_text_is_read_and_every_span_lies_in_it(text: str) -> None:
    end = 0
    for reference in find_references(text):
        assert end <= reference.span[0] < reference.span[1] <= len(text)
        end = reference.span[1]


def test_a_long_paper_is_read_quickly() -> None:
    """Measured: 25,000 characters with 19 references in 4 ms."""
    text = seed("004")
    assert min(repeat(lambda: find_references(text), number=3, repeat=5)) / 3 < 0.05


@pytest.mark.parametrize(
    "text",
    [
        *(
            piece + "15-QĐ/ĐU"
            for piece in ("1" * 5_000, "15-" * 2_000, "15 - " * 2_000, "Luật a " * 3_000, "số " * 5_000)
        ),
        *(
            "Quyết định số 15-QĐ/ĐU" + piece
            for piece in (" " * 20_000, ",\n" * 9_000, " của" * 5_000, " của Ban" * 5_000)
        ),
        *("15-QĐ/ĐU của " + piece for piece in ("Ban " * 5_000, "A-" * 9_000, " " * 20_000, "(" * 9_000)),
        "15-QĐ/ĐU" + " " * 9_000 + "16-QĐ/ĐU",
        "15-QĐ/ĐU, " * 2_000,
    ],
)
def test_a_hostile_text_does_not_slow_the_reader(text: str) -> None:
    assert min(repeat(lambda: find_references(text), number=1, repeat=2)) < 0.5
