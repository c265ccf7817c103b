"""What a document has taught is short from then on: the columns of an elimination, what was remarked."""

from __future__ import annotations

from pathlib import Path

import pytest

import symla
from symla.documents.handouts.build import build_handout

TWICE = """
title: Elimination
sections:
  - title: One
    problems:
      - rank([[1, 2], [3, 4], [5, 6]])
      - rank([[1, 3], [2, 7], [4, 13]])
      - rank([[0, 2], [1, 4], [5, 6]])
      - null_space([[1, 2, 3], [2, 4, 7]])
"""


def parts(tmp_path: Path, text: str, ending: str, format_name: str, between: str) -> list[str]:
    """The solutions of a handout."""
    source = tmp_path / "one.yaml"
    source.write_text(text, encoding="utf-8")
    return build_handout(source, {ending: format_name})[f".{ending}"].split(between)[1:]


def test_the_columns_of_an_elimination_are_explained_once(tmp_path: Path) -> None:
    """Then the arrows speak for themselves; what is done for the first time is told."""
    first, second, third, _ = parts(tmp_path, TWICE, "tex", "latex", r"\problemhead{")
    assert "Column~1: clear the entries below the pivot." in first
    assert r"R_{3} \to R_{3} - 5 R_{1}" in first
    assert "Column~1" not in second
    assert "Column~2" not in second
    assert second.count(r"\flows{") == 1
    assert r"R_{3} \to R_{3} - 4 R_{1}" in second
    assert "Column~1: exchange rows to bring a pivot into row~1" in third


def test_a_remark_is_made_once(tmp_path: Path) -> None:
    """rank + nullity is the number of columns, of every matrix."""
    first, second, third, last = parts(tmp_path, TWICE, "tex", "latex", r"\problemhead{")
    assert "Rank and nullity" in first
    assert all("Rank and nullity" not in part for part in (second, third, last))


def test_a_plan_is_told_once(tmp_path: Path) -> None:
    """The multipliers are recorded in the second factorization, too; that they are is not said again."""
    calls = ["lu([[2, 1], [4, 3]])", "lu([[1, 2], [3, 5]])", "lu([[1, 2, 3], [0, 1, 1], [2, 0, 1]])"]
    text = f"title: LU\nproblems: {calls}\n"
    first, second, third = parts(tmp_path, text, "tex", "latex", r"\problemhead{")
    assert "record every multiplier" in first
    assert "record every multiplier" not in second
    assert "record every multiplier" in third  # of another row: m_31


@pytest.mark.parametrize(
    ("calls", "known"),
    [
        (["eigenvalues(A)", "characteristic_polynomial(A)"], r"\lambda^{2} - 7 \lambda + 10"),
        (["characteristic_polynomial(A)", "eigenvalues(A)"], r"\lambda^{2} - 7 \lambda + 10"),
        (["eigenvalues(A)", "diagonalize(A)"], r"(\lambda - 2) (\lambda - 5)"),
    ],
)
def test_a_calculation_goes_on_from_where_another_ended(calls: list[str], known: str, tmp_path: Path) -> None:
    """The polynomial, with its factors or without, is worked out once."""
    text = f"title: Twice\nsolutions: inline\ndefine:\n  A: [[4, 1], [2, 3]]\nproblems: {calls}\n"
    first, second = parts(tmp_path, text, "md", "github", "\n**")
    assert "vmatrix" in first
    assert "vmatrix" not in second
    assert rf"\det(A - \lambda I) &= {known} && \text{{as in problem 1}}" in second


def test_a_remark_is_not_made_in_every_case() -> None:
    """Three ranks, and what holds of every matrix is not said of each."""
    page = symla.solve("rank([[1, k, 1], [k, 1, 1], [1, 1, k]])").to_text()
    assert page.count("The rank of A is") == 3  # in the frames
    assert "nullity" not in page


def test_the_data_stand_once(tmp_path: Path) -> None:
    """The elimination begins with the matrix; the problem names it, and states it where it stands alone."""
    matrix = r"\begin{bmatrix} 1 & 2 \\ 3 & 4 \\ 5 & 6 \end{bmatrix}"
    (first, *_) = parts(tmp_path, TWICE, "tex", "latex", r"\problemhead{")
    assert r"Find the rank of~$A$." in first
    assert first.count(matrix) == 1
    (alone, *_) = parts(tmp_path, f"solutions: after\n{TWICE}", "tex", "latex", r"\problemhead{")
    assert rf"\shown{{A = {matrix}}}" in alone


def test_data_stand_in_the_problem_before_the_work(tmp_path: Path) -> None:
    """Also where the work begins with [A | I]."""
    data = "[[1, 2, 3], [0, 1, 4], [5, 6, 0]]"
    text = f"title: Two\nproblems:\n  - inverse({data})\n  - left_null_space({data})\n"
    first, second = parts(tmp_path, text, "tex", "latex", r"\problemhead{")
    assert r"Find the inverse of~$A$." in first
    for problem in (first, second):
        assert problem.index(r"\shown{A = ") < problem.index(r"\flows{")


@pytest.mark.parametrize(
    ("call", "factors"),
    [
        ("lu([[2, 1, 1], [4, 3, 3], [8, 7, 9]])", ("[1, 0, 0; 2, 1, 0; 4, 3, 1]", "[2, 1, 1; 0, 1, 1; 0, 0, 2]")),
        ("plu([[0, 1], [2, 3]])", ("[0, 1; 1, 0]", "[2, 3; 0, 1]")),
    ],
)
def test_factors_are_said_once(call: str, factors: tuple[str, ...]) -> None:
    """In the frame: no line before it says L = ... or U = ... again."""
    page = symla.solve(call).to_text()
    assert all(page.count(factor) == 1 for factor in factors)
    assert "the reduced matrix" not in page


def test_factors_that_nothing_leads_to_stand() -> None:
    """Where nothing had to be cleared, the lines tell that."""
    page = symla.solve("lu([[1, 2], [0, 3]])").to_text()
    assert "nothing was subtracted" in page
    assert "nothing had to be cleared" in page


def test_a_determinant_of_two_rows_is_one_line_in_cramers_rule() -> None:
    """x_1 = (5 (-1) - 3 1)/(2 (-1) - 3 1) = -8/-5."""
    page = symla.solve("cramer([[2, 3], [1, -1]], [5, 1])").to_text()
    assert "det(A)  = 2·(-1) - 3·1 = -2 - 3 = -5" in page
    assert "x₁      = det(A₁)/det(A) = 8/5" in page
    assert "x = (8/5, 3/5)" in page


def test_a_free_unknown_is_told_in_its_sentence() -> None:
    """Column 2 has no pivot."""
    page = symla.solve("null_space([[1, 2], [2, 4]])").to_text()
    assert "so x₂ is free and becomes a parameter: x₂ = t." in page


CALCULATED = """
title: Twice
define: {v: [3, 4]}
sections:
  - title: One
    problems:
      - unit_vector(v)
      - cosine_similarity(v, [4, 3])
      - norm_l2(v)
      - norm_l2(v)
      - unit_vector([3, 5])
"""


def test_a_calculation_is_shown_once(tmp_path: Path) -> None:
    """The same numbers are not worked out again, unless they are all that is asked; other numbers are."""
    first, second, third, fourth, last = parts(tmp_path, CALCULATED, "tex", "latex", r"\problemhead{")
    assert r"\sqrt{3^{2} + 4^{2}}" in first
    assert r"\sqrt{3^{2} + 4^{2}}" not in second
    assert "as in problem 1" in second
    assert r"\sqrt{4^{2} + 3^{2}}" in second
    assert r"\sqrt{3^{2} + 4^{2}}" in third  # another norm: with its subscript
    assert r"\sqrt{3^{2} + 4^{2}}" in fourth
    assert r"\sqrt{3^{2} + 5^{2}}" in last


def test_words_lead_in_once(tmp_path: Path) -> None:
    """Unknowns that are free and rows that are read as equations are told in words the first time, then by lines."""
    calls = [
        "null_space([[1, 2], [3, 6]])",
        "null_space([[1, 3], [2, 6]])",
        "{problem: 'null_space([[1, 5], [2, 10]])', detail: brief}",
    ]
    problems = "\n".join(f"  - {call}" for call in calls)
    first, second, third = parts(tmp_path, f"title: N\nproblems:\n{problems}\n", "tex", "latex", r"\problemhead{")
    for words in ("has no pivot, so", "Read as equations", "Collected, with"):
        assert words in first
        assert words not in second + third
    assert "x_{1}" in second
    assert "x_{1}" in third


def test_words_that_tell_of_the_data_are_told_again(tmp_path: Path) -> None:
    """Which divisor is tried is another matter each time."""
    calls = ["eigenvalues([[2, 1, 1], [1, 2, 1], [1, 1, 2]])", "eigenvalues([[3, 1, 1], [1, 3, 1], [1, 1, 3]])"]
    text = f"title: N\nproblems: {calls}\n"
    first, second = parts(tmp_path, text, "tex", "latex", r"\problemhead{")
    assert "We try its divisors" in first
    assert "We try its divisors" in second
