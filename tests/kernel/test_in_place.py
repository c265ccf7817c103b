"""Arithmetic proved part by part: what it accepts is true and defined."""

from __future__ import annotations

import pytest

from symla.kernel.meaning.prove import Prover
from symla.kernel.page.places import is_worked_in_place
from symla.kernel.page.standing import Standing
from symla.notation import written as w
from symla.notation.parse import read

TRUE = [
    ("1*4 + 2*(-5)", "4 - 10"),
    ("sqrt(3^2 + 4^2)", "sqrt(9 + 16)"),
    ("2*3 + sqrt(2)", "6 + sqrt(2)"),
    ("|3 - 5| + |-2|", "|-2| + |-2|"),
    ("1 - 2*3", "1 - 6"),
]
FALSE = [
    ("1*4 + 2*(-5)", "4 + 10"),
    ("0*3 + 2", "0*4 + 2"),  # beside a zero
    ("3*0 + 1", "-0 + 1"),  # a sign before a zero
    ("1 - 3*0", "1 + 0"),  # a sign lost before a zero
    ("(1 - 2)^2", "1^2"),  # under an even power
    ("|2 - 3|", "|1|"),
    ("sqrt(2 + 2)", "sqrt(5)"),
]


def node(text: str) -> w.Node:
    """What is read."""
    return read(text)


@pytest.mark.parametrize(("line", "target"), TRUE)
def test_parts_that_were_worked_out_are_seen(line: str, target: str) -> None:
    """Each number stands where the part stood whose value it is."""
    assert is_worked_in_place(Prover(), node(line), node(target))
    assert Standing(False).arithmetic(node(line), node(target))


@pytest.mark.parametrize(("line", "target"), FALSE)
def test_nothing_false_or_moved_passes(line: str, target: str) -> None:
    """Not as worked in place, and not by the value of the whole either."""
    assert not is_worked_in_place(Prover(), node(line), node(target))
    assert not Standing(False).arithmetic(node(line), node(target))


def test_what_is_worked_out_in_another_place_is_seen_by_its_value() -> None:
    """Two terms have changed places, which is no falsehood."""
    line, target = node("2*3 + 4*5"), node("20 + 6")
    assert not is_worked_in_place(Prover(), line, target)
    assert Standing(False).arithmetic(line, target)


@pytest.mark.parametrize(
    ("line", "target"),
    [("1/0 + 2*3", "1/0 + 6"), ("1/(2 - 2) + 2*3", "1/(2 - 2) + 6"), ("sqrt(1/(3 - 3)) + 2*3", "sqrt(1/(3 - 3)) + 6")],
)
def test_a_line_without_a_value_proves_nothing(line: str, target: str) -> None:
    """Its parts may be worked out in place; it is divided by zero all the same."""
    assert is_worked_in_place(Prover(), node(line), node(target))
    assert not Standing(False).arithmetic(node(line), node(target))


def test_a_line_is_taken_for_valued_only_after_one_that_was() -> None:
    """The second line goes on from the first one, which has no value; it was not proved, so neither is this."""
    standing = Standing(False)
    first, second, third = node("1/(2 - 2) + 2*3 + 4*5"), node("1/(2 - 2) + 6 + 4*5"), node("1/(2 - 2) + 6 + 20")
    assert not standing.arithmetic(first, second)
    assert not standing.arithmetic(second, third)
