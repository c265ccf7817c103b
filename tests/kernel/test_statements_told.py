"""A statement in a sentence is about what the sentence is about: true statements of something else are refused."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import pytest

import symla
from symla.derivation.encode import encode
from symla.derivation.model import Reason
from symla.notation import written as w
from tests.kernel.stored import accepted
from tests.kernel.tampering import at, put, ways

_ZERO, _ONE = ({"is": "Number", "value": value} for value in (0, 1))


def _relation(left: Any, symbol: str, right: Any) -> dict[str, Any]:
    return {"is": "Relation", "left": left, "symbol": symbol, "right": right}


def _true_ones(own: dict[str, Any], page: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """True statements in place of one that holds: of nothing, of either side alone, weaker, and others of the page."""
    yield _relation(_ZERO, "=", _ZERO)
    yield _relation(_ZERO, "<", _ONE)
    yield _relation(_ZERO, "!=", _ONE)
    for side in ("left", "right"):
        yield _relation(own[side], "=", own[side])
    if own["symbol"] == "=":
        yield {**own, "symbol": "<="}
        yield {**own, "left": {"is": "Sum", "terms": [own["left"], _ZERO]}}
    if own["symbol"] in ("<", "<="):
        yield {**own, "left": {"is": "Number", "value": -1000}}
        yield {**own, "right": {"is": "Number", "value": 1000}}
    if own["symbol"] in (">", ">="):
        yield {**own, "left": {"is": "Number", "value": 1000}}
        yield {**own, "right": {"is": "Number", "value": -1000}}
    yield from [other for other in page if other["symbol"] != own["symbol"]]


def _statements(data: Any, key: str, fact: str) -> Iterator[tuple[str | int, ...]]:
    """Where the statements are that this fact of these words states."""
    for way in ways(data, ()):
        if way and way[-1] == "facts" and at(data, way[:-1]).get("key") == key:
            for number, (name, value) in enumerate(at(data, way)):
                for inner in ways(value, ()) if name == fact else ():
                    if isinstance(found := at(value, inner), dict) and found.get("is") == "Relation":
                        yield (*way, number, 1, *inner)


@pytest.mark.parametrize(
    ("problem", "key", "facts"),
    [
        ("kmeans_step([[1], [4], [6]], [[1], [5]])", "smallest", "compared"),
        ("kmeans_step([[0, 0], [2, 0], [4, 0]], [[1, 0], [3, 0]])", "first_of_equals", "compared"),
        ("kmeans_step([[1, 1], [3, 1]], [[2, 1]])", "finished", "same"),
        ("unit_vector([0, 0])", "undefined", "length"),
        ("unit_vector([3, 4])", "perfect_power", "fact"),
        ("unit_vector([0, 1])", "answer", "unit"),
        ("norm_l2([2, 2])", "root_of_factor", "fact"),
        ("norm_l2([a, 2a])", "root_as_modulus", "facts"),
        ("norm_l2([0, 0])", "only_zero", "zero"),
        ("jordan([[3, 1], [-1, 1]])", "begin_chain", "inside kept"),
        ("jordan([[3, 1], [-1, 1]])", "chain_ends", "ended"),
        ("jordan([[3, 1], [-1, 1]])", "space", "value"),
        ("jordan([[3, 1], [-1, 1]])", "generalized", "value"),
        ("jordan([[3, 1], [-1, 1]])", "invertible", "determinant"),
        ("jordan([[4, 1], [2, 3]])", "sum_and_product", "total product"),
        ("angle([1, 0], [1, 1])", "special", "fact"),
        ("cosine_similarity([1, 2], [2, 4])", "aligned", "times sign"),
        ("dot([1, 2], [3, 4])", "acute_straight", "sign squares"),
        ("dot([1, 0], [1, 20])", "acute_right", "squares"),
        ("distance_chebyshev([1, 2, 9], [4, 7, 9])", "check", "others"),
        ("markov_steady_state([[1/2, 1/3], [1/2, 2/3]])", "scale", "total"),
        ("clip_by_norm([3, 4], 2)", "longer", "fact"),
        ("clip_by_norm([3, 4], 10)", "shorter", "fact"),
        ("scalar_multiply(1/2, [2, 4])", "shrunk", "longer size sign"),
        ("project([2, 3], onto=[0, 0])", "undefined", "vanishes"),
        ("matrix_multiply([[1, 2], [3, 4]], [[0, 1], [1, 1]])", "order", "pair"),
        ("nearest_neighbours([0, 0], [[3, 4], [1, 1], [0, 2]], 2)", "nearest", "found"),
        ("gram_schmidt([[1, 0], [2, 0], [0, 1]])", "dropped", "fact"),
        ("linear_independence([[1, 2], [2, 4]])", "dependent", "fact"),
        ("orthogonal_diagonalize([[1, i], [-i, 1]])", "one_equation_left", "singular"),
        ("diagonalize([[4, 1], [2, 3]])", "answer", "product"),
        ("spectral_norm([[1, 0], [0, 1], [1, 1]])", "squares_add_up", "squares"),
        ("low_rank([[2, 0], [0, 1]], 1)", "squares_left", "squares"),
        ("inverse([[1, 2], [2, 4]])", "singular", "vanishes"),
        ("solve_system([[1, 2], [2, 4]], [3, 6])", "one_parameter", "components"),
        ("solve_system([[1, 2], [3, 4]], [5, 6])", "answer", "solution"),
        ("cramer([[2, 3], [1, -1]], [5, 1])", "answer", "solution"),
        ("dense_layer([[1, 2], [0, 1]], [3, 4], [0, 1], relu)", "sizes", "columns rows"),
        ("matrix_vector([[1, 2], [3, 4]], [5, 6])", "sizes", "inner"),
        ("dot([1, 2], [3, 4, 5])", "append_zeros", "instead"),
        ("norm_p([3, 4], -1)", "take_l2", "instead"),
        ("kmeans_step([[0, 0], [2, 0], [4, 0]], [[1, 0], [3, 0]])", "answer", "centroids"),
        ("condition_number([[1, 2], [2, 4]])", "singular", "smallest"),
        ("clip_by_norm([1, 2], 3)", "shorter_by_squares", "squares"),
        ("orthogonal_diagonalize([[2, 1], [1, 2]])", "perpendicular", "products"),
        ("orthogonal_complement([[cos(t), sin(t)]])", "put_in_case_of_angle", "apart"),
    ],
)
def test_another_true_statement_is_refused(problem: str, key: str, facts: str) -> None:
    """`0 < 25` where distances are 1 and 25, `0 = 0` where a length is 0, ||v|| = ||v||, 5² = 5²."""
    data = encode(symla.solve(problem).derivation)
    assert accepted(data) is not None
    page = [at(data, way) for way in ways(data, ())]
    relations = [part for part in page if isinstance(part, dict) and part.get("is") == "Relation"]
    for fact in facts.split():
        places = list(_statements(data, key, fact))
        assert places, (key, fact)
        for place in places[:2]:
            own = at(data, place)
            others = [other for other in _true_ones(own, relations[:30]) if other != own]
            stayed = [other for other in others if accepted(put(data, place, other)) is not None]
            assert stayed == []


@pytest.mark.parametrize(
    ("problem", "key", "fact", "other"),
    [
        ("jordan([[3, 1], [-1, 1]])", "begin_chain", "sends", {"is": "Name", "base": "N", "kind": "matrix"}),
        ("jordan([[3, 1], [-1, 1]])", "begin_chain", "keeps", {"is": "Name", "base": "A", "kind": "matrix"}),
        ("nearest_neighbours([0, 0], [[3, 4], [1, 1], [0, 2]], 2)", "nearest", "p",
         {"is": "Name", "base": "p", "subscript": ["1"], "kind": "vector"}),
        ("general_power([[1, 2], [2, 4]], n)", "first_power", "first", {"is": "Number", "value": 2}),
        ("angle([1, 2, 3], [4, -5, 6])", "check", "goal", {"is": "Number", "value": 12}),
        ("change_of_basis([[1, 0], [0, 1]], [[1, 1], [1, -1]])", "back", "P",
         {"is": "Name", "base": "b", "subscript": ["1"], "kind": "vector"}),
        ("coordinates([3, 1], [[1, 1], [1, -1]])", "plan", "matrix", {"is": "Vector", "entries": [_ONE, _ZERO]}),
    ],
)  # fmt: skip
def test_what_a_statement_has_is_told_of_it(problem: str, key: str, fact: str, other: Any) -> None:
    """The matrix that sends a vector to zero, the point that is nearest, the first exponent, the matrix reduced."""
    data = encode(symla.solve(problem).derivation)
    places = [
        (*way, number, 1)
        for way in ways(data, ())
        if way and way[-1] == "facts" and at(data, way[:-1]).get("key") == key
        for number, (name, _) in enumerate(at(data, way))
        if name == fact
    ]
    assert places
    for place in places:
        assert at(data, place) != other
        assert accepted(put(data, place, other)) is None


def test_an_eigenspace_is_that_of_the_lines_below() -> None:
    """The sentence about the first one is refused above the work for the second."""
    data = encode(symla.solve("diagonalize([[4, 1], [2, 3]])").derivation)
    said = [way for way in ways(data, ()) if way and way[-1] == "said" and at(data, way).get("key") == "space"]
    first, second = said
    assert accepted(put(data, second, at(data, first))) is None
    assert accepted(put(data, first, at(data, second))) is None


def test_an_answer_in_decimals_is_told() -> None:
    """A matrix of long fractions stands beside its decimals."""
    chance = random.Random(2)
    rows = [[chance.randint(-9, 9) for _ in range(6)] for _ in range(6)]
    solution = symla.solve("row_echelon", rows)
    assert [] == solution.report.failures
    told = dict(solution.derivation.outcome.wording.facts)["row_echelon"]  # type: ignore[union-attr]
    assert getattr(told, "symbol", None) == "~"


@pytest.mark.parametrize(
    "problem",
    [
        'solve_system("2 x = 4")',
        'solve_system("x y = 1", variables=[x])',
        "least_squares([[1, -2/3, -3], [1, 1/2, -2/3], [0, 3, 4], [1/2, -2, 3]], [-2, 0, -1, -2])",
    ],
)
def test_an_answer_is_told_alone_or_with_decimals(problem: str) -> None:
    """A vector of one component is told as that, and long fractions with their decimals."""
    assert [] == symla.solve(problem).report.failures


@pytest.mark.parametrize("others", [(2, 7), (5, 7), (2, 2)])
def test_a_sum_of_zeros_is_of_the_factors_found(others: tuple[int, int]) -> None:
    """Of (x - 7) (x^2 - 7x + 10), the second factor comes apart since 2 + 5 = 7, not since 2 + 7 = 9."""
    derivation = symla.solve("eigenvalues([[4, 1, 0], [2, 3, 0], [0, 0, 7]])").derivation
    one, two = map(w.Number, others)
    told = w.Relation(w.Sum((one, two)), "=", w.Number(sum(others)))
    product = w.Relation(w.Product((one, two), signed=True), "=", w.Number(others[0] * others[1]))
    data = encode(derivation)
    (way,) = [way for way in ways(data, ()) if way and way[-1] == "key" and at(data, way) == "sum_and_product"]
    facts = encode(Reason("sum_and_product", (("total", told), ("product", product))))
    assert accepted(data) is not None
    assert accepted(put(data, way[:-1], facts)) is None


def test_what_is_not_zero_beside_a_zero_is_told() -> None:
    """Of a sine or cosine that the line has, once."""
    data = encode(symla.solve("orthogonal_complement([[cos(t), sin(t)]])").derivation)
    places = [way[:-1] for way in _statements(data, "put_in_case_of_angle", "apart")]
    assert places
    for way in places:
        (own,) = at(data, way)
        for others in ([], [own, own], [{**own, "left": _ONE}]):
            assert accepted(put(data, way, others)) is None
