"""Matrices whose determinant has a sum of squares as a factor, which is zero only where each square is."""

from __future__ import annotations

from itertools import product

import pytest
import sympy

import symla
from symla.notation.budget import limited
from tests.kernel.sample import late
from tests.operations.parametric import answer_at

a, b, c = sympy.symbols("a b c", real=True)
CIRCULANT = sympy.Matrix([[a, b, c], [c, a, b], [b, c, a]])
TURNED = sympy.Matrix([[a - 1, b - 2], [2 - b, a - 1]])
VALUES = (0, 1, 2, -1, sympy.Rational(1, 2))


@pytest.mark.parametrize("operation", ["rref", "rank", "inverse"])
@pytest.mark.parametrize("matrix", [CIRCULANT, TURNED])
def test_circulants_are_sympys_for_every_value(operation: str, matrix: sympy.Matrix) -> None:
    """The cases are proved, and the one that the values belong to has the answer of the numbers put in."""
    solution = symla.solve(operation, matrix)
    assert [] == solution.report.failures
    symbols = sorted(matrix.free_symbols, key=str)
    for numbers in product(VALUES, repeat=len(symbols)):
        values = dict(zip(symbols, numbers, strict=True))
        known = sympy.Matrix(matrix.subs(values))
        found = answer_at(solution, values)
        if operation == "rank":
            assert known.rank() == found
        elif operation == "rref":
            assert known.rref()[0] == found.subs(values)
        else:
            assert (known.inv() if known.det() else None) == (None if found is None else found.subs(values))


@pytest.mark.parametrize("row", ["ab11", late("abcd")])
def test_a_divisor_that_the_equations_make_zero_is_told(row: str) -> None:
    """A circulant of several letters has cases by an equation that is not solved; the message says what helps."""
    with limited(60), pytest.raises(symla.SymlaError, match=r"could not be worked out\. Choose values for some of"):
        symla.solve("null_space", [[row[(i + j) % 4] for j in range(4)] for i in range(4)])
