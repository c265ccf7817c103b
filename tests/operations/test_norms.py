"""Norms: answers against SymPy's own, final forms, which component is the largest, orders that are no norms."""

from __future__ import annotations

import hypothesis.strategies as st
import pytest
import sympy
from hypothesis import example, given, settings

import symla
from symla.errors import SymlaError
from symla.notation.plain import plain_printer
from symla.notation.rational import Fraction
from tests.kernel.sample import drawn

NUMBERS = st.one_of(
    st.integers(-12, 12),
    st.fractions(min_value=-5, max_value=5, max_denominator=7),
    st.sampled_from([sympy.sqrt(2), -sympy.sqrt(3), sympy.sqrt(8) / 3, 1 + sympy.sqrt(5)]),
)
RATIONALS = st.one_of(st.integers(-9, 9), st.fractions(min_value=-3, max_value=3, max_denominator=5))
VECTORS = st.lists(NUMBERS, min_size=1, max_size=6)


def column(entries: list[object]) -> sympy.Matrix:
    """The vector as SymPy has it."""
    return sympy.Matrix([sympy.Rational(e.numerator, e.denominator) if isinstance(e, Fraction) else e for e in entries])


def same(expected: object, found: object) -> bool:
    """Whether two numbers agree to 40 digits; of numbers of this size that differ, none agree so far."""
    return abs(sympy.N(sympy.sympify(expected) - found, 50, chop=True)) < sympy.Float(10) ** -40


@given(VECTORS)
@settings(max_examples=drawn(60))
def test_norms_are_sympys(v: list[object]) -> None:
    """The 1-norm, the Euclidean and the maximum norm are what Matrix.norm gives."""
    for name, order in (("norm_l1", 1), ("norm_l2", 2), ("norm_linf", sympy.oo)):
        solution = symla.solve(name, v)
        assert [] == solution.report.failures
        assert same(column(v).norm(order), solution.answer)


@given(st.lists(RATIONALS, min_size=1, max_size=4), st.integers(1, 6))
@example([Fraction(1, 2), Fraction(1, 2)], 3)
@settings(max_examples=drawn(40))
def test_p_norm_is_sympys(v: list[object], p: int) -> None:
    """The p-norm is what Matrix.norm gives."""
    solution = symla.solve("norm_p", v, p)
    assert [] == solution.report.failures
    assert same(column(v).norm(p), solution.answer)


@given(st.integers(1, 3).flatmap(lambda n: st.lists(st.lists(NUMBERS, min_size=n, max_size=n), min_size=1, max_size=3)))
@settings(max_examples=drawn(40))
def test_frobenius_norm_is_the_root_of_the_trace(rows: list[list[object]]) -> None:
    """The square of the Frobenius norm is the trace of A A^T."""
    solution = symla.solve("norm_frobenius", rows)
    matrix = sympy.Matrix([list(column(row)) for row in rows])
    assert [] == solution.report.failures
    assert same((matrix * matrix.T).trace(), solution.answer**2)


@given(st.lists(st.tuples(st.integers(-4, 4), st.integers(-4, 4)), min_size=1, max_size=4))
@settings(max_examples=drawn(30))
def test_complex_norms_are_sympys(parts: list[tuple[int, int]]) -> None:
    """Over the complex numbers moduli take the place of absolute values."""
    v = [x + y * sympy.I for x, y in parts]
    for name, order in (("norm_l1", 1), ("norm_l2", 2), ("norm_linf", sympy.oo)):
        solution = symla.solve(name, v, domain="complex")
        assert [] == solution.report.failures
        assert same(sympy.Matrix(v).norm(order), solution.answer)


@pytest.mark.parametrize(
    ("expected", "call"),
    [
        ("6", "norm_l1([1, -2, 3])"),
        ("3 |a|", "norm_l1([a, -2a])"),
        ("√2 + 1", "norm_l1([sqrt(2), -1])"),
        ("√14", "norm_l2([1, -2, 3])"),
        ("2 √2", "norm_l2([2, 2])"),
        ("√5 |a|", "norm_l2([a, 2a])"),
        ("max(|a|, 1)", "norm_linf([a, 1])"),
        ("max(2 |a|, 1)", "norm_linf([a, -2a, 1])"),
        ("³√36", "norm_p([1, -2, 3], 3)"),
        ("3 ³√3", "norm_p([4, 1], 3/2)"),
        ("³√((a - 2)² |a - 2| + 27)", "norm_p([a - 2, 3], 3)"),
    ],
)
def test_norm_in_final_form(expected: str, call: str) -> None:
    """The answer is left as one leaves it on paper."""
    solution = symla.solve(call)
    assert solution.verified
    assert expected == plain_printer()(solution.derivation.outcome.parts[0].form)


@pytest.mark.parametrize(
    ("expected", "call"),
    [
        ("belongs to component 3 of v", "norm_linf([1, -2, 3])"),
        ("belongs to components 1 and 3 of v", "norm_linf([-5, 2, 5])"),
        ("Both components of v", "norm_linf([3, -3])"),
        ("5 components of v share", "norm_linf([2, -2, 2, 1, -2, 2])"),
        ("The norm is 0 because", "norm_linf([0, 0])"),
    ],
)
def test_the_largest_component_is_named(expected: str, call: str) -> None:
    """The maximum norm says which component it comes from."""
    assert expected in symla.solve(call).to("text")


@pytest.mark.parametrize("p", ["1/2", "2/3", "0", "-1", "-1/2"])
def test_order_below_one_is_taught(p: str) -> None:
    """For p < 1 there is no norm, and three norms are offered instead."""
    solution = symla.solve(f"norm_p([3, 4], {p})")
    assert solution.answer is None
    assert solution.verified
    assert "There is no norm of order" in (solution.undefined or "")
    shown = solution.to("text")
    assert all(text in shown for text in ("‖v‖₁ = 7", "‖v‖₂ = 5", "‖v‖_∞ = 4"))
    assert ("triangle inequality" in shown) == (not p.startswith("-") and p != "0")


@pytest.mark.parametrize("p", ["a", "sqrt(2)", "51", "101/100"])
def test_order_that_cannot_be_worked_is_refused(p: str) -> None:
    """An order that is not rational, or has large numbers in it, is refused in one sentence."""
    with pytest.raises(SymlaError, match="norm_p: p is"):
        symla.solve(f"norm_p([3, 4], {p})")


def test_modulus_is_worked_beside_the_line() -> None:
    """|1 + i|^2 = 1^2 + 1^2 stands on the page."""
    assert "|1 + i|² = 1² + 1² = 1 + 1 = 2" in symla.solve("norm_l2([1+i, 2])").to("text")


@pytest.mark.parametrize("name", ["norm_l1", "norm_l2", "norm_linf"])
def test_long_vector_has_a_short_page(name: str) -> None:
    """200 components are proved, and elided on the page."""
    solution = symla.solve(name, [(-1) ** k * k for k in range(1, 201)])
    assert [] == solution.report.failures
    assert max(len(line) for line in solution.to("text").splitlines() if line.startswith(" ")) < 80


@pytest.mark.parametrize(
    ("problem", "expected"),
    [
        ("norm_induced_l1([[1, -2], [3, 4]])", 6),
        ("norm_induced_linf([[1, -2], [3, 4]])", 7),
        ("norm_induced_l1([[2, -7, 0], [1, 3, -5]])", 10),
        ("norm_induced_linf([[2, -7, 0], [1, 3, -5]])", 9),
        ("norm_induced_l1([[3+4i, 2], [0, 1]])", 5),
        ("norm_induced_linf([[3+4i, 2], [0, 1]])", 7),
        ("norm_induced_l1([[3, -4]])", 4),
        ("norm_induced_linf([[3, -4]])", 7),
        ('evaluate("‖A‖_1", A=[[1, -2], [3, 4]])', 6),
        ('evaluate("‖A‖_oo", A=[[1, -2], [3, 4]])', 7),
    ],
)
def test_induced_norms(problem: str, expected: int) -> None:
    """The largest sum of sizes in a column or in a row."""
    assert symla.solve(problem).answer == expected


@pytest.mark.parametrize(
    ("claim", "proved", "refuted"),
    [
        ("‖A‖_1 == 6", True, False),
        ("‖A‖_1 == 7", False, True),
        ("‖A‖_oo == 7", True, False),
        ("‖A‖_oo == 10", False, True),
        ("‖A^T‖_1 == ‖A‖_oo", True, False),
        ("‖A‖_2 == 6", False, False),
        ("‖A [1, 1]^T‖_1 == 1000", False, False),
    ],
)
def test_claims_of_induced_norms(claim: str, proved: bool, refuted: bool) -> None:
    """The kernel has them by definition, and the spectral norm not at all."""
    found = symla.check(claim, A=[[1, -2], [3, 4]])
    assert (isinstance(found, symla.Proved), isinstance(found, symla.Refuted)) == (proved, refuted)


@pytest.mark.parametrize(
    ("problem", "message"),
    [
        ("norm_l1([[1, 2], [3, 4]])", "a 2 x 2 matrix; the norm that it induces of a matrix is norm_induced_l1"),
        ("norm_linf([[1, 2], [3, 4]])", "the norm that it induces of a matrix is norm_induced_linf"),
        (
            "norm_l2([[1, 2], [3, 4]])",
            "norm_frobenius, norm_induced_l1, norm_induced_linf and spectral_norm",
        ),
    ],
)
def test_norms_of_vectors_lead_to_those_of_matrices(problem: str, message: str) -> None:
    """What there is for a matrix is named."""
    with pytest.raises(symla.SymlaError, match=message):
        symla.solve(problem)


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ("norm_linf([a + 1/a, 1])", "max((a² + 1)/|a|, 1)"),
        ("norm_linf([c, a + 1/a])", "max(|c|, (a² + 1)/|a|)"),
        ("norm_l1([a + 1/a, 1])", "(a² + 1)/|a| + 1"),
        ("distance_chebyshev([c, 1/a], [1, -a])", "max(|c - 1|, (a² + 1)/|a|)"),
    ],
)
def test_sizes_of_quotients_have_one_form(call: str, told: str) -> None:
    """(a² + 1)/|a| at once, and not a² |1/a| + |1/a| first."""
    solution = symla.solve(call)
    assert solution.verified
    assert "|1/a|" not in solution.to_text()
    assert told in solution.to_text()
