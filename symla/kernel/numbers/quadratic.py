"""Polynomials that are sums of squares: a^2 - 2ab + b^2 >= 0, 2a^2 + 2a + 1 > 0, a^2 + ab + b^2 > 0 unless a = b = 0.

The polynomial is written x^T M x, where x holds monomials (1, a, b, ab, ...) whose squares occur in it and M is
symmetric and rational, and M is brought to diagonal form by completing squares.  If no pivot is negative, it is a sum
of squares.
"""

from __future__ import annotations

from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.polynomial import Monomial, Polynomial
from symla.notation.frozen import Frozen
from symla.notation.rational import Fraction

_MOST_PARTS = 16


class Squares(Frozen, frozen=True):
    """A sum of squares: the monomials in it; whether it vanishes only where all of them do; whether it
    is positive everywhere; and what is squared, `a - b/2 - c/2`, each beginning with a monomial of its own that none
    after it has.
    """

    parts: tuple[Monomial, ...]
    definite: bool
    positive: bool
    roots: tuple[Polynomial, ...]


def as_squares(field: Field, p: Polynomial) -> Squares | None:
    """The polynomial as a sum of squares of real numbers, if completing squares shows that it is one."""
    form = _form(field, p)
    if form is None:
        return None
    parts, matrix = form
    definite = True
    roots: list[Polynomial] = []
    last = Fraction(0)
    left = list(range(len(parts)))
    for k in range(len(parts)):
        last = pivot = matrix[k][k]
        left.remove(k)
        if pivot < 0 or (pivot == 0 and any(matrix[k][j] for j in left)):
            return None
        definite = definite and pivot > 0
        if pivot:
            others = {parts[j]: matrix[k][j] / pivot for j in left if matrix[k][j]}
            roots.append({parts[k]: Fraction(1), **others})
            for i in left:
                factor = matrix[i][k] / pivot
                for j in left:
                    matrix[i][j] -= factor * matrix[k][j]
    return Squares(parts, definite, bool(parts) and not parts[-1] and last > 0, tuple(roots))


def _form(field: Field, p: Polynomial) -> tuple[tuple[Monomial, ...], list[list[Fraction]]] | None:
    """The monomials, a constant last, and the matrix."""
    if not p or len(p) > _MOST_PARTS**2 or p.get((), 0) < 0:
        return None
    generators = field.generators
    parts: list[Monomial] = []
    rest: list[Monomial] = []
    for monomial, coefficient in p.items():
        if any(not generators[g].real or type(e) is not int for g, e in monomial):
            return None
        if coefficient > 0 and all(e % 2 == 0 for _, e in monomial):
            parts.append(tuple((g, e // 2) for g, e in monomial))
        else:
            rest.append(monomial)
    if len(parts) > _MOST_PARTS:
        return None
    parts.sort(key=lambda m: (not m, m))
    products = {_product(parts[i], parts[j]): (i, j) for i in range(len(parts)) for j in range(i)}
    matrix = [[Fraction(0)] * len(parts) for _ in parts]
    for i, part in enumerate(parts):
        matrix[i][i] = Fraction(p[_product(part, part)])
    for monomial in rest:
        pair = products.get(monomial)
        if pair is None:
            return None
        i, j = pair
        matrix[i][j] = matrix[j][i] = Fraction(p[monomial]) / 2
    return tuple(parts), matrix


def _product(m: Monomial, n: Monomial) -> Monomial:
    exponents = dict(m)
    for g, e in n:
        exponents[g] = exponents.get(g, 0) + e
    return tuple(sorted(exponents.items()))
