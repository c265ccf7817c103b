# The types of the public functions; `make stubs` writes this file from the operations and their problems.
from collections.abc import Iterable, Mapping
from typing import Any, Literal, NamedTuple, SupportsComplex

from sympy import Expr, ImmutableMatrix

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
from symla.solving.solution import solution_from_json as solution_from_json
from symla.solving.solve import solve as solve

from_json = solution_from_json
__version__: str

def flatten(
    A: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def linear_combination(
    coefficients: Iterable[Any] | str,
    vectors: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def magnitude(
    v: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def scalar_multiply(
    c: complex | SupportsComplex | str,
    X: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def unit_vector(
    v: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def vector_add(
    u: Iterable[Any] | str,
    v: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def vector_subtract(
    u: Iterable[Any] | str,
    v: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def norm_frobenius(
    A: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def norm_induced_l1(
    A: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def norm_induced_linf(
    A: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def norm_l1(
    v: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def norm_l2(
    v: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def norm_linf(
    v: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def norm_p(
    v: Iterable[Any] | str,
    p: complex | SupportsComplex | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def angle(
    u: Iterable[Any] | str,
    v: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def cosine_similarity(
    u: Iterable[Any] | str,
    v: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def cross(
    u: Iterable[Any] | str,
    v: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def dot(
    u: Iterable[Any] | str,
    v: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def dot_geometric(
    u: Iterable[Any] | str,
    v: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def outer(
    u: Iterable[Any] | str,
    v: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...

class ProjectAnswer(NamedTuple):
    projection: ImmutableMatrix
    component: Expr
    remainder: ImmutableMatrix

class ProjectSolution(Solution):
    answer: ProjectAnswer | Any

def project(
    a: Iterable[Any] | str,
    onto: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> ProjectSolution: ...
def distance_chebyshev(
    a: Iterable[Any] | str,
    b: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def distance_euclidean(
    a: Iterable[Any] | str,
    b: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def distance_manhattan(
    a: Iterable[Any] | str,
    b: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def distance_minkowski(
    a: Iterable[Any] | str,
    b: Iterable[Any] | str,
    p: complex | SupportsComplex | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def hadamard(
    A: Iterable[Any] | str,
    B: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def matrix_add(
    A: Iterable[Any] | str,
    B: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def matrix_multiply(
    A: Iterable[Any] | str,
    B: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def matrix_power(
    A: Iterable[Any] | str,
    n: int,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def matrix_subtract(
    A: Iterable[Any] | str,
    B: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def matrix_vector(
    A: Iterable[Any] | str,
    x: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def reshape(
    A: Iterable[Any] | str,
    rows: int,
    columns: int,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def trace(
    A: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def transpose(
    A: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def evaluate(
    expression: str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
    **data: Any,
) -> Solution: ...
def change_of_basis(
    from_: Iterable[Any] | str,
    to: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def column_space(
    A: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def coordinates(
    v: Iterable[Any] | str,
    basis: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def cramer(
    A: Iterable[Any] | str,
    b: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def determinant(
    A: Iterable[Any] | str,
    method: Literal["auto", "formula", "sarrus", "cofactors", "row_reduction"] = ...,
    compare: bool = ...,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def inverse(
    A: Iterable[Any] | str,
    method: Literal["auto", "formula", "row_reduction", "adjugate"] = ...,
    compare: bool = ...,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...

class LduAnswer(NamedTuple):
    L: ImmutableMatrix
    D: ImmutableMatrix
    U: ImmutableMatrix

class LduSolution(Solution):
    answer: LduAnswer | Any

def ldu(
    A: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> LduSolution: ...
def left_null_space(
    A: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...

class LinearIndependenceAnswer(NamedTuple):
    independent: bool
    relation: ImmutableMatrix | None

class LinearIndependenceSolution(Solution):
    answer: LinearIndependenceAnswer | Any

def linear_independence(
    vectors: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> LinearIndependenceSolution: ...

class LuAnswer(NamedTuple):
    L: ImmutableMatrix
    U: ImmutableMatrix

class LuSolution(Solution):
    answer: LuAnswer | Any

def lu(
    A: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> LuSolution: ...
def null_space(
    A: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...

class PluAnswer(NamedTuple):
    P: ImmutableMatrix
    L: ImmutableMatrix
    U: ImmutableMatrix

class PluSolution(Solution):
    answer: PluAnswer | Any

def plu(
    A: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> PluSolution: ...
def rank(
    A: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def row_echelon(
    A: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def row_space(
    A: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def rref(
    A: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...

class SolveSystemAnswer(NamedTuple):
    kind: str
    particular: ImmutableMatrix | None
    homogeneous: tuple[Any, ...]
    parameters: tuple[Any, ...]

class SolveSystemSolution(Solution):
    answer: SolveSystemAnswer | Any

def solve_system(
    A: Iterable[Any] | str,
    b: Iterable[Any] | str | None = ...,
    method: Literal["gauss_jordan", "back_substitution"] = ...,
    variables: Iterable[str] | str = ...,
    compare: bool = ...,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> SolveSystemSolution: ...
def characteristic_polynomial(
    A: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...

class ConditionNumberAnswer(NamedTuple):
    condition: Expr
    largest: Expr
    smallest: Expr

class ConditionNumberSolution(Solution):
    answer: ConditionNumberAnswer | Any

def condition_number(
    A: Iterable[Any] | str,
    p: complex | SupportsComplex | str = ...,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> ConditionNumberSolution: ...

class DiagonalizeAnswer(NamedTuple):
    P: ImmutableMatrix
    D: ImmutableMatrix

class DiagonalizeSolution(Solution):
    answer: DiagonalizeAnswer | Any

def diagonalize(
    A: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> DiagonalizeSolution: ...
def eigenvalues(
    A: Iterable[Any] | str,
    roots: Literal["named", "radicals"] = ...,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def eigenvectors(
    A: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def general_power(
    A: Iterable[Any] | str,
    n: complex | SupportsComplex | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...

class JordanAnswer(NamedTuple):
    P: ImmutableMatrix
    J: ImmutableMatrix

class JordanSolution(Solution):
    answer: JordanAnswer | Any

def jordan(
    A: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> JordanSolution: ...

class LowRankAnswer(NamedTuple):
    approximation: ImmutableMatrix
    error: Expr
    values: tuple[Any, ...]

class LowRankSolution(Solution):
    answer: LowRankAnswer | Any

def low_rank(
    A: Iterable[Any] | str,
    k: int,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> LowRankSolution: ...
def markov_steady_state(
    P: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def matrix_exponential(
    A: Iterable[Any] | str,
    t: complex | SupportsComplex | str = ...,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def matrix_square_root(
    A: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def minimal_polynomial(
    A: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...

class OrthogonalDiagonalizeAnswer(NamedTuple):
    Q: ImmutableMatrix
    D: ImmutableMatrix

class OrthogonalDiagonalizeSolution(Solution):
    answer: OrthogonalDiagonalizeAnswer | Any

def orthogonal_diagonalize(
    A: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> OrthogonalDiagonalizeSolution: ...

class PcaAnswer(NamedTuple):
    axes: ImmutableMatrix
    variances: tuple[Any, ...]
    shares: tuple[Any, ...]
    coordinates: ImmutableMatrix

class PcaSolution(Solution):
    answer: PcaAnswer | Any

def pca(
    X: Iterable[Any] | str,
    k: int,
    *,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> PcaSolution: ...

class PolarAnswer(NamedTuple):
    U: ImmutableMatrix
    P: ImmutableMatrix

class PolarSolution(Solution):
    answer: PolarAnswer | Any

def polar(
    A: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> PolarSolution: ...

class PowerIterationAnswer(NamedTuple):
    iterate: ImmutableMatrix
    estimate: Expr

class PowerIterationSolution(Solution):
    answer: PowerIterationAnswer | Any

def power_iteration(
    A: Iterable[Any] | str,
    x0: Iterable[Any] | str,
    steps: int,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> PowerIterationSolution: ...
def pseudoinverse(
    A: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...

class QuadraticFormMatrixAnswer(NamedTuple):
    matrix: ImmutableMatrix
    variables: ImmutableMatrix
    squares: Expr

class QuadraticFormMatrixSolution(Solution):
    answer: QuadraticFormMatrixAnswer | Any

def quadratic_form_matrix(
    polynomial: str,
    method: Literal["squares", "axes"] = ...,
    *,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> QuadraticFormMatrixSolution: ...
def singular_values(
    A: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def solve_linear_ode(
    A: Iterable[Any] | str,
    x0: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def spectral_norm(
    A: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...

class SvdAnswer(NamedTuple):
    U: ImmutableMatrix
    S: ImmutableMatrix
    V: ImmutableMatrix

class SvdSolution(Solution):
    answer: SvdAnswer | Any

def svd(
    A: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> SvdSolution: ...
def cholesky(
    A: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...

class CovarianceMatrixAnswer(NamedTuple):
    covariance: ImmutableMatrix
    mean: ImmutableMatrix
    centred: ImmutableMatrix

class CovarianceMatrixSolution(Solution):
    answer: CovarianceMatrixAnswer | Any

def covariance_matrix(
    X: Iterable[Any] | str,
    *,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> CovarianceMatrixSolution: ...

class FitLineAnswer(NamedTuple):
    coefficients: ImmutableMatrix
    homogeneous: tuple[Any, ...]
    residual: ImmutableMatrix
    error: Expr

class FitLineSolution(Solution):
    answer: FitLineAnswer | Any

def fit_line(
    points: Iterable[Any] | str,
    *,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> FitLineSolution: ...

class FitPolynomialAnswer(NamedTuple):
    coefficients: ImmutableMatrix
    homogeneous: tuple[Any, ...]
    residual: ImmutableMatrix
    error: Expr

class FitPolynomialSolution(Solution):
    answer: FitPolynomialAnswer | Any

def fit_polynomial(
    points: Iterable[Any] | str,
    degree: int,
    *,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> FitPolynomialSolution: ...
def gram_schmidt(
    vectors: Iterable[Any] | str,
    normalize: bool = ...,
    whole: bool = ...,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def is_orthogonal(
    A: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...

class LeastSquaresAnswer(NamedTuple):
    solution: ImmutableMatrix
    homogeneous: tuple[Any, ...]
    residual: ImmutableMatrix
    error: Expr

class LeastSquaresSolution(Solution):
    answer: LeastSquaresAnswer | Any

def least_squares(
    A: Iterable[Any] | str,
    b: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> LeastSquaresSolution: ...
def orthogonal_complement(
    vectors: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...

class ProjectOntoSpanAnswer(NamedTuple):
    projection: ImmutableMatrix
    remainder: ImmutableMatrix

class ProjectOntoSpanSolution(Solution):
    answer: ProjectOntoSpanAnswer | Any

def project_onto_span(
    a: Iterable[Any] | str,
    onto: Iterable[Any] | str,
    method: Literal["auto", "normal_equations", "orthogonal_basis"] = ...,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> ProjectOntoSpanSolution: ...
def projection_matrix(
    A: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...

class QrAnswer(NamedTuple):
    Q: ImmutableMatrix
    R: ImmutableMatrix

class QrSolution(Solution):
    answer: QrAnswer | Any

def qr(
    A: Iterable[Any] | str,
    *,
    domain: Literal["real", "complex"] | None = ...,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> QrSolution: ...

class QuadraticFormAnswer(NamedTuple):
    polynomial: Expr
    variables: ImmutableMatrix

class QuadraticFormSolution(Solution):
    answer: QuadraticFormAnswer | Any

def quadratic_form(
    A: Iterable[Any] | str,
    *,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> QuadraticFormSolution: ...
def quadratic_form_definiteness(
    A: Iterable[Any] | str,
    method: Literal["auto", "squares", "pivots", "minors", "eigenvalues"] = ...,
    *,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...

class BackpropDenseAnswer(NamedTuple):
    weights: ImmutableMatrix
    inputs: ImmutableMatrix
    biases: ImmutableMatrix

class BackpropDenseSolution(Solution):
    answer: BackpropDenseAnswer | Any

def backprop_dense(
    W: Iterable[Any] | str,
    x: Iterable[Any] | str,
    grad: Iterable[Any] | str,
    *,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> BackpropDenseSolution: ...
def clip_by_norm(
    g: Iterable[Any] | str,
    max_norm: complex | SupportsComplex | str,
    *,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def dense_layer(
    W: Iterable[Any] | str,
    x: Iterable[Any] | str,
    b: Iterable[Any] | str,
    activation: Literal["none", "relu", "step", "sigmoid"] = ...,
    *,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def gradient_step(
    w: Iterable[Any] | str,
    g: Iterable[Any] | str,
    rate: complex | SupportsComplex | str,
    *,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...

class KmeansStepAnswer(NamedTuple):
    labels: tuple[Any, ...]
    centroids: tuple[Any, ...]

class KmeansStepSolution(Solution):
    answer: KmeansStepAnswer | Any

def kmeans_step(
    points: Iterable[Any] | str,
    centroids: Iterable[Any] | str,
    *,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> KmeansStepSolution: ...
def mask(
    A: Iterable[Any] | str,
    M: Iterable[Any] | str,
    *,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...

class NearestNeighboursAnswer(NamedTuple):
    indices: tuple[Any, ...]
    distances: tuple[Any, ...]

class NearestNeighboursSolution(Solution):
    answer: NearestNeighboursAnswer | Any

def nearest_neighbours(
    query: Iterable[Any] | str,
    points: Iterable[Any] | str,
    k: int,
    metric: Literal["euclidean", "manhattan", "chebyshev"] = ...,
    *,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> NearestNeighboursSolution: ...
def neuron(
    x: Iterable[Any] | str,
    w: Iterable[Any] | str,
    b: complex | SupportsComplex | str,
    activation: Literal["none", "relu", "step", "sigmoid"] = ...,
    *,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def penalty_l1(
    w: Iterable[Any] | str,
    lam: complex | SupportsComplex | str,
    *,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
def penalty_l2(
    w: Iterable[Any] | str,
    lam: complex | SupportsComplex | str,
    *,
    conventions: Conventions = ...,
    names: Mapping[str, Any] | None = ...,
    language: str = ...,
    where: Any = ...,
) -> Solution: ...
