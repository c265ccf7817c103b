"""`make bench`: every measurement, in one run."""

from __future__ import annotations

import platform

import sympy

from benchmarks import eigenvalues, elimination, everyday, growth, orthogonality, pages, road, start


def main() -> None:
    """Print the tables."""
    print(f"Python {platform.python_version()}, SymPy {sympy.__version__}; least and median over interleaved rounds")
    everyday.report()
    road.report()
    elimination.report()
    eigenvalues.report()
    orthogonality.report()
    growth.report()
    elimination.report_growth()
    start.report()
    pages.report()


if __name__ == "__main__":
    main()
