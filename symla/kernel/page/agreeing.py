"""Whether expressions agree part by part: as far as both have the same structure, equal parts make equal wholes."""

from __future__ import annotations

from collections.abc import Iterable

from symla.kernel.meaning.prove import Prover
from symla.kernel.numbers.grid import Grid, Value, lone
from symla.kernel.numbers.polynomial import RATIONAL
from symla.kernel.page.parts import side_by_side
from symla.notation import written as w
from symla.notation.minors import is_expansion

# nodes whose value depends on the values of their parts alone
OPENED = frozenset((w.Sum, w.Product, w.Negative, w.Quotient, w.Matrix, w.Vector, w.Determinant))


def agree(prover: Prover, pairs: Iterable[tuple[w.Node, w.Node]], alike: bool = False) -> bool:
    """Whether the expressions have the same values, one by one; with `alike`, also whether both are matrices or both
    numbers, so that one may stand for the other in any expression.
    """
    known, agreed = prover.reader.known, prover.reader.agreed
    for a, b in pairs:
        if a is b or a == b:
            continue
        value, other = known(a), b.value if type(b) is w.Number else known(b)
        equal = prover.told_at_sight(value, other)
        if equal is None and (a, b) in agreed:
            equal = True
        elif equal is None:  # numbers are worked out at once; what has letters may be long
            is_short = type(value) in RATIONAL or (type(value) is Grid and value.rational)
            equal = (is_short and prover.proves(a, b)) or _agree_by_parts(prover, a, b)
            equal = equal or (not is_short and prover.proves(a, b))
            value, other = known(a), known(b)
            if equal:
                agreed.add((a, b))
        if not equal or (alike and not _are_alike(value, other)):
            return False
    return True


def _agree_by_parts(prover: Prover, a: w.Node, b: w.Node) -> bool:
    """Whether the second expression is the first one, which has a value, with parts replaced in place by equal ones,
    and determinants by expansions of them.
    """
    if type(a) is w.Determinant and is_expanded(prover, a, b):
        return True
    pairs = side_by_side(a, b) if type(a) in OPENED else None
    return pairs is not None and agree(prover, pairs, alike=True)


def is_expanded(prover: Prover, line: w.Determinant, target: w.Node) -> bool:
    """Whether the target is an expansion of a determinant of numbers that is written out and has a value."""
    matrix, read = line.operand, prover.reader
    if type(matrix) is not w.Matrix or len(matrix.rows) < 2 or not is_expansion(target, matrix):
        return False
    return all(type(entry) is w.Number or type(read(entry)) is not Grid for row in matrix.rows for entry in row)


def _are_alike(a: Value | None, b: Value | None) -> bool:
    """Whether two equal values are of one kind: u^T v is a number beside which [5] is none.  What was not evaluated is
    made in the same way of parts of one kind.
    """
    if type(a) is Grid and type(b) is Grid:
        return (lone(a) is a) is (lone(b) is b)
    return a is None or b is None or type(a) is not Grid is not type(b)
