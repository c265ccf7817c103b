"""The magnitude: the length of the arrow v, by the theorem of Pythagoras, ||v|| = sqrt(v_1^2 + ... + v_n^2).

Source: the definition, e.g. Strang, Introduction to Linear Algebra, section 1.2.
"""

from __future__ import annotations

from symla.derivation.build import Working, equation, reason
from symla.derivation.given import GivenVector, givens
from symla.derivation.model import Answer, Derivation, Part
from symla.notation import written as w
from symla.notation.value import Domain
from symla.operations.norms._euclidean import euclidean_work
from symla.operations.vectors._length import squared_back


def magnitude(v: GivenVector, domain: Domain = "real") -> Derivation:
    """The length of a vector.

    `v` has n >= 1 components; the answer is a number >= 0, and 0 for the zero vector alone.
    """
    goal = w.Norm(v.name)
    work = euclidean_work(Working(goal, domain), v)
    answer = Answer(
        (Part("magnitude", work.line),),
        reason("answer", v=v.name, magnitude=work.line),
    )
    return Derivation(
        "magnitude",
        reason("problem", v=equation(v.name, v.written)),
        goal,
        givens(v),
        (work.chain, *squared_back(v, work.line, domain)),
        answer,
        domain=domain,
    )
