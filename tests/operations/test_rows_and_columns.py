"""A matrix with one entry is a matrix and no number; a row times a column is a number, wherever that is asked."""

from itertools import product
from typing import Any

import pytest

import symla

DATA: dict[str, Any] = {
    "c": 3,
    "u": [5],
    "v": [1, 2],
    "w": [3, -1],
    "A": [[5]],
    "B": [[1, 2]],
    "C": [[3], [4]],
    "D": [[1, 2], [3, 4]],
}
PARTS = ("c", "u", "v", "A", "B", "C", "(v^T w)", "(C^T C)", "(B C)", "(c w)", "(u^T)")


@pytest.mark.parametrize("form", ["{} {}", "{} + {}", "-{} - {}", "{}/{}"])
def test_operations_and_claims_agree_on_what_is_defined(form: str) -> None:
    """Every page is proved, and the claim that says the same has a value exactly where the page has one."""
    for pair in product(PARTS, PARTS):
        expression = form.format(*pair)
        data = {name: value for name, value in DATA.items() if name in expression}
        solution = symla.evaluate(expression, **data)
        assert solution.verified, (expression, solution.report.failures)
        claim = symla.check(f"({expression}) == ({expression})", **data)
        assert bool(claim) is (solution.undefined is None), expression


@pytest.mark.parametrize(
    "claim", ["A == 5", "A + 1 == 6", "2/A == 2/5", "u == 5", "A > 3", "A B == 5 B^T", "det(A) == A"]
)
def test_matrix_with_one_entry_is_no_number(claim: str) -> None:
    """What holds of the entry does not hold of the matrix, nor of the vector."""
    assert not symla.check(claim, **{name: value for name, value in DATA.items() if name in claim})


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("(v^T w) + 1", 2),
        ("C^T C + 1", 26),
        ("(C^T C)/(C^T C) + 1", 2),
        ("(2 C^T - C^T) C - 5", 20),
        ("(u^T u) + 1", 26),
        ("-(v^T D w) + 1", -10),
    ],
)
def test_row_times_column_is_a_number(expression: str, expected: int) -> None:
    """Also of a transposed matrix of one column, where a number is wanted, and of what rows are combined to."""
    data = {name: value for name, value in DATA.items() if name in expression}
    assert symla.evaluate(expression, **data).answer == expected
    assert symla.check(f"{expression} == {expected}", **data)


@pytest.mark.parametrize("expression", ["C^T C", "B C", "A A", "A^2"])
def test_product_of_matrices_alone_is_a_matrix(expression: str) -> None:
    """Where no number is wanted."""
    data = {name: value for name, value in DATA.items() if name in expression}
    assert symla.evaluate(expression, **data).answer.shape == (1, 1)


@pytest.mark.parametrize(
    ("expression", "told"),
    [
        ("v (w c)", "v·(w·3)"),
        ("u D", "u D"),
        ("(u C) B", "u C"),
        ("-C - A A", "-C - A A is"),
        ("B - ((v c) (B^T))", "(v·3) Bᵀ"),
        ("D (A B)", "D·(A B)"),
        ("c A - (C^T)", "3 A - Cᵀ"),
        ("C^T - (c c)", "Cᵀ and 9"),
    ],
)
def test_undefined_part_is_told_whatever_the_data_are_called(expression: str, told: str) -> None:
    """Names of the data are none of the words; numbers are put in, and products stand within products."""
    data = {name: value for name, value in DATA.items() if name in expression}
    solution = symla.evaluate(expression, **data)
    assert solution.verified, solution.report.failures
    assert told in str(solution)


@pytest.mark.parametrize(
    ("claim", "holds"),
    [
        ("|A| == 5", True),
        ("|M| == -5", True),
        ("|M| == 5", False),
        ("|n| == 5", True),
        ("|u^T n| == 25", True),
        ("|v^T w| == 1", True),
        ("A A^-1 == I", True),
        ("K K^-1 == I", True),
        ("A - 4 I == I", True),
        ("A A^-1 == 1", False),
    ],
)
def test_bars_and_identities_beside_one_entry(claim: str, holds: bool) -> None:
    """Bars are a determinant, a length or an absolute value, and I is an identity matrix, of one row, too; a page reads
    them as a claim does.
    """
    data: dict[str, Any] = {**DATA, "M": [[-5]], "n": [-5], "K": [["k"]]}
    data = {name: value for name, value in data.items() if name in claim}
    assert bool(symla.check(claim, **data)) is holds
    left = claim.partition(" ==")[0]
    assert symla.evaluate(left, **data).verified
