"""Real polynomials in complex letters and their conjugates, divided as polynomials in real and imaginary parts.

k conj(k) - i k + i conj(k) + 1 is x^2 + y^2 + 2y + 1 for k = x + yi.  The substitution is linear and has an inverse,
and a common factor of two real polynomials may be chosen real: so what divides there divides here, too.  FLINT, to
which i is a letter, finds no factors of the first form, in which i^2 is -1.
"""

from __future__ import annotations

from symla.kernel.numbers.common import lowest_terms
from symla.kernel.numbers.conjugate import in_real_parts
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.polynomial import ONE, Exact, Polynomial, Scalar


def lowest_of_real(field: Field, x: Exact) -> Scalar | None:
    """The quotient of two such polynomials in lowest terms; None for others, and where nothing is common to them."""
    if field.lowered:
        return None
    top, bottom = in_real_parts(field, x.numerator), in_real_parts(field, x.denominator)
    found = lowest_terms(top, bottom) if top and bottom else None
    return None if found is None else field.divide(*[_with_conjugates(field, p) for p in found])


def _with_conjugates(field: Field, p: Polynomial) -> Scalar:
    """The polynomial with x = (k + conj(k))/2 and y = (k - conj(k))/(2i)."""
    i = field.of(field.generator("i"))
    total: Scalar = 0
    for monomial, coefficient in p.items():
        term: Scalar = coefficient
        for g, e in monomial:
            generator = field.generators[g]
            factor: Scalar = Exact({((g, e),): 1}, ONE)
            if generator.kind in ("re", "im"):
                k, turned = (field.of(field.generator(kind, generator.label)) for kind in ("symbol", "conjugate"))
                half = field.add(k, turned) if generator.kind == "re" else field.subtract(k, turned)
                half = field.divide(half, 2 if generator.kind == "re" else field.multiply(2, i))
                factor = field.power(half, int(e))
            term = field.multiply(term, factor)
        total = field.add(total, term)
    return total
