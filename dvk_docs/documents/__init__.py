"""The types of paper, one module each; this list is the only place that names them all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from types import MappingProxyType

from dvk_docs.documents.common import Document

__all__ = ["CAMPAIGN", "DOCUMENTS", "NAMES", "Document"]

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "plan": "Kế hoạch",
        "targets": "Danh sách giao chỉ tiêu",
        "registration": "Đăng ký mô hình",
        "notice": "Thông báo",
        "inspection_plan": "Kế hoạch kiểm tra",
        "score_sheet": "Biểu chấm điểm",
        "letter": "Công văn",
        "minutes": "Biên bản",
        "achievement_report": "Báo cáo thành tích",
        "submission": "Tờ trình",
        "decision": "Quyết định",
        "reward_decision": "Quyết định khen thưởng",
        "certificate": "Giấy chứng nhận",
        "report": "Báo cáo",
        "register": "Sổ đăng ký",
        "registration_summary": "Biểu tổng hợp đăng ký",
        "results_summary": "Biểu tổng hợp kết quả",
    }
)
"""The word of each type, and the name by which a person chooses it (`loai: Kế hoạch`)."""

CAMPAIGN = ("campaign", "Đợt thi đua")
"""What `loai` says in the file of a whole year, which is no paper."""


class _Types(Mapping[str, type[Document]]):
    """The types by their words. One paper needs one of them: each is imported when it is first asked for."""

    def __getitem__(self, word: str) -> type[Document]:
        if word not in NAMES:
            raise KeyError(word)
        model: type[Document] = getattr(import_module(f"{__name__}.{word}"), word.title().replace("_", ""))
        return model

    def __iter__(self) -> Iterator[str]:
        return iter(NAMES)

    def __len__(self) -> int:
        return len(NAMES)


DOCUMENTS: Mapping[str, type[Document]] = _Types()
"""Type word -> model: `reward_decision` is the class RewardDecision of the module of that name."""
