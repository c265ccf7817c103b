"""What the printers print is read back with the same value: a lost parenthesis or a wrong sign cannot pass."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import hypothesis
import hypothesis.strategies as st
import pytest
import sympy

from symla.errors import SymlaError
from symla.notation.parse import read
from symla.notation.plain import plain_printer
from symla.notation.rational import Fraction
from symla.notation.tex import tex_printer
from symla.notation.value import value
from symla.notation.written import (
    AbsoluteValue,
    Call,
    Conjugate,
    Constant,
    Decimal,
    Degrees,
    Matrix,
    Name,
    Negative,
    Node,
    Norm,
    Number,
    Power,
    Product,
    Quotient,
    Root,
    Sum,
    Transpose,
    Vector,
    VectorProduct,
    number,
)
from symla.rendering.formats.html.printing import mathml_printer
from tests.rendering.web import typed

NAMES = [
    Name("a"),
    Name("b"),
    Name("x", ("1",)),
    Name("c", ("1", "2")),
    Name("c", ("1", "12")),
    Name("w", ("max",)),
    Name("v", ("i",)),
    Name("theta"),
    Name("total"),
    Name("x", (), "scalar", "hat"),
    Name("x", (), "scalar", "prime"),
]
LEAVES: st.SearchStrategy[Node] = st.one_of(
    st.integers(-12, 12).map(Number),
    st.fractions(-9, 9, max_denominator=6).map(number),
    st.sampled_from(["0.5", "-0.25", "3.742", "12.0"]).map(Decimal),
    st.sampled_from(NAMES),
    st.sampled_from([Constant("pi"), Constant("i"), Degrees(Number(45))]),
)


KINDS = [None, Number(1), Number(2), Number(3), Constant("inf")]
EXPONENTS = [Number(2), Number(3), Number(-1), Number(Fraction(1, 3)), Name("n")]
Draw = Callable[[], Node]


def several(part: Draw, count: int) -> tuple[Node, ...]:
    """So many parts."""
    return tuple(part() for _ in range(count))


def no_bars(node: Node) -> Node:
    """Not an absolute value: bars directly around bars would be those of a norm."""
    return Negative(node) if type(node) is AbsoluteValue else node


# One more level around parts; `n` is a random number below 10.
COMPOUND: list[Callable[[Draw, int], Node]] = [
    lambda part, n: Sum((part(), *(Negative(t) if n % 2 else t for t in several(part, 1 + n % 3)))),
    lambda part, n: Product(several(part, 2 + n % 2)),
    lambda part, n: Product(several(part, 2 + n % 2), True),
    lambda part, n: Negative(part()),
    lambda part, n: Quotient(part(), part()),
    lambda part, n: Power(part(), EXPONENTS[n % 5]),
    lambda part, n: Root(part(), (2, 3, 5)[n % 3]),
    lambda part, n: AbsoluteValue(no_bars(part())),
    lambda part, n: Conjugate(part()),
    lambda part, n: Call(("ln", "cos")[n % 2], (part(),)),
    lambda part, n: Norm(Vector(several(part, 2)), KINDS[n % 5]),
    lambda part, n: VectorProduct("dot", Vector(several(part, 2)), Vector(several(part, 2))),
    lambda part, n: Call("max", (Number(n), Root(Number(n + 1)))),
]


@st.composite
def scalars(draw: st.DrawFn, depth: int = 2) -> Node:
    """A scalar expression of a few levels."""
    if not depth or draw(st.integers(0, 3)) == 0:
        return draw(LEAVES)
    build = draw(st.sampled_from(COMPOUND))
    return build(lambda: draw(scalars(depth - 1)), draw(st.integers(0, 9)))


@st.composite
def written(draw: st.DrawFn) -> Node:
    """A scalar, a vector, a matrix, or a combination of them, that has a value."""
    entries = [draw(scalars()) for _ in range(4)]
    vector = Vector(tuple(entries[: draw(st.integers(2, 4))]))
    matrix = Matrix(((entries[0], entries[1]), (entries[2], entries[3])))
    factor = draw(scalars())
    shapes: list[Node] = [
        factor,
        vector,
        matrix,
        Transpose(matrix),
        Product((factor, matrix)),
        Sum((Product((factor, vector)), Negative(vector))),
    ]
    node = draw(st.sampled_from(shapes))
    hypothesis.assume(has_value(node))
    return node


def same(left: Any, right: Any) -> bool:
    """Whether two values agree, exactly or at a point of no special kind."""
    if isinstance(left, sympy.MatrixBase) or isinstance(right, sympy.MatrixBase):
        return left.shape == right.shape and all(map(same, left, right))
    if left == right:
        return True
    letters = sorted(left.free_symbols | right.free_symbols, key=str)
    point = {letter: sympy.Rational(37 + 11 * place, 29) for place, letter in enumerate(letters)}
    here, there = left.subs(point), right.subs(point)
    if here.has(sympy.zoo, sympy.nan, sympy.oo) or there.has(sympy.zoo, sympy.nan, sympy.oo):
        return bool(here.has(sympy.zoo, sympy.nan, sympy.oo) and there.has(sympy.zoo, sympy.nan, sympy.oo))
    first, second = complex(here.evalf(30)), complex(there.evalf(30))
    return abs(first - second) <= 1e-9 * max(1.0, abs(first))


def has_value(node: Node) -> bool:
    """Whether SymPy can say what the expression is worth."""
    try:
        value(node)
    except (SymlaError, TypeError, ValueError):  # nonsense like max(1, i)
        return False
    return True


@pytest.mark.parametrize("target", ["latex", "plain", "mathml"])
@hypothesis.given(written())
@hypothesis.example(Call("ln", (Power(Number(-1), Number(2)),)))
@hypothesis.example(Product((Power(Call("cos", (Name("a"),)), Number(2)), Name("b"))))
@hypothesis.example(Power(Power(Call("cos", (Name("a"),)), Number(2)), Number(3)))
def test_printed_line_has_its_value(target: str, node: Node) -> None:
    """A random written expression, printed and read back, is worth what it was."""
    text = f"${tex_printer()(node)}$" if target == "latex" else plain_printer()(node)
    if target == "mathml":
        text = typed(mathml_printer()(node))
    hypothesis.note(text)
    assert same(value(node), value(read(text)))


def test_exponent_of_a_function_stands_at_its_name() -> None:
    """cos² t, as books have it; the exponent -1 would make it another function, and ln is left as it is."""
    assert tex_printer()(read("cos(t)^2 sin(2t)^3")) == r"\cos^{2} t \cdot \sin^{3}(2 t)"
    assert plain_printer()(read("cos(t)^2 x + (cos(t)^2)^2")) == "cos²(t)·x + (cos²(t))²"
    assert plain_printer()(read("cos(t)^(-1) + ln(t)^2 + cos(t)^n")) == "(cos(t))⁻¹ + (ln(t))² + (cos(t))^n"


def test_capital_greek_letters_are_printed_as_such() -> None:
    """In text, and read back."""
    for name, letter in zip("Gamma Delta Theta Lambda Xi Pi Sigma Phi Psi Omega".split(), "ΓΔΘΛΞΠΣΦΨΩ", strict=True):
        printed = plain_printer()(read(f"{name}_2 + 1"))
        assert printed == f"{letter}₂ + 1"
        assert read(printed) == read(f"{name}_2 + 1")
