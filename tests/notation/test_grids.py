"""Vectors and matrices of known numbers worked out without SymPy: what SymPy's road gives."""

from __future__ import annotations

from random import Random

import pytest

from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.grids import grid
from symla.notation.parse import read
from symla.notation.rational import Fraction
from symla.notation.value import value
from symla.notation.write import simplest, write


def number(random: Random) -> w.Node:
    """A fraction, or a sum of two."""
    own = w.number(Fraction(random.randint(-9, 9), random.randint(1, 4)))
    return w.Sum((own, w.Negative(w.number(random.randint(0, 5))))) if random.random() < 0.1 else own


def array(random: Random, height: int, width: int, depth: int = 2) -> w.Node:
    """An expression that comes to so many rows and columns."""
    kind = random.random()
    if depth == 0 or kind < 0.25:
        if width == 1 and random.random() < 0.7:
            return w.Vector(tuple([number(random) for _ in range(height)]))
        rows = tuple([tuple([number(random) for _ in range(width)]) for _ in range(height)])
        return w.Matrix(rows, None, width)
    if kind < 0.4:
        return w.Sum(tuple([array(random, height, width, depth - 1) for _ in range(random.randint(2, 3))]))
    if kind < 0.5:
        return w.Negative(array(random, height, width, depth - 1))
    if kind < 0.65:
        return w.Product((number(random), array(random, height, width, depth - 1)))
    if kind < 0.8:
        inner = random.randint(1, 3)
        return w.Product((array(random, height, inner, depth - 1), array(random, inner, width, depth - 1)))
    if kind < 0.9:
        return w.Quotient(array(random, height, width, depth - 1), w.number(random.randint(1, 7)))
    return w.Transpose(array(random, width, height, depth - 1))


@pytest.mark.parametrize("seed", range(10))
def test_the_value_is_that_of_sympy(seed: int) -> None:
    """And it is a vector where vectors come to a column."""
    random = Random(seed)
    worked = 0
    for _ in range(60):
        node = array(random, random.randint(1, 3), random.randint(1, 3))
        found = grid(node)
        if found is None:
            continue
        written = write(value(node).applyfunc(simplest))
        if isinstance(found, w.Vector):
            written = w.Vector(tuple([row[0] for row in written.rows]))
        assert found == written
        worked += 1
    assert worked > 30


@pytest.mark.parametrize(
    ("text", "comes_to"),
    [
        ("[[1, 2], [3, 4]] * [5, 6]", "[17, 39]"),
        ("2 [[1, 1/2], [0, -1]] [[2, 0], [4, 6]]", "[[8, 6], [-8, -12]]"),
        ("[1, 2]/3 - [1/3, 1]", "[0, -1/3]"),
    ],
)
def test_values_worked_by_hand(text: str, comes_to: str) -> None:
    """Products from the left to the right, fractions in lowest terms."""
    assert grid(read(text)) == read_exactly(comes_to)


def read_exactly(text: str) -> w.Node:
    """The entries as the numbers that they are."""
    return grid(read(text)) or read(text)


@pytest.mark.parametrize(
    "text",
    [
        "[[1, a], [0, 1]]",
        "[k, sqrt(2)]*sqrt(2)",
        "[1, sqrt(2) + sqrt(3)]",
        "[[1, 2]] [[1, 2]]",
        "[1, 2]^T [3, 4]",
        "[1, 2] + 1",
        "[1, 2]/0",
    ],
)
def test_other_expressions_are_left_alone(text: str) -> None:
    """Letters, sums of several roots, sizes that do not fit, a number that is written as a row times a column, and a
    divisor that is zero.
    """
    assert grid(read(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "[[3, 0], [4, 5]]*[sqrt(2)/2, sqrt(2)/2]/sqrt(5)",
        "[[sqrt(2), 0], [1/sqrt(2), 2*sqrt(8)]]*[1, sqrt(8)]",
        "-(sqrt(3)*[1, 0, -2/3]) + [sqrt(12), sqrt(3)/2, 0]",
        "[[sqrt(3/5), 1], [0, 1]]^T*[sqrt(15), 0]/sqrt(7)",
        "(2/sqrt(6))*[[sqrt(6), 0], [0, sqrt(24)]]",
    ],
)
def test_arrays_with_one_root_are_worked_out_like_sympys(text: str) -> None:
    """Rational numbers beside a root that is the same in all entries, or in none."""
    node = read(text)
    found = value(node, "real").applyfunc(simplest)
    entries = [write(entry) for entry in found]
    worked = result(node)
    assert list(w.children(worked)) == entries
    assert type(worked) is (w.Matrix if found.shape[1] > 1 else w.Vector)
