r"""Expressions in LaTeX, as people write them and as symla prints them."""

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
    div,
    i,
    inf,
    manhattan,
    mat,
    minus,
    mul,
    n,
    pi,
    power,
    rel,
    root,
    sub,
    theta,
    u,
    v,
    vec,
    x,
    y,
    z,
)

M = mat((1, 2), (3, 4))

EXPRESSIONS: list[tuple[str, Node]] = [
    (r"\frac{a}{b}", div(a, b)),
    (r"\dfrac ab", div(a, b)),
    (r"\frac12", div(1, 2)),
    (r"\frac1{2}", div(1, 2)),
    (r"\frac12 x", mul(div(1, 2), x)),
    (r"\tfrac{1}{\sqrt 2}", div(1, root(2))),
    (r"\sqrt{2}", root(2)),
    (r"\sqrt[3]{x}", root(x, 3)),
    (r"$ab$", mul(a, b)),
    (r"$2ab^2$", mul(2, a, power(b, 2))),
    (r"x^{10}\,", power(x, 10)),
    (r"$x^2_1$", power(sub("x", "1"), 2)),
    (r"v_{1} + a_{12} + a_{1,12}", add(sub("v", "1"), sub("a", "1", "2"), sub("a", "1", "12"))),
    (r"\alpha_1 x_\alpha", mul(sub("alpha", "1"), sub("x", "alpha"))),
    (r"x_{\text{max}} + x_{\mathrm{out}}", add(sub("x", "max"), sub("x", "out"))),
    (r"$w_{max}$", sub("w", "max")),
    (r"\mathbf{v}", bold("v")),
    (r"\mathbf v_1", bold("v", "1")),
    (r"\vec{v}", bold("v")),
    (r"\vec v_{2}", bold("v", "2")),
    (r"\boldsymbol{\alpha}", bold("alpha")),
    (r"\hat{\mathbf{v}}", bold("v", accent="hat")),
    (r"\mathbf{\hat v}_{1}", bold("v", "1", accent="hat")),
    (r"\hat{x}", Name("x", (), "scalar", "hat")),
    (r"\mathbf{i} + \hat{\imath}", add(bold("i"), Name("i", (), "scalar", "hat"))),
    (r"$x'$", Name("x", (), "scalar", "prime")),
    (r"x^{\prime}", Name("x", (), "scalar", "prime")),
    (r"\mathit{total} \cdot 2", mul(Name("total"), 2)),
    (r"\overline{z}", Conjugate(z)),
    (r"\bar z", Conjugate(z)),
    (r"e^{i\pi}", power(E, mul(i, pi))),
    (r"e^{-2}", power(E, -2)),
    (r"\mathrm{e}^{\mathrm{i} x}", power(E, mul(i, x))),
    (r"\infty", inf),
    (r"3{,}742\,x", mul(Decimal("3.742"), x)),
    (r"45^{\circ}", Degrees(Number(45))),
    (r"45^\circ", Degrees(Number(45))),
    (r"\left( a + b \right)", add(a, b)),
    (r"\bigl( a + b \bigr)^2", power(add(a, b), 2)),
    (r"(3, 4)\quad", vec(3, 4)),
    (r"\left[3, 4\right]", vec(3, 4)),
    (r"\left(3{,}5; 4\right)", vec(Decimal("3.5"), 4)),
    (r"\{1, 2\}", Items((Number(1), Number(2)), True)),
    (r"A^{\mathsf{T}}", Transpose(A)),
    (r"A^{\mathsf T}", Transpose(A)),
    (r"A^\mathrm{T}", Transpose(A)),
    (r"A^\top B", mul(Transpose(A), B)),
    (r"A^{-1}\,", power(A, -1)),
    (r"(A B)^{-\mathsf T}", Transpose(Power(mul(A, B), Number(-1)))),
    (r"\mathbf{u} \cdot \mathbf{v}", VectorProduct("dot", bold("u"), bold("v"))),
    (r"\vec u \cdot 2\vec v", VectorProduct("dot", bold("u"), mul(2, bold("v")))),
    (r"A\mathbf{x} \cdot \mathbf{y}", VectorProduct("dot", mul(A, bold("x")), bold("y"))),
    (r"(\mathbf{a}\cdot\mathbf{b})\,\mathbf{c}", mul(VectorProduct("dot", bold("a"), bold("b")), bold("c"))),
    (r"(\mathbf{u}+\mathbf{v}) \cdot \mathbf{w}", VectorProduct("dot", add(bold("u"), bold("v")), bold("w"))),
    (r"2 \cdot 3", mul(2, 3)),
    (r"\mathbf{u} \times \mathbf{v}", VectorProduct("cross", bold("u"), bold("v"))),
    (r"2 \times 3", mul(2, 3)),
    (r"A \odot B", VectorProduct("hadamard", A, B)),
    (r"A \circ B", VectorProduct("hadamard", A, B)),
    (r"\mathbf{u} \otimes \mathbf{v}", VectorProduct("outer", bold("u"), bold("v"))),
    (r"\langle u, v \rangle", VectorProduct("dot", u, v)),
    (r"\left\langle 1, 2, 3 \right\rangle", vec(1, 2, 3)),
    (r"\lVert \mathbf{v} \rVert_{2}", Norm(bold("v"), Number(2))),
    (r"\lVert v \rVert_1", Norm(v, Number(1))),
    (r"\lVert A \rVert_{F}", Norm(A, Name("F"))),
    (r"\lVert v\rVert_{\infty}", Norm(v, inf)),
    (r"\|v\|", Norm(v)),
    (r"\left\| v \right\|_2^2", power(Norm(v, Number(2)), 2)),
    (r"\lvert x \rvert", AbsoluteValue(x)),
    (r"\left| x \right| y", mul(AbsoluteValue(x), y)),
    (r"$|x||y|$", mul(AbsoluteValue(x), AbsoluteValue(y))),
    (r"\cos \theta", call("cos", theta)),
    (r"\cos 2\theta + 1", add(call("cos", mul(2, theta)), 1)),
    (r"\cos^2 \theta", power(call("cos", theta), 2)),
    (r"\cos^{-1} x", call("arccos", x)),
    (r"\arccos \frac{1}{2}", call("arccos", div(1, 2))),
    (r"\lVert u \rVert \cos \theta", mul(Norm(u), call("cos", theta))),
    (r"\ln(x)", call("ln", x)),
    (r"\log_2 8", div(call("ln", 8), call("ln", 2))),
    (r"\max(1, 2)", call("max", 1, 2)),
    (r"\max\{1, 2\}", call("max", 1, 2)),
    (r"\operatorname{relu}(x)", call("relu", x)),
    (r"\operatorname{proj}_{\mathbf{b}} \mathbf{a}", call("proj", bold("a"), below=bold("b"))),
    (r"\operatorname{proj}_{(4, 1)} (2, 3)", call("proj", vec(2, 3), below=vec(4, 1))),
    (r"\mathrm{proj}_b a", call("proj", a, below=b)),
    (r"\operatorname{norm\_l2}((3, 4))", call("norm_l2", vec(3, 4))),
    (
        r"\operatorname{nearest}(\mathbf{v}, \mathit{metric} = \mathit{manhattan})",
        call("nearest", bold("v"), metric=manhattan),
    ),
    (r"dot(\mathbf a, \mathbf b)", call("dot", bold("a"), bold("b"))),
    (r"project(\mathbf a, onto=\mathbf b)", call("project", bold("a"), onto=bold("b"))),
    (r"\sum_{i=1}^{5} v_{i}^{2}", Summation(power(sub("v", "i"), 2), "i", 1, 5)),
    (r"\sum_{i=1}^3 u_{i} v_{i} + 1", add(Summation(mul(sub("u", "i"), sub("v", "i")), "i", 1, 3), 1)),
    (r"a \approx b", rel(a, "~", b)),
    (r"a \ne b", rel(a, "!=", b)),
    (r"a \leq b \le c", Both((rel(a, "<=", b), rel(b, "<=", c)))),
    (r"a = 0 \text{ and } b \ge 1", Both((rel(a, "=", 0), rel(b, ">=", 1)))),
    (r"\begin{cases} a & \text{if } a \ge 0 \\ -a & \text{otherwise} \end{cases}",
     Branches(((a, rel(a, ">=", 0)), (minus(a), None)))),
    (r"\begin{cases} x, & x > 0, \\ 0, & \text{else.} \end{cases}", Branches(((x, rel(x, ">", 0)), (Number(0), None)))),
]  # fmt: skip

MATRICES: list[tuple[str, Node]] = [
    (r"\begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix}", M),
    (r"\begin{pmatrix}1&2\\3&4\end{pmatrix}", M),
    (r"\begin{Bmatrix} 1 & 2 \\ 3 & 4 \\ \end{Bmatrix}", M),
    (r"\begin{matrix} 1 & 2 \cr 3 & 4 \end{matrix}", M),
    (r"\begin {bmatrix} 1 & 2 \\[2pt] 3 & 4 \end {bmatrix}", M),
    (r"\begin{bmatrix*}[r] 1 & 2 \\* 3 & 4 \end{bmatrix*}", M),
    (r"\bigl[\begin{smallmatrix} 1 & 2 \\ 3 & 4 \end{smallmatrix}\bigr]", M),
    (r"\left(\begin{array}{cc} 1 & 2 \\ 3 & 4 \end{array}\right)", M),
    (r"\left[\begin{array}{rr} 1 & 2 \\ \hline 3 & 4 \end{array}\right]", M),
    (r"\left[\begin{array}{cc|c} 1 & 2 & 5 \\ 3 & 4 & 6 \end{array}\right]", mat((1, 2, 5), (3, 4, 6), bar=2)),
    (r"\begin{array}{@{}*{2}{c}|r@{}} 1 & 2 & 5 \\ 3 & 4 & 6 \end{array}", mat((1, 2, 5), (3, 4, 6), bar=2)),
    (r"\begin{vmatrix} 1 & 2 \\ 3 & 4 \end{vmatrix}", Determinant(M)),
    (r"\left|\begin{array}{cc} 1 & 2 \\ 3 & 4 \end{array}\right|", Determinant(M)),
    (r"\begin{array}{|cc|} 1 & 2 \\ 3 & 4 \end{array}", Determinant(M)),
    (r"\begin{Vmatrix} 1 & 2 \\ 3 & 4 \end{Vmatrix}_F", Norm(M, Name("F"))),
    (r"\begin{bmatrix} 1 &amp; 2 \\ 3 &amp; 4 \end{bmatrix}", M),
    (r"\begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix}.", M),
    (r"$\begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix}$", M),
    (r"$$\begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix}.$$", M),
    (r"\[\begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix},\]", M),
    (r"\begin{equation*} \begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix} \end{equation*}", M),
    ("\\begin{bmatrix}\n  1 & 2 \\\\\n  3 & 4\n\\end{bmatrix}\n", M),
    (r"\begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix}^T", Transpose(M)),
    (r"\begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix}^{\mathsf{T}}", Transpose(M)),
    (r"2 \begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix}", mul(2, M)),
    (r"\frac12\begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix}", mul(div(1, 2), M)),
    (r"-\frac{1}{2}\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}", minus(mul(div(1, 2), M))),
    (r"\begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix}\begin{bmatrix} x \\ y \end{bmatrix}", mul(M, mat((x,), (y,)))),
    (r"\begin{bmatrix} -1 & \frac{1}{2} \\ \sqrt{2} & 2a \end{bmatrix}", mat((-1, div(1, 2)), (root(2), mul(2, a)))),
    (r"\begin{pmatrix} 3 \\ 4 \end{pmatrix} \cdot \begin{pmatrix} 1 \\ 2 \end{pmatrix}",
     VectorProduct("dot", mat((3,), (4,)), mat((1,), (2,)))),
    (r"norm_frobenius(\begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix})", call("norm_frobenius", M)),
    (r"A = \begin{bmatrix} 1 & 2 \\ 3 & 4 \end{bmatrix}", rel(A, "=", M)),
    (r"\mathbf{v} = (3, 4)", rel(bold("v"), "=", vec(3, 4))),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), EXPRESSIONS + MATRICES)
def test_latex_is_read_as_written(text: str, expected: Node) -> None:
    """The LaTeX becomes this tree."""
    assert expected == read(text)


def test_letters_in_a_row_are_a_product_in_latex_only() -> None:
    """`ab` is one name in plain text and a times b in LaTeX."""
    assert Name("ab") == read("ab")
    assert mul(a, b) == read("$ab$")


def test_a_prime_is_a_transpose_mark_in_plain_text_only() -> None:
    """`A'` is the transpose as MATLAB writes it; LaTeX sets a prime, but a transpose behind a bracket."""
    assert Transpose(A) == read("A'")
    assert Name("A", (), "scalar", "prime") == read("$A'$")
    assert Transpose(mul(A, B)) == read(r"$\left(A B\right)'$")


@pytest.mark.parametrize("text", [r"$x^23$", r"$2^10$"])
def test_digits_that_latex_would_not_raise_are_refused(text: str) -> None:
    """`2^10` is set as two to the one, nought; nobody means it, so it is not read either way."""
    with pytest.raises(InputError, match="is raised here"):
        read(text)


def test_i_counts_in_its_own_sum_only() -> None:
    """The letter that counts is a letter in its sum, and the imaginary unit outside."""
    counted = Summation(mul(Index("i"), n), "i", 1, 2)
    assert add(counted, i) == read(r"\sum_{i=1}^{2} i n + i")


def test_greek_words_and_letters_are_the_same_name() -> None:
    """`alpha`, `α` and the command name the same thing."""
    assert [alpha, alpha, alpha] == [read("alpha"), read("α"), read(r"\alpha")]
