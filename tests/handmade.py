"""A .docx from raw WordprocessingML, for tests that need to say exactly what stands in it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OOXML = "http://schemas.openxmlformats.org"
DRAWING = f"{OOXML}/drawingml/2006"
XMLNS = (
    f'xmlns:w="{NS}" xmlns:r="{REL}" xmlns:a="{DRAWING}/main" xmlns:wp="{DRAWING}/wordprocessingDrawing" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    f'xmlns:mc="{OOXML}/markup-compatibility/2006"'
)
SECTION = (
    '<w:sectPr>{headers}<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>'
    "</w:sectPr>"
)


def docx(
    body: str, *, binary: dict[str, bytes] | None = None, extra: dict[str, str] | None = None, **parts: str
) -> bytes:
    """The package around a body. `parts` are the contents of word/{name}.xml (styles, numbering, settings, theme,
    header1 …), related as rId{name}; `binary` are pictures, related by their names; `extra` are parts by full name.
    """
    document = body if body.startswith("<w:document") else f"<w:document {XMLNS}><w:body>{body}</w:body></w:document>"
    links = "".join(_link(f"rId{name}", name.rstrip("0123456789"), f"{name}.xml") for name in parts)
    links += "".join(_link(f"rId{name}", "image", name) for name in binary or {})
    texts = {
        "[Content_Types].xml": _types(parts),
        "_rels/.rels": _relationships(_link("rId1", "officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": _relationships(links),
        "word/document.xml": document,
        **{f"word/{name}.xml": _rooted(name, text) for name, text in parts.items()},
        **(extra or {}),
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in texts.items():
            package.writestr(name, text)
        for name, data in (binary or {}).items():
            package.writestr(f"word/{name}", data)
    return made.getvalue()


_ROOTS = {"styles": "styles", "numbering": "numbering", "settings": "settings", "header": "hdr", "footer": "ftr"}


def _rooted(name: str, text: str) -> str:
    root = _ROOTS.get(name.rstrip("0123456789"))
    return f"<w:{root} {XMLNS}>{text}</w:{root}>" if root and not text.startswith(f"<w:{root} ") else text


def _link(id_: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{id_}" Type="{REL}/{kind}" Target="{target}"/>'


def _relationships(links: str) -> str:
    return f'<Relationships xmlns="{OOXML}/package/2006/relationships">{links}</Relationships>'


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def _types(parts: Iterable[str]) -> str:
    kinds = {"document": "document.main", **{name: name.rstrip("0123456789") for name in parts if name != "theme"}}
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}.{kind}+xml"/>' for name, kind in kinds.items()
    )
    return (
        f'<Types xmlns="{OOXML}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="png" ContentType="image/png"/><Default Extension="jpg" ContentType="image/jpeg"/>'
        f"{overrides}</Types>"
    )
