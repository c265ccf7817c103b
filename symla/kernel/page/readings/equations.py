"""Readings of equations that rows give, and of the rows from which unknowns are read off.

[2, -1]        2x - y = 0
"""

from __future__ import annotations

from symla.derivation.model import Fact, chains_among
from symla.kernel.page.entries import has_blocks
from symla.kernel.page.here import Here, leading, pivots, row_of, vanishes
from symla.notation import written as w
from symla.notation.statements import Quoted
from symla.notation.sums import product_of, sum_of


def solved_row(here: Here, stated: Fact, divided: str, key: str) -> bool:
    """The row from which an unknown is read off: the last one with a pivot, then the one before.  A basis vector is
    such a row; where no division is stated, the row is the index of the name.
    """
    matrix = here.reduced()
    if type(here.target) is w.Vector:
        return type(stated) is int and matrix is not None and here.target.entries == row_of(matrix, stated)
    if divided not in here.facts:
        return here.place[-1:] == (stated,)
    if matrix is None:
        return False
    read = 0
    for chain in reversed(here.before):
        if any(link.reason and link.reason.key.endswith(key) and link.reason.facts for link in chain.links):
            read += 1
        elif type(chain.links[-1].target) is w.Matrix:
            break
    return stated == len(pivots(matrix)) - read


def row_as_equation(here: Here, stated: Fact, equation: str, row: str, which: str = "") -> bool:
    """The stated row times the unknowns that are found below, set equal to zero.  If it is
    `alone`, all other rows are zero; else of two rows none is zero, so that each is a multiple of the other where they
    are dependent.
    """
    matrix, quoted = here.reduced(), here.facts.get(equation)
    first = next((chain.start for chain in chains_among(here.following)), None)
    said = quoted.statement if type(quoted) is Quoted else None
    if (
        matrix is None
        or type(first) is not w.Name
        or type(said) is not w.Relation
        or (said.symbol, said.right) != ("=", w.ZERO)
    ):
        return False
    left = said.left
    entries, factors = row_of(matrix, here.facts.get(row, 0)), dict[w.Node, w.Node]()
    unknowns = [w.Name(first.base, (str(j),)) for j in range(1, len(entries) + 1)]
    for term in left.terms if type(left) is w.Sum else (left,):
        plain = term.operand if type(term) is w.Negative else term
        *numbers, name = plain.factors if type(plain) is w.Product else (plain,)
        factor = product_of(numbers) if numbers else w.ONE
        factors[name] = w.ZERO if name in factors else w.Negative(factor) if plain is not term else factor
    return (
        first in unknowns
        and factors.keys() <= set(unknowns)
        and all(
            (factor := factors.get(x, w.ZERO)) == entry or here.prover.equal(factor, entry)
            for x, entry in zip(unknowns, entries, strict=True)
        )
        and (
            len(_not_zero(matrix)) == 1 < len(matrix.rows)
            if which == "alone"
            else len(matrix.rows) != 2 or len(_not_zero(matrix)) == 2
        )
    )


def _not_zero(matrix: w.Matrix) -> list[tuple[w.Node, ...]]:
    return [entries for entries in matrix.rows if not all(map(vanishes, entries))]


def pivot_divided(here: Here, stated: Fact, row: str) -> bool:
    """Whether the pivot of the stated row is not 1."""
    matrix = here.reduced()
    entries = row_of(matrix, here.facts.get(row, 0)) if matrix is not None else ()
    column = leading(entries)
    return column is not None and stated is (entries[column - 1] != w.ONE)


def columns_to_zero(here: Here, stated: Fact, names: str) -> bool:
    """Nothing, or that the columns to the left of the bar, times coefficients of these names, add up to zero."""
    blocks = [chain.start for chain in here.before if type(chain.start) is w.Matrix and has_blocks(chain.start)]
    matrix, unknowns = here.reduced(), here.facts.get(names)
    if not blocks or matrix is None or type(unknowns) is not tuple or not unknowns:
        return stated == ()
    columns, letter = blocks[-1].rows[0][: blocks[-1].bar], unknowns[0]
    products = [
        w.Product((w.Name(letter.base, (str(n),)), column))  # type: ignore[union-attr]
        for n, column in enumerate(columns, 1)
    ]
    zero = w.Vector((w.ZERO,) * len(matrix.rows))
    return stated in ((), (Quoted(w.Relation(sum_of(products), "=", zero)),))
