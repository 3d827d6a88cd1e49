"""The samples tell of a few offices: a paper cited in several has one date, a person who signs holds one post."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

import dvk_docs
from dvk_docs.documents.common import Document
from dvk_docs.vn.refs import find_references

SAMPLES = Path(__file__).parent.parent / "samples"
GOLDEN = Path(__file__).parent / "golden"
POSTS = {"BÍ THƯ", "PHÓ BÍ THƯ", "CHỦ TỊCH", "PHÓ CHỦ TỊCH", "TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "TRƯỞNG PHÒNG"}


@pytest.fixture(scope="module")
def samples() -> dict[Path, Document]:
    """All but the starters, which are examples on their own."""
    return {path: dvk_docs.load(path) for path in sorted(SAMPLES.rglob("*.yaml")) if path.parent.name != "new"}


def test_a_paper_has_one_date(samples: dict[Path, Document]) -> None:
    dates: dict[str, dict[date, list[str]]] = defaultdict(lambda: defaultdict(list))
    for path, document in samples.items():
        if document.numbered and document.so and document.dated:
            dates[document.number_and_symbol][document.dated].append(path.name)
        printed = (GOLDEN / f"{path.stem}.txt").read_text("utf-8").replace("~", " ")
        for cited in find_references(printed):
            if cited.date:
                dates[cited.symbol][cited.date].append(f"cited in {path.name}")
    assert len(dates) > 40
    assert {symbol: dict(found) for symbol, found in dates.items() if len(found) > 1} == {}


def test_a_person_signs_in_one_post(samples: dict[Path, Document]) -> None:
    posts: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for path, document in samples.items():
        for name, post in _signers(document):
            posts[name][post].append(path.name)
    assert len(posts) > 10
    assert {name: dict(found) for name, found in posts.items() if len(found) > 1} == {}


def _signers(document: Document) -> Iterator[tuple[str, str]]:
    for _, signer in document.signing_blocks():
        if signer.ho_ten and signer.chuc_vu in POSTS:
            yield signer.ho_ten, signer.chuc_vu
