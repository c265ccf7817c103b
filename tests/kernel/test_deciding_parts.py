"""What decides a case may vanish with a part of it: -(sin(b))^2 exactly where sin(b) = 0."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

import symla
from symla.derivation.encode import encode
from symla.derivation.model import Reason
from symla.notation.parse import read
from tests.kernel.stored import accepted
from tests.kernel.tampering import Way, at, put, ways

COLUMNS = [["cos(a) cos(b)", "-sin(a)"], ["sin(a) cos(b)", "cos(a)"]]


def test_columns_of_angles() -> None:
    """The first column has the length |cos(b)|."""
    solution = symla.is_orthogonal(COLUMNS)
    assert solution.verified
    assert [answer for _, answer in solution.answer] == [True, False]


def _entries(data: Any) -> Iterator[Way]:
    """Where the number that decides is told."""
    for way in ways(data, ()):
        found = at(data, way)
        if isinstance(found, dict) and found.get("key") == "entry_decides":
            yield from [(*way, "facts", k, 1) for k, (name, _) in enumerate(found["facts"]) if name == "entry"]


@pytest.mark.parametrize("false", ["(cos(b))^2", "sin(a)", "sin(b) + 1", "1", "sin(2b) + cos(b)"])
def test_another_number_does_not_decide(false: str) -> None:
    """A number that is not zero with sin(b) is refused."""
    data = encode(symla.is_orthogonal(COLUMNS).derivation)
    places = list(_entries(data))
    assert places
    other = encode(Reason("entry_decides", (("entry", read(false)),)))
    (own,) = list(_entries(other))
    for way in places:
        assert accepted(put(data, way, at(data, way))) is not None
        assert accepted(put(data, way, at(other, own))) is None


@pytest.mark.parametrize(
    ("call", "where"),
    [
        ("is_orthogonal([[k/2, k/2], [k^2, 0]])", None),
        ("is_orthogonal([[k/3, 0], [0, k]])", None),
        ("rank([[k, 1], [1, k]])", "k^2 = 1"),
    ],
)
def test_what_decides_may_be_told_as_a_multiple_or_be_settled_by_a_condition(call: str, where: str | None) -> None:
    """k^4 + k^2/4 - 1 is zero where 4k^4 + k^2 - 4 is; and k^2 = 1 leaves the cases k = 1 and k = -1."""
    solution = symla.solve(call, where=where)
    assert solution.verified
    assert 2 <= len(solution.answer) <= 3


def test_what_may_have_no_value_does_not_decide() -> None:
    """k^-4 - 2k^2 + 1 in the place of k^4 - 2k^2 + 1, where k may be zero, is refused like any other number."""
    data = encode(symla.project_onto_span([1, 1], [[1, "k"], ["k", 1]]).derivation)
    places = [way for way in ways(data, ()) if "said" in way and "facts" in way and way[-2:] == ("exponent", "value")]
    assert places
    for way in places:
        assert accepted(put(data, way, -at(data, way))) is None, way
