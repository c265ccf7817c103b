"""Data of the wrong size or shape: why an operation is undefined, and the remedies."""

from __future__ import annotations

from collections.abc import Callable
from typing import NoReturn

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix, GivenVector
from symla.derivation.model import Remedy
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.plain import plain_printer
from symla.notation.sums import minus
from symla.operations._counts import difference, height, not_square, size, unequal, width
from symla.operations._plain import ArgumentError
from symla.operations._products import dotted
from symla.operations._sheet import Sheet
from symla.operations._terms import has_i


def need_square(sheet: Sheet, A: GivenMatrix) -> None:
    """End the work if the matrix is not square."""
    if A.height != A.width:
        sheet.undefined("not_square", not_square(A), A=A.name, m=height(A), n=width(A))


def different_sizes(
    sheet: Sheet,
    u: GivenVector,
    v: GivenVector,
    instead: Callable[[w.Node, w.Node], w.Node] = dotted,
    *more: Remedy,
    goal: w.Node | None = None,
) -> NoReturn:
    """End the work on u and v of different sizes.

    `instead(u, v)` is the problem proposed once the sizes agree, by default the dot product.
    """
    longer, shorter = (u, v) if u.size > v.size else (v, u)
    missing = longer.size - shorter.size
    count = difference(size(longer), size(shorter))
    padded = GivenVector(shorter.name, (*shorter.entries, *[w.ZERO] * missing))
    cut = GivenVector(longer.name, longer.entries[: shorter.size])
    remedies: list[Remedy] = []
    for key, changed, kept in (("append_zeros", padded, longer), ("drop_components", cut, shorter)):
        if not changed.is_zero:

            def both(other: w.Node, changed: w.Node = changed.written, first: bool = kept is u) -> w.Node:
                return instead(other, changed) if first else instead(changed, other)

            found = equation(both(kept.name), result(both(kept.written), sheet.domain))
            remedies.append(Remedy(reason(key, v=changed.name, count=count, instead=found)))
    sheet.undefined(
        reason("different_sizes", goal=goal or sheet.goal, u=u.name, v=v.name, m=size(u), n=size(v)),
        unequal(size(u), size(v)),
        remedies=(*remedies, *more),
    )


def not_mirrored(sheet: Sheet, A: GivenMatrix) -> tuple[int, int] | None:
    """The place, from 0, of the first entry that is not equal to its mirror image, over the complex numbers conjugated,
    after decisions where symbols occur; None if there is none.
    """
    for i, row in enumerate(A.rows):
        for j in range(i, A.height):
            image = w.Conjugate(A.rows[j][i]) if sheet.domain == "complex" else A.rows[j][i]
            gap = result(minus(row[j], image), sheet.domain)
            if i == j:
                _need_real(sheet, row[i], gap)
            if not sheet.is_zero(gap, "symmetry_decides"):
                return i, j
    return None


def _need_real(sheet: Sheet, entry: w.Node, gap: w.Node) -> None:
    """Raises `SymlaError` for an entry on the diagonal that may or may not be real, by its difference from its
    conjugate.
    """
    if w.has(sheet.known.put_in(gap), w.Conjugate):
        raise SymlaError(
            f"{sheet.name}: the numbers on the diagonal have to be real, and {plain_printer()(entry)} stands for any "
            "complex number. Take a number in its place, or one that is real, such as abs(z)."
        )


def takes_real_numbers(sheet: Sheet, A: GivenMatrix) -> None:
    """Raises `ArgumentError` for a matrix with i, of an operation that has no meaning for it."""
    if has_i(A.written):
        raise ArgumentError(f"{sheet.name}: {A.name.base} takes real numbers, and i is none")
