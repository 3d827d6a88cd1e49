"""Layout rules: every clause has one or a reason, every planted fault is caught by its rule alone, good papers pass."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import dvk_docs
from dvk_docs import view
from dvk_docs.documents import DOCUMENTS
from dvk_docs.rulebook import RULES
from dvk_docs.rules import DATA_RULES, LAYOUT_RULES, SHEET_RULES, check_layout
from dvk_docs.rules.layout import standard_of
from dvk_docs.rules.layout.components import find
from dvk_docs.rules.unruled import UNRULED
from dvk_docs.standards import STANDARDS
from dvk_docs.standards.labels import LABELS
from tests.handmade import docx
from tests.rules import broken
from tests.rules.editing import NS, Docx, etree, remove, say, shape, text_of
from tests.rules.foreign import foreign
from tests.rules.papers import DATA, SHAPES, good, good_joint, good_letter, good_minutes, good_submission, shaped
from tests.rules.plants import plants
from tests.rules.variants import ACCEPTED, DOUBTFUL

MADE = {
    broken.ON_SUBMISSION: good_submission,
    broken.ON_LETTER: good_letter,
    broken.ON_MINUTES: good_minutes,
    broken.ON_JOINT: good_joint,
}
"""On which paper the fault of a rule is planted, where it is not the decision."""
CLAUSES = {clause.id for standard in STANDARDS.values() for clause in standard.clauses}
PLANTS = plants(broken)


def check(data: bytes, standard: str) -> list[str]:
    """The codes that the rules of a standard find in a paper, with what they say."""
    found = check_layout(view.read(data), STANDARDS[standard])
    return [f"{problem.code}: {problem.message}" for problem in found]


# -- Nothing is missing


def test_every_clause_of_every_standard_has_a_rule_or_a_reason() -> None:
    layout = {rule.id for rule in LAYOUT_RULES}
    data = {rule.id for rule in DATA_RULES}
    sheets = {rule.id for rule in SHEET_RULES}
    assert CLAUSES - layout - data - sheets == set(UNRULED)
    assert layout <= CLAUSES, "a layout rule without a clause has no source"
    assert all(reason for reason in UNRULED.values())


def test_every_layout_rule_has_one_planted_fault() -> None:
    assert set(PLANTS) == {rule.id for rule in LAYOUT_RULES}


def test_no_rule_is_registered_twice() -> None:
    ids = [rule.id for rule in LAYOUT_RULES]
    assert len(ids) == len(set(ids))
    assert set(ids) <= set(RULES)


def test_an_id_that_both_kinds_of_rules_use_is_a_clause() -> None:
    assert {rule.id for rule in LAYOUT_RULES} & {rule.id for rule in DATA_RULES} <= CLAUSES


def test_every_clause_has_a_vietnamese_name() -> None:
    assert set(LABELS) == CLAUSES
    assert len(set(LABELS.values())) == len(LABELS)


# -- Good papers pass


@pytest.mark.parametrize("standard", STANDARDS)
def test_a_good_paper_has_no_finding(standard: str) -> None:
    assert check(good(standard), standard) == []


@pytest.mark.parametrize("standard", STANDARDS)
def test_a_good_submission_has_no_finding(standard: str) -> None:
    assert check(good_submission(standard), standard) == []


@pytest.mark.parametrize("standard", STANDARDS)
def test_good_minutes_have_no_finding(standard: str) -> None:
    assert check(good_minutes(standard), standard) == []


@pytest.mark.parametrize("standard", STANDARDS)
def test_a_submission_without_addressee_is_told_so_a_decision_is_not(standard: str) -> None:
    paper = Docx(good_submission(standard), standard)
    for words in ("Kính ", "- Thường trực", "- Ban Thường vụ" if paper.party else "- Ủy ban nhân dân tỉnh"):
        remove(paper.paragraph(words))
    assert [found.partition(":")[0] for found in check(paper.bytes(), standard)] == ["addressee-word"]


def test_a_submission_that_lost_its_name_is_known_by_its_stamp() -> None:
    paper = Docx(good_submission("hd05"), "hd05")
    remove(paper.paragraph("TỜ TRÌNH"))
    assert find(view.read(paper.bytes()), STANDARDS["hd05"]).is_submission


@pytest.mark.parametrize("standard", STANDARDS)
@pytest.mark.parametrize("stamped", [True, False])
def test_a_good_letter_is_known_with_and_without_its_stamp(standard: str, stamped: bool) -> None:
    paper = Docx(good_letter(standard), standard)
    if not stamped:
        paper.parts["docProps/custom.xml"] = b"<Properties/>"
    assert find(view.read(paper.bytes()), STANDARDS[standard]).is_letter
    assert check(paper.bytes(), standard) == []


@pytest.mark.parametrize("standard", STANDARDS)
@pytest.mark.parametrize("made", [good, good_submission])
def test_a_paper_that_names_its_type_is_no_letter(made: Callable[[str], bytes], standard: str) -> None:
    paper = Docx(made(standard), standard)
    paper.parts["docProps/custom.xml"] = b"<Properties/>"
    assert not find(view.read(paper.bytes()), STANDARDS[standard]).is_letter


@pytest.mark.parametrize("standard", STANDARDS)
def test_a_letter_without_addressee_or_subject_is_told_so(standard: str) -> None:
    paper = Docx(good_letter(standard), standard)
    for words in ("Kính ", "- Thường trực", "- Các chi bộ" if paper.party else "- Các trường"):
        remove(paper.paragraph(words))
    assert [found.partition(":")[0] for found in check(paper.bytes(), standard)] == ["addressee-word"]
    paper = Docx(good_letter(standard), standard)
    remove(paper.paragraph("đăng ký mô hình"))
    assert [found.partition(":")[0] for found in check(paper.bytes(), standard)] == ["letter-subject-lead"]


@pytest.mark.parametrize(("standard", "lead"), [("hd36", "về việc "), ("hd36", ""), ("hd05", "về việc ")])
def test_what_may_open_the_subject_of_a_letter(standard: str, lead: str) -> None:
    paper = Docx(good_letter(standard), standard)
    subject = paper.paragraph("đăng ký mô hình")
    say(subject, lead + text_of(subject).removeprefix("về việc "))
    assert check(paper.bytes(), standard) == []


@pytest.mark.parametrize(
    ("standard", "old", "new", "code"),
    [
        ("hd05", "05-CV/ĐU", "05-KH/ĐU", "symbol-type"),
        ("nd30", "05/UBND-VHXH", "05/CV-UBND", "symbol-type"),
        ("nd30", "05/UBND-VHXH", "05/PVHXH-TH", "symbol-organ"),
    ],
)
def test_the_symbol_of_a_letter(standard: str, old: str, new: str, code: str) -> None:
    paper = Docx(good_letter(standard), standard)
    paper.replace(old, new)
    assert [found.partition(":")[0] for found in check(paper.bytes(), standard)] == [code]


@pytest.mark.parametrize("standard", STANDARDS)
def test_what_a_letter_carries_below_does_not_name_its_type(standard: str) -> None:
    paper = Docx(good_letter(standard), standard)
    say(paper.paragraph("- Mẫu đăng ký của tập thể"), "DANH SÁCH")
    assert find(view.read(paper.bytes()), STANDARDS[standard]).text.type_name.text == ""


@pytest.mark.parametrize("end", [".", "", ";"])
def test_one_addressee_stands_on_the_line_of_the_word(end: str) -> None:
    paper = Docx(good_submission("hd05"), "hd05")
    remove(paper.paragraph("- Thường trực"))
    remove(paper.paragraph("- Ban Thường vụ"))
    paper.paragraph("Kính ").append(etree.fromstring(f'<w:r xmlns:w="{NS}"><w:t>Ban Bí thư{end}</w:t></w:r>'))
    assert check(paper.bytes(), "hd05") == []


@pytest.mark.parametrize("shape", SHAPES)
def test_a_good_paper_of_another_shape_has_no_finding(shape: str) -> None:
    assert check(shaped(shape), SHAPES[shape][0]) == []


@pytest.mark.parametrize("standard", STANDARDS)
def test_a_paper_without_number_and_date_is_only_told_so(standard: str) -> None:
    facts = {key: value for key, value in DATA[standard].items() if key not in ("so", "ngay_ban_hanh")}
    found = check_layout(view.read(dvk_docs.render(dvk_docs.load(facts))), STANDARDS[standard])
    assert [(problem.code, problem.severity) for problem in found] == [("number-blank", "warning")] * 2


# -- Broken papers do not


@pytest.mark.parametrize(
    ("rule", "standard"),
    [(rule.id, standard) for rule in LAYOUT_RULES for standard in STANDARDS if rule.id in STANDARDS[standard]],
)
def test_a_planted_fault_is_caught_by_its_rule_alone(rule: str, standard: str) -> None:
    made = next((make for rules, make in MADE.items() if rule in rules), good)
    paper = Docx(made(standard), standard)
    PLANTS[rule](paper)
    problems = check_layout(view.read(paper.bytes()), STANDARDS[standard])
    assert {problem.code for problem in problems} == {rule}, [str(problem) for problem in problems]
    assert all(problem.hint and problem.cite and problem.place.part for problem in problems)


# -- What the norm allows beside the default


@pytest.mark.parametrize(
    ("name", "standard"), [(name, standard) for name, (standards, _) in ACCEPTED.items() for standard in standards]
)
def test_what_a_norm_allows_is_no_finding(name: str, standard: str) -> None:
    paper = Docx(good(standard), standard)
    ACCEPTED[name][1](paper)
    assert check(paper.bytes(), standard) == []


@pytest.mark.parametrize(
    ("name", "standard"), [(name, standard) for name, (standards, _, _) in DOUBTFUL.items() for standard in standards]
)
def test_what_may_be_right_is_only_a_warning(name: str, standard: str) -> None:
    paper = Docx(good(standard), standard)
    _, rule, edit = DOUBTFUL[name]
    edit(paper)
    problems = check_layout(view.read(paper.bytes()), STANDARDS[standard])
    assert [(problem.code, problem.severity) for problem in problems] == [(rule, "warning")], problems


# -- Papers nobody made with this library


@pytest.mark.parametrize("drawing", ["border", "drawingml", "vml", "underline"])
def test_a_paper_typed_by_hand_passes_however_its_title_line_is_drawn(drawing: str) -> None:
    assert check(foreign(drawing), "hd05") == []


def test_a_row_of_hyphens_is_no_line() -> None:
    [problem] = check_layout(view.read(foreign("hyphens")))
    assert str(problem) == (
        "“------------------------------” (phần đầu): lỗi[title-rule] đường kẻ dưới tiêu đề là một hàng dấu gạch, "
        "phải là nét liền dài 72,9 mm, bằng dòng chữ\n"
        "  = cách sửa: xoá hàng dấu gạch, kẻ một đường dưới “ĐẢNG CỘNG SẢN VIỆT NAM”, dài 72,9 mm\n"
        "  = căn cứ: HD 05-HD/VPTW, phần II, mục I, điểm 1.2"
    )


def test_an_empty_document_lacks_what_every_paper_has_and_nothing_breaks() -> None:
    codes = {problem.code for problem in check_layout(view.read(docx("<w:p/>")))}
    assert {"title-text", "number-format", "place-date-format"} <= codes


# -- Which standard, which words


def test_the_standard_is_the_one_stamped_into_the_paper() -> None:
    for standard in STANDARDS:
        assert standard_of(view.read(good(standard))).id == standard


def test_a_paper_without_a_stamp_is_known_by_its_title_and_date() -> None:
    for standard in STANDARDS:
        paper = Docx(good(standard), standard)
        paper.parts["docProps/custom.xml"] = b"<Properties/>"
        assert standard_of(view.read(paper.bytes())).id == standard
    assert standard_of(view.read(foreign())).id == "hd05"


def test_a_finding_quotes_the_words_tells_where_and_how_to_mend_it() -> None:
    paper = Docx(good("hd05"), "hd05")
    PLANTS["position-style"](paper)
    [problem] = check_layout(view.read(paper.bytes()), file="15-QD-DU.docx")
    assert str(problem) == (
        "15-QD-DU.docx “PHÓ BÍ THƯ” (khối chữ ký): lỗi[position-style] kiểu chữ chức vụ là chữ đậm, "
        "phải là chữ không đậm, đứng, in hoa\n"
        "  = cách sửa: bôi đen dòng này, bấm Ctrl+B\n"
        "  = căn cứ: HD 05-HD/VPTW, Phụ lục 2, dòng 7"
    )


def test_a_fault_in_many_places_is_one_finding() -> None:
    paper = Docx(good("hd05"), "hd05")
    for words in ("Căn cứ", "1. Tuyên", "Kinh phí"):
        shape(paper.paragraph(words), "spacing", line=276, lineRule="auto")
    [problem] = check_layout(view.read(paper.bytes()))
    assert problem.message == "dãn dòng là 1,15 dòng (và 2 đoạn nữa), phải là đúng từ 18 đến 22 pt (Exactly)"
    assert problem.place.words == "- Căn cứ Điều lệ Đảng Cộng sản Việt Nam;"


def test_clauses_a_type_is_exempt_from_are_not_judged(monkeypatch: pytest.MonkeyPatch) -> None:
    paper = Docx(good("hd05"), "hd05")
    PLANTS["recipients-mark"](paper)
    monkeypatch.setattr(DOCUMENTS["decision"], "exempt", ("recipients-mark",))
    assert check_layout(view.read(paper.bytes())) == []


def test_a_form_answers_for_the_clauses_of_its_profile(monkeypatch: pytest.MonkeyPatch) -> None:
    paper = Docx(good("hd05"), "hd05")
    PLANTS["recipients-mark"](paper)
    monkeypatch.setattr(DOCUMENTS["decision"], "profile", "form")
    assert check_layout(view.read(paper.bytes())) == []
