"""A dense layer: all its neurons at once, z = W x + b, and an activation function of every entry.

Source: the definition, e.g. Goodfellow, Bengio and Courville, Deep Learning, sections 6.1 and 6.3.
"""

from __future__ import annotations

from symla.derivation.build import Working, equation, note, reason
from symla.derivation.given import GivenMatrix, GivenVector, givens
from symla.derivation.model import Answer, Case, Cases, Chain, Derivation, Outcome, Part, Reason, Remedy, Undefined
from symla.notation import written as w
from symla.operations._arguments import ArgumentError
from symla.operations._counts import height, size, unequal, width
from symla.operations._letters import free_letter
from symla.operations.learning._activations import Activation, activate_each, applied, step_in_case
from symla.operations.learning._numbers import Sign, require_real, sign, step_sign

_OUTPUT = w.Name("output")
_ZERO, _ONE = w.Number(0), w.Number(1)
_SIGNS: tuple[tuple[w.RelationSymbol, Sign], ...] = ((">=", 1), ("<", -1))
_MOST_OPEN = 5  # sums whose signs are told apart


def dense_layer(W: GivenMatrix, x: GivenVector, b: GivenVector, activation: Activation = "none") -> Derivation:
    """The outputs of a dense layer: the activation of W x + b, entry by entry.

    `W` is m x n with the weights of one neuron in a row, `x` are n inputs, `b` are m biases, all real.  `activation`
    is none, relu, step or sigmoid.  The answer has m entries.  Undefined if the sizes do not fit.
    """
    require_real("dense_layer", W, x, b)
    sums = w.Sum((w.Product((W.name, x.name)), b.name))
    goal = applied(activation, sums)
    problem = reason(
        "problem",
        W=equation(W.name, W.written),
        x=equation(x.name, x.written),
        b=equation(b.name, b.written),
        activation=activation,
    )

    def derivation(chains: tuple[Chain, ...], outcome: Outcome, told: bool = True) -> Derivation:
        plan = reason("plan", sums=sums, activation=activation) if chains and told else None
        return Derivation("dense_layer", problem, goal, givens(W, x, b), chains, outcome, plan)

    outcome = _misfit(W, x, b)
    if outcome is not None:
        return derivation((), outcome)
    name = free_letter("z", W, x, b)
    rows = [_row(name, W, x, b, i) for i in range(W.height)]
    values = tuple([row.links[-1].target for row in rows])
    work = Working(name).to("weighted_sums", sums).to("rows_in_place", w.Vector(values))
    z = GivenVector(name, values)
    chains = (note(_sizes(W, x, b)), *rows, work.chain)
    signs = [step_sign(e) if activation == "step" else sign(e) for e in z.entries]
    if activation != "none":
        chains = (*chains, activate_each(activation, z, signs))

    def answer(output: w.Node, signs: list[Sign | None]) -> Answer:
        return Answer((Part("output", output),), reason("answer", output=output))

    def by_signs(signs: list[Sign | None]) -> tuple[tuple[Chain, ...], Outcome]:
        """The step function where signs depend on symbols: one after the other is told apart."""
        entry = next((e for e, known in zip(values, signs, strict=True) if known is None), None)
        if entry is None:
            chain = step_in_case(z, signs)
            return (chain,), answer(chain.links[-1].target, signs)
        cases: list[Case] = []
        for symbol, own in _SIGNS:
            decided = [own if known is None and e == entry else known for e, known in zip(values, signs, strict=True)]
            cases.append(Case(w.Relation(entry, symbol, _ZERO), derivation(*by_signs(decided), told=False)))
        return (), Cases(tuple(cases))

    use = note(Reason("use"), "remark")
    if activation == "step" and None in signs:
        open_ = len({e for e, known in zip(values, signs, strict=True) if known is None})
        if open_ > _MOST_OPEN:
            raise ArgumentError(
                f"dense_layer: the signs of {open_} sums depend on symbols, which makes {2**open_} cases. "
                "Choose values for some of them."
            )
        return derivation((*chains, use), by_signs(signs)[1])
    return derivation((*chains, use), answer(chains[-1].links[-1].target, signs))


def _row(z: w.Name, W: GivenMatrix, x: GivenVector, b: GivenVector, i: int) -> Chain:
    """The weighted sum of the neuron in row i (counted from 0)."""
    products = tuple([w.Product((W.letter(i + 1, j), letter), signed=True) for j, letter in enumerate(x.letters, 1)])
    work = Working(GivenVector(z, b.entries).letters[i], compact=True)
    work.put_in(W, x, b, why=reason("row", row=i + 1), via=w.Sum((*products, b.letters[i])))
    work.evaluate("multiply", w.Product, w.Number, minor=True)
    return work.evaluate("add", w.Sum).chain


def _sizes(W: GivenMatrix, x: GivenVector, b: GivenVector) -> Reason:
    columns = equation(width(W), size(x))
    rows = equation(height(W), size(b))
    return reason("sizes", W=W.name, x=x.name, b=b.name, m=height(W), n=width(W), columns=columns, rows=rows)


def _misfit(W: GivenMatrix, x: GivenVector, b: GivenVector) -> Undefined | None:
    """What does not fit, and what would."""
    if W.width != x.size:
        why = reason("inputs_differ", W=W.name, x=x.name, m=height(W), n=width(W), p=size(x))
        remedies = [Remedy(reason("other_weights", W=W.name, m=size(b), n=size(x)))]
        if W.height == b.size:
            remedies.insert(0, Remedy(reason("other_inputs", x=x.name, n=width(W))))
        if W.height == x.size and W.width == b.size:
            product = w.Product((w.Transpose(W.name), x.name))
            remedies.append(Remedy(reason("transpose", product=product, n=width(W)), (equation(product, product),)))
        return Undefined(why, (unequal(width(W), size(x)),), tuple(remedies))
    if W.height != b.size:
        why = reason("biases_differ", W=W.name, b=b.name, x=x.name, m=height(W), p=size(b))
        remedies = [
            Remedy(reason("other_biases", b=b.name, m=height(W))),
            Remedy(reason("other_rows", W=W.name, m=size(b), n=width(W))),
        ]
        return Undefined(why, (unequal(height(W), size(b)),), tuple(remedies))
    return None
