"""Operations of deep learning: against SymPy by another road, what is undefined, cases, named tuples, and messages."""

from __future__ import annotations

import itertools
import re
from typing import Any

import pytest
import sympy
from hypothesis import given
from hypothesis import strategies as st
from sympy import Matrix, Rational, Symbol

import symla
from symla.operations._arguments import ArgumentError
from tests.kernel.sample import late

A, LAMBDA = Symbol("a", real=True), Symbol("lambda", real=True)
WHOLE = st.integers(-9, 9)


def vectors(size: int) -> st.SearchStrategy[list[int]]:
    """Vectors of whole numbers."""
    return st.lists(WHOLE, min_size=size, max_size=size)


@st.composite
def layers(draw: st.DrawFn) -> tuple[list[list[int]], list[int], list[int]]:
    """Weights, inputs and biases that fit."""
    m, n = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    return draw(st.lists(vectors(n), min_size=m, max_size=m)), draw(vectors(n)), draw(vectors(m))


ACTIVATIONS = {
    "none": lambda z: z,
    "relu": lambda z: sympy.Max(0, z),
    "step": lambda z: sympy.Heaviside(z, 1),
    "sigmoid": lambda z: 1 / (1 + sympy.exp(-z)),
}


# ---- neurons and layers ---------------------------------------------------------------------------------------------


@given(layers(), st.sampled_from(sorted(ACTIVATIONS)))
def test_dense_layer_is_the_activation_of_the_matrix_product(layer: Any, activation: str) -> None:
    """A layer is its activation function of W x + b, by SymPy's matrix product."""
    W, x, b = layer
    solution = symla.dense_layer(W, x, b, activation)
    assert solution.verified
    assert (Matrix(W) * Matrix(x) + Matrix(b)).applyfunc(ACTIVATIONS[activation]) == Matrix(solution.answer)


@given(layers(), st.sampled_from(sorted(ACTIVATIONS)))
def test_neuron_is_a_layer_of_one(layer: Any, activation: str) -> None:
    """A neuron gives what a layer with its weights in the only row gives."""
    W, x, b = layer
    solution = symla.neuron(x, W[0], b[0], activation)
    assert solution.verified
    assert symla.dense_layer([W[0]], x, [b[0]], activation).answer[0] == solution.answer


@pytest.mark.parametrize(
    ("expected", "call"),
    [
        (2, "neuron([1, 2], [3, -1], 1)"),
        (0, "neuron([1, 2], [-2, -1], 1, relu)"),
        (1, "neuron([1, 2], [2, -1], 0, step)"),
        (1 / (1 + sympy.exp(-3)), "neuron([1, 2], [3, -1], 2, activation=sigmoid)"),
        (Rational(1, 2), "neuron([1, 2], [2, -1], 0, sigmoid)"),
        (sympy.Max(0, 2 * A + 1), "neuron([a, 2], [2, 1], -1, relu)"),
        (1 / (1 + sympy.exp(-2 * A)), "neuron([a, 2], [2, 1], -2, sigmoid)"),
    ],
)
def test_neuron(expected: Any, call: str) -> None:
    """Neurons with exact outputs."""
    solution = symla.solve(call)
    assert solution.verified
    assert expected == solution.answer


def test_step_at_zero_is_told() -> None:
    """That the step function is 1 at zero is said where it is used."""
    assert "at zero we take step(0) = 1" in symla.solve("neuron([1], [0], 0, step)").to_text()


def test_step_of_a_symbol_gives_cases() -> None:
    """Where the sign of the weighted sum depends on a symbol, the step function goes by cases."""
    solution = symla.solve("neuron([a, 2], [2, 1], -1, step)")
    assert solution.verified
    assert ((sympy.Ge(A, -sympy.Rational(1, 2)), 1), (sympy.Lt(A, -sympy.Rational(1, 2)), 0)) == solution.answer


def test_decimal_beside_a_sigmoid() -> None:
    """The exact sigmoid is followed by its rounded value."""
    assert "≈ 0.953." in symla.neuron([1, 2], [3, -1], 2, "sigmoid").to_text()


def test_neuron_with_too_many_weights_is_taught() -> None:
    """As many weights as inputs are needed."""
    solution = symla.neuron([1, 2], [3, 4, 5], 1, "relu")
    assert solution.verified
    assert "w has 3 components, x has 2" in str(solution.undefined)


@pytest.mark.parametrize(
    ("call", "why"),
    [
        ("backprop_dense([[1, 2], [3, 4]], [1], [1, 2])", "takes 2 inputs, but x has 1 component."),
        ("backprop_dense([[1], [3]], [1, 2], [1, 2])", "takes 1 input, but x has 2 components."),
        ("backprop_dense([[1, 2], [3, 4]], [1, 2], [5])", "so gives 2 outputs, but g has 1 component."),
        ("fit_line([[1, 2, 3], [3, 4, 5]])", "no points of the plane: p₁ has 3 components."),
        ("fit_line([[1], [2]])", "no points of the plane: p₁ has 1 component."),
        ("fit_polynomial([[1, 2, 3], [3, 4, 5]], 2)", "no points of the plane: p₁ has 3 components."),
    ],
)
def test_data_of_other_sizes_are_taught(call: str, why: str) -> None:
    """One component too few or too many is told, whether or not some of what is sought can be worked out."""
    solution = symla.solve(call)
    assert solution.verified
    assert why in str(solution.undefined)


@pytest.mark.parametrize(
    ("sizes", "why", "instead"),
    [
        (((2, 3), 2, 3), "takes 3 inputs, but x has 2 components", "Use the transpose"),
        (((2, 3), 2, 2), "takes 3 inputs, but x has 2 components", "Choose weights W of size 2 × 2."),
        (((2, 2), 2, 3), "W has 2 rows, one for each neuron, but b has 3 components", "Give b 2 components"),
    ],
)
def test_layer_that_does_not_fit_is_taught(sizes: Any, why: str, instead: str) -> None:
    """What does not fit is told, and what would."""
    (m, n), inputs, biases = sizes
    solution = symla.dense_layer([[1] * n] * m, [1] * inputs, [1] * biases)
    assert solution.verified
    assert why in str(solution.undefined)
    assert instead in solution.to_text()


def test_step_layer_tells_signs_apart() -> None:
    """Its step function is 1 for a >= 0 and 0 for a < 0."""
    layer = symla.solve("dense_layer([[a]], [1], [0], step)")
    assert layer.verified
    assert [("a >= 0", [1]), ("a < 0", [0])] == [(str(condition), list(found)) for condition, found in layer.answer]


@pytest.mark.parametrize("call", ["neuron([i], [1], 0)", "dense_layer([[i]], [1], [0])", "clip_by_norm([i], 1)"])
def test_complex_numbers_are_refused(call: str) -> None:
    """These operations are about real numbers, and say so."""
    with pytest.raises(ArgumentError, match="takes real numbers"):
        symla.solve(call)


# ---- penalties ------------------------------------------------------------------------------------------------------


@given(vectors(3), st.fractions(0, 5, max_denominator=9))
def test_penalties_are_norms_times_the_factor(weights: list[int], factor: Any) -> None:
    """The lasso takes the l1 norm, the ridge the square of the l2 norm."""
    lam = Rational(factor.numerator, factor.denominator)
    lasso, ridge = symla.penalty_l1(weights, factor), symla.penalty_l2(weights, factor)
    assert lasso.verified
    assert ridge.verified
    assert lam * Matrix(weights).norm(1) == lasso.answer
    assert lam * Matrix(weights).norm(2) ** 2 == ridge.answer


def test_penalty_of_a_symbol_gives_cases() -> None:
    """Whether a symbol may be a factor depends on its sign."""
    solution = symla.solve("penalty_l2([3, -4], lambda)")
    assert solution.verified
    assert ((LAMBDA >= 0, 25 * LAMBDA), (LAMBDA < 0, None)) == solution.answer


def test_square_is_never_a_negative_factor() -> None:
    """A factor that cannot be negative needs no cases."""
    assert 7 * A**2 == symla.solve("penalty_l1([3, -4], a^2)").answer


@pytest.mark.parametrize("name", ["penalty_l1", "penalty_l2"])
def test_negative_factor_is_taught(name: str) -> None:
    """A negative factor would reward large weights."""
    solution = symla.solve(f"{name}([3, -4], -1)")
    assert solution.verified
    assert "λ = -1 < 0" in str(solution.undefined)


# ---- clipping -------------------------------------------------------------------------------------------------------


@given(vectors(2), st.integers(1, 12))
def test_clipped_gradient_is_no_longer_than_the_limit(g: list[int], limit: int) -> None:
    """A gradient beyond the limit is scaled to it, any other is kept."""
    solution = symla.clip_by_norm(g, limit)
    assert solution.verified
    length = Matrix(g).norm()
    expected = Matrix(g) if length <= limit else Matrix(g) * limit / length
    assert sympy.zeros(2, 1) == sympy.simplify(expected - Matrix(solution.answer))


def test_clipping_a_gradient_with_symbols_gives_cases() -> None:
    """Whether a gradient with symbols is too long depends on them."""
    solution = symla.solve("clip_by_norm([a, 0], 5)")
    assert solution.verified
    (longer, _), (not_longer, kept) = solution.answer
    assert (abs(A) > 5, abs(A) <= 5) == (longer, not_longer)
    assert Matrix([A, 0]) == Matrix(kept)


def test_clipping_to_a_symbol_gives_cases_in_cases() -> None:
    """A limit may be any positive number."""
    solution = symla.solve("clip_by_norm([3, 4], a)")
    assert solution.verified
    conditions = [condition for condition, _ in solution.answer]
    assert [sympy.And(A > 0, A < 5), sympy.And(A > 0, A >= 5), A <= 0] == conditions
    assert solution.answer[-1][1] is None


@pytest.mark.parametrize(("limit", "told"), [("0", "c = 0"), ("-1", "c = -1 < 0")])
def test_limit_that_is_not_positive_is_taught(limit: str, told: str) -> None:
    """A limit is a positive number."""
    solution = symla.solve(f"clip_by_norm([3, 4], {limit})")
    assert solution.verified
    assert told in str(solution.undefined)


# ---- masks ----------------------------------------------------------------------------------------------------------


@given(st.lists(vectors(3), min_size=1, max_size=3), st.data())
def test_mask_is_the_elementwise_product(rows: list[list[int]], data: st.DataObject) -> None:
    """A masked matrix is SymPy's element-wise product."""
    bits = st.lists(st.integers(0, 1), min_size=3, max_size=3)
    mask = data.draw(st.lists(bits, min_size=len(rows), max_size=len(rows)))
    solution = symla.mask(rows, mask)
    assert solution.verified
    assert Matrix(rows).multiply_elementwise(Matrix(mask)) == Matrix(solution.answer)


def test_mask_of_a_vector() -> None:
    """A vector has a mask of its own size."""
    assert Matrix([3, 0, 5, 0]) == Matrix(symla.mask([3, -4, 5, 6], [1, 0, 1, 0]).answer)


@pytest.mark.parametrize(
    ("call", "why", "instead"),
    [
        ("mask([[1, 2], [3, 4]], [[1, 2], [0, 1]])", "m₁₂ = 2", "Set every entry of the mask to 0 or 1."),
        ("mask([[1, 2], [3, 4]], [[-3, r], [0, 1]])", "m₁₁ = -3", "Set every entry of the mask to 0 or 1."),
        ("mask([[1, 2, 3]], [[1, 0]])", "A is 1 × 3, and M is 1 × 2", "Choose a mask M of size 1 × 3."),
        ("mask([[1], [2]], [[1, 0]])", "A is 2 × 1, and M is 1 × 2", "Use the transpose of the mask"),
        ("mask([1, 2, 3], [1, 0])", "a has 3 components, and m has 2", "Choose a mask m with 3 components."),
    ],
)
def test_mask_that_is_none_is_taught(call: str, why: str, instead: str) -> None:
    """A mask has the size of what it masks, and zeros and ones."""
    solution = symla.solve(call)
    assert solution.verified
    assert why in str(solution.undefined)
    assert instead in solution.to_text()


def test_mask_with_a_symbol_is_refused() -> None:
    """Of a symbol nobody can say that it is 0 or 1."""
    with pytest.raises(ArgumentError, match="a may be another number"):
        symla.solve("mask([[1]], [[a]])")


@pytest.mark.parametrize(
    ("call", "cases"),
    [
        ("dense_layer([[2a],[2a]],[a+1],[a+1,-a],step)", 3),  # (2a + 1)(a + 1) < 0 leaves a (2a + 1) >= 0
        late("dense_layer([[2,a],[0,0],[a-b,b]],[0,1],[a-b,2a,-1],step)", 7),
        ("dense_layer([[2,0],[-1,2],[-1,-1]],[-1,2a],[a-b,a+1,b],step)", 7),
        ("dense_layer([[b,a+1],[a-b,2a]],[a,1],[-a,0],step)", 3),  # both negative: (a + 1)^2 < 0
        late("dense_layer([[a-b,-a],[a,a-b],[1,a-b]],[a+1,-a],[1,a+1,-1],step)", 6),
        late("dense_layer([[b,0],[2a,c],[1,a-b]],[a,a],[0,a-b,1],step)", 6),
        # both negative: 2a^2 - 2 > 0, and a (3a + 1) is positive
        late("dense_layer([[2,b],[a-b,a],[2a,a]],[-a,-a],[a+1,a+1,-a],step)", 7),
    ],
)
def test_signs_that_go_together(call: str, cases: int) -> None:
    """Every case is proved, none is impossible; at numbers one of them holds, with the right output."""
    solution = symla.solve(call)
    assert solution.verified, solution.report.failures
    assert len(solution.answer) <= cases
    source = call[len("dense_layer(") : -len(",step)")]
    letters = sympy.symbols("a b c", real=True)
    weights, inputs, biases = map(sympy.Matrix, sympy.sympify(f"[{_times(source)}]", {str(k): k for k in letters}))
    signed = weights * inputs + biases
    for a, b, c in itertools.product((-2, sympy.Rational(-3, 4), sympy.Rational(-1, 4), 0, 1, 3), repeat=3):
        at = dict(zip(letters, (a, b, c), strict=True))
        held = [answer for condition, answer in solution.answer if condition.subs(at) == True]  # noqa: E712
        assert len(held) == 1, (source, at)
        assert [int(bool(z >= 0)) for z in signed.subs(at)] == list(held[0])


def _times(source: str) -> str:
    """2a as 2*a"""
    return re.sub(r"(\d)([abc])", r"\1*\2", source)


@pytest.mark.parametrize(
    ("metric", "rule"),
    [
        ("euclidean", "√((p₁₁ - q₁)² + (p₁₂ - q₂)²)"),
        ("manhattan", "|p₁₁ - q₁| + |p₁₂ - q₂|"),
        ("chebyshev", "max(|p₁₁ - q₁|, |p₁₂ - q₂|)"),
    ],
)
def test_the_first_distance_is_in_letters_before_its_numbers(metric: str, rule: str) -> None:
    """The rule is told once; the distances after it begin with numbers."""
    solution = symla.nearest_neighbours([1, 1], [[3, 4], [1, 2], [-1, 1]], 2, metric)
    assert solution.verified
    (first,) = [line for line in solution.to_text().splitlines() if "₁₁" in line]
    assert first.strip().startswith(f"d₁ = {rule}   ")
    assert solution.answer.indices == (2, 3)
