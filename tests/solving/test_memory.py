"""Solutions are given back to memory when nobody holds them: none waits in a cycle for the garbage collector."""

from __future__ import annotations

import gc

import pytest

import symla

CALLS = (
    "norm_l2([3, 5])",
    "dot([1, 2], [3, 4])",
    "project([1, 2], onto=[3, 4])",
    "matrix_multiply([[1, 2], [3, 4]], [[5, 6], [7, 8]])",
    "rref([[1, 2, 3], [4, 5, 6], [7, 8, 10]])",
    "inverse([[2, 1], [1, 3]])",
    "determinant([[1, 2], [3, 4]])",
    "eigenvectors([[2, 1], [1, 2]])",
    "svd([[1, 1], [-2, 2]])",
)


def _tracked() -> int:
    """How many objects the collector goes through; it leaves out tuples and mappings of plain values by itself."""
    return sum(type(one) not in (tuple, dict) for one in gc.get_objects())


@pytest.fixture(scope="module", autouse=True)
def set_apart() -> None:
    """What stood before these tests is not looked through, which would take seconds for each of them."""
    gc.collect()
    gc.freeze()


@pytest.mark.parametrize("call", CALLS)
def test_no_solution_waits_for_the_garbage_collector(call: str) -> None:
    """What `gc.collect` returns leaves out whatever a generator holds: its end frees the rest."""
    symla.solve(call).to_latex()  # what is kept for later calls is made
    gc.collect()
    gc.disable()
    try:
        symla.solve(call).to_latex()
        before = _tracked()
        gc.collect()
        assert _tracked() == before
    finally:
        gc.enable()
