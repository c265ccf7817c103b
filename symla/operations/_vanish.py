"""What may vanish: whether a length or a divisor can be zero for some values of its symbols.

    (a, 0)  vanishes when a = 0          (a, b)  vanishes when (a, b) = (0, 0)          (a, 1)  never does
"""

from __future__ import annotations

from typing import Any

from symla.derivation.given import GivenVector
from symla.notation import written as w
from symla.notation.arithmetic import rational


def vanishing(v: GivenVector) -> w.Relation | None:
    """The condition under which the vector is zero; None if it never is.  The vector itself is not the zero vector."""
    rest: list[w.Node] = []
    for entry in v.entries:
        value = rational(entry)
        if value is None:
            if never_zero(entry):
                return None
            rest.append(entry)
        elif value != 0:
            return None
    if len(rest) == 1:
        return w.Relation(rest[0], "=", w.Number(0))
    return w.Relation(w.Vector(tuple(rest)), "=", w.Vector((w.Number(0),) * len(rest)))


def never_zero(entry: w.Node) -> bool:
    """Whether the number is not zero, whatever the values of its symbols."""
    from symla.notation.value import value

    found: Any = value(entry)
    return bool(found.is_nonzero) or (bool(found.is_number) and not found.is_zero)
