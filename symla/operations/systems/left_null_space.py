"""The left null space: all y with A^T y = 0, that is, y^T A = 0; it is the null space of the transpose.

Its dimension is m - r: the transpose has m columns and the same rank r.
Source: the four fundamental subspaces, e.g. Strang, Introduction to Linear Algebra, section 3.5.
"""

from __future__ import annotations

from symla.derivation.build import reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Answer, Chain, Derivation, Part
from symla.notation import written as w
from symla.notation.value import Domain
from symla.operations._counts import counted
from symla.operations.systems._cases import Done
from symla.operations.systems._dimensions import dimensions
from symla.operations.systems._known import Known
from symla.operations.systems._null import null_chains, null_vector, solved
from symla.operations.systems._spaces import space
from symla.operations.systems._steps import Elimination


def left_null_space(A: GivenMatrix, domain: Domain = "real") -> Derivation:
    """A basis of the left null space of a matrix.

    `A` is any m x n matrix; the answer is a list of m - r vectors with m components, where r is the rank.  By cases
    where that depends on symbols.
    """
    rows = tuple([A.column(j) for j in range(A.width)])
    y, turned = null_vector(A, "yzuvwxpq"), w.Transpose(A.name)

    def finish(found: Elimination, chains: list[Chain], known: Known) -> Done:
        general = solved(A, found, y)
        count = len(general.homogeneous)
        basis = w.Items(general.homogeneous)
        chains = [*chains, *null_chains(A, turned, rows, found, y, general, known)]
        answer = Answer(
            (Part("basis", basis),),
            reason("answer", A=A.name, basis=basis, count=counted("nullity", turned, count)),
        )
        return [*chains, dimensions(A.name, turned, len(found.pivots), A.height)], answer

    plan = reason("plan", A=A.name, y=y, turned=turned, product=w.Product((turned, y)), row=_row(y, A))
    return space("left_null_space", w.Call("null", (turned,)), A, plan, finish, domain)


def _row(y: w.Name, A: GivenMatrix) -> w.Node:
    """y^T A, in letters"""
    return w.Product((w.Transpose(y), A.name))
