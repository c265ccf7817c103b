"""Statements about one real letter are decided completely, and their false neighbours are refuted."""

from __future__ import annotations

import random
from fractions import Fraction
from itertools import pairwise

import pytest
import sympy

import symla
from symla.kernel.meaning.on_the_line import signs_along
from symla.kernel.numbers.cuts import number_of
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.real_roots import between, real_roots, whole_numbers
from symla.kernel.numbers.sign import sign
from symla.kernel.numbers.vanish import vanishes
from symla.notation.parse import read
from symla.notation.plain import plain_printer

TRUE_AND_FALSE = [
    ("x^2 > 4 iff x > 2 or x < -2", "x^2 > 4 iff x > 2"),
    ("x^3 > 8 iff x > 2", "x^3 > 8 iff x >= 2"),
    ("(x-1)(x-2)(x-3) > 0 implies x > 1", "(x-1)(x-2)(x-3) > 0 implies x > 2"),
    ("|x| < 3 iff -3 < x and x < 3", "|x| < 3 iff -3 < x and x <= 3"),
    ("1/x > 1 iff 0 < x and x < 1", "1/x > 1 iff x < 1"),
    ("sqrt(x) < 2 implies x < 4", "sqrt(x) < 2 implies x < 3"),
    ("x^4 - 5x^2 + 4 <= 0 iff 1 <= |x| and |x| <= 2", "x^4 - 5x^2 + 4 <= 0 iff 1 <= x and x <= 2"),
    ("x^2 > 2 iff x > sqrt(2) or x < -sqrt(2)", "x^2 > 2 iff x > 1.41421356 or x < -sqrt(2)"),
    ("x^3 - x - 1 > 0 implies x > 1", "x^3 - x - 1 > 0 implies x > 4/3"),  # the root is 1.32471...
    ("x^5 - x - 1 <= 0 implies x < 1.1674", "x^5 - x - 1 <= 0 implies x < 1.1673"),  # the root is 1.16730...
    ("sqrt(x^2) == x iff x >= 0", "sqrt(x^2) == x iff x > 0"),
    ("sqrt(x + 1) == x - 1 iff x == 3", "sqrt(x + 1) == x - 1 iff x == 3 or x == 0"),
    ("sqrt(x) < x iff x > 1", "sqrt(x) < x iff x >= 1"),
    ("sqrt(sqrt(x)) < 2 iff x < 16", "sqrt(sqrt(x)) < 2 iff x < 8"),
    ("x^(1/3) < 2 iff x < 8", "x^(1/3) < 2 iff x < 6"),
    ("|x - 1| < |x - 2| iff x < 3/2", "|x - 1| < |x - 2| iff x < 2"),
    ("max(x, x^2) == x iff 0 <= x and x <= 1", "max(x, x^2) == x iff x <= 1"),
    ("(x + 1)/(x - 1) >= 0 iff x > 1 or x <= -1", "(x + 1)/(x - 1) >= 0 iff x >= 0"),
    ("(x^2 - 2)^2 == 0 iff |x| == sqrt(2)", "(x^2 - 2)^2 == 0 iff x == sqrt(2)"),
    ("x^3 >= 0 iff x >= 0", "x^4 >= 0 iff x >= 0"),
    ("x^5 >= 0 where x >= 0", "x^5 > 0 where x >= 0"),
    ("x^2 > x where x > 1", "x^2 > x where x > 1/2"),
    ("27 - sqrt(x) <= x or x < 23", "27 - sqrt(x) <= x or 0 < x"),  # sqrt(x) = 4.72..., x = 22.2...
    ("sqrt(x) - 2x < 2 iff x + 5 >= 0", "sqrt(x) < 3 + x iff x + 1 == x"),
    ("|sqrt(x)| >= sqrt(3) - x - 2 or x == 1", "|sqrt(x)| >= sqrt(3) - x or x == 1"),
    (
        "sqrt(x) < 3 - 2x implies (sqrt(x) < x - 1 implies 1/0 == 2)",
        "sqrt(x) < 3 - 2x implies (x < 1/2 and 1/(x - x) == 1)",
    ),
    ("norm_l2([x, 1]) < 2 iff x^2 < 3", "norm_l2([x, 1]) < 2 iff x < 3"),
    ("x != 1 implies not (x^2 == x and x != 0)", "not (x^2 == x and x != 0)"),
]


@pytest.mark.parametrize(("true", "false"), TRUE_AND_FALSE)
def test_what_holds_is_proved_and_its_neighbour_refuted(true: str, false: str) -> None:
    """The right values follow from school mathematics: roots and signs of polynomials."""
    assert isinstance(symla.check(true), symla.Proved), symla.check(true)
    refuted = symla.check(false)
    assert isinstance(refuted, symla.Refuted), refuted
    assert refuted.witness is not None


# ---- random statements, whose truth is found by looking at many numbers ----------------------------------------------

ROOTS = [Fraction(n, d) for d in (1, 2, 3) for n in range(-6, 7)]
SYMBOLS = {"<": lambda a: a < 0, "<=": lambda a: a <= 0, ">": lambda a: a > 0, ">=": lambda a: a >= 0}


def _relation(rng: random.Random) -> tuple[str, object, list[Fraction]]:
    """A relation as text, as a function of x, and where it may change."""
    roots = rng.sample(ROOTS, rng.choice((1, 1, 2, 3)))
    scale = rng.choice((-2, -1, 1, 1, 3))
    symbol = rng.choice(sorted(SYMBOLS))
    if rng.random() < 0.2:
        a, size = roots[0], abs(roots[-1])
        text = f"|x - ({a})| {symbol} {size}"
        return text, lambda x: SYMBOLS[symbol](abs(x - a) - size), [a, a - size, a + size]
    factors = "".join(f"(x - ({r}))" for r in roots)

    def holds(x: Fraction) -> bool:
        value = Fraction(scale)
        for r in roots:
            value *= x - r
        return bool(SYMBOLS[symbol](value))

    return f"{scale} {factors} {symbol} 0", holds, roots


@pytest.mark.parametrize("seed", range(40))
def test_random_statements_of_known_truth(seed: int) -> None:
    """Between two neighbours among all rational roots nothing changes, so these and the numbers between them decide."""
    rng = random.Random(seed)
    (a, p, some), (b, q, more), (c, r, others) = (_relation(rng) for _ in range(3))
    joined, holds = rng.choice(
        [
            (f"{a} implies {b} or {c}", lambda x: not p(x) or q(x) or r(x)),
            (f"{a} and {b} implies {c}", lambda x: not (p(x) and q(x)) or r(x)),
            (f"{a} iff {b}", lambda x: p(x) == q(x)),
            (f"{a} or {b} or not {c}", lambda x: p(x) or q(x) or not r(x)),
        ]
    )
    cuts = sorted({*some, *more, *others})
    tried = [cuts[0] - 1, *cuts, *[(x + y) / 2 for x, y in pairwise(cuts)], cuts[-1] + 1]
    verdict = symla.check(joined)
    assert isinstance(verdict, symla.Proved if all(map(holds, tried)) else symla.Refuted), (joined, verdict)


# ---- the numbers -----------------------------------------------------------------------------------------------------


def test_roots_are_found_in_order_with_rational_numbers_between() -> None:
    """(x^2 - 2)(x^3 - x - 1)(x - 1): -√2, 1, 1.3247..., √2"""
    polynomials = [[Fraction(c) for c in p] for p in ([1, 0, -2], [1, 0, -1, -1], [1, -1])]
    roots = real_roots(polynomials)
    assert [round(float(r.ball(64).mid()), 4) for r in roots] == [-1.4142, 1.0, 1.3247, 1.4142]
    beside = list(between(roots))
    assert len(beside) == 5
    assert beside[0] < -1.4142 < beside[1] < 1 < beside[2] < 1.3247 < beside[3] < 1.4142 < beside[4]


def test_a_root_of_higher_degree_is_a_number() -> None:
    """With a = 1.3247..., a^3 - a - 1 = 0 and a^3 - a - 1.001 < 0; 1/a + a^2 differs from a^3 - 1/a."""
    (a,) = real_roots([[Fraction(1), Fraction(0), Fraction(-1), Fraction(-1)]])
    field = Field()
    number = number_of(field, a)
    cube = field.subtract(field.power(number, 3), number)
    assert field.subtract(cube, 1) == 0  # by the normal form
    assert isinstance(cube, int)
    assert sign(field, field.subtract(cube, Fraction(1001, 1000))) == -1
    square = field.subtract(field.multiply(number, number), field.add(1, field.divide(1, number)))
    assert sign(field, square) == 0  # a^2 = 1 + 1/a
    assert vanishes(field, field.subtract(square, Fraction(1, 10**30))) is False


# ---- what order presupposes ------------------------------------------------------------------------------------------


def test_an_order_presupposes_real_roots() -> None:
    """√x is a number for every real x, and compared for x >= 0."""
    proved = symla.check("sqrt(x) >= 0")
    assert isinstance(proved, symla.Proved)
    assert [str(c) for c in proved.conditions] == ["x >= 0"]
    assert proved.gaps == ("where x < 0 only the right side is defined over the reals",)
    assert isinstance(symla.check("sqrt(x) >= 0", strict=True), symla.Refuted)
    assert symla.check("sqrt(x) >= 0", strict=True, where="x > 0")
    assert symla.check("sqrt(x)^2 == x", strict=True)  # equality asks for no order
    assert isinstance(symla.check("|sqrt(x)| >= 0", strict=True), symla.Refuted)
    assert symla.check("sqrt(|x|) >= 0", strict=True)
    assert isinstance(symla.check("sqrt(x) >= 1"), symla.Refuted)
    undefined = symla.check("sqrt(-1) < 2")
    assert isinstance(undefined, symla.Undecided)
    assert undefined.undefined


def test_what_stands_before_decides_whether_the_rest_has_to_have_a_value() -> None:
    """From left to right: 1/x matters at 0 where nothing before it decides."""
    before = symla.check("x <= 0 or 1/x > 0", strict=True)
    assert isinstance(before, symla.Proved)
    assert not before.provided
    behind = symla.check("1/x > 0 or x <= 0")
    assert isinstance(behind, symla.Proved)
    assert [str(c) for c in behind.conditions] == ["Ne(x, 0)"]


def test_what_never_has_a_value_in_its_place_leaves_the_rest() -> None:
    """√(x + 1) is not real for x < -2, where alone it would be asked for."""
    assert symla.check("x >= -2 or sqrt(x + 1) > 5 or x < 0")
    assert symla.check("x == -6 and x == 2 implies sqrt(x - 10) > 3")


# ---- whole numbers ---------------------------------------------------------------------------------------------------


def test_symbols_of_sympy_that_are_whole_numbers() -> None:
    """n^2 >= n fails between 0 and 1 alone; n^3 = 2 has no whole solution; a positive whole number is at least 1."""
    n, m, x = sympy.Symbol("n", integer=True), sympy.Symbol("m", integer=True, positive=True), sympy.Symbol("x")
    for claim, symbol in [
        ("a^2 >= a", n),
        ("2 a != 1", n),
        ("a^3 != 2", n),
        ("a > 0 implies a >= 1", n),
        ("a >= 1", m),
        ("(a - 1)(a - 2) >= 0", n),
    ]:
        assert isinstance(symla.check(claim, a=symbol), symla.Proved), claim
        assert isinstance(symla.check(claim, a=x), symla.Refuted), claim
    assert symla.check("a^2 >= a", a=n).about == ", for all integers n"
    for claim in ("a^2 > a", "a != 3", "(a - 1)(a - 4) >= 0", "a < 100"):
        assert isinstance(symla.check(claim, a=n), symla.Refuted), claim


@pytest.mark.parametrize("roots", [["-1/2", "1/3"], ["0"], ["2", "3"], ["-5/2", "-2", "7/2"]])
def test_one_whole_number_of_each_part_of_the_line(roots: list[str]) -> None:
    """By trying all whole numbers from -20 to 20 on the parts."""
    cuts = [Fraction(r) for r in roots]
    found = list(whole_numbers(real_roots([[Fraction(1), -r] for r in cuts])))

    def part(number: int) -> tuple[int, bool]:
        return sum(number > r for r in cuts), number in cuts

    assert {part(k) for k in found} == {part(k) for k in range(-20, 21)}


@pytest.mark.parametrize(
    ("number", "assumed", "expected"),
    [
        ("k^2 - 4", [], "+ (-2)0 - (2)0 +"),
        ("k^2 - 4", ["k > 0"], "x (-2)x x (0)x - (2)0 +"),
        ("(k - 1)/k", [], "+ (0)x - (1)0 +"),
        ("k^3 - 2", [], "- (³√2)0 +"),
        ("k^4 - 3", ["k != 0"], "+ (-⁴√3)0 - (0)x - (⁴√3)0 +"),
        ("k^2 - k - 1", [], "+ ((1 - √5)/2)0 - ((1 + √5)/2)0 +"),
        ("k^5 - k - 1", [], "- (?)0 +"),
        ("k^2 + 1", [], "+"),
        ("k - m", [], ""),
    ],
)
def test_signs_along_the_line(number: str, assumed: list[str], expected: str) -> None:
    """Between cuts and at these, `(2)0`; x where the letter may not be, or nothing has a value."""
    spots = signs_along(read(number), tuple(map(read, assumed)))
    signs = ["-0+"[spot.sign + 1] if spot.allowed else "x" for spot in spots]
    for n in range(1, len(spots), 2):
        place = spots[n].place
        signs[n] = f"({'?' if place is None else plain_printer()(place)}){signs[n]}"
    assert " ".join(signs) == expected
