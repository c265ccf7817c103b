"""The Jinja environments: one per format, conventions and place of the words (in a sentence, beside a formula).

A wording file imports by names within its language: `_grammar.j2`, `systems/_topic.j2`.

Delimiters are `<< >>`, `<% %>` and `<# #>`, because braces belong to TeX.  Every value that a template prints is
escaped
for the format unless it is markup already (mathematics that went through the `math` filter, text that was made here).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

import jinja2

from symla.notation.conventions import WHOLE, Conventions
from symla.notation.digits import digits_of
from symla.notation.wrapped import in_pieces
from symla.notation.written import Node
from symla.rendering.bytecode import kept
from symla.rendering.fit import fitted, ways
from symla.rendering.formats import format_named, layouts
from symla.rendering.languages import template_folder

Place = Literal["sentence", "reason"]


HIGH = 20  # rows of a matrix in a sentence
_SENTENCE = 0.7  # the share of a line that a formula in a sentence may take


class Words(str):
    """Text that is already in the format: escaping it leaves it as it is."""

    __slots__ = ()


class _Environment(jinja2.Environment):
    """What a template or macro says is text of the format, so that one macro may use another."""

    concat = staticmethod(lambda parts: Words("".join(parts)))

    def join_path(self, template: str, parent: str) -> str:
        """The file of this name in the language of the file that names it."""
        return f"{parent.partition('/')[0]}/{template}"


class _LayoutEnvironment(jinja2.Environment):
    """What layouts are shown are records: an attribute is there, and need not be looked for in other ways."""

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
    """The environment of layouts, which see nothing but text of the format (`Words`) and so escape nothing."""
    folders = layout_folders(format_name)
    env = _LayoutEnvironment(
        loader=jinja2.FileSystemLoader(folders),
        autoescape=False,
        bytecode_cache=kept(f"layout-{format_name}", folders[0]),
        **SYNTAX,
    )
    return dressed(env, format_name)


def layout_folders(format_name: str) -> tuple[Path, ...]:
    """Where the layouts of a format stand, and those that formats share."""
    folder = layouts(format_name)
    return folder, folder.parent


def dressed(env: jinja2.Environment, format_name: str) -> jinja2.Environment:
    """The environment with what layouts of this format use."""
    format_ = format_named(format_name)
    env.globals["fence"] = format_.fence
    env.filters["spread"] = format_.spread
    env.filters.update(format_.filters)
    env.filters["counted"] = _counted
    return env


@lru_cache(maxsize=64)
def environment(format_name: str, conventions: Conventions, place: Place = "sentence") -> jinja2.Environment:
    """The environment of wording files for a format and these conventions: every value is escaped."""
    format_ = format_named(format_name)
    env = _Environment(
        loader=jinja2.FileSystemLoader(template_folder()),
        autoescape=False,  # of HTML: `finalize` escapes for the format
        finalize=_finalize(format_.escape),
        bytecode_cache=kept(f"words-{format_name}", template_folder()),
        **SYNTAX,
    )
    line = conventions.line_width or format_.page_width
    room = _SENTENCE * line
    before, after = format_.inline if place == "sentence" else format_.aside
    choices = ways(format_.printer, format_.measure, conventions)
    printer, measure = choices[0]

    def math(node: Node) -> Words:
        return Words(f"{before}{fitted(choices, node, room).text}{after}")

    def whole(node: Node) -> Words:
        text = printer(node)
        if format_.wrapped is not None and len(text) > line and (measure(node) > line or measure.height(node) > HIGH):
            return Words(in_pieces(format_.wrapped(conventions)(node), before, after))
        return Words(f"{before}{text}{after}")

    env.filters["math"] = whole if conventions.longest >= WHOLE and place == "sentence" else math
    env.globals["deep_learning"] = conventions.context == "deep learning"
    return env


def compiled(macro: Any) -> Callable[..., str]:
    """The function that a macro was compiled to.  It takes every argument of the macro, by position, and is many times
    as fast to call as the macro, which sorts arguments out first.
    """
    function: Callable[..., str] = getattr(macro, "_func", macro)
    return function


def _finalize(escape: Callable[[str], str]) -> Callable[..., Any]:
    """Only what a template says itself, formulas and whole numbers are printed.  A fact that is a word (`row`) is there
    to choose by: what it is called, a language says in its templates.
    """

    def finalize(value: Any) -> Any:
        if type(value) is Words or isinstance(value, jinja2.Undefined):
            return value
        if type(value) is not int:  # a stored solution may have any facts
            raise TypeError("what is no formula and no whole number is not printed")
        text = digits_of(value)
        return text if text.isdecimal() else escape(text)

    return finalize


def _counted(lines: tuple[Any, ...]) -> Iterator[tuple[Any, int]]:
    """Every line with the number of those after it."""
    return zip(lines, range(len(lines) - 1, -1, -1), strict=True)
