"""Papers of several organs: names, symbol, sentences, who signs where, and what is refused."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
from docxtpl import DocxTemplate
from jinja2 import Environment

import dvk_docs
from dvk_docs.documents import DOCUMENTS
from dvk_docs.package import read
from dvk_docs.package.lint import lint
from dvk_docs.rules import check_layout
from dvk_docs.rules.layout.components import find
from dvk_docs.standards import STANDARDS
from dvk_docs.template import find as template_of
from dvk_docs.view import outline
from dvk_docs.view import read as view
from dvk_docs.vn.filters import FILTERS
from tests.rules.broken_data import JOINT, LETTER
from tests.rules.editing import Docx, remove, say
from tests.rules.papers import good_joint

PARTY = ("hd05", "hd36")
LETTER_LIKE = [
    name
    for name, kind in DOCUMENTS.items()
    if "co_quan_phoi_hop" not in kind.without and set(PARTY) <= set(kind.standards)
]
LEAD = {
    "co_quan_cap_tren": "TỈNH UỶ AN BÌNH",
    "co_quan_ban_hanh": "BAN TỔ CHỨC",
    "ten_goi": None,
    "viet_tat": None,
    "nguoi_ky": {"chuc_vu": "TRƯỞNG BAN TỔ CHỨC", "ho_ten": "Lê Quang Vinh"},
}
INTERNAL = {
    "co_quan_ban_hanh": "BAN NỘI CHÍNH TỈNH UỶ AN BÌNH",
    "nguoi_ky": {"quyen_han": "K/T TRƯỞNG BAN", "chuc_vu": "PHÓ TRƯỞNG BAN NỘI CHÍNH", "ho_ten": "Phan Văn Cường"},
}
POLICE = {
    "co_quan_ban_hanh": "CÔNG AN TỈNH AN BÌNH",
    "viet_tat": "CAT",
    "nguoi_ky": {"chuc_vu": "GIÁM ĐỐC CÔNG AN TỈNH", "ho_ten": "Đặng Thế Sơn"},
}
FARMERS = {
    "co_quan_ban_hanh": "HỘI NÔNG DÂN TỈNH AN BÌNH",
    "ten_goi": "Hội Nông dân tỉnh An Bình",
    "viet_tat": "HND",
    "nguoi_ky": {"chuc_vu": "CHỦ TỊCH HỘI NÔNG DÂN TỈNH", "ho_ten": "Bùi Văn Thịnh"},
}


def joint(*others: dict[str, Any], kind: str = "letter", standard: str = "hd05", **changes: Any) -> dvk_docs.Document:
    """The example of a type, issued by the lead organ above and these others."""
    facts = {**DOCUMENTS[kind].examples["party"], **LEAD, "co_quan_phoi_hop": list(others), "the_thuc": standard}
    known = {key: value for key, value in (facts | changes).items() if value is not None}
    return DOCUMENTS[kind].model_validate(known)


def codes(document: dvk_docs.Document) -> list[tuple[str, str]]:
    return [(problem.code, problem.place.path) for problem in dvk_docs.check(document)]


def printed(document: dvk_docs.Document) -> str:
    """The words of the paper, a no-break space as a space."""
    return outline(view(dvk_docs.render(document))).replace("~", " ")


# -- Names and symbol


def test_every_organ_is_in_the_letterhead_the_symbol_and_the_sentence() -> None:
    document = joint(INTERNAL, POLICE)
    context = document.context()
    names = [name.replace("\u00a0", " ") for name in context["cac_co_quan"]]
    assert names == [
        "BAN TỔ CHỨC TỈNH UỶ AN BÌNH", "BAN NỘI CHÍNH TỈNH UỶ AN BÌNH", "CÔNG AN TỈNH AN BÌNH",
    ]  # fmt: skip
    assert context["co_quan_cap_tren"] is None
    assert document.number_and_symbol == "31-CV/BTCTU-BNCTU-CAT"
    assert document.deciding_body == (
        "Ban Tổ chức Tỉnh uỷ An Bình, Ban Nội chính Tỉnh uỷ An Bình và Công an tỉnh An Bình"
    )


def test_a_committee_does_not_name_what_stands_above_it() -> None:
    committee = joint(
        FARMERS,
        co_quan_cap_tren="ĐẢNG BỘ TỈNH AN BÌNH",
        co_quan_ban_hanh="ĐẢNG UỶ XÃ TÂN HOÀ",
        viet_tat=None,
        nguoi_ky={"quyen_han": "T/M BAN THƯỜNG VỤ ĐẢNG UỶ XÃ", "chuc_vu": "BÍ THƯ", "ho_ten": "Lê Quang Vinh"},
    )
    assert dvk_docs.check(committee) == []
    assert "ĐẢNG BỘ TỈNH" not in printed(committee)
    assert committee.deciding_body == "Ban Thường vụ Đảng uỷ xã Tân Hoà và Hội Nông dân tỉnh An Bình"


def test_a_decision_is_that_of_all_its_organs() -> None:
    context = joint(INTERNAL, kind="decision").context()
    assert context["chu_the_quyet_dinh"] == "BAN TỔ CHỨC - BAN NỘI CHÍNH"


# -- Who signs where


@pytest.mark.parametrize(
    ("others", "rows"),
    [
        ([INTERNAL], [("Phan Văn Cường", "Lê Quang Vinh")]),
        ([INTERNAL, POLICE], [("Phan Văn Cường", "Lê Quang Vinh"), ("Đặng Thế Sơn", "")]),
        (
            [INTERNAL, POLICE, FARMERS],
            [("Phan Văn Cường", "Lê Quang Vinh"), ("Đặng Thế Sơn", "Bùi Văn Thịnh")],
        ),
    ],
)
def test_the_lead_organ_signs_on_the_right_the_others_left_of_it_and_below(
    others: list[dict[str, Any]], rows: list[tuple[str, str]]
) -> None:
    context = joint(*others).context()
    assert [(row["trai"]["ho_ten"], row["phai"]["ho_ten"]) for row in context["hang_ky"]] == rows


@pytest.mark.parametrize("others", [[INTERNAL], [INTERNAL, POLICE], [INTERNAL, POLICE, FARMERS]])
@pytest.mark.parametrize("standard", PARTY)
@pytest.mark.parametrize("kind", LETTER_LIKE)
def test_a_joint_paper_of_any_type_has_no_finding(kind: str, standard: str, others: list[dict[str, Any]]) -> None:
    changes = {"kinh_trinh": ["Thường trực Tỉnh uỷ An Bình"]} if kind == "submission" else {}
    document = joint(*others, kind=kind, standard=standard, **changes)
    assert dvk_docs.check(document) == []
    made = view(dvk_docs.render(document, prove=True))
    assert check_layout(made) == []
    paper = find(made, STANDARDS[standard])
    assert len(paper.letterhead.organs) == len(paper.foot.organs) == len(others) + 1
    assert paper.foot.organs[0].name.text == "Lê Quang Vinh"
    assert paper.foot.recipients_word.text == "Nơi nhận:"


def test_a_draft_without_posts_is_a_file_that_word_opens() -> None:
    bare = {**INTERNAL, "nguoi_ky": {"ho_ten": "Phan Văn Cường"}}
    paper = dvk_docs.render(joint(bare, POLICE, so=None, ngay_ban_hanh=None), draft=True)
    assert lint(read(paper)) == []


def test_docxtpl_fills_a_joint_paper_with_the_same_words(tmp_path: Path) -> None:
    document = joint(INTERNAL, POLICE)
    environment = Environment(autoescape=True)
    environment.filters.update(FILTERS)
    template = DocxTemplate(template_of("letter", "hd05").path)
    template.render(document.context(), environment, autoescape=True)
    template.save(tmp_path / "paper.docx")
    theirs, ours = view(tmp_path / "paper.docx"), view(dvk_docs.render(document))
    assert [p.text for p in theirs.paragraphs] == [p.text for p in ours.paragraphs]


# -- What is refused


def test_the_state_knows_no_joint_paper_not_even_a_draft() -> None:
    example = {**DOCUMENTS["letter"].examples["state"], "co_quan_phoi_hop": [POLICE]}
    document = DOCUMENTS["letter"].model_validate(example)
    assert codes(document) == [("joint-standard", "co_quan_phoi_hop")]
    with pytest.raises(dvk_docs.InputError, match="nd30 không quy định"):
        dvk_docs.render(document, draft=True)


@pytest.mark.parametrize("kind", ["minutes", "certificate", "registration"])
def test_a_type_for_one_organ_has_no_place_for_others(kind: str) -> None:
    document = DOCUMENTS[kind].model_validate({**DOCUMENTS[kind].examples["party"], "co_quan_phoi_hop": [POLICE]})
    assert ("field-without-place", "co_quan_phoi_hop") in codes(document)


def test_each_organ_has_a_signer() -> None:
    found = dvk_docs.check(JOINT.replace("    nguoi_ky: {chuc_vu: TRƯỞNG BAN NỘI CHÍNH, ho_ten: Phan Văn Cường}\n", ""))
    assert [(p.code, p.place.path) for p in found] == [("missing-field", "co_quan_phoi_hop[1].nguoi_ky")]


def test_what_is_wrong_with_another_organ_is_said_at_its_place() -> None:
    unknown = {**FARMERS, "viet_tat": None, "ten_goi": None}
    at = "co_quan_phoi_hop[1].co_quan_ban_hanh"
    assert codes(joint(unknown)) == [("symbol-missing", at), ("name-in-sentence", at)]
    ended = {**POLICE, "co_quan_ban_hanh": "QUẬN UỶ BÌNH LÂM", "viet_tat": "QU"}
    assert ("organ-ended", at) in codes(joint(ended))
    assert codes(joint(INTERNAL, kinh_gui=["Ban Nội chính Tỉnh uỷ An Bình"])) == [("addressee-own", "kinh_gui[1]")]


@pytest.mark.parametrize(
    ("authority", "post", "code"),
    [
        ("TM. BAN", "PHÓ TRƯỞNG BAN NỘI CHÍNH", "signer-mark"),
        ("K/T TRƯỞNG BAN", "TRƯỞNG BAN NỘI CHÍNH", "authority-choice"),
        ("K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "joint-signers"),
    ],
)
def test_the_signer_of_another_organ_is_judged_by_that_organ(authority: str, post: str, code: str) -> None:
    signer = {"quyen_han": authority, "chuc_vu": post, "ho_ten": "Phan Văn Cường"}
    found = codes(joint({**INTERNAL, "nguoi_ky": signer}))
    assert [one for one, path in found if path.startswith("co_quan_phoi_hop[1].nguoi_ky")] == [code]


def test_the_cure_for_a_bare_post_is_ready_to_copy() -> None:
    (problem,) = dvk_docs.check(joint(INTERNAL, nguoi_ky={"chuc_vu": "TRƯỞNG BAN", "ho_ten": "Lê Quang Vinh"}))
    assert problem.hint == "chuc_vu: TRƯỞNG BAN TỔ CHỨC"


def test_a_post_of_a_paper_of_one_organ_still_stands_alone() -> None:
    found = dvk_docs.check(LETTER.replace("chuc_vu: BÍ THƯ,", "chuc_vu: BÍ THƯ ĐẢNG UỶ,"))
    assert [problem.code for problem in found] == ["position-bare"]


# -- Papers typed by hand


@pytest.mark.parametrize("standard", PARTY)
def test_the_blocks_of_a_joint_paper_the_wrong_way_round_are_told(standard: str) -> None:
    paper = Docx(good_joint(standard), standard)
    for row in paper.table("Nơi nhận:").iter(f"{{{paper.body.nsmap['w']}}}tr"):
        cells = [child for child in row if child.tag.endswith("}tc")]
        if len(cells) == 3:
            first, last = (list(cell)[1:] for cell in (cells[0], cells[-1]))
            for block, other in ((first, cells[-1]), (last, cells[0])):
                for paragraph in copy.deepcopy(block):
                    other.append(paragraph)
            for paragraph in (*first, *last):
                paragraph.getparent().remove(paragraph)
    found = check_layout(view(paper.bytes()), STANDARDS[standard])
    assert [problem.code for problem in found] == ["joint-signers"]
    assert "bên trái" in found[0].message


@pytest.mark.parametrize("standard", PARTY)
def test_a_joint_paper_that_one_organ_signs_is_told(standard: str) -> None:
    paper = Docx(good_joint(standard), standard)
    for words in ("T/M UỶ BAN KIỂM TRA", "CHỦ NHIỆM", "Phan Văn Cường"):
        say(paper.paragraph(words), "")
    assert "joint-signers" in [one.code for one in check_layout(view(paper.bytes()), STANDARDS[standard])]


@pytest.mark.parametrize("standard", PARTY)
def test_names_on_one_line_are_known_as_several_organs(standard: str) -> None:
    paper = Docx(good_joint(standard), standard)
    first, second = paper.paragraph("BAN TỔ CHỨC"), paper.paragraph("UỶ BAN KIỂM TRA ĐẢNG")
    say(first, "BAN TỔ CHỨC ĐẢNG UỶ XÃ TÂN HOÀ - UỶ BAN KIỂM TRA ĐẢNG UỶ XÃ TÂN HOÀ")
    remove(second)
    assert find(view(paper.bytes()), STANDARDS[standard]).is_joint
    assert check_layout(view(paper.bytes()), STANDARDS[standard]) == []


def test_an_organ_with_a_hyphen_in_its_name_is_one_organ() -> None:
    cell = joint(
        co_quan_cap_tren="ĐẢNG BỘ CỤC LƯU TRỮ",
        co_quan_ban_hanh="CHI BỘ PHÒNG HÀNH CHÍNH - QUẢN TRỊ",
        ten_goi="Chi bộ Phòng Hành chính - Quản trị",
        viet_tat="CB",
        nguoi_ky={"quyen_han": "T/M CHI BỘ", "chuc_vu": "BÍ THƯ", "ho_ten": "Lê Quang Vinh"},
    )
    paper = find(view(dvk_docs.render(cell)), STANDARDS["hd05"])
    assert paper.letterhead.organs == ("CHI BỘ PHÒNG HÀNH CHÍNH - QUẢN TRỊ",)
