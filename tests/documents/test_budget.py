"""A budget of work that all doors share: what is too much is refused quickly, and told what would help."""

from __future__ import annotations

import pickle

import pytest
import sympy

import symla
from symla.documents.calls import Desk, Misstated
from symla.errors import SymlaError
from symla.notation.budget import TooMuch, afford, go_on, limited, weigh
from symla.notation.parse import read

LETTERS = [f"x_{{{i}}}" for i in range(100, 400)]
MANY = "[" + ", ".join(LETTERS) + "]"
SUM = " + ".join(LETTERS)


@pytest.mark.parametrize(
    ("problem", "why"),
    [
        ("norm_l2([sum_{k=1}^{9999} sum_{j=1}^{9999} a_{kj}])", "its sums"),
        ("dot([sin(cos(exp(exp(exp(exp(1))))))], [1])", "e is raised to a power beyond"),
        ("dot([exp(exp(exp(exp(exp(2)))))], [1])", "e is raised to a power beyond"),
        ("dot([(a + b)^1000], [1])", "the power 1000 of a sum"),
        ("norm_l1([(a + b + c + d + f)^30])", "the power 30 of a sum"),
        (f"norm_l2([({SUM})^3])", "the power 3 of a sum"),
        ("trace([[(a+b+c+d)^9 (f+g+h+k)^9, 1], [1, 1]])", "terms"),
        ("evaluate(k A, A=[[(a + b)^1000]])", "the power 1000 of a sum"),
        ("norm_l1([norm_l1([(a + b)^1000])])", "the power 1000 of a sum"),
    ],
)
def test_too_much_is_refused_by_its_size_and_told_what_would_help(problem: str, why: str) -> None:
    """Nothing hangs and nothing fills the memory."""
    with pytest.raises(TooMuch, match=why) as caught:
        symla.solve(problem)
    has_letters = "[exp(" not in problem and "[sin(" not in problem
    assert ("Put numbers in for some of the letters" in str(caught.value)) is has_letters
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_advice_speaks_of_letters_where_there_are_some() -> None:
    """The cosine of 1 is no letter, that of a has one; the rest of the advice stays."""
    for angle, advice in (("1", ".  Take simpler numbers"), ("a", ".  Put numbers in for some of the letters")):
        with pytest.raises(TooMuch) as caught:
            symla.solve(f"norm_l1([exp(10^6), cos({angle})])")
        assert advice in str(caught.value)


def test_claims_and_definitions_have_the_same_budget() -> None:
    """A claim is left undecided, or refused for its many letters; a definition is refused in its place."""
    verdict = symla.check("sin(exp(exp(exp(exp(1))))) < 2")
    assert isinstance(verdict, symla.Undecided)
    assert "too much" in verdict.why
    with pytest.raises(symla.SymlaError, match="More than 500 terms"):
        symla.check("sum_{k=1}^{9999} sum_{j=1}^{9999} a_{kj} == 0")
    with pytest.raises(Misstated, match="too much"):
        Desk().define_by("v", "[(a + b)^1000]")


def test_many_letters_are_worked() -> None:
    """300 letters are none too many: sums, products and norms of them."""
    squares = sum(sympy.Symbol(f"x_{i}", real=True) ** 2 for i in range(100, 400))
    assert symla.solve(f"norm_l2({MANY})").answer == sympy.sqrt(squares)
    assert symla.solve(f"dot({MANY}, {MANY})").answer == squares
    assert symla.solve(f"norm_l1({MANY})").verified
    assert symla.solve(f"scalar_multiply(2, {MANY})").verified
    assert symla.solve(f"transpose([{MANY}])").verified


def test_large_powers_in_claims_are_tried_with_numbers() -> None:
    """They need not be multiplied out to be refuted."""
    assert isinstance(symla.check("(a + b)^1000 == 1"), symla.Refuted)
    assert isinstance(symla.check("(a + b + c + d)^30 == (a + b)^30"), symla.Refuted)


def test_estimates() -> None:
    """(a + b)^n has n + 1 terms."""
    weigh(read("(a + b)^200"))
    weigh(read("exp(exp(exp(1)))"))  # e^15.2 = 3.8 million
    weigh(read("sum_{k=1}^{10000} k"))
    for text in ("(a + b)^300", "exp(exp(exp(exp(1))))", "sum_{k=1}^{10001} a_k"):
        with pytest.raises(TooMuch):
            weigh(read(text))
    weigh(read("(a + b)^300"), multiplied_out=False)
    a, b, c = sympy.symbols("a b c")
    afford((a + b) ** 50 * (a + c) ** 50)
    with pytest.raises(TooMuch):
        afford((a + b) ** 100 * (a + c) ** 100)


def test_work_ends_where_time_is_up() -> None:
    """Within another limit, the outer one holds; outside of all there is none."""
    go_on()
    with limited(-1.0), limited(100.0), pytest.raises(TooMuch, match="too long"):
        go_on()
    power = (sympy.Symbol("a") + sympy.Symbol("b")) ** 500
    with limited():
        for _ in range(54):
            afford(power)
        with pytest.raises(TooMuch, match="on the way"):
            afford(power)
    afford(power)
    go_on()


def test_too_much_is_symlas_own_error() -> None:
    """Whoever catches symla's errors catches it."""
    assert issubclass(TooMuch, SymlaError)
