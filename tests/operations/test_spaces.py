"""Spaces, independence, coordinates and bases, against SymPy's own answers on many random vectors."""

from __future__ import annotations

import random

import pytest
import sympy

import symla
from symla.derivation.model import Answer, Cases
from symla.errors import SymlaError
from symla.kernel.meaning.prove import Prover
from symla.kernel.meaning.verdict import Undecided
from symla.kernel.page.verify import verify
from symla.notation import written as w
from symla.notation.frozen import replace
from symla.notation.parse import read
from symla.notation.statements import Property, Truth
from symla.operations import operation
from tests.operations.test_systems import ENTRIES, exact, matrices

SPACES = ("column_space", "row_space", "null_space", "left_null_space")
A_FEW = 25  # every so many-th solution is proved and shown as well


def columns(vectors: object, height: int) -> sympy.Matrix:
    """The matrix with these columns, of this height even if there are none."""
    return sympy.Matrix.hstack(sympy.zeros(height, 0), *[sympy.Matrix(v) for v in vectors])  # type: ignore[attr-defined]


def spaces_by_sympy(name: str, A: sympy.Matrix) -> sympy.Matrix:
    """A basis as SymPy finds it, as the columns of a matrix."""
    if name == "row_space":
        return columns([row.T for row in A.rowspace()], A.cols)
    if name == "column_space":
        return columns(A.columnspace(), A.rows)
    return columns(A.nullspace(), A.cols) if name == "null_space" else columns(A.T.nullspace(), A.rows)


@pytest.mark.parametrize("fractions", [False, True])
@pytest.mark.parametrize("name", SPACES)
def test_bases_span_what_sympys_span(name: str, fractions: bool) -> None:
    """A basis is independent, has as many vectors as SymPy's and the same span, on 500 random matrices."""
    for number, matrix in enumerate(matrices(11, 500, fractions=fractions)):
        solution = operation_on(name, matrix)
        A = exact(matrix)
        theirs = spaces_by_sympy(name, A)
        ours = columns(solution.answer, theirs.rows)
        assert theirs.shape == ours.shape, matrix
        assert ours.cols == ours.rank() == theirs.row_join(ours).rank(), matrix
        if name == "column_space":
            assert all(v in [A[:, j] for j in range(A.cols)] for v in map(sympy.Matrix, solution.answer))
        if number % A_FEW == 0:
            assert [] == solution.report.failures
            assert solution.to_text()


def operation_on(name: str, matrix: object) -> symla.Solution:
    """The solution of the operation for one matrix."""
    return getattr(symla, name)(matrix)  # type: ignore[no-any-return]


@pytest.mark.parametrize("name", SPACES)
@pytest.mark.parametrize("shape", [(1, 1), (1, 4), (4, 1), (3, 3)])
def test_zero_matrix_has_the_spaces_it_has(name: str, shape: tuple[int, int]) -> None:
    """Of a zero matrix the column and row space are zero, and the null spaces everything."""
    height, width = shape
    solution = operation_on(name, [[0] * width for _ in range(height)])
    expected = {"null_space": width, "left_null_space": height}.get(name, 0)
    assert expected == len(solution.answer)
    assert solution.verified


def test_dimensions_are_told() -> None:
    """Every space says how the dimensions add up."""
    A = [[1, 2, 0, -1], [2, 4, 1, 1], [3, 6, 1, 0]]
    for name in ("column_space", "row_space", "null_space"):
        assert "rank(A) + nullity(A) = 2 + 2 = 4" in operation_on(name, A).to_text()
    assert "rank(A) + nullity(Aᵀ) = 2 + 1 = 3" in symla.left_null_space(A).to_text()


def test_columns_of_the_matrix_and_not_of_the_reduced_one() -> None:
    """The basis of the column space are columns of A, those of the row space rows of the reduced matrix."""
    A = [[2, 4, 1], [4, 8, 3]]
    assert [[2, 4], [1, 3]] == [list(v) for v in symla.column_space(A).answer]
    assert [[1, 2, 0], [0, 0, 1]] == [list(v) for v in symla.row_space(A).answer]


# ---- independence ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("fractions", [False, True])
def test_independence_is_what_the_rank_says(fractions: bool) -> None:
    """Vectors are independent if the rank is their number; else the relation adds up to zero, in lowest terms."""
    seen = set()
    for number, vectors in enumerate(matrices(12, 800, fractions=fractions)):
        solution = symla.linear_independence(vectors)
        V = exact(vectors).T
        independent, relation = solution.answer
        seen.add(independent)
        assert (V.rank() == V.cols) is independent
        if independent:
            assert relation is None
        else:
            assert any(relation)
            assert sympy.zeros(V.rows, 1) == V * relation
            assert all(x.is_integer for x in relation)
            assert next(x for x in relation if x) > 0
        if number % A_FEW == 0:
            assert [] == solution.report.failures
            assert solution.to_text()
    assert {True, False} == seen


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        ("linear_independence([[1, 2], [0, 0], [3, 4]])", "with the zero vector among them"),
        ("linear_independence([[0, 0]])", "the zero vector by itself"),
        ("linear_independence([[1, 2], [2, 4]])", "v₂ = 2 v₁"),
        ("linear_independence([[1, 0, 0], [0, 1, 0], [0, 3, 0]])", "One of the vectors is a multiple"),
        ("linear_independence([[1, 0], [0, 1], [1, 1]])", "more vectors than components, 3 > 2,"),
        ("linear_independence([[1, 2, 3]])", "A single vector"),
        ("linear_independence([[1, 0], [1, 1]])", "are a basis"),
        ("linear_independence([[1, 4, 7], [2, 5, 8], [3, 6, 9]])", "v₃ = -v₁ + 2 v₂"),
    ],
)
def test_what_could_be_seen_at_once_is_said(problem: str, words: str) -> None:
    """A remark tells what the case teaches."""
    solution = symla.solve(problem)
    assert solution.verified
    assert words in solution.to_text()


def test_denied_independence_is_noticed() -> None:
    """A yes instead of a no, or a no instead of a yes, is not certified."""
    for problem in ("linear_independence([[1, 2], [2, 4]])", "linear_independence([[1, 2], [3, 4]])"):
        derivation = symla.solve(problem).derivation
        outcome = derivation.outcome
        assert isinstance(outcome, Answer)
        truth, *others = outcome.parts
        assert isinstance(truth.form, Truth)
        parts = (replace(truth, form=Truth(not truth.form.holds)), *others)
        assert verify(derivation).verified
        assert not verify(replace(derivation, outcome=replace(outcome, parts=parts))).verified


# ---- coordinates and bases ------------------------------------------------------------------------------------------


def test_coordinates_are_sympys_solution() -> None:
    """Coordinates solve B c = v where SymPy finds exactly one solution; else there are none, and the reason is so."""
    chance = random.Random(13)
    seen: dict[str, int] = {}
    for number, basis in enumerate(matrices(13, 700, most=4)):
        B = exact(basis).T
        v = sympy.Matrix([chance.choice(ENTRIES) for _ in range(B.rows)])
        if chance.random() < 0.5:
            v = B * sympy.Matrix([chance.choice(ENTRIES) for _ in range(B.cols)])
        solution = symla.coordinates(list(v), basis)
        undefined = solution.undefined or ""
        kind = "dependent" if B.rank() < B.cols else "outside" if B.row_join(v).rank() > B.cols else "answer"
        seen[kind] = seen.get(kind, 0) + 1
        if kind == "answer":
            expected, _ = B.gauss_jordan_solve(v)
            assert expected == sympy.Matrix(solution.answer), basis
        else:
            assert solution.answer is None
            assert ("no basis" in undefined) is (kind == "dependent")
        if number % A_FEW == 0 or seen[kind] < 4:
            assert [] == solution.report.failures, (basis, v)
            assert solution.to_text()
    assert min(seen[kind] for kind in ("dependent", "outside", "answer")) > 50


def test_change_of_basis_is_sympys_solution() -> None:
    """The matrix is the one with C P = B where both are bases of one space; else there is none."""
    chance = random.Random(14)
    seen: dict[str, int] = {}
    for number, new in enumerate(matrices(14, 700, most=4)):
        C = exact(new).T
        factors = sympy.Matrix(C.cols, C.cols, lambda _i, _j: chance.choice(ENTRIES))
        B = C * factors if chance.random() < 0.6 else sympy.Matrix(*C.shape, lambda _i, _j: chance.choice(ENTRIES))
        old = [list(B[:, j]) for j in range(B.cols)]
        solution = symla.change_of_basis(old, new)
        undefined = solution.undefined or ""
        bases = B.rank() == C.rank() == C.cols
        kind = "no basis" if not bases else "span" if C.row_join(B).rank() > C.cols else "answer"
        seen[kind] = seen.get(kind, 0) + 1
        if kind == "answer":
            assert C * solution.answer == B
            assert 0 != solution.answer.det()
        else:
            assert solution.answer is None
            assert kind in undefined
        if number % A_FEW == 0 or seen[kind] < 4:
            assert [] == solution.report.failures, (old, new)
            assert solution.to_text()
    assert min(seen[kind] for kind in ("no basis", "span", "answer")) > 50


def test_coordinates_change_with_the_basis() -> None:
    """P times the coordinates in the old basis are the coordinates in the new one."""
    old, new = [[1, 2], [3, 5]], [[2, 1], [1, 1]]
    P = symla.change_of_basis(old, new).answer
    for v in ([1, 0], [4, -7], [0, 3]):
        assert symla.coordinates(v, new).answer == P * symla.coordinates(v, old).answer


def test_from_may_be_said_in_every_way() -> None:
    """`from` is a word of Python: by place, as `from_`, by a dictionary, and as `from` in text."""
    old, new = [[1, 0], [0, 1]], [[1, 1], [1, -1]]
    expected = symla.change_of_basis(old, new)
    text = "change_of_basis(from=[[1, 0], [0, 1]], to=[[1, 1], [1, -1]])"
    assert expected == symla.change_of_basis(from_=old, to=new)
    assert expected == symla.change_of_basis(to=new, **{"from": old})
    assert expected == symla.solve("change_of_basis", to=new, **{"from": old})
    assert expected == symla.solve(text)
    assert "change_of_basis(from, to)" == operation("change_of_basis").signature
    with pytest.raises(SymlaError, match="from is given twice"):
        symla.change_of_basis(old, new, from_=old)
    with pytest.raises(SymlaError, match="lacks from"):
        symla.change_of_basis(to=new)


def test_vectors_of_different_sizes_are_refused() -> None:
    """Names may stand for vectors that do not belong together; that is taught."""
    for problem in ("linear_independence([u, v])", "coordinates(u, [v])", "change_of_basis([u], [v])"):
        solution = symla.solve(problem, names={"u": [1, 2], "v": [1, 2, 3]})
        assert solution.verified
        assert "different numbers of components" in (solution.undefined or "")


@pytest.mark.parametrize(
    "problem",
    [
        "linear_independence([[1, k], [k, 1]])",
        "column_space([[1, k], [k, 1]])",
        "left_null_space([[k]])",
        "coordinates([a, b, c], [[1, 0, 0], [0, 1, 0]])",
        "change_of_basis([[1, 0, c], [0, 1, 0]], [[1, 0, 0], [0, 1, 0]])",
        "change_of_basis([[k]], [[1]])",
    ],
)
def test_nothing_that_may_vanish_is_taken_for_a_pivot(problem: str) -> None:
    """Where a symbol decides, there are cases."""
    solution = symla.solve(problem)
    assert isinstance(solution.derivation.outcome, Cases)
    assert solution.verified


POOLS = {
    "roots": ("0", "1", "-1", "2", "sqrt(2)", "-sqrt(2)", "2sqrt(2)", "1 + sqrt(2)"),
    "complex": ("0", "1", "i", "-i", "1 + i", "2", "1 - i", "2i"),
}


@pytest.mark.parametrize("pool", POOLS)
def test_roots_and_complex_numbers_are_proved(pool: str) -> None:
    """With roots and complex numbers every operation on vectors and matrices is proved to the last line."""
    chance = random.Random(15)

    def rows(height: int, width: int) -> str:
        return (
            "["
            + ", ".join(f"[{', '.join(chance.choice(POOLS[pool]) for _ in range(width))}]" for _ in range(height))
            + "]"
        )

    for _ in range(12):
        height, width = chance.randint(1, 3), chance.randint(1, 3)
        A, B, v = rows(height, width), rows(height, width), rows(1, width)[1:-1]
        problems = [f"{name}({A})" for name in (*SPACES, "linear_independence")]
        for problem in (*problems, f"coordinates({v}, {A})", f"change_of_basis({B}, {A})"):
            assert [] == symla.solve(problem).report.failures, problem


# ---- the definitions of the kernel ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "first", "second", "expected"),
    [
        ("same_span", "[1 2; 3 4]", "[1 0; 0 1]", True),
        ("same_span", "[1 2; 2 4]", "[3; 6]", True),
        ("same_span", "[1 2; 2 4]", "[3; 5]", False),
        ("same_span", "[1 0; 0 1; 0 0]", "[1; 1; 0]", False),
        ("same_span", "[1; 2]", "[1; 2; 3]", False),
        ("outside", "[1; 2]", "[2; 5]", True),
        ("outside", "[1; 2]", "[2; 4]", False),
        ("outside", "[1; 2]", "[1; 2; 0]", False),
    ],
)
def test_spans_are_compared_by_definition(kind: str, first: str, second: str, expected: bool) -> None:
    """Two spans are the same, or a vector lies outside of one."""
    statement = Property(kind, w.Items((read(first), read(second))))
    assert expected is bool(Prover().holds(statement))


def test_vector_is_nonzero_if_an_entry_certainly_is() -> None:
    """A symbol may be zero, so a vector of symbols is not known to be other than zero."""
    prover = Prover()
    assert prover.holds(Property("nonzero", read("[0, 2]")))
    assert not prover.holds(Property("nonzero", read("[0, 0]")))
    assert isinstance(prover.holds(Property("nonzero", read("[a, 0]"))), Undecided)
    assert prover.holds(Property("nonzero", read("[a, 1]")))


@pytest.mark.parametrize(("matrix", "expected"), [("[[2a, 1, -1]]", 1), ("[a -1; a+1 -1]", 2), ("[a 2a; 1 2]", 1)])
def test_rank_is_counted_where_some_column_has_a_certain_pivot(matrix: str, expected: int) -> None:
    """The first column may have none yet: the order of the columns does not matter."""
    prover = Prover()
    assert prover.equal(w.Call("rank", (read(matrix),)), w.Number(expected))
    assert isinstance(prover.equal(w.Call("rank", (read("[a 0; 0 1]"),)), w.Number(2)), Undecided)


def test_a_check_in_a_case_shows_the_number_that_the_letter_is() -> None:
    """2 (1, 2) - (2, k) is zero only for k = 4."""
    text = symla.linear_independence([[1, 2], [2, "k"]]).to_text()
    assert "2 (1, 2) + (-1) (2, 4) = (0, 0)" in text


@pytest.mark.parametrize("letters", ["abcd", "pmtr", "gnhd"])
def test_change_to_a_basis_in_letters(letters: str) -> None:
    """The inverse of the matrix whose columns are the new vectors, in letters that are none of the data's."""
    first, second = list(letters[:2]), list(letters[2:])
    solution = symla.solve("change_of_basis", [[1, 0], [0, 1]], [first, second])
    assert [] == solution.report.failures
    values = dict(zip([sympy.Symbol(letter, real=True) for letter in letters], (1, 2, 3, 5), strict=True))
    (found,) = [found for condition, found in solution.answer if condition.subs(values) == sympy.true]
    assert found.subs(values) == sympy.Matrix([[-5, 3], [2, -1]])
