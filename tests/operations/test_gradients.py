"""Steps of gradient descent, gradients of a dense layer and covariance matrices against SymPy."""

from __future__ import annotations

from random import Random

import pytest
import sympy

import symla
from symla.derivation.model import Undefined
from symla.kernel.meaning.prove import Prover
from symla.notation.parse import read
from symla.notation.statements import Property
from symla.notation.written import Items
from tests.operations.test_orthogonality import ENTRIES, listed


def test_a_step_goes_against_the_gradient() -> None:
    """w - η g."""
    random = Random(1)
    for _ in range(20):
        size = random.randint(1, 5)
        own = [sympy.Matrix([random.choice(ENTRIES) for _ in range(size)]) for _ in range(2)]
        rate = random.choice([x for x in ENTRIES if x])
        first, second = [listed([list(v)])[1:-1] for v in own]
        solution = symla.solve(f"gradient_step({first}, {second}, {rate})")
        assert solution.verified
        assert own[0] - rate * own[1] == solution.answer


def test_gradients_are_those_that_sympy_derives() -> None:
    """Of the loss g · (W x + b), whose gradient with respect to the outputs is g."""
    random = Random(2)
    for _ in range(12):
        m, n = random.randint(1, 3), random.randint(1, 3)
        W = sympy.Matrix(m, n, lambda i, j: sympy.Symbol(f"w{i}{j}"))
        x = sympy.Matrix(n, 1, lambda i, j: sympy.Symbol(f"x{i}"))
        g = sympy.Matrix([random.choice(ENTRIES) for _ in range(m)])
        loss = (g.T * W * x)[0]
        at = {s: random.choice(ENTRIES) for s in (*W, *x)}
        weights, inputs, outputs = listed(W.subs(at).tolist()), listed([list(x.subs(at))]), listed([list(g)])
        call = f"backprop_dense({weights}, {inputs[1:-1]}, {outputs[1:-1]})"
        solution = symla.solve(call)
        assert solution.verified
        assert W.applyfunc(loss.diff).subs(at) == solution.answer.weights
        assert x.applyfunc(loss.diff).subs(at) == solution.answer.inputs
        assert g == solution.answer.biases


def test_covariances_are_those_of_the_definition() -> None:
    """The sum of the products of the differences from the means, over m - 1."""
    random = Random(3)
    for _ in range(15):
        m, n = random.randint(1, 4), random.randint(1, 3)
        X = sympy.Matrix(m, n, lambda i, j: random.choice(ENTRIES))
        solution = symla.solve(f"covariance_matrix({listed(X.tolist())})")
        assert solution.verified
        if m == 1:
            assert isinstance(solution.derivation.outcome, Undefined)
            continue
        means = [sum(X.col(j)) / sympy.Integer(m) for j in range(n)]
        gaps = [[X[k, j] - means[j] for j in range(n)] for k in range(m)]
        wanted = [[sum(row[i] * row[j] for row in gaps) / sympy.Integer(m - 1) for j in range(n)] for i in range(n)]
        assert sympy.Matrix(wanted) == solution.answer.covariance
        assert sympy.Matrix(means) == solution.answer.mean


@pytest.mark.parametrize(
    ("mean", "centred", "covariance", "holds"),
    [
        ("[2, 5]", "[[-1, -3], [0, -1], [1, 4]]", "[[1, 7/2], [7/2, 13]]", True),
        ("[2, 5]", "[[-1, -3], [0, -1], [1, 4]]", "[[2/3, 7/3], [7/3, 26/3]]", False),  # divided by m
        ("[2, 4]", "[[-1, -2], [0, 0], [1, 5]]", "[[1, 7/2], [7/2, 29/2]]", False),
        ("[2, 5]", "[[-1, -3], [0, 1], [1, 4]]", "[[1, 7/2], [7/2, 13]]", False),
    ],
)
def test_the_kernel_tells_a_covariance(mean: str, centred: str, covariance: str, holds: bool) -> None:
    """With the mean, and with m - 1."""
    own = Items((read("[[1, 2], [2, 4], [3, 9]]"), read(mean), read(centred), read(covariance)))
    assert bool(Prover(False).holds(Property("covariance", own))) is holds
