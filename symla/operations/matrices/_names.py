"""Letters for named matrices and their entries, and the cost of a product."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from symla.derivation.given import Quantity
from symla.notation import written as w
from symla.operations._arguments import ArgumentError
from symla.operations._letters import free_letter

_MOST_MULTIPLICATIONS = 50_000


def entry_letter(*data: Quantity) -> str:
    """The letter of the entries of a result, `c` in `c_12`."""
    return free_letter("c d p q r s", *data, kind="scalar").base


@lru_cache(maxsize=512)
def entry_name(letter: str, i: int, j: int) -> w.Name:
    """`c_12`, counted from 0."""
    return w.Name(letter, (str(i + 1), str(j + 1)))


def matrix_letters(*data: Quantity) -> Iterator[w.Name]:
    """Letters for new matrices whose entries are named like nothing in the data."""
    for letter in "BCDEGHKLMNPQRSTUVWXYZ":
        if free_letter(letter.lower(), *data).base == letter.lower() and free_letter(letter, *data).base == letter:
            yield w.Name(letter, (), "matrix")


def within_bounds(operation: str, multiplications: int) -> None:
    """Refuse products that are too long for a page and too slow to prove."""
    if multiplications > _MOST_MULTIPLICATIONS:
        raise ArgumentError(
            f"{operation} would take {multiplications} multiplications; it works out at most {_MOST_MULTIPLICATIONS}"
        )


def affordable(multiplications: int) -> bool:
    """Whether a product is small enough to be worked out beside the lines."""
    return multiplications <= _MOST_MULTIPLICATIONS // 10
