"""A paper that is cited: in the căn cứ of another, or as the submission it answers."""

from __future__ import annotations

from typing import Any

from pydantic import model_validator

from dvk_docs.model import Cau, Dong, Ngay, Record, field, refusal
from dvk_docs.standards import Standard
from dvk_docs.vn.dates import format_long, format_short


class VienDan(Record):
    """A paper that is cited: its parts, or the whole phrase as `van_ban`."""

    van_ban: Dong | None = field(
        "Văn bản", "cả cụm từ, khi không có số", example="Điều lệ Đảng Cộng sản Việt Nam", default=None
    )
    loai: Cau | None = field("Loại văn bản", "tên loại viết đầy đủ", example="Kế hoạch", default=None)
    so_ky_hieu: Cau | None = field("Số, ký hiệu", "số và ký hiệu đầy đủ", example="27-KH/ĐU", default=None)
    ngay_ban_hanh: Ngay | None = field("Ngày ban hành", "ngày/tháng/năm", example="05/6/2026", default=None)
    co_quan_ban_hanh: Cau | None = field(
        "Cơ quan ban hành", "tên đọc trong câu", example="Ban Thường vụ Đảng uỷ xã Tân Hoà", default=None
    )
    trich_yeu: Dong | None = field(
        "Trích yếu", "nội dung văn bản", example="về thực hiện phong trào thi đua “Dân vận khéo” năm 2026", default=None
    )

    @model_validator(mode="before")
    @classmethod
    def _read_plain_text(cls, value: Any) -> Any:
        return {"van_ban": value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _says_something(self) -> VienDan:
        if not (self.van_ban or self.so_ky_hieu):
            hint = "ghi  van_ban: cả cụm từ,  hoặc  so_ky_hieu: 27-KH/ĐU"
            raise refusal("empty-citation", "chưa ghi viện dẫn văn bản nào", hint)
        return self

    def phrase(self, standard: Standard) -> str:
        """The citation as one phrase, with the mark between symbol and date that the standard writes."""
        if self.van_ban:
            return self.van_ban
        issuer = f"của {self.co_quan_ban_hanh}" if self.co_quan_ban_hanh else ""
        return " ".join(part for part in (self._named(standard), issuer, self.trich_yeu) if part)

    def proposal(self, standard: Standard) -> str:
        """The citation of a submission, as it follows “Xét đề nghị”: of whom first, then the paper.

        The plain phrase may begin with “của” or not.
        """
        if self.van_ban:
            return self.van_ban if self.van_ban.startswith("của ") else f"của {self.van_ban}"
        issuer = f"của {self.co_quan_ban_hanh} tại" if self.co_quan_ban_hanh else "tại"
        return " ".join(part for part in (issuer, self._named(standard), self.trich_yeu) if part)

    def _named(self, standard: Standard) -> str:
        number = f"số {self.so_ky_hieu}" if self.so_ky_hieu else ""
        named = " ".join(part for part in (self.loai, number) if part)
        if self.ngay_ban_hanh:
            if standard.system == "state":
                named += " " + format_long(self.ngay_ban_hanh)
            else:
                named += standard.value("citation-punctuation") + format_short(self.ngay_ban_hanh)
        return named
