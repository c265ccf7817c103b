"""Conventions are checked where they are made."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.conventions import Conventions
from symla.notation.plain import plain_printer
from symla.notation.wrapped import wrapped_tex_printer


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
        ("vectors", "\\input{x}", "bold, arrow or plain"),
        ("decimals_beside", "x", "irrational or all"),
    ],
)
def test_what_is_no_convention_is_refused(name: str, value: Any, choices: str) -> None:
    """With the name of the convention and what it may be."""
    with pytest.raises(SymlaError, match=f"{name} is {choices}"):
        Conventions(**{name: value})


@pytest.mark.parametrize(
    ("name", "told"),
    [("foo", "'foo'; there are brackets, vectors, .*, qr$"), ("braket", r"'braket'; did you mean brackets\?$")],
)
def test_a_name_that_is_none_is_refused(name: str, told: str) -> None:
    """With the name that is near, or all."""
    with pytest.raises(SymlaError, match=f"Conventions: there is no {told}"):
        Conventions(**{name: 1})
    assert pickle.loads(pickle.dumps(Conventions(times="cross"))) == Conventions(times="cross")


@pytest.mark.parametrize(
    ("name", "value"), [("decimals", 30), ("longest", 4), ("line_width", 0), ("vectors", "arrow"), ("times", "cross")]
)
def test_what_may_be_chosen_is_taken(name: str, value: Any) -> None:
    """The ends of a range belong to it."""
    assert getattr(Conventions(**{name: value}), name) == value


def test_decimal_comma_leaves_rows_apart() -> None:
    """Where commas are decimal marks, semicolons part the components of a vector, and so no entries of a row."""
    comma = Conventions(decimal_mark="comma")
    matrix = w.Matrix(((w.Decimal("0.5"), w.Number(-2)), (w.Sum((w.Name("a"), w.Number(1))), w.Number(4))))
    assert "[0,5 -2; (a + 1) 4]" == plain_printer(comma)(matrix)
    assert "[0.5, -2; a + 1, 4]" == plain_printer()(matrix)
    assert "[[1 2]]" == plain_printer(comma)(w.Matrix(((w.Number(1), w.Number(2)),)))
    assert "(0,5; 2)" == plain_printer(comma)(w.Vector((w.Decimal("0.5"), w.Number(2))))
    wrapped = wrapped_tex_printer(comma)(w.Matrix(((w.Number(1), w.Number(2)), (w.Number(3), w.Number(4)))))
    assert r"[1\;2; 3\;4]" == wrapped.replace("\ue010", "")
