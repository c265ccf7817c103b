"""The conditions of a case are told without those that follow from others."""

from __future__ import annotations

import itertools
import operator
import random

import pytest

from symla.notation import written as w
from symla.notation.exact import rational
from symla.notation.parse import read
from symla.notation.plain import plain_printer
from symla.rendering.pages.conditions import together


@pytest.mark.parametrize(
    ("conditions", "told"),
    [
        ("a > 0; a = 1", "a = 1"),
        ("a > 0; a > 1", "a > 1"),
        ("a > 1; a > 0", "a > 1"),
        ("a > 0; a < 1", "0 < a < 1"),
        ("a >= 0; a > 0", "a > 0"),
        ("a >= 0; a <= 1", "0 ≤ a ≤ 1"),
        ("a > 0; a != 0", "a > 0"),
        ("a > 0; a != -1; a != 2", "a > 0 and a ≠ 2"),
        ("a >= 0; a != 0", "a > 0"),
        ("a >= 0; a <= 1; a != 0; b >= 0; b <= 1; b != 1", "0 < a ≤ 1 and 0 ≤ b < 1"),
        ("a != 0; 0 <= b; b <= 1", "a ≠ 0 and 0 ≤ b ≤ 1"),
        ("a = 0; b >= 0; b <= 1", "a = 0 and 0 ≤ b ≤ 1"),
        ("a < b; b > c", "a < b and b > c"),
        ("a != 1; a = 2", "a = 2"),
        ("a != b; a = 2", "a = 2 and b ≠ 2"),
        ("a > 0; b < 1; a < 3", "0 < a < 3 and b < 1"),
        ("a > 0; a^2 - 2 > 0", "a > 0 and a² - 2 > 0"),
        ("a > 0; a = sqrt(2)", "a = √2"),
        ("a > 1; a = sqrt(2)", "a = √2"),
        ("a > 1; a <= sqrt(2)", "1 < a ≤ √2"),
        ("a > 1; a > sqrt(2)", "a > √2"),
        ("a > -1; a < 1 - sqrt(2); a != sqrt(2); a != -1/2", "-1 < a < 1 - √2 and a ≠ -1/2"),
        ("a > sqrt(8); a >= 2 sqrt(2)", "a > √8 and a ≥ 2 √2"),  # the same number
        ("a > 2; a = sqrt(2)", "a > 2 and a = √2"),  # that has no value, and no condition follows
        ("a > 2; a = 1", "a > 2 and a = 1"),
        ("a = 1; a = 2", "a = 1 and a = 2"),
        ("-1 < a; a < 1; a > 0", "0 < a < 1"),
        ("a = b; b > 0", "a = b > 0"),
        ("a != b; a != -b; a = 0", "a = 0 and b ≠ 0"),
        ("a = -b; a != b", "a = -b and b ≠ 0"),
        ("a != b; a != -b; a != 0; b != 0; b^2 - a^2 > 0", "a ≠ 0 and b² - a² > 0"),
        ("a != b; a != -b; a != 0; b != 0; b^2 - a^2 <= 0", "b ≠ 0 and b² - a² < 0"),
        ("a != b; b^2 - a^2 <= 0", "a ≠ b and b² - a² ≤ 0"),
        ("a = b; a != b", "a = b and a ≠ b"),
        ("a != 1; a != -1; a != 0; |a| > 1", "|a| > 1"),
        ("a != 1; a != -1; a != 0; |a| <= 1", "-1 < a < 1 and a ≠ 0"),
        ("a != 1; a != -1; a != 3; |a| >= 1", "a ≠ 3 and |a| > 1"),
        ("a != 1; |a| >= 1", "a ≠ 1 and |a| ≥ 1"),
        ("a > 0; |a| < 2", "0 < a < 2"),
        ("|a| < 2", "|a| < 2"),
    ],
)
def test_what_follows_is_not_told(conditions: str, told: str) -> None:
    """Bounds of one letter are told together, too."""
    nodes: list[w.Node] = [read(part) for part in conditions.split(";")]
    assert plain_printer()(together(nodes)) == told


_SIGNS = {"=": operator.eq, "!=": operator.ne, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}


@pytest.mark.parametrize("seed", range(60))
def test_what_is_told_holds_at_the_same_points(seed: int) -> None:
    """Before and after, at all points with small whole coordinates."""
    chance = random.Random(seed)
    sides = ["a", "b", "-b", "0", "1", "a^2", "b^2", "a b", "a - b", "b^2 - a^2"]
    conditions = [
        f"{chance.choice(sides[:2])} {chance.choice(list(_SIGNS))} {chance.choice(sides[2:])}" for _ in range(4)
    ]
    if seed % 2:  # of one letter and its absolute value
        conditions = [f"a {chance.choice(list(_SIGNS))} {chance.randint(-2, 2)}" for _ in range(3)]
        conditions.append(f"|a| {chance.choice(list(_SIGNS))} {chance.randint(-1, 2)}")
    nodes: list[w.Node] = [read(part) for part in conditions]
    told = together(nodes)

    def holds(part: w.Node, a: int, b: int) -> bool:
        if isinstance(part, w.Both):
            return all(holds(statement, a, b) for statement in part.statements)
        assert isinstance(part, w.Relation)
        put = w.substitute(part, {w.Name("a"): w.Number(a), w.Name("b"): w.Number(b)})
        left, right = (rational(side) for side in (put.left, put.right))  # type: ignore[attr-defined]
        return bool(_SIGNS[part.symbol](left, right))

    for a, b in itertools.product(range(-3, 4), repeat=2):
        assert all(holds(node, a, b) for node in nodes) is holds(told, a, b), (conditions, a, b)
