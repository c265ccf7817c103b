"""Python's, SymPy's and NumPy's objects, and exact values."""

from __future__ import annotations

import decimal
import fractions
from collections.abc import Callable
from typing import Any

import hypothesis
import hypothesis.strategies as st
import numpy
import pytest
import sympy

from symla.errors import InputError
from symla.notation.parse import Augmented, parse, read, read_object
from symla.notation.rational import Fraction
from symla.notation.written import Decimal, Matrix, Node, Number, Transpose
from tests.notation.short import a, add, div, i, inf, mat, minus, mul, root, vec, x

M = mat((1, 2), (3, 4))

OBJECTS: list[tuple[object, Node]] = [
    (3, Number(3)),
    (-3, Number(-3)),
    (fractions.Fraction(1, 2), Number(Fraction(1, 2))),
    (fractions.Fraction(4, 2), Number(2)),
    (Fraction(1, 2), Number(Fraction(1, 2))),
    (decimal.Decimal("0.50"), Decimal("0.50")),
    (decimal.Decimal("1E-5"), Decimal("0.00001")),
    (decimal.Decimal("1E5"), Number(100000)),
    (decimal.Decimal("-Infinity"), minus(inf)),
    (0.1, Decimal("0.1")),
    (-2.5, Decimal("-2.5")),
    (3.0, Number(3)),
    (-0.0, Number(0)),
    (1e22, Number(10**22)),
    (1e-7, Decimal("0.0000001")),
    (float("inf"), inf),
    (1 + 2j, add(1, mul(2, i))),
    (1 - 1j, add(1, minus(i))),
    (-0.5j, minus(mul(Decimal("0.5"), i))),
    (2 + 0j, Number(2)),
    ("1/2", div(1, 2)),
    ("A = [1 2; 3 4]", M),
    (r"\mathbf{v} = (3, 4)", vec(3, 4)),
    (M, M),
    ([3, 4], vec(3, 4)),
    ((3, 4), vec(3, 4)),
    ([[1, 2], [3, 4]], M),
    (((1, 2), (3, 4)), M),
    ([(1, 2), [3, 4]], M),
    ([], vec()),
    ([[]], Matrix(((),))),
    (["1/2", "x", fractions.Fraction(1, 3)], vec(div(1, 2), x, Number(Fraction(1, 3)))),
    ([[1, "sqrt(2)"], [0.5, -1]], mat((1, root(2)), (Decimal("0.5"), -1))),
    (["a", [1, 2]], vec(a, vec(1, 2))),
    ([sympy.Matrix([1, 2]), sympy.Matrix([3, 4])], M),
    ([sympy.Matrix([[1, 2]]), sympy.Matrix([[3, 4]])], M),
    ([sympy.sqrt(2), sympy.Integer(3)], vec(root(2), 3)),
    (sympy.Integer(3), Number(3)),
    (sympy.Rational(1, 2), Number(Fraction(1, 2))),
    (numpy.array([1, 2]), vec(1, 2)),
    (numpy.array([[1, 2], [3, 4]]), M),
    (sympy.Array([[1, 2], [3, 4]]), M),
    (sympy.Array([1, 2]), vec(1, 2)),
    (sympy.Identity(1), Matrix(((Number(1),),), None, 1)),
    (numpy.array([[0.5, 2.0]]), mat((Decimal("0.5"), 2))),
    (numpy.array([0.1], dtype=numpy.float32), vec(Decimal("0.1"))),
    (numpy.array([[0.1]], dtype=numpy.float32), mat((Decimal("0.1"),))),
    (numpy.array([1 + 2j]), vec(add(1, mul(2, i)))),
    (numpy.array([fractions.Fraction(1, 2)], dtype=object), vec(Number(Fraction(1, 2)))),
    (numpy.zeros((0, 3)), Matrix((), None, 3)),
    (numpy.int64(4), Number(4)),
    (numpy.float64(0.1), Decimal("0.1")),
    (numpy.float32(0.1), Decimal("0.1")),
    (numpy.longdouble("0.5"), Decimal("0.5")),
    ([numpy.float64(1.5), numpy.int8(2)], vec(Decimal("1.5"), 2)),
]


@pytest.mark.parametrize(("source", "expected"), OBJECTS, ids=repr)
def test_object_is_read(source: object, expected: Node) -> None:
    """The object becomes what one would write for it."""
    assert expected == read_object(source)


@pytest.mark.parametrize(
    "source",
    [sympy.Matrix([[1, 2], [3, 4]]), sympy.ImmutableMatrix([[1, 2], [3, 4]]), sympy.Matrix([[1, 2], [3, 4]]).T.T],
)
def test_sympy_matrix_keeps_its_rows(source: Any) -> None:
    """A SymPy matrix is a matrix of the same entries."""
    node = read_object(source)
    assert isinstance(node, Matrix)
    assert M.rows == node.rows


PIECEWISE = "a Piecewise is not read: its branches are data of several problems"
REFUSED: list[tuple[object, str]] = [
    (True, "True is a truth value, not a number"),
    ([1, False], "entry 2: False is a truth value, not a number"),
    (numpy.array([True]), "entry 1: True is a truth value, not a number"),
    (float("nan"), "nan is not a number"),
    (decimal.Decimal("nan"), "nan is not a number"),
    (numpy.array([1.0, float("nan")]), "entry 2: nan is not a number"),
    (numpy.array([[1.0, 2.0], [float("nan"), 3.0]]), "row 2, entry 1: nan is not a number"),
    (
        sympy.Matrix([[1, 2], [3, sympy.Piecewise((1, sympy.Symbol("t") > 0), (2, True))]]),
        f"row 2, entry 2: {PIECEWISE}",
    ),
    ([[1, 2], [3]], "row 2 has 1 entry, row 1 has 2"),
    ([[1, 2], [3, 4, 5]], "row 2 has 3 entries, row 1 has 2"),
    ([1, [2]], "entry 1 is a number, and others are lists"),
    ([[[1]]], "row 1, entry 1: lists nested three deep are not read, give a list of numbers or a list of rows"),
    (numpy.zeros((2, 2, 2)), "an array of 3 dimensions is not read, give one or two"),
    (numpy.array(["a"]), "an array of <U1 is not read, give numbers"),
    ({1: 2}, "a dict has no order of its own, give a list or a tuple"),
    ({1, 2}, "a set has no order of its own, give a list or a tuple"),
    (b"1", "a bytes is not read, give a list or a tuple"),
    (None, "None cannot be read, give a number, a text, a list or a tuple, or a SymPy object"),
    (10**4000, "a number has more than 4000 digits"),
    ([0] * 40_001, "more than 40000 entries"),
]


@pytest.mark.parametrize(("source", "message"), REFUSED, ids=[message for _, message in REFUSED])
def test_object_is_refused(source: object, message: str) -> None:
    """What is no mathematics, or not clear, is refused by name."""
    with pytest.raises(InputError) as caught:
        read_object(source)
    assert message == str(caught.value)


def test_a_claim_is_not_an_assignment() -> None:
    """Only a single equals sign behind a name is passed over."""
    assert read("x == 3") == read_object("x == 3")


@hypothesis.given(st.floats(allow_nan=False, allow_infinity=False))
def test_float_is_the_decimal_that_it_prints(value: float) -> None:
    """The exact value of a float is that of its shortest decimal, not of its bits."""
    assert sympy.Rational(repr(value)) == parse(value)


@hypothesis.given(st.fractions(), st.decimals(-(10**9), 10**9, places=6))
def test_exact_numbers_keep_their_value(fraction: Fraction, number: decimal.Decimal) -> None:
    """Fractions and decimals come through exactly."""
    for source in (fraction, number):
        exact = Fraction(source)
        assert sympy.Rational(exact.numerator, exact.denominator) == parse(source)


VALUES: list[tuple[object, Any]] = [
    ("2*sqrt(2)/4", sympy.sqrt(2) / 2),
    ("0.1", sympy.Rational(1, 10)),
    ("1e-3", sympy.Rational(1, 1000)),
    ("(1+2i)/2", sympy.Rational(1, 2) + sympy.I),
    ("[3, 4]", sympy.ImmutableMatrix([3, 4])),
    ("{1, 2, 3}", sympy.ImmutableMatrix([1, 2, 3])),
    ("[[1,2],[3,4]]", sympy.ImmutableMatrix([[1, 2], [3, 4]])),
    ("A = [1 2; 3 4]'", sympy.ImmutableMatrix([[1, 3], [2, 4]])),
    ("2 [1 2; 3 4] - [1 0; 0 1]", sympy.ImmutableMatrix([[1, 4], [6, 7]])),
    (r"\frac12 \begin{pmatrix} 2 \\ 4 \end{pmatrix}", sympy.ImmutableMatrix([1, 2])),
    ("|[1 2; 3 4]|", sympy.Integer(-2)),
    ([[1, 0.5]], sympy.ImmutableMatrix([[1, sympy.Rational(1, 2)]])),
]


@pytest.mark.parametrize(("source", "expected"), VALUES, ids=repr)
def test_value_is_exact(source: object, expected: Any) -> None:
    """`parse` gives SymPy's exact object."""
    value = parse(source)
    assert expected == value
    assert type(expected) is type(value) or not isinstance(expected, sympy.MatrixBase)


@pytest.mark.parametrize("text", ["[1 2 | 5; 3 4 | 6]", r"\begin{array}{cc|c} 1 & 2 & 5 \\ 3 & 4 & 6 \end{array}"])
def test_bar_stays_as_data(text: str) -> None:
    """An augmented matrix keeps the place of its bar."""
    value = parse(text)
    assert Augmented(sympy.ImmutableMatrix([[1, 2, 5], [3, 4, 6]]), 2) == value
    with pytest.raises(AttributeError):
        value.bar = 1


def test_names_belong_to_the_domain() -> None:
    """A letter is real, unless the problem says complex."""
    assert sympy.Symbol("a", real=True) == parse("a")
    assert sympy.Symbol("a") == parse("a", domain="complex")


ENTRIES = st.one_of(st.integers(-99, 99), st.fractions(-9, 9, max_denominator=9))


@pytest.mark.parametrize(
    "spell",
    [
        lambda rows: f"[{', '.join('[' + ', '.join(row) + ']' for row in rows)}]",
        lambda rows: f"[{'; '.join(' '.join(row) for row in rows)}]",
        lambda rows: f"np.array([{', '.join('[' + ', '.join(row) + ']' for row in rows)}])",
        lambda rows: r"\begin{bmatrix} " + r" \\ ".join(" & ".join(row) for row in rows) + r" \end{bmatrix}",
        lambda rows: f"{{{', '.join('{' + ', '.join(row) + '}' for row in rows)}}}",
        lambda rows: f"<{'; '.join(', '.join(row) for row in rows)}>",
        lambda rows: f"matrix(c({', '.join(e for row in rows for e in row)}), nrow={len(rows)}, byrow=TRUE)",
        lambda rows: f"matrix(QQ, {len(rows)}, {len(rows[0])}, [{', '.join(e for row in rows for e in row)}])",
        lambda rows: f"rbind({', '.join('c(' + ', '.join(row) + ')' for row in rows)})",
    ],
    ids=["Python", "MATLAB", "NumPy", "LaTeX", "Mathematica", "Maple", "R", "Sage", "rbind"],
)
@hypothesis.given(st.integers(2, 4), st.integers(2, 4), st.data())
def test_every_dialect_has_the_same_value(
    spell: Callable[[list[list[str]]], str], height: int, width: int, data: st.DataObject
) -> None:
    """One matrix, spelled by nine programs, is one matrix."""
    numbers = [[data.draw(ENTRIES) for _ in range(width)] for _ in range(height)]
    expected = sympy.ImmutableMatrix([[sympy.Rational(str(entry)) for entry in row] for row in numbers])
    assert expected == parse(spell([[str(entry) for entry in row] for row in numbers]))


def test_a_transposed_array_is_read_as_such() -> None:
    """The mark behind an array of another program counts."""
    assert Transpose(M) == read("np.array([[1,2],[3,4]]).T")
