"""What cannot be worked out with letters is refused by naming them, and what cannot be told of them."""

from __future__ import annotations

import pytest

import symla


@pytest.mark.parametrize(
    ("problem", "told"),
    [
        ("svd([[k, 0], [0, 1]])", ("entries of A", "k is a letter", "largest")),
        ("singular_values([[k, 0], [0, m]])", ("entries of A", "k and m are letters", "largest")),
        ("spectral_norm([[a, b], [0, c]])", ("entries of A", "a, b and c are letters", "largest")),
        ("low_rank([[k, 0], [0, 1]], 1)", ("entries of A", "k is a letter", "largest")),
        ("pca([[k, 0], [0, 1], [2, 3]], 1)", ("entries of X", "k is a letter", "variance")),
        ("polar([[k, 1], [0, 1]])", ("entries of A", "k is a letter", "signs")),
        ("matrix_square_root([[k^2, x_1], [0, 1]])", ("entries of A", "k and x_1 are letters", "signs")),
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
