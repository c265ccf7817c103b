"""Definiteness by the signs of numbers with letters: the cases there are, and the reasons of their lines."""

from __future__ import annotations

import pytest
import sympy

import symla
from symla.derivation.model import Cases
from symla.errors import SymlaError
from tests.kernel.sample import late
from tests.operations.parametric import at_point


@pytest.mark.parametrize("entry", ["a + 1", "a^2 + 1", "2a + 2"])
def test_no_case_for_what_never_holds(entry: str) -> None:
    """The determinants -(a^2 + a + 1), -(2a^2 + 1) and -((a + 1)^2 + 1) are negative for every a."""
    solution = symla.quadratic_form_definiteness(f"[[-1,a],[a,{entry}]]")
    assert solution.verified
    assert not isinstance(solution.derivation.outcome, Cases)
    assert "| The form is indefinite" in solution.to_text()


def test_a_value_is_put_in_before_a_square_is_completed() -> None:
    """In the case k = 1 nothing is completed: k is put in."""
    solution = symla.quadratic_form_definiteness("[[1,1,0],[1,k,0],[0,0,k]]")
    assert solution.verified
    (line,) = [own for own in solution.to_text().splitlines() if "(x + y)² + z²" in own]
    assert line.endswith("substitute k = 1")


def test_completed_after_a_value_is_put_in() -> None:
    """With k = 1 put in, z^2 + 2yz is left, and z is completed in a line of its own."""
    solution = symla.quadratic_form_definiteness("[[1,1,0],[1,k,1],[0,1,k]]")
    assert solution.verified
    text = solution.to_text()
    assert "= (x + y)² + 2 y z + z²" in text
    (put,) = [own for own in text.splitlines() if "= (x + y)² + 2 y z + z²" in own]
    assert put.endswith("substitute k = 1")


def test_the_case_in_which_minors_do_not_decide_is_told() -> None:
    """All minors of [[a, 1, 1], [1, a, 1], [1, 1, a]] but the first are zero where a = 1."""
    with pytest.raises(SymlaError, match="the determinant is zero where a = 1, so leading minors do not decide"):
        symla.quadratic_form_definiteness("[[a,1,1],[1,a,1],[1,1,a]]", method="minors")
    with pytest.raises(SymlaError, match="the determinant is zero, so"):
        symla.quadratic_form_definiteness("[[1,1,1],[1,1,1],[1,1,2]]", method="minors")


@pytest.mark.parametrize(
    ("rows", "where", "zero"),
    [
        late("[[-a,a,1],[a,3,a],[1,a,2]]", "", "a³ - 6 a - 3 = 0"),
        late("[[k^2 - 1,1],[1,k^4 - k^2]]", "k >= 1", "k³ - k - 1 = 0"),
        ("[[1,1],[1,k^3 - k]]", "k >= 1", "k³ - k - 1 = 0"),
    ],
)
def test_zeros_that_cannot_be_written_are_a_case_by_their_equation(rows: str, where: str, zero: str) -> None:
    """The determinant has real zeros of degree three, which real roots alone do not write."""
    solution = symla.solve(f"quadratic_form_definiteness({rows})", where=where or None)
    assert solution.verified
    cases = [text.partition("Case")[0] for text in solution.to_text().split(zero)[1:]]
    assert any("The form is positive semidefinite" in case for case in cases)


def test_the_quadratic_formula_is_called_so() -> None:
    """The eigenvalues 2 + √2 and 2 - √2 come by it, and not by a definition."""
    solution = symla.quadratic_form_definiteness("[[2,1,0],[1,2,1],[0,1,2]]", method="eigenvalues")
    assert solution.verified
    text = solution.to_text()
    reasons = [line.rstrip(":") for line in text.splitlines()]  # beside their line, or above it
    assert 2 == sum(line.endswith("  quadratic formula") for line in reasons)
    assert "by definition" not in text


@pytest.mark.parametrize(
    ("A", "inside"),
    [
        ("[[0,a],[1,0]]", "a"),
        ("[[0,1],[a,0]]", "a"),
        ("[[-1,3],[a,1]]", "3 a + 1"),
        ("[[0,a],[b,0]]", "a b"),
        ("[[0,-a],[4,0]]", "-4 a"),
        ("[[1,a],[1,1]]", "4 a"),
        ("[[a,1],[-1,0]]", "a² - 4"),
    ],
)
def test_the_number_under_the_root_is_that_on_the_page(A: str, inside: str) -> None:
    """λ² - a has the zeros ±√a: what decides is a, which stands under a root there."""
    solution = symla.eigenvalues(A)
    assert solution.verified
    text = solution.to_text()
    assert f"What stands under the root, {inside}, decides" in text
    assert f"√({inside})" in text


def test_the_rule_by_which_minors_decide_is_stated() -> None:
    """Sylvester's criterion, for both signs, and what is left."""
    text = symla.quadratic_form_definiteness("[[2,1],[1,2]]", method="minors").to_text()
    assert "positive definite exactly when all of them are positive" in " ".join(text.split())
    assert "Otherwise it is indefinite where the last one is not zero" in " ".join(text.split())


def _conditions(call: str) -> list[str]:
    solution = symla.solve(call)
    assert solution.verified
    text = solution.to_text()
    return [line.partition(". ")[0].removeprefix("- Case ") for line in text.splitlines() if line.startswith("- Case ")]


def test_signs_of_products_are_those_of_their_factors() -> None:
    """b^2 has no sign of its own: a b^2 < 0 and a > 0 is not a case."""
    found = _conditions("quadratic_form_definiteness([[a b^2, 0], [0, a]])")
    assert sorted(found) == sorted(
        [
            "b = 0 and a > 0",
            "b = 0 and a = 0",
            "b = 0 and a < 0",
            "b ≠ 0 and a > 0",
            "b ≠ 0 and a = 0",
            "b ≠ 0 and a < 0",
        ]
    )


def test_a_number_of_letters_is_positive_zero_or_negative() -> None:
    """Three cases stand beside each other, and none has another one in it."""
    solution = symla.solve("quadratic_form_definiteness([[2, a], [a, b]])")
    assert solution.verified
    assert [str(condition) for condition, _ in solution.answer] == ["a**2 - 2*b < 0", "Eq(b, a**2/2)", "a**2 - 2*b > 0"]
    found = _conditions("quadratic_form_definiteness([[a, b], [b, c]])")
    assert {own for own in found if own.startswith("a > 0")} == {
        "a > 0 and a c - b² > 0",
        "a > 0 and c = b²/a",
        "a > 0 and a c - b² < 0",
    }


@pytest.mark.parametrize(
    ("rows", "never"),
    [
        late("[[1, a, b], [a, 1, 0], [b, 0, 1]]", "a > 1 and a² + b² - 1 < 0"),
        ("[[a - b, 1], [1, a^2]]", "a - b < 0 and a³ - a² b - 1 > 0"),
    ],
)
def test_a_case_that_never_occurs_is_not_told(rows: str, never: str) -> None:
    """a^2 + b^2 > 1 for a > 1, and a^2 (a - b) < 1 for a < b."""
    found = _conditions(f"quadratic_form_definiteness({rows})")
    assert never not in " ".join(found)


@pytest.mark.parametrize(
    ("rows", "points"),
    [
        ("[[a, a b], [a b, a]]", {(1, 2): "indefinite", (-1, 2): "indefinite", (-1, 0): "negative_definite"}),
        late("[[sqrt(2) a, 1], [1, b]]", {(1, 1): "positive_definite", (-1, 0): "indefinite"}),
        ("[[a^2 + b^2, 0], [0, a]]", {(0, 0): "zero", (0, 1): "positive_semidefinite", (-1, 5): "indefinite"}),
        ("[[a b, 2], [2, a]]", {(2, 1): "positive_semidefinite", (2, 2): "positive_definite", (0, 1): "indefinite"}),
        late(
            "[[b, a], [a, a + 1]]",
            {(0, 0): "positive_semidefinite", (-2, 2): "indefinite", (2, 3): "positive_definite"},
        ),
    ],
)
def test_signs_of_factors_decide(rows: str, points: dict[tuple[int, int], str]) -> None:
    """The words at numbers, by the signs of minors."""
    solution = symla.solve(f"quadratic_form_definiteness({rows})")
    assert solution.verified
    a, b = sympy.symbols("a b", real=True)
    for (first, second), word in points.items():
        assert at_point(solution, {a: sympy.Integer(first), b: sympy.Integer(second)}) == word


@pytest.mark.everything
def test_a_decided_sign_rules_out_zeros() -> None:
    """Where a < 0, 2a - 2 is not zero: no case has a < 0 and a = 1.  The words are those of eigenvalues at numbers."""
    rows = "[[a, 2, a], [2, b, 2a], [a, 2a, a]]"
    solution = symla.quadratic_form_definiteness(rows)
    assert solution.verified, solution.report.failures
    a, b = solution.symbols["a"], solution.symbols["b"]
    assert not any(c.subs({a: 1, b: 4}) == sympy.true for c, _ in solution.answer if c.has(sympy.StrictLessThan(a, 0)))
    for at in ((1, 5), (1, 4), (1, 3), (2, 2), (2, 5), (-2, -2), (-1, 3), (-1, -5), (0, 1), (0, 0)):
        point = dict(zip((a, b), map(sympy.Integer, at), strict=True))
        A = sympy.Matrix([[a, 2, a], [2, b, 2 * a], [a, 2 * a, a]]).subs(point)
        signs = {(x > 1e-9) - (x < -1e-9) for x in (float(sympy.re(x.evalf(30))) for x in A.eigenvals())}
        expected = {
            (1,): "positive_definite",
            (0, 1): "positive_semidefinite",
            (-1,): "negative_definite",
            (-1, 0): "negative_semidefinite",
            (0,): "zero",
        }.get(tuple(sorted(signs)), "indefinite")
        assert str(at_point(solution, point)) == expected, at


@pytest.mark.parametrize("rows", ["[[sqrt(k), k + 1], [k + 1, k + 2]]", "[[sqrt(k), 1], [1, sqrt(k)]]"])
def test_where_the_data_have_a_meaning_decides_signs(rows: str) -> None:
    """√k is not negative: there is no case √k < 0.  The words are those of eigenvalues at numbers."""
    solution = symla.quadratic_form_definiteness(rows)
    assert solution.verified, solution.report.failures
    assert "√(k) ≤ 0" not in solution.to_text()
    k = sympy.Symbol("k", real=True)
    for number in map(sympy.sympify, ("0", "1/4", "1", "4")):
        A = sympy.Matrix(sympy.sympify(rows, {"k": k})).subs(k, number)
        signs = {sympy.sign(x) for x in A.eigenvals()}
        expected = {frozenset((1,)): "positive_definite", frozenset((0, 1)): "positive_semidefinite"}
        assert str(at_point(solution, {k: number})) == expected.get(frozenset(signs), "indefinite"), number
