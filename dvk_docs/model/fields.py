"""The types a document's fields are declared with: each reads a text as typed and refuses in a clerk's words.

    class QuyetDinh(Record):
        so: SoVanBan | None = field("Số", "chỉ phần số, không có ký hiệu", example="15", default=None)
        trich_yeu: Cau = field("Trích yếu", "việc mà văn bản quyết định", example="công nhận mô hình …")
        can_cu: tuple[Dong, ...] = field("Căn cứ", "mỗi căn cứ một dòng", min_items=1)

A blank value counts as not given: a required field then has the problem `blank-field`, an optional one its default.
`[CẦN BỔ SUNG: …]` is `unfilled`; in a draft the text types keep it as text, and a field of another type that allows
None becomes None. Python values of the right type (int, date, Decimal) are taken as they are.
"""

from __future__ import annotations

import copyreg
from collections.abc import Callable, Mapping
from datetime import date, time
from decimal import Decimal
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationInfo, WithJsonSchema, model_validator

from dvk_docs.model import figures, words
from dvk_docs.model.reading import is_blank_leaf


class Record(BaseModel):
    """The base of every model that data are bound to: no unknown keys, no change after it is made."""

    refused: ClassVar[Mapping[str, tuple[str, str, str]]] = {}
    """Keys that stand for what such a record never holds: code, message and hint to give in place of a guess."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _blank_is_not_given(cls, given: Any) -> Any:
        """Leaves out fields left blank, so that an optional one has its default and a required one is missed."""
        if not isinstance(given, dict):
            return given
        blank = cls.model_fields.keys() & {name for name, value in given.items() if is_blank_leaf(value)}
        return {name: value for name, value in given.items() if name not in blank} if blank else given

    @classmethod
    def __pydantic_init_subclass__(cls, **named: Any) -> None:
        """Enters the type where pickle looks first: on the way by the record itself it spends a fifth of its time."""
        super().__pydantic_init_subclass__(**named)
        copyreg.pickle(cls, cls.__reduce__)

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickled as its facts: a batch sends thousands of records, and pydantic's own state takes twice as long."""
        own = self.__dict__
        facts = own if len(own) == len(self.__pydantic_fields__) else self.facts_alone()
        return restored, (type(self), facts, self.__pydantic_fields_set__, self.__pydantic_private__)

    def facts_alone(self) -> dict[str, Any]:
        """The value of each field, without what was derived from them and kept."""
        return {name: self.__dict__[name] for name in self.__pydantic_fields__}


def restored(kind: type[Record], facts: dict[str, Any], given: set[str], private: dict[str, Any] | None) -> Record:
    """A record with facts that were checked when it was first made."""
    made = kind.__new__(kind)
    _put_facts(made, facts)
    _put_given(made, given)
    _put_extra(made, None)
    _put_private(made, private)
    return made


# The only ways into a frozen record; looked up once, for a batch takes them hundreds of thousands of times.
_put_facts, _put_given, _put_extra, _put_private = (
    BaseModel.__dict__[name].__set__
    for name in ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")
)


def field(
    label: str,
    hint: str = "",
    *,
    example: str | None = None,
    default: Any = ...,
    min_items: int | None = None,
    max_items: int | None = None,
) -> Any:
    """One field of a `Record`: its Vietnamese label, what to write in it, an example; required without a `default`.

    Example and hint stand in the cure of a missing field (`thêm dòng  dia_danh: {example}   ({hint})`), so the example
    must be a text that the field takes; label, hint and example stand in the JSON Schema and in `explain`.
    """
    examples = [example] if example is not None else None
    return Field(
        default, title=label, description=hint or None, examples=examples, min_length=min_items, max_length=max_items
    )


def _schema(*kinds: str, **more: object) -> WithJsonSchema:
    # Editors check the YAML against this: to them what is typed bare is a number, in a text field too.
    return WithJsonSchema({"type": kinds[0] if len(kinds) == 1 else [*kinds], **more})


def _type(read: Callable[[object, ValidationInfo], Any]) -> BeforeValidator:
    return BeforeValidator(read)


Cau = Annotated[str, _type(words.one_line), _schema("string", "number", maxLength=words.LONGEST_LINE)]
"""One line of text, at most 2,000 characters; line breaks are joined with a warning."""
DoanVan = Annotated[str, _type(words.words), _schema("string", "number")]
"""Text of one or several lines (paragraphs), kept as typed."""
Dong = Annotated[str, _type(words.item), _schema("string", "number", maxLength=words.LONGEST_LINE)]
"""An item of a list; a leading “- ” or “Căn cứ” and a final ; , . come off with a warning: the library adds them."""
TenNguoi = Annotated[str, _type(words.person), _schema("string", maxLength=words.LONGEST_NAME)]
"""A person's name: one line, at most 100 characters."""
SoVanBan = Annotated[int, _type(figures.paper_number), _schema("integer", "string")]
"""The number of a paper, 1 - 99,999, without its symbol; `010` is 10."""
SoDem = Annotated[int, _type(figures.count), _schema("number", "string")]
"""A count from 0; `1.234` is 1,234."""
Tien = Annotated[int, _type(figures.money), _schema("number", "string")]
"""An amount in whole đồng; `2.350.000 đồng`."""
Diem = Annotated[Decimal, _type(figures.score), _schema("number", "string")]
"""A score 0 - 100 with at most two decimals; `92,5` and `92.5` are one value."""
Ngay = Annotated[date, _type(figures.day), _schema("string")]
"""A day, day before month; see `vn.dates.parse_date`."""
Gio = Annotated[time, _type(figures.clock), _schema("string")]
"""A time of the day: `8 giờ 00`, `8h00`, `08:00`; see `vn.times.parse_time`."""
Nam = Annotated[int, _type(figures.year), _schema("integer", "string")]
"""A year, 1930 - 2100."""
NhiemKy = Annotated[str, _type(figures.term), _schema("string")]
"""A term from year to year, kept as `2025 - 2030` however its dash was typed: numbers run through it."""
Ma = Annotated[str, _type(figures.code), _schema("string", "number")]
"""A code: up to 40 letters without marks, figures, - _ ."""
CoKhong = Annotated[bool, _type(figures.yes_no), _schema("string", enum=["có", "không"])]
"""Yes or no: có, x, không."""
