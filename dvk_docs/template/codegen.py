"""From a program to the Python function that fills a part.

The source is generated from the program's fixed shapes: names of the data appear only as string constants in lookups,
texts only as bytes constants, filters and tests only by numbered names of our own functions. There is nothing in a
template that could become code. One tag stands on one line of the source, so that a failure's line tells the tag
without any work in the ordinary case.

    def fill(data, inks, pen):                              # a generator of pieces of about 64 KB
        out = pen.out; more = out.extend; each = pen.each; ink0 = inks[0]
        list0 = each(data['danh_sach'], True)
        for var0 in list0:
            more((b'<w:tr>…<w:t>',
            ink0[var0['ten_mo_hinh']],
            b'</w:t>…</w:tr>'))
            if len(out) > 40: yield pen.flush()
        yield pen.rest()
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from dvk_docs.template.program import Block, Expr, Part, Spot, Step, expressions, operands
from dvk_docs.template.vocabulary import COUNTING, FILTERS, TESTS

PIECE = 64 * 1024  # bytes that a loop gathers before it hands them on to be deflated
MOST_PIECES = 1024  # …and no more pieces than these, since a value may be much longer than the text around it

_LOOP = {
    "index": "(at{n} + 1)",
    "index0": "at{n}",
    "revindex": "(len(list{n}) - at{n})",
    "revindex0": "(len(list{n}) - at{n} - 1)",
    "first": "(at{n} == 0)",
    "last": "(at{n} == len(list{n}) - 1)",
    "length": "len(list{n})",
}
_HEAD = """\
def fill(data, inks, pen):
    out = pen.out; more = out.extend; each = pen.each; note = pen.note; has = pen.has; concat = pen.concat
"""


class Filler(NamedTuple):
    """A compiled part: `fill(data, inks, pen)` yields its bytes; `tags` tells the tag of a source line."""

    part: Part
    source: str
    fill: Callable[..., Iterator[bytes]]
    tags: Mapping[int, tuple[Expr, int]]


def compile_part(part: Part) -> Filler:
    """The function that fills this part."""
    writer = _Writer(part.spots)
    for n in range(len(part.runs)):
        writer.line(f"ink{n} = inks[{n}]")
    writer.block(part.body)
    writer.line("yield pen.rest()")
    source = _HEAD + "\n".join(writer.lines) + "\n"
    scope: dict[str, Any] = {"__builtins__": {"len": len, "enumerate": enumerate}}
    scope |= {f"filter_{name}": FILTERS[name] for name in writer.filters}
    scope |= {f"test_{name}": TESTS[name] for name in writer.tests}
    exec(compile(source, filename(part), "exec"), scope)  # noqa: S102  see the module docstring
    return Filler(part, source, scope["fill"], writer.tags)


def filename(part: Part) -> str:
    """The name of a part's generated source in a traceback."""
    return f"<{part.name}>"


class _Writer:
    def __init__(self, spots: Sequence[Spot]) -> None:
        self.spots = spots
        self.lines: list[str] = []
        self.tags: dict[int, tuple[Expr, int]] = {}
        self.filters: set[str] = set()
        self.tests: set[str] = set()
        self.indent = 1

    def line(self, code: str) -> None:
        self.lines.append("    " * self.indent + code)

    def tagged(self, code: str, expr: Expr, spot: int) -> None:
        self.line(code)
        self.tags[len(self.lines) + _HEAD.count("\n")] = (expr, spot)

    def block(self, steps: Block) -> None:
        """The code of these steps; what is printed in a row goes into one call."""
        printed: list[Step] = []
        for step in steps:
            if isinstance(step, str) or step[0] == "emit":
                printed.append(step)
                continue
            self._print(printed)
            printed = []
            _CONTROL[step[0]](self, step)
        self._print(printed)

    def _print(self, steps: Sequence[Step]) -> None:
        if not steps:
            return
        self.line("more((")
        for step in steps:
            match step:
                case str(text):
                    self.line(f"{text.encode()!r},")
                case [_, expr, spot]:
                    # what ink is given it remembers; what goes into a filter on the way must be noted
                    code = self.expr(expr, noted=expr[0] not in ("name", "var", "get"))
                    self.tagged(f"ink{self.spots[spot].run}[{code}],", expr, spot)
        self.line("))")

    def _if(self, step: Sequence[Any]) -> None:
        _, branches, otherwise = step
        for n, (test, inner, spot) in enumerate(branches):
            self.tagged(f"{'elif' if n else 'if'} {self.expr(test)}:", test, spot)
            self._inside(inner)
        if otherwise:
            self.line("else:")
            self._inside(otherwise)

    def _for(self, step: Sequence[Any]) -> None:
        _, n, over, only, inner, otherwise, spot, rows = step
        self.tagged(f"list{n} = each({self.expr(over)}, {rows!r})", over, spot)
        if only:
            self._filtered(n, only, spot)
        counted = any(_asks_loop(expr, n) for expr, _ in expressions(inner))
        self.line(f"for at{n}, var{n} in enumerate(list{n}):" if counted else f"for var{n} in list{n}:")
        self.indent += 1
        self.block(inner)
        self.line(f"if len(out) > {_pieces(inner)}: yield pen.flush()")
        self.indent -= 1
        if otherwise:
            self.line(f"if not list{n}:")
            self._inside(otherwise)

    def _filtered(self, n: int, only: Expr, spot: int) -> None:
        self.line(f"all{n} = list{n}; list{n} = []")
        self.line(f"for var{n} in all{n}:")
        self.indent += 1
        self.tagged(f"if {self.expr(only)}: list{n}.append(var{n})", only, spot)
        self.indent -= 1

    def _inside(self, steps: Block) -> None:
        self.indent += 1
        self.block(steps)
        self.line("pass")
        self.indent -= 1

    def _paragraph(self, step: Sequence[Any]) -> None:
        self.line("pen.paragraph()")

    def _row(self, step: Sequence[Any]) -> None:
        self.tagged("pen.row()", ["const", ""], step[1])

    def expr(self, expr: Expr, *, noted: bool = False) -> str:
        """Python code of an expression; `noted` where its names are printed, though in another form."""
        match expr:
            case ["const", value]:
                return repr(value)
            case ["name", str(name)]:
                return self._noted(f"data[{name!r}]", noted)
            case ["var", int(n), _]:
                return self._noted(f"var{n}", noted)
            case ["loop", int(n), what]:
                return _LOOP[what].format(n=n)
            case ["get", inner, key]:
                return self._noted(f"{self.expr(inner)}[{key!r}]", noted)
            case ["filter", name, inner, arguments]:
                return self._filter(name, inner, arguments, noted=noted)
            case ["test", "defined" | "undefined" as name, inner, _]:
                return f"({'not ' if name == 'undefined' else ''}{self._defined(inner)})"
            case ["test", name, inner, _]:
                self.tests.add(name)
                return f"test_{name}({self.expr(inner)})"
            case ["not", inner]:
                return f"(not {self.expr(inner)})"
            case ["and" | "or" as word, left, right]:
                return f"({self.expr(left, noted=noted)} {word} {self.expr(right, noted=noted)})"
            case ["either", test, yes, no]:
                return f"({self.expr(yes, noted=noted)} if {self.expr(test)} else {self.expr(no, noted=noted)})"
            case ["concat", inner]:
                return f"concat(({', '.join(self.expr(one, noted=noted) for one in inner)},))"
            case ["compare", left, rest]:
                return f"({self.expr(left)}{''.join(f' {_operator(op)} {self.expr(right)}' for op, right in rest)})"
        raise AssertionError(expr)

    def _noted(self, code: str, noted: bool) -> str:
        return f"note({code})" if noted else code

    def _filter(self, name: str, inner: Expr, arguments: Sequence[Expr], *, noted: bool) -> str:
        self.filters.add(name)
        value = self.expr(inner, noted=noted and name not in COUNTING)
        rest = "".join(f", {self.expr(argument)}" for argument in arguments)
        call = f"filter_{name}({value}{rest})"
        if name == "default" and inner[0] in ("name", "get"):
            instead = self.expr(arguments[0]) if arguments else "''"
            return f"({call} if {self._defined(inner)} else {instead})"
        return call

    def _defined(self, inner: Expr) -> str:
        if inner[0] == "name":
            return f"has(data, {inner[1]!r})"
        return f"has({self.expr(inner[1])}, {inner[2]!r})"


_CONTROL: dict[str, Callable[[_Writer, Sequence[Any]], None]] = {
    "if": _Writer._if,
    "for": _Writer._for,
    "paragraph": _Writer._paragraph,
    "row": _Writer._row,
}
_OPERATORS = frozenset({"==", "!=", "<", "<=", ">", ">=", "in", "not in"})


def _operator(sign: str) -> str:
    if sign not in _OPERATORS:
        raise AssertionError(sign)
    return sign


def _asks_loop(expr: Expr, n: int) -> bool:
    return (expr[0] == "loop" and expr[1] == n) or any(_asks_loop(inner, n) for inner in operands(expr))


def _pieces(steps: Block) -> int:
    """How many pieces of output make up 64 KB, judged by the fixed text of one turn of a loop."""
    count, size = _weigh(steps)
    return min(MOST_PIECES, max(1, PIECE * count // max(1, size)))


def _weigh(steps: Block) -> tuple[int, int]:
    count = size = 0
    for step in steps:
        if isinstance(step, str):
            count, size = count + 1, size + len(step)
        elif step[0] == "emit":
            count, size = count + 1, size + 20
        else:
            inner = [one for block in _blocks(step) for one in block]
            count, size = (a + b for a, b in zip((count, size), _weigh(inner), strict=True))
    return count, size


def _blocks(step: Sequence[Any]) -> list[Block]:
    match step:
        case ["if", branches, otherwise]:
            return [*(inner for _, inner, _ in branches), otherwise]
        case ["for", _, _, _, inner, otherwise, _, _]:
            return [inner, otherwise]
    return []
