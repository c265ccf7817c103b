"""Statements are judged from left to right: what has no meaning is asked for where it is come to, and nowhere else."""

from __future__ import annotations

from typing import Any

import pytest
import sympy

import symla

x, y = sympy.symbols("x y", real=True)


@pytest.mark.parametrize(
    ("claim", "conditions"),
    [
        ("1/x != 0 and x != 0", (sympy.Ne(x, 0),)),
        ("1/x == 1/x and x != 0 and 1/(x - 1) == 1/(x - 1) and x != 1", (sympy.Ne(x, 0), sympy.Ne(x, 1))),
        ("ln(x) == ln(x) and x > 0", (sympy.Gt(x, 0),)),
        ("1/x > 0 or x <= 0", (sympy.Ne(x, 0),)),
        ("1/x == 1/x or x >= 0", (sympy.Ne(x, 0),)),
        ("x <= 0 or 1/x > 0", ()),
        ("x^2 >= 0 or 1/x > 0", ()),
        ("x^2 + y^2 >= 0 or 1/(x - y) > 0", ()),
        ("x^2 >= 0 or ln(x) == 5 or 1/y > 0", ()),
        ("x > 3 or 1/(x - 5) < 0", ()),
        ("x < 0 implies 1/x < 0", ()),
        ("x > 1 implies 1/x + 1/(x + 3) > 0", ()),
        ("not (x == x + 1 and 1/x == 1)", ()),
        ("x > 0 or y > 0 or ln(-1) == 1", (sympy.Or(x > 0, y > 0),)),
    ],
)
def test_what_is_come_to_is_provided(claim: str, conditions: tuple[Any, ...]) -> None:
    """The conditions are those of parts that matter, as SymPy relations."""
    verdict = symla.check(claim)
    assert isinstance(verdict, symla.Proved), verdict
    assert conditions == verdict.conditions


@pytest.mark.parametrize(
    ("claim", "at"),
    [
        ("x != 0 and 1/x != 0", {"x": 0}),
        ("1/x != 0 and x != 1", {"x": 1}),
        ("1/x == 1/x and x^2 > 1", None),
        ("x <= 0 or 1/x > 1", None),
        ("x^2 >= 1 or 1/(x - 3) > 0", None),
        ("x > -1 implies 1/(x + 1) > 1", None),
    ],
)
def test_false_neighbours_fail_where_they_have_a_meaning(claim: str, at: dict[str, int] | None) -> None:
    """A witness is one for the whole statement."""
    verdict = symla.check(claim)
    assert isinstance(verdict, symla.Refuted), verdict
    assert verdict.witness is not None
    values = {str(symbol): value for symbol, value in verdict.witness.values.items()}
    assert at is None or at == values


@pytest.mark.parametrize("claim", ["1/(x - x) == 1 and x == 5", "1/0 == 1 or x == x", "ln(-1) == 1 and x > 0"])
def test_behind_what_has_no_meaning_nothing_is_asked(claim: str) -> None:
    """The whole statement has no meaning anywhere."""
    verdict = symla.check(claim)
    assert isinstance(verdict, symla.Undecided), verdict
    assert verdict.undefined


# ---- equations among the conditions ---------------------------------------------------------------------------------

_SYSTEM = "x + y == 3 and x - y == 1"  # x = 2, y = 1


@pytest.mark.parametrize(
    ("claim", "where", "holds"),
    [
        ("x == 2", _SYSTEM, True),
        ("x == y", _SYSTEM, False),
        ("x^2 + y^2 == 5", _SYSTEM, True),
        ("x y > 2", _SYSTEM, False),
        ("2x - 3y == 1", _SYSTEM, True),
        ("x + y + z == 6", "x + y == 3 and y + z == 5 and x + z == 4", True),
        ("x == z", "x + y == 3 and y + z == 5 and x + z == 4", False),
        ("x == y", "x + 2y == 3 and 2x + 4y == 6", False),
        ("x + 2y == 3", "2x + 4y == 6", True),
        ("x == 1", "x y == 1 and x + y == 2", None),
        ("x == 3", "x y == 1 and x + y == 2", False),
        ("a == b", "a^2 + b^2 == 2 and a - b == 0", True),
        ("a == 1", "a^2 + b^2 == 2 and a - b == 0", False),
    ],
)
def test_systems_of_conditions_are_solved(claim: str, where: str, holds: bool | None) -> None:
    """What the conditions say together is used, and met by the witness; None is for what may stay undecided."""
    verdict = symla.check(claim, where=where)
    if holds is None:
        assert not isinstance(verdict, symla.Refuted)
        return
    assert isinstance(verdict, symla.Proved if holds else symla.Refuted), verdict


def test_a_system_without_a_solution_is_refused() -> None:
    """There is nothing to ask about."""
    with pytest.raises(symla.SymlaError, match="nothing to ask about"):
        symla.check("x == 1", where="x + y == 1 and x + y == 2")
