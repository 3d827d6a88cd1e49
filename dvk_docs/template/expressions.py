"""What a tag may ask: the allow-list over the expressions of Jinja's syntax tree.

Fields and items by constant names, constants, comparisons, `and or not`, `… if … else …`, `~`, tests, filters. No
call, no arithmetic, no name that Jinja itself would answer. What is not understood here cannot get into a program.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jinja2 import nodes

from dvk_docs.errors import Place, Problem, nearest, quote
from dvk_docs.template.program import Expr, spelled
from dvk_docs.template.vocabulary import FILTERS, LOOP, NOT_NAMES, TESTS, takes

LONGEST_CHAIN = 60  # expressions within one another; Python compiles at most two hundred brackets in brackets

_NOT_ALLOWED = {
    "Call": "gọi hàm",
    "Assign": "đặt biến (set)",
    "AssignBlock": "đặt biến (set)",
    "Import": "import",
    "FromImport": "import",
    "Include": "include",
    "Extends": "extends",
    "Macro": "macro",
    "CallBlock": "call",
    "FilterBlock": "khối filter",
    "Block": "block",
    "With": "with",
    "Mul": "phép nhân *",
    "Pow": "phép luỹ thừa **",
    "Div": "phép chia /",
    "FloorDiv": "phép chia //",
    "Mod": "phép chia lấy dư %",
    "Add": "phép cộng +",
    "Sub": "phép trừ -",
    "Neg": "dấu trừ trước một giá trị",
    "Pos": "dấu cộng trước một giá trị",
    "Dict": "từ điển {…}",
}
_COMPARISONS = {"eq": "==", "ne": "!=", "lt": "<", "lteq": "<=", "gt": ">", "gteq": ">=", "in": "in", "notin": "not in"}
_INSTEAD = "trong mẫu chỉ dùng: {{ tên }}, {% if … %}, {% for … in … %}, bộ lọc sau dấu | và phép so sánh"


class Expressions:
    """Reads expressions; `problems` collects what is not allowed, at the place that `place_of` tells of a line.

    `within_loop`: a single tag is read, whose loop is elsewhere. `merged`: docxtpl has written the product of its
    `{% hm %}` tag.
    """

    def __init__(self, place_of: Callable[[int], Place], *, within_loop: bool = False, merged: bool = False) -> None:
        self.problems: list[Problem] = []
        self.scopes: list[tuple[str, int]] = [("", -1)] if within_loop else []  # loops around, innermost last
        self.place_of = place_of
        self._merged = merged
        self._chain = 0

    def expr(self, node: nodes.Node) -> Expr:
        """The expression, or a problem and an empty constant."""
        read = _READ.get(type(node).__name__)
        if read is None:
            return self.refuse(node)
        if self._chain == LONGEST_CHAIN:
            return self.problem(node, "template-limit", "biểu thức trong thẻ quá phức tạp", "tách thành nhiều thẻ")
        self._chain += 1
        found = read(self, node)
        self._chain -= 1
        return found

    def _name(self, node: nodes.Name) -> Expr:
        number = next((n for name, n in reversed(self.scopes) if name == node.name), None)
        if number is not None:
            return ["var", number, node.name]
        if node.name in NOT_NAMES or node.name.startswith("_"):
            return self.problem(node, "not-in-templates", f"{quote(node.name)} không dùng được trong mẫu", _INSTEAD)
        if node.name == "loop":
            hint = "viết một trong:  " + ", ".join(f"loop.{what}" for what in LOOP)
            return self.problem(node, "not-in-templates", "“loop” không phải là giá trị để in", hint)
        return ["name", node.name]

    def _attribute(self, node: nodes.Getattr) -> Expr:
        if isinstance(node.node, nodes.Name) and node.node.name == "loop" and not self._bound("loop"):
            return self._loop(node)
        return self._field(node, node.node, node.attr)

    def _item(self, node: nodes.Getitem) -> Expr:
        if not isinstance(node.arg, nodes.Const) or type(node.arg.value) not in (str, int):
            hint = "trong ngoặc vuông chỉ viết tên trường hoặc số thứ tự, ví dụ  can_cu[0]"
            return self.problem(node, "not-in-templates", "không lấy được giá trị theo một biểu thức", hint)
        return self._field(node, node.node, node.arg.value)

    def _field(self, node: nodes.Node, owner: nodes.Node, key: str | int) -> Expr:
        inner = self.expr(owner)
        if inner[0] not in ("name", "var", "get") and inner[:2] not in (["filter", "first"], ["filter", "last"]):
            message = f"không lấy được “{key}” từ một giá trị không phải dữ liệu"
            return self.problem(node, "not-in-templates", message, _INSTEAD)
        if isinstance(key, str) and key.startswith("_"):
            return self.problem(node, "not-in-templates", f"{quote(key)} không dùng được trong mẫu", _INSTEAD)
        return ["get", inner, key]

    def _loop(self, node: nodes.Getattr) -> Expr:
        if not self.scopes:
            message = f"“loop.{node.attr}” nằm ngoài vòng for"
            return self.problem(node, "not-in-templates", message, "chỉ dùng loop giữa {% for … %} và {% endfor %}")
        if node.attr not in LOOP:
            near = nearest(node.attr, LOOP)
            hint = f"có phải là “loop.{near}”?" if near else "viết một trong:  " + ", ".join(LOOP)
            return self.problem(node, "not-in-templates", f"không có “loop.{node.attr}”", hint)
        return ["loop", self.scopes[-1][1], node.attr]

    def _const(self, node: nodes.Const) -> Expr:
        if type(node.value) not in (str, int, bool, type(None)):
            message = f"số {node.value} có phần lẻ không dùng được trong mẫu"
            return self.problem(node, "not-in-templates", message, "viết số nguyên")
        return ["const", node.value]

    def _list(self, node: nodes.List | nodes.Tuple) -> Expr:
        values = [self.expr(item) for item in node.items]
        if any(value[0] != "const" for value in values):
            hint = 'trong danh sách chỉ viết giá trị cố định, ví dụ  the_thuc in ["hd05", "hd36"]'
            return self.problem(node, "not-in-templates", "danh sách trong mẫu chứa tên hoặc phép tính", hint)
        return ["const", [value[1] for value in values]]

    def _negative(self, node: nodes.Neg) -> Expr:
        if isinstance(node.node, nodes.Const) and type(node.node.value) is int:
            return ["const", -node.node.value]
        return self.refuse(node)

    def _subtraction(self, node: nodes.Sub) -> Expr:
        """`{{ so-qd }}` is one name to its writer and a subtraction to Jinja."""
        if isinstance(node.right, nodes.Name):
            left = spelled(self.expr(node.left))
            name = f"{left}_{node.right.name}"
            message = f"“{left}-{node.right.name}” bị hiểu là phép trừ: tên không có dấu gạch ngang"
            return self.problem(node, "hyphen-in-name", message, f"dùng dấu gạch dưới:  {name}")
        return self.refuse(node)

    def _product(self, node: nodes.Mul) -> Expr:
        """Only what docxtpl itself writes for `{% hm %}`: so many columns times the length of the loop."""
        if self._merged and isinstance(node.left, nodes.Const) and type(node.left.value) is int:
            right = self.expr(node.right)
            if right[0] == "loop" and right[2] == "length":
                return right
        return self.refuse(node)

    def _filter(self, node: nodes.Filter) -> Expr:
        if node.node is None:
            return self.refuse(node)
        inner = self.expr(node.node)
        arguments = [self.expr(argument) for argument in node.args]
        if node.name not in FILTERS:
            return self._unknown(node, "unknown-filter", "bộ lọc", FILTERS)
        if node.kwargs or node.dyn_args or node.dyn_kwargs or not takes(FILTERS[node.name], 1 + len(arguments)):
            message = f"bộ lọc “{node.name}” không nhận các tham số này"
            return self.problem(node, "not-in-templates", message, f"viết  |{node.name}  không có ngoặc")
        return ["filter", node.name, inner, arguments]

    def _test(self, node: nodes.Test) -> Expr:
        inner = self.expr(node.node)
        if node.name not in TESTS:
            return self._unknown(node, "unknown-test", "phép thử", TESTS)
        if node.args or node.kwargs or node.dyn_args or node.dyn_kwargs:
            message = f"phép thử “{node.name}” không nhận tham số"
            return self.problem(node, "not-in-templates", message, f"viết  is {node.name}")
        if node.name in ("defined", "undefined") and inner[0] not in ("name", "get"):
            message = f"“is {node.name}” chỉ hỏi được về một tên của dữ liệu"
            return self.problem(node, "not-in-templates", message, f"viết  tên is {node.name}")
        return ["test", node.name, inner, []]

    def _either(self, node: nodes.CondExpr) -> Expr:
        if node.expr2 is None:
            hint = 'thêm phần else, ví dụ  {{ "a" if dieu_kien else "" }}'
            return self.problem(node, "not-in-templates", "biểu thức if thiếu phần else", hint)
        return ["either", self.expr(node.test), self.expr(node.expr1), self.expr(node.expr2)]

    def _compare(self, node: nodes.Compare) -> Expr:
        rest = [[_COMPARISONS[operand.op], self.expr(operand.expr)] for operand in node.ops]
        return ["compare", self.expr(node.expr), rest]

    def _bound(self, name: str) -> bool:
        return any(name == bound for bound, _ in self.scopes)

    def _unknown(self, node: nodes.Filter | nodes.Test, code: str, what: str, known: Any) -> Expr:
        near = nearest(node.name, known)
        hint = f"có phải là “{near}”?" if near else f"các {what} dùng được: {', '.join(sorted(known))}"
        if node.name == "safe":
            hint = "bỏ  |safe : chữ luôn được in đúng như trong dữ liệu"
        return self.problem(node, code, f"không có {what} “{node.name}”", hint)

    def refuse(self, node: nodes.Node) -> Expr:
        kind = type(node).__name__
        what = _NOT_ALLOWED.get(kind, kind)
        return self.problem(node, "not-in-templates", f"{what} không dùng được trong mẫu", _INSTEAD)

    def problem(self, node: nodes.Node, code: str, message: str, hint: str) -> Expr:
        self.problems.append(Problem(code, "error", self.place_of(node.lineno), message, hint))
        return ["const", ""]


_READ: dict[str, Callable[[Expressions, Any], Expr]] = {
    "Name": Expressions._name,
    "Getattr": Expressions._attribute,
    "Getitem": Expressions._item,
    "Const": Expressions._const,
    "List": Expressions._list,
    "Tuple": Expressions._list,
    "Neg": Expressions._negative,
    "Sub": Expressions._subtraction,
    "Mul": Expressions._product,
    "Filter": Expressions._filter,
    "Test": Expressions._test,
    "CondExpr": Expressions._either,
    "Compare": Expressions._compare,
    "Not": lambda self, node: ["not", self.expr(node.node)],
    "And": lambda self, node: ["and", self.expr(node.left), self.expr(node.right)],
    "Or": lambda self, node: ["or", self.expr(node.left), self.expr(node.right)],
    "Concat": lambda self, node: ["concat", [self.expr(inner) for inner in node.nodes]],
}
