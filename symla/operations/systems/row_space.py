"""The row space: the combinations of the rows; the rows of the reduced matrix that are not zero are a basis of it.

Row operations make combinations of the rows and can be undone, so they keep the row space.
Source: the row space, e.g. Lay, Linear Algebra and Its Applications, section 4.6.
"""

from __future__ import annotations

from symla.derivation.build import Working, equation, note, reason
from symla.derivation.given import GivenMatrix, givens
from symla.derivation.model import Answer, Chain, Derivation, Equal, Link, Part
from symla.notation import written as w
from symla.notation.value import Domain
from symla.operations._letters import free_letter
from symla.operations.systems._chains import row_chains
from symla.operations.systems._dimensions import dimensions, space_certificate
from symla.operations.systems._elimination import Elimination, eliminate
from symla.operations.systems._numbers import entry_of, is_zero
from symla.operations.systems._solution import combination

EXAMPLES = (
    "row_space([[1, 2, 3], [4, 5, 6], [7, 8, 9]])",
    "row_space([[1, 2, 0, -1], [2, 4, 1, 1]])",
    "row_space([[2, 3], [3, 5], [1, 1]])",
    "row_space([[2, 4, 6], [3, 6, 9]])",
    "row_space([[1, 0, 2], [0, 1, 3]])",
    "row_space([[1, 2], [0, 0], [2, 4]])",
    "row_space([[0, 0], [0, 0]])",
    "row_space([[1/2, 1/3], [3/2, 1]])",
    "row_space([[sqrt(2), 2], [1, sqrt(2)]])",
    "row_space([[1, i], [i, -1]])",
    "row_space([[1, k], [2, 2k]])",
    "row_space([[5]])",
    "row_space([[3], [6]])",
)


def row_space(A: GivenMatrix, domain: Domain = "real") -> Derivation:
    """A basis of the row space of a matrix.

    `A` is any m x n matrix; the answer is a list of r vectors with n components, where r is the rank: the rows of the
    reduced row echelon form that are not zero.  Where a symbol decides whether a number can be a pivot, its value is
    asked for.
    """
    found = eliminate(A.rows, reduced=True, domain=domain)
    return _read_off(A, found, domain)


def _read_off(A: GivenMatrix, found: Elimination, domain: Domain) -> Derivation:
    """The rows of the reduced matrix that are not zero, and those of A as combinations of them."""
    rank = len(found.pivots)
    letter = free_letter("r u v", A)
    names = tuple([w.Name(letter.base, (str(i),), "vector") for i in range(1, rank + 1)])
    vectors = tuple([w.Vector(row) for row in found.rows[:rank]])
    chains = row_chains(A.name, Equal("substitution"), A.rows, found)
    for i, (name, vector) in enumerate(zip(names, vectors, strict=True), 1):
        heading = reason("rows_left", A=A.name, count=rank, reduced=bool(found.stages)) if i == 1 else None
        chains.append(Chain(name, (Link(Equal(), vector, reason("row", row=i)),), heading, compact=True))
    if not rank:
        chains.append(note(reason("no_row")))
    if found.stages:
        chains += _made_of(A, found, dict(zip(names, vectors, strict=True)), domain)
    chains.append(dimensions(A.name, A.name, rank, A.width))
    basis = w.Items(vectors)
    full = equation(w.Call("rank", (A.name,)), w.Number(A.width))
    return Derivation(
        "row_space",
        reason("problem", A=equation(A.name, A.written)),
        w.Call("row", (A.name,)),
        givens(A),
        tuple(chains),
        Answer(
            (Part("basis", basis),),
            space_certificate(w.Transpose(A.name), A.width, A.height, rank),
            reason("answer", A=A.name, basis=basis, count=rank, size=A.width, full=(full,) if rank == A.width else ()),
        ),
        plan=reason("plan", A=A.name),
        domain=domain,
    )


def _made_of(A: GivenMatrix, found: Elimination, values: dict[w.Name, w.Vector], domain: str) -> list[Chain]:
    """4r_1 + 5r_2 = ..., row 2 of A: with the numbers that stand in the pivot columns."""
    chains: list[Chain] = []
    for i, row in enumerate(A.rows, 1):
        if all(is_zero(entry_of(entry, domain)) for entry in row):
            continue
        start = combination([row[column] for _, column in found.pivots], list(values), domain)
        if not chains:
            chains.append(note(reason("check", A=A.name, rows=A.height, count=len(values)), "check"))
        work = Working(start, domain, role="check", compact=True)
        work.put_in(why=reason("row_of", row=i, A=A.name), letters_for=dict(values))
        chains.append(work.to("work_out", w.Vector(row)).chain)
    return chains
