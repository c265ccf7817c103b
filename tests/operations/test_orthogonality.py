"""Perpendicular vectors against SymPy: complements, orthogonal matrices."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
import sympy

import symla
from symla.derivation.model import Cases
from symla.kernel.meaning.prove import Prover
from symla.notation.parse import read
from symla.notation.statements import Property, Truth
from symla.notation.written import Items, Node

ENTRIES: list[Any] = [*range(-4, 5), sympy.Rational(1, 2), sympy.Rational(-2, 3)]
COMPLEX: list[Any] = [*range(-3, 4), sympy.I, 1 + sympy.I, 2 - sympy.I]
SURDS: list[Any] = [0, 1, -1, sympy.sqrt(2), 1 + sympy.sqrt(2), sympy.sqrt(3)]


def listed(rows: list[list[Any]]) -> str:
    """The rows as they are typed."""
    return f"[{', '.join('[' + ', '.join(map(str, row)) + ']' for row in rows)}]".replace("I", "i")


def chosen(random: Random, count: int, size: int, entries: list[Any]) -> list[list[Any]]:
    """Vectors, some of which are zero or depend on the others."""
    rows = [[random.choice(entries) for _ in range(size)] for _ in range(count)]
    if count > 1 and random.random() < 0.4:
        rows[-1] = [2 * x - y for x, y in zip(rows[0], rows[1], strict=True)]
    if random.random() < 0.1:
        rows[0] = [0] * size
    return [[sympy.expand(x) for x in row] for row in rows]


@pytest.mark.parametrize("entries", [ENTRIES, COMPLEX, SURDS], ids=["rational", "complex", "surds"])
def test_complements_are_sympys_null_spaces(entries: list[Any]) -> None:
    """As many vectors as SymPy finds, each perpendicular to all that are given, with the second one conjugated."""
    random = Random(len(entries))
    for _ in range(25):
        size = random.randint(1, 4)
        rows = chosen(random, random.randint(1, 3), size, entries)
        domain = "complex" if entries is COMPLEX else "real"
        solution = symla.solve(f"orthogonal_complement({listed(rows)})", domain=domain)
        assert solution.verified
        given = sympy.Matrix(rows)
        basis = list(solution.answer)
        assert size - given.rank(simplify=True) == len(basis)
        for vector in basis:
            assert sympy.zeros(given.rows, 1) == (given.conjugate() * vector).applyfunc(sympy.simplify)
        assert not basis or sympy.Matrix.hstack(*basis).rank(simplify=True) == len(basis)


def rotation(random: Random, size: int) -> sympy.Matrix:
    """(I - S)(I + S)^-1 for a random S with S^T = -S: orthogonal, with rational entries."""
    S = sympy.zeros(size, size)
    for i in range(size):
        for j in range(i):
            S[i, j] = random.randint(-3, 3)
            S[j, i] = -S[i, j]
    one = sympy.eye(size)
    return (one - S) * (one + S).inv()


@pytest.mark.parametrize("size", [1, 2, 3, 4])
def test_orthogonal_matrices_are_told_from_others(size: int) -> None:
    """Rational rotations are orthogonal; with one entry changed they are not."""
    random = Random(size)
    for _ in range(8):
        Q = rotation(random, size)
        true = symla.solve(f"is_orthogonal({listed(Q.tolist())})")
        assert true.verified
        assert true.answer is True
        i, j = random.randrange(size), random.randrange(size)
        Q[i, j] += random.choice([-1, sympy.Rational(1, 7), 3])
        false = symla.solve(f"is_orthogonal({listed(Q.tolist())})")
        assert false.verified
        assert (Q.T * Q == sympy.eye(size)) is false.answer


def test_orthogonality_by_cases() -> None:
    """(k, 1; -1, k)/√2 is orthogonal for k = 1 and k = -1 alone."""
    solution = symla.solve("is_orthogonal([[k/sqrt(2), 1/sqrt(2)], [-1/sqrt(2), k/sqrt(2)]])")
    outcome = solution.derivation.outcome
    assert isinstance(outcome, Cases)
    assert [True, True, False] == [truth for _, truth in solution.answer]


@pytest.mark.parametrize(
    ("matrix", "complex_domain", "holds"),
    [
        ("[[3/5, 4/5], [-4/5, 3/5]]", False, True),
        ("[[3/5, 4/5], [4/5, 3/5]]", False, False),
        ("[[1, 0], [0, 1], [0, 0]]", False, False),  # orthonormal columns, and not square
        ("[[0, i], [i, 0]]", True, True),
        ("[[1, i], [i, -1]]", True, False),  # A^T A would vanish
        ("[[2, 0], [0, 1/2]]", False, False),
    ],
)
def test_the_kernel_tells_what_is_orthogonal(matrix: str, complex_domain: bool, holds: bool) -> None:
    """Neither of the two answers is proved for the wrong matrix."""
    A: Node = read(matrix)
    for told in (True, False):
        own = Property("orthogonality", Items((A, Truth(told))))
        assert bool(Prover(complex_domain).holds(own)) is (told is holds)
