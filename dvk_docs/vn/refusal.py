"""How a function of `vn` says no: an `InputError` whose message quotes the value and whose hint shows a form."""

from __future__ import annotations

from dvk_docs.errors import NOWHERE, InputError, Problem


def refusal(code: str, message: str, hint: str) -> InputError:
    """The exception to raise. `vn` knows no files, so it has no place; whoever read the value adds it.

    >>> print(refusal("not-a-date", "“mai” không phải là ngày", "ghi ngày/tháng/năm, ví dụ 05/3/2026"))
    lỗi[not-a-date] “mai” không phải là ngày
      = cách sửa: ghi ngày/tháng/năm, ví dụ 05/3/2026
    """
    return InputError(Problem(code, "error", NOWHERE, message, hint))
