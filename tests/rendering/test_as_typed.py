"""A problem repeats its data as they were given; remarks, checks and multipliers say what is asked for and no more."""

from __future__ import annotations

import re

import pytest

import symla
from symla.notation.plain import plain_printer
from symla.operations import operation, topics
from tests.golden_files import FOLDER
from tests.rendering.test_lines import chains_of

TYPED = symla.Conventions(numbers="as_typed")
LEARNING = symla.Conventions(context="deep learning")


@pytest.mark.parametrize(
    ("expected", "as_typed", "problem"),
    [
        ("c = 1/(1 - k).", "c = 1/(1 - k).", "scalar_multiply(1/(1 - k), [1, 2])"),
        ("v = (3/2, 2).", "v = (1.5, 2) = (3/2, 2).", "norm_l2([1.5, 2])"),
        ("v = (√8, 1) = (2 √2, 1).", "v = (√8, 1) = (2 √2, 1).", "norm_l2([sqrt(8), 1])"),
        ("v = (2/4, 1) = (1/2, 1).", "v = (2/4, 1) = (1/2, 1).", "norm_l2([2/4, 1])"),
        ("v = (1/2, -1/3).", "v = (1/2, -1/3).", "norm_l2([1/2, -1/3])"),
        ("v = 2 (1, 2) = (2, 4).", "v = 2 (1, 2) = (2, 4).", "norm_l2(2 [1, 2])"),
        ("A = [3/2, 2; 3, 4].", "A = [1.5, 2; 3, 4] = [3/2, 2; 3, 4].", "rank([[1.5, 2], [3, 4]])"),
        ("c₁ = 1/2 and c₂ = 2.", "c₁ = 0.5 = 1/2 and c₂ = 2.", "linear_combination([0.5, 2], [[1, 2], [3, 4]])"),
        ("for v = (1/2, 1).", "for v = (0.5, 1) = (1/2, 1).", 'evaluate("2 v", v=[0.5, 1])'),
    ],
)
def test_the_problem_repeats_its_data(expected: str, as_typed: str, problem: str) -> None:
    """In another form than that of the lines where it has one; decimals only where they are asked for."""
    exact, typed = symla.solve(problem), symla.solve(problem, conventions=TYPED)
    assert exact.verified
    assert typed.verified
    assert expected in exact.to_text().splitlines()[0]
    assert as_typed in typed.to_text().splitlines()[0]
    assert exact.derivation == typed.derivation


def test_the_comma_is_that_of_the_conventions() -> None:
    """Also in a number that is repeated."""
    conventions = symla.Conventions(numbers="as_typed", decimal_mark="comma")
    assert "(1{,}5; 2)" in symla.solve("norm_l2([1.5, 2])", conventions=conventions).to_latex()


NETWORKS = re.compile(r"network|gradient|learning rate|dropout|weight decay|lasso|layer", re.IGNORECASE)


@pytest.mark.parametrize("name", [name for name, topic in topics().items() if topic != "learning"])
def test_deep_learning_is_spoken_of_where_it_is_asked_for(name: str) -> None:
    """Mathematics alone, unless the conventions have the context: on the golden pages, which every example has."""
    pages = (FOLDER / "pages" / topics()[name] / f"{name}.txt").read_text(encoding="utf-8")
    assert set(operation(name).examples) == {line[4:] for line in pages.splitlines() if line.startswith(">>> ")}
    assert not NETWORKS.search(pages)
    assert "\n\n\n" not in pages


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("The gradient of a layer's weights has this form", "outer([1, 2], [3, 4])"),
        ("A layer of a network does this", "matrix_vector([[1, 2], [3, 4]], [1, 1])"),
        ("Weight decay", "norm_frobenius([[1, 2], [3, 4]])"),
    ],
)
def test_the_context_is_deep_learning(words: str, problem: str) -> None:
    """The same derivation, with more said of it."""
    told = symla.solve(problem, conventions=LEARNING)
    assert words in told.to_text()
    assert words not in symla.solve(problem).to_text()


@pytest.mark.parametrize("value", ["physics", "", None])
def test_contexts_are_named(value: object) -> None:
    """Another one is refused with those that there are."""
    with pytest.raises(symla.SymlaError, match="context is none or deep learning"):
        symla.Conventions(context=value)  # type: ignore[arg-type]


OWN = (
    'solve_system("x + k y = 1; k x + y = 1")',
    'solve_system("x + a y = 2; x + y = 1")',
    'solve_system("k x + k y = 1; x + y = 1")',
    "lu([[-6, 2], [-9, 1]])",
    "lu([[-k, 2], [-3, 1]])",
    "plu([[-4, 2], [-8, 1]])",
    "ldu([[-2, 4], [-3, 1]])",
)
SYSTEMS = tuple(e for name in topics() if topics()[name] == "systems" for e in operation(name).examples) + OWN


@pytest.mark.parametrize("problem", SYSTEMS)
def test_no_coefficient_of_one_and_no_double_minus(problem: str) -> None:
    """Where a solution is put into an equation, x is x and not 1·x; two minus signs cancel."""
    solution = symla.solve(problem)
    assert solution.verified
    plain = plain_printer()
    for chain in chains_of(solution.derivation):
        for link in chain.links:
            text = plain(link.target)
            assert not re.search(r"^\(?-[\w]+\)?/\(?-", text), text
            if link.reason is not None and link.reason.key == "equation":
                assert "1·(" not in text
                assert not re.search(r"(?<![\w.])1 ?·? ?[a-z(]", text.replace("1/", "")), text


def test_the_check_in_a_case_and_the_multiplier() -> None:
    """(1 - t) + t = 1, and 9/6 = 3/2."""
    assert "x + y = (1 - t) + t = 1" in symla.solve(OWN[0]).to_text()
    assert "m₂₁ = 9/6 = 3/2" in symla.solve("lu([[-6, 2], [-9, 1]])").to_text()
