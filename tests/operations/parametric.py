"""Random data with parameters, values of the parameters, and the answer of the case of these values."""

from __future__ import annotations

import random
from functools import cache
from typing import Any

import numpy as np
import sympy

from symla.notation.domain import Domain
from symla.notation.parse import read
from symla.notation.rational import Fraction
from symla.notation.value import value as value_of
from symla.solving.solution import Solution

k, m = sympy.symbols("k m", real=True)
ENTRIES = ("0", "1", "1", "2", "-1", "k", "k", "k - 1", "-k", "k + 2", "k^2", "2k", "k^2 - 4")
MORE = (*ENTRIES, "m", "m", "k - m", "k m", "m + 1")
VALUES = (0, 1, -1, 2, -2, 3, Fraction(1, 2), Fraction(-3, 2), 4)


def parametric(seed: int, count: int, entries: tuple[str, ...], most: int) -> list[list[list[str]]]:
    """Random matrices of all shapes whose entries depend on symbols."""
    chance = random.Random(seed)
    return [
        [[chance.choice(entries) for _ in range(width)] for _ in range(height)]
        for height, width in [(chance.randint(1, most), chance.randint(1, most)) for _ in range(count)]
    ]


def exact(matrix: list[list[str]], values: dict[Any, Any]) -> sympy.Matrix:
    """The matrix at these values, in SymPy."""
    return sympy.Matrix([[_entry(e).xreplace(values) for e in row] for row in matrix])


@cache
def _entry(text: str) -> Any:
    """An entry as SymPy reads it."""
    texts = {"2k": "2*k", "k m": "k*m"}
    return sympy.parse_expr(texts.get(text, text).replace("^", "**"), local_dict={"k": k, "m": m})


def answer_at(solution: Any, values: dict[Any, Any]) -> Any:
    """The answer at these values, in the only case that contains them."""
    outcome = solution.answer
    if not (isinstance(outcome, tuple) and outcome and isinstance(outcome[0], tuple) and len(outcome[0]) == 2):
        return outcome
    told = [(condition.xreplace(values), answer) for condition, answer in outcome]
    holding = [answer for condition, answer in told if condition == sympy.true]
    failing = [answer for condition, answer in told if condition == sympy.false]
    assert 1 == len(holding), (outcome, values)
    assert len(outcome) == len(holding) + len(failing)
    return holding[0]


def points(seed: int, count: int = 12) -> list[dict[Any, Any]]:
    """Values of the symbols, some of them equal, some opposite."""
    chance = random.Random(seed)
    rational = [sympy.Rational(v.numerator, v.denominator) for v in VALUES]
    found = []
    for _ in range(count):
        own = chance.choice(rational)
        found.append({k: own, m: chance.choice([own, -own, 1 / own if own else own, *rational])})
    return found


def at(value: Any, values: dict[Any, Any]) -> Any:
    """A part of an answer at these values."""
    return value.xreplace(values) if hasattr(value, "xreplace") else value


def at_point(solution: Solution, point: dict[Any, Any]) -> Any:
    """The part of the answer that holds at these numbers; exactly one case does."""
    answer = solution.answer
    if not (isinstance(answer, tuple) and isinstance(answer[0], tuple) and len(answer[0]) == 2):
        return answer
    found = [own for condition, own in answer if _holds(sympy.sympify(condition).subs(point))]
    assert len(found) == 1, (point, answer)
    return found[0]


def _holds(condition: Any) -> bool:
    """Whether a condition on numbers alone holds."""
    return bool(condition if condition in (sympy.true, sympy.false) else sympy.simplify(condition))


def numbers(matrix: Any, point: dict[Any, Any]) -> Any:
    """A matrix at these numbers, as NumPy's."""
    return np.array(sympy.Matrix(matrix).subs(point).evalf(25).tolist(), dtype=complex)


def data_at(rows: str, point: dict[Any, Any], domain: Domain = "real") -> Any:
    """A matrix as it is typed, at these numbers, as NumPy's."""
    return numbers(value_of(read(rows), domain), point)
