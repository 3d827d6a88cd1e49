"""Draws the gallery of the README: the first page of each type's sample, small. Needs LibreOffice and poppler.

python docs/gallery.py
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

import dvk_docs
from dvk_docs.pdf import to_pdfs

ROOT = Path(__file__).resolve().parent.parent
GALLERY = ROOT / "docs" / "gallery"
_WIDTH = 420  # pixels of the longer side: three stand side by side on a page of the README, still to be told apart


def main() -> None:
    """Writes docs/gallery/<type>.png for every type."""
    GALLERY.mkdir(exist_ok=True)
    words = list(dvk_docs.DOCUMENTS)
    papers = [dvk_docs.render(dvk_docs.load(ROOT / "samples" / f"{word}.yaml")) for word in words]
    for word, pdf in zip(words, to_pdfs(papers, timeout=300), strict=True):
        _draw(pdf, GALLERY / word)


def _draw(pdf: bytes, picture: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "paper.pdf"
        file.write_bytes(pdf)
        first_page = ["pdftoppm", "-png", "-gray", "-singlefile", "-f", "1", "-scale-to", str(_WIDTH)]
        subprocess.run([*first_page, str(file), str(picture)], check=True)  # noqa: S603


if __name__ == "__main__":
    main()
