"""Definiteness by squares, pivots, minors and eigenvalues: all four methods agree, and agree with NumPy."""

from __future__ import annotations

import random
from itertools import product

import numpy as np
import pytest

from symla import SymlaError, solve
from symla.kernel.meaning.cases import assume
from symla.kernel.meaning.prove import Prover
from symla.notation.parse import read
from tests.kernel.sample import late, sampled

DECLINED = ("method=squares do", "cannot be written with square roots")
METHODS = ("squares", "pivots", "minors", "eigenvalues")


def _word(rows: list[list[float]]) -> str:
    values = np.linalg.eigvalsh(np.array(rows, dtype=float))
    above, below = bool((values > 1e-9).any()), bool((values < -1e-9).any())
    if above and below:
        return "indefinite"
    if not above and not below:
        return "zero"
    kind = "positive" if above else "negative"
    return f"{kind}_definite" if (np.abs(values) > 1e-9).all() else f"{kind}_semidefinite"


@pytest.mark.parametrize("seed", sampled(range(40), 3))
def test_all_roads_lead_to_the_same_word(seed: int) -> None:
    """Where a method does not decide it says so, and names the one that does."""
    drawn = random.Random(seed)
    n = drawn.choice((1, 2, 2, 3))
    rows = [[0] * n for _ in range(n)]
    for i in range(n):
        for j in range(i, n):
            rows[i][j] = rows[j][i] = drawn.randint(-2, 3)
    if drawn.random() < 0.3:
        column = [drawn.randint(-2, 2) for _ in range(n)]
        rows = [[x * y for y in column] for x in column]
    decided = 0
    for method in METHODS:
        try:
            solution = solve(f"quadratic_form_definiteness({rows}, method={method})")
        except SymlaError as error:
            if not any(text in str(error) for text in DECLINED):
                raise
            continue
        assert solution.verified, (rows, method)
        assert solution.to_text()
        assert solution.answer == _word(rows), (rows, method)
        decided += 1
    assert decided


@pytest.mark.parametrize(
    ("rows", "letters"),
    [
        ("[[a, 1], [1, a]]", "a"),
        ("[[1, a], [a, 4]]", "a"),
        late("[[a, b], [b, c]]", "abc"),
        ("[[a, 0], [0, b]]", "ab"),
        ("[[1, a, 0], [a, 2, 0], [0, 0, a]]", "a"),
    ],
)
def test_letters_by_cases(rows: str, letters: str) -> None:
    """At every point exactly one case holds, and it has the word of the numbers."""
    solution = solve(f"quadratic_form_definiteness({rows})")
    assert solution.verified
    assert solution.to_text()
    own = [solution.symbols[letter] for letter in letters]
    for point in product((-2, -1, 0, 1, 2, 4), repeat=len(letters)):
        values = dict(zip(own, point, strict=True))
        found = [word for condition, word in solution.answer if bool(condition.subs(values))]
        text = rows
        for letter, value in zip(letters, point, strict=True):
            text = text.replace(letter, f"({value})")
        numbers = [[float(eval(x)) for x in row.split(",")] for row in text[2:-2].split("], [")]  # noqa: S307 our own
        assert found == [_word(numbers)], (rows, point)


@pytest.mark.parametrize(
    ("assumed", "proved", "open_"),
    [
        (["a > 0"], ["a b^2 >= 0", "a^3 > 0", "b^2/a >= 0", "1/a > 0", "a + b^2/a > 0"], ["a b^2 > 0", "a b >= 0"]),
        (["a < 0"], ["a b^2 <= 0", "a^3 < 0", "b^2/a <= 0", "1/a < 0"], ["a b^2 < 0", "1/a > 0", "a^3 > 0"]),
        (["a <= 0"], ["a b^2 <= 0", "a^3 <= 0"], ["a^3 < 0", "a^2 > 0", "a b^2 >= 0"]),
        (["a <= 0", "a != 0"], ["a^3 < 0", "b^2/a <= 0"], ["b^2/a < 0", "b^2/a >= 0"]),
        (["a > 0", "b < 0"], ["a b < 0", "a b^3 < 0", "a b c^2 <= 0"], ["a b > 0", "a b c^2 < 0", "a + b > 0"]),
        ([], [], ["a b^2 >= 0", "b^2/a >= 0", "a^3 > 0"]),
    ],
)
def test_signs_of_products_by_what_is_assumed_of_letters(
    assumed: list[str], proved: list[str], open_: list[str]
) -> None:
    """And nothing that is not so."""
    prover = Prover()
    assume(prover, [read(condition) for condition in assumed])
    for claim in proved:
        assert prover.holds(read(claim)), claim
    for claim in open_:
        assert not prover.holds(read(claim)), claim
