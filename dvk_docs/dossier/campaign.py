"""The file of a campaign, read: its facts typed, its papers still nodes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from dvk_docs import source
from dvk_docs.documents import CAMPAIGN
from dvk_docs.documents.parts.citation import VienDan
from dvk_docs.dossier.facts import HoSo, MoHinhHoSo, ToChuc
from dvk_docs.dossier.model_list import with_models
from dvk_docs.dossier.nodes import field, items, only, typed, without
from dvk_docs.dossier.own_files import with_own_files
from dvk_docs.dossier.parts import BY_KEY
from dvk_docs.dossier.unit_codes import misspelt_kinds, unknown_units
from dvk_docs.elsewhere import with_lists
from dvk_docs.errors import InputError, Problem, has_errors, nearest, quote
from dvk_docs.model.bind import bind
from dvk_docs.source import Node, Source, fold_key
from dvk_docs.vn.text import fold_tone


@dataclass(frozen=True)
class Campaign:
    """A year: `root` is the whole file with the lists and papers of the files it names, `facts` what is no paper.

    `folder` is where the files lie that it names.
    """

    root: Node
    facts: HoSo
    folder: Path
    problems: tuple[Problem, ...] = ()

    @cached_property
    def source(self) -> Source:
        """To find the place of a path."""
        return Source(self.root, self.problems)

    @cached_property
    def units(self) -> dict[str, ToChuc]:
        """The organs and units by code."""
        return {unit.ma: unit for unit in self.facts.to_chuc}

    @cached_property
    def _units_by_name(self) -> dict[str, ToChuc]:
        return {fold_tone(unit.ten): unit for unit in reversed(self.facts.to_chuc)}

    def unit(self, named: str) -> ToChuc | None:
        """The unit that is named by its code or name; None where it is none of the campaign."""
        return self.units.get(named) or self._units_by_name.get(fold_tone(named))

    @cached_property
    def models(self) -> dict[str, MoHinhHoSo]:
        """The models by code."""
        return {model.ma: model for model in self.facts.mo_hinh}

    @cached_property
    def model_nodes(self) -> dict[str, Node]:
        """The nodes of the models by code."""
        return {typed(node, "ma"): node for node in items(field(self.root, "mo_hinh"))}

    @cached_property
    def _codes(self) -> dict[str, str]:
        return {fold_tone(model.ten_mo_hinh): model.ma for model in reversed(self.facts.mo_hinh)}

    def code_of(self, named: str) -> str:
        """The code of the model that is named by it or by its name; what was typed where there is no such model."""
        return named if named in self.models else self._codes.get(fold_tone(named), named)

    def model_node(self, named: str) -> Node | None:
        """The node of the model that is named by its code or name."""
        return self.model_nodes.get(self.code_of(named))

    @cached_property
    def citations(self) -> dict[str, Node]:
        """The nodes of the papers cited, by number and symbol."""
        return {typed(node, "so_ky_hieu"): node for node in items(field(self.root, "van_ban_vien_dan"))}

    @cached_property
    def cited(self) -> dict[str, tuple[int, VienDan]]:
        """The papers cited with their place in the list, from 1, by number and symbol."""
        listed = enumerate(self.facts.van_ban_vien_dan, 1)
        return {one.so_ky_hieu: (at, one) for at, one in listed if one.so_ky_hieu}

    def name_of(self, code: str) -> str:
        """The name of a unit; the code itself where it is a name already."""
        return self.units[code].ten if code in self.units else code


def is_campaign(root: Node) -> bool:
    """Whether a data file is a campaign."""
    return fold_key(typed(root, "loai")) in map(fold_key, CAMPAIGN)


def load(path: Path, *, draft: bool = False) -> Campaign:
    """The campaign in this file, with the lists and papers of the files that it names.

    In a draft `[CẦN BỔ SUNG: …]` may stand.

    Raises InputError with every misfit of its facts.
    """
    given = source.examine(path)
    if given.root.entries and not is_campaign(given.root):
        raise InputError(_of_other_type(given.root))
    known = {*HoSo.model_fields, *BY_KEY, "loai"}
    root, gathering = gathered(given.root, path.parent)
    problems = [*given.problems, *_unknown(root, known), *gathering]
    own = only(without(root, "loai"), HoSo.model_fields)
    facts, misfits = bind(own, HoSo, draft=draft)
    problems += misfits
    if facts is not None:
        problems += unknown_units(root, [unit.ma for unit in facts.to_chuc])
        problems += misspelt_kinds(root)
    if facts is None or has_errors(problems):
        raise InputError(problems)
    return Campaign(root, facts, path.parent, tuple(problems))


def gathered(root: Node, folder: Path) -> tuple[Node, list[Problem]]:
    """The file of a campaign with the lists and papers of the files that it names, and all that is to be said."""
    root, list_problems = with_lists(root, HoSo, folder)
    root, paper_problems = with_own_files(with_models(root), folder)
    return root, [*list_problems, *paper_problems]


def _of_other_type(root: Node) -> Problem:
    stated = root.entry("loai")
    place = stated.value.place if stated else root.place
    message = "tệp này không phải hồ sơ của một đợt thi đua"
    hint = "hồ sơ mở đầu bằng dòng  loai: campaign ; một văn bản thì dùng lệnh render"
    return Problem("not-a-campaign", "error", place, message, hint)


def _unknown(root: Node, known: set[str]) -> list[Problem]:
    found = []
    for entry in root.entries:
        if entry.key not in known:
            near = nearest(entry.key, known)
            hint = f"có phải là “{near}”?" if near else f"các mục có thể ghi: {', '.join(sorted(known))}"
            message = f"hồ sơ không có mục {quote(entry.label)}"
            found.append(Problem("unknown-field", "error", entry.key_place, message, hint))
    return found
