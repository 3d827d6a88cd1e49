"""What a generated filler writes with: pieces of output, loops, notes of what went into a filter. One per paper."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dvk_docs.template.printing import ROW_LIMIT, Page, RefusedError, text_of

_PARAGRAPH_ENDS = (b"</w:p>", b"<w:p/>")
_ROW_END = b"</w:tr>"


class Pen:
    """The output of one part while it is written.

    `out` always keeps its last piece, so that `paragraph` and `row` can see what was printed last.
    """

    def __init__(self, page: Page) -> None:
        self.out: list[bytes] = [b""]
        self._page = page

    def flush(self) -> bytes:
        """What is written so far, but for the last piece."""
        last = self.out.pop()
        piece = self.rest()
        self.out.append(last)
        return piece

    def rest(self) -> bytes:
        """All that is written and not yet handed on."""
        piece = b"".join(self.out)
        self.out.clear()
        self._page.spend_bytes(len(piece))
        return piece

    def paragraph(self) -> None:
        """An empty paragraph, unless one has just ended: Word refuses a cell that does not end with one."""
        if not self.out[-1].endswith(_PARAGRAPH_ENDS):
            self.out.append(b"<w:p/>")

    def row(self) -> None:
        """Nothing, if a row has just ended: Word refuses a table without rows."""
        if not self.out[-1].endswith(_ROW_END):
            raise RefusedError("empty-table", "bảng không có dòng nào", "thêm một dòng tiêu đề cố định vào bảng")

    def each(self, value: Any, rows: bool) -> Sequence[Any]:
        """The items to loop over."""
        if type(value) is not list and type(value) is not tuple:
            raise RefusedError("not-a-list", "vòng for cần một danh sách", "in thẳng giá trị bằng  {{ … }}")
        if rows and len(value) > ROW_LIMIT:
            message = f"danh sách có {len(value)} mục, một bảng Word chỉ nhận {ROW_LIMIT} dòng"
            raise RefusedError("too-many-rows", message, "chia danh sách thành nhiều văn bản", of_data=True)
        self._page.spend_turns(len(value))
        return value

    def note(self, value: Any) -> Any:
        """The value itself; it goes into a filter or a longer text and counts as printed."""
        if type(value) is str:
            self._page.noted.add(value)
        elif isinstance(value, list | tuple):
            for item in value:
                self.note(item)
        elif type(value) is not dict and value is not None and type(value) is not bool:
            self._page.noted.add(text_of(value))
        return value

    @staticmethod
    def has(owner: Any, key: str | int) -> bool:
        """Whether the data have this name, with or without a value."""
        if isinstance(key, int):
            return isinstance(owner, list | tuple) and -len(owner) <= key < len(owner)
        return isinstance(owner, dict) and key in owner

    @staticmethod
    def concat(values: Sequence[Any]) -> str:
        """The values as one text."""
        return "".join(map(text_of, values))
