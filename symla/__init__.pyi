# The types of the public functions; `make stubs` writes this file from the operations and their problems.
# ruff: noqa: UP007 - editors complete the last part of a Union, and nothing of `Any | ProjectAnswer`
from collections.abc import Iterable, Mapping
from typing import Any, Literal, NamedTuple, SupportsComplex, Union, overload

from sympy import Expr, ImmutableMatrix

from symla.solving.functions import Indexed
from symla.claims.check import check as check
from symla.derivation.encode import EncodingError as EncodingError
from symla.documents.calls import Misstated as Misstated
from symla.documents.disk import NotWritten as NotWritten
from symla.documents.faults import FaultyFile as FaultyFile
from symla.documents.handouts.made import ProblemFailed as ProblemFailed
from symla.errors import InputError as InputError
from symla.errors import SymlaError as SymlaError
from symla.kernel.meaning.verdict import Proved as Proved
from symla.kernel.meaning.verdict import Refuted as Refuted
from symla.kernel.meaning.verdict import Undecided as Undecided
from symla.kernel.meaning.verdict import Verdict as Verdict
from symla.kernel.meaning.verdict import Witness as Witness
from symla.notation.budget import TooMuch as TooMuch
from symla.notation.conventions import Conventions as Conventions
from symla.notation.domain import NoValue as NoValue
from symla.notation.parse import parse as parse
from symla.operations import UnknownOperation as UnknownOperation
from symla.operations._arguments import ArgumentError as ArgumentError
from symla.operations._cases.numbers import CannotSplit as CannotSplit
from symla.operations._expressions import NoSuchName as NoSuchName
from symla.rendering.formats import UnknownFormat as UnknownFormat
from symla.rendering.own import FaultyTemplate as FaultyTemplate
from symla.rendering.typeset import NotInstalled as NotInstalled
from symla.rendering.typeset import NotTypeset as NotTypeset
from symla.rendering.words.languages import UnknownLanguage as UnknownLanguage
from symla.rendering.words.wording import MissingWording as MissingWording
from symla.rendering.words.wording import UnfitFacts as UnfitFacts
from symla.solving.conditions.conditions import ImpossibleCondition as ImpossibleCondition
from symla.solving.drawn import Picture as Picture
from symla.solving.pictures import figure as figure
from symla.solving.reading.typed import WithoutValue as WithoutValue
from symla.solving.solution import NotProved as NotProved
from symla.solving.solution import Solution as Solution
from symla.solving.solution import from_json as from_json
from symla.solving.solve import solve as solve

__version__: str

def flatten(
    A: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The entries of a matrix, row after row, as one vector.

    `A` is m x n; the answer is a vector with m n components.  Always defined.
    """

def linear_combination(
    coefficients: Iterable[Any] | Indexed | Solution | str,
    vectors: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""A linear combination of vectors.

    As many `coefficients` as `vectors`, which all have n components; so has the answer.  Undefined if a coefficient or
    a vector is missing, or if the vectors have different numbers of components.
    """

def magnitude(
    v: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The length of a vector.

    `v` has n >= 1 components; the answer is a number >= 0, and 0 for the zero vector alone.
    """

def scalar_multiply(
    c: complex | SupportsComplex | Solution | str,
    X: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""A number times a vector or a matrix.

    `X` is a vector or a matrix of any size; the answer has the same size.  Always defined.
    """

def unit_vector(
    v: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The unit vector in the direction of a vector.

    `v` has n >= 1 components; the answer has n components and length 1.  Undefined for the zero vector.
    """

def vector_add(
    u: Iterable[Any] | Indexed | Solution | str,
    v: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The sum of two vectors.

    `u` and `v` have n components each, and so has the answer.  Undefined if they have different numbers of components.
    """

def vector_subtract(
    u: Iterable[Any] | Indexed | Solution | str,
    v: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The difference of two vectors.

    `u` and `v` have n components each, and so has the answer.  Undefined if they have different numbers of components.
    """

def norm_frobenius(
    A: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The Frobenius norm of a matrix.

    `A` is m x n; the answer is a number >= 0, and 0 for the zero matrix alone.  Always defined.
    """

def norm_induced_l1(
    A: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The induced 1-norm of a matrix, its largest column sum.

    `A` is m x n; the answer is a number >= 0, and 0 for the zero matrix alone.  Always defined.
    """

def norm_induced_linf(
    A: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The induced maximum norm of a matrix, its largest row sum.

    `A` is m x n; the answer is a number >= 0, and 0 for the zero matrix alone.  Always defined.
    """

def norm_l1(
    v: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The l1 norm of a vector.

    `v` has n >= 1 components; the answer is a number >= 0, and 0 for the zero vector alone.  Always defined.
    """

def norm_l2(
    v: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The Euclidean norm of a vector.

    `v` has n >= 1 components; the answer is a number >= 0, and 0 for the zero vector alone.  Always defined.
    """

def norm_linf(
    v: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The maximum norm of a vector, and which component it comes from.

    `v` has n >= 1 components; the answer is a number >= 0, and 0 for the zero vector alone.  Always defined.
    """

def norm_p(
    v: Iterable[Any] | Indexed | Solution | str,
    p: complex | SupportsComplex | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The p-norm of a vector.

    `v` has n >= 1 components, `p` is a rational number >= 1 or oo; the answer is a number >= 0.  Undefined if p < 1.
    """

def angle(
    u: Iterable[Any] | Indexed | Solution | str,
    v: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The angle between two vectors.

    `u` and `v` have n components each and are not zero; the answer is an angle from 0 to pi, in radians.  Undefined for
    the zero vector, for different numbers of components, and where u · v is not real.
    """

def cosine_similarity(
    u: Iterable[Any] | Indexed | Solution | str,
    v: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The cosine of the angle between two vectors.

    `u` and `v` have n components each and are not zero; the answer is a number from -1 to 1 (over the complex numbers,
    of modulus at most 1).  Undefined for the zero vector and for different numbers of components.
    """

def cross(
    u: Iterable[Any] | Indexed | Solution | str,
    v: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The cross product of two vectors in space.

    `u` and `v` have 3 components each, and so has the answer.  Undefined for any other number of components.
    """

def dot(
    u: Iterable[Any] | Indexed | Solution | str,
    v: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The dot product of two vectors, and what its sign says about their directions.

    `u` and `v` have n components each; the answer is a number.  Undefined if they have different numbers of components.
    """

def dot_geometric(
    u: Iterable[Any] | Indexed | Solution | str,
    v: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The dot product as length times length times cosine, and its agreement with the component form.

    `u` and `v` have n components each and are not zero; the answer is a number.  Undefined for the zero vector (which
    has no angle), for different numbers of components, and where the product is not real.
    """

def outer(
    u: Iterable[Any] | Indexed | Solution | str,
    v: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The outer product of two vectors.

    `u` has m and `v` has n components; the answer is an m x n matrix.  Always defined.
    """

class ProjectAnswer(NamedTuple):
    projection: ImmutableMatrix
    component: Expr
    remainder: ImmutableMatrix

class ProjectSolution(Solution):
    answer: Union[Any, ProjectAnswer]

@overload
def project(
    a: Iterable[Any] | Indexed | Solution | str,
    onto: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> ProjectSolution:
    r"""The projection of a vector onto another one, its scalar component, and the perpendicular remainder.

    `a` and `onto` have n components each; the answer is the projection and the remainder, with n components each, and
    the component, a number.  Undefined onto the zero vector, and for different numbers of components.
    """

@overload
def project(
    a: Iterable[Any] | Indexed | Solution | str,
    onto: Iterable[Any] | Indexed | Solution | str,
    *,
    method: Literal["auto", "normal_equations", "orthogonal_basis"],
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> ProjectOntoSpanSolution:
    r"""The projection of a vector onto what several vectors span, and the perpendicular remainder.

    `a` and the vectors of `onto` have n components each, and so have the two parts of the answer; the vectors may be
    linearly dependent.  Undefined if the numbers of components differ; by cases where symbols decide.
    """

def distance_chebyshev(
    a: Iterable[Any] | Indexed | Solution | str,
    b: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The Chebyshev distance between two points.

    `a` and `b` have n >= 1 components each; the answer is a number >= 0, and 0 for equal points alone.
    Undefined if they have different numbers of components.
    """

def distance_euclidean(
    a: Iterable[Any] | Indexed | Solution | str,
    b: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The Euclidean distance between two points.

    `a` and `b` have n >= 1 components each; the answer is a number >= 0, and 0 for equal points alone.
    Undefined if they have different numbers of components.
    """

def distance_manhattan(
    a: Iterable[Any] | Indexed | Solution | str,
    b: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The Manhattan distance between two points.

    `a` and `b` have n >= 1 components each; the answer is a number >= 0, and 0 for equal points alone.
    Undefined if they have different numbers of components.
    """

def distance_minkowski(
    a: Iterable[Any] | Indexed | Solution | str,
    b: Iterable[Any] | Indexed | Solution | str,
    p: complex | SupportsComplex | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The Minkowski distance of order p between two points.

    `a` and `b` have n >= 1 components each, `p` is a number >= 1 or oo; the answer is a number >= 0.  Undefined if they
    have different numbers of components, or if p < 1.
    """

def hadamard(
    A: Iterable[Any] | Indexed | Solution | str,
    B: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The element-wise product of two matrices, or of two vectors.

    `A` and `B` have the same shape, and so has the answer.  Undefined if their shapes differ.
    """

def matrix_add(
    A: Iterable[Any] | Indexed | Solution | str,
    B: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The sum of two matrices.

    `A` and `B` are m x n, and so is the answer.  Undefined if they have different shapes.
    """

def matrix_multiply(
    A: Iterable[Any] | Indexed | Solution | str,
    B: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The product of two matrices.

    `A` is m x n and `B` is n x p; the answer is m x p.  Undefined if the inner sizes differ.
    """

def matrix_power(
    A: Iterable[Any] | Indexed | Solution | str,
    n: int | SupportsComplex | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The n-th power of a square matrix, by repeated multiplication.

    `A` is m x m and `n` is a whole number; the answer is m x m.  Undefined if A is not square, and for a negative n if
    it has no inverse; by cases where that depends on the values of symbols.
    """

def matrix_subtract(
    A: Iterable[Any] | Indexed | Solution | str,
    B: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The difference of two matrices.

    `A` and `B` are m x n, and so is the answer.  Undefined if they have different shapes.
    """

def matrix_vector(
    A: Iterable[Any] | Indexed | Solution | str,
    x: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""A matrix times a vector, by rows and as a combination of the columns.

    `A` is m x n and `x` has n components; the answer has m components.  Undefined if the sizes do not fit.
    """

def reshape(
    A: Iterable[Any] | Indexed | Solution | str,
    rows: int,
    columns: int,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The entries of a matrix or vector, in their order, as a matrix of another shape.

    `A` has as many entries as `rows` times `columns`; the answer has that shape.  Undefined if the counts differ.
    """

def trace(
    A: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The trace of a square matrix.

    `A` is n x n; the answer is a number.  Undefined if A is not square.
    """

def transpose(
    A: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The transpose of a matrix.

    `A` is m x n; the answer is n x m.  Always defined.  Nothing is conjugated, also over the complex numbers.
    """

def evaluate(
    expression: str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
    **data: Any,
) -> Solution:
    r"""An expression of numbers, vectors and matrices, worked out one operation after the other.

    `expression` is written with +, -, products, powers, A^T, A^-1, det(A), tr(A), rank(A), u · v, norms and functions
    of numbers; `data` are the values of its names, A=[[1, 2], [3, 4]].  A small letter without a value is a number.
    The answer is a number, a vector or a matrix.  Undefined where one of the operations is: sizes that do not fit, a
    singular matrix inverted, a division by zero; by cases where that depends on the values of symbols.
    """

def change_of_basis(
    from_: Iterable[Any] | Indexed | Solution | str,
    to: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The matrix that turns coordinates in one basis into those in another basis of the same space.

    `from` and `to` are the old and the new basis, each of k vectors with n components; the answer is k x k, and k may
    be less than n.  Undefined if one of them is no basis, if they span different spaces, or if a number of components
    differs.  By cases where that depends on symbols.
    """

def column_space(
    A: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""A basis of the column space of a matrix.

    `A` is any m x n matrix; the answer is a list of r of its columns, vectors with m components, where r is the rank.
    By cases where that depends on symbols.
    """

def coordinates(
    v: Iterable[Any] | Indexed | Solution | str,
    basis: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The coordinates of a vector in a basis.

    `v` and each of the k vectors of the `basis` have n components; the answer is a vector with k.  The basis may be
    that of a subspace.  Undefined if its vectors are linearly dependent, if `v` does not lie in their span, or if a
    number of components differs.  By cases where that depends on symbols.
    """

def cramer(
    A: Iterable[Any] | Indexed | Solution | str,
    b: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The solution of a system of linear equations by Cramer's rule.

    `A` is n x n with n <= 5, `b` has n components; so has the answer.  Undefined for other shapes, and if the
    determinant of A is zero; by cases where that depends on the values of symbols.
    """

def determinant(
    A: Iterable[Any] | Indexed | Solution | str,
    method: Literal["auto", "formula", "sarrus", "cofactors", "row_reduction"] = ...,
    compare: bool = ...,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The determinant of a square matrix.

    `A` is n x n; the answer is a number.  With `compare`, a second method is worked too.  By row reduction, cases may
    have to be told apart.  Undefined for other shapes.
    """

def inverse(
    A: Iterable[Any] | Indexed | Solution | str,
    method: Literal["auto", "formula", "row_reduction", "adjugate"] = ...,
    compare: bool = ...,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The inverse of a square matrix.

    `A` is n x n, and so is the answer.  With `compare`, a second method is worked too.  Undefined for other shapes, and
    for a singular matrix; by cases where symbols decide whether it is one.
    """

class LduAnswer(NamedTuple):
    L: ImmutableMatrix
    D: ImmutableMatrix
    U: ImmutableMatrix

class LduSolution(Solution):
    answer: Union[Any, LduAnswer]

def ldu(
    A: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> LduSolution:
    r"""The factorization of a square matrix into a unit lower triangular, a diagonal and a unit upper triangular one.

    `A` is n x n, and so are L, D and U.  Undefined for other shapes, where rows would have to change places, and where
    a row would have to be divided by a zero; by cases where a pivot depends on symbols.
    """

def left_null_space(
    A: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""A basis of the left null space of a matrix.

    `A` is any m x n matrix; the answer is a list of m - r vectors with m components, where r is the rank.  By cases
    where that depends on symbols.
    """

class LinearIndependenceAnswer(NamedTuple):
    independent: bool
    relation: ImmutableMatrix | None

class LinearIndependenceSolution(Solution):
    answer: Union[Any, LinearIndependenceAnswer]

def linear_independence(
    vectors: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> LinearIndependenceSolution:
    r"""Whether vectors are linearly independent; if not, a relation among them.

    The `vectors` have n components each.  The answer says whether they are independent and, if not, gives coefficients,
    not all zero, with which they add up to zero.  Undefined if the vectors have different numbers of components.  By
    cases where that depends on symbols.
    """

class LuAnswer(NamedTuple):
    L: ImmutableMatrix
    U: ImmutableMatrix

class LuSolution(Solution):
    answer: Union[Any, LuAnswer]

def lu(
    A: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> LuSolution:
    r"""The factorization of a matrix into a unit lower triangular and an upper triangular one.

    `A` is any m x n matrix; the answer has L, which is m x m, and U, which is m x n.  Undefined where rows would have
    to change places; `plu` does that.  By cases where a pivot depends on symbols.
    """

def null_space(
    A: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""A basis of the null space of a matrix.

    `A` is any m x n matrix; the answer is a list of vectors with n components, empty if only the zero vector is mapped
    to zero, by cases where it depends on the values of symbols.
    """

class PluAnswer(NamedTuple):
    P: ImmutableMatrix
    L: ImmutableMatrix
    U: ImmutableMatrix

class PluSolution(Solution):
    answer: Union[Any, PluAnswer]

def plu(
    A: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> PluSolution:
    r"""The factorization of a matrix into triangular ones, with the exchanges of rows that are needed.

    `A` is any m x n matrix; the answer has P and L, which are m x m, and U, which is m x n, with P A = L U; by
    cases where a pivot depends on symbols.
    """

def rank(
    A: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The rank of a matrix.

    `A` is any m x n matrix; the answer is a number between 0 and the smaller of m and n, by cases where it depends on
    the values of symbols.
    """

def row_echelon(
    A: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""A row echelon form of a matrix, by row operations.

    `A` is any m x n matrix; the answer is m x n, by cases where a symbol decides whether a number can be a
    pivot.
    """

def row_space(
    A: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""A basis of the row space of a matrix.

    `A` is any m x n matrix; the answer is a list of r vectors with n components, where r is the rank: the rows of the
    reduced row echelon form that are not zero.  By cases where that depends on symbols.
    """

def rref(
    A: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The reduced row echelon form of a matrix, by row operations.

    `A` is any m x n matrix; the answer is m x n, by cases where a symbol decides whether a number can be a
    pivot.
    """

class SolveSystemAnswer(NamedTuple):
    kind: str
    particular: ImmutableMatrix | None
    homogeneous: tuple[Any, ...]
    parameters: tuple[Any, ...]

class SolveSystemSolution(Solution):
    answer: Union[Any, SolveSystemAnswer]

def solve_system(
    A: Iterable[Any] | Indexed | Solution | str,
    b: Iterable[Any] | Indexed | Solution | str | None = ...,
    method: Literal["gauss_jordan", "back_substitution"] = ...,
    variables: Iterable[str] | str = ...,
    compare: bool = ...,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> SolveSystemSolution:
    r"""The solutions of a system of linear equations.

    `A` is an m x n matrix and `b` has m components; or `A` is an augmented matrix; or the equations themselves are
    given, and their unknowns are the `variables`, or else the names in order of appearance.  With `compare`, both
    methods are worked.  The answer has a kind ("one", "none" or "infinite"), a particular solution, solutions of the
    homogeneous system, their parameters; by cases where the values of other symbols decide about that.  Undefined if
    `b` has another length.
    """

def characteristic_polynomial(
    A: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The characteristic polynomial of a square matrix, multiplied out, and its factors.

    `A` is n x n with n <= 5, or triangular; the answer is a polynomial of degree n in lambda, det(A - lambda I).
    Undefined for other shapes.
    """

class ConditionNumberAnswer(NamedTuple):
    condition: Expr
    largest: Expr
    smallest: Expr

class ConditionNumberSolution(Solution):
    answer: Union[Any, ConditionNumberAnswer]

def condition_number(
    A: Iterable[Any] | Indexed | Solution | str,
    p: complex | SupportsComplex | Solution | str = ...,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> ConditionNumberSolution:
    r"""The condition number of an invertible matrix, by the p-norm for p = 1, 2 or oo.

    `A` is n x n, of numbers, with n <= 5 for p = 2; the answer is a number, at least 1, with the largest and the
    smallest factor by which A stretches a vector.  Undefined for other shapes, and for a singular matrix.
    """

class DiagonalizeAnswer(NamedTuple):
    P: ImmutableMatrix
    D: ImmutableMatrix

class DiagonalizeSolution(Solution):
    answer: Union[Any, DiagonalizeAnswer]

def diagonalize(
    A: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> DiagonalizeSolution:
    r"""A diagonal matrix that a square matrix is similar to, and the eigenvectors that make it so.

    `A` is n x n with n <= 5, or triangular; the answer has P and D, which are n x n, with A P = P D and an invertible
    P.  Undefined for other shapes, and where there are not n independent eigenvectors; by cases where symbols decide.
    """

def eigenvalues(
    A: Iterable[Any] | Indexed | Solution | str,
    roots: Literal["named", "radicals"] = ...,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""All eigenvalues of a square matrix, real and complex, with repetition.

    `A` is n x n with n <= 5, or triangular; the answer is a list of n numbers, each as often as it is a zero of the
    characteristic polynomial.  With `roots` by "radicals", zeros of cubic factors are told by Cardano's formula, in
    place of names.  Undefined for other shapes.
    """

def eigenvectors(
    A: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The eigenvalues of a square matrix with bases of their eigenspaces.

    `A` is n x n with n <= 5, or triangular; the answer is a list of (value, multiplicity, basis), the basis being a
    list of vectors with n components; by cases where it depends on symbols which eigenvalues coincide.  Undefined for
    other shapes.
    """

def general_power(
    A: Iterable[Any] | Indexed | Solution | str,
    n: complex | SupportsComplex | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""All powers A^n of a square matrix, as a function of n.

    `A` is m x m with m <= 5, or triangular, and `n` a letter for whole numbers; the answer is m x m, with the first n
    for which it is right.  Undefined for other shapes; by cases where symbols decide.
    """

class JordanAnswer(NamedTuple):
    P: ImmutableMatrix
    J: ImmutableMatrix

class JordanSolution(Solution):
    answer: Union[Any, JordanAnswer]

def jordan(
    A: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> JordanSolution:
    r"""The Jordan form of a square matrix, and the chains of generalized eigenvectors that lead to it.

    `A` is n x n with n <= 5, or triangular; the answer has P and J, which are n x n, with A P = P J and an invertible
    P.  Undefined for other shapes; by cases where symbols decide.
    """

class LowRankAnswer(NamedTuple):
    approximation: ImmutableMatrix
    error: Expr
    values: tuple[Any, ...]

class LowRankSolution(Solution):
    answer: Union[Any, LowRankAnswer]

def low_rank(
    A: Iterable[Any] | Indexed | Solution | str,
    k: int,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> LowRankSolution:
    r"""A nearest matrix of rank k at most.

    `A` is m x n, of numbers, with n <= 5, and `k` is from 1 to the smaller of m and n; the answer has the
    approximation, which is m x n, its distance from A in the spectral norm, and the singular values of A.
    """

def markov_steady_state(
    P: Iterable[Any] | Indexed | Solution | str,
    *,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The steady state of a Markov chain with this transition matrix.

    `P` is n x n, of rational numbers or letters; its columns add up to 1, or its rows.  The answer is a vector with n
    components, none negative, of sum 1.  Undefined for other matrices, and where there is more than one steady state.
    """

def matrix_exponential(
    A: Iterable[Any] | Indexed | Solution | str,
    t: complex | SupportsComplex | Solution | str = ...,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The exponential e^(tA) of a square matrix; e^A unless a number or a letter t is given.

    `A` is n x n with n <= 5, or triangular, and `t` a number; the answer is n x n.  For a letter it is a function of
    it.  Undefined for other shapes.
    """

def matrix_square_root(
    A: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The principal square root of a square matrix.

    `A` is n x n with n <= 5, or triangular; with letters it is a rotation, or its eigenvalues have no roots.  The
    answer is n x n.  Undefined for other shapes, where an eigenvalue is negative, and where 0 has too few eigenvectors;
    by cases where letters decide about signs.
    """

def minimal_polynomial(
    A: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The minimal polynomial of a square matrix.

    `A` is n x n with n <= 5, or triangular; the answer is a polynomial in lambda with leading coefficient 1, of degree
    n at most.  Undefined for other shapes; by cases where symbols decide.
    """

class OrthogonalDiagonalizeAnswer(NamedTuple):
    Q: ImmutableMatrix
    D: ImmutableMatrix

class OrthogonalDiagonalizeSolution(Solution):
    answer: Union[Any, OrthogonalDiagonalizeAnswer]

def orthogonal_diagonalize(
    A: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> OrthogonalDiagonalizeSolution:
    r"""Perpendicular eigenvectors of length 1 of a symmetric matrix, and its eigenvalues.

    `A` is n x n with n <= 5, or triangular, and equal to its transpose (conjugated, if it has entries that are not
    real); the answer has Q and D, which are n x n, with A Q = Q D and Q^T Q = I.  Undefined for other matrices.
    """

class PcaAnswer(NamedTuple):
    axes: ImmutableMatrix
    variances: tuple[Any, ...]
    shares: tuple[Any, ...]
    coordinates: ImmutableMatrix

class PcaSolution(Solution):
    answer: Union[Any, PcaAnswer]

def pca(
    X: Iterable[Any] | Indexed | Solution | str,
    k: int,
    *,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> PcaSolution:
    r"""The first principal components of samples.

    `X` is m x n with a sample in each row, of real numbers, with m >= 2 and n <= 5, and `k` is from 1 to n; the answer
    has the axes as columns (n x k), the variances along them, their shares of all variance, and the coordinates of the
    samples (m x k).  Undefined for a single sample, and where all samples are equal.
    """

class PolarAnswer(NamedTuple):
    U: ImmutableMatrix
    P: ImmutableMatrix

class PolarSolution(Solution):
    answer: Union[Any, PolarAnswer]

def polar(
    A: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> PolarSolution:
    r"""The polar decomposition of a square or tall matrix.

    `A` is m x n, of numbers, with m >= n and n <= 5; the answer has U, which is m x n, with U^T U = I, and P, which is
    n x n, with A = U P.  Undefined for wide matrices.
    """

class PowerIterationAnswer(NamedTuple):
    iterate: ImmutableMatrix
    estimate: Expr

class PowerIterationSolution(Solution):
    answer: Union[Any, PowerIterationAnswer]

def power_iteration(
    A: Iterable[Any] | Indexed | Solution | str,
    x0: Iterable[Any] | Indexed | Solution | str,
    steps: int,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> PowerIterationSolution:
    r"""Steps of power iteration, exact and rounded.

    `A` is n x n and `x0` has n components, both of rational numbers; there are 1 to 20 steps.  The answer is the last
    vector, and the number that it was divided by, an estimate of the eigenvalue.  Undefined for other shapes, and where
    a vector becomes zero.
    """

def pseudoinverse(
    A: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The pseudoinverse of a matrix.

    `A` is any m x n matrix; the answer is n x m, by cases where the rank depends on the values of symbols.
    """

class QuadraticFormMatrixAnswer(NamedTuple):
    matrix: ImmutableMatrix
    variables: ImmutableMatrix
    squares: Expr

class QuadraticFormMatrixSolution(Solution):
    answer: Union[Any, QuadraticFormMatrixAnswer]

def quadratic_form_matrix(
    polynomial: str,
    method: Literal["squares", "axes"] = ...,
    *,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> QuadraticFormMatrixSolution:
    r"""The symmetric matrix of a quadratic form, and the form as a sum of multiples of squares of linear forms.

    `polynomial` is a sum of terms of degree 2 in its variables, which are all of its letters, or those among x, y, z,
    u, v and w where there are others; the answer is the n x n matrix, the variables, and the sum of squares: by
    completing squares, or by the principal axes, with linear forms that are perpendicular.  By cases where symbols
    decide.
    """

def singular_values(
    A: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The singular values of a matrix, the largest first.

    `A` is m x n, of numbers, the smaller of m and n being 5 at most; the answer is a list of as many numbers as the
    smaller of m and n.
    """

def solve_linear_ode(
    A: Iterable[Any] | Indexed | Solution | str,
    x0: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The solution of x' = A x that begins with a given vector.

    `A` is n x n with n <= 5, or triangular, and `x0` has n components; the answer is a vector of functions of t.
    Undefined for other shapes.
    """

def spectral_norm(
    A: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The spectral norm of a matrix.

    `A` is m x n, of numbers, the smaller of m and n being 5 at most; the answer is a number that is not negative.
    """

class SvdAnswer(NamedTuple):
    U: ImmutableMatrix
    S: ImmutableMatrix
    V: ImmutableMatrix

class SvdSolution(Solution):
    answer: Union[Any, SvdAnswer]

def svd(
    A: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> SvdSolution:
    r"""The singular value decomposition of a matrix.

    `A` is m x n with n <= 5, of numbers or of letters that leave no roots within roots; the answer has U, which is
    m x m, S, which is m x n, and V, which is n x n, with A = U S V^T; by another convention S is r x r for r singular
    values other than zero, U m x r and V n x r.
    """

def cholesky(
    A: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The Cholesky factor of a positive definite matrix.

    `A` is n x n and equal to its (conjugate) transpose; so large is L, which is lower triangular with positive numbers
    on its diagonal.  Undefined for other matrices; by cases where symbols decide about signs.
    """

class CovarianceMatrixAnswer(NamedTuple):
    covariance: ImmutableMatrix
    mean: ImmutableMatrix
    centred: ImmutableMatrix

class CovarianceMatrixSolution(Solution):
    answer: Union[Any, CovarianceMatrixAnswer]

def covariance_matrix(
    X: Iterable[Any] | Indexed | Solution | str,
    *,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> CovarianceMatrixSolution:
    r"""The covariance matrix of samples.

    `X` is m x n with a sample in each row, real; the answer has the n x n covariance matrix, the mean, with n
    components, and the samples without it, m x n.  Undefined for a single sample.
    """

class FitLineAnswer(NamedTuple):
    coefficients: ImmutableMatrix
    homogeneous: tuple[Any, ...]
    residual: ImmutableMatrix
    error: Expr

class FitLineSolution(Solution):
    answer: Union[Any, FitLineAnswer]

def fit_line(
    points: Iterable[Any] | Indexed | Solution | str,
    *,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> FitLineSolution:
    r"""The line that fits points best.

    Each of the m `points` has two components; the answer has the two coefficients, the constant first, a basis of what
    may be added to them, the residual with m components, and its length.  Undefined for other numbers of components.
    """

class FitPolynomialAnswer(NamedTuple):
    coefficients: ImmutableMatrix
    homogeneous: tuple[Any, ...]
    residual: ImmutableMatrix
    error: Expr

class FitPolynomialSolution(Solution):
    answer: Union[Any, FitPolynomialAnswer]

def fit_polynomial(
    points: Iterable[Any] | Indexed | Solution | str,
    degree: int,
    *,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> FitPolynomialSolution:
    r"""The polynomial of a degree that fits points best.

    Each of the m `points` has two components; the answer has the degree + 1 coefficients from the constant on, a basis
    of what may be added to them, the residual with m components, and its length.  Undefined for other numbers of
    components.
    """

def gram_schmidt(
    vectors: Iterable[Any] | Indexed | Solution | str,
    normalize: bool = ...,
    whole: bool = ...,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""An orthogonal basis of what vectors span, by the Gram-Schmidt process.

    The `vectors` have n components each; the answer is a list of r vectors, where r is the number of independent ones
    among them: a vector that depends on those before it is dropped.  With `normalize` they have length 1; with `whole`
    they are multiplied to have whole components where these are rational.  Undefined if the numbers of components
    differ; by cases where symbols decide.
    """

def is_orthogonal(
    A: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""Whether a matrix is orthogonal (unitary, over the complex numbers).

    `A` is any m x n matrix; the answer is a truth.  By cases where symbols decide.
    """

class LeastSquaresAnswer(NamedTuple):
    solution: ImmutableMatrix
    homogeneous: tuple[Any, ...]
    residual: ImmutableMatrix
    error: Expr

class LeastSquaresSolution(Solution):
    answer: Union[Any, LeastSquaresAnswer]

def least_squares(
    A: Iterable[Any] | Indexed | Solution | str,
    b: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> LeastSquaresSolution:
    r"""The vector whose image under a matrix is nearest to another one.

    `A` is m x n, `b` has m components; the answer has the solution with n, a basis of what may be added to it, the
    residual b - A x with m components, and its length.  Undefined if `b` has another number of components; by cases
    where symbols decide.
    """

def orthogonal_complement(
    vectors: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""A basis of the space of all vectors that are perpendicular to the given ones.

    The `vectors` have n components each; the answer is a list of n - r such vectors, where r is the number of
    independent ones among them.  Undefined if the numbers of components differ; by cases where symbols decide.
    """

class ProjectOntoSpanAnswer(NamedTuple):
    projection: ImmutableMatrix
    remainder: ImmutableMatrix

class ProjectOntoSpanSolution(Solution):
    answer: Union[Any, ProjectOntoSpanAnswer]

def project_onto_span(
    a: Iterable[Any] | Indexed | Solution | str,
    onto: Iterable[Any] | Indexed | Solution | str,
    method: Literal["auto", "normal_equations", "orthogonal_basis"] = ...,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> ProjectOntoSpanSolution:
    r"""The projection of a vector onto what several vectors span, and the perpendicular remainder.

    `a` and the vectors of `onto` have n components each, and so have the two parts of the answer; the vectors may be
    linearly dependent.  Undefined if the numbers of components differ; by cases where symbols decide.
    """

@overload
def projection_matrix(
    A: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The matrix that projects onto the column space of a matrix.

    `A` is any m x n matrix; the answer is m x m.  By cases where symbols decide which columns are independent.  Given
    `vectors` in place of A, the matrix projects onto their span.
    """

@overload
def projection_matrix(
    *,
    vectors: Iterable[Any] | Indexed | Solution | str,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The matrix that projects onto the span of vectors.

    The `vectors` have n components each and may be linearly dependent; the answer is n x n.  Undefined if the numbers
    of components differ; by cases where symbols decide which of them are independent.
    """

def projection_matrix_onto_span(
    vectors: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The matrix that projects onto the span of vectors.

    The `vectors` have n components each and may be linearly dependent; the answer is n x n.  Undefined if the numbers
    of components differ; by cases where symbols decide which of them are independent.
    """

class QrAnswer(NamedTuple):
    Q: ImmutableMatrix
    R: ImmutableMatrix

class QrSolution(Solution):
    answer: Union[Any, QrAnswer]

def qr(
    A: Iterable[Any] | Indexed | Solution | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> QrSolution:
    r"""The factorization of a matrix into one with orthonormal columns and an upper triangular one.

    `A` is m x n with linearly independent columns; the answer has Q, which is m x n, and R, which is n x n.  Undefined
    if the columns are linearly dependent; by cases where symbols decide.
    """

class QuadraticFormAnswer(NamedTuple):
    polynomial: Expr
    variables: ImmutableMatrix

class QuadraticFormSolution(Solution):
    answer: Union[Any, QuadraticFormAnswer]

@overload
def quadratic_form(
    A: Iterable[Any] | Indexed | Solution | str,
    *,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> QuadraticFormSolution:
    r"""The quadratic form of a matrix.

    `A` is n x n and real; the answer is a polynomial in n variables, and these.  Undefined for other shapes.
    """

@overload
def quadratic_form(
    A: str,
    *,
    method: Literal["squares", "axes"],
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> QuadraticFormMatrixSolution:
    r"""The symmetric matrix of a quadratic form, and the form as a sum of multiples of squares of linear forms.

    `polynomial` is a sum of terms of degree 2 in its variables, which are all of its letters, or those among x, y, z,
    u, v and w where there are others; the answer is the n x n matrix, the variables, and the sum of squares: by
    completing squares, or by the principal axes, with linear forms that are perpendicular.  By cases where symbols
    decide.
    """

def quadratic_form_definiteness(
    A: Iterable[Any] | Indexed | Solution | str,
    method: Literal["auto", "squares", "pivots", "minors", "eigenvalues"] = ...,
    *,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""Whether the quadratic form of a symmetric matrix is positive or negative (semi)definite, indefinite or zero.

    `A` is n x n, real and symmetric; the answer is one of these words.  Undefined for other matrices; by cases where
    symbols decide about signs.
    """

class BackpropDenseAnswer(NamedTuple):
    weights: ImmutableMatrix
    inputs: ImmutableMatrix
    biases: ImmutableMatrix

class BackpropDenseSolution(Solution):
    answer: Union[Any, BackpropDenseAnswer]

def backprop_dense(
    W: Iterable[Any] | Indexed | Solution | str,
    x: Iterable[Any] | Indexed | Solution | str,
    grad: Iterable[Any] | Indexed | Solution | str,
    *,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> BackpropDenseSolution:
    r"""The gradients with respect to the weights, the inputs and the biases of a dense layer.

    `W` is m x n, `x` are n inputs, `grad` is the gradient with respect to the m outputs; the answer has a gradient of
    the shape of W, one with n and one with m components.  Undefined if the sizes do not fit.
    """

def clip_by_norm(
    g: Iterable[Any] | Indexed | Solution | str,
    max_norm: complex | SupportsComplex | Solution | str,
    *,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""A gradient, shortened to a largest length if it is longer.

    `g` has n >= 1 real components, `max_norm` is a number > 0; the answer has n components, the direction of g, and at
    most this length.  Undefined for a `max_norm` that is not positive.
    """

def dense_layer(
    W: Iterable[Any] | Indexed | Solution | str,
    x: Iterable[Any] | Indexed | Solution | str,
    b: Iterable[Any] | Indexed | Solution | str,
    activation: Literal["none", "relu", "step", "sigmoid"] = ...,
    *,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The outputs of a dense layer: the activation of W x + b, entry by entry.

    `W` is m x n with the weights of one neuron in a row, `x` are n inputs, `b` are m biases, all real.  `activation`
    is none, relu, step or sigmoid.  The answer has m entries.  Undefined if the sizes do not fit.
    """

def gradient_step(
    w: Iterable[Any] | Indexed | Solution | str,
    g: Iterable[Any] | Indexed | Solution | str,
    rate: complex | SupportsComplex | Solution | str,
    *,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The weights after a step of gradient descent.

    `w` and `g` have n real components each, `rate` is a number; the answer has n components.  Undefined for different
    numbers of components.
    """

class KmeansStepAnswer(NamedTuple):
    labels: tuple[Any, ...]
    centroids: tuple[Any, ...]

class KmeansStepSolution(Solution):
    answer: Union[Any, KmeansStepAnswer]

def kmeans_step(
    points: Iterable[Any] | Indexed | Solution | str,
    centroids: Iterable[Any] | Indexed | Solution | str,
    *,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> KmeansStepSolution:
    r"""One step of k-means: the assignment of the points, and the new centroids.

    `points` and `centroids` are real and have the same number of components.  The answer is the number of the centroid
    of each point, counted from 1, and the new centroids; a point as near to several goes to the first of them, and a
    centroid with no points stays.  Undefined if the numbers of components differ.
    """

def mask(
    A: Iterable[Any] | Indexed | Solution | str,
    M: Iterable[Any] | Indexed | Solution | str,
    *,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""A matrix or vector with some of its entries set to zero.

    `A` is m x n, and so are the mask `M`, all of whose entries are 0 or 1, and the answer.  Undefined if the sizes
    differ or if an entry of the mask is another number.
    """

class NearestNeighboursAnswer(NamedTuple):
    indices: tuple[Any, ...]
    distances: tuple[Any, ...]

class NearestNeighboursSolution(Solution):
    answer: Union[Any, NearestNeighboursAnswer]

def nearest_neighbours(
    query: Iterable[Any] | Indexed | Solution | str,
    points: Iterable[Any] | Indexed | Solution | str,
    k: int,
    metric: Literal["euclidean", "manhattan", "chebyshev"] = ...,
    *,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> NearestNeighboursSolution:
    r"""The k points that are nearest to a given one, nearest first.

    `query` and each of the n `points` have the same number of real components, 1 <= k <= n, and `metric` is euclidean,
    manhattan or chebyshev.  The answer is the numbers of the points, counted from 1, and their distances; of points
    equally far away the earlier one comes first.  Undefined if k or a number of components does not fit.
    """

def neuron(
    x: Iterable[Any] | Indexed | Solution | str,
    w: Iterable[Any] | Indexed | Solution | str,
    b: complex | SupportsComplex | Solution | str,
    activation: Literal["none", "relu", "step", "sigmoid"] = ...,
    *,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The output of a neuron: the activation of its weighted sum.

    `x` are n inputs, `w` their n weights, `b` is the bias; all are real.  `activation` is none, relu, step or sigmoid.
    Undefined if there are not as many weights as inputs.
    """

def penalty_l1(
    w: Iterable[Any] | Indexed | Solution | str,
    lam: complex | SupportsComplex | Solution | str,
    *,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The lasso penalty of weights, lambda times the sum of their absolute values.

    `w` has n >= 1 real components, `lam` is a number >= 0.  Undefined for a negative `lam`.
    """

def penalty_l2(
    w: Iterable[Any] | Indexed | Solution | str,
    lam: complex | SupportsComplex | Solution | str,
    *,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution:
    r"""The ridge penalty of weights, lambda times the sum of their squares (the square of their norm, not the norm).

    `w` has n >= 1 real components, `lam` is a number >= 0.  Undefined for a negative `lam`.
    """
