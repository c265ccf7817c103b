"""Quadratic polynomials in real symbols that are never negative: 2a^2 + 2a + 1 > 0, a^2 + ab + b^2 >= 0.

The polynomial is written x^T M x with x = (1, a, b, ...), M symmetric and rational, and M is brought to diagonal form by
completing squares.  If every pivot is positive it is zero only for x = 0; if none is negative it is never negative.
"""

from __future__ import annotations

from fractions import Fraction

from symla.verification.exact import Field, Polynomial

_MOST_SYMBOLS = 12


def definiteness(field: Field, p: Polynomial) -> int | None:
    """1 if the form is positive definite, 0 if it is positive semidefinite, None if neither or not quadratic.  A constant
    or linear term counts as one with the entry 1 of x, so that 1 means positive for all values of the symbols."""
    form = _form(field, p)
    if form is None:
        return None
    strict = True
    size = len(form)
    left = list(range(size))
    while left:
        k = next((i for i in left if form[i][i]), None)
        if k is None:
            return None if any(form[i][j] for i in left for j in left) else 0
        pivot = form[k][k]
        if pivot < 0:
            return None
        left.remove(k)
        for i in left:
            factor = form[i][k] / pivot
            for j in left:
                form[i][j] -= factor * form[k][j]
        strict = strict and not any(form[i][i] == 0 for i in left)
    return 1 if strict else 0


def is_form(p: Polynomial) -> bool:
    """Whether every term has degree 2."""
    return all(sum(e for _, e in monomial) == 2 for monomial in p)


def _form(field: Field, p: Polynomial) -> list[list[Fraction]] | None:
    if field.complex_domain or len(p) > _MOST_SYMBOLS**2:
        return None
    places: dict[int | None, int] = {}
    entries: list[tuple[int, int, Fraction]] = []
    for monomial, coefficient in p.items():
        pair: list[int | None] = []
        for g, e in monomial:
            if field.generators[g].kind != "symbol" or e not in (1, 2):
                return None
            pair += [g] * int(e)
        if len(pair) > 2:
            return None
        pair += [None] * (2 - len(pair))
        i, j = (places.setdefault(g, len(places)) for g in pair)
        entries.append((i, j, Fraction(coefficient)))
    size = len(places)
    if size > _MOST_SYMBOLS:
        return None
    form = [[Fraction(0)] * size for _ in range(size)]
    for i, j, coefficient in entries:
        form[i][j] += coefficient / 2
        form[j][i] += coefficient / 2
    return form
