"""The check of a row form: its rows combine to those of the matrix."""

from __future__ import annotations

import pytest

import symla


def check_of(call: str) -> list[str]:
    """The lines after the sentence of the check, without their spaces."""
    text = symla.solve(call).to_text()
    _, told, after = text.partition("Check: every row of A is a combination of the rows of the answer.")
    return ["".join(line.split()) for line in after.splitlines() if line.strip()] if told else []


@pytest.mark.parametrize(
    ("call", "lines"),
    [
        (
            "row_echelon([[0, 2, 4], [3, 5, 1], [5, 7, 7]])",  # row 1 stands in the form
            [
                "-3(-1,-3,5)-2(0,2,4)+(0,0,24)=(3,5,1)row2ofA",
                "-5(-1,-3,5)-4(0,2,4)+2(0,0,24)=(5,7,7)row3ofA",
            ],
        ),
        (
            "rref([[1, 2, -1, 3, 0], [2, 4, 1, 0, 5]])",
            [
                "(1,2,0,1,5/3)-(0,0,1,-2,5/3)=(1,2,-1,3,0)row1ofA",
                "2(1,2,0,1,5/3)+(0,0,1,-2,5/3)=(2,4,1,0,5)row2ofA",
            ],
        ),
        ("rref([2, 1 | 8; 1, 3 | 9])", ["2(1,0,3)+(0,1,2)=(2,1,8)row1ofA", "(1,0,3)+3(0,1,2)=(1,3,9)row2ofA"]),
        ("row_echelon([[1, 2], [1/2, 5]])", ["(1/2)(1,2)+(0,4)=(1/2,5)row2ofA"]),
    ],
)
def test_the_rows_of_the_form_combine_to_those_of_the_matrix(call: str, lines: list[str]) -> None:
    """By hand: -3(-1, -3, 5) - 2(0, 2, 4) + (0, 0, 24) = (3, 9 - 4, -15 - 8 + 24)."""
    assert check_of(call) == lines


@pytest.mark.parametrize(
    "call",
    [
        "rref([[1/2, 1/3], [1/4, 1/5]])",  # unit vectors: every row is a combination of them
        "row_echelon([[1, 2], [2, 4]])",  # a multiple is seen
        "rref([[1, 0, 2], [0, 1, 3]])",  # nothing was done
        "row_echelon([[0, 0], [0, 0]])",
        "rref([[1, k], [k, 1]])",
    ],
)
def test_no_check_where_it_tells_nothing(call: str) -> None:
    """Where the combinations are seen, or letters decide."""
    assert not check_of(call)
