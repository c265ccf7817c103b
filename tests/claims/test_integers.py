"""Letters that stand for integers, because a condition says so or a SymPy symbol assumes it."""

from __future__ import annotations

from pathlib import Path

import pytest
import sympy
from click.testing import CliRunner

import symla
from symla.cli import _symla
from symla.notation.parse import read

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


@pytest.mark.parametrize(
    ("call", "answer"),
    [
        ("rank([[2n - 1]])", 1),
        ("rank([[n^2 - 2, 0], [0, 3n + 1]])", 2),
        ("rank([[2m + 4n - 1]])", 1),
        ("norm_l2([sin(pi n), 3, 4 cos(2 pi n)])", 5),
        ("norm_l2([cos(pi n), sin(3 pi n)])", 1),
        ("determinant([[cos(2 pi n), sin(pi n)], [n, 7]])", 7),
        ("norm_l2([cos(pi n), 1, sqrt(2)])", 2),
    ],
)
def test_a_problem_of_integers(call: str, answer: int) -> None:
    """What is zero for no integer makes no case, and functions of whole turns have one value."""
    solution = symla.solve(call, where="m, n integers" if "m +" in call else "n integer")
    assert solution.verified
    assert solution.answer == answer


@pytest.mark.parametrize(
    "call", ["rank([[2n - 2]])", "rank([[n^2 - 4]])", "rank([[2m + 4n - 2]])", "rank([[cos(pi n) - 1]])"]
)
def test_a_problem_that_depends_on_the_integer(call: str) -> None:
    """There are cases for the integers at which it is zero."""
    solution = symla.solve(call, where="m, n integers" if "m +" in call else "n integer")
    assert {0, 1} == {answer for _, answer in solution.answer}


def test_of_real_numbers_there_are_cases() -> None:
    """2n - 1 may be zero then."""
    assert {0, 1} == {answer for _, answer in symla.solve("rank([[2n - 1]])").answer}


def test_the_page_says_so() -> None:
    """In words, and in the call that works it anew."""
    solution = symla.solve("rank([[2n + 4m - 1]])", where="m, n integers and n > 1")
    assert "Here n > 1, and m and n are integers." in solution.to("text")
    assert "n > 1 and m integer and n integer" in solution.call
    again = symla.solve("rank([[2n + 4m - 1]])", where="n > 1 and m integer and n integer")
    assert again.derivation == solution.derivation
    assert "Dabei ist n eine ganze Zahl." in symla.solve("norm_l2([n, 1])", where="n integer", language="de").to("text")
    assert symla.from_json(solution.to_json()).verified


def test_the_answer_has_symbols_that_are_integers() -> None:
    """As SymPy knows them, for more to be worked out with them."""
    answer = symla.solve("norm_l2([n, 0])", where="n integer").answer
    assert answer == abs(n)
    assert symla.norm_l2([n, 0]).answer == abs(n)
    assert symla.rank([[2 * n - 1]]).answer == 1


@pytest.mark.parametrize(
    ("where", "told"),
    [
        ("k integer", "k is said to be an integer, and occurs nowhere"),
        ("n integer and n = 1/2", "n has a value, and need not be said to be an integer"),
        ("n integer and 1/3 < n and n < 1/2", "no real numbers satisfy"),
        ("n integer or n > 0", "is a condition|conditions of a problem"),
        ("n is positive and n is negative", "no real numbers satisfy"),
        ("n is real", "letters are real numbers, unless the domain is complex"),
        (r"n \in \mathbb{R}", "letters are real numbers, unless the domain is complex"),
        ("n R", "conditions|occurs nowhere|is not a condition"),
        ("n is positive definite", 'the word "is" is not read here'),
    ],
)
def test_conditions_that_do_not_fit_a_problem(where: str, told: str) -> None:
    """They are refused with a reason."""
    with pytest.raises(symla.SymlaError, match=told):
        symla.solve("rank([[n]])", where=where)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("k positive", "k > 0"),
        ("k and n are nonnegative", "k >= 0 and n >= 0"),
        ("k is nonzero or n is negative", "k != 0 or n < 0"),
        ("n is a positive integer", "n integer and n > 0"),
        ("n nonpositive and k integer", "n <= 0 and k integer"),
    ],
)
def test_signs_are_said_of_letters(said: str, meant: str) -> None:
    """As the relation with zero that they are."""
    assert read(said) == read(meant)


def test_files_and_the_terminal(tmp_path: Path) -> None:
    """The same condition in a handout, in notes and on the command line."""
    sheet = tmp_path / "sheet.yaml"
    sheet.write_text("title: T\nproblems:\n  - problem: rank([[2n - 1]])\n    where: n integer\n", "utf-8")
    notes = tmp_path / "notes.md"
    notes.write_text('# T\n\n```{symla where="n integer"}\nrank([[2n - 1]])\n```\n', "utf-8")
    run = CliRunner().invoke
    for source in (sheet, notes):
        done = run(_symla, ["build", str(source), "--to", "md", "-o", str(tmp_path / source.stem)])
        assert not done.exit_code, done.output
        (built,) = (tmp_path / source.stem).rglob("*.md")
        text = built.read_text("utf-8")
        assert "is an integer" in text
        assert "Case 1" not in text
    done = run(_symla, ["solve", "rank([[2n - 1]])", "--where", "n integer"])
    assert not done.exit_code
    assert "The rank of A is 1." in done.output


@pytest.mark.parametrize(
    ("claim", "where", "truth"),
    [
        ("sqrt(2n - 1)^2 == |2n - 1|", "n integer and n > 0", True),
        ("n m - 1 >= 0", "n integer and m integer and n m > 0", True),
        ("n - m >= 1", "n integer and m integer and n > m", True),
        ("n/2 >= 1", "n integer and n/2 > 0", False),
        ("n x >= 1", "n integer and n x > 0", False),
        ("n - m >= 2", "n integer and m integer and n > m", False),
    ],
)
def test_a_positive_integer_is_1_at_least(claim: str, where: str, truth: bool) -> None:
    """So is what integers are added and multiplied to; a half of one need not be, nor a multiple of a real number."""
    assert isinstance(symla.check(claim, where=where), symla.Proved if truth else symla.Refuted)


def test_pages_rest_on_the_integer_that_comes_next() -> None:
    """2 - 1/n is positive for every integer n > 0, and one case is left."""
    solution = symla.cholesky([["n", 1], [1, 2]], where="n integer and n > 0")
    assert solution.verified
    assert solution.answer[1, 1].subs(solution.symbols["n"], 3) == sympy.sqrt(sympy.Rational(5, 3))
