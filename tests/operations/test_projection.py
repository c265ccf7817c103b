"""Projection: answers against SymPy's own, the named tuple, undefined outcomes, cases."""

from __future__ import annotations

import pytest
import sympy
from hypothesis import assume, given, settings

import symla
from tests.kernel.sample import drawn
from tests.operations.test_vectors import PAIRS, column, same, same_number


@given(PAIRS)
@settings(max_examples=drawn(50))
def test_projection_is_sympys(pair: tuple[list[object], list[object]]) -> None:
    """The projection is SymPy's `project`; with the remainder it makes up a."""
    a, b = column(pair[0]), column(pair[1])
    assume(any(b))
    solution = symla.solve("project", *pair)
    assert solution.verified
    answer = solution.answer
    assert same(a.project(b), answer.projection)
    assert same(a, answer.projection + answer.remainder)
    assert same_number(0, b.dot(answer.remainder))
    assert same_number(a.dot(b), answer.component * b.norm())


def test_answer_is_a_named_tuple() -> None:
    """The three parts have the usual names, and the page names the second vector b."""
    solution = symla.solve("project([2, 3], onto=[4, 1])")
    assert ("projection", "component", "remainder") == solution.answer._fields
    assert sympy.Matrix([sympy.Rational(44, 17), sympy.Rational(11, 17)]) == solution.answer.projection
    assert 11 * sympy.sqrt(17) / 17 == solution.answer.component
    assert "onto b = (4, 1)" in solution.to_text()


def test_complex_projection_leaves_an_orthogonal_remainder() -> None:
    """Over the complex numbers b^H r = 0."""
    solution = symla.solve("project([1, i], [1, 1+i])")
    b = sympy.Matrix([1, 1 + sympy.I])
    assert solution.verified
    assert sympy.expand((b.H * solution.answer.remainder)[0]) == 0


@pytest.mark.parametrize(
    ("call", "said"),
    [
        ("project([2, 3], [3, -2])", "perpendicular to b"),
        ("project([2, 4], [1, 2])", "its own projection"),
        ("project([-1, 2], [3, 1])", "points against b"),
    ],
)
def test_how_a_lies_to_b_is_told(call: str, said: str) -> None:
    """The words vary with the case."""
    assert said in symla.solve(call).to_text()


def test_zero_vector_has_no_direction_to_project_onto() -> None:
    """Projecting onto the zero vector is undefined, because b · b = 0."""
    solution = symla.solve("project([2, 3], [0, 0])")
    assert solution.verified
    assert "b · b = 0" in (solution.undefined or "")


def test_projection_onto_what_may_vanish_has_cases() -> None:
    """Onto (k, 0) there is an answer if k is not zero."""
    solution = symla.solve("project([1, 2], [k, 0])")
    assert solution.verified
    (condition, answer), (_, nothing) = solution.answer
    assert "Ne(k, 0)" == str(condition)
    assert sympy.Matrix([1, 0]) == answer.projection
    assert nothing is None


def test_the_same_vector_onto_itself_by_cases() -> None:
    """(k, 0) onto itself is itself if k is not zero."""
    solution = symla.solve("project(w, w)", names={"w": symla.parse("[k, 0]")})
    assert solution.verified
    assert sympy.Matrix([sympy.Symbol("k", real=True), 0]) == solution.answer[0][1].projection


@pytest.mark.parametrize(
    ("a", "b", "remainder"),
    [
        ([0, "1/2", 0], [0, 0, 1], (0, sympy.Rational(1, 2), 0)),
        (["1/2", 0], [0, 3], (sympy.Rational(1, 2), 0)),
        ([0, "1/2"], [1, 1], (-sympy.Rational(1, 4), sympy.Rational(1, 4))),
        ([0, "-2/3", "5/4"], [0, 0, 2], (0, -sympy.Rational(2, 3), 0)),
    ],
)
def test_a_zero_needs_no_denominator(a: list[object], b: list[object], remainder: tuple[object, ...]) -> None:
    """A whole zero beside a fraction stays a whole zero: no line writes it as 0/2."""
    found = symla.project(a, onto=b)
    assert found.verified
    assert tuple(found.answer.remainder) == remainder
    assert " 0/" not in found.to_text().partition("Subtract the projection")[2]


def test_a_letter_beside_its_conjugate_is_reduced_nowhere() -> None:
    """a - a conj(a) - 12 has |a|^2 once it stands above |a|^2 + 5, which is no fraction in lower terms."""
    solution = symla.solve("project([-a, a, -6], onto=[a, 1, 2])", domain="complex")
    assert solution.verified, solution.report.failures
    assert "reduce" not in solution.to_text()
    (a,) = solution.symbols.values()
    at = complex(solution.answer.component.subs(a, 1 + 2 * sympy.I))
    assert abs(at - (1 + 2j - 5 - 12) / 10**0.5) < 1e-12
