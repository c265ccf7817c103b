"""The data of a problem that a question in the author's words leaves out."""

from __future__ import annotations

import re

from symla.derivation.model import Derivation
from symla.notation import written as w

_IS = re.compile(r"\b(\w+)\}?\s*(=|:=)")


def untold(ask: str, derivation: Derivation) -> tuple[w.Relation, ...]:
    """The data of a problem, `v = (3, 4)`, except those that the question itself defines, and the identity matrix that
    an operation adds to them.
    """
    data = {one.name: one.value for one in derivation.given} | {one.name: one.value for one in derivation.typed}
    asked = {part for argument in derivation.arguments for part in w.walk(argument.value)}
    told = {letter for letter, _ in _IS.findall(ask)}
    return tuple(
        [w.Relation(name, "=", value) for name, value in data.items() if name in asked and name.typed not in told]
    )
