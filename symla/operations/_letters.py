"""Letters for named results on the page, each of which stands for nothing else.

A matrix made of columns gives them its small letter: Q = [q_1 q_2].
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from symla.derivation.given import GivenMatrix, GivenScalar, Quantity
from symla.notation import written as w
from symla.notation.named import NamedZero


def free_letter(wanted: str, *data: Quantity | w.Name, kind: w.NameKind = "vector") -> w.Name:
    """The first letter of `wanted`, then any other, that neither names the data nor occurs in them; names on the page
    count as data.

    Letters may be given as words, `theta phi`.  For a matrix, the small letter that names its entries must be free,
    too.
    """
    used = _taken(data)
    letters = [*wanted.split(), *("RSTPQGHKMN" if kind == "matrix" else "rstpqghkmn")]
    free = (letter for letter in letters if letter not in used and (kind != "matrix" or letter.lower() not in used))
    return w.Name(next(free, letters[0]), (), kind)


def letters(data: Quantity, *wanted: str, beside: Sequence[w.Name] = ()) -> tuple[w.Name, ...]:
    """Different letters for matrices, such as the factors of one matrix, none that a name beside them has."""
    found = [*beside]
    for choices in wanted:
        found.append(free_letter(choices, data, *found, kind="matrix"))
    return tuple(found[len(beside) :])


def column_name(Q: w.Name, number: int) -> w.Name:
    """q_1, the first column of Q"""
    return w.Name(Q.base.lower(), (str(number),), "vector")


def components_of(letter: str, count: int) -> tuple[w.Name, ...]:
    """x_1, ..., x_n"""
    return tuple([w.Name(letter, (str(i),)) for i in range(1, count + 1)])


def taken(*data: Quantity | w.Name) -> set[str]:
    """The letters that name the data, occur in them, or name their entries or columns."""
    return {*_taken(data)}


@lru_cache(maxsize=64)
def _taken(data: tuple[Quantity | w.Name, ...]) -> frozenset[str]:
    names = [one if isinstance(one, w.Name) else one.name for one in data]
    found = {name.base for name in names}
    for quantity in data:
        if isinstance(quantity, w.Name):
            continue
        entries = (quantity.entry,) if isinstance(quantity, GivenScalar) else quantity.entries
        parts = [part for e in entries if type(e) is not w.Number for part in w.walk(e)]
        found |= {part.base for part in parts if type(part) is w.Name or type(part) is NamedZero}
    if any(isinstance(one, GivenMatrix) or (isinstance(one, w.Name) and one.kind == "matrix") for one in data):
        found |= {name.base.lower() for name in names}
    return frozenset(found)
