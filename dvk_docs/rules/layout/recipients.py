"""Rules on the recipients."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dvk_docs.rules.layout.judge import Fault, each, excerpt, figure, lettered, size, style, style_faults
from dvk_docs.rules.layout.measure import strokes
from dvk_docs.rules.layout.paper import RECIPIENTS, Paper
from dvk_docs.rules.rule import Finding
from dvk_docs.standards import Clause
from dvk_docs.view import Paragraph

_LEAD = re.compile(r"^[-–—•+*]\s*")
_ENDS = (";", ",", ".")


def recipients_position(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Nơi nhận ở góc trái dưới nội dung, sát lề trái.

    Vì sao: bên phải là chữ ký; nơi nhận ngang với dòng quyền hạn.
    Đúng: ô bên trái của bảng chữ ký, căn trái.    Sai: căn giữa; ở dưới khối chữ ký.
    """
    word, foot = paper.foot.recipients_word, paper.foot
    if not word:
        return
    wanted = "ở góc trái, căn trái"
    if foot.left is not None and word.text not in foot.left.text:
        yield Finding(word.text, RECIPIENTS, "ở bên phải", wanted, "đổi chỗ hai ô của bảng chữ ký")
    paragraph = word.paragraphs[0]
    shift = paragraph.left_mm + paragraph.first_line_mm
    if paragraph.align in ("center", "right"):
        yield Finding(word.text, RECIPIENTS, "không sát lề trái", wanted, "đặt con trỏ vào dòng này, bấm Ctrl+L")
    elif foot.table is not None and shift > 1:
        found = f"cách lề trái {figure(shift)} mm"
        yield Finding(word.text, RECIPIENTS, found, wanted, "đặt thụt lề trái (Indent Left) bằng 0")


def recipients_word(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Chữ Nơi nhận và dấu hai chấm trên một dòng riêng.

    Vì sao: danh sách bắt đầu ở dòng dưới, mỗi nơi một dòng.
    Đúng: Nơi nhận:    Sai: NƠI NHẬN;  Nơi nhận: - Như Điều 3; trên cùng một dòng.
    """
    word, wanted = paper.foot.recipients_word, f"là “{clause.value}” trên một dòng riêng"
    if not word:
        if paper.foot.table is not None and paper.foot.pair is None:  # under two who sign there need not be any
            hint = f"thêm dòng {clause.value} vào ô bên trái của bảng chữ ký"
            yield Finding(None, RECIPIENTS, "không có", wanted, hint)
    elif " ".join(word.text.split()) != clause.value:
        yield Finding(excerpt(word.text), RECIPIENTS, f"là “{excerpt(word.text)}”", wanted, f"ghi {clause.value}")


def recipients_word_size(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Cỡ chữ của chữ Nơi nhận.

    Vì sao: lớn hơn danh sách bên dưới.
    Đúng: 14 (văn bản của Đảng); 12 (nhà nước).    Sai: 12 trong văn bản của Đảng.
    """
    yield from size(paper.foot.recipients_word, clause)


def recipients_word_style(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Chữ Nơi nhận: văn bản của Đảng đứng, không đậm, có gạch chân; nhà nước nghiêng, đậm, không gạch chân.

    Vì sao: mỗi hệ thống văn bản có một cách.
    Đúng: gạch chân (của Đảng), có hay không có dấu hai chấm;  nghiêng đậm (nhà nước).
    Sai: nghiêng đậm trong văn bản của Đảng.
    """
    words = clause.value.split()
    underlined = "underlined" in words

    def faults(paragraph: Paragraph) -> Iterator[Fault]:
        yield from style_faults(paragraph, words)
        drawn = _underlined(paper, paragraph)
        if underlined and not drawn:
            yield "không có gạch chân", "bôi đen dòng này, bấm Ctrl+U"
        if not underlined and drawn:
            yield "có gạch chân", "bôi đen dòng này, bấm Ctrl+U"

    wanted = "là chữ đứng, không đậm, gạch chân" if underlined else "là chữ nghiêng, đậm, không gạch chân"
    yield from each(paper.foot.recipients_word, wanted, faults)


def recipients_list_size(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Cỡ chữ của danh sách nơi nhận.

    Vì sao: danh sách dài vẫn gọn ở góc trái.
    Đúng: 12 (văn bản của Đảng); 11 (nhà nước).    Sai: 14.
    """
    yield from size(paper.foot.recipients, clause)


def recipients_list_style(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Danh sách nơi nhận đứng, không đậm.

    Vì sao: chỉ chữ Nơi nhận có kiểu riêng.
    Đúng: - Như Điều 3;    Sai: in nghiêng.
    """
    yield from style(paper.foot.recipients, clause.value)


def recipients_mark(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Mỗi nơi nhận một dòng, đúng dấu gạch đầu dòng, dấu cuối dòng; dòng cuối kết thúc bằng dấu chấm.

    Vì sao: dấu cuối cho biết danh sách đã hết, không ai thêm được.
    Đúng: - Như Điều 3;  - Lưu Văn phòng Đảng uỷ.    Sai: dòng cuối không có dấu chấm; dòng giữa có dấu chấm.
    """
    value, items = clause.value, _items(paper.foot.recipients.paragraphs)
    begins = {id(item[0]) for item in items}
    ends = {id(item[-1]): item is items[-1] for item in items}
    each_mark = value.get("accept_each", (value["each"],))

    def faults(paragraph: Paragraph) -> Iterator[Fault]:
        text = " ".join(paragraph.plain.split())
        if id(paragraph) in begins and not text.startswith(value["lead"]):
            lead = _LEAD.match(text)
            found = f"mở đầu bằng “{lead[0].strip()}”" if lead else "không có gạch đầu dòng"
            yield f"sai: {found}", f"mở đầu bằng “{value['lead']}”"
        last = ends.get(id(paragraph))
        if last is not None and text[-1:] not in ((value["last"],) if last else each_mark):
            which = "dòng cuối" if last else "dòng"
            found = f"{which} không có dấu" if text[-1:].isalnum() else f"{which} kết thúc bằng “{text[-1:]}”"
            yield f"sai: {found}", f"kết thúc bằng “{value['last'] if last else value['each']}”"

    wanted = f"“- ” ở đầu, “{value['each']}” ở cuối mỗi dòng, “{value['last']}” ở cuối dòng cuối"
    yield from each(paper.foot.recipients, wanted, faults)


def recipients_archive(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Dòng cuối ghi nơi lưu.

    Vì sao: biết bản lưu ở đâu.
    Đúng: - Lưu Văn phòng Đảng uỷ.;  - Lưu: VT, VHXH. (nhà nước).    Sai: không có dòng lưu;  - Lưu: VPĐU. (của Đảng).
    """
    items = paper.foot.recipients.paragraphs
    if not items:
        return
    example = "- Lưu: VT." if paper.standard.system == "state" else "- Lưu Văn phòng Đảng uỷ."
    at = next((i for i, p in enumerate(items) if _LEAD.sub("", p.plain).startswith("Lưu")), None)
    if at is None:
        words = excerpt(items[-1].plain)
        yield Finding(words, RECIPIENTS, "không có", f"có, ví dụ “{example}”", f"thêm dòng cuối  {example}")
        return
    item = " ".join(" ".join(p.plain for p in items[at:]).split())
    normal = f"- {_LEAD.sub('', item).rstrip(' .;,')}."  # marks are the business of recipients_mark
    if not re.match(clause.value, normal):
        yield Finding(excerpt(item), RECIPIENTS, f"là “{excerpt(item)}”", f"như “{example}”", f"ghi như  {example}")


def _items(paragraphs: tuple[Paragraph, ...]) -> list[list[Paragraph]]:
    """The recipients, one list of paragraphs each: where dashes are used, a line without one goes on the item above."""
    dashed = [bool(_LEAD.match(p.plain)) for p in paragraphs]
    items: list[list[Paragraph]] = []
    for at, paragraph in enumerate(paragraphs):
        goes_on = items and not dashed[at] and sum(dashed) * 2 > len(dashed) and not items[-1][-1].plain.endswith(_ENDS)
        if goes_on:
            items[-1].append(paragraph)
        else:
            items.append([paragraph])
    return items


def _underlined(paper: Paper, paragraph: Paragraph) -> bool:
    """A line under the words, drawn in any way: underlining, a border, a drawing beside them."""
    if any(run.look.underline != "none" for run in lettered(paragraph)):
        return True
    cell = paper.foot.left.paragraphs if paper.foot.left else ()
    below = [p for p in cell if p.empty or p.plain == paragraph.plain]
    drawn = [stroke for p in below for stroke in strokes(p, edges=("bottom", "top")) if stroke.kind != "characters"]
    return bool(drawn) or any(border.side == "bottom" for border in paragraph.borders)
