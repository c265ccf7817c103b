"""What stands where in a Typst document: notes in the outer column, eliminations that flow, the answer in its line."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from symla.rendering.formats.arrays import equal_arrays
from symla.rendering.formats.typst.markup import Piece, equation, formula, pieces
from symla.rendering.formats.typst.printing import quoted

if TYPE_CHECKING:
    from symla.rendering.blocks import Block
    from symla.rendering.lines import Line

_WIDEST = 25.0  # of what does not break, in digits of the outer column
_LONGEST = 420  # characters of a note there
_POSED = "#posed["
_ARRAY = "mat("
_ARROW = "arrowto("


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
    if not framed or last.math != pieces(framed)[0].math:
        return equation(parts, display=True)
    return f"{equation(parts[:-1], display=True)} + framed({equation(parts[-1:], display=True)})"


def flow(block: Block, framed: str = "") -> tuple[str, ...]:
    """The pieces of an elimination, or of a few matrices that are equal: a line may end before every arrow or sign.
    None of other blocks.
    """
    lines = block.lines
    groups: list[list[Piece]] = [[]]
    if equal_arrays(lines, lambda right: pieces(right)[0].math.startswith(_ARRAY)):
        groups = [[*pieces(line.left), *pieces(line.sign), *pieces(line.right)] for line in lines]
    else:
        for piece in [piece for line in lines for piece in (*pieces(line.sign), *pieces(line.right))]:
            if piece.math.startswith(_ARROW):
                groups.append([])
            groups[-1].append(piece)
        if len(groups) == 1:
            return ()
    shown = [equation(group, display=True) for group in groups if group]
    *before, last = groups[-1]
    if framed and last.math == pieces(framed)[0].math:
        shown[-1] = f"{equation(before, display=True)} + framed({equation([last], display=True)})"
    return tuple(shown)


def headed(body: str, head: str) -> str:
    """The body of a problem, its first sentence after the heading."""
    return body.replace(_POSED, _POSED + head, 1) if _POSED in body else f"{_POSED}{head}]\n\n{body}"


def string_of(escaped: str) -> str:
    """The words that were escaped for a page, within quotation marks of Typst."""
    return quoted(re.sub(r"\\(.)", r"\1", escaped))[1:-1]


FILTERS: tuple[tuple[str, Callable[..., object]], ...] = (
    ("narrow", narrow),
    ("is_array", is_array),
    ("alone", alone),
    ("formula", formula),
    ("row", row),
    ("flow", flow),
    ("string_of", string_of),
    ("headed", headed),
)
