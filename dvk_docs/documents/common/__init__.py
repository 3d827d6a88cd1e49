"""What every paper shares, whatever its type."""

from __future__ import annotations

from dvk_docs.documents.common.document import Document

__all__ = ["Document"]
