"""The people of a meeting: who was there, who was not, who spoke, who signs the minutes."""

from __future__ import annotations

from typing import Any

from pydantic import model_validator

from dvk_docs.model import Cau, Dong, Record, TenNguoi, field


class HoTen(Record):
    """A person by name; a plain text is the name."""

    ho_ten: TenNguoi = field("Họ tên", "họ và tên", example="Trịnh Thị Ngọc Ánh")

    @model_validator(mode="before")
    @classmethod
    def _read_plain_text(cls, value: Any) -> Any:
        return {"ho_ten": value} if isinstance(value, str) else value


class NguoiHop(Record):
    """Somebody at the meeting: name and post, or both in one line, the name before the first comma."""

    ho_ten: TenNguoi = field("Họ tên", "họ và tên", example="Nguyễn Thu Hạnh")
    chuc_vu: Cau | None = field("Chức vụ", "chức vụ, cơ quan", example="Phó Bí thư Đảng uỷ", default=None)

    @model_validator(mode="before")
    @classmethod
    def _read_plain_text(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        name, comma, post = value.partition(",")
        return {"ho_ten": name.strip(), "chuc_vu": post.strip()} if comma else {"ho_ten": value}

    @property
    def named(self) -> str:
        """The person as the minutes name them."""
        return f"{self.ho_ten}, {self.chuc_vu}" if self.chuc_vu else self.ho_ten


class NguoiVang(NguoiHop):
    """A member who was absent."""

    ly_do: Dong | None = field("Lý do", "vì sao vắng", example="đi tập huấn", default=None)

    @property
    def named(self) -> str:
        """The person and the reason, as the minutes name them."""
        return f"{super().named}, lý do: {self.ly_do}" if self.ly_do else super().named


class YKien(Record):
    """What somebody said."""

    ho_ten: TenNguoi = field("Họ tên", "người phát biểu", example="Phan Văn Cường")
    noi_dung: Cau = field("Nội dung", "nội dung ý kiến", example="Nhất trí với kết quả chấm điểm")
