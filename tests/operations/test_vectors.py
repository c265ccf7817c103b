"""Scalars and vectors: answers against SymPy's own, undefined outcomes, cases."""

from __future__ import annotations

import hypothesis.strategies as st
import pytest
import sympy
from hypothesis import given, settings

import symla
from symla.notation.rational import Fraction
from tests.kernel.sample import drawn

NUMBERS = st.one_of(
    st.integers(-12, 12),
    st.fractions(min_value=-5, max_value=5, max_denominator=7),
    st.sampled_from([sympy.sqrt(2), -sympy.sqrt(3), sympy.sqrt(8) / 3, 1 + sympy.sqrt(5)]),
)


def vectors(size: int) -> st.SearchStrategy[list[object]]:
    """Vectors with so many components."""
    return st.lists(NUMBERS, min_size=size, max_size=size)


PAIRS = st.integers(1, 5).flatmap(lambda n: st.tuples(vectors(n), vectors(n)))


def column(entries: list[object]) -> sympy.Matrix:
    """The vector as SymPy has it."""
    return sympy.Matrix([sympy.Rational(e.numerator, e.denominator) if isinstance(e, Fraction) else e for e in entries])


def same(expected: object, found: object) -> bool:
    """Whether two results agree to 40 digits; of numbers of this size that differ, none agree so far."""
    difference = sympy.Matrix(expected) - sympy.Matrix(found)
    return all(abs(sympy.N(entry, 50, chop=True)) < sympy.Float(10) ** -40 for entry in difference)


def same_number(expected: object, found: object) -> bool:
    """The same of two numbers."""
    return same([expected], [found])


@given(PAIRS)
def test_sum_and_difference_are_sympys(pair: tuple[list[object], list[object]]) -> None:
    """u + v and u - v are what SymPy's matrices give."""
    u, v = pair
    total, difference = symla.solve("vector_add", u, v), symla.solve("vector_subtract", u, v)
    assert total.verified
    assert difference.verified
    assert same(column(u) + column(v), total.answer)
    assert same(column(u) - column(v), difference.answer)


@given(NUMBERS, st.integers(1, 4).flatmap(vectors))
def test_scalar_multiple_is_sympys(c: object, v: list[object]) -> None:
    """c v is what SymPy's matrices give."""
    solution = symla.solve("scalar_multiply", c, v)
    assert solution.verified
    assert same(column([c])[0] * column(v), solution.answer)


@given(st.lists(NUMBERS, min_size=2, max_size=2), PAIRS)
@settings(max_examples=drawn(30))
def test_linear_combination_is_a_matrix_times_the_coefficients(
    coefficients: list[object], pair: tuple[list[object], list[object]]
) -> None:
    """A combination of u and v is the matrix with the columns u and v times the coefficients."""
    u, v = pair
    solution = symla.solve(
        "linear_combination([c, d], [u, v])", names=dict(zip("cduv", [*coefficients, u, v], strict=True))
    )
    assert solution.verified
    assert same(sympy.Matrix.hstack(column(u), column(v)) * column(coefficients), solution.answer)


@given(st.integers(1, 4).flatmap(vectors))
def test_magnitude_and_unit_vector_are_sympys(v: list[object]) -> None:
    """The length is SymPy's norm; the unit vector is SymPy's `normalized`, and undefined for the zero vector alone."""
    length, unit = symla.solve("magnitude", v), symla.solve("unit_vector", v)
    assert length.verified
    assert unit.verified
    assert same_number(column(v).norm(), length.answer)
    if any(v):
        assert same(column(v).normalized(), unit.answer)
    else:
        assert unit.answer is None
        assert "no direction" in (unit.undefined or "")


@given(st.integers(1, 4).flatmap(lambda n: st.lists(vectors(n), min_size=1, max_size=4)))
@settings(max_examples=drawn(30))
def test_flatten_reads_rows(rows: list[list[object]]) -> None:
    """Flattening and reshaping by SymPy gives the matrix again."""
    solution = symla.solve("flatten", rows)
    assert solution.verified
    assert same(sympy.Matrix([list(column(r)) for r in rows]), solution.answer.reshape(len(rows), len(rows[0])))


@pytest.mark.parametrize("operation", ["vector_add", "vector_subtract"])
def test_different_sizes_are_undefined_with_remedies(operation: str) -> None:
    """Vectors with 2 and 4 components are not added; what can be done instead is told with its result."""
    solution = symla.solve(operation, [1, 2], [3, 4, 5, 6])
    assert solution.verified
    assert "u has 2 components, v has 4" in (solution.undefined or "")
    assert "Append 2 zeros to u" in solution.to_text()
    assert "Drop the last 2 components of v" in solution.to_text()
    assert "with 6 components" in solution.to_text()


def test_vectors_of_a_combination_have_one_size() -> None:
    """Vectors of different sizes have no linear combination; filled up with zeros they have."""
    solution = symla.solve("linear_combination([2, 1], [u, v])", names={"u": [1, 2], "v": [1, 2, 3]})
    assert solution.verified
    assert "v₁ has 2 components, v₂ has 3" in (solution.undefined or "")
    assert "(3, 6, 3)" in solution.to_text()


@pytest.mark.parametrize(
    ("vector", "condition"),
    [
        ("[a, 0]", "Ne(a, 0)"),
        ("[a, 2a, -a]", "Ne(a, 0)"),
        ("[0, b, a]", "Ne(a, 0) | Ne(b, 0)"),
        ("[a, a + b]", "Ne(a, 0) | Ne(b, 0)"),
        ("[a^2, 0]", "Ne(a, 0)"),
    ],
)
def test_unit_vector_by_cases(vector: str, condition: str) -> None:
    """A vector that may vanish has a unit vector where it does not, and the other case says why there is none."""
    solution = symla.solve(f"unit_vector({vector})")
    assert solution.verified
    (first, unit), (_, nothing) = solution.answer
    a, b = sympy.symbols("a b", real=True)
    assert sympy.sympify(condition, {"a": a, "b": b}) == first
    assert unit is not None
    assert nothing is None


@pytest.mark.parametrize("vector", ["[a, 1]", "[a, a + 1]", "[a^2 + 1, 0]", "[a, b, a - b + 2]"])
def test_vector_that_never_vanishes_has_no_cases(vector: str) -> None:
    """Where some component is not zero whatever the symbols are, there is one answer."""
    solution = symla.solve(f"unit_vector({vector})")
    assert isinstance(solution.answer, sympy.MatrixBase)


def test_letters_avoid_the_data() -> None:
    """The name of a flattened matrix is not a symbol that stands in it."""
    assert "vector is x = (v, 1)" in symla.solve("flatten([[v, 1]])").to_text(detail="answer")


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ("vector_subtract([0, 1], [-1, -2])", "(0 + 1, 1 + 2) = (1, 3)   two minus signs make a plus, add"),
        ("matrix_subtract([[0]], [[-1]])", "two minus signs make a plus, add"),
        ("vector_subtract([0, 1], [-1, 2])", "subtract\n"),
    ],
)
def test_what_becomes_a_sum_is_added(call: str, told: str) -> None:
    """Where no minus is left, nothing is subtracted."""
    assert told in symla.solve(call).to_text()
