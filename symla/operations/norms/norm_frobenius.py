"""The Frobenius norm: the square root of the sum of the squares of all entries, ||A||_F = sqrt(a_11^2 + ... + a_mn^2).

It is the Euclidean norm of the entries in a row; over the complex numbers the squares are those of the moduli.
Source: the definition, e.g. Horn and Johnson, Matrix Analysis, section 5.6.
"""

from __future__ import annotations

from symla.derivation.build import Working, equation, note, reason
from symla.derivation.given import GivenMatrix, GivenVector, givens
from symla.derivation.model import Answer, Chain, Derivation, Part, Reason
from symla.notation import written as w
from symla.notation.value import Domain
from symla.operations.norms._euclidean import euclidean_check, euclidean_work
from symla.operations.norms._remarks import only_zero


def norm_frobenius(A: GivenMatrix, domain: Domain = "real") -> Derivation:
    """The Frobenius norm of a matrix.

    `A` is m x n; the answer is a number >= 0, and 0 for the zero matrix alone.  Always defined.
    """
    goal = w.Norm(A.name, w.Name("F"))
    work = euclidean_work(Working(goal, domain), A)
    is_zero = GivenVector(A.name, A.entries).is_zero
    answer = Answer(
        (Part("norm", work.line),),
        reason("answer", A=A.name, norm=work.line),
    )
    return Derivation(
        "norm_frobenius",
        reason("problem", A=equation(A.name, A.written)),
        goal,
        givens(A),
        (work.chain, *(only_zero(A) if is_zero else (*euclidean_check(A, goal, work.line, domain), *_remark(A)))),
        answer,
        domain=domain,
    )


def _remark(A: GivenMatrix) -> tuple[Chain, ...]:
    return (note(Reason("weight_decay"), "remark"),) if A.height > 1 and A.width > 1 else ()
