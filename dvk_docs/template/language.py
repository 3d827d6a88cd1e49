"""The template language: the allow-list over Jinja's syntax tree.

Reading a tree gives the steps of a program (`program`), or a problem for every node that is not on the list. What is
not understood here does not exist in a program, so the list is also the proof that nothing else can be asked of data:
printing, `if`, `for`, and the expressions of `expressions`. No assignment, nothing that names a file or another
template.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from jinja2 import nodes

from dvk_docs.template.expressions import Expressions
from dvk_docs.template.prepare import MARKS, misplaced, unmarked
from dvk_docs.template.program import Block, Expr, Step, spelled

DEEPEST = 12  # blocks within blocks; people use four, and Python compiles at most twenty loops within each other


class Reader:
    """Reads one part; `words_of` tells the words of the paragraph on a line.

    After reading, `spots` are the words of every tag, and `ask.problems` everything that is not allowed.
    """

    def __init__(self, ask: Expressions, words_of: Callable[[int], str]) -> None:
        self.spots: list[str] = []
        self._ask = ask
        self._words_of = words_of
        self._loops = 0
        self._depth = 0

    def block(self, found: Sequence[nodes.Node]) -> Block:
        """The steps of these statements."""
        steps: list[Step] = []
        for node in found:
            match node:
                case nodes.Output():
                    steps += [self._printed(inner) for inner in node.nodes]
                case nodes.If():
                    steps.append(self._deeper(self._if, node))
                case nodes.For():
                    steps.append(self._deeper(self._for, node))
                case _:
                    self._ask.refuse(node)
        return steps

    def _deeper(self, read: Callable[[Any], Step], node: nodes.Node) -> Step:
        if self._depth == DEEPEST:
            self._ask.problem(node, "template-limit", f"có hơn {DEEPEST} khối if, for lồng nhau", "tách bớt điều kiện")
            return ""
        self._depth += 1
        step = read(node)
        self._depth -= 1
        return step

    def _printed(self, node: nodes.Node) -> Step:
        if isinstance(node, nodes.TemplateData):
            if MARKS.search(node.data):
                self._ask.problems.append(misplaced(self._ask.place_of(node.lineno)))
            return unmarked(node.data)
        return ["emit", self._ask.expr(node), self._spot(self._words_of(node.lineno))]

    def _if(self, node: nodes.If) -> Step:
        branches = []
        for branch in (node, *node.elif_):
            test = self._ask.expr(branch.test)
            branches.append([test, self.block(branch.body), self._spot(f"{{% if {spelled(test)} %}}")])
        return ["if", branches, self.block(node.else_)]

    def _for(self, node: nodes.For) -> Step:
        if node.recursive:
            self._ask.problem(node, "not-in-templates", "vòng lặp đệ quy không dùng được trong mẫu", "bỏ chữ recursive")
        if not isinstance(node.target, nodes.Name):
            self._ask.problem(node, "not-in-templates", "mỗi vòng for chỉ có một tên", "viết  {% for m in danh_sach %}")
            return ""
        name, number = node.target.name, self._loops
        self._loops += 1
        over = self._ask.expr(node.iter)
        spot = self._spot(f"{{% for {name} in {spelled(over)} %}}")
        self._ask.scopes.append((name, number))
        only = self._only(node)
        body = self.block(node.body)
        self._ask.scopes.pop()
        return ["for", number, over, only, body, self.block(node.else_), spot, False]

    def _only(self, node: nodes.For) -> Expr | None:
        """The filter of a loop (`for m in danh_sach if m.diem`); it is asked before anything is counted."""
        if node.test is None:
            return None
        if any(name.name == "loop" for name in node.test.find_all(nodes.Name)):
            hint = "đặt điều kiện về loop trong  {% if … %}  giữa vòng for"
            self._ask.problem(node, "not-in-templates", "“loop” không dùng được trong điều kiện của vòng for", hint)
        return self._ask.expr(node.test)

    def _spot(self, words: str) -> int:
        self.spots.append(words)
        return len(self.spots) - 1
