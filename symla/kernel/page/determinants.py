"""Determinants that are written out: as an expansion along a row or column, entry by entry."""

from __future__ import annotations

from collections.abc import Sequence

from symla.kernel.meaning.prove import Prover
from symla.kernel.meaning.verdict import Refuted
from symla.kernel.numbers.grid import Grid
from symla.kernel.numbers.polynomial import Undefined
from symla.notation import written as w
from symla.notation.minors import is_block, is_expansion, minor

NO_EXPANSION = Refuted("this is no expansion of the determinant")
_OF_NOTHING = Refuted("a determinant is of rows and columns that stand nowhere before")


def determinant_of(prover: Prover, matrix: w.Node | None, before: Sequence[w.Matrix], target: w.Node) -> Refuted | None:
    """The objection to an expression for the determinant of a named matrix, where it is written out: it must be an
    expansion, entry by entry times the cofactor, or a product of numbers and a determinant left by row operations.
    """
    blocks = [part.operand for part in w.inside(target) if type(part) is w.Determinant]
    if not all(type(block) is not w.Matrix or any(is_block(block, earlier) for earlier in before) for block in blocks):
        return _OF_NOTHING
    if type(matrix) is not w.Matrix or not is_written_out(target) or is_expansion(target, matrix):
        return None
    if type(target) is w.Sum:
        size = range(len(matrix.rows))
        is_along = any(_is_along(prover, matrix, [(i, j) for j in size], target) for i in size)
        return None if is_along else NO_EXPANSION
    if type(target) is w.Determinant and type(target.operand) is w.Matrix and prover.equal(target, w.ZERO):
        return None if before and is_block(target.operand, before[-1]) else NO_EXPANSION
    if type(target) is w.Product and prover.equal(target, w.ZERO):  # then no number in it shows in the value
        left = frozenset([entry for row in before[-1].rows for entry in row] if before else ())
        numbers = [factor for factor in target.factors if type(factor) is not w.Determinant]
        return None if left.issuperset(numbers[numbers[:1] == [w.MINUS_ONE] :]) else NO_EXPANSION
    return None


def _is_along(prover: Prover, matrix: w.Matrix, places: Sequence[tuple[int, int]], target: w.Sum) -> bool:
    """Whether the terms are the entries at these (row, column), each times its cofactor."""
    if len(target.terms) != len(places):
        return False
    for term, (i, j) in zip(target.terms, places, strict=True):
        product = term.operand if type(term) is w.Negative else term
        if type(product) is not w.Product or len(product.factors) != 2:
            return False
        entry, rest = product.factors
        turned = (type(term) is w.Negative) != bool((i + j) % 2)
        cofactor = w.Negative(minor(matrix, i, j)) if turned else minor(matrix, i, j)
        if not (prover.equal(entry, matrix.rows[i][j]) and prover.equal(rest, cofactor)):
            return False
    return True


def is_written_out(target: w.Node) -> bool:
    """Whether this contains determinants, or products of entries."""
    return any(type(part) is w.Determinant or (type(part) is w.Product and part.signed) for part in w.inside(target))


def need_value(prover: Prover, line: w.Node) -> None:
    """Raises an error if the expression has no value; a determinant has one if its matrix is square."""
    matrix = prover.reader(line.operand if type(line) is w.Determinant else line)
    if type(line) is w.Determinant and (type(matrix) is not Grid or matrix.shape[0] != matrix.width):
        raise Undefined("only a square matrix has a determinant")
