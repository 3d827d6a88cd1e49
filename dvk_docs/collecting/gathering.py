"""From files to one register: each file read on its own, then units, models and score sheets put together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from dvk_docs import reading
from dvk_docs.collecting import scores
from dvk_docs.collecting.collected import Collected, FileReport, Shortfall
from dvk_docs.collecting.merging import Found, merged_units, numbered, twice
from dvk_docs.documents import Document
from dvk_docs.documents.families.sheet import SummaryDocument
from dvk_docs.documents.parts.mo_hinh_trong_so import MoHinhTrongSo
from dvk_docs.documents.register import DonViTrongSo, Register
from dvk_docs.documents.score_sheet import ScoreSheet
from dvk_docs.documents.targets import Targets
from dvk_docs.errors import DvkError, Place, Problem, has_errors, sort_problems
from dvk_docs.rules.data import check_data
from dvk_docs.vn.text import fold_tone


class Taken(NamedTuple):
    """A file that was read: its report, and what it gave."""

    report: FileReport
    units: tuple[DonViTrongSo, ...] = ()
    models: tuple[Found, ...] = ()
    sheets: tuple[ScoreSheet, ...] = ()
    year: int | None = None


def files_in(paths: Iterable[Path]) -> list[Path]:
    """The workbooks named, and those of the folders named; not the lock files that Excel leaves beside an open book.

    Those of a kind that cannot be read are among them: nobody shall believe that they were merged.
    """
    found: dict[Path, None] = {}
    for path in paths:
        inside = sorted(filter(reading.is_workbook, path.rglob("*"))) if path.is_dir() else [path]
        found |= dict.fromkeys(one for one in inside if not one.name.startswith(("~$", ".")))
    return list(found)


def collect(
    paths: Sequence[Path],
    *,
    before: Register | None = None,
    targets: Document | None = None,
    progress: Callable[[Path], object] | None = None,
) -> Collected:
    """The register of what these workbooks and folders hold.

    `before` is the register as it was: a model that stands in it keeps its code. `targets` (a list of targets, or a
    register that has them) tells who is short. `progress` is called with each file that is done. A file that cannot be
    used is reported and left out; the others are merged all the same.
    """
    taken = []
    for file in files_in(paths):
        taken.append(_take(file))
        if progress:
            progress(file)
    good = [one for one in taken if one.report.status != "error"]
    models, problems = numbered([model for one in good for model in one.models], before)
    problems += twice([model for one in good for model in one.models])
    units = merged_units([unit for one in good for unit in one.units], models, before)
    year, said = _year([one for one in good if one.year], before)
    problems += said
    facts = {"nam": year, "don_vi": units, "mo_hinh": models}
    register = (before or Register.model_construct()).model_copy(update=facts)
    register, said = scores.with_scores(register, [sheet for one in good for sheet in one.sheets])
    shortfalls = tuple(_shortfalls(register, targets))
    return Collected(register, tuple(one.report for one in taken), tuple(sort_problems([*problems, *said])), shortfalls)


def _take(file: Path) -> Taken:
    try:
        document, problems = reading.read(file)
    except DvkError as error:
        return Taken(FileReport(str(file), problems=error.problems))
    if document is not None:
        problems = sort_problems([*problems, *check_data(document)])
    kind = document.type_name if document else ""
    told = tuple(p for p in problems if p.severity != "info" and p.code not in _NOT_THE_UNITS)
    report = FileReport(str(file), kind, problems=told)
    if document is None or has_errors(problems):
        return Taken(report)
    return _given(document, report)


_NOT_THE_UNITS: Final = frozenset({"criterion-outdated"})
"""What is to be said of the words of the form, which the unit did not write."""


def _given(document: Document, report: FileReport) -> Taken:
    """What a document gives to the register."""
    if isinstance(document, ScoreSheet):
        name = document.mo_hinh.don_vi or "" if document.mo_hinh else ""
        return Taken(report._replace(unit=name, sheets=1), sheets=(document,))
    if isinstance(document, Register):
        alone = document.don_vi[0] if len(document.don_vi) == 1 else None
        models = tuple(_placed(document, "mo_hinh", document.mo_hinh, alone))
        unit = alone.ten if alone else f"{len(document.don_vi)} đơn vị"
        if not models and not document.phieu_cham_diem:
            report = report._replace(problems=(*report.problems, _empty(report.file)))
        return Taken(report._replace(unit=unit, models=len(models)), tuple(document.don_vi), models, year=document.year)
    if isinstance(document, SummaryDocument):
        models = tuple(_placed(document, "danh_sach", document.danh_sach, None))
        return Taken(
            report._replace(unit=document.organ_in_sentence, models=len(models)), models=models, year=document.year
        )
    problem = Problem(
        "not-collected", "error", Place(file=report.file), f"{document.ten_van_ban} không gộp vào sổ được",
        "gửi biểu đăng ký, Phụ lục 1, Phụ lục 4 hoặc biểu chấm điểm",
    )  # fmt: skip
    return Taken(report._replace(problems=(problem,)))


def _empty(file: str) -> Problem:
    message = "biểu chưa ghi mô hình nào"
    return Problem(
        "no-models", "warning", Place(file=file), message, "hỏi lại đơn vị, nhận lại biểu đã ghi rồi gộp lại"
    )


def _placed(
    document: Document, field: str, models: Sequence[MoHinhTrongSo], unit: DonViTrongSo | None
) -> Iterator[Found]:
    """The models with the unit that registers them, and where each stands."""
    for at, model in enumerate(models, 1):
        node = document.source.find(f"{field}[{at}].ten_mo_hinh") if document.source else None
        yield (_of_unit(model, unit.ten) if unit else model), node.place if node else Place()


def _of_unit(model: MoHinhTrongSo, unit: str) -> MoHinhTrongSo:
    """The model as the register has it: who carries it is not always who registers it."""
    if model.ca_nhan:
        return model if model.don_vi else model.model_copy(update={"don_vi": unit})
    if model.don_vi and fold_tone(model.don_vi) != fold_tone(unit):
        return model.model_copy(update={"don_vi_dang_ky": unit})
    return model.model_copy(update={"don_vi": unit})


def _year(taken: list[Taken], before: Register | None) -> tuple[int | None, list[Problem]]:
    """The year of the register, or that of most files; each file of another year is told."""
    years = Counter(one.year for one in taken)
    known = before.year if before else None
    year = known or (years.most_common(1)[0][0] if years else None)
    others = [one for one in taken if one.year != year]
    return year, [
        Problem(
            "year-mismatch", "warning", Place(file=one.report.file), f"tệp ghi năm {one.year}, sổ là của năm {year}",
            "xem lại: có phải biểu của năm khác gửi nhầm không",
        )
        for one in others
    ]  # fmt: skip


def _shortfalls(register: Register, targets: Document | None) -> Iterator[Shortfall]:
    """Units that registered fewer than their target, in the order of the targets."""
    registered: dict[str, int] = {}
    for model in register.mo_hinh:
        key = fold_tone(model.registering_unit)
        registered[key] = registered.get(key, 0) + 1
    for name, target in _targets(register if targets is None else targets):
        if registered.get(fold_tone(name), 0) < target:
            yield Shortfall(name, target, registered.get(fold_tone(name), 0))


def _targets(source: Document) -> Iterator[tuple[str, int]]:
    if isinstance(source, Targets):
        yield from ((unit.don_vi, unit.chi_tieu) for _, _, unit in source.units())
    elif isinstance(source, Register):
        yield from ((unit.ten, unit.chi_tieu) for unit in source.don_vi if unit.chi_tieu is not None)
