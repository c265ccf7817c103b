"""Polynomials that are taken to be zero: their leading monomials are replaced by what they equal.

k^3 - k + 1 = 0         k^3 = k - 1         a d - b c = 0       a d = b c
"""

from __future__ import annotations

from collections.abc import Callable

from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.ideal import reduced_basis
from symla.kernel.numbers.polynomial import ONE, Exact, Monomial, Polynomial, Scalar


def lower_all(
    field: Field, zeros: list[Polynomial], nonzeros: list[Polynomial], never: Callable[[Scalar], bool]
) -> None:
    """Takes polynomials to be zero, where others are not; `never` tells what is not zero by its form."""
    for p in reduced_basis(field, zeros, nonzeros, never):
        lower(field, p)


def lower(field: Field, zero: Polynomial) -> bool:
    """Takes a polynomial to be zero: from now on its leading monomial is replaced by what it equals.  Monomials are
    ordered by degree, then by their symbols, so that this comes to an end.  False if the polynomial holds anything but
    symbols and constants, or if what is divided by leaves roots below.
    """
    leading = max([_symbols(field, m) for m in zero], key=_rank)
    if not leading or not all(_is_fit(field, monomial) for monomial in zero):
        return False
    first = {_others(field, m): c for m, c in zero.items() if _symbols(field, m) == leading}
    rest = {m: -c for m, c in zero.items() if _symbols(field, m) != leading}
    value = field.multiply(field.settle(rest, ONE), _inverse(field, field.settle(first, ONE)))
    if type(value) is Exact and value.denominator is not ONE:
        return False
    field.lowering.take({g: int(e) for g, e in leading}, value)
    return True


def _inverse(field: Field, constant: Scalar) -> Scalar:
    """1/x with no roots below, for sums of square roots: (a + b s)(a - b s) has no s."""
    above: Scalar = 1
    below = constant
    while type(below) is Exact and below.denominator is ONE:
        g = max([g for monomial in below.numerator for g, _ in monomial])
        turned = {m: -c if any(f == g for f, _ in m) else c for m, c in below.numerator.items()}
        other = Exact(turned, ONE)
        above, below = field.multiply(above, other), field.multiply(below, other)
        if type(below) is Exact and any(f == g for monomial in below.numerator for f, _ in monomial):
            break  # another root than a square root
    return field.divide(above, below)


def equations(field: Field) -> list[Polynomial]:
    """The polynomials that are taken to be zero."""
    found: list[Polynomial] = []
    for leading, value in field.lowered:
        rest = field.lift(value).numerator
        found.append({tuple(sorted(leading.items())): 1, **{m: -c for m, c in rest.items()}})
    return found


def _is_fit(field: Field, monomial: Monomial) -> bool:
    kinds = [(field.generators[g].kind, e) for g, e in monomial]
    return all(kind in ("prime", "i") or (kind == "symbol" and type(e) is int and e > 0) for kind, e in kinds)


def _symbols(field: Field, monomial: Monomial) -> Monomial:
    return tuple([(g, e) for g, e in monomial if field.generators[g].kind == "symbol"])


def _others(field: Field, monomial: Monomial) -> Monomial:
    return tuple([(g, e) for g, e in monomial if field.generators[g].kind != "symbol"])


def _rank(symbols: Monomial) -> tuple[object, ...]:
    return sum(e for _, e in symbols), [(-g, e) for g, e in symbols]
