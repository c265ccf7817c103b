"""What sentences tell beside their claims: the data as they are, and nothing twice."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import symla
from symla.derivation.model import Derivation, Undefined
from symla.kernel.meaning.prove import Prover
from symla.kernel.page.verify import verify
from symla.notation import written as w
from symla.notation.frozen import replace


def _data(derivation: Derivation, change: Callable[[tuple[Any, ...]], tuple[Any, ...]]) -> Derivation:
    """The same with another row of data in the sentence of its problem."""
    facts = [(key, change(fact) if type(fact) is tuple else fact) for key, fact in derivation.problem.facts]
    return replace(derivation, problem=replace(derivation.problem, facts=tuple(facts)))


@pytest.mark.parametrize(
    "problem",
    [
        "matrix_add([[1, 2], [3, 4]], [[0, 1], [1, 0]])",
        "angle([1, 0], [3, 4])",
        "coordinates([5, 4], [[2, 1], [3, 4]])",
    ],
)
def test_the_problem_tells_every_datum_once(problem: str) -> None:
    """A datum left out, told twice or in another place is noticed."""
    derivation = symla.solve(problem).derivation
    assert verify(derivation).verified
    for change in (lambda d: d[1:], lambda d: (*d, d[-1]), lambda d: d[::-1], lambda d: d[:-1]):
        assert not verify(_data(derivation, change)).verified


@pytest.mark.parametrize("sign", ["<=", ">=", "!=", "->", "<"])
def test_a_datum_is_what_it_is(sign: Any) -> None:
    """c = 10 is told as c = 10, though c <= 10 is true."""
    derivation = symla.solve("clip_by_norm([3, 4], 10)").derivation
    facts = [
        (key, replace(fact, symbol=sign) if key == "c" else fact)  # type: ignore[type-var]
        for key, fact in derivation.problem.facts
    ]
    changed = replace(derivation, problem=replace(derivation.problem, facts=tuple(facts)))
    assert changed != derivation
    assert not verify(changed).verified


def test_nothing_is_told_twice() -> None:
    """A chain or a remedy doubled is noticed."""
    derivation = symla.solve("distance_euclidean([1, 2], [4, 6])").derivation
    for i in range(len(derivation.chains)):
        doubled = (*derivation.chains[: i + 1], *derivation.chains[i:])
        assert not verify(replace(derivation, chains=doubled)).verified
    undefined = symla.solve("dot([1, 2], [1, 2, 3])").derivation
    assert isinstance(undefined.outcome, Undefined)
    twice = replace(undefined.outcome, remedies=(undefined.outcome.remedies[0], *undefined.outcome.remedies))
    assert verify(undefined).verified
    assert not verify(replace(undefined, outcome=twice)).verified


@pytest.mark.parametrize("sign", ["->", "<->"])
@pytest.mark.parametrize(("left", "right"), [("7", "6"), ("6", "7"), ("7", "7"), ("a", "a"), ("sqrt(2)", "1")])
def test_an_arrow_is_no_relation_between_values(sign: Any, left: str, right: str) -> None:
    """Arrows are between rows; nothing of the kind is proved of numbers."""
    from symla.notation.parse import read

    assert not Prover().holds(w.Relation(read(left), sign, read(right)))


def test_equations_are_those_of_the_problem_that_takes_them() -> None:
    """Any parameter that takes a matrix or equations may be given equations, whatever it is called."""
    from symla.problems import problem

    derivation = symla.solve('solve_system("2x + 3y = 5; x - y = 1")').derivation
    assert verify(derivation).verified
    taken = problem("solve_system")
    assert taken is not None
    assert [name for name, kind in taken.parameters.items() if kind == "matrix or equations"] == ["A"]
    given = derivation.given
    assert not verify(
        replace(derivation, given=(given[0], replace(given[1], value=w.Vector((w.Number(5), w.Number(2))))))
    ).verified
