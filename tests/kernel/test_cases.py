"""Cases with conditions that were tampered with are not proved to be complete."""

from __future__ import annotations

import pytest

import symla
from symla.derivation.model import Cases
from symla.kernel.meaning.cases import complete_and_disjoint
from symla.kernel.page.verify import verify
from symla.notation import written as w
from symla.notation.frozen import replace
from symla.notation.statements import Property, Truth, Word

K, A = w.Name("k"), w.Name("A", (), "matrix")


@pytest.mark.parametrize(
    "more",
    [
        Truth(holds=False),
        Property("rref", A),
        Word("x"),
        w.Number(5),
        w.Both((w.Relation(K, "!=", w.Number(7)), Truth(holds=False))),
        w.Relation(w.Number(0), "=", w.Number(1)),
        w.Relation(K, "<", w.Number(0)),
        w.Relation(K, "!=", w.Number(7)),
        w.Relation(K, "~", w.Number(1)),
        w.Relation(K, "->", w.Number(1)),
    ],
)
@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_case_that_asks_for_more_leaves_a_gap(more: w.Node, place: int) -> None:
    """Whatever else a condition asks for, it is not ignored."""
    derivation = symla.rank([[1, "k"], ["k", 1]]).derivation
    outcome = derivation.outcome
    assert isinstance(outcome, Cases)
    assert verify(derivation).verified
    cases = list(outcome.cases)
    cases[place] = replace(cases[place], condition=w.Both((cases[place].condition, more)))
    tampered = replace(derivation, outcome=replace(outcome, cases=tuple(cases)))
    assert not verify(tampered).verified


@pytest.mark.parametrize(
    "problem",
    [
        "clip_by_norm([a, b], 5)",
        "neuron([a, 2], [2, 1], -1, step)",
        "penalty_l1([3, -4], lambda)",
        "clip_by_norm([3, 4], c)",
        "unit_vector([a, b])",
        "rank([[1, k], [k, 1]])",
        "solve_system([[1, k], [k, 1]], [1, 1])",
        "evaluate(A^-1, A=[[1, k], [k, 1]])",
    ],
)
def test_cases_that_are_left_out_or_doubled_are_missed(problem: str) -> None:
    """Each of them, and each but one; the first twice, and the others in another order where they deny none before."""
    derivation = symla.solve(problem).derivation
    outcome = derivation.outcome
    assert isinstance(outcome, Cases)
    assert verify(derivation).verified
    cases = outcome.cases
    fewer = [cases[:i] + cases[i + 1 :] for i in range(len(cases))] + [(case,) for case in cases]
    for other in (*fewer, (), (*cases, cases[0]), (cases[0], cases[0])):
        assert not verify(replace(derivation, outcome=Cases(other))).verified


@pytest.mark.parametrize(
    ("conditions", "complete"),
    [
        ((w.Relation(K, ">", w.Number(0)), w.Relation(K, "<=", w.Number(0))), True),
        ((w.Relation(K, "=", w.Number(0)), w.Relation(K, "!=", w.Number(0))), True),
        ((w.Relation(K, ">", w.Number(0)), w.Relation(K, "<", w.Number(0))), False),
        ((w.Relation(K, ">=", w.Number(0)), w.Relation(K, "<=", w.Number(0))), False),
        ((w.Relation(K, ">", w.Number(0)),), False),
        ((w.Relation(K, "=", w.Number(0)),), False),
        ((w.Relation(K, "!=", w.Number(0)),), False),
        ((w.Both(()),), False),
        ((w.Both(()), w.Relation(K, "=", w.Number(0))), False),
        ((), False),
        ((w.Both((w.Relation(K, "=", w.Number(0)), w.Relation(K, "=", w.Number(1)))),), False),
        (
            (
                w.Relation(K, "=", w.Number(0)),
                w.Both((w.Relation(K, "!=", w.Number(0)), w.Relation(K, ">", w.Number(0)))),
            ),
            False,
        ),
    ],
)
def test_what_is_no_decision_covers_nothing(conditions: tuple[w.Node, ...], complete: bool) -> None:
    """An order stands in a list of decisions only beside its own denial."""
    assert bool(complete_and_disjoint(conditions, (), complex_domain=False)) is complete
