"""The projection matrix onto the span of v_1, ..., v_k: that onto the column space of A = [v_1 ... v_k].

Source: projection matrices, e.g. Strang, Introduction to Linear Algebra, section 4.2.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix, GivenVector
from symla.derivation.model import Chain, Equal, Link, Passage
from symla.notation.frozen import replace
from symla.operations._borrowed import followed
from symla.operations._counts import many
from symla.operations._deriving import derive
from symla.operations._letters import free_letter
from symla.operations._sheet import Sheet
from symla.operations.systems._columns import columns_of, same_sizes, side_by_side


def projection_matrix_onto_span(sheet: Sheet, vectors: tuple[GivenVector, ...]) -> None:
    """The matrix that projects onto the span of vectors.

    The `vectors` have n components each and may be linearly dependent; the answer is n x n.  Undefined if the numbers
    of components differ; by cases where symbols decide which of them are independent.
    """
    P = free_letter("P T R", *vectors, kind="matrix")
    sheet.seek(P)
    same_sizes(sheet, *vectors)
    A = GivenMatrix(free_letter("A B C D", *vectors, P, kind="matrix"), columns_of(vectors), len(vectors))
    count = many(vectors)
    columns = Link(Equal(), side_by_side(vectors), reason("as_columns", count=count))
    sheet.add(Chain(A.name, (columns, Link(Equal(), A.written))))
    derived = sheet.once(
        "projection", lambda: derive("projection_matrix", A, domain=sheet.domain, conventions=sheet.conventions)
    )
    derived = replace(derived, chains=tuple([chain for chain in derived.chains if not _only_states(chain, A)]))
    sheet.plan("plan_columns", A=A.name, count=count)
    form = followed(sheet, derived, A.name)
    sheet.answer(reason("answer", vectors=tuple([v.name for v in vectors]), fact=equation(P, form)), matrix=form)


def _only_states(passage: Passage, A: GivenMatrix) -> bool:
    """Whether it has the entries of A and nothing else."""
    return type(passage) is Chain and passage.start == A.name and [x.target for x in passage.links] == [A.written]
