"""The inverse matrix: A X = X A = I.  A square matrix has one exactly if its determinant is not zero.

Source: the inverse by Gauss-Jordan elimination and by cofactors, e.g. Lay, Linear Algebra and Its Applications,
sections 2.2 and 3.3.
"""

from __future__ import annotations

from typing import Literal

from symla.derivation.build import equation, note, reason
from symla.derivation.given import GivenMatrix, givens
from symla.derivation.model import Answer, Chain, Derivation, Given, Outcome, Part, Remedy, Undefined
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.statements import Property
from symla.notation.value import Domain
from symla.operations.systems._inverses import IDENTITY, INVERSES, Singular, check, identity, inverse_of

EXAMPLES = (
    "inverse([[3, 8], [4, 11]])",
    "inverse([[2, 1], [1, 3]], method=row_reduction)",
    "inverse([[1, 2, 3], [0, 1, 4], [5, 6, 0]])",
    "inverse([[1, 2, 3], [0, 1, 4], [5, 6, 0]], method=adjugate)",
    "inverse([[1, 2], [3, 4]], compare=True)",
    "inverse([[1, 1, 0], [0, 1, 1], [2, 3, 1]])",
    "inverse([[1, 2], [2, 4]])",
    "inverse([[1, 2, 3], [4, 5, 6], [7, 8, 9]], method=adjugate)",
    "inverse([[1/2, 1/3], [1/4, 1/5]])",
    "inverse([[sqrt(2), 1], [1, sqrt(2)]])",
    "inverse([[1 + i, 2], [1, 1 - 2i]])",
    "inverse([[1, k], [0, 1]])",
    "inverse([[4]])",
    "inverse([[0]])",
    "inverse([[1, 2, 3], [4, 5, 6]])",
)


def inverse(
    A: GivenMatrix,
    method: Literal["auto", "formula", "row_reduction", "adjugate"] = "auto",
    compare: bool = False,
    domain: Domain = "real",
) -> Derivation:
    """The inverse of a square matrix.

    `A` is n x n, and so is the answer.  With `compare`, a second method is worked too.  Undefined for other shapes, and
    for a singular matrix.
    """
    if A.height != A.width:
        obstacle = w.Relation(w.Number(A.height), "!=", w.Number(A.width))
        square = w.Product((w.Transpose(A.name), A.name))
        remedy = Remedy(reason("normal_matrix", A=A.name, square=square), (equation(square, square),))
        return _derivation(
            A, (), Undefined(reason("not_square", A=A.name, m=A.height, n=A.width), (obstacle,), (remedy,)), domain
        )
    own = method if method != "auto" else {1: "entry", 2: "formula"}.get(A.height, "row_reduction")
    if own == "formula" and A.height != 2:
        raise SymlaError(f"inverse: the method formula is for 2 x 2 matrices; this one is {A.height} x {A.height}.")
    if own == "adjugate" and not 1 < A.height < 5:
        raise SymlaError(f"inverse: the method adjugate is too long for a {A.height} x {A.height} matrix.")
    try:
        chains = INVERSES[own](A, domain)
    except Singular as singular:
        singular_is = Property("dependent", A.name)
        undefined = Undefined(reason("singular", A=A.name, claim=singular_is), (singular_is,))
        return _derivation(A, tuple(singular.chains), undefined, domain)
    form = chains[-1].links[-1].target
    if compare and A.height > 1:
        other = "row_reduction" if own != "row_reduction" else "formula" if A.height == 2 else "adjugate"
        chains += [note(reason("second")), *INVERSES[other](A, domain)]
    answer = Answer(
        (Part("inverse", form),),
        (equation(w.Product((A.name, w.Name("inverse"))), identity(A.height)),),
        reason("answer", A=A.name, inverse=form, compared=compare and A.height > 1),
    )
    return _derivation(A, (*chains, check(A, form)), answer, domain)


def _derivation(A: GivenMatrix, chains: tuple[Chain, ...], outcome: Outcome, domain: Domain) -> Derivation:
    data = givens(A)
    if any(IDENTITY in w.walk(chain.start) for chain in chains):
        data += (Given(IDENTITY, identity(A.height)),)
    problem = reason("problem", A=equation(A.name, A.written))
    return Derivation("inverse", problem, inverse_of(A), data, chains, outcome, domain=domain)
