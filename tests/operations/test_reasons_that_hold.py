"""Reasons that are those of the page: plans of what is done, all that a line does, what a case knows."""

from __future__ import annotations

import pytest

from symla import solve
from symla.derivation.model import Chain, Derivation, Fact, Reason, Sentence
from symla.kernel.page.verify import verify
from symla.notation import written as w
from symla.notation.frozen import replace
from tests.solved import solved

TWO = w.Number(2)
X, Y, Z = (w.Name(letter, (), "scalar") for letter in "xyz")


@pytest.mark.parametrize(
    ("matrix", "term"),
    [
        ("[[0, 1], [1, 0]]", "2 x y"),
        ("[[0, 1, 0], [1, 0, 0], [0, 0, 1]]", "2 x y"),
        ("[[0, -3], [-3, 0]]", "-6 x y"),
        ("[[0, 1/2], [1/2, 0]]", "x y"),
        ("[[0, b], [b, 0]]", "2 b x y"),
        ("[[1, 1, 1], [1, 1, 2], [1, 2, 1]]", "2 y z"),
    ],
)
def test_a_term_without_the_squares_of_its_variables(matrix: str, term: str) -> None:
    """It is the reason why the form is indefinite; squares are announced where one is completed."""
    solution = solve(f"quadratic_form_definiteness({matrix})")
    text = solution.to_text()
    assert solution.verified
    assert f"The term {term} is left without the squares of its variables." in text
    assert ("We complete squares" in text) is ("complete the square for" in text)


@pytest.mark.parametrize(
    "term",
    [
        w.Product((TWO, X, Z)),  # no term of the form
        w.Product((w.Number(3), X, Y)),
        w.Power(Z, TWO),  # a square
        w.Product((TWO, X)),
        X,
    ],
)
def test_another_term_is_refused(term: w.Node) -> None:
    """Only a term of the form that has two variables without squares is told."""
    derivation = solve("quadratic_form_definiteness([[0, 1, 0], [1, 0, 0], [0, 0, 1]])").derivation
    assert verify(derivation).verified
    assert not verify(_told(derivation, term=term)).verified


def test_signs_of_coefficients_are_the_reason() -> None:
    """All of one sign where the form is definite, one of each sign where it is not."""
    page = solve("quadratic_form_definiteness([[2, a], [a, 8]])").to_text()
    assert "The coefficients of the squares: 2 > 0 and 8 - a²/2 > 0." in page
    assert "Two coefficients have different signs: 2 > 0 and 8 - a²/2 < 0." in page


@pytest.mark.parametrize(
    ("matrix", "told", "holds"),
    [
        ("[[2, 2], [2, 5]]", (("2", ">"), ("3", ">")), True),  # 2(x + y)^2 + 3y^2
        ("[[2, 2], [2, 5]]", (("2", ">"),), False),  # not of all
        ("[[2, 2], [2, 5]]", (("2", ">"), ("2", ">")), False),
        ("[[2, 2], [2, 5]]", (("2", ">"), ("5", ">")), False),  # no coefficient of a square that was completed
        ("[[1, 2], [2, 1]]", (("1", ">"), ("-3", "<")), True),  # (x + 2y)^2 - 3y^2
        ("[[1, 2], [2, 1]]", (("1", ">"), ("-1", "<")), False),
        ("[[1, 2], [2, 1]]", (("1", ">"),), False),  # of one sign
        ("[[1, 2], [2, 1]]", (("1", ">"), ("-3", ">")), False),
    ],
)
def test_other_coefficients_are_refused(
    matrix: str, told: tuple[tuple[str, w.RelationSymbol], ...], holds: bool
) -> None:
    """Each sign is that of a coefficient of its own."""
    derivation = solve(f"quadratic_form_definiteness({matrix})").derivation
    signs = tuple([w.Relation(w.Number(int(number)), symbol, w.ZERO) for number, symbol in told])
    assert verify(_told(derivation, signs=signs)).verified is holds


def test_a_term_with_a_square_of_its_variables_is_refused() -> None:
    """4 x y beside x^2 does not make a form indefinite: x^2 + 4 x y + 4 y^2 has no negative value."""
    derivation = solve("quadratic_form_definiteness([[1, 2], [2, 4]])").derivation
    said = Sentence(Reason("no_square_left", (("term", w.Product((w.Number(4), X, Y))),)), "work")
    form = derivation.chains[0]
    assert isinstance(form, Chain)
    first = replace(form, links=form.links[:1])
    assert verify(replace(derivation, chains=(first, form))).verified
    assert not verify(replace(derivation, chains=(first, said, form))).verified


def _told(derivation: Derivation, **facts: Fact) -> Derivation:
    """The derivation with other facts in its sentence."""
    chains = [
        replace(p, said=Reason(p.said.key, tuple(facts.items()))) if isinstance(p, Sentence) else p
        for p in derivation.chains
    ]
    assert any(isinstance(p, Sentence) for p in chains)
    return replace(derivation, chains=tuple(chains))


def test_no_images_of_the_matrix_of_the_case() -> None:
    """The reason has the values of the letters in the case."""
    text = solve("svd([[a, b]])").to_text()
    assert "As C = [[0, 0]], all images are zero" in text
    assert "As C = [[a, b]]" not in text


@pytest.mark.parametrize(
    ("call", "reasons"),
    [
        ("eigenvalues([[1, 2, 0], [3, 4, 5], [0, 6, 7]])", ["multiply:", "add and subtract:"]),
        ("gram_schmidt([[1, 1, 1], [1, 2, 0], [0, 0, 1]])", ["multiply each component", "subtract"]),
        ("matrix_square_root([[2, 1], [1, 2]])", ["add on the diagonal", "make the denominator rational"]),
    ],
)
def test_a_line_has_the_reasons_of_all_that_it_does(call: str, reasons: list[str]) -> None:
    """Products that are worked out are not told as sums, nor a rational denominator as an addition."""
    solution = solve(call)
    lines = [line.rstrip() for line in solution.to_text().splitlines()]
    assert solution.verified
    for reason in reasons:
        assert any(line.endswith(reason) for line in lines), reason


@pytest.mark.parametrize(
    ("call", "gone"),
    [
        ("least_squares([[1, 0], [0, 0]], [1, 1])", "which we reduce"),
        ("markov_steady_state([[1 - a, b], [a, 1 - b]])", "b + a = b + a"),
        ("markov_steady_state([[1 - a, b], [a, 1 - b]])", "a ≠ 0 ≤ b"),
        ("power_iteration([[0, 1], [1, 0]], [1, -1], 2)", "   the component of the largest"),
    ],
)
def test_words_that_said_nothing_or_too_much(call: str, gone: str) -> None:
    """A reduction that is none, a sum that is itself, a chain of two letters, one of several largest components."""
    solution = solved(call)
    assert solution.verified
    assert gone not in solution.to_text()


@pytest.mark.parametrize("call", ["polar([[1, 0], [0, -3/2]])", "polar([[2, 0], [0, -1/3]])"])
def test_a_fraction_is_turned_without_words_about_roots(call: str) -> None:
    """1/(5/2) = 2/5: there is no root in the denominator."""
    solution = solve(call)
    assert [] == solution.report.failures
    assert "rational" not in solution.to_text()


def test_zeros_are_tried_in_polynomials_with_fractions() -> None:
    """A zero of one need not divide the constant term, which is not told then."""
    solution = solve("characteristic_polynomial([[-2, 3, 3], [1, -2, 3], [-3/2, 0, 1/2]])")
    assert [] == solution.report.failures
