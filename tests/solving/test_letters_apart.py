"""Letters that a solution invents are none that the author has defined for something else."""

from __future__ import annotations

import pytest

import symla

_DEFINED = {"A": [[2, 1], [1, 2]], "u": [3, 1], "B": [[1, 1], [0, 1]], "D": [[1, 2], [3, 4]]}
_VECTORS = {"c": [1, 2], "q": [1, 0], "p": [1, 1], "r": [2, 1], "d": [1, 1], "x": [1, 2], "t": 3}


@pytest.mark.parametrize(
    ("call", "told", "untold"),
    [
        ("diagonalize(A)", "with A P = P F", "P D"),
        ("null_space([[1, 2], [2, 4]])", "becomes a parameter:", "= t"),
        ("solve_linear_ode(A, u)", "a function of time", "exp(t)"),
        ("solve_linear_ode(A, u)", "f = P E ", "\n    c = "),
        ("evaluate('A^-1 B + 2 I')", " = A⁻¹ = (1/", "\n    B = "),
        ("projection_matrix([[1, 2], [2, 4]])", "F = ⎡1⎤   the columns with pivots", "B = "),
        ("qr(A)", "with Q = ", "d₁"),
        ("lu(A)", "A = L U with L = [1, 0; 1/2, 1]", "F ="),
    ],
)
def test_an_invented_letter_is_free(call: str, told: str, untold: str) -> None:
    """Letters of the problem stay, as do those of its data: A = L U, and the columns of Q."""
    solution = symla.solve(call, names=_DEFINED | _VECTORS)
    assert solution.verified
    page = solution.to_text()
    assert told in page
    assert untold not in page


def test_letters_are_as_ever_where_nothing_else_is_defined() -> None:
    """Only definitions that the problem does not use take letters."""
    alone = {"A": _DEFINED["A"]}
    assert (
        symla.solve("diagonalize(A)", names=alone).to_text() == symla.solve("diagonalize([[2, 1], [1, 2]])").to_text()
    )


@pytest.mark.parametrize("call", ["project_onto_span(u, [[1, 1]])", "fit_line([[0, 1], [1, 2], [2, 2]])"])
def test_a_figure_has_the_letters_of_the_page(call: str) -> None:
    """Scenes know letters of the work by name; the figure is drawn and proved with the others."""
    told = symla.figure(call, names=_DEFINED | _VECTORS)
    assert told.derivation.figures
    assert len(told.figure.marks) == len(symla.figure(call, names={"u": [3, 1]}).figure.marks)
