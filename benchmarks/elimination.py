"""The full road for problems of elimination, against SymPy's bare answer; and how its cost grows with the matrix."""

from __future__ import annotations

from sympy import Matrix, latex

from benchmarks.growth import grow
from benchmarks.road import Road, tell, worked

WIDE = [[1, 2, -1, 3], [2, 4, 1, 0], [3, -1, 2, 5]]
SQUARE = [[2, 1, 1], [1, 3, 2], [1, 0, 2]]
SIZES = range(2, 13)


def entries(rows: int, columns: int) -> list[list[int]]:
    """A matrix of small whole numbers of both signs, regular where it is square."""
    return [
        [(3 * i * i + 5 * i * j + 7 * j + 2 * j * j) % 13 - 6 + 9 * (i == j) for j in range(columns)]
        for i in range(rows)
    ]


def right_side(size: int) -> list[int]:
    """The numbers on the right of a system."""
    return [(4 * i + 3) % 11 - 5 for i in range(size)]


def bare_rref() -> list[str]:
    """The reduced row echelon form by SymPy."""
    a = Matrix(WIDE)
    return [latex(a), latex(a.rref()[0])]


def bare_inverse() -> list[str]:
    """The inverse by SymPy."""
    a = Matrix(SQUARE)
    return [latex(a), latex(a.inv())]


def bare_determinant() -> list[str]:
    """The determinant by SymPy."""
    a = Matrix(SQUARE)
    return [latex(a), latex(a.det())]


def bare_system() -> list[str]:
    """The solution of ten equations by SymPy."""
    a, b = Matrix(entries(10, 10)), Matrix(right_side(10))
    return [latex(a), latex(b), latex(a.LUsolve(b))]


def system(size: int) -> str:
    """As many equations as unknowns."""
    return f"solve_system({entries(size, size)}, {right_side(size)})"


def wide(size: int) -> str:
    """A matrix with one column more than rows."""
    return f"rref({entries(size, size + 1)})"


ROADS = (
    Road("rref 3x4", worked(f"rref({WIDE})"), bare_rref, 3.0),
    Road("inverse 3x3", worked(f"inverse({SQUARE})"), bare_inverse, 3.0),
    Road("determinant 3x3", worked(f"determinant({SQUARE})"), bare_determinant, 3.0),
    Road("solve_system 10x10, brief", worked(system(10), "brief"), bare_system, 10.0),
)


def report() -> None:
    """The table of ratios."""
    tell("Elimination, likewise", ROADS)


def report_growth() -> None:
    """How the cost grows with the matrix."""
    grow("Growth of solve_system, n equations in n unknowns, brief", "n", SIZES, system, "brief")
    grow("Growth of rref, n x (n + 1)", "n", SIZES, wide)
