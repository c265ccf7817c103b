"""Systems and their data as people type them: what is read, what is refused, and with which words."""

from __future__ import annotations

from typing import Any

import pytest
import sympy

import symla
from symla.errors import SymlaError


@pytest.mark.parametrize(
    "text",
    [
        "2x + 3y = 5; x - y = 1",
        "2x + 3y = 5, x - y = 1",
        "2x + 3y = 5\nx - y = 1",
        "2*x + 3*y = 5\n\nx = 1 + y",
        r"\begin{aligned} 2x + 3y &= 5 \\ x - y &= 1 \end{aligned}",
    ],
)
def test_systems_are_read_as_people_type_them(text: str) -> None:
    """Equations one a line, with semicolons, commas, or in LaTeX."""
    expected = sympy.Matrix([sympy.Rational(8, 5), sympy.Rational(3, 5)])
    assert expected == sympy.Matrix(symla.solve_system(text).answer.particular)


def test_unknowns_are_named_with_an_index_or_by_the_caller() -> None:
    """`x_1` and `x[1]` are unknowns; `variables` chooses them and their order."""
    assert [1, 2] == list(symla.solve_system("x_1 + x_2 = 3; x_1 - x_2 = -1").answer.particular)
    assert [1, 2] == list(symla.solve_system("x[1] + x[2] = 3; x[1] - x[2] = -1").answer.particular)
    assert [2, 1] == list(symla.solve_system("a + b = 3; a - b = -1", variables="[b, a]").answer.particular)


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        ('solve_system("x^2 = 4; x = 2")', "not linear"),
        ("solve_system([[1, 2], [3, 4]])", "lacks b"),
        ("rref([[max(a, b), 1]])", "could not be worked out"),
        ("determinant([[1, 2], [3, 4]], method=sarrus)", "not for a 2 x 2"),
        (f"determinant({[[0] * 8] * 8}, method=sarrus)", "not for an 8 x 8"),
    ],
)
def test_bad_input_says_what_is_wrong(problem: str, words: str) -> None:
    """What cannot be worked is refused with a reason; nothing that may vanish is divided by."""
    with pytest.raises(SymlaError, match=words):
        symla.solve(problem)


@pytest.mark.parametrize("text", ["x ~ 1", "A^T x = 1", "{a, b}x = 1", "det(A) x = 1"])
def test_what_is_no_equation_between_numbers_is_refused(text: str) -> None:
    """An approximation, a transpose of a number, a list in place of a factor."""
    with pytest.raises(SymlaError):
        symla.solve_system(text)


@pytest.mark.parametrize("wrong", ["x", 5, []])
def test_what_is_no_domain_or_no_conventions_is_refused(wrong: Any) -> None:
    """Said at the call, not where the page is made."""
    with pytest.raises(SymlaError, match='"real" or "complex"'):
        symla.solve_system([[1, 2], [3, 4]], [1, 2], domain=wrong)
    with pytest.raises(SymlaError, match=r"symla\.Conventions"):
        symla.solve_system([[1, 2], [3, 4]], [1, 2], conventions=wrong)
    with pytest.raises(SymlaError, match="names maps each name"):
        symla.solve("solve_system", [[1, 2], [3, 4]], [1, 2], names=5)


@pytest.mark.parametrize(
    ("entry", "zero"), [("sin(a)", 0), ("a^3 - a + 1", None), ("2cos(a) - 1", "pi/3"), ("exp(a) - 2", "log(2)")]
)
def test_what_is_zero_by_a_condition_alone(entry: str, zero: object) -> None:
    """[0, 1] where the entry is zero, a form that is not the matrix that was given; else the row over its pivot."""
    for name in ("rref", "row_space"):
        assert symla.solve(f"{name}([[{entry}, 1]])").verified
    (first, at_zero), (_, elsewhere) = symla.solve(f"rref([[{entry}, 1]])").answer
    assert list(at_zero) == [0, 1]
    (a,) = first.free_symbols
    assert next(iter(elsewhere.subs(a, 3))) == 1
    assert (list(elsewhere)[1] * (first.lhs - first.rhs)).simplify() == 1
    if zero is not None:
        assert first.subs(a, sympy.sympify(zero)) == sympy.true


@pytest.mark.parametrize(
    "problem",
    [
        "rref([[sin(k) + k, 1]])",
        "rref([[ln(a) - a, 1]])",
        "inverse([[exp(a), a], [1, 1]])",
        "rref([[cos(t) - cos(k), 1]])",
        "evaluate(A/(exp(k) - k), A=[[1, 2], [3, 4]])",
    ],
)
def test_zeros_that_are_those_of_no_polynomial_are_refused_in_words(problem: str) -> None:
    """Where a letter stands inside and outside of a function, or in functions of several angles."""
    with pytest.raises(SymlaError, match="could not be worked out"):
        symla.solve(problem)


@pytest.mark.parametrize(
    ("equations", "sum_of_right_sides", "never"),
    [
        ("x + y = 1; -x - y = 1", "1 + 1", "b"),
        ("x + 2y = -1; 3x + 6y = -2", "-3·(-1) + (-2)", "b"),
        ("b + c = 1; b + c = 4", "-1 + 4", "d"),
    ],
)
def test_typed_equations_contradict_each_other_in_their_own_numbers(
    equations: str, sum_of_right_sides: str, never: str
) -> None:
    """The right sides of equations that were typed have no letters that the page could speak of."""
    solution = symla.solve_system(equations)
    assert solution.verified
    (line,) = [line.split() for line in solution.to_text().splitlines() if "right-hand sides" in line and "=" in line]
    assert " ".join(line).startswith(f"{sum_of_right_sides} = ")
    assert f"{never}₁" not in solution.to_text()


def test_a_right_side_that_was_given_by_its_letter_keeps_it() -> None:
    """A x = b, and b is on the page."""
    assert "-2 b₁ + b₂ = -2·1 + 1 = -1" in " ".join(symla.solve_system([[1, 2], [2, 4]], [1, 1]).to_text().split())
