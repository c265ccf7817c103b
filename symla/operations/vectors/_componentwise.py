"""Sum and difference of two vectors, component by component."""

from __future__ import annotations

from symla.derivation.build import Working, reason
from symla.derivation.given import GivenVector
from symla.derivation.model import Remedy
from symla.notation import written as w
from symla.notation.sums import minus, plus
from symla.operations._counts import counted
from symla.operations._sheet import Sheet
from symla.operations._signs import added_or_subtracted, without_double_minus
from symla.operations._sizes import different_sizes


def componentwise(sheet: Sheet, u: GivenVector, v: GivenVector) -> Working:
    """u + v or u - v, by the operation of the sheet, from the letters to the numbers."""
    combine = minus if sheet.name == "vector_subtract" else plus
    if u.size != v.size:
        joined = w.Vector((*u.entries, *v.entries))
        join = reason("join", u=u.name, v=v.name, joined=joined, size=counted("entries", joined, u.size + v.size))
        different_sizes(sheet, u, v, combine, Remedy(join))
    letters = w.Vector(tuple([combine(x, y) for x, y in zip(u.letters, v.letters, strict=True)]))
    work = sheet.work(sheet.goal).define("by_component", letters).put_in(u, v)
    if combine is minus:
        work.to("minus_minus", without_double_minus(work.line), minor=True)
    return work.evaluate(added_or_subtracted(work.line) if combine is minus else "add", w.Sum)
