"""Quadratic forms as polynomials: their symmetric matrix, completed squares, principal axes.

The other road is SymPy: expanded differences, and eigenvalues of the matrix.
"""

from __future__ import annotations

import random
from typing import Any

import pytest
import sympy

import symla
from symla import SymlaError, solve
from symla.kernel.meaning import definite
from symla.kernel.meaning.prove import Prover
from symla.kernel.numbers.polynomial import TooHard
from symla.notation import written as w
from symla.notation.parse import read
from symla.notation.statements import Word
from tests.kernel.sample import sampled


def _holds(found: Any, form: Any, letters: dict[str, Any]) -> bool:
    x = sympy.Matrix(list(found.variables))
    product = sympy.expand((x.T * found.matrix * x)[0])
    own = sympy.sympify(form, locals=letters)
    return bool(
        found.matrix.T == found.matrix
        and sympy.simplify(product - own) == 0
        and sympy.simplify(sympy.expand(found.squares - own)) == 0
    )


@pytest.mark.parametrize(
    ("form", "matrix", "squares"),
    [
        ("x^2 + 4xy", [[1, 2], [2, 0]], "(x + 2*y)**2 - 4*y**2"),
        ("2xy", [[0, 1], [1, 0]], "(x + y)**2/2 - (x - y)**2/2"),
        ("x^2 + 2xy + y^2", [[1, 1], [1, 1]], "(x + y)**2"),
        ("x^2 + 3y^2", [[1, 0], [0, 3]], "x**2 + 3*y**2"),
        ("-3x^2", [[-3]], "-3*x**2"),
        ("y^2 + x y", [["0", "1/2"], ["1/2", "1"]], "(y + x/2)**2 - x**2/4"),
    ],
)
def test_matrices_and_squares(form: str, matrix: list[list[Any]], squares: str) -> None:
    """By hand; asked for as a quadratic form, from Python and as text."""
    for solution in (symla.quadratic_form(form), solve(f'quadratic_form("{form}")')):
        assert solution.verified
        found = solution.answer
        assert found.matrix == sympy.Matrix([[sympy.sympify(x) for x in row] for row in matrix])
        own = {str(s): s for s in found.variables}
        assert sympy.expand(found.squares - sympy.sympify(squares, locals=own)) == 0
        assert found.squares == sympy.sympify(squares, locals=own) or form == "2xy"


def test_principal_axes() -> None:
    """5x² + 4xy + 2y² has the eigenvalues 1 and 6, along (-1, 2) and (2, 1)."""
    solution = symla.quadratic_form("5x^2 + 4xy + 2y^2", method="axes")
    assert solution.verified
    x, y = solution.answer.variables
    assert solution.answer.squares == (-x + 2 * y) ** 2 / 5 + 6 * (2 * x + y) ** 2 / 5
    page = solution.to_text()
    assert "vᵀ A v = λ₁ ((p₁ · v)/‖p₁‖)² + λ₂ ((p₂ · v)/‖p₂‖)²" in page


def _random(seed: int) -> str:
    drawn = random.Random(seed)
    letters = "xyz"[: drawn.choice((2, 2, 3))]
    terms = []
    for i, a in enumerate(letters):
        for b in letters[i:]:
            c = drawn.choice((-3, -2, -1, 0, 0, 1, 2, 4))
            if c:
                terms.append(f"({c})*{a}*{b}")
    return " + ".join(terms) or "x^2"


@pytest.mark.parametrize("seed", sampled(range(60), 3))
def test_random_forms(seed: int) -> None:
    """The matrix is symmetric, both sums are the form, and as many squares are positive as eigenvalues."""
    form = _random(seed)
    letters = {name: sympy.Symbol(name, real=True) for name in "xyz"}
    for method in ("squares", "axes"):
        if method == "axes" and "z" in form:
            continue  # of a cubic polynomial
        solution = symla.quadratic_form(form, method=method)
        assert solution.verified, form
        assert solution.to_text()
        found = solution.answer
        assert _holds(found, form.replace("^", "**"), letters)
        terms = [t for t in sympy.Add.make_args(found.squares) if t != 0]
        signs = [bool(t.as_coeff_Mul()[0] > 0) if t.as_coeff_Mul()[0] != 1 else True for t in terms]
        if method == "squares":
            values = [v.evalf() for v, m in found.matrix.eigenvals().items() for _ in range(m)]
            assert sum(signs) == sum(1 for v in values if sympy.re(v) > 1e-12)
            assert len(signs) - sum(signs) == sum(1 for v in values if sympy.re(v) < -1e-12)


def test_letters_beside_the_variables() -> None:
    """a x² + 2b x y + c y² is a form in x and y; in letters alone, all of them are variables."""
    solution = symla.quadratic_form("a x^2 + 2b x y + c y^2")
    assert solution.verified
    assert [str(v) for v in solution.answer[0][1].variables] == ["x", "y"]
    assert len(solution.answer) == 6
    assert [str(v) for v in symla.quadratic_form("a^2 + 4a b").answer.variables] == ["a", "b"]
    k = symla.quadratic_form("x^2 + 2k x y + y^2")
    assert k.verified
    assert k.answer[-1][1].matrix[0, 1] == k.symbols["k"]


def test_matrices_are_taken_as_before() -> None:
    """A matrix has a form, also by a name; only polynomials are asked for their matrix."""
    assert symla.quadratic_form([[1, 2], [2, 5]]).derivation.operation == "quadratic_form"
    assert solve("quadratic_form(A)", names={"A": [[1, 2], [2, 5]]}).derivation.operation == "quadratic_form"
    assert solve("quadratic_form(2 A)", names={"A": [[1, 2], [2, 5]]}).derivation.operation == "quadratic_form"
    assert solve('quadratic_form(A="x^2")').derivation.operation == "quadratic_form_matrix"


@pytest.mark.parametrize(
    ("form", "term"), [("x^2 + y", "y"), ("x^2 + 1", "1"), ("x y z", "x y z"), ("x^3 + x y", "x³")]
)
def test_what_is_no_form(form: str, term: str) -> None:
    """The term that is at fault is named."""
    with pytest.raises(SymlaError, match="every term of a quadratic form has degree 2") as told:
        symla.quadratic_form(form)
    assert f"; {term} has not" in str(told.value)


def test_sums_of_squares_by_definition() -> None:
    """Squares of linear forms that are independent; perpendicular, where axes are meant."""

    def known(text: str, word: str = "squares") -> bool:
        prover = Prover()
        variables = w.Name("v", (), "vector")
        prover.reader.give(variables, prover.reader(read("[x, y]")))
        return definite.is_sum_of_squares(prover, w.Items((read(text), variables, Word(word))))

    assert known("(x + 2y)^2 - 4y^2")
    assert not known("(x + 2y)^2 - 4y^2", "axes")
    assert known("(2x + y)^2/5 - 3(x - 2y)^2", "axes")
    assert known("0")
    assert not known("x^2 + 4x y")
    assert not known("(x + y)^2 + (x + y)^2")
    assert not known("x^2 + y^2 + (x + y)^2")
    assert not known("x (x + y)^2")
    for text in ("(x + 1)^2", "(x y)^2", "k x^2 + y^2"):
        with pytest.raises(TooHard):
            known(text)


@pytest.mark.parametrize(
    "form",
    ["x^2 + k x y + y^2", "k x^2 + y^2", "x^2 + 2k x y + k^2 y^2", "k x^2 + 2k x y + k y^2", "x^2 + y^2 + k x z + z^2"],
)
def test_axes_with_a_letter(form: str) -> None:
    """As many squares as the rank, in every case; the sum is the form."""
    solution = symla.solve(f'quadratic_form_matrix("{form}", method=axes)')
    assert solution.verified
    assert solution.to_text()
    k = solution.symbols["k"]
    for value in (-2, -1, 0, sympy.Rational(1, 2), 2, 3):
        answer = solution.answer
        if isinstance(answer, tuple) and isinstance(answer[0], tuple) and len(answer[0]) == 2:
            (answer,) = [own for condition, own in answer if bool(sympy.sympify(condition).subs(k, value))]
        matrix, squares = sympy.Matrix(answer.matrix).subs(k, value), sympy.sympify(answer.squares).subs(k, value)
        variables = sympy.Matrix(list(answer.variables))
        assert sympy.expand(squares - (variables.T * matrix * variables)[0]) == 0
        assert (len(sympy.Add.make_args(squares)) if squares else 0) == matrix.rank()


@pytest.mark.parametrize(
    ("form", "product"),
    [
        ("x y + 2 y z", "= (x + 2 z) y"),
        ("x y + x z + y z", "= (x + z) (y + z) - z²"),
        ("a x y + 2 y z", "= 2 y ((a/2) x + z)"),
        ("x y", None),  # a product of variables already
    ],
)
def test_a_product_is_completed_before_it_becomes_squares(form: str, product: str | None) -> None:
    """Two linear forms, of which the sum and the difference are squared."""
    solution = symla.solve(f'quadratic_form_matrix("{form}")')
    assert solution.verified
    page = solution.to_text()
    assert ("complete the product" in page) is (product is not None)
    assert product is None or product in page
