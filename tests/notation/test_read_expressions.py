"""Expressions in plain text: numbers, names, operators, calls, relations."""

from __future__ import annotations

import pytest

from symla.errors import InputError
from symla.notation.parse import read
from symla.notation.written import (
    AbsoluteValue,
    Both,
    Branches,
    Conjugate,
    Decimal,
    Degrees,
    Determinant,
    Index,
    Items,
    Name,
    Node,
    Norm,
    Number,
    Power,
    Summation,
    Transpose,
    VectorProduct,
)
from tests.notation.short import (
    A,
    B,
    E,
    a,
    add,
    alpha,
    b,
    bold,
    c,
    call,
    d,
    div,
    e,
    i,
    inf,
    manhattan,
    mat,
    minus,
    mul,
    pi,
    power,
    rel,
    relu,
    root,
    sub,
    theta,
    u,
    v,
    vec,
    w,
    x,
    y,
    z,
)

NUMBERS: list[tuple[str, Node]] = [
    ("3", Number(3)),
    ("-3", Number(-3)),
    ("+3", Number(3)),
    ("−3", Number(-3)),
    ("0.5", Decimal("0.5")),
    (".5", Decimal("0.5")),
    ("-.5", Decimal("-0.5")),
    ("1.", Number(1)),
    ("1.0", Decimal("1.0")),
    ("0.50", Decimal("0.50")),
    ("1e-3", Decimal("0.001")),
    ("1.5e-3", Decimal("0.0015")),
    ("12.5e-1", Decimal("1.25")),
    ("1e3", Number(1000)),
    ("1.5E3", Number(1500)),
    ("2.5e+1", Number(25)),
    ("1/2", div(1, 2)),
    ("2/4", div(2, 4)),
    ("-3/4", minus(div(3, 4))),
    ("1//2", div(1, 2)),
    ("½", div(1, 2)),
    ("pi", pi),
    ("π", pi),
    ("inf", inf),
    ("oo", inf),
    ("∞", inf),
    ("Infinity", inf),
    ("-oo", minus(inf)),
    ("I", i),
    ("i", i),
    ("1i", i),
    ("2i", mul(2, i)),
    ("2j", mul(2, i)),
    ("1+2i", add(1, mul(2, i))),
    ("1+2j", add(1, mul(2, i))),
    ("1 - 2.5j", add(1, minus(mul(Decimal("2.5"), i)))),
    ("1 + 2im", add(1, mul(2, i))),
    ("j", Name("j")),
    ("45°", Degrees(Number(45))),
]

NAMES: list[tuple[str, Node]] = [
    ("a", a),
    ("alpha", alpha),
    ("α", alpha),
    ("θ", theta),
    ("total", Name("total")),
    ("x_1", sub("x", "1")),
    ("x1", sub("x", "1")),
    ("x₁", sub("x", "1")),
    ("x_{1}", sub("x", "1")),
    ("x_{12}", sub("x", "1", "2")),
    ("x_12", sub("x", "1", "2")),
    ("c₁₂", sub("c", "1", "2")),
    ("x_{1,2}", sub("x", "1", "2")),
    ("c_{1,12}", sub("c", "1", "12")),
    ("x_123", sub("x", "123")),
    ("vᵢ", sub("v", "i")),
    ("a_{ij}", sub("a", "i", "j")),
    ("a_{i1}", sub("a", "i", "1")),
    ("x_max", sub("x", "max")),
    ("w_out", sub("w", "out")),
    ("x_in", sub("x", "in")),
    ("i_1", sub("i", "1")),
    ("θ₁", sub("theta", "1")),
    ("v⃗", bold("v")),
    ("v⃗₁", bold("v", "1")),
    ("𝐯", bold("v")),
    ("v̂", Name("v", (), "scalar", "hat")),
    ("ŵ", Name("w", (), "scalar", "hat")),
    ("x′", Name("x", (), "scalar", "prime")),
    ("e", e),
    ("True", Name("True")),
    ("False", Name("False")),
]

OPERATORS: list[tuple[str, Node]] = [
    ("2x + 1", add(mul(2, x), 1)),
    ("4 - 10 + 18", add(4, minus(10), 18)),
    ("3 + -2", add(3, -2)),
    ("3 - -2", add(3, minus(-2))),
    ("2*-3", mul(2, -3)),
    ("2·(-5)", mul(2, -5)),
    ("-x", minus(x)),
    ("-2x", minus(mul(2, x))),
    ("-x^2", minus(power(x, 2))),
    ("(-2)^2", power(-2, 2)),
    ("(-2)²", power(-2, 2)),
    ("2^-1", power(2, -1)),
    ("x**2", power(x, 2)),
    ("2^3^2", power(2, power(3, 2))),
    ("2^-x^2", power(2, minus(power(x, 2)))),
    ("2^3x", mul(power(2, 3), x)),
    ("x⁻¹", power(x, -1)),
    ("x^(1/3)", power(x, div(1, 3))),
    ("x^{n}", power(x, Name("n"))),
    ("x_1^2", power(sub("x", "1"), 2)),
    ("v₁² + v₂²", add(power(sub("v", "1"), 2), power(sub("v", "2"), 2))),
    ("a/b/c", div(div(a, b), c)),
    ("1/2x", mul(div(1, 2), x)),
    ("2*sqrt(3)/3", div(mul(2, root(3)), 3)),
    ("(a + b)/(c d)", div(add(a, b), mul(c, d))),
    ("(a)(b)", mul(a, b)),
    ("2(3)", mul(2, 3)),
    ("a(b+1)", mul(a, add(b, 1))),
    ("a (b+1)", mul(a, add(b, 1))),
    ("x_1(b+1)", mul(sub("x", "1"), add(b, 1))),
    ("alpha(b+1)", mul(alpha, add(b, 1))),
    ("1/a(b)", mul(div(1, a), b)),
    ("((((a))))", a),
    ("e^x", power(E, x)),
    ("e^2 + e", add(power(E, 2), e)),
    ("2 A^T B - (A + B)^2", add(mul(2, Transpose(A), B), minus(power(add(A, B), 2)))),
    ("A B", mul(A, B)),
    ("A @ B", mul(A, B)),
    ("A %*% B", mul(A, B)),
    ("A'", Transpose(A)),
    ("A' B'", mul(Transpose(A), Transpose(B))),
    ("A.T", Transpose(A)),
    ("A.T B", mul(Transpose(A), B)),
    ("A^T", Transpose(A)),
    ("A^{T}", Transpose(A)),
    ("Aᵀ", Transpose(A)),
    ("A^⊤", Transpose(A)),
    ("transpose(A)", Transpose(A)),
    ("A^-1", power(A, -1)),
    ("A^{-1}", power(A, -1)),
    ("A⁻¹", power(A, -1)),
    ("A^{-T}", Transpose(Power(A, Number(-1)))),
    ("A^-1'", Transpose(Power(A, Number(-1)))),
    ("A^†", Transpose(Conjugate(A))),
    ("u · v", mul(u, v)),
    ("u . v", mul(u, v)),
    ("u⃗ · v⃗", VectorProduct("dot", bold("u"), bold("v"))),
    ("u⃗ · 2 v⃗", VectorProduct("dot", bold("u"), mul(2, bold("v")))),
    ("(1, 2) · (3, 4)", VectorProduct("dot", vec(1, 2), vec(3, 4))),
    ("(1, 2) · (3, 4) (5, 6)", mul(VectorProduct("dot", vec(1, 2), vec(3, 4)), vec(5, 6))),
    ("2 · (3, 4)", mul(2, vec(3, 4))),
    ("u × v", mul(u, v)),
    ("(1,2,3) × (4,5,6)", VectorProduct("cross", vec(1, 2, 3), vec(4, 5, 6))),
    ("A ⊙ B", VectorProduct("hadamard", A, B)),
    ("A .* B", VectorProduct("hadamard", A, B)),
    ("u ⊗ v", VectorProduct("outer", u, v)),
    ("∑_{i=1}^{5} vᵢ²", Summation(power(sub("v", "i"), 2), "i", 1, 5)),
    ("∑ᵢ₌₁⁵ i² + 1", add(Summation(power(Index("i"), 2), "i", 1, 5), 1)),
    ("sum_{k=0}^{3} k x", Summation(mul(Index("k"), x), "k", 0, 3)),
]

FUNCTIONS: list[tuple[str, Node]] = [
    ("sqrt(8)", root(8)),
    ("sqrt 2", root(2)),
    ("√14", root(14)),
    ("√(a + b)", root(add(a, b))),
    ("³√(x)", root(x, 3)),
    ("2 ³√5", mul(2, root(5, 3))),
    ("∛x", root(x, 3)),
    ("cbrt(x)", root(x, 3)),
    ("root(x, 5)", root(x, 5)),
    ("|x|", AbsoluteValue(x)),
    ("abs(x)", AbsoluteValue(x)),
    ("|a||b|", mul(AbsoluteValue(a), AbsoluteValue(b))),
    ("||a| - |b||", AbsoluteValue(add(AbsoluteValue(a), minus(AbsoluteValue(b))))),
    ("|‖v‖ - 1|", AbsoluteValue(add(Norm(v), minus(1)))),
    ("|||v|| - 1|", AbsoluteValue(add(Norm(v), minus(1)))),
    ("||v||", Norm(v)),
    ("‖v‖", Norm(v)),
    ("‖v‖₂", Norm(v, Number(2))),
    ("‖v‖_1", Norm(v, Number(1))),
    ("‖v‖_∞", Norm(v, inf)),
    ("||v||_oo", Norm(v, inf)),
    ("‖v‖_p", Norm(v, Name("p"))),
    ("‖A‖_F", Norm(A, Name("F"))),
    ("‖v‖₂²", power(Norm(v, Number(2)), 2)),
    ("‖v‖^2_2", power(Norm(v, Number(2)), 2)),
    ("‖(3, 4)‖₂", Norm(vec(3, 4), Number(2))),
    ("|[1 2; 3 4]|", Determinant(mat((1, 2), (3, 4)))),
    ("det([1 2; 3 4])", Determinant(mat((1, 2), (3, 4)))),
    ("cos(x)", call("cos", x)),
    ("cos theta", call("cos", theta)),
    ("cos 2θ", call("cos", mul(2, theta))),
    ("cos(x)^2", power(call("cos", x), 2)),
    ("cos^2 x", power(call("cos", x), 2)),
    ("acos(x)", call("arccos", x)),
    ("arccos(x)", call("arccos", x)),
    ("log(x)", call("ln", x)),
    ("log_2(8)", div(call("ln", 8), call("ln", 2))),
    ("exp(2)", call("exp", 2)),
    ("max(1, 2)", call("max", 1, 2)),
    ("min(1, 2, a)", call("min", 1, 2, a)),
    ("conj(z)", Conjugate(z)),
    ("z̄", Conjugate(z)),
    ("relu(x)", call("relu", x)),
    ("proj_b(a)", call("proj", a, below=b)),
    ("proj_(4, 1)((2, 3))", call("proj", vec(2, 3), below=vec(4, 1))),
    ("norm_l2([3, 4])", call("norm_l2", vec(3, 4))),
    ("norm_l2(v)", call("norm_l2", v)),
    ("project([2,3], onto=[4,1])", call("project", vec(2, 3), onto=vec(4, 1))),
    ("project(a, onto = b)", call("project", a, onto=b)),
    ('nearest(v, metric="manhattan")', call("nearest", v, metric=manhattan)),
    ("nearest(v, metric='manhattan')", call("nearest", v, metric=manhattan)),
    ("neuron(x, w, b, activation=relu)", call("neuron", x, w, b, activation=relu)),
    ("kmeans([[1,2],[3,4]], [[0,0]])", call("kmeans", mat((1, 2), (3, 4)), mat((0, 0)))),
    ("scale(2, [1 2; 3 4])", call("scale", 2, mat((1, 2), (3, 4)))),
    ("stop()", call("stop")),
]

STATEMENTS: list[tuple[str, Node]] = [
    ("norm_l2([3,4]) == 5", rel(call("norm_l2", vec(3, 4)), "=", 5)),
    ("a = b", rel(a, "=", b)),
    ("a != b", rel(a, "!=", b)),
    ("a ≠ b", rel(a, "!=", b)),
    ("a < b", rel(a, "<", b)),
    ("a<-1", rel(a, "<", -1)),
    ("a ≤ b", rel(a, "<=", b)),
    ("a >= b", rel(a, ">=", b)),
    ("a ≈ 3.14", rel(a, "~", Decimal("3.14"))),
    ("a ~ b", rel(a, "~", b)),
    ("a <= b <= c", Both((rel(a, "<=", b), rel(b, "<=", c)))),
    ("a = 0 and b != 0", Both((rel(a, "=", 0), rel(b, "!=", 0)))),
    ("a if a >= 0; -a otherwise", Branches(((a, rel(a, ">=", 0)), (minus(a), None)))),
    ("A B == B A", rel(mul(A, B), "=", mul(B, A))),
    ("x = 3.", rel(x, "=", 3)),
]


@pytest.mark.parametrize(("text", "expected"), NUMBERS + NAMES + OPERATORS + FUNCTIONS + STATEMENTS)
def test_expression_is_read_as_written(text: str, expected: Node) -> None:
    """The text becomes this tree, and nothing in it is worked out."""
    assert expected == read(text)


def test_braces_are_a_vector_or_a_set() -> None:
    """In plain text `{1, 2}` is what Mathematica means, or a set for a caller who prints sets."""
    assert vec(1, 2) == read("{1, 2}")
    assert Items((Number(1), Number(2)), True) == read("{1, 2}", sets=True)


def test_known_functions_may_have_one_letter() -> None:
    """A single letter in front of a parenthesis is a factor, unless the caller knows a function of that name."""
    assert mul(Name("f"), x) == read("f(x)")
    assert call("f", x) == read("f(x)", functions={"f"})


def test_an_operation_named_like_a_node_is_a_call_at_the_front() -> None:
    """`transpose(A)` asks for the operation when it is the whole text, and is a transpose inside of another."""
    known = {"transpose", "matrix_add"}
    assert call("transpose", A) == read("transpose(A)", functions=known)
    assert call("matrix_add", B, Transpose(A)) == read("matrix_add(B, transpose(A))", functions=known)


def test_unknown_function_is_refused_with_a_suggestion() -> None:
    """Where the functions are known, a misspelt one is refused and the near one named."""
    with pytest.raises(InputError, match=r'there is no function "norml2", did you mean norm_l2\?'):
        read("norml2([3, 4])", functions=["norm_l2", "dot"])
    assert call("norml2", w) == read("norml2(w)")


def test_functions_of_numbers_are_always_known() -> None:
    """Naming the operations does not take sqrt and cos away."""
    assert call("dot", root(2), call("cos", y)) == read("dot(sqrt(2), cos(y))", functions=["dot"])
