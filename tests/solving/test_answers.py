"""Answers in other expressions: parts of them, and products with a dot where it is seen later what they are."""

from __future__ import annotations

import re
from typing import Any

import pytest
import sympy

import symla
from symla.errors import SymlaError
from symla.notation.conventions import STANDARD
from symla.notation.parse import read
from symla.notation.plain import plain_printer
from symla.notation.tex import tex_printer
from symla.operations import topics

U, V = [1, 2, 3], [4, 5, 6]


@pytest.mark.parametrize(
    ("claim", "values"),
    [
        ("project(a, onto=b).remainder . b == 0", {"a": [1, 2], "b": [3, 4]}),
        ("project(a, onto=b).projection + project(a, onto=b).remainder == a", {"a": ["k", 2], "b": [3, 4]}),
        ("lu(A).L lu(A).U == A", {"A": [[2, 1], [4, 5]]}),
        ("norm_l2(project(v, onto=u).projection) == abs(project(v, onto=u).component)", {"u": U, "v": V}),
        ("solve_system(A, b).particular == [1, 2]", {"A": [[2, 1], [1, 3]], "b": [4, 7]}),
    ],
)
def test_a_part_of_an_answer_stands_in_a_claim(claim: str, values: dict[str, Any]) -> None:
    """The part is a number, vector or matrix like any other."""
    assert symla.check(claim, **values), symla.check(claim, **values)


@pytest.mark.parametrize(
    "claim",
    [
        "cross(u, v).u == 0",
        "cross(u, v) · v == 0",
        "u · cross(u, v) == 0",
        "u . 2 cross(u, v) == 0",
        "(cross(u, v) + u) · u == 14",
        "-cross(u, v) · v == 0",
        "cross(cross(u, v) × u, u) · u == 0",
        "norm_l2([3, 4]) · u == [5, 10, 15]",
        "norm_l2([3, 4]) · norm_l2([3, 4]) == 25",
        "u · norm_l2([3, 4]) v == 160",
        "dot(u, v) · u == [32, 64, 96]",
        "norm_l2([3, 4])/5 · u == u",
        "vector_add(u, v) · vector_subtract(u, v) == u·u - v·v",
        "scalar_multiply(2, u) . v == 64",
        "v · (u * 4) == 128",
        "(u * k) · v == 32 k",
        "u · 2 · v == 64",
        "2 · u · 2 · v == 128",
        "u · norm_l1(u) · v == 192",
        "(u · (u · v)) · u == 448",
        "u · v × u == 0",
        "v · u × v × u == v · ((u × v) × u)",
        "u^T v · u == 32 u",
        "u × (v * 4) == 4 cross(u, v)",
        "hadamard(u, v) . u == 78",
        "mask(u, [1, 0, 1]) · v == 22",
        "scalar_multiply(2, X=u) · v == 64",
        "scalar_multiply(X=u, c=2) · v == 64",
        "dot(u, v) · u · v == 1024",
        "norm_l1(u) · u · v == 192",
        "norm_l1(u)/2 · u · v == 96",
        "norm_l1(v) × u == 15 u",
        "trace([[1, 2], [3, 4]]) · u · v == 160",
        "inverse([[2, 0, 0], [0, 1, 0], [0, 0, 1]]) · u · v == 30",
        "norm_l1(v).pi == 15 pi",
        "cross(u, v) ⊙ u == [-3, 12, -9]",
    ],
)
def test_a_dot_is_what_its_sides_turn_out_to_be(claim: str) -> None:
    """The dot product between vectors, also if they are answers; the sign between numbers if one is a number."""
    verdict = symla.check(
        claim, **{name: value for name, value in {"u": U, "v": V}.items() if re.search(rf"\b{name}\b", claim)}
    )
    assert verdict, verdict


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("norm_l1(u) · u", [6, 12, 18]),
        ("dot(u, v) · u", [32, 64, 96]),
        ("u · norm_l1(v)", [15, 30, 45]),
        ("A · inverse(A) · u", [1, 2, 3]),
        ("inverse(A) .* A", [1, 0, 0, 0, 1, 0, 0, 0, 1]),
        ("cross(u, v) · u", None),
    ],
)
def test_a_dot_is_so_in_an_expression_too(expression: str, value: list[int] | None) -> None:
    """`evaluate` reads as claims are read."""
    data = {"u": U, "v": V, "A": [[1, 0, 0], [0, 2, 0], [0, 0, 3]]}
    used = {name: given for name, given in data.items() if re.search(rf"\b{name}\b", expression)}
    answer = symla.evaluate(expression, **used).answer
    assert (answer == 0) if value is None else (value == list(answer))


@pytest.mark.parametrize(
    ("problem", "answer"),
    [
        ("norm_l2([3, 4]')", 5),
        ("trace([1, 2] [3, 4]^T)", 11),
        ("rank([1, 2] [3, 4]^T)", 1),
        ("norm_frobenius([[1, 2], [3, 4]] ([1, 2] . [0, 1]))", 2 * sympy.sqrt(30)),
        ("norm_linf([[1, 2], [3, 4]] [1, 1])", 7),
    ],
)
def test_a_row_and_an_outer_product_keep_all_columns(problem: str, answer: object) -> None:
    """A matrix that was made of vectors is a matrix, unless it has one column."""
    assert answer == symla.solve(problem).answer


def test_what_stands_behind_a_part_is_no_index_and_no_part() -> None:
    """Neither is read as a factor."""
    for text, told in ((".projection[0] == 1", "not picked out by index"), (".projection.remainder == 1", "no parts")):
        with pytest.raises(SymlaError, match=told):
            symla.check("project([2, 3], onto=[4, 1])" + text)


def test_a_part_is_an_argument() -> None:
    """Of a problem, of another call in it, in a list."""
    assert symla.solve("norm_l2(project([2, 3], onto=[4, 1]).remainder)").verified
    product = symla.solve("matrix_multiply(lu([[2, 1], [4, 5]]).L, lu([[2, 1], [4, 5]]).U)")
    assert [2, 1, 4, 5] == list(product.answer)
    assert 3 == symla.solve("norm_l1([project([3, 4], onto=[1, 0]).component])").answer


def test_a_problem_is_a_whole_call() -> None:
    """Its answer has the parts."""
    with pytest.raises(SymlaError, match="is not a call"):
        symla.solve("project([2, 3], onto=[4, 1]).projection")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "det([[1, 2], [3, 4]])",
            r"is not a call: det is no operation; did you mean determinant\? An expression is worked out by",
        ),
        ("A x = b", r"equations are solved by solve_system"),
        ("sin(2) + 1", r"is not a call such as norm_l2\(\[3, 4\]\); an expression is worked out by evaluate"),
        ("np.linalg.lstsq([[1, 2], [3, 4]], [1, 2])", "did you mean least_squares"),
        ("3 + 4", "is not a call"),
        ("A^T", "is not a call"),
        (
            "norm([3, 4])",
            "did you mean norm_frobenius, norm_induced_l1, norm_induced_linf, norm_l1, norm_l2, norm_linf or norm_p",
        ),
        ("inv([[1, 2], [3, 4]])", "did you mean inverse"),
        ("norml2([3, 4])", "did you mean norm_l2"),
    ],
)
def test_what_is_no_problem_is_told_what_it_could_be(text: str, told: str) -> None:
    """An expression is for `evaluate`; a name that is cut short begins several."""
    with pytest.raises(SymlaError, match=told):
        symla.solve(text)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("det", r"Did you mean determinant\?"),
        ("inv", r"Did you mean inverse\?"),
        ("eig", r"Did you mean eigenvalues or eigenvectors\?"),
        ("solve_linear", "Did you mean solve_system or"),
        ("nothing_like_it", r"dir\(symla\)"),
    ],
)
def test_a_name_of_another_program_is_told_what_it_is_here(name: str, told: str) -> None:
    """As an attribute, too."""
    with pytest.raises(AttributeError, match=told):
        getattr(symla, name)


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ("projection_matrix()", r"projection_matrix lacks A or vectors: "),
        ("projection_matrix([[1], [2]], vectors=[[1, 2]])", "matrix: with vectors, it has no argument 'A'"),
        ("projection_matrix(A=[[1], [2]], vectors=[[1, 2]])", "matrix: with vectors, it has no argument 'A'"),
        (
            "trace([[1]], detail=brief)",
            r"no argument 'detail': trace\(A\)\. It is given outside of the call: .*--detail",
        ),
        ("trace([[1]], brackets=round)", r"It is a convention: conventions=symla.Conventions\(brackets=\.\.\.\)"),
        ("determinant(\begin{pmatrix} 1 \\end{pmatrix})", r'U\+0008 is not seen; in Python, .* is written r"\.\.\."'),
    ],
)
def test_a_call_that_is_nearly_right_is_told_what_it_takes(call: str, told: str) -> None:
    """By the names that were typed."""
    with pytest.raises(SymlaError, match=told):
        symla.solve(call)


@pytest.mark.parametrize(
    "claim", ["mask() · [1, 2] == 3", "[1, 2] · hadamard() == 3", "scalar_multiply() . [1, 2] == 3"]
)
def test_a_call_with_nothing_in_it_is_told_what_it_lacks(claim: str) -> None:
    """Also beside a dot, where the kind of its answer is asked for first."""
    with pytest.raises(SymlaError, match="lacks"):
        symla.check(claim)


def test_a_part_is_printed_as_it_is_typed() -> None:
    """In messages about the claim, say."""
    node = read("lu(A).L", functions=topics())
    assert "lu(A).L" == plain_printer(STANDARD)(node)
    assert r"\operatorname{lu}(A).L" == tex_printer(STANDARD)(node)
