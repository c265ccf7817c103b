"""Lines in letters: equal by definition, whatever the data are; and the data put in for the letters."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from operator import attrgetter
from typing import Any

from symla.notation import written as w
from symla.verification.evaluate import Grid, column
from symla.verification.exact import TooHard
from symla.verification.prove import Prover
from symla.verification.verdict import Proved, Refuted, Undecided, Verdict

Shapes = tuple[tuple[w.Name, tuple[int, int]], ...]


@lru_cache(maxsize=4096)
def by_definition(line: w.Node, target: w.Node, shapes: Shapes, complex_letters: bool) -> tuple[Verdict, bool]:
    """Whether two expressions in letters are equal wherever both have a value, whatever the vectors and matrices of these
    shapes contain; and whether something is divided by, so that they may have none.
    """
    if line == target:
        return Refuted("the line repeats the one before"), False
    powers = _exponents_add_up(line, target, shapes)
    if powers is not None:
        return powers, False
    prover = Prover(complex_letters, letters=True)
    try:
        for name, shape in shapes:
            prover.reader.names[name] = _letters(prover, name, shape)
    except TooHard as error:
        return Undecided(str(error)), False
    return prover.equal(line, target), prover.reader.divided


def _exponents_add_up(line: w.Node, target: w.Node, shapes: Shapes) -> Verdict | None:
    """`A^5 = A^4 A` for a square matrix, by the exponents alone; None for lines of another form."""
    if type(line) is not w.Power or type(target) is not w.Product:
        return None
    matrix, exponents = line.base, []
    for factor in (line, *target.factors):
        base, exponent = (factor.base, factor.exponent) if type(factor) is w.Power else (factor, w.Number(1))
        if base != matrix or type(exponent) is not w.Number or type(exponent.value) is not int or exponent.value < 1:
            return None
        exponents.append(exponent.value)
    if not any(name == matrix and rows == columns for name, (rows, columns) in shapes):
        return None
    if exponents[0] != sum(exponents[1:]):
        return Refuted("the exponents do not add up")
    return Proved("the exponents add up")


def _letters(prover: Prover, name: w.Name, shape: tuple[int, int]) -> Grid:
    rows, columns = shape
    symbol = prover.field.symbol
    if columns == 1 and name.kind == "vector":
        return column([symbol((name, i)) for i in range(rows)])
    return Grid(tuple([tuple([symbol((name, i, j)) for j in range(columns)]) for i in range(rows)]), columns)


def letters_of(name: w.Name, value: w.Node) -> dict[w.Name, w.Node]:
    """What may be put in for a name: what it stands for, and for the letters of its entries the entries."""
    values = {name: value}
    if type(value) is w.Vector:
        own = name.subscript
        for i, entry in enumerate(value.entries, 1):
            values[w.Name(name.base, (*own, str(i)), "scalar", name.accent)] = entry
    elif type(value) is w.Matrix:
        base = name.base.lower()
        for i, row in enumerate(value.rows, 1):
            for j, entry in enumerate(row, 1):
                values[w.Name(base, (str(i), str(j)), "scalar", name.accent)] = entry
    return values


_PARTS: dict[type[w.Node], Any] = {}


def is_put_in(line: w.Node, target: w.Node, values: Mapping[w.Name, w.Node]) -> bool:
    """Whether the target is the line with names replaced by what they stand for, and with nothing else changed."""
    kind = type(line)
    if kind is w.Name:
        return bool(values.get(line, line) == target)  # type: ignore[call-overload]
    if kind is not type(target):
        return False
    if kind is w.Number:
        return bool(line == target)
    getter = _PARTS.get(kind)
    if getter is None:
        getter = _PARTS[kind] = attrgetter(*kind.__match_args__)  # type: ignore[attr-defined]
    return _part_is_put_in(getter(line), getter(target), values)


def _part_is_put_in(mine: object, its: object, values: Mapping[w.Name, w.Node]) -> bool:
    if isinstance(mine, w.Node):
        return isinstance(its, w.Node) and is_put_in(mine, its, values)
    if type(mine) is tuple and type(its) is tuple:
        return len(mine) == len(its) and all([_part_is_put_in(a, b, values) for a, b in zip(mine, its, strict=True)])
    return type(mine) is type(its) and mine == its
