"""Activation functions by their definitions: relu(z) = max(0, z), step(z) = 1 for z >= 0 and else 0, and
sigmoid(z) = 1/(1 + e^(-z)).
"""

from __future__ import annotations

from typing import Literal

from symla.derivation.build import Working, equation, reason
from symla.derivation.given import GivenScalar, GivenVector
from symla.derivation.model import Reason
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.operations._cases.certain import Sign
from symla.operations._sheet import Sheet
from symla.operations.learning._numbers import order

Activation = Literal["none", "relu", "step", "sigmoid"]


def applied(activation: Activation, operand: w.Node) -> w.Node:
    """activation(operand); the operand itself if there is no activation."""
    return operand if activation == "none" else w.Call(activation, (operand,))


def definition(activation: Activation, z: w.Node) -> w.Node:
    """The definition of the function, in one formula where there is one."""
    if activation == "relu":
        return w.Call("max", (w.ZERO, z))
    if activation == "sigmoid":
        return w.Quotient(w.ONE, w.Sum((w.ONE, w.Call("exp", (w.Negative(z),)))))
    return applied(activation, z)


def activated(activation: Activation, z: w.Node, known: Sign | None = None) -> w.Node:
    """The value in final form; of the step function, by the sign of z."""
    if activation == "step":
        return w.ZERO if known == -1 else w.ONE
    return result(definition(activation, z))


def activate(sheet: Sheet, activation: Activation, z: GivenScalar, known: Sign | None) -> None:
    """The activation of a number with this sign, from the definition of the function; a step function of unknown sign
    is left unevaluated.
    """
    if activation == "step":
        work = sheet.work(applied("step", z.name), _step_heading()).put_in(z, why="put_in_sum")
        if known is not None:
            fact = w.Relation(z.entry, "<" if known == -1 else ">=", w.ZERO)
            work.to(reason("step_of", fact=fact), activated(activation, z.entry, known))
        return
    work = sheet.work(applied(activation, z.name))
    work.define(activation, definition(activation, z.name)).put_in(z, why="put_in_sum")
    if activation == "relu":
        why = reason("larger_of", fact=order(z.entry, w.ZERO, known)) if known else reason("take_larger")
        work.to(why, activated(activation, z.entry))
    else:
        work.evaluate("work_out_power", w.Call).result("work_out")


def _step_heading() -> Reason:
    return reason("step", at_zero=equation(applied("step", w.ZERO), w.ONE))


def activate_each(sheet: Sheet, activation: Activation, z: GivenVector) -> Working:
    """The activation of each entry, from its definition to the line before the values."""
    work = sheet.work(applied(activation, z.name), _step_heading() if activation == "step" else None)
    work.define(f"{activation}_each", w.Vector(tuple([definition(activation, x) for x in z.letters])))
    work.put_in(z, why="put_in_sums")
    return work.evaluate("work_out_power", w.Call) if activation == "sigmoid" else work


def values_each(work: Working, activation: Activation, z: GivenVector, signs: list[Sign | None]) -> w.Node:
    """The values for entries with these signs."""
    values = tuple([activated(activation, e, known) for e, known in zip(z.entries, signs, strict=True)])
    return work.to("work_out_each" if activation == "sigmoid" else f"{activation}_values", w.Vector(values)).line
