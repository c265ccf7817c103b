"""What is said about a text that cannot be read: short, in its place, and what was expected."""

from __future__ import annotations

import pickle
import textwrap

import pytest

from symla.errors import InputError, SymlaError
from symla.notation.parse import read

GOLDEN = [
    (
        "norm_l2([3, 4)",
        """\
        line 1, column 14: unexpected ")", expected , or ]
          norm_l2([3, 4)
                       ^""",
    ),
    (
        "norm_l2([3, 4",
        """\
        line 1, column 14: the text ends inside the "[" of column 9, expected , or ]
          norm_l2([3, 4
                       ^""",
    ),
    (
        "[[1, 2], [3, 4, 5]]",
        """\
        line 1, column 10: row 2 has 3 entries, row 1 has 2
          [[1, 2], [3, 4, 5]]
                   ^""",
    ),
    (
        "[1 2; 3]",
        """\
        line 1, column 7: row 2 has 1 entry, row 1 has 2
          [1 2; 3]
                ^""",
    ),
    (
        "[[1, 2], 3]",
        """\
        line 1, column 1: entry 2 is a number, and others are lists, expected lists of the same length, or numbers
          [[1, 2], 3]
          ^""",
    ),
    (
        "2 +",
        """\
        line 1, column 4: the text ends here, expected a number, a name or a bracket
          2 +
             ^""",
    ),
    (
        "",
        "there is nothing to read, expected an expression",
    ),
    (
        "$$",
        """\
        line 1, column 2: there is nothing to read, expected an expression
          $$
           ^""",
    ),
    (
        "a b)",
        """\
        line 1, column 4: ")" closes nothing that was opened
          a b)
             ^""",
    ),
    (
        "2 3/4",
        """\
        line 1, column 3: two numbers side by side, expected a sign between them
          2 3/4
            ^""",
    ),
    (
        "[1 -2, 3]",
        """\
        line 1, column 4: "-" has space before it and none after it, expected a comma, or space after -
          [1 -2, 3]
             ^""",
    ),
    (
        "project(onto=b, a)",
        """\
        line 1, column 17: an argument without a name after one with a name, expected a name and =, as in onto=
          project(onto=b, a)
                          ^""",
    ),
    (
        "project(a, onto=b, onto=c)",
        """\
        line 1, column 20: onto is given twice
          project(a, onto=b, onto=c)
                             ^""",
    ),
    (
        "sqrt(1, 2)",
        """\
        line 1, column 10: sqrt takes 1 argument, here are 2
          sqrt(1, 2)
                   ^""",
    ),
    (
        "x - 1,41",
        """\
        line 1, column 6: unexpected ",", expected a point in a decimal, 1.41, or brackets around a list, [1, 41]
          x - 1,41
               ^""",
    ),
    (
        "nan + 1",
        """\
        line 1, column 1: nan is not a number
          nan + 1
          ^""",
    ),
    (
        "[1, 2, ..., 9]",
        """\
        line 1, column 8: dots stand for something that cannot be guessed, expected every entry written out
          [1, 2, ..., 9]
                 ^""",
    ),
    (
        "[3...5]",
        """\
        line 1, column 3: dots stand for something that cannot be guessed, expected every entry written out
          [3...5]
            ^""",
    ),
    (
        "[null, 2]",
        """\
        line 1, column 2: null is not a number
          [null, 2]
           ^""",
    ),
    (
        "[not a, 2]",
        """\
        line 1, column 2: the word "not" is not read here, expected a sign, or and, or, not, implies, where
          [not a, 2]
           ^""",
    ),
    (
        "3 + é",
        """\
        line 1, column 5: "é" is not a sign of this notation, expected a number, a name or a bracket
          3 + é
              ^""",
    ),
    (
        r"\sqrtt{2}",
        r"""
        line 1, column 1: unknown command \sqrtt, did you mean \sqrt?
          \sqrtt{2}
          ^""",
    ),
    (
        r"\begin{bmatrix} 1 & 2 \\ 3 & \end{bmatrix}",
        r"""
        line 1, column 30: row 2, column 2 is empty, expected an entry
          \begin{bmatrix} 1 & 2 \\ 3 & \end{bmatrix}
                                       ^""",
    ),
    (
        r"\begin{bmatrix} 1 & 2 \\ 3 & 4",
        r"""
        line 1, column 31: \end{bmatrix} is missing, expected \end{bmatrix}
          \begin{bmatrix} 1 & 2 \\ 3 & 4
                                        ^""",
    ),
    (
        r"\begin{tikzpicture}\end{tikzpicture}",
        r"""
        line 1, column 1: the environment tikzpicture is not read, expected a matrix or cases
          \begin{tikzpicture}\end{tikzpicture}
          ^""",
    ),
    (
        r"\left[\begin{array}{c|c|c} 1 & 2 & 3 \end{array}\right]",
        r"""
        line 1, column 7: a matrix has one bar at most
          \left[\begin{array}{c|c|c} 1 & 2 & 3 \end{array}\right]
                ^""",
    ),
    (
        "a +\n\n  [1, 2",
        """\
        line 3, column 8: the text ends inside the "[" of column 3, expected , or ]
            [1, 2
                 ^""",
    ),
    (
        "x = 2 => x > 1",
        """\
        line 1, column 8: this is no relation: an implication is written "implies", an equivalence "iff", at least ">="
          x = 2 => x > 1
                 ^""",
    ),
    (
        "9**9**9",
        """\
        line 1, column 4: the exponent is larger than 10000
          9**9**9
             ^""",
    ),
]


@pytest.mark.parametrize(("text", "expected"), GOLDEN)
def test_message_shows_the_place(text: str, expected: str) -> None:
    """The whole message, with its caret, is this one."""
    with pytest.raises(InputError) as caught:
        read(text)
    assert textwrap.dedent(expected).strip("\n") == str(caught.value)


def test_error_is_data() -> None:
    """A caller with a file of its own takes the parts: message, place, expectation."""
    with pytest.raises(SymlaError) as caught:
        read("a +\n  b +")
    error = caught.value
    assert isinstance(error, InputError)
    assert ("the text ends here", "a +\n  b +", 9) == (error.message, error.text, error.position)
    assert "a number, a name or a bracket" == error.expected
    assert (2, 6) == (error.line, error.column)


def test_error_survives_pickling() -> None:
    """An error that crosses to another process arrives whole."""
    with pytest.raises(InputError) as caught:
        read("2 +")
    assert str(caught.value) == str(pickle.loads(pickle.dumps(caught.value)))


def test_long_line_is_shown_by_a_window() -> None:
    """Of a long line only the part around the fault is shown, and the caret stays beneath it."""
    with pytest.raises(InputError) as caught:
        read("1 + " * 100 + ")" + " + 1" * 100)
    _, source, caret = str(caught.value).split("\n")
    assert len(source) <= 2 + 72 + 2
    assert ")" == source[caret.index("^")]
    assert source.startswith("  …")
    assert source.endswith("…")


def test_control_characters_are_shown() -> None:
    """A character that would not print as itself is shown by a picture, one column wide."""
    with pytest.raises(InputError) as caught:
        read("a\t+ \x00 + \ud800 + \u202e")
    _, source, caret = str(caught.value).split("\n")
    assert "  a␉+ ␀ + \ufffd + \ufffd" == source
    assert source.index("␀") == caret.index("^")


@pytest.mark.parametrize("unseen", "\u200b\u200c\u200d\u2060\u2063\u2064\ufeff\u200e\u202e\u00ad\U000e0041")
@pytest.mark.parametrize("text", ["si{}n(0)", "a{}b", "[1, {}2]", "{}x", r"\alpha{} b", "x₁{}"])
def test_what_is_not_seen_is_refused(text: str, unseen: str) -> None:
    """A name that it parts would be read as a product: told where it stands, and which character it is."""
    read(text.format(""))
    with pytest.raises(
        InputError, match=rf"line 1, column {text.index('{') + 1}: the character U[+]{ord(unseen):04X} is"
    ):
        read(text.format(unseen))


def test_signs_of_formulas_that_are_not_seen_are_read() -> None:
    """What pages with formulas have within them: a function applied, a product, and a sign in the look of text."""
    assert read("cos(x) + 2 a · b") == read("cos\u2061(x) + 2\u2062a ·\ufe0e b")
    with pytest.raises(InputError, match="column 3"):
        read("si\ufe0fn(0)")


def test_combining_marks_take_no_column() -> None:
    """The caret stands beneath the fault although an arrow over a letter has no width of its own."""
    with pytest.raises(InputError) as caught:
        read("v\u20d7 + )")
    _, source, caret = str(caught.value).split("\n")
    assert 1 + caret.index("^") == source.index(")")
