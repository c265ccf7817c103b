"""The factorization A = L D U: L is unit lower triangular, U unit upper triangular; D is diagonal and holds the pivots.

The rows that elimination leaves are D U: each is its pivot times a row with 1 on the diagonal.  So there is one exactly
if elimination needs no exchange and leaves no row that begins with zero on the diagonal and goes on with another
number.  It is unique if the leading blocks of sizes up to n - 1 are invertible.
Source: e.g. Horn and Johnson, Matrix Analysis, section 3.5.
"""

from __future__ import annotations

from symla.derivation.build import Working, equation, note, reason
from symla.derivation.given import GivenMatrix, givens
from symla.derivation.model import Answer, Chain, Derivation, Fact, Outcome, Undefined
from symla.notation import written as w
from symla.notation.domain import Domain
from symla.operations._counts import height, not_square, width
from symla.operations.systems._cases import Done, by_cases
from symla.operations.systems._chains import matrix
from symla.operations.systems._exists import (
    any_remedy,
    block_chains,
    exchange_remedy,
    is_unique,
    needs_exchange,
    plain_remedy,
    ranks,
)
from symla.operations.systems._known import Known
from symla.operations.systems._multipliers import ONE, ZERO
from symla.operations.systems._numbers import entry_of, over, written
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
)


def ldu(A: GivenMatrix, domain: Domain = "real") -> Derivation:
    """The factorization of a square matrix into a unit lower triangular, a diagonal and a unit upper triangular one.

    `A` is n x n, and so are L, D and U.  Undefined for other shapes, where rows would have to change places, and where
    a row would have to be divided by a zero; by cases where a pivot depends on symbols.
    """
    if A.height != A.width:
        return _not_square(A, domain)
    letters = letters_for(A)

    def reduce(start: Elimination, known: Known) -> Elimination:
        return eliminate_plainly(start, exchange=False, every_pivot=True, known=known)

    def finish(found: Elimination, factors: Factors, known: Known) -> Done:
        if not is_upper(found):
            chains, why = needs_exchange(A, _product(A, letters), found, factors, letters, known)
            return chains, Undefined(*why, exchange_remedy(A, letters, known))
        if any(row != column for row, column in found.pivots):
            return _zero_pivot(A, found, factors, letters, known)
        return _solved(A, found, factors, letters, known)

    def whole(chains: list[Chain], outcome: Outcome) -> Derivation:
        return _told(A, letters, chains, outcome, domain)

    return by_cases(factor_rows(A, letters, reduce, finish), Known.of(domain, A.entries), whole)


def _not_square(A: GivenMatrix, domain: Domain) -> Derivation:
    differ = not_square(A)
    letters = letters_for(A)
    why = reason("not_square", A=A.name, product=_product(A, letters), m=height(A), n=width(A), differ=differ)
    outcome = Undefined(why, (differ,), any_remedy(A, letters, Known(domain)))
    return _told(A, letters, [], outcome, domain)


def _product(A: GivenMatrix, letters: Letters) -> w.Items:
    """A = L D U, as a form to be told and not as a claim."""
    return w.Items((equation(A.name, w.Product((letters.L, letters.D, letters.U))),))


def _told(A: GivenMatrix, letters: Letters, chains: list[Chain], outcome: Outcome, domain: Domain) -> Derivation:
    return Derivation(
        "ldu",
        reason("problem", A=equation(A.name, A.written), product=_product(A, letters)),
        w.Call("ldu", (A.name,)),
        givens(A),
        tuple(chains),
        outcome,
        plan=recipe(chains, letters),
        domain=domain,
    )


def _zero_pivot(A: GivenMatrix, found: Elimination, factors: Factors, letters: Letters, known: Known) -> Done:
    """A row that no number times a row with 1 on the diagonal is; A = L U may be had."""
    row, column = next((r, c) for r, c in found.pivots if r != c)
    product = _product(A, letters)
    place: dict[str, Fact] = {"row": row + 1, "entry": w.Relation(found.rows[row][column], "!=", ZERO)}
    stuck = reason("stuck_row", A=A.name, **place)
    blocks = block_chains(A, product, letters, stuck, (column, column + 1), (column, column), known)
    why = reason("zero_pivot", A=A.name, product=product, **place)
    lower = lower_chain(letters.L, factors.record, known)
    return [*factors.chains, lower, *blocks], Undefined(why, (ranks(letters),), (plain_remedy(A, factors, letters),))


def _solved(A: GivenMatrix, found: Elimination, factors: Factors, letters: Letters, known: Known) -> Done:
    L, D, U = letters.L, letters.D, letters.U
    size = range(A.height)
    pivots = [factors.U.rows[i][i] for i in size]
    diagonal = matrix(tuple([tuple([pivots[i] if i == j else ZERO for j in size]) for i in size]))
    upper = matrix(tuple([_over_pivot(row, i, known) for i, row in enumerate(factors.U.rows)]))
    empty = tuple([i + 1 for i in size if (i, i) not in found.pivots])
    divided = any(upper.rows[i][j] != ZERO for i in size for j in range(i + 1, A.width))
    product = equation(A.name, w.Product((L, D, U)))
    chains = [
        *factors.chains,
        lower_chain(L, factors.record, known),
        Working(D, heading=reason("taken_apart", D=D, U=U, divided=divided)).to("pivots_of", diagonal).chain,
        Working(U).to(reason("over_pivots", divided=divided), upper).chain,
        *_other(A, factors.L, diagonal, upper, empty, letters),
        check_chain((L, D, U), (factors.L, diagonal, upper), matrix(known.rows(A.rows)), heading="check"),
    ]
    answer = Answer(
        (part("L", factors.L, L), part("D", diagonal, D), part("U", upper, U)),
        reason(
            "factorization",
            product=product,
            factors=(equation(L, factors.L), equation(D, diagonal), equation(U, upper)),
            only=is_unique(found, known),
        ),
    )
    return chains, answer


def _over_pivot(row: tuple[w.Node, ...], i: int, known: Known) -> tuple[w.Node, ...]:
    """The row of U: the row that is left over its pivot; of a row of zeros behind the diagonal, the unit row."""
    behind = row[i + 1 :]
    if any(entry != ZERO for entry in behind):
        pivot = entry_of(row[i], known.domain)
        behind = tuple([written(known.reduced(over(entry_of(entry, known.domain), pivot))) for entry in behind])
    return (*row[:i], ONE, *behind)


def _other(
    A: GivenMatrix, L: w.Matrix, D: w.Matrix, U: w.Matrix, empty: tuple[int, ...], letters: Letters
) -> list[Chain]:
    """Another U with the same product, where a number of D other than the last is zero."""
    if not empty or empty[0] == A.height:
        return []
    row = empty[0] - 1
    own = U.rows[row]
    other = matrix((*U.rows[:row], (*own[: row + 1], ONE, *own[row + 2 :]), *U.rows[row + 1 :]))
    product = equation(A.name, w.Product((L, D, other)))
    return [
        note(
            reason(
                "not_unique",
                row=row + 1,
                U=letters.U,
                other=product,
                differs=w.Relation(letters.U, "!=", other),
            ),
            "remark",
        )
    ]
