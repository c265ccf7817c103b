"""The Jinja environments: one for each format, conventions and place of the words (in a sentence, beside a formula).

A wording file imports by names within its language: `_grammar.j2`, `systems/_topic.j2`.

Delimiters are `<< >>`, `<% %>` and `<# #>`, because braces belong to TeX.  Every value that a template prints is
escaped for the format unless it is already markup: mathematics from the `math` filter, or text made here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

import jinja2

from symla.notation.conventions import WHOLE, Conventions
from symla.notation.digits import digits_of
from symla.notation.printer import Printer
from symla.notation.spoken import linked
from symla.notation.wrapped import in_pieces
from symla.notation.written import Both, Node, Relation
from symla.rendering.formats import format_named, layouts
from symla.rendering.widths.fit import SIGN, fitted, ways
from symla.rendering.words.bytecode import kept
from symla.rendering.words.languages import template_folder

Place = Literal["sentence", "reason"]


HIGH = 20  # rows of a matrix in a sentence
_SENTENCE = 0.7  # the fraction of a line that a formula in a sentence may take


class Words(str):
    """Text that is already markup of the format; escaping leaves it unchanged."""

    __slots__ = ()


class _Environment(jinja2.Environment):
    """An environment whose output is markup, so that macros may use each other."""

    concat = staticmethod(lambda parts: Words("".join(parts)))

    def join_path(self, template: str, parent: str) -> str:
        """The file of this name in the language of the importing file."""
        return f"{parent.partition('/')[0]}/{template}"


class _LayoutEnvironment(jinja2.Environment):
    """An environment for layouts, whose data are records: attribute access needs no fallback to items."""

    getattr = staticmethod(getattr)  # type: ignore[assignment]


SYNTAX: dict[str, Any] = {
    "variable_start_string": "<<",
    "variable_end_string": ">>",
    "block_start_string": "<%",
    "block_end_string": "%>",
    "comment_start_string": "<#",
    "comment_end_string": "#>",
    "trim_blocks": True,
    "lstrip_blocks": True,
    "keep_trailing_newline": False,
    "undefined": jinja2.StrictUndefined,
    "auto_reload": False,
}


@lru_cache(maxsize=16)
def layout_environment(format_name: str) -> jinja2.Environment:
    """The environment of layouts, which see only markup (`Words`) and so escape nothing."""
    folders = layout_folders(format_name)
    env = _LayoutEnvironment(
        loader=jinja2.FileSystemLoader(folders),
        autoescape=False,
        bytecode_cache=kept(f"layout-{format_name}", folders[0]),
        **SYNTAX,
    )
    return dressed(env, format_name)


def layout_folders(format_name: str) -> tuple[Path, ...]:
    """The folders of a format's layouts, and of the shared ones."""
    folder = layouts(format_name)
    return folder, folder.parent


def dressed(env: jinja2.Environment, format_name: str) -> jinja2.Environment:
    """The environment with the filters and values of this format's layouts."""
    format_ = format_named(format_name)
    env.globals["fence"] = format_.fence
    env.filters["spread"] = format_.spread
    env.filters.update(format_.filters)
    env.filters["counted"] = _counted
    return env


@lru_cache(maxsize=64)
def environment(format_name: str, conventions: Conventions, place: Place = "sentence") -> jinja2.Environment:
    """The environment of wording files for a format and conventions; every value is escaped."""
    format_ = format_named(format_name)
    env = _Environment(
        loader=jinja2.FileSystemLoader(template_folder()),
        autoescape=False,  # Jinja's own escaping is for HTML; `finalize` escapes for the format
        finalize=_finalize(format_.escape),
        bytecode_cache=kept("words", template_folder()),  # compiled alike for all formats
        **SYNTAX,
    )
    line = conventions.line_width or format_.page_width
    room = _SENTENCE * line
    before, after = format_.inline if place == "sentence" else format_.aside
    choices = ways(format_.printer, format_.measure, conventions)
    printer, measure = choices[0]

    wrapped = format_.wrapped(conventions) if format_.wrapped is not None and place == "sentence" else None

    def parted(node: Node, wrapped: Printer) -> Words:
        parts = _at_relations(printer, node)
        if all(measure(own) + SIGN <= line and measure.height(own) <= HIGH for _, own in parts):
            return Words(" ".join([f"{before}{text}{after}" for text, _ in parts]))
        return Words(in_pieces(wrapped(node), before, after))

    def math(node: Node) -> Words:
        shown = fitted(choices, node, room)
        if wrapped is not None and len(shown.text) > line and measure.row(shown.spans) > line:
            return parted(node, wrapped)
        return Words(f"{before}{shown.text}{after}")

    def whole(node: Node) -> Words:
        text = printer(node)
        if wrapped is not None and len(text) > line and (measure(node) > line or measure.height(node) > HIGH):
            return parted(node, wrapped)
        return Words(f"{before}{text}{after}")

    env.filters["math"] = whole if conventions.longest >= WHOLE and place == "sentence" else math
    env.globals["deep_learning"] = conventions.context == "deep learning"
    return env


def _at_relations(printer: Printer, node: Node) -> list[tuple[str, Node]]:
    """The parts of a chain of relations as they are printed, X = A and ~ B, each with what is in it."""
    if type(node) is Both and len(chain := linked(node.statements)) == 1:
        return _at_relations(printer, chain[0])
    if type(node) is not Relation or type(node.left) is not Relation:
        return [(printer.printed(node), node)]
    last = f"{printer.sign(node.symbol)} {printer.printed(node.right)}"
    return [*_at_relations(printer, node.left), (last, node.right)]


def compiled(macro: Any) -> Callable[..., str]:
    """The function that a macro was compiled to.  It takes all arguments by position, and calling it is many times
    faster than calling the macro, which binds arguments first.
    """
    function: Callable[..., str] = getattr(macro, "_func", macro)
    return function


def _finalize(escape: Callable[[str], str]) -> Callable[..., Any]:
    """The filter of printed values: only markup, formulas and integers may be printed.  A fact that is a word (`row`)
    is for choosing; its translation belongs into the templates.
    """

    def finalize(value: Any) -> Any:
        if type(value) is Words or isinstance(value, jinja2.Undefined):
            return value
        if type(value) is not int:  # a stored solution may have arbitrary facts
            raise TypeError("what is no formula and no whole number is not printed")
        text = digits_of(value)
        return text if text.isdecimal() else escape(text)

    return finalize


def _counted(lines: tuple[Any, ...]) -> Iterator[tuple[Any, int]]:
    """Every line with the number of lines after it."""
    return zip(lines, range(len(lines) - 1, -1, -1), strict=True)
