"""Triangular factorizations against SymPy: the products, the shapes, and whether there is a factorization at all."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import sympy

import symla
from symla.derivation.given import GivenMatrix
from symla.derivation.model import Answer, Derivation, Sentence, Undefined
from symla.kernel.page.verify import verify
from symla.notation import written as w
from symla.notation.parse import read
from symla.notation.value import value
from symla.operations import operation
from tests.operations.test_systems import exact, matrices, rows_of

A = w.Name("A", (), "matrix")

Some = Callable[[int], int]  # of so many, as the fixture tells it


def derived(name: str, matrix: list[list[object]]) -> Derivation:
    """The derivation, without its proof."""
    return operation(name).work(GivenMatrix(A, rows_of(matrix), len(matrix[0])))


def factors(derivation: Derivation) -> dict[str, Any] | None:
    """The factors as SymPy has them; None if there are none."""
    if not isinstance(derivation.outcome, Answer):
        assert isinstance(derivation.outcome, Undefined)
        return None
    return {part.name: value(part.form) for part in derivation.outcome.parts}


def is_unit_lower(matrix: Any) -> bool:
    """Whether SymPy finds it lower triangular, with ones on the diagonal."""
    return bool(matrix.is_square and matrix.is_lower and all(matrix[i, i] == 1 for i in range(matrix.rows)))


def samples(seed: int, some: Some) -> Iterator[list[list[object]]]:
    """Small matrices of all shapes, whole numbers and fractions, many of them singular."""
    yield from matrices(seed, some(900), most=4)
    yield from matrices(seed + 1, some(600), most=4, fractions=True)
    chance = random.Random(seed + 2)
    for _ in range(some(700)):  # zeros and ones: every way in which a pivot can be missing
        height, width = chance.randint(1, 4), chance.randint(1, 4)
        yield [[chance.choice((0, 0, 1)) for _ in range(width)] for _ in range(height)]


def has_lu(matrix: Any) -> bool:
    """Whether row i, cut off before the diagonal, is a combination of the rows above it, for every i."""
    for i in range(1, matrix.rows):
        above = matrix[:i, : min(i, matrix.cols)]
        if matrix[: i + 1, : min(i, matrix.cols)].rank() != above.rank():
            return False
    return True


def test_lu_is_a_factorization_wherever_there_is_one(some: Some) -> None:
    """On many matrices L U is A, L unit lower and U upper triangular; and there is none exactly where a row cannot be
    cleared by the rows above it, for invertible matrices where a leading principal minor is zero.
    """
    count = {True: 0, False: 0}
    for matrix in samples(11, some):
        M, found = exact(matrix), factors(derived("lu", matrix))
        assert has_lu(M) == (found is not None), matrix
        if M.is_square and M.det() != 0:
            minors = [M[:k, :k].det() for k in range(1, M.rows + 1)]
            assert (found is not None) == all(minors), matrix
        count[found is not None] += 1
        if found is not None:
            assert M == found["L"] * found["U"]
            assert is_unit_lower(found["L"])
            assert found["U"].is_upper
    assert min(count.values()) > some(300)


def test_plu_is_a_factorization_of_every_matrix(some: Some) -> None:
    """On many matrices P A is L U, P permutes rows, L is unit lower and U upper triangular; rows change places only
    where there is no factorization without.
    """
    for matrix in samples(21, some):
        M, found = exact(matrix), factors(derived("plu", matrix))
        assert found is not None
        P, L, U = found["P"], found["L"], found["U"]
        assert P * M == L * U, matrix
        assert sympy.eye(M.rows) == P * P.T
        assert all(x in (0, 1) for x in P)
        assert is_unit_lower(L)
        assert U.is_upper
        assert has_lu(M) == (sympy.eye(M.rows) == P)


def test_ldu_is_a_factorization_wherever_there_is_one(some: Some) -> None:
    """On many square matrices L D U is A with the right shapes; there is one exactly where both A and its transpose
    have an LU factorization.
    """
    count = {True: 0, False: 0}
    for matrix in samples(31, some):
        size = min(len(matrix), len(matrix[0]))
        square = [row[:size] for row in matrix[:size]]
        M, found = exact(square), factors(derived("ldu", square))
        assert (has_lu(M) and has_lu(M.T)) == (found is not None), square
        count[found is not None] += 1
        if found is not None:
            assert M == found["L"] * found["D"] * found["U"]
            assert is_unit_lower(found["L"])
            assert is_unit_lower(found["U"].T)
            assert found["D"].is_diagonal()
    assert min(count.values()) > some(200)


@pytest.mark.parametrize("name", ["lu", "plu", "ldu"])
def test_random_factorizations_are_proved(name: str, some: Some) -> None:
    """A sample is proved to the last claim, the impossible ones included."""
    for number, matrix in enumerate(samples(41, some)):
        if number % 20 == 0:
            assert [] == verify(derived(name, matrix)).failures, matrix


def test_only_says_so_where_it_is_the_only_one(some: Some) -> None:
    """`The` factorization is unique, by the ranks of the leading blocks of sizes up to m - 1; another one is shown
    wherever it is not.
    """
    for number, matrix in enumerate(samples(51, some)):
        derivation = derived("lu", matrix)
        if number % 3 or not isinstance(derivation.outcome, Answer):
            continue
        M, facts = exact(matrix), dict(derivation.outcome.wording.facts)
        sizes = range(1, M.rows)
        unique = all(k <= M.cols and M[:k, :k].rank() == k for k in sizes)
        assert unique == facts["only"]
        others = [s for s in derivation.chains if isinstance(s, Sentence) and s.said.key == "not_unique"]
        assert unique == (not others)


def test_sympys_own_factorization_is_the_same() -> None:
    """SymPy's LUdecomposition agrees for invertible matrices that need no exchange."""
    compared = 0
    for matrix in matrices(61, 300, most=4):
        M, found = exact(matrix), factors(derived("lu", matrix))
        if found is None or not M.is_square or M.det() == 0:
            continue
        L, U, exchanges = M.LUdecomposition()
        assert [] == exchanges
        assert (found["L"], found["U"]) == (L, U)
        compared += 1
    assert compared > 30


def test_answers_are_named_tuples() -> None:
    """The parts go by their usual names."""
    assert ("L", "U") == symla.lu([[2, 1], [6, 5]]).answer._fields
    assert ("P", "L", "U") == symla.plu([[0, 1], [2, 3]]).answer._fields
    assert ("L", "D", "U") == symla.ldu([[2, 1], [6, 5]]).answer._fields
    assert sympy.Matrix([[1, 0], [3, 1]]) == sympy.Matrix(symla.lu([[2, 1], [6, 5]]).answer.L)


def test_multipliers_go_with_their_rows() -> None:
    """An exchange after a column was cleared takes the multipliers along."""
    solution = symla.plu([[1, 2, 1], [2, 4, 5], [3, 7, 8]])
    assert sympy.Matrix([[1, 0, 0], [3, 1, 0], [2, 0, 1]]) == sympy.Matrix(solution.answer.L)
    text = solution.to_text()
    assert "K₂ holds the multipliers recorded so far; those of rows 2 and 3 change places with them:" in text
    assert "⎢m₃₁  1  0⎥" in text


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        ("lu([[0, 1], [2, 3]])", "in column 1 there is a zero in the place of the pivot, but not in row 2"),
        ("ldu([[0, 1], [2, 3]])", "in column 1 there is a zero in the place of the pivot, but not in row 2"),
        ("ldu([[0, 1], [0, 3]])", "row 1 of the reduced matrix has a zero on the diagonal, and to its right a number"),
        ("ldu([[1, 2, 3], [4, 5, 6]])", "it is 2 × 3"),
        ("ldu([[k, 1, 2], [0, 1, 3]])", "it is 2 × 3"),
    ],
)
def test_what_has_no_factorization_says_why(problem: str, words: str) -> None:
    """What stands in the way is told, and proved."""
    solution = symla.solve(problem)
    assert solution.verified
    assert words in (solution.undefined or "")


@pytest.mark.parametrize(
    "problem",
    [
        "lu([[2, U], [L, 2]])",
        "plu([[0, P, 1], [2, L, U]])",
        "ldu([[2, D], [D, m]])",
        "lu([[3, u_12], [l_21, u_22]])",
        "lu([[2, m_21], [4, m]])",
        "lu([[0, B], [2, C]])",
        "lu([[2, m, q, t, s], [4, 1, 1, 1, 1]])",
    ],
)
def test_letters_of_the_data_stay_theirs(problem: str) -> None:
    """Symbols called like a factor or a multiplier are no obstacle; the factors get a prime."""
    solution = symla.solve(problem)
    assert [] == solution.report.failures
    assert solution == symla.from_json(solution.to_json())


@pytest.mark.parametrize("letter", ["A", "B", "L", "U", "P", "D", "M", "I", "L'"])
def test_a_matrix_may_be_called_like_a_factor(letter: str) -> None:
    """A matrix named L has its own L′ and U; a matrix named M has multipliers of another name."""
    base, accent = letter[0], "prime" if letter.endswith("'") else ""
    name = w.Name(base, (), "matrix", accent)  # type: ignore[arg-type]
    for operation_, matrix in (
        ("lu", [[2, 1], [6, 5]]),
        ("plu", [[1, 2, 1], [2, 4, 5], [3, 7, 8]]),
        ("ldu", [[2, 4], [6, 5]]),
    ):
        given = GivenMatrix(name, rows_of(matrix), len(matrix[0]))  # type: ignore[arg-type]
        assert [] == verify(operation(operation_).work(given)).failures
    undefined = operation("lu").work(GivenMatrix(name, rows_of([[0, 1], [2, 3]]), 2))
    assert [] == verify(undefined).failures


@pytest.mark.parametrize(
    "problem", ["lu([[1, k], [k, 1]])", "plu([[1, k], [k, 1]])", "ldu([[1, k], [k, 1]])", "lu([[k, 1], [0, 1]])"]
)
def test_symbols_that_decide_nothing_are_left_alone(problem: str) -> None:
    """A number that is nowhere divided by may be zero, and makes no cases."""
    solution = symla.solve(problem)
    assert solution.verified
    assert isinstance(solution.derivation.outcome, Answer)
    if "[0, 1]" in problem:  # with k = 0 there are others
        assert "One factorization" in solution.to_text()


CASES = [
    ("lu", [["k", 1], [1, 2]]),
    ("plu", [["k", 1], [1, 2]]),
    ("ldu", [["k", 1], [0, 1]]),
    ("lu", [[1, 0], [0, "k"], [0, 1]]),
    ("lu", [[1, 2, 3], [2, "k + 4", 5], [3, 7, 8]]),
    ("plu", [["k", 1, 0], ["k", 1, 2], [1, 0, "k"]]),
    ("ldu", [["k", "k"], [1, "k"]]),
    ("lu", [["k", 0, 0, 0], [0, 0, 1, 1], [0, 0, 0, 2], [0, 0, 1, 3]]),
    ("lu", [["k^2 - 1", "k"], ["k", "k - 1"]]),
]


@pytest.mark.parametrize(("name", "matrix"), CASES, ids=str)
def test_cases_hold_at_every_value(name: str, matrix: list[list[object]]) -> None:
    """Put a value in for k: the case that holds there gives factors of that matrix, or it has none."""
    solution = symla.solve(f"{name}({matrix})".replace("'", ""))
    assert [] == solution.report.failures
    k = sympy.Symbol("k", real=True)
    for number in (-3, -1, 0, 1, 2, sympy.Rational(1, 2), sympy.sqrt(2)):
        found = _at(solution.answer, k, number)
        M = sympy.Matrix([[value(read(str(x))).subs(k, number) for x in row] for row in matrix])
        expected = {"lu": has_lu(M), "plu": True, "ldu": has_lu(M) and has_lu(M.T)}[name]
        assert expected == (found is not None), number
        if found is not None:
            parts = {key: sympy.Matrix(part).subs(k, number) for key, part in found._asdict().items()}
            assert is_unit_lower(parts["L"])
            assert parts["U"].applyfunc(sympy.simplify).is_upper
            product = parts["L"] * parts.get("D", sympy.eye(M.rows)) * parts["U"]
            gap = parts.get("P", sympy.eye(M.rows)) * M - product
            assert gap.applyfunc(sympy.simplify).is_zero_matrix


def _at(answer: Any, k: Any, number: Any) -> Any:
    """The answer of the case that holds for this k."""
    while isinstance(answer, tuple) and not hasattr(answer, "_fields"):
        answer = next(own for condition, own in answer if condition.subs(k, number) == sympy.true)
    return answer
