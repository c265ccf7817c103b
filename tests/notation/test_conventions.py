"""Conventions are checked where they are made."""

from __future__ import annotations

from typing import Any

import pytest

from symla.errors import SymlaError
from symla.notation.conventions import Conventions


@pytest.mark.parametrize(
    ("name", "value", "choices"),
    [
        ("decimals", "x", "a whole number from 0 to 30"),
        ("decimals", 2.5, "a whole number from 0 to 30"),
        ("decimals", True, "a whole number from 0 to 30"),
        ("decimals", -1, "a whole number from 0 to 30"),
        ("decimals", 10**9, "a whole number from 0 to 30"),
        ("longest", 3, "a whole number from 4 to 1000000"),
        ("line_width", None, "a whole number from 0 to 1000"),
        ("brackets", [], "square or round"),
        ("brackets", "<script>", "square or round"),
        ("vectors", "\\input{x}", "bold or arrow or plain"),
        ("decimals_beside", "x", "irrational or all"),
    ],
)
def test_what_is_no_convention_is_refused(name: str, value: Any, choices: str) -> None:
    """With the name of the convention and what it may be."""
    with pytest.raises(SymlaError, match=f"{name} is {choices}"):
        Conventions(**{name: value})


@pytest.mark.parametrize(
    ("name", "value"), [("decimals", 30), ("longest", 4), ("line_width", 0), ("vectors", "arrow"), ("times", "cross")]
)
def test_what_may_be_chosen_is_taken(name: str, value: Any) -> None:
    """The ends of a range belong to it."""
    assert getattr(Conventions(**{name: value}), name) == value
