"""Powers of powers, as they are written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from symla.kernel.numbers.grid import Grid
from symla.kernel.numbers.polynomial import RATIONAL, Exact, Scalar, plain
from symla.kernel.numbers.sign import is_nonnegative
from symla.notation import written as w
from symla.notation.rational import Fraction

if TYPE_CHECKING:
    from symla.kernel.meaning.evaluate import Reader

_ZERO = w.Number(0)


def power_of_power(reader: Reader, base: w.Node, exponent: Scalar) -> Scalar | None:
    """(x^p)^q = x^(pq) for a real x >= 0 and positive rational p and q, one of which is no whole number; else None."""
    if type(base) is w.Sum:  # a single term beside zeros
        terms = [term for term in base.terms if term != _ZERO and reader(term) != 0]
        base = terms[0] if len(terms) == 1 else base
    if type(base) is not w.Power or type(exponent) is Exact:
        return None
    first: Any = reader(base.exponent)
    if type(first) not in RATIONAL or first <= 0 or exponent <= 0 or (type(first) is int and type(exponent) is int):
        return None
    own = reader(base.base)
    if type(own) is Grid or not is_nonnegative(reader.field, own):
        return None
    return reader.power(own, plain(Fraction(first) * exponent))
