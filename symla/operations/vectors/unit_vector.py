"""The unit vector: the vector of length 1 in the direction of v, v / ||v||.

The zero vector has no direction, so v must not be zero.
Source: the definition, e.g. Strang, Introduction to Linear Algebra, section 1.2.
"""

from __future__ import annotations

from contextlib import suppress

from symla.derivation.build import Working, equation, reason
from symla.derivation.given import GivenVector
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.budget import TooMuch
from symla.operations._sheet import Sheet
from symla.operations._vanish import unless_zero
from symla.operations.norms._euclidean import euclidean_work, rational_factor


def unit_vector(sheet: Sheet, v: GivenVector) -> None:
    """The unit vector in the direction of a vector.

    `v` has n >= 1 components; the answer has n components and length 1.  Undefined for the zero vector.
    """
    (v,) = unless_zero(sheet, v)
    if v.is_zero:
        vanishes = sheet.stated("‖v‖ = 0")
        sheet.undefined("undefined", vanishes, v=v.name, length=vanishes)
    length = euclidean_work(sheet.work(w.Norm(v.name)), v).line
    name = w.Name(v.name.base, v.name.subscript, "vector", "hat")
    scaled = sheet.work(name).to("divide_by_length", sheet.goal)
    if length == w.ONE:
        scaled.to("length_one", v.written)
    else:
        factor: w.Node = w.Quotient(w.ONE, length)
        scaled.to("put_in_length", w.Product((factor, v.written)))
        factor = rational_factor(scaled, factor, v)
        scaled.to("scale", w.Vector(tuple([result(w.Product((factor, x)), sheet.domain) for x in v.entries])))
    if sheet.domain == "real" and type(length) is w.AbsoluteValue and type(length.operand) is w.Name:
        sign = w.Quotient(length.operand, length)  # of a real number
        if sign in w.inside(scaled.line):
            sheet.remark("sign", sign=sign, a=length.operand)
    unit = scaled.line
    assert type(unit) is w.Vector
    if unit != v.written:
        work = Working(w.Norm(name), sheet.domain, reason("check"), "check")
        with suppress(TooMuch):  # where the lines do not come to 1, they show nothing
            if euclidean_work(work, GivenVector(name, unit.entries)).line == w.ONE:
                sheet.add(work)
    sheet.answer(reason("answer", v=v.name, unit=equation(name, unit)), unit=unit)
