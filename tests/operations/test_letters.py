"""Under which letter an argument stands on the page."""

from __future__ import annotations

import pytest

import symla
from symla.derivation.encode import decode, encode
from symla.kernel.page.verify import verify
from tests.kernel.tampering import at, put, ways

DATA = {"u": [1, 1], "w": [1, 2], "A": [[1, 2], [3, 4]], "B": [[0, 1], [1, 0]]}


@pytest.mark.parametrize(
    ("call", "same"),
    [
        ("dot(u + w, u)", "dot([2, 3], [1, 1])"),
        ("angle(2 u, u)", "angle([2, 2], [1, 1])"),
        ("vector_subtract(2 u, u)", "vector_subtract([2, 2], [1, 1])"),
        ("outer(-u, u)", "outer([-1, -1], [1, 1])"),
        ("distance_manhattan(2 u, u)", "distance_manhattan([2, 2], [1, 1])"),
        ("matrix_multiply(A B, A)", "matrix_multiply([[2, 1], [4, 3]], [[1, 2], [3, 4]])"),
        ("hadamard(2 A, A)", "hadamard([[2, 4], [6, 8]], [[1, 2], [3, 4]])"),
        ("project(u + w, onto=u)", "project([2, 3], onto=[1, 1])"),
    ],
)
def test_named_argument_keeps_its_letter(call: str, same: str) -> None:
    """An argument without a name of its own does not take the letter of one that stands behind it."""
    solution = symla.solve(call, names=DATA)
    assert solution.verified
    assert symla.solve(same).answer == solution.answer


@pytest.mark.parametrize(
    ("call", "where", "words"),
    [
        ("rref([[n + 1, 2], [1, n]])", "n integer", "For an integer n,"),
        ("rref([[3n + 1, 2], [0, n]])", "n integer", "The integer n may be zero."),
        ("rref([[n + m, 2], [1, n]])", "n integer and m integer", "For integers m and n,"),
        ("rref([[n + m, 2], [1, n]])", "n integer", "For real m and n,"),
        ("rref([[n + 1, 2], [1, n]])", "n > -9", "For real n,"),
    ],
)
def test_integers_are_called_so(call: str, where: str, words: str) -> None:
    """Where all letters of a number are said to be integers, and only there."""
    solution = symla.solve(call, where=where)
    assert solution.verified
    assert words in solution.to_text()


def test_letters_are_not_called_integers_where_they_may_be_others() -> None:
    """The kernel refuses the word."""
    data = encode(symla.solve("rref([[n + 1, 2], [1, n]])").derivation)
    places = [way for way in ways(data, ()) if at(data, way) == "real" and way[-2:] != ("domain",) and "facts" in way]
    assert places
    for way in places:
        assert not verify(decode(put(data, way, "integer")), first_only=True).verified
