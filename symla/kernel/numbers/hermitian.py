"""Polynomials in complex letters and their conjugates that are sums of squares of absolute values: (z w - i) times its
conjugate, or |z^2 - 1|^2 + |z|^2, multiplied out.

The polynomial is the sum of c z^m conj(z^n) over monomials m and n, v^H C v for the vector v of the monomials.  Where C
is Hermitian, rows are eliminated; where no pivot is negative, the polynomial is the sum of pivots times |f|^2 for
polynomials f.  It is positive where the constant comes last and has a positive pivot.  Gram determinants of matrices
with such entries are of this form (Cauchy and Binet).
"""

from __future__ import annotations

from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.polynomial import Polynomial
from symla.notation.rational import Fraction

_MOST_PARTS = 16

_Powers = tuple[tuple[int, int], ...]
_Gaussian = tuple[Fraction, Fraction]  # real and imaginary part
_ZERO = Fraction(0), Fraction(0)


def side_of_moduli(field: Field, p: Polynomial, strict: bool) -> int:
    """1 if the polynomial is not negative as such a sum, or positive if `strict`, -1 if its opposite is, else 0."""
    for factor in (1, -1):
        positive = _is_positive(field, p if factor == 1 else {m: -c for m, c in p.items()})
        if positive is not None:
            return factor if positive or not strict else 0
    return 0


def _is_positive(field: Field, p: Polynomial) -> bool | None:
    """True if the polynomial is positive everywhere as such a sum, False if it is not negative; None if it is none."""
    form = _form(field, p)
    if form is None:
        return None
    parts, entries = form
    last = Fraction(0)
    left = list(range(len(parts)))
    for k in range(len(parts)):
        left.remove(k)
        last, turned = entries.get((k, k), _ZERO)
        if turned or last < 0 or (not last and any(any(entries.get((k, j), _ZERO)) for j in left)):
            return None
        for i in left if last else ():
            for j in left:
                entries[i, j] = _less(entries, (i, j), (i, k), (k, j), last)
    return not parts[-1] and last > 0


def _less(
    entries: dict[tuple[int, int], _Gaussian],
    at: tuple[int, int],
    first: tuple[int, int],
    second: tuple[int, int],
    pivot: Fraction,
) -> _Gaussian:
    """An entry minus the product of two others over the pivot."""
    (a, b), (c, d), (x, y) = (entries.get(place, _ZERO) for place in (first, second, at))
    return x - (a * c - b * d) / pivot, y - (a * d + b * c) / pivot


def _form(field: Field, p: Polynomial) -> tuple[list[_Powers], dict[tuple[int, int], _Gaussian]] | None:
    """The monomials, a constant last, and the Hermitian matrix; None for other polynomials."""
    coefficients: dict[tuple[_Powers, _Powers], _Gaussian] = {}
    for monomial, c in p.items():
        split: dict[str, list[tuple[int, int]]] = {"symbol": [], "conjugate": [], "i": []}
        for g, e in monomial:
            generator = field.generators[g]
            if generator.real or generator.kind not in split or type(e) is not int or e < 0:
                return None
            letter = field.generator("symbol", generator.label) if generator.kind == "conjugate" else g
            split[generator.kind].append((letter, e))
        key = tuple(sorted(split["symbol"])), tuple(sorted(split["conjugate"]))
        real, imaginary = coefficients.get(key, _ZERO)
        coefficients[key] = (real, imaginary + c) if split["i"] else (real + c, imaginary)
    parts = sorted({part for key in coefficients for part in key}, key=lambda part: (-sum(e for _, e in part), part))
    if not any(parts) or len(parts) > _MOST_PARTS:
        return None
    if any(coefficients.get((n, m), _ZERO) != (x, -y) for (m, n), (x, y) in coefficients.items()):
        return None
    places = {part: place for place, part in enumerate(parts)}
    return parts, {(places[m], places[n]): c for (m, n), c in coefficients.items()}
