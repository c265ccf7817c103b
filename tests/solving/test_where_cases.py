"""Conditions of a problem decide where work would tell cases apart: nothing that they rule out is said or worked."""

from __future__ import annotations

from typing import Any

import pytest

import symla
from symla.derivation.model import Cases
from symla.kernel.meaning.complete import complete_and_disjoint
from symla.kernel.page.verify import verify
from symla.notation import written as w
from symla.notation.frozen import replace
from symla.notation.parse import read

_DOUBTS = ("may be zero", "may be equal", "depends on the letters", "decides:", "if it is not zero")


@pytest.mark.parametrize(
    ("operation", "data", "where"),
    [
        ("quadratic_form_definiteness", ["[[a,1],[1,a]]"], "a > 1"),
        ("quadratic_form_definiteness", ["[[a,1],[1,a]]"], "a < -1"),
        ("quadratic_form_definiteness", ["[[a,0],[0,1]]"], "a < 0"),
        ("eigenvalues", ["[[1,a],[1,1]]"], "a > 0"),
        ("least_squares", ["[[a],[b]]", "[1,2]"], "a > 0"),
        ("projection_matrix", ["[[a],[b]]"], "a > 0"),
        ("pseudoinverse", ["[[a],[b]]"], "b < 0 and a > 0"),
        ("pseudoinverse", ["[[a]]"], "a > 0"),
        ("eigenvectors", ["[[a,1],[0,b]]"], "a != b"),
        ("jordan", ["[[a,1],[0,b]]"], "a > b"),
        ("diagonalize", ["[[a,1],[0,2]]"], "a > 2"),
        ("inverse", ["[[a]]"], "a > 0"),
        ("inverse", ["[[a,1],[1,a]]"], "a > 1"),
        ("gram_schmidt", ["[[a,0],[0,b]]"], "a > 0 and b > 0"),
        ("gram_schmidt", ["[[a,b],[b,a]]"], "a > b and b > 0"),
        ("quadratic_form_matrix", ["a x^2 + y^2"], "a > 0"),
        ("unit_vector", ["[a,b]"], "a > 0"),
        ("matrix_power", ["[[a,1],[0,b]]", "n"], "a > b and b > 0"),
    ],
)
def test_what_conditions_decide_is_no_case_and_no_doubt(operation: str, data: list[str], where: str) -> None:
    """One way is left, and nothing on the page says that it might be otherwise."""
    solution = getattr(symla, operation)(*data, where=where)
    assert solution.verified
    assert not isinstance(solution.derivation.outcome, Cases)
    text = solution.to_text()
    assert not [doubt for doubt in _DOUBTS if doubt in text]
    assert isinstance(getattr(symla, operation)(*data).derivation.outcome, Cases) or operation in (
        "inverse",
        "eigenvectors",
    )


@pytest.mark.parametrize(
    ("operation", "data", "where", "cases"),
    [
        ("eigenvalues", ["[[1,a],[1,1]]"], "a >= 0", ["a > 0", "a = 0"]),
        ("eigenvalues", ["[[1,a],[1,1]]"], "a <= 0", ["a = 0", "a < 0"]),
        ("eigenvalues", ["[[1,a],[1,1]]"], "a != 0", ["a > 0", "a < 0"]),
        ("quadratic_form_definiteness", ["[[a,0],[0,b]]"], "a > 0", ["b > 0", "b = 0", "b < 0"]),
        ("matrix_power", ["[[a,1],[0,b]]", "n"], "a > b", ["a = 0", "a != 0"]),
        ("solve_system", ["[[a,1],[1,a]]", "[1,1]"], "a > 0", ["a = 1", "a != 1"]),
        ("rank", ["[[k,1],[1,k]]"], "k < 0", ["k = -1", "k != -1"]),
    ],
)
def test_cases_that_are_left(operation: str, data: list[str], where: str, cases: list[str]) -> None:
    """Those that may be, and no others."""
    solution = getattr(symla, operation)(*data, where=where)
    assert solution.verified
    outcome = solution.derivation.outcome
    assert isinstance(outcome, Cases)
    assert [read(case) for case in cases] == [case.condition for case in outcome.cases]


def test_a_value_that_follows_is_still_put_in() -> None:
    """Where a^2 - 1 <= 0 and a >= 1, a is 1: the case keeps its equation, since a line goes by it."""
    solution = symla.quadratic_form_definiteness("[[a,1],[1,a]]", where="a >= 1")
    assert solution.verified
    text = solution.to_text()
    assert "a < 0" not in text
    assert "a = 0" not in text
    assert "substitute a = 1" in text


def test_cases_left_out_are_missed_without_the_condition() -> None:
    """What is complete under a >= 0 is not complete elsewhere."""
    derivation = symla.eigenvalues("[[1,a],[1,1]]", where="a >= 0").derivation
    assert verify(derivation).verified
    for other in ("a >= -1", "a != -1", "a <= 1"):
        assert not verify(replace(derivation, where=(read(other),))).verified
    definite = symla.quadratic_form_definiteness("[[a,1],[1,a]]", where="a > 1").derivation
    assert verify(definite).verified
    for other in ("a > 1/2", "a >= 1", "a > -1", "a != 1"):
        assert not verify(replace(definite, where=(read(other),))).verified


@pytest.mark.parametrize(
    ("cases", "assumed", "complete"),
    [
        (["k > 0", "k = 0"], ["k >= 0"], True),
        (["k > 0", "k < 0"], ["k != 0"], True),
        (["k = 1", "k < 1"], ["k <= 1"], True),
        (["k = 1", "k < 1"], ["k < 1"], True),
        (["k > 0", "k = 0"], [], False),
        (["k > 0", "k = 0"], ["k >= -1"], False),
        (["k > 0", "k < 0"], [], False),
        (["k > 0", "k = 1"], ["k >= 0"], False),
        (["k > 0", "k > 0"], ["k > 0"], False),
        (["k > 0", "k >= 0"], ["k >= 0"], False),
    ],
)
def test_two_of_three_signs(cases: list[str], assumed: list[str], complete: bool) -> None:
    """Two are complete only where the third cannot be."""
    own: Any = complete_and_disjoint([_relation(c) for c in cases], [_relation(c) for c in assumed], False)
    assert bool(own) is complete


def _relation(text: str) -> w.Node:
    return read(text)
