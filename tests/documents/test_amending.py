"""The decision that amends another, and the one that revokes."""

from __future__ import annotations

import re
from typing import Any

import pytest

import dvk_docs
from dvk_docs.documents.decision import PARTY_EXAMPLE, STATE_EXAMPLE
from dvk_docs.view import outline
from dvk_docs.view import read as view
from dvk_docs.vn.dates import years_named

ORIGINAL = {
    "loai": "Quyết định", "so_ky_hieu": "12-QĐ/ĐU", "ngay_ban_hanh": "01/10/2026",
    "co_quan_ban_hanh": "Ban Thường vụ Đảng uỷ xã Tân Hoà",
}  # fmt: skip
AMENDS: dict[str, Any] = {"hinh_thuc": "Sửa đổi, bổ sung", "quyet_dinh_goc": ORIGINAL}
REVOKES: dict[str, Any] = {"hinh_thuc": "Thu hồi", "quyet_dinh_goc": ORIGINAL, "ly_do": "không được duy trì."}
EXAMPLES = {"hd05": PARTY_EXAMPLE, "hd36": {**PARTY_EXAMPLE, "the_thuc": "hd36"}, "nd30": STATE_EXAMPLE}


def decision(standard: str, **changes: Any) -> dvk_docs.Document:
    return dvk_docs.load({"loai": "decision", **EXAMPLES[standard], **changes})


def text(document: dvk_docs.Document) -> str:
    """What the paper prints, without marks of look."""
    return re.sub(r"\*\*|//", "", outline(view(dvk_docs.render(document, prove=True)))).replace("~", " ")


def codes(**changes: Any) -> list[str]:
    return [problem.code for problem in dvk_docs.check(decision("hd05", **changes))]


@pytest.mark.parametrize(("standard", "dated"), [("hd05", ", ngày 01/10/2026"), ("nd30", " ngày 01 tháng 10 năm 2026")])
def test_each_form_says_what_it_does_to_which_decision(standard: str, dated: str) -> None:
    cited = f"Quyết định số 12-QĐ/ĐU{dated} của Ban Thường vụ Đảng uỷ xã Tân Hoà"
    models = "02 mô hình, điển hình “Dân vận khéo” năm 2026, gồm 01 tập thể và 01 cá nhân"
    end = "(có danh sách kèm theo)."
    assert f"Điều 1. Công nhận {models} {end}" in text(decision(standard))
    amending = text(decision(standard, **AMENDS))
    assert f"Điều 1. Sửa đổi, bổ sung danh sách kèm theo {cited} đối với {models} {end}" in amending
    assert "DANH SÁCH SỬA ĐỔI, BỔ SUNG\n" in amending
    revoking = text(decision(standard, **REVOKES))
    assert f"Điều 1. Thu hồi việc công nhận {models} tại {cited} {end} Lý do: không được duy trì." in revoking
    assert "TẬP THỂ, CÁ NHÂN BỊ THU HỒI VIỆC CÔNG NHẬN" in revoking


@pytest.mark.parametrize("form", [AMENDS, REVOKES], ids=["amends", "revokes"])
@pytest.mark.parametrize("standard", EXAMPLES)
def test_its_paper_has_no_error_in_any_standard(standard: str, form: dict[str, Any]) -> None:
    found = dvk_docs.check(dvk_docs.render(decision(standard, **form)))
    assert [str(problem) for problem in found if problem.severity == "error"] == []


def test_a_decision_that_amends_leaves_the_rest_in_force() -> None:
    context = decision("hd05", **AMENDS).context()
    assert context["dieu"][0]["noi_dung"].endswith("giữ nguyên hiệu lực.")
    assert context["noi_nhan"][0] == "Như Điều 4"


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"quyet_dinh_goc": ORIGINAL}, ["original-decision"]),
        ({"hinh_thuc": "Sửa đổi, bổ sung"}, ["original-decision"]),
        ({**AMENDS, "quyet_dinh_goc": "Kế hoạch số 12-KH/ĐU, ngày 01/10/2026"}, ["original-decision"]),
        ({**AMENDS, "ly_do": "sai tên"}, ["revoking-reason"]),
        ({"hinh_thuc": "thu hồi", "quyet_dinh_goc": ORIGINAL}, ["revoking-reason"]),
        ({**AMENDS, "quyet_dinh_goc": {**ORIGINAL, "ngay_ban_hanh": "10/10/2026"}}, ["cited-later"]),
        ({**AMENDS, "quyet_dinh_goc": "Quyết định số 12-QĐ/ĐU, ngày 10/10/2026"}, ["cited-later"]),
    ],
)
def test_the_original_is_named_exactly_when_needed_and_is_not_younger(
    changes: dict[str, Any], found: list[str]
) -> None:
    assert codes(**changes) == found


def test_the_day_of_the_original_in_the_subject_is_not_the_year_of_the_campaign() -> None:
    subject = "Về việc thu hồi Quyết định số 1208/QĐ-UBND ngày 15 tháng 12 năm 2026 về phong trào năm 2025"
    assert years_named(subject) == [2025]
    paper = decision("nd30", **REVOKES, trich_yeu=subject)
    assert paper.year == 2025
    assert "year-mismatch" not in codes(trich_yeu=subject, nam="2025")
    assert "year-mismatch" in codes(trich_yeu=subject, nam="2026")


def test_an_office_template_that_knows_no_form_cannot_recognise_what_is_revoked(tmp_path: Any) -> None:
    from tests.template.making import docx, p

    names = ("co_quan_cap_tren", "co_quan_ban_hanh", "so", "dia_danh", "ngay_ban_hanh|ngay_dai", "trich_yeu")
    (tmp_path / "decision.docx").write_bytes(docx("".join(p(f"{{{{ {name} }}}}") for name in names)))
    with pytest.raises(dvk_docs.TemplateError) as refused:
        dvk_docs.render(decision("hd05", **REVOKES), templates=tmp_path)
    assert "quyet_dinh_goc" in {
        problem.place.path.partition(".")[0] for problem in refused.value.problems if problem.place.path
    }


@pytest.mark.parametrize("form", ["sửa đổi, bổ sung", "thu hồi"])
def test_a_draft_may_lack_the_original(form: str) -> None:
    document = dvk_docs.load({"loai": "decision", **PARTY_EXAMPLE, "hinh_thuc": form}, draft=True)
    assert "Quyết định số …" in outline(view(dvk_docs.render(document, draft=True)))
