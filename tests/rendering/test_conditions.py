"""The conditions of a case are told without those that follow from others."""

from __future__ import annotations

import pytest

from symla.notation import written as w
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
        ("a != b; a = 2", "a ≠ b and a = 2"),
        ("a > 0; b < 1; a < 3", "0 < a < 3 and b < 1"),
        ("a > 0; a^2 - 2 > 0", "a > 0 and a² - 2 > 0"),
        ("a > 0; a = sqrt(2)", "a = √2"),
        ("a > 1; a = sqrt(2)", "a = √2"),
        ("a > 2; a = sqrt(2)", "a > 2 and a = √2"),  # that has no value, and no condition follows
        ("a > 2; a = 1", "a > 2 and a = 1"),
        ("a = 1; a = 2", "a = 1 and a = 2"),
        ("-1 < a; a < 1; a > 0", "0 < a < 1"),
        ("a = b; b > 0", "a = b > 0"),
    ],
)
def test_what_follows_is_not_told(conditions: str, told: str) -> None:
    """Bounds of one letter are told together, too."""
    nodes: list[w.Node] = [read(part) for part in conditions.split(";")]
    assert plain_printer()(together(nodes)) == told
