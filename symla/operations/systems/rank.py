"""The rank: the number of pivots, the dimension of the row space and of the column space.

Source: the rank theorem, e.g. Lay, Linear Algebra and Its Applications, section 4.6.
"""

from __future__ import annotations

from symla.derivation.build import Working, equation, reason
from symla.derivation.given import GivenMatrix, givens
from symla.derivation.model import Answer, Chain, Derivation, Equal, Outcome, Part
from symla.notation import written as w
from symla.notation.value import Domain
from symla.operations.systems._cases import Done, Work
from symla.operations.systems._chains import Begin, reduce_rows
from symla.operations.systems._dimensions import dimensions
from symla.operations.systems._elimination import eliminate
from symla.operations.systems._known import Known
from symla.operations.systems._steps import Elimination

BARRED = ("A",)


def rank(A: GivenMatrix, domain: Domain = "real") -> Derivation:
    """The rank of a matrix.

    `A` is any m x n matrix; the answer is a number between 0 and the smaller of m and n, by cases where it depends on
    the values of symbols.
    """
    return ranking(A, domain).by_cases(Known.of(domain, A.entries))


def ranking(A: GivenMatrix, domain: Domain = "real") -> Work:
    """The work for it, which may be a part of a longer problem."""
    goal = w.Call("rank", (A.name,))

    def reduce(start: Elimination, known: Known) -> Elimination:
        return eliminate(start, known=known)

    def finish(found: Elimination, chains: list[Chain], known: Known) -> Done:
        count = len(found.pivots)
        pivots = reason("count_pivots", columns=tuple([column + 1 for _, column in found.pivots]))
        work = Working(goal, domain, heading=pivots).to("number_of_pivots", w.Number(count))
        answer = Answer(
            (Part("rank", w.Number(count)),),
            reason("answer", A=A.name, rank=w.Number(count)),
        )
        return [*chains, work.chain, dimensions(A.name, A.name, count, A.width)], answer

    def whole(chains: list[Chain], outcome: Outcome) -> Derivation:
        problem = reason("problem", A=equation(A.name, A.written))
        return Derivation("rank", problem, goal, givens(A), tuple(chains), outcome, domain=domain)

    begin = Begin(A.name, Equal("substitution"), A.bar)
    return Work(reduce_rows(begin, A.rows, reduce, finish), whole)
