"""The element-wise (Hadamard) product of two matrices of the same shape: (A ⊙ B)_ij = a_ij b_ij.

Source: the definition, e.g. Horn and Johnson, Topics in Matrix Analysis, chapter 5.
"""

from __future__ import annotations

from symla.derivation.given import GivenMatrix, GivenVector
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.exact import rational
from symla.operations._arguments import ArgumentError
from symla.operations._sheet import Sheet
from symla.operations._terms import Entries
from symla.operations.matrices._entrywise import combined
from symla.operations.matrices._names import affordable


def hadamard(sheet: Sheet, A: GivenVector | GivenMatrix, B: GivenVector | GivenMatrix) -> None:
    """The element-wise product of two matrices, or of two vectors.

    `A` and `B` have the same shape, and so has the answer.  Undefined if their shapes differ.
    """
    if type(A) is not type(B):
        told = " and ".join([_told(X) for X in (A, B)])
        raise ArgumentError(f"hadamard: {told}: both are vectors or both are matrices; [[1], [2]] is a column")
    work = combined(sheet, A, B, _times, pad=False).evaluate("multiply", w.Product)
    if {rational(e) for e in B.entries} == {0, 1}:
        sheet.remark("mask", A=A.name, B=B.name)
    elif isinstance(A, GivenMatrix) and isinstance(B, GivenMatrix) and _might_be_multiplied(A, B):
        sheet.remark("not_the_product", other=sheet.stated("A ⊙ B != A B"))
    sheet.comes_to(product=work.line)


def _times(x: w.Node, y: w.Node) -> w.Node:
    """The product of two entries, or of the whole matrices."""
    if isinstance(x, w.Name) and x.kind == "scalar":
        return w.Product((x, y), signed=True)
    return w.VectorProduct("hadamard", x, y)


def _told(X: Entries) -> str:
    """The letter and the shape."""
    return f"{X.name.typed} is {X.height} x {X.width}" if isinstance(X, GivenMatrix) else f"{X.name.typed} is a vector"


def _might_be_multiplied(A: GivenMatrix, B: GivenMatrix) -> bool:
    """Whether the matrix product is defined and differs."""
    if A.name == B.name or not A.height == A.width == B.height == B.width or not affordable(A.height**3):
        return False
    if any(rational(e) is None for e in (*A.entries, *B.entries)):
        return False
    return result(w.Product((A.written, B.written))) != result(w.VectorProduct("hadamard", A.written, B.written))
