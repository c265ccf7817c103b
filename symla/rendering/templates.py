"""The Jinja environments: one per format, conventions and place of the words (in a sentence, beside a formula).

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
from symla.rendering.fit import shortened, shorter
from symla.rendering.formats import format_named, layouts

Place = Literal["sentence", "reason"]


@lru_cache(maxsize=1)
def template_folder() -> Path:
    """`templates/`: in the package when it was installed, beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"


HIGH = 20  # rows of a matrix in a sentence
_SENTENCE = 0.7  # the share of a line that a formula in a sentence may take


class Words(str):
    """Text that is already in the format: escaping it leaves it as it is."""

    __slots__ = ()


class _Environment(jinja2.Environment):
    """What a template or macro says is text of the format, so that one macro may use another."""

    concat = staticmethod(lambda parts: Words("".join(parts)))


_SYNTAX: dict[str, Any] = {
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
    format_ = format_named(format_name)
    folder = layouts(format_name)
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder),
        autoescape=False,
        bytecode_cache=kept(f"layout-{format_name}", folder),
        **_SYNTAX,
    )
    env.globals["fence"] = format_.fence
    env.filters["spread"] = format_.spread
    env.filters["counted"] = _counted
    env.filters["pad"] = lambda text, columns: text + " " * int(columns - format_.width(text))
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
        **_SYNTAX,
    )
    line = conventions.line_width or format_.page_width
    room = _SENTENCE * line
    before, after = format_.inline if place == "sentence" else format_.aside
    make, bound, width, printer = format_.printer, format_.bound, format_.width, format_.printer(conventions)

    def math(node: Node) -> Words:
        text = printer(node)
        if len(text) > room and bound(text) > room and width(text) > room:
            text = shortened(shorter(make, conventions), width, node, room) or text
        return Words(f"{before}{text}{after}")

    def whole(node: Node) -> Words:
        text = printer(node)
        wide = len(text) > line and bound(text) > line and width(text) > line
        if format_.wrapped is not None and (wide or text.count(r"\\") > HIGH):
            return Words(in_pieces(format_.wrapped(conventions)(node), before, after))
        return Words(f"{before}{text}{after}")

    env.filters["math"] = whole if conventions.longest >= WHOLE and place == "sentence" else math
    env.globals["deep_learning"] = conventions.context == "deep learning"
    env.filters["plain"] = lambda text: Words(format_.escape(str(text)))
    env.filters["ordinal"] = _ordinal
    return env


def compiled(macro: Any) -> Callable[..., str]:
    """The function that a macro was compiled to.  It takes every argument of the macro, by position, and is many times
    as fast to call as the macro, which sorts arguments out first.
    """
    function: Callable[..., str] = getattr(macro, "_func", macro)
    return function


def _finalize(escape: Callable[[str], str]) -> Callable[..., Any]:
    """Escapes for the format whatever is not markup."""

    def finalize(value: Any) -> Any:
        if type(value) is Words or isinstance(value, jinja2.Undefined):
            return value
        if isinstance(value, Node | tuple):  # a stored solution may have any facts
            raise TypeError("what is no text and no number is not printed")
        text = digits_of(value) if type(value) is int else str(value)
        return text if text.isdecimal() else escape(text)

    return finalize


def _counted(lines: tuple[Any, ...]) -> Iterator[tuple[Any, int]]:
    """Every line with the number of those behind it."""
    return zip(lines, range(len(lines) - 1, -1, -1), strict=True)


_ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def _ordinal(n: int) -> str:
    return _ORDINALS[n] if 0 < n < len(_ORDINALS) else f"{n}th"
