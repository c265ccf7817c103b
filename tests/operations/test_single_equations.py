"""A single equation in several unknowns is solved for the first of them."""

from __future__ import annotations

import pytest

import symla
from symla.derivation.model import Reason, Sentence
from symla.kernel.page.verify import verify
from symla.notation import written as w
from symla.notation.frozen import replace
from symla.notation.parse import read
from symla.notation.statements import Quoted


@pytest.mark.parametrize(
    "call",
    [
        "solve_system([[2, 3, -1]], [5])",
        "solve_system('2x + 3y = 5')",
        "null_space([[0, 2, 3]])",
        "orthogonal_complement([[1, 1, 1]])",
    ],
)
def test_a_single_equation_is_solved_without_row_operations(call: str) -> None:
    """For its first unknown; the answer is the one that row operations give."""
    solution = symla.solve(call)
    assert solution.verified
    page = solution.to_text()
    assert "solve for x" in page
    assert "→" not in page
    assert "has no pivot" not in page


@pytest.mark.parametrize(
    ("call", "lines"),
    [
        ("eigenvectors([[2, 1], [1, 2]])", ["x₁ = -x₂ = -t", "y₁ = y₂ = t"]),
        ("eigenvectors([[4, 2], [1, 3]])", ["x₁ = -x₂ = -t", "y₁ = 2 y₂ = 2 t"]),
        ("eigenvectors([[1, 0], [0, 2]])", ["x₂ = 0", "y₁ = 0"]),
        ("eigenvectors([[1/2, 1], [1, 2]])", ["x₁ = -2 x₂ = -2 t"]),
        (
            "eigenvectors([[1, 2], [3, 4]])",
            [
                "Since det(A - λ₁ I) = 0, each row is a multiple of the other, so that one equation is left, that of "
                "row 2: 3 x₁ + ((3 - √33)/2) x₂ = 0.",
                "x₁ = ((√33 - 3)/6) x₂",
                "that of row 2: 3 y₁ + ((3 + √33)/2) y₂ = 0.",
                "y₁ = -((3 + √33)/6) y₂",
            ],
        ),
        ("eigenvectors([[a, b], [b, a]])", ["that of row 1: b x₁ + b x₂ = 0.", "x₁ = -x₂ = -t", "y₁ = y₂ = t"]),
        ("eigenvectors([[1, 1], [0, k]])", ["y₁ = (1/(k - 1)) y₂"]),
    ],
)
def test_an_eigenspace_with_one_equation_is_read_off(call: str, lines: list[str]) -> None:
    """No row is changed where the rows are multiples of one; the simplest of them is solved."""
    solution = symla.solve(call)
    page = " ".join(solution.to_text().split())
    assert solution.verified
    assert "→" not in page
    assert all(line in page for line in lines)


@pytest.mark.parametrize("matrix", ["[[2, 1, 1], [1, 2, 1], [1, 1, 2]]", "[[1, 2, 0], [0, 3, 0], [0, 0, 1]]"])
def test_two_equations_are_still_reduced(matrix: str) -> None:
    """One eigenspace is a plane and read off, the other is a line in space."""
    _, plane, line = symla.solve(f"eigenvectors({matrix})").to_text().split("The eigenspace of")
    assert "→" not in plane
    assert "All rows are multiples of one of them, so that one equation is left, that of row 1:" in plane
    assert "→" in line


@pytest.mark.parametrize(
    ("left", "right", "row"),
    [
        ("x_1 + x_2", "0", 2),
        ("x_1 + x_2", "1", 1),
        ("x_1 - 2x_2", "0", 1),
        ("x_1 + x_2 + x_1 x_2", "0", 1),
        ("x_1 + x_2 + x_1 - x_1", "0", 1),
        ("2x_1 + 2x_2", "0", 1),
        ("y_1 + y_2", "0", 1),
        ("x_1 + x_3", "0", 1),
    ],
)
def test_the_equation_that_is_left_is_that_of_its_row(left: str, right: str, row: int) -> None:
    """Nor any other equation, even if it has the same solutions."""
    derivation = symla.solve("eigenvectors([[2, 1], [2, 3]])").derivation
    place = next(n for n, p in enumerate(derivation.chains) if isinstance(p, Sentence) and "left" in dict(p.said.facts))
    sentence = derivation.chains[place]
    assert isinstance(sentence, Sentence)

    def accepted(left: w.Node, row: int) -> bool:
        facts = dict(sentence.said.facts) | {"left": Quoted(left), "row": row}
        said = Reason(sentence.said.key, tuple(facts.items()))
        chains = (*derivation.chains[:place], replace(sentence, said=said), *derivation.chains[place + 1 :])
        return verify(replace(derivation, chains=chains)).verified

    assert accepted(w.Relation(read("x_1 + x_2"), "=", w.ZERO), 1)
    assert accepted(w.Relation(read("2x_1 + 2x_2"), "=", w.ZERO), 2)
    assert not accepted(w.Relation(read(left), "=", read(right)), row)


def test_two_rows_of_which_one_is_zero_are_no_multiples_of_each_other() -> None:
    """The zero row is one of the other, which is seen at once."""
    for call in ("eigenvectors([[0, 1], [0, 0]])", "eigenvectors([[a, 0], [1, a]])"):
        solution = symla.solve(call)
        assert solution.verified
        assert "each row is" not in solution.to_text().lower()
