"""Principal components of samples with letters: at numbers, the largest eigenvalue of the covariance matrix; and none
where the samples do not vary.
"""

from __future__ import annotations

import pytest
import sympy

import symla
from tests.kernel.sample import late
from tests.operations.parametric import answer_at

SAMPLES = [
    "[[a], [b]]",
    "[[a, 0], [0, 0]]",
    "[[a, b], [b, a]]",
    "[[a, b], [0, 0]]",
    "[[a, 0], [0, a], [1, 1]]",
    late("[[a, 0], [0, 1], [1, 0]]"),
    late("[[1, 0], [b, b], [0, 0]]"),
    "[[a, b], [b, a], [0, 0]]",
    late("[[a, 0], [0, b], [0, 0]]"),
]
POINTS = [{"a": 1, "b": 1}, {"a": -2, "b": -2}, {"a": 0, "b": 0}, {"a": 3, "b": -1}, {"a": 0, "b": 5}]


@pytest.mark.parametrize("samples", SAMPLES)
def test_the_variance_along_the_first_axis(samples: str) -> None:
    """By SymPy's eigenvalues of the covariance matrix."""
    solution = symla.solve(f"pca({samples}, 1)")
    assert solution.verified, solution.report.failures
    symbols = {symbol.name: symbol for condition, _ in solution.answer for symbol in condition.free_symbols}
    for point in POINTS:
        rows = sympy.Matrix(sympy.sympify(samples)).subs(point)
        mean = sympy.Matrix([[sum(rows.col(j)) / sympy.Integer(rows.rows) for j in range(rows.cols)]] * rows.rows)
        covariance = (rows - mean).T * (rows - mean) / (rows.rows - 1)
        found = answer_at(solution, {symbol: sympy.Integer(point[name]) for name, symbol in symbols.items()})
        if covariance == sympy.zeros(rows.cols):
            assert found is None
        else:
            values = {symbol: point[name] for name, symbol in symbols.items()}
            assert sympy.simplify(found.variances[0].subs(values) - max(covariance.eigenvals())) == 0


@pytest.mark.everything
def test_what_equations_leave_unseen_is_not_worked_out() -> None:
    """Where a covariance matrix has two equal eigenvalues by an equation of degree 4 in two letters."""
    with pytest.raises(symla.SymlaError, match="depends on its symbols in a way that could not be worked out"):
        symla.solve("pca([[a, b], [b - 2, b], [0, a - 2], [1, a]], 1)")
