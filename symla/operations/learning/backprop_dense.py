"""Backpropagation through a dense layer z = W x + b: with g, the gradient with respect to z, those with respect to W, x
and b are g x^T, W^T g and g.

Each has the shape of its variable: g x^T is m x n like W, and W^T g has n components like x.
Source: back-propagation, e.g. Goodfellow, Bengio and Courville, Deep Learning, section 6.5.
"""

from __future__ import annotations

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix, GivenVector
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.operations._counts import height, size, unequal, width
from symla.operations._letters import free_letter
from symla.operations._sheet import Sheet
from symla.operations._terms import matrix
from symla.operations.learning._numbers import require_real, used


def backprop_dense(sheet: Sheet, W: GivenMatrix, x: GivenVector, grad: GivenVector) -> None:
    """The gradients with respect to the weights, the inputs and the biases of a dense layer.

    `W` is m x n, `x` are n inputs, `grad` is the gradient with respect to the m outputs; the answer has a gradient of
    the shape of W, one with n and one with m components.  Undefined if the sizes do not fit.
    """
    require_real("backprop_dense", W, x, grad)
    g, turned = grad, w.Transpose(W.name)
    by_weights, by_inputs = w.Product((g.name, w.Transpose(x.name))), w.Product((turned, g.name))
    sheet.seek(w.Product((W.name, x.name)) if W.width != x.size else w.Items((by_weights, by_inputs)))
    if W.width != x.size:
        differ = unequal(width(W), size(x))
        sheet.undefined("inputs_differ", differ, W=W.name, x=x.name, m=height(W), n=width(W), p=size(x), differ=differ)
    if W.height != g.size:
        differ = unequal(height(W), size(g))
        sheet.undefined("outputs_differ", differ, W=W.name, g=g.name, m=height(W), n=width(W), p=size(g), differ=differ)
    sheet.say("sizes", W=W.name, x=x.name, g=g.name, m=height(W), n=width(W))
    G = free_letter("G D H", W, x, g, kind="matrix")
    work = sheet.work(G, "weights").to("output_times_input", by_weights).put_in(g, x)
    rows = tuple([tuple([result(w.Product((a, b))) for b in x.entries]) for a in g.entries])
    weights = matrix(rows)
    work.to("multiply", weights)
    d = w.Name(free_letter("d h v u", W, x, g, w.Name("g", (), "vector")).base, (), "vector")
    work = sheet.work(d, "inputs").to("by_the_transpose", by_inputs).put_in(W, g)
    work.evaluate("turned", w.Transpose, minor=True)
    inputs = result(work.line)
    work.to("rows_times_columns", inputs)
    b = free_letter("h k c", W, x, g, d)
    sheet.work(b, "biases", compact=True).to("the_same", g.name).put_in(g)
    used(sheet)
    gradients = {"weights": equation(G, weights), "inputs": equation(d, inputs), "biases": equation(b, g.written)}
    sheet.answer(reason("answer", **gradients), weights=weights, inputs=inputs, biases=g.written)
