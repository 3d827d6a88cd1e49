"""The OOXML package: a .docx or .xlsx as the zip it is.

This room alone opens and writes zips. What comes in is not trusted: `read` refuses what is damaged, too large or not a
package; `guard.vet` names what a template may not hold. What goes out is always the same bytes for the same parts,
carries only the properties given, and replaces a file whole or not at all.

What a paper made from a built-in template does not need is not loaded here: `package.guard` judges and cleans a user's
template, `package.lint` tells what Word would stumble over, `package.relations` reads what points to what.
"""

from __future__ import annotations

from dvk_docs.package.limits import LIMITS, Limits
from dvk_docs.package.names import ascii_fold, name_key, paper_name, safe_name
from dvk_docs.package.properties import Properties, content_types, package_relationships, property_members
from dvk_docs.package.read import Package, read
from dvk_docs.package.save import save
from dvk_docs.package.write import Member, member, pack

__all__ = [
    "LIMITS",
    "Limits",
    "Member",
    "Package",
    "Properties",
    "ascii_fold",
    "content_types",
    "member",
    "name_key",
    "pack",
    "package_relationships",
    "paper_name",
    "property_members",
    "read",
    "safe_name",
    "save",
]
