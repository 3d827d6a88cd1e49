"""A period of years: what a plan for several years is about."""

from __future__ import annotations

from typing import Any

from pydantic import model_validator

from dvk_docs.errors import InputError
from dvk_docs.model import Nam, Record, field, refusal


class GiaiDoan(Record):
    """The years from `tu` to `den`, both counted; the plain text “2026 - 2030” is read as well."""

    tu: Nam = field("Từ", "năm đầu", example="2026")
    den: Nam = field("Đến", "năm cuối", example="2030")

    @model_validator(mode="before")
    @classmethod
    def _read_plain_text(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        from dvk_docs.vn.times import parse_years

        try:
            years = parse_years(value)
        except InputError as error:
            (problem,) = error.problems
            raise refusal(problem.code, problem.message, problem.hint) from None
        return {"tu": str(years.first), "den": str(years.last)}

    @model_validator(mode="after")
    def _in_order(self) -> GiaiDoan:
        if self.tu > self.den:
            hint = f"ghi  {{tu: {self.den}, den: {self.tu}}}"
            raise refusal("period-order", f"năm đầu {self.tu} sau năm cuối {self.den}", hint)
        return self
