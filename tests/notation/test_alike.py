"""What looks the same on the page, told from the structure, is what the printers print the same."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symla.notation import written as w
from symla.notation.alike import look_alike, numbers_first, opposite, reordered, with_denominators
from symla.notation.arithmetic import result
from symla.notation.parse import read
from symla.notation.plain import plain_printer
from symla.notation.rational import Fraction
from symla.notation.tex import tex_printer

A, B = w.Name("a"), w.Name("b")
FIVE, MINUS_FIVE = w.Number(5), w.Number(-5)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (w.Product((MINUS_FIVE, A)), w.Negative(w.Product((FIVE, A)))),
        (MINUS_FIVE, w.Negative(FIVE)),
        (w.number(Fraction(-2, 3)), w.Negative(w.Quotient(w.Number(2), w.Number(3)))),
        (w.Vector((w.Product((MINUS_FIVE, A)), B)), w.Vector((w.Negative(w.Product((FIVE, A))), B))),
        (w.Sum((MINUS_FIVE, A)), w.Sum((w.Negative(FIVE), A))),
    ],
)
def test_signs_that_are_printed_the_same(one: w.Node, other: w.Node) -> None:
    """The number minus five, and the opposite of five."""
    assert look_alike(one, other)
    assert look_alike(other, one)
    assert plain_printer()(one) == plain_printer()(other)
    assert tex_printer()(one) == tex_printer()(other)


def test_letters_need_no_sign_between_them() -> None:
    """a b, wherever it comes from; a sign stands where a number is put in."""
    one, other = w.Product((A, B)), w.Product((A, B), True)
    assert look_alike(one, other)
    assert plain_printer()(one) == plain_printer()(other) == "a b"
    assert tex_printer()(w.Product((FIVE, B), True)) == r"5 \cdot b"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (w.Sum((A, MINUS_FIVE)), w.Sum((A, w.Negative(FIVE)))),  # a + (-5), a - 5
        (w.Product((w.Negative(A), B)), w.Negative(w.Product((A, B)))),  # (-a) b, -a b
        (w.Product((A, B)), w.Product((B, A))),
        (w.Product((A, w.Power(B, FIVE))), w.Product((A, w.Power(B, FIVE)), True)),
        (w.Quotient(MINUS_FIVE, A), w.Negative(w.Quotient(FIVE, A))),
        (w.Negative(w.Product((MINUS_FIVE, A))), w.Negative(w.Negative(w.Product((FIVE, A))))),
        (FIVE, MINUS_FIVE),
        (A, w.Negative(A)),
    ],
)
def test_what_is_printed_differently_does_not_look_alike(one: w.Node, other: w.Node) -> None:
    """Parentheses, an order, a sign."""
    assert not look_alike(one, other)
    assert plain_printer()(one) != plain_printer()(other) or tex_printer()(one) != tex_printer()(other)


_LEAVES = st.one_of(
    st.integers(-2, 2).map(w.Number), st.sampled_from([A, B, w.number(Fraction(2, 3)), w.number(Fraction(-2, 3))])
)


def _larger(parts: st.SearchStrategy[w.Node]) -> st.SearchStrategy[w.Node]:
    some = st.lists(parts, min_size=2, max_size=3)
    pair = st.tuples(parts, parts)
    return st.one_of(
        some.map(lambda t: w.Sum(tuple(t))),
        some.map(lambda t: w.Product(tuple(t))),
        parts.map(w.Negative),
        pair.map(lambda t: w.Quotient(*t)),
        pair.map(lambda t: w.Power(*t)),
        some.map(lambda t: w.Vector(tuple(t))),
    )


@given(st.lists(st.recursive(_LEAVES, _larger, max_leaves=4), min_size=40, max_size=40))
def test_nothing_else_looks_alike(nodes: list[w.Node]) -> None:
    """Of any two expressions: if they look alike, both printers print them the same."""
    plain, tex = plain_printer(), tex_printer()
    for one, other in itertools.combinations(nodes, 2):
        if look_alike(one, other):
            assert plain(one) == plain(other)
            assert tex(one) == tex(other)


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("y^2 + x^2", "y² + x²"),
        ("sqrt(y^2 + x^2)", "√(y² + x²)"),
        ("2 + a", "2 + a"),
        ("b a", "b a"),
        ("abs(1 - a)", "|1 - a|"),
        ("1/(1 - k)", "1/(1 - k)"),
        ("-k/(1 - k^2)", "-k/(1 - k²)"),
        ("(x - k)/(1 - k^2)", "(x - k)/(1 - k²)"),
        ("1/(1 - k) + 1/(1 - k)", "2/(1 - k)"),
        ("max(b, a)", "max(b, a)"),
        # what is not in its final form is brought there all the same
        ("a * 2", "2 a"),
        ("y + x + y", "x + 2 y"),
        ("a (-b)", "-a b"),
        ("1/(k - 1) + 1/(1 - k)", "0"),
        ("(1 - k)/(1 - k^2)", "1/(k + 1)"),
    ],
)
def test_a_result_keeps_the_order_and_the_signs_it_has(typed: str, left: str) -> None:
    """Nothing is turned round that is in its final form but for that, and a final form is its own."""
    found = result(read(typed))
    assert left == plain_printer()(found)
    assert found == result(found)


def test_order_alone() -> None:
    """Sums and products; but a number behind its letter is not where it belongs."""
    assert reordered(read("b + a"), read("a + b"))
    assert reordered(read("sqrt(b a + 1)"), read("sqrt(1 + a b)"))
    assert not reordered(read("a * 2"), read("2 a"))
    assert not reordered(read("a + b"), read("a - b"))
    assert not reordered(read("a - b"), read("b - a"))


def test_the_opposite_has_few_signs() -> None:
    """A difference is turned round, and its opposite is the difference again."""
    plain = plain_printer()
    assert "a - 1" == plain(opposite(read("1 - a")))
    assert "-a - b" == plain(opposite(read("a + b")))
    assert "1 - k²" == plain(opposite(opposite(read("1 - k^2"))))


def test_fractions_over_the_denominators_that_were_there() -> None:
    """Only over the opposite of one, and only if it is not there itself."""
    plain = plain_printer()
    below = [read("1 - k")]
    assert "1/(1 - k)" == plain(with_denominators(read("-1/(k - 1)"), below))
    assert "-1/(1 - k)" == plain(with_denominators(read("1/(k - 1)"), below))
    assert "1/(k + 1)" == plain(with_denominators(read("1/(k + 1)"), below))
    assert "1/(k - 1)" == plain(with_denominators(read("1/(k - 1)"), [*below, read("k - 1")]))


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("2/(2 - 2k)", "1/(1 - k)"),
        ("6/(4 - 4k)", "3/(2 - 2k)"),
        ("4/(2y - 2x)", "2/(y - x)"),
        ("2k/(2 - 2k^2)", "k/(1 - k^2)"),
        ("2/(2k - 2)", "1/(k - 1)"),
        ("-2/(2 - 2k)", "-1/(1 - k)"),
    ],
)
def test_what_is_cancelled_turns_no_sign_round(given: str, expected: str) -> None:
    """A common factor of the denominator goes, its sign stays."""
    printed = plain_printer()(result(read(given)))
    assert printed == plain_printer()(read(expected))


@pytest.mark.parametrize(
    ("line", "target", "only"),
    [
        ("a*7", "7a", True),
        ("a*7 + b*2", "7a + 2b", True),
        ("[a*7, 3b]", "[7a, 3b]", True),
        ("a*7 + 3", "7a + 3", True),
        ("a*7", "6a", False),
        ("a*7 + b*2", "7a + 3b", False),
        ("a*7 + 2*7", "7a + 14", False),  # something is multiplied
        ("a*7*2", "14a", False),
        ("a*1", "a", False),
        ("7*a", "a*7", False),
    ],
)
def test_numbers_are_written_before_letters(line: str, target: str, only: bool) -> None:
    """Whether a line does nothing else."""
    assert numbers_first(read(line), read(target)) is only
