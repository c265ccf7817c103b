"""Two matrices of different shapes: why nothing is defined entry by entry, and what can be done instead."""

from __future__ import annotations

from collections.abc import Callable

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Remedy, Undefined
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.operations.matrices._names import affordable

Combine = Callable[[w.Node, w.Node], w.Node]
Rows = tuple[tuple[w.Node, ...], ...]
_ZERO = w.Number(0)


def different_shapes(
    A: GivenMatrix, B: GivenMatrix, goal: w.Node, combine: Combine, domain: str, pad: bool
) -> Undefined:
    """The outcome for A and B of different shapes, to be combined entry by entry.

    Where zeros change nothing (`pad`), both may be filled up; else what they have in common is left.
    """
    m, n, p, q = A.height, A.width, B.height, B.width
    found: list[Remedy] = []

    def remedy(key: str, x: w.Node, y: w.Node, shown: w.Node | None = None, /, **facts: w.Node | int) -> None:
        value = result(w.substitute(combine(x, y), {A.name: A.written, B.name: B.written}), domain)
        assert type(value) is w.Matrix
        size = {"m": len(value.rows), "n": len(value.rows[0])}
        goals = {} if shown is None else {"goal": shown}
        found.append(Remedy(reason(key, **facts, **goals, **size), (equation(combine(x, y), value),)))

    if (m, n) == (q, p):
        turned = w.Transpose(B.name)
        remedy("transposed", A.name, turned, combine(A.name, turned))
    if m * n == p * q:
        remedy("reshaped", A.name, matrix(chunks(B.entries, n)), A=A.name, B=B.name, count=m * n)
    if q == n and p == 1:
        remedy("repeat_row", A.name, matrix(B.rows * m), row=B.name, of=A.name, count=m)
    elif q == n and m == 1:
        remedy("repeat_row", matrix(A.rows * p), B.name, row=A.name, of=B.name, count=p)
    if p == m and q == 1:
        repeated = matrix(tuple([row * n for row in B.rows]))
        remedy("repeat_column", A.name, repeated, column=B.name, of=A.name, count=n)
    elif p == m and n == 1:
        repeated = matrix(tuple([row * q for row in A.rows]))
        remedy("repeat_column", repeated, B.name, column=A.name, of=B.name, count=q)
    if pad:
        height, width = max(m, p), max(n, q)
        small = [X.name for X in (A, B) if (X.height, X.width) != (height, width)]
        key = {"first": small[0]} if len(small) == 1 else {"first": small[0], "second": small[1]}
        remedy(
            "fill_up" if len(small) == 1 else "fill_up_both", padded(A, height, width), padded(B, height, width), **key
        )
    else:
        height, width = min(m, p), min(n, q)
        remedy("in_common", corner(A, height, width), corner(B, height, width), A=A.name, B=B.name)
    sizes = [w.Relation(w.Number(a), "!=", w.Number(b)) for a, b in ((m, p), (n, q)) if a != b]
    why = reason("different_shapes", goal=goal, A=A.name, B=B.name, m=m, n=n, p=p, q=q)
    return Undefined(why, tuple(sizes), tuple(found))


def product_remedy(first: w.Node, second: w.Node, a: GivenMatrix, b: GivenMatrix, goal: w.Node, domain: str) -> Remedy:
    """A product that exists, with its size.  `a` and `b` are what is multiplied, under whatever names."""
    size = reason("product", goal=goal, m=a.height, n=b.width)
    if not affordable(a.height * a.width * b.width):
        return Remedy(size, (equation(w.Number(a.width), w.Number(b.height)),))
    return Remedy(size, (equation(w.Product((first, second)), result(w.Product((a.written, b.written)), domain)),))


def transposed(A: GivenMatrix) -> GivenMatrix:
    """The transpose, under the same name."""
    return GivenMatrix(A.name, tuple([A.column(j) for j in range(A.width)]), A.height)


def matrix(rows: Rows) -> w.Matrix:
    """The matrix of these rows."""
    return w.Matrix(rows, None, len(rows[0]))


def chunks(entries: tuple[w.Node, ...], width: int) -> Rows:
    """The entries in rows of this width, in order."""
    return tuple([entries[k : k + width] for k in range(0, len(entries), width)])


def padded(A: GivenMatrix, height: int, width: int) -> w.Matrix:
    """A, filled up with zeros below and to the right."""
    rows = [(*row, *(_ZERO,) * (width - A.width)) for row in A.rows]
    return matrix((*rows, *((_ZERO,) * width,) * (height - A.height)))


def corner(A: GivenMatrix, height: int, width: int) -> w.Matrix:
    """The first rows and columns of A."""
    return matrix(tuple([row[:width] for row in A.rows[:height]]))
