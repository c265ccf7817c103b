"""Eigenvalues on the full road, against SymPy's bare answer, with another matrix each time."""

from __future__ import annotations

from math import isqrt
from random import Random

from sympy import Matrix, latex, simplify

from benchmarks.road import Road, each_time, fresh, tell


def _two_numbers(n: int) -> tuple[int, int]:
    """Small whole numbers, another pair for each n; the second one is positive."""
    return n // 9 - 120, n % 9 + 1


def symmetric(n: int) -> list[list[int]]:
    """A matrix with the eigenvalues a, a and a + 3k, in which every entry is another one each time."""
    a, k = _two_numbers(n)
    return [[a + k, k, k], [k, a + k, k], [k, k, a + k]]


def different(n: int) -> list[list[int]]:
    """A matrix with the eigenvalues a, a + k and a + 3k."""
    a, k = _two_numbers(n)
    return [[a + k, k, 0], [0, a, 0], [2 * k, k, a + 3 * k]]


def with_roots(n: int) -> list[list[int]]:
    """A matrix with the singular values p √2 and q √2."""
    p, q = n // 9 - 100, n % 9 + 1
    return [[p, p], [-q, q]]


def whole(n: int) -> list[list[int]]:
    """Small whole numbers, drawn until the singular values have roots within roots, as those of most matrices have."""
    random = Random(n)
    while True:
        a, b, c, d = [random.randint(-9, 9) for _ in range(4)]
        squares, determinant = a * a + b * b + c * c + d * d, a * d - b * c
        discriminant = squares**2 - 4 * determinant**2
        if determinant and isqrt(discriminant) ** 2 != discriminant:
            return [[a, b], [c, d]]


def bare_eigenvectors(n: int) -> list[str]:
    """The eigenvectors by SymPy."""
    a = Matrix(symmetric(n))
    return [latex(a), latex(a.eigenvects())]


def bare_diagonalization(n: int) -> list[str]:
    """P and D by SymPy."""
    a = Matrix(different(n))
    return [latex(a), *map(latex, a.diagonalize())]


def bare_svd(rows: list[list[int]]) -> list[str]:
    """U, S and V by SymPy."""
    a = Matrix(rows)
    return [latex(a), *map(latex, a.singular_value_decomposition())]


def bare_simplified_svd(rows: list[list[int]]) -> list[str]:
    """U, S and V by SymPy, which leaves products and roots below a fraction, brought to a final form."""
    a = Matrix(rows)
    return [latex(a), *[latex(part.applyfunc(simplify)) for part in a.singular_value_decomposition()]]


ROADS = (
    Road("eigenvectors 3x3", fresh(lambda n: f"eigenvectors({symmetric(n)})"), each_time(bare_eigenvectors), 3.0),
    Road("diagonalize 3x3", fresh(lambda n: f"diagonalize({different(n)})"), each_time(bare_diagonalization), 3.0),
    Road("svd 2x2", fresh(lambda n: f"svd({whole(n)})"), each_time(lambda n: bare_svd(whole(n))), 1.0),
    Road(
        "  to SymPy's answer, simplified",
        fresh(lambda n: f"svd({whole(n)})"),
        each_time(lambda n: bare_simplified_svd(whole(n))),
        None,
    ),
    Road(
        "svd 2x2, singular values p√2 and q√2",
        fresh(lambda n: f"svd({with_roots(n)})"),
        each_time(lambda n: bare_svd(with_roots(n))),
        1.0,
    ),
)


def report() -> None:
    """The table of ratios."""
    tell("Eigenvalues, another matrix each time", ROADS)
