"""The signs that reflections give to R, as NumPy has them: with letters, and in the kernel, which knows one choice of
signs alone.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import product
from typing import Any

import numpy as np
import pytest
import sympy

from symla import Conventions, Solution, SymlaError, solve
from symla.derivation.model import Answer, Argument, Cases
from symla.kernel.meaning.promised import PROMISED
from symla.kernel.meaning.prove import Prover
from symla.kernel.numbers.polynomial import TooHard
from symla.kernel.page.verify import verify
from symla.notation import written as w
from symla.notation.frozen import replace
from symla.notation.parse import read
from symla.notation.statements import Word
from tests.kernel.sample import late, sampled
from tests.operations.parametric import at_point

REFLECTIONS = Conventions(qr="reflections")
VALUES = (-3.5, -1.0, -0.4, 0.0, 0.3, 1.0, 1.7, 4.0)


def _is_proved(Q: str, R: str) -> bool:
    operand = w.Items((read(Q), read(R)))
    return PROMISED["signs_of_reflections"](Prover(complex_domain="i" in Q + R), operand)


def _there(solution: Solution, letter: Any, value: float) -> list[Any]:
    """The answers of the cases that hold at a value."""
    if not isinstance(solution.derivation.outcome, Cases):
        return [solution.answer]
    return [own for condition, own in solution.answer if bool(condition.subs(letter, value))]


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("[[k, 1], [1, k]]", lambda k: [[k, 1], [1, k]]),
        ("[[k, 1], [0, 1]]", lambda k: [[k, 1], [0, 1]]),
        ("[[1, k], [1, 1]]", lambda k: [[1, k], [1, 1]]),
        ("[[1, 2], [0, k]]", lambda k: [[1, 2], [0, k]]),
        ("[[1, k], [1, 0], [0, 1]]", lambda k: [[1, k], [1, 0], [0, 1]]),
        ("[[k], [1]]", lambda k: [[k], [1]]),
        ("[[k]]", lambda k: [[k]]),
        ("[[1], [k]]", lambda k: [[1], [k]]),
        ("[[k], [k + 1]]", lambda k: [[k], [k + 1]]),
        late("[[2, k], [k, 1]]", lambda k: [[2, k], [k, 1]]),
        late("[[2k, 1], [1, k/2]]", lambda k: [[2 * k, 1], [1, k / 2]]),
        ("[[1, 1, k], [1, 0, 0], [0, 0, 1]]", lambda k: [[1, 1, k], [1, 0, 0], [0, 0, 1]]),
    ],
)
def test_factors_with_a_letter_are_those_of_numpy(text: str, at: Callable[[float], list[list[float]]]) -> None:
    """At every value of the letter one case holds, and its factors are those of LAPACK."""
    solution = solve(f"qr({text})", conventions=REFLECTIONS)
    assert solution.verified
    letter = solution.symbols["k"]
    for value in VALUES:
        matrix = np.array(at(value), dtype=float)
        (own,) = _there(solution, letter, value)
        if np.linalg.matrix_rank(matrix) < matrix.shape[1]:
            assert own is None
            continue
        Q, R = [np.array(part.subs(letter, value).evalf(20).tolist(), dtype=float) for part in own]
        wanted = np.linalg.qr(matrix)
        assert np.allclose(Q, wanted[0])
        assert np.allclose(R, wanted[1])


def test_conditions_leave_one_case() -> None:
    """(a, 1) becomes (-√(a² + 1), 0), and (1, a) becomes (-2a, a² - 1)/√(a² + 1)."""
    solution = solve("qr([[a, 1], [1, a]])", conventions=REFLECTIONS, where="a > 1")
    assert solution.verified
    page = solution.to_text()
    assert "Case" not in page
    assert "R = [-√(a² + 1), -(2 a)/√(a² + 1); 0, (a² - 1)/√(a² + 1)]." in page


@pytest.mark.parametrize("text", ["[[a, 1], [1, a]]", "[[1, a], [1, 0], [0, 1]]", "[[3, 1], [4, 2]]"])
def test_a_positive_diagonal_is_not_what_reflections_give(text: str) -> None:
    """The page with a positive diagonal is refused under the convention, since its promise is not kept."""
    derivation = solve(f"qr({text})").derivation
    assert verify(derivation).verified
    report = verify(replace(derivation, under=(Argument("qr", Word("reflections")),)))
    assert any("problem" in failure.where for failure in report.failures)


@pytest.mark.parametrize("seed", sampled(range(20), 3))
def test_one_choice_of_signs_is_proved(seed: int) -> None:
    """Of all factors with orthonormal columns, those of LAPACK."""
    drawn = random.Random(seed)
    m, n = drawn.choice(((1, 1), (2, 1), (2, 2), (3, 2), (3, 3)))
    parts = [(drawn.randint(-2, 2), drawn.choice((0, 0, 1)) if seed % 2 else 0) for _ in range(m * n)]
    matrix = np.array([complex(*pair) for pair in parts]).reshape(m, n)
    matrix = np.triu(matrix) if seed % 5 == 0 else matrix
    if np.linalg.matrix_rank(matrix) < n:
        matrix = matrix + 4 * np.eye(m, n)
    rows = [[f"{int(x.real)} + {int(x.imag)}i" for x in row] for row in matrix]
    outcome = solve(f"qr({rows})".replace("'", "")).derivation.outcome
    assert isinstance(outcome, Answer)
    Q, R = [part.form for part in outcome.parts]
    assert isinstance(Q, w.Matrix)
    assert isinstance(R, w.Matrix)
    wanted = np.sign(np.diag(np.linalg.qr(matrix)[1]).real)
    for signs in product((1, -1), repeat=n):
        own_Q = tuple(
            [tuple([x if s > 0 else w.Negative(x) for x, s in zip(row, signs, strict=True)]) for row in Q.rows]
        )
        own_R = tuple(
            [tuple([x if s > 0 else w.Negative(x) for x in row]) for row, s in zip(R.rows, signs, strict=True)]
        )
        operand = w.Items((w.Matrix(own_Q), w.Matrix(own_R)))
        held = PROMISED["signs_of_reflections"](Prover(complex_domain=True), operand)
        assert held is (tuple(wanted) == signs)


def test_what_depends_on_letters_is_not_decided() -> None:
    """(cos t, sin t) is reflected unless it is (1, 0)."""
    Q = "[[cos(t), -sin(t)], [sin(t), cos(t)]]"
    with pytest.raises(TooHard):
        _is_proved(Q, "[[1, 0], [0, 1]]")
    assert _is_proved("[[-3/5, 4/5], [-4/5, -3/5]]", "[[-5, 1], [0, 2]]") is False
    assert _is_proved("[[-3/5, -4/5], [-4/5, 3/5]]", "[[-5, 1], [0, 2]]")


@pytest.mark.parametrize(
    "text",
    [
        "[[cos(t), -sin(t)], [sin(t), cos(t)]]",
        late("[[2k, k], [2k, k], [k + 1, k]]"),
        "[[1, k], [0, 1], [1, 1]]",
        "[[1, i], [z, 1]]",
    ],
)
def test_signs_that_are_not_worked_out_are_said_to_be_so(text: str) -> None:
    """With what to do, and with no page."""
    with pytest.raises(SymlaError, match=r"the signs that reflections give .* qr: positive\."):
        solve(f"qr({text})", conventions=REFLECTIONS)


@pytest.mark.parametrize("text", ["[[1, 2], [2, 4]]", "[[0, 0], [1, 0]]", "[[0, 0], [0, 0]]", "[[1, 2, 3], [4, 5, 6]]"])
def test_dependent_columns_are_refused_for_a_zero_on_the_diagonal(text: str) -> None:
    """Under reflections no positive diagonal was asked for."""
    solution = solve(f"qr({text})", conventions=REFLECTIONS)
    assert solution.verified
    page = solution.to_text()
    assert "without zeros on its diagonal" in page
    assert "a number on the diagonal of the second factor would be zero." in page
    assert "positive" not in page
    assert "would be zero, and not positive." in solve(f"qr({text})").to_text()


@pytest.mark.parametrize("rows", [late("[[a, b], [c, d]]"), "[[a, b], [0, d]]"])
def test_reflections_of_letters_are_those_of_numpy(rows: str) -> None:
    """One case holds at every point, and has the signs of LAPACK."""
    solution = solve(f"qr({rows})", conventions=REFLECTIONS)
    assert solution.verified
    letters = sympy.symbols("a b c d", real=True)
    for a, b, c, d in [
        (1, 2, 3, 4),
        (-1, 2, 3, -4),
        (2, 1, -1, 3),
        (0, 1, 2, 5),
        (3, 1, 0, -2),
        (-2, 5, 0, 1),
        (1, 2, 2, 0),
    ]:
        if c and "c" not in rows:
            continue
        point = dict(zip(letters, (a, b, c, d), strict=True))
        Q, R = (np.array(part.subs(point).evalf().tolist(), dtype=float) for part in at_point(solution, point))
        expected = np.linalg.qr(np.array([[a, b], [c, d]], dtype=float))
        assert np.allclose(Q, expected[0])
        assert np.allclose(R, expected[1])
