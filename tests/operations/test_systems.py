"""Row reduction and what it answers, against SymPy's own answers on many random matrices, and under sabotage."""

from __future__ import annotations

import random
from typing import Any

import pytest
import sympy

import symla
from symla.derivation.model import Add, RowStep, Scale, Swap
from symla.derivation.row_operations import written
from symla.kernel.page.verify import verify
from symla.notation import written as w
from symla.notation.parse import read
from symla.notation.plain import plain_printer
from symla.notation.rational import Fraction
from symla.notation.tex import tex_printer
from symla.operations import operation, topics
from symla.operations.systems._elimination import eliminate
from tests.kernel.one_change import sabotaged
from tests.kernel.resumed import Resumed
from tests.kernel.sample import Sample
from tests.solved import solved

SYSTEMS = [name for name, topic in topics().items() if topic == "systems"]
ENTRIES = (0, 0, 0, 1, 1, 2, 3, -1, -2, 5, -7, 4)


def matrices(seed: int, count: int, most: int = 5, fractions: bool = False) -> list[list[list[object]]]:
    """Random matrices of all shapes, some with repeated rows or rows of zeros."""
    chance = random.Random(seed)
    found: list[list[list[object]]] = []
    for _ in range(count):
        height, width = chance.randint(1, most), chance.randint(1, most)
        rows: list[list[object]] = [[chance.choice(ENTRIES) for _ in range(width)] for _ in range(height)]
        if fractions:
            rows = [[Fraction(x, chance.choice((1, 2, 3))) for x in row] for row in rows]  # type: ignore[call-overload]
        if height > 1 and chance.random() < 0.3:
            rows[-1] = list(rows[0]) if chance.random() < 0.7 else [0] * width
        found.append(rows)
    return found


def rows_of(matrix: list[list[object]]) -> tuple[tuple[w.Node, ...], ...]:
    """The rows as written numbers."""
    return tuple(tuple(w.number(x) for x in row) for row in matrix)  # type: ignore[arg-type]


def exact(matrix: list[list[object]]) -> sympy.Matrix:
    """The matrix as SymPy has it."""
    return sympy.Matrix([[sympy.Rational(x.numerator, x.denominator) for x in row] for row in matrix])  # type: ignore[attr-defined]


@pytest.mark.parametrize("fractions", [False, True])
def test_reduction_is_sympys(fractions: bool) -> None:
    """The reduced row echelon form and its pivots are those of SymPy's rref, on 2000 random matrices."""
    for matrix in matrices(1, 1000, fractions=fractions):
        expected, pivots = exact(matrix).rref()
        found = eliminate(rows_of(matrix), reduced=True)
        assert tuple(pivots) == tuple(column for _, column in found.pivots)
        assert expected == exact(found.entries)


def test_whole_numbers_stay_whole_as_long_as_possible() -> None:
    """Row echelon forms of small whole numbers are reached without a fraction."""
    for matrix in matrices(2, 300, most=3):
        for step in [s for stage in eliminate(rows_of(matrix)).stages for s in stage.steps]:
            assert all(type(x.value) is int for row in step.rows for x in row), matrix  # type: ignore[attr-defined]


def test_the_last_pivot_is_made_1_by_one_division() -> None:
    """4 is not made 2 first and 1 then; the words tell what is made, as the entry above may be cleared before."""
    page = symla.rref([[1, 1, 3], [0, 4, 6]]).to_text()
    assert page.count("R₂ → ") == 1
    assert "R₂ → (1/4) R₂" in page
    cleared_first = symla.rref([[1, 4, 0], [0, 2, 1]]).to_text()
    assert cleared_first.index("R₁ → R₁ - 2 R₂") < cleared_first.index("R₂ → (1/2) R₂")
    assert "Column 2: make the pivot 1 and the entry above it 0." in cleared_first


def test_pivot_of_one_is_taken_and_swapped_in() -> None:
    """A 1 to hand becomes the pivot by an exchange; without one, a row is taken away to make one."""
    assert Swap(1, 2) == eliminate(rows_of([[2, 3], [1, 5]])).operations[0]
    assert Add(2, 1, w.Number(-1)) == eliminate(rows_of([[2, 3], [3, 5]])).operations[0]
    assert Scale(1, w.number(Fraction(1, 2))) == eliminate(rows_of([[2, 4], [0, 3]]), reduced=True).operations[0]


@pytest.mark.parametrize(
    ("operation_", "plain", "tex"),
    [
        (Swap(1, 2), "R₁ ↔ R₂", r"R_{1} \leftrightarrow R_{2}"),
        (Add(2, 1, w.Number(-3)), "R₂ → R₂ - 3 R₁", r"R_{2} \to R_{2} - 3 R_{1}"),
        (Add(2, 1, w.Number(3)), "R₂ → R₂ + 3 R₁", r"R_{2} \to R_{2} + 3 R_{1}"),
        (Add(2, 1, read("-k")), "R₂ → R₂ - k R₁", r"R_{2} \to R_{2} - k R_{1}"),
        (Add(2, 1, read("k - 1")), "R₂ → R₂ + (k - 1) R₁", r"R_{2} \to R_{2} + (k - 1) R_{1}"),
        (Scale(3, w.number(Fraction(1, 2))), "R₃ → (1/2) R₃", r"R_{3} \to \frac{1}{2} R_{3}"),
        (Scale(3, w.Number(-1)), "R₃ → -R₃", r"R_{3} \to -R_{3}"),
    ],
)
def test_row_operations_are_named_as_by_hand(operation_: object, plain: str, tex: str) -> None:
    """A row operation is written over its arrow without a sign too many."""
    node = written(operation_)  # type: ignore[arg-type]
    assert plain == plain_printer()(node)
    assert tex == tex_printer()(node)


def test_every_matrix_of_the_steps_reads_back() -> None:
    """What stands on a line of an elimination can be read again, in plain text and in LaTeX."""
    for name in SYSTEMS:
        for example in operation(name).examples:
            for link in solved(example).steps:
                if isinstance(link.relation, RowStep):
                    for text in (plain_printer()(link.target), tex_printer()(link.target)):
                        assert symla.parse(link_text(link.target)) == symla.parse(text)


def link_text(node: w.Node) -> str:
    """The matrix in the words of the standard plain printer."""
    return plain_printer()(node)


def test_systems_have_sympys_solutions() -> None:
    """Kind, particular and homogeneous solutions agree with SymPy, on 150 random systems; each is proved."""
    chance = random.Random(3)
    for matrix in matrices(3, 150, most=4):
        right = [chance.choice(ENTRIES) for _ in matrix]
        solution = symla.solve_system(matrix, right)
        A, b = exact(matrix), exact([[x] for x in right])
        assert solution.verified
        answer = solution.answer
        rank, whole = A.rank(), A.row_join(b).rank()
        assert ("none" if rank < whole else "one" if rank == A.cols else "infinite") == answer.kind
        if answer.kind == "none":
            assert answer.particular is None
            continue
        assert b == A * answer.particular
        assert A.cols - rank == len(answer.homogeneous) == len(answer.parameters)
        assert all(A * h == sympy.zeros(A.rows, 1) for h in answer.homogeneous)


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ("[[2, 4, 4], [0, 4, 8]], [6, 4]", "x₂ = 1 - 2 x₃"),
        ("[[2, 3, 4], [0, 4, 6]], [5, 3]", "x₂ = (1/4) (3 - 6 x₃)"),
        ("[[-2, 1], [0, 3]], [0, 9]", "x₁ = (1/2) x₂"),
        ("[[2, 1], [0, -1]], [4, 1]", "x₁ = (1/2) (4 - x₂)"),
        ("[[4, 0], [0, 3]], [6, 1]", "x₁ = 6/4"),
        ("[[1, 0, 1], [0, 1, 1], [0, 0, 1]], [1, 0, 8]", "x₂ = -x₃ = -8"),
    ],
)
def test_rows_are_solved_for_their_unknown_as_by_hand(rows: str, words: str) -> None:
    """A row is divided by its pivot at once where everything can be divided."""
    solution = symla.solve(f"solve_system({rows}, method=back_substitution)")
    assert solution.verified
    assert words in solution.to_text()


def test_determinant_and_inverse_are_sympys_by_every_method() -> None:
    """Every method gives SymPy's determinant and inverse; a singular matrix has none."""
    methods = {1: ("auto",), 2: ("formula",), 3: ("sarrus",), 4: ("cofactors",)}
    for matrix in matrices(4, 120, most=4):
        size = min(len(matrix), len(matrix[0]))
        square = [row[:size] for row in matrix[:size]]
        for method in (*methods[size], "row_reduction"):
            assert exact(square).det() == symla.determinant(square, method=method).answer
        for method in ("row_reduction", "adjugate") if size > 1 else ("auto",):
            found = symla.inverse(square, method=method)
            assert found.verified
            if exact(square).det() == 0:
                assert found.answer is None
                assert "no inverse" in (found.undefined or "")
            else:
                assert exact(square).inv() == sympy.Matrix(found.answer)


def test_two_methods_agree_and_are_both_shown() -> None:
    """With compare=True the page shows two ways to the same value."""
    solution = symla.determinant([[2, -1, 3], [1, 4, -2], [5, 2, 1]], compare=True)
    assert solution.verified
    text = solution.to_text()
    assert "rule of Sarrus" in text
    assert "expand along row 1" in text
    assert "both methods agree" in text


@pytest.mark.parametrize(
    ("rows", "expanded"),
    [
        ([[2, -1, 3], [1, 4, 0], [5, 2, 1]], True),
        ([[0, 0, 3, 0], [1, 2, 4, 5], [2, 1, 7, 0], [1, 0, 2, 1]], True),
        ([[2, -1, 3], [1, 4, -2], [5, 2, 1]], False),
        ([[3, 8], [4, 6]], False),
    ],
)
def test_the_signs_of_an_expansion_are_told_before_it(rows: Any, expanded: bool) -> None:
    """Once, however many minors are expanded in their turn; and not where nothing is expanded."""
    solution = symla.determinant(rows)
    assert solution.verified
    before, told, after = solution.to_text().partition("the signs alternate, with a plus in the top left corner")
    assert bool(told) == expanded == ("expand along" in after)
    assert "expand along" not in before
    assert "the signs alternate" not in after


@pytest.mark.parametrize("name", SYSTEMS)
def test_sabotage_is_noticed(name: str, everything: bool) -> None:
    """One number, sign, row operation or word changed anywhere, of every kind some and a share of the rest, or
    everything: the kernel objects.  (That 2 is not 3 is as true as that 2 is not 4: sizes that differ are not counted.)
    """
    sample = Sample(name, 2, 0.03, everything)
    for example in operation(name).examples:
        derivation = solved(example).derivation
        resumed = Resumed(derivation)
        left = [
            (place, bad) for place, bad in sabotaged(derivation) if sample.takes(place) and not resumed.objects(bad)
        ]
        missed = [place for place, bad in left if verify(bad, first_only=True).verified and ".facts." not in place]
        assert resumed.goes_on()
        assert [] == [place for place in missed if not place.startswith("outcome.obstacle")]


@pytest.mark.parametrize(
    ("system", "told"),
    [
        ("2x = 4", "exactly one solution: x = 2."),
        ("2x = 4, x = 2", "exactly one solution: x = 2."),
        ("k x = 4", "exactly one solution: x = 4/k."),
        ("0 x = 0", "solutions: x = t, where t may be any real number."),
    ],
)
def test_a_single_unknown_is_called_by_its_name(system: str, told: str) -> None:
    """It is no vector in the sentence of the answer."""
    solution = symla.solve_system(system)
    assert solution.verified
    assert told in solution.to_text()
