"""Polar decompositions, low-rank approximations and principal components, against NumPy."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest
import sympy

import symla
from symla.derivation.model import Undefined
from symla.errors import SymlaError
from symla.kernel.meaning.properties import has_property
from symla.kernel.meaning.prove import Prover
from symla.notation.parse import read
from symla.notation.statements import Property
from symla.notation.value import value
from symla.notation.written import Items
from tests.kernel.sample import sampled


def numbers(M: sympy.Matrix) -> np.ndarray:
    """As NumPy has them."""
    return np.array(M.evalf(25).tolist(), dtype=complex)


def any_of(seed: int, rows: int, columns: int, low: int = -3, high: int = 3) -> sympy.Matrix:
    """A random matrix of whole numbers."""
    random = Random(f"{seed} {rows} {columns}")
    return sympy.Matrix(rows, columns, lambda i, j: random.randint(low, high))


@pytest.mark.parametrize("seed", range(5))
def test_polar_decompositions(seed: int) -> None:
    """P is the root of A^T A that NumPy's singular values give; U has perpendicular columns."""
    for A in (
        any_of(seed, 2, 2),
        any_of(seed, 3, 2),
        any_of(seed, 2, 1) * any_of(seed, 1, 2),
        sympy.diag(any_of(seed, 2, 2), seed - 2),
    ):
        solution = symla.solve(f"polar({A.tolist()})")
        assert solution.verified, A
        U, P = map(numbers, solution.answer)
        _, values, rows = np.linalg.svd(numbers(A))
        wanted = rows.conj().T @ np.diag(values) @ rows
        assert np.allclose(P, wanted, atol=1e-9)
        assert np.allclose(U @ P, numbers(A), atol=1e-9)
        assert np.allclose(U.conj().T @ U, np.eye(A.cols), atol=1e-9)


def test_wide_matrices_have_no_polar_decomposition_of_this_kind() -> None:
    """There are no perpendicular columns beyond their components."""
    solution = symla.polar([[1, 2, 3], [4, 5, 6]])
    assert solution.verified
    assert isinstance(solution.derivation.outcome, Undefined)


@pytest.mark.parametrize("seed", range(5))
def test_low_ranks(seed: int) -> None:
    """The first terms of NumPy's singular value decomposition, where the next singular value is smaller."""
    for A in (any_of(seed, 2, 2), any_of(seed, 2, 3), any_of(seed, 3, 2), sympy.diag(any_of(seed, 2, 2), 7)):
        for k in range(1, min(A.shape) + 1):
            solution = symla.solve(f"low_rank({A.tolist()}, {k})")
            assert solution.verified, (A, k)
            left, values, rows = np.linalg.svd(numbers(A))
            found = solution.answer
            assert np.allclose([float(v) for v in found.values], values, atol=1e-9)
            following = values[k] if k < len(values) else 0
            assert float(found.error) == pytest.approx(following, abs=1e-9)
            if values[k - 1] - following > 1e-9:
                wanted = left[:, :k] @ np.diag(values[:k]) @ rows[:k]
                assert np.allclose(numbers(found.approximation), wanted, atol=1e-9)


@pytest.mark.parametrize("seed", sampled(range(6), 2))
def test_principal_components(seed: int) -> None:
    """Variances, shares and, but for a sign, axes and coordinates as NumPy finds them."""
    for rows, columns in ((3, 2), (5, 2), (4, 1)):
        X = any_of(seed, rows, columns, 0, 6)
        for k in range(1, columns + 1):
            solution = symla.solve(f"pca({X.tolist()}, {k})")
            assert solution.verified, X
            if len({tuple(row) for row in X.tolist()}) == 1:
                assert isinstance(solution.derivation.outcome, Undefined)
                continue
            own = numbers(X).real
            centred = own - own.mean(axis=0)
            variances, vectors = np.linalg.eigh(np.atleast_2d(np.cov(own, rowvar=False)))
            variances, vectors = variances[::-1], vectors[:, ::-1]
            found = solution.answer
            assert np.allclose([float(v) for v in found.variances], variances[:k], atol=1e-9)
            assert np.allclose([float(s) for s in found.shares], variances[:k] / variances.sum(), atol=1e-9)
            axes = numbers(found.axes).real
            assert np.allclose(numbers(found.coordinates).real, centred @ axes, atol=1e-9)
            if len(variances) == 1 or abs(variances[0] - variances[1]) > 1e-9:
                assert np.allclose(np.abs((axes * vectors[:, :k]).sum(axis=0)), 1, atol=1e-9)


def test_numbers_of_terms_that_are_refused() -> None:
    """None, or more than there are."""
    for call in ("low_rank([[1, 2], [3, 4]], 3)", "low_rank([[1, 2], [3, 4]], 0)", "pca([[1, 2], [3, 4]], 3)"):
        with pytest.raises(SymlaError, match="k is from 1 to 2"):
            symla.solve(call)


def test_what_is_not_nearest_or_principal_is_not_proved() -> None:
    """Another matrix of this rank, one of a higher rank, another error; other axes, an order, shares, coordinates."""
    values = Items((read("3"), read("2")))
    for k, told, error, wanted in (
        ("1", "[[3, 0], [0, 0]]", "2", True),
        ("1", "[[0, 0], [0, 2]]", "3", False),
        ("1", "[[3, 0], [0, 0]]", "3", False),
        ("1", "[[3, 0], [0, 2]]", "2", False),
        ("1", "[[2, 0], [0, 0]]", "2", False),
        ("2", "[[3, 0], [0, 2]]", "0", True),
        ("2", "[[3, 0], [0, 0]]", "2", False),
    ):
        operand = Items((read("[[3, 0], [0, 2]]"), *map(read, (k, told, error)), values))
        assert wanted is bool(has_property(Prover(False), Property("truncated", operand))), (k, told, error)
    for k, axes, variances, shares, coordinates, wanted in (
        ("1", "[[1], [0]]", "2", "12/13", "[[-1], [-1], [2], [0]]", True),
        ("1", "[[-1], [0]]", "2", "12/13", "[[1], [1], [-2], [0]]", True),
        ("1", "[[0], [1]]", "1/6", "1/13", "[[-1/2], [1/2], [0], [0]]", False),
        ("1", "[[1], [0]]", "2", "1", "[[-1], [-1], [2], [0]]", False),
        ("1", "[[1], [0]]", "3", "12/13", "[[-1], [-1], [2], [0]]", False),
        ("1", "[[1], [0]]", "2", "12/13", "[[1], [1], [-2], [0]]", False),
        ("1", "[[2], [0]]", "2", "12/13", "[[-2], [-2], [4], [0]]", False),
        ("1", "[[1], [0]]", "2", "12/13", "[[0], [0], [3], [1]]", False),
        ("2", "[[1], [0]]", "2", "12/13", "[[-1], [-1], [2], [0]]", False),
    ):
        parts = (read("[[0, 0], [0, 1], [3, 1/2], [1, 1/2]]"), read(k), read(axes))
        lists = (Items((read(variances),)), Items((read(shares),)))
        operand = Items((*parts, *lists, read(coordinates)))
        verdict = has_property(Prover(False), Property("principal_components", operand))
        assert bool(verdict) is wanted, (axes, variances, shares, coordinates)
    for told, wanted in (
        ("[[2, 1], [1, 2]]", True),
        ("[[1, 1], [1, 1]]", True),
        ("[[1, 2], [2, 1]]", False),
        ("[[1, 1], [0, 1]]", False),
        ("[[-1]]", False),
        ("[[0, 0], [0, 0]]", True),
    ):
        assert wanted is bool(has_property(Prover(False), Property("positive_semidefinite", read(told)))), told


@pytest.mark.parametrize(
    ("chosen", "wanted"),
    [((2,), True), ((0,), False), ((1,), False), ((2, 0), True), ((2, 1), False), ((0, 2), False), ((0, 1), False)],
)
def test_no_other_variance_exceeds_those_of_the_axes(chosen: tuple[int, ...], wanted: bool) -> None:
    """Along the axes of space the variances are 8/5, 2/5 and 18/5: the first axes are those of the largest."""
    X, variances = "[[2, 0, 0], [-2, 0, 0], [0, 1, 0], [0, -1, 0], [0, 0, 3], [0, 0, -3]]", ("8/5", "2/5", "18/5")
    axes = sympy.eye(3).extract(range(3), list(chosen))
    coordinates = value(read(X)) * axes
    lists = (
        Items(tuple([read(variances[n]) for n in chosen])),
        Items(tuple([read(f"({variances[n]})/(28/5)") for n in chosen])),
    )
    operand = Items(
        (read(X), read(str(len(chosen))), read(str(axes.tolist())), *lists, read(str(coordinates.tolist())))
    )
    assert bool(has_property(Prover(False), Property("principal_components", operand))) is wanted
