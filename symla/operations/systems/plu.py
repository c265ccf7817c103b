"""The factorization P A = L U: P exchanges rows, L is unit lower triangular, U upper triangular.  Every A has one.

Rows change places only where a zero stands in the place of a pivot and a number that is not zero below it; what was
recorded in L for a row goes with the row.
Source: Gaussian elimination with row exchanges, e.g. Strang, Introduction to Linear Algebra, section 2.7.
"""

from __future__ import annotations

from symla.derivation.build import equation, note, reason
from symla.derivation.given import GivenMatrix, givens
from symla.derivation.model import Answer, Chain, Derivation, Outcome
from symla.notation import written as w
from symla.notation.domain import Domain
from symla.operations.systems._cases import Done, by_cases
from symla.operations.systems._known import Known
from symla.operations.systems._plain import eliminate_plainly
from symla.operations.systems._steps import Elimination
from symla.operations.systems._triangular import (
    Factors,
    check_chain,
    factor_rows,
    letters_for,
    lower_chain,
    part,
    permutation_chains,
    recipe,
    rows_moved,
    upper_chain,
)


def plu(A: GivenMatrix, domain: Domain = "real") -> Derivation:
    """The factorization of a matrix into triangular ones, with the exchanges of rows that are needed.

    `A` is any m x n matrix; the answer has P and L, which are m x m, and U, which is m x n, with P A = L U; by
    cases where a pivot depends on symbols.
    """
    letters = letters_for(A)
    P, L, U = letters.P, letters.L, letters.U
    both = equation(w.Product((P, A.name)), w.Product((L, U)))

    def reduce(start: Elimination, known: Known) -> Elimination:
        return eliminate_plainly(start, exchange=True, known=known)

    def finish(found: Elimination, factors: Factors, known: Known) -> Done:
        product = rows_moved(factors.P, known.rows(A.rows))
        chains: list[Chain] = [
            *factors.chains,
            *permutation_chains(letters, A.height, found.operations),
            lower_chain(L, factors.record, known),
            upper_chain(U, found),
            note(reason("check"), "check"),
            check_chain((P, A.name), (factors.P, A.written), product),
            check_chain((L, U), (factors.L, factors.U), product),
        ]
        told = (equation(P, factors.P), equation(L, factors.L), equation(U, factors.U))
        return chains, Answer(
            (part("P", factors.P, P), part("L", factors.L, L), part("U", factors.U, U)),
            reason("factorization", product=both, factors=told, only=False),
        )

    def whole(chains: list[Chain], outcome: Outcome) -> Derivation:
        problem = reason("problem", A=equation(A.name, A.written), product=w.Items((both,)))
        plan = recipe(chains, letters)
        return Derivation(
            "plu", problem, w.Call("plu", (A.name,)), givens(A), tuple(chains), outcome, plan=plan, domain=domain
        )

    return by_cases(factor_rows(A, letters, reduce, finish), Known.of(domain, A.entries), whole)
