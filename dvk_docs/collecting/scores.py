"""Score sheets that came back: to which model each belongs, what it comes to, how far two scorers are apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dvk_docs.documents.parts.mo_hinh_trong_so import MoHinhTrongSo
from dvk_docs.documents.register import PhieuTrongSo, Register
from dvk_docs.documents.score_sheet import ScoreSheet
from dvk_docs.errors import Place, Problem, nearest, quote
from dvk_docs.vn.numbers import format_number
from dvk_docs.vn.text import fold_tone

_SCORERS = {"tu_cham": "Tự chấm", "doan_kiem_tra": "Đoàn kiểm tra", "hoi_dong": "Hội đồng"}


def with_scores(register: Register, sheets: Sequence[ScoreSheet]) -> tuple[Register, list[Problem]]:
    """The register with these score sheets; the last sheet that is not the unit's own gives the model its score."""
    problems: list[Problem] = []
    entries = list(register.phieu_cham_diem)
    models = {model.ma: model for model in register.mo_hinh}
    scored: list[tuple[str, ScoreSheet]] = []
    for sheet in sheets:
        model, said = _model_of(sheet, register.mo_hinh)
        problems += said
        if model is None or model.ma is None:
            continue
        scored.append((model.ma, sheet))
        entry = _entry(sheet, model.ma)
        entries = [one for one in entries if (one.mo_hinh, one.nguoi_cham) != (entry.mo_hinh, entry.nguoi_cham)]
        entries.append(entry)
        if sheet.nguoi_cham != "tu_cham" and sheet.total is not None:
            facts = {"diem": sheet.total, "ket_luan": sheet.verdict}
            models[model.ma] = models[model.ma].model_copy(update=facts)
    problems += _gaps(scored)
    update = {"phieu_cham_diem": entries, "mo_hinh": list(models.values())}
    return (register.model_copy(update=update) if sheets else register), problems


def _entry(sheet: ScoreSheet, code: str) -> PhieuTrongSo:
    return PhieuTrongSo.model_construct(
        mo_hinh=code,
        nguoi_cham=_scorer(sheet) or sheet.don_vi_cham,
        ngay_cham=sheet.ngay_cham or sheet.ngay_ban_hanh,
        diem=[score for score in sheet.scores if score is not None],
        tong_diem=sheet.total,
        ket_luan=sheet.verdict,
    )


def _scorer(sheet: ScoreSheet) -> str:
    """Who scored, in a word or two; each team by its number."""
    word = _SCORERS.get(sheet.nguoi_cham or "", "")
    return f"{word} số {sheet.doan}" if word and sheet.doan else word


def _model_of(sheet: ScoreSheet, models: Sequence[MoHinhTrongSo]) -> tuple[MoHinhTrongSo | None, list[Problem]]:
    """The model of the register that a sheet scores: by its code, else by its name, of two of one name by its unit."""
    judged = sheet.mo_hinh
    if judged is None:
        message = "biểu chấm điểm chưa ghi tên mô hình"
        return None, [_told(sheet, "score-of-unknown-model", message, "ghi tên mô hình ở đầu biểu")]
    wanted, unit = fold_tone(judged.ten_mo_hinh), fold_tone(judged.don_vi or "")
    coded = [one for one in models if judged.ma and one.ma == judged.ma]
    named = [one for one in models if fold_tone(one.ten_mo_hinh) == wanted]
    its_own = [one for one in named if unit in (fold_tone(one.don_vi or ""), fold_tone(one.registering_unit))]
    if found := [*coded, *its_own, *named]:
        return found[0], []
    near = nearest(judged.ten_mo_hinh, [one.ten_mo_hinh for one in models])
    hint = f"có phải là “{near}”?" if near else "gộp cả biểu đăng ký của đơn vị, hoặc xem lại tên mô hình"
    message = f"sổ không có mô hình {quote(judged.ten_mo_hinh)}"
    return None, [_told(sheet, "score-of-unknown-model", message, hint)]


def _gaps(scored: Sequence[tuple[str, ScoreSheet]]) -> Iterator[Problem]:
    """A unit's own total that is far from that of the others who scored the same model; sheets by its code."""
    own = {code: sheet.total for code, sheet in scored if sheet.nguoi_cham == "tu_cham" and sheet.total is not None}
    for code, sheet in scored:
        mine = own.get(code)
        if sheet.nguoi_cham == "tu_cham" or sheet.mo_hinh is None or sheet.total is None or mine is None:
            continue
        if abs(mine - sheet.total) > sheet.chenh_lech_diem_canh_bao:
            message = (
                f"{quote(sheet.mo_hinh.ten_mo_hinh)}: đơn vị tự chấm {format_number(mine)} điểm,"
                f" {(_scorer(sheet) or 'Người khác').lower()} chấm {format_number(sheet.total)} điểm"
            )
            yield _told(sheet, "self-score-gap", message, "đối chiếu hai biểu chấm điểm")


def _told(sheet: ScoreSheet, code: str, message: str, hint: str) -> Problem:
    path = "mo_hinh.ten_mo_hinh" if sheet.mo_hinh else "mo_hinh"
    return sheet.located(Problem(code, "warning", Place(path=path), message, hint))
