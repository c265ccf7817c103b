"""The column space: all A x, the combinations of the columns; the columns of A where pivots stand are a basis of it.

Row operations change the columns, and not the linear relations among them: if R = E A, then A x = 0 just if R x = 0.
Source: the pivot columns, e.g. Lay, Linear Algebra and Its Applications, section 4.3.
"""

from __future__ import annotations

from symla.derivation.build import Working, equation, note, reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Answer, Chain, Derivation, Part
from symla.notation import written as w
from symla.notation.value import Domain
from symla.operations._counts import counted, height
from symla.operations._letters import free_letter
from symla.operations.systems._cases import Done
from symla.operations.systems._dimensions import dimensions
from symla.operations.systems._known import Known
from symla.operations.systems._numbers import is_zero, written
from symla.operations.systems._solution import combination
from symla.operations.systems._spaces import space
from symla.operations.systems._steps import Elimination


def column_space(A: GivenMatrix, domain: Domain = "real") -> Derivation:
    """A basis of the column space of a matrix.

    `A` is any m x n matrix; the answer is a list of r of its columns, vectors with m components, where r is the rank.
    By cases where that depends on symbols.
    """

    def finish(found: Elimination, chains: list[Chain], known: Known) -> Done:
        return _read_off(A, found, chains, known)

    plan = reason("plan", A=A.name)
    return space("column_space", w.Call("col", (A.name,)), A, plan, finish, domain)


def _read_off(A: GivenMatrix, found: Elimination, chains: list[Chain], known: Known) -> Done:
    """The columns of A where the pivots stand, and the others as combinations of them."""
    pivots = tuple([column for _, column in found.pivots])
    letter = free_letter("c u v", A)
    names = {j: w.Name(letter.base, (str(j + 1),), "vector") for j in pivots}
    basis = w.Items(tuple([known.vector(A.column(j)) for j in pivots]))
    rank = len(pivots)
    chains = [*chains, *[_column(A, j, name, found, j == pivots[0], known) for j, name in names.items()]]
    chains += _others(A, found, names, known)
    if not pivots:
        chains.append(note(reason("no_pivot")))
    chains.append(dimensions(A.name, A.name, rank, A.width))
    full = (equation(w.Call("rank", (A.name,)), w.Number(A.height)),) if rank == A.height else ()
    answer = Answer(
        (Part("basis", basis),),
        reason("answer", A=A.name, basis=basis, count=counted("rank", A.name, rank), size=height(A), full=full),
    )
    return chains, answer


def _column(A: GivenMatrix, j: int, name: w.Name, found: Elimination, first: bool, known: Known) -> Chain:
    """c_2 = (2, 5, 8), column 2 of A"""
    columns = tuple([column + 1 for _, column in found.pivots])
    heading = reason("pivot_columns", A=A.name, columns=columns, every=len(columns) == A.width) if first else None
    via = w.Vector(tuple([A.letter(i, j + 1) for i in range(1, A.height + 1)]))
    work = Working(name, heading=heading, compact=True)
    work.put_in(A, why=reason("column", column=j + 1, A=A.name), via=via)
    return work.to(known.told(work.line), known.vector(A.column(j))).chain


def _others(A: GivenMatrix, found: Elimination, names: dict[int, w.Name], known: Known) -> list[Chain]:
    """2c_1 - c_2 = ..., column 3: with the numbers of the reduced matrix."""
    chains: list[Chain] = []
    columns = list(names)
    values: dict[w.Name, w.Node] = {name: known.vector(A.column(j)) for j, name in names.items()}
    others = [j for j in range(A.width) if j not in names and any(not is_zero(row[j]) for row in found.entries)]
    zeros = len(others) + len(names) < A.width
    for j in others:
        factors = [written(found.entries[row][j]) for row, _ in found.pivots]
        start = combination(factors, [names[c] for c in columns], known.domain)
        if not chains:
            own = counted("rank", A.name, len(columns))
            chains.append(note(reason("check", count=len(others), basis=own, zeros=zeros), "check"))
        work = Working(start, known.domain, role="check", compact=True)
        work.put_in(why=reason("column", column=j + 1, A=A.name), letters_for=values)
        chains.append(work.to("work_out", known.vector(A.column(j))).chain)
    return chains
