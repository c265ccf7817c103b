"""Perpendicular vectors against SymPy: complements, orthogonal matrices, the Gram-Schmidt process, QR."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
import sympy

import symla
from symla.derivation.model import Cases, Undefined
from symla.kernel.meaning.prove import Prover
from symla.kernel.page.standing import Standing
from symla.notation.parse import read
from symla.notation.statements import Property, Truth
from symla.notation.written import Items, Node

ENTRIES: list[Any] = [*range(-4, 5), sympy.Rational(1, 2), sympy.Rational(-2, 3)]
COMPLEX: list[Any] = [*range(-3, 4), sympy.I, 1 + sympy.I, 2 - sympy.I]
SURDS: list[Any] = [0, 1, -1, sympy.sqrt(2), 1 + sympy.sqrt(2), sympy.sqrt(3)]


def listed(rows: list[list[Any]]) -> str:
    """The rows as they are typed."""
    return f"[{', '.join('[' + ', '.join(map(str, row)) + ']' for row in rows)}]".replace("I", "i")


def chosen(random: Random, count: int, size: int, entries: list[Any]) -> list[list[Any]]:
    """Vectors, some of which are zero or depend on the others."""
    rows = [[random.choice(entries) for _ in range(size)] for _ in range(count)]
    if count > 1 and random.random() < 0.4:
        rows[-1] = [2 * x - y for x, y in zip(rows[0], rows[1], strict=True)]
    if random.random() < 0.1:
        rows[0] = [0] * size
    return [[sympy.expand(x) for x in row] for row in rows]


@pytest.mark.parametrize("entries", [ENTRIES, COMPLEX, SURDS], ids=["rational", "complex", "surds"])
def test_complements_are_sympys_null_spaces(entries: list[Any]) -> None:
    """As many vectors as SymPy finds, each perpendicular to all that are given, with the second one conjugated."""
    random = Random(len(entries))
    for _ in range(25):
        size = random.randint(1, 4)
        rows = chosen(random, random.randint(1, 3), size, entries)
        domain = "complex" if entries is COMPLEX else "real"
        solution = symla.solve(f"orthogonal_complement({listed(rows)})", domain=domain)
        assert solution.verified
        given = sympy.Matrix(rows)
        basis = list(solution.answer)
        assert size - given.rank(simplify=True) == len(basis)
        for vector in basis:
            assert sympy.zeros(given.rows, 1) == (given.conjugate() * vector).applyfunc(sympy.simplify)
        assert not basis or sympy.Matrix.hstack(*basis).rank(simplify=True) == len(basis)


def rotation(random: Random, size: int) -> sympy.Matrix:
    """(I - S)(I + S)^-1 for a random S with S^T = -S: orthogonal, with rational entries."""
    S = sympy.zeros(size, size)
    for i in range(size):
        for j in range(i):
            S[i, j] = random.randint(-3, 3)
            S[j, i] = -S[i, j]
    one = sympy.eye(size)
    return (one - S) * (one + S).inv()


@pytest.mark.parametrize("size", [1, 2, 3, 4])
def test_orthogonal_matrices_are_told_from_others(size: int) -> None:
    """Rational rotations are orthogonal; with one entry changed they are not."""
    random = Random(size)
    for _ in range(8):
        Q = rotation(random, size)
        true = symla.solve(f"is_orthogonal({listed(Q.tolist())})")
        assert true.verified
        assert true.answer is True
        i, j = random.randrange(size), random.randrange(size)
        Q[i, j] += random.choice([-1, sympy.Rational(1, 7), 3])
        false = symla.solve(f"is_orthogonal({listed(Q.tolist())})")
        assert false.verified
        assert (Q.T * Q == sympy.eye(size)) is false.answer


def test_orthogonality_by_cases() -> None:
    """(k, 1; -1, k)/√2 is orthogonal for k = 1 and k = -1 alone."""
    solution = symla.solve("is_orthogonal([[k/sqrt(2), 1/sqrt(2)], [-1/sqrt(2), k/sqrt(2)]])")
    outcome = solution.derivation.outcome
    assert isinstance(outcome, Cases)
    assert [True, True, False] == [truth for _, truth in solution.answer]


@pytest.mark.parametrize(
    ("matrix", "complex_domain", "holds"),
    [
        ("[[3/5, 4/5], [-4/5, 3/5]]", False, True),
        ("[[3/5, 4/5], [4/5, 3/5]]", False, False),
        ("[[1, 0], [0, 1], [0, 0]]", False, False),  # orthonormal columns, and not square
        ("[[0, i], [i, 0]]", True, True),
        ("[[1, i], [i, -1]]", True, False),  # A^T A would vanish
        ("[[2, 0], [0, 1/2]]", False, False),
    ],
)
def test_the_kernel_tells_what_is_orthogonal(matrix: str, complex_domain: bool, holds: bool) -> None:
    """Neither of the two answers is proved for the wrong matrix."""
    A: Node = read(matrix)
    for told in (True, False):
        own = Property("orthogonality", Items((A, Truth(told))))
        assert bool(Prover(complex_domain).holds(own)) is (told is holds)


# ---- the Gram-Schmidt process ---------------------------------------------------------------------------------------


def process(rows: list[list[Any]]) -> list[sympy.Matrix]:
    """The plain process, by the definition."""
    found: list[sympy.Matrix] = []
    for row in rows:
        left = a = sympy.Matrix(row)
        for u in found:
            left -= (u.H * a)[0] / (u.H * u)[0] * u
        left = left.applyfunc(sympy.simplify).applyfunc(sympy.radsimp)
        if not left.is_zero_matrix:
            found.append(left)
    return found


def same(first: sympy.Matrix, second: sympy.Matrix) -> bool:
    """Whether all entries agree, to 40 digits."""
    return first.shape == second.shape and all(abs(x.evalf(50)) < 10**-40 for x in first - second)


@pytest.mark.parametrize("entries", [ENTRIES, COMPLEX, SURDS], ids=["rational", "complex", "surds"])
def test_the_process_gives_what_the_definition_gives(entries: list[Any]) -> None:
    """Of vectors some of which depend on others, or vanish; normalized, each divided by its length."""
    random = Random(7)
    for _ in range(14):
        rows = chosen(random, random.randint(1, 3), random.randint(1, 3), entries)
        domain = "complex" if entries is COMPLEX else "real"
        wanted = process(rows)
        plain = symla.solve(f"gram_schmidt({listed(rows)})", domain=domain)
        assert plain.verified
        assert len(wanted) == len(plain.answer)
        assert all(same(u, v) for u, v in zip(wanted, plain.answer, strict=True))
        unit = symla.solve(f"gram_schmidt({listed(rows)}, normalize=True)", domain=domain)
        assert unit.verified
        assert all(same(u / u.norm(), v) for u, v in zip(wanted, unit.answer, strict=True))


def test_whole_components_have_no_common_factor() -> None:
    """A multiple of what the process gives, of rational vectors."""
    random = Random(8)
    for _ in range(20):
        rows = chosen(random, 3, 3, ENTRIES)
        solution = symla.solve(f"gram_schmidt({listed(rows)}, whole=True)")
        assert solution.verified
        wanted = process(rows)
        assert len(wanted) == len(solution.answer)
        for u, v in zip(wanted, solution.answer, strict=True):
            assert all(x.is_Integer for x in v)
            assert sympy.gcd(list(v)) == 1
            assert sympy.Matrix.hstack(u, v).rank() == 1
            assert u.dot(v) > 0


@pytest.mark.parametrize(
    ("vectors", "at", "dropped"),
    [
        ("[[1, k], [1, 1]]", [-2, 0, 1, 3], {1}),
        ("[[k, 0], [1, 1]]", [-1, 0, 2], {0}),
        ("[[1, k, 0], [k, 1, 0]]", [-1, 0, 1, 2], {-1, 1}),
        ("[[1, 1], [1, k], [k, 1]]", [-1, 1, 3], {-1, 1, 3}),
    ],
)
def test_letters_part_into_cases(vectors: str, at: list[int], dropped: set[int]) -> None:
    """In every case what comes out is what comes out for a number of that case."""
    solution = symla.solve(f"gram_schmidt({vectors})")
    assert solution.verified
    k = solution.symbols["k"]
    for number in at:
        rows = [[sympy.sympify(str(x).replace("k", f"({number})")) for x in row] for row in rows_of(vectors)]
        wanted = process(rows)
        (found,) = [basis for condition, basis in solution.answer if condition.subs(k, number) == sympy.true]
        assert (len(rows) > len(wanted)) is (number in dropped)
        assert all(same(u, v.subs(k, number)) for u, v in zip(wanted, found, strict=True))


def rows_of(text: str) -> list[list[str]]:
    """The entries of typed vectors."""
    return [row.strip("[] ").split(", ") for row in text.split("], [")]


@pytest.mark.parametrize(
    ("basis", "normalize", "whole", "holds"),
    [
        ("[[1, 1, 0], [1/2, -1/2, 1]]", False, False, True),
        ("[[1, 1, 0], [1, -1, 2]]", False, False, False),  # a multiple
        ("[[1, 1, 0], [1, -1, 2]]", False, True, True),
        ("[[1, 1, 0], [-1, 1, -2]]", False, True, False),  # it points the other way
        ("[[1, 1, 0], [2, -2, 4]]", False, True, False),  # a common factor
        ("[[1, 1, 0], [1, -1, 0]]", False, True, False),  # perpendicular, and outside the span
        ("[[1, 1, 0], [1, 0, 1]]", False, False, False),  # not perpendicular
        ("[[1, 1, 0]]", False, False, False),
        ("[[1, 1, 0], [1/2, -1/2, 1], [0, 0, 0]]", False, False, False),
        ("[[sqrt(2)/2, sqrt(2)/2, 0], [sqrt(6)/6, -sqrt(6)/6, sqrt(6)/3]]", True, False, True),
        ("[[sqrt(2)/2, sqrt(2)/2, 0], [-sqrt(6)/6, sqrt(6)/6, -sqrt(6)/3]]", True, False, False),
        ("[[1, 1, 0], [1/2, -1/2, 1]]", True, False, False),
    ],
)
def test_the_kernel_tells_what_the_process_gives(basis: str, normalize: bool, whole: bool, holds: bool) -> None:
    """Of (1, 1, 0), (2, 2, 0) and (1, 0, 1): not another orthogonal basis, another order or another length."""
    given = Items(tuple([read(v) for v in ("[1, 1, 0]", "[2, 2, 0]", "[1, 0, 1]")]))
    own = Items(tuple([read(f"[{', '.join(row)}]") for row in rows_of(basis)]))
    statement = Property("orthogonalized", Items((given, own, Truth(normalize), Truth(whole))))
    assert bool(Prover(False).holds(statement)) is holds


@pytest.mark.parametrize("entries", [ENTRIES, COMPLEX, [0, 1, 2, sympy.sqrt(2)]], ids=["rational", "complex", "surds"])
def test_factors_are_those_of_sympy(entries: list[Any]) -> None:
    """Q and R of independent columns, with a positive diagonal; dependent columns have none."""
    random = Random(9)
    seen = set()
    for _ in range(16):
        height, width = random.choice([(1, 1), (2, 1), (2, 2), (3, 2), (3, 3) if entries is ENTRIES else (2, 2)])
        rows = chosen(random, height, width, entries)
        domain = "complex" if entries is COMPLEX else "real"
        solution = symla.solve(f"qr({listed(rows)})", domain=domain)
        assert solution.verified
        A = sympy.Matrix(rows)
        independent = A.rank(simplify=True) == width
        seen.add(independent)
        assert isinstance(solution.derivation.outcome, Undefined) is not independent
        if independent:
            Q, R = solution.answer
            assert same(A, Q * R)
            assert same(Q.H * Q, sympy.eye(width))
            assert R.is_upper
            assert all(R[i, i].evalf() > 0 for i in range(width))
    assert {True, False} == seen


@pytest.mark.parametrize(
    ("R", "holds"),
    [("[[1, -2], [0, 3]]", True), ("[[1, 2], [0, -3]]", False), ("[[1, 2], [0, 0]]", False), ("[[1, 2, 3]]", False)],
)
def test_the_kernel_tells_a_positive_diagonal(R: str, holds: bool) -> None:
    """Square, with nothing but positive numbers on the diagonal."""
    assert bool(Prover(False).holds(Property("positive_diagonal", read(R)))) is holds


# ---- projections ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("entries", [ENTRIES, COMPLEX, SURDS], ids=["rational", "complex", "surds"])
@pytest.mark.parametrize("method", ["normal_equations", "orthogonal_basis", "auto"])
def test_projections_onto_spans(entries: list[Any], method: str) -> None:
    """The part in the span and the rest are those of the process, whether or not the vectors are independent."""
    random = Random(11)
    for _ in range(8):
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


def test_columns_of_letters_are_refused_in_words() -> None:
    """That the determinant of their products is positive, a sum of squares, is not seen."""
    with pytest.raises(symla.SymlaError, match="cannot be told"):
        symla.solve("projection_matrix([[a, b], [c, d], [e, f]])")
