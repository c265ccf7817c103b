"""Reshaping: the entries of a matrix, read row by row and written row by row in another shape.

Both shapes have the same number of entries.  Reshaping is not transposition.
Source: reshaping in row-major order, e.g. Harris et al., Array programming with NumPy, Nature 585 (2020).
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix, GivenVector
from symla.derivation.model import Remedy
from symla.notation import written as w
from symla.operations._arguments import ArgumentError
from symla.operations._counts import size
from symla.operations._letters import free_letter
from symla.operations._sheet import Sheet
from symla.operations._terms import Entries, chunks, letters_in, matrix
from symla.operations.matrices._entrywise import put_entries_in

_MOST_SHAPES = 6
_MOST_PLACES = 40_000


def reshape(sheet: Sheet, A: GivenVector | GivenMatrix, rows: int, columns: int) -> None:
    """The entries of a matrix or vector, in their order, as a matrix of another shape.

    `A` has as many entries as `rows` times `columns`; the answer has that shape.  Undefined if the counts differ.
    """
    for parameter, value in (("rows", rows), ("columns", columns)):
        if value < 1:
            raise ArgumentError(f"reshape: {parameter} is 1 or more")
    if rows * columns > _MOST_PLACES:
        raise ArgumentError(f"reshape: {rows} x {columns} is more than {_MOST_PLACES} entries")
    m, n = w.Number(rows), w.Number(columns)
    sheet.seek(w.Call("reshape", (A.name, m, n)))
    count = len(A.entries)
    if count != rows * columns:
        _undefined(sheet, A, rows, columns)
    sheet.say("fits", A=A.name, count=size(A), m=rows, n=columns, fits=equation(w.Product((m, n)), w.Number(count)))
    name = free_letter("R S T M", A, kind="matrix")
    letters = matrix(chunks(letters_in(A), columns))
    reshaped = put_entries_in(sheet.work(name), "row_by_row", letters, A).line
    if isinstance(A, GivenMatrix):
        _remark(sheet, A, name, reshaped)
    statement = equation(name, reshaped)
    sheet.answer(reason("answer", A=A.name, m=rows, n=columns, reshaped=statement), reshaped=reshaped)


def _remark(sheet: Sheet, A: GivenMatrix, name: w.Name, reshaped: w.Node) -> None:
    """A remark where reshaping could be mistaken for transposing."""
    turned = matrix(A.columns)
    assert type(reshaped) is w.Matrix
    if reshaped == A.written:
        sheet.remark("the_same", A=A.name, same=equation(name, A.name))
    elif len(reshaped.rows) == A.width and turned != reshaped and w.is_numeric(A.written):
        other = w.Transpose(A.name)
        sheet.remark(
            "not_the_transpose", A=A.name, differ=w.Relation(name, "!=", other), turned=equation(other, turned)
        )


def _undefined(sheet: Sheet, A: Entries, rows: int, columns: int) -> None:
    """Too many or too few entries; the shapes that fit, and how entries could be added or dropped."""
    count, places = len(A.entries), rows * columns
    m, n = w.Number(rows), w.Number(columns)
    differ = w.Relation(size(A), "!=", w.Number(places))
    needed = equation(w.Product((m, n)), w.Number(places))
    why = reason("undefined", A=A.name, m=rows, n=columns, count=size(A), needed=needed, differ=differ)
    shapes = _shapes(count, rows)
    fit = tuple([equation(w.Product((w.Number(a), w.Number(b))), w.Number(count)) for a, b in shapes])
    difference = abs(places - count)
    key, signed = (
        ("append_zeros", w.Number(difference)) if places > count else ("drop_last", w.Negative(w.Number(difference)))
    )
    changed = equation(w.Sum((w.Number(count), signed)), w.Number(places))
    change = Remedy(reason(key, A=A.name, missing=difference, m=rows, n=columns, changed=changed))
    fitting = Remedy(reason("shapes", A=A.name, count=size(A), shapes=shapes), fit)
    sheet.undefined(why, differ, remedies=(fitting, change))


def _shapes(count: int, rows: int) -> tuple[tuple[int, int], ...]:
    """The shapes with this number of entries, those with about the wanted number of rows first."""
    every = [(a, count // a) for a in range(1, count + 1) if count % a == 0]
    nearest = sorted(every, key=lambda shape: max(shape[0], rows) / min(shape[0], rows))[:_MOST_SHAPES]
    return tuple(sorted(nearest))
