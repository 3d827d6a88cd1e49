"""The papers that the benchmarks of batches make: recognition decisions that differ in number and in names."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dvk_docs import Document

ROOT = Path(__file__).resolve().parent.parent
MODELS = 10


def fresh_folder() -> Path:
    """A new folder, kept until this process ends: a disk that just lost thousands of files makes new ones slowly."""
    return Path(tempfile.mkdtemp(dir=_kept().name))


@cache
def _kept() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="dvk-docs-")


def decisions(number: int, models: int = MODELS) -> Iterator[Document]:
    """So many decisions of so many models, each with its own number and its own names of models."""
    import dvk_docs

    sample: Any = dvk_docs.load(ROOT / "samples" / "decision.yaml")
    known = [*sample.groups[0], *sample.groups[1]][:MODELS]
    plain = {"tong_so": None, "so_tap_the": None, "so_ca_nhan": None}
    for at in range(1, number + 1):
        own = [_model(known[n % len(known)], f"đợt {at}", n // len(known)) for n in range(models)]
        yield sample.model_copy(update={"so": at, "danh_sach": own, **plain})


def _model(one: Any, turn: str, again: int) -> Any:
    words = f"{turn}, lần {again + 1}" if again else turn
    return one.model_copy(update={"ten_mo_hinh": f"{one.ten_mo_hinh}, {words}"})
