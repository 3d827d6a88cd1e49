"""Typer's own words in Vietnamese: the help pages, and what it says about a line it cannot read.

Typer (and the click inside it) knows only English. Its errors carry what is wrong as data, so they are told anew by
their kind; the classes are known by name, because newer Typers bring their own copy of click.
"""

from __future__ import annotations

import inspect
from typing import Any

from typer.core import TyperCommand, TyperGroup

from dvk_docs.cli.console import PROGRAM, misuse, writing
from dvk_docs.errors import DvkError, nearest, quote

_SWITCHES = (
    ("-q, --quiet", "không in dòng tóm tắt; lỗi và cảnh báo vẫn in"),
    ("--color auto|always|never", "màu trên màn hình; biến NO_COLOR cũng tắt màu"),
    ("--debug", "khi chương trình hỏng: in chi tiết kỹ thuật"),
    ("-h, --help", "in trang này"),
)
_EXIT_CODES = "0 xong; 1 dữ liệu hoặc văn bản có lỗi; 2 lệnh gõ sai; 3 máy thiếu hoặc không cho; 70 lỗi chương trình"


class Verb(TyperCommand):
    """A verb whose help page is its docstring: what it does, a blank line, an example."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        with writing():  # of all that is read here, only --help prints
            return super().parse_args(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        what, _, examples = inspect.cleandoc(self.help or "").partition("\n\n")
        params: list[Any] = list(self.params)
        options = [(_option(one), one.help or "") for one in params if one.param_type_name == "option"]
        arguments = [(one.metavar, one.help or "") for one in params if one.param_type_name == "argument"]
        usage = " ".join([PROGRAM, str(self.name), *(str(name) for name, _ in arguments)])
        formatter.write(f"{what}\n\nCách dùng:  {usage}{' [TUỲ CHỌN]' if options else ''}\n")
        for title, rows in (("Tham số", arguments), ("Tuỳ chọn", options), ("Tuỳ chọn chung", _SWITCHES)):
            _write_rows(formatter, title, rows)
        formatter.write(f"\nVí dụ:\n{_indented(examples)}\n")


class Verbs(TyperGroup):
    """All the verbs, in panels that follow the order of the work."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        with writing():
            return super().parse_args(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        formatter.write(f"{self.help}\n\nCách dùng:  {PROGRAM} LỆNH [TUỲ CHỌN]\n")
        panels: dict[str, list[tuple[str, str]]] = {}
        for name in self.list_commands(ctx):
            verb: Any = self.get_command(ctx, name)
            panels.setdefault(verb.rich_help_panel, []).append((name, _first_sentence(verb.help)))
        for title, rows in panels.items():
            _write_rows(formatter, title, rows)
        _write_rows(formatter, "Tuỳ chọn chung", _SWITCHES)
        formatter.write(f"\nMã kết thúc: {_EXIT_CODES}\n")
        formatter.write(f"\nCách dùng từng lệnh:      {PROGRAM} LỆNH --help\n{self.epilog}\n")

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The verb; an unknown one is answered with the nearest."""
        if args and self.get_command(ctx, args[0]) is None:
            raise _unknown("không có lệnh", args[0], self.list_commands(ctx))
        return super().resolve_command(ctx, args)


def told_in_vietnamese(error: Exception) -> DvkError | None:
    """What Typer found wrong with the line, in our form; None when the error is not about the line."""
    if not hasattr(error, "format_message"):
        return None
    wrong: Any = error
    context = getattr(wrong, "ctx", None)
    verb = context.info_name if context is not None else None
    manual = f"{PROGRAM} {verb} --help" if verb in _verb_names(context) else f"{PROGRAM} --help"
    kind = type(error).__name__
    if kind == "NoSuchOption":
        return _unknown("không có tuỳ chọn", wrong.option_name, _options_of(context), manual)
    if kind == "MissingParameter":
        return misuse(f"thiếu {_named(wrong.param)}", f"xem cách dùng:  {manual}")
    if kind == "BadOptionUsage":
        return misuse(f"tuỳ chọn {wrong.option_name} cần một giá trị đi sau", f"xem cách dùng:  {manual}")
    if kind == "BadParameter":
        return misuse(f"giá trị của {_named(wrong.param)} không dùng được", f"xem cách dùng:  {manual}")
    return misuse("dòng lệnh thừa hoặc thiếu tham số", f"xem cách dùng:  {manual}")


def _unknown(what: str, given: str, known: list[str], manual: str = f"{PROGRAM} --help") -> DvkError:
    close = nearest(given, known)
    return misuse(f"{what} {quote(given)}", f"có phải là {close}?" if close else f"xem các lựa chọn:  {manual}")


def _verb_names(context: Any) -> list[str]:
    if context is None or context.parent is None:
        return []
    return list(context.parent.command.list_commands(context.parent))


def _options_of(context: Any) -> list[str]:
    if context is None:
        return []
    own = [opt for param in context.command.params for opt in param.opts if opt.startswith("-")]
    return [*own, "--quiet", "--color", "--debug", "--help"]


def _named(param: Any) -> str:
    if param is None:
        return "tham số"
    return f"{param.metavar}" if param.param_type_name == "argument" else f"{'/'.join(param.opts)}"


def _option(param: Any) -> str:
    return ", ".join(param.opts) + (f" {param.metavar}" if param.metavar else "")


def _first_sentence(help_text: str | None) -> str:
    return (help_text or "").strip().partition("\n")[0].partition(". ")[0].rstrip(".")


def _write_rows(formatter: Any, title: str, rows: Any) -> None:
    if rows:
        width = max(len(name) for name, _ in rows)
        formatter.write(f"\n{title}:\n" + "".join(f"  {name:<{width}}  {text}\n" for name, text in rows))


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" for line in text.splitlines())
