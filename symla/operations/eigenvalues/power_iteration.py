"""Power iteration: a vector is multiplied by A repeatedly, and divided by its largest component each time.

If one eigenvalue is larger than all others in absolute value, then for almost every start the divisors converge to it,
and the vectors to one of its eigenvectors.
Source: iterative estimates for eigenvalues, e.g. Lay, Linear Algebra and Its Applications, section 5.8.
"""

from __future__ import annotations

from typing import Any

from symla.derivation.build import Working, equation, reason
from symla.derivation.decimals import rounded
from symla.derivation.given import GivenMatrix, GivenVector
from symla.derivation.model import Approximately, Part
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.exact import rational
from symla.operations._arguments import ArgumentError
from symla.operations._counts import size, unequal, width
from symla.operations._letters import free_letter
from symla.operations._sheet import Sheet
from symla.operations._sizes import need_square
from symla.operations._terms import as_vector, vector_named

_MOST = 20


def power_iteration(sheet: Sheet, A: GivenMatrix, x0: GivenVector, steps: int) -> None:
    """Steps of power iteration, exact and rounded.

    `A` is n x n and `x0` has n components, both of rational numbers; there are 1 to 20 steps.  The answer is the last
    vector, and the number that it was divided by, an estimate of the eigenvalue.  Undefined for other shapes, and where
    a vector becomes zero.
    """
    need_square(sheet, A)
    if x0.size != A.height:
        sheet.undefined("sizes_differ", unequal(size(x0), width(A)), A=A.name, x0=x0.name, m=width(A), n=size(x0))
    if any(rational(e) is None for e in (*A.entries, *x0.entries)):
        raise ArgumentError("power_iteration: A and x0 have rational numbers as entries")
    if not 1 <= steps <= _MOST:
        raise ArgumentError(f"power_iteration: steps is from 1 to {_MOST}")
    sheet.plan("plan", A=A.name)
    v, m = free_letter("v u w y", A, x0).base, free_letter("m c k", A, x0, kind="scalar").base
    before = x0
    for step in range(1, steps + 1):
        index = (str(step),)
        work = sheet.work(w.Product((A.name, before.name)), compact=True).put_in(A, before)
        image = as_vector(work.result("multiply").line)
        sizes: list[Any] = [abs(rational(e) or 0) for e in image.entries]
        largest = image.entries[sizes.index(max(sizes))]
        if largest == w.ZERO:
            zero = equation(w.Product((A.name, before.name)), image)
            sheet.undefined("becomes_zero", zero, zero=zero)
        divisor = w.Name(m, index)
        _with_decimal(sheet, sheet.work(divisor, compact=True).to("largest_component", largest))
        name = w.Name(v, index, "vector")
        work = sheet.work(name, compact=True)
        work.define("divided", w.Quotient(w.Product((A.name, before.name)), divisor))
        work.to("put_in_found", w.Product((result(w.Quotient(w.ONE, largest)), image)))
        before = vector_named(name, work.to("scale", result(work.line)).line)
        _with_decimal(sheet, work)
    sheet.remark("tends")
    facts = {"iterate": equation(before.name, before.written), "estimate": equation(divisor, largest)}
    words = reason("answer", **facts, steps=steps)
    sheet.answer(
        words,
        iterate=Part("iterate", before.written, letter=before.name),
        estimate=Part("estimate", largest, letter=divisor),
    )


def _with_decimal(sheet: Sheet, work: Working) -> None:
    """The last line rounded, where that is shorter to read than its fractions."""
    places = sheet.conventions.decimals
    decimal = rounded(work.line, places)
    if decimal is not None:
        work.to("rounded", decimal, Approximately(places))
