"""The rank: the number of pivots, the dimension of the row space and of the column space.

Source: the rank theorem, e.g. Lay, Linear Algebra and Its Applications, section 4.6.
"""

from __future__ import annotations

from symla.derivation.build import Working, equation, reason
from symla.derivation.given import GivenMatrix, givens
from symla.derivation.model import Answer, Chain, Derivation, Equal, Part
from symla.notation import written as w
from symla.notation.value import Domain
from symla.operations.systems._chains import row_chains
from symla.operations.systems._elimination import eliminate

EXAMPLES = (
    "rank([[1, 2, 3], [4, 5, 6], [7, 8, 9]])",
    "rank([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]])",
    "rank([[1, 2, 0, 1], [2, 4, 1, 3]])",
    "rank([[1, 2], [2, 4], [3, 6]])",
    "rank([[0, 0], [0, 0]])",
    "rank([[1/2, 1/3], [3/2, 1]])",
    "rank([[sqrt(2), 2], [1, sqrt(2)]])",
    "rank([[1, i], [i, -1]])",
    "rank([[1, k], [2, 2k]])",
    "rank([[3]])",
)


def rank(A: GivenMatrix, domain: Domain = "real") -> Derivation:
    """The rank of a matrix.

    `A` is any m x n matrix; the answer is a number between 0 and the smaller of m and n.  Where a symbol decides
    whether a number can be a pivot, its value is asked for.
    """
    found = eliminate(A.rows, domain=domain)
    count = len(found.pivots)
    goal = w.Call("rank", (A.name,))
    pivots = reason("count_pivots", columns=tuple([column + 1 for _, column in found.pivots]))
    work = Working(goal, domain, heading=pivots).to("number_of_pivots", w.Number(count))
    chains: list[Chain] = [*row_chains(A.name, Equal("substitution"), A.rows, found), work.chain]
    nullity = w.number(A.width - count)
    check = Working(w.Sum((w.Call("rank", (A.name,)), nullity)), domain, reason("nullity"), "remark")
    chains.append(check.to("columns", w.Number(A.width)).chain)
    return Derivation(
        "rank",
        reason("problem", A=equation(A.name, A.written)),
        goal,
        givens(A),
        tuple(chains),
        Answer(
            (Part("rank", w.Number(count)),),
            (equation(w.Name("rank"), goal),),
            reason("answer", A=A.name, rank=w.Number(count)),
        ),
        domain=domain,
    )
