"""Letters that stand for complex numbers: what is worked out is proved, and right where numbers are put in."""

from __future__ import annotations

from typing import Any

import pytest
import sympy

import symla
from symla.kernel.meaning.prove import Prover
from symla.kernel.meaning.spectra import is_diagonalizable
from symla.notation.parse import read
from symla.notation.value import symbol
from symla.notation.written import Name
from symla.operations._cases.factors import factors_of
from tests.kernel.sample import late

AT = sympy.Rational(-3, 7) + 2 * sympy.I
z, u = symbol(Name("z"), "complex"), symbol(Name("u"), "complex")


def at_point(solution: symla.Solution) -> Any:
    """The answer where its letter is AT: that of the last case, if there are several."""
    found = solution.answer
    found = found[-1][1] if isinstance(found, tuple) and not hasattr(found, "_fields") else found
    return found, dict.fromkeys(solution.symbols.values(), AT)


@pytest.mark.parametrize(
    "entries", [[["k^2", "k"], ["k", "k"]], [["k^2", "k"], [1, 0]], late([["k^2", "k^3"], ["k", "k"]])]
)
def test_an_eigenspace_of_one_equation(entries: list[list[object]]) -> None:
    """The root of k^4 - 2k^3 + 5k^2 is not |k| times another one: A P = P D, also where k is not real."""
    solution = symla.solve("diagonalize", entries, domain="complex")
    assert solution.verified, solution.report.failures
    (answer, point) = at_point(solution)
    A = sympy.Matrix([[sympy.sympify(str(e).replace("^", "**")) for e in row] for row in entries]).subs("k", AT)
    P, D = (part.subs(point) for part in (answer.P, answer.D))
    assert max(abs(complex(e)) for e in (A * P - P * D).evalf(30)) < 1e-20
    assert abs(complex(P.det().evalf(30))) > 1e-3


@pytest.mark.parametrize(
    ("a", "onto"), [(["-1", "k"], ["k+i", "k"]), (["k^2", "k^2"], ["1-k", "4"]), (["1", "k"], ["2k-i", "i"])]
)
def test_moduli_of_sums_beside_conjugates(a: list[str], onto: list[str]) -> None:
    """The remainder, with |k + i|^2 and conj(k) in it, is perpendicular."""
    solution = symla.solve("project", a, onto, domain="complex")
    assert solution.verified, solution.report.failures
    answer, point = at_point(solution)
    b = sympy.Matrix([sympy.sympify(x.replace("2k", "2*k").replace("i", "I")).subs("k", AT) for x in onto])
    assert abs(complex((answer.remainder.subs(point).T * b.conjugate())[0].evalf(30))) < 1e-20


@pytest.mark.parametrize(
    ("number", "never"),
    [
        (z * sympy.conjugate(z) + 9, True),
        (z * sympy.conjugate(z) - sympy.I * z + sympy.I * sympy.conjugate(z) + 2, True),  # |z + i|^2 + 1
        (z**2 + 2 * z * sympy.conjugate(z) + sympy.conjugate(z) ** 2 + 1, True),  # (2x)^2 + 1
        (z * sympy.conjugate(z) - sympy.I * z + sympy.I * sympy.conjugate(z) - 1, False),  # |z + i|^2 - 2
        (z + sympy.conjugate(z) + 1, False),
        (z - sympy.conjugate(z) + 2 * sympy.I, False),  # z = -i
        (z**2 * sympy.conjugate(z) + z + sympy.I, False),
        (z * sympy.conjugate(z) - u * sympy.conjugate(u) + 1, False),  # z = 0, u = 1
        (z * sympy.conjugate(z) + u * sympy.conjugate(u) + 1, True),
    ],
)
def test_what_is_never_zero_beside_conjugates(number: Any, never: bool) -> None:
    """By the real and the imaginary part; others are not told to be so."""
    found = factors_of(number)
    assert (found is not None and not found.powers) is never


@pytest.mark.parametrize("call", ["pca([[a b, a^2], [a, b]], 1)", late("pca([[a, b], [a^2, b^2]], 2)")])
def test_samples_that_vary_in_a_case(call: str) -> None:
    """The case a = 0 has its own covariance matrix, and there is none in which the variances are 0 and 0."""
    a, b = sympy.symbols("a b", real=True)
    solution = symla.solve(call)
    assert solution.verified, solution.report.failures
    for condition, answer in solution.answer:
        if answer is not None and not isinstance(condition.subs({a: 2, b: 3}), sympy.logic.boolalg.BooleanFalse):
            assert answer.variances[0].subs({a: 2, b: 3}) > 0


@pytest.mark.parametrize(
    ("radicand", "never_negative"),
    [
        ("(a + b)(conj(a) + conj(b))", True),
        ("(a - b)(conj(a) - conj(b))", True),
        ("(a - b)^2 (conj(b) - conj(a))^2", True),
        ("(a b - 1)(conj(a) conj(b) - 1)(a + 1)(conj(a) + 1)", True),
        ("(a + conj(b))(b + conj(a))", True),
        ("(a - b)(conj(b) - conj(a))", False),
        ("(a + b)(conj(a) - conj(b))", False),
        ("(a - b)^2 (conj(b) - conj(a))", False),
        ("(a - conj(b))(b - conj(a))", False),
        ("(a + conj(a))(b + conj(b))", False),
    ],
)
def test_products_of_moduli_have_real_roots(radicand: str, never_negative: bool) -> None:
    """f conj(f) is |f|^2; where a factor lacks its conjugate, or a minus sign is left, the root may be imaginary."""
    found = symla.check(f"abs(sqrt({radicand})) == sqrt({radicand})", domain="complex")
    assert isinstance(found, symla.Proved if never_negative else symla.Refuted)


@pytest.mark.parametrize("radicand", ["(sqrt(z) + 1)(w + 1)", "(sqrt(z) + 1)(sqrt(w) + 1)", "(z + 1)(w + 1)"])
def test_roots_whose_conjugates_are_not_known(radicand: str) -> None:
    """They are roots all the same: the square is what stands under them."""
    assert symla.check(f"sqrt({radicand})^2 == {radicand}", domain="complex")


@pytest.mark.parametrize("entries", [late([["b", "a"], ["a", "a b"]]), [["a", "b"], ["b", "a"]], [[1, "a"], ["b", 0]]])
def test_factors_with_two_letters(entries: list[list[object]]) -> None:
    """The columns of Q have length 1, and A = Q R."""
    solution = symla.solve("qr", entries, domain="complex")
    assert solution.verified, solution.report.failures
    answer, _ = at_point(solution)
    point = dict(zip(sorted(solution.symbols.values(), key=str), (AT, 2 - sympy.I), strict=True))
    Q, R = (part.subs(point).evalf(30) for part in (answer.Q, answer.R))
    A = sympy.Matrix([[sympy.sympify(str(e).replace(" ", "*")) for e in row] for row in entries])
    A = A.subs({str(letter): value for letter, value in point.items()})
    assert max(abs(complex(e)) for e in Q * R - A) < 1e-20
    assert max(abs(complex(e)) for e in Q.H * Q - sympy.eye(2)) < 1e-20


@pytest.mark.parametrize(
    ("entries", "negative"), [([["1", "k + i"], ["conj(k + i)", "0"]], "≤"), ([["1", "2"], ["2", "3"]], "<")]
)
def test_what_stands_under_the_root_may_be_zero(entries: list[list[str]], negative: str) -> None:
    """-|k + i|^2 is zero for k = -i, which is no real number."""
    solution = symla.solve("cholesky", entries, domain="complex")
    assert solution.verified, solution.report.failures
    assert f"{negative} 0" in str(solution.undefined)


@pytest.mark.parametrize("operation", ["jordan", late("matrix_exponential"), late("solve_linear_ode")])
def test_a_double_eigenvalue_by_an_equation_in_two_letters(operation: str) -> None:
    """Where (a - k)^2 = 8, N^2 is zero by that equation, and nothing is left to be decided."""
    rest: tuple[object, ...] = ([1, 0],) if operation == "solve_linear_ode" else ()
    solution = symla.solve(operation, [["k", -1], [2, "a"]], *rest)
    assert solution.verified, solution.report.failures
    assert len(solution.answer) < 4


@pytest.mark.everything
def test_where_eigenvalues_are_equal_by_nested_roots() -> None:
    """The discriminant is zero at two numbers with the root of 16 + 16i; A is not diagonalizable there."""
    solution = symla.solve("diagonalize", [["k", "i k"], ["k + i", "k + i"]], domain="complex")
    assert solution.verified, solution.report.failures
    undefined = [condition for condition, answer in solution.answer if answer is None]
    double = [e.rhs for c in undefined for e in c.atoms(sympy.Eq) if e.rhs.has(sympy.sqrt(16 + 16 * sympy.I))]
    assert len(double) == 2
    for number in double:
        x = sympy.N(number, 40)
        trace, determinant = 2 * x + sympy.I, x * (x + sympy.I) - sympy.I * x * (x + sympy.I)
        assert abs(sympy.N(trace**2 - 4 * determinant, 30)) < 1e-25
    (answer, point) = at_point(solution)
    A = sympy.Matrix([[AT, sympy.I * AT], [AT + sympy.I, AT + sympy.I]])
    P, D = (part.subs(point) for part in (answer.P, answer.D))
    assert max(abs(complex(e)) for e in (A * P - P * D).evalf(30)) < 1e-20


@pytest.mark.parametrize(
    ("rows", "truth"),
    [
        ("[[s, 1], [0, t]]", False),  # s = t: √(2 + 2i) √(2 - 2i) = √8
        ("[[s, 0], [0, t]]", True),
        ("[[s, 1], [0, t + 1]]", True),
        ("[[s, 1], [0, -t]]", True),
        ("[[s, 1, 0], [0, t, 0], [0, 0, 1]]", False),
    ],
)
def test_diagonalizable_by_roots_that_are_not_told_apart_by_form(rows: str, truth: bool) -> None:
    """Numbers that are equal, though their forms differ, are one eigenvalue."""
    A = read(rows.replace("t", "2*root(2)").replace("s", "root(2 + 2i)*root(2 - 2i)").replace("root", "sqrt"))
    assert is_diagonalizable(Prover(), A) is truth


def test_factors_that_are_conjugate_to_each_other_are_zero_at_one_number() -> None:
    """The determinant of the normal equations is |5k + 3 - i|²/5; elsewhere the system has one solution."""
    solution = symla.solve("least_squares([[k + i, -k], [-3, 1 + i]], [k + 1, 0])", domain="complex")
    assert solution.verified, solution.report.failures
    assert len(solution.answer) == 2
    assert "is zero exactly when k = (-3 + i)/5." in solution.to_text()
    answer, point = at_point(solution)
    A = sympy.Matrix([[AT + sympy.I, -AT], [-3, 1 + sympy.I]])
    gap = A * answer.solution.subs(point) - sympy.Matrix([AT + 1, 0])
    assert max(abs(complex(x)) for x in gap.evalf(30)) < 1e-20


def test_moduli_as_singular_values() -> None:
    """The root of z conj(z) is |z|, and which of |z|, |u| and 2 is the largest is a case."""
    solution = symla.condition_number([["z", 0], [0, "2i"]], domain="complex")
    assert solution.verified, solution.report.failures
    found = dict(solution.answer)
    assert {str(part.condition) for part in found.values() if part} == {"Abs(z)/2", "2/Abs(z)"}
    solution = symla.spectral_norm([["z", 0], [0, "u"]], domain="complex")
    assert solution.verified, solution.report.failures
    assert {str(part) for _, part in solution.answer} == {"Abs(z)", "Abs(u)"}
    for point in ({z: 3 + sympy.I, u: sympy.I}, {z: 1, u: -2 - sympy.I}):
        (size,) = [part.subs(point) for condition, part in solution.answer if condition.subs(point)]
        assert size == sympy.Max(*map(sympy.Abs, point.values()))


def test_a_definite_matrix_by_the_modulus_of_an_entry() -> None:
    """2 - |z|^2 > 0 exactly where |z| < sqrt(2), and then its root is real."""
    solution = symla.cholesky([[2, "z"], ["conj(z)", 1]], domain="complex")
    assert solution.verified, solution.report.failures
    (_, L), (_, none) = solution.answer
    assert none is None
    L = L.subs(z, 1 - sympy.I / 2)
    assert (L * L.H).applyfunc(sympy.simplify) == sympy.Matrix([[2, 1 - sympy.I / 2], [1 + sympy.I / 2, 1]])
