"""Division of polynomials: p = Q·q where it comes out even, else without fractions, l^m·p = Q·q, where l is the leading
coefficient of q in one symbol.

(k^2 - 1) = (k + 1)(k - 1)        so k^2 - 1 is not zero where neither k + 1 nor k - 1 is
"""

from __future__ import annotations

from symla.notation.rational import Fraction
from symla.verification.exact import Field
from symla.verification.polynomial import ONE, Exact, Monomial, Polynomial, Rational, Scalar, plain

_MOST_STEPS = 40


def quotient(field: Field, p: Polynomial, q: Polynomial) -> Scalar | None:
    """A polynomial Q such that Q·q is p times a power of q's leading coefficient; None if there is none.

    If neither Q nor q is zero, then p is not zero: that is what it is for.
    """
    even = _even(p, q)
    if even is not None:
        return field.settle(even, ONE)
    g = _main(field, q)
    return None if g is None else _quotient(field, p, q, g)


def _even(p: Polynomial, q: Polynomial) -> Polynomial | None:
    """The polynomial Q with p = Q·q, term by term from the leading one; None if there is none."""
    order = sorted({g for monomial in (*p, *q) for g, _ in monomial})

    def exponents(monomial: Monomial) -> tuple[Rational, ...]:
        own = dict(monomial)
        return tuple([own.get(g, 0) for g in order])

    rest = {exponents(m): c for m, c in p.items()}
    divisor = {exponents(m): c for m, c in q.items()}
    leading = max(divisor)
    result: Polynomial = {}
    for _ in range(_MOST_STEPS):
        if not rest:
            return result
        first = max(rest)
        shift = tuple([e - d for e, d in zip(first, leading, strict=True)])
        if min(shift, default=0) < 0:
            return None
        factor = Fraction(rest[first]) / divisor[leading]
        result[tuple([(g, e) for g, e in zip(order, shift, strict=True) if e])] = plain(factor)
        for own, coefficient in divisor.items():
            place = tuple([e + d for e, d in zip(own, shift, strict=True)])
            left = rest.get(place, 0) - factor * coefficient
            if left:
                rest[place] = left
            else:
                rest.pop(place, None)
    return None


def divides(field: Field, q: Polynomial, p: Polynomial) -> bool:
    """Whether q is a factor of p, so that q is not zero where p is not."""
    g = _main(field, q)
    if g is None:
        return False
    by_degree = _by_degree(q, g)
    return by_degree is not None and list(by_degree[max(by_degree)]) == [()] and _quotient(field, p, q, g) is not None


def _quotient(field: Field, p: Polynomial, q: Polynomial, g: int) -> Scalar | None:
    divisor = _by_degree(q, g)
    if divisor is None:
        return None
    own = max(divisor)
    leading = field.settle(divisor[own], ONE)
    result: Scalar = 0
    left: Scalar = Exact(p, ONE)
    for _ in range(_MOST_STEPS):
        if type(left) is not Exact:
            return result if left == 0 else None
        rest = _by_degree(left.numerator, g)
        if rest is None or left.denominator is not ONE or max(rest) < own:
            return None
        degree = max(rest)
        shift: Scalar = field.of(g, degree - own) if degree > own else 1
        term = field.multiply(field.settle(rest[degree], ONE), shift)
        result = field.add(field.multiply(leading, result), term)
        left = field.subtract(field.multiply(leading, left), field.multiply(term, Exact(q, ONE)))
    return None


def _main(field: Field, q: Polynomial) -> int | None:
    """The symbol of the lowest degree, one with a constant leading coefficient if there is one."""
    found: list[tuple[int, int, int]] = []
    for g in sorted({g for monomial in q for g, _ in monomial}):
        if field.generators[g].kind == "symbol":
            by_degree = _by_degree(q, g)
            if by_degree is not None:
                degree = max(by_degree)
                found.append((int(list(by_degree[degree]) != [()]), degree, g))
    return min(found)[2] if found else None


def _by_degree(p: Polynomial, g: int) -> dict[int, Polynomial] | None:
    """The coefficients of the powers of one generator; None if it occurs with a fraction as exponent."""
    found: dict[int, Polynomial] = {}
    for monomial, coefficient in p.items():
        exponent = dict(monomial).get(g, 0)
        if type(exponent) is not int or exponent < 0:
            return None
        found.setdefault(exponent, {})[tuple([f for f in monomial if f[0] != g])] = coefficient
    return found


def lower(field: Field, zero: Exact) -> bool:
    """Takes a polynomial to be zero: from now on its leading monomial is replaced by what it equals, k^3 by k - 1 and
    a d by b c.  Monomials are ordered by degree, then by their symbols, so that this comes to an end.  False if the
    leading one holds anything but symbols.
    """
    leading = max(zero.numerator, key=lambda monomial: _rank(field, monomial))
    if not leading or any(field.generators[g].kind != "symbol" or type(e) is not int or e < 0 for g, e in leading):
        return False
    rest = {m: c for m, c in zero.numerator.items() if m != leading}
    value = field.multiply(-Fraction(1) / zero.numerator[leading], field.settle(rest, ONE))
    field.lowered.append(({g: int(e) for g, e in leading}, value))
    return True


def _rank(field: Field, monomial: Monomial) -> tuple[object, ...]:
    symbols = [(g, e) for g, e in monomial if field.generators[g].kind == "symbol"]
    return sum(e for _, e in symbols), [(-g, e) for g, e in symbols], len(monomial)
