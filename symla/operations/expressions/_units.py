"""The names of identity matrices that operations add to the data: I, or I_3 beside another I."""

from __future__ import annotations

from symla.derivation.model import Given
from symla.notation import written as w
from symla.notation.identities import identity_sign
from symla.operations.expressions._letters import Letters
from symla.operations.systems._inverses import IDENTITY, is_unit


def named_units(
    given: tuple[Given, ...], data: tuple[Given, ...], units: list[Given], letters: Letters
) -> dict[w.Name, w.Name]:
    """The name here of the identity that an operation with these data added to them, by its name there; `data` are
    those of the expression, `units` the identities that stand beside them, to which a new one is added.
    """
    stands = (*data, *units)
    unit = next((g for g in given if g not in stands and is_unit(g)), None)
    if unit is None:
        return {}
    name = next((g.name for g in stands if g.value == unit.value and is_unit(g)), None)
    if name is None:
        assert isinstance(unit.value, w.Matrix)
        taken = {g.name for g in stands}
        signs = (unit.name, IDENTITY, identity_sign(len(unit.value.rows)))
        name = next((sign for sign in signs if sign not in taken), None) or letters.instead_of(IDENTITY)
        units.append(Given(name, unit.value))
    return {unit.name: name}
