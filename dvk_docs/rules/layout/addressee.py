"""Rules on the addressee: who is asked, in which words, with which marks, and that Nơi nhận points back to it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dvk_docs.rules.layout.judge import Fault, each, excerpt, size, style
from dvk_docs.rules.layout.paper import ADDRESSEE, RECIPIENTS, Paper
from dvk_docs.rules.rule import Finding
from dvk_docs.standards import Clause
from dvk_docs.view import Paragraph

_LEAD = re.compile(r"^[-–—•+*]\s*")


def addressee_word(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Đầu nội dung của tờ trình, công văn có chữ Kính trình hoặc Kính gửi và dấu hai chấm.

    Vì sao: người nhận biết ngay văn bản gửi ai.
    Đúng: Kính trình: (tờ trình, Hướng dẫn 05-HD/VPTW);  Kính gửi: (công văn; Hướng dẫn 36-HD/VPTW, nhà nước).
    Sai: không có dòng này;  Kính gửi: trong tờ trình theo Hướng dẫn 05-HD/VPTW.
    """
    word = paper.text.addressee.word
    wanted = clause.value["submission" if paper.is_submission else "letter"]
    if not word:
        if paper.is_submission or paper.is_letter:
            above = paper.letterhead.subject if paper.is_letter else paper.text.subject
            hint = f"thêm trên nội dung dòng  {wanted} tên cơ quan nhận"
            yield Finding(excerpt(above.text), ADDRESSEE, "không có", f"là “{wanted}”", hint)
        return
    said = " ".join(word.text.split())
    if said != wanted:
        yield Finding(said, ADDRESSEE, f"là “{said}”", f"là “{wanted}”", f"ghi {wanted}")


def addressee_word_size(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Cỡ chữ của chữ Kính trình, Kính gửi.

    Vì sao: cùng cỡ với tên nơi gửi trên dòng ấy.
    Đúng: 14 (nhà nước: 13 đến 14).    Sai: 16.
    """
    yield from size(paper.text.addressee.word, clause)


def addressee_word_style(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Chữ Kính trình, Kính gửi: văn bản của Đảng nghiêng, nhà nước đứng; không đậm.

    Vì sao: phân biệt với tên nơi gửi.
    Đúng: nghiêng (văn bản của Đảng).    Sai: đậm; đứng trong văn bản của Đảng.
    """
    yield from style(paper.text.addressee.word, clause.value)


def addressee_names_size(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Cỡ chữ của tên nơi gửi.

    Vì sao: cùng cỡ với nội dung.
    Đúng: 14 đến 15 (Hướng dẫn 05-HD/VPTW); 13 đến 14 (nhà nước).    Sai: 12.
    """
    yield from size(paper.text.addressee.names, clause)


def addressee_names_style(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Tên nơi gửi đứng, không đậm.

    Vì sao: chỉ chữ Kính trình, Kính gửi có kiểu riêng.
    Đúng: Ban Thường vụ Đảng uỷ xã Tân Hoà.    Sai: đậm, nghiêng.
    """
    yield from style(paper.text.addressee.names, clause.value)


def addressee_mark(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Nhiều nơi gửi thì mỗi nơi một dòng có gạch đầu dòng và dấu cuối dòng.

    Một nơi gửi thì ghi ngay sau dấu hai chấm, kết thúc bằng dấu chấm hoặc không dấu.

    Vì sao: nhìn là thấy gửi mấy nơi.
    Đúng: - Thường trực Đảng uỷ;    Sai: hai nơi gửi trên một dòng; dòng không có dấu cuối.
    """
    value, addressee = clause.value, paper.text.addressee
    names = addressee.names.paragraphs
    each_marks = value.get("accept_each", (value["each"],))
    last_marks = value.get("accept_last", (value["last"],))

    def faults(paragraph: Paragraph) -> Iterator[Fault]:
        text = " ".join(paragraph.plain.split())
        end = "" if text[-1:].isalnum() or text[-1:] in "”)" else text[-1:]
        last = paragraph is names[-1]
        if not addressee.listed:
            if end not in ("", ".", *last_marks):
                yield f"sai: kết thúc bằng “{end}”", "kết thúc bằng “.”"
            return
        if not text.startswith(value["lead"]):
            lead = _LEAD.match(text)
            yield f"sai: mở đầu bằng “{lead[0].strip() if lead else text[:1]}”", f"mở đầu bằng “{value['lead']}”"
        if end not in (last_marks if last else each_marks):
            found = f"kết thúc bằng “{end}”" if end else "không có dấu cuối dòng"
            yield f"sai: {found}", f"kết thúc bằng “{value['last'] if last else value['each']}”"

    wanted = f"“- ” ở đầu, “{value['each']}” ở cuối mỗi dòng, “{value['last']}” ở cuối dòng cuối"
    yield from each(addressee.names, wanted, faults)


def recipients_as_above(paper: Paper, clause: Clause) -> Iterator[Finding]:
    """Văn bản có Kính trình, Kính gửi thì mục đầu của Nơi nhận là “Như trên”.

    Vì sao: nơi được trình cũng là nơi nhận, không ghi tên lần nữa.
    Đúng: - Như trên;    Sai: - Ban Thường vụ Đảng uỷ; ở đầu;  - Như Điều 3; trong tờ trình.
    """
    items = paper.foot.recipients.paragraphs
    if not items or not (paper.text.addressee.word or paper.is_submission or paper.is_letter):
        return
    first = " ".join(items[0].plain.split()).rstrip(" .,;")
    if f"- {_LEAD.sub('', first)}" != clause.value:
        wanted = f"mở đầu bằng “{clause.value}”"
        yield Finding(
            excerpt(first), RECIPIENTS, f"không có, mục đầu là “{first}”", wanted, f"ghi mục đầu  {clause.value};"
        )
