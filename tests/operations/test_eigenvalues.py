"""Characteristic polynomials, eigenvalues and eigenvectors against SymPy, by random matrices of every kind."""

from __future__ import annotations

from random import Random

import pytest
import sympy

import symla
from symla.derivation.model import Undefined


def by_eigenvalues(random: Random, values: list[int], defective: bool = False) -> sympy.Matrix:
    """P D P^-1 with a P of determinant 1 or -1; with `defective`, ones above equal neighbours on the diagonal."""
    size = len(values)
    D = sympy.diag(*values)
    if defective:
        for i in range(size - 1):
            D[i, i + 1] = int(values[i] == values[i + 1])
    P = sympy.eye(size)
    for _ in range(size + 1):
        i, j = random.sample(range(size), 2)
        P = P.elementary_row_op("n->n+km", row1=i, row2=j, k=random.choice([-1, 1]))
    return P * D * P.inv()


def matrices(count: int, seed: int) -> list[sympy.Matrix]:
    """Whole eigenvalues by construction, defective ones, symmetric ones, any of size 2, of rank 1, rotations."""
    random = Random(seed)
    found: list[sympy.Matrix] = []
    for _ in range(count):
        size = random.choice([2, 2, 3])
        values = sorted(random.randint(-4, 5) for _ in range(size))
        found += [by_eigenvalues(random, values), by_eigenvalues(random, [values[0]] * size, True)]
        a, b, c, d = (random.randint(-4, 4) for _ in range(4))
        found += [sympy.Matrix([[a, b], [b, c]]), sympy.Matrix([[a, b], [c, d]]), sympy.Matrix([[a, -b], [b, a]])]
        u = [random.randint(-2, 3) for _ in range(3)]
        found.append(sympy.Matrix(u) * sympy.Matrix([u[::-1]]))
    return found


def asked(operation: str, A: sympy.Matrix) -> symla.Solution:
    """The solution of a call with this matrix."""
    return symla.solve(f"{operation}({A.tolist()})")


@pytest.mark.parametrize("seed", range(4))
def test_characteristic_polynomials_are_sympys(seed: int) -> None:
    """det(A - lambda I), which is det(lambda I - A) up to a sign."""
    for A in matrices(4, seed):
        solution = asked("characteristic_polynomial", A)
        assert solution.verified, A
        wanted = (A - solution.symbols["lambda"] * sympy.eye(A.rows)).det()
        assert 0 == sympy.expand(solution.answer - wanted), A


def test_letters_of_the_data_are_not_taken() -> None:
    """A matrix with lambda in it has a polynomial in another letter."""
    solution = symla.characteristic_polynomial([["lambda", "1"], ["0", "2"]])
    assert solution.verified
    assert {"lambda", "mu"} == {s.name for s in solution.answer.free_symbols}


def test_only_square_matrices_have_one() -> None:
    """Of another shape there is none."""
    outcome = symla.characteristic_polynomial([[1, 2]]).derivation.outcome
    assert isinstance(outcome, Undefined)


def test_too_large_is_said() -> None:
    """What is too long by hand is refused in words."""
    with pytest.raises(symla.SymlaError, match="6 x 6"):
        symla.characteristic_polynomial([[(i + 1) * (j + 2) % 7 for j in range(6)] for i in range(6)])
