"""Singular values and what rests on them with letters, by cases: against NumPy at numbers."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import numpy as np
import pytest
import sympy

import symla
from symla.kernel.meaning.cases import assume
from symla.kernel.meaning.prove import Prover
from symla.kernel.meaning.stretches import are_singular_values
from symla.kernel.numbers.polynomial import TooHard
from symla.notation import written as w
from symla.notation.parse import read
from symla.notation.value import value
from tests.kernel.sample import late, sampled
from tests.operations.parametric import answer_at, at_point

k = sympy.Symbol("k", real=True)
NUMBERS = (-3, -1, 0, sympy.Rational(1, 2), 1, 2)
MATRICES = ("[[k, 0], [0, 1]]", "[[1, k], [0, 0]]", "[[k, k], [k, k]]", "[[1, k], [k, 1]]", "[[k], [k], [1]]")
WITH_ROOTS = ("[[1, k], [0, 1]]", "[[k, 1], [0, 1]]", "[[1, k], [k, 2]]", "[[k^2, 1], [1, 1]]")


def numbers(part: Any, number: Any) -> Any:
    """A part of an answer at a value of k, as an array."""
    return np.array(sympy.Matrix(part).subs(k, number).evalf(20).tolist(), dtype=float)


def at(solution: Any, number: Any) -> Any:
    """The answer of the case of this number."""
    return at_point(solution, {k: sympy.sympify(number)})


@pytest.mark.parametrize("rows", [*MATRICES, *sampled(WITH_ROOTS, 2)])
def test_decompositions_multiply_out(rows: str) -> None:
    """A = U S V^T with orthogonal factors and descending numbers, as NumPy finds them."""
    A, solution = value(read(rows)), symla.solve(f"svd({rows})")
    assert solution.verified
    for number in NUMBERS:
        U, S, V = (numbers(part, number) for part in at(solution, number))
        here = numbers(A, number)
        assert np.allclose(U @ S @ V.T, here)
        assert np.allclose(U @ U.T, np.eye(len(U)))
        assert np.allclose(V @ V.T, np.eye(len(V)))
        assert np.allclose(np.diag(S), np.linalg.svd(here)[1])


@pytest.mark.parametrize("rows", MATRICES[:4])
def test_norms_and_nearest_matrices(rows: str) -> None:
    """The largest singular value, their quotient, the distance of a nearest matrix, the semidefinite factor."""
    A = value(read(rows))
    norm, condition = symla.solve(f"spectral_norm({rows})"), symla.solve(f"condition_number({rows})")
    near, polar = symla.solve(f"low_rank({rows}, 1)"), symla.solve(f"polar({rows})")
    assert all(solution.verified for solution in (norm, condition, near, polar))
    for number in NUMBERS:
        here = numbers(A, number)
        sizes = np.linalg.svd(here)[1]
        assert np.isclose(float(sympy.N(at(norm, number).subs(k, number))), sizes[0])
        found = at(condition, number)
        assert (found is None) == (abs(np.linalg.det(here)) < 1e-9)
        assert found is None or np.isclose(float(sympy.N(found[0].subs(k, number))), sizes[0] / sizes[1])
        assert np.isclose(np.linalg.norm(here - numbers(at(near, number)[0], number), 2), sizes[1])
        U, P = (numbers(part, number) for part in at(polar, number))
        assert np.allclose(U @ P, here)
        assert min(np.linalg.eigvalsh(P)) > -1e-9


def test_principal_axes_with_a_letter() -> None:
    """All samples on a line: one axis, (1, k) over its length."""
    solution = symla.solve("pca([[0, 0], [1, k], [2, 2k]], 1)")
    assert solution.verified
    axes, variances, shares, _ = at(solution, 3)
    assert np.allclose(np.abs(numbers(axes, 3)).ravel(), np.array([1, 3]) / np.sqrt(10))
    assert [float(v.subs(k, 3)) for v in variances] == [10.0]
    assert list(shares) == [1]


def test_a_wrong_order_is_not_proved() -> None:
    """|k| before 1 is right where k^2 >= 1, and not elsewhere."""
    operand = w.Items((read("[[k, 0], [0, 1]]"), w.Items((read("|k|"), w.Number(1)))))
    above, below = Prover(), Prover()
    assume(above, [read("k^2 - 1 > 0")])
    assume(below, [read("k^2 - 1 <= 0")])
    assert are_singular_values(above, operand)
    with pytest.raises(TooHard):
        assert are_singular_values(below, operand) is False


@pytest.mark.parametrize("rows", [*WITH_ROOTS, "[[1, k], [2, 1]]"])
def test_singular_values_of_two_rows_have_no_roots_within_roots(rows: str) -> None:
    """Their sum and their difference are the roots of |A|^2 ± 2 det A."""
    A = value(read(rows))
    values, condition = symla.solve(f"singular_values({rows})"), symla.solve(f"condition_number({rows})")
    assert values.verified
    assert condition.verified
    assert not any(
        root.base.has(sympy.Pow(k**2 + 4, sympy.S.Half)) for x in values.answer for root in x.atoms(sympy.Pow)
    )
    for number in NUMBERS:
        sizes = np.linalg.svd(numbers(A, number))[1]
        assert np.allclose([float(sympy.N(x.subs(k, number))) for x in values.answer], sizes)


@pytest.mark.parametrize(("where", "number"), [("k > 1", 2), ("k < -2", -3), ("2k > 3", 5)])
def test_singular_values_where_a_letter_is_beyond_a_number(where: str, number: int) -> None:
    """sigma_1 sigma_2 = |det| = 4, and sigma_1^2 + sigma_2^2 = k^2 + 8, by hand."""
    solution = symla.solve("singular_values([[k, 2], [2, 0]])", where=where)
    assert solution.verified
    first, second = (part.subs(dict.fromkeys(part.free_symbols, number)) for part in solution.answer)
    assert sympy.simplify(first * second) == 4
    assert sympy.simplify(first**2 + second**2) == number**2 + 8


@pytest.mark.parametrize(
    ("claim", "holds"),
    [
        ("sqrt((k^2 + 2 - abs(k) sqrt(k^2 + 4))/2) = (sqrt(k^2 + 4) - abs(k))/2", True),
        ("sqrt((k^2 + 2 - abs(k) sqrt(k^2 + 4))/2) = (sqrt(k^2 + 4) + abs(k))/2", False),
        ("sqrt((k^2 + 2 - abs(k) sqrt(k^2 + 4))/2) = (sqrt(k^2 + 4) - k)/2", False),
        ("sqrt(2k^2 + 4 + 2 sqrt(k^4 + 4)) = sqrt(k^2 + 2k + 2) + sqrt(k^2 - 2k + 2)", True),
        ("sqrt(2k^2 + 4 - 2 sqrt(k^4 + 4)) = abs(sqrt(k^2 + 2k + 2) - sqrt(k^2 - 2k + 2))", True),
        ("sqrt(2k^2 + 4 - 2 sqrt(k^4 + 4)) = sqrt(k^2 + 2k + 2) - sqrt(k^2 - 2k + 2)", False),  # for k < 0
    ],
)
def test_roots_of_sums_with_a_root(claim: str, holds: bool) -> None:
    """sqrt(A - R) is the difference of two roots, which has a sign."""
    assert bool(symla.check(claim)) is holds


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        late("singular_values([[a, b], [c, d]])", {(1, 2, 3, 4): None, (2, -1, 0, 3): None, (0, 1, -1, 0): None}),
        ("singular_values([[a, b], [0, a]])", {(1, 2, 0, 1): None, (-3, 1, 0, -3): None}),
    ],
)
def test_singular_values_of_letters(call: str, expected: dict[tuple[int, ...], None]) -> None:
    """As NumPy has them."""
    solution = symla.solve(call)
    assert solution.verified
    for entries in expected:
        values = dict(zip(sympy.symbols("a b c d", real=True), entries, strict=True))
        sizes = np.linalg.svd(np.array(entries, dtype=float).reshape(2, 2))[1]
        assert np.allclose([float(sympy.N(x.subs(values))) for x in solution.answer], sizes)


def test_the_check_compares_with_the_entries() -> None:
    """The squares of the singular values are k^2 + 2 together, and not themselves."""
    (check,) = [c.said for c in symla.solve("singular_values([[1, k], [0, 1]])").derivation.chains if c.role == "check"]  # type: ignore[union-attr]
    squares, total = dict(check.facts)["squares"], dict(check.facts)["total"]
    assert squares.right == total.right == read("k^2 + 2")  # type: ignore[union-attr]


@pytest.mark.parametrize("entries", [[["abs(k)", "k"], ["k", "k"]], [["k", "abs(k)"], [1, 1]]])
def test_bars_within_the_product_of_the_squares(entries: list[list[object]]) -> None:
    """2k^4 - 2k^3 |k| is the square of no polynomial: the first matrix would have the singular value 2|k| for k < 0."""
    _are_those_of_numbers(symla.solve("singular_values", entries), (-3, -1, 0, 2))


@pytest.mark.parametrize(
    "problem",
    [
        "singular_values([[1, k], [0, 2], [1, 0]])",
        "singular_values([[1, sqrt(k)], [0, 0], [1, 0]])",
        "singular_values([[k, 3], [-3/2, 1], [2k, 6]])",
        "singular_values([[1, k], [i, k], [0, 1]])",
    ],
)
def test_singular_values_that_are_roots_within_roots(problem: str) -> None:
    """The eigenvalues of A^T A are real and not negative, and so are roots of what they contain."""
    _are_those_of_numbers(symla.solve(problem), (0, 1, 4))


def test_the_largest_of_roots_within_roots() -> None:
    """The condition number and the spectral norm are made of the same roots, and not 0/0 in a case."""
    found = symla.solve("condition_number([[3, 1], [sqrt(k), sqrt(k)]])")
    assert found.report.failures == []
    at_four = {found.symbols["k"]: sympy.Integer(4)}
    condition = at_point(found, at_four).condition.subs(at_four)
    assert abs(float(condition) - np.linalg.cond([[3, 1], [2, 2]])) < 1e-9
    norm = symla.solve("spectral_norm([[a, b], [1, c], [0, 1]])")
    assert norm.report.failures == []
    at = dict(zip(map(norm.symbols.get, "abc"), (2, -1, 3), strict=True))
    assert abs(float(norm.answer.subs(at)) - np.linalg.norm([[2, -1], [1, 3], [0, 1]], 2)) < 1e-9


def _are_those_of_numbers(found: symla.Solution, points: tuple[int, ...]) -> None:
    """Proved, and at these points what NumPy finds."""
    assert found.report.failures == []
    data, (letter,) = value(found.derivation.given[0].value, found.derivation.domain), found.symbols.values()
    for point in points:
        rows = np.array(data.subs(letter, point).evalf(20).tolist(), dtype=complex)
        values = [complex(x.subs(letter, point)) for x in found.answer]
        assert np.allclose(values, np.linalg.svd(rows, compute_uv=False))


@pytest.mark.parametrize(
    "values", ["sqrt(s - r), sqrt(s + r)", "sqrt(s + r), -sqrt(s - r)", "-sqrt(s + r), -sqrt(s - r)"]
)
def test_roots_within_roots_have_an_order_and_a_sign(values: str) -> None:
    """The squares are the eigenvalues in each of these, but not the singular values."""
    text = values.replace("sqrt(s", "sqrt(k^2/2 + 3").replace("r)", "sqrt(k^4 + 8k^2 + 4)/2)")
    prover = Prover(False)
    right = read("[sqrt(k^2/2 + 3 + sqrt(k^4 + 8k^2 + 4)/2), sqrt(k^2/2 + 3 - sqrt(k^4 + 8k^2 + 4)/2)]")
    A = read("[[1, k], [0, 2], [1, 0]]")
    assert are_singular_values(prover, w.Items((A, w.Items(right.entries))))
    with suppress(TooHard):
        assert not are_singular_values(prover, w.Items((A, w.Items(read(f"[{text}]").entries))))


@pytest.mark.parametrize(
    ("rows", "points"),
    [
        late("[[a, b], [c, d]]", [(1, 2, 3, 4), (0, 2, 3, 0), (1, 2, 2, 4), (0, 0, 0, 0)]),
        ("[[1, a], [b, 0]]", [(1, 2), (1, -2), (0, 3)]),
        ("[[cos(a), -sin(a)], [sin(a), cos(a)]]", [(0,), (2,)]),
        ("[[1, a], [0, 1/b]]", [(2, 3), (2, -3)]),
    ],
)
def test_polar_decompositions_of_two_rows(rows: str, points: list[tuple[int, ...]]) -> None:
    """A + C or A - C, for the cofactors C, over its length, by the sign of the determinant."""
    found = symla.solve(f"polar({rows})")
    assert found.report.failures == []
    A = value(read(rows))
    for point in points:
        at = {sympy.Symbol(name, real=True): sympy.Integer(x) for name, x in zip("abcd", point, strict=False)}
        U, P = (numbers(sympy.Matrix(part).subs(at), 0) for part in at_point(found, at))
        assert np.allclose(U @ P, numbers(sympy.Matrix(A).subs(at), 0))
        assert np.allclose(U.T @ U, np.eye(2))
        assert np.allclose(P, P.T)
        assert min(np.linalg.eigvalsh(P)) > -1e-9


@pytest.mark.parametrize(
    "rows", [late("[[k + 3, 4, -1], [k - 1, 2k, 2k]]"), "[[1, k], [0, 1], [1, 0]]", "[[k, 0, 1], [0, 1, 0]]"]
)
def test_approximations_whose_singular_values_are_roots_within_roots(rows: str) -> None:
    """As near as the first term that NumPy finds; the vectors have the roots of the eigenvalues alone."""
    found = symla.solve(f"low_rank({rows}, 1)")
    assert found.report.failures == []
    for point in (0, 1, 3):
        answer, A = at(found, point), numbers(value(read(rows)), point)
        left = np.linalg.svd(A, compute_uv=False)
        B = numbers(answer.approximation, point)
        assert np.isclose(np.linalg.norm(A - B, 2), left[1])
        assert np.linalg.matrix_rank(B, tol=1e-9) == 1


@pytest.mark.parametrize(
    "rows", ["[[a, b], [b, a]]", "[[a + b, a], [a, b]]", "[[a - b, b], [b, a + b]]"], ids=["swapped", "below", "beside"]
)
def test_a_trace_that_is_a_square_divides_where_not_all_letters_are_zero(rows: str) -> None:
    """The polar decomposition divides by 2|b|, where a^2 - b^2 <= 0 and (a, b) is not (0, 0)."""
    a, b = sympy.symbols("a b", real=True)
    solution = symla.solve(f"polar({rows})")
    assert [] == solution.report.failures
    for numbers in ((1, 2), (2, 1), (0, 1), (1, 0), (-1, 1), (-3, 2)):
        values = dict(zip((a, b), numbers, strict=True))
        U, P = answer_at(solution, values)
        product = sympy.Matrix(U).subs(values) * sympy.Matrix(P).subs(values)
        assert value(read(rows), "real").subs(values) == product.applyfunc(sympy.nsimplify)
