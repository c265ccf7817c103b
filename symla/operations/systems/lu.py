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
from symla.notation.value import Domain
from symla.operations.systems._elimination import Elimination
from symla.operations.systems._plain import eliminate_plainly, is_upper
from symla.operations.systems._triangular import (
    Factors,
    Letters,
    check_chain,
    exchange_remedy,
    factors_of,
    is_unique,
    letters_for,
    lower_chain,
    lu_of,
    needs_exchange,
    other_factorization,
    part,
    recipe,
    upper_chain,
)

EXAMPLES = (
    "lu([[2, 1, 1], [4, 3, 3], [8, 7, 9]])",
    "lu([[2, 1], [6, 5]])",
    "lu([[1, 2, 3], [-2, 1, 4], [3, -1, 2]])",
    "lu([[2, 1, 0, 3], [4, 3, 1, 7], [-2, 0, 3, 1], [6, 5, 2, 14]])",
    "lu([[2, 3], [5, 1]])",
    "lu([[1/2, 1/3], [1/4, 1/5]])",
    "lu([[1, 2, 3], [0, 4, 5], [0, 0, 6]])",
    "lu([[1, 2, 3, 4], [2, 5, 7, 9]])",
    "lu([[1, 2], [3, 4], [5, 7]])",
    "lu([[2], [4], [-6]])",
    "lu([[1, 2, 3], [2, 4, 7], [3, 6, 11]])",
    "lu([[0, 2, 1], [0, 4, 3], [0, 6, 8]])",
    "lu([[0, 0], [0, 1]])",
    "lu([[0, 0], [0, 0]])",
    "lu([[-7]])",
    "lu([[sqrt(2), 1], [2, 3]])",
    "lu([[1 + i, 2], [2, 3 - i]])",
    "lu([[1, k], [k, k^2 + 1]])",
    "lu([[1, k], [k, 1]])",
    "lu([[0, 1], [2, 3]])",
    "lu([[1, 2, 1], [2, 4, 5], [3, 7, 8]])",
)


def lu(A: GivenMatrix, domain: Domain = "real") -> Derivation:
    """The factorization of a matrix into a unit lower triangular and an upper triangular one.

    `A` is any m x n matrix; the answer has L, which is m x m, and U, which is m x n.  Undefined where rows would have
    to change places; `plu` does that.
    """
    found = eliminate_plainly(A.rows, exchange=False, domain=domain)
    return _derivation(A, found, domain)


def _derivation(A: GivenMatrix, found: Elimination, domain: Domain) -> Derivation:
    """The derivation from the elimination."""
    letters = letters_for(A)
    factors = factors_of(A, found, letters, domain)
    product = w.Items((equation(A.name, w.Product((letters.L, letters.U))),))
    outcome: Outcome
    if is_upper(found):
        chains, outcome = _solved(A, found, factors, letters, domain)
    else:
        chains, why = needs_exchange(A, product, found, factors, letters)
        outcome = Undefined(*why, exchange_remedy(A, letters, domain))
    return Derivation(
        "lu",
        reason("problem", A=equation(A.name, A.written), product=product),
        w.Call("lu", (A.name,)),
        givens(A),
        tuple(chains),
        outcome,
        plan=recipe(found, letters),
        domain=domain,
    )


def _solved(
    A: GivenMatrix, found: Elimination, factors: Factors, letters: Letters, domain: Domain
) -> tuple[list[Chain], Outcome]:
    L, U = letters.L, letters.U
    chains = [
        *factors.chains,
        lower_chain(L, factors.record, domain),
        upper_chain(U, found),
        *other_factorization(A, found, factors, letters, domain),
        check_chain((L, U), (factors.L, factors.U), A.written, heading="check"),
    ]
    product = equation(A.name, w.Product((L, U)))
    answer = Answer(
        (part("L", factors.L, L), part("U", factors.U, U)),
        (*lu_of(letters), product),
        reason(
            "factorization",
            product=product,
            factors=(equation(L, factors.L), equation(U, factors.U)),
            only=is_unique(found, domain),
        ),
    )
    return chains, answer
