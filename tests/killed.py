"""A program that is killed at one call of the file system, as if the power had failed there."""

from __future__ import annotations

import sys

_DYING = """
import os, sys
from itertools import count
from pathlib import Path

fatal, calls = int(sys.argv.pop(1)), count(1)  # each call draws its number

def dying(owner, *names):
    for name in names:
        setattr(owner, name, counted(getattr(owner, name)))

def counted(call):
    def wrapped(*arguments, **more):
        number = next(calls)
        if number == fatal:
            os._exit(137)
        done = call(*arguments, **more)
        if number == -fatal:
            os._exit(137)
        return done
    return wrapped
"""


def killed(script: str, fatal: int, *words: object) -> list[str]:
    """The command that runs a script with these words and kills it before its call number `fatal`, or after -`fatal`.

    The script says which calls count: `dying(os, "open", "fsync")`, `dying(Path, "unlink")`. 0 kills nothing.
    """
    return [sys.executable, "-c", _DYING + script, str(fatal), *map(str, words)]
