"""What a template says, as plain data: the form between reading a template and filling it.

A program holds no Jinja object and nothing that can run; it is frozen, and JSON holds it without loss, so that the
programs of the built-in templates are shipped beside them and filling one needs no parser. Everything is a text or a
list whose first item says what it is:

    step    "text"                                     a piece of the part, as it stands
            ["emit", expr, spot]                       print a value here
            ["if", [[expr, block, spot], …], block]    the first branch that holds; the last block is `else`
            ["for", n, expr, only, block, block, spot, rows]
                                                       loop number n over a list; `only` is the filter of the loop or
                                                       None; the second block is for an empty list; `rows` is true
                                                       where each turn is a row of a table
            ["paragraph"]                              Word wants a paragraph here: an empty one, unless one was printed
            ["row", spot]                              the table that ends here must have got a row
    block   a list of steps

    expr    ["const", value]                           text, whole number, true, false, None, or a list of these
            ["name", name]                             of the data
            ["var", n, name], ["loop", n, what]        the item of loop n; its index, first, last, length …
            ["get", expr, key]                         field (text) or item (number from 0)
            ["filter", name, expr, [expr, …]], ["test", name, expr, [expr, …]]
            ["not", expr], ["and", a, b], ["or", a, b], ["either", test, yes, no], ["concat", [expr, …]]
            ["compare", expr, [[operator, expr], …]]

A spot is an index into the part's `spots`: the words of the template's paragraph, which messages quote.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

Expr = Sequence[Any]
Step = str | Sequence[Any]
Block = Sequence[Step]

FORMAT = 2  # raised whenever a program of before would be read differently


class Spot(NamedTuple):
    """Where in a template a tag stands: the words of its paragraph, and which of the part's `runs` formats it."""

    words: str
    run: int = 0


class Part(NamedTuple):
    """The program of one part. `runs` are the different run properties (`<w:rPr>…</w:rPr>` or "") of its tags."""

    name: str
    body: Block
    spots: Sequence[Spot]
    runs: Sequence[str]


class Program(NamedTuple):
    """The parts of a template that hold tags.

    `required` are the names that the data must have; `handed_over` says why docxtpl must fill it (empty: it need not).
    """

    parts: Sequence[Part]
    required: frozenset[str]
    handed_over: Sequence[str] = ()


def to_json(program: Program, sha256: str) -> str:
    """The program as it is shipped beside a built-in template, with the hash of the template it was made from."""
    import json

    form = program._asdict() | {"format": FORMAT, "sha256": sha256}
    form["required"] = sorted(program.required)
    form["parts"] = [part._asdict() for part in program.parts]
    lines = (f'"{name}":{json.dumps(part, ensure_ascii=False, separators=(",", ":"))}' for name, part in form.items())
    return "{\n" + ",\n".join(lines) + "\n}\n"


def from_json(text: str, sha256: str) -> Program | None:
    """The program, or None when it is of another template or another version of this library."""
    import json

    form = json.loads(text)
    if form.pop("format", None) != FORMAT or form.pop("sha256", None) != sha256:
        return None
    parts = [Part(p["name"], p["body"], [Spot(*spot) for spot in p["spots"]], p["runs"]) for p in form["parts"]]
    return Program(parts, frozenset(form["required"]), form["handed_over"])


def expressions(block: Block) -> Iterator[tuple[Expr, int]]:
    """Every expression of a block, in order, with its spot."""
    for step in block:
        match step:
            case ["emit", expr, spot]:
                yield expr, spot
            case ["if", branches, otherwise]:
                for test, inner, spot in branches:
                    yield test, spot
                    yield from expressions(inner)
                yield from expressions(otherwise)
            case ["for", _, over, only, inner, otherwise, spot, _]:
                yield over, spot
                if only:
                    yield only, spot
                yield from expressions(inner)
                yield from expressions(otherwise)


def operands(expr: Expr) -> Sequence[Expr]:
    """The expressions directly inside one."""
    match expr:
        case ["get", inner, _] | ["not", inner]:
            return [inner]
        case ["filter" | "test", _, inner, arguments]:
            return [inner, *arguments]
        case ["and" | "or" | "either", *inner]:
            return inner
        case ["concat", inner]:
            return list(inner)
        case ["compare", first, rest]:
            return [first, *(operand for _, operand in rest)]
    return []


def spelled(expr: Expr) -> str:
    """The expression as a person would write it in a tag.

    >>> spelled(["filter", "ngay_dai", ["get", ["var", 0, "m"], "ngay"], []])
    'm.ngay|ngay_dai'
    """
    match expr:
        case ["const", str(value)]:
            return f'"{value}"'
        case ["const", value]:
            return str(value).lower()
        case ["name", name] | ["var", _, name]:
            return str(name)
        case ["loop", _, what]:
            return f"loop.{what}"
        case ["get", ["filter", *_] as inner, key]:
            return f"({spelled(inner)}).{key}"
        case ["get", inner, str(key)]:
            return f"{spelled(inner)}.{key}"
        case ["get", inner, key]:
            return f"{spelled(inner)}[{key}]"
        case ["filter", name, inner, arguments]:
            return f"{spelled(inner)}|{name}" + (f"({', '.join(map(spelled, arguments))})" if arguments else "")
        case ["test", name, inner, _]:
            return f"{spelled(inner)} is {name}"
        case ["not", inner]:
            return f"not {spelled(inner)}"
        case ["and" | "or" as word, left, right]:
            return f"{spelled(left)} {word} {spelled(right)}"
        case ["either", test, yes, no]:
            return f"{spelled(yes)} if {spelled(test)} else {spelled(no)}"
        case ["concat", inner]:
            return " ~ ".join(map(spelled, inner))
        case ["compare", first, rest]:
            return spelled(first) + "".join(f" {operator} {spelled(operand)}" for operator, operand in rest)
    raise AssertionError(expr)
