"""Letters that stand for integers, because a condition says so or a SymPy symbol assumes it."""

from __future__ import annotations

import pytest
import sympy

import symla

n, m = sympy.symbols("n m", integer=True)

_TRUE = [
    "(-1)^(2n) == 1",
    "(-1)^(2n + 1) == -1",
    "(-1)^n == cos(pi n)",
    "(-1)^n (-1)^n == 1",
    "(-1)^(n^2 + n) == 1",
    "(-1)^(n^2) == (-1)^n",
    "sin(pi n) == 0",
    "cos(2 pi n) == 1",
    "tan(pi n) == 0",
    "cos(pi n)^2 == 1",
    "sin(pi n + pi/2) == cos(pi n)",
    "sin(x + 2 pi n) == sin(x)",
    "cos(x + pi n) == (-1)^n cos(x)",
    "e^(2 pi i n) == 1",
    "i^(4n) == 1",
    "(-2)^(2n) == 4^n",
    "norm_l2([cos(pi n), sin(pi n)]) == 1",
    "2n != 1",
    "n^2 >= n",
    "n > 0 implies n >= 1",
]
_FALSE = [
    "(-1)^n == 1",
    "(-1)^(3n) == 1",
    "(-1)^(n^2) == 1",
    "sin(pi n/2) == 0",
    "cos(pi n) == 1",
    "cos(2 pi n/3) == 1",
    "tan(pi n/4) == 0",
    "sin(n) == 0",
    "sin(x + pi n) == sin(x)",
    "e^(pi i n) == 1",
    "i^(2n) == 1",
    "(-2)^n == 2^n",
    "n^2 > n",
    "2n != 4",
    "n > 0 implies n >= 2",
]
_OF_THE_REALS = ["(-1)^(2n) == 1", "sin(pi n) == 0", "cos(2 pi n) == 1", "n^2 >= n", "2n != 1", "n > 0 implies n >= 1"]


@pytest.mark.parametrize("claim", _TRUE)
def test_of_integers(claim: str) -> None:
    """It is proved, and the verdict tells for which numbers."""
    verdict = symla.check(claim, where="n integer")
    assert isinstance(verdict, symla.Proved), verdict
    assert verdict.about.endswith("integers n")


@pytest.mark.parametrize("claim", _FALSE)
def test_not_of_integers(claim: str) -> None:
    """It is refuted at an integer."""
    verdict = symla.check(claim, where="n integer")
    assert isinstance(verdict, symla.Refuted), verdict
    assert verdict.witness is not None
    values = {str(symbol): value for symbol, value in verdict.witness.values.items()}
    assert values["n"].is_integer


@pytest.mark.parametrize("claim", _OF_THE_REALS)
def test_not_of_all_real_numbers(claim: str) -> None:
    """Without the condition it is false."""
    assert isinstance(symla.check(claim), symla.Refuted)


@pytest.mark.parametrize(
    "where",
    [
        "n integer",
        "n is an integer",
        "n ∈ ℤ",
        r"n \in \mathbb{Z}",
        r"n \in \mathbb Z",
        "n in Z",
        "n integer and x > 0",
        "x > 0; n integer",
    ],
)
def test_ways_to_say_it(where: str) -> None:
    """In words and in signs, in the condition and behind the claim."""
    claim = r"x \cos(2 \pi n) == x" if "\\" in where else "x cos(2 pi n) == x"
    assert symla.check(claim, where=where)
    if ";" not in where:
        assert symla.check(f"{claim} where {where}")


@pytest.mark.parametrize(
    "claim",
    [
        "for all integers n: sin(pi n) == 0",
        "sin(pi n) == 0 for all integers n",
        "cos(pi (m + n)) == (-1)^m (-1)^n for all integers m, n",
        "cos(pi m n)^2 == 1 where m, n integers",
        "cos(2 pi m n) == 1 where m and n are integers",
        "(-1)^n == (-1)^(n + 2) for all integers n > 0",
    ],
)
def test_several_letters(claim: str) -> None:
    """Of each of them it is said."""
    assert isinstance(symla.check(claim), symla.Proved)


def test_symbols_of_sympy_that_are_integers() -> None:
    """What they assume is the same condition."""
    assert symla.check("s == 0", s=sympy.sin(sympy.pi * n, evaluate=False))
    verdict = symla.check("(-1)^(a + b) == (-1)^a (-1)^b", a=n, b=m)
    assert isinstance(verdict, symla.Proved)
    assert ", for all integers m and n" == verdict.about
    assert not symla.check("(-1)^(a + b) == (-1)^a", a=n, b=m)


def test_of_one_letter_nothing_is_said_of_another() -> None:
    """2x may be 1, whatever n is."""
    verdict = symla.check("n == n and 2x != 1", where="n integer")
    assert isinstance(verdict, symla.Refuted), verdict
    assert isinstance(symla.check("a + 2x != 1 or a == a", a=n), symla.Proved)
    assert isinstance(symla.check("2x != 1 and a == a", a=n), symla.Refuted)


def test_the_verdict_tells_both_kinds() -> None:
    """Real ones and integers."""
    verdict = symla.check("sin(x + 2 pi n) == sin(x)", where="n integer")
    assert isinstance(verdict, symla.Proved)
    assert ", for all real x and integers n" == verdict.about


@pytest.mark.parametrize(
    ("claim", "where", "told"),
    [
        ("x == x", "n integer", "n is said to be an integer, and occurs nowhere"),
        ("n == n", "n integer or n > 0", "is a condition"),
        ("n == n", "not n integer", "is a condition"),
    ],
)
def test_what_is_not_understood_is_refused(claim: str, where: str, told: str) -> None:
    """It stands by itself or beside others that hold too."""
    with pytest.raises(symla.SymlaError, match=told):
        symla.check(claim, where=where)


def test_a_letter_called_integer() -> None:
    """Elsewhere it is a letter like any other."""
    assert isinstance(symla.check("2 integer == integer + integer"), symla.Proved)
