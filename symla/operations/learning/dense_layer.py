"""A dense layer: all its neurons at once, z = W x + b, then an activation function of each entry.

Source: the definition, e.g. Goodfellow, Bengio and Courville, Deep Learning, sections 6.1 and 6.3.
"""

from __future__ import annotations

from functools import partial

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenMatrix, GivenVector
from symla.derivation.model import Remedy
from symla.notation import written as w
from symla.operations._arguments import ArgumentError
from symla.operations._cases.certain import Sign, sign
from symla.operations._counts import height, size, unequal, width
from symla.operations._letters import free_letter
from symla.operations._sheet import Sheet
from symla.operations.learning._activations import Activation, activate_each, applied, values_each
from symla.operations.learning._numbers import at_zero, require_real, used
from symla.operations.learning._together import sign_beside, step_sign

_MOST_LETTERS = 3  # products of a sum that are shown in letters
_MOST_OPEN = 5  # sums whose signs are decided


def dense_layer(sheet: Sheet, W: GivenMatrix, x: GivenVector, b: GivenVector, activation: Activation = "none") -> None:
    """The outputs of a dense layer: the activation of W x + b, entry by entry.

    `W` is m x n with the weights of one neuron in a row, `x` are n inputs, `b` are m biases, all real.  `activation`
    is none, relu, step or sigmoid.  The answer has m entries.  Undefined if the sizes do not fit.
    """
    require_real("dense_layer", W, x, b)
    sums = sheet.stated("W x + b")
    sheet.seek(applied(activation, sums))
    _need_fitting(sheet, W, x, b)
    sheet.plan("plan", sums=sums, activation=activation)
    columns, rows = equation(width(W), size(x)), equation(height(W), size(b))
    sheet.say("sizes", W=W.name, x=x.name, b=b.name, m=height(W), n=width(W), columns=columns, rows=rows)
    name = free_letter("z", W, x, b)
    letters = GivenVector(name, b.entries).letters
    z = GivenVector(name, tuple([_row(sheet, letter, W, x, b, i) for i, letter in enumerate(letters)]))
    sheet.work(name).to("weighted_sums", sums).to("rows_in_place", z.written)
    output: w.Node = z.written
    if activation != "none":
        signs = [step_sign(e) if activation == "step" else sign(e) for e in z.entries]
        left = dict.fromkeys([e for e, known in zip(z.entries, signs, strict=True) if known is None])
        if activation == "step" and left:
            output = _step_by_cases(sheet, z, list(left))
        else:
            output = values_each(activate_each(sheet, activation, z), activation, z, signs)
    used(sheet)
    sheet.answer(reason("answer", output=output), output=output)


def _step_by_cases(sheet: Sheet, z: GivenVector, left: list[w.Node]) -> w.Node:
    """The step function where signs depend on letters, which are decided one after the other."""
    if len(left) > _MOST_OPEN:
        raise ArgumentError(
            f"dense_layer: the signs of {len(left)} sums depend on symbols, which makes {2 ** len(left)} cases. "
            "Choose values for some of them."
        )
    activate_each(sheet, "step", z)
    used(sheet)
    found: dict[w.Node, Sign] = {}
    for entry in left:
        alone = sign_beside(entry, found)
        found[entry] = sheet.choose(partial(at_zero, entry))[1] if alone is None else alone
    signs = [found[e] if e in found else step_sign(e) for e in z.entries]
    return values_each(sheet.work(w.Vector(tuple([applied("step", e) for e in z.entries]))), "step", z, signs)


def _row(sheet: Sheet, name: w.Name, W: GivenMatrix, x: GivenVector, b: GivenVector, i: int) -> w.Node:
    """The weighted sum of the neuron in row i (from 0)."""
    products = tuple([w.Product(pair, signed=True) for pair in zip(W.letters[i], x.letters, strict=True)])
    work = sheet.work(name, compact=True)
    definition, why = w.Sum((*products, b.letters[i])), reason("row", row=i + 1)
    if i == 0 and x.size <= _MOST_LETTERS:  # the rule in letters is shown once
        work.define(why, definition).put_in(W, x, b)
    else:
        work.put_in(W, x, b, why=why, via=definition)
    work.evaluate("multiply", w.Product, w.Number, minor=True)
    return work.evaluate("add", w.Sum).line


def _need_fitting(sheet: Sheet, W: GivenMatrix, x: GivenVector, b: GivenVector) -> None:
    """End the work if sizes do not fit, with a remedy."""
    if W.width != x.size:
        why = reason("inputs_differ", W=W.name, x=x.name, m=height(W), n=width(W), p=size(x))
        remedies = [Remedy(reason("other_weights", W=W.name, m=size(b), n=size(x)))]
        if W.height == b.size:
            remedies.insert(0, Remedy(reason("other_inputs", x=x.name, n=width(W))))
        if W.height == x.size and W.width == b.size:
            product = sheet.stated("W^T x")
            remedies.append(Remedy(reason("transpose", product=product, n=width(W)), (equation(product, product),)))
        sheet.undefined(why, unequal(width(W), size(x)), remedies=remedies)
    if W.height != b.size:
        why = reason("biases_differ", W=W.name, b=b.name, x=x.name, m=height(W), p=size(b))
        remedies = [
            Remedy(reason("other_biases", b=b.name, m=height(W))),
            Remedy(reason("other_rows", W=W.name, m=size(b), n=width(W))),
        ]
        sheet.undefined(why, unequal(height(W), size(b)), remedies=remedies)
