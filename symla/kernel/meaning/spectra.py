"""Properties of eigenvalues: the characteristic polynomial, its zeros, the eigenspaces, similar matrices.

The characteristic polynomial of an n x n matrix A is det(x I - A), which has degree n and leading coefficient 1; it is
computed here by expansion along the rows, with coefficients in the field.  Numbers v_1, ..., v_n are the eigenvalues of
A with their multiplicities exactly if (x - v_1) ... (x - v_n) has the same coefficients.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from symla.kernel.meaning.operands import holds, numbers_of, several
from symla.kernel.meaning.solutions import null_space_has_basis
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.grid import Grid, by_rows, identity
from symla.kernel.numbers.of_letter import symbols_in
from symla.kernel.numbers.one_symbol import in_one_symbol
from symla.kernel.numbers.polynomial import ONE, Exact, Scalar, TooHard, Undefined, plain
from symla.kernel.numbers.reduction import Rows, by_minors, determinant
from symla.notation import written as w

if TYPE_CHECKING:
    from symla.kernel.meaning.prove import Prover

Coefficients = list[Scalar]  # of a polynomial, the constant one first

_LARGEST = 10  # 2^10 minors


def _times(field: Field, p: Sequence[Scalar], q: Sequence[Scalar]) -> Coefficients:
    found: Coefficients = [0] * (len(p) + len(q) - 1)
    for i, a in enumerate(p):
        for j, b in enumerate(q):
            found[i + j] = field.add(found[i + j], field.multiply(a, b))
    return found


def _plus(field: Field, p: Sequence[Scalar], q: Sequence[Scalar]) -> Coefficients:
    size = max(len(p), len(q))
    padded = [[*polynomial, *[0] * (size - len(polynomial))] for polynomial in (p, q)]
    return [field.add(a, b) for a, b in zip(*padded, strict=True)]


def characteristic(field: Field, rows: Rows) -> Coefficients:
    """The coefficients of det(x I - A), by expansion along the rows; each minor is worked out once."""
    if len(rows) > _LARGEST:
        raise TooHard("a characteristic polynomial of this degree")
    entries = [
        [[field.negate(a), 1] if i == j else [field.negate(a)] for j, a in enumerate(row)] for i, row in enumerate(rows)
    ]
    return by_minors(
        entries,
        ([0], [1]),
        lambda p: len(p) == 1 and field.is_zero(p[0]),
        partial(_times, field),
        partial(_plus, field),
        lambda p: [field.negate(c) for c in p],
    )


def with_zeros(field: Field, values: Sequence[Scalar]) -> Coefficients:
    """The coefficients of (x - v_1) ... (x - v_n)."""
    found: Coefficients = [1]
    for v in values:
        found = _times(field, found, [field.negate(v), 1])
    return found


def square(prover: Prover, operand: w.Node) -> Grid:
    """The value of a square matrix; raises `Undefined` for another shape."""
    grid = prover.reader.grid(operand)
    if grid.shape[0] != grid.width:
        raise Undefined("only a square matrix has eigenvalues")
    return grid


def sole_letter(prover: Prover, value: Scalar, grid: Grid) -> w.Name | None:
    """The one letter of a polynomial that the entries of a matrix do not contain; None if there is none, or several."""
    others = symbols_in(prover.field, *grid.entries)
    letters = [x for x in symbols_in(prover.field, value) - others if type(x) is w.Name]
    return letters.pop() if len(letters) == 1 else None


def same_coefficients(prover: Prover, p: Sequence[Scalar], q: Sequence[Scalar]) -> bool:
    """Whether two polynomials are the same."""
    return len(p) == len(q) and all(holds(prover, a, "=", b) for a, b in zip(p, q, strict=True))


def is_characteristic_polynomial(prover: Prover, operand: w.Node) -> bool:
    """det(A - x I), where x is the one letter that the entries of A do not contain."""
    return _is_characteristic(prover, operand, 1)


def is_monic_characteristic_polynomial(prover: Prover, operand: w.Node) -> bool:
    """det(x I - A), where x is the one letter that the entries of A do not contain."""
    return _is_characteristic(prover, operand, -1)


def _is_characteristic(prover: Prover, operand: w.Node, sign: int) -> bool:
    A, polynomial = several(operand, 2)
    grid, value = square(prover, A), prover.reader.scalar(polynomial)
    letter = sole_letter(prover, value, grid)
    if letter is None:
        return False
    field = prover.field
    x = field.symbol(letter)
    rows = [
        [field.multiply(sign, field.subtract(a, x) if i == j else a) for j, a in enumerate(row)]
        for i, row in enumerate(grid.rows)
    ]
    return holds(prover, determinant(field, tuple(map(tuple, rows))), "=", value)


def are_eigenvalues(prover: Prover, operand: w.Node) -> bool:
    """All zeros of the characteristic polynomial with their multiplicities."""
    A, listed = several(operand, 2)
    p, values = characteristic(prover.field, square(prover, A).rows), numbers_of(prover, listed)
    return same_coefficients(prover, p, with_zeros(prover.field, values))


def are_zeros(prover: Prover, operand: w.Node) -> bool:
    """All zeros of a polynomial with their multiplicities: it is a multiple of (x - v_1) ... (x - v_n)."""
    polynomial, listed = several(operand, 2)
    values = numbers_of(prover, listed)
    field, value = prover.field, prover.reader.scalar(polynomial)
    found = None if type(value) is not Exact else in_one_symbol(field, value.numerator)
    if found is None or type(value) is not Exact or value.denominator is not ONE:
        return False
    monic = [plain(c / found[1][0]) for c in reversed(found[1])]
    return same_coefficients(prover, monic, with_zeros(field, values))


def shifted(prover: Prover, grid: Grid, value: Scalar) -> Grid:
    """A - v I"""
    subtract = prover.field.subtract
    rows = [[subtract(a, value) if i == j else a for j, a in enumerate(row)] for i, row in enumerate(grid.rows)]
    return by_rows(tuple(map(tuple, rows)), grid.width)


def are_eigenspaces(prover: Prover, operand: w.Node) -> bool:
    """For every eigenvalue v once: v, its multiplicity as a zero of the characteristic polynomial, and a basis of the
    null space of A - v I.  Since the numbers are distinct and their multiplicities at least 1, the characteristic
    polynomial shows that these are all eigenvalues and nothing else; or the bases do, where they have as many vectors
    as the multiplicities say and as A has columns: then A is diagonal in the basis that they form together.
    """
    A, spaces = several(operand, 2)
    if not isinstance(spaces, w.Items):
        raise Undefined("a list of eigenspaces is meant")
    grid, field = square(prover, A), prover.field
    values: list[Scalar] = []
    zeros: list[Scalar] = []
    is_diagonal = True
    for space in spaces.entries:
        node, times, basis = several(space, 3)
        value = prover.reader.scalar(node)
        if type(times) is not w.Number or type(times.value) is not int or times.value < 1:
            return False
        if any(not holds(prover, value, "!=", other) for other in values):
            return False
        values.append(value)
        zeros += [value] * times.value
        if len(zeros) > grid.width or not null_space_has_basis(prover, shifted(prover, grid, value), basis):
            return False
        is_diagonal = is_diagonal and isinstance(basis, w.Items) and len(basis.entries) == times.value
    if is_diagonal and len(zeros) == grid.width:
        return True
    return same_coefficients(prover, characteristic(field, grid.rows), with_zeros(field, zeros))


# ---- similar matrices -----------------------------------------------------------------------------------------------


def _trimmed(prover: Prover, p: Sequence[Scalar]) -> Coefficients:
    """The coefficients without leading zeros.  Raises `TooHard` if the leading one may be zero."""
    found = list(p)
    while found and not prover.nonzero.holds(found[-1]):
        if not holds(prover, found.pop(), "=", 0):
            raise TooHard("a leading coefficient may be zero")
    return found


def _divided(prover: Prover, p: Coefficients, q: Coefficients) -> tuple[Coefficients, Coefficients]:
    """Quotient and remainder of polynomials; the leading coefficient of q is not zero."""
    field, left = prover.field, list(p)
    quotient: Coefficients = [0] * max(len(p) - len(q) + 1, 0)
    for shift in reversed(range(len(quotient))):  # a factor may be zero, too
        quotient[shift] = factor = field.divide(left.pop(), q[-1])
        for i, c in enumerate(q[:-1]):
            left[shift + i] = field.subtract(left[shift + i], field.multiply(factor, c))
    return quotient, _trimmed(prover, left)


def _squarefree(prover: Prover, p: Coefficients) -> Coefficients:
    """p/gcd(p, p'), which has the zeros of p, each once."""
    first: Coefficients = p
    second = _trimmed(prover, [prover.field.multiply(i, c) for i, c in enumerate(p)][1:])
    while second:
        first, second = second, _divided(prover, first, second)[1]
    return _divided(prover, p, first)[0]


def value_at(prover: Prover, p: Coefficients, grid: Grid) -> Grid:
    """p(A), by Horner's scheme."""
    reader, unit = prover.reader, identity(grid.width)
    found = reader.multiple(p[-1], unit)
    for c in reversed(p[:-1]):
        found = reader.each_pair(reader.product(found, grid), reader.multiple(c, unit), prover.field.add, "")
    return found


def is_diagonalizable(prover: Prover, operand: w.Node) -> bool:
    """A is similar to a complex diagonal matrix exactly if its minimal polynomial has only simple zeros.  That
    polynomial divides every p with p(A) = 0 and has all eigenvalues as zeros: so exactly if p(A) = 0 for the polynomial
    p with every eigenvalue as a simple zero.
    """
    grid = square(prover, operand)
    p = _squarefree(prover, characteristic(prover.field, grid.rows))
    entries = value_at(prover, p, grid).entries
    return not any(map(prover.nonzero.holds, entries)) and all(holds(prover, x, "=", 0) for x in entries)


def is_jordan_form(prover: Prover, operand: w.Node) -> bool:
    """A square matrix of zeros, except on the diagonal and next above it, where a 1 may stand between equal diagonal
    entries.
    """
    grid = square(prover, operand)
    zero, subtract = prover.field.is_zero, prover.field.subtract
    for i, row in enumerate(grid.rows):
        for j, x in enumerate(row):
            if j == i + 1:
                is_one = zero(subtract(x, 1))
                if not (zero(x) or (is_one and zero(subtract(row[i], grid.rows[j][j])))):
                    return False
            elif j != i and not zero(x):
                return False
    return True
