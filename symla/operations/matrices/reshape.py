"""Reshaping: the same entries, read row by row and written row by row, in a matrix of another shape.

It needs as many places as there are entries, and it is not the transpose.
Source: reshaping in row-major order, e.g. Harris et al., Array programming with NumPy, Nature 585 (2020).
"""

from __future__ import annotations

from symla.derivation.build import Working, equation, note, reason
from symla.derivation.given import GivenMatrix, GivenVector, givens
from symla.derivation.model import Answer, Chain, Derivation, Outcome, Part, Remedy, Undefined
from symla.notation import written as w
from symla.notation.value import Domain
from symla.operations._arguments import ArgumentError
from symla.operations._counts import size
from symla.operations._letters import free_letter
from symla.operations.matrices._names import named
from symla.operations.matrices._shapes import chunks, matrix

_MOST_LETTERS = 12
_MOST_SHAPES = 6
_MOST_PLACES = 40_000


def reshape(A: GivenVector | GivenMatrix, rows: int, columns: int, domain: Domain = "real") -> Derivation:
    """The entries of a matrix or vector, in their order, as a matrix of another shape.

    `A` has as many entries as `rows` times `columns`; the answer has that shape.  Undefined if the counts differ.
    """
    for parameter, value in (("rows", rows), ("columns", columns)):
        if value < 1:
            raise ArgumentError(f"reshape: {parameter} is 1 or more")
    if rows * columns > _MOST_PLACES:
        raise ArgumentError(f"reshape: {rows} x {columns} is more than {_MOST_PLACES} entries")
    goal = w.Call("reshape", (A.name, w.Number(rows), w.Number(columns)))

    def derivation(chains: tuple[Chain, ...], outcome: Outcome) -> Derivation:
        problem = reason("problem", data=named(A), m=rows, n=columns)
        return Derivation("reshape", problem, goal, givens(A), chains, outcome, domain=domain)

    count = len(A.entries)
    if count != rows * columns:
        return derivation((), _undefined(A, rows, columns))
    if isinstance(A, GivenVector):
        letters = matrix(chunks(A.letters, columns))
    else:
        names = tuple([A.letter(i, j) for i in range(1, A.height + 1) for j in range(1, A.width + 1)])
        letters = matrix(chunks(names, columns))
    name = free_letter("R S T M", A, kind="matrix")
    work = Working(name, domain)
    if count <= _MOST_LETTERS:
        work.define("row_by_row", letters).put_in(A, why="put_in_entries")
    else:
        work.put_in(A, why="row_by_row", via=letters)
    fits = equation(w.Product((w.Number(rows), w.Number(columns))), w.Number(count))
    answer = Answer(
        (Part("reshaped", work.line),),
        reason("answer", A=A.name, m=rows, n=columns, reshaped=equation(name, work.line)),
    )
    sizes = note(reason("fits", A=A.name, count=size(A), m=rows, n=columns, fits=fits))
    return derivation((sizes, work.chain, *_remark(A, name, work.line)), answer)


def _remark(A: GivenVector | GivenMatrix, name: w.Name, reshaped: w.Node) -> tuple[Chain, ...]:
    """Where reshaping and transposing might be taken for each other."""
    if not isinstance(A, GivenMatrix) or not isinstance(reshaped, w.Matrix):
        return ()
    if reshaped == A.written:
        return (note(reason("the_same", A=A.name, same=equation(name, A.name)), "remark"),)
    turned = matrix(tuple([A.column(j) for j in range(A.width)]))
    if (len(reshaped.rows), len(reshaped.rows[0])) != (A.width, A.height) or turned == reshaped:
        return ()
    if not all(type(e) is w.Number for e in A.entries):
        return ()
    differ = w.Relation(name, "!=", w.Transpose(A.name))
    return (note(reason("not_the_transpose", A=A.name, differ=differ, turned=w.Transpose(A.name)), "remark"),)


def _undefined(A: GivenVector | GivenMatrix, rows: int, columns: int) -> Undefined:
    """Too many or too few entries; the shapes that do fit, and how entries could be added or left out."""
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
    return Undefined(why, (differ,), (Remedy(reason("shapes", A=A.name, count=size(A), shapes=shapes), fit), change))


def _shapes(count: int, rows: int) -> tuple[tuple[int, int], ...]:
    """The shapes with so many places, those with nearly the number of rows that was wanted first to be told."""
    every = [(a, count // a) for a in range(1, count + 1) if count % a == 0]
    nearest = sorted(every, key=lambda shape: max(shape[0], rows) / min(shape[0], rows))[:_MOST_SHAPES]
    return tuple(sorted(nearest))
