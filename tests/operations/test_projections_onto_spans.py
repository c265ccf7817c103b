"""Projections onto spans and least squares, against SymPy's pseudoinverse and the definition."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

import pytest
import sympy

import symla
from symla.kernel.meaning.prove import Prover
from symla.kernel.page.standing import Standing
from symla.notation.parse import read
from symla.notation.statements import Property
from symla.notation.written import Items
from tests.kernel.sample import late
from tests.operations.parametric import at_point
from tests.operations.rows_at_random import COMPLEX, ENTRIES, SURDS, chosen, listed, process, rows_of, same

# ---- projections ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("entries", [ENTRIES, COMPLEX, SURDS], ids=["rational", "complex", "surds"])
@pytest.mark.parametrize("method", ["normal_equations", "orthogonal_basis", "auto"])
def test_projections_onto_spans(entries: list[Any], method: str, some: Callable[[int], int]) -> None:
    """The part in the span and the rest are those of the process, whether or not the vectors are independent."""
    random = Random(11)
    for _ in range(some(8)):
        count, size = random.randint(1, 3), random.randint(1, 3)
        rows = chosen(random, count, size, entries)
        a = sympy.Matrix([random.choice(entries) for _ in range(size)])
        domain = "complex" if entries is COMPLEX else "real"
        call = f"project_onto_span({listed([list(a)])[1:-1]}, {listed(rows)}, method={method})"
        solution = symla.solve(call, domain=domain)
        assert solution.verified
        wanted = sympy.zeros(size, 1)
        for u in process(rows):
            wanted += (u.H * a)[0] / (u.H * u)[0] * u
        assert same(wanted, solution.answer.projection)
        assert same(a - wanted, solution.answer.remainder)


def test_several_vectors_in_place_of_one() -> None:
    """A list of vectors, names in a list, or the columns of a matrix are a span; one row or column is a vector."""
    names = {"u": [1, 0, 1], "v": [0, 1, 1], "A": [[1, 0], [0, 1], [1, 1]]}
    for onto in ("[[1, 0, 1], [0, 1, 1]]", "[u, v]", "A^T", "columns(A)", "columns([[1, 0], [0, 1], [1, 1]])"):
        solution = symla.solve(f"project([1, 1, 3], onto={onto})", names=names)
        assert "project_onto_span" == solution.derivation.operation
        assert solution.verified
        assert sympy.Matrix([sympy.Rational(4, 3), sympy.Rational(4, 3), sympy.Rational(8, 3)]) == solution.answer[0]
    for onto in ("[[1, 0, 1]]", "[[1], [0], [1]]", "u", "columns([[1], [0], [1]])"):
        assert "project" == symla.solve(f"project([1, 1, 3], onto={onto})", names=names).derivation.operation
    with pytest.raises(symla.SymlaError, match="method"):
        symla.solve("project([1, 1], onto=[1, 0], method=orthogonal_basis)")


@pytest.mark.parametrize("entries", [ENTRIES, COMPLEX, SURDS], ids=["rational", "complex", "surds"])
def test_matrices_that_project_onto_spans(entries: list[Any]) -> None:
    """They keep the vectors of the process and send what is perpendicular to them to zero."""
    random = Random(12)
    for _ in range(8):
        count, size = random.randint(1, 3), random.randint(1, 3)
        rows = chosen(random, count, size, entries)
        domain = "complex" if entries is COMPLEX else "real"
        solution = symla.solve(f"projection_matrix(vectors={listed(rows)})", domain=domain)
        assert solution.verified
        assert "projection_matrix_onto_span" == solution.derivation.operation
        wanted = sympy.zeros(size, size)
        for u in process(rows):
            wanted += u * u.H / (u.H * u)[0]
        assert same(wanted, solution.answer)


def test_a_matrix_or_vectors() -> None:
    """One of them is given, not both, and vectors of different sizes span nothing."""
    with pytest.raises(symla.SymlaError, match="no argument 'A'"):
        symla.projection_matrix([[1], [2]], vectors=[[1, 2]])
    with pytest.raises(symla.SymlaError, match="no argument 'vector'"):
        symla.solve("projection_matrix(vector=[[1, 2]])")
    solution = symla.solve("projection_matrix(vectors=[u, v])", names={"u": [1, 2], "v": [1, 2, 3]})
    assert solution.verified
    assert solution.answer is None


@pytest.mark.parametrize(
    ("vectors", "x", "holds"),
    [
        ("[[1, 1, 0], [0, 1, 1]]", "[1, -1, 1]", True),
        ("[[1, 1, 0], [0, 1, 1]]", "[1, -1, 0]", False),
        ("[[1, 1, 0], [0, 1, 1]]", "[0, 0, 0]", True),
    ],
)
def test_the_kernel_tells_what_is_perpendicular(vectors: str, x: str, holds: bool) -> None:
    """To each of the vectors, and not to one of them alone."""
    given = Items(tuple([read(f"[{', '.join(row)}]") for row in rows_of(vectors)]))
    assert bool(Prover(False).holds(Property("perpendicular", Items((given, read(x)))))) is holds


# ---- least squares --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("entries", [ENTRIES, COMPLEX, [0, 1, -1, sympy.sqrt(2)]], ids=["rational", "complex", "surds"])
def test_least_squares_are_those_of_the_pseudoinverse(entries: list[Any]) -> None:
    """The shortest solution is A^+ b, wide and tall, of full rank and not."""
    random = Random(13)
    for _ in range(16):
        height, width = random.randint(1, 4), random.randint(1, 3 if entries is ENTRIES else 2)
        A = sympy.Matrix(chosen(random, height, width, entries))
        b = sympy.Matrix([random.choice(entries) for _ in range(height)])
        domain = "complex" if entries is COMPLEX else "real"
        solution = symla.solve(f"least_squares({listed(A.tolist())}, {listed([list(b)])[1:-1]})", domain=domain)
        assert solution.verified
        x, homogeneous, residual, error = solution.answer
        assert same(A.pinv() * b, x)
        assert same(b - A * x, residual)
        assert abs((residual.norm() - error).evalf(50)) < 10**-40
        assert width - A.rank(simplify=True) == len(homogeneous)
        assert all(same(A * h, sympy.zeros(height, 1)) for h in homogeneous)


@pytest.mark.parametrize("degree", [0, 1, 2, 3])
def test_polynomials_that_fit(degree: int) -> None:
    """The coefficients are those of SymPy's pseudoinverse of the matrix of powers."""
    random = Random(degree)
    for _ in range(6):
        points = [[random.randint(-2, 2), random.choice(ENTRIES)] for _ in range(random.randint(1, 5))]
        solution = symla.solve(f"fit_polynomial({listed(points)}, {degree})")
        assert solution.verified
        A = sympy.Matrix([[sympy.Integer(x) ** n for n in range(degree + 1)] for x, _ in points])
        b = sympy.Matrix([y for _, y in points])
        assert A.pinv() * b == solution.answer.coefficients
        if degree == 1:
            line = symla.solve(f"fit_line({listed(points)})")
            assert line.verified
            assert line.answer == solution.answer


@pytest.mark.parametrize(
    ("coefficients", "residual", "holds"),
    [
        ("[5, -3]", "[1, -2, 1]", True),
        ("[5, -2]", "[1, -3, -1]", False),  # not the best
        ("[5, -3]", "[1, 2, 1]", False),  # not what is left
        ("[6, -3]", "[0, -3, 0]", False),
        ("[5, -3, 0]", "[1, -2, 1]", False),
    ],
)
def test_the_kernel_tells_what_fits(coefficients: str, residual: str, holds: bool) -> None:
    """A line through (0, 6), (1, 0) and (2, 0)."""
    points = Items(tuple([read(p) for p in ("[0, 6]", "[1, 0]", "[2, 0]")]))
    own = Items((points, read(coefficients), Items(()), read(residual)))
    assert bool(Prover(False).holds(Property("line_fit", own))) is holds


def test_a_fit_that_is_not_the_only_one() -> None:
    """Of the lines through one point, the shortest coefficients; no others, and nothing less may be added."""
    point = Items((read("[3, 4]"),))

    def holds(coefficients: str, added: str) -> bool:
        own = Items((point, read(coefficients), Items(tuple([read(h) for h in added.split("; ") if h])), read("[0]")))
        return bool(Prover(False).holds(Property("line_fit", own)))

    assert holds("[2/5, 6/5]", "[-3, 1]")
    assert not holds("[4, 0]", "[-3, 1]")
    assert not holds("[2/5, 6/5]", "")
    assert not holds("[2/5, 6/5]", "[0, 0]")


@pytest.mark.parametrize("entries", [ENTRIES, COMPLEX, [0, 1, -1, sympy.sqrt(2)]], ids=["rational", "complex", "surds"])
def test_projection_matrices_are_those_of_the_pseudoinverse(entries: list[Any]) -> None:
    """A A^+, of independent columns and of others."""
    random = Random(17)
    for _ in range(14):
        height, width = random.randint(1, 4), random.randint(1, 3 if entries is ENTRIES else 2)
        A = sympy.Matrix(chosen(random, height, width, entries))
        domain = "complex" if entries is COMPLEX else "real"
        solution = symla.solve(f"projection_matrix({listed(A.tolist())})", domain=domain)
        assert solution.verified
        assert same(A * A.pinv(), solution.answer)


def test_projection_matrices_by_cases() -> None:
    """Where the second column depends on the first one, the line is left."""
    solution = symla.projection_matrix([[1, 1], [1, "k"], [0, 0]])
    assert solution.verified
    found = {str(condition): matrix for condition, matrix in solution.answer}
    half = sympy.Rational(1, 2)
    assert sympy.Matrix([[half, half, 0], [half, half, 0], [0, 0, 0]]) == found["Eq(k, 1)"]
    assert sympy.diag(1, 1, 0) == found["Ne(k, 1)"]


@pytest.mark.parametrize(
    ("line", "target", "holds"),
    [
        ("[[1, 1], [0, 1]] [6, 0]", "[[1, 1], [0, 1]] [6, 0]", False),  # the line again
        ("[[1, 1], [0, 1]] [6, 0]", "[[1, 2], [0, 1]] [6, 0]", False),
        ("[[1, 1], [0, 1]] [6, 0]", "[[1, 0], [1, 1]]^T [6, 0]", True),
        ("[[1, 1], [0, 1]] [6, 0]", "[6, 0]", True),
        ("2 [[1, 1], [0, 1]] [6, 0]", "(1 + 1) [[1, 1], [0, 1]] [6, 0]", True),
        ("2 [[1, 1], [0, 1]] [6, 0]", "2 [[1, 1], [0, 1]] [6, 1]", False),
    ],
)
def test_factors_are_not_changed_unnoticed(line: str, target: str, holds: bool) -> None:
    """A column that meets a zero does not show in the product."""
    assert bool(Standing(False).arithmetic(read(line), read(target))) is holds


def test_covariances_are_of_real_samples() -> None:
    """Over the complex numbers a factor would have to be conjugated: (i, -i) has no covariance of -2."""
    with pytest.raises(symla.ArgumentError, match="takes real numbers"):
        symla.solve("covariance_matrix([[i], [-i]])")


@pytest.mark.parametrize(("e", "f"), [(1, 0), late("e", "f")])
def test_columns_of_letters_are_independent_in_their_case(e: int | str, f: int | str) -> None:
    """That the determinant of their products, a sum of squares, is not zero there needs no case of its own."""
    solution = symla.projection_matrix([["a", "b"], ["c", "d"], [e, f]])
    assert solution.verified
    assert "so G has an inverse" in solution.to_text()
    values = dict(zip(sympy.symbols("a b c d e f", real=True), (2, 1, -1, 3, 0, 5), strict=True))
    A = sympy.Matrix([[2, 1], [-1, 3], [sympy.S(x).subs(values) for x in (e, f)]])
    found = [P.subs(values) for condition, P in solution.answer if condition.subs(values) == True]  # noqa: E712
    assert [A * (A.T * A).inv() * A.T] == found


def test_projections_onto_unit_vectors_have_nothing_to_divide() -> None:
    """The span of e_2 alone, and of e_1 and e_2; in case k = 0 the column that is left is -e_1."""
    for problem, wanted in (
        ("project_onto_span([1, 1], [[0, 1], [0, 0]], method=orthogonal_basis)", (0, 1)),
        ("project_onto_span([1, 2, 3], [[0, 1, 0], [1, 0, 0]], method=orthogonal_basis)", (1, 2, 0)),
        ("project_onto_span([1, 2, 3], [[0, 1, 0], [1, 0, 1]], method=orthogonal_basis)", (2, 2, 2)),
    ):
        solution = symla.solve(problem)
        assert solution.verified
        assert tuple(solution.answer.projection) == wanted
    by_cases = symla.solve("projection_matrix([[0, -1], [k^2, 2k]])")
    assert by_cases.verified
    assert [sympy.Matrix(found) for _, found in by_cases.answer] == [sympy.diag(1, 0), sympy.eye(2)]


def test_points_of_complex_numbers_have_no_line() -> None:
    """Upwards is a direction of the real plane."""
    for problem in ("fit_line([[i, 2]])", "fit_polynomial([[i, 1], [0, 0], [1, 1]], 2)"):
        with pytest.raises(symla.SymlaError, match="real coordinates"):
            symla.solve(problem)


@pytest.mark.parametrize("vectors", ["[[-3, 0], [-3, 0]]", "[[1, 0, 0], [0, 1, 0], [1, 1, 0]]", "[[0, 0], [1, 0]]"])
def test_vectors_that_are_in_echelon_form_side_by_side(vectors: str) -> None:
    """The reduction has no step, and the pivots are those of the matrix itself."""
    assert [] == symla.solve(f"projection_matrix_onto_span({vectors})").report.failures


def test_vectors_that_two_points_make_dependent() -> None:
    """Where the Gram determinant, a sum of squares, is zero at several points, each of them is a case."""
    rows = "[[1, a, b], [a, 1, 0]]"
    solution = symla.solve(f"project_onto_span([1, 2, 3], {rows})")
    assert solution.verified
    a, b = sympy.symbols("a b", real=True)
    for x, y in [(1, 0), (-1, 0), (1, 2), (0, 0), (2, -1)]:
        A = sympy.Matrix([[1, x, y], [x, 1, 0]]).T
        found = sympy.Matrix(at_point(solution, {a: sympy.Integer(x), b: sympy.Integer(y)})[0])
        assert same(A * A.pinv() * sympy.Matrix([1, 2, 3]), found.subs({a: x, b: y}))
