"""Sums and products of several written expressions, and differences."""

from __future__ import annotations

from collections.abc import Sequence

from symla.notation import written as w


def sum_of(terms: Sequence[w.Node]) -> w.Node:
    """The sum of the terms, or the only term."""
    return terms[0] if len(terms) == 1 else w.Sum(tuple(terms))


def product_of(factors: Sequence[w.Node], signed: bool = False) -> w.Node:
    """The product of the factors, or the only factor."""
    return factors[0] if len(factors) == 1 else w.Product(tuple(factors), signed)


def power_of(x: w.Node, k: int) -> w.Node:
    """x^k, written as x for k = 1 and as 1 for k = 0."""
    return w.ONE if not k else x if k == 1 else w.Power(x, w.Number(k))


def plus(a: w.Node, b: w.Node) -> w.Sum:
    """a + b"""
    return w.Sum((a, b))


def minus(a: w.Node, b: w.Node) -> w.Sum:
    """a - b"""
    return w.Sum((a, w.Negative(b)))


def with_sign(node: w.Node) -> w.Node:
    """A negative number as a negation, as in a sum: -3 as -(3), like -x."""
    return w.Negative(w.number(-node.value)) if type(node) is w.Number and node.value < 0 else node


def signed_sum(terms: Sequence[w.Node]) -> w.Node:
    """The sum of results, with negative ones subtracted: `[4, -10, 18]` -> `4 - 10 + 18`"""
    return sum_of([terms[0], *map(with_sign, terms[1:])])
