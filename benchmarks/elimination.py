"""The full road for problems of elimination, against SymPy's bare answer; and how its cost grows with the matrix."""

from __future__ import annotations

from typing import Any

from sympy import Matrix, expand, latex, symbols

from benchmarks.growth import grow
from benchmarks.road import Road, each_time, fresh, tell, worked

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


def bare_rref(rows: Any) -> list[str]:
    """The reduced row echelon form by SymPy."""
    a = Matrix(rows)
    return [latex(a), latex(a.rref()[0])]


def bare_inverse(rows: Any) -> list[str]:
    """The inverse by SymPy."""
    a = Matrix(rows)
    return [latex(a), latex(a.inv())]


def bare_determinant(rows: Any) -> list[str]:
    """The determinant by SymPy."""
    a = Matrix(rows)
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


k, a, b = symbols("k a b", real=True)


def with_letter(n: int) -> str:
    """Two equations whose solutions depend on k."""
    return f'solve_system("x + k y = {n}; k x + y = 1")'


def bare_with_letter(n: int) -> list[str]:
    """The reduced form by SymPy, for a k that makes no difference."""
    whole = Matrix([[1, k, n], [k, 1, 1]])
    return [latex(whole), latex(whole.rref(simplify=True)[0])]


def with_two_letters(n: int) -> str:
    """A matrix whose reduced form depends on a and b."""
    return f"rref([[1, a, {n}], [b, 1, 1], [1, 1, 2]])"


def bare_with_two_letters(n: int) -> list[str]:
    """The reduced form by SymPy, for letters that make no difference."""
    whole = Matrix([[1, a, n], [b, 1, 1], [1, 1, 2]])
    return [latex(whole), latex(whole.rref(simplify=True)[0])]


def _diagonal(n: int) -> list[list[object]]:
    rows = entries(5, 5)
    return [[k if i == j else n if (i, j) == (0, 4) else x for j, x in enumerate(row)] for i, row in enumerate(rows)]


def diagonal(n: int) -> str:
    """Five rows of numbers with k on the diagonal."""
    return f"determinant({_diagonal(n)})"


def bare_diagonal(n: int) -> list[str]:
    """The determinant by SymPy."""
    whole = Matrix(_diagonal(n))
    return [latex(whole), latex(expand(whole.det()))]


AGAIN = (
    Road("rref 3x4", worked(f"rref({WIDE})"), lambda: bare_rref(WIDE), None),
    Road("inverse 3x3", worked(f"inverse({SQUARE})"), lambda: bare_inverse(SQUARE), None),
    Road("determinant 3x3", worked(f"determinant({SQUARE})"), lambda: bare_determinant(SQUARE), None),
    Road("solve_system 10x10, brief", worked(system(10), "brief"), bare_system, 10.0),
)
LETTERS = (
    Road("solve_system, k beside numbers", fresh(with_letter), each_time(bare_with_letter), 4.0),
    Road("rref 3x3 in a, b", fresh(with_two_letters), each_time(bare_with_two_letters), None),
    Road("determinant 5x5, k on the diagonal", fresh(diagonal), each_time(bare_diagonal), None),
)


def report() -> None:
    """The tables of ratios."""
    tell("Elimination, the same again and again", AGAIN)
    tell("With letters, another number each time", LETTERS)


def report_growth() -> None:
    """How the cost grows with the matrix."""
    grow("Growth of solve_system, n equations in n unknowns, brief", "n", SIZES, system, "brief")
    grow("Growth of rref, n x (n + 1)", "n", SIZES, wide)
