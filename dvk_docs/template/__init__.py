"""Templates: found, vetted, compiled once, filled, and everything given proved to be printed."""

from __future__ import annotations

from dvk_docs.template.filling import Filled, fill
from dvk_docs.template.library import Template, candidates, find, in_effect, load, program_json, unused_fields
from dvk_docs.template.proof import Printed, unprinted

__all__ = [
    "Filled",
    "Printed",
    "Template",
    "candidates",
    "fill",
    "find",
    "in_effect",
    "load",
    "program_json",
    "unprinted",
    "unused_fields",
]
