"""Problems that look odd and have plain answers: one component, one letter twice, one number."""

from __future__ import annotations

from typing import Any

import pytest
import sympy

import symla

a, b, k = sympy.symbols("a b k", real=True)


@pytest.mark.parametrize(
    ("problem", "answer"),
    [
        ("norm_p([a], 3/2)", abs(a)),
        ("norm_p([a - 2], 5/2)", abs(a - 2)),
        ("norm_p([a*b], 3/2)", abs(a * b)),
        ("norm_p([0, a, 0], 7/3)", abs(a)),
        ("norm_p([-8], 3/2)", sympy.Integer(8)),
        ("norm_p([1/k], 5/4)", 1 / abs(k)),
        ("distance_minkowski([a], [2], 3/2)", abs(a - 2)),
        ("distance_minkowski([a, 1], [b, 1], 5/2)", abs(a - b)),
        ("inverse([[6]], method=adjugate)", sympy.ImmutableMatrix([[sympy.Rational(1, 6)]])),
        ("inverse([[6]], method=formula)", sympy.ImmutableMatrix([[sympy.Rational(1, 6)]])),
        ("dense_layer([[a]], [a], [0], step)", sympy.ImmutableMatrix([1])),  # a^2 >= 0
        ("neuron([a], [a], 0, step)", sympy.Integer(1)),
    ],
)
def test_a_plain_answer(problem: str, answer: Any) -> None:
    """It is proved, and the one that is seen at once."""
    solution = symla.solve(problem)
    assert [] == solution.report.failures
    difference = solution.answer - answer
    assert not any(difference) if isinstance(difference, sympy.MatrixBase) else sympy.simplify(difference) == 0


@pytest.mark.parametrize(
    ("problem", "factor"),
    [("clip_by_norm([b, b], 1)", (1, 1)), ("clip_by_norm([2b, b], 1)", (2, 1)), ("clip_by_norm([-b, 3b], 2)", (-1, 3))],
)
def test_a_letter_alone_is_clipped(problem: str, factor: tuple[int, int]) -> None:
    """For b = 10 and b = -10 the length comes to the limit, and the direction stays; a short one is kept."""
    solution = symla.solve(problem)
    assert [] == solution.report.failures
    (_, shortened), (_, kept) = solution.answer
    limit = 2 if problem.endswith("2)") else 1
    length = sympy.sqrt(factor[0] ** 2 + factor[1] ** 2)
    for value in (10, -10):
        sign = 1 if value > 0 else -1
        expected = sympy.Matrix([sign * limit * f / length for f in factor])
        assert not any(sympy.simplify(x) for x in shortened.subs(b, value) - expected)
    assert list(kept) == [f * b for f in factor]


def test_a_layer_with_steps_makes_cases() -> None:
    """(1, 0) for a = 0, b = -2, and so on: each pair of signs by itself, equal sums at once."""
    layer = symla.solve("dense_layer([[1, a], [2, b], [1, a]], [1, 2], [0, 1, 0], step)")
    assert [] == layer.report.failures
    for own, other, expected in ((0, 0, [1, 1, 1]), (0, -2, [1, 0, 1]), (-1, 0, [0, 1, 0]), (-1, -2, [0, 0, 0])):
        found = [answer for condition, answer in layer.answer if condition.subs({a: own, b: other}) == sympy.true]
        assert [expected] == [list(answer) for answer in found]
    with pytest.raises(symla.SymlaError, match="64 cases"):
        symla.solve("dense_layer([[a], [b], [c], [d], [f], [g]], [1], [1, 2, 3, 4, 5, 6], step)")


@pytest.mark.parametrize(
    ("claim", "truth"),
    [
        ("(|a|^(3/2))^(2/3) == |a|", True),
        ("(|a - 2|^(5/2))^(2/5) == |a - 2|", True),
        ("((a^2)^(3/2))^(1/3) == |a|", True),
        ("((a^2)^(3/2))^(1/3) == a", False),
        ("(|a|^(5/2))^(2/3) == |a|", False),
        ("(a^2)^(1/2) == a", False),
        ("((-1)^2)^(1/2) == -1", False),
    ],
)
def test_powers_of_powers(claim: str, truth: bool) -> None:
    """They are multiplied where the base is not negative, and nowhere else."""
    verdict = symla.check(claim)
    assert bool(verdict) is truth
    assert truth or str(verdict).startswith("refuted")


def test_the_cases_of_a_clip_say_which_divisor_is_not_zero() -> None:
    """sqrt(2)|b| > 1 keeps |b| from zero; sqrt(2)|b| > -1 does not."""
    from symla.kernel.meaning.cases import assume
    from symla.kernel.meaning.prove import Prover
    from symla.notation.parse import read

    for condition, follows in (("sqrt(2) |b| > 1", True), ("sqrt(2) |b| > -1", False), ("sqrt(2) |b| < 1", False)):
        kernel = Prover()
        assume(kernel, [read(condition)])
        assert bool(kernel.relation(read("|b|"), "!=", read("0"))) is follows
        assert not kernel.relation(read("b"), ">", read("0"))


def test_a_case_that_contradicts_another_is_none() -> None:
    """Where sin(t) is 1, cos(t) is 0; so there is no such case where cos(t) is not."""
    solution = symla.solve("coordinates([1, 1, 1], [[1, 0, 1], [0, cos(t), 0], [sin(t), cos(t), 1]])")
    assert solution.verified
    text = solution.to_text()
    assert "If cos(t) = 0 and sin(t) = 1:" in text  # how a case within a case is written
    assert "If cos(t) ≠ 0:" in text
    assert "cos(t) ≠ 0 and" not in text
    assert symla.solve("rank([[cos(t), 0], [0, sin(t) - 1]])").verified  # 0, 1 or 2: either may be zero alone


def test_roots_of_complex_numbers_within_roots() -> None:
    """The square of the root is the matrix again."""
    solution = symla.solve("matrix_square_root([[1+i, 1], [1, 1]])")
    assert solution.verified
    root = sympy.Matrix(solution.answer)
    assert max(abs(x) for x in sympy.N(root * root - sympy.Matrix([[1 + sympy.I, 1], [1, 1]]), 20, chop=True)) < 1e-12


def test_products_with_zero_beside_products_of_several_terms() -> None:
    """-(-2i)·0 becomes -0, where 2 (-1 + 4i) becomes two terms."""
    A, b = (
        sympy.Matrix([[2, -2 * sympy.I, sympy.I], [-2 * sympy.I, -1, 1 + sympy.I], [1, 2, sympy.I]]),
        [2, -2 * sympy.I, 1],
    )
    solution = symla.solve("cramer([[2, -2i, i], [-2i, -1, 1+i], [1, 2, i]], [2, -2i, 1])")
    assert solution.verified
    assert sympy.simplify(A * sympy.Matrix(solution.answer) - sympy.Matrix(b)) == sympy.zeros(3, 1)


@pytest.mark.parametrize("rows", ["[[a, 3, a], [a, a, a], [a, -1, a]]", "[[k, 1, k], [1, k, 1], [k, 2, k]]"])
def test_cofactors_that_cancel(rows: str) -> None:
    """The determinant by cofactors is multiplied out, so that it is seen to be zero."""
    solution = symla.solve(f"inverse({rows})")
    assert solution.verified
    assert "det(" in (solution.undefined or "")
