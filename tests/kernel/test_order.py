"""The kernel on order, on rows of things, and on numbered components of vectors."""

from __future__ import annotations

from itertools import combinations
from math import isqrt, sqrt
from random import Random

import pytest

from symla.kernel.meaning.cases import assume
from symla.kernel.meaning.prove import Prover
from symla.kernel.meaning.witness import Point, find
from symla.kernel.numbers import sign as sign_module
from symla.kernel.numbers.enclosure import Enclosure
from symla.kernel.numbers.polynomial import Exact, Scalar
from symla.kernel.page.places import same_places
from symla.notation import written as w
from symla.notation.parse import read


def prover_assuming(left: str, symbol: str, right: str) -> Prover:
    """A prover that takes this for granted."""
    prover = Prover()
    assume(prover, [read(f"{left} {symbol} {right}")])
    return prover


@pytest.mark.parametrize(
    ("assumed", "follows"),
    [
        (("sqrt(a^2 + b^2)", ">", "5"), "sqrt(a^2 + b^2) >= 5"),
        (("sqrt(a^2 + b^2)", ">", "5"), "2 sqrt(a^2 + b^2) > 10"),
        (("sqrt(a^2 + b^2)", ">", "5"), "sqrt(a^2 + b^2) > 0"),
        (("sqrt(a^2 + b^2)", ">", "5"), "sqrt(a^2 + b^2) != 0"),
        (("a", ">=", "0"), "3 a >= 0"),
        (("a", "<", "0"), "1 - a > 0"),
        (("a", ">", "0"), "|a| = a"),
        (("a", "<", "0"), "|a| = -a"),
        (("2a", ">", "1"), "a sqrt(a^2 + 16) > 0"),
        (("a", "<=", "-1"), "a sqrt(a^2 + 16) < 0"),
        (("a", "<=", "-1"), "a^3 b^2 <= 0"),
        (("a b", "!=", "0"), "|a| != 0"),
        (("a b", "!=", "0"), "sqrt(a^2 b^2) != 0"),
        (("[a, b]", "!=", "[0, 0]"), "a^4 + b^2 != 0"),
    ],
)
def test_order_follows_from_an_assumption(assumed: tuple[str, str, str], follows: str) -> None:
    """What is left when a multiple of the assumption is taken away is not negative."""
    assert prover_assuming(*assumed).holds(read(follows))


@pytest.mark.parametrize(
    ("assumed", "does_not"),
    [
        (("a", ">=", "0"), "a > 0"),
        (("a", ">", "-1"), "a sqrt(a^2 + 16) >= 0"),
        (("a", "<", "1"), "a sqrt(a^2 + 16) <= 0"),
        (("2a", ">", "1"), "a sqrt(a^2 + 16) < 0"),
        (("a", "<=", "-1"), "a^3 b^2 >= 0"),
        (("a", "<=", "-1"), "a^3 b^2 < 0"),
        (("a", ">=", "0"), "a != 0"),
        (("a", ">", "5"), "a > 6"),
        (("a", ">", "5"), "a < 5"),
        (("a", "<=", "b"), "a < b"),
        (("a", ">=", "0"), "|a| = -a"),
        (("a b", "!=", "0"), "a + b != 0"),
        (("[a, b]", "!=", "[0, 0]"), "a^2 b^2 != 0"),
        (("[a b, b]", "!=", "[0, 0]"), "a^2 != 0"),
    ],
)
def test_order_does_not_follow(assumed: tuple[str, str, str], does_not: str) -> None:
    """An assumption proves no more than it says."""
    assert not prover_assuming(*assumed).holds(read(does_not))


@pytest.mark.parametrize("seed", range(5))
def test_a_root_beside_a_number(seed: int) -> None:
    """a + b sqrt(r) is positive exactly if the term with the larger square is: told by whole numbers alone."""
    random = Random(seed)
    for _ in range(200):
        a, b, r = random.randint(-60, 60), random.choice((-3, -2, -1, 1, 2, 3)), random.randint(2, 500)
        positive = (a > 0 and (b > 0 or a * a > b * b * r)) or (b > 0 and b * b * r > a * a)
        zero = isqrt(r) ** 2 == r and a == -b * isqrt(r)
        left, right = w.Sum((w.number(a), w.Product((w.number(b), w.Root(w.number(r)))))), w.number(0)
        assert bool(Prover().relation(left, ">", right)) is (positive and not zero)
        assert bool(Prover().relation(left, "<", right)) is not (positive or zero)
        assert bool(Prover().relation(left, "<=", right)) is (not positive or zero)


def test_order_of_squares() -> None:
    """Two lengths stand in the order of their squares."""
    assert Prover().holds(read("sqrt(a^2 + 9) > sqrt(a^2 + 4)"))
    assert not Prover().holds(read("sqrt(a^2 + 4) > sqrt(a^2 + 9)"))


def test_order_of_roots_of_whole_numbers() -> None:
    """Multiples of square roots stand in the order of their decimals, whatever their signs are."""
    numbers = [(c, n, d) for c in (-7, -1, 0, 2, 5) for n in (1, 2, 3, 12, 18) for d in (1, 3)]
    decimals = [c * sqrt(n) / d for c, n, d in numbers]
    nodes = [read(f"{c} sqrt({n})/{d}") for c, n, d in numbers]
    prover = Prover()
    for x, a in zip(nodes, decimals, strict=True):
        for y, b in zip(nodes, decimals, strict=True):
            equal = abs(a - b) < 1e-9
            assert bool(prover.relation(x, "<", y)) is (a < b and not equal)
            assert bool(prover.relation(x, ">=", y)) is (a > b or equal)


def test_components_of_numbered_vectors() -> None:
    """p_{21} is the first component of p_2."""
    prover = Prover()
    p_2, p_21 = w.Name("p", ("2",), "vector"), w.Name("p", ("2", "1"))
    prover.reader.give(p_2, prover.reader(read("[7, 8]")))
    assert prover.holds(w.Relation(p_21, "=", w.Number(7)))
    assert not prover.holds(w.Relation(p_21, "=", w.Number(8)))


def test_things_in_a_row_are_equal_one_by_one() -> None:
    """Numbers in a row, and vectors in a row, are compared in their order."""
    first, second = read("[1, 2]"), read("[3, 4]")
    assert Prover().equal(w.Items((first, second)), w.Items((first, read("[3, 2 + 2]"))))
    assert not Prover().equal(w.Items((first, second)), w.Items((second, first)))
    assert Prover().equal(w.Items((w.Number(1), w.Number(4))), w.Items((w.Number(1), read("2^2"))))
    assert not Prover().equal(w.Items((w.Number(1), first)), w.Items((w.Number(1), second)))


@pytest.mark.parametrize(
    ("line", "target"), [("a^4 + |0|^4", "a^4 - 0^4"), ("|-2|^4 + 1", "(-2)^4 + 1"), ("|a|^4", "(-a)^4")]
)
def test_sign_that_does_not_show_is_noticed(line: str, target: str) -> None:
    """A sign before a zero, or under an even power, is not changed unnoticed."""
    assert same_places(Prover(), read(line), read(target)) is not None


def test_even_power_of_an_absolute_value() -> None:
    """|a|^4 = a^4 may be written."""
    assert None is same_places(Prover(), read("|a|^4 + 1"), read("a^4 + 1"))


def test_order_follows_from_two_assumptions() -> None:
    """What is longer than a positive number is positive."""
    prover = prover_assuming("c", ">", "0")
    assume(prover, [read("sqrt(a^2 + b^2) > c")])
    assert prover.holds(read("sqrt(a^2 + b^2) > 0"))
    assert not prover.holds(read("sqrt(a^2 + b^2) > 2 c"))


@pytest.mark.parametrize(
    "statement",
    [
        "|a + i|^2 >= 0",
        "|a + i|^2 + |b|^2 >= 0",
        "sqrt(|a + i|^2 + |b|^2) >= 0",
        "|a + i| + |a - i| > 0",
        "|a + b| <= |a| + |b|",
        "max(|a + i|, |i a|) >= 0",
    ],
)
def test_moduli_of_complex_symbols_are_real(statement: str) -> None:
    """A sum of squares of moduli is not negative, and its root is real."""
    assert Prover(complex_domain=True).holds(read(statement))


@pytest.mark.parametrize(
    "statement",
    ["|a + i| > 0", "a >= 0", "a^2 >= 0", "|a|^2 + |b|^2 > 0", "|a|^2 >= 1", "|a + i| = |a - i|", "|a| = a"],
)
def test_complex_symbols_have_no_more_order(statement: str) -> None:
    """A complex number is not ordered, and its modulus may be zero."""
    assert not Prover(complex_domain=True).holds(read(statement))


@pytest.mark.parametrize(
    ("symbol", "other", "holds"),
    [("<=", "[a, b]", True), ("<=", "[a, b/2]", False), ("<", "[a, b]", False), (">=", "[a, b]", False)],
)
def test_cauchy_schwarz(symbol: w.RelationSymbol, other: str, holds: bool) -> None:
    """|u · v|^2 <= (|u| |v|)^2 is known of two vectors and their own lengths, and not the other way round."""
    u, v = read("[1, t]"), read("[a, b]")
    left = w.Power(w.AbsoluteValue(w.VectorProduct("dot", u, v)), w.Number(2))
    right = w.Power(w.Product((w.Norm(u), w.Norm(read(other)))), w.Number(2))
    assert holds is bool(Prover().relation(left, symbol, right))


def test_sign_inside_an_absolute_value() -> None:
    """|1 - a| = |a - 1| may be written, as no other number in it could change unnoticed; |a| = |-a| may not."""
    assert None is same_places(Prover(), read("max(|1 - a|, 2)"), read("max(|a - 1|, 2)"))
    assert None is not same_places(Prover(), read("|a|"), read("|-a|"))
    assert None is not same_places(Prover(), read("|-3|"), read("|3|"))


@pytest.mark.parametrize("cosine", ["-(1 - 1/10^60)", "-1 + 1/10^30", "-99/100", "1 - 1/10^40"])
def test_angle_near_a_straight_one_is_enclosed(cosine: str) -> None:
    """The angle of a cosine near -1 or 1 lies between bounds that agree with its supplement."""
    prover = Prover()
    low, high = Enclosure(prover.field, 256)(prover.reader.scalar(read(f"arccos({cosine}) + arccos(-({cosine}))")))
    pi = Enclosure(prover.field, 256)(prover.reader.scalar(read("pi")))
    assert low <= pi[1]
    assert pi[0] <= high
    assert high - low < 1 << 140


@pytest.mark.parametrize(
    ("statement", "holds"),
    [
        ("sqrt((1 + a - a^2)^2 + a^2) >= 0", True),
        ("sqrt((1 + a - a^2)^2 - a^2) >= 0", False),
        ("sqrt((1 + a - a^2)^3 + a^2) >= 0", False),
        ("(a + b)^4 + 1 > 0", True),
        ("(a + b)^4 - (a + b)^2 + 1 > 0", True),
        ("(a - b)^4 + (a + 1)^2 >= 0", True),
        ("(a - b)^4 + (a + 1)^2 > 0", False),
        ("(a + b)^4 - 1 >= 0", False),
        ("(a + b)^4 - 3 (a + b)^2 + 1 >= 0", False),
        ("1 - (a + b)^4 >= 0", False),
        ("(a + b)^3 + 1 > 0", False),
        ("(a + b)^4 - a^2 >= 0", False),
        ("max(sqrt(3) |a|, |a|) = sqrt(3) |a|", True),
        ("max(sqrt(3) a, a) = sqrt(3) a", False),
        ("sqrt(3) |a| >= 2 |a|", False),
    ],
)
def test_sum_of_squares_is_not_negative(statement: str, holds: bool) -> None:
    """Squares under a root are known for what they are, also where multiplying out hides them."""
    assert holds is bool(Prover().holds(read(statement)))


@pytest.mark.parametrize("text", ["a^2 + a + 1", "cos(a)", "4 cos(a) - sin(a)^2"])
def test_a_counterexample_in_one_letter_is_looked_for_once_at_each_point(text: str) -> None:
    """No value of the letter is tried again with a step to the next letter, which there is not."""
    prover, tried = Prover(), list[Scalar]()
    number = prover.reader.scalar(read(text))
    assert isinstance(number, Exact)

    def fails(point: Point) -> bool:
        tried.extend(point.values())
        return False

    assert find(prover.field, prover.nonzero, (number,), fails) is None
    assert len(tried) > 15
    assert not any(prover.field.same(x, y) for x, y in combinations(tried, 2))


def test_constants_are_not_compared_with_what_is_assumed_of_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    """Bounds tell the sign of a constant; the assumptions, which are on letters, are not asked."""
    prover = prover_assuming("cos(a)", ">", "0")
    for name in ("_assumed", "_by_the_line"):
        monkeypatch.setattr(sign_module, name, lambda *_: pytest.fail("assumptions were asked"))
    for text, known in (("4cos(5) - sin(5)^2", 1), ("cos(2)", -1), ("exp(1) - 3", -1), ("sqrt(2) - sin(1)^2", 1)):
        assert sign_module.sign(prover.field, prover.reader.scalar(read(text))) == known
