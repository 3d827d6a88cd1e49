"""The reward decision (Quyết định khen thưởng): its words and their order; a paper of the state alone."""

from __future__ import annotations

from annexes import annexes
from articles import NBSP, ONE_SHORT, article, basis, given_articles, see_list
from components import paper_styles
from data_table import Column
from letterhead import foot, letterhead
from model_list import WHO, by_groups, counted, model_list
from ooxml import DECLARATION, NAMESPACES, either, fact, paragraph, run, when
from package import ANNEX_HEADERS, MAIN_HEADERS, package, section
from title import title

from dvk_docs.standards import Standard

_CAMPAIGN = "trong phong trào thi đua “Dân vận khéo” năm"
_LIST_TITLE = f"{WHO} ĐƯỢC TẶNG GIẤY KHEN {_CAMPAIGN.upper()}{NBSP}{fact('nam')}"
_MONEY = "tong_tien_thuong"
_WHAT = (
    Column("TT", "tt", 12.0, centred=True),
    Column(by_groups("Tập thể, cá nhân", "Tập thể", "Cá nhân"), "nguoi_thuc_hien", 62.0),
    Column("Tên mô hình", "ten_mo_hinh"),
    Column("Địa điểm", "dia_diem", 34.0),
)
_AMOUNT = Column("Tiền thưởng (đồng)", "tien_thuong", 30.0, total=fact(f"{_MONEY}|so_vn"))
_REMARK = Column("Ghi chú", "ghi_chu", 30.0)


def reward_decision(standard: Standard) -> bytes:
    """The template of a reward decision, a .docx."""
    body = (
        letterhead(standard)
        + title(standard)
        + basis(standard, "de_nghi")
        + _composed_articles(standard)
        + given_articles()
        + foot(standard)
        + paragraph("DvkNgat", section=section(standard, MAIN_HEADERS))
        + annexes(standard, "Quyết định")
        + model_list(
            standard,
            _LIST_TITLE,
            belongs_to="Quyết định",
            columns=(*_WHAT, _AMOUNT, _REMARK),
            counts="Giấy khen",
            summed_if=_MONEY,
        )
        + section(standard, ANNEX_HEADERS, landscape=True, restart=True)
    )
    document = f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    return package(document, paper_styles(standard), standard, title="Mẫu Quyết định khen thưởng")


def _composed_articles(standard: Standard) -> str:
    """Who is rewarded; with what money, where there is any."""
    money = either(ONE_SHORT, _how_much("DvkDieuCuoi"), _how_much("DvkDieu"))
    return either(_MONEY, _who(standard, "DvkDieu") + money, _who(standard, "DvkDieuCuoi"))


def _who(standard: Standard, style: str) -> str:
    collectives, individuals = counted("so_tap_the", "tập thể"), counted("so_ca_nhan", "cá nhân")
    to = by_groups(f"{collectives} và {individuals}", collectives, individuals)
    given = f" Tặng Giấy khen của {fact('cua_co_quan')} cho {to}"
    merit = f" có thành tích xuất sắc {_CAMPAIGN}{NBSP}{fact('nam')} "
    return article(style, "1", run(given + merit), *see_list(standard))


def _how_much(style: str) -> str:
    """The sum in figures and in words, and where it comes from."""
    total = fact(f"{_MONEY}|tien")
    source = when("nguon_kinh_phi", f", chi từ {fact('nguon_kinh_phi|khong_ngat')}", "")
    words = f" Tiền thưởng kèm theo Giấy khen theo mức ghi trong danh sách; tổng số tiền là {total}{source}."
    return article(style, "2", run(words))
