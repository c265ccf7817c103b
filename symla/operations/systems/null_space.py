"""The null space: all x with A x = 0, spanned by one vector for every column without a pivot.

Source: the null space and its basis, e.g. Lay, Linear Algebra and Its Applications, sections 4.2 and 4.3.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix, givens
from symla.derivation.model import Answer, Derivation, Equal, Part, Reason
from symla.notation import written as w
from symla.notation.value import Domain
from symla.operations.systems._chains import row_chains
from symla.operations.systems._dimensions import dimensions
from symla.operations.systems._elimination import Elimination, eliminate
from symla.operations.systems._null import null_certificate, null_chains, null_vector, solved
from symla.operations.systems._solution import General

EXAMPLES = (
    "null_space([[1, 2, 3], [4, 5, 6], [7, 8, 9]])",
    "null_space([[1, 2, 0, -1], [2, 4, 1, 1]])",
    "null_space([[1, 2], [3, 4]])",
    "null_space([[1, 1, 1]])",
    "null_space([[0, 0], [0, 0]])",
    "null_space([[2, 3], [4, 6]])",
    "null_space([[1/2, 1/3], [3/2, 1]])",
    "null_space([[sqrt(2), 2], [1, sqrt(2)]])",
    "null_space([[1, i], [i, -1]])",
    "null_space([[1, k], [2, 2k]])",
    "null_space([[5]])",
)


def null_space(A: GivenMatrix, domain: Domain = "real") -> Derivation:
    """A basis of the null space of a matrix.

    `A` is any m x n matrix; the answer is a list of vectors with n components, empty if only the zero vector is mapped
    to zero.  Where a symbol decides whether a number can be a pivot, its value is asked for.
    """
    found = eliminate(A.rows, reduced=True, domain=domain)
    return _read_off(A, found, domain)


def _read_off(A: GivenMatrix, found: Elimination, domain: Domain) -> Derivation:
    """The null space of a matrix that was reduced."""
    x = null_vector(A, "xyzuvwpq")
    general = solved(A, found, x)
    chains = row_chains(A.name, Equal("substitution"), A.rows, found)
    chains += null_chains(A, A.name, A.rows, found, x, general, domain)
    chains.append(dimensions(A.name, A.name, len(found.pivots), A.width))
    count = len(general.homogeneous)
    return Derivation(
        "null_space",
        reason("problem", A=equation(A.name, A.written)),
        w.Call("null", (A.name,)),
        givens(A),
        tuple(chains),
        Answer(
            (Part("basis", w.Items(general.homogeneous)),),
            null_certificate(A, A.name, A.height, A.width, count),
            _answer(A, general),
        ),
        plan=reason("plan", x=x, product=w.Product((A.name, x))),
        domain=domain,
    )


def _answer(A: GivenMatrix, general: General) -> Reason:
    """What the null space is."""
    return reason("answer", A=A.name, basis=w.Items(general.homogeneous), count=len(general.homogeneous))
