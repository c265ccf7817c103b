"""Data with bars, roots and quotients of letters: worked out, proved, and right where numbers are put in."""

from __future__ import annotations

from typing import Any

import pytest
import sympy

import symla
from symla.derivation.model import Cases
from tests.kernel.sample import late

a, b, k, t = sympy.symbols("a b k t", real=True)
R = sympy.Rational


@pytest.mark.parametrize(
    ("call", "letter", "values"),
    [
        ("norm_p([k+1,k+1,k+1],3/2)", k, {3: 4 * sympy.cbrt(9), -3: 2 * sympy.cbrt(9), -1: 0}),
        ("norm_p([k+1,k+1],5/2)", k, {2: 3 * 2 ** R(2, 5), -4: 3 * 2 ** R(2, 5)}),
        ("norm_p([k,2k],5/3)", k, {1: (1 + 2 ** R(5, 3)) ** R(3, 5), -1: (1 + 2 ** R(5, 3)) ** R(3, 5)}),
        ("evaluate(sqrt(a)^3)", a, {4: 8, -1: -sympy.I}),
        ("evaluate(sqrt(a)^5)", a, {4: 32, -1: sympy.I}),
        ("evaluate(sqrt(a)(a+1))", a, {4: 10, -1: 0, -4: -6 * sympy.I}),
        ("angle([cos(t),sin(t)],[1,0])", t, {1: 1, -1: 1, 4: 2 * sympy.pi - 4}),
        ("dot_geometric([cos(t),sin(t)],[1,0])", t, {0: 1, sympy.pi: -1, sympy.pi / 3: R(1, 2)}),
        ("dot_geometric([cos(t),sin(t)],[0,1])", t, {0: 0, sympy.pi / 6: R(1, 2)}),
    ],
)
def test_one_answer(call: str, letter: Any, values: dict[Any, Any]) -> None:
    """It has the value that is known by hand."""
    solution = symla.solve(call)
    assert solution.verified, solution.report.failures
    for at, expected in values.items():
        assert abs(complex(sympy.N(solution.answer.subs(letter, at) - expected, 30))) < 1e-20


@pytest.mark.parametrize(
    ("call", "at_four"),
    [
        ("norm_l1([sqrt(k) - 3, 1])", 2),
        ("norm_frobenius([[sqrt(k) - 3, 1]])", sympy.sqrt(2)),
        ("distance_chebyshev([sqrt(k)], [3])", 1),
        ("distance_minkowski([sqrt(k), 1], [0, 3], 3)", 16 ** R(1, 3)),
        ("cross([0, sqrt(k), 0], [1, 0, 1])", [2, 0, -2]),
        ("outer([sqrt(k), 1], [sqrt(k), 2])", [4, 4, 2, 2]),
        ("unit_vector([sqrt(k), 1])", [2 / sympy.sqrt(5), 1 / sympy.sqrt(5)]),
    ],
)
def test_roots_that_meet_other_numbers_are_real(call: str, at_four: Any) -> None:
    """The data have a meaning where k >= 0, and the answer its value there."""
    solution = symla.solve(call)
    assert solution.verified, solution.report.failures
    assert "k ≥ 0" in solution.to_text()
    found = solution.answer.subs(k, 4)
    entries = list(found) if isinstance(found, sympy.MatrixBase) else [found]
    expected = at_four if isinstance(at_four, list) else [at_four]
    assert [0] * len(expected) == [sympy.simplify(x - y) for x, y in zip(entries, expected, strict=True)]


def test_data_of_roots_and_no_answer() -> None:
    """The remedies of an undefined distance are proved, too."""
    solution = symla.solve("distance_chebyshev([sqrt(k)], [3, 2])")
    assert solution.verified
    assert solution.undefined


def test_complex_letters() -> None:
    """|a + i|^6 is the cube of what stands under the root of |a + i|."""
    for call, times in (("norm_p([a+i],6)", 1), ("norm_p([a+i,a+i],6)", 2 ** R(1, 6))):
        solution = symla.solve(call)
        assert solution.verified
        assert abs(sympy.N(solution.answer.subs(solution.symbols["a"], 2 + sympy.I) - times * sympy.sqrt(8))) < 1e-9


@pytest.mark.parametrize(
    ("call", "cases"),
    [
        ("rank([[2-abs(a),1],[1,1]])", {1: 1, -1: 1, 2: 2, 0: 2}),
        ("rank([[1-sqrt(a),1],[1,2]])", {R(1, 4): 1, 1: 2, -3: 2}),
        ("rank([[abs(a-1)-abs(a+3),1],[0,1]])", {-1: 1, 0: 2, -5: 2}),
        ("rank([[abs(a)-a-2,1],[0,1]])", {-1: 1, 3: 2}),
        ("rank([[abs(a)+1,1],[1,1]])", {0: 1, 2: 2, -2: 2}),
        ("rank([[a^2-abs(a),0],[0,1]])", {0: 1, 1: 1, -1: 1, 2: 2}),
    ],
)
def test_ranks_by_cases(call: str, cases: dict[Any, int]) -> None:
    """Where bars and roots are zero."""
    solution = symla.solve(call)
    assert solution.verified, solution.report.failures
    for at, expected in cases.items():
        own = [rank for condition, rank in solution.answer if condition.subs(a, at) == True]  # noqa: E712
        assert [expected] == own, (at, own)


@pytest.mark.parametrize(
    ("call", "inverse_at"),
    [
        ("inverse([[1-sqrt(a),0],[0,1]])", {4: [[-1, 0], [0, 1]], 1: None}),
        ("inverse([[-2,abs(a)],[sqrt(a),0]])", {4: [[0, R(1, 2)], [R(1, 4), R(1, 4)]], 0: None}),
        ("inverse([[abs(a)-1,0],[0,1]])", {3: [[R(1, 2), 0], [0, 1]], 1: None, -1: None}),
    ],
)
def test_inverses_by_cases(call: str, inverse_at: dict[Any, Any]) -> None:
    """Each case once, no equation twice."""
    solution = symla.solve(call)
    assert solution.verified, solution.report.failures
    for at, expected in inverse_at.items():
        own = [answer for condition, answer in solution.answer if condition.subs(a, at) == True]  # noqa: E712
        (found,) = own
        assert (
            found is None
            if expected is None
            else sympy.simplify(found.subs(a, at) - sympy.Matrix(expected)).is_zero_matrix
        )


@pytest.mark.parametrize(
    ("call", "data"),
    [
        ("unit_vector([b,(a+1)/(a-1)])", (b, (a + 1) / (a - 1))),
        ("unit_vector([1/a,1/b])", (1 / a, 1 / b)),
    ],
)
def test_quotients_are_scaled(call: str, data: tuple[Any, ...]) -> None:
    """The vector by its length."""
    solution = symla.solve(call)
    assert solution.verified, solution.report.failures
    at = {a: 3, b: -2}
    v = sympy.Matrix(data).subs(at)
    answers = solution.answer if isinstance(solution.answer, tuple) else ((sympy.true, solution.answer),)
    own = [answer for condition, answer in answers if condition.subs(at) == True]  # noqa: E712
    assert 1 == len(own)
    assert sympy.simplify(own[0].subs(at) - v / v.norm()).is_zero_matrix


@pytest.mark.parametrize(
    "call", ["clip_by_norm([a/b],2)", "clip_by_norm([a/b,1],2)", "cosine_similarity([b,(a+1)/(a-1)],[1,1])"]
)
def test_what_is_longer_than_a_number_is_not_zero(call: str) -> None:
    """From |a|/|b| > 2 follows that a is not zero."""
    assert symla.solve(call).verified


@pytest.mark.parametrize(
    "call", ["evaluate((1/b) a^-2)", "evaluate(-1/b a^-2)", "evaluate(1/b + a^-2)", "evaluate((1/b)(1/a))"]
)
def test_one_part_without_value_is_enough(call: str) -> None:
    """Where a is zero there is no value, whatever b is."""
    assert symla.solve(call).verified


@pytest.mark.parametrize(
    ("call", "answers"),
    [
        ("dense_layer([[a+1]],[a],[1],step)", [(1,)]),
        ("dense_layer([[1],[2]],[a+1],[0,a],step)", [(1, 1), (1, 0), (0, 0)]),
        ("dense_layer([[2a],[2a]],[a-b],[0,-1],step)", [(1, 1), (1, 0), (0, 0)]),
        ("dense_layer([[b],[a-b]],[a],[1,1],step)", [(1, 1), (1, 0), (0, 1)]),
        ("dense_layer([[1],[-1]],[a],[0,0],step)", [(1, 1), (1, 0), (0, 1)]),
    ],
)
def test_signs_that_exclude_one_another_make_no_case(call: str, answers: list[tuple[int, ...]]) -> None:
    """a + 1 < 0 and 3a + 2 >= 0 cannot be."""
    solution = symla.solve(call)
    assert solution.verified, solution.report.failures
    found = solution.answer
    outputs = [answer for _, answer in found] if isinstance(found, tuple) else [found]
    assert answers == [tuple(output) for output in outputs]


@pytest.mark.parametrize(
    "claim",
    [
        "sqrt(abs(k)^3)^(2/3) == k",
        "((k-1)^2 sqrt(abs(k+1)))^(2/5) == abs(k+1)",
        "((k+1)^2 sqrt(abs(k+1)))^(2/5) == k+1",
        "(sqrt(abs(k)^3))^(1/3) == abs(k)",
        "sqrt(a)^3 == sqrt(a^3)",
        "(abs(a)^6)^(1/6) == a",
        "norm_p([k+1,k+1],3/2) == 2^(2/3) (k+1)",
    ],
)
def test_false_neighbours_are_refuted(claim: str) -> None:
    """A power of a root is one for all numbers, or it is none."""
    assert isinstance(symla.check(claim), symla.Refuted)


@pytest.mark.parametrize(
    "claim",
    [
        "sqrt(abs(k)^5)^(2/5) == abs(k)",
        "((k+1)^2 sqrt(abs(k+1)))^(2/5) == abs(k+1)",
        "(4(k+1)^2 sqrt(abs(k+1)))^(2/5) == 4^(2/5) abs(k+1)",
        "a sqrt(a) == sqrt(a)^3",
        "norm_p([k+1,k+1],3/2) == 2^(2/3) abs(k+1)",
    ],
)
def test_powers_of_roots(claim: str) -> None:
    """Also where the powers come multiplied out."""
    assert isinstance(symla.check(claim), symla.Proved)


@pytest.mark.parametrize(
    ("problem", "cases"),
    [late("condition_number([[1, a], [b, 1]])", 2), ("rank([[abs(b + 1/b), 1], [1, abs(b)/(b^2 + 1)]])", 0)],
)
def test_quotients_in_bars_are_one_fraction(problem: str, cases: int) -> None:
    """|b + 1/b| is (b^2 + 1)/|b|, so that a number is seen to be zero where a = 1/b."""
    found = symla.solve(problem)
    assert found.report.failures == []
    outcome = found.derivation.outcome
    assert len(outcome.cases if isinstance(outcome, Cases) else ()) == cases
