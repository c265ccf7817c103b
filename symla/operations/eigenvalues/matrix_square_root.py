"""The principal square root of a matrix A: the X with X X = A whose eigenvalues lie to the right of the imaginary axis.

It exists exactly if no eigenvalue of A is negative and 0 has as many eigenvectors as its multiplicity.
X = P sqrt(J) P^-1; a 2 x 2 matrix satisfies X^2 - tr(X) X + det(X) I = 0, so X = (A + s I)/t with s = sqrt(det A) and
t = sqrt(tr A + 2s).  The rotations by t/2 and by t/2 + pi are roots of the rotation by t; one has a positive trace.
Source: Higham, Functions of Matrices, sections 1.7 and 6.1; Cayley and Hamilton, e.g. Levinger, The square root of a
2 x 2 matrix.
"""

from __future__ import annotations

from collections.abc import Sequence

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Part
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.rational import Fraction
from symla.operations._cases.numbers import entry_of
from symla.operations._letters import letters
from symla.operations._run import Choice
from symla.operations._sheet import Sheet
from symla.operations._signs_of import Signs
from symla.operations._sizes import need_square
from symla.operations._terms import has_i, has_letters, matrix, need_numbers
from symla.operations.eigenvalues._functions import Value, block_lines, decomposed, of_blocks, put_together
from symla.operations.eigenvalues._powers import Rotation, rotated, rotation
from symla.operations.eigenvalues._root_of_two import root_of_two
from symla.operations.eigenvalues._similar import shortage
from symla.operations.eigenvalues._singular import size_of
from symla.operations.eigenvalues._spaces import (
    Space,
    different,
    dimension,
    eigenspaces,
    letters_beside,
    where_zero,
)
from symla.operations.eigenvalues._zeros import Eigenvalue, eigenvalue_lines, is_real, multiplicity

_HALF = w.Number(Fraction(1, 2))


def matrix_square_root(sheet: Sheet, A: GivenMatrix) -> None:
    """The principal square root of a square matrix.

    `A` is n x n with n <= 5, or triangular; with letters it is a rotation, or its eigenvalues have no roots.  The
    answer is n x n.  Undefined for other shapes, where an eigenvalue is negative, and where 0 has too few eigenvectors;
    by cases where letters decide about signs.
    """
    sheet.seek(w.Power(A.name, _HALF))
    need_square(sheet, A)
    with_letters = has_letters(*A.entries)
    turn = rotation(A) if with_letters else None
    if turn is not None:
        return _by_turning(sheet, A, turn)
    found = eigenvalue_lines(sheet, A)
    unsure = any(e.factor.degree > 1 or (has_i(e.value) and has_letters(e.value)) for e in found)
    if with_letters and (sheet.domain == "complex" or unsure):
        real = sheet.domain == "real"  # letters for complex numbers leave the signs open in every matrix
        need_numbers(
            "matrix_square_root: the entries of A",
            A.entries,
            "which signs its eigenvalues have"
            + (", unless these are real and have no roots, or A is a rotation" if real else ""),
        )
    _end_at_a_negative(sheet, A, [eigenvalue for eigenvalue in found if not has_letters(eigenvalue.value)])
    if with_letters:
        found = where_zero(sheet, different(sheet, found), "zero_eigenvalue")
    null = _possible(sheet, A, found)
    if any(e.is_named and (len(e.factor.coefficients) > 4 or has_i(A.written)) for e in found):
        raise SymlaError(
            f"{sheet.name}: some eigenvalues are zeros of a polynomial of degree 3 or more and have names alone; what "
            "their roots make of the matrix is too long to be checked for degrees from 4 on, and where the matrix "
            "has i in it. eigenvalues gives their decimals."
        )
    if A.height > 2 and any(e.sign and _has_complex_root(e.value) for e in found):
        raise SymlaError(
            f"{sheet.name}: some eigenvalues have roots of complex numbers in them; a square root of a matrix "
            "with more than two rows is not worked out with roots of such numbers. `eigenvalues` tells them."
        )
    (X,) = letters(A, "X Y Z")
    is_real = not has_i(A.written)
    short = A.height == 2 and is_real and not with_letters and any(e != w.ZERO for e in A.entries)
    root = root_of_two(sheet, A, X) if short else _by_blocks(sheet, A, X, found, null)
    check = sheet.check(w.Product((X, X)), "check").put_in(why="put_in_matrices", letters_for={X: root})
    check.to("multiply", matrix(sheet.known.rows(A.rows)))
    sheet.answer(reason("answer", goal=sheet.goal, root=equation(X, root)), root=Part("root", root, letter=X))


def _by_turning(sheet: Sheet, A: GivenMatrix, turn: Rotation) -> None:
    """The rotation by half the angle, or its opposite, whichever has a positive trace."""
    half = result(w.Quotient(turn.angle, w.TWO), sheet.domain)
    cosine = w.Call("cos", (half,))
    sides: list[tuple[w.RelationSymbol, int]] = [(">", 1), ("<", -1), ("=", 0)]
    possible = [(w.Relation(cosine, symbol, w.ZERO), side) for symbol, side in sides]
    possible = [(condition, side) for condition, side in possible if not sheet.never(condition)]
    side = sheet.choose(lambda: Choice(possible, reason("half_decides"))) if len(possible) > 1 else possible[0][1]
    if not side:
        sheet.undefined("half_turn", equation(cosine, w.ZERO), A=A.name, zero=equation(cosine, w.ZERO))
    (X,) = letters(A, "X Y Z")
    turned = rotated(half, turn.back)
    work = sheet.work(X)
    root = work.to("half_the_angle", turned if side > 0 else result(w.Negative(turned), sheet.domain)).line
    check = sheet.check(w.Product((X, X)), "check").put_in(why="put_in_matrices", letters_for={X: root})
    check.to("angles_add_up", A.written)
    sheet.answer(reason("answer", goal=sheet.goal, root=equation(X, root)), root=Part("root", root, letter=X))


def _has_complex_root(value: w.Node) -> bool:
    return any(type(part) is w.Root and has_i(part.radicand) for part in w.walk(value))


def _possible(sheet: Sheet, A: GivenMatrix, found: tuple[Eigenvalue, ...]) -> tuple[Space, ...]:
    """The null space, if it had to be found.  Ends the work if an eigenvalue excludes a principal root."""
    _end_at_a_negative(sheet, A, found)
    values = tuple([eigenvalue.statement for eigenvalue in found])
    zeros = tuple([eigenvalue for eigenvalue in found if eigenvalue.value == w.ZERO])
    if not zeros:
        sheet.say("possible", values=values)
        return ()
    value, count = zeros[0].statement, multiplicity(A, zeros[0])
    if zeros[0].multiplicity == 1:
        sheet.say("possible_with_zero_once", values=values, value=value, multiplicity=count)
        return ()
    (null,) = eigenspaces(sheet, A, zeros)
    nullity = dimension(A, null)
    if len(null.basis) < zeros[0].multiplicity:
        few = shortage(A, null)
        sheet.undefined("zero_with_too_few", few, A=A.name, value=value, multiplicity=count, dimension=nullity)
    sheet.say("possible_with_zero", values=values, value=value, multiplicity=count, dimension=nullity)
    return (null,)


def _end_at_a_negative(sheet: Sheet, A: GivenMatrix, found: Sequence[Eigenvalue]) -> None:
    """Ends the work if one of these eigenvalues is a negative number."""
    signs = Signs(sheet)
    for eigenvalue in found:
        if _is_negative(signs, eigenvalue.value):
            negative = w.Relation(eigenvalue.name, "<", w.ZERO)
            sheet.undefined("negative_eigenvalue", negative, A=A.name, value=eigenvalue.statement, negative=negative)


def _is_negative(signs: Signs, value: w.Node) -> bool:
    """Whether an eigenvalue is a negative number, in cases where it has letters."""
    if has_letters(value):
        return signs.of(value) < 0
    return is_real(value) and bool(size_of(value) < 0)


def _by_blocks(
    sheet: Sheet, A: GivenMatrix, X: w.Name, found: tuple[Eigenvalue, ...], null: tuple[Space, ...]
) -> w.Node:
    """P sqrt(J) P^-1; the null space may be known already."""

    def function(value: w.Node, k: int) -> Value:
        if value == w.ZERO:
            return Value(0, w.ONE)
        factor = w.Number(_binomial(k))
        root = w.Root(value) if not k else w.Quotient(w.Root(value), w.Power(value, w.Number(k)))
        return Value(entry_of(w.Product((factor, root)), sheet.domain), w.ONE)

    is_known = [bool(null) and eigenvalue.value == w.ZERO for eigenvalue in found]
    others = tuple([eigenvalue for eigenvalue, known in zip(found, is_known, strict=True) if not known])
    spaces = iter(eigenspaces(sheet, A, others, set(letters_beside(sheet, A)[: len(null)])))  # with a case's values
    basis = decomposed(sheet, A, tuple([null[0] if known else next(spaces) for known in is_known]))
    (E,) = letters(A, "E F G")
    middle = of_blocks(basis, function)
    block_lines(sheet, basis, E, middle, "roots")
    return put_together(sheet, X, basis, E, middle, function)


def _binomial(k: int) -> int | Fraction:
    """The binomial coefficient of 1/2 over k: 1, 1/2, -1/8, 1/16, ..."""
    found = Fraction(1)
    for j in range(k):
        found = found * (Fraction(1, 2) - j) / (j + 1)
    return found.numerator if found.denominator == 1 else found
