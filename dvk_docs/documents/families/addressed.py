"""A paper that names at its top to whom it goes: Kính trình of a submission, Kính gửi of a công văn."""

from __future__ import annotations

from typing import ClassVar

from dvk_docs.documents.common import Document

AS_ABOVE = "Như trên"
"""What Nơi nhận begins with when the paper names its addressee at the top."""


class AddressedDocument(Document):
    """The facts of a paper with an addressee: Nơi nhận points up to it, and the organ itself is who speaks."""

    head_speaks: ClassVar[bool] = False

    @property
    def addressees(self) -> list[str]:
        """To whom the paper goes, in the order given."""
        names: list[str] = getattr(self, self.addressed)
        return names

    def recipients(self) -> list[str]:
        """Nơi nhận, opened by “Như trên” whether or not the person wrote it."""
        if not self.addressees:  # a report of the State may have none
            return list(self.noi_nhan)
        return [AS_ABOVE, *(item for item in self.noi_nhan if item != AS_ABOVE)]
