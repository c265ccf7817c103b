"""A neuron: the weighted sum of its inputs and a bias, z = w · x + b, and an activation function of it.

Source: the definition, e.g. Goodfellow, Bengio and Courville, Deep Learning, sections 6.1 and 6.3.
"""

from __future__ import annotations

from symla.derivation.build import reason
from symla.derivation.given import GivenScalar, GivenVector
from symla.notation import written as nodes
from symla.notation.arithmetic import evaluate
from symla.operations._cases.certain import sign
from symla.operations._letters import free_letter
from symla.operations._sheet import Sheet
from symla.operations._sizes import different_sizes
from symla.operations.learning._activations import Activation, activate, activated, applied
from symla.operations.learning._numbers import at_zero, require_real, used
from symla.operations.learning._together import step_sign


def neuron(sheet: Sheet, x: GivenVector, w: GivenVector, b: GivenScalar, activation: Activation = "none") -> None:
    """The output of a neuron: the activation of its weighted sum.

    `x` are n inputs, `w` their n weights, `b` is the bias; all are real.  `activation` is none, relu, step or sigmoid.
    Undefined if there are not as many weights as inputs.
    """
    require_real("neuron", x, w, b)
    total = sheet.stated("w · x + b")
    sheet.seek(applied(activation, total))
    if x.size != w.size:
        different_sizes(sheet, w, x, goal=sheet.stated("w · x"))
    z = free_letter("z", x, w, b, kind="scalar")
    work = sheet.work(z).to("weighted_sum", total)
    products = tuple([nodes.Product(pair) for pair in zip(w.letters, x.letters, strict=True)])
    work.define("products", nodes.Sum((*products, b.name))).put_in(x, w, b, why="put_in_neuron")
    if evaluate(work.line, nodes.Product) != work.line:  # 5 √2 remains
        work.evaluate("multiply_each" if x.size > 1 else "multiply", nodes.Product, nodes.Number)
    value = work.evaluate("add", nodes.Sum).line
    known = step_sign(value) if activation == "step" else sign(value)
    if activation == "step" and known is None:
        activate(sheet, "step", GivenScalar(z, value), None)
        used(sheet)
        fact, known = sheet.choose(lambda: at_zero(value))
        sheet.work(applied("step", value)).to(reason("step_of", fact=fact), activated("step", value, known))
    elif activation != "none":
        activate(sheet, activation, GivenScalar(z, value), known)
    if activation == "relu" and known == -1:
        sheet.remark("silent", fact=nodes.Relation(value, "<", nodes.Number(0)))
    used(sheet)
    output = value if activation == "none" else activated(activation, value, known)
    sheet.answer(reason("answer", output=output), output=output)
