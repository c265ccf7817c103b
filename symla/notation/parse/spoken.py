"""Words that are not names: operations without parentheses, `rank A`, and English filler words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from symla.notation.parse.lexer import clipped
from symla.notation.parse.words import BINDING, GREEK_WORDS
from symla.notation.written import Call, Node

if TYPE_CHECKING:
    from symla.notation.parse.grammar import Parser

_ENGLISH: Final = frozenset(
    "is are be equals equal but xor nor nand unless exists exist some such that then else let otherwise divides "
    "than has have always never every also only because hence therefore so otherwise iff and or not implies if".split()
)
_OF_THE_FIELD: Final = frozenset(
    "adj adjoint adjugate angle augmented bases basis block cancel cauchy characteristic charpoly cholesky codim "
    "codimension cofactor cofactors coker cokernel colspace column columns columnspace commutator companion "
    "complement component components cond condition congruent conj conjugate consistent coordinate coordinates corank "
    "corr correlation cov covariance cross cumsum curl defect definite definiteness degree dependent derivative det "
    "determinant diag diagonal diagonalise diagonalizable diagonalize diff dim dimension direction distance "
    "divergence dot dual echelon eig eigenbasis eigendecomposition eigenspace eigenspaces eigenvalue eigenvalues "
    "eigenvector eigenvectors eigs eigvals eigvecs elementary entries entry equivalent expm frobenius full "
    "generalized grad gradient gram hadamard hermitian hessenberg hessian homogeneous householder idempotent imag "
    "image independent index inertia inner inv inverse invertible involution irreducible isometry isomorphic jacobian "
    "jordan ker kernel kron kronecker laplacian leading len length linear linearly logdet logm lower magnitude "
    "maximum mean median minimal minimum minor minors minpoly multiplicity nilpotent nonsingular nonzero norm normal "
    "normalize null nullity nullspace opposite order orth orthogonal orthogonality orthogonalize orthonormal "
    "orthonormalize outer parallel permanent permutation perpendicular pfaffian pinv pivot pivots polynomial positive "
    "power principal product proj project projection pseudoinverse quotient radius range rank ranks rational real "
    "reduced reflection regular remainder residual rotation row rows rowspace rref scalar schur semidefinite sgn "
    "shape sign signature similar singular size skew solution solutions solve span spans spectra spectral spectrum "
    "sqrtm square standard std sum symmetric tensor trace transform transpose triangular tril triu unimodular unit "
    "unitary upper vandermonde var variance vec vector volume wedge zero zeros".split()
)
_BETWEEN: Final = frozenset("of the to in by with from any its".split())  # beside a letter no run of letters
_SHORTEST: Final = 3  # a word among the names of operations
_WORD: Final = 4  # letters of a word of English


def spoken(parser: Parser, word: str, at: int) -> Node | None:
    """The call of an operation written before its argument, `rank A`; None for a name.  A word of the field beside a
    letter is refused, since it would be read as a factor.
    """
    if word in _ENGLISH:
        parser.fail(f'the word "{word}" is not read here', "a sign, or and, or, not, implies, where", at)
    from symla.notation.parse import calls

    follower = parser.tokens[parser.at]
    ends = not follower or BINDING.get(follower) is not None or (parser.bracket >= 0 and parser.parted(follower))
    if not ends and parser.functions is not None and word in parser.functions:
        return Call(word, calls.factor_applied(parser, word))
    if (not ends or _stands_behind(parser, at)) and _is_of_the_field(parser, word):
        from symla.notation.parse import doubtful

        parser.at = at
        doubtful.unknown(parser, word)
    if parser.functions is not None and _is_a_word(word):
        shown = clipped(word)
        if not ends:
            parser.fail(f'the word "{shown}" stands before another factor', f"a sign: {shown} * ...", at)
        if _stands_behind(parser, at):
            parser.fail(f'the word "{shown}" stands behind another factor', f"a sign: ... * {shown}", at)
    return None


def _is_a_word(word: str) -> bool:
    """Whether a reader takes it for a word rather than a letter, `weights`; letters run together, `hx`, are short."""
    is_long = len(word) >= _WORD and word.isalpha() and word.isascii() and word not in GREEK_WORDS
    return is_long or word in _BETWEEN


def _stands_behind(parser: Parser, at: int) -> bool:
    """Whether the word follows a name or a bracket without an operator between them: `A rank`."""
    if (
        not at
        or parser.functions is None
        or (parser.bracket >= 0 and parser.gap(at) and parser.parted(parser.tokens[at]))
    ):
        return False
    before = parser.tokens[at - 1]
    return before in (")", "]", "}") or (before[:1].isalpha() and BINDING.get(before) is None)


def _is_of_the_field(parser: Parser, word: str) -> bool:
    """Whether the word consists of terms of linear algebra or parts of operation names; `is_symmetric` is a
    question.
    """
    lowered = word.lower()
    parts = [part for part in lowered.split("_") if len(part) >= _SHORTEST]
    if lowered in _OF_THE_FIELD or lowered.startswith(("is_", "has_")) or not _OF_THE_FIELD.isdisjoint(parts):
        return True
    named = parser.functions or ()
    return any(lowered == name or not set(parts).isdisjoint(name.split("_")) for name in named)
