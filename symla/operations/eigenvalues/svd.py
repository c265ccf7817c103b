"""The singular value decomposition A = U S V^T: perpendicular unit vectors r_i that A maps to s_i l_i.

The r_i are eigenvectors of A^T A, the s_i the square roots of its eigenvalues, and l_i = A r_i/s_i.  Vectors in the
null space of A^T complete the columns of U.  Over the complex numbers transposes are conjugated.
Source: the singular value decomposition, e.g. Lay, Linear Algebra and Its Applications, section 7.4.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix, GivenVector
from symla.derivation.model import Part
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.identities import identity
from symla.operations._cases.numbers import CannotSplit
from symla.operations._letters import free_letter, taken
from symla.operations._sheet import Sheet
from symla.operations._terms import as_matrix, matrix, matrix_of, vector_named
from symla.operations.eigenvalues._orthonormal import perpendicular, units
from symla.operations.eigenvalues._similar import adjoint, columns, in_case, letters
from symla.operations.eigenvalues._singular import (
    Singular,
    eigenvalues_of_gram,
    gram,
    gram_product,
    largest_first,
    root_lines,
)
from symla.operations.eigenvalues._spaces import different, eigenspaces, triangular_first, where_zero
from symla.operations.systems._chains import Begin
from symla.operations.systems._null import homogeneous

_ZERO = w.Number(0)
# letters for vectors: as found, of length 1, their images, the completing ones
_FOUND, _RIGHT, _LEFT, _MORE = "p k h", "r c d", "l b f", "q n o"


def svd(sheet: Sheet, A: GivenMatrix) -> None:
    """The singular value decomposition of a matrix.

    `A` is m x n with n <= 5, of numbers or of letters that leave no roots within roots; the answer has U, which is
    m x m, S, which is m x n, and V, which is n x n, with A = U S V^T; by another convention S is r x r for r singular
    values other than zero, U m x r and V n x r.
    """
    reduced = sheet.conventions.svd == "reduced"
    G = gram(sheet, A, wide=False)
    sheet.plan("plan", A=A.name, product=gram_product(sheet, A, wide=False))
    right, singular = right_vectors(sheet, A, G, reduced)
    left = left_vectors(sheet, A, right, singular, reduced)
    U, S, V = letters(A, "U P W", "S T Z", "V Q Y")
    forms: dict[w.Name, w.Node] = {U: columns(sheet, U, tuple([v.written for v in left]), "left_as_columns")}
    middle = _middle(singular, *((len(singular),) * 2 if reduced else (A.height, A.width)))
    forms[S] = in_case(sheet, sheet.work(S).to("values_on_diagonal", middle))
    forms[V] = columns(sheet, V, tuple([v.written for v in right]), "right_as_columns")
    product = w.Product((U, S, adjoint(A, V, sheet.domain)))
    sheet.check(product, "check").put_in(why="put_in_matrices", letters_for=forms).to(
        "multiply", matrix(sheet.known.rows(A.rows))
    )
    factors = tuple([equation(name, form) for name, form in forms.items()])
    wanted = {"U": U, "S": S, "V": V}
    sheet.answer(
        reason("answer", product=equation(A.name, product), factors=factors),
        **{key: Part(key, forms[name], letter=name) for key, name in wanted.items()},
    )


def right_vectors(
    sheet: Sheet, A: GivenMatrix, G: GivenMatrix, reduced: bool, named: str = _FOUND, with_named: bool = True
) -> tuple[tuple[GivenVector, ...], tuple[Singular, ...]]:
    """Orthonormal eigenvectors of G = A^T A, which were `named` as found; and the nonzero singular values, which may be
    roots of named zeros `with_named` alone.
    """
    kept = {free_letter(choices, A).base for choices in (named, _RIGHT, _LEFT, _MORE)} | {"g"} | taken(A)
    G = triangular_first(sheet, G)
    values = where_zero(sheet, different(sheet, eigenvalues_of_gram(sheet, G, with_named)), "zero_singular")
    found = largest_first(sheet, eigenspaces(sheet, G, values, kept), lambda space: space.eigenvalue)
    if reduced:
        found = [space for space in found if space.eigenvalue.value != _ZERO]
        if not found:
            is_ = "is" if w.is_numeric(A.written) else "may be"
            raise CannotSplit(f"svd: A {is_} zero, with no singular value but 0: its reduced decomposition is empty.")
    right = units(sheet, A, perpendicular(sheet, A, [space.basis for space in found], named, "right_vectors"), _RIGHT)
    return right, root_lines(sheet, A, G, [space.eigenvalue for space in found if space.eigenvalue.value != _ZERO])


def left_vectors(
    sheet: Sheet, A: GivenMatrix, right: tuple[GivenVector, ...], singular: tuple[Singular, ...], reduced: bool
) -> tuple[GivenVector, ...]:
    """l_i = A r_i/s_i, completed to an orthonormal basis unless `reduced`."""
    letter = free_letter(_LEFT, A).base
    found: list[GivenVector] = []
    if singular:
        sheet.say("left_vectors")
    for number, (r, singular_value) in enumerate(zip(right, singular, strict=False), 1):
        name = w.Name(letter, (str(number),), "vector")
        work = sheet.work(name, compact=True).define(
            "image_over_value", w.Quotient(w.Product((A.name, r.name)), singular_value.name)
        )
        work.put_in(letters_for={A.name: A.written, r.name: r.written, singular_value.name: singular_value.value})
        image = w.Product((matrix(sheet.known.rows(A.rows)), r.written))
        work.to(sheet.known.reason_for(A.written), w.Quotient(image, singular_value.value))
        work.to("work_out", result(work.line, sheet.domain))
        found.append(vector_named(name, work.line))
    if reduced or len(found) == A.height:
        return tuple(found)
    if not singular:
        return _any_left(sheet, A, letter)
    turned = adjoint(A, A.name, sheet.domain)
    sheet.say("fill_up", turned=turned)
    rows = sheet.known.rows(as_matrix(result(w.substitute(turned, {A.name: A.written}), sheet.domain)).rows)
    _, general, _ = homogeneous(sheet, Begin(turned), rows, w.Name("g", (), "vector"), taken(A), whole=True)
    more = perpendicular(sheet, A, [general.homogeneous], _MORE, "more_vectors")
    return (*found, *units(sheet, A, more, _LEFT, len(found) + 1))


def _any_left(sheet: Sheet, A: GivenMatrix, letter: str) -> tuple[GivenVector, ...]:
    """The columns of the identity matrix, where there are no images."""
    sheet.say("any_left", A=A.name, zero=equation(A.name, matrix(sheet.known.rows(A.rows))))
    rows = identity(A.height).rows
    return tuple([GivenVector(w.Name(letter, (str(number),), "vector"), row) for number, row in enumerate(rows, 1)])


def _middle(singular: tuple[Singular, ...], height: int, width: int) -> w.Matrix:
    """The m x n matrix with the singular values on the diagonal."""
    values = dict(enumerate([singular_value.value for singular_value in singular]))
    return matrix_of(height, width, lambda i, j: values.get(i, _ZERO) if i == j else _ZERO)
