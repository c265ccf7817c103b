"""Matrices whose characteristic polynomial has an irreducible factor of degree 3 or more: eigenvalues by name, on other
roads by NumPy's numbers and by SymPy's `CRootOf`.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

import numpy as np
import pytest
import sympy
from sympy.abc import x

import symla
from symla.errors import SymlaError
from symla.notation.named import NamedZero
from tests.kernel.sample import late

Rows = list[list[int]]


def matrices(size: int, count: int, seed: int, bound: int = 4) -> list[Rows]:
    """Random whole matrices with such a polynomial."""
    random, found = Random(seed), list[Rows]()
    while len(found) < count:
        rows = [[random.randint(-bound, bound) for _ in range(size)] for _ in range(size)]
        factors = sympy.Matrix(rows).charpoly().factor_list()[1]
        if max(factor.degree() for factor, _ in factors) > 2:
            found.append(rows)
    return found


def number(value: Any) -> complex:
    """A SymPy number as a complex one."""
    return complex(value.evalf(20))


def numbers(matrix: Any) -> Any:
    """A matrix as NumPy's."""
    return np.array(matrix.evalf(20).tolist(), complex)


def are_numpys(values: list[complex], rows: Rows) -> bool:
    """Whether these are the eigenvalues of the matrix, with repetition."""
    left = list(np.linalg.eigvals(np.array(rows, float)))
    for value in values:
        near = min(left, key=lambda other: abs(other - value))
        if abs(near - value) > 1e-6 * max(1, abs(value)):
            return False
        left.remove(near)
    return not left


@pytest.mark.parametrize(("size", "count"), [(3, 5), late(4, 2)])
def test_eigenvalues_and_eigenvectors_are_numpys(size: int, count: int, some: Callable[[int], int]) -> None:
    """All eigenvalues, and A v = λ v in numbers."""
    for rows in matrices(size, some(count), 40 + size):
        assert are_numpys([number(v) for v in symla.eigenvalues(rows).answer], rows), rows
        A, values = np.array(rows, float), list[complex]()
        for value, multiplicity, basis in symla.eigenvectors(rows).answer:
            own = number(value)
            values += [own] * int(multiplicity)
            for vector in basis:
                v = numbers(vector)[:, 0]
                assert np.linalg.norm(A @ v - own * v) < 1e-9 * np.linalg.norm(v), rows
        assert are_numpys(values, rows), rows


def test_a_matrix_is_diagonalized() -> None:
    """A P = P D, in numbers."""
    for rows in matrices(3, 2, 7):
        P, D = symla.diagonalize(rows).answer
        first, second = numbers(P), numbers(D)
        assert np.allclose(np.array(rows) @ first, first @ second), rows
        assert np.linalg.matrix_rank(first) == 3


@pytest.mark.parametrize("rows", [[[0, 1, 0], [0, 0, 1], [1, 1, 0]], late([[2, 1, 3], [1, -1, 2], [4, 1, 2]])])
def test_exponentials_are_numpys(rows: Rows) -> None:
    """e^(A/2) by NumPy's eigenvectors."""
    values, vectors = np.linalg.eig(np.array(rows, float))
    found = symla.matrix_exponential(rows, sympy.Rational(1, 2)).answer
    wanted = vectors @ np.diag(np.exp(values / 2)) @ np.linalg.inv(vectors)
    assert np.allclose(numbers(found), wanted)


def test_perpendicular_eigenvectors_are_those_of_the_definition() -> None:
    """Q^T Q = I and A Q = Q D in numbers."""
    A = [[1, 2, 3], [2, 0, 1], [3, 1, -1]]
    Q, D = (numbers(M) for M in symla.orthogonal_diagonalize(A).answer)
    assert np.allclose(Q.T @ Q, np.eye(3))
    assert np.allclose(np.array(A) @ Q, Q @ D)


def test_powers_with_a_letter() -> None:
    """A^n for n = 5, by NumPy; the eigenvalues are positive."""
    rows = [[2, 1, 0], [1, 1, 1], [0, 1, 4]]
    found = symla.general_power(rows, "n").answer
    (n,) = found.free_symbols
    own = numbers(found.subs(n, 5))
    assert np.allclose(own, np.linalg.matrix_power(np.array(rows), 5))


def test_differential_equations() -> None:
    """x' = A x with x(0) = (1, 2, 3), by its derivative at a point."""
    rows = [[2, 1, 3], [1, -1, 2], [4, 1, 2]]
    found = symla.solve_linear_ode(rows, [1, 2, 3]).answer
    (t,) = found.free_symbols

    def at(vector: Any, time: float) -> Any:
        return numbers(vector.subs(t, time))[:, 0]

    assert np.allclose(at(found, 0), [1, 2, 3])
    assert np.allclose(at(found.diff(t), 0.5), np.array(rows) @ at(found, 0.5))


def test_condition_numbers_and_norms_are_numpys() -> None:
    """The eigenvalues of A^T A are the squares of the singular values."""
    for rows in matrices(3, 3, 5, 2):
        A = np.array(rows, float)
        assert np.isclose(float(symla.spectral_norm(rows).answer), np.linalg.norm(A, 2))
        singular = [float(value) for value in symla.singular_values(rows).answer]
        assert np.allclose(singular, np.linalg.svd(A, compute_uv=False), atol=1e-9)
        if abs(np.linalg.det(A)) > 0.5:
            assert np.isclose(float(symla.condition_number(rows).answer.condition), np.linalg.cond(A))


def test_python_is_given_roots_of_sympy() -> None:
    """`CRootOf`, the same number."""
    values = symla.eigenvalues([[0, 1, 0], [0, 0, 1], [1, 1, 0]]).answer
    assert set(values) == {sympy.CRootOf(x**3 - x - 1, k) for k in range(3)}
    assert values[0] == sympy.CRootOf(x**3 - x - 1, 0)
    assert [0, 1, -1] == [sympy.sign(sympy.im(value.evalf(15))) for value in values]  # as the page has them
    three = symla.eigenvalues([[0, 1, 0], [0, 0, 1], [-1, 3, 0]]).answer
    assert three == tuple(sympy.CRootOf(x**3 - 3 * x + 1, k) for k in range(3))
    assert [round(float(value), 3) for value in three] == [-1.879, 0.347, 1.532]
    four = symla.eigenvalues([[0, 0, 0, 1], [1, 0, 0, 1], [0, 1, 0, 0], [0, 0, 1, 0]]).answer
    assert set(four) == {sympy.CRootOf(x**4 - x - 1, k) for k in range(4)}
    twice = symla.eigenvalues([[0, 2, 0], [0, 0, 2], [2, 2, 0]]).answer  # SymPy takes rational factors out
    assert twice[0] == 2 * sympy.CRootOf(x**3 - x - 1, 0)


def test_imaginary_zeros_are_found_without_their_decimals(monkeypatch: pytest.MonkeyPatch) -> None:
    """SymPy works these out for seconds, where a zero is on the border of its interval."""
    monkeypatch.delattr(sympy.CRootOf, "eval_approx")
    polynomial = x**4 + 4 * x**2 + 1
    values = symla.eigenvalues(sympy.Matrix.companion(sympy.Poly(polynomial, x))).answer
    assert list(values) == [sympy.CRootOf(polynomial, k) for k in (1, 0, 3, 2)]  # i sqrt(2 - sqrt(3)) first
    assert symla.scalar_multiply(values[2], [1]).answer == sympy.Matrix([values[2]])


def test_rational_entries_and_rational_eigenvalues_beside() -> None:
    """The polynomial (λ - 2)(λ^3 - λ/4 - 1/8) of 1/2 times the matrix of λ^3 - λ - 1, and 2."""
    solution = symla.eigenvalues("[0, 1/2, 0, 0; 0, 0, 1/2, 0; 1/2, 1/2, 0, 0; 1, 2, 3, 2]")
    assert solution.answer[0] == 2
    assert solution.answer[1] == sympy.CRootOf(8 * x**3 - 2 * x - 1, 0)
    (named, *_) = [p for p in _parts(solution.derivation.outcome) if isinstance(p, NamedZero)]
    assert (named.polynomial, named.real, named.subscript) == ((8, 0, -2, -1), "0.662", ("2",))


def test_zeros_that_lie_close_are_told_apart() -> None:
    """x^3 - 30000x^2 + 1 has zeros at ±0.00577, whose places are told to more digits than three."""
    solution = symla.eigenvalues([[0, 1, 0], [0, 0, 1], [-1, 0, 30000]])
    told = [p.real for p in _parts(solution.derivation.outcome) if isinstance(p, NamedZero)]
    assert set(told) == {"-0.0058", "0.0058", "30000.0000"}


def test_what_the_page_says() -> None:
    """The names, their polynomial, where they lie; the reduction is told once, for all of them."""
    text = symla.eigenvectors([[0, 1, 0], [0, 0, 1], [1, 1, 0]]).to("text")
    assert "λ³ - λ - 1 has no factor of lower degree with rational coefficients. We give its zeros names:" in text
    assert "λ₂ ≈ -0.662 + 0.562 i" in text
    assert "λ₁³ = λ₁ + 1" in text
    assert text.count("is the null space of") == 1
    assert "Here λ₁, λ₂ and λ₃ are the zeros of λ³ - λ - 1." in text
    assert "(1, λ₃, λ₃²)" in text
    answer = symla.condition_number([[1, 1, 0], [0, 1, 1], [1, 1, 2]]).to("text", detail="answer")
    assert "Here λ₁ ≈ 8.388 and λ₃ ≈ 0.390 are zeros of λ³ - 10 λ² + 14 λ - 4." in answer


def test_answers_are_data_of_other_problems() -> None:
    """The sum of the zeros of x^3 - x - 1 is 0, their product 1; the names are told with the problem."""
    D = "diagonalize([[0, 1, 0], [0, 0, 1], [1, 1, 0]]).D"
    trace = symla.solve(f"trace({D})")
    assert trace.answer == 0
    assert "Here λ₁ ≈ 1.325, λ₂ ≈ -0.662 + 0.562 i and λ₃ ≈ -0.662 - 0.562 i are the zeros of λ³ - λ - 1." in trace.to(
        "text", detail="answer"
    )
    assert symla.solve(f"determinant({D})").answer == 1
    again = symla.solve(f"eigenvalues({D})")  # other letters for the eigenvalues: the data have these
    assert again.answer[0] == sympy.CRootOf(x**3 - x - 1, 0)
    assert "μ₁ = λ₁" in again.to("text")
    inverse = symla.solve("inverse(diagonalize([[0, 1, 0], [0, 0, 1], [1, 1, 0]]).P)").answer
    P = symla.diagonalize([[0, 1, 0], [0, 0, 1], [1, 1, 0]]).answer.P
    assert np.allclose(numbers(inverse) @ numbers(P), np.eye(3))


def test_other_numbers_are_refused_in_words() -> None:
    """Irreducible over numbers with roots or letters; coefficients that are too large."""
    with pytest.raises(SymlaError, match="rational numbers as entries"):
        symla.eigenvalues("[0, 1, 0; 0, 0, 1; sqrt(3), 1, 0]")
    with pytest.raises(SymlaError, match="not real, and are known by names alone"):
        symla.general_power([[0, 1, 0], [0, 0, 1], [1, 1, 0]], "n")
    with pytest.raises(SymlaError, match="more than 40 digits"):
        symla.eigenvalues([[0, 1, 0], [0, 0, 1], [10**41 + 1, 1, 0]])


def _parts(node: Any) -> list[Any]:
    """Everything below, at any depth."""
    if isinstance(node, tuple):
        return [part for item in node for part in _parts(item)]
    fields = getattr(node, "__struct_fields__", ())
    return [node, *[part for field in fields for part in _parts(getattr(node, field))]]
