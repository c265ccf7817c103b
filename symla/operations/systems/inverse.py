"""The inverse matrix: A X = X A = I.  A square matrix has one exactly if its determinant is not zero.

Source: the inverse by Gauss-Jordan elimination and by cofactors, e.g. Lay, Linear Algebra and Its Applications,
sections 2.2 and 3.3.
"""

from __future__ import annotations

from typing import Literal

from symla.derivation.build import equation, note, reason
from symla.derivation.given import GivenMatrix, givens
from symla.derivation.model import Answer, Cases, Chain, Derivation, Given, Outcome, Part, Remedy, Undefined
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.statements import Property
from symla.notation.value import Domain
from symla.operations._counts import height, not_square, width
from symla.operations.systems._cases import Depends, Done, Work
from symla.operations.systems._elimination import eliminate
from symla.operations.systems._inverses import INVERSES, check, identity, inverse_of, unit_beside
from symla.operations.systems._known import Known


def inverse(
    A: GivenMatrix,
    method: Literal["auto", "formula", "row_reduction", "adjugate"] = "auto",
    compare: bool = False,
    domain: Domain = "real",
) -> Derivation:
    """The inverse of a square matrix.

    `A` is n x n, and so is the answer.  With `compare`, a second method is worked too.  Undefined for other shapes, and
    for a singular matrix; by cases where symbols decide whether it is one.
    """
    return inverting(A, method, compare, domain).by_cases(Known.of(domain, A.entries))


def inverting(A: GivenMatrix, method: str = "auto", compare: bool = False, domain: Domain = "real") -> Work:
    """The work for it, which may be a part of a longer problem."""

    def whole(chains: list[Chain], outcome: Outcome) -> Derivation:
        return _derivation(A, tuple(chains), outcome, domain, own == "row_reduction" or compare)

    own = ""
    if A.height != A.width:
        outcome = _not_square(A)
        return Work(lambda known: ([], outcome), whole)
    own = _chosen(A, domain) if method == "auto" or A.height == 1 else method
    if own == "formula" and A.height != 2:
        raise SymlaError(f"inverse: the method formula is for 2 x 2 matrices; this one is {A.height} x {A.height}.")
    if own == "adjugate" and not 1 < A.height < 5:
        raise SymlaError(f"inverse: the method adjugate is too long for a {A.height} x {A.height} matrix.")

    def finish(chains: list[Chain], inverse: w.Node | None, known: Known) -> Done:
        if inverse is None:
            singular = Property("dependent", A.name)
            vanishes = (equation(w.Determinant(A.name), w.Number(0)),) if own in ("formula", "adjugate") else ()
            said = reason("singular", A=A.name, size=height(A), claim=singular, vanishes=vanishes)
            return chains, Undefined(said, (singular,))
        again = _second(A, own, known) if compare else []
        answer = Answer(
            (Part("inverse", inverse),),
            reason("answer", A=A.name, inverse=inverse, compared=bool(again)),
        )
        return [*chains, *again, check(A, inverse)], answer

    return Work(INVERSES[own](A, finish), whole)


def _not_square(A: GivenMatrix) -> Undefined:
    tall = A.height > A.width
    square = w.Product((w.Transpose(A.name), A.name) if tall else (A.name, w.Transpose(A.name)))
    remedy = Remedy(reason("normal_matrix", A=A.name, square=square, tall=tall), (equation(square, square),))
    return Undefined(reason("not_square", A=A.name, m=height(A), n=width(A)), (not_square(A),), (remedy,))


def _chosen(A: GivenMatrix, domain: Domain) -> str:
    """The formula for 2 x 2; row reduction, but not where its pivots depend on symbols while the answer does not."""
    if A.height < 3:
        return "entry" if A.height == 1 else "formula"
    if A.height > 4 or w.is_numeric(A.written):
        return "row_reduction"
    stuck = eliminate(A.rows, known=Known.of(domain, A.entries)).stuck
    return "row_reduction" if stuck is None else "adjugate"


def _second(A: GivenMatrix, first: str, known: Known) -> list[Chain]:
    """The same by another method that does not part into cases."""
    for method in ("row_reduction", "formula", "adjugate"):
        fits = {"formula": A.height == 2, "adjugate": A.height < 5}.get(method, True)
        if method != first and fits and A.height > 1:
            try:
                chains, _ = INVERSES[method](A, lambda chains, inverse, known: (chains, Cases(())))(known)
            except Depends:
                continue
            return [note(reason("second")), *chains]
    return []


def _derivation(
    A: GivenMatrix, chains: tuple[Chain, ...], outcome: Outcome, domain: Domain, shows_identity: bool = False
) -> Derivation:
    data = givens(A)
    if shows_identity:
        data += (Given(unit_beside(A), identity(A.height)),)
    problem = reason("problem", A=equation(A.name, A.written))
    return Derivation("inverse", problem, inverse_of(A), data, chains, outcome, domain=domain)
