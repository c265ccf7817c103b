"""The letter x between two vectors is the sign of the cross product; everywhere else it is a letter."""

from __future__ import annotations

import pytest
import sympy

import symla
from symla.notation.parse import read

U, V, W = [1, 2, 3], [4, 5, 6], [1, 0, 1]  # u × v = (-3, 6, -3), u · v = 32


@pytest.mark.parametrize(
    "claim",
    [
        "u x v == [-3, 6, -3]",
        "u x v . u == 0",
        "(u x v) . u == 0",
        "u . u x v == 0",
        "u dot v cross u == 0",
        "u x v == -(v x u)",
        "2u x 3v == 6 (u x v)",
        "u x(v + u) == u × v",
        "u x v x u == [24, 6, -12]",
        "[1, 0, 0] x [0, 1, 0] == [0, 0, 1]",
        "norm_l2(u x v)^2 == norm_l2(u)^2 norm_l2(v)^2 - (u . v)^2",
        "x > 0 implies u x v == u × v",
        "u x == x u",
        "u . v x == 32 x",
        "u . v x y == 32 y x",
        "u^T x v == 32 x",
    ],
)
def test_a_letter_x_between_two_vectors_is_the_cross_product_and_else_a_number(claim: str) -> None:
    """Between two vectors, numbers in front of them or not; beside one vector alone it is a factor."""
    assert symla.check(claim, **{name: value for name, value in {"u": U, "v": V}.items() if name in claim})


@pytest.mark.parametrize("claim", ["u x v == v x u", "u x v == [-3, 6, 3]", "u x v . u == 1", "u . v x == 31 x"])
def test_false_neighbours_are_refuted(claim: str) -> None:
    """What differs from a true claim in a sign or a number."""
    assert isinstance(symla.check(claim, u=U, v=V), symla.Refuted)


def test_the_names_are_of_no_account() -> None:
    """Other letters, and letters among the components."""
    assert symla.check("a x b == [-3, 6, -3]", a=U, b=V)
    assert symla.check("p x q == -(q x p)", p=["a", "b", "c"], q=[1, 2, "d"])
    assert symla.check("u x v . w == u . (v x w)", u=U, v=V, w=W)
    assert symla.evaluate("u x v", u=U, v=V).answer == symla.cross(U, V).answer


def test_how_x_was_read_is_told() -> None:
    """There is a notice, since x could be a number elsewhere."""
    (notice,) = symla.check("u x v == [-3, 6, -3]", u=U, v=V).notices
    assert "cross product" in notice


@pytest.mark.parametrize("values", [{"u": U, "v": V, "x": 3}, {"u": ["x", 1, 2], "v": V}])
def test_where_x_is_a_number_as_well_both_readings_are_offered(values: dict[str, object]) -> None:
    """x has a value, or stands in one."""
    with pytest.raises(symla.InputError, match="number x or the sign of the cross product") as told:
        symla.check("u x v == 0", **values)
    assert told.value.position == 2


@pytest.mark.parametrize(
    ("problem", "value"),
    [
        ("evaluate(u x v, u=[4, 5, 1], v=[3, 4, 1])", [1, -1, 1]),
        ("evaluate(u × v, u=[4, 5, 1], v=[3, 4, 1])", [1, -1, 1]),
        ("evaluate(2(u cross v), u=[4, 5, 1], v=[3, 4, 1])", [2, -2, 2]),
        ("evaluate(w x (u x v), w=[1, 0, 0], u=[4, 5, 1], v=[3, 4, 1])", [0, -1, -1]),
        ("evaluate(f(u × v), u=[4, 5, 1], v=[3, 4, 1], f=2)", [2, -2, 2]),
        ("norm_l1(evaluate(u x v, u=[4, 5, 1], v=[3, 4, 1]))", 3),
        ("evaluate(u · v, u=[4, 5, 1], v=[3, 4, 1])", 33),
        ("evaluate(2 x a, a=3)", sympy.Symbol("x", real=True) * 6),
    ],
)
def test_signs_are_read_by_the_values_in_the_call(problem: str, value: object) -> None:
    """Names are given values behind the expression, which need not be quoted for that."""
    answer = symla.solve(problem).answer
    assert (list(answer) if isinstance(value, list) else answer) == value


def test_a_number_x_in_the_call_is_no_sign_either() -> None:
    """Both readings are offered, where the letter stands."""
    with pytest.raises(symla.InputError, match="number x or the sign of the cross product") as told:
        symla.solve("evaluate(u x v, u=[4, 5, 1], v=[3, 4, 1], x=2)")
    assert told.value.position == len("evaluate(u ")


@pytest.mark.parametrize("text", ["gamma(10)", "f(x + 1)", "2 zeta(2)", "phi(3) + phi(4)"])
def test_a_letter_that_is_a_function_elsewhere_is_told_to_be_a_factor(text: str) -> None:
    """Once for each letter; the value is the product."""
    notices: list[str] = []
    assert read(text, notices=notices) == read(text.replace("(", " * (", 1).replace(" phi(", " phi * ("))
    (notice,) = notices
    assert "there is no function" in notice


@pytest.mark.parametrize("text", ["a(b + c)", "x(x + 1)", "f (x + 1)", "f*(x + 1)", "lambda(1 - x)"])
def test_a_factor_in_brackets_needs_no_notice(text: str) -> None:
    """Where nobody means a function, nothing is told; nor where the letter has a value."""
    notices: list[str] = []
    read(text, notices=notices)
    read("f(3)", names={"f": read("2")}, notices=notices)
    assert [] == notices


@pytest.mark.parametrize("text", ["[i sqrt(k)]", "[2 sin(t) 1]"])
def test_a_number_and_a_function_side_by_side_are_told_to_be_two_entries(text: str) -> None:
    """Their product has a sign."""
    notices: list[str] = []
    read(text, notices=notices)
    (notice,) = notices
    assert "is read as two entries; the product is" in notice


@pytest.mark.parametrize("text", ["[1 2]", "[a b]", "[2, sin(t), 1]", "[2*sin(t) 1]", "[2 -sin(t)]", "2 sin(t)"])
def test_other_entries_need_no_notice(text: str) -> None:
    """Where nobody means a product."""
    notices: list[str] = []
    read(text, notices=notices)
    assert [] == notices


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("1/2a", "(1/2)*a, not as 1/(2*a)"),
        ("6/2(3)", "(6/2)*(…), not as 6/(2*(…))"),
        ("x/2sqrt(y)", "(x/2)*sqrt(…), not as x/(2*sqrt(…))"),
        ("e^2x", "(e^2)*x, not as e^(2*x)"),
        ("2**n(k + 1)", "(2**n)*(…), not as 2**(n*(…))"),
    ],
)
def test_what_runs_on_behind_a_divisor_or_an_exponent_is_told(text: str, other: str) -> None:
    """Some mean the product by it; a sign or a space says which."""
    notices: list[str] = []
    read(text, notices=notices)
    (notice,) = notices
    assert notice.endswith(f" is read as {other}.")


@pytest.mark.parametrize(
    "text", ["1/2 a", "x^2y", "3x^2y^3", "1/(2a)", "(1/2)a", "2a/3", "\\frac{1}{2}a", "e^{2}x", "1/2*j"]
)
def test_what_has_one_reading_is_not_told(text: str) -> None:
    """Space, a sign or brackets part the factors, and x^2 y is a term of a polynomial for everybody."""
    notices: list[str] = []
    read(text, notices=notices)
    assert [] == notices


@pytest.mark.parametrize("text", ["1/2j", "1/1j", "2j**2", "2j^2", "1/2im", "2^1j"])
def test_an_imaginary_literal_of_a_program_is_not_taken_apart(text: str) -> None:
    """1/2j is -i/2 in Python, and (2j)**2 is -4."""
    with pytest.raises(symla.InputError, match="is one number in programs"):
        read(text)
