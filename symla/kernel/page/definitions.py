"""Lines in letters: equality for all data, and substitution of the data."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from symla.derivation.model import Given
from symla.kernel.meaning.prove import Prover
from symla.kernel.meaning.verdict import Proved, Refuted, Undecided, Verdict
from symla.kernel.numbers.grid import Grid, column
from symla.kernel.numbers.polynomial import TooHard
from symla.kernel.page.parts import parts_within, side_by_side
from symla.notation import written as w
from symla.notation.alike import look_alike

Shapes = tuple[tuple[w.Name, tuple[int, int]], ...]


@lru_cache(maxsize=4096)
def by_definition(
    line: w.Node, target: w.Node, shapes: Shapes, complex_letters: bool, inner: str
) -> tuple[Verdict, bool]:
    """Whether two expressions in letters are equal wherever both have a value, for all vectors and matrices of these
    shapes (rows, columns); and whether there is a division, so that they may have none.  `inner` is the convention of
    inner products.
    """
    if line == target:
        return Refuted("the line repeats the one before"), False
    powers = _exponents_add_up(line, target, shapes)
    if powers is not None:
        return powers, False
    if _powers_of_powers_as_one(target) == line:
        return Proved("the exponents multiply"), True
    prover = Prover(complex_letters, letters=True, inner=inner)
    try:
        for name, shape in shapes:
            prover.reader.give(name, _letters(prover, name, shape))
    except TooHard as error:
        return Undecided(str(error)), False
    return prover.equal(line, target), prover.reader.divided


def _exponents_add_up(line: w.Node, target: w.Node, shapes: Shapes) -> Verdict | None:
    """`A^5 = A^4 A` for a square matrix, by the exponents alone; None for lines of another form."""
    if type(line) is not w.Power or type(target) is not w.Product:
        return None
    matrix, exponents = line.base, []
    for factor in (line, *target.factors):
        base, exponent = (factor.base, factor.exponent) if type(factor) is w.Power else (factor, w.ONE)
        if base != matrix or type(exponent) is not w.Number or type(exponent.value) is not int or exponent.value < 1:
            return None
        exponents.append(exponent.value)
    if not any(name == matrix and rows == columns for name, (rows, columns) in shapes):
        return None
    if exponents[0] != sum(exponents[1:]):
        return Refuted("the exponents do not add up")
    return Proved("the exponents add up")


def _powers_of_powers_as_one(node: w.Node) -> w.Node:
    """`(A^-1)^2` -> `A^-2`: integer exponents multiply if the outer one is positive."""
    if type(node) is w.Number or type(node) is w.Name:
        return node
    node = w.rebuild(node, _powers_of_powers_as_one)
    if type(node) is w.Power and type(node.base) is w.Power:
        inner, outer = node.base.exponent, node.exponent
        whole = [n.value for n in (inner, outer) if type(n) is w.Number and type(n.value) is int]
        if len(whole) == 2 and whole[1] > 0:
            return w.Power(node.base.base, w.number(whole[0] * whole[1]))
    return node


def _letters(prover: Prover, name: w.Name, shape: tuple[int, int]) -> Grid:
    rows, columns = shape
    symbol = prover.field.symbol
    if columns == 1 and name.kind == "vector":
        return column([symbol((name, i)) for i in range(rows)])
    return Grid(tuple([symbol((name, i, j)) for i in range(rows) for j in range(columns)]), shape)


def letters_of(name: w.Name, value: w.Node) -> dict[w.Name, w.Node]:
    """The substitution of a name by its value, and of the letters of its entries by the entries."""
    if type(value) is w.Vector:
        return {name: value, **dict(zip(_components(name, len(value.entries)), value.entries, strict=True))}
    if type(value) is w.Matrix:
        entries = [entry for row in value.rows for entry in row]
        width = len(value.rows[0]) if value.rows else 0
        return {name: value, **dict(zip(_entries(name, len(value.rows), width), entries, strict=True))}
    return {name: value}


@lru_cache(maxsize=1024)
def names_in(node: w.Node) -> frozenset[w.Name]:
    """The names that occur in an expression."""
    return frozenset(w.names_in(node))


def entry_letters(name: w.Name, shape: tuple[int, int]) -> tuple[w.Name, ...]:
    """The letters of the entries of a vector or matrix of this name and shape, row by row."""
    return _components(name, shape[0]) if name.kind == "vector" and shape[1] == 1 else _entries(name, *shape)


@lru_cache(maxsize=256)
def _components(name: w.Name, size: int) -> tuple[w.Name, ...]:
    """v_1, ..., v_n; of p_2, they are p_{21}, ..., p_{2n}"""
    return tuple([w.Name(name.base, (*name.subscript, str(i)), "scalar", name.accent) for i in range(1, size + 1)])


@lru_cache(maxsize=256)
def _entries(name: w.Name, rows: int, columns: int) -> tuple[w.Name, ...]:
    """a_{11}, a_{12}, ..., row by row; of A_2, a_{211}, ..."""
    places = [(*name.subscript, str(i), str(j)) for i in range(1, rows + 1) for j in range(1, columns + 1)]
    return tuple([w.Name(name.base.lower(), place, "scalar", name.accent) for place in places])


def is_put_in(line: w.Node, target: w.Node, values: Mapping[w.Name, w.Node]) -> bool:
    """Whether the target is the line with some names replaced by their values, and nothing else changed.  A value may
    have another form if it is printed the same: -5 as a number, or the opposite of 5.
    """
    if type(line) is w.Name:
        found = values.get(line, line)
        return target is found or bool(target in (found, line)) or look_alike(found, target)
    if type(line) is w.Number:
        return line is target or bool(line == target)
    pairs = side_by_side(line, target)
    if pairs is None:
        return False
    for a, b in pairs:
        if a is b:
            continue
        if type(a) is w.Name:  # most are
            found = values.get(a, a)
            if b is not found and b not in (found, a) and not look_alike(found, b):
                return False
        elif not is_put_in(a, b, values):
            return False
    return True


def is_taken(name: w.Name, line: w.Node, given: tuple[Given, ...]) -> bool:
    """Whether something of another kind goes by the name, among the data or in the line itself: A = (t, t) beside the
    matrix A, t = (t, 0).
    """
    others = [item.name for item in given]
    if type(line) is not w.Number:
        others += [part for part in parts_within(line) if type(part) is w.Name]
    spelt = (name.subscript, name.accent)
    alike = [other for other in others if other.base == name.base and other.kind != name.kind]
    return any((other.subscript, other.accent) == spelt for other in alike)
