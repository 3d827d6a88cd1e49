"""A paper that carries a list of models: the counts in its sentences and its annex are composed from that one list."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any, ClassVar

from dvk_docs.documents.common import Document
from dvk_docs.documents.parts.citation import VienDan
from dvk_docs.documents.parts.counts import Count, of_models
from dvk_docs.documents.parts.mo_hinh import DanhSach, MoHinh, Placed, by_subject, placed, rows
from dvk_docs.model import SoDem, field


class ModelList(Document):
    """The list of models, and the counts that follow from it."""

    not_printed: ClassVar[frozenset[str]] = Document.not_printed | {"tong_so", "so_tap_the", "so_ca_nhan"}  # compared
    counted: ClassVar[str] = "mô hình"
    """What a line of the list is, in the summary."""
    listed_in: ClassVar[str] = "danh_sach"
    """The field that is counted."""

    danh_sach: DanhSach = field("Danh sách", "các mô hình, in thành danh sách kèm theo")
    tong_so: SoDem | None = field("Tổng số", "tự đếm; nếu ghi thì phải khớp danh sách", default=None)
    so_tap_the: SoDem | None = field("Số tập thể", "tự đếm; nếu ghi thì phải khớp danh sách", default=None)
    so_ca_nhan: SoDem | None = field("Số cá nhân", "tự đếm; nếu ghi thì phải khớp danh sách", default=None)

    @cached_property
    def groups(self) -> tuple[list[MoHinh], list[MoHinh]]:
        """Collectives and individuals, each in the order given."""
        return by_subject(self.danh_sach)

    def placed(self) -> Placed:
        """Each model of the list with its path and the group it stands in."""
        return placed(self.danh_sach)

    def counts(self) -> Iterator[Count]:
        """The models of the list."""
        return of_models(self)

    def context(self, *, draft: bool = False) -> dict[str, Any]:
        """What a template of a paper with a list may ask for, besides the names every paper has."""
        collectives, individuals = self.groups
        tap_the = self.rows(collectives, 1)
        ca_nhan = self.rows(individuals, 1 + len(collectives))
        return super().context(draft=draft) | {
            "tong_so": len(tap_the) + len(ca_nhan),
            "so_tap_the": len(tap_the),
            "so_ca_nhan": len(ca_nhan),
            "tap_the": tap_the,
            "ca_nhan": ca_nhan,
            "danh_sach": tap_the + ca_nhan,
        }

    def rows(self, models: list[MoHinh], first: int) -> list[dict[str, Any]]:
        """The models as lines of the annex, numbered from `first`."""
        return rows(models, first, self.boilerplate)

    def summary(self) -> str:
        if not any(self.groups):
            return super().summary()
        collectives, individuals = self.groups
        groups = ((len(collectives), "tập thể"), (len(individuals), "cá nhân"))
        counts = ", ".join(f"{count:02d} {name}" for count, name in groups if count)
        return f"{super().summary()}; {len(collectives) + len(individuals)} {self.counted} ({counts})"


class ListedDocument(ModelList):
    """The facts that a decision and the submission before it share: what they rest on, and the list of models."""

    can_cu: list[VienDan] = field("Căn cứ", "mỗi căn cứ một dòng, không ghi chữ “Căn cứ”", min_items=1)

    def has_own_annex(self, *, draft: bool = False) -> bool:
        return True

    def context(self, *, draft: bool = False) -> dict[str, Any]:
        """What a template of such a paper may ask for, besides the names every paper with a list has."""
        cited = [citation.phrase(self.standard) for citation in self.can_cu]
        return super().context(draft=draft) | {"can_cu": cited}
