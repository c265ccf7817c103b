"""Large data: they are solved in acceptable time, or refused with the reason."""

from __future__ import annotations

import numpy as np
import pytest
import sympy

import symla
from symla.kernel.page.verify import verify
from symla.notation import written as w
from symla.notation.frozen import replace
from tests.kernel.sample import late


def test_one_equation_in_many_unknowns() -> None:
    """All but one of them are free."""
    solution = symla.solve_system(" + ".join(f"x_{i}" for i in range(1, 101)) + " = 1")
    assert solution.verified
    assert (solution.answer.kind, len(solution.answer.homogeneous)) == ("infinite", 99)


def test_many_equations() -> None:
    """Each names an unknown of its own."""
    solution = symla.solve_system("; ".join(f"x_{i} = {i}" for i in range(1, 81)))
    assert solution.verified
    assert list(solution.answer.particular) == list(range(1, 81))


def test_more_coefficients_than_a_matrix_may_have_are_refused() -> None:
    """They are counted before anything is worked out."""
    with pytest.raises(symla.SymlaError, match="300 equations in 300 unknowns have more than 40000 coefficients"):
        symla.solve_system("; ".join(f"x_{i} = {i}" for i in range(300)))


@pytest.mark.parametrize(
    ("call", "answer"),
    [
        ("determinant([[k^9999, 1], [1, 1]])", "k**9999 - 1"),
        ("determinant([[k^9999, 0], [1, m^500]])", "k**9999*m**500"),
    ],
)
def test_a_determinant_of_high_degree(call: str, answer: str) -> None:
    """It is not factored to see where it is zero."""
    solution = symla.solve(call)
    assert solution.verified
    assert str(solution.answer) == str(sympy.sympify(answer))


def test_a_power_of_a_symbol_is_zero_where_the_symbol_is() -> None:
    """However high it is."""
    solution = symla.solve("inverse([[k^9999, 0], [0, 1]])")
    assert solution.verified
    assert [str(condition) for condition, _ in solution.answer] == ["Eq(k, 0)", "Ne(k, 0)"]


def test_a_polynomial_of_high_degree_that_decides_is_refused() -> None:
    """At once, and with what to do."""
    with pytest.raises(symla.SymlaError, match="Choose values for some of them"):
        symla.solve("inverse([[k^9999, 1], [1, 1]])")


@pytest.mark.parametrize("digits", [310, 600])
def test_a_root_of_a_long_number_is_left_as_it_is(digits: int) -> None:
    """Nobody finds its square factors, and the answer is not waited for."""
    number = 10**digits + 1
    solution = symla.norm_l2([number, 2])
    assert solution.verified
    assert solution.answer**2 == number**2 + 4


def test_a_root_of_high_index_is_no_whole_number() -> None:
    """2 to this power would not fit into any memory."""
    assert not symla.norm_l2([sympy.root(2, 10**30), 2]).verified


MANY = [k % 97 + 1 for k in range(12_000)]  # 123 times 1, ..., 97, then 1, ..., 69
FEWER = MANY[:3880]  # 40 times
OTHERS = [k % 2 for k in range(12_000)]


@pytest.mark.parametrize(
    ("name", "data", "answer"),
    [
        ("norm_l1", [FEWER], 40 * 97 * 98 // 2),
        ("norm_l2", [FEWER], sympy.sqrt(40 * 97 * 98 * 195 // 6)),
        ("dot", [FEWER, OTHERS[:3880]], sum(FEWER[1::2])),
        late("norm_l1", [MANY], 123 * 97 * 98 // 2 + 69 * 70 // 2),
        late("norm_l2", [MANY], sympy.sqrt(123 * 97 * 98 * 195 // 6 + 69 * 70 * 139 // 6)),
        late("dot", [MANY, OTHERS], sum(MANY[1::2])),
    ],
)
def test_thousands_of_components(name: str, data: list[list[int]], answer: object) -> None:
    """What adds up so many terms by definition is proved."""
    solution = symla.solve(name, *data)
    assert [] == solution.report.failures
    assert solution.answer == answer


_ROWS = [[i * j for j in range(20)] for i in range(20)]
_SHORT, _LONG = list(range(1, 21)), list(range(1, 201))


@pytest.mark.parametrize(
    "call",
    [
        *[(name, _ROWS, _ROWS) for name in ("matrix_add", "matrix_subtract", "hadamard")],
        *[(name, _ROWS) for name in ("transpose", "trace", "flatten", "norm_frobenius", "norm_induced_l1")],
        *[(name, _LONG) for name in ("norm_l1", "norm_l2", "norm_linf", "unit_vector")],
        *[(name, _LONG, _LONG[::-1]) for name in ("vector_add", "dot", "cosine_similarity", "project")],
        *[(f"distance_{kind}", _LONG, _LONG[::-1]) for kind in ("euclidean", "manhattan", "chebyshev")],
        ("matrix_vector", _ROWS, _SHORT),
        ("matrix_power", _ROWS, 2),
        ("linear_combination", [2, 3], [_LONG, _LONG]),
        ("dense_layer", _ROWS, _SHORT, _SHORT, "relu"),
        ("neuron", _SHORT, _SHORT, 3, "relu"),
        ("gradient_step", _LONG, _LONG, "1/2"),
        ("clip_by_norm", _LONG, 5),
    ],
    ids=lambda call: str(call[0]),
)
def test_long_data_are_put_in_at_once(call: tuple[object, ...]) -> None:
    """Without a line in letters; the words of that line stand beside the numbers then, and the page is proved."""
    assert symla.solve(*call).verified


def test_decimals_of_large_and_negative_numbers() -> None:
    """Long fractions stand beside the factors; what is 10^24 has no decimals; a sum of named zeros keeps its sign."""
    rows = "[[-285784922614, 703127696019], [-553671539858, 594574612618]]"
    A = sympy.Matrix([[-285784922614, 703127696019], [-553671539858, 594574612618]])
    for name in ("lu", "ldu", "plu"):
        solution = symla.solve(f"{name}({rows})")
        assert solution.verified
        factors = [sympy.Matrix(getattr(solution.answer, part)) for part in name.upper() if part != "P"]
        assert sympy.prod(factors[1:], factors[0]) == A
    assert symla.solve("project([1234567890123456789012345, -3], onto=[9876543210987654321098765, 2])").verified
    samples = np.array([[3, 2, 1], [-1, 0, -5], [2, 0, 0], [-4, 5, -1], [-2, 2, 3]], dtype=float)
    axes = symla.solve("pca([[3, 2, 1], [-1, 0, -5], [2, 0, 0], [-4, 5, -1], [-2, 2, 3]], 1)")
    assert axes.verified
    centred = samples - samples.mean(axis=0)
    wanted = centred @ np.linalg.svd(centred)[2][0]
    (shown,) = [part.decimal for part in axes.derivation.outcome.parts if part.name == "coordinates"]
    found = np.array([float(row[0].digits) for row in shown.rows])
    assert min(abs(found - wanted).max(), abs(found + wanted).max()) < 1e-3


def test_decimals_beside_factors_are_those_of_the_factors() -> None:
    """The last digit of one changed, or those of one factor beside the other."""
    derivation = symla.solve("lu([[28578492, 703127696], [553671539, 59457461]])").derivation
    assert verify(derivation).verified
    (first, second) = dict(derivation.outcome.wording.facts)["factors"]
    (lower, about), (upper, _) = first.statements, second.statements
    near = about.right.rows
    changed = replace(about, right=replace(about.right, rows=(near[0], (w.Decimal("19.375"), near[1][1]))))
    for factors in ((w.Both((lower, changed)), second), (w.Both((upper, about)), second), (first,), (second, first)):
        facts = tuple([(k, factors if k == "factors" else f) for k, f in derivation.outcome.wording.facts])
        forged = replace(derivation.outcome, wording=replace(derivation.outcome.wording, facts=facts))
        assert not verify(replace(derivation, outcome=forged)).verified


def test_an_angle_that_is_nearly_straight_is_not_pi() -> None:
    """The cosine differs from -1 by 10^-124: the angle has no multiple of π, and sixty digits agree."""
    solution = symla.solve("angle([0, 10^25], [1/10^12, -10^50])")
    assert solution.verified
    assert solution.answer != sympy.pi
    assert symla.solve("angle([1, 0], [1 + sqrt(5), sqrt(10 - 2 sqrt(5))])").answer == sympy.pi / 5


@pytest.mark.parametrize(
    "call", ["norm_l2([10^1000 + 1, 1])", "evaluate('sqrt(10^2000 + 1)')", "unit_vector([10^1999, 1])"]
)
def test_a_number_under_a_root_that_is_too_large(call: str) -> None:
    """Told before anything is proved; a perfect square may be as large."""
    with pytest.raises(symla.TooMuch, match="the number under a root is too large"):
        symla.solve(call)
    assert symla.solve("norm_l2([3*10^1000, 4*10^1000])").verified
