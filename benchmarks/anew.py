"""Problems with other data each time, every entry of them, drawn and written down before the clock runs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import cycle
from random import Random
from typing import Any

from sympy import Matrix

import symla
from benchmarks.road import Road

Data = list[Any]
Draw = Callable[[Random], Data]
MOST = 3000  # problems until one comes again: more than anything is kept for


def vector(count: int, most: int = 9) -> Draw:
    """A vector with entries other than 0."""
    return lambda random: [random.choice((-1, 1)) * random.randint(1, most) for _ in range(count)]


def matrix(rows: int, columns: int, most: int = 9) -> Draw:
    """A matrix with entries other than 0."""
    row = vector(columns, most)
    return lambda random: [row(random) for _ in range(rows)]


def regular(size: int) -> Draw:
    """A matrix that has an inverse."""
    draw = matrix(size, size)

    def drawn(random: Random) -> Data:
        while not Matrix(found := draw(random)).det():
            pass
        return found

    return drawn


def anew(
    name: str,
    problem: str,
    draws: Sequence[Draw],
    bare: Callable[..., object],
    limit: float | None,
) -> Road:
    """A row of the table: `problem` has a place `{}` for each of the data, which SymPy gets as they are."""
    random = Random(name)
    data = [[draw(random) for draw in draws] for _ in range(MOST)]
    texts, given = cycle([problem.format(*own) for own in data]), cycle(data)
    return Road(name, lambda: symla.solve(next(texts)).to_latex(), lambda: bare(*next(given)), limit)
