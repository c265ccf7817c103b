"""Data that are nested too deeply, or hold themselves, are refused in a message."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import sympy

import symla

x = sympy.Symbol("x")


def in_lists(levels: int) -> list[Any]:
    """[[[...[1]...]]]"""
    made: list[Any] = [1]
    for _ in range(levels - 1):
        made = [made]
    return made


def itself() -> list[Any]:
    """A list that contains itself, twice."""
    made: list[Any] = [1]
    made += [made, made]
    return made


def of_sines(levels: int) -> Any:
    """sin(sin(...(x)...))"""
    made: Any = x
    with sympy.evaluate(False):
        for _ in range(levels):
            made = sympy.sin(made)
    return made


def of_roots(levels: int) -> Any:
    """sqrt(sqrt(... + 1) + 1)"""
    made: Any = x
    with sympy.evaluate(False):
        for _ in range(levels):
            made = sympy.sqrt(made + 1)
    return made


DOORS: list[Callable[[Any], Any]] = [
    symla.norm_l2,
    symla.rank,
    lambda deep: symla.norm_l2([deep]),
    lambda deep: symla.solve("norm_l2(v)", names={"v": deep}),
    lambda deep: symla.solve("norm_l2([1])", where=[deep]),
    lambda deep: symla.evaluate("x", x=deep),
    lambda deep: symla.check("a == 1", a=deep),
    symla.parse,
]


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("deep", [in_lists(900), itself(), of_sines(400), of_roots(400)])
def test_nested_data_are_refused(door: Callable[[Any], Any], deep: Any) -> None:
    """Every way in says so by an error of symla's own."""
    with pytest.raises(symla.SymlaError) as told:
        door(deep)
    assert len(str(told.value)) < 200


def test_deep_expressions_are_told_as_texts_are() -> None:
    """The bound is that of the parser, in its words."""
    with pytest.raises(symla.InputError, match="nested more than 100 levels deep"):
        symla.norm_l2([of_sines(400)])


def test_what_is_nested_a_little_is_read() -> None:
    """Matrices, lists of vectors, expressions within expressions."""
    assert 5 == symla.norm_l2([[3], [4]]).answer
    assert symla.norm_l1([of_roots(1)]).verified


def test_few_lists_with_endless_entries_are_refused() -> None:
    """A list whose two entries are one list, and so on."""
    made: list[Any] = [1]
    for _ in range(40):
        made = [made, made]
    for door in (symla.norm_l2, symla.rank, symla.parse):
        with pytest.raises(symla.InputError, match="nested three deep"):
            door(made)
