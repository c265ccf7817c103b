"""The trace of a square matrix: the sum of the entries on its diagonal, tr(A) = a_11 + ... + a_nn.

Source: the definition, e.g. Strang, Introduction to Linear Algebra, section 6.1.
"""

from __future__ import annotations

from symla.derivation.build import Working, equation, note, reason
from symla.derivation.given import GivenMatrix, givens
from symla.derivation.model import Answer, Chain, Derivation, Outcome, Part, Remedy, Undefined
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.value import Domain
from symla.operations._counts import counted, height, not_square, width
from symla.operations._products import LONG
from symla.operations.matrices._names import affordable, named
from symla.operations.matrices._shapes import corner, matrix
from symla.operations.matrices.matrix_multiply import is_identity


def trace(A: GivenMatrix, domain: Domain = "real") -> Derivation:
    """The trace of a square matrix.

    `A` is n x n; the answer is a number.  Undefined if A is not square.
    """
    goal = w.Call("tr", (A.name,))

    def derivation(chains: tuple[Chain, ...], outcome: Outcome) -> Derivation:
        problem = reason("problem", data=named(A))
        return Derivation("trace", problem, goal, givens(A), chains, outcome, domain=domain)

    if A.height != A.width:
        return derivation((), _undefined(A, goal, domain))
    work = Working(goal, domain)
    base = A.name.base.lower()
    diagonal: tuple[w.Node, ...] = tuple([A.letter(i, i) for i in range(1, A.height + 1)])
    letters = diagonal[0] if A.height == 1 else w.Sum(diagonal)
    if A.height > LONG:
        letters = w.Summation(w.Name(base, ("i", "i")), "i", 1, A.height)
    work.define("diagonal" if A.height > 1 else "only_entry", letters).put_in(A, why="put_in_entries")
    work.evaluate("add", w.Sum)
    answer = Answer((Part("trace", work.line),), reason("answer", A=A.name, trace=work.line))
    remarks: tuple[Chain, ...] = ()
    if is_identity(A) and A.height > 1:
        remarks = (note(reason("size", size=equation(goal, w.Number(A.height))), "remark"),)
    return derivation((work.chain, *remarks), answer)


def _identity(n: int) -> w.Matrix:
    return matrix(tuple([tuple([w.Number(int(i == j)) for j in range(n)]) for i in range(n)]))


def _undefined(A: GivenMatrix, goal: w.Node, domain: str) -> Undefined:
    """Only a square matrix has a diagonal from corner to corner."""
    differ = not_square(A)
    why = reason("undefined", goal=goal, A=A.name, m=height(A), n=width(A), differ=differ)
    size = min(A.height, A.width)
    square = corner(A, size, size)
    first = equation(w.Call("tr", (square,)), result(w.Call("tr", (square,)), domain))
    remedies = [Remedy(reason("corner", A=A.name, size=counted("rows", square, size), value=first))]
    if domain == "real" and affordable(A.height * A.height * A.width):
        turned = w.Transpose(A.name)
        product = w.Call("tr", (w.Product((A.name, turned)),))
        value = result(w.Call("tr", (w.Product((A.written, w.Transpose(A.written))),)), domain)
        frobenius = equation(w.Power(w.Norm(A.name, w.Name("F")), w.Number(2)), value)
        remedies.append(Remedy(reason("gram", m=height(A), value=equation(product, value)), (frobenius,)))
    return Undefined(why, (differ,), tuple(remedies))
