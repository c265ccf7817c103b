"""Parameters: a tree of cases that is complete and disjoint, each with the answer that SymPy has for such values."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import sympy

import symla
from symla.errors import SymlaError
from tests.operations.parametric import ENTRIES, MORE, answer_at, at, exact, parametric, points


@pytest.mark.parametrize(("entries", "most", "count"), [(ENTRIES, 3, 160), (MORE, 2, 110)])
def test_reduced_forms_by_cases_are_sympys(
    entries: tuple[str, ...], most: int, count: int, some: Callable[[int], int]
) -> None:
    """Whatever the parameters are, one case holds, and its reduced row echelon form is that of the matrix with the
    values put in.
    """
    parted = 0
    for number, matrix in enumerate(parametric(11, some(count), entries, most)):
        solution = symla.rref(matrix)
        parted += isinstance(solution.answer, tuple)
        for values in points(number):
            expected, _ = exact(matrix, values).rref()
            assert expected == at(answer_at(solution, values), values), (matrix, values)
    assert parted > some(count) / 3


@pytest.mark.parametrize(("entries", "most", "count"), [(ENTRIES, 3, 90), (MORE, 2, 60)])
def test_cases_are_proved(entries: tuple[str, ...], most: int, count: int, some: Callable[[int], int]) -> None:
    """The kernel proves every line of every case, that the cases are complete, and that they do not overlap."""
    for matrix in parametric(12, some(count), entries, most):
        for operation in ("rank", "null_space", "rref"):
            solution = symla.solve(operation, matrix)
            assert [] == solution.report.failures, (operation, matrix)


@pytest.mark.parametrize("method", ["gauss_jordan", "back_substitution"])
def test_systems_by_cases_are_sympys(method: str, some: Callable[[int], int]) -> None:
    """Kind and solutions agree with the ranks that SymPy counts and with what putting in gives."""
    for number, matrix in enumerate(parametric(13, some(90), ENTRIES, 3)):
        if len(matrix[0]) < 2:
            continue
        left, right = [row[:-1] for row in matrix], [row[-1] for row in matrix]
        solution = symla.solve_system(left, right, method=method)
        assert [] == solution.report.failures, matrix
        for values in points(number, 8):
            whole = exact(matrix, values)
            A, b = whole[:, :-1], whole[:, -1]
            found = answer_at(solution, values)
            kind = "none" if A.rank() < whole.rank() else "one" if A.rank() == A.cols else "infinite"
            assert kind == found.kind, (matrix, values)
            if kind != "none":
                assert b == A * at(found.particular, values)
                homogeneous = [at(h, values) for h in found.homogeneous]
                assert all(not any(A * h) for h in homogeneous)
                assert A.cols - A.rank() == len(homogeneous)
                assert len(homogeneous) == (sympy.Matrix.hstack(*homogeneous).rank() if homogeneous else 0)


@pytest.mark.parametrize("method", ["auto", "row_reduction"])
def test_inverses_by_cases_are_sympys(method: str, some: Callable[[int], int]) -> None:
    """Where the determinant is zero there is no inverse; elsewhere it is the one that SymPy has."""
    for number, matrix in enumerate(parametric(14, some(120), ENTRIES, 3)):
        if len(matrix) != len(matrix[0]):
            continue
        solution = symla.inverse(matrix, method=method)
        assert [] == solution.report.failures, matrix
        for values in points(number, 6):
            A = exact(matrix, values)
            found = at(answer_at(solution, values), values)
            assert (A.inv() if A.det() else None) == found, (matrix, values)


@pytest.mark.parametrize(
    ("problem", "conditions"),
    [
        ("rank([[k^3 - 1]])", ["k = 1", "k ≠ 1"]),
        ("rank([[k^3 - k + 1]])", ["k³ - k + 1 = 0", "k³ - k + 1 ≠ 0"]),
        ("rank([[k^2 - 2]])", ["k = √2 or k = -√2", "k ≠ √2 and k ≠ -√2"]),
        ("rank([[a^2 + a*b + b^2]])", ["(a, b) = (0, 0)", "(a, b) ≠ (0, 0)"]),
        ("rank([[a^2 + b^2 - 2a - 4b + 5]])", ["(a, b) = (1, 2)", "(a, b) ≠ (1, 2)"]),
        ("rank([[4b - 5 + 2a - b^2 - a^2]])", ["(a, b) = (1, 2)", "(a, b) ≠ (1, 2)"]),
        ("rank([[a^2 + b^2 + c^2 - a*b - b*c - c*a]])", ["(a, b) = (c, c)", "(a, b) ≠ (c, c)"]),
        ("rank([[a - 1, b - 2], [2 - b, a - 1]])", ["a = 1", "a = 1 and b = 2", "a = 1 and b ≠ 2", "a ≠ 1"]),
        ("rank([[a^2 - b^2]])", ["a = b", "a = -b and b ≠ 0", "a ≠ b and a ≠ -b"]),
        ("rank([[k^2 + 1]], domain=complex)", ["k = i or k = -i", "k ≠ i and k ≠ -i"]),
        ("rank([[abs(a)]])", ["a = 0", "a ≠ 0"]),
    ],
)
def test_conditions_are_solved_for_a_symbol(problem: str, conditions: list[str]) -> None:
    """Each condition is what a teacher writes; one that no formula solves stays an equation."""
    domain = "complex" if problem.endswith("complex)") else "real"
    solution = symla.solve(problem.replace(", domain=complex", ""), domain=domain)
    text = solution.to_text()
    headings = [line.split("If ", 1)[1].rstrip(":") for line in text.splitlines() if ". If " in line]
    assert conditions == headings, text


@pytest.mark.parametrize("problem", ["rank([[k^2 + 1]])", "rank([[k^2 + k + 1]])", "rank([[k^4 - k + 1]])"])
def test_what_no_real_number_meets_makes_no_case(problem: str) -> None:
    """A number that is zero for no real value of its symbol is a pivot like any other."""
    solution = symla.solve(problem)
    assert 1 == solution.answer
    assert solution.verified


def test_a_factor_that_is_never_zero_is_told() -> None:
    """The factor that makes no case is named, with the reason."""
    assert "is zero exactly when k = 1, since k² + k + 1 ≠ 0" in symla.rank([["k^3 - 1"]]).to_text()


def test_too_many_cases_are_refused() -> None:
    """A matrix of nothing but symbols has more cases than anybody reads."""
    with pytest.raises(SymlaError, match="more than 40 cases"):
        symla.rref([["a", "b", 0, 0], ["c", "d", 0, 0], [0, 0, "f", "g"], [0, 0, "h", "j"]])


def test_nested_cases_are_numbered_and_their_conditions_joined() -> None:
    """A case within the second one is 2.1, and its condition in the answer is that of both."""
    solution = symla.solve_system([[1, 2], [2, "a"]], [3, "b"])
    a, b = sympy.symbols("a b", real=True)
    assert {sympy.Eq(a, 4) & sympy.Eq(b, 6), sympy.Eq(a, 4) & sympy.Ne(b, 6), sympy.Ne(a, 4)} == {
        condition for condition, _ in solution.answer
    }
    assert "1.2. If a = 4 and b ≠ 6:" in solution.to_text()


def test_spaces_by_cases_are_sympys(some: Callable[[int], int]) -> None:
    """Bases have as many vectors as SymPy counts, and span what they should, whatever the parameters are."""
    for number, matrix in enumerate(parametric(15, some(60), ENTRIES, 3)):
        for operation in ("column_space", "row_space", "left_null_space"):
            solution = symla.solve(operation, matrix)
            assert [] == solution.report.failures, (operation, matrix)
            for values in points(number, 5):
                A = exact(matrix, values)
                basis = [at(v, values) for v in answer_at(solution, values)]
                together = sympy.Matrix.hstack(*basis) if basis else sympy.zeros(0, 0)
                if operation == "left_null_space":
                    assert A.rows - A.rank() == together.rank() == len(basis)
                    assert all(not any(A.T * v) for v in basis)
                else:
                    own = A if operation == "column_space" else A.T
                    assert A.rank() == together.rank() == len(basis)
                    assert not basis or A.rank() == sympy.Matrix.hstack(own, together).rank()


def test_independence_by_cases_is_sympys(some: Callable[[int], int]) -> None:
    """Vectors are independent where their matrix has full rank; elsewhere the relation holds and is not trivial."""
    for number, matrix in enumerate(parametric(16, some(90), ENTRIES, 3)):
        solution = symla.linear_independence(matrix)
        assert [] == solution.report.failures, matrix
        for values in points(number, 6):
            A = exact(matrix, values).T
            found = answer_at(solution, values)
            assert (A.rank() == A.cols) == found.independent
            if not found.independent:
                relation = at(found.relation, values)
                assert any(relation)
                assert not any(A * relation)


def test_coordinates_by_cases_are_sympys(some: Callable[[int], int]) -> None:
    """Where the basis is one and its span holds the vector, the coordinates put it together; else there are none."""
    for number, matrix in enumerate(parametric(17, some(90), ENTRIES, 3)):
        if len(matrix) < 2:
            continue
        own, *basis = matrix
        solution = symla.coordinates(own, basis)
        assert [] == solution.report.failures, matrix
        for values in points(number, 6):
            A, v = exact(basis, values).T, exact([own], values).T
            found = answer_at(solution, values)
            unique = A.rank() == A.cols == sympy.Matrix.hstack(A, v).rank()
            assert unique == (found is not None)
            assert not unique or v == A * at(found, values)


def test_changes_of_basis_by_cases_are_sympys(some: Callable[[int], int]) -> None:
    """Where both are bases of the same space, the new basis times the matrix is the old one."""
    for number, matrix in enumerate(parametric(18, some(120), ENTRIES, 2)):
        if len(matrix) != 2 or len(matrix[0]) != 2:
            continue
        old, new = matrix, [["1", "k"], ["0", "k + 2"]]
        solution = symla.change_of_basis(old, new)
        assert [] == solution.report.failures, matrix
        for values in points(number, 6):
            A, B = exact(old, values).T, exact(new, values).T
            found = answer_at(solution, values)
            assert bool(A.det() and B.det()) == (found is not None)
            assert found is None or at(found, values) * 1 == B.inv() * A
