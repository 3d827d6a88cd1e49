"""Code in a template never runs, wherever in the file it stands: it is refused before anything is filled."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dvk_docs.errors import TemplateError
from tests.template.making import docx, note, p, ready, text_box
from tests.template.payloads import PAYLOADS

PLACES: dict[str, Callable[[str], bytes]] = {
    "body": lambda payload: docx(p(payload)),
    "header": lambda payload: docx(p("{{ so }}"), header=p(payload)),
    "footer": lambda payload: docx(p("{{ so }}"), footer=p(payload)),
    "footnotes": lambda payload: docx(p("{{ so }}"), footnotes=note(p(payload))),
    "endnotes": lambda payload: docx(p("{{ so }}"), endnotes=note(p(payload))),
    "text box": lambda payload: docx(text_box(p(payload))),
    "in an untaken branch": lambda payload: docx(p("{% if khong %}") + p(payload) + p("{% endif %}")),
    "split over runs": lambda payload: docx(p(*(f"<w:r><w:t>{letter}</w:t></w:r>" for letter in payload))),
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("number", range(len(PAYLOADS)))
def test_a_payload_is_refused_with_its_words_and_nothing_runs(number: int, place: str, tmp_path: Path) -> None:
    mark = tmp_path / "pwned"
    payload = PAYLOADS[number].replace("{mark}", str(mark))
    with pytest.raises(TemplateError) as caught:
        ready(tmp_path, PLACES[place](payload))
    assert not mark.exists()
    assert all(problem.place.part and problem.place.words for problem in caught.value.problems)
