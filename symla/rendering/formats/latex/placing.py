"""What stands where in a LaTeX document: notes in the outer column, reasons as running text, the answer in its line."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

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
_ARRAYS = (r"\begin{", r"\left[\begin{", r"\left(\begin{")
_SAYS_MORE = re.compile(r"[=0-9]|\\begin")
_ARROW = r"\xrightarrow"
_HIGH = 3  # rows that tear the lines of a sentence apart


def narrow(blocks: Sequence[Block]) -> str:
    """Not empty if these are notes that the outer column takes: words, and formulas that break in time."""
    told = " ".join([f"{block.heading} {block.inline}" for block in blocks])
    pieces = [piece for formula in _FORMULA.findall(told) for piece in _RELATION.split(formula)]
    fits = len(told) <= _LONGEST and r"\begin" not in told and all(tex_width(piece) <= _WIDEST for piece in pieces)
    return "narrow" if fits and not any(block.lines for block in blocks) else ""


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


def flow(block: Block, answer: str = "") -> tuple[str, ...]:
    """The pieces of an elimination, a line of which may end before every arrow, the last matrix framed if it is the
    answer; none of other blocks.
    """
    if not any(_ARROW in line.sign + line.right for line in block.lines):
        return ()
    whole = " ".join([f"{line.sign} {line.right}".strip() for line in block.lines])
    first, *others = whole.split(_ARROW)
    pieces = [first.strip(), *[f"{_ARROW}{other.strip()}" for other in others]]
    if answer:
        pieces[-1] = f"{pieces[-1].removesuffix(answer)}\\framed{{{answer}}}"
    return tuple([piece for piece in pieces if piece])


def array(inline: str) -> str:
    """The formula of a note that holds an array, which stands better by itself than in the sentence; else nothing."""
    return inline.removeprefix("$").removesuffix("$") if r"\begin" in inline else ""


def sentence(problem: str, work: Sequence[Block] = ()) -> str:
    """The problem in words, its large data named only, and those with which the work begins."""
    begun = _begun(problem, work)
    if data(problem, work):
        return _DATA.sub(r"$\1$", problem)
    return problem.replace(f"${begun}$", f"${begun.partition(' = ')[0]}$") if begun else problem


def data(problem: str, work: Sequence[Block] = ()) -> str:
    """The large data of a problem, to be set below it: `A = [...], B = [...]`; not those with which the work begins."""
    begun = _begun(problem, work)
    given = [(name, value) for name, value in _DATA.findall(problem) if f"{name} = {value}" != begun]
    shown = r",\qquad ".join([f"{name} = {value}" for name, value in given])
    high = any(value.count(_ROW) >= _HIGH - 1 for _, value in given)
    return shown if (high or len(given) > 1) and tex_width(shown) <= _LINE else ""


def _begun(problem: str, work: Sequence[Block]) -> str:
    """The data `A = [...]` that the first line of the work repeats."""
    first = next((block.lines[0] for block in work if block.lines), None)
    if first is None:
        return ""
    line = f"{first.left} {first.sign} {first.right}".strip()
    return next((told for told in map(" = ".join, _DATA.findall(problem)) if line.startswith(told)), "")


def framed(page: Page) -> str:
    """The array that ends the last line, if the answer would only say it again: `A B = [...]`, or the array alone,
    behind words and names.  Else nothing.
    """
    block = page.work[-1] if page.work else None
    if block is None or not block.lines or not page.answer:
        return ""
    told = _FORMULA.findall(page.answer)
    if not told or not page.answer.endswith(f"{told[-1]}$.") or _SAYS_MORE.search("".join(told[:-1])):
        return ""
    left = next((line.left for line in reversed(block.lines) if line.left), "")
    shown = told[-1].removeprefix(f"{left} = ")
    last = block.lines[-1].right
    return shown if shown.startswith(_ARRAYS) and last.endswith(shown) and not _digits(page.answer) else ""


def _digits(text: str) -> bool:
    """Whether there are numbers among the words."""
    return re.search(r"\d", _FORMULA.sub("", text)) is not None


FILTERS: tuple[tuple[str, Callable[..., Any]], ...] = (
    ("narrow", narrow),
    ("running", running),
    ("flow", flow),
    ("array", array),
    ("sentence", sentence),
    ("data", data),
    ("framed", framed),
)
