"""Matrices with a letter whose factors have roots of polynomials in it, against the definitions at numbers."""

from __future__ import annotations

from typing import Any

import pytest
import sympy

import symla
from symla.derivation.model import Undefined
from symla.kernel.meaning.prove import Prover
from symla.notation.parse import read
from symla.notation.value import value
from symla.notation.write import simplest
from tests.operations.parametric import at_point

k, x = sympy.symbols("k x", real=True)


@pytest.mark.parametrize(
    "rows",
    [
        "[[k, 1, 1], [1, -2, 1], [2, k, 2]]",
        "[[k, 1], [1, k], [0, 1]]",
        "[[1, k, 0], [k, 1, 0], [0, 0, k]]",
    ],
)
def test_columns_with_a_letter_are_made_orthonormal(rows: str) -> None:
    """A = Q R with orthonormal columns in Q and a positive diagonal in R."""
    solution = symla.solve(f"qr({rows})")
    assert solution.verified
    A = value(read(rows))
    for number in map(sympy.sympify, (-3, sympy.Rational(1, 2), 2)):
        Q, R = (part.subs(k, number).evalf(40) for part in at_point(solution, {k: number}))
        assert (Q * R - A.subs(k, number)).norm() < 1e-30
        assert (Q.T * Q - sympy.eye(R.cols)).norm() < 1e-30
        assert R.is_upper
        assert min(R.diagonal()) > 0


def test_entries_are_in_lowest_terms_with_roots() -> None:
    """k sqrt(k^2 + 5)/(k^2 + 5) and the like have the root once."""
    root = sympy.sqrt(k**2 + 5)
    assert simplest(k * root / (k**2 + 5)) == k / root
    assert simplest((k**3 + 5 * k) / root) == k * root
    assert simplest(sympy.sqrt(1 / (k**2 - 3 * k + 7))) == 1 / sympy.sqrt(k**2 - 3 * k + 7)
    assert simplest(sympy.Abs(k - 1) / (k**2 - 2 * k + 1)) == 1 / sympy.Abs(k - 1)
    assert simplest(sympy.sqrt(1 / (k - 1))).subs(k, 0) == sympy.I  # and 1/sqrt(k - 1) is -i there


def test_two_vectors_of_letters() -> None:
    """The last case is the general one: its vectors are the first and the second less its projection onto the first."""
    letters = sympy.symbols("a b c d e f", real=True)
    solution = symla.solve("gram_schmidt([[a, b, c], [d, e, f]])")
    assert solution.verified
    numbers = dict(zip(letters, (1, 2, -1, 3, 0, 4), strict=True))
    basis = [v.subs(numbers) for v in solution.answer[-1][1]]
    a, b = sympy.Matrix([1, 2, -1]), sympy.Matrix([3, 0, 4])
    assert basis == [sympy.ImmutableMatrix(a), sympy.ImmutableMatrix(b - a * sympy.Rational(-1, 6))]


@pytest.mark.parametrize(
    ("rows", "number", "definite"),
    [
        ("[[k, -1, 1], [-1, k, -1], [1, -1, 2]]", 3, True),
        ("[[k, -1, 1], [-1, k, -1], [1, -1, 2]]", 1, False),
        ("[[k, 1, 0], [1, k, 1], [0, 1, k]]", 2, True),
        ("[[2, k, 0], [k, 2, 1], [0, 1, k + 2]]", 1, True),
    ],
)
def test_cholesky_factors_with_a_letter(rows: str, number: int, definite: bool) -> None:
    """SymPy's factor at a number, and none where the matrix is not positive definite."""
    solution = symla.solve(f"cholesky({rows})")
    assert solution.verified
    found = at_point(solution, {k: sympy.Integer(number)})
    A = value(read(rows)).subs(k, number)
    assert (found is None) is not definite
    if definite:
        assert (found.subs(k, number) - sympy.Matrix(A).cholesky()).evalf(40).norm() < 1e-30


@pytest.mark.parametrize("number", [2, sympy.CRootOf(8 * x**3 - 44 * x**2 - 74 * x - 29, 0)])
def test_a_minimal_polynomial_of_full_degree(number: Any) -> None:
    """I, A, A^2 have independent columns for every k, where the characteristic polynomial has a double zero, too."""
    solution = symla.solve("minimal_polynomial([[1, -2, k], [2, 0, -2], [2, -1, -2]])")
    assert solution.verified
    letter = sympy.Symbol("lambda", real=True)
    assert at_point(solution, {k: number}) == letter**3 + letter**2 - 2 * k * letter + 2 * k + 2


def test_one_entry_shows_that_a_matrix_cannot_be_diagonalized() -> None:
    """(A - I)(A - 2I) has the entry -2, whatever k is."""
    solution = symla.solve("diagonalize([[1, k, -1], [0, 2, -2], [0, 0, 2]])")
    assert solution.verified
    assert isinstance(solution.derivation.outcome, Undefined)


def test_conditions_that_go_down() -> None:
    """b > 1 and a > b leave numbers, and b is positive there."""
    solution = symla.solve("eigenvalues([[a, 1], [b, a]])", where="a > b and b > 1")
    assert solution.verified
    a, b = (sympy.Symbol(name, positive=True) for name in "ab")
    assert set(solution.answer) == {a + sympy.sqrt(b), a - sympy.sqrt(b)}


@pytest.mark.parametrize(
    ("left", "symbol", "right", "holds"),
    [
        ("sqrt(k^4 + k^2 + 12k + 21)", ">", "0", True),
        ("sqrt(k^4 - k + 1)^2", "=", "|k^4 - k + 1|", True),
        ("sqrt(k^4 - 4k + 2)^2", "=", "|k^4 - 4k + 2|", False),  # negative for k = 1
        ("sqrt((k^3 - 1)/(k - 1))", "=", "sqrt(k^2 + k + 1)", True),
        ("sqrt((k^3 - 1)/(k - 1))", "=", "sqrt(k^2 + k + 2)", False),
    ],
)
def test_roots_of_what_is_positive_everywhere(left: str, symbol: Any, right: str, holds: bool) -> None:
    """By the real zeros of a polynomial in one letter, and in lowest terms."""
    prover = Prover()
    prover.nonzero.assume((prover.reader.scalar(read("k - 1")),))
    first, second = (prover.reader.scalar(read(side)) for side in (left, right))
    assert bool(prover.compare(first, symbol, second)) is holds


def test_roots_that_may_not_be_real_are_refused_in_words() -> None:
    """k + 1 is zero for k = -1, where (sqrt(k), 1) is not; with k > 0 there is no such case."""
    with pytest.raises(symla.SymlaError, match="a root is not real"):
        symla.solve("gram_schmidt([[sqrt(k), 1], [1, 1]])")
    solution = symla.solve("gram_schmidt([[sqrt(k), 1], [1, 1]])", where="k > 0")
    assert solution.verified
