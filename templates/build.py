"""Writes the built-in templates from the standards: `python templates/build.py`.

The results are committed beside it; `--check` writes nothing and fails when one of them is not what it would write.
Never edit them by hand: change the words or figures here, run this, commit both.
"""

from __future__ import annotations

import argparse
import io
import sys
import zipfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from dvk_docs.documents import DOCUMENTS
from dvk_docs.standards import STANDARDS, Standard
from dvk_docs.template import program_json

FOLDER = Path(__file__).parent / "docx"


def main() -> int:
    """Writes, or with --check compares, every template; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare with the files there, write nothing")
    parser.add_argument("--to", type=Path, default=FOLDER, metavar="DIR", help="write into this folder")
    arguments = parser.parse_args()
    stale = {path: data for path, data in outputs(arguments.to).items() if not _holds(path, data)}
    for path, data in stale.items():
        print(f"{'not current' if arguments.check else 'written'}: {path}")
        if not arguments.check:
            path.write_bytes(data)
    return 1 if arguments.check and stale else 0


def outputs(folder: Path) -> dict[Path, bytes]:
    """What the folder must hold: each template and, beside it, its compiled program.

    A template there that has the same parts is kept as it is, whatever zlib deflated it: its program names its hash.
    """
    found: dict[Path, bytes] = {}
    for name, data in build().items():
        path = folder / name
        kept = path.read_bytes() if path.exists() and same_parts(path.read_bytes(), data) else data
        found[path] = kept
        found[path.with_suffix(".program.json")] = program_json(kept, name).encode()
    return found


def _holds(path: Path, data: bytes) -> bool:
    return path.exists() and path.read_bytes() == data


def build() -> dict[str, bytes]:
    """File name -> bytes of every built-in template; that of a type's first standard has the plain name."""
    return {
        f"{word}{'.' + id_ if at else ''}.docx": _maker(word)(STANDARDS[id_])
        for word, kind in DOCUMENTS.items()
        if "docx" in kind.formats
        for at, id_ in enumerate(kind.standards)
    }


def _maker(word: str) -> Callable[[Standard], bytes]:
    """What writes the templates of a type: the function of its name in the module of its name."""
    maker: Callable[[Standard], bytes] = getattr(import_module(word), word)
    return maker


def same_parts(one: bytes, other: bytes) -> bool:
    """Whether two packages hold the same parts; their deflated bytes may differ with the version of zlib."""
    return _parts(one) == _parts(other)


def _parts(data: bytes) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return [(name, package.read(name)) for name in package.namelist()]


if __name__ == "__main__":
    sys.exit(main())
