"""Eigenvalue problems with letters: the case that fits is looked up at numbers and held to NumPy's arithmetic."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import sympy

from symla import SymlaError, solve
from symla.notation.parse import read
from symla.notation.value import value
from tests.kernel.sample import late
from tests.operations.parametric import at_point, data_at, numbers

VALUES = (-3, -2, -1, sympy.Rational(-1, 2), 0, sympy.Rational(1, 3), 1, 2, 5)
ANGLES = (0, 1, sympy.pi / 3, sympy.pi, -2)


def _points(names: str) -> list[dict[Any, Any]]:
    """Values of one letter, or of two."""
    letters = sympy.symbols(list(names), real=True)
    if len(letters) == 1:
        return [{letters[0]: value} for value in (ANGLES if names == "t" else VALUES)]
    return [dict(zip(letters, pair, strict=True)) for pair in zip(VALUES * 3, VALUES[3:] * 4, strict=False)]


MATRICES = (
    ("[[1, a], [1, 1]]", "a"),
    ("[[a, 1], [-1, 0]]", "a"),
    ("[[a, b], [0, a]]", "ab"),
    ("[[1, 1], [a + 2, -1]]", "a"),
    late("[[0, a^2], [b, 1]]", "ab"),
    ("[[a, 0], [-a, a + 2]]", "a"),
    late("[[a^2, 2a], [-2, 3]]", "a"),
    ("[[a, 1, 0], [0, b, 1], [0, 0, 1]]", "ab"),
    ("[[cos(t), sin(t)], [sin(t), -cos(t)]]", "t"),
    ("[[cos(t), -sin(t)], [sin(t), cos(t)]]", "t"),
)


@pytest.mark.parametrize(("rows", "names"), MATRICES)
def test_diagonalized_where_that_can_be_done(rows: str, names: str) -> None:
    """A P = P D with an invertible P; where the case says there is none, there are too few eigenvectors."""
    solution = solve(f"diagonalize({rows})")
    assert solution.verified
    solution.to_text()
    for point in _points(names):
        found = at_point(solution, point)
        if found is None:
            assert not value(read(rows), "real").subs(point).is_diagonalizable(), point
            continue
        P, D = numbers(found.P, point), numbers(found.D, point)
        assert np.allclose(data_at(rows, point) @ P, P @ D), point
        assert abs(np.linalg.det(P)) > 1e-9, point
        assert np.allclose(D, np.diag(np.diag(D)))


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        ("[[cos(t), sin(t)], [sin(t), -cos(t)]]", "t"),
        ("[[1, a], [b, 1]]", "ab"),
        ("[[a, b], [b, a]]", "ab"),
        late("[[1, a], [a, -2]]", "a"),
        ("[[1, a], [a, 1]]", "a"),
    ],
)
def test_diagonalized_by_orthogonal_matrices(rows: str, names: str) -> None:
    """Q^T Q = I, A Q = Q D; only matrices that are not symmetric have none."""
    solution = solve(f"orthogonal_diagonalize({rows})")
    assert solution.verified
    solution.to_text()
    for point in _points(names):
        found, A = at_point(solution, point), data_at(rows, point)
        assert (found is None) == (not np.allclose(A, A.T)), point
        if found is not None:
            Q, D = numbers(found.Q, point), numbers(found.D, point)
            assert np.allclose(Q.T @ Q, np.eye(len(Q))), point
            assert np.allclose(A @ Q, Q @ D), point


@pytest.mark.parametrize(
    "call",
    [
        "least_squares([[cos(t)], [sin(t)]], [1, 0])",
        "project_onto_span([1, 2, 3], onto=[[cos(t), sin(t), 0], [0, 0, 1]])",
        "fit_polynomial([[a, 2], [-2, a], [-a, 3]], 1)",
        late("project_onto_span([a, 1, 2], onto=[[2, 3, a], [1, a, 2]])"),
        "gram_schmidt([[3, b^2, 1], [b, -1, b]])",
        "rank([[cos(t) + 1, sin(t)], [sin(t), 1 - cos(t)]])",
        "cholesky([[1, a], [b, 3]])",
        "jordan([[2a, a, 0], [0, 2a, 0], [1, 0, 2a]])",
    ],
)
def test_ranks_with_letters_are_proved(call: str) -> None:
    """Where no single minor is certain, the sum of their squares may be: cos(t)^2 + sin(t)^2 = 1."""
    solution = solve(call)
    assert solution.verified
    assert solution.to_text()


def test_eigenvectors_without_divisors() -> None:
    """(√(a + 3) + 1, a + 2) for ((√(a + 3) + 1)/(a + 2), 1): what divided is not zero in this case."""
    solution = solve("eigenvectors([[1, 1], [a + 2, -1]])")
    a = solution.symbols["a"]
    spaces = next(found for condition, found in solution.answer if condition.subs(a, 1) == sympy.true)
    assert [space[2][0] for space in spaces] == [
        sympy.Matrix([sympy.sqrt(a + 3) + 1, a + 2]),
        sympy.Matrix([1 - sympy.sqrt(a + 3), a + 2]),
    ]


def test_numbers_that_are_not_zero_together_leave_one_pivot() -> None:
    """Whichever entry of the last column is the pivot: k and k - 1 are not zero together; k and k^2 - k may be."""
    from symla.kernel.meaning.prove import Prover
    from symla.kernel.meaning.spans import is_independent, rank_of
    from symla.kernel.numbers.polynomial import TooHard
    from symla.notation.parse import read

    prover = Prover()
    for text, rank in (("[[1, 0], [0, k], [0, k - 1]]", 2), ("[[1, 2k, 3], [0, 0, k + 1], [0, 0, k]]", 2)):
        assert rank_of(prover, prover.reader.grid(read(text))) == rank
    assert is_independent(prover, prover.reader.grid(read("[[1, 2], [0, k], [0, 2k + 3]]")))
    for text in ("[[1, 0], [0, k], [0, k^2 - k]]", "[[a, b], [0, 0]]"):
        with pytest.raises(TooHard):
            rank_of(prover, prover.reader.grid(read(text)))


def _place(z: complex) -> tuple[float, float]:
    return round(z.real, 5), round(z.imag, 5)


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        ("[[1, a], [1, 1]]", "a"),
        ("[[a, 1], [-1, 0]]", "a"),
        late("[[a, b], [c, d]]", "abcd"),
        ("[[a, b], [1, 0]]", "ab"),
        ("[[a, 2], [b, 1]]", "ab"),
    ],
)
@pytest.mark.parametrize("domain", ["real", "complex"])
def test_eigenvalues_by_the_discriminant(rows: str, names: str, domain: Any) -> None:
    """Two real ones, one twice, or a complex pair: as the numbers of NumPy are."""
    solution = solve(f"eigenvalues({rows})", domain=domain)
    assert solution.verified
    page = solution.to_text()
    kinds = set()
    drawn = {tuple([VALUES[(n * k * k + n) % len(VALUES)] for k in range(1, len(names) + 1)]) for n in range(18)}
    equal: set[tuple[Any, ...]] = {(2, -1), (1, 0), (5, -2), (0, 0), (1, 0, 0, 1), (2, 0, 5, 2)}
    for point in drawn | {own for own in equal if len(own) == len(names)}:
        letters = {solution.symbols[name]: value for name, value in zip(names, point, strict=True)}
        own = sorted([complex(x) for x in numbers(list(at_point(solution, letters)), letters)[:, 0]], key=_place)
        wanted = sorted(np.linalg.eigvals(data_at(rows, letters, domain)), key=_place)
        assert np.allclose(own, wanted, atol=1e-6), point
        kinds.add((abs(wanted[0] - wanted[1]) < 1e-6, abs(wanted[0].imag) > 1e-6))
    if domain == "real":
        assert [condition.rel_op for condition, _ in solution.answer] == [">", "==", "<"]
        assert "i √" in page
        assert len(kinds) == 3


@pytest.mark.parametrize("operation", ["eigenvectors", "diagonalize", "jordan"])
def test_what_rests_on_eigenvalues_follows_the_discriminant(operation: str) -> None:
    """Real roots where it is positive, roots of its opposite times i where it is negative."""
    rows = "[[1, a], [2, 3]]"
    solution = solve(f"{operation}({rows})")
    assert solution.verified
    signs = [condition.rel_op for condition, _ in solution.answer]
    assert signs == [">", "==", "<"]
    for number in (2, sympy.Rational(-1, 2), -5):
        point = {solution.symbols["a"]: number}
        found, A = at_point(solution, point), data_at(rows, point)
        if operation == "eigenvectors":
            pairs = [(complex(own.subs(point)), numbers(v, point)) for own, _, basis in found for v in basis]
        elif found is None:  # as a double zero has but one
            assert number == sympy.Rational(-1, 2)
            continue
        else:
            P, T = numbers(found[0], point), numbers(found[1], point)
            assert np.allclose(A @ P, P @ T)
            pairs = [(T[j, j], P[:, [j]]) for j in range(2) if not T[:j, j].any()]
        assert len(pairs) == (1 if number == sympy.Rational(-1, 2) else 2)
        for eigenvalue, vector in pairs:
            assert np.allclose(A @ vector, eigenvalue * vector)
            assert (abs(np.imag(eigenvalue)) > 1e-9) == (number == -5)


def test_eigenvalues_of_symmetric_matrices_are_real_without_cases() -> None:
    """No discriminant is negative there; and numbers have none to be told apart."""
    for rows in ("[[1, k], [k, 1]]", "[[a, b], [b, 2]]", "[[1, 2], [3, 4]]"):
        solution = solve(f"eigenvalues({rows})")
        assert solution.verified
        assert "decides" not in solution.to_text()


@pytest.mark.parametrize(
    ("rows", "values"),
    [
        ("[[cos(t), -sin(t)], [sin(t), cos(t)]]", (1, 1)),
        ("[[cos(t), sin(t)], [sin(t), -cos(t)]]", (1, 1)),
        ("[[2cos(t), -2sin(t)], [2sin(t), 2cos(t)]]", (2, 2)),
        ("[[cos(t), -sin(t), 0], [sin(t), cos(t), 0], [0, 0, 3]]", (3, 1, 1)),
    ],
)
def test_rotations_are_at_home(rows: str, values: tuple[int, ...]) -> None:
    """Their singular values are numbers; the factors are those of NumPy's arithmetic at some angles."""
    solution = solve(f"svd({rows})")
    assert solution.verified
    assert solution.to_text()
    assert solve(f"singular_values({rows})").answer == values
    assert solve(f"spectral_norm({rows})").answer == values[0]
    for point in _points("t"):
        U, S, V = (numbers(part, point) for part in solution.answer)
        assert np.allclose(U @ S @ V.T, data_at(rows, point))
        assert np.allclose(U.T @ U, np.eye(len(U)))
        assert np.allclose(V.T @ V, np.eye(len(V)))
        assert tuple(np.diag(S).real) == values
    with pytest.raises(SymlaError, match="roots within roots"):
        solve("svd([[a, 1], [1, 1], [1, 2]])")


def test_what_is_impossible_is_taught() -> None:
    """Which pivot, which eigenspace: the reason tells it."""
    told = {
        "cholesky([[1, 2], [2, 1]])": "a₂₂ - l₂₁² = 1 - 2²",
        "diagonalize([[1, 1], [0, 1]])": "has dimension only 1",
        "qr([[1, 2], [2, 4]])": "linearly dependent",
    }
    for call, text in told.items():
        solution = solve(call)
        assert solution.verified
        assert solution.undefined is not None
        assert text in solution.undefined
    with pytest.raises(SymlaError, match="quadratic_form takes a matrix"):
        solve("quadratic_form_matrix([[1, 2], [2, 3]])")


@pytest.mark.parametrize(
    ("call", "cases"),
    [
        ("least_squares([[2a], [0]], [-2, 1])", 2),
        late("least_squares([[3], [a]], [2, 1])", 0),
        ("projection_matrix([[a], [1]])", 0),
        ("projection_matrix([[a], [b]])", 2),  # |a|^2 + |b|^2 is not zero where a is not
        ("gram_schmidt([[-2, a], [1, 1]])", 3),
        ("gram_schmidt([[1, a], [1, 1]])", 3),
        ("project_onto_span([1, 1], onto=[[a, 1], [0, 1]])", 2),
        ("is_orthogonal([[1, a], [a, 2]])", 2),
    ],
)
def test_moduli_of_complex_letters(call: str, cases: int) -> None:
    """conj(a) is zero where a is, and |a|^2 + 9 never: decided without numbers."""
    solution = solve(call, domain="complex")
    assert solution.verified
    assert solution.to_text()
    told = solution.derivation.outcome
    assert len(getattr(told, "cases", ())) == cases


@pytest.mark.parametrize(
    "rows",
    [
        "[[-2, -2, 2], [0, 1, a], [0, 0, -2]]",
        "[[2, 1, a], [0, 0, 2], [0, 0, 0]]",
        "[[-1, a, -1], [0, -2, -1], [0, 0, -2]]",
        "[[-2, 0, -1], [0, 0, a], [0, 0, -2]]",
        "[[a, 1, -2], [0, -2, a], [0, 0, -2]]",
    ],
)
def test_chains_are_whole_where_a_letter_stands_above_a_pivot(rows: str) -> None:
    """(1, 0, 0) and (0, -a, 3) are independent for every a: P has as many columns as A."""
    solution = solve(f"jordan({rows})")
    assert solution.verified
    assert solution.to_text()
    for point in _points("a"):
        found = at_point(solution, point)
        P, J = numbers(found.P, point), numbers(found.J, point)
        assert np.allclose(data_at(rows, point) @ P, P @ J), point
        assert abs(np.linalg.det(P)) > 1e-9, point
    assert solve(f"matrix_exponential({rows})").verified


def test_a_multiplicity_that_letters_decide_is_not_told() -> None:
    """2 is a zero twice of (2 - x)^2 (a - x), and three times for a = 2; beside a = a + 1 it is certain."""
    solution = solve("eigenvalues([[2, -1, -2], [0, 2, a], [0, 0, a]])")
    assert solution.verified
    assert "multiplicity" not in solution.to_text()
    certain = solve("eigenvalues([[a, 1, 0], [0, a, 0], [0, 0, a + 1]])")
    assert certain.verified
    assert "λ₁ = a       on the diagonal: multiplicity 2" in certain.to_text()


@pytest.mark.parametrize(
    "call",
    [
        "jordan([[sqrt(2)/2, -2], [sqrt(2)/2, -2]])",  # λ is taken out, whatever the other coefficient is
        "eigenvectors([[-sqrt(3), 0, 1/2], [sqrt(2), -1, sqrt(5)], [-sqrt(3), 0, 1/2]])",
        "eigenvectors([[2a, 0], [1, 1 + i]])",  # 2a - 1 - i decides, not (1 - i) a - 1
        late("low_rank([[b, 0], [a, 2a]], 2)"),  # both factors of 25a^4 - 6a^2 b^2 + b^4 are zero at (0, 0) alone
    ],
)
def test_what_decides_is_on_the_page(call: str) -> None:
    """A case for each point, and the number that decides as the page has it."""
    assert [] == solve(call).report.failures
