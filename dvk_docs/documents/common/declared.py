"""What a type of paper declares of itself; rules, checker, schema and the tests on paper ask it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from dvk_docs.documents.parts.bo_sung import SECRECY_KEYS
from dvk_docs.standards import STANDARDS


class Declared:
    """The declarations of a type, with the usual answers."""

    ten_loai: ClassVar[str]
    """Name of the type in running text (“Quyết định”); the source of its symbol."""
    ten_van_ban: ClassVar[str]
    """Name by which a person chooses the type (`loai: Quyết định khen thưởng`); no two types share it."""
    type_name: ClassVar[str]
    """The one word of the type: module, template, sample, golden file and command line."""
    examples: ClassVar[Mapping[str, Mapping[str, Any]]]
    """Plausible facts of this type, as typed, for an organ of each system (“party”, “state”) that has such papers: what
    a template is tried with."""
    not_printed: ClassVar[frozenset[str]] = frozenset(
        {"the_thuc", "ten_goi", "viet_tat", "nhiem_ky", "nam", "lan_du_thao", "hai_mat", "do_khan"}
    )
    """Fields that steer the paper and need not stand in it as they were given."""
    refused: ClassVar[Mapping[str, tuple[str, str, str]]] = SECRECY_KEYS
    standards: ClassVar[tuple[str, ...]] = tuple(STANDARDS)
    """Ids of the standards in which such a paper exists; for each of them there is a template, of which that of the
    first has the plain name."""
    formats: ClassVar[tuple[str, ...]] = ("docx",)
    """The kinds of file in which the paper is made, the usual one first."""
    profile: ClassVar[str] = "full"
    """Which clauses the paper answers for (`standards.profile`): “full”, “form”, “annex”, “certificate”."""
    exempt: ClassVar[tuple[str, ...]] = ()
    """Clauses of that profile that this type does not answer for."""
    head_speaks: ClassVar[bool] = True
    """Whether a paper that the head of a state organ signs without TM. is the head's own word, or that of the organ."""
    number_optional: ClassVar[bool] = False
    """Whether practice has such papers without a number: its line is then printed when number or symbol is given."""
    without: ClassVar[frozenset[str]] = frozenset()
    """Fields of every paper that this type has no place for: neither an office supplies them nor may a person."""
    from_office: ClassVar[frozenset[str]] = frozenset({"dia_danh", "nhiem_ky", "nguoi_ky", "noi_nhan"})
    """What `don-vi.yaml` supplies of itself to such a paper, besides the letterhead."""
    addressed: ClassVar[str] = ""
    """The field that names the addressees, where the paper has some."""
    takes: ClassVar[str | None] = None
    """The state (`trang_thai`) of the models that the paper is about, where its list is that of a register."""
    subject_goes_on: ClassVar[bool] = False
    """Whether the trích yếu goes on after opening words (“về việc”, “V/v”)."""
    own_place: ClassVar[tuple[str, ...]] = (
        "co_quan_cap_tren",
        "co_quan_ban_hanh",
        "so",
        "dia_danh",
        "ngay_ban_hanh",
        "trich_yeu",
        "do_khan",
    )
    """Fields that have a place of their own on page 1: a template must ask for each by name, when it is given."""
