"""Polynomials in one letter as written expressions, highest power first: `-x^3 + 2x - 1`.

The coefficients are numbers, possibly with other letters.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, lru_cache, reduce
from itertools import zip_longest
from math import lcm
from typing import Any

from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.domain import Domain
from symla.notation.exact import Rational
from symla.notation.frozen import Frozen
from symla.notation.sums import power_of, product_of, sum_of
from symla.notation.value import symbol, value
from symla.operations._cases.numbers import Entry, final, is_rational, is_zero, times, written
from symla.operations._combinations import linear

_SIMPLE = frozenset((w.Number, w.Name))


class Polynomial(Frozen, frozen=True, gc=True, dict=True):
    """A polynomial by its coefficients, highest power first."""

    letter: w.Name
    coefficients: tuple[Entry, ...]

    @property
    def degree(self) -> int:
        return len(self.coefficients) - 1

    @cached_property
    def is_rational(self) -> bool:
        """Whether all coefficients are rational numbers."""
        return all(map(is_rational, self.coefficients))

    @property
    def in_integers(self) -> list[int]:
        """The rational coefficients times their least common denominator."""
        scale = lcm(*[c.denominator for c in self.coefficients])
        return [int(c * scale) for c in self.coefficients]

    @cached_property
    def written(self) -> w.Node:
        """The polynomial as a sum of powers."""
        return self.at(self.letter)

    def at(self, x: w.Node) -> w.Node:
        """The polynomial with this in place of the letter."""
        terms: list[w.Node] = []
        exponent = len(self.coefficients)
        for c in self.coefficients:
            exponent -= 1
            if not c:
                continue
            terms.append(as_term(c, power_of(x, exponent)) if exponent else written(c))
        return linear(terms)

    def monic(self) -> Polynomial:
        """The polynomial divided by its leading coefficient."""
        from symla.operations._cases.numbers import over

        first = self.coefficients[0]
        return Polynomial(self.letter, tuple([over(c, first) for c in self.coefficients]))


def as_term(factor: Entry, power: w.Node) -> w.Node:
    """factor·power: `-2x^2`, `x`, `-(a + d)x`."""
    if type(factor) is int:
        parts = power.factors if type(power) is w.Product else (power,)
        whole = power if factor in (1, -1) else w.Product((w.number(abs(factor)), *parts))
        return w.Negative(whole) if factor < 0 else whole
    node = written(factor)
    if _is_minus(node):
        return w.Negative(_times(written(times(-1, factor)), power))
    return _times(node, power)


def _is_minus(node: w.Node) -> bool:
    """Whether the node begins with a minus sign."""
    if type(node) is w.Sum:
        return _is_minus(node.terms[0])
    if type(node) is w.Product or type(node) is w.Quotient:
        return _is_minus(w.children(node)[0])
    return type(node) is w.Negative or (type(node) is w.Number and node.value < 0)


def _times(factor: w.Node, power: w.Node) -> w.Node:
    if factor == w.ONE:
        return power
    if type(factor) is w.Number and type(factor.value) is not int:
        top = _times(w.number(factor.value.numerator), power)
        return w.Quotient(top, w.number(factor.value.denominator))
    parts = [part for node in (factor, power) for part in (node.factors if type(node) is w.Product else (node,))]
    return w.Product(tuple(parts))


def at_matrix(p: Polynomial, A: w.Name, unit: w.Name) -> w.Node:
    """A^2 - 4A + 3I: the polynomial of a matrix."""
    powers = Polynomial(A, (*p.coefficients[:-1], 0)).written
    terms = [*(powers.terms if type(powers) is w.Sum else (powers,))]
    constant = p.coefficients[-1]
    if not is_zero(constant):
        terms.append(as_term(constant, unit))
    return sum_of(terms)


def polynomial_of(node: w.Node, letter: w.Name, domain: Domain) -> Polynomial:
    """The polynomial in the letter that an expression equals."""
    plain = _of_numbers(node, letter)
    if plain is not None:
        return Polynomial(letter, plain[::-1])
    import sympy

    unknown = symbol(letter, domain)
    found: Any = sympy.Poly(sympy.expand(value(node, domain)), unknown)
    return Polynomial(letter, tuple([final(c) for c in found.all_coeffs()]))


Numbers = tuple[Rational, ...]  # the coefficients of a polynomial, the constant first


@lru_cache(maxsize=1024)  # each line of an expansion has the polynomials of the line before
def _of_numbers(node: w.Node, letter: w.Name) -> Numbers | None:
    """The coefficients, the constant first, if all are rational; None for other expressions."""
    kind = type(node)
    if kind is w.Number:
        return (node.value,)  # type: ignore[attr-defined]
    if kind is w.Name:
        return (0, 1) if node == letter else None
    if kind is w.Negative:
        inner = _of_numbers(node.operand, letter)  # type: ignore[attr-defined]
        return None if inner is None else tuple([-c for c in inner])
    if kind is w.Power:
        base, exponent = _of_numbers(node.base, letter), node.exponent  # type: ignore[attr-defined]
        if base is None or type(exponent) is not w.Number or type(exponent.value) is not int or exponent.value < 1:
            return None
        return _trimmed(reduce(_times_numbers, [base] * exponent.value))
    if kind is w.Sum or kind is w.Product:
        parts = [_of_numbers(part, letter) for part in w.children(node)]
        if None in parts:
            return None
        known: Any = parts
        if kind is w.Product:
            return _trimmed(reduce(_times_numbers, known))
        return _trimmed(list(map(sum, zip_longest(*known, fillvalue=0))))
    return None


def _times_numbers(p: Sequence[Any], q: Sequence[Any]) -> list[Any]:
    found: list[Any] = [0] * (len(p) + len(q) - 1)
    for i, a in enumerate(p):
        for j, b in enumerate(q):
            found[i + j] += a * b
    return found


def _trimmed(p: Sequence[Any]) -> Numbers:
    """The coefficients without leading zeros, integers as such."""
    found = [x if type(x) is int or x.denominator != 1 else x.numerator for x in p]
    while len(found) > 1 and not found[-1]:
        found.pop()
    return tuple(found)


def in_powers(node: w.Node, letter: w.Name, domain: Domain) -> w.Node:
    """The expression expanded and sorted by powers of the letter; unchanged where there is nothing to expand or
    collect, `2 - x`.
    """
    plain = _of_numbers(node, letter)
    if plain is not None and len(plain) == 1:
        return w.number(plain[0])
    if plain is None and not any(part == letter for part in w.walk(node)):
        return result(node, domain)
    found = polynomial_of(node, letter, domain).written
    return node if _is_as_long(node, found) else found


def _is_as_long(node: w.Node, found: w.Node) -> bool:
    terms = node.terms if type(node) is w.Sum else (node,)
    simple = _SIMPLE.issuperset([type(t.operand if type(t) is w.Negative else t) for t in terms])
    return simple and len(terms) == (len(found.terms) if type(found) is w.Sum else 1)


def product_of_powers(factors: Sequence[w.Node], minus: bool = False) -> w.Node:
    """The product of the factors, equal ones as a power, with or without a minus sign in front."""
    counted = {factor: list(factors).count(factor) for factor in factors}
    whole = product_of([power_of(f, m) for f, m in counted.items()])
    return w.Negative(whole) if minus else whole
