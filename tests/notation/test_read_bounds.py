"""No text takes long, fills the memory or breaks the stack: every bound has its message."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from statistics import median

import pytest

import symla
from symla.errors import InputError, SymlaError
from symla.notation.parse import bounds, read, read_object
from symla.notation.written import Decimal, Node, Number, children

LIMITED: list[tuple[str, str, str]] = [
    ("length", "1" + "+1" * 100_000, bounds.LONG_TEXT),
    ("round brackets", "(" * 200 + "1" + ")" * 200, bounds.DEEP),
    ("square brackets", "[" * 100_000, bounds.DEEP),
    ("braces", "{" * 1000, bounds.DEEP),
    ("angles", "<" * 1000, bounds.DEEP),
    ("signs", "-" * 100_000 + "1", bounds.DEEP),
    ("roots", "√" * 1000 + "2", bounds.DEEP),
    ("words", "cos " * 1000 + "x", bounds.DEEP),
    ("transposes", "A" + "'" * 1000, bounds.DEEP),
    ("fractions in line", "1" + "/a" * 1000, bounds.DEEP),
    ("fractions", r"\frac{" * 1000, bounds.DEEP),
    ("single signs", r"\frac" * 1000, bounds.DEEP),
    ("powers", "x" + "^x" * 1000, bounds.DEEP),
    ("bars", "|a + " * 1000, bounds.DEEP),
    ("calls", "norm(" * 1000, bounds.DEEP),
    ("matrices", r"\begin{bmatrix}" * 1000, bounds.DEEP),
    ("left and right", "(" * 60 + "a" + "/b" * 60 + ")/c" * 60, bounds.DEEP),
    ("brackets of many fractions", "(" * 20 + "a" + "/b/b/b/b/b/b)" * 20, bounds.DEEP),
    ("digits", "1" * 4001, bounds.LONG_NUMBER),
    ("decimals", "0." + "1" * 4001, bounds.LONG_NUMBER),
    ("e notation", "1e1001", bounds.LARGE_DECIMAL_EXPONENT),
    ("e notation below", "1e-1001", bounds.LARGE_DECIMAL_EXPONENT),
    ("endless e notation", "1e" + "9" * 4000, bounds.LONG_NUMBER),
    ("exponent", "x^10001", bounds.LARGE_EXPONENT),
    ("negative exponent", "x^-10001", bounds.LARGE_EXPONENT),
    ("tower", "9**9**9", bounds.LARGE_EXPONENT),
    ("tower in LaTeX", "9^{9^{9}}", bounds.LARGE_EXPONENT),
    ("tower of brackets", "9^(9^(9))", bounds.LARGE_EXPONENT),
    ("exponent worked out", "2^(100*100*100)", bounds.LARGE_EXPONENT),
    ("exponent of decimals", "2^(1e9)", bounds.LARGE_EXPONENT),
    ("infinite exponent", "2^(10^999)", bounds.LARGE_EXPONENT),
    ("power of a power", "((9^999)^999)^999", bounds.LARGE_POWER),
    ("power of a product", "(9^999*9^999)^9", bounds.LARGE_POWER),
    ("power of a fraction", "(1/9^999)^9", bounds.LARGE_POWER),
    ("power of a matrix", "[10 20; 30 40]^9999", bounds.LARGE_POWER),
    ("raised by unicode", "9⁹⁹⁹⁹", bounds.LARGE_POWER),
    ("many powers", "2^9000*" * 100 + "1", bounds.LARGE_POWERS),
    ("entries", "[" + "1," * 40_001 + "]", bounds.MANY_ENTRIES),
    ("entries in rows", "[" + "[1,2,3,4]," * 10_001 + "]", bounds.MANY_ENTRIES),
    ("entries by space", "[" + "1 2;" * 20_001 + "]", bounds.MANY_ENTRIES),
    ("entries in columns", "1 2\n" * 20_001, bounds.MANY_ENTRIES),
    ("entries of R", "matrix(0, 4000, 4000)", bounds.MANY_ENTRIES),
    ("range of R", "c(1:999999, 2)", bounds.MANY_ENTRIES),
    ("sum", r"\sum_{k=1}^{99999} k", bounds.MANY_ENTRIES),
    ("factors side by side", "x " * 501, bounds.MANY_FACTORS),
    ("factors with signs", "x*" * 500 + "x", bounds.MANY_FACTORS),
    ("factors in brackets", "1 + (" + "(a + b)" * 501 + ")", bounds.MANY_FACTORS),
    ("factors of an operand", "[1, 2] · " + "x " * 501 + "[3, 4]", bounds.MANY_FACTORS),
]


@pytest.mark.parametrize(("text", "message"), [case[1:] for case in LIMITED], ids=[case[0] for case in LIMITED])
def test_bound_has_its_message(text: str, message: str) -> None:
    """What is too long, too deep or too large is refused at once, and the message says which."""
    with pytest.raises(InputError) as caught:
        read(text)
    assert message == caught.value.message


def depth(node: Node) -> int:
    """The levels of a tree, counted without recursion."""
    level, count = [node], 0
    while level:
        level, count = [child for parent in level for child in children(parent)], count + 1
    return count


@pytest.mark.parametrize("levels", [10, 50, 90])
def test_what_is_deep_but_allowed_can_be_used(levels: int) -> None:
    """A text within the bounds gives a tree that hashes, prints and compares without ado."""
    text = "(1 + " * levels + "2" + ")" * levels
    node = read(text)
    assert levels + 1 == depth(node)
    assert hash(node) == hash(read(text))
    assert repr(node)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1" * 4000, Number(int("1" * 4000))),
        ("1e1000", Number(10**1000)),
        ("1e-3", Decimal("0.001")),
    ],
    ids=["digits", "e notation", "small"],
)
def test_what_is_within_the_bounds_is_read(text: str, expected: Node) -> None:
    """The bounds are not in the way of what is large but reasonable."""
    assert expected == read(text)


@pytest.mark.parametrize(
    "text", ["2^10000", "10^3999", "x^10000", "(1 + sqrt(2))^50", "2^(1/3)", "e^1000", "a^b^c", "x " * 500]
)
def test_powers_within_the_bounds_are_read(text: str) -> None:
    """A power that can be worked out is no trouble."""
    read(text)


def test_objects_have_the_same_bounds() -> None:
    """A number or a list from Python is bounded like a text."""
    for source in (10**4000, [0] * 40_001, [[0] * 300] * 300, [[[1]]], [10**5000]):
        with pytest.raises(InputError):
            read_object(source)


LONG = 40_000
UNITS = [
    "1", "a", "a ", "1 ", "1+", "a-", "a*", "a·", "v⃗·", "1/", "(", "[", "{", "<", ")", "]", "a(", "alpha(",
    "c(", "f(a,", "[a b ", "[a -b ", "[a b\n", "[1,", "[[1],", "1 2\n", "[1 2]\n", "\u23a11\u23a4\n", "[1] ",
    "x'", "x^2", "2^", "x_", "x₁", "½", "ā", "\U0001d42f", "|", "||", "|a", "[|a|", "‖a‖₂ ", "'", "\"", "'\"",
    "\\", "\\frac", "\\frac12", "\\frac{", "\\left(", "\\left|", "\\text{", "\\begin{array}{",
    "\\begin{array}{c}", "\\cos x", "\\mathbf{", "$", "&", "\\\\", ".", "…", "1e5", " ", "\n", "\t\n", "\x00",
    "\u200b", "a<", "a=", "a and ", "a if a;", "∑_{i=1}^{5} ", "⟨a,", "matrix(", "1:", "ff(a=", "a.T", "3³√",
    "proj_b(", "det ", "x^2_1 ", "\\operatorname{f}", "e^e", "2^9", "%*%",
]  # fmt: skip


def seconds_to_read(text: str) -> float:
    """The CPU time until the text is read or refused."""
    begin = time.process_time()
    try:
        read(text)
    except InputError as error:
        assert str(error)  # noqa: PT017 - either way is right
    return time.process_time() - begin


@pytest.mark.parametrize("wrap", [str, lambda text: "[" + text], ids=["plain", "list"])
def test_long_texts_take_time_in_proportion(wrap: Callable[[str], str]) -> None:
    """Four times as many characters take about four times as long, where the square would be sixteen times; and none
    takes much longer than others of its length: the longest nine times, where the square would be fifty times.
    """

    def taken(unit: str, length: int) -> float:
        return seconds_to_read(wrap(unit * (length // len(unit) - 2))[:length])

    short, long = ({unit: taken(unit, length) for unit in UNITS} for length in (LONG // 4, LONG))
    usual = median(long.values())
    assert usual < 9 * median(short.values())
    slow = [unit for unit in UNITS if long[unit] > 25 * usual]
    assert [] == [unit for unit in slow if taken(unit, LONG) > 25 * usual]  # the collector may have been at work


def test_reading_loads_no_sympy() -> None:
    """The reader starts quickly: SymPy is loaded only for exact values."""
    code = "import sys, symla.notation.parse as p; p.read('[1, 2]'); print({'sympy', 'numpy'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "set()" == done.stdout.strip()


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("[[1, x], [y, 4]]^1000", "the power 1000 of a sum is too long"),
        ("sqrt([[1, 2], [3, 4]])", "a root of a matrix"),
        ("[[1, 2], [3, 4]]^(1/3)", "a root of a matrix"),
        ("(x + y + z)^300", "the power 300 of a sum is too long"),
    ],
)
def test_a_value_that_would_take_long_is_refused_before_it_is_worked_out(text: str, why: str) -> None:
    """A root of a matrix has a road of its own, and a power with letters is estimated before it is multiplied out."""
    with pytest.raises(SymlaError, match=why):
        symla.parse(text)
