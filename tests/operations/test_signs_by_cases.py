"""Definiteness with a letter: the cases are stretches of the line, and the words are those of numbers put in."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import numpy
import pytest

import symla
from tests.kernel.sample import late

Numbers = Callable[[float], list[list[float]]]
CALLS: list[tuple[str, Numbers]] = [
    ("[[2, a], [a, 2]]", lambda a: [[2, a], [a, 2]]),
    ("[[a, 1], [1, a]]", lambda a: [[a, 1], [1, a]]),
    ("[[a, 1, 1], [1, a, 1], [1, 1, a]]", lambda a: [[a, 1, 1], [1, a, 1], [1, 1, a]]),
    ("[[a - 1, 2], [2, a + 1]]", lambda a: [[a - 1, 2], [2, a + 1]]),
    ("[[1, a, 1], [a, 1, 0], [1, 0, 1]]", lambda a: [[1, a, 1], [a, 1, 0], [1, 0, 1]]),
    ("[[a^2, 1], [1, a]]", lambda a: [[a**2, 1], [1, a]]),
    ("[[1/a, 1], [1, 1]]", lambda a: [[1 / a, 1], [1, 1]]),
    ("[[-2, a], [a, -2]]", lambda a: [[-2, a], [a, -2]]),
    ("[[a^2 - 4, 0], [0, 1]]", lambda a: [[a**2 - 4, 0], [0, 1]]),
    ("[[-a, 1/2], [1/2, a - 1]]", lambda a: [[-a, 0.5], [0.5, a - 1]]),
]
LONG: list[tuple[str, Numbers]] = [
    ("[[a, 1, 0], [1, a, 1], [0, 1, a]]", lambda a: [[a, 1, 0], [1, a, 1], [0, 1, a]]),
    (
        "[[1, a, 1 - a], [a, 2a, a^2], [1 - a, a^2, 1 - a]]",
        lambda a: [[1, a, 1 - a], [a, 2 * a, a**2], [1 - a, a**2, 1 - a]],
    ),
]
# a minor or a pivot is zero in some case, and does not decide there
OPEN = {
    ("[[a, 1, 1], [1, a, 1], [1, 1, a]]", "minors"),
    ("[[a^2 - 4, 0], [0, 1]]", "minors"),
    ("[[1, a, 1 - a], [a, 2a, a^2], [1 - a, a^2, 1 - a]]", "minors"),
    ("[[a^2 - 4, 0], [0, 1]]", "pivots"),
}
VALUES = [-5.5, -3, -2.5, -2, -1.7, -1, -0.5, -0.3, 0.25, 0.5, 1, 1.3, 1.5, 2, 2.1, 3, 7]


def word(matrix: list[list[float]]) -> str:
    """What the eigenvalues say."""
    signs = [0 if abs(x) < 1e-9 else 1 if x > 0 else -1 for x in numpy.linalg.eigvalsh(numpy.array(matrix))]
    if not any(signs):
        return "zero"
    if 1 in signs and -1 in signs:
        return "indefinite"
    kind = "positive" if 1 in signs else "negative"
    return f"{kind}_{'semidefinite' if 0 in signs else 'definite'}"


@pytest.mark.parametrize("method", ["squares", "minors", "pivots"])
@pytest.mark.parametrize(
    ("data", "numbers"), [*CALLS, *[late(*own) for own in LONG]], ids=[data for data, _ in CALLS + LONG]
)
def test_every_value_is_in_one_case_with_the_right_word(data: str, numbers: Numbers, method: str) -> None:
    """NumPy's eigenvalues at many values of the letter agree with the case in which it lies."""
    call = f"quadratic_form_definiteness({data}, method={method})"
    if (data, method) in OPEN:
        with pytest.raises(symla.SymlaError, match="do not decide"):
            symla.solve(call)
        return
    _is_right(call, numbers)


@pytest.mark.parametrize("data", ["[[2, 1], [1, a]]", "[[-a, 1/2], [1/2, a - 1]]", "[[a^2 - 4, 0], [0, 1]]"])
def test_eigenvalues_with_letters_decide_by_cases(data: str) -> None:
    """A pair by its product and its sum; NumPy agrees."""
    numbers = {**dict(CALLS), "[[2, 1], [1, a]]": lambda a: [[2, 1], [1, a]]}[data]
    _is_right(f"quadratic_form_definiteness({data}, method=eigenvalues)", numbers)


@pytest.mark.parametrize("data", ["[[a - 1, 2], [2, a + 1]]", "[[a, 1, 1], [1, a, 1], [1, 1, a]]", "[[a, b], [b, c]]"])
def test_eigenvalues_that_are_not_compared_with_zero_are_refused(data: str) -> None:
    """Those of larger matrices, and letters under roots."""
    with pytest.raises(symla.SymlaError, match="too hard; method=squares decides"):
        symla.solve(f"quadratic_form_definiteness({data}, method=eigenvalues)")


def _is_right(call: str, numbers: Numbers) -> None:
    """At every value of the letter, one case holds, with the right word."""
    solution = symla.solve(call)
    assert solution.verified
    a = solution.symbols["a"]
    for value in VALUES:
        assert _there(solution.answer, a, value) == [word(numbers(value))], value


def _there(answer: Any, a: Any, value: float) -> list[str]:
    """What the cases say that hold at this value."""
    return [str(own) for condition, own in answer if condition.subs(a, value) == True]  # noqa: E712


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ("quadratic_form_definiteness([[2, a], [a, 2]])", ["-2 < a < 2", "a = -2", "a = 2", "a < -2 or a > 2"]),
        (
            "quadratic_form_definiteness([[2, a], [a, 2]], method=minors)",
            ["-2 < a < 2", "a = -2 or a = 2", "a < -2 or a > 2"],
        ),
        ("quadratic_form_definiteness([[a^3, 1], [1, 1]])", ["a > 1", "a = 1", "a < 1"]),
        ("cholesky([[1 - 2a, 0], [0, 1]])", ["a < 1/2", "a ≥ 1/2"]),
    ],
)
def test_conditions_are_told_as_a_teacher_would(call: str, told: list[str]) -> None:
    """Bounds of the letter, and no condition that follows from others."""
    page = symla.solve(call).to_text()
    assert re.findall(r"^Case \d\. If (.*):$", page, re.MULTILINE) == told


def test_leading_minors_are_named_and_their_signs_told() -> None:
    """D_1, D_2, ..., and the determinants within a large one after it is expanded."""
    page = symla.solve(
        "quadratic_form_definiteness([[2, 1, 0, 0], [1, 2, 1, 0], [0, 1, 2, 1], [0, 0, 1, 2]], method=minors)"
    ).to_text()
    assert "D₁ = 2" in page
    assert "a₁₁₁" not in page
    assert "The signs of the leading minors: D₁ > 0, D₂ > 0, D₃ > 0 and D₄ > 0." in page
    assert page.index("D₄ = det") < page.index("D₄ = 2·4 - 1·3") < page.index("= 8 - 3 = 5")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("[[4, 2], [2, 1]]", "positive_semidefinite"),
        ("[[-4, 2], [2, -1]]", "negative_semidefinite"),
        ("[[1, 2, 3], [2, 4, 6], [3, 6, 8]]", None),
        ("[[0, 1], [1, 0]]", "indefinite"),
        ("[[1, 2, 2], [2, 1, 2], [2, 2, 2]]", "indefinite"),
        ("[[0, 0], [0, 1]]", None),
    ],
)
def test_minors_decide_where_they_can(data: str, expected: str | None) -> None:
    """A last minor that is zero after others of one kind leaves a semidefinite form; other zeros leave it open."""
    call = f"quadratic_form_definiteness({data}, method=minors)"
    if expected is None:
        with pytest.raises(symla.SymlaError, match="do not decide"):
            symla.solve(call)
        return
    solution = symla.solve(call)
    assert solution.verified
    assert str(solution.answer) == expected


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ("cholesky([[-4, 1], [1, 2]])", "would be a₁₁ = -4, which is negative."),
        ("cholesky([[1, 1], [1, 1]])", "would be a₂₂ - l₂₁² = 1 - 1², which is zero."),
        ("cholesky([[1, 2], [2, 1]])", "would be a₂₂ - l₂₁² = 1 - 2², which is negative: -3 < 0."),
        ("cholesky([[a, 1], [1, 1]])", "would be b₁₁ = a, which is not positive: a ≤ 0."),
    ],
)
def test_what_has_no_root_is_told_as_it_is(call: str, told: str) -> None:
    """Zero or negative; not positive where that depends on a letter."""
    solution = symla.solve(call)
    assert solution.verified
    assert told in solution.to_text()
