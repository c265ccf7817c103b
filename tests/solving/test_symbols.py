"""SymPy's symbols in the data and in the answers."""

from __future__ import annotations

from typing import Any

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
    assert sympy.ImmutableMatrix([1, 0]) == symla.unit_vector([POSITIVE, 0]).answer
    assert [1, 2] == [rank for _, rank in symla.rank([[POSITIVE, 1], [1, POSITIVE]]).answer]


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
    with pytest.raises(SymlaError, match="Two different symbols would both be written p"):
        symla.dot([POSITIVE, 1], [sympy.Symbol("p"), 1])


def test_what_is_not_real_is_not_taken_to_be() -> None:
    """An imaginary number has no place among the real ones."""
    z = sympy.Symbol("z", imaginary=True)
    with pytest.raises(SymlaError, match=r'z is a symbol that may not be real: pass domain="complex"'):
        symla.norm_l2([z, 1])
    assert {z} == symla.norm_l2([z, 1], domain="complex").answer.free_symbols


@pytest.mark.parametrize("name", ["1", "a+b", "my var", "i", "pi", "I", "x'", "x\u00b2", "-a", "(a)", "x__1"])
def test_a_symbol_is_called_by_a_name(name: str) -> None:
    """What a text would read as a number, a constant or an expression is no name."""
    with pytest.raises(SymlaError, match=r"would be read as something else|is not a name"):
        symla.norm_l2([sympy.Symbol(name), 1])


@pytest.mark.parametrize("pair", [("x_12", "x12"), ("x1", "x_1"), ("alpha", "\u03b1")])
def test_symbols_that_look_alike_are_refused(pair: tuple[str, str]) -> None:
    """The page would show the same letter for both."""
    with pytest.raises(SymlaError, match="would both be written"):
        symla.norm_l2(list(map(sympy.Symbol, pair)))


@pytest.mark.parametrize(
    ("claim", "symbol", "kind"),
    [
        ("norm_l2(v) == x", sympy.Symbol("x", positive=True), symla.Proved),
        ("norm_l2(v) == -x", sympy.Symbol("x", negative=True), symla.Proved),
        ("norm_l2(v) >= x", sympy.Symbol("x"), symla.Proved),
        ("norm_l2(v) == x", sympy.Symbol("x"), symla.Refuted),
        ("norm_l2(v) == 2x", sympy.Symbol("x", positive=True), symla.Refuted),
        ("x != 1/2", sympy.Symbol("x", integer=True), symla.Proved),
    ],
)
def test_a_claim_is_about_what_its_symbols_may_be(claim: str, symbol: sympy.Symbol, kind: type) -> None:
    """A counterexample is one that the symbol may have; signs that it assumes are used in proofs."""
    values = {"v": [symbol, 0]} if "v" in claim else {"x": symbol}
    verdict = symla.check(claim, **values)
    assert isinstance(verdict, kind), verdict


def test_complex_symbols_are_not_taken_to_be_real() -> None:
    """`complex=True` says that it may have an imaginary part."""
    with pytest.raises(SymlaError, match="may not be real"):
        symla.norm_l2([sympy.Symbol("z", complex=True), 1])
    with pytest.raises(SymlaError, match="i occurs here"):
        symla.norm_l2(["i", 3], domain="real")
    with pytest.raises(SymlaError, match="i occurs here"):
        symla.check("norm_l2(v) == 1", v=["i", 3], domain="real")


def test_a_vector_that_was_answered_is_a_vector_again() -> None:
    """SymPy's column is read as a vector, so that a dot is the dot product."""
    rest = symla.project([1, 2], onto=[3, 4]).answer.remainder
    assert symla.check("r . b == 0", r=rest, b=[3, 4])
    assert symla.evaluate("a . r", a=[3, 4], r=rest).answer == 0


@pytest.mark.parametrize(
    ("assumed", "told"),
    [({"commutative": False}, "not commutative"), ({"infinite": True}, "infinite"), ({"zero": True}, "write 0")],
)
def test_a_symbol_that_is_no_letter_for_numbers_is_refused(assumed: dict[str, bool], told: str) -> None:
    """In data and in claims: products of symbols that do not commute would be exchanged."""
    symbol = sympy.Symbol("m", **assumed)
    for domain in (None, "complex"):
        with pytest.raises(symla.SymlaError, match=told):
            symla.norm_l2([symbol], domain=domain)
        with pytest.raises(symla.SymlaError, match=told):
            symla.check("x y == y x", x=symbol, domain=domain)


@pytest.mark.parametrize(("assumed", "at"), [("odd", 2), ("odd", "1/2"), ("irrational", 2), ("negative", 1)])
def test_one_case_that_is_left_is_the_answer(assumed: str, at: Any) -> None:
    """Whether the kernel or SymPy rules the others out."""
    symbol = sympy.Symbol("m", **{assumed: True})
    assert symla.rank([[symbol - sympy.sympify(at), 0], [0, symbol]]).answer == 2


def test_conditions_that_sympy_decides() -> None:
    """What the symbols assume anyway is no condition, and what they exclude is none either."""
    p = sympy.Symbol("p", positive=True)
    assert symla.norm_l1([p], where=p > 0).answer == p
    with pytest.raises(symla.SymlaError, match="never holds"):
        symla.norm_l1([p], where=p < 0)


def test_what_cannot_be_read_is_told_with_its_argument() -> None:
    """And so is a name that stands for nothing."""
    with pytest.raises(symla.InputError, match="project: onto: entry 1: nan is not a number"):
        symla.project([1, 2], onto=[float("nan"), 1])
    with pytest.raises(symla.InputError, match="norm_l2: v: entry 1: a Piecewise is not read"):
        symla.norm_l2([sympy.Piecewise((1, sympy.Symbol("a", real=True) > 0), (2, True))])
    with pytest.raises(symla.SymlaError, match="nothing is called Q here"):
        symla.inverse("Q")
    with pytest.raises(symla.SymlaError, match=r"norm_l2: v: entry 2: f\(1\) is not read"):
        symla.norm_l2([1, sympy.Function("f")(1)])
    with pytest.raises(symla.SymlaError, match="dot: v: rank has no single answer"):
        symla.dot([1], symla.rank([["k"]]))
    with pytest.raises(symla.InputError, match=r"^q: None cannot be read"):
        symla.check("p == q", p=1, q=None)


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ("norm_l2(u + v)", "u and v have no value"),
        ("norm_l2(2u)", "u has no value"),
        ("inverse(Q - P)", "Q and P have"),
    ],
)
def test_an_expression_of_letters_without_values_says_what_lacks(call: str, told: str) -> None:
    """As a letter alone does: it is a number, and a vector or a matrix is wanted."""
    with pytest.raises(symla.SymlaError, match=f"takes a .*{told}"):
        symla.solve(call)
