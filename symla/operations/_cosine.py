"""The cosine of the angle between two vectors, u · v / (||u|| ||v||), from the letters to its final form.

12/(√14 √77) = 12/√1078 = 12/(7√22) = 6√22/77
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from symla.derivation.build import Working, as_asked, equation, reason
from symla.derivation.given import GivenVector, givens
from symla.derivation.model import Cases, Chain, Derivation, Outcome, Reason, Remedy, Undefined
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.arithmetic import rational, result
from symla.notation.value import Domain
from symla.operations._products import dot, dot_work
from symla.operations._sizes import different_sizes
from symla.operations._vanish import unless_zero
from symla.operations.norms._euclidean import euclidean_work


def lengths(u: GivenVector, v: GivenVector) -> w.Product:
    """||u|| ||v|| by the names."""
    return w.Product((w.Norm(u.name), w.Norm(v.name)))


def cosine_of(u: GivenVector, v: GivenVector) -> w.Node:
    """u · v / (||u|| ||v||) by the names."""
    return w.Quotient(dot(u, v), lengths(u, v))


class Parts:
    """What the cosine is made of: the dot product and the two lengths, each worked out on a line of its own."""

    def __init__(self, u: GivenVector, v: GivenVector, domain: Domain, with_dot: bool = True) -> None:
        first = euclidean_work(Working(w.Norm(u.name), domain, compact=True), u)
        second = first
        chains = [first.chain]
        if u.name != v.name:
            second = euclidean_work(Working(w.Norm(v.name), domain, compact=True), v)
            chains.append(second.chain)
        self.u_length, self.v_length = first.line, second.line
        self.product: w.Node = w.Number(0)
        if with_dot:
            inner = dot_work(Working(dot(u, v), domain, compact=True), u, v)
            self.product = inner.line
            chains.insert(0, inner.chain)
        self.chains: tuple[Chain, ...] = tuple(chains)


def simplified(work: Working) -> Working:
    """The line is a quotient whose denominator is a product of lengths; it is brought to its final form."""
    domain = work.domain
    line = work.line
    assert type(line) is w.Quotient
    final = result(line, domain)
    if rational(line.numerator) == 0:
        return work.to("zero_divided", final)
    bottom = line.denominator
    together = _under_one_root(bottom)
    if together is not None:
        work.to("one_root", w.Quotient(line.numerator, together), minor=True)
        bottom = together
    worked = result(bottom, domain)
    key = "multiply_lengths" if together is None else "take_out_square"
    if _lowest_terms(line.numerator, worked, final):
        return work.to(key, final)
    if worked != bottom:
        work.to(key, w.Quotient(line.numerator, worked))
    if _has_root(worked) and not has_root_below(final):
        return work.to("rational_denominator", final)
    return work.to("lowest_terms" if domain == "real" else "split_fraction", final)


def _lowest_terms(top: w.Node, bottom: w.Node, final: w.Node) -> bool:
    """Whether the quotient is its own final form: 24/25, where a line of its own would say nothing."""
    a, b, c = rational(top), rational(bottom), rational(final)
    return type(a) is int and type(b) is int and c is not None and (c.numerator, c.denominator) == (a, b)


def _under_one_root(node: w.Node) -> w.Node | None:
    """√14 √77 as √1078; None unless both are roots of different whole numbers and nothing else stands there."""
    if type(node) is not w.Product or len(node.factors) != 2:
        return None
    a, b = node.factors
    if type(a) is not w.Root or type(b) is not w.Root or a == b:
        return None
    inside = rational(w.Product((a.radicand, b.radicand)))
    return w.Root(w.number(inside)) if inside is not None else None


@lru_cache(maxsize=256)
def has_root_below(node: w.Node) -> bool:
    """Whether a root stands in a denominator still, as it may where there are symbols."""
    return any(type(part) is w.Quotient and _has_root(part.denominator) for part in w.walk(node))


def _has_root(node: w.Node) -> bool:
    return any(type(part) is w.Root for part in w.walk(node))


def multiplied_back(u: GivenVector, v: GivenVector, parts: Parts, cosine: w.Node, name: w.Node | None = None) -> Chain:
    """||u|| ||v|| times the cosine (by its name, if it has one): the dot product again."""
    start = w.Product((*lengths(u, v).factors, name or cosine))
    work = Working(start, heading=reason("check", goal=dot(u, v)), role="check")
    work.to("put_in_results", w.Product((parts.u_length, parts.v_length, cosine)))
    return work.to("multiply", parts.product).chain


def whenever_defined(
    operation: str,
    problem: Callable[[GivenVector, GivenVector], Reason],
    goal: w.Node,
    u: GivenVector,
    v: GivenVector,
    domain: Domain,
    defined: Callable[[GivenVector, GivenVector], Derivation],
    zero_remedies: tuple[Remedy, ...] = (),
    restricted: bool = False,
) -> Derivation:
    """The derivation by `defined`, or why there is none: vectors of different sizes, or one of them zero.

    `restricted`: the goal has a meaning for them all the same, u · v for zero vectors, say.
    """

    def derivation(outcome: Outcome, u: GivenVector, v: GivenVector) -> Derivation:
        sought = as_asked(operation, u, v) if restricted and isinstance(outcome, Undefined) else goal
        return Derivation(operation, problem(u, v), sought, givens(u, v), (), outcome, domain=domain)

    if u.size != v.size:
        return derivation(different_sizes(u, v, goal, domain=domain), u, v)

    def undefined(u: GivenVector, v: GivenVector) -> Derivation:
        zero = u if u.is_zero else v
        vanishes = equation(w.Norm(zero.name), w.Number(0))
        why = reason("zero_vector", v=zero.name, length=vanishes, goal=goal)
        return derivation(Undefined(why, (vanishes,), zero_remedies), u, v)

    def whole(cases: Cases) -> Derivation:
        return derivation(cases, u, v)

    return unless_zero((u, v), defined, undefined, whole, domain)


def two_vectors(u: GivenVector, v: GivenVector) -> Reason:
    """The problem, for one or two vectors."""
    return reason("problem", vectors=tuple([equation(x.name, x.value) for x in givens(u, v)]))


def not_real(u: GivenVector, v: GivenVector, product: w.Node) -> Undefined | None:
    """Why there is no angle: the product is not real, and no angle has a cosine that is not.  None if it is real."""
    from symla.notation.value import value

    found = value(product, "complex")
    if found.is_real:
        return None
    if not found.is_number:
        raise SymlaError("The angle between complex vectors with symbols cannot be told: give numbers or real symbols.")
    own = dot(u, v)
    similar: w.Node = w.Quotient(w.AbsoluteValue(own), lengths(u, v))
    size = equation(similar, result(w.AbsoluteValue(w.Quotient(product, _lengths_of(u, v))), "complex"))
    why = reason("not_real", goal=own, product=equation(own, product))
    return Undefined(why, (w.Relation(own, "!=", w.Conjugate(own)),), (Remedy(reason("modulus", size=size)),))


def _lengths_of(u: GivenVector, v: GivenVector) -> w.Node:
    return w.Product((w.Norm(u.written), w.Norm(v.written)))
