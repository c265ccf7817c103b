"""Of many cases, what came out of each is told once more at the end."""

from __future__ import annotations

import pytest

import symla
from symla.notation import written as w
from symla.rendering.pages.conditions import together


def listed(text: str) -> list[str]:
    """What stands behind "In short:"."""
    return text.partition("In short:\n\n")[2].splitlines()


def test_summary_of_nested_cases() -> None:
    """A case within a case by the conditions of both; what is said by an equation is not said again."""
    solution = symla.rank([["a", 0], [0, "b"]])
    assert listed(solution.to_text()) == [
        "- Case a = 0 and b = 0. The rank of C is 0.",
        "- Case a = 0 and b ≠ 0. The rank of C is 1.",
        "- Case a ≠ 0 and b = 0. The rank of C is 1.",
        "- Case a ≠ 0 and b ≠ 0. The rank of C is 2.",
    ]
    assert listed(solution.to_text(detail="brief")) == listed(solution.to_text())
    assert [] == listed(solution.to_text(detail="answer"))


def test_summary_keeps_what_an_equation_does_not_say() -> None:
    """That k is 2 says that it is not 1; that k is the letter a says it of a, and that a is 2 nothing of k."""
    k, a, one, two = w.Name("k"), w.Name("a"), w.Number(1), w.Number(2)
    not_one = w.Relation(k, "!=", one)
    assert w.Relation(k, "=", two) == together((not_one, w.Relation(k, "=", two)))
    assert w.Both((w.Relation(k, "=", a), w.Relation(a, "!=", one))) == together((not_one, w.Relation(k, "=", a)))
    for other in (w.Relation(a, "=", two), w.Relation(k, "!=", two)):
        assert w.Both((not_one, other)) == together((not_one, other))


def test_summary_tells_what_is_not_defined() -> None:
    """And why, as the case itself does."""
    assert listed(symla.matrix_power([["a", 1, 0], [0, "b", 0], [0, 0, "c"]], -1).to_text())[:3] == [
        "- Case b = 0. M has no inverse, since det(M) = 0.",
        "- Case c = 0 and b ≠ 0. M has no inverse, since det(M) = 0.",
        "- Case a = 0 and b ≠ 0 and c ≠ 0. M has no inverse, since det(M) = 0.",
    ]


@pytest.mark.parametrize("call", ["unit_vector([a, 0])", "norm_l2([3, 4])", "rank([[1, k, 1], [k, 1, 1], [1, 1, k]])"])
def test_few_cases_need_no_summary(call: str) -> None:
    """Two or three cases are seen at a glance."""
    assert "In short" not in symla.solve(call).to_text()


def test_summary_in_every_format() -> None:
    """As many items as cases."""
    solution = symla.rank([["a", 0], [0, "b"]])
    latex, markdown = solution.to_latex(), solution.to_markdown()
    assert 4 == latex.partition("In short:")[2].count(r"\item Case $")
    assert 4 == markdown.partition("In short:")[2].count("\n- Case $`")


def test_cases_of_one_answer_are_told_at_once() -> None:
    """1 - k^2 is zero for two values of k, and the form is semidefinite for both."""
    solution = symla.quadratic_form_definiteness([[1, "k"], ["k", 1]])
    told = listed(solution.to_text())
    assert ["- Case -1 < k < 1", "- Case k = -1 or k = 1", "- Case k < -1 or k > 1"] == [
        line.partition(". ")[0] for line in told[:3]
    ]
    assert "semidefinite" in told[1]
