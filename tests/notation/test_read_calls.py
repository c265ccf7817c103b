"""Calls and statements in plain text: functions, operations, relations."""

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
    Determinant,
    Name,
    Node,
    Norm,
    Number,
    Transpose,
)
from tests.notation.short import (
    A,
    B,
    a,
    add,
    b,
    c,
    call,
    div,
    inf,
    manhattan,
    mat,
    minus,
    mul,
    power,
    rel,
    relu,
    root,
    theta,
    v,
    vec,
    w,
    x,
    y,
    z,
)

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


@pytest.mark.parametrize(("text", "expected"), FUNCTIONS + STATEMENTS)
def test_call_is_read_as_written(text: str, expected: Node) -> None:
    """The text becomes this tree, and nothing in it is worked out."""
    assert expected == read(text)


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
