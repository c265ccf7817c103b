"""Suggestions for a misspelt name: within an edit distance of one or two, never merely similar letters; and for a name
that other programs and books give to an operation.

norml2 -> norm_l2      determinent -> determinant      eigenvalues -> nothing, though evaluate shares letters with it
lstsq -> least_squares      norm -> every name that begins so
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from symla.errors import either

_LONGEST: Final = 40
_LONG: Final = 7  # from this length on, two edits are forgiven
_MOST_TOLD: Final = 8
_ELSEWHERE: Final = {
    **dict.fromkeys(("spectrum", "spectra", "eigenvalue", "eigvals", "eigvalsh"), "eigenvalues"),
    **dict.fromkeys(("eigenvector", "eigenspace", "eigenspaces", "eigvecs"), "eigenvectors"),
    **dict.fromkeys(("kernel", "ker", "nullspace", "null"), "null_space"),
    **dict.fromkeys(("image", "range", "columnspace", "colspace", "orth"), "column_space"),
    **dict.fromkeys(("coker", "cokernel"), "left_null_space"),
    "rowspace": "row_space",
    **dict.fromkeys(("cond", "condition"), "condition_number"),
    **dict.fromkeys(("inv", "invertible", "nonsingular", "regular"), "inverse"),
    "pinv": "pseudoinverse",
    "expm": "matrix_exponential",
    "charpoly": "characteristic_polynomial",
    "minpoly": "minimal_polynomial",
    **dict.fromkeys(("diagonalise", "diagonalizable", "eigendecomposition"), "diagonalize"),
    **dict.fromkeys(("definite", "semidefinite", "definiteness"), "quadratic_form_definiteness"),
    **dict.fromkeys(("independent", "dependent", "linearly"), "linear_independence"),
    **dict.fromkeys(("orthogonal", "unitary", "orthonormal"), "is_orthogonal"),
    **dict.fromkeys(("echelon", "reduced"), "row_echelon or rref"),
    **dict.fromkeys(("cov", "covariance", "variance"), "covariance_matrix"),
    **dict.fromkeys(("length", "norm", "magnitude"), "norm_l2"),
    **dict.fromkeys(("cofactors", "det"), "determinant"),
    **dict.fromkeys(("eig", "eigs", "eigh"), "eigenvalues or eigenvectors"),
    **dict.fromkeys(("solve", "linsolve", "solve_linear", "linear_solve"), "solve_system"),
    **dict.fromkeys(("lstsq", "leastsq"), "least_squares"),
    **dict.fromkeys(("matmul", "multiply"), "matrix_multiply"),
    **dict.fromkeys(("proj", "projection"), "project or projection_matrix"),
    "matrix_rank": "rank",
    "sqrtm": "matrix_square_root",
    "distance": "distance_euclidean",
    "tr": "trace",
}


def likely(word: str, names: Iterable[str]) -> str:
    """The names that are probably meant, "row_echelon or rref": of another name elsewhere, begun or misspelt."""
    word, names = word.rpartition(".")[2], list(dict.fromkeys(names))  # np.linalg.inv
    called = elsewhere(word)
    found = [name for name in names if name in called or (len(word) > 2 and name.startswith(word))]
    found = found[:_MOST_TOLD] or near(word, names)
    return either(found) if found else ""


def elsewhere(word: str) -> list[str]:
    """The operations that go by this name elsewhere."""
    return list(filter(None, _ELSEWHERE.get(word.lower(), "").split(" or ")))


def near(word: str, names: Iterable[str], most: int = 3) -> list[str]:
    """The nearest names of which the word may be a misspelling; several if they are equally near."""
    if len(word) > _LONGEST:
        return []
    plain = _plain(word)
    allowed = 2 if len(plain) >= _LONG else 1
    found = []
    for name in dict.fromkeys(names):
        other = _plain(name)
        if plain[:1] == other[:1] and abs(len(plain) - len(other)) <= allowed and len(plain) > 2:
            steps = slips(plain, other)
            if steps <= allowed:
                found.append((steps, name))
    return [name for steps, name in sorted(found) if steps == min(found)[0]][:most]


def _plain(word: str) -> str:
    """The word in lower case, without underscores."""
    return word.lower().replace("_", "").replace("\\", "")


def slips(word: str, other: str) -> int:
    """The Damerau-Levenshtein distance (optimal string alignment): insertions, deletions, substitutions,
    transpositions.
    """
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(word, 1):
        earlier, before, row = before, row, [i]
        for j, wanted in enumerate(other, 1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and word[i - 2] == wanted:
                best = min(best, earlier[j - 2] + 1)
            row.append(best)
    return row[-1]
