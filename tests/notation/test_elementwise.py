"""MATLAB's `./` and `.^`: quotients and powers entry by entry."""

from __future__ import annotations

import pytest

import symla
from symla.errors import InputError


@pytest.mark.parametrize(
    ("claim", "right"),
    [
        ("[4, 6] ./ [2, 3] == [2, 2]", True),
        ("[4, 6] ./ [2, 3] == [2, 3]", False),
        ("[4, 6]./2 == [2, 3]", True),
        ("6 ./ [2, 3] == [3, 2]", True),
        ("[[4, 6], [1, 2]] ./ [[2, 3], [1, 4]] == [[2, 2], [1, 1/2]]", True),
        ("[-1, 2].^2 == [1, 4]", True),
        ("[-1, 2].^3 == [1, 8]", False),
        ("[3, 2] .^ [2, 3] == [9, 8]", True),
        ("2 .^ [3, 0] == [8, 1]", True),
        ("[4, 9] .^ (1/2) == [2, 3]", True),
        ("[[1, 1], [0, 1]] .^ 2 == [[1, 1], [0, 1]]", True),  # as a matrix power, 2 would stand above
        ("[[1, 1], [0, 1]] ^ 2 == [[1, 2], [0, 1]]", True),
        ("[2, 3] .^ 2 ./ [4, 9] == [1, 1]", True),
        ("6 ./ 3 == 2", True),
        ("2 .^ 3 == 8", True),
        ("[a + 1, 2] .^ 2 == [a^2 + 2a + 1, 4]", True),
    ],
)
def test_each_entry_by_itself(claim: str, right: bool) -> None:
    """What is claimed of the entries is decided."""
    verdict = symla.check(claim)
    assert isinstance(verdict, symla.Proved if right else symla.Refuted)


def test_a_divisor_may_be_zero() -> None:
    """In one place only, and that makes the whole undefined; with letters it is told."""
    assert not isinstance(symla.check("[1, 2] ./ [0, 1] == [1, 2]"), symla.Proved)
    verdict = symla.check("[a] ./ [c] == [a/c]")
    assert isinstance(verdict, symla.Proved)
    assert verdict.provided


def test_powers_of_a_name_are_products_entry_by_entry() -> None:
    """(1, 2; 3, 4) with every entry cubed."""
    answer = symla.evaluate("A .^ 3", A=[[1, 2], [3, 4]]).answer
    assert answer.tolist() == [[1, 8], [27, 64]]


@pytest.mark.parametrize(
    ("text", "place", "offered"),
    [
        ('evaluate("A ./ B", A=[[1, 2]], B=[[3, 4]])', 13, "[a/c, b/d]"),
        ('evaluate("2 ./ A", A=[[1, 2]])', 13, "[a/c, b/d]"),
        ('evaluate("A .^ B", A=[[1, 2]], B=[[3, 4]])', 13, "[a^n, b^n]"),
        ('evaluate("A .^ 0.5", A=[[1, 2]])', 13, "from 1 to 8"),
        ("norm_l2([1, 2] ./ [1, 2, 3])", 16, "equal sizes"),
        ("trace([[1, 2]] ./ [[1], [2]])", 16, "equal sizes"),
        ("norm_l2([1, 2].^T)", 15, "^T"),
    ],
)
def test_what_cannot_be_written_is_refused_in_its_place(text: str, place: int, offered: str) -> None:
    """With what can be written instead."""
    with pytest.raises(InputError) as error:
        symla.solve(text)
    assert f"column {place}:" in str(error.value)
    assert offered in str(error.value)
