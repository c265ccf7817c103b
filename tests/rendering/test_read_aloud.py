"""Formulas as they are read aloud: different ones are heard differently."""

from __future__ import annotations

import pytest

from symla.notation.conventions import STANDARD
from symla.notation.parse import read
from symla.rendering.formats.speech import speech_printer, whole
from symla.rendering.words.wording import in_language


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("sqrt(3^2 + 4^2)", "the square root of 3 squared plus 4 squared, end of root"),
        ("sqrt(3^2 + 4^2) + 1", "the square root of 3 squared plus 4 squared, end of root plus 1"),
        ("(a + b)/2", "the fraction a plus b over 2"),
        ("a/2 - 3", "a over 2 minus 3"),
        ("[[1, 2], [3, -4]]", "the 2 by 2 matrix, row 1: 1, 2; row 2: 3, minus 4"),
        ("v_1 x^3 <= -1/2", "v sub 1 x cubed is at most minus 1 over 2"),
        ("abs(x)^n", "the absolute value of x, end of absolute value to the power n"),
    ],
)
def test_formulas_are_read_aloud(typed: str, said: str) -> None:
    """What is said of a formula; words for an end where something else could be heard."""
    assert whole(speech_printer(in_language(STANDARD, "en"))(read(typed))) == said


@pytest.mark.parametrize(
    "different",
    [
        ("sqrt(3) + 4", "sqrt(3 + 4)"),
        ("sqrt(2) x", "sqrt(2 x)"),
        ("2^n + 1", "2^(n + 1)"),
        ("a^n b", "a^(n b)"),
        ("2^(1/2) + 3", "2^(1/2 + 3)"),
        ("a^(b^c)", "(a^b)^c"),
        ("abs(a) + b", "abs(a + b)"),
        ("abs(x)^2", "abs(x^2)"),
        ("sin(a) + b", "sin(a + b)"),
        ("sin(a) b", "sin(a b)"),
        ("conj(a) b", "conj(a b)"),
        ("det(A) + 1", "det(A + 1)"),
        ("a/(b/c)", "(a/b)/c", "a/(b c)"),
        ("(1/2)/3", "1/(2/3)"),
        ("1/2 x", "1/(2 x)"),
        ("a/b + c", "a/(b + c)", "(a + c)/b"),
        ("[1, 2 + x]", "[1, 2] + x"),
        ("[[1, 2], [3, 4^2]]", "[[1, 2], [3, 4]]^2"),
    ],
)
def test_different_formulas_are_heard_differently(different: tuple[str, ...]) -> None:
    """What a bar, a root or a place above the line holds together on the page."""
    aloud = [whole(speech_printer(in_language(STANDARD, "en"))(read(typed))) for typed in different]
    assert len(set(aloud)) == len(different), aloud


def test_a_formula_begins_with_the_word_minus() -> None:
    """A bare sign is not heard, before a sum either."""
    say = speech_printer(in_language(STANDARD, "en"))
    assert "minus x minus y" == whole(say(read("-x - y")))
    assert [] == [typed for typed in ("-x", "-a b + c", "-x^2 + 1", "-[1, 2] + [3, 4]") if "-" in say(read(typed))]
