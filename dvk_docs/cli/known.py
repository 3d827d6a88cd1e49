"""Words of the line that name something there must be: a file, a type, a standard, a form of output.

A word that names nothing is refused (exit 2) and answered with the nearest that does.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dvk_docs.cli.console import PROGRAM, misuse
from dvk_docs.errors import DvkError, nearest, quote
from dvk_docs.standards import STANDARDS, Standard

if TYPE_CHECKING:
    from dvk_docs.documents import Document

TEXT_OR_JSON: Final = ("text", "json")
"""The forms of `--format` that nearly every verb has: for a person, for a program."""


def known_file(path: Path) -> Path:
    """The path of a file or folder that is there."""
    if path.exists():
        return path
    siblings = [each.name for each in path.parent.iterdir()] if path.parent.is_dir() else []
    close = nearest(path.name, siblings)
    hint = f"có phải là {path.with_name(close)}?" if close else "xem lại đường dẫn"
    raise misuse(f"{path}: không có tệp này", hint, code="file-not-found")


def known_folder(templates: Path | None) -> None:
    """Refuses a folder of templates that there is not."""
    if templates is not None and not templates.is_dir():
        raise misuse(f"--templates {templates}: không có thư mục này", f"tạo bằng:  {PROGRAM} eject decision mau")


def known_form(form: str, among: Collection[str] = TEXT_OR_JSON) -> None:
    """Refuses a form of output that a verb does not have."""
    if form not in among:
        close = nearest(form, among)
        hint = f"có phải là {close}?" if close else f"chọn một trong: {', '.join(among)}"
        raise misuse(f"--format {form}: không có dạng này", hint)


def known_type(word: str, *more: str) -> type[Document]:
    """The type of that word or Vietnamese name; an unknown one is answered with the nearest of these and `more`."""
    from dvk_docs.documents import DOCUMENTS, NAMES
    from dvk_docs.source import fold_key

    spellings = {fold_key(spelling): known for known, name in NAMES.items() for spelling in (known, name)}
    if fold_key(word) in spellings:
        return DOCUMENTS[spellings[fold_key(word)]]
    raise unknown("loại văn bản", word, [*NAMES, *NAMES.values(), *more])


def means_campaign(word: str) -> bool:
    """Whether a word names the file of a whole year, which is no type of paper."""
    from dvk_docs.documents import CAMPAIGN
    from dvk_docs.source import fold_key

    return fold_key(word) in map(fold_key, CAMPAIGN)


def known_standard(word: str, among: Collection[str] = STANDARDS) -> Standard:
    """The standard of that id; one that is not `among` these ids is answered with the nearest of them."""
    if word not in among:
        raise unknown("thể thức", word, among)
    return STANDARDS[word]


def unknown(what: str, word: str, known: Iterable[str]) -> DvkError:
    """The refusal of a word that names none of these."""
    spelled = {name.casefold(): name for name in known}
    close = nearest(word.casefold(), spelled)
    hint = f"có phải là {spelled[close]}?" if close else f"đang có: {', '.join(spelled.values())}"
    return misuse(f"không có {what} {quote(word)}", hint)
