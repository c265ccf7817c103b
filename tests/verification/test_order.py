"""What the kernel knows of order, of things in a row, and of components of vectors that carry a number themselves."""

from __future__ import annotations

import pytest

from symla.notation import written as w
from symla.notation.parse import read
from symla.verification.cases import assume
from symla.verification.places import same_places
from symla.verification.prove import Prover


def prover_assuming(left: str, symbol: str, right: str) -> Prover:
    """A prover that takes this for granted."""
    prover = Prover()
    assume(prover, read(f"{left} {symbol} {right}"))
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
    ],
)
def test_order_follows_from_an_assumption(assumed: tuple[str, str, str], follows: str) -> None:
    """What is left when a multiple of the assumption is taken away is not negative."""
    assert prover_assuming(*assumed).holds(read(follows))


@pytest.mark.parametrize(
    ("assumed", "does_not"),
    [
        (("a", ">=", "0"), "a > 0"),
        (("a", ">=", "0"), "a != 0"),
        (("a", ">", "5"), "a > 6"),
        (("a", ">", "5"), "a < 5"),
        (("a", "<=", "b"), "a < b"),
    ],
)
def test_order_does_not_follow(assumed: tuple[str, str, str], does_not: str) -> None:
    """An assumption proves no more than it says."""
    assert not prover_assuming(*assumed).holds(read(does_not))


def test_order_of_squares() -> None:
    """Two lengths stand in the order of their squares."""
    assert Prover().holds(read("sqrt(a^2 + 9) > sqrt(a^2 + 4)"))
    assert not Prover().holds(read("sqrt(a^2 + 4) > sqrt(a^2 + 9)"))


def test_components_of_numbered_vectors() -> None:
    """p_{21} is the first component of p_2."""
    prover = Prover()
    p_2, p_21 = w.Name("p", ("2",), "vector"), w.Name("p", ("2", "1"))
    prover.assign(p_2, read("[7, 8]"))
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
