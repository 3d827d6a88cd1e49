"""Which folders a piece of work forces to the disk."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable

import pytest


def folders_forced(monkeypatch: pytest.MonkeyPatch, work: Callable[[], object]) -> list[int]:
    """Their handles, in the order of the calls."""
    real, forced = os.fsync, list[int]()

    def watched(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            forced.append(handle)
        real(handle)

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", watched)
        work()
    return forced
