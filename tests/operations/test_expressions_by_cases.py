"""Expressions with parameters: in each case the value that SymPy has there."""

from __future__ import annotations

import itertools
import random
from typing import Any

import pytest
import sympy

import symla
from symla.errors import SymlaError
from tests.kernel.sample import late
from tests.operations.parametric import ENTRIES, MORE, answer_at, at, exact, k, m, points

POWERS = ("det(A)", "k", "k - 1", "k + m", "k^2 - 4", "tr(B)", "norm_l2(u)", "u . u - m", "rank(A) - 1", "k m - 1")
FORMS = (
    "A^-1 u",
    late("A^-1 - m B"),
    late("B A^-1"),
    late("(A - k B)^-1"),
    late("A^-2 u"),
    "A/d",
    late("B/(d) + u u^T"),
    "u/norm_l2(u)",
    late("(d)^-1 A^-1 u"),
    "m/d - 1/(k - m)",
    "rank(A) B u",
    "(u/k)/(d)",
    late("A^-1/k"),
)


def expected_of(form: str, divisor: str, data: dict[str, sympy.Matrix], values: dict[Any, Any]) -> Any:
    """What SymPy makes of the expression for these values; None where it divides by zero."""
    A, B, u = data["A"], data["B"], data["u"]
    own, other = values[k], values[m]
    if form.endswith("A^-1") or "A^-" in form or "(A - k B)^-1" in form:
        inverted = A - own * B if "(A - k B)" in form else A
        if not inverted.det():
            return None
        inverse = inverted.inv()
    length = sympy.sqrt(u.dot(u))
    d = {
        "det(A)": A.det(),
        "k": own,
        "k - 1": own - 1,
        "k + m": own + other,
        "k^2 - 4": own**2 - 4,
        "tr(B)": B.trace(),
        "norm_l2(u)": length,
        "u . u - m": u.dot(u) - other,
        "rank(A) - 1": A.rank() - 1,
        "k m - 1": own * other - 1,
    }[divisor]
    divides = ([d] if "d" in form else []) + ([length] if "norm" in form else [])
    divides += {"m/d - 1/(k - m)": [own - other], "(u/k)/(d)": [own], "A^-1/k": [own]}.get(form, [])
    if not all(divides):
        return None
    return {
        "A^-1 u": lambda: inverse * u,
        "A^-1 - m B": lambda: inverse - other * B,
        "B A^-1": lambda: B * inverse,
        "(A - k B)^-1": lambda: inverse,
        "A^-2 u": lambda: inverse**2 * u,
        "A/d": lambda: A / d,
        "B/(d) + u u^T": lambda: B / d + u * u.T,
        "u/norm_l2(u)": lambda: u / length,
        "(d)^-1 A^-1 u": lambda: inverse * u / d,
        "m/d - 1/(k - m)": lambda: other / d - 1 / (own - other),
        "rank(A) B u": lambda: A.rank() * B * u,
        "(u/k)/(d)": lambda: u / own / d,
        "A^-1/k": lambda: inverse / own,
    }[form]()


@pytest.mark.parametrize("form", FORMS)
def test_expressions_by_cases_are_sympys(form: str) -> None:
    """Whatever the parameters are, one case holds; its value is that of the expression with the values put in, and it
    is undefined where SymPy would divide by zero.
    """
    chance = random.Random(form)
    one, two = (*ENTRIES, "3", "0", "-2"), MORE
    parted = worked = refused = 0
    for number in range(9 if "d" in form else 7):
        entries = two if number % 3 == 2 else one
        texts = {
            name: [[chance.choice(entries) for _ in range(width)] for _ in range(2)]
            for name, width in (("A", 2), ("B", 2), ("u", 1))
        }
        divisor = chance.choice(POWERS)
        text = form.replace("/d", f"/({divisor})").replace("(d)", f"({divisor})")
        if "norm" in text:  # the kernel knows |k - 1|, and not what |k^2 - 4| divides
            texts["u"] = [[chance.choice(["0", "1", "-1", "k", "k - 1", "2k", "m", "k - m"])] for _ in range(2)]
        named = {name: rows if name != "u" else [e for (e,) in rows] for name, rows in texts.items()}
        used = {name: rows for name, rows in named.items() if name in text.replace("rank", "")}
        try:
            solution = symla.evaluate(text, **used)
        except SymlaError as error:
            assert "could not be worked out" in str(error)  # noqa: PT017
            refused += 1
            continue
        assert [] == solution.report.failures, (text, used)
        parted += isinstance(solution.answer, tuple)
        for values in points(number, 10):
            data = {name: exact(rows, values) for name, rows in texts.items()}
            expected = expected_of(form, divisor, data, values)
            found = at(answer_at(solution, values), values)
            assert (expected is None) == (found is None), (text, used, values)
            if expected is not None:
                difference = found - expected
                entries_of = list(difference) if hasattr(difference, "shape") else [difference]
                assert all(sympy.radsimp(e).expand() == 0 for e in entries_of), (text, used, values)
                worked += 1
    assert parted > 2
    assert worked > 10
    assert refused < 2


def test_work_before_the_cases_is_said_once() -> None:
    """The determinant that decides stands before the cases, and in none of them."""
    shown = symla.evaluate("(A - k B)^-1 u", A=[[1, 2], [3, 2]], B=[[1, 0], [0, 1]], u=[1, 1]).to_text()
    assert 1 == shown.count("det(D) = d₁₁ d₂₂ - d₁₂ d₂₁")
    assert 1 == shown.count("C = k B")
    assert shown.index("D = A - C") < shown.index("1. If k = -1 or k = 4:") < shown.index("E = D⁻¹")


def test_case_that_goes_on_has_its_value_put_in() -> None:
    """Where a case does not end at once, the data are told as they are there."""
    shown = symla.evaluate("rank(A) A", A=[["1", "k"], ["k", "1"]]).to_text()
    assert "With k = -1 substituted, we have A = [1, -1; -1, 1]." in shown


def test_inverse_in_letters_parts_again() -> None:
    """Where one letter is zero, another one may still decide."""
    solution = symla.inverse([["a", "b"], ["c", "d"]])
    assert [] == solution.report.failures
    a, b, c, d = symbols = sympy.symbols("a b c d", real=True)
    for numbers in itertools.product((0, 1, -2), repeat=4):
        values = dict(zip(symbols, numbers, strict=True))
        matrix = sympy.Matrix([[a, b], [c, d]]).subs(values)
        assert (matrix.inv() if matrix.det() else None) == at(answer_at(solution, values), values)


@pytest.mark.parametrize(
    ("expression", "data", "conditions"),
    [
        ("2 + 1/(k^3 - k + 1)", {}, ["k³ - k + 1 = 0", "k³ - k + 1 ≠ 0"]),
        ("A/rank(A)", {"A": [["k^3 - k + 1", 1], [0, "k^3 - k + 1"]]}, ["k³ - k + 1 = 0", "k³ - k + 1 ≠ 0"]),
        ("A^-1 v", {"A": [["a", "b"], ["c", "d"]], "v": [1, 0]}, ["a d - b c = 0", "a d - b c ≠ 0"]),
    ],
)
def test_expressions_under_an_equation(expression: str, data: dict[str, Any], conditions: list[str]) -> None:
    """An equation that is not solved for a symbol stays the condition, in expressions too."""
    solution = symla.evaluate(expression, **data)
    assert [] == solution.report.failures
    shown = solution.to_text()
    assert conditions == [line.split("If ", 1)[1].rstrip(":") for line in shown.splitlines() if ". If " in line]
