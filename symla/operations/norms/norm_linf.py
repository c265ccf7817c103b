"""The maximum norm: the largest absolute value of a component, ||v||_oo = max(|v_1|, ..., |v_n|).

Over the complex numbers the absolute values are moduli.
Source: the definition of the l-infinity norm, e.g. Horn and Johnson, Matrix Analysis, section 5.2.
"""

from __future__ import annotations

from symla.derivation.build import equation
from symla.derivation.given import GivenVector
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.operations._sheet import Sheet
from symla.operations.norms._lines import largest_lines
from symla.operations.norms._remarks import only_zero

_MOST_TOLD = 4  # components that share the largest absolute value and are named one by one


def norm_linf(sheet: Sheet, v: GivenVector) -> None:
    """The maximum norm of a vector, and which component it comes from.

    `v` has n >= 1 components; the answer is a number >= 0, and 0 for the zero vector alone.  Always defined.
    """
    work = largest_lines(sheet.work(sheet.goal), v)
    _where(sheet, v, work.line)
    sheet.answer(norm=work.line)


def _where(sheet: Sheet, v: GivenVector, largest: w.Node) -> None:
    """The remark which component is the largest."""
    if v.is_zero:
        return only_zero(sheet, v)
    places = _largest_places(v, largest, sheet.domain)
    sizes = tuple([equation(w.AbsoluteValue(v.letters[i]), largest) for i in places])
    if v.size == 1 or not places:
        return None
    if len(places) > _MOST_TOLD:
        return sheet.remark("many_largest", v=v.name, sizes=sizes)
    if len(places) == v.size:
        return sheet.remark("all_largest", v=v.name, sizes=sizes)
    return sheet.remark("largest_at", v=v.name, places=tuple([i + 1 for i in places]), sizes=sizes)


def _largest_places(v: GivenVector, largest: w.Node, domain: str) -> list[int]:
    """The positions, from 0, of the largest absolute value; none where that depends on symbols."""
    if type(largest) is w.Call:
        return []
    return [i for i, x in enumerate(v.entries) if result(w.AbsoluteValue(x), domain) == largest]
