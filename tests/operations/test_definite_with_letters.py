"""Definiteness by the signs of numbers with letters: the cases there are, and the reasons of their lines."""

from __future__ import annotations

import pytest

import symla
from symla.derivation.model import Cases
from symla.errors import SymlaError


@pytest.mark.parametrize("entry", ["a + 1", "a^2 + 1", "2a + 2"])
def test_no_case_for_what_never_holds(entry: str) -> None:
    """The determinants -(a^2 + a + 1), -(2a^2 + 1) and -((a + 1)^2 + 1) are negative for every a."""
    solution = symla.quadratic_form_definiteness(f"[[-1,a],[a,{entry}]]")
    assert solution.verified
    assert not isinstance(solution.derivation.outcome, Cases)
    assert "| The form is indefinite" in solution.to_text()


def test_a_value_is_put_in_before_a_square_is_completed() -> None:
    """In the case k = 1 nothing is completed: k is put in."""
    solution = symla.quadratic_form_definiteness("[[1,1,0],[1,k,0],[0,0,k]]")
    assert solution.verified
    (line,) = [own for own in solution.to_text().splitlines() if "(x + y)² + z²" in own]
    assert line.endswith("substitute k = 1")


def test_completed_after_a_value_is_put_in() -> None:
    """With k = 1 put in, z^2 + 2yz is left, and z is completed in a line of its own."""
    solution = symla.quadratic_form_definiteness("[[1,1,0],[1,k,1],[0,1,k]]")
    assert solution.verified
    text = solution.to_text()
    assert "= (x + y)² + z² + 2 y z" in text
    (put,) = [own for own in text.splitlines() if "= (x + y)² + z² + 2 y z" in own]
    assert put.endswith("substitute k = 1")


def test_the_case_in_which_minors_do_not_decide_is_told() -> None:
    """All minors of [[a, 1, 1], [1, a, 1], [1, 1, a]] but the first are zero where a = 1."""
    with pytest.raises(SymlaError, match="the determinant is zero where a = 1, so leading minors do not decide"):
        symla.quadratic_form_definiteness("[[a,1,1],[1,a,1],[1,1,a]]", method="minors")
    with pytest.raises(SymlaError, match="the determinant is zero, so"):
        symla.quadratic_form_definiteness("[[1,1,1],[1,1,1],[1,1,2]]", method="minors")


def test_zeros_that_cannot_be_written_are_refused_in_words() -> None:
    """The determinant has real zeros of degree three, which real roots alone do not write."""
    with pytest.raises(SymlaError, match="cannot be written with roots"):
        symla.quadratic_form_definiteness("[[-a,a,1],[a,3,a],[1,a,2]]")


def test_the_quadratic_formula_is_called_so() -> None:
    """The eigenvalues 2 + √2 and 2 - √2 come by it, and not by a definition."""
    solution = symla.quadratic_form_definiteness("[[2,1,0],[1,2,1],[0,1,2]]", method="eigenvalues")
    assert solution.verified
    text = solution.to_text()
    assert text.count("  quadratic formula:\n") == 2
    assert "by definition" not in text


@pytest.mark.parametrize(
    ("A", "inside"),
    [
        ("[[0,a],[1,0]]", "a"),
        ("[[0,1],[a,0]]", "a"),
        ("[[-1,3],[a,1]]", "3 a + 1"),
        ("[[0,a],[b,0]]", "a b"),
        ("[[0,-a],[4,0]]", "-4 a"),
        ("[[1,a],[1,1]]", "4 a"),
        ("[[a,1],[-1,0]]", "a² - 4"),
    ],
)
def test_the_number_under_the_root_is_that_on_the_page(A: str, inside: str) -> None:
    """λ² - a has the zeros ±√a: what decides is a, which stands under a root there."""
    solution = symla.eigenvalues(A)
    assert solution.verified
    text = solution.to_text()
    assert f"What stands under the root, {inside}, decides" in text
    assert f"√({inside})" in text


def test_the_rule_by_which_minors_decide_is_stated() -> None:
    """Sylvester's criterion, for both signs, and what is left."""
    text = symla.quadratic_form_definiteness("[[2,1],[1,2]]", method="minors").to_text()
    assert "positive definite exactly when all of them are positive" in " ".join(text.split())
    assert "where the last one is not zero, it is indefinite otherwise" in " ".join(text.split())
