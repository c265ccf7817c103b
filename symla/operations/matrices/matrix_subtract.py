"""The difference of two matrices of the same shape, entry by entry: (A - B)_ij = a_ij - b_ij.

Source: the definition, e.g. Strang, Introduction to Linear Algebra, section 2.4.
"""

from __future__ import annotations

from symla.derivation.build import equation, note, reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Chain, Derivation
from symla.notation import written as w
from symla.notation.value import Domain
from symla.operations.matrices._entrywise import entrywise


def matrix_subtract(A: GivenMatrix, B: GivenMatrix, domain: Domain = "real") -> Derivation:
    """The difference of two matrices.

    `A` and `B` are m x n, and so is the answer.  Undefined if they have different shapes.
    """
    remarks: tuple[Chain, ...] = ()
    if A.rows == B.rows and A.name != B.name:
        remarks = (note(reason("equal", equal=equation(A.name, B.name)), "remark"),)
    return entrywise("matrix_subtract", "difference", A, B, _minus, domain, remarks)


def _minus(x: w.Node, y: w.Node) -> w.Node:
    return w.Sum((x, w.Negative(y)))
