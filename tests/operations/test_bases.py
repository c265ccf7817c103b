"""Coordinates and bases, against SymPy's solutions; and how the kernel compares spans."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
import sympy

import symla
from symla.derivation.model import Cases
from symla.errors import SymlaError
from symla.kernel.meaning.prove import Prover
from symla.kernel.meaning.verdict import Undecided
from symla.notation import written as w
from symla.notation.parse import read
from symla.notation.statements import Property
from symla.operations import operation
from tests.operations.test_spaces import A_FEW, SPACES
from tests.operations.test_systems import ENTRIES, exact, matrices

# ---- coordinates and bases ------------------------------------------------------------------------------------------


def test_coordinates_are_sympys_solution(some: Callable[[int], int]) -> None:
    """Coordinates solve B c = v where SymPy finds exactly one solution; else there are none, and the reason is so."""
    chance = random.Random(13)
    seen: dict[str, int] = {}
    for number, basis in enumerate(matrices(13, some(700), most=4)):
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
    assert min(seen[kind] for kind in ("dependent", "outside", "answer")) > some(50)


def test_change_of_basis_is_sympys_solution(some: Callable[[int], int]) -> None:
    """The matrix is the one with C P = B where both are bases of one space; else there is none."""
    chance = random.Random(14)
    seen: dict[str, int] = {}
    for number, new in enumerate(matrices(14, some(700), most=4)):
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
    assert min(seen[kind] for kind in ("no basis", "span", "answer")) > some(50)


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
