"""Vectors and matrices as other programs write and print them."""

from __future__ import annotations

import pytest

from symla.errors import InputError
from symla.notation.parse import read
from symla.notation.written import Constant, Decimal, Matrix, Node, Transpose
from tests.notation.short import A, a, add, b, div, i, mat, minus, mul, pi, rel, root, sub, vec, x

M = mat((1, 2), (3, 4))
V = vec(1, 2, 3)

PYTHON: list[tuple[str, Node]] = [
    ("[3, 4]", vec(3, 4)),
    ("[3,4]", vec(3, 4)),
    ("(3, 4)", vec(3, 4)),
    ("(3,)", vec(3)),
    ("[3]", vec(3)),
    ("[3, 4,]", vec(3, 4)),
    ("[1, -2, 3]", vec(1, -2, 3)),
    ("[[1,2],[3,4]]", M),
    ("[[1, 2],\n [3, 4]]", M),
    ("[(1, 2), (3, 4)]", M),
    ("((1, 2), (3, 4))", M),
    ("[[1,2]]", mat((1, 2))),
    ("[[1],[2],[3]]", mat((1,), (2,), (3,))),
    ("[]", vec()),
    ("[[]]", Matrix(((),))),
    ("[1/2, sqrt(2), 0.5, -a]", vec(div(1, 2), root(2), Decimal("0.5"), minus(a))),
    ("[1+2j, 3j]", vec(add(1, mul(2, i)), mul(3, i))),
    ("['1/2', \"x\"]", vec(div(1, 2), x)),
    ("[a, [1, 2]]", vec(a, vec(1, 2))),
    ("[a b, c]", vec(mul(a, b), sub("c"))),
    ("[2 x]'", Transpose(vec(2, x))),
]

MATLAB: list[tuple[str, Node]] = [
    ("[1 2; 3 4]", M),
    ("[1, 2; 3, 4]", M),
    ("[1 2; 3 4];", M),
    ("[1 2;\n 3 4]", M),
    ("[1 2\n 3 4]", M),
    ("[1, 2\n 3, 4]", M),
    ("[1 2; 3 4;]", M),
    ("[1 2 3]", V),
    ("[1 2 ...\n 3]", V),
    ("[1;2;3]", mat((1,), (2,), (3,))),
    ("[1 -2]", vec(1, -2)),
    ("[1 - 2]", vec(add(1, minus(2)))),
    ("[1 -2; 3 -4]", mat((1, -2), (3, -4))),
    ("[a' b']", vec(Transpose(a), Transpose(b))),
    ("[a (b)]", vec(a, b)),
    ("[2a b]", vec(mul(2, a), b)),
    ("[1 + 2i 3 - 4i]", vec(add(1, mul(2, i)), add(3, minus(mul(4, i))))),
    ("[1/2 3]", vec(div(1, 2), 3)),
    ("[1 2; 3 4]'", Transpose(M)),
    ("[1 2; 3 4].'", Transpose(M)),
    ("2*[1 2; 3 4]", mul(2, M)),
    ("A = [1 2; 3 4];", rel(A, "=", M)),
    ("A =\n\n     1     2\n     3     4\n\n", rel(A, "=", M)),
    ("[1, 2 | 5; 3, 4 | 6]", mat((1, 2, 5), (3, 4, 6), bar=2)),
    ("[1 2|5; 3 4|6]", mat((1, 2, 5), (3, 4, 6), bar=2)),
]

JULIA: list[tuple[str, Node]] = [
    ("Float64[1 2; 3 4]", M),
    ("[1//2 3; 4 5]", mat((div(1, 2), 3), (4, 5))),
    ("2×2 Matrix{Int64}:\n 1  2\n 3  4", M),
    ("3-element Vector{Int64}:\n 1\n 2\n 3", mat((1,), (2,), (3,))),
    ("[1 + 2im, 3im]", vec(add(1, mul(2, i)), mul(3, i))),
]

NUMPY: list[tuple[str, Node]] = [
    ("np.array([[1, 2], [3, 4]])", M),
    ("np.array([[1,2],[3,4]], dtype=float)", M),
    ("numpy.array([1, 2, 3], dtype=np.float64)", V),
    ("np.array([1, 2, 3], float)", V),
    ("np.array([1, 2, 3], dtype='int32', copy=False)", V),
    ("np.array(((1, 2), (3, 4)))", M),
    ("np.array([[1,2],[3,4]]).T", Transpose(M)),
    ("np.matrix('1 2; 3 4')", M),
    ("np.matrix([[1, 2], [3, 4]])", M),
    ("np.matrix([1, 2])", mat((1, 2))),
    ("array([[1, 2],\n       [3, 4]])", M),
    ("array([1, 2, 3], dtype=int64)", V),
    ("matrix([[1, 2],\n        [3, 4]])", M),
    ("[[1 2]\n [3 4]]", M),
    ("[[1 2] [3 4]]", M),
    ("[[ 1.  2.]\n [-3.  4.]]", mat((1, 2), (-3, 4))),
    ("[1 2 3]", V),
    ("[1.5 2.  3. ]", vec(Decimal("1.5"), 2, 3)),
    ("[1.+2.j 3.-4.j]", vec(add(1, mul(2, i)), add(3, minus(mul(4, i))))),
    ("[np.float64(1.0), np.float64(2.0)]", vec(Decimal("1.0"), Decimal("2.0"))),
]

PYTORCH: list[tuple[str, Node]] = [
    ("torch.tensor([[1, 2], [3, 4]])", M),
    ("torch.tensor([[1., 2.], [3., 4.]], dtype=torch.float64, requires_grad=True)", M),
    ("tensor([[1., 2.],\n        [3., 4.]])", M),
    ("tensor([1., 2., 3.], device='cuda:0', dtype=torch.float64)", V),
]

SYMPY: list[tuple[str, Node]] = [
    ("Matrix([[1,2],[3,4]])", M),
    ("Matrix([\n[1, 2],\n[3, 4]])", M),
    ("Matrix(2, 2, [1,2,3,4])", M),
    ("Matrix([1, 2, 3])", V),
    ("sympy.Matrix([[1, 2], [3, 4]])", M),
    ("ImmutableDenseMatrix([[1, 2], [3, 4]])", M),
    ("Matrix([[Rational(1, 2), sqrt(2)], [pi, oo]])", mat((div(1, 2), root(2)), (pi, Constant("inf")))),
    ("⎡1  2⎤\n⎢    ⎥\n⎣3  4⎦", M),
    ("⎡1  2⎤\n⎣3  4⎦", M),
    ("⎛1 2⎞\n⎝3 4⎠", M),
]

SAGE: list[tuple[str, Node]] = [
    ("matrix(QQ, 2, 2, [1,2,3,4])", M),
    ("matrix(QQ, 2, [1,2,3,4])", M),
    ("matrix(2, 2, [1,2,3,4])", M),
    ("matrix(ZZ, [[1,2],[3,4]])", M),
    ("matrix([[1,2],[3,4]], ring=QQ)", M),
    ("matrix([1, 2])", mat((1, 2))),
    ("vector([1, 2, 3])", V),
    ("vector(QQ, [1, 2, 3])", V),
    ("[1 2]\n[3 4]", M),
    ("[1 2|5]\n[3 4|6]", mat((1, 2, 5), (3, 4, 6), bar=2)),
]

MAPLE: list[tuple[str, Node]] = [
    ("<1,2,3>", V),
    ("<1|2>", mat((1, 2))),
    ("<<1,3>|<2,4>>", M),
    ("<<1|2>,<3|4>>", M),
    ("<1,2;3,4>", M),
    ("Matrix([[1,2],[3,4]])", M),
    ("Matrix(2,2,[1,2,3,4])", M),
    ("Matrix(2, 2, [[1, 2], [3, 4]], datatype = float[8], storage = rectangular)", M),
    ("Vector([1,2,3])", V),
    ("Vector(3, [1,2,3])", V),
    ("Vector[row]([1, 2])", mat((1, 2))),
    ("A := <1,2,3>;", V),
    ("A := Matrix([[1,2],[3,4]]):", M),
]

MATHEMATICA: list[tuple[str, Node]] = [
    ("{1,2,3}", V),
    ("{{1,2},{3,4}}", M),
    ("{{Sqrt[2], Pi}, {1/2, I}}", mat((root(2), pi), (div(1, 2), i))),
    ("A = {{1, 2}, {3, 4}};", rel(A, "=", M)),
]

R: list[tuple[str, Node]] = [
    ("c(1,2,3)", V),
    ("c(1, c(2, 3))", V),
    ("matrix(c(1,3,2,4), nrow=2)", M),
    ("matrix(c(1,2,3,4), nrow=2, byrow=TRUE)", M),
    ("matrix(c(1,2,3,4), nrow = 2, ncol = 2, byrow = T)", M),
    ("matrix(c(1,3,2,4), 2, 2)", M),
    ("matrix(c(1,3,2,4), ncol=2)", M),
    ("matrix(1:6, nrow=2)", mat((1, 3, 5), (2, 4, 6))),
    ("matrix(0, 2, 2)", mat((0, 0), (0, 0))),
    ("matrix(c(1,2), nrow=2, ncol=2)", mat((1, 1), (2, 2))),
    ("array(c(1,3,2,4), dim=c(2,2))", M),
    ("rbind(c(1,2), c(3,4))", M),
    ("cbind(c(1,3), c(2,4))", M),
    ("A <- matrix(c(1,3,2,4), nrow=2)", M),
    ("     [,1] [,2]\n[1,]    1    2\n[2,]    3    4", M),
    ("     x y\n[1,] 1 2\n[2,] 3 4", M),
    ("     [,1]\n[1,]    1\n[2,]    3\n     [,2]\n[1,]    2\n[2,]    4", M),
    ("[1] 1 2 3", V),
    ("[1] 1 2\n[3] 3", V),
]

COLUMNS: list[tuple[str, Node]] = [
    ("1 2\n3 4", M),
    ("1  2\r\n3  4\r\n", M),
    ("\n   1\t2\n   3\t4\n", M),
    ("1, 2\n3, 4", M),
    ("1 2 | 5\n3 4 | 6", mat((1, 2, 5), (3, 4, 6), bar=2)),
    ("1/2 -a\nsqrt2_1 2x", mat((div(1, 2), minus(a)), (sub("sqrt2", "1"), mul(2, x)))),
    ("1 2 3", V),
    ("1\n2", mat((1,), (2,))),
    ("1 +\n2", add(1, 2)),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    PYTHON + MATLAB + JULIA + NUMPY + PYTORCH + SYMPY + SAGE + MAPLE + MATHEMATICA + R + COLUMNS,
)
def test_dialect_is_read(text: str, expected: Node) -> None:
    """What the other program writes becomes this vector or matrix."""
    assert expected == read(text)


def test_a_long_numpy_vector_that_is_wrapped_is_still_a_vector() -> None:
    """NumPy breaks the line of a long vector; MATLAB begins a new row there."""
    text = "[" + " ".join(map(str, range(10, 35))) + "\n " + " ".join(map(str, range(35, 40))) + "]"
    assert vec(*range(10, 40)) == read(text)


REFUSED: list[tuple[str, str]] = [
    ("np.array([1, 2], dtype=bool)", "entries of the kind bool are no numbers"),
    ("np.array([1, 2], dtypo=float)", "no option dtypo, did you mean dtype"),
    ("np.array([[[1]]])", "three deep"),
    ("matrix(GF, [[1,2],[3,4]])", "a size is not a whole number"),
    ("Matrix(2, 2, [1,2,3])", "3 entries do not fill a 2 x 2 matrix"),
    ("matrix(c(1,2,3), nrow=2, ncol=2)", "3 entries do not fill a 2 x 2 matrix"),
    ("Vector(2, [1,2,3])", "3 entries do not fill a vector of 2"),
    ("<1,2|3>", "commas and bars"),
    ("[1 -2, 3]", "has space before it"),
    ("[[1,2] [3,4]]", "a comma or a semicolon between them"),
    ("[1 2 | 3; 4 | 5 6]", "the bar of row 2 is not beneath that of row 1"),
    ("[1 2 | 3; 4 5 6]", "the bar of row 2"),
    ("1 2\n3", "row 2 has 1 entry, row 1 has 2"),
    ("     [,1] [,2]\n[1,]    1    2\n[2,]    3", "row 2 has 1 entry, row 1 has 2"),
    ("[1,000, 2]", "a number with a zero in front"),
    ("a[1]", "not picked out by index"),
]


@pytest.mark.parametrize(("text", "message"), REFUSED)
def test_what_is_not_clear_is_refused(text: str, message: str) -> None:
    """What could be meant in two ways, or says what symla does not know, is refused by name."""
    with pytest.raises(InputError) as caught:
        read(text)
    assert message in caught.value.summary
