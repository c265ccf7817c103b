"""Cramer's rule against SymPy's solver, and where it does not apply."""

from __future__ import annotations

from random import Random

import pytest
import sympy

import symla
from symla.derivation.model import Cases, Undefined


@pytest.mark.parametrize("size", [1, 2, 3, 4, 5])
def test_solutions_are_sympys(size: int) -> None:
    """Of whole numbers, by any method for the determinants; a singular matrix has no answer."""
    random = Random(size)
    seen = 0
    for _ in range(12):
        rows = [[random.randint(-4, 4) for _ in range(size)] for _ in range(size)]
        right = [random.randint(-9, 9) for _ in range(size)]
        A, b = sympy.Matrix(rows), sympy.Matrix(right)
        solution = symla.cramer(rows, right)
        assert solution.verified
        if A.det() == 0:
            assert isinstance(solution.derivation.outcome, Undefined)
        else:
            assert A.LUsolve(b) == solution.answer
            seen += 1
    assert seen


def test_letters_part_into_cases() -> None:
    """Where the determinant vanishes there is no answer, elsewhere the quotient."""
    k = sympy.Symbol("k", real=True)
    solution = symla.cramer([["k", "1"], ["1", "k"]], [1, 0])
    outcome = solution.derivation.outcome
    assert isinstance(outcome, Cases)
    assert 2 == sum(isinstance(case.derivation.outcome, Undefined) for case in outcome.cases)
    *_, (_, found) = solution.answer
    assert [0, 0] == [sympy.simplify(x) for x in sympy.Matrix([[k, 1], [1, k]]) * found - sympy.Matrix([1, 0])]
