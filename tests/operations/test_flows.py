"""Matrix exponentials and linear differential equations, against SymPy's; and derivatives in the kernel."""

from __future__ import annotations

from random import Random

import mpmath
import pytest
import sympy

import symla
from symla.derivation.model import Answer
from symla.kernel.meaning.properties import has_property
from symla.kernel.meaning.prove import Prover
from symla.notation.parse import read
from symla.notation.statements import Property
from symla.notation.value import value
from symla.notation.written import Items
from tests.kernel.sample import late
from tests.operations.parametric import at_point

MATRICES = [
    [[2, 1], [1, 2]],
    [[0, -1], [1, 0]],
    [[1, -2], [2, 1]],
    [[3, 1], [-1, 1]],
    [[1, 2], [2, 4]],
    [[2, 1, 0], [0, 2, 1], [0, 0, 2]],
    [[1, 0, 0], [0, 0, -2], [0, 2, 0]],
    [[2, 0, 0], [1, 2, 0], [0, 0, 3]],
    [[1, 1], [1, 0]],
    [[1, 2], [3, 4]],
    [[0, 1, 0], [0, 0, 1], [1, 0, 0]],
    [[1, 2, 1, 0], [-2, 1, 0, 1], [0, 0, 1, 2], [0, 0, -2, 1]],
]


@pytest.mark.parametrize("rows", MATRICES, ids=str)
def test_exponentials_solve_the_equation(rows: list[list[int]]) -> None:
    """X(0) = I and X' = A X, by SymPy's derivative."""
    solution = symla.matrix_exponential(rows, "t")
    assert solution.verified
    A, X, t = sympy.Matrix(rows), solution.answer, solution.symbols["t"]
    assert X.subs(t, 0) == sympy.eye(A.rows)
    assert sympy.simplify(X.diff(t) - A * X).is_zero_matrix


@pytest.mark.parametrize("rows", MATRICES, ids=str)
def test_solutions_begin_where_they_should(rows: list[list[int]]) -> None:
    """x(0) as given and x' = A x."""
    random = Random(str(rows))
    A = sympy.Matrix(rows)
    begin = [random.randint(-3, 3) or 1 for _ in rows]
    solution = symla.solve_linear_ode(rows, begin)
    assert solution.verified
    x, t = solution.answer, solution.symbols["t"]
    assert list(x.subs(t, 0)) == begin
    assert sympy.simplify(x.diff(t) - A * x).is_zero_matrix


@pytest.mark.parametrize("time", ["1", "2", "-1/2"])
@pytest.mark.parametrize("rows", MATRICES, ids=str)
def test_exponentials_at_a_time_are_mpmaths(rows: list[list[int]], time: str) -> None:
    """The number in place of the letter; mpmath adds the series up."""
    solution = symla.solve(f"matrix_exponential({rows}, {time})")
    assert solution.verified
    with mpmath.workdps(40):
        wanted = mpmath.expm(mpmath.matrix(rows) * mpmath.mpf(sympy.sympify(time).evalf(40)))
        found = solution.answer.evalf(30)
        assert max(abs(found[i, j] - wanted[i, j]) for i in range(len(rows)) for j in range(len(rows))) < 1e-15


def test_exponentials_of_letters_and_of_complex_matrices() -> None:
    """e^t stays a power where it is one; i t turns."""
    t, a = sympy.symbols("t a", real=True)
    for call, wanted in (
        ("matrix_exponential([[a, 1], [0, a]], t)", [[sympy.exp(a * t), t * sympy.exp(a * t)], [0, sympy.exp(a * t)]]),
        ("matrix_exponential([[t, 1], [0, t]], t)", [[sympy.exp(t**2), t * sympy.exp(t**2)], [0, sympy.exp(t**2)]]),
        ("matrix_exponential([[0, 1], [0, 0]], 2a)", [[1, 2 * a], [0, 1]]),
    ):
        solution = symla.solve(call)
        assert solution.verified, call
        assert solution.answer == sympy.ImmutableMatrix(wanted), call
    t = sympy.Symbol("t")
    for call, rows in (
        ("[[i, 0], [0, 1]]", [[sympy.I, 0], [0, 1]]),
        ("[[0, i], [i, 0]]", [[0, sympy.I], [sympy.I, 0]]),
    ):
        solution = symla.solve(f"matrix_exponential({call}, t)")
        assert solution.verified, call
        X, A = solution.answer, sympy.Matrix(rows)
        assert X.subs(solution.symbols["t"], 0) == sympy.eye(2)
        assert (X.diff(solution.symbols["t"]) - A * X).applyfunc(sympy.simplify).is_zero_matrix


def test_other_exponentials_are_not_proved() -> None:
    """At a number, or of a letter that the matrix contains, by eigenvalues."""
    for matrix, time, told, wanted in (
        ("[[2, 1], [0, 2]]", "1", "[[exp(2), exp(2)], [0, exp(2)]]", True),
        ("[[2, 1], [0, 2]]", "1", "[[e^2, 0], [0, e^2]]", False),
        ("[[2, 1], [0, 2]]", "3", "[[e^6, 3e^6], [0, e^6]]", True),
        ("[[2, 1], [0, 2]]", "3", "[[e^6, e^6], [0, e^6]]", False),
        ("[[0, -1], [1, 0]]", "pi", "[[-1, 0], [0, -1]]", True),
        ("[[0, -1], [1, 0]]", "pi", "[[1, 0], [0, 1]]", False),
        ("[[0, -1], [1, 0]]", "1", "[[cos(1), -sin(1)], [sin(1), cos(1)]]", True),
        ("[[0, -1], [1, 0]]", "1", "[[cos(1), sin(1)], [-sin(1), cos(1)]]", False),
        ("[[1, 0], [0, 3]]", "1", "[[exp(1), 0], [0, exp(3)]]", True),
        ("[[1, 0], [0, 3]]", "1", "[[exp(3), 0], [0, exp(1)]]", False),
        ("[[t, 0], [0, t]]", "t", "[[exp(t^2), 0], [0, exp(t^2)]]", True),
        ("[[t, 0], [0, t]]", "t", "[[exp(t^2 / 2), 0], [0, exp(t^2 / 2)]]", False),
    ):
        statement = Property("exponential_of", Items((read(matrix), read(time), read(told))))
        assert wanted is bool(has_property(Prover(False), statement)), (matrix, time, told)


def test_other_functions_are_not_proved() -> None:
    """Another rate, another beginning, sine for cosine, two letters."""
    for matrix, function, wanted in (
        ("[[2]]", "[[exp(2t)]]", True),
        ("[[2]]", "[[exp(3t)]]", False),
        ("[[2]]", "[[2exp(2t)]]", False),
        ("[[2]]", "[[exp(2t + s)]]", False),
        ("[[1/2]]", "[[exp(t/2)]]", True),
        ("[[1/2]]", "[[exp(t/3)]]", False),
        ("[[1/2]]", "[[2exp(t/2)]]", False),
        ("[[1/2]]", "[[exp((t + pi)/2)]]", False),
        ("[[0, 1], [0, 0]]", "[[1, t], [0, 1]]", True),
        ("[[0, 1], [0, 0]]", "[[1, 2t], [0, 1]]", False),
        ("[[0, 1], [0, 0]]", "[[1, t^2], [0, 1]]", False),
        ("[[0, -1], [1, 0]]", "[[cos(t), -sin(t)], [sin(t), cos(t)]]", True),
        ("[[0, -1], [1, 0]]", "[[cos(t), sin(t)], [-sin(t), cos(t)]]", False),
        ("[[0, -1], [1, 0]]", "[[cos(2t), -sin(2t)], [sin(2t), cos(2t)]]", False),
        ("[[0, 0], [0, 0]]", "[[1, 0], [0, 1]]", True),
    ):
        statement = Property("exponential_of", Items((read(matrix), read("t"), read(function))))
        assert wanted is bool(has_property(Prover(False), statement)), (matrix, function)


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        ("[[0, -k], [k, 0]]", [["cos(k*t)", "-sin(k*t)"], ["sin(k*t)", "cos(k*t)"]]),
        ("[[0, 1], [-k^2, 0]]", [["cos(k*t)", "sin(k*t)/k"], ["-k*sin(k*t)", "cos(k*t)"]]),
        (
            "[[a, b], [-b, a]]",
            [["exp(a*t)*cos(b*t)", "exp(a*t)*sin(b*t)"], ["-exp(a*t)*sin(b*t)", "exp(a*t)*cos(b*t)"]],
        ),
        (
            "[[0, k, 0], [-k, 0, 0], [0, 0, 1]]",
            [["cos(k*t)", "sin(k*t)", "0"], ["-sin(k*t)", "cos(k*t)", "0"], ["0", "0", "exp(t)"]],
        ),
    ],
)
def test_pairs_of_letters_turn_without_absolute_values(rows: str, wanted: list[list[str]]) -> None:
    """The zeros of λ^2 + k^2 are ik and -ik, for k of either sign."""
    import sympy

    import symla

    solution = symla.solve(f"matrix_exponential({rows}, t)")
    assert solution.verified
    assert solution.to_text()
    letters = dict(solution.symbols)
    found = solution.answer[-1][1]
    assert sympy.simplify(
        found - sympy.Matrix([[sympy.sympify(e, letters) for e in row] for row in wanted])
    ).is_zero_matrix


def test_powers_of_a_turn_and_stretch() -> None:
    """a + ib is zero for no real a where b is not: three cases, none of them with i in its condition."""
    import symla

    solution = symla.solve("general_power([[a, -b], [b, a]], n)")
    assert solution.verified
    assert len(solution.answer) == 3


def test_a_check_is_made_with_the_values_of_its_case() -> None:
    """C X of a = b has no a."""
    page = symla.solve("matrix_exponential([[a, 1], [0, b]], t)").to_text()
    first = page[page.index("Case 1.") : page.index("Case 2.")]
    check = first[first.index("is the derivative of X") :]
    assert "substitute a = b" in check
    assert "= ⎡b exp(b t)  exp(b t) (1 + b t)⎤" in check


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ("matrix_exponential([[1, 0], [0, 2]], t)", "[exp(0), 0; 0, exp(2·0)] = [1, 0; 0, 1]."),
        ("solve_linear_ode([[0, -1], [1, 0]], [1, 0])", "(cos(0), sin(0)) = (1, 0)."),
        ("solve_linear_ode([[1, -2], [1, 3]], [1, 0])", "(exp(2·0) (cos(0) - sin(0)), exp(2·0) sin(0)) = (1, 0)."),
        (
            "matrix_exponential([[3, 1], [-1, 1]], t)",
            "[exp(2·0) (1 + 0), 0·exp(2·0); -0·exp(2·0), exp(2·0) (1 - 0)] = [1, 0; 0, 1].",
        ),
    ],
)
def test_the_beginning_is_checked_with_zero_for_the_time(call: str, told: str) -> None:
    """Each t is replaced by 0, and nothing else: the signs are those of the solution."""
    assert f"at time 0 it has the right value, {told}" in symla.solve(call).to_text()


@pytest.mark.parametrize(
    ("rows", "time"),
    [
        ([["3", "-5"], ["4", "0"]], "pi/7"),
        ([["3", "-5"], ["4", "0"]], "1 + pi"),
        ([["3", "-5"], ["4", "0"]], "-pi/7"),
        ([["1", "-2", "0"], ["3", "1", "1"], ["0", "0", "2"]], "pi/5"),
        ([["1", "-1-sqrt(5)"], ["1+sqrt(5)", "1"]], "pi/7"),
        ([["0", "-1"], ["2+sqrt(3)", "0"]], "pi"),
        ([["1", "-sqrt(2)"], ["sqrt(3)", "1"]], "pi/5"),
        ([["0", "sqrt(3)", "sqrt(2)"], ["0", "0", "sqrt(2)/2"], ["0", "0", "0"]], "1"),
        ([["sqrt(3)", "sqrt(2)"], ["0", "sqrt(2)/2"]], "1"),
    ],
)
def test_exponentials_by_angles(rows: list[list[str]], time: str) -> None:
    """Angles that are irrational multiples of pi, and sums with pi; mpmath adds the series up."""
    solution = symla.matrix_exponential(rows, time)
    assert solution.verified
    A = sympy.Matrix([[sympy.sympify(x) for x in row] for row in rows]) * sympy.sympify(time)
    series = mpmath.expm(mpmath.matrix(A.evalf(30).tolist()))
    assert all(abs(x - y) < 1e-9 for x, y in zip(solution.answer.evalf(20), series, strict=True))


_DECAYING = "exp(-g t)"
_TURN = "sqrt(w^2 - g^2)"
_ROOT = "sqrt(g^2 - w^2)"


@pytest.mark.parametrize(
    ("where", "form"),
    [
        late(
            "w > g and g > 0",
            f"[{_DECAYING} (cos({_TURN} t) + (g/{_TURN}) sin({_TURN} t)), -((w^2/{_TURN}) {_DECAYING} sin({_TURN} t))]",
        ),
        late(
            "g > w and w > 0",
            f"[((g + {_ROOT}) exp(({_ROOT} - g) t) + ({_ROOT} - g) exp((-g - {_ROOT}) t))/(2 {_ROOT}), "
            f"(w^2 (exp((-g - {_ROOT}) t) - exp(({_ROOT} - g) t)))/(2 {_ROOT})]",
        ),
        ("w = g and g > 0", f"[{_DECAYING} (1 + g t), -(g^2 t {_DECAYING})]"),
    ],
)
def test_damped_oscillators_have_the_form_of_the_textbook(where: str, form: str) -> None:
    """Worked out by hand from x(0) = 1, x'(0) = 0: no i, and no root is beside another term below a bar."""
    found = symla.solve("solve_linear_ode([[0, 1], [-w^2, -2g]], [1, 0])", where=where)
    assert isinstance(found.derivation.outcome, Answer)
    assert found.derivation.outcome.parts[0].form == read(form)


@pytest.mark.parametrize(
    ("where", "solution"),
    [
        ("w > g and g > 0", "exp(-g*t)*(cos(v*t) + g*sin(v*t)/v)"),  # by hand, with v = sqrt(w^2 - g^2)
        ("g > w and w > 0", "((g + u)*exp((u - g)*t) - (g - u)*exp(-(g + u)*t))/(2*u)"),  # u = sqrt(g^2 - w^2)
        ("g = w and w > 0", "exp(-w*t)*(1 + w*t)"),
    ],
)
def test_oscillators_are_damped_little_much_or_critically(where: str, solution: str) -> None:
    """x'' + 2g x' + w^2 x = 0 with x(0) = 1 and x'(0) = 0."""
    found = symla.solve("solve_linear_ode([[0, 1], [-w^2, -2g]], [1, 0])", where=where)
    assert found.verified
    g, w_, t = sympy.symbols("g w t", positive=True)
    put = {symbol: {"g": g, "w": w_, "t": t}[symbol.name] for symbol in found.answer.free_symbols}
    u, v = sympy.sqrt(g**2 - w_**2), sympy.sqrt(w_**2 - g**2)
    by_hand = sympy.sympify(solution, {"g": g, "w": w_, "t": t, "u": u, "v": v})
    wanted = sympy.Matrix([by_hand, by_hand.diff(t)])
    at = {"w > g and g > 0": (1, 2), "g > w and w > 0": (3, 2), "g = w and w > 0": (2, 2)}[where]
    gap = (found.answer.subs(put) - wanted).subs(dict(zip((g, w_), at, strict=True)))
    assert all(abs(sympy.N(e.subs(t, time))) < 1e-12 for e in gap for time in (0, 1, 2.5))


def test_the_sign_of_a_discriminant_makes_cases() -> None:
    """Without a condition on the order there are three cases; a double zero is solved for a letter."""
    found = symla.solve("solve_linear_ode([[0, 1], [-w^2, -2g]], [1, 0])", where="w > 0 and g > 0")
    assert found.verified
    assert [str(condition) for condition, _ in found.answer] == ["g**2 - w**2 > 0", "Eq(g, w)", "g**2 - w**2 < 0"]
    found = symla.solve("matrix_exponential([[0, 1], [-k, 0]], t)")
    assert found.verified
    (below, _), (zero, nilpotent), (above, turned) = found.answer
    assert (str(below), str(zero), str(above)) == ("k < 0", "Eq(k, 0)", "k > 0")
    assert str(nilpotent.tolist()) == "[[1, t], [0, 1]]"
    assert str(turned[0, 0]) == "cos(sqrt(k)*t)"


@pytest.mark.parametrize(
    ("rows", "points"),
    [
        late("[[0, b], [a^2, 0]]", [(-2, 3), (2, 1), (1, -2), (0, 5), (3, 0)]),
        ("[[0, a^2], [b^2, 0]]", [(-2, 3), (-1, -2), (0, 5), (3, 0)]),
    ],
)
def test_exponentials_with_absolute_values(rows: str, points: list[tuple[int, int]]) -> None:
    """Where the eigenvalues are told as ±√b |a|; against the exponential of numbers."""
    solution = symla.solve(f"matrix_exponential({rows})")
    assert solution.verified, solution.report.failures
    a, b = sympy.symbols("a b", real=True)
    for point in points:
        values = dict(zip((a, b), map(sympy.Integer, point), strict=True))
        A = value(read(rows)).subs(values)
        expected = mpmath.expm(mpmath.matrix(A.tolist()))
        found = at_point(solution, values).subs(values).evalf(25)
        assert max(abs(complex(found[i, j]) - complex(expected[i, j])) for i in (0, 1) for j in (0, 1)) < 1e-9


@pytest.mark.parametrize(
    ("side", "truth"), [("sinh(a)", True), ("sinh(|a|)", False), ("sinh(-a)", False), ("|sinh(a)|", False)]
)
def test_bars_are_no_matter_of_taste_in_odd_functions(side: str, truth: bool) -> None:
    """The exponential of a symmetric exchange has sinh(a) beside the diagonal, which sinh(|a|) is not."""
    X = f"[[cosh(a), {side}], [{side}, cosh(a)]]"
    operand, prover = Items((read("[[0, a], [a, 0]]"), read("1"), read(X))), Prover()
    prover.nonzero.assume((prover.reader.scalar(read("a")),))
    assert bool(has_property(prover, Property("exponential_of", operand))) is truth
