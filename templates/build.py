"""Writes the built-in templates from the standards: `python templates/build.py`.

The results are committed beside it; `--check` writes nothing and fails when one of them is not what it would write.
Never edit them by hand: change the words or figures here, run this, commit both.
"""

from __future__ import annotations

import argparse
import io
import sys
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from decision import decision

from dvk_docs.standards import STANDARDS, Standard

FOLDER = Path(__file__).parent / "docx"
TYPES: Mapping[str, Callable[[Standard], bytes]] = {"decision": decision}
DEFAULT = "hd05"


def main() -> int:
    """Writes, or with --check compares, every template; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare with the committed files, write nothing")
    parser.add_argument("--to", type=Path, default=FOLDER, metavar="DIR", help="write into this folder")
    arguments = parser.parse_args()
    stale = []
    for name, data in build().items():
        path = arguments.to / name
        if path.exists() and same_parts(path.read_bytes(), data):
            continue
        stale.append(path)
        if not arguments.check:
            path.write_bytes(data)
    for path in stale:
        print(f"{'not current' if arguments.check else 'written'}: {path}")
    return 1 if arguments.check and stale else 0


def build() -> dict[str, bytes]:
    """File name -> bytes of every built-in template."""
    return {
        f"{kind}{'' if standard.id == DEFAULT else '.' + standard.id}.docx": make(standard)
        for kind, make in TYPES.items()
        for standard in STANDARDS.values()
    }


def same_parts(one: bytes, other: bytes) -> bool:
    """Whether two packages hold the same parts; their deflated bytes may differ with the version of zlib."""
    return _parts(one) == _parts(other)


def _parts(data: bytes) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return [(name, package.read(name)) for name in package.namelist()]


if __name__ == "__main__":
    sys.exit(main())
