"""Words stand where they belong: a key put in the place of another one is refused, unless the two stand in the same
places and speak of the same work.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import symla
from symla.derivation.encode import EncodingError, decode, encode
from symla.derivation.model import Cases, Derivation
from symla.kernel.page.said import out_of_place
from symla.kernel.page.verify import verify
from symla.operations import operation, topics
from symla.problems import said
from tests.kernel.tampering import at, put, ways
from tests.tools.said import samples

_MOST = 0.31  # of exchanged keys that stay
_TRIED = 400
_TEMPLATES = Path(symla.__file__).parent.parent / "templates" / "en"
_MOST_UNKNOWN = 60  # keys of examples of which nobody has told yet what they may be said of


def accepted(data: Any) -> bool:
    """Whether it is read and proved."""
    try:
        found = decode(data)
    except EncodingError:
        return False
    return isinstance(found, Derivation) and verify(found, first_only=True).verified


def derivations() -> list[tuple[str, Derivation]]:
    """An example of every operation."""
    return [(name, symla.solve(operation(name).examples[0]).derivation) for name in topics()]


def test_keys_of_an_operation_are_not_exchanged(record_property: Callable[[str, object], None]) -> None:
    """Of those that are tried, few stay: such as say the same of one line, "square" and "square each component"."""
    chance = random.Random(4)
    swaps = []
    for name, derivation in derivations():
        data = encode(derivation)
        places = [way for way in ways(data, ()) if way and way[-1] == "key"]
        keys = {at(data, way) for way in places}
        keys |= set(re.findall(r"macro (\w+)\(", next(_TEMPLATES.glob(f"*/{name}.j2")).read_text("utf-8")))
        swaps += [(data, way, key) for way in places for key in sorted(keys) if key != at(data, way)]
    tried = chance.sample(swaps, _TRIED)
    stayed = [(at(data, way), key) for data, way, key in tried if accepted(put(data, way, key))]
    record_property("keys", ("all", len(tried), len(tried) - len(stayed), 0))
    assert len(stayed) <= _MOST * len(tried), sorted(set(stayed))


def every(derivation: Derivation) -> list[Derivation]:
    """The derivation and its cases."""
    cases = derivation.outcome.cases if isinstance(derivation.outcome, Cases) else ()
    return [derivation, *[own for case in cases for own in every(case.derivation)]]


def test_honest_words_fit() -> None:
    """`make said` makes wider what is too narrow; and tells of new keys."""
    unknown = set()
    for name, derivation in derivations():
        for own in every(derivation):
            assert not list(out_of_place(own)), name
        unknown |= {(topic, key) for topic, key, _ in samples(derivation) if key not in said(topic)}
    assert len(unknown) <= _MOST_UNKNOWN, f"make said: {sorted(unknown)}"


@pytest.mark.parametrize(
    ("call", "own", "other"),
    [
        ("norm_l2([3, 4])", "square_each", "add"),
        ("norm_l2([3, 4])", "definition", "add"),
        ("norm_l2([3, 4])", "add", "square_each"),
        ("norm_l2([3, 4])", "add", "estimate"),
        ("norm_l2([3, 4])", "answer", "estimate"),
        ("rank([[1, 2], [2, 4]])", "answer", "plan"),
        ("inverse([[1, 2], [2, 4]])", "singular", "answer"),
        ("unit_vector([3i, 4])", "check", "divide_by_length"),
    ],
)
def test_words_about_something_else(call: str, own: str, other: str) -> None:
    """Squares are not added, nor does a reason stand above a check."""
    data = encode(symla.solve(call).derivation)
    places = [way for way in ways(data, ()) if way and way[-1] == "key" and at(data, way) == own]
    assert places
    assert not any(accepted(put(data, way, other)) for way in places)
