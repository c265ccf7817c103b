"""How the cost grows with the size of the data: it should be in proportion to the lines printed."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import symla
from benchmarks.table import microseconds, show
from benchmarks.timing import quickest
from symla.rendering.pages.page import Detail

ENTRIES = (2, 3, 5, 10, 20, 50, 100, 200)
SIZES = (2, 3, 4, 6, 8, 10, 15, 20)


def norm(entries: int) -> str:
    """The norm of (1, -2, 3, -4, ...)."""
    return f"norm_l2({[(n + 1) * (-1) ** n for n in range(entries)]})"


def product(size: int) -> str:
    """The product of two square matrices with small entries of both signs."""
    left = [[(3 * row + 5 * column) % 7 - 3 for column in range(size)] for row in range(size)]
    right = [[(2 * row + 3 * column) % 9 - 4 for column in range(size)] for row in range(size)]
    return f"matrix_multiply({left}, {right})"


def grow(title: str, head: str, sizes: Iterable[int], problem: Callable[[int], str], detail: Detail = "full") -> None:
    """One table: time, lines and characters printed, and time for each."""
    rows = []
    for size in sizes:
        text = problem(size)

        def work(text: str = text) -> str:
            return symla.solve(text).to_latex(detail=detail)

        page = work()
        lines = len(page.splitlines())
        seconds = quickest(work, rounds=3)
        rows.append(
            [
                str(size),
                microseconds(seconds),
                str(lines),
                microseconds(seconds / lines),
                f"{len(page):,}",
                f"{seconds / len(page) * 1e9:,.0f} ns",
            ]
        )
    show(title, [head, "time", "lines", "per line", "characters", "per character"], rows)


def report() -> None:
    """Both tables."""
    grow("Growth of norm_l2 with the number of entries", "entries", ENTRIES, norm)
    grow("Growth of matrix_multiply, n x n by n x n", "n", SIZES, product)
