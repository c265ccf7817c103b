"""Minimal polynomials, steady states of Markov chains and power iteration, against SymPy and plain fractions."""

from __future__ import annotations

from fractions import Fraction
from random import Random

import pytest
import sympy

import symla
from symla.derivation.model import Undefined
from symla.kernel.meaning.properties import has_property
from symla.kernel.meaning.prove import Prover
from symla.notation.parse import read
from symla.notation.statements import Property
from symla.notation.written import Items, Number
from tests.kernel.sample import sampled

MATRICES = [
    [[2, 0], [0, 2]],
    [[0, 1], [0, 0]],
    [[1, 2], [3, 4]],
    [[2, 1, 0], [0, 2, 0], [0, 0, 2]],
    [[2, 0, 0], [0, 3, 0], [0, 0, 3]],
    [[0, 0, 1], [1, 0, 0], [0, 1, 0]],
    [[1, 1, 0, 0], [0, 1, 0, 0], [0, 0, 2, 0], [0, 0, 0, 2]],
]


@pytest.mark.parametrize("rows", MATRICES, ids=str)
def test_minimal_polynomials(rows: list[list[int]]) -> None:
    """A is a zero of it, and of no polynomial of lower degree: its powers below that are independent."""
    solution = symla.minimal_polynomial(rows)
    assert solution.verified
    A, x = sympy.Matrix(rows), solution.symbols["lambda"]
    p = sympy.Poly(solution.answer, x)
    assert p.LC() == 1
    value = sympy.zeros(A.rows)
    for c in p.all_coeffs():
        value = value * A + c * sympy.eye(A.rows)
    assert value.is_zero_matrix
    powers = sympy.Matrix([list(A**k) for k in range(p.degree())])
    assert powers.rank() == p.degree()


def test_other_polynomials_are_not_proved_to_be_minimal() -> None:
    """The characteristic polynomial of 2I, a multiple, one of which A is no zero."""
    for rows, polynomial, wanted in (
        ("[[2, 0], [0, 2]]", "x - 2", True),
        ("[[2, 0], [0, 2]]", "x^2 - 4x + 4", False),
        ("[[2, 0], [0, 2]]", "2x - 4", False),
        ("[[2, 0], [0, 2]]", "x - 3", False),
        ("[[1, 1], [0, 1]]", "x - 1", False),
        ("[[1, 1], [0, 1]]", "x^2 - 2x + 1", True),
    ):
        statement = Property("minimal_polynomial_of", Items((read(rows), read(polynomial))))
        assert wanted is bool(has_property(Prover(False), statement)), (rows, polynomial)


@pytest.mark.parametrize("seed", sampled(range(6), 2))
def test_steady_states(seed: int) -> None:
    """Random chains by columns and by rows; P s = s, and the sum is 1."""
    random = Random(seed)
    size = random.choice([2, 3])
    columns = [[random.randint(1, 4) for _ in range(size)] for _ in range(size)]
    own = sympy.Matrix([[sympy.Rational(x, sum(column)) for x in column] for column in columns]).T
    for P, M in ((own, own), (own.T, own)):
        solution = symla.solve(f"markov_steady_state({P.tolist()})")
        assert solution.verified, P
        assert M * solution.answer == solution.answer or P * solution.answer == solution.answer
        assert sum(solution.answer) == 1


def test_chains_without_a_single_steady_state() -> None:
    """Two closed classes; and what is no transition matrix."""
    for rows in ([[1, 0], [0, 1]], [["1/2", "1/2"], [1, "1/2"]], [[2, 0], [-1, 1]]):
        solution = symla.markov_steady_state(rows)
        assert solution.verified
        assert isinstance(solution.derivation.outcome, Undefined)


@pytest.mark.parametrize("seed", sampled(range(6), 2))
def test_iterates(seed: int) -> None:
    """Against the definition in Python's fractions."""
    random = Random(seed)
    A = [[random.randint(-3, 4) for _ in range(3)] for _ in range(3)]
    x, steps = [random.randint(-2, 3) for _ in range(3)], random.randint(1, 4)
    own, scale = [Fraction(e) for e in x], Fraction(0)
    for _ in range(steps):
        own = [sum((a * b for a, b in zip(row, own, strict=True)), Fraction(0)) for row in A]
        scale = max(own, key=abs)
        own = [e / scale for e in own] if scale else own
    solution = symla.power_iteration(A, x, steps)
    assert solution.verified
    if scale:
        assert [sympy.Rational(e.numerator, e.denominator) for e in own] == list(solution.answer.iterate)
        assert solution.answer.estimate == sympy.Rational(scale.numerator, scale.denominator)
    else:
        assert solution.answer is None


def test_other_iterates_are_not_proved() -> None:
    """One step more, another estimate."""
    A, x, v = read("[[2, 1], [1, 2]]"), read("[1, 0]"), read("[1, 1/2]")
    for steps, estimate, wanted in ((1, 2, True), (2, 2, False), (1, 1, False)):
        operand = Items((A, x, Number(steps), v, Number(estimate)))
        assert wanted is bool(has_property(Prover(False), Property("iterates_of", operand)))


def test_iterates_are_exact_and_rounded() -> None:
    """A = [2, 1; 1, 3] sends (3/4, 1) to (5/2, 15/4), and (2/3, 1) to (7/3, 11/3): 2/3, 11/3 and 7/11, rounded."""
    import symla

    solution = symla.solve("power_iteration([[2, 1], [1, 3]], [1, 1], 3)")
    assert solution.verified
    page = solution.to_text()
    for told in ("(2/3, 1) ≈ (0.667, 1)", "11/3 ≈ 3.667", "(7/11, 1) ≈ (0.636, 1)"):
        assert told in page
    exact = symla.solve(
        "power_iteration([[2, 1], [1, 3]], [1, 1], 3)", conventions=symla.Conventions(decimals=0)
    ).to_text()
    assert "≈" not in exact
