"""`don-vi.yaml`: what an office would otherwise retype in every paper.

The file nearest above a data file counts. What the paper says itself always wins; what comes from the office keeps its
own place, so that a message points into `don-vi.yaml`.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import replace
from pathlib import Path

from dvk_docs.errors import Problem, nearest, quote
from dvk_docs.source import Entry, Node

FILE_NAME = "don-vi.yaml"


def find(data_file: Path) -> Path | None:
    """The nearest `don-vi.yaml` in the folder of the data file or above it."""
    try:
        folder = data_file.resolve().parent
        return next((f / FILE_NAME for f in (folder, *folder.parents) if (f / FILE_NAME).is_file()), None)
    except OSError:  # a path that cannot be: whoever reads the data file will say so
        return None


def complete(
    paper: Node, office: Node | None, wanted: Set[str], without: Set[str] = frozenset()
) -> tuple[Node, list[Problem]]:
    """The paper with what its office supplies, and what was wrong in the codes by which it asked.

    `paper` and `office` are the roots of their files, `wanted` the constants that such a paper takes over, `without`
    what it has no place for; codes are `co_quan` (an organ) and a plain `nguoi_ky` (a signer).
    """
    problems: list[Problem] = []
    chosen, said = _choose(paper, office, "co_quan")
    problems += said
    entries = {entry.key: entry for entry in paper.entries if entry.key != "co_quan"}
    for entry in _supplied(entries, office, chosen, wanted):
        if entry.key not in without:
            entries.setdefault(entry.key, entry)
    signer = paper.entry("nguoi_ky")
    if signer is not None and signer.value.kind == "text" and not signer.value.blank:
        found, said = _choose(paper, office, "nguoi_ky")
        problems += said
        if found is None:  # told already; binding has nothing to add
            entries["nguoi_ky"] = replace(signer, value=replace(signer.value, faulty=True))
        else:
            if "co_quan_ban_hanh" not in {e.key for e in paper.entries} and not _signs_for(found, chosen, office):
                problems.append(_other_organs_signer(signer.value, chosen))
            entries["nguoi_ky"] = replace(signer, value=_as_signer(found))
    return replace(paper, entries=tuple(entries.values())), problems


def _supplied(own: dict[str, Entry], office: Node | None, organ: Node | None, wanted: Set[str]) -> Iterator[Entry]:
    if office is None:
        return
    if organ is not None and "co_quan_ban_hanh" not in own:  # another organ's letterhead is not to be mixed in
        yield from (replace(e, value=_moved(e.value, e.key)) for e in organ.entries if e.key != "ma")
    yield from (e for e in office.entries if e.key in wanted - {"nguoi_ky"})
    signers = office.entry("nguoi_ky") if "nguoi_ky" in wanted else None
    usual = next((s for s in signers.value.items if _signs_for(s, organ, office)), None) if signers else None
    if signers is not None and usual is not None:
        yield replace(signers, value=_as_signer(usual))


def _choose(paper: Node, office: Node | None, key: str) -> tuple[Node | None, list[Problem]]:
    """The item of the office's list whose code the paper names; for `co_quan` the first when none is named."""
    listed = office.entry(key) if office else None
    items = listed.value.items if listed else ()
    asked = paper.entry(key)
    if asked is None:
        return (items[0] if items else None), []
    codes = {_code(item): item for item in items}
    if asked.value.text in codes:
        return codes[asked.value.text], []
    return None, [_unknown(key, asked.value, office, list(codes))]


def _code(item: Node, key: str = "ma") -> str:
    entry = item.entry(key)
    return entry.value.text if entry else ""


def _signs_for(signer: Node, organ: Node | None, office: Node | None) -> bool:
    """Whether a signer belongs to the organ; one without a code of an organ belongs to the first."""
    listed = office.entry("co_quan") if office else None
    first = _code(listed.value.items[0]) if listed and listed.value.items else ""
    return organ is None or (_code(signer, "co_quan") or first) == _code(organ)


def _as_signer(item: Node) -> Node:
    """A signer kept ready as the `nguoi_ky` of a paper."""
    bare = tuple(e for e in item.entries if e.key not in ("ma", "co_quan"))
    return _moved(replace(item, entries=bare), "nguoi_ky")


def _other_organs_signer(asked: Node, organ: Node | None) -> Problem:
    message = (
        f"{quote(asked.text)} là người ký của cơ quan khác, văn bản này của {quote(_code(organ) if organ else '')}"
    )
    hint = "chọn người ký của cơ quan này, hoặc thêm dòng  co_quan: mã cơ quan của người ký"
    return Problem("signer-of-other-organ", "error", asked.place, message, hint)


def _unknown(key: str, asked: Node, office: Node | None, codes: list[str]) -> Problem:
    if office is None:
        message = f"{quote(asked.text)} là mã trong {FILE_NAME}, nhưng không có tệp đó ở thư mục này hay thư mục trên"
        hint = f"ghi đủ tại đây, hoặc tạo tệp bằng lệnh  python -m dvk_docs new decision  (kèm {FILE_NAME})"
        return Problem("unknown-code", "error", asked.place, message, hint)
    near = nearest(asked.text, codes)
    hint = f"có phải là “{near}”?" if near else f"các mã đang có: {', '.join(codes) or 'chưa có mã nào'}"
    return Problem(
        "unknown-code", "error", asked.place, f"không có mã {quote(asked.text)} trong {office.place.file}", hint
    )


def _moved(node: Node, path: str) -> Node:
    """The node under another path; its place in the file stays."""
    return replace(
        node,
        path=path,
        items=tuple(_moved(item, f"{path}[{i}]") for i, item in enumerate(node.items, 1)),
        entries=tuple(replace(e, value=_moved(e.value, f"{path}.{e.key}")) for e in node.entries),
    )
