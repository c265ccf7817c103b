"""Cases with conditions that were tampered with are not proved to be complete."""

from __future__ import annotations

import pytest

import symla
from symla.derivation.model import Cases
from symla.notation import written as w
from symla.notation.frozen import replace
from symla.notation.statements import Property, Truth, Word
from symla.verification.verify import verify

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
