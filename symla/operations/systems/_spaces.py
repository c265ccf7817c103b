"""The spaces of a matrix: the matrix or its transpose is reduced, and a basis is read off; by cases where the reduced
form depends on symbols.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix, givens
from symla.derivation.model import Chain, Derivation, Equal, Outcome, Reason
from symla.notation import written as w
from symla.notation.value import Domain
from symla.operations.systems._cases import by_cases
from symla.operations.systems._chains import Begin, Finish, reduce_rows
from symla.operations.systems._elimination import eliminate
from symla.operations.systems._known import Known
from symla.operations.systems._steps import Elimination


def space(
    operation: str, space_of: w.Call, A: GivenMatrix, plan: Reason, read_off: Finish, domain: Domain
) -> Derivation:
    """A basis of a space such as `null(A)` or `null(A^T)`, read off the reduced form of what the call is of."""

    def reduce(start: Elimination, known: Known) -> Elimination:
        return eliminate(start, reduced=True, known=known)

    def whole(chains: list[Chain], outcome: Outcome) -> Derivation:
        problem = reason("problem", A=equation(A.name, A.written))
        return Derivation(operation, problem, space_of, givens(A), tuple(chains), outcome, plan, domain)

    if space_of.arguments == (A.name,):
        begin, rows = Begin(A.name, Equal("substitution")), A.rows
    else:
        begin, rows = Begin(w.Transpose(A.name)), tuple([A.column(j) for j in range(A.width)])
    return by_cases(reduce_rows(begin, rows, reduce, read_off), Known.of(domain, A.entries), whole)
