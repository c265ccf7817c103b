"""Minimal polynomials with letters: at numbers, that of SymPy's Jordan form."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
import sympy

import symla
from symla.kernel.meaning.prove import Prover
from symla.notation import written as w
from symla.notation.parse import read
from symla.notation.statements import Property
from symla.notation.value import value
from tests.kernel.sample import late
from tests.operations.parametric import at_point

VALUES = (-2, -1, 0, sympy.Rational(1, 2), 1, 2, 3)


def _minimal(A: Any, x: Any) -> Any:
    """The product of (x - value)^(size of its largest block), by the Jordan form."""
    _, J = A.jordan_form()
    sizes: dict[Any, int] = {}
    run = 0
    for i in range(A.rows):
        run = run + 1 if i and J[i - 1, i] == 1 else 1
        sizes[J[i, i]] = max(run, sizes.get(J[i, i], 0))
    return sympy.expand(sympy.prod([(x - value) ** size for value, size in sizes.items()]))


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        ("[[k, 1], [0, 2]]", "k"),
        ("[[1, k], [0, 1]]", "k"),
        ("[[1, k], [1, 1]]", "k"),
        ("[[0, k], [k, 0]]", "k"),
        ("[[0, k^2], [k, 0]]", "k"),
        ("[[k, 0, 0], [0, 1, 0], [0, 0, 2]]", "k"),
        ("[[1, k, 0], [0, 1, 0], [0, 0, k]]", "k"),
        ("[[k, 1, 0], [1, k, 0], [0, 0, 2]]", "k"),
        ("[[k, k, k], [k, k, k], [k, k, k]]", "k"),
        ("[[1, k, 0], [0, 1, k], [0, 0, 1]]", "k"),
        ("[[a, 0], [0, b]]", "ab"),
        ("[[a, b], [0, c]]", "abc"),
        late("[[a, b], [c, d]]", "abcd"),
    ],
)
def test_as_the_jordan_form_has_it(rows: str, names: str) -> None:
    """In the case that holds at these numbers, and exactly one does."""
    solution = symla.solve(f"minimal_polynomial({rows})")
    assert solution.verified
    assert solution.to_text()
    letters = sympy.symbols(list(names), real=True)
    points = list(product(VALUES, repeat=len(letters)))
    for values in points[:: max(1, len(points) // 40)]:
        point = dict(zip(letters, values, strict=True))
        found = at_point(solution, point)
        (x,) = {symbol for symbol in found.free_symbols if symbol.name == "lambda"}
        given = value(read(rows), "real").subs(point)
        assert sympy.expand(found.subs(point) - _minimal(given, x)) == 0, point


def test_the_page_tells_where_factors_are_equal() -> None:
    """What a case sets equal is put in; a factor is a square where its discriminant is zero."""
    page = symla.solve("minimal_polynomial([[1, k, 0], [0, 1, 0], [0, 0, k]])").to_text()
    assert "For real k, k - 1 is zero exactly when k = 1." in page
    assert "The minimal polynomial of A is λ² - λ = (λ - 1) λ." in page or "λ (λ - 1)" in page
    assert "D = p² - 4 q = (-2)² - 4 (1 - k) = 4 k" in symla.solve("minimal_polynomial([[1, k], [1, 1]])").to_text()


@pytest.mark.parametrize(
    ("rows", "polynomial", "proved"),
    [
        ("[[1, 1], [0, 1]]", "(lambda - 1)^2", True),
        ("[[1, 1], [0, 1]]", "lambda - 1", False),
        ("[[1, k], [0, 1]]", "(lambda - 1)^2", False),
        ("[[1, k], [0, 1]]", "lambda - 1", False),
    ],
)
def test_no_single_answer_is_proved_where_there_are_two(rows: str, polynomial: str, proved: bool) -> None:
    """[1, k; 0, 1] has the minimal polynomial (λ - 1)^2, but λ - 1 for k = 0."""
    claim = Property("minimal_polynomial_of", w.Items((read(rows), read(polynomial))))
    assert bool(Prover().holds(claim)) is proved


@pytest.mark.parametrize(
    "rows",
    [
        "[[-1, -2, 0], [1, 1, k], [-2, 2, 2]]",
        "[[k, 2, 0], [-2, 1, 1], [1, -1, 1]]",
        "[[k, 1, 2], [1, k, 1], [0, 1, 1]]",
    ],
)
def test_no_cases_where_no_polynomial_of_lower_degree_will_do(rows: str) -> None:
    """I, A and A^2 are independent for every k, wherever the characteristic polynomial has a zero twice."""
    solution = symla.solve(f"minimal_polynomial({rows})")
    assert solution.verified
    k = solution.symbols["k"]
    (x,) = {symbol for symbol in solution.answer.free_symbols if symbol.name == "lambda"}
    for number in VALUES:
        given = value(read(rows), "real").subs(k, number)
        assert sympy.expand(solution.answer.subs(k, number) - (x * sympy.eye(3) - given).det()) == 0
        powers = sympy.Matrix([list(given**n) for n in range(3)])
        assert powers.rank() == 3


def test_the_number_that_decides_is_an_entry_but_for_its_sign() -> None:
    """(B - I)(B - k I) has the entry (-2 + i) k + 1, and is zero for k = (2 + i)/5."""
    solution = symla.solve("minimal_polynomial([[1, i, 2], [0, k, k + i], [0, 0, 1]])", domain="complex")
    assert solution.verified, solution.report.failures
    B = [[1, sympy.I, 2], [0, (2 + sympy.I) / 5, (2 + sympy.I) / 5 + sympy.I], [0, 0, 1]]
    (x,) = set.intersection(*[m.free_symbols for _, m in solution.answer])
    (found,) = [m for _, m in solution.answer if sympy.degree(m, x) == 2]
    assert sympy.simplify(found - _minimal(sympy.Matrix(B), x)) == 0
