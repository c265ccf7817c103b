"""Powers of a named zero in lower ones: λ_1^3 = λ_1 + 1."""

from __future__ import annotations

from symla.derivation.build import equation
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.named import NamedZero


def zero_as_power(node: NamedZero) -> w.Relation:
    """The lowest power of the zero that is a combination of lower ones."""
    power = w.Power(node, w.Number(len(node.polynomial) - 1))
    return equation(power, result(power))
