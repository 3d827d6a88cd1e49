"""Every formula comes to the value that stands beside it: in the samples, and over random facts."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import dvk_docs
from tests.sheet.recalculated import cached, formulas, recalculated_all

SAMPLES = Path(__file__).resolve().parent.parent.parent / "samples"
FIELDS = ("Kinh tế", "Văn hoá - xã hội", "Quốc phòng - an ninh")
ODD_NAMES = ("Tổ “A”", 'Tổ "B"', "Hội *", "Hội ?", "=1+1", "Chi bộ ~ thôn", "x" * 300, "CHI BỘ THÔN", "chi bộ thôn")
OFFICE = {"co_quan_cap_tren": "ĐẢNG BỘ TỈNH AN BÌNH", "co_quan_ban_hanh": "ĐẢNG UỶ XÃ TÂN HOÀ", "nam": "2026"}
SEEDS = range(12)


def sample_books() -> Iterator[bytes]:
    for path in sorted(SAMPLES.rglob("*.yaml")):
        if path.name != "don-vi.yaml":
            document = dvk_docs.load(path)
            if "xlsx" in document.formats:
                yield dvk_docs.render(document, kind="xlsx")


def random_books(seed: int) -> Iterator[bytes]:
    """One of each form that counts, of facts as odd as data may be."""
    dice = random.Random(seed)  # noqa: S311 (not for secrets)
    yield from (_made(data) for data in (_register(dice), _targets(dice), _scores(dice), _decision(dice)))


def _made(data: dict[str, Any]) -> bytes:
    return dvk_docs.render(dvk_docs.load(data, draft=True), kind="xlsx", draft=True)


def _register(dice: random.Random) -> dict[str, Any]:
    names = dice.sample(ODD_NAMES, 5)
    scored = [dice.choice(("0", "4,5", "5")) for _ in range(dice.choice((0, 7, 15)))]
    models = [
        {"ma": f"MH{n}", "ten_mo_hinh": f"Mô hình {n}", "linh_vuc": dice.choice(FIELDS), "don_vi": dice.choice(names)}
        for n in range(dice.randint(0, 9))
    ]
    return {
        "loai": "register", **OFFICE, "mo_hinh": models, "phieu_cham_diem": [{"mo_hinh": "MH1", "diem": scored}],
        "don_vi": [{"ten": name, "chi_tieu": str(dice.randint(0, 4))} for name in names[:4]],
    }  # fmt: skip


def _targets(dice: random.Random) -> dict[str, Any]:
    names = iter(f"{name} {n}" for n in range(9) for name in ODD_NAMES)
    groups = [
        {
            "ten": next(names), "khoi_tong_hop": dice.choice("AB"),
            "don_vi": [{"don_vi": next(names), "chi_tieu": str(dice.randint(0, 12))} for _ in range(4)],
        }
        for _ in range(dice.randint(1, 5))
    ]  # fmt: skip
    return {
        "loai": "targets",
        **OFFICE,
        "trich_yeu": "các đơn vị",
        "nhom": groups,
        "hai_chu_so": dice.choice(("có", "không")),
    }


def _scores(dice: random.Random) -> dict[str, Any]:
    maxima = (5, 10, 10, 5, 5, 5, 10, 5, 10, 10, 5, 5, 5, 5, 5)
    points = [str(most if dice.random() < 0.8 else dice.randint(0, most)) for most in maxima]
    subject = dice.choice(("Tập thể", "Cá nhân"))
    return {
        "loai": "score_sheet", **OFFICE, "dia_danh": "Tân Hoà", "trich_yeu": "mô hình “Dân vận khéo” năm 2026",
        "mo_hinh": {"ten_mo_hinh": "Một mô hình", "don_vi": "Chi bộ thôn", "chu_the": subject},
        "diem": points[: dice.choice((0, 9, 15))], "nguoi_cham": "Tự chấm",
    }  # fmt: skip


def _decision(dice: random.Random) -> dict[str, Any]:
    groups = {name: [{"ten_mo_hinh": one, "don_vi": one} for one in dice.sample(ODD_NAMES, dice.randint(0, 4))]
              for name in ("tap_the", "ca_nhan")}  # fmt: skip
    groups["tap_the"] = groups["tap_the"] or [{"ten_mo_hinh": "Một mô hình", "don_vi": "Chi bộ thôn"}]
    return {
        "loai": "decision", **OFFICE, "dia_danh": "Tân Hoà", "trich_yeu": "công nhận mô hình “Dân vận khéo” năm 2026",
        "can_cu": ["Điều lệ Đảng Cộng sản Việt Nam"], "danh_sach": groups, "noi_nhan": ["Lưu Văn phòng Đảng uỷ"],
        "nguoi_ky": {"quyen_han": "T/M BAN THƯỜNG VỤ", "chuc_vu": "BÍ THƯ", "ho_ten": "Lê Quang Vinh"},
    }  # fmt: skip


def test_libreoffice_computes_what_the_workbook_says(require_tool: Callable[[str], str], tmp_path: Path) -> None:
    books = [*sample_books(), *(book for seed in SEEDS for book in random_books(seed))]
    computed = recalculated_all(books, require_tool("soffice"), tmp_path)
    for book, values in zip(books, computed, strict=True):
        told, text = cached(book), formulas(book)
        assert {at: (text[at], values[at]) for at in told if told[at] != values[at]} == {}
    assert sum(map(len, computed)) > 500
