"""Remedies help against what is the obstacle, and what they tell of other data is told of these ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

import pytest

import symla
from symla.derivation.model import Derivation, Reason, Remedy, Undefined
from symla.kernel.page.verify import verify
from symla.notation import written as w
from symla.notation.conventions import STANDARD
from symla.notation.frozen import replace
from symla.operations import topics
from symla.problems import said, told
from symla.rendering.words.wording import wording

CALLS = """
angle([0, 0], [3, 4])
angle([1, i], [1, 1])
change_of_basis([[1, 0, 0], [0, 1, 0]], [[1, 1, 0], [0, 1, 1]])
coordinates([1, 2, 0], [[1, 0, 0], [0, 1, 0], [1, 1, 0]])
coordinates([1, 2, 3], [[1, 0, 0], [0, 1, 0]])
coordinates([1, 2], [[1, 2, 3], [2, 4, 5]])
cramer([[1, 2], [2, 4]], [1, 2])
cramer([[1, 2, 3], [4, 5, 6]], [1, 2])
cross([1, 2], [3, 4])
cross([1, 2, 3, 4], [3, 4, 5, 6])
dense_layer([[1, 2], [3, 4]], [1, 2, 3], [1, 2])
dense_layer([[1, 2], [3, 4], [4, 5]], [1, 2, 3], [1, 2, 3])
dense_layer([[1, 2], [3, 4]], [1, 2], [1, 2, 3])
determinant([[1, 2, 3], [4, 5, 6]])
diagonalize([[1, 1], [0, 1]])
diagonalize([[1, 2, 3], [4, 5, 6]])
dot([1, 2], [3, 4, 5])
dot_geometric([0, 0], [3, 4])
evaluate("u v", u=[1, 2], v=[3, 4])
evaluate("A B", A=[[1, 2], [3, 4]], B=[[1, 2, 3]])
evaluate("A + B", A=[[1, 2], [3, 4]], B=[[1, 2, 3], [4, 5, 6]])
evaluate("tr(A)", A=[[1, 2, 3], [4, 5, 6]])
hadamard([[1, 2, 3], [4, 5, 6]], [[1, 2], [3, 4], [5, 6]])
hadamard([[1, 2, 3], [4, 5, 6]], [[1], [0]])
inverse([[1, 2], [2, 4]])
inverse([[1, 2, 3], [4, 5, 6]])
ldu([[0, 1], [2, 3]])
ldu([[1, 2, 3], [4, 5, 6]])
mask([[1, 2], [3, 4]], [[1, 0], [0, 2]])
mask([[1, 2, 3], [4, 5, 6]], [[1, 0], [0, 1]])
matrix_add([[1, 2], [3, 4]], [[1, 2]])
matrix_add([[1, 2, 3], [4, 5, 6]], [[1, 4], [2, 5], [3, 6]])
matrix_multiply([[1, 2, 3]], [[1, 2], [3, 4]])
matrix_multiply([[1, 2, 3], [4, 5, 6]], [[1, 0, 2], [0, 3, 1]])
matrix_power([[1, 2], [2, 4]], -1)
matrix_power([[1, 2, 3], [4, 5, 6]], 2)
matrix_vector([[1, 2, 3], [4, 5, 6]], [1, 2])
norm_p([3, 4], -1)
norm_p([3, 4], 1/2)
norm_p([3, 0, -4], 0)
orthogonal_diagonalize([[1, 2], [3, 4]])
orthogonal_diagonalize([[1, 2, 3], [4, 5, 6]])
reshape([[1, 2, 3], [4, 5, 6]], 4, 2)
trace([[1, 2, 3], [4, 5, 6]])
vector_add([1, 2], [1, 2, 3])
vector_subtract([1, 2, 3, 4], [3, 4])
"""
# what is true, and helps, of other problems as well: the outer product of any two vectors, what is done with A A^T
_AS_GOOD = frozenset(("outer", "determinant:gram", "inverse:normal_matrix", "trace:gram", "other_inputs"))


@cache
def undefined() -> tuple[Derivation, ...]:
    """Problems without an answer, for every kind of reason."""
    found = [symla.solve(call).derivation for call in CALLS.strip().splitlines()]
    assert all(isinstance(one.outcome, Undefined) for one in found)
    return tuple(found)


def with_remedy(derivation: Derivation, remedy: Remedy) -> Derivation:
    """The derivation with this remedy alone."""
    outcome = derivation.outcome
    assert isinstance(outcome, Undefined)
    return replace(derivation, outcome=replace(outcome, remedies=(remedy,)))


def exchanged() -> Iterator[tuple[str, Derivation, Remedy]]:
    """Problems, each with the remedies that other ones in the same words have and it has not."""
    by_topic: dict[str, list[Derivation]] = defaultdict(list)
    for derivation in undefined():
        by_topic[topics()[derivation.operation]].append(derivation)
    for own in by_topic.values():
        pool = list(dict.fromkeys([remedy for one in own for remedy in one.outcome.remedies]))  # type: ignore[union-attr]
        for derivation in own:
            keys = {remedy.reason.key for remedy in derivation.outcome.remedies}  # type: ignore[union-attr]
            others = [one for one in pool if one.reason.key not in keys and is_worded(derivation.operation, one.reason)]
            yield from [(derivation.operation, derivation, remedy) for remedy in others]


def is_worded(name: str, reason: Reason) -> bool:
    """Whether the operation has these words: without them, nothing is shown."""
    try:
        return bool(wording("en", name, "text", STANDARD).sentence(reason))
    except symla.SymlaError:
        return False


def test_no_problem_has_the_remedy_of_another() -> None:
    """Whatever is true of it, a remedy against something else is refused, and so is one for other data."""
    tried, stayed = 0, []
    for name, derivation, remedy in exchanged():
        tried += 1
        if remedy.reason.key not in _AS_GOOD and verify(with_remedy(derivation, remedy), first_only=True).verified:
            stayed.append((name, derivation.given, remedy.reason))
    assert [] == stayed
    assert tried > 200


@pytest.mark.parametrize("topic", ["", *sorted(set(topics().values()))])
def test_every_remedy_is_known_to_be_one_against_something(topic: str) -> None:
    """All words that are said of remedies."""
    keys = [key for key, own in said(topic).items() if "remedy" in own.places]
    assert [] == [key for key in keys if (key, "obstacle") not in told(topic)]


def test_other_words_are_no_remedy() -> None:
    """Nobody has told what they help against."""
    dot = symla.solve("dot([1, 2], [3, 4, 5])").derivation
    assert not verify(with_remedy(dot, Remedy(Reason("nobody_knows")))).verified


def vector(*entries: int) -> w.Vector:
    """A vector of integers."""
    return w.Vector(tuple(map(w.Number, entries)))


U, V = w.Name("u", (), "vector"), w.Name("v", (), "vector")


@pytest.mark.parametrize(
    ("call", "key", "instead"),
    [
        ("dot([1, 2], [3, 4, 5])", "append_zeros", (w.VectorProduct("dot", vector(1, 2, 1), V), 16)),
        ("dot([1, 2], [3, 4, 5])", "append_zeros", (w.VectorProduct("dot", U, vector(3, 4)), 11)),
        ("dot([1, 2], [3, 4, 5])", "drop_components", (w.VectorProduct("dot", U, vector(4, 5)), 14)),
        ("dot([1, 2], [3, 4, 5])", "drop_components", (w.VectorProduct("dot", vector(1, 2, 0), V), 11)),
        ("norm_p([3, 4], 1/2)", "take_l2", (w.Norm(V, w.Number(1)), 7)),
        ("norm_p([3, 4], 1/2)", "take_l1", (w.Norm(vector(3, 4), w.Number(1)), 7)),
    ],
)
def test_what_there_is_instead_is_of_these_data(call: str, key: str, instead: tuple[w.Node, int]) -> None:
    """A true equation for other data, or for something else, is not what the words tell."""
    derivation = symla.solve(call).derivation
    outcome = derivation.outcome
    assert isinstance(outcome, Undefined)
    (own,) = [remedy for remedy in outcome.remedies if remedy.reason.key == key]
    assert verify(with_remedy(derivation, own)).verified
    claim = w.Relation(instead[0], "=", w.Number(instead[1]))
    facts = tuple((dict(own.reason.facts) | {"instead": claim}).items())
    assert not verify(with_remedy(derivation, Remedy(Reason(key, facts), own.claims))).verified


@pytest.mark.parametrize("key", ["first_pairs"])
@pytest.mark.parametrize("sum_of", [(2, 3), (1, 0)])
def test_a_combination_is_of_the_first_pairs(key: str, sum_of: tuple[int, int]) -> None:
    """Of 1, 2, 3 and two vectors, 1 (1, 0) + 2 (0, 1) and nothing else."""
    derivation = symla.solve("linear_combination([1, 2, 3], [[1, 0], [0, 1]])").derivation
    outcome = derivation.outcome
    assert isinstance(outcome, Undefined)
    (own,) = outcome.remedies
    assert verify(derivation).verified
    terms = (w.Product((w.Number(sum_of[0]), vector(1, 0))), w.Product((w.Number(sum_of[1]), vector(0, 1))))
    claim = w.Relation(w.Sum(terms), "=", vector(*sum_of))
    facts = tuple((dict(own.reason.facts) | {"instead": claim}).items())
    assert not verify(with_remedy(derivation, Remedy(Reason(key, facts), own.claims))).verified


@pytest.mark.parametrize(
    "call",
    [
        'evaluate("2 x + 3 y", x=[1, 0, -1], y=[2])',
        'evaluate("A x + y", A=[[5, -2]], x=[3, 0], y=[3, 2])',
        'evaluate("A + B + C", A=[[3, 1], [3, 1]], B=[[3], [-1]], C=[[0, 4], [0, 4]])',
        'evaluate("A - B + C", A=[[-2, 4], [-2, 4]], B=[[0, 5], [-1, 4]], C=[[1, -2, 3], [0, 4, 0], [1, 0, 2]])',
        'evaluate("A B C", A=[[1, -2], [4, 2], [-1, 3]], B=[[-2, 4], [3, 3]], C=[[0]])',
        'evaluate("A B A", A=[[-2, 4]], B=[[-2, 1], [-2, 0]])',
        "hadamard([[0]], [[1, -1]])",
        "ldu([[0, 1, 2], [1, 3, 4]])",
    ],
)
def test_honest_remedies_are_proved(call: str) -> None:
    """What does not fit may be two terms of several, a product with what was worked out before, a single number."""
    derivation = symla.solve(call).derivation
    assert isinstance(derivation.outcome, Undefined)
    assert derivation.outcome.remedies
    assert verify(derivation).failures == []


def test_components_are_joined_in_order() -> None:
    """One vector of the components of both."""
    derivation = symla.solve("vector_add([3, 4], [1, 2, 3])").derivation
    outcome = derivation.outcome
    assert isinstance(outcome, Undefined)
    (own,) = [remedy for remedy in outcome.remedies if remedy.reason.key == "join"]
    other = vector(3, 4, 1, 3, 2)
    size = w.Count(w.Call("entries", (other,)), 5)
    facts = tuple((dict(own.reason.facts) | {"joined": other, "size": size}).items())
    assert not verify(with_remedy(derivation, Remedy(Reason("join", facts)))).verified
