"""Words chosen by a flag or a number: each one exchanged for another is noticed."""

from __future__ import annotations

import json
from typing import Any

import pytest

import symla
from symla.derivation.model import Equal, Link
from symla.errors import SymlaError
from symla.kernel.meaning.prove import Prover
from symla.kernel.page.here import Here
from symla.kernel.page.readings.work import power_factor
from symla.notation import written as w


def facts_named(part: Any, name: str) -> list[list[Any]]:
    """The facts of this name in a stored solution, as (name, fact) pairs that can be changed."""
    found = []
    if isinstance(part, list):
        if len(part) == 2 and part[0] == name:
            found.append(part)
        for inner in part:
            found += facts_named(inner, name)
    elif isinstance(part, dict):
        for inner in part.values():
            found += facts_named(inner, name)
    return found


def accepted(stored: Any) -> bool:
    """Whether it is read and proved."""
    try:
        return symla.from_json(json.dumps(stored)).verified
    except SymlaError:
        return False


@pytest.mark.parametrize(
    ("problem", "name", "before", "after"),
    [
        ('solve_system("2x + 3y = 5; x - y = 1")', "kind", "one", "infinite"),
        ('solve_system("2x + 3y = 5; x - y = 1")', "kind", "one", "none"),
        ('solve_system("x + y = 1")', "kind", "infinite", "one"),
        ('solve_system("x + y = 1; x + y = 2")', "kind", "none", "infinite"),
        ('solve_system("2x + 3y = 5; x - y = 1")', "compared", False, True),
        ("determinant([[2, -1], [1, 4]])", "compared", False, True),
        ("inverse([[2, 1], [1, 1]])", "compared", False, True),
        ("rref([[1, 2], [3, 4]])", "already", False, True),
        ("row_echelon([[1, 2], [3, 4]])", "already", False, True),
        ("norm_l2([2, 2])", "factor", {"is": "Number", "value": 4}, {"is": "Number", "value": 5}),
        ("norm_l2([2, 2])", "factor", {"is": "Number", "value": 4}, {"is": "Number", "value": 2}),
        ("norm_l2([2, 2])", "index", 2, 3),
        (
            "dot([1, 2], [3, 4])",
            "product",
            {"is": "Number", "value": 11},
            {
                "is": "Relation",
                "left": {"is": "Number", "value": 12},
                "symbol": "=",
                "right": {"is": "Number", "value": 12},
            },
        ),
    ],
)
def test_a_flag_turned_is_noticed(problem: str, name: str, before: Any, after: Any) -> None:
    """The words that it would put on the page are not proved, or not shown."""
    stored = json.loads(symla.solve(problem).to_json())
    assert accepted(stored)
    places = [place for place in facts_named(stored, name) if place[1] == before]
    if name == "product":  # whatever it was
        places = facts_named(stored, name)
    assert places
    for place in places:
        own, place[1] = place[1], after
        assert not accepted(stored)
        place[1] = own


@pytest.mark.parametrize(
    ("factor", "rest", "index", "right"),
    [
        (4, 2, 2, True),
        (9, 10, 2, True),
        (25, 6, 2, True),
        (8, 3, 3, True),
        (8, 4, 3, True),
        (4, 8, 2, False),
        (4, 9, 2, False),
        (9, 50, 2, False),
        (5, 2, 2, False),
        (4, 3, 3, False),
        (8, 27, 3, False),
        (4, 1000003 * 1000003, 2, False),
        (4, 1000003 * 1000033, 2, True),
        (1, 7, 2, False),
    ],
)
def test_the_largest_factor_is_one(factor: int, rest: int, index: int, right: bool) -> None:
    """√90 = √(9·10), and √32 = √(16·2), not √(4·8)."""
    line = w.Root(w.Product((w.Number(factor), w.Number(rest)), signed=True), index)
    page: Any = None  # which this reading does not look at
    here = Here(page, Prover(), link=Link(Equal(), line), facts={"factor": w.Number(factor), "index": index})
    assert power_factor(here, index, "factor", "index") is right
