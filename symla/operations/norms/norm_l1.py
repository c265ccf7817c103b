"""The l1 norm: the sum of the absolute values of the components, ||v||_1 = |v_1| + ... + |v_n|.

Over the complex numbers the absolute values are moduli.
Source: the definition of the l1 norm, e.g. Horn and Johnson, Matrix Analysis, section 5.2.
"""

from __future__ import annotations

from symla.derivation.build import Working, equation, note, reason
from symla.derivation.given import GivenVector, givens
from symla.derivation.model import Answer, Chain, Derivation, Part, Reason
from symla.notation import written as w
from symla.notation.value import Domain
from symla.operations.norms._lines import ONE, sum_lines
from symla.operations.norms._remarks import only_zero

OF_MATRIX = "; the norm that it induces of a matrix is norm_induced_l1"


def norm_l1(v: GivenVector, domain: Domain = "real") -> Derivation:
    """The l1 norm of a vector.

    `v` has n >= 1 components; the answer is a number >= 0, and 0 for the zero vector alone.  Always defined.
    """
    goal = w.Norm(v.name, ONE)
    work = sum_lines(Working(goal, domain), v)
    answer = Answer(
        (Part("norm", work.line),),
        reason("answer", v=v.name, norm=work.line),
    )
    return Derivation(
        "norm_l1",
        reason("problem", v=equation(v.name, v.written)),
        goal,
        givens(v),
        (work.chain, *_remark(v, domain)),
        answer,
        domain=domain,
    )


def _remark(v: GivenVector, domain: str) -> tuple[Chain, ...]:
    if v.is_zero:
        return only_zero(v)
    if v.size == 1 or domain == "complex":
        return ()
    return (note(Reason("lasso"), "remark"),)
