"""The matrix product: the entry in row i and column j of AB is row i of A times column j of B.

AB is defined if A has as many columns as B has rows; it has the rows of A and the columns of B.
Source: the definition, e.g. Strang, Introduction to Linear Algebra, section 2.4.
"""

from __future__ import annotations

from operator import mul

from symla.derivation.build import Working, equation, reason
from symla.derivation.given import GivenMatrix, GivenVector
from symla.derivation.model import Remedy
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.exact import rational
from symla.notation.sums import sum_of
from symla.operations._counts import counted, difference, height, size, unequal, width
from symla.operations._rows import products, row_times_column
from symla.operations._sheet import Sheet
from symla.operations._terms import Rows, chunks, matrix
from symla.operations.matrices._names import affordable, entry_letter, entry_name, within_bounds
from symla.operations.matrices._shapes import corner, padded, product_remedy, transposed

_MOST_LETTERS = 3  # products of an entry that are shown in letters
_MOST_CHECKED = 5  # rows and columns whose sums are shown


def matrix_multiply(sheet: Sheet, A: GivenMatrix, B: GivenMatrix) -> None:
    """The product of two matrices.

    `A` is m x n and `B` is n x p; the answer is m x p.  Undefined if the inner sizes differ.
    """
    goal, n, p = sheet.goal, width(A), height(B)
    if n.number != p.number:
        differ = unequal(n, p)
        why = reason("undefined", A=A.name, B=B.name, n=n, p=p, goal=goal, differ=differ)
        sheet.undefined(why, differ, remedies=_remedies(A, B, sheet.domain))
    within_bounds("matrix_multiply", A.height * A.width * B.width)
    fit = equation(n, p)
    sheet.say("sizes", A=A.name, B=B.name, m=height(A), n=n, p=p, q=width(B), goal=goal, inner=fit)
    unit = next((X for X in (B, A) if is_identity(X)), None)
    if unit is not None:
        return sheet.comes_to(product=times_unit(sheet.work(goal), unit, A if unit is B else B))
    product = multiplied(sheet.work(goal, reason("entries", goal=goal)), A, B, letters=True)
    _row_sums(sheet, A, B, product)
    _remark(sheet, A, B, product)
    sheet.comes_to(product=product)


def multiplied(work: Working, A: GivenMatrix, B: GivenMatrix, letter: str = "", letters: bool = False) -> w.Matrix:
    """The next lines: the product, with its entries worked out beside it under the names `c_11`, ...; with `letters`,
    the first of them from its definition, if there are few.
    """
    letters = letters and A.width <= _MOST_LETTERS
    letter = letter or entry_letter(A, B)
    entries = [
        row_times_column(A, B, i, j, entry_name(letter, i, j), work.domain, letters and i == j == 0)
        for i in range(A.height)
        for j in range(B.width)
    ]
    product = matrix(chunks(tuple([chain.links[-1].target for chain in entries]), B.width))
    names = matrix(chunks(tuple([chain.start for chain in entries]), B.width))
    work.to("entries_in_place", names, detail=tuple(entries), minor=True).to("put_in_entries", product)
    return product


def times_unit(work: Working, unit: GivenMatrix, other: GivenMatrix | GivenVector) -> w.Node:
    """The next lines: a product with an identity matrix is the other factor."""
    work.to(reason("times_identity", fact=equation(unit.name, unit.written)), other.name)
    return work.put_in(other, why="put_in_entries").line


def is_identity(A: GivenMatrix) -> bool:
    """Whether this is an identity matrix."""
    return A.height == A.width and all(
        rational(e) == (i == j) for i, row in enumerate(A.rows) for j, e in enumerate(row)
    )


def _row_sums(sheet: Sheet, A: GivenMatrix, B: GivenMatrix, product: w.Matrix) -> None:
    """The check that A times the row sums of B gives the row sums of AB: A(B e) = (AB)e for the vector e of ones."""
    sizes = (A.height, A.width, B.width)
    if min(sizes) < 2 or max(sizes) > _MOST_CHECKED or A.numbers is None or B.numbers is None:
        return
    ones = w.Vector((w.ONE,) * B.width)
    sums = result(w.Product((B.written, ones)))
    sheet.check(w.Product((B.name, ones)), "row_sums").to("sums_of_factor", sums)
    work = sheet.check(w.Product((A.name, sums))).to("times_sums", result(w.Product((A.written, sums))))
    work.to("sums_of_product", w.Vector(tuple([sum_of(tuple(map(_signed, row))) for row in product.rows])))


def _signed(number: w.Node) -> w.Node:
    """A negative number with a minus sign, as in a sum: 11 - 4."""
    value = rational(number)
    return number if value is None or value >= 0 else w.Negative(w.number(-value))


def _remark(sheet: Sheet, A: GivenMatrix, B: GivenMatrix, product: w.Matrix) -> None:
    """A remark on special cases: a product that vanishes, the order of the factors."""
    if A.numbers is None or B.numbers is None or not any(A.numbers) or not any(B.numbers):
        return None
    if all(rational(e) == 0 for row in product.rows for e in row):
        return sheet.remark("zero_product", goal=sheet.goal, A=A.name, B=B.name)
    if not A.height == A.width == B.height == B.width or A.width == 1 or A.rows == B.rows or not affordable(A.width**3):
        return None
    place = _differing(product, B, A)
    if place is None:
        return sheet.remark("commute", pair=sheet.stated("A B = B A"))
    i, j = place
    turned = products(B.rows[i], A.columns[j])
    value, entry = result(turned), product.rows[i][j]
    return sheet.remark(
        "order",
        pair=sheet.stated("A B != B A"),
        row=i + 1,
        column=j + 1,
        turned=equation(turned, value),
        differ=w.Relation(value, "!=", entry),
    )


def _differing(product: w.Matrix, A: GivenMatrix, B: GivenMatrix) -> tuple[int, int] | None:
    """The first place in which another product of matrices of rational numbers differs from this one."""
    left, right = A.numbers or (), B.numbers or ()
    for i, entries in enumerate(product.rows):
        numbers = left[i * A.width : (i + 1) * A.width]
        for j, entry in enumerate(entries):
            if sum(map(mul, numbers, right[j :: B.width])) != rational(entry):
                return i, j
    return None


def _remedies(A: GivenMatrix, B: GivenMatrix, domain: str) -> tuple[Remedy, ...]:
    """Products of these two matrices, modified, that are defined, with their sizes."""
    found: list[Remedy] = []
    a, b = A.name, B.name
    if (A.height, A.width) == (B.height, B.width):
        goal = w.VectorProduct("hadamard", a, b)
        claim = equation(goal, result(w.VectorProduct("hadamard", A.written, B.written), domain))
        found.append(Remedy(reason("hadamard", goal=goal, m=height(A), n=width(A)), (claim,)))
    if A.width == B.width:
        turned = w.Transpose(b)
        found.append(product_remedy(a, turned, A, transposed(B), w.Product((a, turned)), domain))
    if A.height == B.height:
        turned = w.Transpose(a)
        found.append(product_remedy(turned, b, transposed(A), B, w.Product((turned, b)), domain))
    if B.width == A.height:
        found.append(product_remedy(b, a, B, A, w.Product((b, a)), domain))
    count = B.height * B.width
    if count % A.width == 0:
        rows = chunks(B.entries, count // A.width)
        wide = counted("columns", matrix(rows), count // A.width)
        found.append(_changed(A, B, rows, "reshape", domain, count=size(B), rows=width(A), columns=wide))
    if not found:
        short = A.width > B.height
        rows = padded(B, A.width, B.width).rows if short else corner(B, A.width, B.width).rows
        missing = difference(*((width(A), height(B)) if short else (height(B), width(A))))
        found.append(_changed(A, B, rows, "append_rows" if short else "drop_rows", domain, count=missing))
    return tuple(found)


def _changed(A: GivenMatrix, B: GivenMatrix, entries: Rows, key: str, domain: str, /, **facts: w.Count) -> Remedy:
    """A times B, one of them modified to fit."""
    fitting = GivenMatrix(B.name, entries, len(entries[0]))
    whole = product_remedy(A.name, fitting.written, A, fitting, w.Product((A.name, B.name)), domain)
    wide = counted("columns", fitting.written, fitting.width)
    return Remedy(reason(key, A=A.name, B=B.name, **facts, m=height(A), n=wide), whole.claims)
