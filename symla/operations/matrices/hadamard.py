"""The element-wise (Hadamard) product of two matrices of the same shape: (A ⊙ B)_ij = a_ij b_ij.

Source: the definition, e.g. Horn and Johnson, Topics in Matrix Analysis, chapter 5.
"""

from __future__ import annotations

from symla.derivation.build import note, reason
from symla.derivation.given import GivenMatrix, GivenVector
from symla.derivation.model import Chain, Derivation
from symla.notation import written as w
from symla.notation.arithmetic import rational, result
from symla.notation.value import Domain
from symla.operations.matrices._entrywise import Given, entrywise
from symla.operations.matrices._names import affordable


def hadamard(A: GivenVector | GivenMatrix, B: GivenVector | GivenMatrix, domain: Domain = "real") -> Derivation:
    """The element-wise product of two matrices, or of two vectors.

    `A` and `B` have the same shape, and so has the answer.  Undefined if their shapes differ.
    """
    goal = w.VectorProduct("hadamard", A.name, B.name)
    return entrywise(
        "hadamard",
        "product",
        A,
        B,
        _times,
        domain,
        _remark(A, B, goal),
    )


def _times(x: w.Node, y: w.Node) -> w.Node:
    """The product of two entries, or of the wholes."""
    if isinstance(x, w.Name) and x.kind == "scalar":
        return w.Product((x, y), signed=True)
    return w.VectorProduct("hadamard", x, y)


def _remark(A: Given, B: Given, goal: w.Node) -> tuple[Chain, ...]:
    """A mask of zeros and ones keeps some entries; the matrix product is another thing."""
    if {rational(e) for e in B.entries} == {0, 1}:
        return (note(reason("mask", A=A.name, B=B.name), "remark"),)
    if not isinstance(A, GivenMatrix) or not isinstance(B, GivenMatrix) or A.name == B.name:
        return ()
    if A.height != A.width or (B.height, B.width) != (A.height, A.width) or not affordable(A.height**3):
        return ()
    if not all(rational(e) is not None for e in (*A.entries, *B.entries)):
        return ()
    product = w.Product((A.name, B.name))
    if result(w.Product((A.written, B.written))) == result(w.VectorProduct("hadamard", A.written, B.written)):
        return ()
    return (note(reason("not_the_product", other=w.Relation(goal, "!=", product)), "remark"),)
