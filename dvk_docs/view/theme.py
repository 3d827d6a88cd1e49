"""The faces behind “major” and “minor” font names."""

from __future__ import annotations

from dataclasses import dataclass

from dvk_docs.view.xml import A, parse

_SLOTS = {"Ascii": "latin", "HAnsi": "latin", "EastAsia": "ea", "Bidi": "cs"}


@dataclass(frozen=True, slots=True)
class Theme:
    """Faces by (major or minor, latin, ea or cs); empty where the document has no theme."""

    faces: dict[tuple[str, str], str]

    def face(self, name: str | None) -> str | None:
        """The face that a theme attribute (“minorHAnsi”) stands for; None when it stands for none.

        >>> Theme({("minor", "latin"): "Calibri"}).face("minorHAnsi")
        'Calibri'
        """
        if not name:
            return None
        family, slot = name[:5], _SLOTS.get(name[5:], "")
        return self.faces.get((family, slot)) or None


def read_theme(data: bytes | None) -> Theme:
    """The theme in a part; an empty one when there is no part."""
    if data is None:
        return Theme({})
    faces: dict[tuple[str, str], str] = {}
    for family in ("major", "minor"):
        fonts = parse(data).find(f".//{A}fontScheme/{A}{family}Font")
        for slot in ("latin", "ea", "cs") if fonts is not None else ():
            face = fonts.find(f"{A}{slot}") if fonts is not None else None
            if face is not None and face.get("typeface"):
                faces[family, slot] = str(face.get("typeface"))
    return Theme(faces)
