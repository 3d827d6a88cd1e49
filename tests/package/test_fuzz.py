"""Damage at random: whatever happens to a package, only a DvkError comes out.

`DVK_FUZZ=200000 pytest tests/package/test_fuzz.py` runs as many rounds as one has time for; a failing round prints its
seed, and `damaged(random.Random(seed))` makes the same bytes again.
"""

from __future__ import annotations

import os
import random
import re
import time
import warnings
from collections.abc import Callable

from dvk_docs.errors import DvkError
from dvk_docs.package import read
from dvk_docs.package.guard import cleaned, vet
from dvk_docs.package.lint import lint

from ..broken_packages import FOLDER, good_parts, zipped

ROUNDS = int(os.environ.get("DVK_FUZZ", "400"))
ATTRIBUTE = re.compile(rb'[\w:]+="[^"]*"')
TAG = re.compile(rb"<[^<>]+>")
STRANGE = [
    b"", b"\0", b"<", b"]]>", b"&#0;", b"&lt;", b"\xff", b"\xed\xa0\x80", b"<!DOCTYPE a>", b"{{ x }}", b"<w:p/>" * 300,
    b"<a>" * 300, b'xmlns:q="http://[/"', b'xml:id="1"', b'w:val="' + b"9" * 400 + b'"', b"<?xml version='1.1'?>",
    b"../x",
]  # fmt: skip
GOOD = good_parts()
FILES = [path.read_bytes() for path in sorted(FOLDER.glob("T*.docx"))]


def cut(dice: random.Random, data: bytes) -> bytes:
    at = dice.randrange(len(data) + 1)
    return data[:at] + data[at + dice.randrange(40) :]


def inserted(dice: random.Random, data: bytes) -> bytes:
    at = dice.randrange(len(data) + 1)
    return data[:at] + dice.choice(STRANGE) + data[at:]


def flipped(dice: random.Random, data: bytes) -> bytes:
    out = bytearray(data)
    for _ in range(dice.choice((1, 1, 2, 9))):
        if out:
            out[dice.randrange(len(out))] = dice.randrange(256)
    return bytes(out)


def misled(dice: random.Random, data: bytes) -> bytes:
    """One field of one zip header set to a number that programs like to trip over."""
    out = bytearray(data)
    heads = [found.start() for found in re.finditer(rb"PK(\x01\x02|\x03\x04|\x05\x06)", data)]
    at = dice.choice(heads) + dice.randrange(4, 46)
    out[at : at + 2] = dice.choice((b"\0\0", b"\1\0", b"\xff\xff", b"\0\xff", b"\xff\0", b"\x08\0"))
    return bytes(out)


def replaced(pattern: re.Pattern[bytes]) -> Callable[[random.Random, bytes], bytes]:
    def change(dice: random.Random, data: bytes) -> bytes:
        found = list(pattern.finditer(data))
        if not found:
            return data
        here, there = dice.choice(found), dice.choice([None, *found])
        other = dice.choice(STRANGE) if there is None else there[0]
        return data[: here.start()] + other + data[here.end() :]

    return change


CHANGES = (cut, inserted, flipped, replaced(ATTRIBUTE), replaced(TAG))


def damaged(dice: random.Random) -> bytes:
    """A package damaged in a part, in its list of parts, or in the zip itself."""
    kind = dice.randrange(6)
    if kind == 0:
        return flipped(dice, dice.choice([*FILES, zipped(GOOD)]))
    if kind == 1:
        return dice.choice((cut, inserted))(dice, zipped(GOOD))
    if kind == 2:
        return misled(dice, misled(dice, zipped(GOOD)))
    parts = dict(GOOD)
    for _ in range(dice.choice((1, 1, 2, 5))):
        name = dice.choice(list(parts))
        if kind == 3:
            parts.pop(name)
            parts[dice.choice([*GOOD, "word/x.xml", "a/b.bin"])] = dice.choice([*GOOD.values(), b"", b"x"])
        else:
            parts[name] = dice.choice(CHANGES)(dice, parts[name])
    return zipped(parts)


def test_only_a_dvk_error_comes_out_of_a_damaged_package() -> None:
    start = int(os.environ.get("DVK_FUZZ_SEED", "0"))
    passed = 0
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # zipfile warns of the duplicates it is made to write
        for seed in range(start, start + ROUNDS):
            data = damaged(random.Random(seed))  # noqa: S311 - dice, not secrets
            began = time.perf_counter()
            try:
                package = read(data, name="mau.docx")
                passed += not vet(package)
                lint(cleaned(package))
            except DvkError as error:
                assert error.problems and str(error), seed
            except Exception as fault:
                raise AssertionError(f"seed {seed}") from fault
            assert time.perf_counter() - began < 5, seed
    assert passed > 0  # some damage does no harm; if none passed, the damage would be too coarse to prove anything


def test_the_damage_of_a_seed_is_always_the_same() -> None:
    first, second = (damaged(random.Random(7)) for _ in range(2))  # noqa: S311
    assert first == second
