"""Under which letter an argument stands on the page."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import pytest

import symla
from symla.derivation.encode import decode, encode
from symla.derivation.model import Chain
from symla.kernel.page.verify import verify
from symla.notation import written as w
from symla.notation.value import value
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


_TALL, _SINGULAR = [[1, 1], [1, 1], [0, 0]], [[1, 1], [1, 1]]


@pytest.mark.parametrize(
    ("call", "rows"),
    [
        ("qr(X)", [[3, 1], [4, 2]]),
        ("svd(X)", _TALL),
        ("polar(X)", _SINGULAR),
        ("polar(X)", [[2, 0, 0], [0, 0, -3], [0, 1, 0]]),
        ("low_rank(X, 1)", [[3, 0], [4, 5]]),
        ("orthogonal_diagonalize(X)", [[2, 1], [1, 2]]),
        ("pca(X, 2)", [[0, 0], [4, 2], [2, 4]]),
    ],
)
@pytest.mark.parametrize("name", ["C", "G", "P", "Q", "S", "U", "V", "W", "Z", "u", "v", "q", "p"])
def test_the_letters_of_a_decomposition_give_way_to_the_data(call: str, rows: list[list[int]], name: str) -> None:
    """Whatever the matrix is called, no vector of the work has its letter, and the answer is the same."""
    solution = symla.solve(call.replace("X", name), names={name: rows})
    assert solution.verified
    assert solution.answer == _called_A(call, tuple(map(tuple, rows)))
    assert not re.search(rf"\b{name.lower()}[₁₂₃]+\b", solution.to_text())


@cache
def _called_A(call: str, rows: tuple[tuple[int, ...], ...]) -> Any:
    return symla.solve(call.replace("X", "A"), names={"A": list(map(list, rows))}).answer


@pytest.mark.parametrize(("call", "matrix"), [("qr", "Q"), ("svd", "U"), ("svd", "V"), ("orthogonal_diagonalize", "Q")])
def test_the_columns_of_an_orthogonal_factor_have_its_letter(call: str, matrix: str) -> None:
    """The last line about q₁ is the first column of Q; e₁ would be of the standard basis."""
    solution = symla.solve(f"{call}([[3, 1], [1, 3]])")
    assert solution.verified
    lines = {chain.start: chain.links[-1].target for chain in solution.derivation.chains if isinstance(chain, Chain)}
    factor = getattr(solution.answer, matrix)
    for number in (1, 2):
        column = lines[w.Name(matrix.lower(), (str(number),), "vector")]
        assert [value(x) for x in w.children(column)] == list(factor[:, number - 1])
