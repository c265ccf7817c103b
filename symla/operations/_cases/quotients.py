"""Quotients of polynomials with rational coefficients, computed in SymPy's polynomial rings rather than its
expressions.

An elimination with symbols spends most of its time on adding, multiplying and dividing entries.  Results are written
as `sympy.cancel` writes them.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from symla.notation.budget import powered

_HIGHEST = 60  # power
_LONGEST = 5000  # terms
_MOST_PRODUCTS = 20_000  # products of terms in a product of polynomials

Parts = tuple[Any, Any]  # numerator and denominator, in lowest terms, in one ring over the integers


@lru_cache(maxsize=64)
def _ring(symbols: frozenset[Any]) -> Any:
    from sympy import ZZ
    from sympy.polys.polyutils import _sort_gens
    from sympy.polys.rings import PolyRing

    return PolyRing(_sort_gens(list(symbols)), ZZ, "lex")


@lru_cache(maxsize=4096)
def parts_of(value: Any) -> Parts | None:
    """Numerator and denominator of a SymPy value; None if it has anything but symbols and rational numbers."""
    return _read(value, _ring(frozenset(value.free_symbols)))


def _read(value: Any, ring: Any) -> Parts | None:
    if value.is_Rational:
        return ring(int(value.p)), ring(int(value.q))
    if value.is_Symbol:
        return ring.gens[ring.symbols.index(value)], ring.one
    if value.is_Pow:
        base = _read(value.base, ring) if value.exp.is_Integer and abs(int(value.exp)) <= _HIGHEST else None
        if base is None:
            return None
        (top, bottom), exponent = base, int(value.exp)
        if (exponent < 0 and not top) or max(powered(len(p), exponent) for p in base) > _LONGEST:
            return None
        return (top**exponent, bottom**exponent) if exponent >= 0 else (bottom**-exponent, top**-exponent)
    if not (value.is_Add or value.is_Mul):
        return None
    found: Parts = (ring.zero, ring.one) if value.is_Add else (ring.one, ring.one)
    for argument in value.args:
        parts = _read(argument, ring)
        if parts is None or _products(found, parts) > _MOST_PRODUCTS:
            return None
        found = _sum(found, parts) if value.is_Add else _product(found, parts)
        if value.is_Add and argument.free_symbols and parts[1] != 1:
            found = _lowest(*found)
    return _lowest(*found)


def _products(x: Parts, y: Parts) -> int:
    """An upper bound for the number of products of terms in a sum or product of the two."""
    return max(map(len, x)) * max(map(len, y))


def _sum(x: Parts, y: Parts) -> Parts:
    (n, d), (m, e) = x, y
    if d == e:
        return n + m, d
    return n * e + m * d, d * e


def _product(x: Parts, y: Parts) -> Parts:
    return x[0] * y[0], x[1] * y[1]


def _lowest(top: Any, bottom: Any) -> Parts:
    if bottom == 1:
        return top, bottom
    lowest: Parts = top.cancel(bottom)
    return lowest


def combined(x: Any, factor: Any, y: Any) -> Any | None:
    """x + factor·y; None where one of them is not a quotient of polynomials with rational coefficients."""
    parts = _in_one_ring(x, factor, y)
    if parts is None:
        return None
    first, *others = parts
    return _value(*_lowest(*_sum(first, _product(*others))))


def product(x: Any, y: Any) -> Any | None:
    """x·y, likewise."""
    parts = _in_one_ring(x, y)
    return None if parts is None else _value(*_lowest(*_product(*parts)))


def quotient(x: Any, y: Any) -> Any | None:
    """x/y, likewise."""
    parts = _in_one_ring(x, y)
    if parts is None or not parts[1][0]:
        return None
    (n, d), (m, e) = parts
    return _value(*_lowest(n * e, d * m))


def cancelled(value: Any) -> Any | None:
    """The value in lowest terms, likewise."""
    parts = parts_of(value)
    return None if parts is None or not parts[1] else _value(*parts)


def _in_one_ring(*values: Any) -> list[Parts] | None:
    """The parts of all values in the ring of all their symbols."""
    ring = _ring(frozenset().union(*[v.free_symbols for v in values]))
    found: list[Parts] = []
    work = 1
    for value in values:
        parts = parts_of(value)
        if parts is None or not parts[1]:
            return None
        work *= max(len(parts[0]), len(parts[1]))
        if work > _MOST_PRODUCTS:
            return None
        found.append(parts if parts[0].ring is ring else (parts[0].set_ring(ring), parts[1].set_ring(ring)))
    return found


@lru_cache(maxsize=4096)
def _value(top: Any, bottom: Any) -> Any:
    """The quotient, with a positive leading coefficient in the denominator."""
    from sympy import Rational

    if not top:
        return Rational(0)
    if bottom.LC < 0:
        top, bottom = -top, -bottom
    return top.as_expr() / bottom.as_expr()
