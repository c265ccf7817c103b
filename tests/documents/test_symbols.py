"""SymPy's symbols in the data and in the answers."""

from __future__ import annotations

import numpy
import pytest
import sympy
from sympy.abc import a, k

import symla
from symla.errors import SymlaError

POSITIVE = sympy.Symbol("p", positive=True)


@pytest.mark.parametrize(
    ("solution", "at"),
    [
        (symla.norm_l2([a, 0]), 3),
        (symla.norm_l2(sympy.Matrix([a, 0])), 3),
        (symla.norm_l2(numpy.array([a, 0], dtype=object)), 3),
        (symla.solve("norm_l2(u)", names={"u": [a, 0]}), 3),
        (symla.evaluate("norm_l2(c v)", c=a, v=[1, 0]), 3),
    ],
)
def test_the_answer_is_in_terms_of_the_symbols_that_were_given(solution: symla.Solution, at: int) -> None:
    """`Symbol("a")` assumes nothing, symla takes it to be real, and the answer can be calculated with all the same."""
    assert solution.verified
    assert {a} == solution.answer.free_symbols
    assert at == solution.answer.subs(a, -at)
    assert {"a": a} == solution.symbols


def test_what_a_symbol_assumes_is_used_in_the_answer() -> None:
    """A positive p is its own absolute value, and no case asks whether it is zero."""
    assert POSITIVE == symla.norm_l2([POSITIVE, 0]).answer
    cases = symla.unit_vector([POSITIVE, 0]).answer
    assert [(sympy.true, sympy.ImmutableMatrix([1, 0])), (sympy.false, None)] == list(cases)


def test_cases_and_parts_are_in_terms_of_it_too() -> None:
    """Conditions, numbers and named parts."""
    solution = symla.solve_system([[1, k], [k, 1]], [1, 1])
    conditions = [condition for condition, _ in solution.answer]
    assert [sympy.Eq(k, 1), sympy.Eq(k, -1)] == conditions[:2]
    assert sympy.ImmutableMatrix([1, 1]) / (k + 1) == sympy.simplify(solution.answer[2][1].particular)
    assert {"k", "t"} == solution.symbols.keys()
    assert k is solution.symbols["k"]


def test_letters_of_a_text_are_found_by_name() -> None:
    """They are symla's own symbols, which assume that they are real."""
    solution = symla.norm_l2(["a", "2a"])
    assert sympy.sqrt(5) * 7 == solution.answer.subs(solution.symbols["a"], -7)
    assert {} == symla.norm_l2([3, 4]).symbols
    assert {} == symla.unit_vector([0, 0]).symbols


def test_symbols_that_cannot_be_told_apart_are_refused() -> None:
    """On the page both would be p."""
    with pytest.raises(SymlaError, match="Two different symbols are called p"):
        symla.dot([POSITIVE, 1], [sympy.Symbol("p"), 1])


def test_what_is_not_real_is_not_taken_to_be() -> None:
    """An imaginary number has no place among the real ones."""
    z = sympy.Symbol("z", imaginary=True)
    with pytest.raises(SymlaError, match=r'z is a symbol that is not real: pass domain="complex"'):
        symla.norm_l2([z, 1])
    assert {z} == symla.norm_l2([z, 1], domain="complex").answer.free_symbols
