"""The transpose: rows become columns, (A^T)_ij = a_ji.

Source: the definition, e.g. Strang, Introduction to Linear Algebra, section 2.7.
"""

from __future__ import annotations

from symla.derivation.build import Working, equation, note, reason
from symla.derivation.given import GivenMatrix, givens
from symla.derivation.model import Answer, Chain, Derivation, Part
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.value import Domain
from symla.operations._counts import height, width
from symla.operations.matrices._names import named
from symla.operations.matrices._shapes import matrix

_MOST_LETTERS = 12


def transpose(A: GivenMatrix, domain: Domain = "real") -> Derivation:
    """The transpose of a matrix.

    `A` is m x n; the answer is n x m.  Always defined.  Nothing is conjugated, also over the complex numbers.
    """
    goal = w.Transpose(A.name)
    letters = matrix(tuple([tuple([A.letter(i, j) for i in range(1, A.height + 1)]) for j in range(1, A.width + 1)]))
    work = Working(goal, domain)
    if len(A.entries) <= _MOST_LETTERS:
        work.define("rows_to_columns", letters).put_in(A, why="put_in_entries")
    else:
        work.put_in(A, why="rows_to_columns", via=letters)
    answer = Answer(
        (Part("transpose", work.line),),
        reason("answer", transpose=equation(goal, work.line)),
    )
    chains = (work.chain, *_remark(A, goal, work.line, domain))
    if A.height != A.width:
        chains += (note(reason("size", A=A.name, goal=goal, m=height(A), n=width(A)), "check"),)
    return Derivation("transpose", reason("problem", data=named(A)), goal, givens(A), chains, answer, domain=domain)


def _remark(A: GivenMatrix, goal: w.Node, turned: w.Node, domain: str) -> tuple[Chain, ...]:
    """Symmetric, skew-symmetric, and what transposing does not do."""
    if len(A.entries) == 1:
        return ()
    if turned == A.written:
        return (note(reason("symmetric", A=A.name, same=equation(goal, A.name)), "remark"),)
    if A.height == A.width and turned == result(w.Negative(A.written), domain):
        return (note(reason("skew", A=A.name, opposite=equation(goal, w.Negative(A.name))), "remark"),)
    if domain == "complex":
        return (note(reason("not_conjugated"), "remark"),)
    return ()
