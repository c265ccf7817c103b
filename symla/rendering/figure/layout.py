"""A figure of a derivation as a drawing, for a format that measures its formulas."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

from symla.derivation.figure import Net, Table
from symla.derivation.model import Figure
from symla.notation import written as w
from symla.notation.conventions import Conventions
from symla.notation.plain import plain_printer
from symla.rendering.figure.drawing import Drawing
from symla.rendering.figure.nets import nets
from symla.rendering.figure.places import Places
from symla.rendering.figure.plane import plane
from symla.rendering.figure.space import space
from symla.rendering.figure.tables import tables

if TYPE_CHECKING:
    from symla.rendering.formats import Format

Width = Callable[[w.Node], float]

_DIGIT = 1.62  # mm, of nine points
_LETTER = 1.38  # of text, at most
_LONG, _LOOSE = 20.0, 1.15  # the spaces of a long formula, which fonts differ in, add up
_LINE = 2.7  # the height of a formula that is no higher than its letters
_FRACTION = 6.4


def measured(format_: Format, conventions: Conventions) -> Callable[[w.Node], tuple[float, float]]:
    """The width and height of a label, as the format measures formulas."""
    return _measured(format_.measure(conventions), _spacing(format_), conventions)


def _spacing(format_: Format) -> float:
    return format_.figures.spacing if format_.figures is not None else 1.0


def _measured(width: Width, spacing: float, conventions: Conventions) -> Callable[[w.Node], tuple[float, float]]:
    plain = plain_printer(conventions)

    def measure(node: w.Node) -> tuple[float, float]:
        high = any(type(part) is w.Quotient or _is_fraction(part) for part in w.walk(node))
        wide = (1.0 if type(node) is w.Number else spacing) * _DIGIT * width(node)
        if high and spacing > 1.0 and not _is_fraction(node):  # fractions within a text are in one line with it
            wide = max(wide, _LETTER * len(plain(node)))
        return (max(1.4, wide if wide < _LONG else _LOOSE * wide), _FRACTION if high else _LINE)

    return measure


def laid_out(figure: Figure, format_: Format, conventions: Conventions) -> Drawing:
    """The drawing of a figure."""
    return _laid_out(figure, format_.measure(conventions), _spacing(format_), conventions)


@lru_cache(maxsize=64)
def _laid_out(figure: Figure, width: Width, spacing: float, conventions: Conventions) -> Drawing:
    """The same for formats that measure formulas alike."""
    measure = _measured(width, spacing, conventions)
    mark = figure.marks[0]
    if isinstance(mark, Net):
        return nets(figure, mark, measure)
    if isinstance(mark, Table):
        return tables(figure, measure)
    return (space if Places(figure).dimension == 3 else plane)(figure, measure)


def _is_fraction(node: w.Node) -> bool:
    return type(node) is w.Number and type(node.value) is not int
