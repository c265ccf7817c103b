"""A step of gradient descent: w' = w - η g, against the gradient and scaled by the learning rate.

Source: gradient descent, e.g. Goodfellow, Bengio and Courville, Deep Learning, section 4.3.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenScalar, GivenVector
from symla.notation import written as nodes
from symla.notation.arithmetic import result
from symla.notation.sums import minus, plus
from symla.operations._sheet import Sheet
from symla.operations._sizes import different_sizes
from symla.operations.learning._numbers import require_real, used


def gradient_step(sheet: Sheet, w: GivenVector, g: GivenVector, rate: GivenScalar) -> None:
    """The weights after a step of gradient descent.

    `w` and `g` have n real components each, `rate` is a number; the answer has n components.  Undefined for different
    numbers of components.
    """
    require_real("gradient_step", w, g, rate)
    if w.size != g.size:
        step = minus(w.name, nodes.Product((rate.name, g.name)))
        different_sizes(sheet, w, g, lambda u, v: minus(u, nodes.Product((rate.entry, v))), goal=step)
    name = nodes.Name(w.name.base, w.name.subscript, "vector", "prime")
    work = sheet.work(name).to("against", sheet.goal).put_in(w, g, rate)
    work.evaluate("multiply_components", nodes.Product, minor=True)
    found = result(work.line)
    work.to("subtract", found)
    assert type(found) is nodes.Vector
    if not g.is_zero:
        check = sheet.check(plus(name, nodes.Product((rate.name, g.name))), reason("check", w=w.name))
        check.put_in(GivenVector(name, found.entries), g, rate).evaluate(
            "multiply_components", nodes.Product, minor=True
        )
        check.to("add", w.written)
    used(sheet)
    sheet.answer(reason("answer", fact=equation(name, found)), updated=found)
