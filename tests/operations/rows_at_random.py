"""Random vectors of several kinds of numbers, and the Gram-Schmidt process by its definition."""

from __future__ import annotations

from random import Random
from typing import Any

import sympy

ENTRIES: list[Any] = [*range(-4, 5), sympy.Rational(1, 2), sympy.Rational(-2, 3)]
COMPLEX: list[Any] = [*range(-3, 4), sympy.I, 1 + sympy.I, 2 - sympy.I]
SURDS: list[Any] = [0, 1, -1, sympy.sqrt(2), 1 + sympy.sqrt(2), sympy.sqrt(3)]


def listed(rows: list[list[Any]]) -> str:
    """The rows as typed."""
    return f"[{', '.join('[' + ', '.join(map(str, row)) + ']' for row in rows)}]".replace("I", "i")


def chosen(random: Random, count: int, size: int, entries: list[Any]) -> list[list[Any]]:
    """Vectors, some of which are zero or depend on others."""
    rows = [[random.choice(entries) for _ in range(size)] for _ in range(count)]
    if count > 1 and random.random() < 0.4:
        rows[-1] = [2 * x - y for x, y in zip(rows[0], rows[1], strict=True)]
    if random.random() < 0.1:
        rows[0] = [0] * size
    return [[sympy.expand(x) for x in row] for row in rows]


def process(rows: list[list[Any]]) -> list[sympy.Matrix]:
    """The plain process, by its definition; in numbers of 60 digits, unless all are rational."""
    rational = all(sympy.sympify(x).is_Rational for row in rows for x in row)

    def short(v: sympy.Matrix) -> sympy.Matrix:
        return v if rational else v.evalf(60).applyfunc(sympy.expand)

    found: list[sympy.Matrix] = []
    for row in rows:
        left = a = short(sympy.Matrix(row))
        for u in found:
            left = short(left - (u.H * a)[0] / (u.H * u)[0] * u)
        if any(abs(x) > 10**-40 for x in left):
            found.append(left)
    return found


def same(first: sympy.Matrix, second: sympy.Matrix) -> bool:
    """Whether all entries agree, to 40 digits."""
    return first.shape == second.shape and all(abs(x.evalf(50)) < 10**-40 for x in first - second)


def rows_of(text: str) -> list[list[str]]:
    """The entries of typed vectors."""
    return [row.strip("[] ").split(", ") for row in text.split("], [")]
