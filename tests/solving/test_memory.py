"""Solutions are given back to memory when nobody holds them: none waits in a cycle for the garbage collector."""

from __future__ import annotations

import gc

import pytest

import symla

CALLS = (
    "norm_l2([3, 5])",
    "project([1, 2], onto=[3, 4])",
    "matrix_multiply([[1, 2], [3, 4]], [[5, 6], [7, 8]])",
    "rref([[1, 2, 3], [4, 5, 6], [7, 8, 10]])",
    "inverse([[2, 1], [1, 3]])",
    "determinant([[1, 2], [3, 4]])",
    "eigenvectors([[2, 1], [1, 2]])",
    "svd([[1, 1], [-2, 2]])",
)


@pytest.mark.parametrize("call", CALLS)
def test_no_solution_waits_for_the_garbage_collector(call: str) -> None:
    symla.solve(call).to_latex()  # what is kept for later calls is made
    gc.collect()
    gc.disable()
    try:
        symla.solve(call).to_latex()
        left = gc.collect()
    finally:
        gc.enable()
    assert left == 0
