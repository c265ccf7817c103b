"""A neuron: the weighted sum of its inputs and a bias, z = w · x + b, and an activation function of it.

Source: the definition, e.g. Goodfellow, Bengio and Courville, Deep Learning, sections 6.1 and 6.3.
"""

from __future__ import annotations

from collections.abc import Callable

from symla.derivation.build import Working, equation, note, reason
from symla.derivation.given import GivenScalar, GivenVector, givens
from symla.derivation.model import Answer, Case, Cases, Chain, Derivation, Outcome, Part, Reason
from symla.notation import written as w
from symla.operations._letters import free_letter
from symla.operations._sizes import different_sizes
from symla.operations.learning._activations import Activation, activate, activated, applied, step_in_general
from symla.operations.learning._numbers import Sign, require_real, sign, step_sign, told

_OUTPUT = w.Name("output")
_ZERO, _ONE = w.Number(0), w.Number(1)


def neuron(x: GivenVector, w: GivenVector, b: GivenScalar, activation: Activation = "none") -> Derivation:
    """The output of a neuron: the activation of its weighted sum.

    `x` are n inputs, `w` their n weights, `b` is the bias; all are real.  `activation` is none, relu, step or sigmoid.
    Undefined if there are not as many weights as inputs.
    """
    return _neuron(x, w, b, activation)


def _neuron(x: GivenVector, weights: GivenVector, b: GivenScalar, activation: Activation) -> Derivation:
    require_real("neuron", x, weights, b)
    dot = w.VectorProduct("dot", weights.name, x.name)
    total = w.Sum((dot, b.name))
    goal = applied(activation, total)
    problem = reason(
        "problem",
        x=equation(x.name, x.written),
        w=equation(weights.name, weights.written),
        b=told(b),
        activation=activation,
    )

    def derivation(chains: tuple[Chain, ...], outcome: Outcome) -> Derivation:
        return Derivation("neuron", problem, goal, givens(x, weights, b), chains, outcome)

    if x.size != weights.size:
        return derivation((), different_sizes(weights, x, dot))
    z = free_letter("z", x, weights, b, kind="scalar")
    work = Working(z).to("weighted_sum", total)
    products = tuple([w.Product(pair) for pair in zip(weights.letters, x.letters, strict=True)])
    work.define("products", w.Sum((*products, b.name))).put_in(x, weights, b, why="put_in_neuron")
    work.evaluate("multiply_each" if x.size > 1 else "multiply", w.Product, w.Number).evaluate("add", w.Sum)
    value = work.line
    known = step_sign(value) if activation == "step" else sign(value)
    use = note(Reason("use"), "remark")
    if activation == "step" and known is None:
        general = step_in_general(GivenScalar(z, value))
        return derivation((work.chain, general, use), _by_sign(value, total, derivation))
    output = value if activation == "none" else activated(activation, value, known)
    chains = [work.chain]
    if activation != "none":
        chains.append(activate(activation, GivenScalar(z, value), known))
    if activation == "relu" and known == -1:
        chains.append(note(reason("silent", fact=w.Relation(value, "<", _ZERO)), "remark"))
    answer = Answer((Part("output", output),), reason("answer", output=output))
    return derivation((*chains, use), answer)


def _by_sign(value: w.Node, total: w.Node, derivation: Callable[[tuple[Chain, ...], Outcome], Derivation]) -> Cases:
    """The step function of a number whose sign depends on its symbols."""

    def case(known: Sign) -> Case:
        output = activated("step", value, known)
        condition = w.Relation(value, "<" if known == -1 else ">=", _ZERO)
        chain = Working(applied("step", value)).to(reason("step_of", fact=condition), output).chain
        answer = Answer((Part("output", output),), reason("answer", output=output))
        return Case(condition, derivation((chain,), answer))

    return Cases((case(1), case(-1)))
