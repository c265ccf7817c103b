"""The null space: all x with A x = 0, spanned by one vector for every column without a pivot.

Source: the null space and its basis, e.g. Lay, Linear Algebra and Its Applications, sections 4.2 and 4.3.
"""

from __future__ import annotations

from symla.derivation.build import reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Answer, Chain, Derivation, Part, Reason
from symla.notation import written as w
from symla.notation.value import Domain
from symla.operations._counts import counted
from symla.operations.systems._cases import Done
from symla.operations.systems._dimensions import dimensions
from symla.operations.systems._known import Known
from symla.operations.systems._null import null_chains, null_vector, solved
from symla.operations.systems._solution import General
from symla.operations.systems._spaces import space
from symla.operations.systems._steps import Elimination


def null_space(A: GivenMatrix, domain: Domain = "real") -> Derivation:
    """A basis of the null space of a matrix.

    `A` is any m x n matrix; the answer is a list of vectors with n components, empty if only the zero vector is mapped
    to zero, by cases where it depends on the values of symbols.
    """
    x = null_vector(A, "xyzuvwpq")

    def finish(found: Elimination, chains: list[Chain], known: Known) -> Done:
        general = solved(A, found, x)
        chains = [*chains, *null_chains(A, A.name, A.rows, found, x, general, known)]
        answer = Answer(
            (Part("basis", w.Items(general.homogeneous)),),
            _answer(A, general),
        )
        return [*chains, dimensions(A.name, A.name, len(found.pivots), A.width)], answer

    plan = reason("plan", x=x, product=w.Product((A.name, x)))
    return space("null_space", w.Call("null", (A.name,)), A, plan, finish, domain)


def _answer(A: GivenMatrix, general: General) -> Reason:
    """What the null space is."""
    basis = general.homogeneous
    return reason("answer", A=A.name, basis=w.Items(basis), count=counted("nullity", A.name, len(basis)))
