"""How much is shown: easy arithmetic is short, hard algebra is long."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations, product
from pathlib import Path

import pytest

import symla
from symla.derivation.model import Add, Cases, Derivation, RowOperation, Scale, Swap, Undefined, chains_among
from symla.derivation.row_operations import by_arrow
from symla.documents.handouts.build import build_handout
from symla.notation import written as w
from symla.notation.conventions import STANDARD, Conventions, Detail
from symla.problems import problem, topics
from symla.rendering.pages.page import Page, page_of
from tests.solved import solved


def shown(derivation: Derivation, detail: Detail) -> int:
    """How many lines, sentences and cases stand between the problem and its answer, or after it."""
    return _shown(page_of(derivation, "text", STANDARD, "en", detail))


def _shown(page: Page) -> int:
    blocks = (*page.work, *page.checks, *page.remarks)
    own = sum(len(b.lines) + bool(b.heading or b.inline) for b in blocks) + bool(page.plan)
    return own + sum(1 + _shown(case.page) for case in page.cases)


def text(call: str, detail: Detail = "full") -> str:
    """The worked solution in plain text."""
    return solved(call).to("text", detail=detail)


@pytest.mark.parametrize("name", topics())
def test_a_calculation_grows_with_the_detail(name: str) -> None:
    """The answer alone is shorter than what one writes, and that than what one learns from."""
    for call in problem(name).examples:
        derivation = solved(call).derivation
        answer, brief, full = (shown(derivation, detail) for detail in ("answer", "brief", "full"))
        if not isinstance(derivation.outcome, Cases) and not derivation.chains:  # nothing is calculated
            assert answer == brief == full == 0, call
        elif _is_one_step(derivation):
            assert answer < brief <= full, call
        elif isinstance(derivation.outcome, Undefined):  # nothing to check or to remark: a line may hold more
            assert answer < brief <= full, call
            assert len(text(call, "brief")) <= len(text(call))
        else:
            assert answer < brief < full, call


def _is_one_step(derivation: Derivation) -> bool:
    """Whether nothing could be left out: what is told is what single lines show."""
    if isinstance(derivation.outcome, Cases):
        return False
    short = all(len(chain.links) < 2 for chain in chains_among(derivation.chains))
    return short and all(one.role == "work" for one in derivation.chains)


def test_a_norm_is_one_line_for_those_who_know_it() -> None:
    """And one line a step for those who learn it."""
    assert "‖v‖₂ = √(3² + 4²) = √(9 + 16) = √25 = 5" in text("norm_l2([3, 4])", "brief")
    assert len([line for line in text("norm_l2([3, 4])").splitlines() if " = " in line and "√" in line]) == 4


def test_a_product_keeps_its_entries() -> None:
    """Each on a line, with the sum that it is."""
    page = text("matrix_multiply([[1, 2], [3, 4]], [[2, 1], [0, 3]])", "brief")
    for entry in ("c₁₁ = 1·2 + 2·0 = 2", "c₁₂ = 1·1 + 2·3 = 7", "c₂₁ = 3·2 + 4·0 = 6", "c₂₂ = 3·1 + 4·3 = 15"):
        assert entry in page
    assert page.count("[2, 7; 6, 15]") == 1  # in the answer, which follows at once


def test_a_column_is_cleared_at_once() -> None:
    """As one does by hand."""
    page = text("rref([[1, 2], [3, 4], [5, 7]])")
    assert "R₂ → R₂ - 3 R₁, R₃ → R₃ - 5 R₁" in page


def test_operations_that_disturb_each_other_stand_one_below_the_other() -> None:
    """R_1 <-> R_2 and then R_2 -> R_2 - 2R_1 is not the same the other way round."""
    page = text("rref([[2, 3], [1, 1]])")
    assert "R₁ ↔ R₂, " not in page
    assert "R₁ ↔ R₂\n" in page


def test_a_matrix_is_not_set_again_for_a_new_sentence() -> None:
    """The arrow goes on from it."""
    page = text("inverse([[1, 2, 3], [0, 1, 4], [5, 6, 0]])")
    assert page.count("-15  │  -5  0  1") == 1


def test_the_answer_is_said_once() -> None:
    """In its frame, and not on a line before it."""
    page = text("rank([[1, 2, 3], [4, 5, 6], [7, 8, 9]])")
    assert "The rank of A is 2." in page
    assert "rank(A) = 2" not in page
    assert "in columns 1 and 2." in page  # why it is 2


@pytest.mark.parametrize(
    ("call", "condition"),
    [
        ("inverse([[1, k], [k, 1]])", "k = 1 or k = -1"),
        ("inverse([[2, k], [k, 1]])", "k = √2 or k = -√2"),
        ("inverse([[k, 0], [0, k - 3]])", "k = 0 or k = 3"),
    ],
)
def test_twins_are_one_case(call: str, condition: str) -> None:
    """Where the same is worked and comes out, whatever the condition."""
    page = text(call)
    assert f"Case 1. If {condition}:" in page
    assert "Case 2. If " in page
    assert "Case 3." not in page
    assert page.count("det(A) = 0   ") == 1


def test_cases_that_come_out_in_another_way_stay_apart() -> None:
    """No solution, many, and one."""
    page = text('solve_system("x + k y = 1; k x + y = 1")')
    assert all(f"Case {number}." in page for number in (1, 2, 3))


def test_every_operation_has_its_own_arrow_if_that_is_wanted() -> None:
    """As in the conventions of some courses."""
    page = symla.solve("rref([[1, 2], [3, 4], [5, 7]])", conventions=Conventions(arrows="single")).to_text()
    assert "R₂ → R₂ - 3 R₁, " not in page
    assert "R₂ → R₂ - 3 R₁\n" in page


def applied(operations: Sequence[RowOperation]) -> list[list[int]]:
    """Three rows after these operations."""
    rows = [[1, 10, 100], [2, 3, 5], [7, 11, 13]]
    for one in operations:
        row = one.row - 1
        if type(one) is Swap:
            rows[row], rows[one.other - 1] = rows[one.other - 1], rows[row]
        elif type(one) is Scale:
            rows[row] = [3 * entry for entry in rows[row]]
        else:
            rows[row] = [entry + 3 * other for entry, other in zip(rows[row], rows[one.other - 1], strict=True)]
    return rows


def test_operations_over_one_arrow_may_be_done_in_any_order() -> None:
    """All that three operations on three rows may be: they keep their order from arrow to arrow, and over one it is all
    the same; an arrow takes what it can.
    """
    three, pairs = w.Number(3), list(permutations((1, 2, 3), 2))
    every = [*[Scale(row, three) for row in (1, 2, 3)], *[Add(*pair, three) for pair in pairs]]
    every += [Swap(row, other) for row, other in pairs if row < other]
    for operations in product(every, repeat=3):
        arrows = by_arrow(operations)
        assert list(operations) == [one for own in arrows for one in own]
        for own in arrows:
            assert all(applied(own) == applied(other) for other in permutations(own))
        if operations[0].row != operations[1].row and type(operations[0]) is type(operations[1]) is Scale:
            assert len(arrows[0]) > 1


def test_what_disturbs_has_an_arrow_of_its_own_with_no_matrix_before_it() -> None:
    """In a brief elimination; the two do not touch."""
    solution = solved("inverse([[2, 1, 1], [1, 2, 1], [1, 1, 2]])")
    assert r"\;R_{1} \leftrightarrow R_{2}\;}\;\xrightarrow[" in solution.to("latex", detail="brief")
    assert r"R_{1} \leftrightarrow R_{2}}\;\begin{array}" in solution.to("github", detail="brief")


HANDOUT = """
title: Lengths
sections:
  - title: One
    problems:
      - problem: "norm_l2([3, 4])"
      - problem: "norm_l2([5, 12])"
      - problem: "norm_l2([2, 2])"
      - problem: "norm_l2([6, 8])"
        detail: brief
"""


def test_a_handout_knows_what_it_has_taught(tmp_path: Path) -> None:
    """The second length is one line; a root that a factor is taken out of is new, and worked out."""
    source = tmp_path / "lengths.yaml"
    source.write_text(HANDOUT, encoding="utf-8")
    page = build_handout(source, {"md": "github"})[".md"]
    first, second, third, last = page.split("```math")[1:]
    assert first.count(r"\sqrt") == 4
    assert first.count("&&") == 5
    assert r"= \sqrt{5^{2} + 12^{2}} = \sqrt{25 + 144} = \sqrt{169} = 13" in second
    assert r" &= \sqrt{4 \cdot 2}" in third
    assert r"= \sqrt{6^{2} + 8^{2}} = \sqrt{36 + 64} = \sqrt{100} = 10" in last


def test_an_expression_is_worked_in_place() -> None:
    """det(M) = 2, M^-1 = [3/2 -1/2; -2 1]: [3 -1; -4 2] + [4 8; 2 6] = [7 7; -2 8], and no letter is needed."""
    call = "evaluate(det(M) M^-1 + 2 M^T, M=[[2, 1], [4, 3]])"
    page = text(call)
    assert "letter" not in page
    assert page.count("⎡ 7  7⎤") == 1
    assert "= ⎡ 3  -1⎤ + ⎡4  8⎤ " in page
    assert text(call, "brief").count("\n") < 10


def test_a_part_that_a_later_line_speaks_of_has_a_letter() -> None:
    """The entries of C B are those of C times B."""
    page = text("evaluate(A^-1 B A, A=[[2, 1], [4, 3]], B=[[1, 0], [0, 2]])")
    assert "C = A⁻¹" in page
    assert "D = C B" in page
    assert "E =" not in page


def test_hard_algebra_has_its_line_beside_the_row_operation() -> None:
    """What is cancelled, and what is brought to a common denominator: (1 - k)/(1 - k^2) is not seen to be 1/(k + 1)."""
    call = 'solve_system("x + k y = 1; k x + y = 1")'
    for page in (" ".join(text(call, "brief").split()), " ".join(text(call).split())):
        assert "(1 - k)/(1 - k²) = (1 - k)/((1 - k) (k + 1)) = 1/(k + 1)" in page
        assert "1 - k/(k + 1) = ((k + 1) - k)/(k + 1) = 1/(k + 1)" in page


@pytest.mark.parametrize(
    "call",
    [
        "rref([[a, 1, 2], [1, b, 3]])",
        "inverse([[a, b], [c, a]])",
        "rref([[cos(t), 1], [1, 2]])",
        "rref([[k, sqrt(2)], [1, 2]])",
    ],
)
def test_algebra_beside_row_operations_is_proved(call: str) -> None:
    """In every case."""
    assert solved(call).verified


def test_the_places_in_a_list_are_said_once() -> None:
    """Which points are nearest, the answer says; n_1 and n_2 are nowhere else."""
    page = text("nearest_neighbours([0, 0], [[3, 4], [1, 1], [0, 2]], 2)")
    assert "p₂ at distance √2 ≈ 1.414 and p₃ at distance 2." in page
    assert "n₁" not in page


def test_fractions_and_letters_stand_in_one_matrix() -> None:
    """With 1/2 in the row: (k/2)/(k^2) is 1/(2k), and y = 1/(2k) solves k^2 y = k/2."""
    solution = symla.solve('solve_system("x + k y = 1/2; k x + y = 1/3")')
    assert solution.verified
    assert "common denominator" in solution.to_text()


@pytest.mark.parametrize(
    ("call", "sentence"),
    [
        ("plu([[1, 2, 1], [2, 4, 5], [3, 7, 8]])", "The matrix K₂ holds the multipliers"),
        ("plu([[2, 1, 0], [4, 2, 1], [6, 5, 1]])", "The matrix K₂ holds the multipliers"),
    ],
)
def test_a_brief_elimination_tells_what_its_letters_are(call: str, sentence: str) -> None:
    """Row operations are seen and need no words; a new name needs them, before its first line."""
    for detail in ("brief", "full"):
        before, told, after = text(call, detail).partition(sentence)
        assert told, detail
        assert "K₂ =" in after
        assert "K₂" not in before
    assert "clear" not in text(call, "brief")
