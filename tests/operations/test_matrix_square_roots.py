"""Square roots of matrices: against mpmath, and held to what makes a root the principal one."""

from __future__ import annotations

from random import Random

import mpmath
import pytest
import sympy

import symla
from symla.derivation.model import Undefined
from symla.kernel.meaning.properties import has_property
from symla.kernel.meaning.prove import Prover
from symla.notation import written as w
from symla.notation.parse import read
from symla.notation.statements import Property
from symla.notation.value import value
from tests.kernel.sample import late, sampled
from tests.operations.parametric import at_point


@pytest.mark.parametrize("seed", sampled(range(10), 3))
def test_roots_are_mpmaths(seed: int) -> None:
    """The principal root, where there is one; a negative eigenvalue and a defective zero are told."""
    random = Random(40 + seed)
    for size in (1, 2, 2, 3):
        B = sympy.Matrix(size, size, lambda i, j: random.randint(-2, 3))
        B = B if size == 2 else B.upper_triangular()
        A = B * B if random.random() < 0.6 else B
        solution = symla.solve(f"matrix_power({A.tolist()}, 1/2)")
        assert solution.verified, A
        values = [complex(v) for v in A.eigenvals(multiple=True)]
        zeros = sum(abs(v) < 1e-12 for v in values)
        negative = any(abs(v.imag) < 1e-12 and v.real < -1e-12 for v in values)
        if negative or (zeros and A.rank() != size - zeros):
            assert isinstance(solution.derivation.outcome, Undefined), A
            continue
        X = solution.answer
        assert (X * X - A).applyfunc(sympy.simplify).is_zero_matrix, A
        if not zeros:
            with mpmath.workdps(30):
                wanted = mpmath.sqrtm(mpmath.matrix(A.tolist()))
                found = X.evalf(30)
                assert max(abs(found[i, j] - wanted[i, j]) for i in range(size) for j in range(size)) < 1e-15


def test_other_roots_are_not_principal() -> None:
    """The opposite, a root with one sign changed, one beside the axis, a nilpotent one."""
    for told, wanted in (
        ("[[2, 0], [0, 3]]", True),
        ("[[-2, 0], [0, -3]]", False),
        ("[[2, 0], [0, -3]]", False),
        ("[[1, -5], [5, 1]]", True),
        ("[[0, -1], [1, 0]]", False),
        ("[[-1, -5], [5, -1]]", False),
        ("[[0, 0], [0, 3]]", True),
        ("[[0, 1], [0, 0]]", False),
        ("[[0, 0], [0, 0]]", True),
        ("[[1 + i]]", True),
        ("[[i]]", False),
        ("[[-1 + i]]", False),
        ("[[i, 0], [0, 1 - i]]", False),
        ("[[1, -1, 0], [1, 1, 0], [0, 0, 2]]", True),
        ("[[1, -1, 0], [1, 1, 0], [0, 0, -2]]", False),
        ("[[1, 2, 3], [-2, 1, 4], [0, 0, 1/2]]", True),
    ):
        assert wanted is bool(has_property(Prover(True), Property("principal_root", read(told)))), told


def test_matrices_that_have_principal_roots() -> None:
    """No negative eigenvalue, and no defective zero."""
    for told, wanted in (
        ("[[2, 1], [1, 2]]", True),
        ("[[0, -1], [1, 0]]", True),
        ("[[1, 2], [3, 4]]", False),
        ("[[-1]]", False),
        ("[[1, 1], [1, 1]]", True),
        ("[[0, 1], [0, 0]]", False),
        ("[[0, 0], [0, 0]]", True),
        ("[[0, 1, 0], [0, 0, 0], [0, 0, 1]]", False),
    ):
        verdict = has_property(Prover(False), Property("has_principal_root", read(told)))
        assert wanted is bool(verdict), told


def test_root_of_a_singular_matrix_rests_on_the_null_space() -> None:
    """With 0 among the eigenvalues, that none is negative is not enough: [0, 1; 0, 0] has no root at all."""
    for rows, said, wanted in (
        ("[[2, 1], [1, 2]]", "since no eigenvalue is zero or negative", None),
        ("[[4, 2], [2, 1]]", "of λ₁ = 0 is 1, and so is the dimension of its eigenspace", None),
        ("[[0]]", "of λ₁ = 0 is 1, and so is the dimension", [[0]]),
        (
            "[[1, 0, 1], [0, 0, 0], [0, 0, 0]]",
            "the dimension of its eigenspace is 2",
            [[1, 0, 1], [0, 0, 0], [0, 0, 0]],
        ),
        (
            "[[0, 0, 0], [0, 9, 0], [0, 0, 0]]",
            "the dimension of its eigenspace is 2",
            [[0, 0, 0], [0, 3, 0], [0, 0, 0]],
        ),
        ("[[0, 1], [0, 0]]", "", None),
        ("[[4, 0, 0], [0, 0, 1], [0, 0, 0]]", "", None),
    ):
        solution = symla.solve(f"matrix_square_root({rows})")
        assert solution.verified, rows
        assert solution.to_text().count("There is a principal square root") == bool(said), rows
        assert said in solution.to_text(), rows
        assert isinstance(solution.derivation.outcome, Undefined) is not bool(said)
        if wanted is not None:
            assert solution.answer == sympy.ImmutableMatrix(wanted)


def test_null_space_is_worked_out_once() -> None:
    """The eigenspace of 0 decides whether there is a root, and its basis is in P."""
    text = symla.solve("matrix_power([[1, 0, 1], [0, 0, 0], [0, 0, 0]], 1/2)").to_text()
    assert text.count("The eigenspace of λ₁ = 0 is the null space") == 1
    assert text.count("y = (t, 0, 0)") == 1  # the other one has a letter of its own


def test_nothing_is_added_to_a_singular_matrix() -> None:
    """s = 0: [4, 2; 2, 1] over sqrt(5)."""
    solution = symla.solve("matrix_power([[4, 2], [2, 1]], 1/2)")
    assert solution.verified
    assert "add on the diagonal" not in solution.to_text()
    assert "add on the diagonal" in symla.solve("matrix_power([[2, 1], [1, 2]], 1/2)").to_text()
    assert solution.answer == sympy.Matrix([[4, 2], [2, 1]]) / sympy.sqrt(5)


@pytest.mark.parametrize(
    "rows",
    [
        [[0, 1, 0], [0, 0, 1], [1, -5, 6]],
        late([[2, 1, 0], [1, 3, 1], [0, 1, 5]]),
        late([[0, 0, 1], [1, 0, 1], [0, 1, 0]]),
    ],
)
def test_roots_with_zeros_of_irreducible_cubics(rows: list[list[int]]) -> None:
    """Three positive zeros; x^3 - x - 1 has one and two that are not real."""
    solution = symla.solve(f"matrix_power({rows}, 1/2)")
    assert solution.verified
    found = solution.answer.evalf(30)
    with mpmath.workdps(30):
        wanted = mpmath.sqrtm(mpmath.matrix(rows))
        assert max(abs(mpmath.mpmathify(found[i, j] - wanted[i, j])) for i in range(3) for j in range(3)) < 1e-15


@pytest.mark.parametrize(
    "rows", ["[[3, 1, 0, 0], [1, 4, 1, 0], [0, 1, 5, 1], [0, 0, 1, 6]]", "[[2, i, 0], [-i, 3, 1], [0, 1, 5]]"]
)
def test_roots_with_zeros_of_a_quartic_or_of_a_complex_matrix_are_refused(rows: str) -> None:
    """The proofs would be too long."""
    with pytest.raises(symla.SymlaError, match="degrees from 4 on"):
        symla.solve(f"matrix_square_root({rows})")


def test_roots_of_complex_numbers_within_roots_are_refused_for_three_rows() -> None:
    """(1 ± √(1 + 8i))/2 are eigenvalues; on the diagonal, i and 1 + i are none of this kind."""
    with pytest.raises(symla.SymlaError, match="roots of complex numbers"):
        symla.solve("matrix_square_root([[1 + i, 1 + i, 0], [1, -i, 0], [i, 0, 2]])")
    found = symla.solve("matrix_square_root([[i, 0, 0], [0, 1 + i, 0], [1, 0, 2]])")
    assert found.verified
    X = sympy.Matrix(found.answer)
    assert sympy.simplify(X * X - sympy.Matrix([[sympy.I, 0, 0], [0, 1 + sympy.I, 0], [1, 0, 2]])).is_zero_matrix


@pytest.mark.parametrize(
    ("rows", "where", "points"),
    [
        ("[[a, 0], [0, b]]", "a > 0 and b > 0", ((2, 3), (1, 1), (4, 9))),
        ("[[a, 1], [0, b]]", None, ((2, 3), (1, 1), (0, 4), (4, 0), (0, 0), (-1, 2), (2, -1), (-2, -2))),
        ("[[a, 1], [0, a]]", "a > 0", ((2, 0), (9, 0))),
        ("[[a, 1, 0], [0, a, 1], [0, 0, a]]", None, ((4, 0), (0, 0), (-1, 0))),
        ("[[4, a], [0, b]]", "b > 0", ((3, 4), (0, 9), (-2, 1))),
    ],
)
def test_triangular_matrices_with_letters(rows: str, where: str | None, points: tuple[tuple[int, int], ...]) -> None:
    """At numbers the root is mpmath's; there is none for a negative eigenvalue, and for a defective zero."""
    solution = symla.solve(f"matrix_square_root({rows})", where=where)
    assert solution.verified
    letters = {name: solution.symbols.get(name, sympy.Symbol(name, real=True)) for name in "ab"}
    for first, second in points:
        point = {letters["a"]: sympy.Integer(first), letters["b"]: sympy.Integer(second)}
        A = value(read(rows)).subs({sympy.Symbol("a", real=True): first, sympy.Symbol("b", real=True): second})
        found = at_point(solution, point)
        values = A.eigenvals(multiple=True)
        if min(values) < 0 or A.rank() != A.rows - values.count(0):
            assert found is None
            continue
        X = sympy.Matrix(found).subs(point)
        assert (X * X - A).applyfunc(sympy.simplify).is_zero_matrix
        assert all(x >= 0 for x in X.diagonal())


def test_letters_that_decide_about_more_than_signs_are_refused() -> None:
    """The eigenvalues have roots of letters."""
    with pytest.raises(symla.SymlaError, match="unless these are real and have no roots, or A is a rotation"):
        symla.solve("matrix_square_root([[a, 1], [1, b]])")


def test_a_case_in_which_an_eigenvalue_has_another_value() -> None:
    """[[k + 1, k], [0, k + 1]] is the identity matrix for k = 0."""
    solution = symla.matrix_square_root([["k + 1", "k"], [0, "k + 1"]])
    for k in (0, 3):
        root = at_point(solution, point := {solution.symbols["k"]: k}).subs(point)
        assert root**2 == sympy.Matrix([[k + 1, k], [0, k + 1]])


@pytest.mark.parametrize(
    ("rows", "sign"),
    [("[[cos(t), -sin(t)], [sin(t), cos(t)]]", 1), ("[[cos(3t), sin(3t)], [-sin(3t), cos(3t)]]", -1)],
)
def test_rotations_by_half_the_angle(rows: str, sign: int) -> None:
    """By cases; at an angle of each case the root is SymPy's."""
    solution = symla.solve(f"matrix_square_root({rows})")
    assert solution.verified
    cases = dict(solution.answer)
    t = solution.symbols["t"]
    turns = 1 if sign > 0 else 3
    seen = set()
    for angle in (sympy.Rational(1, 3), sympy.Rational(4, 3), sympy.Rational(-7, 4)):
        at = angle * sympy.pi * 2 / turns
        if sympy.cos(at * turns / 2) == 0:
            continue
        (condition,) = [c for c in cases if c.subs(t, at) == True]  # noqa: E712
        seen.add(condition)
        x = sympy.exp(sympy.I * turns * at / 2)
        x = x if sympy.re(x) > 0 else -x
        wanted = sympy.Matrix([[sympy.re(x), -sign * sympy.im(x)], [sign * sympy.im(x), sympy.re(x)]])
        assert (cases[condition].subs(t, at) - wanted).applyfunc(sympy.N).norm() < 1e-12
    assert len(seen) == 2
    assert len(cases) == 3


def test_a_half_turn_has_no_principal_root() -> None:
    """So no root is proved without the sign of the cosine; other angles have one."""
    for rows, wanted in (
        ("[[cos(t), -sin(t)], [sin(t), cos(t)]]", "Undecided"),
        ("[[-1, 0], [0, -1]]", "Refuted"),
        ("[[0, -1], [1, 0]]", "Proved"),
    ):
        found = has_property(Prover(False), Property("has_principal_root", read(rows)))
        assert type(found).__name__ == wanted, rows


@pytest.mark.parametrize(
    ("rows", "principal"),
    [
        ([[2, 1], [1, 2]], True),
        ([[1, 2], [2, 1]], False),  # 3 and -1
        ([[-2, 1], [1, -2]], False),
        ([[0, -1], [1, 0]], False),  # i and -i
        ([[1, -1], [1, 1]], True),
        ([[0, 0, 1], [1, 0, -2], [0, 1, 2]], True),  # 1 and (1 ± i√3)/2
        ([[0, 0, 1], [1, 0, 0], [0, 1, 0]], False),  # 1 and (-1 ± i√3)/2
        ([[0, 0, -1], [1, 0, 0], [0, 1, 0]], False),  # -1 and (1 ± i√3)/2
        ([[0, 0], [0, 0]], True),
    ],
)
def test_which_roots_are_principal(rows: list[list[int]], principal: bool) -> None:
    """All eigenvalues other than 0 lie to the right of the imaginary axis."""
    X = w.Matrix(tuple([tuple([w.number(x) for x in row]) for row in rows]))
    assert bool(Prover().holds(Property("principal_root", X))) is principal


@pytest.mark.parametrize(
    ("entries", "values"),
    [
        ([["a", "b"], ["b", "a"]], [(5, 3), (5, -4), (2, 2), (2, -2), (3, 0)]),
        ([["5", "b"], ["b", "5"]], [(0, 3), (0, -4), (0, 5), (0, 0)]),
        ([["a", "a"], ["a", "a"]], [(2, 0), (8, 0), (0, 0)]),
    ],
)
def test_symmetric_matrices_with_letters(entries: list[list[str]], values: list[tuple[int, int]]) -> None:
    """The case that holds has the root: X X = A, with eigenvalues that are not negative."""
    solution = symla.solve("matrix_square_root", entries)
    assert solution.verified, solution.report.failures
    for x, y in values:
        point = {letter: x if letter.name == "a" else y for letter in solution.symbols.values()}
        (root,) = [answer for condition, answer in solution.answer if condition.subs(point) == sympy.true]
        A = sympy.Matrix([[sympy.sympify(e).subs({"a": x, "b": y}) for e in row] for row in entries])
        found = root.subs(point)
        assert sympy.simplify(found * found - A).is_zero_matrix
        assert found.is_positive_semidefinite


def test_no_root_where_an_eigenvalue_is_negative() -> None:
    """a + b or a - b is."""
    answers = symla.solve("matrix_square_root([[a, b], [b, a]])").answer
    a, b = sympy.symbols("a b", real=True)
    for point in ({a: 1, b: 3}, {a: 1, b: -3}, {a: -2, b: 1}):
        assert [None] == [answer for condition, answer in answers if condition.subs(point) == sympy.true]
