"""The factorization A = L U: L is unit lower triangular and holds the multipliers, U is what elimination leaves.

A has one exactly if for every i the i-th row, cut off before the diagonal, is a combination of the rows above it, cut
off in the same place; for an invertible A, if no leading principal minor is zero.  It is unique if the leading blocks
of sizes up to m - 1 are invertible.
Source: e.g. Horn and Johnson, Matrix Analysis, section 3.5.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix, givens
from symla.derivation.model import Answer, Chain, Derivation, Outcome, Undefined
from symla.notation import written as w
from symla.notation.domain import Domain
from symla.operations.systems._cases import Done, by_cases
from symla.operations.systems._chains import matrix
from symla.operations.systems._exists import exchange_remedy, is_unique, needs_exchange, other_factorization
from symla.operations.systems._known import Known
from symla.operations.systems._plain import eliminate_plainly, is_upper
from symla.operations.systems._steps import Elimination
from symla.operations.systems._triangular import (
    Factors,
    Letters,
    check_chain,
    factor_rows,
    letters_for,
    lower_chain,
    part,
    recipe,
    upper_chain,
)


def lu(A: GivenMatrix, domain: Domain = "real") -> Derivation:
    """The factorization of a matrix into a unit lower triangular and an upper triangular one.

    `A` is any m x n matrix; the answer has L, which is m x m, and U, which is m x n.  Undefined where rows would have
    to change places; `plu` does that.  By cases where a pivot depends on symbols.
    """
    letters = letters_for(A)
    product = w.Items((equation(A.name, w.Product((letters.L, letters.U))),))

    def reduce(start: Elimination, known: Known) -> Elimination:
        return eliminate_plainly(start, exchange=False, known=known)

    def finish(found: Elimination, factors: Factors, known: Known) -> Done:
        if is_upper(found):
            return _solved(A, found, factors, letters, known)
        chains, why = needs_exchange(A, product, found, factors, letters, known)
        return chains, Undefined(*why, exchange_remedy(A, letters, known))

    def whole(chains: list[Chain], outcome: Outcome) -> Derivation:
        problem, plan = reason("problem", A=equation(A.name, A.written), product=product), recipe(chains, letters)
        return Derivation(
            "lu", problem, w.Call("lu", (A.name,)), givens(A), tuple(chains), outcome, plan=plan, domain=domain
        )

    return by_cases(factor_rows(A, letters, reduce, finish), Known.of(domain, A.entries), whole)


def _solved(A: GivenMatrix, found: Elimination, factors: Factors, letters: Letters, known: Known) -> Done:
    L, U = letters.L, letters.U
    chains = [
        *factors.chains,
        lower_chain(L, factors.record, known),
        upper_chain(U, found),
        *other_factorization(A, found, factors, letters, known.domain),
        check_chain((L, U), (factors.L, factors.U), matrix(known.rows(A.rows)), heading="check"),
    ]
    product = equation(A.name, w.Product((L, U)))
    answer = Answer(
        (part("L", factors.L, L), part("U", factors.U, U)),
        reason(
            "factorization",
            product=product,
            factors=(equation(L, factors.L), equation(U, factors.U)),
            only=is_unique(found, known),
        ),
    )
    return chains, answer
