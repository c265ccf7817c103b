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
