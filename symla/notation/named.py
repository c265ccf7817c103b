"""Zeros of irreducible polynomials of degree 3 and more: numbers that a page knows by a name, by the polynomial, and by
their approximate place.

λ_1, the zero of λ^3 - λ - 1 that is about 1.325
"""

from __future__ import annotations

from symla.notation import written as w
from symla.notation.sums import power_of


class NamedZero(w.Node, frozen=True):
    """The zero of a polynomial (whole coefficients, the highest first) that lies next to a decimal number, of its two
    parts for one that is not real, and what it is called.  The name is how it is printed; the rest is what it means.
    """

    base: str
    subscript: tuple[str, ...]
    polynomial: tuple[int, ...]
    real: str
    imaginary: str = ""

    @property
    def name(self) -> w.Name:
        """Its name."""
        return w.Name(self.base, self.subscript)

    @property
    def decimal(self) -> w.Node:
        """Its approximate place: 1.325, -0.662 + 0.562 i"""
        if not self.imaginary:
            return w.Decimal(self.real)
        minus = self.imaginary.startswith("-")
        beside: w.Node = w.Product((w.Decimal(self.imaginary.lstrip("-")), w.I))
        beside = w.Negative(beside) if minus else beside
        return beside if not self.real.strip("-0.") else w.Sum((w.Decimal(self.real), beside))

    @property
    def places(self) -> int:
        """The number of decimal places that are told of it."""
        return len(self.real.partition(".")[2])

    @property
    def told(self) -> w.Relation:
        """λ_1 ≈ 1.325"""
        return w.Relation(self, "~", self.decimal)

    @property
    def equation(self) -> w.Node:
        """Its polynomial, in the letter that its name begins with."""
        x, degree = w.Name(self.base), len(self.polynomial) - 1
        terms: list[w.Node] = []
        for place, c in enumerate(self.polynomial):
            exponent = degree - place
            if c:
                power = power_of(x, exponent)
                size: w.Node = w.number(abs(c))
                term = size if not exponent else power if abs(c) == 1 else w.Product((size, power))
                terms.append(w.Negative(term) if c < 0 else term)
        return w.Sum(tuple(terms))


def is_imaginary(part: w.Node) -> bool:
    """Whether it is i, or a named zero that is not real."""
    return part == w.I or (type(part) is NamedZero and bool(part.imaginary))


_PLAIN = frozenset((w.Number, w.Name))


def zeros_in(*nodes: w.Node) -> tuple[NamedZero, ...]:
    """Those that occur in some expressions, each once."""
    found: dict[NamedZero, None] = {}
    stack: list[w.Node] = [*nodes[::-1]]
    while stack:
        node = stack.pop()
        kind = type(node)
        if kind is NamedZero:
            found[node] = None  # type: ignore[index]
        elif kind not in _PLAIN and not _PLAIN.issuperset(map(type, parts := w.children(node))):
            stack += parts[::-1]
    return tuple(found)
