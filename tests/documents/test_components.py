"""The additional parts that a paper of any type may have: urgency, circulation, drafter, contact, both sides."""

from __future__ import annotations

import io
import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest
from docxtpl import DocxTemplate
from jinja2 import Environment
from lxml import etree

import dvk_docs
from dvk_docs.documents import DOCUMENTS
from dvk_docs.documents.notice import Notice
from dvk_docs.documents.plan import Plan
from dvk_docs.standards import STANDARDS
from dvk_docs.template import find
from dvk_docs.template.library import built_in_folder
from dvk_docs.view import View, outline, walk
from dvk_docs.view import read as view
from dvk_docs.vn.filters import FILTERS
from tests.complete import DRAFTERS, USUAL, complete
from tests.rules.broken_data import GOOD
from tests.rules.papers import DATA

MASS_MEDIA = "Không phổ biến trên phương tiện thông tin đại chúng"
CONTACT = {
    "dia_chi": "Thôn Đông, xã Tân An, tỉnh An Bình",
    "dien_thoai": "0296.3999.123",
    "thu_dien_tu": "vanphong@tanan.example",
}


def all_parts(standard: str) -> dict[str, Any]:
    """Facts of a decision with every part that its standard knows."""
    both_sides = {"hai_mat": "có"} if standard != "nd30" else {}
    parts = {"do_khan": "hỏa tốc", "pham_vi_luu_hanh": "Tài liệu hội nghị", "lan_du_thao": "2", "lien_he": CONTACT}
    return {**DATA[standard], **parts, "nguoi_soan": DRAFTERS[standard], **both_sides}


def paper(standard: str, *, draft: bool = False, **other: Any) -> bytes:
    return dvk_docs.render(dvk_docs.load(all_parts(standard) | other), draft=draft)


def found(facts: dict[str, Any] | str) -> list[tuple[str, str]]:
    return [(problem.code, problem.severity) for problem in dvk_docs.check(facts)]


def lines(page: View) -> dict[str, str]:
    """The words of every paragraph outside headers and footers, and its line in the outline."""
    return {line.partition(" | ")[2]: line.strip() for line in outline(page).splitlines()}


@pytest.mark.parametrize("standard", STANDARDS)
@pytest.mark.parametrize("urgency", ["khẩn", "Thượng khẩn", "hoả tốc"])
@pytest.mark.parametrize("scope", ["Lưu hành nội bộ", MASS_MEDIA])
def test_a_paper_with_every_part_has_no_finding(standard: str, urgency: str, scope: str) -> None:
    facts = all_parts(standard) | {"do_khan": urgency, "pham_vi_luu_hanh": scope}
    document = dvk_docs.load(facts)
    assert dvk_docs.check(document) == []
    for draft in (False, True):
        assert dvk_docs.check(dvk_docs.render(document, draft=draft)) == []


@pytest.mark.parametrize(
    ("kind", "system"),
    [(kind, system) for kind, type_ in DOCUMENTS.items() for system in type_.examples if not type_.without],
)
def test_a_paper_of_any_type_may_have_them(kind: str, system: str) -> None:
    facts = {"loai": kind, **DOCUMENTS[kind].examples[system]}
    document = dvk_docs.load(facts | {"do_khan": "Khẩn", "pham_vi_luu_hanh": "Lưu hành nội bộ", "lien_he": CONTACT})
    printed = outline(view(dvk_docs.render(document)))
    for words in ("| KHẨN\n", "| LƯU HÀNH NỘI BỘ\n", "Điện thoại: 0296.3999.123; thư điện tử: vanphong@tanan.example"):
        assert words in printed


@pytest.mark.parametrize("name", USUAL)
def test_a_paper_of_any_type_may_have_all_of_them_at_once(name: str) -> None:
    document = complete(name)
    assert dvk_docs.check(document) == []
    for draft in (False, True):
        assert dvk_docs.check(dvk_docs.render(document, draft=draft)) == []


@pytest.mark.parametrize("standard", STANDARDS)
def test_each_part_stands_in_its_place(standard: str) -> None:
    page = view(paper(standard, draft=True))
    first, words = page.sections[0], lines(page)
    [scope] = walk(first.headers["first"])
    assert scope.plain == "TÀI LIỆU HỘI NGHỊ"
    left = [p.plain for p in walk(first.blocks[:1]) if p.plain]
    number = next(i for i, text in enumerate(left) if text.startswith("Số"))
    stamp, draft = ("HỎA TỐC" if standard == "nd30" else "HOẢ TỐC"), "Dự thảo lần 2"
    assert left[number + 1 : number + 3] == [stamp, draft]
    drafter = {"hd05": "NguyenVanAn-26", "hd36": "ABC-268", "nd30": "PL.(300)"}[standard]
    assert words[drafter].startswith(f"DVK Người soạn · {8 if standard == 'hd36' else 11} · trái")
    contact = "Địa chỉ: Thôn Đông, xã Tân An, tỉnh An Bình"
    if standard == "nd30":
        assert next(p.plain for p in walk(first.footers["first"])) == contact
        assert [p.plain for p in walk(page.sections[1].footers["first"])] == [""]
    else:
        assert words[contact].startswith("DVK Liên hệ · 10 · trái")
        assert "kẻ trên dài 165" in words[contact]
    assert page.mirrored is (standard != "nd30")


@pytest.mark.parametrize("standard", ["hd05", "hd36"])
def test_the_notice_about_the_mass_media_stands_at_the_foot_of_the_last_page(standard: str) -> None:
    page = view(paper(standard, pham_vi_luu_hanh=MASS_MEDIA))
    assert not any(p.plain for p in walk(page.sections[0].headers["first"]))
    line = lines(page)[MASS_MEDIA]
    assert line.startswith("DVK Không phổ biến · 12 đậm · giữa") and "khung cuối trang" in line


@pytest.mark.parametrize(("word", "width"), [("Khẩn", 20), ("Hỏa tốc", 30), ("Hoả tốc", 30), ("Thượng khẩn", 40)])
def test_the_state_stamps_urgency_in_a_box_of_the_norms_width(word: str, width: int) -> None:
    page = view(paper("nd30", do_khan=word))
    [stamp] = [p for p in page.paragraphs if p.plain.endswith(("KHẨN", "TỐC"))]
    assert {border.side for border in stamp.borders} == {"top", "left", "bottom", "right"}
    assert stamp.room_mm == pytest.approx(width, abs=0.1)


def test_the_stamp_takes_the_tone_style_of_the_paper() -> None:
    for typed in ("HỎA TỐC", "HOẢ TỐC", "hoa toc"):
        assert "| HOẢ TỐC\n" in outline(view(paper("hd05", do_khan=typed)))
        assert "| HỎA TỐC\n" in outline(view(paper("nd30", do_khan=typed)))


@pytest.mark.parametrize("standard", STANDARDS)
def test_without_them_nothing_is_printed_of_them(standard: str) -> None:
    plain = view(dvk_docs.render(dvk_docs.load(DATA[standard])))
    printed = outline(plain)
    for style in ("Khẩn", "Hoả tốc", "Thượng khẩn", "Phạm vi", "Không phổ biến", "Người soạn", "Liên hệ"):
        assert f"DVK {style}" not in printed
    assert not plain.mirrored


# -- Words that are not the norm's


@pytest.mark.parametrize(
    ("facts", "problem"),
    [
        ("do_khan: Rất gấp", ("not-in-list", "error")),
        ("pham_vi_luu_hanh: CHỈ DÙNG TRONG CHI BỘ", ("scope-words", "warning")),
        ("nguoi_soan: Nguyễn Văn An, 26 bản", ("drafter-form", "error")),
        ("nguoi_soan: PL.(300)", ("drafter-form", "error")),
        ("lien_he: {dia_chi: Thôn Đông}", ("missing-field", "error")),
    ],
)
def test_other_words_are_told_with_the_right_ones(facts: str, problem: tuple[str, str]) -> None:
    assert found(GOOD.replace("so: 15", f"so: 15\n{facts}")) == [problem]


SECRETS = ["MẬT", "mật", "Tối mật", "“TUYỆT MẬT”", "(MẬT)", "Độ mật: Tối mật", "MẬT - KHẨN", "Tài liệu mật", "MẬT (1)"]


@pytest.mark.parametrize("mark", SECRETS)
@pytest.mark.parametrize(
    "line", ["do_khan: '{}'", "pham_vi_luu_hanh: '{}'", "nguoi_soan: '{}'", "ky_hieu: '{}'", "ten_goi: '{}'",
             "do_mat: '{}'", "Mức độ mật: '{}'", "lien_he: {{dia_chi: '{}', dien_thoai: '1'}}"]
)  # fmt: skip
def test_a_mark_of_secrecy_is_refused_wherever_it_is_typed(line: str, mark: str) -> None:
    problems = found(GOOD.replace("so: 15", f"so: 15\n{line.format(mark)}"))
    assert ("secrecy-refused", "error") in problems


@pytest.mark.parametrize(
    "subject", ["(MẬT) công nhận mô hình", "MẬT: công nhận mô hình", "công nhận mô hình - TỐI MẬT", "tuyệt mật"]
)
def test_a_mark_of_secrecy_before_or_after_the_subject_is_refused(subject: str) -> None:
    broken = GOOD.replace("trich_yeu: công nhận mô hình “Dân vận khéo” năm 2026", f"trich_yeu: '{subject}'")
    assert ("secrecy-refused", "error") in found(broken)
    with pytest.raises(dvk_docs.InputError):
        dvk_docs.render(dvk_docs.load(broken))


@pytest.mark.parametrize(
    "name", ["Mật ong rừng", "NUÔI ONG LẤY MẬT", "Bảo vệ bí mật nhà nước", "Nuôi ong lấy mật; trồng rừng"]
)
def test_honey_and_state_secrets_may_be_spoken_of(name: str) -> None:
    assert found(GOOD.replace("Tuyến đường hoa thôn Đông", name)) == []


# -- What an office keeps ready, and its own templates

OFFICE = """\
co_quan:
  - ma: du
    co_quan_cap_tren: ĐẢNG BỘ TỈNH AN BÌNH
    co_quan_ban_hanh: ĐẢNG UỶ XÃ TÂN HOÀ
    lien_he: {dia_chi: "Thôn Đông, xã Tân Hoà", dien_thoai: 0296.3999.123}
dia_danh: Tân Hoà
"""


def test_the_office_may_say_once_how_to_reach_it(tmp_path: Path) -> None:
    (tmp_path / "don-vi.yaml").write_text(OFFICE, "utf-8")
    own = "".join(
        line for line in GOOD.splitlines(keepends=True) if not line.startswith(("co_quan_cap", "co_quan_ban", "dia_da"))
    )
    (tmp_path / "qd.yaml").write_text(own, "utf-8")
    assert "| Địa chỉ: Thôn Đông, xã Tân Hoà\n" in outline(view(dvk_docs.render(dvk_docs.load(tmp_path / "qd.yaml"))))


def test_a_template_without_the_stamp_stops_an_urgent_paper(tmp_path: Path) -> None:
    _without(tmp_path, "word/document.xml", b"do_khan", b"du_thao")
    with pytest.raises(dvk_docs.TemplateError) as refused:
        dvk_docs.render(dvk_docs.load(all_parts("hd05") | {"lan_du_thao": "1"}), templates=tmp_path, draft=True)
    assert "not-printed" in [problem.code for problem in refused.value.problems]


def test_a_template_of_an_office_is_printed_on_both_sides(tmp_path: Path) -> None:
    _without(tmp_path, "word/settings.xml", b'<w:zoom w:percent="100"/>', b'<w:mirrorMargins w:val="0"/>')
    document = dvk_docs.load(all_parts("hd05"))
    assert view(dvk_docs.render(document, templates=tmp_path)).mirrored


@pytest.mark.parametrize("standard", ["hd05", "hd36"])
def test_the_switch_for_both_sides_stands_where_the_schema_wants_it(standard: str) -> None:
    with zipfile.ZipFile(io.BytesIO(paper(standard))) as package:
        names = [etree.QName(one).localname for one in etree.fromstring(package.read("word/settings.xml"))]
    assert names[:3] == ["zoom", "mirrorMargins", "defaultTabStop"]


def _without(folder: Path, part: str, old: bytes, new: bytes) -> None:
    """The built-in decision as a template of an office, changed in one part."""
    changed = folder / "decision.docx"
    shutil.copy(built_in_folder() / "decision.docx", changed)
    with zipfile.ZipFile(changed) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    assert old in parts[part]
    parts[part] = parts[part].replace(old, new)
    with zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)


@pytest.mark.parametrize("standard", STANDARDS)
def test_docxtpl_fills_them_with_the_same_words(standard: str, tmp_path: Path) -> None:
    document = dvk_docs.load(all_parts(standard))
    environment = Environment(autoescape=True)
    environment.filters.update(FILTERS)
    template = DocxTemplate(find("decision", standard).path)
    template.render(document.context(), environment, autoescape=True)
    template.save(tmp_path / "paper.docx")
    theirs, ours = view(tmp_path / "paper.docx"), view(dvk_docs.render(document))
    assert [p.text for p in theirs.paragraphs] == [p.text for p in ours.paragraphs]
    for one, other in zip(theirs.sections, ours.sections, strict=True):
        for stories in ("headers", "footers"):
            printed = [
                {kind: [p.plain for p in walk(blocks) if p.plain] for kind, blocks in getattr(s, stories).items()}
                for s in (one, other)
            ]
            assert printed[0] == printed[1]


ANNEXES = [
    {"ten": "Danh mục việc làm", "noi_dung": "1. Tuyên truyền.\n2. Kiểm tra."},
    {"ten": "Phân công", "noi_dung": "| TT | Thành viên | Đơn vị |\n| 1 | Trưởng ban | Các chi bộ |"},
]


TAKE_NO_ANNEX = {
    "certificate": "one page for each line of the decision, which has the annexes",
    "registration": "a form is itself an annex of the plan",
    "score_sheet": "a form is itself an annex of the plan",
    "targets": "it is itself an annex of the plan",
}


@pytest.mark.parametrize(
    ("kind", "standard"),
    [(kind, norm) for kind, type_ in DOCUMENTS.items() for norm in type_.standards if kind not in TAKE_NO_ANNEX],
)
@pytest.mark.parametrize("count", [1, 2])
def test_each_annex_has_its_number_and_pages_of_its_own(kind: str, standard: str, count: int) -> None:
    type_, norm = DOCUMENTS[kind], STANDARDS[standard]
    added = {"phu_luc" if kind == "plan" else "phu_luc_kem": ANNEXES[:count]}
    document = dvk_docs.load({**type_.examples[norm.system], "loai": kind, "the_thuc": standard, **added})
    assert [problem for problem in dvk_docs.check(document) if problem.code.startswith("annex")] == []
    made = dvk_docs.render(document)
    assert dvk_docs.check(made) == []
    annexes = [section for section in view(made).sections if section.number_from == 1]
    headings = [next(p.plain for p in walk(section.blocks) if p.plain) for section in annexes]
    word, numbers = ("Phụ lục", ["I", "II", "III"]) if norm.system == "state" else ("PHỤ LỤC", ["1", "2", "3"])
    total = count + document.has_own_annex()
    assert headings == ([f"{word} {number}" for number in numbers[:total]] if total > 1 else [word])


WHOLE = {"plan": ("de_muc", "phu_luc", Plan.parts), "notice": ("noi_dung", "phu_luc_kem", Notice.assigning)}


@pytest.mark.parametrize("kind", WHOLE)
@pytest.mark.parametrize("standard", STANDARDS)
def test_a_body_typed_whole_points_to_its_annexes_itself(kind: str, standard: str) -> None:
    (typed, annexes, replaced), example = WHOLE[kind], DOCUMENTS[kind].examples[STANDARDS[standard].system]
    facts = {key: value for key, value in example.items() if key not in replaced} | {
        "loai": kind, "the_thuc": standard, "pham_vi_luu_hanh": "LƯU HÀNH NỘI BỘ", annexes: ANNEXES,
        typed: ["Các chi bộ thực hiện những việc ở hai phụ lục kèm theo, gửi kết quả đúng thời gian đã được giao."],
    }  # fmt: skip
    document = dvk_docs.load(facts)
    assert [problem for problem in dvk_docs.check(document) if problem.code.startswith("annex")] == []
    made = dvk_docs.render(document)
    assert dvk_docs.check(made) == []
    assert [section.number_from for section in view(made).sections] == [None, 1, 1, None]
    silent = dvk_docs.load(facts | {typed: ["Các chi bộ thực hiện những việc đã được giao."]})
    assert "annex-reference" in [problem.code for problem in dvk_docs.check(silent)]


def test_a_plan_typed_whole_names_a_file_of_its_own_itself() -> None:
    facts = {key: value for key, value in DOCUMENTS["plan"].examples["party"].items() if key not in Plan.parts}
    typed = {"de_muc": ["Phụ lục kèm theo."], "phu_luc": [{"ten": "Biểu chấm điểm"}]}
    found = dvk_docs.check(dvk_docs.load({**facts, **typed, "loai": "plan"}))
    assert [problem.place.path for problem in found if problem.code == "annex-order"] == ["phu_luc[1]"]


@pytest.mark.parametrize("kind", TAKE_NO_ANNEX)
def test_what_is_an_annex_or_a_single_page_takes_none(kind: str) -> None:
    assert "phu_luc_kem" in DOCUMENTS[kind].without
