"""A data file as an editor holds it against the schema: bare figures are numbers, days are text.

YAML 1.2, core schema: what editors' YAML servers read by, and Python's loader does not.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

_SCALARS = {
    "null": (r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    "bool": (r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    "int": (r"[-+]?[0-9]+", list("-+0123456789")),
    "float": (r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
}


class _Core(yaml.SafeLoader):
    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012


for _name, (_form, _first) in _SCALARS.items():
    _Core.add_implicit_resolver(f"tag:yaml.org,2002:{_name}", re.compile(f"(?:{_form})$"), _first)
_Core.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(node.value))  # type: ignore[no-untyped-call]
_Core.add_constructor("tag:yaml.org,2002:float", lambda _, node: float(node.value))  # type: ignore[no-untyped-call]


def as_typed(path: Path) -> Any:
    """The data of a file."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_Core)  # noqa: S506
