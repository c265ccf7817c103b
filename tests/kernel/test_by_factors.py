"""Statements about several letters, by the signs of factors; and that nothing false is proved so."""

from __future__ import annotations

import random
from collections.abc import Callable
from fractions import Fraction
from itertools import product

import pytest

import symla

TRUE_AND_FALSE = [
    ("a b == 0 iff a == 0 or b == 0", "a b == 0 iff a == 0"),
    ("a^2 + b^2 == 0 iff a == 0 and b == 0", "a^2 - b^2 == 0 iff a == 0 and b == 0"),
    ("a b > 0 iff (a > 0 and b > 0) or (a < 0 and b < 0)", "a b >= 0 iff (a > 0 and b > 0) or (a < 0 and b < 0)"),
    ("a > 0 and b > 0 implies a b > 0", "a > 0 and b > 0 implies a b > 1"),
    ("a^3 == b^3 iff a == b", "a^4 == b^4 iff a == b"),
    ("a^5 < b^5 iff a < b", "a^4 < b^4 iff a < b"),
    ("|a| == |b| iff a^2 == b^2", "|a| == |b| iff a == b"),
    ("|a| <= b iff -b <= a and a <= b", "|a| <= b iff a <= b"),
    ("0 < a and a < b implies a^2 < b^2", "a < b implies a^2 < b^2"),
    ("0 < a and a < b implies 1/a > 1/b", "a < b implies 1/a > 1/b"),
    ("a/b > 0 iff a b > 0", "a/b > 0 iff a > 0"),
    ("a > b and c < 0 implies a c < b c", "a > b implies a c < b c"),
    ("max(a, b) <= c iff a <= c and b <= c", "max(a, b) <= c iff a <= c"),
    ("max(a, b) == a iff a >= b", "max(a, b) == a iff a > b"),
    ("max(a, min(b, c)) == min(max(a, b), max(a, c))", "max(a, min(b, c)) == min(max(a, b), max(b, c))"),
    (
        "max(a, b, c) + min(a, b, c) + max(min(a, b), min(b, c), min(a, c)) == a + b + c",
        "max(a, b, c) + min(a, b, c) + max(min(a, b), min(b, c)) == a + b + c",
    ),
    ("|a| < 1 and |b| < 1 implies |a b| < 1", "|a| < 1 and |b| < 2 implies |a b| < 1"),
    ("|a + b| == |a| + |b| iff a b >= 0", "|a + b| == |a| + |b| iff a b > 0"),
    ("sqrt(a) < sqrt(b) iff 0 <= a and a < b", "sqrt(a) < sqrt(b) iff a <= b"),
    ("a >= 0 and b >= 0 and a + b == 0 implies a == 0", "a >= 0 and a + b == 0 implies a == 0"),
    ("a^4 + b^4 >= a^3 b + a b^3", "a^4 + b^4 > a^3 b + a b^3"),
    ("a b > 12 where a > 3 and b > 4", "a b > 12 where a > 3 and b > 3"),
    ("a == |b - 2| implies a >= 2 - b", "a == |b - 2| implies b > -6"),
    ("b + 2 == a and a > 20 implies b > 18", "b + 2 == a implies b > -18"),
    ("cos(x) == 1 implies sin(x) == 0", "sin(x) == 0 implies cos(x) == 1"),
    ("cos(x) == 0 implies sin(x)^2 == 1", "cos(x) == 0 implies sin(x) == 1"),
    ("cos(a) == cos(b) and sin(a) == sin(b) implies cos(a - b) == 1", "cos(a) == cos(b) implies sin(a) == sin(b)"),
]


@pytest.mark.parametrize(("true", "false"), TRUE_AND_FALSE)
def test_what_holds_is_proved_and_its_neighbour_refuted(true: str, false: str) -> None:
    """The right values follow from school mathematics."""
    assert isinstance(symla.check(true), symla.Proved), symla.check(true)
    assert isinstance(symla.check(false), symla.Refuted), symla.check(false)


@pytest.mark.parametrize(
    ("true", "false"),
    [
        ("y != 0 implies sqrt(x y^2) + x >= 0", "sqrt(x y^2) + x >= 0"),
        ("y != 0 and sqrt(x y^2) >= 0 implies x >= 0", "sqrt(x y^2) >= 0 implies x >= 0"),
        ("sqrt(-y^2 (x^2 + 1)) == 0 or y != 0", "sqrt(-y^2 (x^2 + 1)) > 1"),
        ("sqrt(-y^2 (x^2 + 1)) < 1", "sqrt(-y^2 (x^2 + 1)) > 0"),
        ("sqrt(-b y^2) >= 0 where b > 0", "sqrt(-b y^2) > 1000 where b > 0"),
        ("sqrt(-b y^2) < 1 implies y == 0 where b > 0", "sqrt(-b y^2) < 1 implies y == 3 where b > 0"),
        ("sqrt(x |y|) + x >= 0 or y == 0", "sqrt(x |y|) + x >= 0"),
        ("sqrt((x - y)^2 x) + x >= 0 or x == y", "sqrt((x - y)^2 x) + x >= 0"),
        ("x != 0 implies sqrt(x^2 (y - 1)) + y >= 1", "sqrt(x^2 (y - 1)) + y >= 1"),
        ("sqrt(n m^2) + n >= 0 or m == 0 where n integer", "sqrt(n m^2) + n >= 0 where n integer and m integer"),
        ("sqrt(x/y^2) + x >= 0", "sqrt(x y^2)/(x^2 + 1) + x >= 0"),
        ("sqrt(-(x - y)^2) + x >= y", "sqrt(-(x - y)^2) + x > y"),
        ("sqrt(-(x - 2y)^2) + x >= 2y", "sqrt(-(x - 2y)^2) + x > 2y"),
        ("sqrt(x y^4) >= 0 implies x >= 0 or y == 0", "sqrt(x y^4) >= 0 implies x >= 0"),
        ("sqrt(-|x - y|) == 0 or x != y", "sqrt(-|x - y|) < 0 or x != y"),
    ],
)
def test_a_radicand_that_is_not_negative_tells_nothing_of_a_factor_beside_zero(true: str, false: str) -> None:
    """From x y^2 >= 0 follows x >= 0 or y = 0."""
    assert isinstance(symla.check(true), symla.Proved), symla.check(true)
    verdict = symla.check(false)
    assert isinstance(verdict, symla.Refuted), verdict


def test_of_vectors_and_matrices() -> None:
    """(a, 2) · (1, b) = a + 2b; det [[a, b], [b, a]] = (a - b)(a + b)."""
    assert symla.check("u . v == 0 iff a == -2 b", u=["a", 2], v=[1, "b"])
    assert symla.check("det(A) > 0 iff |a| > |b|", A=[["a", "b"], ["b", "a"]])
    assert not symla.check("det(A) > 0 iff a > b", A=[["a", "b"], ["b", "a"]])


# ---- random statements: none is proved that fails at one of many points ----------------------------------------------

ORDERS: dict[str, Callable[[Fraction], bool]] = {
    "<": lambda x: x < 0,
    "<=": lambda x: x <= 0,
    ">": lambda x: x > 0,
    ">=": lambda x: x >= 0,
    "==": lambda x: x == 0,
    "!=": lambda x: x != 0,
}
NUMBERS = [
    Fraction(n, d) for n, d in ((-3, 1), (-2, 1), (-1, 1), (-1, 2), (0, 1), (1, 3), (1, 1), (3, 2), (2, 1), (4, 1))
]
Values = tuple[Fraction, ...]


def _expression(rng: random.Random, depth: int) -> tuple[str, Callable[[Values], Fraction]]:
    kind = rng.randrange(7 if depth else 2)
    if kind == 0:
        place = rng.randrange(2)
        return "ab"[place], lambda v: v[place]
    if kind == 1:
        number = rng.choice((-2, -1, 1, 2))
        return f"({number})", lambda v: Fraction(number)
    one, f = _expression(rng, depth - 1)
    if kind == 2:
        return f"abs({one})", lambda v: abs(f(v))
    other, g = _expression(rng, depth - 1)
    if kind == 3:
        return f"max({one}, {other})", lambda v: max(f(v), g(v))
    if kind == 4:
        return f"({one} - {other})", lambda v: f(v) - g(v)
    if kind == 5:
        return f"({one} + {other})", lambda v: f(v) + g(v)
    return f"({one})({other})", lambda v: f(v) * g(v)


def _relation(rng: random.Random) -> tuple[str, Callable[[Values], bool]]:
    (left, f), (right, g) = _expression(rng, 2), _expression(rng, 2)
    symbol = rng.choice(sorted(ORDERS))
    return f"{left} {symbol} {right}", lambda v: ORDERS[symbol](f(v) - g(v))


@pytest.mark.parametrize("seed", range(60))
def test_nothing_false_is_proved(seed: int) -> None:
    """Statements of a and b with bars and maxima, tried at 100 points each."""
    rng = random.Random(seed)
    (a, p), (b, q), (c, r) = (_relation(rng) for _ in range(3))
    text, holds = rng.choice(
        [
            (f"{a} implies {b}", lambda v: not p(v) or q(v)),
            (f"{a} and {b} implies {c}", lambda v: not (p(v) and q(v)) or r(v)),
            (f"{a} iff {b}", lambda v: p(v) == q(v)),
            (f"{a} implies {b} or {c}", lambda v: not p(v) or q(v) or r(v)),
        ]
    )
    fails = [v for v in product(NUMBERS, repeat=2) if not holds(v)]
    if fails:
        assert not symla.check(text), (text, fails[0])
    else:
        verdict = symla.check(text)
        assert isinstance(verdict, symla.Proved | symla.Undecided | symla.Refuted)
        assert not isinstance(verdict, symla.Refuted) or verdict.witness is not None
