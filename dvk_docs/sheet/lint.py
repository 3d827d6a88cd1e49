"""Will Excel open it? Our own check of what the validators miss in a workbook.

Microsoft's SDK and the schemas do not find merged areas that overlap, a name that stands for nothing, a list that is
too long or two sheets of one name; Excel calls each of them “unreadable content” and throws the part away.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from dvk_docs.errors import InputError, Place, Problem, quote
from dvk_docs.package.read import Package
from dvk_docs.package.relations import relationships
from dvk_docs.package.tree import parse
from dvk_docs.sheet.grid import area, area_of, place
from dvk_docs.sheet.reading.areas import merged_twice, too_long
from dvk_docs.sheet.styles import MAIN

if TYPE_CHECKING:
    from lxml.etree import _Element

_M: Final = f"{{{MAIN}}}"
_ID: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_LONGEST_SHEET_NAME: Final = 31
_FORBIDDEN_IN_NAME: Final = re.compile(r"[\[\]:*?/\\]|^'|'$")
_RESERVED_NAME: Final = "history"
_NAME: Final = re.compile(r"(_xlnm\.\w+|[^\W\d][\w.\\?]*|\\[\w.\\?]*)")
_LOOKS_LIKE_CELL: Final = re.compile(r"[A-Za-z]{1,3}\d{1,7}|[Rr]\d*[Cc]\d*")
_HINT: Final = "mở tệp bằng Excel, bấm Yes khi Excel hỏi sửa tệp, xem lại chỗ này rồi lưu"


def lint_sheets(package: Package) -> list[Problem]:
    """Everything in a workbook that Excel would refuse, repair or lose without a validator noticing."""
    root = parse(package, package.main, error=InputError)
    targets = {line.id: line.target for line in relationships(package.parts, package.main)}
    entries = list(root.iterfind(f"{_M}sheets/{_M}sheet"))
    problems = [*_sheet_names(entries, package), *_names(root, len(entries), package)]
    for entry in entries:
        part = targets.get(entry.get(_ID, ""), "")
        if package.types.get(part, "").endswith("worksheet+xml"):
            problems += _sheet(parse(package, part, error=InputError), entry.get("name", ""), package)
    return problems


def _problem(code: str, package: Package, message: str, sheet: str | None = None, cell: str | None = None) -> Problem:
    return Problem(code, "error", Place(file=package.name, sheet=sheet, cell=cell), message, _HINT)


def _sheet_names(entries: list[_Element], package: Package) -> Iterator[Problem]:
    names = [entry.get("name", "") for entry in entries]
    for folded, count in Counter(name.casefold() for name in names).items():
        if count > 1:
            yield _problem("bad-sheet-name", package, f"{count} trang tính cùng mang tên {quote(folded)}")
    for name in names:
        if len(name) > _LONGEST_SHEET_NAME or _FORBIDDEN_IN_NAME.search(name) or name.casefold() == _RESERVED_NAME:
            message = (
                f"tên trang tính {quote(name)} không dùng được: dài nhất {_LONGEST_SHEET_NAME} ký tự, không có "
                "[ ] : * ? / \\, không phải “History”"
            )
            yield _problem("bad-sheet-name", package, message)


def _names(root: _Element, sheets: int, package: Package) -> Iterator[Problem]:
    """Names that stand for cells, and what each stands for."""
    seen: set[tuple[str, str | None]] = set()
    for one in root.iterfind(f"{_M}definedNames/{_M}definedName"):
        name, scope, means = one.get("name", ""), one.get("localSheetId"), one.text or ""
        if not _NAME.fullmatch(name) or _LOOKS_LIKE_CELL.fullmatch(name):
            yield _problem("bad-defined-name", package, f"tên ô {quote(name)} không đặt được")
        elif not means.strip() or "#REF!" in means:
            yield _problem("bad-defined-name", package, f"tên ô {quote(name)} chỉ tới chỗ không còn: {quote(means)}")
        elif scope is not None and not (scope.isdecimal() and int(scope) < sheets):
            yield _problem("bad-defined-name", package, f"tên ô {quote(name)} thuộc một trang tính không có")
        elif (name.casefold(), scope) in seen:
            yield _problem("bad-defined-name", package, f"tên ô {quote(name)} đặt hai lần")
        seen.add((name.casefold(), scope))


def _sheet(root: _Element, name: str, package: Package) -> Iterator[Problem]:
    def at(cells: str) -> Place:
        return Place(file=package.name, sheet=name, cell=cells)

    merged = map(area_of, (one.get("ref", "") for one in root.iterfind(f"{_M}mergeCells/{_M}mergeCell")))
    yield from merged_twice(filter(None, merged), lambda one: at(area((one.top, one.left), (one.bottom, one.right))))
    validations = root.iterfind(f"{_M}dataValidations/{_M}dataValidation")
    lists = ((one.get("sqref", ""), one.findtext(f"{_M}formula1") or "") for one in validations)
    yield from too_long(lists, at)
    yield from _places(root, name, package)


def _places(root: _Element, name: str, package: Package) -> Iterator[Problem]:
    """Rows and cells in the order of their numbers, each once."""
    above = 0
    for row in root.iterfind(f"{_M}sheetData/{_M}row"):
        said = row.get("r", "")
        number = int(said) if said.isdecimal() else above + 1
        if number <= above:
            yield _problem("cells-out-of-order", package, f"hàng {number} đứng sau hàng {above}", name)
        above = max(above, number)
        before = 0
        for one in row.iterfind(f"{_M}c"):
            where = place(one.get("r", ""))
            column = where[1] if where else before + 1
            if column <= before:
                said = one.get("r", "")
                yield _problem("cells-out-of-order", package, f"ô {said} ghi hai lần hoặc sai thứ tự", name, said)
            before = max(before, column)
