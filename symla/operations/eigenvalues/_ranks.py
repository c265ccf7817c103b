"""The rank of vectors with letters, without cases."""

from __future__ import annotations

from collections.abc import Iterator

from symla.notation import written as w
from symla.operations._cases.known import Known
from symla.operations._cases.numbers import Entry, entry_of, is_rational, is_zero, over, plus, times, written
from symla.operations.systems._elimination import eliminate


def rank(vectors: list[w.Vector], known: Known) -> int:
    """The number of linearly independent vectors, as far as it is known."""
    return ranked(vectors, known)[0]


def ranked(vectors: list[w.Vector], known: Known) -> tuple[int, w.Node | None]:
    """The number of linearly independent vectors, and what has to be decided, if it may be more.

    A pivot is any number that is certainly not zero, in whatever row and column, so that (1, 0) and (k, 1) are told to
    be independent for every k.
    """
    left = [[_entry(e, known) for e in v.entries] for v in vectors]
    found = 0
    while (place := next(_certain(left, known), None)) is not None:
        i, j = place
        pivot_row = left.pop(i)
        found += 1
        for row in left:
            factor = times(-1, over(row[j], pivot_row[j]))
            row[:] = [_entry(written(plus(x, factor, y)), known) for x, y in zip(row, pivot_row, strict=True)]
    rest = [tuple(map(written, row)) for row in left if not all(map(is_zero, row))]
    if not rest:
        return found, None
    below = eliminate(tuple(rest), known=known)
    return found + len(below.pivots), below.stuck


def _entry(node: w.Node, known: Known) -> Entry:
    return known.reduced(entry_of(known.put_in(node), known.domain))


def _certain(rows: list[list[Entry]], known: Known) -> Iterator[tuple[int, int]]:
    """The places of numbers that are certainly not zero, rational ones first."""
    places = [(i, j) for i, row in enumerate(rows) for j, x in enumerate(row) if not is_zero(x)]
    yield from sorted(
        [p for p in places if known.certain(rows[p[0]][p[1]])], key=lambda p: not is_rational(rows[p[0]][p[1]])
    )
