"""What people have at hand: macros of courses, coloured entries, doubled backslashes, floats of SymPy, tables."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import Any

import numpy
import pytest
import sympy

import symla
from symla.errors import InputError
from symla.notation.accents import Accent
from symla.notation.parse import read, read_object
from symla.notation.parse.near import near
from symla.notation.summation import index_at
from symla.notation.written import Decimal, Items, Matrix, Name, Node, Number
from tests.notation.short import add, bold, call, div, i, mat, minus, mul, power, rel, sub, vec, x, y

BAR = mat((1, 2, 3), (4, 5, 6), bar=2)
M = mat((1, 2), (3, 4))
SYSTEM = Items((rel(add(x, y), "=", 1), rel(add(x, minus(y)), "=", 2)))

LATEX: list[tuple[str, Node]] = [
    (r"\begin{bmatrix}[cc|c] 1 & 2 & 3 \\ 4 & 5 & 6 \end{bmatrix}", BAR),
    (r"\begin{pmatrix}{cc|c} 1 & 2 & 3 \\ 4 & 5 & 6 \end{pmatrix}", BAR),
    (r"\begin{bmatrix} 1 & 2 & | & 3 \\ 4 & 5 & | & 6 \end{bmatrix}", BAR),
    (r"\begin{bmatrix} 1 & 2 &\vert& 3 \\ 4 & 5 &\vert& 6 \end{bmatrix}", BAR),
    (r"\begin{pmatrix} 1 & 2 &\mid& 3 \\ 4 & 5 &\mid& 6 \end{pmatrix}", BAR),
    (r"\left[\begin{array}{@{}cc|c@{}} 1 & 2 & 3 \\ 4 & 5 & 6 \end{array}\right]", BAR),
    (r"\begin{amatrix}{2} 1 & 2 & 3 \\ 4 & 5 & 6 \end{amatrix}", BAR),
    (r"\begin{augmented}{cc|c} 1 & 2 & 3 \\ 4 & 5 & 6 \end{augmented}", BAR),
    (r"\begin{pmat}[{cc|c}] 1 & 2 & 3 \\ 4 & 5 & 6 \end{pmat}", BAR),
    (r"\begin{augmented} 1 & 2 & | & 3 \\ 4 & 5 & | & 6 \end{augmented}", BAR),
    (r"\begin{bmatrix}[rr] 1 & 2 \\ 3 & 4 \end{bmatrix}", M),
    (r"\begin{eqnarray} x+y &=& 1 \\ x-y &=& 2 \end{eqnarray}", SYSTEM),
    (r"\begin{eqnarray*} x+y & = & 1 \nonumber \\ x-y & = & 2 \label{eq:2} \end{eqnarray*}", SYSTEM),
    (r"\begin{alignedat}{2} x &{}+{}& y &= 1 \\ x &{}-{}& y &= 2 \end{alignedat}", SYSTEM),
    (r"\left\{\begin{array}{rcrcr} x &+& y &=& 1 \\[2pt] x &-& y &=& 2 \end{array}\right.", SYSTEM),
    (r"\begin{IEEEeqnarray}{rCl} x+y &=& 1 \tag{1} \\ x-y &=& 2 \tag*{2} \end{IEEEeqnarray}", SYSTEM),
    (r"solve_system(\begin{cases} x + y = 1 \\ x - y = 2 \end{cases})", call("solve_system", SYSTEM)),
    (r"\begin{bmatrix} 1 \amp 2 \\ 3 \amp 4 \end{bmatrix}", M),
    (r"\begin{bmatrix} {\color{red} 1} & \color{blue}2 \\ 3 & 4 \end{bmatrix}", M),
    (r"\begin{bmatrix} 1 & 2 \\ \textcolor[HTML]{FF0000}{3} & \color{#00ff00}{4} \end{bmatrix}", M),
    (r"\begin{bmatrix} \phantom{-}1 & 2 \\ \boxed{3} & \mathbf{4} \end{bmatrix}", M),
    (r"\begin{bmatrix} \mathbf{1} & 2 \\ \underline{3} & \text{4} \end{bmatrix}", M),
    (r"\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \end{bmatrix}", M),
    (r"\begin{bmatrix} 1 & 2 \\ \hline \\ 3 & 4 \end{bmatrix}", M),
    (r"\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}", M),
    (r"\\frac{1}{2} \\cdot x", mul(div(1, 2), x)),
    (r"\nicefrac{1}{2} + \sfrac12", add(div(1, 2), div(1, 2))),
    (r"\text{13} + \mathrm{-3}", add(13, -3)),
    (r"\frac{\text{1/2}}{3}", div(div(1, 2), 3)),
    (r"\tilde{x}_1", Name("x", ("1",), "scalar", "tilde")),
    (r"\dot x + \ddot{y}", add(Name("x", (), "scalar", "dot"), Name("y", (), "scalar", "ddot"))),
    (r"\underline{v}", bold("v")),
    (r"\ell_1 + \hbar", add(sub("ell", "1"), Name("hbar"))),
    (r"s_{t-1} + a_{i,j+1}", add(sub("s", "t-1"), sub("a", "i", "j+1"))),
    ("2x{}+{}y", add(mul(2, x), y)),
    ("-{x_1}", minus(sub("x", "1"))),
    ("{x}^2 + {y}", add(power(x, 2), y)),
    ("{{1, 2}, {3, 4}}", M),
    ("{{1}, {2}}", mat((1,), (2,))),
    ("{{1, 2}}", mat((1, 2))),
    ("ℓ + sₜ₋₁", add(Name("ell"), sub("s", "t-1"))),
    ("matrix([0,1],[1,0])", mat((0, 1), (1, 0))),
    ("Matrix([3,1],[1,1/3])", mat((3, 1), (1, div(1, 3)))),
    ("vector(1, 2)", vec(1, 2)),
    ("np.matrix('1 2; 3 4')", M),
    ("Matrix([[1,2],[3,4]], datatype=float[8], storage=sparse)", M),
    ("np.array([[1,2],[3,4]], dtype=np.longdouble)", M),
    ("np.array([[1,2],[3,4]], dtype='<f8')", M),
    ("np.array([[1,2],[3,4]], dtype=np.dtype('f4'))", M),
]


@pytest.mark.parametrize(("text", "expected"), LATEX)
def test_text_at_hand(text: str, expected: Node) -> None:
    """What courses, books and programs write."""
    assert read(text, functions={"solve_system"} if "solve_system" in text else None) == expected


REFUSED = [
    (r"\begin{bmatrix} 1 2 \\ 3 4 \end{bmatrix}", "blanks do not part the entries", 17),
    (r"\begin{bmatrix} 1 -2 \\ 3 -4 \end{bmatrix}", "blanks do not part the entries", 17),
    (r"\begin{bmatrix} 1 & | & 2 \\ 3 & 4 & 5 \end{bmatrix}", "the bar of row 2 is not beneath that of row 1", 30),
    (r"\begin{amatrix}{3} 1 & 2 & 3 \\ 4 & 5 & 6 \end{amatrix}", "the bar does not stand between two columns", 1),
    (r"\begin{augmented} 1 & 2 \\ 3 & 4 \end{augmented}", "where the bar stands is not told", 1),
    (r"\frac{}{2}", 'unexpected "}"', 7),
    (r"\vec{0}", "a vector that is named by a number", 7),
    (r"A x = \mathbf{0}", "a vector that is named by a number", 16),
    (r"\ddoot{x}", "did you mean \\ddot?", 1),
    (r"\eigenvalue", "unknown command \\eigenvalue", 1),
    ("np.array([1.5, 2], dtype=int)", "no whole number, of the kind int", 1),
    ("np.array([0, 2], dtype=np.bool_)", "entries of the kind bool_ are no numbers", 24),
    ("x + 2y = 3; x - $$ = 1", "unexpected", 17),
    ("2x + y = 3,\n  x - ] = 1", 'unexpected "]"', 19),
    ('solve_system("x + y = 3; x - * = 1")', 'unexpected "*"', 30),
    ("[.*]", 'unexpected ".*"', 2),
    ("s_{t-}", "an index is missing", 6),
]


@pytest.mark.parametrize(("text", "message", "place"), REFUSED)
def test_what_is_told_and_where(text: str, message: str, place: int) -> None:
    """Positions count in the text as the user wrote it."""
    with pytest.raises(InputError) as caught:
        read(text)
    assert message in caught.value.summary
    assert caught.value.text == text
    assert caught.value.position + 1 == place


def test_difference_in_a_column() -> None:
    """A difference in a single column is one, spaced as one."""
    assert read(r"\begin{bmatrix} 1 - 2 \\ 3 \end{bmatrix}") == mat((add(1, minus(2)),), (3,))


class Table:
    """A table as pandas has it: named columns, each with entries of its own kind."""

    def __init__(self, columns: dict[str, list[object]]) -> None:
        self.columns = list(columns)
        self._rows = list(zip(*columns.values(), strict=True))
        self.shape = (len(self._rows), len(columns))

    def itertuples(self, index: bool = True, name: str | None = "Row") -> Iterator[tuple[object, ...]]:
        """The rows."""
        assert (index, name) == (False, None)
        return iter(self._rows)


def naturals() -> Iterator[int]:
    """Without end."""
    n = 0
    while True:
        yield (n := n + 1)


OBJECTS: list[tuple[Any, Node]] = [
    (sympy.Float("0.1"), Decimal("0.1")),
    (sympy.Float("-2.50"), Decimal("-2.5")),
    (sympy.Float(3.0), Number(3)),
    (1.0 * sympy.I, i),
    (sympy.Matrix([[0.5, 1], [1.0, 2]]), Matrix(((Decimal("0.5"), Number(1)), (Number(1), Number(2))), None, 2)),
    (0.5 * sympy.Symbol("x"), div(x, 2)),
    (range(1, 4), vec(1, 2, 3)),
    ([range(1, 3), range(3, 5)], M),
    ((n for n in (1, 2)), vec(1, 2)),
    (map(int, "12"), vec(1, 2)),
    (deque([1, 2]), vec(1, 2)),
    ({"a": 1, "b": 2}.values(), vec(1, 2)),
    (zip((1, 3), (2, 4), strict=True), M),
    (Table({"a": [1, 3], "b": [2, 4]}), M),
    (Table({"a": [2**60 + 1], "b": [0.5]}), mat((2**60 + 1, Decimal("0.5")))),  # type: ignore[arg-type]
]


@pytest.mark.parametrize(("source", "expected"), OBJECTS, ids=lambda part: type(part).__name__)
def test_object_at_hand(source: object, expected: Node) -> None:
    """Ranges, generators, tables and SymPy's floats."""
    assert read_object(source) == expected


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (naturals(), "more than 40000 entries"),
        (range(10**9), "more than 40000 entries"),
        ({1, 2}, "a set has no order of its own"),
        (b"12", "bytes"),
        (Table({"a": [1, 2], "b": [3, None]}), "row 2 of the table has no value in column b"),
        (Table({"a": [1, float("nan")]}), "row 2 of the table has no value in column a"),
        (sympy.Float("1e5000"), "the exponent after e is larger than 1000|more than 4000 digits"),
    ],
    ids=lambda part: str(type(part).__name__),
)
def test_object_is_refused(source: object, message: str) -> None:
    """Endless, without order, or with a gap."""
    with pytest.raises(InputError, match=message):
        read_object(source)


@pytest.mark.parametrize(
    ("written", "letter", "k", "expected"),
    [
        ("k", "k", 2, "2"),
        ("k+1", "k", 2, "3"),
        ("1-k", "k", 3, "-2"),
        ("t-k", "k", 2, "t-2"),
        ("t-k+2", "k", 2, "t"),
        ("k-t", "k", 2, "-t+2"),
        ("kk", "k", 2, "kk"),
        ("t-1", "k", 2, "t-1"),
    ],
)
def test_index_that_is_a_sum(written: str, letter: str, k: int, expected: str) -> None:
    """The index of a sum counts in sums of indices too."""
    assert index_at(written, letter, k) == expected


def test_names_with_marks_are_names_of_their_own() -> None:
    """The value of x is none of x with a tilde."""
    marks: tuple[Accent, ...] = ("", "hat", "prime", "tilde", "dot", "ddot", "check")
    assert len({Name("x", ("1",), "scalar", mark).typed for mark in marks}) == len(marks)
    assert str(read("x̃")) == str(read(r"\tilde{x}"))


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("hessenberg", []),
        ("qr", []),
        ("norm_l3", ["norm_l1", "norm_l2"]),
        ("fft", []),
        ("norml2", ["norm_l2"]),
        ("determinent", ["determinant"]),
        ("evalaute", ["evaluate"]),
        ("nullspace", ["null_space"]),
        ("logarithm", []),
    ],
)
def test_hints_lead_to_what_was_meant(word: str, meant: list[str]) -> None:
    """A slip of a key or two is mended; another word is not taken for one of similar letters."""
    from symla.operations import topics

    assert near(word, topics()) == meant


def test_solutions_from_what_is_at_hand() -> None:
    """Operations take them all."""
    assert symla.norm_l2(sympy.Matrix([0.3, 0.4])).answer == sympy.Rational(1, 2)
    assert symla.norm_l2(x for x in (3, 4)).answer == 5
    assert symla.norm_l2([1.0 * sympy.I, 0]).answer == 1
    assert symla.evaluate("-{x}", x=3).answer == -3
    assert symla.norm_l1(numpy.array([1, 2])).answer == 3


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        (r"\sum_{k=1}^{3} x_{k+1} == x_2 + x_3 + x_4", symla.Proved),
        (r"\sum_{k=1}^{3} x_{k+1} == x_2 + x_3 + x_5", symla.Refuted),
        (r"\sum_{k=1}^{2} x_{t-k} == x_{t-1} + x_{t-2}", symla.Proved),
        (r"\sum_{k=1}^{2} x_{t-k+1} == x_t + x_{t-1}", symla.Proved),
        (r"\sum_{k=1}^{2} x_{t-k} == x_{t-1} + x_{t-3}", symla.Refuted),
        ("s_{t-1} + s_{t-1} == 2 s_{t-1}", symla.Proved),
        ("s_{t-1} == s_{t+1}", symla.Refuted),
    ],
)
def test_sums_over_sums_of_indices(claim: str, verdict: type) -> None:
    """The kernel counts in them by itself."""
    assert isinstance(symla.check(claim), verdict)


def test_the_letter_of_a_sum_is_no_other_outside() -> None:
    """The k on the right is not the one that the sum counts by."""
    assert not symla.check(r"\sum_{k=1}^{3} x_{k+1} == 3 x_{k+1}")


@pytest.mark.parametrize(
    ("text", "values", "expected"),
    [
        ("-x", {"x": 3}, -3),
        ("-{x}", {"x": 3}, -3),
        ("x/2", {"x": 1}, sympy.Rational(1, 2)),
        ("-x/y", {"x": 1, "y": 4}, sympy.Rational(-1, 4)),
    ],
)
def test_a_number_put_in_is_the_answer(text: str, values: dict[str, object], expected: object) -> None:
    """There is nothing left to work out."""
    assert symla.evaluate(text, **values).answer == expected


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("u @ v == 11", symla.Proved),
        ("u @ v == 12", symla.Refuted),
        ("2 u @ v == 22", symla.Proved),
        ("[1, 2] @ [3, 4] == 11", symla.Proved),
        ("A @ u == [5, 11]", symla.Proved),
        ("A @ A == [[7, 10], [15, 22]]", symla.Proved),
        ("u^T @ A @ u == 27", symla.Proved),
    ],
)
def test_products_of_numpy(claim: str, verdict: type) -> None:
    """Between vectors @ is the dot product, elsewhere the product of matrices."""
    values = {"u": [1, 2], "v": [3, 4], "A": [[1, 2], [3, 4]]}
    used = {name: value for name, value in values.items() if name in claim}
    assert isinstance(symla.check(claim, **used), verdict)


def test_a_transpose_may_be_assigned() -> None:
    """A row that is the transpose of x tells x; that of a matrix is turned over."""
    assert read_object(r"x^\\top = [1, 2, 3]".replace("\\\\", "\\")) == vec(1, 2, 3)
    assert symla.norm_l2("x^T = [3, 4]").answer == 5
    assert symla.matrix_add("A^T = [[1, 2], [3, 4]]", [[0, 0], [0, 0]]).answer == sympy.Matrix([[1, 3], [2, 4]])


@pytest.mark.parametrize("text", [r"\\&|", r"‖A‖\\√end{matrix*}", "1 & |"])
def test_bars_at_the_end_of_nothing(text: str) -> None:
    """What is no expression is refused in its place."""
    with pytest.raises(InputError):
        read(text)


def test_a_gap_in_a_column_is_told() -> None:
    """As pandas marks it; a column by itself has no number of a row."""
    missing = type("NAType", (), {"__str__": lambda self: "<NA>"})()
    with pytest.raises(symla.InputError, match="<NA> is no value: an entry is missing here"):
        symla.norm_l2([1, missing])
