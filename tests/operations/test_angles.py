"""Sines and cosines in data: what they come to is short, and proved."""

from __future__ import annotations

import pytest
import sympy

import symla

t = sympy.Symbol("t", real=True)
TURN = [["cos(t)", "-sin(t)"], ["sin(t)", "cos(t)"]]


def test_rotation() -> None:
    """A rotation keeps areas and lengths, and its inverse turns back."""
    assert 1 == symla.determinant(TURN).answer
    back = symla.inverse(TURN)
    assert back.verified
    assert sympy.Matrix([[sympy.cos(t), sympy.sin(t)], [-sympy.sin(t), sympy.cos(t)]]) == back.answer
    assert 1 == symla.norm_l2(["cos(t)", "sin(t)"]).answer
    assert 1 == symla.norm_l2(["cos(1)", "sin(1)"]).answer
    assert 5 == symla.norm_l2(["3cos(t) - 4sin(t)", "3sin(t) + 4cos(t)"]).answer


def test_projection_onto_a_direction_has_no_impossible_case() -> None:
    """(cos t, sin t) is never the zero vector."""
    solution = symla.project([1, 0], onto=["cos(t)", "sin(t)"])
    assert solution.verified
    assert sympy.Matrix([sympy.cos(t) ** 2, sympy.sin(t) * sympy.cos(t)]) == solution.answer.projection
    assert "Case" not in solution.to_text()


@pytest.mark.parametrize(
    ("problem", "answer"),
    [
        ("determinant([[cosh(x), sinh(x)], [sinh(x), cosh(x)]])", 1),
        (
            "determinant([[cos(x)cos(y), -sin(x), cos(x)sin(y)], [sin(x)cos(y), cos(x), sin(x)sin(y)], "
            "[-sin(y), 0, cos(y)]])",
            1,
        ),
        ("dot([cos(x), sin(x)], [-sin(x), cos(x)])", 0),
        ("norm_l2([cos(a)sin(b), sin(a)sin(b), cos(b)])", 1),
        ("determinant([[sin(x+y), sin(x)cos(y) + cos(x)sin(y)], [1, 1]])", 0),
        ("determinant([[tan(pi/4), 1], [2, sec(0)]])", -1),
        ("rank([[(sqrt(3)-1)/2+(1-sqrt(3))/2*i, 1], [1, 1]])", 2),
        ("rank([[sqrt(2)+sqrt(3), 1], [5+2sqrt(6), sqrt(2)+sqrt(3)]])", 1),
        ("rank([[cos(pi/7), 1], [2cos(pi/7)^2, 2cos(pi/7)]])", 1),
    ],
)
def test_answers(problem: str, answer: object) -> None:
    """Answers worked out by hand."""
    solution = symla.solve(problem)
    assert solution.verified
    assert answer == solution.answer


def test_roots_of_what_may_be_negative() -> None:
    """Of real numbers, √x is one for x >= 0, and √(x^2 + 1) for every x; among complex numbers |√x|^2 is |x|."""
    x = sympy.Symbol("x", real=True)
    solution = symla.norm_l2([1, 1, "sqrt(x)"])
    assert sympy.sqrt(x + 2) == solution.answer
    assert "The data have a meaning only where x ≥ 0." in solution.to_text()
    assert sympy.sqrt(x) + 1 == symla.norm_l1(["sqrt(x)", 1]).answer
    whole = symla.norm_l2(["sqrt(x^2+1)", 1])
    assert sympy.sqrt(x**2 + 2) == whole.answer
    assert "have a meaning" not in whole.to_text()
    assert "√(|x| + 2)" in symla.norm_l2([1, 1, "sqrt(x)"], domain="complex").to_text()


def test_the_root_without_bars_is_proved_where_the_vector_is_real() -> None:
    """At x = -1 the vector (1, 1, i) has length √3, and √(x + 2) is 1."""
    assert "provided x ≥ 0; where x < 0 only the right side is defined over the reals" in str(
        symla.check("norm_l2([1, 1, sqrt(x)]) == sqrt(x + 2)")
    )
    assert symla.check("norm_l2([1, 1, sqrt(-1)]) == sqrt(3)")
    assert not symla.check("norm_l2([1, 1, sqrt(x)]) == sqrt(x + 2)", domain="complex")


def test_a_claim_about_a_rotation_is_worked_by_cases() -> None:
    """Its rank is 2 for every angle, also where a cosine is zero; that of another matrix is not."""
    assert symla.check("rank([[cos(t), -sin(t)], [sin(t), cos(t)]]) == 2")
    assert not symla.check("rank([[cos(t), sin(t)], [sin(t), cos(t)]]) == 2")


def test_complex_surds_with_a_null_space() -> None:
    """The second row is z times the first, for the sixth root of unity z = (1 + i√3)/2; the third is no multiple."""
    rows = "[[1, z, sqrt(2)], [z, z^2, sqrt(2) z], [sqrt(3), 1, i]]"
    z = "(1/2 + sqrt(3)/2*i)"
    solution = symla.solve(f"null_space({rows.replace('z', z)})")
    assert solution.verified
    assert 1 == len(solution.answer)


def test_the_reason_names_the_identity() -> None:
    """cos² t + sin² t = 1 is not found by adding."""
    reasons = [link.reason.key for link in symla.norm_l2(["cos(t)", "sin(t)"]).steps if link.reason]
    assert "sine_and_cosine" in reasons
    assert "add" not in reasons
    reasons = [link.reason.key for link in symla.norm_l2(["cos(t)", 2]).steps if link.reason]
    assert "sine_and_cosine" not in reasons


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ("dot([cos(t), sin(t)], [-sin(t), cos(t)])", 0),  # -sin t cos t + sin t cos t is 0 by adding
        ("vector_add([cos(t), sin(t)], [sin(t), -sin(t)])", 0),
        ("is_orthogonal([[cos(t), -sin(t)], [sin(t), cos(t)]])", 2),  # the lengths, and not the product of the columns
        ("eigenvalues([[cos(t), -sin(t)], [sin(t), cos(t)]])", 1),  # in the characteristic polynomial
    ],
)
def test_the_identity_is_told_where_it_is_used(call: str, told: int) -> None:
    """And not where sines and cosines cancel."""
    solution = symla.solve(call)
    assert solution.verified
    assert told == solution.to_text().count("the squares of sine and cosine add up to 1")


def test_the_length_of_a_column_of_angles_needs_no_cases() -> None:
    """cos t may be zero, but not the vector."""
    solution = symla.solve("projection_matrix_onto_span([[cos(t), sin(t)]])")
    assert solution.verified
    assert "Case" not in solution.to_text()


def test_two_squares_are_shown_before_their_factors() -> None:
    """(λ - cos t)² + sin² t, and with a number (λ - a)² + 1."""
    page = symla.solve("eigenvalues([[cos(t), -sin(t)], [sin(t), cos(t)]])").to_text()
    assert "= (λ - cos(t))² + sin²(t)" in page
    page = symla.solve("eigenvalues([[a, -1, 0], [1, a, 0], [0, 0, a]])").to_text()
    assert "= -(λ - a) ((λ - a)² + 1)" in page


T = sympy.Symbol("t", real=True)


@pytest.mark.parametrize(
    ("data", "length"),
    [
        (["cos(t)", 2], sympy.sqrt(sympy.cos(T) ** 2 + 4)),
        (["sin(t)", "1"], sympy.sqrt(sympy.sin(T) ** 2 + 1)),
        (["2 cos(t)", "2 sin(t)", "1"], sympy.sqrt(5)),
        (["cos(t) + 1", "sin(t)"], sympy.sqrt(2 * sympy.cos(T) + 2)),
        (["cosh(t)", 1], sympy.sqrt(sympy.cosh(T) ** 2 + 1)),
    ],
)
def test_lengths_with_angles_are_sympys(data: list[object], length: sympy.Expr) -> None:
    """What stands under the root is shortened where it can be, and left alone elsewhere."""
    solution = symla.norm_l2(data)
    assert solution.verified
    points = (0, 1, -2, sympy.Rational(7, 3))
    assert all(abs(sympy.N((solution.answer - length).subs(T, point))) < 1e-12 for point in points)


@pytest.mark.parametrize(
    ("vector", "degrees"),
    [
        ("[sqrt(10+2sqrt(5)), sqrt(5)-1]", "18"),  # tan(18) = (sqrt(5) - 1)/sqrt(10 + 2 sqrt(5))
        ("[sqrt(5)+1, sqrt(10-2sqrt(5))]", "36"),
        ("[sqrt(10-2sqrt(5)), sqrt(5)+1]", "54"),
        ("[sqrt(5)-1, sqrt(10+2sqrt(5))]", "72"),
        ("[sqrt(6)+sqrt(2), sqrt(6)-sqrt(2)]", "15"),
        ("[sqrt(6)-sqrt(2), sqrt(6)+sqrt(2)]", "75"),
        ("[1+sqrt(2), 1]", "45/2"),
        ("[1, 1+sqrt(2)]", "135/2"),
        ("[-1, 1+sqrt(2)]", "225/2"),
        ("[2+sqrt(2)+sqrt(3)+sqrt(6), 1]", "15/2"),  # cot(7.5)
        ("[-sqrt(10+2sqrt(5)), sqrt(5)-1]", "162"),
    ],
)
def test_angles_in_parts_of_a_turn(vector: str, degrees: str) -> None:
    """The angle with the first axis, which is known by its tangent."""
    solution = symla.solve(f"angle({vector}, [1, 0])")
    assert [] == solution.report.failures
    assert solution.answer == sympy.Rational(degrees) * sympy.pi / 180


def test_an_angle_next_to_a_part_of_a_turn_is_none() -> None:
    """tan(22.5) is sqrt(2) - 1, and not 4142/10000."""
    solution = symla.solve("angle([10000 + sqrt(2)/10^30, 4142], [1, 0])")
    assert solution.verified
    assert not (solution.answer / sympy.pi).is_Rational


@pytest.mark.parametrize(
    ("u", "v", "between"),
    [
        ([1, 2, 3], [4, -5, 6], "= (7 √22) ((6 √22)/77) = 924/77 = 12."),
        ([-1, 2], [3, 1], "= (5 √2)·(-√2/10) = -10/10 = -1."),
        ([1, 1], [1, 2], "= √10 ((3 √10)/10) = 30/10 = 3."),
    ],
)
def test_roots_are_multiplied_back_line_by_line(u: list[int], v: list[int], between: str) -> None:
    """The check is easier than the work: one root times itself, then a fraction."""
    solution = symla.angle(u, v)
    assert solution.verified
    assert between in solution.to_text()
