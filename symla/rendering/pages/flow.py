"""Lines that share their room: the matrices of an elimination, and two or three that are equal."""

from __future__ import annotations

from collections.abc import Sequence

from symla.notation import written as w
from symla.rendering.pages.lines import Line

_FEW = 3
_BEGUN = (w.Product, w.VectorProduct, w.Sum, w.Transpose, w.Power, w.Determinant)  # by their first part


def flow(lines: Sequence[Line], columns: bool) -> tuple[str, ...]:
    """The pieces of such lines: a line of the page may end before each.  None of others.  With `columns` vectors are
    arrays, too.
    """
    pieces = [piece for line in lines for piece in line.pieces]
    if not pieces and _are_equal_arrays(lines, columns):
        pieces = [f"{line.left} {line.sign} {line.right}".strip() for line in lines]
    return tuple(pieces)


def _are_equal_arrays(lines: Sequence[Line], columns: bool) -> bool:
    """Whether these are two or three matrices of one chain, which share their lines: one reason is told of all."""
    return (
        1 < len(lines) <= _FEW
        and bool(lines[0].left)
        and not any(line.left or line.continued for line in lines[1:])
        and _of_one_reason(lines)
        and all(_begins_with_array(line, columns) for line in lines)
    )


def _of_one_reason(lines: Sequence[Line]) -> bool:
    """Whether one reason tells of all: there is one, or a rule, what is put into it, and its value."""
    told = ["" if line.puts_in else line.reason for line in lines]
    return len({reason for reason in told if reason}) <= 1 or (bool(told[0]) and lines[1].puts_in)


def _begins_with_array(line: Line, columns: bool) -> bool:
    first = line.right_spans[0]
    while isinstance(first, _BEGUN):
        first = w.children(first)[0]
    return type(first) is w.Matrix or (columns and type(first) is w.Vector)
