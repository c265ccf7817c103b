"""What cannot be worked out with letters is refused by naming them, and what cannot be told of them."""

from __future__ import annotations

import re

import pytest

import symla


@pytest.mark.parametrize(
    ("problem", "told"),
    [
        ("condition_number([[k, 1], [0, 1]], 1)", ("entries of A", "k is a letter", "largest")),
    ],
)
def test_letters_are_named(problem: str, told: tuple[str, ...]) -> None:
    """Every letter in them, so that one sees which entry is meant."""
    with pytest.raises(symla.SymlaError) as caught:
        symla.solve(problem)
    message = str(caught.value)
    assert message.startswith(f"{problem.partition('(')[0]}: the entries of ")
    assert [part for part in (*told, "have to be numbers") if part not in message] == []


@pytest.mark.parametrize(
    "problem",
    [
        "svd([[a, a, a + 1], [a, 1, 3]])",
        "svd([[a, 3], [-3/2, 1], [2a, 6]])",
        "polar([[1, a], [0, 2], [0, 1]])",
    ],
)
def test_eigenvectors_of_roots_within_roots_are_refused(problem: str) -> None:
    """At once, and for that reason."""
    with pytest.raises(symla.SymlaError, match="roots within roots"):
        symla.solve(problem)


def test_a_rotation_has_singular_values() -> None:
    """Its letters cancel in A^T A = I, so that nothing has to be compared."""
    assert symla.solve("singular_values([[cos(t), -sin(t)], [sin(t), cos(t)]])").report.verified


@pytest.mark.parametrize("entry", ["a", "sqrt(3)", "a + 1/2"])
def test_cube_roots_of_letters_are_refused_as_such(entry: str) -> None:
    """Who asks for radicals is told about their formula, not about square roots."""
    problem = f"eigenvalues([[0, 1, 0], [0, 0, 1], [{entry}, 3, 0]], roots=radicals)"
    with pytest.raises(symla.SymlaError, match=r"Cardano's formula is worked out where .* rational") as caught:
        symla.solve(problem)
    assert "square roots" not in str(caught.value)
    with pytest.raises(symla.SymlaError, match="cannot be written with square roots"):
        symla.solve(problem.replace(", roots=radicals", ""))


@pytest.mark.parametrize(
    ("problem", "told"),
    [
        ("matrix_power([[1, 1], [0, 1]], 10^9)", "matrix_power: n is at most 1000000"),
        ("matrix_power([[1, 1], [0, 1]], -10^9)", "matrix_power: n is at least -1000000"),
        ("reshape([1], 10^9, 1)", "reshape: rows is at most 1000000"),
        ("pca([[1, 0], [0, 1], [2, 3]], 10^7)", "pca: k is at most 1000000"),
    ],
)
def test_a_limit_is_told(problem: str, told: str) -> None:
    """Whole numbers that are too large are refused with the largest."""
    with pytest.raises(symla.SymlaError) as caught:
        symla.solve(problem)
    assert told == str(caught.value)


POLYNOMIALS = ["x^2 + 4x y + y^2", '"x^2 + 4x y + y^2"', '"x^2 + y^2 = 1"', '"0"', "x y"]


@pytest.mark.parametrize("polynomial", POLYNOMIALS)
def test_what_there_is_for_a_polynomial_is_told(polynomial: str) -> None:
    """Where a matrix is taken: the problem that finds the matrix of a form; nothing for an unknown name."""
    told = "quadratic_form_matrix finds that of a polynomial"
    with pytest.raises(symla.SymlaError, match=told):
        symla.solve(f"quadratic_form_definiteness({polynomial})")
    with pytest.raises(symla.SymlaError) as caught:
        symla.solve("quadratic_form_definiteness(B)")
    assert told not in str(caught.value)


@pytest.mark.parametrize("other", ['"0"', '"5"', '"x^2 + y^2 = 1"'])
def test_a_form_is_a_matrix_or_a_polynomial(other: str) -> None:
    """Both are told where neither is given."""
    with pytest.raises(symla.SymlaError, match=r"A takes a matrix such as .* or a polynomial such as x\^2"):
        symla.solve(f"quadratic_form({other})")


@pytest.mark.parametrize(
    "rows",
    [
        "[[a, b, c, d], [e, f, g, h], [j, k, l, m], [p, q, r, s]]",
        "[[a, b, c, d], [f, g, h, j], [k, l, m, n], [p, q, r, s]]",
        "[[a, b, c, d], [m, n, r, s], [h, g, u, v], [w, x, y, z]]",
        "[[a, b, c], [m, n, d], [r, s, t]]",
        "[[a, b], [c, m]]",
    ],
)
def test_a_matrix_has_a_capital_letter(rows: str) -> None:
    """However many letters its entries have, and the small one that names entries is none of these."""
    page = symla.solve(f"transpose({rows})").to_text()
    letter = re.search(r"transpose of (\w+)\b", page)
    assert letter is not None
    assert letter[1].isupper()
    assert letter[1].lower() not in re.findall(r"[a-z]", rows)
