"""Sines, cosines, two letters and roots that decide, divide or cancel: proved, and right at points."""

from __future__ import annotations

from typing import Any

import pytest
import sympy

import symla
from tests.kernel.sample import late

a, b, u, v = sympy.symbols("a b u v", real=True)
ANGLES = ({a: 0.3, u: 0.7, v: -1.1, b: 2.5}, {a: 2.9, u: -2.0, v: 0.4, b: -0.6}, {a: 4.1, u: 1.2, v: 2.2, b: 0.8})


def at(answer: Any, point: dict[Any, float]) -> Any:
    """The answer of the case that holds at the point."""
    if isinstance(answer, tuple) and answer and isinstance(answer[0], tuple) and len(answer[0]) == 2:
        (answer,) = [found for condition, found in answer if condition.subs(point) == sympy.true]
    return answer


def near(x: Any, y: Any, point: dict[Any, float]) -> bool:
    """Whether two matrices have the same numbers at the point."""
    gap = (sympy.Matrix(x) - sympy.Matrix(y)).subs(point)
    return all(abs(complex(sympy.N(entry))) < 1e-9 for entry in gap)


def test_a_case_that_the_addition_formula_excludes_is_not_opened() -> None:
    """Where sin(v) = 0, cos(u + v) is cos(u) or its opposite, and not zero."""
    solution = symla.gram_schmidt([["cos u", "sin v"], ["sin u", "cos v"]])
    assert [] == solution.report.failures
    for point in ANGLES:
        first, second = at(solution.answer, point)
        assert near([first.dot(second)], [0], point)


def test_multiples_of_an_angle_vanish_with_it() -> None:
    """Where sin(a) = 0, so is sin(2a); the ranks by hand."""
    solution = symla.rank([["-sin a", 0], ["sin a", "sin a"], ["sin a", "sin(2a)"]])
    assert [] == solution.report.failures
    for value, rank in ((0, 0), (sympy.pi, 0), (sympy.pi / 2, 2), (1, 2)):
        assert at(solution.answer, {a: value}) == rank
    assert symla.ldu([["sin(2a)", "-sin a"], [-1, 0]]).verified


def test_a_cosine_that_is_zero_is_put_into_the_check() -> None:
    """x · v = t cos(a) + 0·(-1) = t·0 + 0·(-1)."""
    solution = symla.orthogonal_complement([["cos a", -1], ["2cos a", -2]])
    assert [] == solution.report.failures
    assert "t·0 + 0·(-1)" in solution.to_text()


@pytest.mark.parametrize("rows", [[[2, "sin a"], ["sin a", "cos a"]], late([["cos a", "sin a"], ["sin a", 4]])])
def test_cholesky_where_a_cosine_is_positive(rows: list[list[Any]]) -> None:
    """The factor is checked at angles at which cos(a) > 0 and 2 cos(a) > sin(a)^2."""
    solution = symla.cholesky(rows)
    assert [] == solution.report.failures
    known = {"cos a": sympy.cos(a), "sin a": sympy.sin(a)}
    matrix = sympy.Matrix([[known.get(entry, entry) for entry in row] for row in rows])
    for value in (0, 0.5, -0.9):
        factor = at(solution.answer, {a: value})
        assert near(factor * factor.T, matrix, {a: value})


@pytest.mark.parametrize("rows", [[["a", 1], [1, "a"], [0, 0]], late([["-sin a", "1/2"], [-1, "2cos a"]])])
def test_principal_axes(rows: list[list[Any]]) -> None:
    """The variance is the largest eigenvalue of the covariance matrix at every point."""
    solution = symla.pca(rows, 1)
    assert [] == solution.report.failures
    samples = sympy.Matrix(
        [
            [sympy.parse_expr(str(e).replace(" a", "(a)").replace("2cos", "2*cos"), {"a": a}) for e in row]
            for row in rows
        ]
    )
    for point in ANGLES:
        numbers = sympy.Matrix(samples.subs(point))
        centred = numbers - sympy.ones(len(rows), 1) * (sympy.ones(1, len(rows)) * numbers) / len(rows)
        covariance = centred.T * centred / (len(rows) - 1)
        largest = max(sympy.re(x) for x in covariance.evalf().eigenvals())
        assert abs(sympy.N(at(solution.answer, point).variances[0].subs(point)) - largest) < 1e-9


@pytest.mark.parametrize(
    "call", ["project([b, b], onto=[a - b, a^2])", "unit_vector([a, a*b + 1])", "svd([[0, a - b, a*b]])"]
)
def test_sums_of_squares_that_vanish_at_one_point_or_nowhere(call: str) -> None:
    """(a - b)^2 + a^4 is zero for a = b = 0 alone, and a^2 + (ab + 1)^2 never."""
    assert [] == symla.solve(call).report.failures


def test_a_sum_of_squares_has_one_case() -> None:
    """(a b)^2 + (a - b)^2 = 0 exactly for a = b = 0."""
    cases = symla.svd([[0, "a - b", "a*b"]]).answer
    assert sympy.Eq(a, 0) & sympy.Eq(b, 0) in {condition for condition, _ in cases}


def test_letters_cancel_against_their_conjugates() -> None:
    """z conj(z) - |z|^2 is zero."""
    solution = symla.project(["i", -1], onto=["1/2", "a"])
    assert [] == solution.report.failures
    z = solution.symbols["a"]
    for point in (2 + sympy.I, -sympy.I / 3, sympy.Integer(4)):
        onto = sympy.Matrix([sympy.Rational(1, 2), point])
        given = sympy.Matrix([sympy.I, -1])
        found = solution.answer.projection.subs(z, point)
        assert near(found, onto * (given.T * onto.conjugate())[0] / (onto.T * onto.conjugate())[0], {})


@pytest.mark.parametrize(
    "call",
    [
        "condition_number([[a, 2], [2, a + 1]])",  # √(2a² + 2a + 9 + √17 |2a + 1|) is a sum of |2a + 1| and √17
        "svd([[cos(1)], [1]])",
        late("fit_line([[sin(2a), 2], [0, 0], [3, sin(2a)]])"),
        late("matrix_exponential([[2, cos a], [1/2, -sin a]])"),
        "matrix_square_root([[1, 1, 0], [0, 1, 1], [1, 0, 1]])",
    ],
)
def test_squares_under_roots(call: str) -> None:
    """A square in a radicand is taken out of the root."""
    assert [] == symla.solve(call).report.failures


def test_roots_of_complex_numbers_are_not_mixed_up_with_their_opposites() -> None:
    """i√(1 + 8i) is not √(-1 - 8i), but its opposite."""
    solution = symla.general_power([[-1, "1 + i"], ["1 + i", 0]], "n")
    assert [] == solution.report.failures
    matrix = sympy.Matrix([[-1, 1 + sympy.I], [1 + sympy.I, 0]])
    n = solution.symbols["n"]
    for exponent in (0, 1, 4):
        assert near(solution.answer.subs(n, exponent), matrix**exponent, {})


@pytest.mark.parametrize("rows", [[[1, "cos a"], ["sin a", 1]], late([[-1, "2cos a"], ["sin a", "2cos a"]])])
def test_powers_with_a_cosine_that_stays(rows: list[list[Any]]) -> None:
    """The cosine is no angle that grows with the exponent; where sin(a) = 0, the product is that of the case."""
    solution = symla.general_power(rows, "n")
    assert [] == solution.report.failures
    assert "addition formulas" not in solution.to_text()


def test_a_length_without_a_root_is_divided_by_as_it_is() -> None:
    """1/e has no root to be taken from its denominator."""
    solution = symla.unit_vector([0, "e"])
    assert [] == solution.report.failures
    assert "exp(" not in solution.to_text()


def test_a_quotient_with_a_negative_divisor_in_normal_form() -> None:
    """a b - b² - 4 > 0 stands with the opposite sign in the kernel's normal form."""
    where, quotient = "b > 0 and a*b > b^2 + 4", "(a^3 - 5)/(a*b - b^2 - 4)"
    assert isinstance(symla.check(f"{where} and a^3 <= 5 implies {quotient} <= 0"), symla.Proved)
    assert isinstance(symla.check(f"{where} and a^3 >= 5 implies {quotient} <= 0"), symla.Refuted)


@pytest.mark.parametrize("rows", [[["-i"]], [[1, "i"], ["i", 2]]])
def test_a_form_takes_real_numbers(rows: list[list[Any]]) -> None:
    """A number with i has no sign."""
    with pytest.raises(symla.SymlaError, match="A takes real numbers"):
        symla.quadratic_form_definiteness(rows)


@pytest.mark.parametrize(
    "call", ["svd([[1 + i, i*a]])", "is_orthogonal([[1 + i, i*a], [a, a]])", "project([i*a, a], onto=[a, 1/2])"]
)
def test_a_complex_letter_beside_its_conjugate(call: str) -> None:
    """Where |a| and conj(a) occur together, or one of them alone."""
    assert [] == symla.solve(call).report.failures


def test_data_in_a_case_of_a_case_are_those_of_the_outer_one() -> None:
    """M = [a c; c d] = [a 0; 0 d] where b = c and c = 0."""
    solution = symla.orthogonal_diagonalize([["a", "b"], ["c", "d"]])
    assert [] == solution.report.failures
    cases = {str(condition): answer for condition, answer in solution.answer}
    assert sum(answer is None for answer in cases.values()) == 1  # b is not c
