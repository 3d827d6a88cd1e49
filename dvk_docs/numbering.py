"""The register of numbers: which number a paper was given, in one plain file beside `don-vi.yaml`.

    so_van_ban:
    - {so: 131, ky_hieu: "QĐ/ĐU", co_quan: "Đảng uỷ xã Tân Hoà", ky: "2025 - 2030", ngay: "11/12/2026", …}

A number goes on within one organ, one type and one term (Party: HD 05-HD/VPTW, phần II, mục I, điểm 3.2) or year
(state: NĐ 30/2020/NĐ-CP, Điều 15). One writer at a time; the file is replaced whole, so that whatever interrupts it, it
holds every number that was told to anyone.
"""

from __future__ import annotations

import json
import os
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from dvk_docs import source
from dvk_docs.documents import Document
from dvk_docs.errors import InputError, Place, Problem, has_errors, quote
from dvk_docs.model import Cau, Dong, Ngay, Record, SoVanBan, field
from dvk_docs.model.bind import bind
from dvk_docs.package.lock import locked
from dvk_docs.package.save import save
from dvk_docs.source import fold_key
from dvk_docs.source.intake import decode
from dvk_docs.vn.dates import format_short

_ITEM: Final = re.compile(r"^( *)- ", re.MULTILINE)
FILE_NAME: Final = "so-van-ban.yaml"
_HEAD: Final = """\
# Sổ số văn bản: mỗi dòng một số đã cấp. Lệnh “number” ghi thêm ở cuối; số cấp bằng tay thì thêm dòng cùng dạng.
so_van_ban:
"""


class Given(Record):
    """A number that was given."""

    so: SoVanBan = field("Số", "số đã cấp", example="131")
    ky_hieu: Cau = field("Ký hiệu", "loại và cơ quan", example="QĐ/ĐU")
    co_quan: Cau = field("Cơ quan", "cơ quan ban hành", example="Đảng uỷ xã Tân Hoà")
    ky: Cau = field("Kỳ", "nhiệm kỳ, hoặc năm", example="2025 - 2030")
    ngay: Ngay | None = field("Ngày", "ngày của văn bản", default=None)
    trich_yeu: Dong | None = field("Trích yếu", "của văn bản", default=None)
    tep: Cau | None = field("Tệp", "tệp dữ liệu, nhìn từ sổ này", default=None)


class Register(Record):
    """All numbers given."""

    so_van_ban: list[Given] = field("Sổ văn bản", "mỗi dòng một số đã cấp", default=[], max_items=200_000)


class Series(NamedTuple):
    """What numbers go on within: the organ, number sign and term or year."""

    organ: str
    symbol: str
    period: str

    @property
    def key(self) -> tuple[str, ...]:
        """The same for the same series, however its names are spelled."""
        return tuple(fold_key(part) for part in self)

    def __str__(self) -> str:
        return f"{self.symbol}, {self.organ}, {self.period}"


def series_of(document: Document) -> Series:
    """The series of a paper. Raises InputError when it has no number, or its term or day is not told."""
    if not document.numbered or not document.symbol:
        raise InputError(_missing(document, "so", "loại văn bản này không đánh số", "không cần cấp số"))
    if document.standard.system == "party":
        if not document.nhiem_ky:
            hint = "ghi  nhiem_ky: 2025 - 2030  vào don-vi.yaml"
            raise InputError(_missing(document, "nhiem_ky", "chưa rõ nhiệm kỳ mà số đánh liên tục", hint))
        return Series(document.organ_in_sentence, document.symbol, document.nhiem_ky)
    if document.dated is None:
        hint = "ghi  ngay_ban_hanh  trước khi cấp số"
        raise InputError(_missing(document, "ngay_ban_hanh", "chưa rõ năm mà số đánh liên tục", hint))
    return Series(document.organ_in_sentence, document.symbol, str(document.dated.year))


def read(file: Path) -> tuple[list[Given], list[Problem]]:
    """The numbers given, and every gap and duplicate; none where there is no register yet.

    Raises InputError where the file cannot be read as a register: nothing is ever written over such a one.
    """
    if not file.exists():
        return [], []
    if file.is_file() and not file.stat().st_size:
        raise InputError(_emptied(file))
    given = source.examine(file)
    places = [item.place for entry in given.root.entries for item in entry.value.items]
    numbers = _bound(given).so_van_ban
    return numbers, list(_odd(numbers, places))


def _bound(given: source.Source) -> Register:
    register, problems = bind(given.root, Register)
    problems = [*given.problems, *problems]
    if register is None or has_errors(problems):
        raise InputError(problems)
    return register


def next_number(given: Iterable[Given], series: Series, first: int = 1) -> int:
    """The number after the highest of the series; `first` where it has none."""
    return max((one.so for one in given if _series(one).key == series.key), default=first - 1) + 1


def take(file: Path, document: Document, data: str | None = None, *, first: int = 1) -> int:
    """The next number for a paper, once it is on the disk; the one it was given before, if it was.

    `data` is its data file as seen from the register, by which it is known again. Raises InputError where the paper
    takes no number or the register is broken, OutputError where the register cannot be written.
    """
    series = series_of(document)
    with locked(file) as still_ours:
        given, _ = read(file)
        before = _given_before(given, series, document, data)
        if before is not None:
            return before
        number = next_number(given, series, first)
        text = decode(file.read_bytes(), str(file)).removeprefix("\ufeff") if file.exists() else _HEAD
        added = f"{text.rstrip()}\n{_indent(text)}{_line(number, series, document, data)}\n"
        if not _is_last(number, added, file, series):
            raise InputError(_not_a_list(file))
        still_ours()
        save(file, added.encode(), force=True)
        return number


def seen_from(register: Path, data: Path) -> str:
    """The name by which a register knows a data file: the way to it from the register's folder."""
    return Path(os.path.relpath(data.resolve(), register.resolve().parent)).as_posix()


def _indent(text: str) -> str:
    """The blanks before the items of the list: an editor may have put some there."""
    found = _ITEM.findall(text)
    return found[-1] if found else ""


def _is_last(number: int, text: str, file: Path, series: Series) -> bool:
    """Whether the register still is one with the line added, and the line is its last number."""
    try:
        return next_number(_bound(source.examine(file, text=text)).so_van_ban, series) == number + 1
    except InputError:
        return False


def last_numbers(given: Sequence[Given]) -> Mapping[Series, int]:
    """By series the highest number given."""
    highest: dict[tuple[str, ...], tuple[Series, int]] = {}
    for one in given:
        series = _series(one)
        highest[series.key] = (series, max(one.so, highest.get(series.key, (series, 0))[1]))
    return dict(highest.values())


def _series(one: Given) -> Series:
    return Series(one.co_quan, one.ky_hieu, one.ky)


def _given_before(given: Sequence[Given], series: Series, document: Document, data: str | None) -> int | None:
    """The number that this very paper was given: by the same data file, with the same subject."""
    if data is None:
        return None
    same = (
        one.so
        for one in given
        if one.tep == data and _series(one).key == series.key and one.trich_yeu == document.trich_yeu
    )
    return next(same, None)


def _line(number: int, series: Series, document: Document, data: str | None) -> str:
    """One line of the register; a text in the double quotes that YAML and JSON share."""
    told = {
        "ky_hieu": series.symbol,
        "co_quan": series.organ,
        "ky": series.period,
        "ngay": format_short(document.dated) if document.dated else None,
        "trich_yeu": document.trich_yeu,
        "tep": data,
    }
    fields = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in told.items() if value)
    return f"- {{so: {number}, {', '.join(fields)}}}"


def _odd(given: Sequence[Given], places: Sequence[Place]) -> Iterator[Problem]:
    """Numbers given twice, and numbers left out between the first and the last of a series."""
    by_series: dict[tuple[str, ...], dict[int, int]] = defaultdict(dict)
    for at, one in enumerate(given):
        seen = by_series[_series(one).key]
        if one.so in seen:
            message = f"số {one.so} ({_series(one)}) đã cấp ở dòng khác"
            hint = "một trong hai văn bản phải lấy số khác"
            yield Problem("number-twice", "error", places[at], message, hint, also=places[seen[one.so]])
        seen.setdefault(one.so, at)
    for seen in by_series.values():
        missing = sorted(set(range(min(seen), max(seen))) - set(seen))
        if missing:
            last = max(seen.values())
            some = ", ".join(map(str, missing[:10])) + (" …" if len(missing) > 10 else "")
            message = f"dãy {_series(given[last])} khuyết số {some}"
            hint = "ghi thêm dòng cho số đã cấp bằng tay; số bỏ đi thì ghi trich_yeu: không sử dụng"
            yield Problem("number-gap", "warning", places[last], message, hint)


def _emptied(file: Path) -> Problem:
    """A new register would begin at 1 again, over the numbers that the lost one gave."""
    hint = f"khôi phục bản sao của sổ; nếu chưa cấp số nào thì xoá tệp {quote(file.name)} rồi chạy lại"
    return Problem(
        "no-content", "error", Place(file=str(file)), "sổ số văn bản trống, không rõ đã cấp những số nào", hint
    )


def _not_a_list(file: Path) -> Problem:
    message = "không ghi thêm số được: cuối sổ không phải là danh sách"
    hint = "để  so_van_ban:  ở cuối sổ, mỗi số một dòng  - {so: …}"
    return Problem("not-a-list", "error", Place(file=str(file)), message, hint)


def _missing(document: Document, path: str, message: str, hint: str) -> Problem:
    told = f"{message} ({quote(document.trich_yeu)})"
    return document.located(Problem("no-number", "error", Place(path=path), told, hint))
