"""What stands where in a LaTeX document: notes in the outer column, reasons as running text, the answer in its line."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from symla.rendering.formats.latex.measure import tex_width

if TYPE_CHECKING:
    from symla.rendering.blocks import Block
    from symla.rendering.page import Page

_FORMULA = re.compile(r"\$([^$]*)\$")
_RELATION = re.compile(r" (?:=|\\[lg]e|\\ne|\\approx|<|>) ")
_WIDEST = 25.0  # of what does not break, in digits of the outer column
_LINE = 62.0  # and of a line
_LONGEST = 420  # characters of a note there
_TEXT = r"\text{"
_DATA = re.compile(r"\$([^$=]*) = ((?:\\begin\{|\\left[\[(])[^$]*)\$")
_ROW = r"\\"
_HIGH = 3  # rows that tear the lines of a sentence apart


def narrow(block: Block) -> str:
    """Not empty if the block is a note that the outer column takes: words, and formulas that break in time."""
    if block.lines:
        return ""
    told = f"{block.heading} {block.inline}"
    pieces = [piece for formula in _FORMULA.findall(told) for piece in _RELATION.split(formula)]
    fits = len(told) <= _LONGEST and all(tex_width(piece) <= _WIDEST for piece in pieces) and r"\begin" not in told
    return "narrow" if fits else ""


def running(reason: str) -> str:
    r"""A reason as text that may break: `\text{since }5^{2} = 25` is `since $5^{2} = 25$`."""
    words: list[str] = []
    while reason:
        before, text, rest = reason.partition(_TEXT)
        if before.strip():
            words.append(f"${before.strip()}$")
        if text:
            end = _closing(rest)
            words.append(rest[:end])
            rest = rest[end + 1 :]
        reason = rest
    return "".join(words)


def _closing(text: str) -> int:
    """Where the brace closes that was opened before this text."""
    depth = 1
    for at, letter in enumerate(text):
        if letter in "{}" and text[at - 1 : at] != "\\":
            depth += 1 if letter == "{" else -1
            if depth == 0:
                return at
    return len(text)


def array(inline: str) -> str:
    """The formula of a note that holds an array, which stands better by itself than in the sentence; else nothing."""
    return inline.removeprefix("$").removesuffix("$") if r"\begin" in inline else ""


def sentence(problem: str) -> str:
    """The problem in words, its large data named only."""
    return _DATA.sub(r"$\1$", problem) if data(problem) else problem


def data(problem: str) -> str:
    """The large data of a problem, to be set below it: `A = [...], B = [...]`."""
    given = _DATA.findall(problem)
    shown = r",\qquad ".join([f"{name} = {value}" for name, value in given])
    high = any(value.count(_ROW) >= _HIGH - 1 for _, value in given)
    return shown if (high or len(given) > 1) and tex_width(shown) <= _LINE else ""


def framed(page: Page) -> str:
    """The right side of the last line, if it is an array and the answer would only say it again: `A B = [...]` below
    lines that begin with `A B` and end with this array.  Else nothing.
    """
    block = page.work[-1] if page.work else None
    if block is None or not block.lines or not page.answer:
        return ""
    last = block.lines[-1]
    left = next((line.left for line in reversed(block.lines) if line.left), "")
    if not last.right.startswith((r"\begin{", r"\left")) or not left or last.continued:
        return ""
    words, _, formula = page.answer.removesuffix(".").partition("$")
    return last.right if formula == f"{left} = {last.right}$" and not re.search(r"\d", words) else ""


FILTERS: tuple[tuple[str, Callable[..., str]], ...] = tuple(
    [(one.__name__, one) for one in (narrow, running, array, sentence, data, framed)]
)
