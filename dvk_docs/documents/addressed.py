"""A paper that names at its top to whom it goes: Kính trình of a submission, Kính gửi of a công văn."""

from __future__ import annotations

from dvk_docs.documents.common import Document

AS_ABOVE = "Như trên"
"""What Nơi nhận begins with when the paper names its addressee at the top."""


class AddressedDocument(Document):
    """The facts of a paper with an addressee: Nơi nhận points up to it, and the organ itself is who speaks."""

    @property
    def addressees(self) -> list[str]:
        """To whom the paper goes, in the order given."""
        names: list[str] = getattr(self, self.addressed)
        return names

    @property
    def deciding_body(self) -> str:
        """Who speaks: the organ itself, also where the head of a state organ alone signs."""
        return super().deciding_body if self.standard.system == "party" else self.organ_in_sentence

    def recipients(self) -> list[str]:
        """Nơi nhận, opened by “Như trên” whether or not the person wrote it."""
        return [AS_ABOVE, *(item for item in self.noi_nhan if item != AS_ABOVE)]
