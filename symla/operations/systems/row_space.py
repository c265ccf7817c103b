"""The row space: the combinations of the rows; the rows of the reduced matrix that are not zero are a basis of it.

Row operations make combinations of the rows and can be undone, so they keep the row space.
Source: the row space, e.g. Lay, Linear Algebra and Its Applications, section 4.6.
"""

from __future__ import annotations

from symla.derivation.build import Working, equation, note, reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Answer, Chain, Derivation, Equal, Link, Part
from symla.notation import written as w
from symla.notation.value import Domain
from symla.operations._counts import counted, height, width
from symla.operations._letters import free_letter
from symla.operations.systems._cases import Done
from symla.operations.systems._dimensions import dimensions
from symla.operations.systems._known import Known
from symla.operations.systems._numbers import entry_of, is_zero
from symla.operations.systems._solution import combination
from symla.operations.systems._spaces import space
from symla.operations.systems._steps import Elimination


def row_space(A: GivenMatrix, domain: Domain = "real") -> Derivation:
    """A basis of the row space of a matrix.

    `A` is any m x n matrix; the answer is a list of r vectors with n components, where r is the rank: the rows of the
    reduced row echelon form that are not zero.  By cases where that depends on symbols.
    """

    def finish(found: Elimination, chains: list[Chain], known: Known) -> Done:
        return _read_off(A, found, chains, known)

    plan = reason("plan", A=A.name)
    return space("row_space", w.Call("row", (A.name,)), A, plan, finish, domain)


def _read_off(A: GivenMatrix, found: Elimination, chains: list[Chain], known: Known) -> Done:
    """The rows of the reduced matrix that are not zero, and those of A as combinations of them."""
    rank = len(found.pivots)
    letter = free_letter("r u v", A)
    names = tuple([w.Name(letter.base, (str(i),), "vector") for i in range(1, rank + 1)])
    vectors = tuple([w.Vector(row) for row in found.rows[:rank]])
    changed = bool(found.operations) or bool(known.equal)
    chains, dimension = list(chains), counted("rank", A.name, rank)
    for i, (name, vector) in enumerate(zip(names, vectors, strict=True), 1):
        heading = reason("rows_left", A=A.name, count=dimension, reduced=changed) if i == 1 else None
        chains.append(Chain(name, (Link(Equal(), vector, reason("row", row=i)),), heading, compact=True))
    if not rank:
        chains.append(note(reason("no_row")))
    if changed:
        chains += _made_of(A, dict(zip(names, vectors, strict=True)), found, known)
    chains.append(dimensions(A.name, A.name, rank, A.width))
    basis = w.Items(vectors)
    full = (equation(w.Call("rank", (A.name,)), w.Number(A.width)),) if rank == A.width else ()
    answer = Answer(
        (Part("basis", basis),),
        reason("answer", A=A.name, basis=basis, count=dimension, size=width(A), full=full),
    )
    return chains, answer


def _made_of(A: GivenMatrix, values: dict[w.Name, w.Vector], found: Elimination, known: Known) -> list[Chain]:
    """4r_1 + 5r_2 = ..., row 2 of A: with the numbers that stand in the pivot columns."""
    chains: list[Chain] = []
    for i, row in enumerate(known.rows(A.rows), 1):
        if all(is_zero(entry_of(entry, known.domain)) for entry in row):
            continue
        start = combination([row[column] for _, column in found.pivots], list(values), known.domain)
        if not chains:
            chains.append(
                note(reason("check", A=A.name, rows=height(A), count=counted("rank", A.name, len(values))), "check")
            )
        work = Working(start, known.domain, role="check", compact=True)
        work.put_in(why=reason("row_of", row=i, A=A.name), letters_for=dict(values))
        chains.append(work.to("work_out", w.Vector(row)).chain)
    return chains
