"""The singular value decomposition A = U S V^T: perpendicular unit vectors v_i that A maps to s_i u_i.

The v_i are eigenvectors of A^T A, the s_i the square roots of its eigenvalues, and u_i = A v_i/s_i.  Vectors in the
null space of A^T complete the columns of U.  For a wide matrix A A^T is smaller: the u_i are its eigenvectors,
v_i = A^T u_i/s_i, and the null space of A completes V.  Over the complex numbers transposes are conjugated.
Source: the singular value decomposition, e.g. Lay, Linear Algebra and Its Applications, section 7.4.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix, GivenVector
from symla.derivation.model import Part
from symla.notation import written as w
from symla.notation.arithmetic import evaluate, result
from symla.notation.frozen import Frozen
from symla.notation.identities import identity
from symla.operations._cases.numbers import CannotSplit, entry_of
from symla.operations._counts import height, width
from symla.operations._letters import column_name, free_letter, letters, taken
from symla.operations._products import adjoint
from symla.operations._roots import take_root
from symla.operations._sheet import Sheet
from symla.operations._terms import as_matrix, matrix, matrix_of, vector_named
from symla.operations.eigenvalues._orthonormal import perpendicular, units
from symla.operations.eigenvalues._similar import columns, in_case
from symla.operations.eigenvalues._singular import (
    Singular,
    eigenvalues_of_gram,
    gram,
    gram_product,
    largest_first,
    root_lines,
    singular_name,
)
from symla.operations.eigenvalues._spaces import different, eigenspaces, letters_beside, triangular_first, where_zero
from symla.operations.norms._euclidean import squares
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
    turned = A.width > A.height
    is_line = 1 in (A.height, A.width) and any(sheet.known.certain(entry_of(e, sheet.domain)) for e in A.entries)
    if not is_line:
        G = gram(sheet, A)
        sheet.plan("plan_turned" if turned else "plan", A=A.name, product=gram_product(sheet, A))
    U, S, V = letters(A, "U P W", "S T Z", "V Q Y")
    named = Letters.of(A, U, S, V)
    if is_line:
        found, singular = _of_one_line(sheet, A, U if turned else V)
    else:
        found, singular = eigenvectors_of_gram(sheet, A, G, named, reduced, turned=turned)
    images = images_of(sheet, A, named, found, singular, reduced, turned)
    left, right = (found, images) if turned else (images, found)
    forms: dict[w.Name, w.Node] = {U: columns(sheet, U, tuple([v.written for v in left]), "left_as_columns")}
    middle = _middle(singular, *((len(right),) * 2 if reduced else (A.height, A.width)))
    forms[S] = in_case(sheet, sheet.work(S).to("values_on_diagonal", middle))
    forms[V] = columns(sheet, V, tuple([v.written for v in right]), "right_as_columns")
    product = w.Product((U, S, adjoint(V, sheet.domain, A)))
    sheet.check(product, "check").put_in(why="put_in_matrices", letters_for=forms).to(
        "multiply", matrix(sheet.known.rows(A.rows))
    )
    factors = tuple([equation(name, form) for name, form in forms.items()])
    wanted = {"U": U, "S": S, "V": V}
    sheet.answer(
        reason("answer", product=equation(A.name, product), factors=factors),
        **{key: Part(key, forms[name], letter=name) for key, name in wanted.items()},
    )


def _of_one_line(sheet: Sheet, A: GivenMatrix, letter: w.Name) -> tuple[tuple[GivenVector, ...], tuple[Singular, ...]]:
    """The vector [1] of a row or column that is not zero, and its length, which is the singular value."""
    name = column_name(letter, 1)
    heading = reason("one_line", A=A.name, rows=height(A), columns=width(A))
    work = sheet.work(name, heading).to("only_unit", w.Vector((w.ONE,)))
    found = vector_named(name, work.line)
    sigma = singular_name(A, 1)
    length = squares(A.entries, sheet.domain)
    work = sheet.work(sigma, compact=True).to("length_of_line", w.Root(length))
    is_complex = sheet.domain == "complex"
    work.to("square_each_modulus" if is_complex else "square_each", evaluate(work.line, w.Power, domain=sheet.domain))
    work.evaluate("add", w.Sum)
    root = take_root(work) if type(work.line) is w.Root else work
    return (found,), (Singular(sigma, root.line),)


def eigenvectors_of_gram(
    sheet: Sheet,
    A: GivenMatrix,
    G: GivenMatrix,
    named: Letters,
    reduced: bool,
    with_named: bool = True,
    turned: bool = False,
) -> tuple[tuple[GivenVector, ...], tuple[Singular, ...]]:
    """Orthonormal eigenvectors of G = A^T A, or if `turned` of A A^T, if `reduced` none for the eigenvalue 0, and the
    singular values, which may be roots of named zeros `with_named` alone.
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
    heading, letter = ("left_eigenvectors", named.U) if turned else ("right_vectors", named.V)
    vectors = perpendicular(sheet, [space.basis for space in found], named.found, heading)
    return units(sheet, vectors, letter), root_lines(sheet, A, G, [space.eigenvalue for space in spaces])


def images_of(
    sheet: Sheet,
    A: GivenMatrix,
    named: Letters,
    vectors: tuple[GivenVector, ...],
    singular: tuple[Singular, ...],
    reduced: bool,
    turned: bool = False,
) -> tuple[GivenVector, ...]:
    """u_i = A v_i/s_i, or if `turned` v_i = A^T u_i/s_i, completed to an orthonormal basis unless `reduced`."""
    found: list[GivenVector] = []
    stretched = [(v, value) for v, value in zip(vectors, singular, strict=False) if not value.is_zero]
    adjoined = adjoint(A.name, sheet.domain, A)
    operator, other, letter = (adjoined, A.name, named.V) if turned else (A.name, adjoined, named.U)
    if stretched:
        zero = tuple([value.statement for value in singular if value.is_zero])
        if turned:
            sheet.say("right_images", zero=zero, domain=sheet.domain)
        else:
            sheet.say("left_vectors", zero=zero)
    for number, (v, singular_value) in enumerate(stretched, 1):
        one = singular_value.value == w.ONE
        why = reason("image_itself", value=singular_value.statement) if one else reason("image_over_value")
        shares = () if one else (w.Quotient(w.ONE, singular_value.name),)
        work = sheet.work(column_name(letter, number), compact=True)
        work.define(why, w.Product((*shares, operator, v.name)))
        work.put_in(letters_for={A.name: A.written, v.name: v.written, singular_value.name: singular_value.value})
        in_place = w.substitute(operator, {A.name: matrix(sheet.known.rows(A.rows))})
        shares = () if one else (w.Quotient(w.ONE, singular_value.value),)
        work.to(sheet.known.reason_for(A.written), w.Product((*shares, in_place, v.written)))
        image = result(w.Product((in_place, v.written)), sheet.domain)
        if not one:
            work.to("multiply", w.Product((*shares, image)))
            image = result(work.line, sheet.domain)
        work.to("multiply" if one else "scale", image)
        found.append(vector_named(column_name(letter, number), work.line))
    size = A.width if turned else A.height
    if reduced or len(found) == size:
        return tuple(found)
    if not stretched:
        return _any_images(sheet, A, letter, size, turned)
    sheet.say("fill_up_right" if turned else "fill_up", turned=other)
    rows = sheet.known.rows(as_matrix(result(w.substitute(other, {A.name: A.written}), sheet.domain)).rows)
    kept = named.kept(A)
    x = w.Name(letters_beside(sheet, A, kept)[len(rows)], (), "vector")  # the letters before it are of eigenvectors
    _, general, _ = homogeneous(sheet, Begin(other), rows, x, kept, whole=True)
    more = perpendicular(sheet, [general.homogeneous], named.more, "more_vectors")
    return (*found, *units(sheet, more, letter, len(found) + 1))


def _any_images(sheet: Sheet, A: GivenMatrix, letter: w.Name, size: int, turned: bool) -> tuple[GivenVector, ...]:
    """The columns of the identity matrix, where all images are zero."""
    zero = equation(A.name, matrix(sheet.known.rows(A.rows)))
    sheet.say("any_right" if turned else "any_left", A=A.name, zero=zero)
    rows = identity(size).rows
    return tuple([GivenVector(column_name(letter, number), row) for number, row in enumerate(rows, 1)])


def _middle(singular: tuple[Singular, ...], height: int, width: int) -> w.Matrix:
    """The m x n matrix with the singular values on the diagonal."""
    values = dict(enumerate([singular_value.value for singular_value in singular]))
    return matrix_of(height, width, lambda i, j: values.get(i, w.ZERO) if i == j else w.ZERO)
