"""Rotations and reflections by letters and by parts of a half turn, in every operation; their values are formulas."""

from __future__ import annotations

import json

import pytest
import sympy

import symla
from symla.kernel.meaning.prove import Prover
from symla.kernel.page.shows import has_plain_angle
from symla.notation.parse import read
from tests.kernel.sample import late

t = sympy.Symbol("t", real=True)
ROTATION = "[[cos({0}), -sin({0})], [sin({0}), cos({0})]]"
REFLECTION = "[[cos({0}), sin({0})], [sin({0}), -cos({0})]]"


@pytest.mark.parametrize("angle", ["pi/7", "2pi/9", "pi/5"])
@pytest.mark.parametrize("operation", ["inverse", "determinant", "eigenvectors", "diagonalize", "svd", "qr"])
def test_parts_of_a_half_turn_are_at_home(operation: str, angle: str) -> None:
    """Also where they have no roots as values."""
    for matrix in (ROTATION, REFLECTION):
        assert symla.solve(f"{operation}({matrix.format(angle)})").verified


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("cos(pi/7)", True),
        ("cos(6pi/7)", True),
        ("cos(8pi/7)", False),  # as that of 6 pi/7
        ("cos(-pi/7)", False),
        ("sin(3pi/7)", True),
        ("sin(4pi/7)", False),  # as that of 3 pi/7
        ("sin(-pi/7)", True),
    ],
)
def test_angles_of_which_no_two_have_the_same_value(text: str, tells: bool) -> None:
    """From 0 to pi for a cosine, from -pi/2 to pi/2 for a sine."""
    assert has_plain_angle(Prover(), read(text)) is tells


@pytest.mark.parametrize("angle", [sympy.Rational(1, 3), 2])
def test_exponentials_of_rotations(angle: sympy.Expr) -> None:
    """e^(cos t) times the rotation by sin t, and for a reflection S, cosh(1) I + sinh(1) S."""
    c, s = sympy.cos(t), sympy.sin(t)
    turned = symla.solve(f"matrix_exponential({ROTATION.format('t')})")
    mirrored = symla.solve(f"matrix_exponential({REFLECTION.format('t')})")
    assert turned.verified
    assert mirrored.verified
    expected = sympy.exp(c) * sympy.Matrix([[sympy.cos(s), -sympy.sin(s)], [sympy.sin(s), sympy.cos(s)]])
    other = sympy.cosh(1) * sympy.eye(2) + sympy.sinh(1) * sympy.Matrix([[c, s], [s, -c]])
    for solution, matrix in ((turned, expected), (mirrored, other)):
        found = solution.answer[-1][1]
        while isinstance(found, tuple):
            found = found[-1][1]
        assert (found - matrix).subs(t, angle).evalf(30).norm() < 1e-25


def test_a_rotation_in_space_by_a_letter() -> None:
    """Three equal eigenvalues where cos t = 1, two where it is -1, and e^(it) and e^(-it) elsewhere."""
    matrix = "[[cos(t), -sin(t), 0], [sin(t), cos(t), 0], [0, 0, 1]]"
    for operation in ("eigenvectors", "jordan", "matrix_exponential", "minimal_polynomial"):
        assert symla.solve(f"{operation}({matrix})").verified
    solution = symla.solve(f"diagonalize({matrix})")
    assert solution.verified
    assert solution.answer[0][0] == sympy.Eq(sympy.cos(t), 1)
    _, D = solution.answer[-1][1]
    assert set(D.diagonal()) == {1, sympy.cos(t) + sympy.I * sympy.sin(t), sympy.cos(t) - sympy.I * sympy.sin(t)}


def test_complex_eigenvalues_with_letters_coincide_where_both_parts_do() -> None:
    """a ± bi is c exactly where a = c and b = 0."""
    solution = symla.solve("eigenvectors([[a, -b, 0], [b, a, 0], [0, 0, c]])")
    assert solution.verified
    a, b, c = sympy.symbols("a b c", real=True)
    equal = solution.answer[0][0]
    assert bool(equal.subs({a: 2, c: 2, b: 0})) is True
    assert bool(equal.subs({a: 2, c: 2, b: 1})) is False


@pytest.mark.parametrize(("matrix", "angle"), [(ROTATION.format("t"), t), (ROTATION.format("pi/7"), sympy.pi / 7)])
@pytest.mark.parametrize("n", [2, 7, -3])
def test_powers_of_rotations_turn_by_multiples(matrix: str, angle: sympy.Expr, n: int) -> None:
    """cos 3t, not 4 cos^3 t - 3 cos t."""
    solution = symla.solve(f"matrix_power({matrix}, {n})")
    assert solution.verified
    c, s = sympy.cos(n * angle), sympy.sin(n * angle)
    assert solution.answer == sympy.ImmutableMatrix([[c, -s], [s, c]])


@pytest.mark.parametrize(("n", "operation"), [("n", "general_power"), ("4", "matrix_power")])
def test_powers_of_rotations_backwards(n: str, operation: str) -> None:
    """Clockwise by t, n times."""
    solution = symla.solve(f"{operation}([[cos(t), sin(t)], [-sin(t), cos(t)]], {n})")
    assert solution.verified
    times = sympy.Symbol("n", integer=True)
    assert solution.answer.subs({sympy.Symbol("n", real=True): 4, times: 4})[0, 1].equals(sympy.sin(4 * t))


u, v = sympy.symbols("u v", real=True)


@pytest.mark.parametrize(
    ("call", "wanted"),
    [
        ("matrix_multiply([[cos(u), -sin(u)], [sin(u), cos(u)]], [[cos(v), -sin(v)], [sin(v), cos(v)]])", u + v),
        ("matrix_multiply([[cos(u), sin(u)], [sin(u), -cos(u)]], [[cos(v), sin(v)], [sin(v), -cos(v)]])", u - v),
        (
            "matrix_multiply([[cos(u), -sin(u)], [sin(u), cos(u)]], [[cos(pi/7), -sin(pi/7)], [sin(pi/7), cos(pi/7)]])",
            u + sympy.pi / 7,
        ),
        (
            'evaluate("A B A", A=[[cos(u), -sin(u)], [sin(u), cos(u)]], B=[[cos(v), -sin(v)], [sin(v), cos(v)]])',
            2 * u + v,
        ),
    ],
)
def test_products_of_rotations_turn_by_the_sum_of_their_angles(call: str, wanted: sympy.Expr) -> None:
    """By the addition formulas, also for reflections and for angles with a part of a half turn."""
    solution = symla.solve(call)
    assert solution.verified
    c, s = sympy.cos(wanted), sympy.sin(wanted)
    assert solution.answer == sympy.ImmutableMatrix([[c, -s], [s, c]])


@pytest.mark.parametrize(
    ("call", "wanted"),
    [
        ("dot([cos(u), sin(u)], [cos(v), sin(v)])", [sympy.cos(u - v)]),
        ("determinant([[cos(u), sin(v)], [sin(u), cos(v)]])", [sympy.cos(u + v)]),
        ("project([cos(u), sin(u)], onto=[cos(v), sin(v)])", [-sympy.sin(v) * sympy.sin(u - v)]),
        ("matrix_vector([[cos(u), -sin(u)], [sin(u), cos(u)]], [3cos(v), 3sin(v)])", [3 * sympy.cos(u + v)]),
        ("dot([cos(u), 1], [cos(v), sin(v)])", [sympy.cos(u) * sympy.cos(v) + sympy.sin(v)]),  # no formula applies
        ("dot([cos(u), 2sin(u)], [cos(v), sin(v)])", [sympy.cos(u) * sympy.cos(v) + 2 * sympy.sin(u) * sympy.sin(v)]),
    ],
)
def test_two_terms_become_one_by_an_addition_formula(call: str, wanted: list[sympy.Expr]) -> None:
    """Where the coefficients agree."""
    solution = symla.solve(call)
    assert solution.verified
    found = solution.answer.remainder[:1] if call.startswith("project") else solution.answer
    assert list(found)[:1] == wanted if isinstance(found, sympy.MatrixBase | list) else [found] == wanted


def test_the_addition_formula_is_the_reason() -> None:
    """Not the sum of the squares."""
    assert (
        "= cos(u - v)                      addition formula of sine and cosine"
        in symla.solve("dot([cos(u), sin(u)], [cos(v), sin(v)])").to_text()
    )


@pytest.mark.parametrize("call", ["rank({})", "inverse({})", "null_space({})", "eigenvalues({})"])
def test_two_angles_are_at_home(call: str) -> None:
    """Whether the determinant cos(u + v) is zero decides."""
    matrix = "[[cos(u), sin(v)], [sin(u), cos(v)]]"
    turned = "[[cos(u + v), -sin(u + v)], [sin(u + v), cos(u + v)]]"
    assert symla.solve(call.format(turned if call.startswith("eigenvalues") else matrix)).verified


@pytest.mark.parametrize("operation", ["solve_linear_ode({}, [1, 3])", "diagonalize({})"])
def test_what_is_zero_in_a_case_is_zero_in_the_check(operation: str) -> None:
    """3 sin(t), where sin(t) = 0."""
    matrix = "[[3cos(t), -3sin(t)], [3sin(t), 3cos(t)]]"
    assert symla.solve(operation.format(matrix)).verified


@pytest.mark.parametrize(
    ("angle", "told"),
    [
        ("t", "λ₁ = exp(i t) and λ₂ = exp(-i t)"),
        late("3t", "λ₁ = exp(3 i t)"),
        ("1", "λ₁ = exp(i)"),
    ],
)
@pytest.mark.parametrize("operation", ["eigenvalues", "eigenvectors"])
def test_eigenvalues_of_rotations_are_told_as_exponentials(operation: str, angle: str, told: str) -> None:
    """Beside cosine and sine, which stand in this order; a reflection has 1 and -1, of which nothing is to be told."""
    turned = symla.solve(f"{operation}({ROTATION.format(angle)})")
    assert turned.verified
    assert f"By Euler's formula, {told}" in turned.to_text()
    assert "Euler" not in symla.solve(f"{operation}({REFLECTION.format(angle)})").to_text()
    assert "i sin(t) + cos(t)" not in turned.to_text()


def test_exponentials_are_those_of_the_eigenvalues() -> None:
    """A stored page that tells another exponential, or one twice, or no exponential, is not verified."""
    stored = symla.solve(f"eigenvalues({ROTATION.format('t')})").to_json()
    data = json.loads(stored)
    ((first, second),) = [
        fact
        for chain in data["derivation"]["chains"]
        if chain.get("said", {}).get("key") == "euler"
        for _, fact in chain["said"]["facts"]
    ]
    own, other = first["right"], second["right"]
    for forged in (other, first["left"]):
        first["right"] = forged
        assert not symla.from_json(json.dumps(data)).verified
    first["right"] = own
    assert symla.from_json(json.dumps(data)).verified
    second["left"], second["right"] = first["left"], own
    assert not symla.from_json(json.dumps(data)).verified
