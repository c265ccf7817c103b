"""What stands where in a Typst document: notes in the outer column, eliminations that flow, the answer in its line."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from symla.rendering.formats.typst.markup import INLINE, Piece, equation, formula, pieces
from symla.rendering.formats.typst.printing import quoted

if TYPE_CHECKING:
    from symla.rendering.blocks import Block
    from symla.rendering.lines import Line
    from symla.rendering.page import Page

_WIDEST = 25.0  # of what does not break, in digits of the outer column
_LONGEST = 420  # characters of a note there
_POSED = "#posed["
_ARRAY = "mat("
_ARROW = "arrowto("
_FORMULA = re.compile(f"{INLINE[0]}([^{INLINE[1]}]*){INLINE[1]}")
_SAYS_MORE = re.compile(r"[=0-9]|mat\(")


def narrow(blocks: Sequence[Block]) -> bool:
    """Whether these are notes that the outer column takes: words, and formulas that break in time."""
    told = sum([len(block.heading) + len(block.inline) for block in blocks])
    return told <= 2 * _LONGEST and not any(block.lines or block.piece > _WIDEST for block in blocks)


def is_array(inline: str) -> bool:
    """Whether the formula of a note holds an array, which stands better by itself than in the sentence."""
    return _ARRAY in inline


def alone(inline: str) -> str:
    """The formula of a note as one that stands by itself."""
    return formula(inline)


def row(line: Line, framed: str = "") -> str:
    """The sign and the right side of a line, its last part framed if it is the answer."""
    parts = [*pieces(line.sign), *pieces(line.right)]
    last = parts[-1] if parts else Piece("", "")
    if not (framed and last.math == framed):
        return equation(parts, display=True)
    return f"{equation(parts[:-1], display=True)} + framed({equation(parts[-1:], display=True)})"


def flow(block: Block, framed: str = "") -> tuple[str, ...]:
    """The pieces of an elimination, a line of which may end before every arrow; none of other blocks."""
    parts = [piece for line in block.lines for piece in (*pieces(line.sign), *pieces(line.right))]
    if not any(piece.math.startswith(_ARROW) for piece in parts):
        return ()
    groups: list[list[Piece]] = [[]]
    for piece in parts:
        if piece.math.startswith(_ARROW):
            groups.append([])
        groups[-1].append(piece)
    shown = [equation(group, display=True) for group in groups if group]
    if framed and parts[-1].math == framed:
        *before, _ = groups[-1]
        shown[-1] = f"{equation(before, display=True)} + framed({equation(parts[-1:], display=True)})"
    return tuple(shown)


def headed(body: str, head: str) -> str:
    """The body of a problem, its first sentence after the heading."""
    return body.replace(_POSED, _POSED + head, 1) if _POSED in body else f"{_POSED}{head}]\n\n{body}"


def string_of(escaped: str) -> str:
    """The words that were escaped for a page, within quotation marks of Typst."""
    return quoted(re.sub(r"\\(.)", r"\1", escaped))[1:-1]


def framed(page: Page) -> str:
    """The array or value that ends the last line, if the answer would only say it again: `A B = [...]`, or the array
    alone, after words and names.  Else nothing.
    """
    block = page.work[-1] if page.work else None
    if block is None or not block.lines or not page.answer:
        return ""
    told = _FORMULA.findall(page.answer)
    if not told or not page.answer.endswith(f"{told[-1]}{INLINE[1]}."):
        return ""
    words = _FORMULA.sub("", page.answer)
    named = " ".join(piece.math for text in told[:-1] for piece in pieces(text))
    if re.search(r"\d", words) or _SAYS_MORE.search(named):
        return ""
    last = pieces(block.lines[-1].right)[-1:]
    shown = " ".join([piece.math for piece in pieces(told[-1])])
    left = next((line.left for line in reversed(block.lines) if line.left), "")
    name = " ".join([piece.math for piece in pieces(left)])
    if not last or last[0].math not in (shown, shown.removeprefix(f"{name} = ")):
        return ""
    return last[0].math


FILTERS: tuple[tuple[str, Callable[..., object]], ...] = (
    ("narrow", narrow),
    ("is_array", is_array),
    ("alone", alone),
    ("formula", formula),
    ("row", row),
    ("flow", flow),
    ("framed", framed),
    ("string_of", string_of),
    ("headed", headed),
)
