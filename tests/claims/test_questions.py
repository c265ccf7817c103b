"""Answers of yes or no as statements, lists in any order, and words of the field beside a letter."""

from __future__ import annotations

import re
from typing import Any

import pytest

import symla
from symla.operations import topics

A = [[2, 1], [1, 2]]  # eigenvalues 1 and 3
Q = [[0, 1], [1, 0]]


@pytest.mark.parametrize(
    ("claim", "values"),
    [
        ("is_orthogonal(Q)", {"Q": Q}),
        ("is_orthogonal Q", {"Q": Q}),
        ("is_orthogonal(Q) == true", {"Q": Q}),
        ("true == is_orthogonal(Q)", {"Q": Q}),
        ("not is_orthogonal(A)", {"A": A}),
        ("is_orthogonal(A) == false", {"A": A}),
        ("is_orthogonal(A) != true", {"A": A}),
        ("is_orthogonal(A) or rank(A) == 2", {"A": A}),
        ("is_orthogonal(Q) and not is_orthogonal(A)", {"A": A, "Q": Q}),
        ("is_orthogonal(Q) == is_orthogonal(Q^T)", {"Q": Q}),
        ("is_orthogonal([[k, 0], [0, 1]]) iff k^2 == 1", {}),
        ("is_orthogonal([[cos(t), -sin(t)], [sin(t), cos(t)]])", {}),
        ("is_orthogonal([[k, 0], [0, 1]]) where k = -1", {}),
        ("linear_independence([[1, 2], [2, 5]])", {}),
        ("linear_independence([[1, 2], [2, k]]) where k != 4", {}),
        ("linear_independence([[1, 2], [2, 4]]).independent == false", {}),
    ],
)
def test_yes(claim: str, values: dict[str, Any]) -> None:
    """It is a statement."""
    assert isinstance(symla.check(claim, **values), symla.Proved)


@pytest.mark.parametrize(
    ("claim", "values", "told"),
    [
        ("is_orthogonal(A)", {"A": A}, "is_orthogonal(A) is false"),
        ("not is_orthogonal(Q)", {"Q": Q}, ""),
        ("is_orthogonal(Q) == false", {"Q": Q}, "is_orthogonal(Q) is true"),
        ("is_orthogonal([[k, 0], [0, 1]])", {}, "at k = 0 is_orthogonal"),
        ("linear_independence([[1, 2], [2, k]])", {}, "at k = 4 "),
    ],
)
def test_no(claim: str, values: dict[str, Any], told: str) -> None:
    """The refutation says what is so."""
    verdict = symla.check(claim, **values)
    assert isinstance(verdict, symla.Refuted)
    assert told in verdict.why


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ("is_orthogonal(A) + 1 == 2", "told in words"),
        ("is_orthogonal(A) == 1", "yes or no"),
        ("is_orthogonal(A) < true", "no order"),
        ("x == true", "yes or no"),
        ("norm_l2([3, 4])", "is not a claim"),
    ],
)
def test_among_numbers_it_is_refused(claim: str, told: str) -> None:
    """Yes is not 1."""
    values: dict[str, Any] = {"A": A} if "A" in claim else {}
    with pytest.raises(symla.SymlaError, match=told):
        symla.check(claim, **values)


@pytest.mark.parametrize(
    ("claim", "proved"),
    [
        ("eigenvalues(A) == [1, 3]", True),
        ("eigenvalues(A) == [3, 1]", True),
        ("[3, 1] == eigenvalues(A)", True),
        ("eigenvalues(A) == {3, 1}", True),
        ("eigenvalues(A) != [3, 2]", True),
        ("eigenvalues([[a, 0], [0, b]]) == [b, a]", True),
        ("eigenvalues([[a, b], [b, a]]) == [a + b, a - b]", True),
        ("eigenvalues([[0, -1], [1, 0]]) == [-i, i]", True),
        ("eigenvalues([[2, 3], [1, 2]]) == [2 + sqrt(3), 2 - sqrt(3)]", True),
        ("eigenvalues([[1, 0, 0], [0, 2, 0], [0, 0, 1]]) == [1, 1, 2]", True),
        ("singular_values([[3, 0], [0, 4]]) == [3, 4]", True),
        ("eigenvalues(A) == [3, 3]", False),
        ("eigenvalues(A) == [1, 1]", False),
        ("eigenvalues(A) != [3, 1]", False),
        ("eigenvalues(A) == [1, 3, 3]", False),
        ("eigenvalues(A) == [1]", False),
        ("eigenvalues([[1, 0, 0], [0, 2, 0], [0, 0, 1]]) == [1, 2, 2]", False),
        ("eigenvalues([[a, 0], [0, b]]) == [a, a]", False),
        ("eigenvalues([[0, -1], [1, 0]]) == [i, i]", False),
        ("v == [3, 1]", False),
    ],
)
def test_a_list_in_any_order(claim: str, proved: bool) -> None:
    """The eigenvalues are numbers with their multiplicities; a vector is in order."""
    values: dict[str, Any] = {"A": A} if "(A)" in claim else {"v": [1, 3]} if claim.startswith("v") else {}
    verdict = symla.check(claim, **values)
    assert isinstance(verdict, symla.Proved if proved else symla.Refuted), verdict


def words() -> list[str]:
    """What operations are called by, and other usual words."""
    own = {part for name in topics() for part in (name, *name.split("_"))}
    usual = """spectrum eigenvalue eigenspace kernel image nullity nullspace range transpose adjugate adjoint cofactor
        minor permanent span dim dimension basis pivot multiplicity is_symmetric is_diagonalizable has_inverse
        spectral_radius inv pinv expm diag trace symmetric hermitian unitary definite singular condition Kernel Rank"""
    return sorted({word for word in (*own, *usual.split()) if len(word) > 2 and not word.endswith(tuple("0123456789"))})


@pytest.mark.parametrize("word", words())
def test_a_word_of_the_field_is_never_a_factor(word: str) -> None:
    """Beside a letter it is the operation, or it is refused: `spectrum A == 2` is no product of numbers."""
    for claim in (f"{word} A == 2", f"2 {word} A == 2", f"A {word} == 2"):
        try:
            verdict = symla.check(claim, A=A)
        except symla.SymlaError:
            continue
        used = "worked out" in repr(verdict) or "has no value and counts" not in repr(verdict)
        assert used, (claim, verdict)
        assert "normal form" not in repr(verdict)


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ("spectrum A == 2", "did you mean eigenvalues"),
        ("kernel A == 0", "did you mean null_space"),
        ("is_symmetric A", "no function"),
        ("A rank == 2", "no function|rank"),
    ],
)
def test_the_message_says_what_could_be_meant(claim: str, told: str) -> None:
    """With the place."""
    with pytest.raises(symla.InputError, match=told):
        symla.check(claim, A=A)


def test_a_name_that_is_given_is_a_name() -> None:
    """Whatever it spells; and a word by itself is a letter."""
    assert symla.check("minor x == 6", minor=2, x=3)
    assert symla.check("basis + basis == 2 basis")


@pytest.mark.parametrize(
    ("claim", "is_so"),
    [
        ("2 eigenvalues(A) == [4, 2]", True),
        ("[-1/2, -1] == -eigenvalues(A)/2", True),
        ("k eigenvalues(A) == [k, 2k]", True),
        ("k eigenvalues(A) == [2k, k]", True),
        ("3 singular_values(A) == [3, 6]", True),
        ("2 eigenvalues(2 A) == 4 eigenvalues(A)", True),
        ("2 eigenvalues(A) != [4, 2]", False),
        ("2 eigenvalues(A) == [4, 3]", False),
        ("2 eigenvalues(A) == [2, 2]", False),
        ("-eigenvalues(A) == [2, 1]", False),
        ("k eigenvalues(A) == [k, k]", False),
    ],
)
def test_a_multiple_of_a_list_has_no_order_either(claim: str, is_so: bool) -> None:
    """Twice the eigenvalues are 4 and 2, whichever stands first."""
    assert bool(symla.check(claim, A=[[2, 0], [0, 1]])) is is_so


@pytest.mark.parametrize(
    ("claim", "truth"),
    [
        ("null_space([[1, 1], [1, 1]]) == [(-1, 1)]", True),
        ("[[-1, 1, 0], [-1, 0, 1]] == null_space([[1, 1, 1]])", True),
        ("null_space([[1, 1, 1]]) == [-1, -1; 1, 0; 0, 1]", True),  # of another length: the columns are the vectors
        ("null_space([[1, 1, 1]]) != [(-1, 1, 0), (-1, 0, 1)]", False),
        ("null_space([[1, 1, 1]]) == [(-1, 1, 0)]", False),
        ("column_space([[1, 2], [3, 4]]) == [[1, 3], [2, 4]]", True),
        ("column_space([[1, 2], [3, 4]]) == [[1, 2], [3, 4]]", False),
        ("row_space([[1, 2], [3, 4]]) == [[1, 0], [0, 1]] and 1 == 2", False),
        ("null_space([[k, k]]) == [(-1, 1)] where k > 0", True),
        ("null_space([[1, 1, 1]]) == B", True),
        ("null_space([[1, 1, 1]]) == B^T", True),  # whose columns are the vectors
        ("null_space([[1, 1, 1]]) == [u, v]", True),
        ("null_space([[1, 1, 1]]) == [v, u]", False),
        ("null_space([[2, 1, 1]]) == [u, v]", False),
        ("column_space(S) == S", True),  # its rows are its columns
    ],
)
def test_rows_beside_a_list_of_vectors_are_vectors(claim: str, truth: bool) -> None:
    """As where an operation takes such a list; the same is read where a counterexample is put in."""
    values = {"B": [[-1, 1, 0], [-1, 0, 1]], "S": [[1, 2], [2, 1]], "u": [-1, 1, 0], "v": [-1, 0, 1]}
    used = {name: value for name, value in values.items() if re.search(rf"\b{name}\b", claim)}
    assert isinstance(symla.check(claim, **used), symla.Proved if truth else symla.Refuted)


def test_a_matrix_of_vectors_has_rows_or_columns() -> None:
    """Where both may be meant, neither is taken silently."""
    with pytest.raises(
        symla.SymlaError, match=r"The rows or the columns of B may be the vectors: .* \[\(1, 3\), \.\.\.\]"
    ):
        symla.check("column_space([[1, 2], [3, 4]]) == B", B=[[1, 3], [2, 4]])
