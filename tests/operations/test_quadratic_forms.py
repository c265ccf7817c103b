"""Quadratic forms and Cholesky factors against SymPy, and what the kernel takes for definite."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
import sympy

import symla
from symla.derivation.model import Undefined
from symla.kernel.meaning.prove import Prover
from symla.notation.parse import read
from symla.notation.statements import Property, Word
from symla.notation.written import Items
from tests.operations.test_orthogonality import listed, same

WORDS = (
    "positive_definite",
    "negative_definite",
    "positive_semidefinite",
    "negative_semidefinite",
    "indefinite",
    "zero",
)


def symmetric(random: Random, size: int) -> sympy.Matrix:
    """Of low rank at times, definite at times."""
    way = random.random()
    if way < 0.5:
        B = sympy.Matrix(size, random.randint(1, size), lambda i, j: random.randint(-2, 2))
        return random.choice([1, -1]) * B * B.T
    A = sympy.Matrix(size, size, lambda i, j: random.choice([0, 0, 1, -1, 2, 3, sympy.Rational(1, 2)]))
    return A + A.T


def word_of(A: sympy.Matrix) -> str:
    """By SymPy's tests."""
    if A.is_zero_matrix:
        return "zero"
    for kind in ("positive", "negative"):
        for strength in ("definite", "semidefinite"):
            if getattr(A, f"is_{kind}_{strength}"):
                return f"{kind}_{strength}"
    return "indefinite"


def minors_decide(A: sympy.Matrix) -> bool:
    """No leading minor but the last is zero, unless others rule out that the form has one sign."""
    minors = [A[:k, :k].det() for k in range(1, A.rows + 1)]
    odd = {x > 0 for x in minors[::2] if x}
    mixed = any(x < 0 for x in minors[1::2]) or len(odd) > 1
    return bool(minors[-1]) or mixed or (len(minors) > 1 and all(minors[:-1]))


@pytest.mark.parametrize("size", [1, 2, 3, 4])
def test_forms_are_what_sympy_finds(size: int) -> None:
    """By squares always; by leading minors where their signs suffice."""
    random = Random(size)
    seen = set()
    for _ in range(25):
        A = symmetric(random, size)
        wanted = word_of(A)
        seen.add(wanted)
        solution = symla.solve(f"quadratic_form_definiteness({listed(A.tolist())})")
        assert solution.verified
        assert wanted == solution.answer
        if minors_decide(A):
            minors = symla.solve(f"quadratic_form_definiteness({listed(A.tolist())}, method=minors)")
            assert minors.verified
            assert wanted == minors.answer
        else:
            with pytest.raises(symla.SymlaError, match="squares"):
                symla.solve(f"quadratic_form_definiteness({listed(A.tolist())}, method=minors)")
    assert len(seen) > 2


@pytest.mark.parametrize(
    ("matrix", "at"),
    [
        ("[[1, k], [k, 1]]", [-2, -1, 0, 1, 2]),
        ("[[k, 1], [1, 2]]", [-1, 0, sympy.Rational(1, 2), 1]),
        ("[[k, 0], [0, 2]]", [-1, 0, 2]),
        ("[[k, 0], [0, k - 1]]", [-1, 0, sympy.Rational(1, 2), 1, 2]),
        ("[[k, 1], [1, k]]", [-2, -1, sympy.Rational(-1, 2), 0, sympy.Rational(1, 2), 1, 2]),
        ("[[k, 0], [0, -k]]", [-1, 0, 1]),
        ("[[k**2, 0], [0, 1]]", [-1, 0, 1]),
        ("[[0, k], [k, 1]]", [-1, 0, 1]),
        ("[[1, k, 0], [k, 1, k], [0, k, 1]]", [-1, 0, sympy.Rational(1, 2), sympy.sqrt(2) / 2, 1]),
    ],
)
def test_forms_by_cases(matrix: str, at: list[Any]) -> None:
    """In the case of a number the word is that of the matrix with this number."""
    solution = symla.solve(f"quadratic_form_definiteness({matrix})")
    assert solution.verified
    k = solution.symbols["k"]
    rows = [[sympy.sympify(x, locals={"k": k}) for x in row] for row in sympy.sympify(matrix, locals={"k": k})]
    for number in at:
        (word,) = [own for condition, own in solution.answer if condition.subs(k, number) == sympy.true]
        assert word_of(sympy.Matrix(rows).subs(k, number)) == word


@pytest.mark.parametrize("size", [1, 2, 3])
@pytest.mark.parametrize("entries", [[-2, -1, 0, 1, 2], [0, 1, 1 + sympy.I, -sympy.I]], ids=["real", "complex"])
def test_cholesky_factors_are_those_of_sympy(size: int, entries: list[Any]) -> None:
    """Of B B^H, which is definite or not."""
    random = Random(size)
    for _ in range(8):
        B = sympy.Matrix(size, size, lambda i, j: random.choice(entries))
        A = (B * B.H).applyfunc(sympy.expand)
        domain = "real" if entries[0] == -2 else "complex"
        solution = symla.solve(f"cholesky({listed(A.tolist())})", domain=domain)
        assert solution.verified
        if sympy.expand(B.det()) == 0:
            assert isinstance(solution.derivation.outcome, Undefined)
        else:
            assert same(A.cholesky(), solution.answer)


@pytest.mark.parametrize(
    ("matrix", "word"),
    [
        ("[[2, 1], [1, 2]]", "positive_definite"),
        ("[[-2, 1], [1, -2]]", "negative_definite"),
        ("[[1, 1], [1, 1]]", "positive_semidefinite"),
        ("[[-1, 1], [1, -1]]", "negative_semidefinite"),
        ("[[0, 0], [0, -1]]", "negative_semidefinite"),  # whose leading minors are 0
        ("[[0, 1], [1, 0]]", "indefinite"),
        ("[[1, 0, 0], [0, 0, 0], [0, 0, -1]]", "indefinite"),
        ("[[0, 0], [0, 0]]", "zero"),
    ],
)
def test_the_kernel_proves_one_word_alone(matrix: str, word: str) -> None:
    """Five of the six words are not proved."""
    A = read(matrix)
    proved = [own for own in WORDS if Prover(False).holds(Property("definiteness", Items((A, Word(own)))))]
    assert [word] == proved
    definite = bool(Prover(False).holds(Property("positive_definite", A)))
    assert definite is (word == "positive_definite")
    assert bool(Prover(False).holds(Property("not_positive_definite", A))) is not definite
    assert not Prover(False).holds(Property("definiteness", Items((read("[[1, 2], [0, 1]]"), Word(word)))))


@pytest.mark.parametrize("size", [1, 2, 3, 4])
def test_forms_as_polynomials(size: int) -> None:
    """x^T A x multiplied out, of symmetric matrices and others; in letters that do not occur in the data."""
    random = Random(size)
    for _ in range(10):
        A = sympy.Matrix(size, size, lambda i, j: random.choice([0, 1, -1, 2, sympy.Rational(1, 3)]))
        solution = symla.solve(f"quadratic_form({listed(A.tolist())})")
        assert solution.verified
        polynomial, variables = solution.answer
        assert size == len(set(variables))
        assert 0 == sympy.expand(polynomial - (variables.T * A * variables)[0])
    letters = symla.quadratic_form([["x", 1], [1, "y"]])
    assert letters.verified
    assert {"x", "y"}.isdisjoint(map(str, letters.answer.variables))


@pytest.mark.parametrize(
    ("A", "variables", "holds"),
    [
        ("[[1, 2], [2, 1]]", "[x, y]", True),
        ("[[1, 2], [2, 1]]", "[x, x]", False),
        ("[[1, 2], [2, 1]]", "[x, 2y]", False),
        ("[[1, 2], [2, 1]]", "[x, y, z]", False),
        ("[[1, 2], [2, 1]]", "[x, 1]", False),
        ("[[x, 2], [2, 1]]", "[x, y]", False),
    ],
)
def test_the_kernel_tells_variables(A: str, variables: str, holds: bool) -> None:
    """Different letters, as many as columns, and none of the data."""
    assert bool(Prover(False).holds(Property("variables_of", Items((read(A), read(variables)))))) is holds


@pytest.mark.parametrize(
    ("matrix", "at"),
    [
        ("[[k, 1], [1, k]]", [-1, 0, 1, 2, 5]),
        ("[[1, k], [k, 2]]", [-2, 0, 1, sympy.sqrt(2)]),
        ("[[k, 0], [0, k]]", [-1, 0, 3]),
        ("[[k**2, 1], [1, 2]]", [-1, 0, sympy.Rational(1, 2), 3]),
    ],
)
def test_cholesky_factors_by_cases(matrix: str, at: list[Any]) -> None:
    """Where the matrix of a number is definite there is its factor, elsewhere none."""
    solution = symla.solve(f"cholesky({matrix})")
    assert solution.verified
    k = solution.symbols["k"]
    rows = [[sympy.sympify(x, locals={"k": k}) for x in row] for row in sympy.sympify(matrix, locals={"k": k})]
    for number in at:
        A = sympy.Matrix(rows).subs(k, number)
        (factor,) = [own for condition, own in solution.answer if condition.subs(k, number) == sympy.true] or [None]
        if word_of(A) == "positive_definite":
            assert same(A.cholesky(), factor.subs(k, number))
        else:
            assert not isinstance(factor, sympy.MatrixBase)
