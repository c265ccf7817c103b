"""The power of a square matrix with an integer exponent: A^n = A A ... A, n times, A^0 = I, and A^-n = (A^-1)^n.

Long powers are built by squaring: A^2, A^4 = A^2 A^2, and so on.  A negative power is worked as an expression of the
inverse and a power.
Source: the definition, e.g. Strang, Introduction to Linear Algebra, section 2.4.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenExpression, GivenMatrix
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.exact import rational
from symla.notation.identities import identity
from symla.notation.sums import power_of, signed_sum
from symla.operations._arguments import ArgumentError
from symla.operations._borrowed import followed
from symla.operations._counts import height, unequal, width
from symla.operations._deriving import derive
from symla.operations._sheet import Sheet
from symla.operations._terms import as_matrix, has_letters
from symla.operations.eigenvalues._powers import Rotation, rotated, rotation
from symla.operations.matrices._names import entry_letter, matrix_letters, within_bounds
from symla.operations.matrices._shapes import product_remedy, transposed
from symla.operations.matrices.matrix_multiply import is_identity, multiplied

_LARGEST = 64
_MOST_TIMES = 4  # rows, and factors, that are checked by row sums
_LARGEST_WITH_LETTERS = 8


def matrix_power(sheet: Sheet, A: GivenMatrix, n: int) -> None:
    """The n-th power of a square matrix, by repeated multiplication.

    `A` is m x m and `n` is a whole number; the answer is m x m.  Undefined if A is not square, and for a negative n if
    it has no inverse; by cases where that depends on the values of symbols.
    """
    goal = sheet.seek(w.Power(A.name, w.Number(n)))
    if A.height != A.width:
        _not_square(sheet, A, n)
    turn = rotation(A) if abs(n) > 1 and any(type(e) is w.Call for e in A.entries) else None
    if turn is not None:
        return _by_turning(sheet, n, turn)
    _refuse_long(A, abs(n))
    if n < 0:  # a power of the inverse, if it exists
        derived = sheet.once("power", lambda: derive("evaluate", GivenExpression(goal), domain=sheet.domain, A=A))
        return sheet.comes_to(power=followed(sheet, derived))
    power = _lines(sheet, A, n)
    _row_sums(sheet, A, n, power)
    _remark(sheet, A, n, power)
    return sheet.comes_to(power=power)


def _by_turning(sheet: Sheet, n: int, turn: Rotation) -> None:
    """The rotation by n times the angle, backwards for a negative n."""
    angle, back = w.Product((w.Number(abs(n)), turn.angle)), turn.back is not (n < 0)
    power = as_matrix(result(rotated(result(angle, sheet.domain), back), sheet.domain))
    work = sheet.work(sheet.goal)
    if has_letters(turn.angle):  # other angles have their own values
        work.to("angles_add_up", rotated(angle, back)).to("multiply_angle", power)
    else:
        work.to("angles_add_up", power)
    sheet.comes_to(power=power)


def _row_sums(sheet: Sheet, A: GivenMatrix, n: int, power: w.Matrix) -> None:
    """The check that A applied n times to e gives the row sums of A^n: A(A(...(A e))) for the vector e of ones."""
    numbers = all(rational(e) is not None for e in A.entries)
    if not 1 < n <= _MOST_TIMES or not 1 < A.height <= _MOST_TIMES or not numbers or is_identity(A):
        return
    if {sum(map(rational, row)) for row in power.rows} == {1}:  # type: ignore[arg-type]
        return  # the vector of ones is mapped to itself for all values of the letters
    sums: w.Node = w.Vector((w.ONE,) * A.height)
    for number in range(n):
        work = sheet.check(w.Product((A.name, sums)), None if number else "row_sums")
        sums = result(w.Product((A.written, sums)))
        work.to("times_matrix", sums)
    work.to("sums_of_power", w.Vector(tuple([signed_sum(list(row)) for row in power.rows])))


def _refuse_long(A: GivenMatrix, n: int) -> None:
    letters = has_letters(*A.entries)
    most = _LARGEST_WITH_LETTERS if letters else _LARGEST
    if n > most:
        with_letters = " where the matrix contains letters" if letters else ""
        raise ArgumentError(f"matrix_power: n is from -{most} to {most}{with_letters}")
    within_bounds("matrix_power", A.height**3 * n.bit_length() * 2)


# ---- the lines ------------------------------------------------------------------------------------------------------


def _lines(sheet: Sheet, A: GivenMatrix, n: int) -> w.Matrix:
    """The powers that lead to A^n, each worked out."""
    goal = sheet.goal
    if n == 0:
        sheet.work(goal).to("zeroth_power", identity(A.height))
        return identity(A.height)
    if n == 1:
        sheet.work(goal).define("first_power", A.name).put_in(A, why="put_in_entries")
        return A.written
    letters = matrix_letters(A)
    known = {1: A}
    steps = _steps(n)
    if len(steps) > 2:
        sheet.plan("plan", powers=tuple([power_of(A.name, exponent) for exponent, _ in steps[:-1]]))
    for exponent, k in steps:
        left, right = known[exponent - k], known[k]
        last = exponent == n
        name = next(letters)
        heading = reason("entries_of", power=power_of(A.name, exponent)) if n > 2 else None
        work = sheet.work(goal if last else name, heading)
        if not last:
            work.to("name_it", power_of(A.name, exponent), minor=True)
        why = "times_itself" if exponent == 2 else "split"
        work.define(why, w.Product((power_of(A.name, exponent - k), power_of(A.name, k))), minor=exponent == 2)
        work.to("put_in_found", w.Product((left.name, right.name)), minor=True)
        product = multiplied(work, left, right, entry_letter(A, *known.values()) if last else name.base.lower())
        known[exponent] = GivenMatrix(name, product.rows, A.width)
    return known[n].written


def _steps(n: int) -> list[tuple[int, int]]:
    """The powers that lead to n, each as (exponent, k) for A^(exponent - k) A^k: 2, 3 for 3, and 2, 4, 5 for 5."""
    if n <= 3:
        return [(exponent, 1) for exponent in range(2, n + 1)]
    steps: list[tuple[int, int]] = []
    reached = 1
    for bit in bin(n)[3:]:
        steps.append((2 * reached, reached))
        reached *= 2
        if bit == "1":
            steps.append((reached + 1, 1))
            reached += 1
    return steps


def _remark(sheet: Sheet, A: GivenMatrix, n: int, power: w.Matrix) -> None:
    if n == 0:
        return sheet.remark("empty_product")
    if is_identity(A):
        return sheet.remark("identity", A=A.name, same=equation(sheet.goal, A.name)) if n > 1 else None
    if all(rational(e) == 0 for row in power.rows for e in row) and any(rational(e) != 0 for e in A.entries):
        return sheet.remark("nilpotent", A=A.name, n=n)
    if n < 2 or A.height == 1:
        return None
    if all(rational(e) == 0 for i, row in enumerate(A.rows) for j, e in enumerate(row) if i != j):
        return sheet.remark("diagonal", A=A.name, n=n)
    return sheet.remark("recurrent") if n > 2 else None


def _not_square(sheet: Sheet, A: GivenMatrix, n: int) -> None:
    differ = unequal(width(A), height(A))
    turned, other = w.Transpose(A.name), transposed(A)
    remedies = (
        product_remedy(A.name, turned, A, other, w.Product((A.name, turned)), sheet.domain),
        product_remedy(turned, A.name, other, A, w.Product((turned, A.name)), sheet.domain),
    )
    why = reason("undefined", goal=sheet.goal, A=A.name, m=height(A), n=width(A), differ=differ)
    sheet.undefined(why, differ, remedies=remedies if n > 1 else ())
