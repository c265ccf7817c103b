"""Perpendicular vectors against SymPy: complements, orthogonal matrices, the Gram-Schmidt process, QR."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

import pytest
import sympy

import symla
from symla.derivation.model import Cases, Undefined, chains_among
from symla.kernel.meaning.prove import Prover
from symla.notation.parse import read
from symla.notation.statements import Property, Truth
from symla.notation.written import Items, Node
from tests.operations.rows_at_random import COMPLEX, ENTRIES, SURDS, chosen, listed, process, rows_of, same


@pytest.mark.parametrize("entries", [ENTRIES, COMPLEX, SURDS], ids=["rational", "complex", "surds"])
def test_complements_are_sympys_null_spaces(entries: list[Any], some: Callable[[int], int]) -> None:
    """As many vectors as SymPy finds, each perpendicular to all that are given, with the second one conjugated."""
    random = Random(len(entries))
    for _ in range(some(60)):
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


# ---- the Gram-Schmidt process ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("entries", [ENTRIES, COMPLEX, SURDS], ids=["rational", "complex", "surds"])
def test_the_process_gives_what_the_definition_gives(entries: list[Any], some: Callable[[int], int]) -> None:
    """Of vectors some of which depend on others, or vanish; normalized, each divided by its length."""
    random = Random(7)
    for _ in range(some(36)):
        rows = chosen(random, random.randint(1, 3), random.randint(1, 3), entries)
        domain = "complex" if entries is COMPLEX else "real"
        wanted = process(rows)
        plain = symla.solve(f"gram_schmidt({listed(rows)})", domain=domain)
        assert plain.verified
        assert len(wanted) == len(plain.answer)
        assert all(same(u, v) for u, v in zip(wanted, plain.answer, strict=True))
        unit = symla.solve(f"gram_schmidt({listed(rows)}, normalize=True)", domain=domain)
        assert unit.verified
        assert all(same(u / u.norm(), v) for u, v in zip(wanted, unit.answer, strict=True))


def test_whole_components_have_no_common_factor() -> None:
    """A multiple of what the process gives, of rational vectors."""
    random = Random(8)
    for _ in range(20):
        rows = chosen(random, 3, 3, ENTRIES)
        solution = symla.solve(f"gram_schmidt({listed(rows)}, whole=True)")
        assert solution.verified
        wanted = process(rows)
        assert len(wanted) == len(solution.answer)
        for u, v in zip(wanted, solution.answer, strict=True):
            assert all(x.is_Integer for x in v)
            assert sympy.gcd(list(v)) == 1
            assert sympy.Matrix.hstack(u, v).rank() == 1
            assert u.dot(v) > 0


@pytest.mark.parametrize(
    ("vectors", "at", "dropped"),
    [
        ("[[1, k], [1, 1]]", [-2, 0, 1, 3], {1}),
        ("[[k, 0], [1, 1]]", [-1, 0, 2], {0}),
        ("[[1, k, 0], [k, 1, 0]]", [-1, 0, 1, 2], {-1, 1}),
        ("[[1, 1], [1, k], [k, 1]]", [-1, 1, 3], {-1, 1, 3}),
    ],
)
def test_letters_part_into_cases(vectors: str, at: list[int], dropped: set[int]) -> None:
    """In every case what comes out is what comes out for a number of that case."""
    solution = symla.solve(f"gram_schmidt({vectors})")
    assert solution.verified
    k = solution.symbols["k"]
    for number in at:
        rows = [[sympy.sympify(str(x).replace("k", f"({number})")) for x in row] for row in rows_of(vectors)]
        wanted = process(rows)
        (found,) = [basis for condition, basis in solution.answer if condition.subs(k, number) == sympy.true]
        assert (len(rows) > len(wanted)) is (number in dropped)
        assert all(same(u, v.subs(k, number)) for u, v in zip(wanted, found, strict=True))


@pytest.mark.parametrize(
    ("basis", "normalize", "whole", "holds"),
    [
        ("[[1, 1, 0], [1/2, -1/2, 1]]", False, False, True),
        ("[[1, 1, 0], [1, -1, 2]]", False, False, False),  # a multiple
        ("[[1, 1, 0], [1, -1, 2]]", False, True, True),
        ("[[1, 1, 0], [-1, 1, -2]]", False, True, False),  # it points the other way
        ("[[1, 1, 0], [2, -2, 4]]", False, True, False),  # a common factor
        ("[[1, 1, 0], [1, -1, 0]]", False, True, False),  # perpendicular, and outside the span
        ("[[1, 1, 0], [1, 0, 1]]", False, False, False),  # not perpendicular
        ("[[1, 1, 0]]", False, False, False),
        ("[[1, 1, 0], [1/2, -1/2, 1], [0, 0, 0]]", False, False, False),
        ("[[sqrt(2)/2, sqrt(2)/2, 0], [sqrt(6)/6, -sqrt(6)/6, sqrt(6)/3]]", True, False, True),
        ("[[sqrt(2)/2, sqrt(2)/2, 0], [-sqrt(6)/6, sqrt(6)/6, -sqrt(6)/3]]", True, False, False),
        ("[[1, 1, 0], [1/2, -1/2, 1]]", True, False, False),
    ],
)
def test_the_kernel_tells_what_the_process_gives(basis: str, normalize: bool, whole: bool, holds: bool) -> None:
    """Of (1, 1, 0), (2, 2, 0) and (1, 0, 1): not another orthogonal basis, another order or another length."""
    given = Items(tuple([read(v) for v in ("[1, 1, 0]", "[2, 2, 0]", "[1, 0, 1]")]))
    own = Items(tuple([read(f"[{', '.join(row)}]") for row in rows_of(basis)]))
    statement = Property("orthogonalized", Items((given, own, Truth(normalize), Truth(whole))))
    assert bool(Prover(False).holds(statement)) is holds


@pytest.mark.parametrize("entries", [ENTRIES, COMPLEX, [0, 1, 2, sympy.sqrt(2)]], ids=["rational", "complex", "surds"])
def test_factors_are_those_of_sympy(entries: list[Any]) -> None:
    """Q and R of independent columns, with a positive diagonal; dependent columns have none."""
    random = Random(9)
    seen = set()
    for _ in range(16):
        height, width = random.choice([(1, 1), (2, 1), (2, 2), (3, 2), (3, 3) if entries is ENTRIES else (2, 2)])
        rows = chosen(random, height, width, entries)
        domain = "complex" if entries is COMPLEX else "real"
        solution = symla.solve(f"qr({listed(rows)})", domain=domain)
        assert solution.verified
        A = sympy.Matrix(rows)
        independent = A.rank(simplify=True) == width
        seen.add(independent)
        assert isinstance(solution.derivation.outcome, Undefined) is not independent
        if independent:
            Q, R = solution.answer
            assert same(A, Q * R)
            assert same(Q.H * Q, sympy.eye(width))
            assert R.is_upper
            assert all(R[i, i].evalf() > 0 for i in range(width))
    assert {True, False} == seen


@pytest.mark.parametrize(
    ("R", "holds"),
    [("[[1, -2], [0, 3]]", True), ("[[1, 2], [0, -3]]", False), ("[[1, 2], [0, 0]]", False), ("[[1, 2, 3]]", False)],
)
def test_the_kernel_tells_a_positive_diagonal(R: str, holds: bool) -> None:
    """Square, with nothing but positive numbers on the diagonal."""
    assert bool(Prover(False).holds(Property("positive_diagonal", read(R)))) is holds


def test_a_negative_multiple_that_is_taken_away_is_added() -> None:
    """The words say what the line does, which has no minus sign left."""
    solution = symla.solve("gram_schmidt([[-3, 0, -1], [4, 3, 1], [0, -2, 4]])")
    assert solution.report.verified
    keys = [
        link.reason.key for chain in chains_among(solution.derivation.chains) for link in chain.links if link.reason
    ]
    assert "subtract" not in keys
    assert symla.solve("gram_schmidt([[1, 1], [2, 1]])").report.verified
