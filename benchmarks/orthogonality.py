"""The full road for problems of orthogonality, against SymPy's bare answer, with new numbers each time."""

from __future__ import annotations

from sympy import GramSchmidt, Matrix, latex

from benchmarks.road import Road, each_time, fresh, tell


def vectors(n: int) -> list[list[int]]:
    """Three independent vectors."""
    return [[1, 1, n], [0, 1, 1], [1, 0, 1]]


def bare_gram_schmidt(n: int) -> list[str]:
    """The process by SymPy."""
    own = [Matrix(v) for v in vectors(n)]
    return [*map(latex, own), *map(latex, GramSchmidt(own))]


def tall(n: int) -> list[list[int]]:
    """Three rows, two columns."""
    return [[1, n], [1, 0], [0, 1]]


def bare_qr(n: int) -> list[str]:
    """The factors by SymPy."""
    A = Matrix(tall(n))
    return [latex(A), *map(latex, A.QRdecomposition())]


def measured(n: int) -> tuple[list[list[int]], list[int]]:
    """A line through four points."""
    return [[1, 0], [1, 1], [1, 2], [1, 3]], [n, 0, 2, 1]


def bare_least_squares(n: int) -> list[str]:
    """The solution by SymPy."""
    rows, right = measured(n)
    A, b = Matrix(rows), Matrix(right)
    return [latex(A), latex(b), latex(A.solve_least_squares(b))]


def bare_least_squares_whole(n: int) -> list[str]:
    """The same with what may be added, the residual and its length: all of the answer that symla gives."""
    rows, right = measured(n)
    A, b = Matrix(rows), Matrix(right)
    x = A.solve_least_squares(b)
    residual = b - A * x
    return [*map(latex, (A, b, x, residual)), latex(residual.norm()), *map(latex, A.nullspace())]


def least_squares(n: int) -> str:
    """The call for four points."""
    rows, right = measured(n)
    return f"least_squares({rows}, {right})"


ROADS = (
    Road(
        "gram_schmidt of three vectors",
        fresh(lambda n: f"gram_schmidt({vectors(n)})"),
        each_time(bare_gram_schmidt),
        3.0,
    ),
    Road("qr 3x2", fresh(lambda n: f"qr({tall(n)})"), each_time(bare_qr), 3.0),
    Road("least_squares of 4 points", fresh(least_squares), each_time(bare_least_squares_whole), 3.0),
    Road("  to SymPy's solution alone", fresh(least_squares), each_time(bare_least_squares), None),
)


def report() -> None:
    """The table of ratios."""
    tell("Orthogonality, another number each time", ROADS)
