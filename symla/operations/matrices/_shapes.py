"""Matrices of different shapes: why an operation entry by entry is undefined, and the remedies."""

from __future__ import annotations

from collections.abc import Callable
from typing import NoReturn

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Remedy
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.operations._counts import counted, height, size, unequal, width
from symla.operations._sheet import Sheet
from symla.operations._terms import chunks, matrix
from symla.operations.matrices._names import affordable

Combine = Callable[[w.Node, w.Node], w.Node]


def different_shapes(sheet: Sheet, A: GivenMatrix, B: GivenMatrix, combine: Combine, pad: bool) -> NoReturn:
    """End the work on A and B of different shapes, to which `combine` was to be applied entry by entry.

    The remedy fills both up with zeros (`pad`), or keeps their common part.
    """
    m, n, p, q = A.height, A.width, B.height, B.width
    found: list[Remedy] = []

    def remedy(key: str, x: w.Node, y: w.Node, shown: w.Node | None = None, /, **facts: w.Node) -> None:
        value = result(w.substitute(combine(x, y), {A.name: A.written, B.name: B.written}), sheet.domain)
        assert type(value) is w.Matrix
        shape = {"m": counted("rows", value, len(value.rows)), "n": counted("columns", value, len(value.rows[0]))}
        goals = {} if shown is None else {"goal": shown}
        found.append(Remedy(reason(key, **facts, **goals, **shape), (equation(combine(x, y), value),)))

    if (m, n) == (q, p):
        turned = w.Transpose(B.name)
        remedy("transposed", A.name, turned, combine(A.name, turned))
    if m * n == p * q:
        remedy("reshaped", A.name, matrix(chunks(B.entries, n)), A=A.name, B=B.name, count=size(B))
    if q == n and p == 1:
        remedy("repeat_row", A.name, matrix(B.rows * m), row=B.name, of=A.name, count=height(A))
    elif q == n and m == 1:
        remedy("repeat_row", matrix(A.rows * p), B.name, row=A.name, of=B.name, count=height(B))
    if p == m and q == 1:
        repeated = matrix(tuple([row * n for row in B.rows]))
        remedy("repeat_column", A.name, repeated, column=B.name, of=A.name, count=width(A))
    elif p == m and n == 1:
        repeated = matrix(tuple([row * q for row in A.rows]))
        remedy("repeat_column", repeated, B.name, column=A.name, of=B.name, count=width(B))
    if pad:
        high, wide = max(m, p), max(n, q)
        small = [X.name for X in (A, B) if (X.height, X.width) != (high, wide)]
        key = {"first": small[0]} if len(small) == 1 else {"first": small[0], "second": small[1]}
        remedy("fill_up" if len(small) == 1 else "fill_up_both", padded(A, high, wide), padded(B, high, wide), **key)
    else:
        high, wide = min(m, p), min(n, q)
        remedy("in_common", corner(A, high, wide), corner(B, high, wide), A=A.name, B=B.name)
    shapes = {"m": height(A), "n": width(A), "p": height(B), "q": width(B)}
    differ = [unequal(shapes[a], shapes[b]) for a, b in ("mp", "nq") if shapes[a].number != shapes[b].number]
    why = reason("different_shapes", goal=sheet.goal, A=A.name, B=B.name, **shapes)
    sheet.undefined(why, *differ, remedies=found)


def product_remedy(first: w.Node, second: w.Node, a: GivenMatrix, b: GivenMatrix, goal: w.Node, domain: str) -> Remedy:
    """A defined product, with its size; `a` and `b` are the factors, under any names."""
    words = reason("product", goal=goal, m=counted("rows", first, a.height), n=counted("columns", second, b.width))
    if not affordable(a.height * a.width * b.width):
        return Remedy(words, (equation(w.Number(a.width), w.Number(b.height)),))
    return Remedy(words, (equation(w.Product((first, second)), result(w.Product((a.written, b.written)), domain)),))


def transposed(A: GivenMatrix) -> GivenMatrix:
    """The transpose, under the same name."""
    return GivenMatrix(A.name, tuple([A.column(j) for j in range(A.width)]), A.height)


def padded(A: GivenMatrix, height: int, width: int) -> w.Matrix:
    """A, filled up with zeros below and to the right."""
    filled = [(*row, *(w.ZERO,) * (width - A.width)) for row in A.rows]
    return matrix((*filled, *((w.ZERO,) * width,) * (height - A.height)))


def corner(A: GivenMatrix, height: int, width: int) -> w.Matrix:
    """The first rows and columns of A."""
    return matrix(tuple([row[:width] for row in A.rows[:height]]))
