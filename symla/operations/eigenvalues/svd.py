"""The singular value decomposition A = U S V^T: perpendicular unit vectors v_i that A maps to s_i u_i.

The v_i are eigenvectors of A^T A, the s_i the square roots of its eigenvalues, and u_i = A v_i/s_i.  Vectors in the
null space of A^T complete the columns of U.  Over the complex numbers transposes are conjugated.
Source: the singular value decomposition, e.g. Lay, Linear Algebra and Its Applications, section 7.4.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix, GivenVector
from symla.derivation.model import Part
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.frozen import Frozen
from symla.notation.identities import identity
from symla.operations._cases.numbers import CannotSplit
from symla.operations._letters import column_name, free_letter, letters, taken
from symla.operations._sheet import Sheet
from symla.operations._terms import as_matrix, matrix, matrix_of, vector_named
from symla.operations.eigenvalues._orthonormal import perpendicular, units
from symla.operations.eigenvalues._similar import adjoint, columns, in_case
from symla.operations.eigenvalues._singular import (
    Singular,
    eigenvalues_of_gram,
    gram,
    gram_product,
    largest_first,
    root_lines,
)
from symla.operations.eigenvalues._spaces import different, eigenspaces, letters_beside, triangular_first, where_zero
from symla.operations.systems._chains import Begin
from symla.operations.systems._null import homogeneous


class Letters(Frozen, frozen=True):
    """The names of the factors in A = U S V^T, whose columns have their small letters; of the vectors that become
    columns of V, as found, and of those that complete U.
    """

    U: w.Name
    S: w.Name
    V: w.Name
    found: w.Name
    more: w.Name

    @classmethod
    def of(cls, A: GivenMatrix, U: w.Name, S: w.Name, V: w.Name, *beside: w.Name) -> Letters:
        """The letters for these factors, none that A or a name beside them has."""
        found = free_letter("p h k", A, U, S, V, *beside)
        return cls(U, S, V, found, free_letter("q n k", A, U, S, V, found, *beside))

    def kept(self, A: GivenMatrix) -> set[str]:
        """The letters that no eigenvector has as an unknown."""
        return {self.U.base.lower(), self.V.base.lower(), self.found.base, self.more.base} | taken(A)


def svd(sheet: Sheet, A: GivenMatrix) -> None:
    """The singular value decomposition of a matrix.

    `A` is m x n with n <= 5, of numbers or of letters that leave no roots within roots; the answer has U, which is
    m x m, S, which is m x n, and V, which is n x n, with A = U S V^T; by another convention S is r x r for r singular
    values other than zero, U m x r and V n x r.
    """
    reduced = sheet.conventions.svd == "reduced"
    G = gram(sheet, A, wide=False)
    sheet.plan("plan", A=A.name, product=gram_product(sheet, A, wide=False))
    U, S, V = letters(A, "U P W", "S T Z", "V Q Y")
    named = Letters.of(A, U, S, V)
    right, singular = right_vectors(sheet, A, G, named, reduced)
    left = left_vectors(sheet, A, named, right, singular, reduced)
    forms: dict[w.Name, w.Node] = {U: columns(sheet, U, tuple([v.written for v in left]), "left_as_columns")}
    middle = _middle(singular, *((len(right),) * 2 if reduced else (A.height, A.width)))
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
    sheet: Sheet, A: GivenMatrix, G: GivenMatrix, named: Letters, reduced: bool, with_named: bool = True
) -> tuple[tuple[GivenVector, ...], tuple[Singular, ...]]:
    """Orthonormal eigenvectors of G = A^T A, if `reduced` none that A sends to zero, and the singular values, which may
    be roots of named zeros `with_named` alone.
    """
    G = triangular_first(sheet, G)
    values = where_zero(sheet, different(sheet, eigenvalues_of_gram(sheet, G, with_named)), "zero_singular")
    spaces = largest_first(sheet, eigenspaces(sheet, G, values, named.kept(A)), lambda space: space.eigenvalue)
    found = spaces
    if reduced:
        found = [space for space in found if space.eigenvalue.value != w.ZERO]
        if not found:
            is_ = "is" if w.is_numeric(A.written) else "may be"
            raise CannotSplit(f"svd: A {is_} zero, with no singular value but 0: its reduced decomposition is empty.")
    vectors = perpendicular(sheet, [space.basis for space in found], named.found, "right_vectors")
    right = units(sheet, vectors, named.V)
    return right, root_lines(sheet, A, G, [space.eigenvalue for space in spaces])


def left_vectors(
    sheet: Sheet,
    A: GivenMatrix,
    named: Letters,
    right: tuple[GivenVector, ...],
    singular: tuple[Singular, ...],
    reduced: bool,
) -> tuple[GivenVector, ...]:
    """u_i = A v_i/s_i, completed to an orthonormal basis unless `reduced`."""
    found: list[GivenVector] = []
    stretched = [(v, value) for v, value in zip(right, singular, strict=False) if not value.is_zero]
    if stretched:
        sheet.say("left_vectors", zero=tuple([value.statement for value in singular if value.is_zero]))
    for number, (v, singular_value) in enumerate(stretched, 1):
        name = column_name(named.U, number)
        work = sheet.work(name, compact=True).define(
            "image_over_value", w.Quotient(w.Product((A.name, v.name)), singular_value.name)
        )
        work.put_in(letters_for={A.name: A.written, v.name: v.written, singular_value.name: singular_value.value})
        image: w.Node = w.Product((matrix(sheet.known.rows(A.rows)), v.written))
        work.to(sheet.known.reason_for(A.written), w.Quotient(image, singular_value.value))
        image = result(image, sheet.domain)
        if singular_value.value != w.ONE:
            work.to("multiply", w.Quotient(image, singular_value.value))
            image = result(work.line, sheet.domain)
        work.to("divide_components" if singular_value.value != w.ONE else "multiply", image)
        found.append(vector_named(name, work.line))
    if reduced or len(found) == A.height:
        return tuple(found)
    if not stretched:
        return _any_left(sheet, A, named.U)
    turned = adjoint(A, A.name, sheet.domain)
    sheet.say("fill_up", turned=turned)
    rows = sheet.known.rows(as_matrix(result(w.substitute(turned, {A.name: A.written}), sheet.domain)).rows)
    kept = named.kept(A)
    x = w.Name(letters_beside(sheet, A, kept)[A.width], (), "vector")  # the letters before it are of eigenvectors
    _, general, _ = homogeneous(sheet, Begin(turned), rows, x, kept, whole=True)
    more = perpendicular(sheet, [general.homogeneous], named.more, "more_vectors")
    return (*found, *units(sheet, more, named.U, len(found) + 1))


def _any_left(sheet: Sheet, A: GivenMatrix, U: w.Name) -> tuple[GivenVector, ...]:
    """The columns of the identity matrix, where there are no images."""
    sheet.say("any_left", A=A.name, zero=equation(A.name, matrix(sheet.known.rows(A.rows))))
    rows = identity(A.height).rows
    return tuple([GivenVector(column_name(U, number), row) for number, row in enumerate(rows, 1)])


def _middle(singular: tuple[Singular, ...], height: int, width: int) -> w.Matrix:
    """The m x n matrix with the singular values on the diagonal."""
    values = dict(enumerate([singular_value.value for singular_value in singular]))
    return matrix_of(height, width, lambda i, j: values.get(i, w.ZERO) if i == j else w.ZERO)
