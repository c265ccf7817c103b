"""Expressions of scenes: components, sums, multiples in conventional form."""

from __future__ import annotations

from symla.notation import written as w
from symla.notation.sums import minus, plus


def component(name: w.Name, *index: int) -> w.Name:
    """v_1 of v, a_12 of A."""
    base = name.base.lower() if name.kind == "matrix" else name.base
    return w.Name(base, (*name.subscript, *map(str, index)), "scalar", name.accent)


def column_of(A: w.Name, j: int, height: int) -> w.Vector:
    """(a_12, a_22) of A, by the letters of its entries."""
    return w.Vector(tuple([component(A, i, j) for i in range(1, height + 1)]))


def scaled(factor: w.Node, vector: w.Node) -> w.Node:
    """A multiple in conventional form: 5v, -v, v, 2 √2 v."""
    if factor in (w.ONE, w.MINUS_ONE):
        return vector if factor == w.ONE else w.Negative(vector)
    factors = factor.factors if isinstance(factor, w.Product) and not factor.signed else (factor,)
    return w.Product((*factors, vector))


def combination(a: w.Node, u: w.Node, b: w.Node, v: w.Node) -> w.Node:
    """a u + b v, with a minus sign for a negative b."""
    return minus(scaled(a, u), scaled(opposite(b), v)) if is_minus(b) else plus(scaled(a, u), scaled(b, v))


def is_minus(factor: w.Node) -> bool:
    """Whether the factor is written with a minus sign."""
    return isinstance(factor, w.Negative) or (isinstance(factor, w.Number) and factor.value < 0)


def opposite(factor: w.Node) -> w.Node:
    """The negated factor, without its minus sign."""
    return factor.operand if isinstance(factor, w.Negative) else w.number(-factor.value)  # type: ignore[attr-defined]


def total(terms: list[tuple[w.Node, w.Node]], begun: bool = False) -> tuple[w.Node, ...]:
    """2x^2, -xy: the terms of a sum of multiples, those with a minus sign subtracted from what has `begun`."""
    found: list[w.Node] = []
    for factor, term in terms:
        is_taken = is_minus(factor) and (begun or bool(found))
        own = scaled(opposite(factor) if is_taken else factor, term)
        if isinstance(own, w.Product) and isinstance(term, w.Product) and own is not term:
            own = w.Product((own.factors[0], *term.factors))
        found.append(w.Negative(own) if is_taken else own)
    return tuple(found)
