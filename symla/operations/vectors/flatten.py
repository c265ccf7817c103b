"""Flattening: the entries of a matrix, row after row, as one vector; m rows of n entries give m·n components.

Source: row-major vectorisation, e.g. Goodfellow, Bengio and Courville, Deep Learning, chapter 9 (images as input).
"""

from __future__ import annotations

from symla.derivation.build import Working, equation, note, reason
from symla.derivation.given import GivenMatrix, givens
from symla.derivation.model import Answer, Derivation, Part
from symla.notation import written as w
from symla.notation.value import Domain
from symla.operations._counts import height, width
from symla.operations._letters import free_letter


def flatten(A: GivenMatrix, domain: Domain = "real") -> Derivation:
    """The entries of a matrix, row after row, as one vector.

    `A` is m x n; the answer is a vector with m n components.  Always defined.
    """
    name = free_letter("v x u y", A)
    letters = w.Vector(tuple([A.letter(i, j) for i in range(1, A.height + 1) for j in range(1, A.width + 1)]))
    work = Working(name, domain).define("row_after_row", letters).put_in(A, why="put_in_entries")
    m, n = w.Number(A.height), w.Number(A.width)
    count = w.Number(A.height * A.width)
    size = reason("count", A=A.name, v=name, m=height(A), n=width(A), count=equation(w.Product((m, n)), count))
    pixels = equation(w.Product((w.Number(28), w.Number(28))), w.Number(784))
    answer = Answer(
        (Part("vector", work.line),),
        reason("answer", A=A.name, vector=equation(name, work.line)),
    )
    return Derivation(
        "flatten",
        reason("problem", A=equation(A.name, A.written)),
        w.Call("flatten", (A.name,)),
        givens(A),
        (work.chain, note(size, "check"), note(reason("image", pixels=pixels), "remark")),
        answer,
        domain=domain,
    )
