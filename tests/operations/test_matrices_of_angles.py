"""Matrices with sines, cosines and exponentials: worked, by cases where one of them decides, and proved."""

from __future__ import annotations

import random
from typing import Any

import pytest
import sympy

import symla
from symla.derivation.model import Cases
from tests.kernel.sample import sampled

s, t, x = sympy.symbols("s t x", real=True)

# Problems, and points with the rank of the matrix there.
RANKS = [
    ([["cos(t)", "sin(t)"], ["-sin(t)", "cos(t)"]], [({t: 0}, 2), ({t: sympy.pi / 2}, 2), ({t: 1}, 2)]),
    (
        [["cos(t)", "sin(t)"], ["sin(t)", "cos(t)"]],
        [({t: sympy.pi / 4}, 1), ({t: 3 * sympy.pi / 4}, 1), ({t: sympy.pi / 2}, 2), ({t: 0}, 2)],
    ),
    ([["sin(t)", "0"], ["0", "cos(t)"]], [({t: 0}, 1), ({t: sympy.pi / 2}, 1), ({t: sympy.pi / 4}, 2)]),
    ([["1", "cos(t)"], ["cos(t)", "1"]], [({t: 0}, 1), ({t: sympy.pi}, 1), ({t: sympy.pi / 2}, 2)]),
    ([["cos(t)", "2"], ["2", "cos(t)"]], [({t: 0}, 2), ({t: sympy.pi / 2}, 2)]),  # the cosine is never 2
    ([["e^x", "1"], ["1", "e^x"]], [({x: 0}, 1), ({x: 1}, 2)]),
    ([["e^x", "2"], ["e^x", "e^x"]], [({x: sympy.log(2)}, 1), ({x: 0}, 2)]),
    ([["tan(t)", "1"], ["1", "tan(t)"]], [({t: sympy.pi / 4}, 1), ({t: -sympy.pi / 4}, 1), ({t: 0}, 2)]),
    ([["cos(t)", "sin(s)"], ["0", "cos(s)"]], [({t: 0, s: 0}, 2), ({t: sympy.pi / 2, s: 0}, 1)]),
]


def at(outcome: Any, point: dict[Any, Any]) -> Any:
    """The answer of the only case that holds at the point."""
    if not (isinstance(outcome, tuple) and outcome and isinstance(outcome[0], tuple)):
        return outcome
    holding = [found for condition, found in outcome if sympy.simplify(condition.subs(point)) == sympy.true]
    assert 1 == len(holding)
    return holding[0]


@pytest.mark.parametrize(("rows", "ranks"), RANKS)
def test_ranks(rows: list[list[str]], ranks: list[tuple[dict[Any, Any], int]]) -> None:
    """By hand."""
    solution = symla.rank(rows)
    assert [] == solution.report.failures
    for point, found in ranks:
        assert at(solution.answer, point) == found


def test_a_rotation_is_reduced_and_solved() -> None:
    """Its rows are independent for every angle, and it is turned back."""
    rotation = [["cos(t)", "-sin(t)"], ["sin(t)", "cos(t)"]]
    reduced = symla.rref(rotation)
    assert reduced.verified
    assert {found for _, found in reduced.answer} == {sympy.ImmutableMatrix(sympy.eye(2))}
    turned = symla.solve_system(rotation, [1, 0])
    assert turned.verified
    for point in (0, sympy.pi / 2, sympy.pi / 3):
        found = at(turned.answer, {t: point}).particular.subs(t, point)
        assert sympy.simplify(found - sympy.Matrix([sympy.cos(point), -sympy.sin(point)])) == sympy.zeros(2, 1)


@pytest.mark.parametrize(
    ("rows", "points"),
    [
        ([["1", "cos(x/4+y/4)"], ["cos(x/4+y/4)", "1"]], [(0, 0), (1, 2)]),
        ([["cos(t)", "1"], ["1", "1/cos(t)"]], [(0, 0)]),
    ],
)
def test_null_spaces(rows: list[list[str]], points: list[tuple[int, int]]) -> None:
    """Every vector of the basis is mapped to zero."""
    solution = symla.null_space(rows)
    assert [] == solution.report.failures
    names = {name: sympy.Symbol(name, real=True) for name in "xyt"}
    matrix = sympy.Matrix([[sympy.parse_expr(e, local_dict=names) for e in row] for row in rows])
    for first, second in points:
        point = {names["x"]: first, names["y"]: second, names["t"]: first}
        basis = at(solution.answer, point) if len(rows[0][1]) > 1 else solution.answer
        own = matrix.subs(point)
        assert len(basis) == 2 - own.rank()
        assert all(sympy.simplify(own * v.subs(point)) == sympy.zeros(2, 1) for v in basis)


ENTRIES = ("cos(t)", "sin(t)", "-sin(t)", "1", "0", "2", "-1", "a", "cos(t)+1", "2*sin(t)")


@pytest.mark.parametrize("seed", sampled(range(12), 3))
def test_random_matrices_of_angles(seed: int) -> None:
    """Whatever the angle is, one case holds, and its rank is that of the numbers."""
    chance = random.Random(seed)
    size = 2 + seed % 2
    rows = [[chance.choice(ENTRIES) for _ in range(size)] for _ in range(2)]
    solution = symla.rank(rows)
    assert [] == solution.report.failures
    names = {"a": sympy.Symbol("a", real=True), "t": t}
    matrix = sympy.Matrix([[sympy.parse_expr(e, local_dict=names) for e in row] for row in rows])
    for quarter in range(4):
        for letter in (0, 1, -1, 2):
            point = {t: quarter * sympy.pi / 2, names["a"]: letter}
            assert at(solution.answer, point) == matrix.subs(point).rank()


def test_parameters_are_not_named_as_the_angle() -> None:
    """The letters of a matrix keep their meaning where the work goes on with its product with the transpose."""
    for problem in ("svd([[cos(t), -sin(t)], [sin(t), cos(t)]])", "low_rank([[t, 0], [0, t]], 1)", "svd([[t, t]])"):
        solution = symla.solve(problem)
        assert solution.verified
        assert not any(line.strip().endswith("= t") for line in solution.to_text().splitlines())


def test_a_product_of_sine_and_cosine_is_at_most_one_half() -> None:
    """8 sin t cos t is 4 sin 2t, and never 5: no case asks for it, and the remainder is perpendicular to both."""
    t = sympy.Symbol("t", real=True)
    spanning = ([sympy.cos(t), sympy.sin(t), 0], [2, 2, 1])
    solution = symla.solve("project_onto_span([2, -1, 0], onto=[[cos(t), sin(t), 0], [2, 2, 1]])")
    assert solution.verified
    own = {solution.symbols["t"]: sympy.Rational(7, 10)}
    left = sympy.Matrix([x.subs(own) for x in solution.answer.remainder])
    for vector in spanning:
        assert abs(left.dot(sympy.Matrix(vector).subs(t, sympy.Rational(7, 10))).evalf()) < 1e-12
    assert len(symla.solve("rank([[8*sin(t)*cos(t)-4]])").answer) == 2


def test_vectors_in_a_case_of_an_equation_of_angles() -> None:
    """Where cos t = 0, (sin t, 0, 1) depends on (2, 0, 1) and (5, 0, 0)."""
    solution = symla.solve("coordinates([1, -1, 1], [[2, 0, 1], [5, cos(t), 0], [sin(t), cos(t), 1]])")
    assert solution.verified
    assert "are no basis" in solution.to_text()


@pytest.mark.parametrize(
    ("problem", "cases"),
    [
        ("unit_vector([t, sin(t)])", 2),
        ("unit_vector([t, cos(t)])", 0),
        ("projection_matrix([[t], [sin(t)]])", 2),
        ("inverse([[t, 0], [0, cos(t)]])", 3),
        ("orthogonal_complement([[t, sin(t), cos(t)], [0, t, cos(t)]])", 2),
    ],
)
def test_an_angle_and_its_sine_are_one_letter(problem: str, cases: int) -> None:
    """t^2 + sin(t)^2 is zero where t is, t^2 + cos(t)^2 nowhere, and no case has t = 0 and cos(t) = 0."""
    found = symla.solve(problem)
    assert found.report.failures == []
    outcome = found.derivation.outcome
    assert len(outcome.cases if isinstance(outcome, Cases) else ()) == cases


@pytest.mark.parametrize(
    "claim",
    [
        "t^2 + cos(t)^2 != 0",
        "cos(t) == 0 implies t != 0",
        "sin(t) == 1 implies t != 0",
        "sin(t) == 0 implies t - 1 != 0",
    ],
)
def test_where_an_angle_is_not(claim: str) -> None:
    """Where the angle has a value at which the equation does not hold."""
    assert symla.check(claim)


@pytest.mark.parametrize("claim", ["t^2 + sin(t)^2 != 0", "sin(t) == 0 implies t != 0", "cos(t) == 1 implies t != 0"])
def test_where_an_angle_may_be(claim: str) -> None:
    """The equation holds at 0."""
    assert not symla.check(claim)
