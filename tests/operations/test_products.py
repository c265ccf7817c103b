"""Products of vectors: answers against SymPy's own, readings, angles, undefined outcomes, cases."""

from __future__ import annotations

import hypothesis.strategies as st
import pytest
import sympy
from hypothesis import assume, given, settings

import symla
from tests.kernel.sample import drawn
from tests.operations.test_vectors import PAIRS, column, same, same_number, vectors

COMPLEX = st.builds(lambda a, b: a + b * sympy.I, st.integers(-4, 4), st.integers(-4, 4))
COMPLEX_PAIRS = st.integers(1, 3).flatmap(
    lambda n: st.tuples(st.lists(COMPLEX, min_size=n, max_size=n), st.lists(COMPLEX, min_size=n, max_size=n))
)
Pair = tuple[list[object], list[object]]


@given(PAIRS)
def test_dot_is_sympys(pair: Pair) -> None:
    """The dot product is SymPy's, and its reading has the sign of the product."""
    u, v = pair
    solution = symla.solve("dot", u, v)
    assert solution.verified
    assert same_number(column(u).dot(column(v)), solution.answer)
    if any(u) and any(v) and solution.answer == 0:
        assert "perpendicular" in solution.to_text()
    if solution.answer < 0:
        assert any(word in solution.to_text() for word in ("obtuse", "opposite", "nearly perpendicular"))


@given(COMPLEX_PAIRS)
@settings(max_examples=drawn(30))
def test_complex_products_conjugate_the_second_vector(pair: Pair) -> None:
    """Over the complex numbers u · v is v^H u, and u (x) v is u v^H."""
    u, v = pair
    inner = symla.solve("dot", u, v, domain="complex")
    outer = symla.solve("outer", u, v, domain="complex")
    assert inner.verified
    assert outer.verified
    assert sympy.expand((column(v).H * column(u))[0] - inner.answer) == 0
    assert same(column(u) * column(v).H, outer.answer)


@given(PAIRS)
@settings(max_examples=drawn(40))
def test_angle_and_similarity_are_those_of_the_definition(pair: Pair) -> None:
    """The cosine of the angle is the similarity and the quotient of the definition; the geometric form is the dot."""
    u, v = pair
    assume(any(u) and any(v))
    assume(
        not any(isinstance(entry, sympy.Add) for entry in (*u, *v))
    )  # lengths with roots under roots: see the next test
    a, b = column(u), column(v)
    angle, similarity = symla.solve("angle", u, v), symla.solve("cosine_similarity", u, v)
    geometric = symla.solve("dot_geometric", u, v)
    assert angle.verified
    assert similarity.verified
    assert geometric.verified
    expected = a.dot(b) / (a.norm() * b.norm())
    assert same_number(expected, similarity.answer)
    assert same_number(expected, sympy.cos(angle.answer))
    assert 0 <= angle.answer <= sympy.pi
    assert same_number(a.dot(b), geometric.answer)


def test_an_angle_between_nested_roots_is_proved_or_not_shown() -> None:
    """sqrt(6 + 2 sqrt(5)) comes apart and is proved; where the kernel does not reach, nothing is shown."""
    assert symla.solve("angle([0, 1 + sqrt(5)], [1, sqrt(2)])").verified
    beyond = symla.solve("angle([sqrt(2), 1 + sqrt(5)], [1 + sqrt(5), 1 + sqrt(5)])")
    if not beyond.verified:
        with pytest.raises(symla.SymlaError, match="not proved"):
            beyond.to_text()


@given(st.tuples(vectors(3), vectors(3)))
@settings(max_examples=drawn(30))
def test_cross_is_sympys(pair: Pair) -> None:
    """The cross product is SymPy's."""
    u, v = pair
    solution = symla.solve("cross", u, v)
    assert solution.verified
    assert same(column(u).cross(column(v)), solution.answer)


@given(vectors(2), vectors(3))
@settings(max_examples=drawn(30))
def test_outer_is_a_column_times_a_row(u: list[object], v: list[object]) -> None:
    """The outer product is SymPy's product of a column and a row, for any two sizes."""
    solution = symla.solve("outer", u, v)
    assert solution.verified
    assert same(column(u) * column(v).T, solution.answer)


@pytest.mark.parametrize(
    ("call", "said"),
    [
        ("dot([1, 2, 3], [4, -5, 6])", "the angle is acute: it is smaller than a right angle"),  # 12/√1078 = 0.37
        ("dot([1, -2, 3], [4, 0, -1])", "is acute. Its cosine is less than 1/10"),  # 1/√238 = 0.06
        ("dot([9, 1], [0, 1])", "the angle is acute: it is smaller"),  # 1/√82 = 0.11
        ("dot([10, 1], [0, 1])", "is acute. Its cosine is less than 1/10"),  # 1/√101
        ("dot([-10, -1], [0, 1])", "is obtuse. Its cosine is less than 1/10 in size"),
        ("dot([3, 4], [4, 3])", "point in nearly the same direction"),  # 24/25
        ("dot([3, 4], [-4, -3])", "point in nearly opposite directions"),
        ("dot([2, 1], [1, 0])", "the angle is acute: it is smaller"),  # 2/√5 = 0.894
        ("dot([3, 1], [1, 0])", "point in nearly the same direction"),  # 3/√10 = 0.949
        ("dot([1, 2], [3, 6])", "v = 3 u"),
        ("dot([1, 2], [-1/2, -1])", "v = -(1/2) u"),
        ("dot([1, 0], [-2, 1])", "the angle is obtuse: it is larger than a right angle"),
        ("dot([2, 3], [3, -2])", "perpendicular"),
        ("dot([3, 4], [3, 4])", "The two vectors are equal"),
        ("dot([0, 0], [3, -2])", "has no direction"),
        ("dot([a, 1], [a, 1])", "The two vectors are equal"),
        ("dot([a, 2], [a, 3])", "less than a right angle"),
    ],
)
def test_reading_of_the_sign(call: str, said: str) -> None:
    """The sign of the product is read as what it says about the directions."""
    assert said in symla.solve(call).to_text()


@pytest.mark.parametrize("call", ["dot([a, 2], [3, b])", "dot([1, i], [2, i])", "dot([a, 0], [a, 0, 1])"])
def test_no_reading_where_none_can_be_proved(call: str) -> None:
    """Symbols of unknown sign, and complex vectors, get no reading."""
    text = symla.solve(call).to_text()
    assert not any(word in text for word in ("acute", "obtuse", "direction", "right angle"))


@pytest.mark.parametrize(
    ("call", "turn", "degrees"),
    [
        ("angle([1, 0], [1, 1])", sympy.Rational(1, 4), 45),
        ("angle([1, 0], [0, -2])", sympy.Rational(1, 2), 90),
        ("angle([1, 0], [-1, sqrt(3)])", sympy.Rational(2, 3), 120),
        ("angle([sqrt(6) + sqrt(2), sqrt(6) - sqrt(2)], [1, 0])", sympy.Rational(1, 12), 15),
        ("angle([2, -1], [-4, 2])", 1, 180),
        ("angle([2, -1], [4, -2])", 0, 0),
    ],
)
def test_special_angles_come_out_exactly(call: str, turn: sympy.Rational, degrees: int) -> None:
    """A special angle is a part of pi, and told in degrees."""
    solution = symla.solve(call)
    assert turn * sympy.pi == solution.answer
    assert f"{degrees}°" in solution.to_text(detail="answer")


def test_other_angles_are_told_in_degrees() -> None:
    """Any other angle is an arccosine, with rounded degrees beside it."""
    solution = symla.solve("angle([1, 2, 3], [4, -5, 6])")
    assert sympy.acos(6 * sympy.sqrt(22) / 77) == solution.answer
    assert "arccos((6 √22)/77) ≈ 68.562°" in solution.to_text(detail="answer")


@pytest.mark.parametrize(
    ("call", "because", "instead"),
    [
        ("dot([1, 2], [3, 4, 5])", "u has 2 components, v has 3", "a 2 × 3 matrix"),
        ("angle([0, 0], [3, 4])", "‖u‖ = 0", ""),
        ("cosine_similarity([1, 1], [0, 0])", "‖v‖ = 0", ""),
        ("dot_geometric([0, 0], [3, 4])", "no angle", "u · v = 0"),
        ("angle([1, i], [1, 1])", "not a real number", "√2/2"),
        ("cross([1, 2], [3, 4])", "u has 2", "(0, 0, -2)"),
        ("cross([1, 2, 3], [3, 4])", "v has 2", "u × (3, 4, 0) = (-12, 9, -2)"),
        ("cross([1, 2, 3, 4], [3, 4, 5, 6])", "u has 4", "a 4 × 4 matrix"),
    ],
)
def test_undefined_is_taught(call: str, because: str, instead: str) -> None:
    """What is not defined says why, proves it, and tells what can be done instead."""
    solution = symla.solve(call)
    assert solution.verified
    assert solution.answer is None
    assert because in (solution.undefined or "")
    assert instead in solution.to_text()


def test_angle_with_two_vectors_that_may_vanish_has_nested_cases() -> None:
    """Each vector that may vanish has a case of its own."""
    solution = symla.solve("angle([a, b], [c, 0])")
    assert solution.verified
    conditions = [str(condition) for condition, _ in solution.answer]
    assert ["Ne(c, 0) & (Ne(a, 0) | Ne(b, 0))", "Eq(a, 0) & Eq(b, 0) & Ne(c, 0)", "Eq(c, 0)"] == conditions
    assert [False, True, True] == [answer is None for _, answer in solution.answer]


def test_case_that_follows_from_another_is_not_told() -> None:
    """If a != 0, then (a, b) is not zero either."""
    solution = symla.solve("angle([a, 0], [a, b])")
    assert solution.verified
    assert ["Ne(a, 0)", "Eq(a, 0)"] == [str(condition) for condition, _ in solution.answer]


def test_a_vector_times_itself() -> None:
    """The same vector twice is told once, and its product is the square of its length."""
    solution = symla.solve("dot(w, w)", names={"w": [1, 2]})
    assert solution.verified
    assert "w = (1, 2) with itself" in solution.to_text()
    assert "w · w = ‖w‖²" in solution.to_text()
    assert symla.solve("angle(w, w)", names={"w": [1, 2]}).answer == 0
