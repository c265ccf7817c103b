"""Eigenvalues on the full road, against SymPy's bare answer, with another matrix each time."""

from __future__ import annotations

from sympy import Matrix, latex

from benchmarks.road import Road, each_time, fresh, tell


def symmetric(n: int) -> list[list[int]]:
    """A matrix with the eigenvalues n, n and n + 3."""
    return [[n + 1, 1, 1], [1, n + 1, 1], [1, 1, n + 1]]


def different(n: int) -> list[list[int]]:
    """A matrix with the eigenvalues n, n + 1 and n + 3."""
    return [[n + 1, 1, 0], [0, n, 0], [2, 1, n + 3]]


def bare_eigenvectors(n: int) -> list[str]:
    """The eigenvectors by SymPy."""
    a = Matrix(symmetric(n))
    return [latex(a), latex(a.eigenvects())]


def bare_diagonalization(n: int) -> list[str]:
    """P and D by SymPy."""
    a = Matrix(different(n))
    return [latex(a), *map(latex, a.diagonalize())]


ROADS = (
    Road("eigenvectors 3x3", fresh(lambda n: f"eigenvectors({symmetric(n)})"), each_time(bare_eigenvectors), 3.0),
    Road("diagonalize 3x3", fresh(lambda n: f"diagonalize({different(n)})"), each_time(bare_diagonalization), 3.0),
)


def report() -> None:
    """The table of ratios."""
    tell("Eigenvalues, another matrix each time", ROADS)
