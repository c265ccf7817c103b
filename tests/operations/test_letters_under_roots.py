"""Matrices with a letter whose factors have roots of polynomials in it, against the definitions at numbers."""

from __future__ import annotations

from typing import Any

import pytest
import sympy

import symla
from symla.derivation.model import Undefined
from symla.kernel.meaning.cases import assume
from symla.kernel.meaning.prove import Prover
from symla.notation.parse import read
from symla.notation.value import value
from symla.notation.write import simplest
from tests.kernel.sample import late
from tests.operations.parametric import at_point

k, x = sympy.symbols("k x", real=True)


@pytest.mark.parametrize(
    "rows",
    [
        late("[[k, 1, 1], [1, -2, 1], [2, k, 2]]"),
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


@pytest.mark.parametrize("rows", ["[[a, b, -1], [d, 0, f]]", late("[[a, b, c], [d, e, f]]")])
def test_two_vectors_of_letters(rows: str) -> None:
    """The last case is the general one: its vectors are the first and the second less its projection onto the first."""
    letters = sympy.symbols("a b c d e f", real=True)
    solution = symla.solve(f"gram_schmidt({rows})")
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
        late("[[2, k, 0], [k, 2, 1], [0, 1, k + 2]]", 1, True),
        ("[[k, 5], [5, 5]]", 6, True),  # what is under the root, 5 - 25/k, is a multiple of what decides, k - 5
        ("[[k, 5], [5, 5]]", 4, False),
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


@pytest.mark.parametrize(
    ("call", "answers"),
    [
        ("dot([sqrt(k), 1], [1, 1])", {4: 3}),
        ("gram_schmidt([[sqrt(k), 1], [1, 1]])", {4: ([2, 1], ["-1/5", "2/5"]), 1: ([1, 1],)}),
        (
            "quadratic_form_definiteness([[sqrt(k), 1], [1, 2]])",
            {1: "positive_definite", "1/4": "positive_semidefinite", 0: "indefinite"},
        ),
        ("is_orthogonal([[sqrt(k), 1], [1, 2]])", {0: False, 4: False}),
        ("pseudoinverse([[sqrt(k)], [1]])", {4: [["2/5", "1/5"]]}),
        ("project([1, 2], [sqrt(k), 1])", {4: (["8/5", "4/5"], "4/sqrt(5)", ["-3/5", "6/5"])}),
        ("spectral_norm([[sqrt(k)], [1]])", {3: 2}),
        ("condition_number([[sqrt(k), 0], [0, 1]])", {9: (3, 3, 1), "1/4": (2, 1, "1/2")}),
        ("matrix_square_root([[sqrt(k)]])", {16: [[2]], 0: [[0]]}),
        late("markov_steady_state([[1 - sqrt(k), 1], [sqrt(k), 0]])", {0: [1, 0], "1/4": ["2/3", "1/3"]}),
    ],
)
def test_roots_in_real_data_are_real(call: str, answers: dict[Any, Any]) -> None:
    """Where real data are asked for, sqrt(k) has a meaning only for k >= 0."""
    solution = symla.solve(call)
    assert solution.verified
    assert "The data have a meaning only where k ≥ 0" in solution.to_text()
    assert "The data have a meaning" not in symla.solve(call, where="k >= 0").to_text()
    for number, expected in answers.items():
        found = at_point(solution, {k: sympy.sympify(number)})
        if isinstance(expected, str | bool):
            assert found == expected
        else:
            flat = [sympy.nsimplify(x) for x in _flat(expected)]
            assert [sympy.simplify(x.subs(k, number)) for x in _flat(found)] == flat


def _flat(value: Any) -> list[Any]:
    """The numbers in nested tuples, lists and matrices, in order."""
    if isinstance(value, list | tuple | sympy.MatrixBase):
        return [x for part in value for x in _flat(part)]
    return [sympy.sympify(value)]


def test_a_letter_beside_its_root() -> None:
    """With s = sqrt(k), the second column less its projection is (1 - s)/(1 + s^2) (1, -s)."""
    solution = symla.solve("qr([[sqrt(k), 1], [1, 1]])", where="k > 0")
    assert solution.verified
    for s in (2, sympy.Rational(1, 3)):
        letter = next(iter(solution.symbols.values()))
        Q, R = (part.subs(letter, s**2) for part in at_point(solution, {letter: sympy.sympify(s**2)}))
        length, side = sympy.sqrt(1 + s**2), 1 if s < 1 else -1
        assert (Q - sympy.Matrix([[s, side], [1, -s * side]]) / length).evalf(30).norm() < 1e-25
        whole = sympy.Matrix([[1 + s**2, 1 + s], [0, abs(1 - s)]]) / length
        assert (R - whole).evalf(30).norm() < 1e-25


def test_a_letter_and_its_root_are_cancelled_together() -> None:
    """k = sqrt(k)^2, for every k."""
    s = sympy.sqrt(k)
    assert simplest((k - 2 * s + 1) / (k - 1)) == (s - 1) / (s + 1)
    assert simplest((k**2 + 2 * k + 1 - 2 * k * s - 2 * s) / (k + 1) ** 2) == (k - 2 * s + 1) / (k + 1)


@pytest.mark.parametrize(
    ("left", "symbol", "right", "holds"),
    [
        ("k - 2 sqrt(k) + 1", ">=", "0", True),
        ("k - 2 sqrt(k) + 1", ">", "0", False),  # zero for k = 1
        ("k - 2 sqrt(k) + 2", ">", "0", True),
        ("k^2 + 2k + 1 - 2k sqrt(k) - 2 sqrt(k)", ">=", "0", True),
        ("k - 3 sqrt(k) + 2", ">=", "0", False),  # -1/4 for k = 9/4
        ("k + a^2 - 2a sqrt(k)", ">=", "0", True),
        ("k + a^2 - 3a sqrt(k)", ">=", "0", False),
    ],
)
def test_squares_of_roots(left: str, symbol: Any, right: str, holds: bool) -> None:
    """Of a root that is real, a polynomial in a letter and its root is one in the root."""
    prover = Prover()
    assume(prover, [read("k > 0")])
    first, second = (prover.reader.scalar(read(side)) for side in (left, right))
    assert bool(prover.compare(first, symbol, second)) is holds


@pytest.mark.parametrize(
    ("rows", "number", "factor"),
    [
        ("[[k/4, 4k], [1/2, 33]]", sympy.Rational(1, 8), [[sympy.sqrt(2) / 8, 0], [2 * sympy.sqrt(2), 5]]),
        ("[[k, 2k], [1, 5]]", sympy.Rational(1, 2), [[1 / sympy.sqrt(2), 0], [sympy.sqrt(2), sympy.sqrt(3)]]),
        ("[[k^2, k], [1, 5]]", sympy.Integer(1), [[1, 0], [1, 2]]),
    ],
)
def test_the_value_at_which_a_matrix_is_symmetric_is_put_in(rows: str, number: Any, factor: Any) -> None:
    """Under the first root nothing is subtracted."""
    solution = symla.cholesky(rows)
    assert solution.verified
    assert at_point(solution, {k: number}) == sympy.Matrix(factor)
    assert at_point(solution, {k: number + 1}) is None


def test_a_matrix_that_is_symmetric_for_one_value_is_not_definite_there() -> None:
    """sqrt(2) - 8 is negative."""
    solution = symla.solve("cholesky([[k/4, 2k/(1/2)], [1/2, sqrt(2)]])", where="k > -1")
    assert solution.verified
    assert [found for _, found in solution.answer] == [None, None]


def test_sums_of_products_are_added_up_where_less_is_left() -> None:
    """Products of sums are multiplied out if terms cancel then; (a - 1)^2 + 1 stays."""
    i, a = sympy.I, sympy.Symbol("a", real=True)
    assert simplest((1 - i) * (1 - k) + (1 - i) * (k - 1)) == 0
    assert simplest(((1 - i) * (1 - k) + (1 - i) * i * (i - i * k)) / 2) == 0
    assert simplest((sympy.sin(k) - 1) ** 2 + (sympy.sin(k) + 1) ** 2) == 2 * sympy.sin(k) ** 2 + 2
    assert simplest((a - 1) ** 2 + 1) == (a - 1) ** 2 + 1
    assert simplest(a * (k - 1) + 1) == a * (k - 1) + 1


@pytest.mark.parametrize(
    ("call", "domain"),
    [
        ("pseudoinverse([[0, i k], [1 + i, 1 - k]])", "complex"),
        ("pca([[sin(k), 1], [cos(k), -sin(k)]], 1)", None),
        ("covariance_matrix([[cos(k)], [1], [0]])", None),
    ],
)
def test_products_of_matrices_are_added_up(call: str, domain: Any) -> None:
    """What is left of their entries shows every number."""
    solution = symla.solve(call, domain=domain)
    assert solution.verified, solution.report.failures
    if call.startswith("covariance"):
        rows = sympy.Matrix([sympy.cos(k), 1, 0])
        centred = rows - sympy.ones(3, 1) * sum(rows) / 3
        covariance = solution.answer.covariance.subs(solution.symbols["k"], k)
        assert sympy.simplify(centred.T * centred / 2 - covariance) == sympy.zeros(1)
