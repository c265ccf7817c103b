"""Bounds for the lengths of numbers and expressions: what nobody could read is not worked out."""

from __future__ import annotations

from symla.derivation.given import GivenMatrix, GivenVector
from symla.notation import written as w
from symla.notation.rational import Fraction
from symla.operations._arguments import ArgumentError
from symla.operations._terms import has_letters
from symla.operations.expressions._operands import Listed, Operand

_LONGEST = 14_000  # bits of a number
_MOST_PARTS = 4_000  # of an entry with symbols
_MOST_BITS = 100_000  # of a power
_MOST_IN_POWER = 200  # parts of a sum times the exponent


def refuse_long(value: Operand) -> None:
    """Numbers and expressions that nobody could read are not gone on with."""
    entries = value.entries if isinstance(value, GivenVector | GivenMatrix) else (value,)
    for entry in entries:
        assert isinstance(entry, w.Node)
        if _bits(entry) > _LONGEST or _parts(entry) > _MOST_PARTS:
            raise ArgumentError("evaluate: the numbers become too long to be read")


def _bits(node: w.Node) -> int:
    """The length of the longest number, in bits."""
    numbers = [part.value for part in w.walk(node) if type(part) is w.Number]
    return max([max(abs(x.numerator), x.denominator).bit_length() for x in numbers], default=1)


def _parts(node: w.Node) -> int:
    """The number of signs."""
    return 1 if type(node) is w.Number else sum(1 for _ in w.walk(node))


def refuse_long_product(A: Listed, B: Listed) -> None:
    """Entries with symbols, multiplied out, must stay readable."""
    longest = max(_parts(e) for e in A.entries) * max(_parts(e) for e in B.entries)
    if longest > _MOST_PARTS:
        raise ArgumentError("evaluate: multiplied out, the entries would be too long to be read")


def refuse_long_power(A: Listed, n: int) -> None:
    """So must those of A^n."""
    for _ in range(n.bit_length()):
        refuse_long_product(A, A)
    longest = max(_bits(e) for e in A.entries) * n
    if longest > _LONGEST or (has_letters(*A.entries) and max(_parts(e) for e in A.entries) ** n > _MOST_PARTS**2):
        raise ArgumentError("evaluate: the entries of a power would be too long to be read")


def refuse_long_number_power(base: w.Node, size: int | Fraction) -> None:
    """And a power of a number, up to this exponent."""
    if _bits(base) * size > _MOST_BITS or (w.has(base, w.Sum) and _parts(base) * size > _MOST_IN_POWER):
        raise ArgumentError("evaluate: a power would be too long to be read")
