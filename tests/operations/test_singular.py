"""Singular values, what rests on them, and pseudoinverses, against SymPy."""

from __future__ import annotations

from random import Random

import numpy
import pytest
import sympy

import symla
from symla.derivation.model import Undefined
from symla.kernel.meaning.properties import has_property
from symla.kernel.meaning.prove import Prover
from symla.notation.parse import read
from symla.notation.statements import Property
from symla.notation.written import Items
from tests.kernel.sample import sampled


def matrices(seed: int) -> list[sympy.Matrix]:
    """Square, wide and tall ones, of full rank and not."""
    random = Random(seed)

    def any_of(rows: int, columns: int) -> sympy.Matrix:
        return sympy.Matrix(rows, columns, lambda i, j: random.randint(-3, 3))

    return [any_of(2, 2), any_of(2, 3), any_of(3, 2), any_of(2, 1) * any_of(1, 2), any_of(1, 3)]


@pytest.mark.parametrize("seed", range(4))
def test_singular_values_are_sympys(seed: int) -> None:
    """The same numbers, the largest first; the first is the norm, its quotient by the last the condition number."""
    for A in matrices(seed):
        solution = symla.solve(f"singular_values({A.tolist()})")
        assert solution.verified, A
        found = [float(x) for x in solution.answer]
        assert found == sorted(found, reverse=True)
        wanted = sorted((float(sympy.re(x.evalf())) for x in A.singular_values()), reverse=True)
        assert found == pytest.approx(wanted[: len(found)], abs=1e-9)
        norm = symla.solve(f"spectral_norm({A.tolist()})")
        assert norm.verified
        assert sympy.simplify(norm.answer - solution.answer[0]) == 0


@pytest.mark.parametrize("seed", range(3))
def test_condition_numbers(seed: int) -> None:
    """Of regular matrices; a singular one has none."""
    for A in matrices(10 + seed):
        if A.rows != A.cols:
            continue
        solution = symla.solve(f"condition_number({A.tolist()})")
        assert solution.verified, A
        if A.det() == 0:
            assert isinstance(solution.derivation.outcome, Undefined)
        else:
            assert float(solution.answer.condition) == pytest.approx(float(A.condition_number().evalf()))


@pytest.mark.parametrize("p", [1, sympy.oo])
@pytest.mark.parametrize("seed", range(3))
def test_condition_numbers_by_sums(seed: int, p: object) -> None:
    """The norm of the matrix times that of its inverse, by SymPy; the smallest stretch is 1 over the latter."""
    random = Random(70 + seed)
    for size in (1, 2, 3):
        A = sympy.Matrix(size, size, lambda i, j: random.randint(-4, 4))
        solution = symla.condition_number(A.tolist(), p)
        assert solution.verified, A
        if A.det() == 0:
            assert isinstance(solution.derivation.outcome, Undefined)
        else:
            sizes = A.norm(p), A.inv().norm(p)
            assert tuple(solution.answer) == (sizes[0] * sizes[1], sizes[0], 1 / sizes[1])
    with pytest.raises(symla.SymlaError, match="p is 1, 2 or oo"):
        symla.condition_number([[1, 2], [3, 4]], 3)


@pytest.mark.parametrize("seed", sampled(range(6), 2))
def test_pseudoinverses_are_sympys(seed: int) -> None:
    """Of every rank, square or not."""
    for A in matrices(20 + seed):
        solution = symla.solve(f"pseudoinverse({A.tolist()})")
        assert solution.verified, A
        assert A.pinv(method="RD") == solution.answer


def test_other_stretches_are_not_proved() -> None:
    """A smaller eigenvalue, a larger number, another sign, values out of order."""
    for kind, matrix, told, wanted in (
        ("spectral_norm_of", "[[3, 0], [0, 2]]", "3", True),
        ("spectral_norm_of", "[[3, 0], [0, 2]]", "2", False),
        ("spectral_norm_of", "[[3, 0], [0, 2]]", "4", False),
        ("spectral_norm_of", "[[3, 0], [0, 2]]", "-3", False),
        ("spectral_norm_of", "[[1, 1], [0, 1]]", "1/2 + sqrt(5)/2", True),
        ("spectral_norm_of", "[[1, 1], [0, 1]]", "sqrt(5)/2 - 1/2", False),
        ("stretches_of", "[[3, 0], [0, 2]]", "2, 3, 2", True),
        ("stretches_of", "[[3, 0], [0, 2]]", "2, 3, 3", False),
        ("stretches_of", "[[3, 0], [0, 2]]", "2, 3, 1", False),
        ("stretches_of", "[[3, 0], [0, 2]]", "2, 2, 2", False),
        ("stretches_of", "[[1, 2], [3, 4]]", "1, 6, 2/7", True),
        ("stretches_of", "[[1, 2], [3, 4]]", "1, 7, 2/7", False),
        ("stretches_of", "[[1, 2], [3, 4]]", "1, 6, 7/2", False),
        ("stretches_of", "[[1, 2], [3, 4]]", "oo, 7, 1/3", True),
        ("stretches_of", "[[1, 2], [3, 4]]", "oo, 6, 1/3", False),
    ):
        statement = Property(kind, Items((read(matrix), *map(read, told.split(", ")))))
        assert wanted is bool(has_property(Prover(False), statement)), (kind, matrix, told)
    for values, wanted in ((("3", "2"), True), (("2", "3"), False), (("3", "3"), False), (("3", "-2"), False)):
        operand = Items((read("[[3, 0], [0, 2]]"), Items(tuple(map(read, values)))))
        assert wanted is bool(has_property(Prover(False), Property("singular_values_of", operand))), values


@pytest.mark.parametrize("seed", range(3))
def test_decompositions_are_proved(seed: int) -> None:
    """A = U S V^T with orthogonal U and V; the numbers on the diagonal of S are SymPy's."""
    for A in matrices(30 + seed):
        solution = symla.solve(f"svd({A.tolist()})")
        assert solution.verified, A
        U, S, V = (M.evalf(30) for M in solution.answer)
        for difference in (U * S * V.T - A, U.T * U - sympy.eye(A.rows), V.T * V - sympy.eye(A.cols)):
            assert max(abs(x) for x in difference) < 1e-20
        diagonal = [float(S[i, i]) for i in range(min(A.shape))]
        wanted = sorted((float(sympy.re(x.evalf())) for x in A.singular_values()), reverse=True)
        assert diagonal == pytest.approx(wanted[: len(diagonal)], abs=1e-9)


def test_wide_matrices_go_by_the_smaller_product() -> None:
    """Of these, the larger one took longer than a proof may; the factors are orthogonal and give the matrix."""
    for rows in (
        [[1, 1, -1, 1]],
        [[2, 3, 2], [1, -1, -7]],
        [[-4, -7, -6, -1], [-1, -6, -4, -6]],
        [[-4, -5, -6], [-5, -5, -4]],
    ):
        solution = symla.svd(rows)
        assert solution.verified
        assert ("eigenvectors of A Aᵀ" if len(rows) > 1 else "A has a single row") in solution.to_text()
        U, S, V = (numpy.array(M.evalf().tolist(), dtype=float) for M in solution.answer)
        assert numpy.allclose(U @ S @ V.T, rows)
        assert numpy.allclose(U.T @ U, numpy.eye(len(rows)))
        assert numpy.allclose(V.T @ V, numpy.eye(len(rows[0])))


def test_other_diagonals_are_not_those_of_singular_values() -> None:
    """Negative numbers, a wrong order, a number beside the diagonal."""
    for rows, wanted in (
        ("[[2, 0], [0, 1]]", True),
        ("[[2, 0, 0], [0, 0, 0]]", True),
        ("[[1, 0], [0, 2]]", False),
        ("[[2, 0], [0, -1]]", False),
        ("[[2, 1], [0, 1]]", False),
    ):
        assert wanted is bool(has_property(Prover(False), Property("singular_matrix", read(rows)))), rows


def test_the_root_of_a_sum_of_roots_has_its_reason() -> None:
    """At every detail: its square, and its sign where something is subtracted."""
    solution = symla.solve("singular_values([[1, 1], [0, 1]])")
    for detail in ("brief", "full"):
        page = solution.to_text(detail=detail)
        assert "since ((1 + √5)/2)² = (3 + √5)/2\n" in page
        assert "since ((√5 - 1)/2)² = (3 - √5)/2 and (√5 - 1)/2 > 0\n" in page


def test_an_entry_with_roots_in_roots_is_one_root() -> None:
    """What divides is put in before its denominator is made rational; every entry of the answer is ±√(a + b√c)/d."""
    solution = symla.solve("svd([[1, 1], [1, 2]])")
    assert solution.verified
    page = solution.to_text()
    assert "= (1/√((5 - √5)/2)) ((√5 - 1)/2, 1)   substitute" in page
    assert "= √((5 + √5)/10) ((√5 - 1)/2, 1)      make the denominator rational" in page
    assert all(sum(p.exp == sympy.S.Half and p.base.is_Add for p in e.atoms(sympy.Pow)) == 1 for e in solution.answer.U)
    samples = symla.solve("pca([[1, 2], [3, 1], [2, 5], [0, 1]], 2)")
    assert samples.verified
    assert all(not e.is_Add for e in (*samples.answer.axes, *samples.answer.coordinates))


@pytest.mark.parametrize("call", ["svd([[3, 2, 2], [2, 3, -2]])", "singular_values([[0, a], [0, 0]])"])
def test_eigenvalues_are_counted_from_the_largest(call: str) -> None:
    """Each singular value is the root of the eigenvalue with its number; another order is kept if it is asked for."""
    page = symla.solve(call).to_text()
    assert "σ₁ = √(λ₁)" in page
    assert "σ₂ = √(λ₂)" in page
    assert "σ₁ = √(λ₂)" in symla.solve(call, conventions=symla.Conventions(eigenvalues="increasing")).to_text()
