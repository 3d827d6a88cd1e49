"""The faults planted for the rules of one kind: a module has one function for each rule, of the rule's name."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from types import ModuleType


def plants(module: ModuleType) -> dict[str, Callable[..., None]]:
    """What plants the fault of each rule, by the id of the rule."""
    return {
        name.replace("_", "-"): function
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__ and not name.startswith("_")
    }
