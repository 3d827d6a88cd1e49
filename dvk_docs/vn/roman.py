"""Roman numerals, as headings of an outline and annexes of the state's papers count.

>>> roman(14), roman_value("XIV")
('XIV', 14)
"""

from __future__ import annotations

from typing import Final

_DIGITS: Final = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_UNITS: Final = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")


def roman(number: int) -> str:
    """The numeral of a count under 40, more than any outline has.

    >>> roman(4), roman(39)
    ('IV', 'XXXIX')
    """
    return "X" * (number // 10) + _UNITS[number % 10]


def roman_value(numeral: str) -> int:
    """What a numeral of the letters I, V, X, L, C counts.

    >>> roman_value("IX"), roman_value("XL")
    (9, 40)
    """
    digits = [_DIGITS[letter] for letter in numeral]
    return sum(-value if value < max(digits[at:]) else value for at, value in enumerate(digits))
