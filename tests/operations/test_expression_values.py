"""Compound expressions on random trees: the values against SymPy's."""

from __future__ import annotations

from functools import cache
from typing import Any

import hypothesis.strategies as st
import sympy
from hypothesis import Phase, given, settings

import symla
from symla.errors import SymlaError
from symla.notation.rational import Fraction
from tests.kernel.sample import drawn

A, B = [[1, 2], [3, 4]], [[0, 1], [1, 0]]
SINGULAR, WIDE = [[1, 2], [2, 4]], [[1, 2, 3], [4, 5, 6]]


Tree = tuple[Any, ...]
SHAPES = {
    "A": (2, 2),
    "B": (2, 2),
    "R": (2, 3),
    "u": (2, 1),
    "v": (2, 1),
    "t": (3, 1),
    "S": (3, 2),
    "X": (3, 3),
    "c": (),
    "d": (),
}
ENTRIES = st.one_of(st.integers(-4, 4), st.sampled_from([Fraction(1, 2), Fraction(-2, 3), sympy.sqrt(2)]))


def rows(height: int, width: int) -> st.SearchStrategy[list[list[Any]]]:
    """The rows of a matrix of this size."""
    return st.lists(st.lists(ENTRIES, min_size=width, max_size=width), min_size=height, max_size=height)


def column(size: int) -> st.SearchStrategy[list[Any]]:
    """The components of a vector."""
    return st.lists(ENTRIES, min_size=size, max_size=size)


DATA = st.fixed_dictionaries(
    {"A": rows(2, 2), "B": rows(2, 2), "R": rows(2, 3), "u": column(2), "v": column(2), "t": column(3)}
    | {"S": rows(3, 2), "X": rows(3, 3), "c": ENTRIES, "d": ENTRIES}
)


@cache
def trees(shape: tuple[int, ...], depth: int) -> st.SearchStrategy[Tree]:
    """Expressions of this shape; `()` is that of a number."""
    leaves = [("name", name) for name, own in SHAPES.items() if own == shape]
    if shape == ():
        leaves += [("number", Fraction(n)) for n in (-2, 0, 3)] + [("number", Fraction(3, 4))]
    found: list[st.SearchStrategy[Tree]] = [st.sampled_from(leaves)]
    if depth == 0:
        return found[0]

    def both(sign: str, first: tuple[int, ...], second: tuple[int, ...]) -> st.SearchStrategy[Tree]:
        return st.tuples(st.just(sign), trees(first, depth - 1), trees(second, depth - 1))

    found += [both("+", shape, shape), both("-", shape, shape)]
    if shape == ():
        two, square = trees((2, 1), depth - 1), trees((2, 2), depth - 1)
        found += [both("*", (), ()), both("/", (), ()), st.tuples(st.just("det"), square)]
        found += [st.tuples(st.just("tr"), square), st.tuples(st.just("dot"), st.sampled_from(["u", "v"]), two)]
        found.append(st.tuples(st.just("^"), trees((), depth - 1), st.integers(0, 3)))
        return st.one_of(found)
    m, n = shape
    found += [both("*", (), shape), both("/", shape, ())]
    if n > 1 or m == 3:
        found += [both("*", (m, k), (k, n)) for k in (2, 3) if (m, k) in ((2, 2), (2, 3), (3, 2), (3, 3))]
        found.append(st.tuples(st.just("T"), trees((n, m), depth - 1)) if n > 1 else both("*", (3, 2), (2, 1)))
        found.append(both(".*", shape, shape))
    else:
        found += [both("*", (2, 2), (2, 1)), both("*", (2, 3), (3, 1))]
    if m == n == 2:
        found.append(st.tuples(st.just("^"), trees(shape, depth - 1), st.integers(-2, 3)))
    return st.one_of(found)


LEVELS = {"+": 1, "-": 1, "*": 2, "/": 2, ".*": 2, "dot": 2, "^": 3, "T": 3}


def written(tree: Tree, level: int = 0) -> str:
    """The expression as it is typed, with the parentheses that it needs."""
    kind, *parts = tree
    if kind == "name":
        return str(parts[0])
    if kind == "number":
        return f"({parts[0]})" if parts[0] < 0 or parts[0].denominator > 1 else str(parts[0])
    if kind in ("det", "tr"):
        return f"{kind}({written(parts[0])})"
    own = LEVELS[kind]
    if kind == "T":
        text = f"{written(parts[0], 4)}^T"
    elif kind == "^":
        text = f"{written(parts[0], 4)}^({parts[1]})"
    elif kind == "dot":
        text = f"{parts[0]} · ({written(parts[1])})"
    else:
        tight = kind in ("/", ".*")
        text = f"{written(parts[0], 4 if tight else own)} {kind} {written(parts[1], 4 if tight else own + 1)}"
    return f"({text})" if own < level or (level and kind in ("dot", "/", ".*")) else text


def worked(tree: Tree, data: dict[str, Any]) -> Any:
    """What SymPy makes of the tree; raises where it divides by zero."""
    kind, *parts = tree
    if kind == "name":
        return data[parts[0]]
    if kind == "number":
        return sympy.Rational(parts[0].numerator, parts[0].denominator)
    if kind == "dot":
        return sympy.expand((data[parts[0]].T * worked(parts[1], data))[0])
    first = worked(parts[0], data)
    if kind == "^":
        if parts[1] < 0 and sympy.expand(first.det()) == 0:
            raise ZeroDivisionError
        return tidy(first ** parts[1]) if parts[1] >= 0 else tidy(first.inv() ** -parts[1])
    if kind in ("T", "det", "tr"):
        return tidy({"T": lambda x: x.T, "det": lambda x: x.det(), "tr": lambda x: x.trace()}[kind](first))
    second = worked(parts[1], data)
    if kind == "/":
        if tidy(second) == 0:
            raise ZeroDivisionError
        return tidy(first / second)
    if kind == ".*":
        return tidy(first.multiply_elementwise(second))
    return tidy({"+": lambda x, y: x + y, "-": lambda x, y: x - y, "*": lambda x, y: x * y}[kind](first, second))


def tidy(value: Any) -> Any:
    """Without roots in denominators, multiplied out."""
    simplest = lambda x: sympy.expand(sympy.radsimp(x))  # noqa: E731
    return value.applyfunc(simplest) if hasattr(value, "applyfunc") else simplest(value)


def exact(value: Any) -> Any:
    """The data as SymPy has them."""
    if isinstance(value, list):
        return sympy.Matrix([[exact(e) for e in row] if isinstance(row, list) else [exact(row)] for row in value])
    return sympy.Rational(value.numerator, value.denominator) if isinstance(value, Fraction) else sympy.sympify(value)


def names_of(tree: Tree) -> set[str]:
    """The names in the tree."""
    if tree[0] == "name":
        return {tree[1]}
    own = {tree[1]} if tree[0] == "dot" else set()
    return own.union(*[names_of(part) for part in tree[1:] if isinstance(part, tuple)])


EXPRESSIONS = st.sampled_from([(), (2, 2), (2, 1), (2, 3), (3, 3), (3, 1)]).flatmap(lambda shape: trees(shape, 3))


@given(EXPRESSIONS, DATA)
@settings(max_examples=drawn(120), deadline=None, phases=[Phase.explicit, Phase.generate])  # long to shrink
def test_value_is_sympys(tree: Tree, data: dict[str, Any]) -> None:
    """The answer is what SymPy makes of the same tree, every line is proved; undefined are the same expressions."""
    used = names_of(tree)
    if tree[0] in ("name", "number"):
        return
    try:
        expected = worked(tree, {name: exact(value) for name, value in data.items()})
    except ZeroDivisionError:
        expected = None
    try:
        solution = symla.evaluate(written(tree), **{name: data[name] for name in data if name in used})
    except SymlaError as error:
        assert "nothing to be worked out" in str(error) or "too long" in str(error)  # noqa: PT017
        return
    assert [] == solution.report.failures
    if expected is None:
        assert solution.answer is None
        assert solution.undefined
        return
    difference = tidy(sympy.Matrix([solution.answer]) - sympy.Matrix([expected]))
    assert all(entry == 0 for entry in difference)
