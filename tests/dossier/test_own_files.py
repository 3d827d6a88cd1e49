"""Papers and lists of a campaign that stand in files of their own: as if they were typed in the campaign's file."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import get_args

import openpyxl
import pytest

from dvk_docs import api
from dvk_docs.documents.parts.mo_hinh import by_subject
from dvk_docs.dossier.campaign import load
from dvk_docs.dossier.differing import differences
from dvk_docs.dossier.dossier import Dossier, assemble
from dvk_docs.dossier.facts import HoSo
from dvk_docs.dossier.parts import BY_KEY
from dvk_docs.dossier.rules import check_dossier
from dvk_docs.errors import InputError, Problem
from dvk_docs.making import data_hash
from dvk_docs.sheet.columns import KINDS, SUBJECTS, person
from dvk_docs.sheet.reading.records import columns_of
from tests.cli.small_year import CAMPAIGN
from tests.samples import CAMPAIGN as SAMPLE
from tests.samples import FOLDER

_SECTION = r"(?sm)^{key}:\n(.*?)(?=^[a-z#]|\Z)"


def _parted(text: str, key: str) -> tuple[str, str]:
    """The text without this field, and what stood under it."""
    found = re.search(_SECTION.format(key=key), text)
    assert found is not None
    return text.replace(found[0], ""), found[1]


def _written(folder: Path, text: str, **files: str) -> Path:
    for name, content in files.items():
        (folder / f"{name}.yaml").write_text(content, "utf-8")
    file = folder / "campaign.yaml"
    file.write_text(text, "utf-8")
    return file


def _assembled(file: Path) -> Dossier:
    return assemble(load(file))


def _refused(file: Path) -> list[Problem]:
    with pytest.raises(InputError) as refused:
        load(file)
    return list(refused.value.problems)


def _hashes(dossier: Dossier) -> list[str]:
    return [data_hash(paper.document) for paper in dossier.papers if paper.document is not None]


def test_papers_of_other_papers_find_the_decision_in_its_own_file(campaign_folder: Path) -> None:
    whole = (FOLDER / "campaign.yaml").read_text("utf-8")
    rest, decision = _parted(whole, "quyet_dinh")
    own = "loai: decision\n" + re.sub(r"(?m)^  ", "", decision)
    parted = _written(campaign_folder, f"{rest}\nquyet_dinh: quyet-dinh.yaml\n", **{"quyet-dinh": own})
    assert _hashes(_assembled(parted)) == _hashes(_assembled(FOLDER / "campaign.yaml"))


def test_a_list_in_a_data_file_is_the_list(tmp_path: Path) -> None:
    rest, models = _parted(CAMPAIGN, "mo_hinh")
    rest, units = _parted(rest, "to_chuc")
    text = f"{rest}\nmo_hinh: so.yaml#mo_hinh\nto_chuc: to-chuc.yaml\n"
    file = _written(tmp_path, text, **{"so": f"mo_hinh:\n{models}", "to-chuc": f"to_chuc:\n{units}"})
    whole = _written(tmp_path, CAMPAIGN).rename(tmp_path / "whole.yaml")
    _written(tmp_path, text)
    assert _hashes(_assembled(file)) == _hashes(_assembled(whole))


def test_models_of_a_workbook(tmp_path: Path) -> None:
    """Units by their names and results in one text, as a register has them."""
    rest, _ = _parted(CAMPAIGN, "mo_hinh")
    register = api.load(FOLDER / "register.yaml")
    (tmp_path / "so.xlsx").write_bytes(api.render(register))
    unit = "to_chuc:\n  - {ma: cb_dong_ha, ten: Chi bộ thôn Đông Hà, loai: chi_bo_thon}\n"
    campaign = load(_written(tmp_path, rest.replace("to_chuc:\n", unit) + "\nmo_hinh: so.xlsx#Mô hình\n"))
    names = [model.ten_mo_hinh for model in campaign.facts.mo_hinh]
    assert names == [model.ten_mo_hinh for model in register.mo_hinh]  # type: ignore[attr-defined]
    assert "cb_dong_ha" in {model.don_vi for model in campaign.facts.mo_hinh}
    assert all(model.ket_qua.tom_tat for model in campaign.facts.mo_hinh if model.ket_qua)


_LISTED = ("to_chuc", "to_chuc_da_ket_thuc", "can_bo", "tham_quyen", "van_ban_vien_dan")


def _rows(key: str) -> list[list[object]]:
    """A list of the sample as a clerk would keep it: labels above, a line for each record, lists with commas."""
    (record,), records = get_args(HoSo.model_fields[key].annotation), getattr(load(SAMPLE).facts, key)
    columns = columns_of(record)
    lines = [[_shown(getattr(one, column.key)) for column in columns] for one in records]
    return [[column.label for column in columns], *lines]


def _shown(value: object) -> object:
    return ", ".join(value) if isinstance(value, list) else value


def _book(file: Path, **sheets: list[list[object]]) -> None:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(file)


def test_every_list_of_the_year_may_be_a_sheet(campaign_folder: Path) -> None:
    """With the name of its sheet, or found by its head."""
    rest = SAMPLE.read_text("utf-8")
    for key in _LISTED:
        rest, _ = _parted(rest, key)
    named = "".join(f"{key}: danh-muc.xlsx{'' if key == 'can_bo' else f'#{key}'}\n" for key in _LISTED)
    _book(campaign_folder / "danh-muc.xlsx", **{key: _rows(key) for key in _LISTED})
    parted = _written(campaign_folder, f"{rest}\n{named}")
    assert _hashes(_assembled(parted)) == _hashes(_assembled(SAMPLE))
    assert check_dossier(_assembled(parted)) == []


def test_faults_of_a_sheet_are_told_at_their_cells(tmp_path: Path) -> None:
    rest, _ = _parted(CAMPAIGN, "to_chuc")
    head: list[object] = ["Mã", "Ten", "Loại", "Cấp trên", "Điện thoại"]
    _book(tmp_path / "a.xlsx", X=[head, ["hnd", "Hội Nông dân xã", None, None, "x"], ["a b", "Chi bộ", "chi_bo"]])
    told = [one for one in _refused(_written(tmp_path, f"{rest}\nto_chuc: a.xlsx#X\n")) if one.severity == "error"]
    assert [(one.code, one.place.cell) for one in told] == [("blank-field", "C2"), ("not-a-code", "A3")]


@pytest.mark.parametrize(
    ("rows", "name", "code", "cell"),
    [
        ([["Mã", "Tên gọi", "Loại"], ["a", "b", "c"]], "X", "missing-column", "B1"),
        ([["Mã", "Tên", "Loại", "Tên"], ["a", "b", "c", "d"]], "X", "column-twice", "D1"),
        ([["a", "b", "c"]], "X", "no-head-row", None),
        ([["Mã", "Tên", "Loại"], ["a", "b", "c"]], "Y", "no-such-sheet", None),
    ],
)
def test_a_sheet_that_is_no_such_list_is_told(
    tmp_path: Path, rows: list[list[object]], name: str, code: str, cell: str | None
) -> None:
    rest, _ = _parted(CAMPAIGN, "to_chuc")
    _book(tmp_path / "a.xlsx", X=rows)
    first = _refused(_written(tmp_path, f"{rest}\nto_chuc: a.xlsx#{name}\n"))[0]
    assert (first.code, first.place.cell) == (code, cell)


def _of_models(codes: Iterable[str], money: Sequence[str] = ()) -> list[list[object]]:
    """A sheet of models, with a column for the money of each where it gets some."""
    facts = load(SAMPLE)
    labels = ["Mã", "Tên mô hình", "Lĩnh vực", "Đơn vị, cá nhân thực hiện", "Chủ thể", "Loại", "Địa điểm"]
    rows: list[list[object]] = [[*labels, "Đơn vị đăng ký", "Tiền thưởng"]]
    for code, amount in zip_longest(codes, money):
        one = facts.models[code]
        carrier = person(one.ca_nhan) if one.ca_nhan else facts.name_of(one.don_vi)
        unit = facts.name_of(one.don_vi) if one.ca_nhan else None
        words = (SUBJECTS[one.chu_the], KINDS[one.loai_dang_ky])
        rows.append([code, one.ten_mo_hinh, one.linh_vuc, carrier, *words, one.dia_diem, unit, amount])
    return rows


def _listed(dossier: Dossier, type_name: str) -> list[object]:
    (paper,) = dossier.of(type_name)
    assert paper.document is not None, paper.problems
    groups = by_subject(paper.document.danh_sach)  # type: ignore[attr-defined]
    return [[one.model_dump() for one in group] for group in groups]


@pytest.mark.parametrize("key", ["quyet_dinh", "quyet_dinh_khen_thuong"])
def test_the_models_of_a_paper_may_be_a_sheet(campaign_folder: Path, key: str) -> None:
    """With columns that no register has, as the money of a reward."""
    whole, type_name = SAMPLE.read_text("utf-8"), BY_KEY[key].type_name
    _, given = _parted(whole, key)
    found = re.search(r"(?sm)^  danh_sach:.*?(?=^  \w)", given)
    assert found is not None
    money = re.findall(r"tien_thuong: (\d+)", found[0])
    _book(campaign_folder / "so.xlsx", X=_of_models(re.findall(r"MH\d+", found[0]), money))
    parted = _written(campaign_folder, whole.replace(found[0], "  danh_sach: so.xlsx#X\n"))
    one, other = _assembled(parted), _assembled(SAMPLE)
    assert _listed(one, type_name) == _listed(other, type_name)
    assert [problem for problem in check_dossier(one) if problem.severity != "info"] == []


@pytest.mark.parametrize(
    ("column", "value", "cell"), [(1, "Tên khác hẳn", "B4"), (2, "Quốc phòng - an ninh", "C4"), (3, "Hội X", "D4")]
)
def test_a_sheet_that_says_otherwise_of_a_model_is_caught_at_its_cell(
    campaign_folder: Path, column: int, value: str, cell: str
) -> None:
    whole = SAMPLE.read_text("utf-8")
    found = re.search(r"(?sm)^  danh_sach:.*?(?=^  \w)", _parted(whole, "quyet_dinh")[1])
    assert found is not None
    rows = _of_models(re.findall(r"MH\d+", found[0]))
    rows[3][column] = value
    _book(campaign_folder / "so.xlsx", X=rows)
    told = check_dossier(_assembled(_written(campaign_folder, whole.replace(found[0], "  danh_sach: so.xlsx#X\n"))))
    assert [(one.code, one.place.cell) for one in told if one.severity == "error"] == [("K40", cell)]


def test_what_changed_in_a_sheet_is_a_change_of_the_year(tmp_path: Path) -> None:
    rest, _ = _parted(CAMPAIGN, "to_chuc")
    files = []
    for name in ("Hội Nông dân", "Hội Nông dân xã"):
        (folder := tmp_path / name).mkdir()
        _book(folder / "a.xlsx", X=[["Mã", "Tên", "Loại"], ["hoi_nong_dan", name, "doan_the"]])
        files.append(_written(folder, f"{rest}\nto_chuc: a.xlsx\n"))
    (change,) = differences(*files)
    assert (change.old, change.new, change.place.cell) == ("Hội Nông dân", "Hội Nông dân xã", "B2")


def test_the_list_of_the_year_before_may_be_a_register(campaign_folder: Path) -> None:
    """Of which those that were recognised are taken."""
    whole = SAMPLE.read_text("utf-8")
    rest, _ = _parted(whole, "danh_sach_nam_truoc")
    (campaign_folder / "so-2025.xlsx").write_bytes(api.render(api.load(FOLDER / "register.yaml")))
    text = f"{rest}\ndanh_sach_nam_truoc: {{nam: 2025, mo_hinh: so-2025.xlsx#Mô hình}}\n"
    before = load(_written(campaign_folder, text)).facts.danh_sach_nam_truoc
    register = api.load(FOLDER / "register.yaml")
    wanted = [one.ten_mo_hinh for one in register.mo_hinh if one.trang_thai == "Công nhận"]  # type: ignore[attr-defined]
    assert before is not None and [one.ten_mo_hinh for one in before.mo_hinh] == wanted


@pytest.mark.parametrize(
    ("line", "code", "hint"),
    [
        ("ke_hoach: ke-hoach-x.yaml", "no-paper-file", "có phải là  ke-hoach.yaml?"),
        ("ke_hoach: 42", "no-paper-file", "ke_hoach: plan.yaml"),
        (f"ke_hoach: {'a' * 300}.yaml", "no-paper-file", "ke_hoach: plan.yaml"),
        (f"ke_hoach: {'a' * 300}/plan.yaml", "no-paper-file", "ke_hoach: plan.yaml"),
        ("ke_hoach: ../plan.yaml", "paper-file-outside", "chép tệp vào cạnh hồ sơ"),
        ("can_bo: quan-chuc.yaml", "no-such-list", "chép tệp vào cạnh tệp dữ liệu"),
    ],
)
def test_a_file_that_cannot_be_taken_is_told_at_the_line_that_names_it(
    tmp_path: Path, line: str, code: str, hint: str
) -> None:
    file = _written(tmp_path, f"{CAMPAIGN}\n{line}\n", **{"ke-hoach": "loai: plan\n"})
    (problem,) = _refused(file)
    assert (problem.code, problem.place.file) == (code, str(file))
    assert hint in (problem.hint or "")


def test_a_file_of_another_type_is_not_taken_for_the_paper(tmp_path: Path) -> None:
    file = _written(tmp_path, f"{CAMPAIGN}\nke_hoach: nham.yaml\n", nham="loai: Thông báo\nso: 1\n")
    (problem,) = _refused(file)
    assert (problem.code, problem.place.line) == ("other-type", 1)


def test_a_campaign_that_names_itself_as_a_paper_is_told_once(tmp_path: Path) -> None:
    (problem,) = _refused(_written(tmp_path, f"{CAMPAIGN}\nquyet_dinh: campaign.yaml\n"))
    assert problem.code == "other-type"


@pytest.mark.parametrize(
    ("type_name", "key"), [("notice", "thong_bao"), ("results_summary", "bieu_tong_hop_ket_qua"), ("report", "bao_cao")]
)
def test_a_file_in_the_words_of_its_type_loses_nothing(tmp_path: Path, type_name: str, key: str) -> None:
    """Fields that the campaign names otherwise, models written out."""
    rest, _ = _parted(CAMPAIGN, "thong_bao")
    rest = re.sub(r"(?sm)^bieu_tong_hop_ket_qua:.*?(?=^[a-z]|\Z)", "", rest)
    own = (FOLDER / f"{type_name}.yaml").read_text("utf-8")
    (paper,) = _assembled(_written(tmp_path, f"{rest}\n{key}: own.yaml\n", own=own)).papers
    alone: object = api.load(FOLDER / f"{type_name}.yaml")
    assert paper.document is not None, paper.problems
    for field in ("danh_sach", "tieu_bieu", "ngay_ban_hanh"):
        assert getattr(paper.document, field, None) == getattr(alone, field, None)


def test_a_file_of_its_own_is_completed_by_its_office(tmp_path: Path) -> None:
    """As when it is rendered by itself: signer by code, recipients."""
    for name in ("plan", "don-vi"):
        shutil.copy(FOLDER / "new" / f"{name}.yaml", tmp_path)
    rest, _ = _parted(CAMPAIGN, "thong_bao")
    (plan,) = _assembled(_written(tmp_path, f"{rest}\nke_hoach: plan.yaml\n")).of("plan")
    alone = api.load(tmp_path / "plan.yaml")
    assert plan.document is not None, plan.problems
    assert (plan.document.nguoi_ky, plan.document.noi_nhan) == (alone.nguoi_ky, alone.noi_nhan)
    (tmp_path / "don-vi.yaml").unlink()
    (tmp_path / "plan.yaml").write_text("loai: plan\nnguoi_ky: pbt\n", "utf-8")
    assert "unknown-code" in {one.code for one in _refused(tmp_path / "campaign.yaml")}


def test_a_label_is_as_good_as_a_code(tmp_path: Path) -> None:
    """Of who registers, in which round: words that steer what the year fills in."""
    signer = "nguoi_ky: {{ho_ten: Lê Văn An}}"
    words = f"dang_ky: [{{{{don_vi: hoi_nong_dan, dot: {{}}, hinh_thuc: {{}}, mo_hinh: [MH01], {signer}}}}}]\n"
    person = "    chu_the: Cá nhân\n    ca_nhan: {ho_ten: Lê Văn An, chuc_vu: Nông dân}\n"
    text = CAMPAIGN.replace("    chu_the: Tập thể\n", person, 1)
    hashes = [_hashes(_assembled(_written(tmp_path, text + words.format(*said)))) for said in _SAID]
    assert hashes[0] == hashes[1] and len(hashes[0]) == 4


_SAID = (("dau_nam", "ca_nhan"), ("Đầu năm", "Cá nhân"))


def test_the_scorings_of_a_register_are_the_sheets_of_the_year(tmp_path: Path) -> None:
    """A line each; who scores itself is the unit of the model."""
    points = [["TT", "Mô hình", "Người chấm", "Ngày chấm", *(f"TC{at}" for at in range(1, 16))]]
    points.append([1, "MH01", "Tự chấm", "10/11/2026", 5, 10, 9, 4, 5, 4, 10, 4, 10, 9, 5, 5, 5, 5, 5])
    models = [["Tên mô hình", "Lĩnh vực", "Đơn vị, cá nhân thực hiện", "Chủ thể", "Loại"]]
    models.append(["A", "Kinh tế", "B", "Tập thể", "Duy trì"])
    _book(tmp_path / "so.xlsx", **{"Mô hình": models, "Chấm điểm": points})
    (sheet,) = _assembled(_written(tmp_path, f"{CAMPAIGN}\nphieu_cham_diem: so.xlsx#Chấm điểm\n")).of("score_sheet")
    assert sheet.document is not None, sheet.problems
    assert (sheet.document.don_vi_cham, sheet.document.total) == ("Hội Nông dân xã", 95)  # type: ignore[attr-defined]
    (refused,) = _refused(_written(tmp_path, f"{CAMPAIGN}\nke_hoach: so.xlsx\n"))
    assert (refused.code, refused.hint.endswith("plan.yaml")) == ("no-such-list", True)  # type: ignore[union-attr]


def test_a_number_that_is_none_and_a_code_instead_of_a_list_are_told(tmp_path: Path) -> None:
    plan = "ke_hoach: {so: ², ky_hieu: KH/ĐU}\n"
    text = CAMPAIGN.replace("    mo_hinh: [MH01, MH02, MH03]", "    mo_hinh: MH01") + plan
    found = check_dossier(_assembled(_written(tmp_path, f"{text}dang_ky: {{don_vi: hoi_nong_dan, mo_hinh: MH01}}\n")))
    told = {(one.code, one.place.path) for one in found}
    assert {("not-a-number", "ke_hoach.so"), ("wrong-kind", "thong_bao[1].mo_hinh")} <= told
