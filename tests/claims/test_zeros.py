"""A lone 0 beside a vector or a matrix is the zero of its size; any other number is not fitted."""

from __future__ import annotations

from typing import Any

import pytest

import symla
from symla.kernel.meaning.verdict import Proved, Refuted, Undecided

A = [[1, 2], [3, 4]]
N = [[0, 1], [0, 0]]

TRUE: list[tuple[str, dict[str, Any]]] = [
    ("A - A == 0", {"A": A}),
    ("0 == A - A", {"A": A}),
    ("v - v == 0", {"v": [1, 2]}),
    ("v == 0", {"v": [0, 0]}),
    ("A^2 - 5 A - 2 I == 0", {"A": A}),
    ("A^2 - trace(A) A + determinant(A) I == 0", {"A": A}),
    ("A^2 - trace(A) A + determinant(A) I == 0", {"A": [["a", "b"], ["c", "d"]]}),
    ("A^2 == 0", {"A": N}),
    ("v^T A == 0", {"v": [0, 1], "A": N}),
    ("project(a, onto=b).remainder == 0", {"a": [2, 4], "b": [1, 2]}),
    ("inverse(A) - B == 0", {"A": [[2, 0], [0, 2]], "B": [["1/2", 0], [0, "1/2"]]}),
    ("A^T v == 0", {"A": [[1, 0], [2, 0]], "v": [2, -1]}),
    ("v × v == 0", {"v": [1, 2, 3]}),
]


@pytest.mark.parametrize(("claim", "values"), TRUE)
def test_it_is_the_zero_of_the_size(claim: str, values: dict[str, Any]) -> None:
    """The claim is proved, its denial is refuted, and how 0 was read is told."""
    verdict = symla.check(claim, **values)
    assert isinstance(verdict, Proved)
    assert any(notice.startswith("0 is read as the zero ") for notice in verdict.notices)
    assert isinstance(symla.check(claim.replace("==", "!="), **values), Refuted)


@pytest.mark.parametrize(
    ("claim", "values"),
    [
        ("v == 0", {"v": [0, 1]}),
        ("v == 0", {"v": ["x", "y"]}),
        ("A == 0", {"A": N}),
        ("A^2 - 5 A + 2 I == 0", {"A": A}),
        ("A^-1 - A == 0", {"A": [["k", 0], [0, 1]]}),
    ],
)
def test_what_is_not_zero_is_refuted(claim: str, values: dict[str, Any]) -> None:
    """One entry that is not zero is enough."""
    assert isinstance(symla.check(claim, **values), Refuted)


def test_within_statements_and_conditions() -> None:
    """In parts of a statement and in conditions it is read alike."""
    assert symla.check("v - u == 0 or v + u == 0", v=[1, 2], u=[-1, -2])
    assert symla.check("not (v == 0)", v=[1, 2])
    assert symla.check("v == 0 implies k == 0", v=["k", "2k"])
    assert symla.check("k == 0 where v == 0", v=["k", "2k"])
    assert symla.check("v == 0", v=["x", "y"], where="x == 0 and y == 0")
    assert not symla.check("v == 0 implies k == 1", v=["k", "2k"])


def test_numbers_and_other_values_keep_their_reading() -> None:
    """Beside a number 0 is a number and nothing is told; 1 beside a vector is not the vector of ones."""
    verdict = symla.check("u . v == 0", u=[1, 2], v=[2, -1])
    assert isinstance(verdict, Proved)
    assert not verdict.notices
    assert not symla.check("v == 1", v=[1, 1])
    assert not symla.check("v <= 0", v=[0, 0])
    assert not symla.check("v >= 0", v=[0, 0])


def test_a_root_that_is_not_real_is_no_point_to_try() -> None:
    """sqrt(cos(3)) is no real number, and the claim is not decided; no error is raised."""
    assert isinstance(symla.check("not (sqrt(cos(3)) >= x)"), Undecided)
