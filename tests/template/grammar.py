"""Random bodies of templates that mean something: what a clerk might write, in every nesting, cut into any runs."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.template.making import cell, p, row, run, table

_VALUES = (
    "so",
    "trich_yeu",
    "la",
    "dong",
    "cot",
    "nguoi_ky.ho_ten",
    "can_cu[0]",
    "danh_sach[1].don_vi",
    "co_dau|upper",
)
_TESTS = ("co", "khong", "so == 15", "trong or so", "not khong and co", "'Quy chế' in can_cu", "khong is none")
_LISTS = ("can_cu", "trong_ds", "mot")
_PROPERTIES = ("", "<w:b/>", '<w:i/><w:sz w:val="28"/>')
_WORDS = st.sampled_from(["Căn cứ ", " năm 2026", "; ", "–", " ", "“x”", "5 &amp; 6", "{a}"])

_values = st.sampled_from(_VALUES).map(lambda name: f"{{{{ {name} }}}}")
_tests, _lists = st.sampled_from(_TESTS), st.sampled_from(_LISTS)


def _inline(depth: int) -> st.SearchStrategy[str]:
    if depth == 0:
        return _WORDS | _values
    inner = st.lists(_inline(depth - 1), max_size=3).map("".join)
    return st.one_of(
        _WORDS,
        _values,
        st.tuples(_tests, inner).map(lambda x: f"{{% if {x[0]} %}}{x[1]}{{% endif %}}"),
        st.tuples(_tests, inner, inner).map(lambda x: f"{{% if {x[0]} %}}{x[1]}{{% else %}}{x[2]}{{% endif %}}"),
        st.tuples(_lists, inner).map(
            lambda x: f"{{% for c in {x[0]} %}}{{{{ loop.index }}}}{{{{ c }}}}{x[1]}{{% endfor %}}"
        ),
    )


@st.composite
def _paragraph(draw: st.DrawFn, text: st.SearchStrategy[str]) -> str:
    """A paragraph whose text is cut into runs at any place, tags or not (but never inside a character reference)."""
    words = draw(text).replace("&amp;", "\0")
    cuts = sorted(draw(st.lists(st.integers(0, len(words)), max_size=3)))
    pieces = [words[a:b] for a, b in zip([0, *cuts], [*cuts, len(words)], strict=True)]
    return p(*(run(piece.replace("\0", "&amp;"), draw(st.sampled_from(_PROPERTIES))) for piece in pieces))


_paragraphs = _paragraph(st.lists(_inline(2), min_size=1, max_size=4).map("".join))


def _around(kind: str, inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Paragraphs or rows inside a block of their own level; `kind` is p or tr."""
    tag = (lambda code: p(f"{{%p {code} %}}")) if kind == "p" else (lambda code: row(f"{{%tr {code} %}}", ""))
    many = st.lists(inner, min_size=1, max_size=3).map("".join)
    return st.one_of(
        st.tuples(_tests, many).map(lambda x: tag(f"if {x[0]}") + x[1] + tag("endif")),
        st.tuples(_tests, many, many).map(lambda x: tag(f"if {x[0]}") + x[1] + tag("else") + x[2] + tag("endif")),
        st.tuples(_lists, many).map(lambda x: tag(f"for d in {x[0]}") + x[1] + tag("endfor")),
    )


_in_cells = st.lists(_paragraphs | _around("p", _paragraphs), max_size=2).map(lambda inside: cell(*inside, "cuối"))
_rows = st.tuples(_in_cells, _in_cells).map(lambda cells: row(*cells))
_tables = st.lists(_rows | _around("tr", _rows | _around("tr", _rows)), max_size=3).map(
    lambda rows: table(2, row("đầu", "đầu"), *rows)
)
_blocks = _paragraphs | _tables | _around("p", _paragraphs | _tables | _around("p", _paragraphs))

bodies = st.lists(_blocks, min_size=1, max_size=4).map(lambda inside: "".join(inside) + p("{{ so }}"))
"""The body of a template whose tables all have a row that is always there."""
