"""What `to_json` wrote and somebody changed: read with a clear message or not at all."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest

import symla
from symla.derivation.encode import EncodingError
from symla.solving.solution import NotProved
from tests.kernel.sample import Sample

Path = tuple[Any, ...]
STRUCTURE = frozenset(
    "chains links given outcome cases relation condition derivation target start role value rows".split()
)


def places(part: Any, path: Path = ()) -> Iterator[Path]:
    """Where the parts of a derivation stand that its proof rests on."""
    items = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ()
    for key, inner in items:
        if key in STRUCTURE:
            yield (*path, key)
        if key not in ("is", "heading", "reason", "problem", "plan"):
            yield from places(inner, (*path, key))


@pytest.mark.parametrize("wrong", [None, "x", 5.5, True, {"is": "Reason", "key": "x"}, [["x"]], {"is": "nothing"}])
def test_a_field_of_another_kind_is_refused_at_reading(wrong: Any) -> None:
    """Not where the page is made, and not by the kernel."""
    stored = json.loads(symla.rank([[1, "k"], ["k", 1]]).to_json())
    found = list(places(stored))
    assert len(found) > 100
    for path in found:
        changed = copy.deepcopy(stored)
        part = changed
        for key in path[:-1]:
            part = part[key]
        part[path[-1]] = wrong
        with pytest.raises(EncodingError):
            symla.from_json(json.dumps(changed))


def test_what_is_no_text_is_refused() -> None:
    """With symla's own error."""
    for other in (None, {}, 5):
        with pytest.raises(EncodingError):
            symla.from_json(other)


FOREIGN = [
    2,
    "x",
    True,
    [],
    {"is": "Number", "value": 2},
    {"is": "Name", "base": "q", "kind": "vector"},
    {"is": "Vector", "entries": []},
    {"is": "Matrix", "rows": [[{"is": "Number", "value": 1}], []]},
    {"is": "Relation", "left": {"is": "Number", "value": 1}, "symbol": "=", "right": {"is": "Number", "value": 1}},
]


def everywhere(part: Any, path: Path = ()) -> Iterator[Path]:
    """Where anything stands."""
    items = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ()
    for key, inner in items:
        yield (*path, key)
        yield from everywhere(inner, (*path, key))


@pytest.mark.parametrize(
    "call", ["norm_l2([3, 4])", "unit_vector([a, 0])", "rref([[1, 2], [2, 4]])", "mask([[1, 2]], [[1, 0, 1]])"]
)
def test_changed_json_is_refused_or_shown_but_never_fails_otherwise(call: str, everything: bool) -> None:
    """Parts of every kind, or all, are left out, and replaced by two others: symla says itself what is wrong."""
    stored = json.loads(symla.solve(call).to_json())
    refused = read = 0
    sample = Sample(call, 2, 0.1, everything)
    for place, path in enumerate(everywhere(stored)):
        if not sample.takes(".".join(map(str, path))):
            continue
        for wrong in (None, FOREIGN[place % len(FOREIGN)], FOREIGN[(place + 4) % len(FOREIGN)]):
            changed = copy.deepcopy(stored)
            part = changed
            for key in path[:-1]:
                part = part[key]
            if wrong is None:
                del part[path[-1]]
            else:
                part[path[-1]] = wrong
            try:
                solution = symla.from_json(json.dumps(changed))
                read += 1
                pages = [solution.to(name, draft=True) for name in ("text", "latex")]
                assert all(pages)
                assert solution.answer is not False
            except symla.SymlaError:
                refused += 1
    assert refused > read > 20


@pytest.mark.parametrize(
    "number",
    [
        {"is": "Fraction", "value": "11/1"},
        {"is": "Fraction", "value": "22/4"},
        {"is": "Fraction", "value": "1/-2"},
        {"is": "Fraction", "value": "1/0"},
        {"is": "Fraction", "value": "11"},
        {"is": "Fraction", "value": "11/2", "x": 1},
        {"is": "Integer", "value": "12/5"},
        {"is": "Integer", "value": "1e3"},
        {"is": "Integer", "value": 12},
    ],
)
def test_a_number_is_read_only_as_it_is_written(number: Any) -> None:
    """11/1 equals 11 and would be printed otherwise."""
    stored = symla.dot([1, 2], [3, 4]).to_json()
    assert '"value": 11' in stored
    with pytest.raises(EncodingError):
        symla.from_json(stored.replace('"value": 11', f'"value": {json.dumps(number)}'))


@pytest.mark.parametrize("text", ["{}", "[]", "5", "null", "", "{", '{"symla": 2}', '{"symla": 1}'])
def test_what_symla_did_not_write_is_refused(text: str) -> None:
    """With one clear message."""
    with pytest.raises(EncodingError):
        symla.from_json(text)


def test_an_answer_carries_its_proof() -> None:
    """Where a line is not proved, there is no answer but a draft of one."""
    stored = symla.norm_l2([3, 4]).to_json()
    assert '"value": 5' in stored
    changed = symla.from_json(stored.replace('"value": 5', '"value": 6'))
    assert not changed.verified
    with pytest.raises(NotProved, match="draft_answer"):
        _ = changed.answer
    with pytest.raises(NotProved):
        _ = changed.symbols
    assert changed.draft_answer == 6
    assert symla.norm_l2([3, 4]).answer == symla.norm_l2([3, 4]).draft_answer == 5
    undefined = symla.unit_vector([0, 0])
    assert undefined.verified
    assert undefined.answer is None


@pytest.mark.parametrize(
    "problem", ["dot([1, 2], [3, 4])", "rref([[1, 2], [3, 4]])", "matrix_multiply([[1, 2]], [[3], [4]])"]
)
def test_what_is_proved_can_be_shown(problem: str) -> None:
    """A fact that its sentence lacks, or has twice, is noticed at reading."""
    stored = json.loads(symla.solve(problem).to_json())
    refused = 0
    for path in [p for p in everywhere(stored) if p[-1] == "facts"]:
        for change in (lambda facts: facts[1:], lambda facts: facts[:-1], lambda facts: [*facts, ["another", True]]):
            changed = copy.deepcopy(stored)
            part = changed
            for key in path[:-1]:
                part = part[key]
            part["facts"] = change(part["facts"])
            try:
                solution = symla.from_json(json.dumps(changed))
            except EncodingError:
                refused += 1
                continue
            assert all(solution.to(name, draft=True) for name in ("text", "latex", "github"))
    assert refused > 5


def test_a_language_without_words_is_refused() -> None:
    """Nothing could be said in it."""
    stored = json.loads(symla.dot([1, 2], [3, 4]).to_json())
    for language in ("zz", 5, None):
        with pytest.raises(EncodingError):
            symla.from_json(json.dumps(stored | {"language": language}))


@pytest.mark.parametrize("place", ['"key": "', '"base": "', '"operation": "', '"is": "', '"symbol": "', '"kind": "'])
def test_messages_quote_little(place: str) -> None:
    """However long a word of the text is, what is told of it is short."""
    stored = symla.norm_l2([3, 4]).to_json()
    assert place in stored
    long = stored.replace(place, place + "x" * 100_000, 1)
    with pytest.raises(symla.SymlaError) as caught:
        symla.from_json(long).to_text(draft=True)
    assert len(str(caught.value)) < 500


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        ('{"symla": 2,', '{"symla": 2, "symla": 2,', "'symla' twice"),
        ('"operation": "norm_l2"', '"operation": "norm_l1", "operation": "norm_l2"', "'operation' twice"),
        ('{"symla": 2,', '{"symla": 2, "foo": 1,', "no part 'foo'; it has derivation, conventions, language"),
        ('{"symla": 2,', '{"symla": 2, "": 1,', "no part ''"),
        ('{"symla": 2,', '{"symla": 2.0,', "is the whole number 2"),
        ('{"symla": 2,', '{"symla": true,', "is the whole number 2"),
        ('{"symla": 2,', '{"symla": "2",', "is the whole number 2"),
        ('{"symla": 2,', '{"symla": 3,', "version 3 of stored"),
        ('"is": "conventions.Conventions"', '"is": "conventions.Conventions", "decimals": 31', "decimals"),
        ('"language": "en"', '"language": ' + "[" * 100_000 + "]" * 100_000, "nested too deeply"),
    ],
)
def test_nothing_of_a_stored_text_is_passed_over(was: str, now: str, told: str) -> None:
    """Keys twice or of no meaning, and another version: told in symla's own words."""
    stored = symla.norm_l2([3, 4]).to_json()
    assert was in stored
    with pytest.raises(EncodingError) as caught:
        symla.from_json(stored.replace(was, now))
    assert told in str(caught.value)
    assert "recursion" not in str(caught.value)
