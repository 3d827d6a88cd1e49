"""Changes of one fact of the sample campaign, each of which makes two of its papers disagree.

That they disagree is seen from what the fact is, not from any rule: a score stands in the sheet, in its total and in
the minutes; a citation in the register and in every paper that cites; a code in the list before and in the list after.
What only one place knows (a remark, who of the recognised is rewarded, the name of a model that is only ever named by
its code) is not changed here, for then no two papers disagree.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple

from tests.dossier.planted import GOOD

MODELS: Final = [f"MH{number:02d}" for number in range(1, 34)]
NOT_RECOGNISED: Final = ["MH05", "MH11", "MH15", "MH19", "MH25", "MH29", "MH30"]
UNITS: Final = re.findall(r"^  - \{ma: (\w+), ten: .*loai: (?:chi_bo|doan|hoi|mttq|dang_bo)", GOOD, re.MULTILINE)
FIELDS: Final = ["KT", "VHXH", "QPAN", "XDHTCT", "NTM", "DTVM"]
DAY: Final = r"(\d\d/\d\d?/\d{4})"

Variants = Callable[[str], list[str]]
"""What a text may become."""


class Kind(NamedTuple):
    """A kind of change: in which part of the file, where (the group of the pattern), into what."""

    name: str
    part: str
    pattern: str
    variants: Variants


def others(*values: str) -> Variants:
    return lambda old: [value for value in values if value != old]


def figure(old: str) -> list[str]:
    return [str(int(old) + 1), *([str(int(old) - 1)] if int(old) > 0 else [])]


def misspelt(old: str) -> list[str]:
    words = old.split()
    if len(words) < 2:
        return [f"{old}n", f"{old} Anh"]
    other = "Quốc" if words[1] != "Quốc" else "Bảo"
    return [f"{words[0]} {other} {words[-1]}", f"{old}n"]


def another_day(old: str) -> list[str]:
    day, _, rest = old.partition("/")
    return [f"{(int(day) + shift - 1) % 28 + 1:02d}/{rest}" for shift in (1, 5, 11)]


def renumbered(old: str) -> list[str]:
    return [f"{int(old) + shift:02d}" for shift in (1, 40, 700)]


def dropped(old: str) -> list[str]:
    return [""]


def longer(more: str) -> Variants:
    return lambda old: [f"{old}{more}"]


def _in_each(parts: Iterable[str], *kinds: tuple[str, str, Variants]) -> list[Kind]:
    """The same kinds of change, each in several parts of the file."""
    return [Kind(f"{part}: {name}", part, pattern, variants) for part in parts for name, pattern, variants in kinds]


def _listed(name: str, part: str, pattern: str) -> list[Kind]:
    """The codes of a list: one lost, one changed into another, one added."""
    inside = rf"{pattern}\[([^\]]*)\]"
    return [
        Kind(f"{name}: a code lost", part, inside, _each_code_lost),
        Kind(f"{name}: a code changed", part, inside, _each_code_changed),
        Kind(f"{name}: a code added", part, inside, _a_code_added),
    ]


def _codes(old: str) -> list[str]:
    return re.findall(r"MH\d\d", old)


def _each_code_lost(old: str) -> list[str]:
    found = _codes(old)
    return [", ".join(code for code in found if code != lost) for lost in found]


def _each_code_changed(old: str) -> list[str]:
    found = _codes(old)
    new = [code for code in MODELS if code not in found] or ["MH99"]
    return [re.sub(code, new[at % len(new)], old) for at, code in enumerate(found)]


def _a_code_added(old: str) -> list[str]:
    found = _codes(old)
    return [f"{', '.join(found)}, {code}" for code in MODELS if code not in found] or [f"{old}, MH99"]


CITED: Final = r"(?:so_ky_hieu: [^\n]+\n\s+ngay_ban_hanh: )"
ISSUED: Final = r"co_quan_ban_hanh: \w+\n\s+ngay_ban_hanh: "
_CITING_WHOLE: Final = (
    "ban_chi_dao", "van_ban_vien_dan", "thong_bao", "ke_hoach_kiem_tra", "bien_ban", "to_trinh", "quyet_dinh",
)  # fmt: skip
"""Parts that cite papers with organ and trích yếu."""
_CITING: Final = (
    "ban_chi_dao", "van_ban_vien_dan", "ke_hoach", "cong_van", "thong_bao", "ke_hoach_kiem_tra", "bien_ban", "to_trinh",
    "quyet_dinh", "giay_chung_nhan", "quyet_dinh_khen_thuong", "bao_cao",
)  # fmt: skip
_SIGNED: Final = (
    "ke_hoach", "cong_van", "thong_bao", "ke_hoach_kiem_tra", "to_trinh", "quyet_dinh", "giay_chung_nhan",
    "quyet_dinh_khen_thuong", "bao_cao", "dang_ky",
)  # fmt: skip
_COUNTING: Final = (
    "danh_sach_nam_truoc", "chi_tieu_giao", "bieu_tong_hop_dang_ky", "thong_bao", "bien_ban", "to_trinh", "quyet_dinh",
    "quyet_dinh_khen_thuong", "bieu_tong_hop_ket_qua", "bao_cao",
)  # fmt: skip
_COUNTS: Final = (
    "tong_so|so_tap_the|so_ca_nhan|so_moi|so_duy_tri|so_dang_ky|so_dung|so_thuc_hien|so_dat|so_khong_dat"
    "|so_khong_thong_qua|so_chuyen_co_quan_khac|so_cong_nhan|so_cong_nhan_nam_truoc|so_don_vi|tong_so_don_vi"
    "|tong_chi_tieu|so_luong|chi_tieu"
)
KINDS: Final[tuple[Kind, ...]] = (
    # what was judged
    Kind("a point", "phieu_cham_diem", r"diem: \[(?:\d+, ){3}(\d+)", figure),
    Kind("a point", "phieu_cham_diem", r"diem: \[(?:\d+, ){12}(\d+)", figure),
    Kind("a total", "phieu_cham_diem", r"tong_diem: (\d+)", figure),
    Kind("a verdict", "phieu_cham_diem", r"ket_luan: (\w+)", others("dat", "khong_dat")),
    Kind("the team of a sheet", "phieu_cham_diem", r"doan: (\d)", others("1", "2", "3")),
    Kind("the model of a sheet", "phieu_cham_diem", r"mo_hinh: (MH\d\d)", others(*MODELS)),
    Kind("the unit of a sheet", "phieu_cham_diem", r"don_vi_cham: (\w+)", others(*UNITS)),
    Kind("the day of a sheet", "phieu_cham_diem", rf"ngay_cham: {DAY}", others("02/7/2026", "20/12/2026")),
    Kind("a score in the minutes", "bien_ban", r"MH\d\d, diem: (\d+)", figure),
    Kind("votes for", "bien_ban", r", dong_y: (\d+)", figure),
    Kind("votes against", "bien_ban", r"khong_dong_y: (\d+)", figure),
    Kind("a result", "bien_ban", r"ket_qua: (\w+)\}", others("thong_qua", "khong_thong_qua")),
    Kind("a model voted on", "bien_ban", r"\{mo_hinh: (MH\d\d)", others(*MODELS)),
    Kind("a line of the minutes lost", "bien_ban", r"(    - \{mo_hinh: MH[^\n]+\n)", dropped),
    Kind("members", "bien_ban", r"tong_so_thanh_vien: (\d+)", figure),
    Kind("present", "bien_ban", r"co_mat: (\d+)", figure),
    Kind("ballots", "bien_ban", r"so_phieu_\w+: (\d+)", figure),
    # lists of models
    *_listed("registration", "dang_ky", r"mo_hinh: "),
    *_listed("Phụ lục 1", "bieu_tong_hop_dang_ky", r"mo_hinh: "),
    *_listed("notice", "thong_bao", r"mo_hinh: "),
    *_listed("schedule", "ke_hoach_kiem_tra", r"mo_hinh: "),
    Kind("proposed: a code lost", "to_trinh", r"danh_sach: \[([^\]]*)\]", _each_code_lost),
    Kind("proposed: a code added", "to_trinh", r"danh_sach: \[([^\]]*)\]", _a_code_added),
    Kind("a candidate", "to_trinh", r"danh_sach: \[MH16, (MH21)", others(*NOT_RECOGNISED)),
    Kind("not proposed", "to_trinh", r"\{mo_hinh: (MH\d\d)", others(*MODELS)),
    Kind("a line of the submission lost", "to_trinh", r"(      - \{mo_hinh: MH[^\n]+\n)", dropped),
    *_listed("decision", "quyet_dinh", r"(?:tap_the|ca_nhan): "),
    Kind("a certificate", "giay_chung_nhan", r"mo_hinh: (MH\d\d)", others(*MODELS)),
    Kind("a certificate lost", "giay_chung_nhan", r"(    - \{so_vao_so[^\n]+\n)", dropped),
    Kind("rewarded", "quyet_dinh_khen_thuong", r"mo_hinh: (MH\d\d)", others(*NOT_RECOGNISED)),
    Kind("a reward lost", "quyet_dinh_khen_thuong", r"(      - \{mo_hinh[^\n]+\n)", dropped),
    *_listed("Phụ lục 4", "bieu_tong_hop_ket_qua", r"mo_hinh: "),
    Kind("exemplary", "bao_cao", r"tieu_bieu: \[(MH\d\d)", others(*NOT_RECOGNISED)),
    Kind("stopped", "thong_bao", r"\{mo_hinh: (MH\d\d)", others(*MODELS)),
    Kind("the model of a report", "bao_cao_thanh_tich", r"- mo_hinh: (MH\d\d)", others(*MODELS)),
    # citations, numbers, days
    *_in_each(
        _CITING,
        ("the number cited", r"so_ky_hieu: (\d+)-", renumbered),
        ("the day cited", rf"{CITED}{DAY}", another_day),
    ),
    *_in_each(
        _CITING_WHOLE,
        ("the subject cited", rf"{CITED}[^\n]+\n[^\n]+\n\s+trich_yeu: (.*)", longer(" và các năm sau")),
        ("the organ cited", rf"{CITED}[^\n]+\n\s+co_quan_ban_hanh: (.*)", longer(" An Phú")),
    ),
    *_in_each(
        ("ke_hoach", "thong_bao", "ke_hoach_kiem_tra", "bien_ban", "quyet_dinh"),
        ("its own number", r"(?:^|\n)(?:  )?(?:  )?so: (\d+)\n", renumbered),
        ("its own day", rf"{ISSUED}{DAY}", another_day),
        ("its own subject", r"co_quan_ban_hanh: \w+\n[^\n]+\n\s+trich_yeu: (.*)", longer(" và các năm sau")),
    ),
    Kind("the day of a registration", "dang_ky", rf"ngay_dang_ky: {DAY}", others("20/5/2026", "20/10/2026")),
    Kind("the day of a letter", "cong_van", rf"{ISSUED}{DAY}", others("20/5/2026")),
    Kind("the day of a reward", "quyet_dinh_khen_thuong", rf"{ISSUED}{DAY}", others("10/12/2026", "01/6/2026")),
    Kind("the day of a list", "bieu_tong_hop_ket_qua", rf"ngay_lap: {DAY}", others("01/12/2026")),
    Kind("the day of a list", "bieu_tong_hop_dang_ky", rf"ngay_lap: {DAY}", others("15/6/2026", "10/7/2026")),
    Kind("a visit", "ke_hoach_kiem_tra", rf"ngay: {DAY}", others("02/12/2026", "01/11/2026")),
    Kind("a deadline", "ke_hoach", rf"    \w+: {DAY}\n", others("01/5/2026")),
    # counts
    *_in_each(_COUNTING, ("a count", rf"(?:{_COUNTS}): (\d+)", figure)),
    Kind("a count of a field", "bieu_tong_hop_dang_ky", r"(?:KT|VHXH|QPAN|XDHTCT|NTM|DTVM): (\d+)", figure),
    Kind("a count of a field", "bieu_tong_hop_ket_qua", r"(?:KT|VHXH|QPAN|XDHTCT|NTM|DTVM|KHAC): (\d+)", figure),
    Kind("money", "quyet_dinh_khen_thuong", r"tien_thuong: (\d+)", lambda old: [f"{int(old) + 100000}"]),
    # names, units, subjects, fields
    Kind("who a report is of", "bao_cao_thanh_tich", r"doi_tuong: (.+)", misspelt),
    Kind("who confirms", "bao_cao_thanh_tich", r"      ho_ten: (.+)", misspelt),
    Kind("the committee that confirms", "bao_cao_thanh_tich", r"cap_uy: (.+)", misspelt),
    Kind("who receives", "giay_chung_nhan", r"nguoi_nhan: ([^}]+)", misspelt),
    Kind("a member of the board", "ban_chi_dao", r"ho_ten: ([^,]+),", misspelt),
    Kind("who was there", "bien_ban", r"- \{ho_ten: ([^,}]+), chuc", misspelt),
    Kind("who spoke", "bien_ban", r"- ho_ten: (.+)", misspelt),
    Kind("who led", "bien_ban", r"(?:chu_tri|thu_ky|nguoi_ghi_bien_ban|nguoi_chu_tri): \{ho_ten: ([^,}]+)", misspelt),
    Kind("who watches", "thong_bao", r"- \{ho_ten: ([^,]+), don_vi", misspelt),
    Kind("who inspects", "ke_hoach_kiem_tra", r"- \{ho_ten: ([^,]+), chuc_vu", misspelt),
    *_in_each(_SIGNED, ("the signer", r"nguoi_ky: \{.*ho_ten: ([^}]+)\}", lambda old: ["Lưu Hải Yến", f"{old}n"])),
    Kind("the person of a model", "mo_hinh", r"    ca_nhan: \{ho_ten: ([^,]+),", misspelt),
    Kind("the unit of a model", "mo_hinh", r"    don_vi: (\w+)", others(*UNITS)),
    Kind("the unit of a registration", "dang_ky", r"    don_vi: (\w+)", others(*UNITS)),
    Kind("the unit of a visit", "ke_hoach_kiem_tra", r"doan: \d, don_vi: (\w+)", others(*UNITS)),
    Kind("the subject of a model", "mo_hinh", r"chu_the: (\w+)", others("tap_the", "ca_nhan")),
    Kind("the subject of a registration", "dang_ky", r"hinh_thuc: (\w+)", others("tap_the", "ca_nhan")),
    Kind("the field of a model", "mo_hinh", r"linh_vuc: (\w+)", others(*FIELDS)),
    Kind("new or kept", "mo_hinh", r"loai_dang_ky: (\w+)", others("moi", "duy_tri")),
    Kind("the first year", "mo_hinh", r"nam_dang_ky_dau: (2026)", others("2025")),
    Kind("the state of a model", "mo_hinh", r"trang_thai: (\w+)", others("cong_nhan", "khong_dat", "dung")),
    Kind("a model of last year", "danh_sach_nam_truoc", r"ten_mo_hinh: ([^\",]+), [^\n]+tiep_tuc", longer(" mới")),
    Kind("the unit of last year", "danh_sach_nam_truoc", r"don_vi: (\w+), [^\n]+tiep_tuc", others(*UNITS)),
    Kind("the field of last year", "danh_sach_nam_truoc", r"linh_vuc: (\w+), tiep_tuc", others(*FIELDS)),
    Kind(
        "the subject of last year",
        "danh_sach_nam_truoc",
        r"chu_the: (\w+), [^\n]+tiep_tuc",
        others("tap_the", "ca_nhan"),
    ),
    Kind("carried on as", "danh_sach_nam_truoc", r"tiep_tuc: (MH\d\d)", others(*MODELS)),
)


def part_of(key: str) -> tuple[int, int]:
    """Where a part of the file begins and ends."""
    begins = GOOD.index(f"\n{key}:") + 1
    following = re.compile(r"^\w+:", re.MULTILINE).search(GOOD, begins + len(key) + 1)
    return begins, following.start() if following else len(GOOD)


def sites(kind: Kind) -> list[tuple[int, int]]:
    """The stretches of the file that a kind may change."""
    begins, ends = part_of(kind.part)
    found = re.compile(kind.pattern).finditer(GOOD, begins, ends)
    return [found_at.span(1) for found_at in found if kind.variants(found_at[1])]


def every_change(kind: Kind) -> Iterator[tuple[int, int, str]]:
    """Each change of a kind: from, to, the new words."""
    for start, end in sites(kind):
        for new in kind.variants(GOOD[start:end]):
            yield start, end, new
