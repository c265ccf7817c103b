"""The operands: vectors and matrices by their letters, numbers as they are written."""

from __future__ import annotations

from collections.abc import Iterable

from symla.derivation.given import GivenMatrix, GivenScalar, GivenVector, Quantity
from symla.derivation.model import Chain, Passage, Reason
from symla.notation import written as w
from symla.notation.frozen import replace
from symla.operations._cases.known import Known
from symla.operations._terms import Entries

Listed = Entries  # a vector or a matrix
Operand = Listed | w.Node  # a vector or matrix by its letter, a number as it is written
Contents = tuple[w.Node | Reason | None, ...]


def in_rows(X: Listed) -> GivenMatrix:
    """A vector as a matrix of one column, under the same name."""
    return X if isinstance(X, GivenMatrix) else GivenMatrix(X.name, tuple([(e,) for e in X.entries]), 1)


def shape(X: Listed) -> tuple[int, int]:
    """Rows and columns."""
    return (X.height, X.width) if isinstance(X, GivenMatrix) else (X.size, 1)


def contents(passage: Passage) -> Contents:
    """The lines of a chain without its reasons; of a sentence, its reason."""
    if isinstance(passage, Chain):
        return (passage.start, *[link.target for link in passage.links])
    return (passage.said,)


def all_contents(chains: Iterable[Passage]) -> set[Contents]:
    """The contents of chains and of those beside their lines."""
    found: set[Contents] = set()
    for chain in chains:
        found.add(contents(chain))
        for link in chain.links if isinstance(chain, Chain) else ():
            found |= all_contents(link.detail)
    return found


def put_in(quantity: Quantity, known: Known) -> Quantity:
    """The quantity in a case: with what its condition sets equal put in."""
    determined = set(known.letters)
    if known.relations:
        from symla.notation.write import name_of

        determined |= {name_of(symbol) for zero in known.relations for symbol in zero.free_symbols}

    def entry(node: w.Node) -> w.Node:
        return node if determined.isdisjoint(w.walk(node)) else known.put_in(node)

    if isinstance(quantity, GivenVector):
        return replace(quantity, entries=tuple([entry(e) for e in quantity.entries]))
    if isinstance(quantity, GivenMatrix):
        return replace(quantity, rows=tuple([tuple([entry(e) for e in row]) for row in quantity.rows]))
    assert isinstance(quantity, GivenScalar)
    return replace(quantity, entry=entry(quantity.entry))


def text(node: w.Node) -> str:
    """The expression for a message."""
    from symla.notation.plain import plain_printer

    return plain_printer()(node)[:80]
