"""The placing of a Typst document: notes in the outer column, eliminations that flow, the answer in its line."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from symla.rendering.formats.arrays import equal_arrays, reasons_last, shared_reason
from symla.rendering.formats.typst.markup import INLINE, Piece, equation, formula, pieces
from symla.rendering.formats.typst.printing import quoted

if TYPE_CHECKING:
    from symla.rendering.pages.block import Block
    from symla.rendering.pages.lines import Line
    from symla.rendering.pages.page import Page

_WIDEST = 25.0  # of what does not break, in digits of the outer column
_LONGEST = 420  # characters of a note there
_POSED = "#posed["
_ARRAY = "mat("
_ARROW = "arrowto("
_APPROXIMATELY = "≈"
_FORMULA = re.compile(f"{INLINE[0]}([^{INLINE[1]}]*){INLINE[1]}")
_NUMBER = re.compile(r"[=0-9]|mat\(")


def narrow(blocks: Sequence[Block]) -> bool:
    """Whether these are notes that the outer column takes: words, and formulas that break in time."""
    length = sum([len(block.heading) + len(block.inline) for block in blocks])
    return length <= 2 * _LONGEST and not any(block.lines or block.piece > _WIDEST for block in blocks)


def is_array(inline: str) -> bool:
    """Whether the formula of a note holds an array, which stands better by itself than in the sentence."""
    return _ARRAY in inline


def alone(inline: str) -> str:
    """The formula of a note as one that stands by itself."""
    return formula(inline)


def row(line: Line, framed: str = "") -> str:
    """The sign and the right side of a line, its last part framed if it is the answer."""
    return _shown([*pieces(line.sign), *pieces(line.right)], pieces(framed))


def _shown(parts: Sequence[Piece], framed: Sequence[Piece]) -> str:
    """An equation, these parts at its end framed."""
    start = len(parts) - len(framed)
    if not framed or [part.math for part in parts[start:]] != [part.math for part in framed]:
        return equation(parts, display=True)
    return f"{equation(parts[:start], display=True)} + framed({equation(parts[start:], display=True)})"


def closed(page: Page) -> Page:
    """The page with the rounded value in the line of the exact one, `= √14 ≈ 3.742`, if these are the answer."""
    block = page.work[-1] if page.work else None
    if block is None or len(block.lines) < 2 or page.framed:
        return page
    *lines, exact, rounded = block.lines
    formulas = _FORMULA.findall(page.answer)
    sign, value = pieces(rounded.sign), pieces(exact.right)[-1:]
    about = [part.math for part in sign] == [_APPROXIMATELY] and not rounded.left
    if not about or not formulas or not page.answer.endswith(f"{formulas[-1]}{INLINE[1]}."):
        return page
    ending = [*value, *sign, *pieces(rounded.right)]
    left = next((line.left for line in (exact, *reversed(lines)) if line.left), "")
    named = "".join([part.math for one in formulas[:-1] if one != left for part in pieces(one)])
    if _math(pieces(formulas[-1])) != _math(ending) or _NUMBER.search(named):
        return page
    together = exact._replace(right=f"{exact.right}{rounded.sign}{rounded.right}")
    work = (*page.work[:-1], block._replace(lines=(*lines, together)))
    return page._replace(work=work, framed=type(page.answer)("".join([part.printed for part in ending])))


def _math(parts: Sequence[Piece]) -> str:
    return " ".join([part.math for part in parts])


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
            if piece.math.startswith(_ARROW) and not (groups[-1] and groups[-1][-1].math.startswith(_ARROW)):
                groups.append([])
            groups[-1].append(piece)
        if len(groups) == 1:
            return ()
    *before, last = [group for group in groups if group]
    return (*[equation(group, display=True) for group in before], _shown(last, pieces(framed)))


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
    ("closed", closed),
    ("flow", flow),
    ("shared_reason", shared_reason),
    ("reasons_last", reasons_last),
    ("string_of", string_of),
    ("headed", headed),
)
