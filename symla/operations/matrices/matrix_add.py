"""The sum of two matrices of the same shape, entry by entry: (A + B)_ij = a_ij + b_ij.

Source: the definition, e.g. Strang, Introduction to Linear Algebra, section 2.4.
"""

from __future__ import annotations

from symla.derivation.build import equation, note, reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Chain, Derivation
from symla.notation import written as w
from symla.notation.arithmetic import rational
from symla.notation.value import Domain
from symla.operations.matrices._entrywise import entrywise


def matrix_add(A: GivenMatrix, B: GivenMatrix, domain: Domain = "real") -> Derivation:
    """The sum of two matrices.

    `A` and `B` are m x n, and so is the answer.  Undefined if they have different shapes.
    """
    remarks: tuple[Chain, ...] = ()
    for X, other in ((B, A), (A, B)):
        if all(rational(e) == 0 for e in X.entries):
            same = equation(w.Sum((A.name, B.name)), other.name)
            remarks = (note(reason("zero_matrix", X=X.name, same=same), "remark"),)
            break
    return entrywise("matrix_add", "sum", A, B, lambda x, y: w.Sum((x, y)), domain, remarks)
