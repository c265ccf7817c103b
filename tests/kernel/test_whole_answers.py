"""Answers that are true but incomplete: each is refuted by the promises of the problem."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

import symla

Tree = Any


def everywhere(tree: Tree, change: Callable[[Tree], Tree]) -> Tree:
    """The tree with every part changed, the innermost first."""
    if isinstance(tree, dict):
        tree = {key: everywhere(value, change) for key, value in tree.items()}
    elif isinstance(tree, list):
        tree = [everywhere(value, change) for value in tree]
    return change(tree)


def without_checks(stored: Tree) -> Tree:
    """The stored solution without the chains that only check it."""
    chains = [chain for chain in stored["derivation"]["chains"] if chain.get("role") != "check"]
    return {**stored, "derivation": {**stored["derivation"], "chains": chains}}


def last_column_cut(form: Tree, both: bool) -> Callable[[Tree], Tree]:
    """Cuts the last column of a matrix wherever it stands; the last row, too, of a square one."""
    whole = json.dumps(form)

    def change(tree: Tree) -> Tree:
        if not isinstance(tree, dict) or json.dumps(tree) != whole:
            return tree
        rows = tree["rows"][:-1] if both else tree["rows"]
        return {**tree, "rows": [row[:-1] for row in rows], "columns": len(rows[0]) - 1}

    return change


@pytest.mark.parametrize(
    ("call", "letters"),
    [
        ("diagonalize([[4, 1], [2, 3]])", ("P", "D")),
        ("jordan([[3, 1], [-1, 1]])", ("P", "J")),
        ("diagonalize([[2, 0, 0], [0, 3, 1], [0, 0, 5]])", ("P", "D")),
        ("orthogonal_diagonalize([[2, 1], [1, 2]])", ("Q", "D")),
    ],
)
def test_every_eigenvector_is_there(call: str, letters: tuple[str, str]) -> None:
    """A matrix of some of the eigenvectors, with their eigenvalues, satisfies A P = P D, and is no answer."""
    stored = json.loads(symla.solve(call).to_json())
    forms = {part["name"]: part["form"] for part in stored["derivation"]["outcome"]["parts"]}
    cut = without_checks(stored)
    assert forms.keys() == set(letters)
    for letter, both in zip(letters, (False, True), strict=True):
        cut = everywhere(cut, last_column_cut(forms[letter], both))
    assert cut != without_checks(stored)
    assert not symla.from_json(json.dumps(cut)).verified


def test_one_of_many_steady_states_is_not_the_only_one() -> None:
    """The identity leaves every distribution as it is."""
    many = json.loads(symla.solve("markov_steady_state([[1, 0], [0, 1]])").to_json())
    one = json.loads(symla.solve("markov_steady_state([[1/2, 1/2], [1/2, 1/2]])").to_json())
    for chain in one["derivation"]["chains"]:
        if chain.get("start", {}).get("base") == "s":
            many["derivation"]["chains"].append({key: value for key, value in chain.items() if key != "heading"})
    many["derivation"]["outcome"] = one["derivation"]["outcome"]
    assert not symla.from_json(json.dumps(many)).verified


@pytest.mark.parametrize(
    "damage",
    [
        lambda tree: {**tree, "operations": []} if "operations" in tree else tree,
        lambda tree: {**tree, "subscript": ["n"]} if tree.get("subscript") else tree,
        lambda tree: {**tree, "entries": tree["entries"][:1]} if len(tree.get("entries", ())) == 2 else tree,
    ],
)
@pytest.mark.parametrize(
    "call", ["fit_line([[0, 1], [1, 3]])", "rref([[1, 2], [3, 4]])", "cramer([[2, 3], [1, -1]], [5, 1])"]
)
def test_what_is_damaged_is_refused(call: str, damage: Callable[[Tree], Tree]) -> None:
    """In words, or by a line that is not proved."""
    whole = json.loads(symla.solve(call).to_json())
    stored = everywhere(whole, lambda tree: damage(tree) if isinstance(tree, dict) else tree)
    if stored == whole:
        return
    try:
        found = symla.from_json(json.dumps(stored))
    except symla.SymlaError:
        return
    assert not found.verified
