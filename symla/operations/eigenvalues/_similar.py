"""A P = P D: eigenvectors, or chains of generalized eigenvectors, as the columns of P."""

from __future__ import annotations

from collections.abc import Mapping

from symla.derivation.build import Working, equation, reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Fact, Part
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.named import zeros_in
from symla.notation.statements import Property
from symla.operations._sheet import Sheet
from symla.operations._terms import as_matrix, matrix, matrix_of
from symla.operations.eigenvalues._spaces import Space, dimension
from symla.operations.eigenvalues._zeros import multiplicity

CHAINS_AS_COLUMNS = "P S T"  # letters for the matrix of the chains


def with_columns(vectors: tuple[w.Vector, ...]) -> w.Matrix:
    """The matrix with the vectors as its columns."""
    return matrix(tuple(zip(*[v.entries for v in vectors], strict=True)))


def diagonal(values: tuple[w.Node, ...]) -> w.Matrix:
    """The diagonal matrix with these numbers."""
    return matrix_of(len(values), len(values), lambda i, j: values[i] if i == j else w.ZERO)


def values_of(found: tuple[Space, ...]) -> tuple[w.Node, ...]:
    """The eigenvalue of each vector."""
    return tuple([space.eigenvalue.value for space in found for _ in space.basis])


def lacking(found: tuple[Space, ...]) -> Space | None:
    """The first eigenvalue with fewer independent eigenvectors than its multiplicity."""
    return next((space for space in found if len(space.basis) < space.eigenvalue.multiplicity), None)


def shortage(A: GivenMatrix, space: Space) -> w.Relation:
    """The statement that the eigenspace is too small."""
    return w.Relation(dimension(A, space), "<", multiplicity(A, space.eigenvalue))


def products_check(sheet: Sheet, A: GivenMatrix, P: w.Name, D: w.Name, found: Mapping[w.Name, w.Node]) -> None:
    """The check that A P and P D are equal and that P is invertible."""
    known: dict[w.Name, w.Node] = {A.name: A.written, **found}
    matrix_here = sheet.known.letters_put_in(A.written)
    product = result(w.Product((matrix_here, found[P])), sheet.domain)
    if sheet.known.relations:  # sin(t) is zero, say
        product = matrix(sheet.known.rows(as_matrix(product).rows))
    sheet.say("same_products", "check")
    for left, right in ((A.name, P), (P, D)):
        work = sheet.check(w.Product((left, right))).put_in(why="put_in_matrices", letters_for=known)
        if left == A.name:
            work.to(sheet.known.reason_for(work.line, checked=True), w.Product((matrix_here, found[P])))
        work.to("multiply", product)
    if zeros_in(found[P]):
        sheet.say("independent_columns", "check", P=P, claim=Property("independent", P))
        return
    value = result(w.Determinant(found[P]), sheet.domain)
    nonzero = w.Relation(value, "!=", w.ZERO)
    sheet.say("invertible", "check", P=P, determinant=equation(w.Determinant(P), value), nonzero=nonzero)


def factors_answer(sheet: Sheet, A: GivenMatrix, parts: dict[str, tuple[w.Name, w.Node]], **more: Fact) -> None:
    """The answer with the factors P and D by their names, A P = P D, and `more` facts."""
    (P, _), (D, _) = parts.values()
    words = reason(
        "answer",
        A=A.name,
        product=equation(w.Product((A.name, P)), w.Product((P, D))),
        factors=tuple([equation(name, form) for name, form in parts.values()]),
        **more,
    )
    sheet.answer(words, **{key: Part(key, form, letter=name) for key, (name, form) in parts.items()})


def columns(sheet: Sheet, P: w.Name, vectors: tuple[w.Vector, ...], why: str) -> w.Matrix:
    """P, column by column."""
    return in_case(sheet, sheet.work(P).to(why, with_columns(vectors)))


def in_case(sheet: Sheet, work: Working) -> w.Matrix:
    """The matrix of the last line, with a line in which letters are replaced that have a value by now."""
    found = as_matrix(work.line)
    if sheet.known.letters_put_in(found) != found:
        work.to(sheet.known.reason_for(found), matrix(sheet.known.rows(found.rows)))
    return as_matrix(work.line)
