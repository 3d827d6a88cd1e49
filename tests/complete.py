"""The sample of each type and standard with every additional part that such a paper may have, all of them at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

import dvk_docs
from dvk_docs.documents import DOCUMENTS, Document
from tests.rules.papers import ANOTHER_ORGAN, EVERY_PART

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
USUAL = {
    path.stem: path
    for word, kind in DOCUMENTS.items()
    if "docx" in kind.formats
    for standard in ("", "-2024", "-ubnd")
    if (path := SAMPLES / f"{word}{standard}.yaml").exists()
}
"""Of each type one sample in each of its standards."""

DRAFTERS = {"hd05": "NguyenVanAn-26", "hd36": "abc-268", "nd30": "PL.(300)"}
OF_THE_PARTY = frozenset({"hai_mat", "co_quan_phoi_hop"})
_WORK = "Tuyên truyền, vận động nhân dân tham gia phong trào thi đua “Dân vận khéo” trên địa bàn."
ANNEXES = [
    {"ten": "Danh mục việc làm", "noi_dung": "\n".join(f"{number}. {_WORK}" for number in range(1, 36))},
    {"ten": "Phân công", "noi_dung": "| TT | Thành viên | Đơn vị |\n| 1 | Trưởng ban | Các chi bộ |"},
]
"""One of more than a page, one that is short."""


def complete(name: str) -> Document:
    """The sample of that name with all that it may have."""
    file = USUAL[name]
    plain = dvk_docs.load(file)
    parts = EVERY_PART | ANOTHER_ORGAN | {"lan_du_thao": "2", "phu_luc_kem": ANNEXES}
    parts["nguoi_soan"] = DRAFTERS[plain.standard.id]
    parts = {part: fact for part, fact in parts.items() if _may_have(plain, part)}
    if "phu_luc" in type(plain).model_fields:  # a plan's own annexes
        parts["phu_luc"] = ANNEXES
    data = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader) | parts  # noqa: S506
    if "co_quan_phoi_hop" in parts:
        data |= _signing_for_one_of_several(data)
    return dvk_docs.load(data, folder=file.parent)


def _may_have(paper: Document, part: str) -> bool:
    here = paper.standard.system == "party" or part not in OF_THE_PARTY
    return here and part in type(paper).model_fields and part not in paper.without


def _signing_for_one_of_several(data: dict[str, Any]) -> dict[str, Any]:
    """The signer with the post that the message of the rule asks for, where it asks for one."""
    found = [problem for problem in dvk_docs.check(data) if problem.code == "joint-signers"]
    posts = [(problem.hint or "").removeprefix("chuc_vu: ") for problem in found]
    return {"nguoi_ky": {**data["nguoi_ky"], "chuc_vu": posts[0]}} if posts else {}
