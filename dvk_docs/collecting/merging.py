"""Models of many files as one list: codes that stay for life, likenesses across units told, units each once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from typing import Any, Final

from dvk_docs.documents.parts.mo_hinh_trong_so import MoHinhTrongSo
from dvk_docs.documents.register import DonViTrongSo, Register
from dvk_docs.errors import Place, Problem, quote
from dvk_docs.vn.alike import nearly_same
from dvk_docs.vn.text import fold_tone

_CODE: Final = re.compile(r"MH(\d+)", re.IGNORECASE)
_CARRIER: Final = frozenset({"don_vi", "ca_nhan", "don_vi_dang_ky", "chu_the"})
Found = tuple[MoHinhTrongSo, Place]
"""A model, and where it was read."""


def numbered(found: Sequence[Found], before: Register | None) -> tuple[list[MoHinhTrongSo], list[Problem]]:
    """The models with their codes: the one the register knows it by, the one typed, else the next that is free.

    Models of the register that no file brings again stay; of one that is brought again stays what its form leaves out.
    A code typed for two models is told, and the later one gets another.
    """
    known = {_key(model): model for model in before.mo_hinh} if before else {}
    free = _free_codes(model.ma for model in (*known.values(), *(one for one, _ in found)) if model.ma)
    used = {model.ma.upper(): model for model in known.values() if model.ma}
    models: dict[tuple[str, str], MoHinhTrongSo] = dict(known)
    problems = []
    for model, place in found:
        old = models.get(_key(model))
        code = (old.ma if old else None) or model.ma
        if code and model.ma and code.upper() != model.ma.upper():
            message = f"mô hình {quote(model.ten_mo_hinh)} mang mã {code}, biểu ghi {model.ma}; giữ mã {code}"
            problems.append(Problem("model-code-kept", "warning", place, message, "sửa mã trong biểu"))
        holder = used.get(code.upper()) if code else None
        if code and holder and _key(holder) != _key(model):
            message = f"mã {code} đã là mã của mô hình {quote(holder.ten_mo_hinh)}; mô hình này nhận mã mới"
            problems.append(Problem("model-code-twice", "warning", place, message, "sửa mã trong biểu"))
            code = None
        code = code or next(free)
        kept = _left_out(model, old) if old else {}
        used[code.upper()] = models[_key(model)] = model.model_copy(update={**kept, "ma": code})
    return list(models.values()), problems


def _left_out(model: MoHinhTrongSo, old: MoHinhTrongSo) -> dict[str, Any]:
    """What is known of a model that its form now leaves blank or has no column for; who carries it goes as one."""
    said = {key for key in model.model_fields_set if getattr(model, key) is not None}
    return {key: value for key, value in old if key not in said | _CARRIER}


def _key(model: MoHinhTrongSo) -> tuple[str, str]:
    """By which a model is known again: its unit and its name, tone marks wherever they stand."""
    return fold_tone(model.registering_unit), fold_tone(model.ten_mo_hinh)


def _free_codes(taken: Iterable[str]) -> Iterator[str]:
    """The codes after the highest that is taken.

    >>> next(_free_codes(["MH09", "MH02"]))
    'MH10'
    """
    highest = max((int(code[1]) for code in map(_CODE.fullmatch, taken) if code), default=0)
    return (f"MH{number:02d}" for number in count(highest + 1))


def twice(found: Sequence[Found]) -> list[Problem]:
    """What is said of models of the same or nearly the same name: of one unit it is the same model sent again."""
    problems = []
    for first, second in nearly_same([model.ten_mo_hinh for model, _ in found]):
        (one, at_first), (other, place) = found[first], found[second]
        if _key(one) == _key(other):
            message = (
                f"mô hình {quote(other.ten_mo_hinh)} của {quote(other.registering_unit)} có hai lần; lấy lần sau, ô nào"
                " trống thì giữ của lần trước"
            )
            hint = "xoá dòng hoặc tệp gửi trùng"
            problems.append(Problem("model-sent-twice", "warning", place, message, hint, also=at_first))
        else:
            message = (
                f"tên mô hình {quote(other.ten_mo_hinh)} của {quote(other.registering_unit)} giống"
                f" {quote(one.ten_mo_hinh)} của {quote(one.registering_unit)}"
            )
            hint = "hỏi lại hai đơn vị: một mô hình chỉ một đơn vị đăng ký"
            problems.append(Problem("model-name-alike", "warning", place, message, hint, also=at_first))
    return problems


def merged_units(
    given: Iterable[DonViTrongSo], models: Iterable[MoHinhTrongSo], before: Register | None
) -> list[DonViTrongSo]:
    """Each unit once, in the order met: as the register has it, as its file says, or only by the name of its models."""
    units: dict[str, DonViTrongSo] = {fold_tone(unit.ten): unit for unit in (before.don_vi if before else ())}
    for unit in given:
        old = units.get(fold_tone(unit.ten))
        facts = unit.model_dump(exclude_none=True, exclude={"ten"}) if old else {}
        units[fold_tone(unit.ten)] = old.model_copy(update=facts) if old else unit
    for model in models:
        name = model.registering_unit
        if name:
            units.setdefault(fold_tone(name), DonViTrongSo.model_construct(ten=name))
    return list(units.values())
