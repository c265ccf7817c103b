"""Of many cases, what came out of each is told once more at the end."""

from __future__ import annotations

import pytest

import symla
from symla.notation import written as w
from symla.rendering.page import _together


def listed(text: str) -> list[str]:
    """What stands behind "In short:"."""
    return text.partition("In short:\n\n")[2].splitlines()


def test_summary_of_nested_cases() -> None:
    """A case within a case by the conditions of both; what is said by an equation is not said again."""
    solution = symla.rank([[1, "k", 1], ["k", 1, 1], [1, 1, "k"]])
    assert listed(solution.to_text()) == [
        "- If k = 1: The rank of A is 1.",
        "- If k = -2: The rank of A is 2.",
        "- If k ≠ 1 and k ≠ -2: The rank of A is 3.",
    ]
    assert listed(solution.to_text(detail="brief")) == listed(solution.to_text())
    assert [] == listed(solution.to_text(detail="answer"))


def test_summary_keeps_what_an_equation_does_not_say() -> None:
    """That k is 2 says that it is not 1; that k is the letter a does not, nor that k is 2 that a is not 1."""
    k, a, one, two = w.Name("k"), w.Name("a"), w.Number(1), w.Number(2)
    not_one = w.Relation(k, "!=", one)
    assert w.Relation(k, "=", two) == _together((not_one, w.Relation(k, "=", two)))
    for other in (w.Relation(k, "=", a), w.Relation(a, "=", two), w.Relation(k, "!=", two)):
        assert w.Both((not_one, other)) == _together((not_one, other))


def test_summary_tells_what_is_not_defined() -> None:
    """And why, as the case itself does."""
    assert listed(symla.matrix_power([["a", 1], [0, "b"]], -1).to_text())[:2] == [
        "- If b = 0: C has no inverse, since det(C) = 0.",
        "- If a = 0 and b ≠ 0: C has no inverse, since det(C) = 0.",
    ]


@pytest.mark.parametrize("call", ["unit_vector([a, 0])", "norm_l2([3, 4])"])
def test_few_cases_need_no_summary(call: str) -> None:
    """Two cases are seen at a glance."""
    assert "In short" not in symla.solve(call).to_text()


def test_summary_in_every_format() -> None:
    """As many items as cases."""
    solution = symla.rank([[1, "k", 1], ["k", 1, 1], [1, 1, "k"]])
    latex, markdown = solution.to_latex(), solution.to_markdown()
    assert 3 == latex.partition("In short:")[2].count(r"\item If $")
    assert 3 == markdown.partition("In short:")[2].count("\n- If $`")
