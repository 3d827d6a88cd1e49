"""From a part of a template to text that Jinja can parse, by docxtpl's own rules.

docxtpl's `patch_xml` is what offices know as the template language (tags that Word splits over runs are joined,
`{%p … %}` takes its paragraph with it, curly quotes in tags become straight); it is called here on the template's
text, once per template, never on data. Everything around it is ours.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from dvk_docs.errors import Place, Problem
from dvk_docs.template.tags import readable

MARKS = re.compile(r"\{\{|\{%|\{#")  # how a tag begins
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_RUN_TAG = re.compile(r"(\{(?:<[^>]*>)*\{(?:<[^>]*>)*)r(?=(?:<[^>]*>)*\s)")  # Word may have split it over runs
_PARAGRAPH = re.compile(r"(?=<w:p[ >])")
_ELEMENT = re.compile(r"</?[\w.-]+:[^>]*>")  # not the “<” of a comparison in a tag, which is plain by now
_MARK = "\n"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'


@dataclass(frozen=True, slots=True)
class Prepared:
    """`source` is the text for Jinja's parser: each paragraph begins a line of its own (`lines`)."""

    source: str
    lines: tuple[str, ...]

    def words(self, line: int) -> str:
        """The words of the paragraph on a line of the source, as the template shows them."""
        text = self.lines[line - 1] if line <= len(self.lines) else ""
        return readable(_ELEMENT.sub("", text.partition("</w:p>")[0]))


def prepare(xml: Any) -> Prepared:
    """The text of a part's element tree after docxtpl's pre-processing."""
    from docxtpl import DocxTemplate
    from lxml import etree

    text = plain_run_tags(etree.tostring(xml, encoding="unicode"))
    text = DocxTemplate(None).patch_xml(text)
    text = _TAG.sub(lambda tag: tag.group().replace("&amp;", "&"), text)
    source = _DECLARATION + _PARAGRAPH.sub(_MARK, text)
    return Prepared(source, tuple(source.split(_MARK)))


def plain_run_tags(text: str) -> str:
    """The text with `{{r x }}` as `{{ x }}`: with plain data there is nothing richer than a value in its own run."""
    return _RUN_TAG.sub(r"\1 ", text)


def unmarked(text: str) -> str:
    """A piece of template text without our line marks, and docxtpl's way to write a literal brace resolved."""
    text = text.replace("\n<w:p>", "<w:p>").replace("\n<w:p ", "<w:p ")
    return text.replace("{_{", "{{").replace("}_}", "}}").replace("{_%", "{%").replace("%_}", "%}")


def misplaced(place: Place) -> Problem:
    """A tag stands where no text is."""
    message = "có thẻ ở chỗ không phải dòng chữ (trường, mô tả của hình, định dạng)"
    return Problem("misplaced-tag", "error", place, message, "chuyển thẻ vào dòng chữ của văn bản")
