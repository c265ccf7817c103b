"""The dot product: the sum of the products of matching components, u · v = u_1 v_1 + ... + u_n v_n.

Over the complex numbers the components of v are conjugated.
Source: the definition, e.g. Strang, Introduction to Linear Algebra, section 1.2.
"""

from __future__ import annotations

from symla.derivation.build import Working, equation, note, reason
from symla.derivation.given import GivenVector, givens
from symla.derivation.model import Answer, Chain, Derivation, Part, Remedy
from symla.notation import written as w
from symla.notation.value import Domain
from symla.operations._counts import size
from symla.operations._products import dot as dot_of
from symla.operations._products import dot_work, reading
from symla.operations._sizes import different_sizes


def dot(u: GivenVector, v: GivenVector, domain: Domain = "real") -> Derivation:
    """The dot product of two vectors, and what its sign says about their directions.

    `u` and `v` have n components each; the answer is a number.  Undefined if they have different numbers of components.
    """
    goal = dot_of(u, v)
    problem = reason("problem", goal=goal, vectors=tuple([equation(x.name, x.value) for x in givens(u, v)]))
    if u.size != v.size:
        outer = w.VectorProduct("outer", u.name, v.name)
        more = (Remedy(reason("outer", goal=outer, m=size(u), n=size(v)), (equation(outer, outer),)),)
        outcome = different_sizes(u, v, goal, more=more, domain=domain)
        return Derivation("dot", problem, goal, givens(u, v), (), outcome, domain=domain)
    work = dot_work(Working(goal, domain), u, v)
    answer = Answer(
        (Part("product", work.line),),
        reason("answer", goal=goal, product=work.line),
    )
    chains = (work.chain, *_remarks(u, v, work.line, domain))
    return Derivation("dot", problem, goal, givens(u, v), chains, answer, domain=domain)


def _remarks(u: GivenVector, v: GivenVector, product: w.Node, domain: Domain) -> tuple[Chain, ...]:
    for x in (u, v):
        if x.is_zero:
            zero = equation(x.name, w.Vector((w.Number(0),) * x.size))
            return (note(reason("zero_vector", x=x.name, zero=zero), "remark"),)
    said = reading(u, v, product, domain)
    return () if said is None else (note(said, "remark"),)
