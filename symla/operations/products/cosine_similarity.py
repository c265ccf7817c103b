"""The cosine similarity: the dot product divided by both lengths, u · v / (||u|| ||v||), a number from -1 to 1.

Source: the cosine formula, e.g. Strang, Introduction to Linear Algebra, section 1.2.
"""

from __future__ import annotations

from symla.derivation.build import Working, note, reason
from symla.derivation.given import GivenVector, givens
from symla.derivation.model import Answer, Derivation, Part
from symla.notation import written as w
from symla.notation.value import Domain
from symla.operations._cosine import (
    Parts,
    cosine_of,
    multiplied_back,
    simplified,
    two_vectors,
    whenever_defined,
)
from symla.operations._products import dot, reading


def cosine_similarity(u: GivenVector, v: GivenVector, domain: Domain = "real") -> Derivation:
    """The cosine of the angle between two vectors.

    `u` and `v` have n components each and are not zero; the answer is a number from -1 to 1 (over the complex numbers,
    of modulus at most 1).  Undefined for the zero vector and for different numbers of components.
    """
    goal = cosine_of(u, v)

    def defined(u: GivenVector, v: GivenVector) -> Derivation:
        parts = Parts(u, v, domain)
        work = Working(goal, domain)
        work.to("put_in_results", w.Quotient(parts.product, w.Product((parts.u_length, parts.v_length))))
        simplified(work)
        answer = Answer(
            (Part("similarity", work.line),),
            reason("answer", u=u.name, v=v.name, similarity=work.line),
        )
        said = reading(u, v, parts.product, domain)
        remarks = () if said is None else (note(said, "remark"),)
        check = multiplied_back(u, v, parts, work.line)
        return Derivation(
            "cosine_similarity",
            two_vectors(u, v),
            goal,
            givens(u, v),
            (*parts.chains, work.chain, *remarks, check),
            answer,
            plan=reason("plan", goal=dot(u, v)),
            domain=domain,
        )

    return whenever_defined("cosine_similarity", two_vectors, goal, u, v, domain, defined)
