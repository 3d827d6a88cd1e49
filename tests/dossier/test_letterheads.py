"""The letterheads of the organs of a campaign, by their codes."""

from __future__ import annotations

from pathlib import Path

import pytest

from dvk_docs.dossier import letterheads
from dvk_docs.dossier.campaign import Campaign, load
from tests.cli.small_year import CAMPAIGN

_COMMITTEE = "  - {ma: dang_uy_xa, ten: Đảng uỷ xã Tân Hoà, loai: dang_uy_xa, ky_hieu: ĐU}\n"
_MORE = """\
  - {ma: ubnd_xa, ten: Uỷ ban nhân dân xã Tân Hoà, loai: ubnd, ky_hieu: UBND}
  - {ma: db_quan_su, ten: Đảng bộ Quân sự xã, loai: dang_bo_bo_phan, cap_tren: dang_uy_xa}
"""


def _campaign(folder: Path, text: str) -> Campaign:
    file = folder / "campaign.yaml"
    file.write_text(text, "utf-8")
    return load(file)


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        ("dang_uy_xa", ("ĐẢNG BỘ TỈNH AN BÌNH", "ĐẢNG UỶ XÃ TÂN HOÀ", "Đảng uỷ xã Tân Hoà", "ĐU", False)),
        ("", ("ĐẢNG BỘ TỈNH AN BÌNH", "ĐẢNG UỶ XÃ TÂN HOÀ", "Đảng uỷ xã Tân Hoà", "ĐU", False)),
        ("ban_xdd", ("ĐẢNG UỶ XÃ TÂN HOÀ", "BAN XÂY DỰNG ĐẢNG", "Ban Xây dựng Đảng Đảng uỷ", "BXDĐ", False)),
        ("cb_dong_son", ("ĐẢNG BỘ XÃ TÂN HOÀ", "CHI BỘ THÔN ĐÔNG SƠN", "Chi bộ thôn Đông Sơn", "CB", False)),
        ("db_quan_su", ("ĐẢNG BỘ XÃ TÂN HOÀ", "ĐẢNG UỶ QUÂN SỰ XÃ", "Đảng bộ Quân sự xã", "", False)),
        (
            "ubnd_xa",
            ("UỶ BAN NHÂN DÂN TỈNH AN BÌNH", "UỶ BAN NHÂN DÂN XÃ TÂN HOÀ", "Uỷ ban nhân dân xã Tân Hoà", "UBND", True),
        ),
        ("hoi_nong_dan", ("", "HỘI NÔNG DÂN XÃ", "Hội Nông dân xã", "HND", False)),
    ],
)
def test_an_organ_stands_under_the_one_above_it(code: str, lines: tuple[object, ...], tmp_path: Path) -> None:
    assert letterheads.of(_campaign(tmp_path, CAMPAIGN.replace(_COMMITTEE, _COMMITTEE + _MORE)), code) == lines


def test_a_committee_that_is_no_listed_organ_keeps_the_capitals_of_its_place(tmp_path: Path) -> None:
    unlisted = CAMPAIGN.replace(_COMMITTEE, "").replace("co_quan_ban_hanh: dang_uy_xa", "co_quan_ban_hanh: ĐẢNG UỶ")
    assert letterheads.of(_campaign(tmp_path, unlisted), "").in_sentence == "Đảng uỷ xã Tân Hoà"
