"""What is stored is described: every stored solution fits the schema that `symla schema` prints."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema_rs import Draft202012Validator, meta

import symla
from symla.derivation.schema import schema
from symla.operations import operation, topics
from tests.solved import solved, typical


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    """A validator that knows nothing of symla."""
    meta.validate(schema())
    return Draft202012Validator(schema())


@pytest.mark.parametrize("name", topics())
def test_stored_solutions_fit_the_schema(name: str, validator: Draft202012Validator, everything: bool) -> None:
    """Examples of every operation that have every kind of line, or all."""
    for example in operation(name).examples if everything else typical(name):
        stored = json.loads(solved(example).to_json())
        assert stored["symla"] == 2
        assert [] == [error.message[:200] for error in validator.iter_errors(stored)]


def changed(data: Any, key: str, value: object) -> Any:
    """The stored solution with a field of its derivation changed."""
    return {**data, "derivation": {**data["derivation"], key: value}}


def test_what_is_no_solution_does_not_fit(validator: Draft202012Validator) -> None:
    """A field that does not exist, one that lacks, one of another kind, another version."""
    stored = json.loads(symla.solve("norm_l2([3, 4])").to_json())
    lacking = {**stored, "derivation": {k: v for k, v in stored["derivation"].items() if k != "given"}}
    wrong = [
        changed(stored, "certificate", []),
        changed(stored, "domain", "rational"),
        changed(stored, "given", 3),
        lacking,
        {**stored, "symla": 1},
        {**stored, "foo": 1},
    ]
    assert [] == [text for text in wrong if validator.is_valid(text)]


def test_version_1_is_refused() -> None:
    """With the remedy."""
    stored = json.loads(symla.solve("norm_l2([3, 4])").to_json())
    with pytest.raises(symla.EncodingError, match=r"version 1 .* store it anew"):
        symla.from_json(json.dumps({**stored, "symla": 1}))
