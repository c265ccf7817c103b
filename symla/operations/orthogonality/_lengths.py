"""Orthogonal vectors divided by their lengths."""

from __future__ import annotations

from collections.abc import Collection

from symla.derivation.build import reason
from symla.derivation.given import GivenVector
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.operations._counts import many
from symla.operations._roots import take_root
from symla.operations._sheet import Sheet
from symla.operations.norms._euclidean import rational_factor
from symla.operations.orthogonality._gram_schmidt import Found
from symla.operations.orthogonality._inner import dot_line


def lengths(sheet: Sheet, vectors: dict[int, GivenVector], found: Found) -> dict[int, w.Node]:
    """‖u_1‖ = √(u_1 · u_1) = √3, ..."""
    sizes = {}
    for n, (j, u) in enumerate(vectors.items()):
        if j not in found.squares:
            found.squares[j] = dot_line(sheet, u, u)
        square = sheet.known.put_in(found.squares[j])
        work = sheet.work(
            w.Norm(u.name), reason("lengths", count=many(list(vectors.values()))) if n == 0 else None, compact=True
        )
        product = w.VectorProduct("dot", u.name, u.name)
        work.to("root_of_product", w.Root(product)).to("put_in_results", w.Root(square))
        sizes[j] = take_root(work).line if type(work.line) is w.Root else work.line
    return sizes


def divided_by_lengths(
    sheet: Sheet,
    vectors: dict[int, GivenVector],
    sizes: dict[int, w.Node],
    letter: str,
    turned: Collection[int] = (),
) -> dict[int, GivenVector]:
    """q_1 = (1/‖u_1‖) u_1, ..., each of length 1; with the opposite direction for those in `turned`."""
    units: dict[int, GivenVector] = {}
    for n, (j, u) in enumerate(vectors.items(), 1):
        name = w.Name(letter, (str(n),), "vector")
        heading = reason("divide_each_turned" if turned else "divide_each", count=many(list(vectors.values())))
        work = sheet.work(name, heading if n == 1 else None)
        quotients = [w.Quotient(w.ONE, size) for size in (w.Norm(u.name), sizes[j])]
        over, inverse = [w.Negative(q) if j in turned else q for q in quotients]
        work.to("turned_unit" if j in turned else "divided_by_length", w.Product((over, u.name)))
        alone = sizes[j] == w.ONE and j not in turned
        if sizes[j] != w.ONE:
            work.to("put_in_results", w.Product((inverse, u.written)))
        factor = rational_factor(work, inverse, u)
        entries = tuple([result(w.Product((factor, x)), sheet.domain) for x in u.entries])
        work.to("length_one" if alone else "multiply_components", w.Vector(entries))
        units[j] = GivenVector(name, entries)
    return units
