"""Numbers such as pi and e beside roots: what is zero is seen, and what is too long is refused in a message."""

from __future__ import annotations

import pytest
import sympy

import symla
from symla.notation.write import simplest, write
from symla.operations._cases.certain import is_zero
from tests.operations.parametric import at_point

R2, R3, PI = sympy.sqrt(2), sympy.sqrt(3), sympy.pi


@pytest.mark.parametrize(
    ("value", "known"),
    [
        (PI * (R2 + R3) ** 2 - 5 * PI - 2 * PI * sympy.sqrt(6), True),
        (PI * (R2 + 1) / (R2 - 1) - PI * (R2 + 1) ** 2, True),
        (PI / (PI + R2) + R2 / (PI + R2) - 1, True),
        (PI - sympy.Rational(355, 113), False),
        (PI * R2 - sympy.E * R3, False),
        (sympy.log(4) - 2 * sympy.log(2), True),
    ],
)
def test_zero_among_transcendental_numbers(value: sympy.Expr, known: bool | None) -> None:
    """True and False are proved; what is not known is None, never a crash."""
    assert known is is_zero(write(value))


def test_matrices_of_pi_and_roots_are_worked_out() -> None:
    """The factors multiply to the matrix again, and so does an inverse to the identity."""
    matrix = sympy.Matrix([[PI, 1 + R2], [5, R3 / 2]])
    inverse = symla.inverse([["pi", "1+sqrt(2)"], ["5", "sin(pi/3)"]])
    assert inverse.verified
    assert all(abs(entry.evalf(40)) < 1e-30 for entry in matrix * inverse.answer - sympy.eye(2))
    plu = symla.plu([["pi", "sqrt(2)", "0"], ["1", "sqrt(3)", "1"], ["0", "1", "2^(1/3)"]])
    assert plu.verified
    lower, upper = plu.answer[1], plu.answer[2]
    product = plu.answer[0].T * lower * upper - sympy.Matrix([[PI, R2, 0], [1, R3, 1], [0, 1, sympy.root(2, 3)]])
    assert all(abs(entry.evalf(40)) < 1e-30 for entry in product)


@pytest.mark.everything
def test_an_inverse_of_pi_and_roots_is_worked_out() -> None:
    """The product with the matrix is the identity."""
    solution = symla.inverse([["pi", "1+sqrt(2)", "2^(1/3)"], ["5", "sin(pi/3)", "1+sqrt(2)"], ["pi", "1", "1/2"]])
    assert solution.verified
    matrix = sympy.Matrix([[PI, 1 + R2, sympy.root(2, 3)], [5, R3 / 2, 1 + R2], [PI, 1, sympy.Rational(1, 2)]])
    assert all(abs(entry.evalf(40)) < 1e-30 for entry in matrix * solution.answer - sympy.eye(3))


@pytest.mark.parametrize(
    ("call", "rank"),
    [
        ("rank([[pi, pi sqrt(2)], [sqrt(2), 2]])", 1),
        ("rank([[pi (sqrt(2) + sqrt(3)), pi], [5 + 2 sqrt(6), sqrt(2) + sqrt(3)]])", 1),
        ("rank([[e sqrt(2), pi], [2e, pi sqrt(2)]])", 1),
        ("rank([[e sqrt(2), pi], [2e, pi sqrt(3)]])", 2),
        ("rank([[pi, 1], [1, 1/3]])", 2),
        ("rank([[ln(4), 2], [ln(2), 1]])", 1),
    ],
)
def test_rank_of_transcendental_matrices(call: str, rank: int) -> None:
    """By hand: one row is a multiple of the other, or the determinant is not zero, and told to be zero if it is."""
    assert rank == symla.solve(call).answer
    assert (rank == 1) is (0 == symla.solve(call.replace("rank", "determinant")).answer)


def test_lengths_of_sines_and_cosines() -> None:
    """The root of a square is the number that is not negative."""
    for call, length in (("norm_l2([cos(1), sin(0)])", sympy.cos(1)), ("norm_l2([0, cos(2)])", -sympy.cos(2))):
        solution = symla.solve(call)
        assert solution.verified
        assert abs((solution.answer - length).evalf(30)) < 1e-25


@pytest.mark.parametrize(
    ("call", "zeros", "ranks"),
    [
        ("rank([[ln(a), 1], [1, ln(a)]])", [{"a": sympy.E}, {"a": sympy.exp(-1)}, {"a": 1}], [1, 1, 2]),
        ("rank([[ln(a), 2], [1, ln(a)]])", [{"a": sympy.exp(R2)}, {"a": 1}], [1, 2]),
        ("rank([[ln(a), b], [b, 1]])", [{"a": sympy.exp(4), "b": 2}, {"a": 1, "b": 1}], [1, 2]),
    ],
)
def test_zeros_of_logarithms_are_cases(call: str, zeros: list[dict[str, sympy.Expr]], ranks: list[int]) -> None:
    """ln(a) = 1 where a is e; what is no root is an equation for the logarithm."""
    found = symla.solve(call)
    assert found.report.failures == []
    points = [{found.symbols[name]: value for name, value in point.items()} for point in zeros]
    assert [int(at_point(found, point)) for point in points] == ranks


@pytest.mark.parametrize(
    "statement", ["ln(a) == 2 implies a == e", "ln(a)^2 == 4 implies ln(a) == 2", "a != e implies ln(a) != 2"]
)
def test_logarithms_that_differ(statement: str) -> None:
    """What grows is zero at one number, and its square at two."""
    assert not symla.check(statement)


@pytest.mark.parametrize("statement", ["ln(a)^2 == 2 implies ln(a)^4 == 4", "ln(a) == b^2 implies ln(a)^2 == b^4"])
def test_equations_for_logarithms(statement: str) -> None:
    """A logarithm is lowered like a letter."""
    assert symla.check(statement)


def test_powers_of_pi_and_e_are_multiplied_out() -> None:
    """(pi^3 - e^2) pi^2 = pi^5 - pi^2 e^2, whatever could be put outside."""
    e2 = sympy.E**2
    assert simplest((PI**3 - e2) * PI**2 - PI**5) == -(PI**2) * e2
    assert symla.cross(["pi^2", "e^2", "pi"], ["1", "pi", "pi^2"]).verified
