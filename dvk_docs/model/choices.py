"""Enumerations: a value may be written as its label, its abbreviation or any spelling that folds to one of them."""

from __future__ import annotations

from typing import Final, NamedTuple

from pydantic import GetPydanticSchema, ValidationInfo
from pydantic_core import core_schema

from dvk_docs.errors import nearest, quote
from dvk_docs.model.reading import key, refusal
from dvk_docs.model.words import figure
from dvk_docs.source import fold_key

_SHOWN: Final = 8  # choices named in a message; a longer list does not help


class Choice(NamedTuple):
    """One way to fill a field: its label, the `value` a model stores (the label, unless given), other spellings."""

    label: str
    value: str | None = None
    also: tuple[str, ...] = ()

    @property
    def stored(self) -> str:
        """What the model holds."""
        return self.label if self.value is None else self.value


def one_of(*choices: str | Choice) -> GetPydanticSchema:
    """The annotation of a field that takes one of the choices: `LinhVuc = Annotated[str, one_of("Kinh tế", …)]`.

    Read are the label, the stored value, the `also` spellings and the initials of the label (“VHXH” for “Văn hoá - xã
    hội”), all folded; anything else is `not-in-list` with the nearest label.
    """
    all_choices = tuple(Choice(choice) if isinstance(choice, str) else choice for choice in choices)
    known = _spellings(all_choices)
    labels = [choice.label for choice in all_choices]

    def read(value: object, info: ValidationInfo) -> str:
        text = figure(value, info)
        choice = known.get(fold_key(text))
        if choice is None:
            raise refusal("not-in-list", f"không có {quote(text)} trong danh mục", _cure(text, known, labels, info))
        return choice.stored

    return GetPydanticSchema(
        lambda source, handler: core_schema.with_info_before_validator_function(read, handler(source)),
        # no enum: other spellings are right as well; a choice may be a figure, which an editor takes for a number
        lambda _schema, _handler: {"type": ["string", "number"], "examples": labels},
    )


def _spellings(choices: tuple[Choice, ...]) -> dict[str, Choice]:
    """Every folded spelling with its choice; initials only where they are not ambiguous."""
    known = {fold_key(word): choice for choice in choices for word in (choice.label, choice.stored, *choice.also)}
    initials = [("".join(word[0] for word in fold_key(choice.label).split("_") if word), choice) for choice in choices]
    for short, choice in initials:
        if len(short) > 1 and sum(short == other for other, _ in initials) == 1:
            known.setdefault(short, choice)
    return known


def _cure(text: str, known: dict[str, Choice], labels: list[str], info: ValidationInfo) -> str:
    meant = nearest(fold_key(text), known)
    if meant is not None:
        label = known[meant].label
        return f"có phải là {quote(label)}? Ghi:  {key(info)}: {label}"
    return f"ghi một trong:  {', '.join(labels[:_SHOWN])}{', …' if len(labels) > _SHOWN else ''}"
