"""Whole numbers of any length, against Python's own conversion with its bound taken away."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

import symla
from symla.notation.digits import digits_of, from_digits

LONG = (10**3999, 10**4000 - 1, 10**4000, 10**4000 + 1, 10**8000 + 7, 3 - 10**12345, 7**30000, -(2**50000))


def test_long_numbers_are_written_as_python_writes_them() -> None:
    """With its bound taken away, Python writes them itself."""
    before = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(0)
    try:
        for number in LONG:
            assert digits_of(number) == str(number)
            assert from_digits(str(number)) == number
    finally:
        sys.set_int_max_str_digits(before)


@given(st.integers())
def test_what_is_written_is_read_again(number: int) -> None:
    """Short ones too."""
    assert digits_of(number) == str(number)
    assert from_digits(str(number)) == number


@pytest.mark.parametrize("text", ["", "-", "--1", "1 2", "1e3", "+1", "٣", "1.0"])
def test_nothing_but_digits_is_read(text: str) -> None:
    """What Python's `int` would let pass, too."""
    with pytest.raises(ValueError, match="digits and nothing else"):
        from_digits(text)


def test_a_solution_with_very_long_numbers_is_shown_and_stored() -> None:
    """Their product has 8000 digits, more than Python writes or reads at once.  The data and the answer stand there
    whole, the lines of the work in short.
    """
    solution = symla.solve(f"lu([[{'7' * 4000}, 1], [1, {'3' * 4000}]])")
    assert solution.verified
    page = solution.to_text()
    problem, *work = [line for line in page.splitlines() if not line.startswith("|")]
    assert "7" * 4000 in problem
    assert all(len(line) < 200 for line in work)
    (answer,) = [line for line in page.splitlines() if line.startswith("|")]
    assert digits_of(int("7" * 4000) * int("3" * 4000) - 1) in answer
    for shown in (page, solution.to_latex(), solution.to_markdown()):
        assert "77777777" in shown
        assert len(shown) < 5000 + 5 * 8000  # five numbers in full, and dollars and spaces between their digits
    assert symla.from_json(solution.to_json()) == solution
