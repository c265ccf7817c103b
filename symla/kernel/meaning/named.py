"""Zeros of polynomials that have a name: the only zero near the stated decimals.  The name has no other meaning, and
the zero no other name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from symla.kernel.numbers.polynomial import Scalar, Undefined
from symla.kernel.numbers.zeros import zero_near
from symla.notation.named import NamedZero
from symla.notation.rational import Fraction

if TYPE_CHECKING:
    from symla.kernel.meaning.evaluate import Reader

_DECIMAL = re.compile(r"-?\d{1,40}\.\d{1,40}", re.ASCII)


def named_zero(self: Reader, node: NamedZero) -> Scalar:
    """The zero."""
    name = node.name
    if name in self.names or self.field.knows_symbol(name) or self.entry(name) is not None:
        raise Undefined(f"{name.base} is the name of a zero, and stands for something else")
    value = _value(self, node)
    for other, known in self.zeros.values():
        if other != node and (other.name == name or self.field.same(known, value)):
            raise Undefined("two zeros have one name" if other.name == name else "a zero has two names")
    self.zeros[name] = node, value
    return value


def _value(self: Reader, node: NamedZero) -> Scalar:
    parts = [part for part in (node.real, node.imaginary) if part]
    if not node.real or not all(map(_DECIMAL.fullmatch, parts)):
        raise Undefined("the place of a zero is not stated by decimals")
    places = {len(part.partition(".")[2]) for part in parts}
    if len(places) > 1:
        raise Undefined("the two parts of a number have different numbers of places")
    imaginary = Fraction(node.imaginary) if node.imaginary else None
    polynomial = tuple(reversed(node.polynomial))
    return zero_near(self.field, polynomial, Fraction(node.real), imaginary, Fraction(1, 2 * 10 ** places.pop()))
