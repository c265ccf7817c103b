"""The determinant: det A = sum over a row of (-1)^(i+j) a_ij M_ij; it is zero exactly if A has no inverse.

Source: Leibniz's and Laplace's formulas, e.g. Lay, Linear Algebra and Its Applications, sections 3.1 and 3.2.
"""

from __future__ import annotations

from typing import Literal

from symla.derivation.build import equation, note, reason
from symla.derivation.given import GivenMatrix, givens
from symla.derivation.model import Answer, Cases, Chain, Derivation, Outcome, Part, Reason, Remedy, Undefined
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.statements import Property
from symla.notation.value import Domain
from symla.operations._counts import height, not_square, width
from symla.operations.systems._cases import Depends, Done, Work
from symla.operations.systems._determinants import chosen, fits, worked
from symla.operations.systems._known import Known
from symla.operations.systems._numbers import entry_of


def determinant(
    A: GivenMatrix,
    method: Literal["auto", "formula", "sarrus", "cofactors", "row_reduction"] = "auto",
    compare: bool = False,
    domain: Domain = "real",
) -> Derivation:
    """The determinant of a square matrix.

    `A` is n x n; the answer is a number.  With `compare`, a second method is worked too.  By row reduction, cases may
    have to be told apart.  Undefined for other shapes.
    """
    return determining(A, method, compare, domain).by_cases(Known.of(domain, A.entries))


def determining(A: GivenMatrix, method: str = "auto", compare: bool = False, domain: Domain = "real") -> Work:
    """The work for it, which may be a part of a longer problem."""
    goal = w.Determinant(A.name)

    def whole(chains: list[Chain], outcome: Outcome) -> Derivation:
        problem = reason("problem", A=equation(A.name, A.written))
        return Derivation("determinant", problem, goal, givens(A), tuple(chains), outcome, domain=domain)

    if A.height != A.width:
        tall, turned = A.height > A.width, w.Transpose(A.name)
        product = w.Product((turned, A.name) if tall else (A.name, turned))
        remedy = Remedy(reason("gram", A=A.name, product=product, tall=tall), (equation(product, product),))
        outcome = Undefined(reason("undefined", A=A.name, m=height(A), n=width(A)), (not_square(A),), (remedy,))
        return Work(lambda known: ([], outcome), whole)
    own = chosen(A) if method == "auto" else method
    if not fits(own, A.height):
        raise SymlaError(f"determinant: the method {own} is not for a {A.height} x {A.height} matrix.")

    def finish(chains: list[Chain], known: Known) -> Done:
        value = chains[-1].links[-1].target
        again = _second(A, own, known) if compare else []
        answer = Answer(
            (Part("determinant", value),),
            reason("answer", A=A.name, determinant=value, compared=bool(again)),
        )
        return [*chains, *again, note(_meaning(A, value, known), "remark")], answer

    return Work(worked(A, own, finish), whole)


def _meaning(A: GivenMatrix, value: w.Node, known: Known) -> Reason:
    """What the determinant tells."""
    if value == w.Number(0):
        return reason("dependent", A=A.name, claim=Property("dependent", w.Transpose(A.name)))
    if not known.certain(entry_of(value, known.domain)):
        return reason("depends", A=A.name)
    return reason("independent", A=A.name, size=height(A), claim=Property("independent", A.name))


def _second(A: GivenMatrix, first: str, known: Known) -> list[Chain]:
    """The same by another method that does not part into cases."""
    for method in ("cofactors", "row_reduction", "sarrus", "formula", "entry"):
        if method != first and fits(method, A.height):
            try:
                chains, _ = worked(A, method, lambda chains, known: (chains, Cases(())))(known)
            except Depends:
                continue
            return [note(reason("second", method=method)), *chains]
    return []
