"""Decimals beside answers that are not irrational numbers: fractions, vectors, matrices, where that is asked for."""

from __future__ import annotations

import pytest

import symla
from symla.derivation.model import Answer, Derivation
from symla.kernel.page.verify import verify
from symla.notation import written as w
from symla.notation.frozen import replace
from tests.kernel.sabotage import corruptions

ALL = symla.Conventions(decimals_beside="all")


@pytest.mark.parametrize(
    ("expected", "problem"),
    [
        ("The 1-norm of v is 7/3 ≈ 2.333.", "norm_l1([1/3, 2])"),
        ("is [-3, 4/3; 2, -2/3] ≈ [-3, 1.333; 2, -0.667].", "inverse([[1, 2], [3, 4.5]])"),
        ("= (√5/5, (2 √5)/5)   multiply each component\n       ≈ (0.447, 0.894)     rounded", "unit_vector([1, 2])"),
        ("≈ (0.500, 0.333)", "scalar_multiply(1/6, [3, 2])"),
        ("(1/3000, 1/3) ≈ (0.000, 0.333)", "scalar_multiply(1/3000, [1, 1000])"),
        ("x = (2/3, 1/2) ≈ (0.667, 0.500)", "solve_system([[3, 0], [0, 2]], [2, 1])"),
        ("the columns of P are eigenvectors", "jordan([[1, 1/3], [0, 1/2]])"),  # a letter beside which it is rounded
    ],
)
def test_decimals_stand_beside_all_answers(expected: str, problem: str) -> None:
    """Whole numbers stay as they are, and the rounded values are proved like every line."""
    solution = symla.solve(problem, conventions=ALL)
    assert expected in solution.to_text()
    assert [] == solution.report.failures


@pytest.mark.parametrize(
    "problem", ["unit_vector([3, 4])", "norm_l1([1/2, 2])", "rref([[a, 1/3]])", "norm_l1([1/3000])"]
)
def test_what_is_shown_exactly_is_not_rounded(problem: str) -> None:
    """3/5 is 0.6, and nothing is about it; symbols have no decimals; fractions have none without being asked for."""
    assert "≈" not in symla.solve(problem, conventions=ALL).to_text()
    assert "≈" not in symla.solve("inverse([[1, 2], [3, 4.5]])").to_text()


def test_every_corruption_of_rounded_matrices_is_noticed() -> None:
    """A digit, a sign, a whole number, an entry in another place."""
    derivation = symla.solve("inverse([[1, 2], [3, 4.5]])", conventions=ALL).derivation
    missed = [what for what, wrong in corruptions(derivation) if verify(wrong).verified]
    assert [] == missed
    assert isinstance(derivation.outcome, Answer)
    part = derivation.outcome.parts[0]
    assert not verify(_with(derivation, w.Matrix(((w.Number(-3), w.Decimal("1.333")),)))).verified
    assert not verify(_with(derivation, w.Decimal("1.333"))).verified
    assert verify(_with(derivation, part.decimal)).verified


def _with(derivation: Derivation, decimal: w.Node | None) -> Derivation:
    """The derivation with another decimal beside its answer."""
    assert isinstance(derivation.outcome, Answer)
    parts = (replace(derivation.outcome.parts[0], decimal=decimal),)
    return replace(derivation, outcome=replace(derivation.outcome, parts=parts))


@pytest.mark.parametrize(
    ("expected", "problem"),
    [
        (
            "[1, 0, 8/3000002999; 0, 1, -3000002991/3000002999] ≈ [1, 0, 0.00000000267; 0, 1, -0.99999999733].",
            "rref([[1000001000, -1/3, 3], [1, -1, 1]])",
        ),
        ("is 1234567/7654321 ≈ 0.161.", "norm_l1([1234567/7654321])"),
        ("≈ (0.000001000, 0.999996000)", "scalar_multiply(1/1000003, [1, 999999])"),
    ],
)
def test_decimals_stand_beside_long_fractions(expected: str, problem: str) -> None:
    """With three digits of the smallest, and proved."""
    solution = symla.solve(problem)
    assert [] == solution.report.failures
    assert expected in solution.to_text()


@pytest.mark.parametrize("problem", ["norm_l1([123/457])", "norm_l1([1/10^30])", "rref([[a, 12345678/7654321]])"])
def test_short_fractions_have_no_decimals_of_their_own(problem: str) -> None:
    """Nor have letters, nor a number that would take thirty places."""
    assert "≈" not in symla.solve(problem).to_text()


@pytest.mark.parametrize(
    ("call", "told", "wrong"),
    [
        ("eigenvalues([[2, 3], [1, 2]])", "λ₁ = 2 + √3 ≈ 3.732 and λ₂ = 2 - √3 ≈ 0.268.", ("3.732", "3.733")),
        ("singular_values([[3, 0], [4, 5]])", "σ₁ = 3 √5 ≈ 6.708 and σ₂ = √5 ≈ 2.236.", ("6.708", "6.709")),
        ("nearest_neighbours([1, 1], [[3, 4], [2, 0]], 1)", "p₂ at distance √2 ≈ 1.414.", ("1.414", "1.415")),
        ("low_rank([[3, 0], [4, 5]], 1)", "the distance ε = √5 ≈ 2.236 in", ("2.236", "2.237")),
        ("eigenvalues([[0, 1, 0], [0, 0, 1], [5, -3, 2]], roots=radicals)", "+ 2/3 ≈ 1.844, λ₂", ("1.844", "1.845")),
    ],
)
def test_decimals_of_lists(call: str, told: str, wrong: tuple[str, str]) -> None:
    """Beside every irrational number, also of those in letters of their own; another decimal is not proved."""
    solution = symla.solve(call)
    assert solution.verified
    assert told in solution.to_text()
    stored = solution.to_json()
    assert wrong[0] in stored
    assert not symla.from_json(stored.replace(*wrong)).verified


def test_integers_and_letters_of_a_list_have_none() -> None:
    """Nothing is rounded."""
    assert "λ₁ = 1 and λ₂ = 3." in symla.eigenvalues([[2, 1], [1, 2]]).to_text()
    assert "≈" not in symla.eigenvalues([["a", "b"], ["b", "a"]]).to_text()
    assert "p₁ at distance 5." in symla.nearest_neighbours([0, 0], [[3, 4], [9, 9]], 1).to_text()


def test_samples_have_decimals_on_their_axes() -> None:
    """Matrices, which have none elsewhere: √2/2 is 0.707."""
    assert "[√2/2; √2/2] ≈ [0.707; 0.707]" in symla.pca([[1, 1], [2, 3], [3, 2], [6, 6]], 1).to_text()
    assert "≈" not in symla.unit_vector([1, 1]).to_text()
