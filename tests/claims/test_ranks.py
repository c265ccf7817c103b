"""Statements about ranks that hold for all matrices, and those that look like them."""

from __future__ import annotations

import pytest

from symla.kernel.meaning.ranks import holds_of_ranks
from symla.notation import written as w
from symla.notation.parse import read


def read_relation(text: str) -> w.Node:
    """The claim, in which rank is an operation."""
    return read(text, functions=("rank",))


MATRICES = {
    "A": read("[[a, b], [c, d]]"),
    "B": read("[[p, q], [r, s]]"),
    "T": read("[[a, b], [c, d], [p, q]]"),
    "D": read("[[1/a, 1], [1, 1]]"),
}


@pytest.mark.parametrize(
    "claim",
    [
        "rank(A^T) = rank(A)",
        "rank(T^T T) = rank(T)",
        "rank(T T^T) = rank(T^T)",
        "rank(A + B) <= rank(A) + rank(B)",
        "rank(A - B) <= rank(B) + rank(A)",
        "rank(T A) <= rank(T)",
        "rank(A) >= rank(T A B)",
        "rank(A B + B A) <= rank(A) + rank(A)",
    ],
)
def test_for_all_matrices(claim: str) -> None:
    """Whatever the entries are."""
    assert holds_of_ranks(read_relation(claim), MATRICES, complex_domain=False)


@pytest.mark.parametrize(
    "claim",
    [
        "rank(A B) = rank(A)",
        "rank(A + B) <= rank(A)",
        "rank(A B + B A) <= rank(A)",
        "rank(A) <= rank(A B)",
        "rank(A) + rank(B) <= rank(A + B)",
        "rank(A^T B) = rank(A)",
        "rank(A T) <= rank(A)",
        "rank(A + T) <= rank(A) + rank(T)",
        "rank(D B) <= rank(D)",
    ],
)
def test_not_for_all_matrices(claim: str) -> None:
    """Or not defined for all of them."""
    assert not holds_of_ranks(read_relation(claim), MATRICES, complex_domain=False)


def test_a_complex_matrix_needs_conjugates() -> None:
    """The rank of (1, i)^T (1, i) is 0."""
    assert not holds_of_ranks(read_relation("rank(A^T A) = rank(A)"), MATRICES, complex_domain=True)
    assert holds_of_ranks(read_relation("rank(conj(A)^T A) = rank(A)"), MATRICES, complex_domain=True)
