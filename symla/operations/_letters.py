"""Letters for named results on the page, each of which stands for nothing else."""

from __future__ import annotations

from functools import lru_cache

from symla.derivation.given import GivenMatrix, GivenScalar, Quantity
from symla.notation import written as w
from symla.notation.named import NamedZero


def free_letter(wanted: str, *data: Quantity, kind: w.NameKind = "vector") -> w.Name:
    """The first letter of `wanted`, then any other, that neither names the data nor occurs in them.

    Letters may be given as words, `theta phi`.  For a matrix, the small letter that names its entries must be free,
    too.
    """
    used = _taken(data)
    letters = [*wanted.split(), *("RSTPQGHKMN" if kind == "matrix" else "rstpqghkmn")]
    free = (letter for letter in letters if letter not in used and (kind != "matrix" or letter.lower() not in used))
    return w.Name(next(free, letters[0]), (), kind)


def components_of(letter: str, count: int) -> tuple[w.Name, ...]:
    """x_1, ..., x_n"""
    return tuple([w.Name(letter, (str(i),)) for i in range(1, count + 1)])


def taken(*data: Quantity) -> set[str]:
    """The letters that name the data, occur in them, or name their entries."""
    return {*_taken(data)}


@lru_cache(maxsize=64)
def _taken(data: tuple[Quantity, ...]) -> frozenset[str]:
    found = {q.name.base for q in data}
    for quantity in data:
        entries = (quantity.entry,) if isinstance(quantity, GivenScalar) else quantity.entries
        parts = [part for e in entries if type(e) is not w.Number for part in w.walk(e)]
        found |= {part.base for part in parts if type(part) is w.Name or type(part) is NamedZero}
    if any(isinstance(q, GivenMatrix) for q in data):
        found |= {q.name.base.lower() for q in data}
    return frozenset(found)
