"""The Euclidean norm: the square root of the sum of the squared components, ||v|| = sqrt(v_1^2 + ... + v_n^2).

Over the complex numbers the squares are those of the moduli, |v_1|^2 + ... + |v_n|^2.
Source: the definition of the l2 norm, e.g. Horn and Johnson, Matrix Analysis, section 5.2.
"""

from __future__ import annotations

from symla.derivation.build import Working, equation, reason
from symla.derivation.given import GivenVector, givens
from symla.derivation.model import Derivation
from symla.notation import written as w
from symla.notation.value import Domain
from symla.operations.norms._euclidean import euclidean_answer, euclidean_check, euclidean_work
from symla.operations.norms._remarks import only_zero

OF_MATRIX = (
    "; of a matrix, norm_frobenius, norm_induced_l1 and norm_induced_linf are worked, and the spectral norm is not"
)


def norm_l2(v: GivenVector, domain: Domain = "real") -> Derivation:
    """The Euclidean norm of a vector.

    `v` has n >= 1 components; the answer is a number >= 0, and 0 for the zero vector alone.  Always defined.
    """
    goal = w.Norm(v.name, w.Number(2))
    work = euclidean_work(Working(goal, domain), v)
    return Derivation(
        "norm_l2",
        reason("problem", v=equation(v.name, v.written)),
        goal,
        givens(v),
        (work.chain, *(only_zero(v) if v.is_zero else euclidean_check(v, goal, work.line, domain))),
        euclidean_answer(v, work.line),
        domain=domain,
    )
