"""What every XML part must be before any parser that builds a tree may see it: UTF-8, no DTD, well formed, not deep.

Entities cannot be declared without a DTD, so a part without `<!DOCTYPE` has none to expand. After this check a tree
parser may be told to accept huge trees: size, depth and number of tags are already bounded.
"""

from __future__ import annotations

import pyexpat
from collections.abc import Mapping

from dvk_docs.errors import Problem
from dvk_docs.package.limits import Limits
from dvk_docs.package.refusal import Origin, shown

_XML_ENDINGS = (".xml", ".rels", ".vml")
_REASONS = {  # expat's words
    "mismatched tag": "thẻ đóng không khớp thẻ mở",
    "no element found": "bị cắt ngang",
    "unclosed token": "bị cắt ngang",
    "junk after document element": "có nội dung thừa sau phần tử gốc",
    "not well-formed (invalid token)": "có ký tự không hợp lệ",
    "undefined entity": "dùng tên ký hiệu không có (&…;)",
    "unbound prefix": "dùng tiền tố chưa khai báo",
    "duplicate attribute": "một thuộc tính ghi hai lần",
}
_UTF8 = (None, "utf-8", "us-ascii")


def is_xml(name: str, content_type: str = "") -> bool:
    """Whether the part is XML, by its name or its content type."""
    return name.lower().endswith(_XML_ENDINGS) or content_type.lower().endswith(("+xml", "/xml"))


def faults(parts: Mapping[str, bytes], origin: Origin, limits: Limits) -> list[Problem]:
    """One problem for every part that is not acceptable XML; `parts` are the XML parts alone."""
    tags = sum(data.count(b"<") for data in parts.values())
    if tags > limits.tags:
        largest = max(parts, key=lambda name: parts[name].count(b"<"))
        message = f"tệp có {tags} thẻ, nhiều nhất trong phần {shown(largest)}, quá giới hạn {limits.tags}"
        return [origin.problem("package-limit", message, "chia nội dung thành nhiều tệp nhỏ hơn", part=largest)]
    return [problem for name, data in parts.items() if (problem := _fault(name, data, origin, limits.depth))]


def _fault(name: str, data: bytes, origin: Origin, depth: int) -> Problem | None:
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        message = f"phần {shown(name)} có khai báo DOCTYPE hoặc ENTITY, có thể dùng để chèn nội dung từ ngoài vào"
        return origin.problem("doctype-in-part", message, origin.save_again, part=name)
    walk = _Walk(depth)
    try:
        walk.parse(data)
    except pyexpat.ExpatError as error:
        why = _REASONS.get(pyexpat.ErrorString(error.code) or "", "không đúng cú pháp XML")
        message = f"phần {shown(name)} hỏng ở dòng {error.lineno}, cột {error.offset + 1}: {why}"
        return origin.problem("malformed-part", message, origin.save_again, part=f"{name}:{error.lineno}")
    except _TooDeep:
        message = f"phần {shown(name)} lồng nhau quá {depth} tầng"
        return origin.problem("package-limit", message, origin.save_again, part=name)
    except _NotUtf8 as error:
        message = f"phần {shown(name)} không ghi bằng UTF-8 mà bằng {shown(str(error))}"
        return origin.problem("malformed-part", message, origin.save_again, part=name)
    return None


class _TooDeep(Exception):
    pass


class _NotUtf8(Exception):
    pass


class _Walk:
    """One pass of expat that keeps nothing but how deep it is."""

    def __init__(self, limit: int) -> None:
        self._left = limit
        self._parser = pyexpat.ParserCreate(None, " ")  # with namespaces: an unbound prefix is a fault too
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.XmlDeclHandler = self._declaration

    def parse(self, data: bytes) -> None:
        if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data[:4]:
            raise _NotUtf8("UTF-16")
        self._parser.Parse(data, True)

    def _declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding is not None and encoding.lower() not in _UTF8:
            raise _NotUtf8(encoding)

    def _start(self, _name: str, _attributes: dict[str, str]) -> None:
        self._left -= 1
        if self._left < 0:
            raise _TooDeep

    def _end(self, _name: str) -> None:
        self._left += 1
