"""A paper that decides in Điều: the first are composed from its list, the others are as given."""

from __future__ import annotations

import re
from typing import Annotated, Any

from dvk_docs.documents.families.listed import ListedDocument
from dvk_docs.documents.parts import organ
from dvk_docs.documents.parts.outline import closed, ended, lines_of
from dvk_docs.documents.parts.typed_mark import without
from dvk_docs.model import DoanVan, field

_ARTICLE = re.compile(r"Điều\s+\d+\s*[.:]\s*", re.IGNORECASE)
BINDING_WORDS = "chịu trách nhiệm thi hành"
"""What the Điều says that binds its addressees; Nơi nhận begins with it (“Như Điều 3”)."""


Dieu = Annotated[DoanVan, without(_ARTICLE)]


class ArticledDocument(ListedDocument):
    """A decision on a list of models: operative line, Điều, recipients that begin with the Điều that binds them."""

    dieu: list[Dieu] = field("Điều", "nối tiếp các Điều tự sinh từ danh sách", default=[])

    @property
    def composed_articles(self) -> int:
        """How many Điều the template composes from the list; the given ones are numbered after them."""
        return 1

    @property
    def usual_articles(self) -> list[str]:
        """The further Điều of a paper that gives none."""
        return ["Quyết định có hiệu lực kể từ ngày ký.", self.binding_words]

    @property
    def binding_words(self) -> str:
        """The usual Điều that says who carries the decision out."""
        collectives, individuals = self.groups
        named = ", ".join(word for word, models in (("tập thể", collectives), ("cá nhân", individuals)) if models)
        return f"Các cơ quan, đơn vị liên quan và các {named} có tên tại Điều 1 {BINDING_WORDS} Quyết định này."

    @property
    def articles(self) -> list[str]:
        """The Điều after the composed ones, as printed."""
        return list(self.dieu) or self.usual_articles

    @property
    def binding_article(self) -> int | None:
        """Number of the last Điều that binds its addressees, None when no Điều says so."""
        bound = [n for n, text in self._numbered() if BINDING_WORDS in text]
        return bound[-1] if bound else None

    @property
    def operative(self) -> str:
        """Who decides, in capitals: the operative line, or the authority line of a state organ."""
        own = organ.short_name(self.co_quan_ban_hanh)
        if self.standard.system == "state":
            return self.deciding_body.upper()
        if len(self.issuers) > 1:
            return " - ".join(organ.short_name(one.ten).upper() for one in self.issuers)
        committee = self.deciding_body.startswith("Ban Thường vụ")
        return f"BAN THƯỜNG VỤ {own}" if committee else own

    def recipients(self) -> list[str]:
        """Nơi nhận, opened by “Như Điều n” whether or not the person wrote it."""
        if self.binding_article is None:
            return list(self.noi_nhan)
        first = f"Như Điều {self.binding_article}"
        return [first, *(item for item in self.noi_nhan if item != first)]

    @property
    def closing(self) -> tuple[str, str]:
        """The last paragraph of the last Điều."""
        path = f"dieu[{len(self.dieu)}]" if self.dieu else "danh_sach"
        return path, self.articles[-1].splitlines()[-1]

    def context(self, *, draft: bool = False) -> dict[str, Any]:
        """What a template of a decision may ask for, besides the names every paper with a list has."""
        return super().context(draft=draft) | {
            "chu_the_quyet_dinh": self.operative,
            "dieu": self._printed_articles(),
        }

    def _numbered(self) -> list[tuple[int, str]]:
        return list(enumerate(self.articles, self.composed_articles + 1))

    def _printed_articles(self) -> list[dict[str, Any]]:
        """Each Điều as its first paragraph and those that follow; the body's very last mark is the standard's."""
        articles = [(number, lines_of([text])) for number, text in self._numbered()]
        for _, lines in articles:
            lines[-1] = closed(lines[-1])
        last = articles[-1][1]
        last[-1] = ended(last[-1], self.standard.value("body-end"))
        return [{"so": number, "noi_dung": lines[0], "khoan": lines[1:]} for number, lines in articles]
