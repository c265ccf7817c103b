"""A matrix times a vector, two ways: row by row, and as a combination of the columns, A x = x_1 a_1 + ... + x_n a_n.

Source: the two readings of A x, e.g. Strang, Introduction to Linear Algebra, section 1.3.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix, GivenVector
from symla.derivation.model import Remedy
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.exact import rational
from symla.notation.sums import sum_of
from symla.operations._counts import counted, difference, height, size, unequal, width
from symla.operations._letters import free_letter
from symla.operations._rows import row_times_vector
from symla.operations._sheet import Sheet
from symla.operations.matrices._entrywise import MOST_LETTERS
from symla.operations.matrices._names import within_bounds
from symla.operations.matrices.matrix_multiply import is_identity, times_unit


def matrix_vector(sheet: Sheet, A: GivenMatrix, x: GivenVector) -> None:
    """A matrix times a vector, by rows and as a combination of the columns.

    `A` is m x n and `x` has n components; the answer has m components.  Undefined if the sizes do not fit.
    """
    goal, n, p = sheet.goal, width(A), size(x)
    if n.number != p.number:
        differ = unequal(n, p)
        why = reason("undefined", goal=goal, A=A.name, x=x.name, n=n, p=p, differ=differ)
        sheet.undefined(why, differ, remedies=_remedies(A, x, sheet.domain))
    within_bounds("matrix_vector", A.height * A.width)
    sheet.say("sizes", goal=goal, A=A.name, x=x.name, m=height(A), n=n, p=p, inner=equation(n, p))
    if is_identity(A) and not x.is_zero:
        return sheet.comes_to(product=times_unit(sheet.work(goal), A, x))
    product = _by_rows(sheet, A, x)
    _by_columns(sheet, A, x, product)
    sheet.say("agree", goal=goal)
    _remark(sheet, A, x, product)
    sheet.comes_to(product=product)


def _by_rows(sheet: Sheet, A: GivenMatrix, x: GivenVector) -> w.Vector:
    """Each component is a row of A times x."""
    letter = free_letter("y z b d p q", A, x, kind="scalar").base
    entries = [row_times_vector(A, x, i, w.Name(letter, (str(i + 1),)), sheet.domain) for i in range(A.height)]
    product = w.Vector(tuple([c.links[-1].target for c in entries]))
    work = sheet.work(sheet.goal, "by_rows")
    work.to("in_place", w.Vector(tuple([c.start for c in entries])), detail=tuple(entries), minor=True)
    work.to("put_in", product)
    return product


def _by_columns(sheet: Sheet, A: GivenMatrix, x: GivenVector, product: w.Node) -> None:
    """x_1 times the first column, and so on, added."""
    columns = zip(x.letters, zip(*A.letters, strict=True), strict=True)
    combination = sum_of(tuple([w.Product((c, w.Vector(column))) for c, column in columns]))
    work = sheet.work(sheet.goal, reason("by_columns", many=int(A.width > 1)))
    if len(A.entries) <= MOST_LETTERS:
        work.define("columns", combination).put_in(A, x, why="put_in_numbers")
    else:
        work.put_in(A, x, why="columns", via=combination)
    if A.width == 1:
        work.to("multiply", product)
        return
    scaled = [
        w.Vector(tuple([result(w.Product((c, e)), sheet.domain) for e in A.column(j)])) for j, c in enumerate(x.entries)
    ]
    work.to("multiply_columns", w.Sum(tuple(scaled))).to("add", product)


def _remark(sheet: Sheet, A: GivenMatrix, x: GivenVector, product: w.Vector) -> None:
    if x.is_zero:
        return sheet.remark("zero_vector", A=A.name, x=x.name)
    values = [rational(e) for e in x.entries]
    if x.size > 1 and values.count(0) == x.size - 1 and 1 in values:
        place = values.index(1)
        column = equation(sheet.goal, w.Vector(A.column(place)))
        return sheet.remark("picks_column", A=A.name, place=place + 1, column=column)
    if all(rational(e) == 0 for e in product.entries) and any(map(rational, A.entries)):
        return sheet.remark("sent_to_zero", A=A.name, x=x.name)
    return sheet.remark("layer", A=A.name, x=x.name) if A.height > 1 and A.width > 1 else None


def _remedies(A: GivenMatrix, x: GivenVector, domain: str) -> tuple[Remedy, ...]:
    """The transpose, if that fits; else x modified to fit."""
    found: list[Remedy] = []

    def remedy(key: str, left: w.Node, right: w.Node, **facts: w.Node) -> None:
        product = w.Product((left, right))
        value = result(w.substitute(product, {A.name: A.written, x.name: x.written}), domain)
        if not isinstance(value, w.Vector):
            value = w.Vector((value,))
        words = reason(key, **facts, size=counted("entries", value, len(value.entries)))
        found.append(Remedy(words, (equation(product, value),)))

    if A.height == x.size:
        turned = w.Transpose(A.name)
        remedy("transposed", turned, x.name, goal=w.Product((turned, x.name)))
    missing = A.width - x.size
    if missing > 0:
        filled = w.Vector((*x.entries, *(w.ZERO,) * missing))
        remedy("append_to", A.name, filled, x=x.name, count=difference(width(A), size(x)))
    else:
        cut = w.Vector(x.entries[: A.width])
        remedy("drop_from", A.name, cut, x=x.name, count=difference(size(x), width(A)))
    return tuple(found)
