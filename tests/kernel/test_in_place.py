"""Arithmetic proved part by part: what it accepts is true and defined."""

from __future__ import annotations

import pytest

from symla.kernel.page.places import agree_in_place
from symla.kernel.page.standing import Standing
from symla.notation import written as w
from symla.notation.minors import along_column, two_by_two
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
    assert Standing(False).arithmetic(node(line), node(target))


@pytest.mark.parametrize(("line", "target"), FALSE)
def test_nothing_false_or_moved_passes(line: str, target: str) -> None:
    """Neither part by part nor by the value of the whole."""
    assert not Standing(False).arithmetic(node(line), node(target))


def test_what_is_worked_out_in_another_place_is_seen_by_its_value() -> None:
    """Two terms have changed places, which is no falsehood."""
    line, target = node("2*3 + 4*5"), node("20 + 6")
    assert Standing(False).arithmetic(line, target)


@pytest.mark.parametrize(
    ("line", "target"),
    [("1/0 + 2*3", "1/0 + 6"), ("1/(2 - 2) + 2*3", "1/(2 - 2) + 6"), ("sqrt(1/(3 - 3)) + 2*3", "sqrt(1/(3 - 3)) + 6")],
)
def test_a_line_without_a_value_proves_nothing(line: str, target: str) -> None:
    """Its parts may be worked out in place; it is divided by zero all the same."""
    assert not Standing(False).arithmetic(node(line), node(target))


def test_a_line_is_taken_for_valued_only_after_one_that_was() -> None:
    """The second line goes on from the first one, which has no value; it was not proved, so neither is this."""
    standing = Standing(False)
    first, second, third = node("1/(2 - 2) + 2*3 + 4*5"), node("1/(2 - 2) + 6 + 4*5"), node("1/(2 - 2) + 6 + 20")
    assert not standing.arithmetic(first, second)
    assert not standing.arithmetic(second, third)


ZEROS = w.Matrix(((w.Number(1), w.Number(2)), (w.Number(2), w.Number(4))), None, 2)  # of determinant 0
OTHER = w.Matrix(((w.Number(1), w.Number(2)), (w.Number(1), w.Number(2))), None, 2)
MINOR = w.Determinant(ZEROS)


@pytest.mark.parametrize(
    ("line", "target"),
    [
        (w.Product((w.Number(3), MINOR)), w.Product((w.Number(3), two_by_two(ZEROS)))),
        (w.Negative(MINOR), w.Negative(along_column(ZEROS, 1))),
        (node("3*(2 + 5) - x*(1 + 1)"), node("3*7 - x*2")),
        (node("[[2 + 3, x + x], [0, 1]]"), node("[[5, 2*x], [0, 1]]")),
    ],
)
def test_equal_parts_make_equal_lines(line: w.Node, target: w.Node) -> None:
    """A determinant is its expansion by definition; a line whose parts are equal in their places is equal."""
    standing = Standing(False)
    assert agree_in_place(standing.prover, line, target)
    assert standing.arithmetic(line, target)


@pytest.mark.parametrize(
    ("line", "target"),
    [
        (w.Product((w.Number(3), MINOR)), w.Product((w.Number(4), two_by_two(ZEROS)))),  # beside a zero
        (w.Product((w.Number(3), MINOR)), w.Product((w.Number(3), two_by_two(OTHER)))),  # 0, but not of these entries
        (w.Determinant(ZEROS), node("1*4 + 2*2")),
        (w.Product((w.Number(2), node("[[1, 2], [3, 4]]"))), w.Product((node("[[2]]"), node("[[1, 2], [3, 4]]")))),
        (node("1/(2 - 2) + 2*3"), node("1/(2 - 2) + 6")),  # no value
        (node("[[1, 2], [3, 4]]*[1, 2, 3] + (1 + 1)*[1, 2]"), node("[[1, 2], [3, 4]]*[1, 2, 3] + 2*[1, 2]")),
        (node("3*(2 + 5) - x*(1 + 1)"), node("3*7 - x*3")),
    ],
)
def test_unequal_parts_and_lines_without_a_value_are_refused(line: w.Node, target: w.Node) -> None:
    """Neither part by part nor by the values of the whole lines."""
    assert not Standing(False).arithmetic(line, target)
