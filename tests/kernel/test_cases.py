"""Cases with conditions that were tampered with are not proved to be complete."""

from __future__ import annotations

import pytest

import symla
from symla.derivation.encode import decode, encode
from symla.derivation.model import Cases, Derivation, Given
from symla.kernel.meaning.cases import assume
from symla.kernel.meaning.complete import complete_and_disjoint
from symla.kernel.meaning.prove import Prover
from symla.kernel.meaning.spans import rank_of
from symla.kernel.numbers.polynomial import TooHard
from symla.kernel.page.slopes import is_slope
from symla.kernel.page.verify import verify
from symla.notation import written as w
from symla.notation.frozen import replace
from symla.notation.parse import read
from symla.notation.statements import Property, Truth, Word
from tests.kernel.tampering import at, put, ways

K, A = w.Name("k"), w.Name("A", (), "matrix")
NOT_7, BELOW_0 = w.Relation(K, "!=", w.Number(7)), w.Relation(K, "<", w.Number(0))
# the cases are k = 1, k = -1 and all others: so this holds there anyway, and leaves no gap
SAID_TWICE = [(0, NOT_7), (1, NOT_7), (1, BELOW_0)]


@pytest.mark.parametrize(
    "more",
    [
        Truth(holds=False),
        Property("rref", A),
        Word("x"),
        w.Number(5),
        w.Both((w.Relation(K, "!=", w.Number(7)), Truth(holds=False))),
        w.Relation(w.Number(0), "=", w.Number(1)),
        w.Relation(K, "<", w.Number(0)),
        w.Relation(K, "!=", w.Number(7)),
        w.Relation(K, "~", w.Number(1)),
        w.Relation(K, "->", w.Number(1)),
    ],
)
@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_case_that_asks_for_more_leaves_a_gap(more: w.Node, place: int) -> None:
    """Whatever else a condition asks for, it is not ignored."""
    derivation = symla.rank([[1, "k"], ["k", 1]]).derivation
    outcome = derivation.outcome
    assert isinstance(outcome, Cases)
    assert verify(derivation).verified
    cases = list(outcome.cases)
    cases[place] = replace(cases[place], condition=w.Both((cases[place].condition, more)))
    tampered = replace(derivation, outcome=replace(outcome, cases=tuple(cases)))
    assert verify(tampered).verified is ((place, more) in SAID_TWICE)


@pytest.mark.parametrize(
    "problem",
    [
        "clip_by_norm([a, b], 5)",
        "neuron([a, 2], [2, 1], -1, step)",
        "penalty_l1([3, -4], lambda)",
        "clip_by_norm([3, 4], c)",
        "unit_vector([a, b])",
        "rank([[1, k], [k, 1]])",
        "solve_system([[1, k], [k, 1]], [1, 1])",
        "evaluate(A^-1, A=[[1, k], [k, 1]])",
    ],
)
def test_cases_that_are_left_out_or_doubled_are_missed(problem: str) -> None:
    """Each of them, and each but one; the first twice, and the others in another order where they deny none before."""
    derivation = symla.solve(problem).derivation
    outcome = derivation.outcome
    assert isinstance(outcome, Cases)
    assert verify(derivation).verified
    cases = outcome.cases
    fewer = [cases[:i] + cases[i + 1 :] for i in range(len(cases))] + [(case,) for case in cases]
    for other in (*fewer, (), (*cases, cases[0]), (cases[0], cases[0])):
        assert not verify(replace(derivation, outcome=Cases(other))).verified


@pytest.mark.parametrize(
    ("conditions", "complete"),
    [
        ((w.Relation(K, ">", w.Number(0)), w.Relation(K, "<=", w.Number(0))), True),
        ((w.Relation(K, "=", w.Number(0)), w.Relation(K, "!=", w.Number(0))), True),
        ((w.Relation(K, ">", w.Number(0)), w.Relation(K, "<", w.Number(0))), False),
        ((w.Relation(K, ">=", w.Number(0)), w.Relation(K, "<=", w.Number(0))), False),
        ((w.Relation(K, ">", w.Number(0)),), False),
        ((w.Relation(K, "=", w.Number(0)),), False),
        ((w.Relation(K, "!=", w.Number(0)),), False),
        ((w.Both(()),), False),
        ((w.Both(()), w.Relation(K, "=", w.Number(0))), False),
        ((), False),
        ((w.Both((w.Relation(K, "=", w.Number(0)), w.Relation(K, "=", w.Number(1)))),), False),
        (
            (
                w.Relation(K, "=", w.Number(0)),
                w.Both((w.Relation(K, "!=", w.Number(0)), w.Relation(K, ">", w.Number(0)))),
            ),
            False,
        ),
    ],
)
def test_what_is_no_decision_covers_nothing(conditions: tuple[w.Node, ...], complete: bool) -> None:
    """An order stands in a list of decisions only beside its own denial."""
    assert bool(complete_and_disjoint(conditions, (), complex_domain=False)) is complete


def _with_added(derivation: Derivation, added: tuple[Given, ...]) -> Derivation:
    """The same with other matrices behind the data of the last case."""
    outcome = derivation.outcome
    assert isinstance(outcome, Cases)
    *others, last = outcome.cases
    given = (*last.derivation.given[: len(derivation.given)], *added)
    cases = (*others, replace(last, derivation=replace(last.derivation, given=given)))
    return replace(derivation, outcome=replace(outcome, cases=cases))


def test_a_case_may_bring_an_identity_matrix_and_no_other_data() -> None:
    """[A | I] stands in one case alone: I is the identity there, by a letter that means nothing else."""
    solution = symla.solve("matrix_power([[-4, 2, -1], [3, -2, 1], [3, a, 1]], -2)")
    assert solution.verified
    derivation = solution.derivation
    outcome = derivation.outcome
    assert isinstance(outcome, Cases)
    unit = outcome.cases[-1].derivation.given[-1]
    assert isinstance(unit.value, w.Matrix)
    assert verify(_with_added(derivation, (unit,))).verified
    other = w.Matrix((*unit.value.rows[:2], (w.Number(0), w.Number(0), w.Number(2))))
    for added in (
        (replace(unit, value=other),),
        (unit, unit),
        (unit, Given(w.Name("E", (), "matrix"), other)),
        (replace(unit, name=derivation.given[0].name),),
        (unit, replace(unit, name=w.Name("a"))),
        (),
    ):
        assert not verify(_with_added(derivation, added)).verified, added


@pytest.mark.parametrize(("letter", "held"), [("B", True), ("C", False)])
def test_a_heading_beside_borrowed_lines_speaks_of_their_chain(letter: str, held: bool) -> None:
    """C is the inverse that is found there, of B."""
    data = encode(symla.solve("matrix_power([[-4, 2, -1], [3, -2, 1], [3, a, 1]], -2)").derivation)
    keys = [way for way in ways(data, ()) if way[-1:] == ("key",) and at(data, way) == "inverse:behind_bar"]
    name = [(*way[:-1], "facts", 0, 1, "base") for way in keys]
    assert [at(data, way) for way in name] == ["B"]
    changed = decode(put(data, name[0], letter))
    assert isinstance(changed, Derivation)
    assert verify(changed).verified is held


@pytest.mark.parametrize(
    ("part", "whole", "held"),
    [
        ("b c - 1", "a(b c - 1) + c", True),
        ("2b c - 2", "(a(b c - 1) + c)/(k - 1)", True),
        ("b - 1", "a^2(b - 1) c + a", True),
        ("a^2 + b^2 + b", "(-2 a^2 c + a b - 2 b^2 c - b^2 - 2 b c - b)/(a b - b^2 - b)", True),
        ("c", "a(b c + 1) + 2", True),
        ("b c - 2", "a(b c - 1) + c", False),
        ("c + 1", "a(b c + 1) + 2", False),
        ("a b - 1", "a(b c - 1) + c", False),
        ("2", "a b + c", False),
        ("sqrt(2) b - 1", "a(sqrt(3) b - 1) + c", False),
    ],
)
def test_what_is_told_before_an_equation_is_solved_is_a_coefficient_in_it(part: str, whole: str, held: bool) -> None:
    """What the highest power of a symbol is multiplied by, or a factor of that."""
    assert held == is_slope(read(part), read(whole), False)


def test_a_rank_that_is_not_certain_stays_undecided() -> None:
    """(a, b) may be zero, and so may (sin t, t)."""
    for text in ("[[a], [b]]", "[[sin(t)], [t]]", "[[cos(t)], [sin(2t)]]"):
        prover = Prover()
        with pytest.raises(TooHard):
            rank_of(prover, prover.reader.grid(read(text)))
    prover = Prover()
    assert rank_of(prover, prover.reader.grid(read("[[cos(t)], [sin(t)]]"))) == 1
    in_complex = Prover(complex_domain=True)
    with pytest.raises(TooHard):  # zero for a = i
        rank_of(in_complex, in_complex.reader.grid(read("[[a - i], [1 + a^2]]")))
    assert rank_of(in_complex, in_complex.reader.grid(read("[[a], [1 - a^2]]"))) == 1  # where a is zero, the other is 1


def test_what_divides_zero_need_not_be_zero() -> None:
    """From x y = 0 follows x = 0 only where y is known not to be zero."""
    for conditions, proved in ((["sin(t) = 0", "cos(t) + 1 != 0"], True), (["sin(t) = 0"], False)):
        prover = Prover()
        assume(prover, [read(condition) for condition in conditions])
        assert bool(prover.holds(read("cos(t) = 1"))) is proved
        assert not prover.holds(read("cos(t) = -1"))


def test_signs_are_three_cases() -> None:
    """x > y, x = y and x < y, for real numbers alone, and for the same sides."""

    def whole(*conditions: str, is_complex: bool = False) -> bool:
        return bool(complete_and_disjoint([read(c) for c in conditions], (), is_complex))

    assert whole("a > 0", "a = 0", "a < 0")
    assert whole("a^2 + 4b < 0", "a^2 + 4b = 0", "a^2 + 4b > 0")
    assert not whole("a > 0", "a = 0", "a < 1")
    assert not whole("a > 0", "a = 0", "b < 0")
    assert not whole("a > 0", "a >= 0", "a < 0")
    assert not whole("a > 0", "a > 0", "a < 0")
    assert not whole("a > 0", "a < 0")
    assert not whole("a > 0", "a = 0", "a < 0", is_complex=True)
    assert not whole("sqrt(a) > 0", "sqrt(a) = 0", "sqrt(a) < 0")


def test_decisions_for_zero_stand_beside_the_signs() -> None:
    """a^2 > b^2, a^2 < b^2, and decisions that are exactly the ways in which a^2 = b^2."""

    def whole(conditions: list[str], assumed: tuple[str, ...] = (), is_complex: bool = False) -> bool:
        return bool(complete_and_disjoint(*[[read(c) for c in own] for own in (conditions, assumed)], is_complex))

    signs = ["a^2 - b^2 > 0", "a^2 - b^2 < 0"]
    assert whole([*signs, "a = b", "a = -b and a != b"])
    assert whole([*signs, "a = b"], ("a > 0", "b > 0"))
    assert whole(["a^2 - b^2 < 0", "a = b"], ("a > 0", "b >= a"))
    assert whole(["(a - d)^2 + 4b c > 0", "b = -(a - d)^2/(4c)", "(a - d)^2 + 4b c < 0"], ("c != 0",))
    assert not whole([*signs, "a = b"])  # a = -b is missing
    assert not whole([*signs, "a = b", "a = -b"])  # not disjoint where b = 0
    assert not whole([*signs, "a = b", "a = -b and a != b", "a = 2b and a != b and a != -b"])
    assert not whole([*signs, "a = b", "a = -b and a != b"], is_complex=True)
    assert not whole(["a^2 - b^2 < 0", "a = b"], ("a > 0", "b > 0"))
    assert not whole(["a^2 - b^2 < 0", "a = b"], ("b >= a",))
    assert not whole(["a^2 - b^2 > 0", "a^2 - c^2 < 0", "a = b", "a = -b and a != b"])
    assert not whole(["(a - d)^2 + 4b c > 0", "b = -(a - d)^2/(4c)", "(a - d)^2 + 4b c < 0"])
    assert not whole(["sqrt(a) - b > 0", "b = sqrt(a)", "sqrt(a) - b < 0"])
