"""Rules on number and symbol."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dvk_docs.rules.layout.judge import alignment, size, style
from dvk_docs.rules.layout.paper import HEAD, Paper
from dvk_docs.rules.rule import Finding
from dvk_docs.standards import Clause, type_symbol
from dvk_docs.standards.tables import ORGAN_SUFFIXES, ORGANS, TYPES
from dvk_docs.vn.text import fold_tone

_FIGURE = re.compile(r"(?<=Số )0*(\d+)|(?<=Số: )0*(\d+)")
_BLANK = re.compile(r"^Số:? {3,}")
_BLANK_DATE = re.compile(r"(ngày|tháng) {3,}")
_STATE_ORGANS = (("uỷ ban nhân dân", "UBND"), ("ubnd", "UBND"), ("hội đồng nhân dân", "HĐND"))


def number_format(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Số và ký hiệu: chữ Số, số thứ tự, chữ viết tắt tên loại và tên cơ quan, đúng dấu nối, căn giữa dưới cơ quan.

    Vì sao: số, ký hiệu là tên gọi của văn bản khi viện dẫn, tra cứu.
    Đúng: Số 15-QĐ/ĐU (văn bản của Đảng);  Số: 15/QĐ-UBND (nhà nước).
    Sai: Số: 15/QĐ-ĐU trong văn bản của Đảng;  Số 15 - QĐ/ĐU.
    """
    number = paper.letterhead.number
    example = "Số: 15/QĐ-UBND" if paper.standard.system == "state" else "Số 15-QĐ/ĐU"
    wanted = f"viết như “{example}”"
    if not number and paper.number_optional:
        return  # HD 05 does not exempt minutes, practice often has none: printed when given
    if not number:
        yield Finding(None, HEAD, "không có", wanted, f"thêm dòng dưới tên cơ quan, ví dụ  {example}")
        return
    text = number.paragraphs[0].text.replace("\u00a0", " ").strip()
    if not re.match(clause.value, _padded(text)):
        yield Finding(number.text, HEAD, f"là “{number.text}”", wanted, f"ghi theo mẫu  {example}")
    yield from alignment(number, ("center",))


def number_size(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Cỡ chữ của số và ký hiệu.

    Vì sao: đọc được khi lật sổ, không lấn tên cơ quan.
    Đúng: 14 (văn bản của Đảng); 13 (nhà nước).    Sai: 12.
    """
    yield from size(paper.letterhead.number, clause)


def number_style(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Số và ký hiệu đứng, không đậm.

    Vì sao: chỉ tên cơ quan ban hành in đậm ở bên trái.
    Đúng: Số 15-QĐ/ĐU    Sai: in đậm hoặc nghiêng.
    """
    yield from style(paper.letterhead.number, clause.value)


def number_padding(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Số dưới 10 thêm số 0 phía trước.

    Vì sao: để không thêm được chữ số vào trước số đã cấp.
    Đúng: Số 05-QĐ/ĐU    Sai: Số 5-QĐ/ĐU;  Số 005-QĐ/ĐU
    """
    text = paper.letterhead.number.text
    if text != _padded(text):
        yield Finding(text, HEAD, f"viết là “{text}”", f"viết là “{_padded(text)}”", f"ghi {_padded(text)}")


def number_blank(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Văn bản chưa có số hoặc chưa có ngày thì để trống, chờ văn thư; văn bản phát hành phải có đủ.

    Vì sao: văn bản không số, không ngày thì chưa ban hành.
    Đúng: để trống khi còn là dự thảo.    Sai: phát hành mà số còn trống.
    """
    head = paper.letterhead
    if head.draft:
        return
    blanks = [piece for piece, pattern in ((head.number, _BLANK), (head.place_date, _BLANK_DATE))
              if piece and pattern.search(piece.paragraphs[0].text.replace("\u00a0", " "))]  # fmt: skip
    for piece in blanks:
        yield Finding(piece.text, HEAD, "còn để trống", "có đủ khi phát hành", "điền số và ngày khi ký, đóng dấu")


def symbol_type(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Chữ viết tắt tên loại trong ký hiệu đúng với tên loại của văn bản.

    Vì sao: ký hiệu cho biết ngay loại văn bản.
    Đúng: Quyết định là QĐ; công văn nhà nước không có: UBND-VHXH.
    Sai: Quyết định mà ghi KH;  Hướng dẫn ghi HĐ;  công văn nhà nước ghi CV-UBND.
    """
    symbol = _symbols(paper)
    if symbol is None:
        return
    number = paper.letterhead.number.text
    if paper.is_letter and paper.standard.system == "state":
        if symbol[1].startswith("CV-"):
            wanted = "không có: chỉ ghi cơ quan, đơn vị soạn thảo"
            yield Finding(number, HEAD, "là CV", wanted, f"ghi {number.replace('CV-', '', 1)}")
        return
    found, name = symbol[0], "Công văn" if paper.is_letter else paper.text.type_name.text
    right = next((type_symbol(row[0], paper.standard) for row in TYPES if fold_tone(row[0]) == fold_tone(name)), None)
    if right is not None and found != right:
        hint = f"ghi {number.replace(found, right, 1)}"
        yield Finding(number, HEAD, f"là {found}", f"là {right} ({name})", hint)


def symbol_organ(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Chữ viết tắt tên cơ quan trong ký hiệu.

    Vì sao: mỗi loại cơ quan của Đảng có một chữ viết tắt; cơ quan nhà nước do người đứng đầu quy định.
    Đúng: ĐU (đảng uỷ), TU (tỉnh uỷ), UBND.    Sai: BTVĐU;  QĐ-PVHXH của uỷ ban nhân dân.
    """
    symbol = _symbols(paper)
    if symbol is None:
        return
    organ, number = symbol[1], paper.letterhead.number.text
    if paper.standard.system == "state":
        issuer = fold_tone(paper.letterhead.issuer.text.replace("CHỦ TỊCH ", ""))
        wanted = next((short for name, short in _STATE_ORGANS if issuer.startswith(name)), None)
        if wanted is not None and wanted not in organ:
            hint = f"ghi  {wanted}-{organ}" if paper.is_letter else f"ghi  QĐ-{wanted}"
            yield Finding(number, HEAD, f"là {organ}", f"có {wanted}", hint, "warning")
        return
    unknown = [part for part in organ.split("-") if not _known_organ(part, paper.standard.id)]
    if unknown:
        hint = "xem lại chữ viết tắt: đảng uỷ là ĐU, tỉnh uỷ là TU, chi bộ là CB"
        yield Finding(number, HEAD, f"là {unknown[0]}", "là chữ viết tắt có trong quy định", hint, "warning")


def _symbols(paper: Paper) -> tuple[str, str] | None:
    """The abbreviations of type and organ in the number line; None where it does not follow the pattern.

    A công văn of a state organ names no type: its whole symbol is of the organ.
    """
    text = _padded(paper.letterhead.number.text)
    match = re.match(paper.standard["number-format"].value, text)
    if match is None:
        return None
    named = match.groupdict()
    if "kh" not in named:
        return named["loai"], named["cq"]
    if paper.is_letter:
        return "", named["kh"]
    kind, _, organ = named["kh"].partition("-")
    return kind, organ


def _known_organ(short: str, standard: str) -> bool:
    known = {symbol for _, symbol, standards in ORGANS if standard in standards}
    if short in known:
        return True
    base = next((short.removesuffix(end) for end in (*ORGAN_SUFFIXES, "ĐU") if short.endswith(end)), "")
    return base in known or base in {"UBKT", "BNC", "BCS", "VP", "BTG", "BDV"}


def _padded(text: str) -> str:
    """The number line with its figure in two digits."""
    return _FIGURE.sub(lambda match: f"{int(match[1] or match[2]):02d}", text)
