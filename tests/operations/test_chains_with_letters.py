"""Jordan chains with letters: their lengths by cases, under names that stand for nothing else."""

from __future__ import annotations

from itertools import product
from typing import Any

import mpmath
import pytest
import sympy

import symla
from tests.kernel.sample import late
from tests.operations.parametric import at_point


def _form(found: Any, point: dict[Any, Any]) -> tuple[sympy.Matrix, sympy.Matrix]:
    values = found if isinstance(found, dict) else {"P": found[0], "J": found[1]}
    return sympy.Matrix(values["P"]).subs(point), sympy.Matrix(values["J"]).subs(point)


def _blocks(J: sympy.Matrix) -> list[int]:
    sizes = [1]
    for k in range(1, J.rows):
        if J[k - 1, k]:
            sizes[-1] += 1
        else:
            sizes.append(1)
    return sorted(sizes)


@pytest.mark.parametrize(
    "rows",
    [
        [[0, "a", "b"], [0, 0, "c"], [0, 0, 0]],
        [["k", "a", "b"], [0, "k", "a"], [0, 0, "k"]],
        late([[0, "a", 1, 0], [0, 0, "b", 1], [0, 0, 0, "c"], [0, 0, 0, 0]]),
    ],
    ids=str,
)
def test_jordan_forms_of_triangles(rows: list[list[Any]]) -> None:
    """A P = P J with an invertible P, and blocks as large as SymPy's ranks of the powers say."""
    solution = symla.jordan(rows)
    assert solution.verified
    names = solution.symbols
    A = sympy.Matrix([[names.get(entry, entry) for entry in row] for row in rows])
    for values in product((-1, 0, 2), repeat=len(names)):
        point = dict(zip(names.values(), values, strict=True))
        P, J = _form(at_point(solution, point), point)
        here = A.subs(point)
        assert P.det() != 0
        assert here * P == P * J
        shifted = here - here[0, 0] * sympy.eye(A.rows)
        assert len(_blocks(J)) == A.rows - shifted.rank()
        longest = next(k for k in range(1, A.rows + 1) if (shifted**k).is_zero_matrix)
        assert max(_blocks(J)) == longest


def test_a_null_space_below_a_decision_has_a_letter_of_its_own() -> None:
    """x and y stand above the case where c is not zero for the eigenvectors, and still stand for them there."""
    solution = symla.jordan([[2, 1, 0], [0, "b", "c"], [0, 0, "b"]])
    assert solution.verified, solution.report.failures
    names = solution.symbols
    A = sympy.Matrix([[2, 1, 0], [0, names["b"], names["c"]], [0, 0, names["b"]]])
    for b, c in ((5, 7), (5, 0), (2, 1), (2, 0)):
        point = {names["b"]: b, names["c"]: c}
        P, J = _form(at_point(solution, point), point)
        assert A.subs(point) * P == P * J
        assert P.det() != 0


@pytest.mark.parametrize("sign", [1, -1])
def test_the_letter_w_is_free_for_the_data(sign: int) -> None:
    """exp(t A) for A = [0, 1; ±w^2, 0]: cos(w t), sin(w t)/w and their hyperbolic kin; 1 and t where w = 0."""
    solution = symla.matrix_exponential([[0, 1], [f"{sign} w^2", 0]], "t")
    assert solution.verified
    t, w = solution.symbols["t"], solution.symbols["w"]
    for value in (0, 1, -2, sympy.Rational(1, 3)):
        X = sympy.Matrix(at_point(solution, {w: value})).subs(w, value)
        for time in (0, 1, sympy.Rational(-3, 2)):
            here = X.subs(t, time)
            other = sympy.Matrix([[0, time], [sign * value**2 * time, 0]]).exp()
            assert max(abs(complex(x)) for x in (here - other).evalf()) < 1e-12


def test_oscillations_from_rest() -> None:
    """x'' = -w^2 x from (1, 0): cos(w t) and -w sin(w t)."""
    solution = symla.solve_linear_ode([[0, 1], ["-w^2", 0]], [1, 0])
    assert solution.verified
    t, w = solution.symbols["t"], solution.symbols["w"]
    for value in (0, 3, -1):
        found = sympy.Matrix(at_point(solution, {w: value})).subs(w, value)
        assert sympy.simplify(
            found - sympy.Matrix([sympy.cos(value * t), -value * sympy.sin(value * t)])
        ).is_zero_matrix


@pytest.mark.parametrize("letters", ["z w", "p w", "w q", "s w", "p q"])
def test_chains_beside_any_letters(letters: str) -> None:
    """[z, w; 0, z] is one block where w is not zero, and two where it is."""
    z, w = letters.split()
    for domain in ("real", "complex"):
        solution = symla.jordan([[z, w], [0, z]], domain=domain)
        assert solution.verified
        symbol = solution.symbols[w]
        assert _blocks(_form(at_point(solution, {symbol: 0, solution.symbols[z]: 5}), {symbol: 0})[1]) == [1, 1]
        assert _blocks(_form(at_point(solution, {symbol: 7, solution.symbols[z]: 5}), {symbol: 7})[1]) == [2]


@pytest.mark.parametrize(
    ("where", "values"),
    [
        late("w > g and g > 0", [(3, 1), (5, 1), (2, sympy.Rational(1, 2))]),
        late("g > w and w > 0", [(1, 2), (sympy.Rational(1, 3), 1)]),
        late("w > 2 and g = 1", [(3, 1), (5, 1)]),
        ("w = g and g > 0", [(1, 1), (3, 3)]),
        ("g = 0 and w > 0", [(2, 0), (sympy.Rational(1, 3), 0)]),
    ],
)
def test_damped_oscillations_under_conditions(where: str, values: list[tuple[Any, Any]]) -> None:
    """x'' = -w^2 x - 2 g x' from (1, 0): a case that the conditions exclude need not be worked out."""
    solution = symla.solve_linear_ode([[0, 1], ["-w^2", "-2g"]], [1, 0], where=where)
    assert solution.verified
    names = solution.symbols
    for w, g in values:
        point = {names[letter]: value for letter, value in (("w", w), ("g", g)) if letter in names}
        for time in (0, sympy.Rational(1, 2), 2):
            found = sympy.Matrix(at_point(solution, point)).subs({**point, names["t"]: time})
            right = mpmath.expm(mpmath.matrix([[0, 1], [-(float(w) ** 2), -2 * float(g)]]) * float(time))
            assert abs(complex(found[0].evalf()) - complex(right[0, 0])) < 1e-9
            assert abs(complex(found[1].evalf()) - complex(right[1, 0])) < 1e-9
