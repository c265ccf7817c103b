"""What the kernel holds of triangular factors, of rows that change places and of multipliers that are out of place."""

from __future__ import annotations

import random

import pytest
import sympy

import symla
from symla.derivation.model import Add, Answer, Chain, Derivation, Swap
from symla.kernel.meaning.prove import Prover
from symla.kernel.page.rows import row_step
from symla.kernel.page.verify import verify
from symla.notation import written as w
from symla.notation.frozen import replace
from symla.notation.statements import Property
from tests.operations.test_systems import exact, rows_of
from tests.operations.test_triangular import is_unit_lower


def properties(kind: str, *rows: list[list[object]]) -> bool:
    """Whether the kernel finds that the matrix has the property, or the matrices together."""
    grids = [w.Matrix(rows_of(r), None, len(r[0])) for r in rows]
    operand = grids[0] if len(grids) == 1 else w.Items(tuple(grids))
    return bool(Prover().holds(Property(kind, operand)))


def test_shapes_are_what_their_definitions_say() -> None:
    """On random matrices the kernel and SymPy agree about every shape."""
    chance = random.Random(71)
    for _ in range(1500):
        height = chance.randint(1, 3)
        width = chance.choice((height, height, 1, 2, 3))
        matrix: list[list[object]] = [[chance.choice((0, 0, 0, 1, 1, 2)) for _ in range(width)] for _ in range(height)]
        M = exact(matrix)
        square = M.is_square
        assert bool(M.is_upper) == properties("upper_triangular", matrix)
        assert is_unit_lower(M) == properties("unit_lower_triangular", matrix)
        assert (square and is_unit_lower(M.T)) == properties("unit_upper_triangular", matrix)
        assert (square and M.is_diagonal()) == properties("diagonal", matrix)
        permutes = square and all(x in (0, 1) for x in M) and sympy.eye(height) == M * M.T
        assert permutes == properties("permutation", matrix)


def test_factorizations_are_what_their_definitions_say() -> None:
    """A product with a wrong factor, or a factor of the wrong shape, is no factorization."""
    L: list[list[object]] = [[1, 0], [3, 1]]
    U: list[list[object]] = [[2, 1], [0, 2]]
    P: list[list[object]] = [[0, 1], [1, 0]]
    A: list[list[object]] = [[2, 1], [6, 5]]
    turned = A[::-1]
    assert properties("lu", A, L, U)
    assert properties("plu", P, turned, L, U)
    assert not properties("lu", turned, L, U)
    assert not properties("plu", P, A, L, U)
    assert not properties("lu", A, [[1, 0], [0, 1]], A)
    assert not properties("lu", U, U, [[1, 0], [0, 1]])
    assert not properties("plu", [[0, 2], [1, 0]], [[3, 5], [2, 1]], [[1, 0], [0, 1]], [[4, 2], [3, 5]])
    assert not properties("lu", A, L)


def test_rows_that_change_places_stay_as_they_are_written() -> None:
    """Two names of the same number cannot change places in a row, nor come to another row than the exchange says."""
    prover = Prover()
    x, y = w.Name("m", ("2", "1")), w.Name("m", ("3", "1"))
    for name in (x, y):
        prover.reader.give(name, prover.reader(w.Number(2)))
    zero = w.Number(0)
    before = w.Matrix(((zero, zero), (x, zero), (y, zero)))
    after = w.Matrix(((zero, zero), (y, zero), (x, zero)))
    assert row_step(prover, before, (Swap(2, 3),), after)
    assert not row_step(prover, before, (Swap(2, 3),), before)
    assert not row_step(prover, before, (Swap(1, 2),), after)
    assert not row_step(prover, before, (Swap(2, 3), Swap(2, 3)), after)
    assert row_step(prover, before, (Add(2, 3, w.Number(-1)),), w.Matrix(((zero, zero), (zero, zero), (y, zero))))


def test_multiplier_in_another_place_is_noticed() -> None:
    """m_31 and m_32 have the same value here; L with the two exchanged is objected to, and so is m_21 in row 3."""
    derivation = symla.solve("lu([[1, 1, 1], [2, 3, 3], [2, 4, 6]])").derivation
    place, chain = _chain_of(derivation, "L")
    rows = chain.links[0].target.rows  # type: ignore[attr-defined]
    changed = (rows[0], rows[1], (rows[2][1], rows[2][0], rows[2][2]))
    assert rows[2][0] != rows[2][1]
    assert _noticed(derivation, place, chain, changed)
    assert _noticed(derivation, place, chain, (rows[0], (rows[2][0], *rows[1][1:]), (rows[1][0], *rows[2][1:])))
    exchanged = symla.solve("plu([[1, 1, 1], [2, 2, 3], [2, 4, 6]])").derivation
    place, chain = _chain_of(exchanged, "L")
    rows = chain.links[0].target.rows  # type: ignore[attr-defined]
    assert _noticed(exchanged, place, chain, (rows[0], rows[1], (rows[2][1], rows[2][0], rows[2][2])))


def _chain_of(derivation: Derivation, letter: str) -> tuple[int, Chain]:
    name = w.Name(letter, (), "matrix")
    return next((n, c) for n, c in enumerate(derivation.chains) if isinstance(c, Chain) and c.start == name)


def _noticed(derivation: Derivation, place: int, chain: Chain, rows: tuple[tuple[w.Node, ...], ...]) -> bool:
    """Whether the kernel objects to L with these letters."""
    links = (replace(chain.links[0], target=w.Matrix(rows)), *chain.links[1:])
    chains = (*derivation.chains[:place], replace(chain, links=links), *derivation.chains[place + 1 :])
    return not verify(replace(derivation, chains=chains)).verified


def test_a_part_is_what_the_work_calls_so() -> None:
    """An answer cannot tell another matrix under the name of L, even one that stands in the work."""
    derivation = symla.solve("lu([[1, 0], [2, 1]])").derivation
    outcome = derivation.outcome
    assert isinstance(outcome, Answer)
    L, U = outcome.parts
    wrong = replace(outcome, parts=(replace(L, form=U.form), replace(U, form=L.form)))
    assert not verify(replace(derivation, outcome=wrong)).verified


@pytest.mark.parametrize(
    ("problem", "exists"),
    [
        ("lu([[0, 3, 2], [a, 3, a], [1, 1, 1]])", False),  # whatever a is, row 3 is no multiple of row 1 in column 1
        ("lu([[0, 3], [a + 1, 3], [-1, b]])", False),
        ("lu([[0, 1], [0, 1], [0, a]])", True),
    ],
)
def test_a_row_further_down_may_decide_that_there_is_no_factorization(problem: str, exists: bool) -> None:
    """Where the row next to the block has a number that may be zero."""
    solution = symla.solve(problem)
    assert solution.verified
    assert exists == (solution.answer is not None)
