"""What is worked with: vectors and matrices by their letters, numbers as they are written; and how long they are."""

from __future__ import annotations

from symla.derivation.given import GivenMatrix, GivenVector
from symla.derivation.model import Chain
from symla.notation import written as w
from symla.operations._arguments import ArgumentError
from symla.operations.matrices._entrywise import Given

Listed = Given  # a vector or a matrix
Operand = Listed | w.Node  # a vector or matrix by its letter, a number as it is written
LONGEST = 14_000  # bits of a number
MOST_PARTS = 4_000  # of an entry with symbols


def quantity(name: w.Name, form: w.Node) -> Listed:
    """A result by its letter."""
    if isinstance(form, w.Vector):
        return GivenVector(name, form.entries)
    assert isinstance(form, w.Matrix)
    return GivenMatrix(name, form.rows, len(form.rows[0]))


def in_rows(X: Listed) -> GivenMatrix:
    """A vector as a matrix of one column, under the same name."""
    return X if isinstance(X, GivenMatrix) else GivenMatrix(X.name, tuple([(e,) for e in X.entries]), 1)


def shape(X: Listed) -> tuple[int, int]:
    """Rows and columns."""
    return (X.height, X.width) if isinstance(X, GivenMatrix) else (X.size, 1)


def said(chain: Chain) -> tuple[w.Node, ...]:
    """What a chain says, without its reasons."""
    return chain.start, *[link.target for link in chain.links]


def refuse_long(value: Operand) -> None:
    """Numbers and expressions that nobody could read are not gone on with."""
    entries = value.entries if isinstance(value, GivenVector | GivenMatrix) else (value,)
    for entry in entries:
        assert isinstance(entry, w.Node)
        if bits(entry) > LONGEST or parts(entry) > MOST_PARTS:
            raise ArgumentError("evaluate: the numbers become too long to be read")


def bits(node: w.Node) -> int:
    """The length of the longest number, in bits."""
    numbers = [part.value for part in w.walk(node) if type(part) is w.Number]
    return max([max(abs(x.numerator), x.denominator).bit_length() for x in numbers], default=1)


def parts(node: w.Node) -> int:
    """How many signs there are."""
    return 1 if type(node) is w.Number else sum(1 for _ in w.walk(node))


def has_symbols(X: Listed) -> bool:
    """Whether entries have symbols."""
    return any(type(part) is w.Name for e in X.entries if type(e) is not w.Number for part in w.walk(e))


def text(node: w.Node) -> str:
    """The expression for a message."""
    from symla.notation.plain import plain_printer

    return plain_printer()(node)[:80]
