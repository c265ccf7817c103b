"""Parameters: a tree of cases that is complete and disjoint, each with the answer that SymPy has for such values."""

from __future__ import annotations

import itertools
import random
from fractions import Fraction
from typing import Any

import pytest
import sympy

import symla
from symla.errors import SymlaError

k, m = sympy.symbols("k m", real=True)
ENTRIES = ("0", "1", "1", "2", "-1", "k", "k", "k - 1", "-k", "k + 2", "k^2", "2k", "k^2 - 4")
MORE = (*ENTRIES, "m", "m", "k - m", "k m", "m + 1")
VALUES = (0, 1, -1, 2, -2, 3, Fraction(1, 2), Fraction(-3, 2), 4)


def parametric(seed: int, count: int, entries: tuple[str, ...], most: int) -> list[list[list[str]]]:
    """Random matrices of all shapes whose entries depend on symbols."""
    chance = random.Random(seed)
    return [
        [[chance.choice(entries) for _ in range(width)] for _ in range(height)]
        for height, width in [(chance.randint(1, most), chance.randint(1, most)) for _ in range(count)]
    ]


def exact(matrix: list[list[str]], values: dict[Any, Any]) -> sympy.Matrix:
    """The matrix for these values, as SymPy has it."""
    known = {"k": values[k], "m": values[m]}
    texts = {"k - 1": "k-1", "2k": "2*k", "k m": "k*m"}
    return sympy.Matrix(
        [[sympy.parse_expr(texts.get(e, e).replace("^", "**"), local_dict=known) for e in row] for row in matrix]
    )


def answer_at(solution: Any, values: dict[Any, Any]) -> Any:
    """The answer for these values, by the only case that they belong to."""
    outcome = solution.answer
    if not (isinstance(outcome, tuple) and outcome and isinstance(outcome[0], tuple) and len(outcome[0]) == 2):
        return outcome
    holding = [answer for condition, answer in outcome if condition.subs(values) == sympy.true]
    failing = [answer for condition, answer in outcome if condition.subs(values) == sympy.false]
    assert 1 == len(holding), (outcome, values)
    assert len(outcome) == len(holding) + len(failing)
    return holding[0]


def points(seed: int, count: int = 12) -> list[dict[Any, Any]]:
    """Values for the symbols, some of them the same, some the opposite of each other."""
    chance = random.Random(seed)
    rational = [sympy.Rational(v.numerator, v.denominator) for v in VALUES]
    found = []
    for _ in range(count):
        own = chance.choice(rational)
        found.append({k: own, m: chance.choice([own, -own, 1 / own if own else own, *rational])})
    return found


def at(value: Any, values: dict[Any, Any]) -> Any:
    """What is left of an answer when values are put in."""
    return value.subs(values) if hasattr(value, "subs") else value


@pytest.mark.parametrize(("entries", "most", "count"), [(ENTRIES, 3, 160), (MORE, 2, 110)])
def test_reduced_forms_by_cases_are_sympys(entries: tuple[str, ...], most: int, count: int) -> None:
    """Whatever the parameters are, one case holds, and its reduced row echelon form is that of the matrix with the
    values put in.
    """
    parted = 0
    for number, matrix in enumerate(parametric(11, count, entries, most)):
        solution = symla.rref(matrix)
        parted += isinstance(solution.answer, tuple)
        for values in points(number):
            expected, _ = exact(matrix, values).rref()
            assert expected == at(answer_at(solution, values), values), (matrix, values)
    assert parted > count / 3


@pytest.mark.parametrize(("entries", "most", "count"), [(ENTRIES, 3, 90), (MORE, 2, 60)])
def test_cases_are_proved(entries: tuple[str, ...], most: int, count: int) -> None:
    """The kernel proves every line of every case, that the cases are complete, and that they do not overlap."""
    for matrix in parametric(12, count, entries, most):
        for operation in ("rank", "null_space", "rref"):
            solution = symla.solve(operation, matrix)
            assert [] == solution.report.failures, (operation, matrix)


@pytest.mark.parametrize("method", ["gauss_jordan", "back_substitution"])
def test_systems_by_cases_are_sympys(method: str) -> None:
    """Kind and solutions agree with the ranks that SymPy counts and with what putting in gives."""
    for number, matrix in enumerate(parametric(13, 90, ENTRIES, 3)):
        if len(matrix[0]) < 2:
            continue
        left, right = [row[:-1] for row in matrix], [row[-1] for row in matrix]
        solution = symla.solve_system(left, right, method=method)
        assert [] == solution.report.failures, matrix
        for values in points(number, 8):
            whole = exact(matrix, values)
            A, b = whole[:, :-1], whole[:, -1]
            found = answer_at(solution, values)
            kind = "none" if A.rank() < whole.rank() else "one" if A.rank() == A.cols else "infinite"
            assert kind == found.kind, (matrix, values)
            if kind != "none":
                assert b == A * at(found.particular, values)
                homogeneous = [at(h, values) for h in found.homogeneous]
                assert all(not any(A * h) for h in homogeneous)
                assert A.cols - A.rank() == len(homogeneous)
                assert len(homogeneous) == (sympy.Matrix.hstack(*homogeneous).rank() if homogeneous else 0)


@pytest.mark.parametrize("method", ["auto", "row_reduction"])
def test_inverses_by_cases_are_sympys(method: str) -> None:
    """Where the determinant is zero there is no inverse; elsewhere it is the one that SymPy has."""
    for number, matrix in enumerate(parametric(14, 120, ENTRIES, 3)):
        if len(matrix) != len(matrix[0]):
            continue
        solution = symla.inverse(matrix, method=method)
        assert [] == solution.report.failures, matrix
        for values in points(number, 6):
            A = exact(matrix, values)
            found = at(answer_at(solution, values), values)
            assert (A.inv() if A.det() else None) == found, (matrix, values)


@pytest.mark.parametrize(
    ("problem", "conditions"),
    [
        ("rank([[k^3 - 1]])", ["k = 1", "k ≠ 1"]),
        ("rank([[k^3 - k + 1]])", ["k³ - k + 1 = 0", "k³ - k + 1 ≠ 0"]),
        ("rank([[k^2 - 2]])", ["k = √2", "k = -√2", "k ≠ √2 and k ≠ -√2"]),
        ("rank([[a^2 + a*b + b^2]])", ["(a, b) = (0, 0)", "(a, b) ≠ (0, 0)"]),
        ("rank([[a^2 - b^2]])", ["a = b", "a = -b and a ≠ b", "a ≠ b and a ≠ -b"]),
        ("rank([[k^2 + 1]], domain=complex)", ["k = i", "k = -i", "k ≠ i and k ≠ -i"]),
        ("rank([[abs(a)]])", ["a = 0", "a ≠ 0"]),
    ],
)
def test_conditions_are_solved_for_a_symbol(problem: str, conditions: list[str]) -> None:
    """Each condition is what a teacher writes; one that no formula solves stays an equation."""
    domain = "complex" if problem.endswith("complex)") else "real"
    solution = symla.solve(problem.replace(", domain=complex", ""), domain=domain)
    text = solution.to_text()
    headings = [line.split("If ", 1)[1].rstrip(":") for line in text.splitlines() if ". If " in line]
    assert conditions == headings, text


@pytest.mark.parametrize("problem", ["rank([[k^2 + 1]])", "rank([[k^2 + k + 1]])", "rank([[k^4 - k + 1]])"])
def test_what_no_real_number_meets_makes_no_case(problem: str) -> None:
    """A number that is zero for no real value of its symbol is a pivot like any other."""
    solution = symla.solve(problem)
    assert 1 == solution.answer
    assert solution.verified


def test_a_factor_that_is_never_zero_is_told() -> None:
    """The factor that makes no case is named, with the reason."""
    assert "is zero exactly if k = 1, since k² + k + 1 ≠ 0" in symla.rank([["k^3 - 1"]]).to_text()


def test_too_many_cases_are_refused() -> None:
    """A matrix of nothing but symbols has more cases than anybody reads."""
    letters = [[f"{row}_{column}" for column in range(1, 5)] for row in "abcd"]
    with pytest.raises(SymlaError, match="more than 40 cases"):
        symla.rref(letters)


def test_nested_cases_are_numbered_and_their_conditions_joined() -> None:
    """A case within the second one is 2.1, and its condition in the answer is that of both."""
    solution = symla.solve_system([[1, 2], [2, "a"]], [3, "b"])
    a, b = sympy.symbols("a b", real=True)
    assert {sympy.Eq(a, 4) & sympy.Eq(b, 6), sympy.Eq(a, 4) & sympy.Ne(b, 6), sympy.Ne(a, 4)} == {
        condition for condition, _ in solution.answer
    }
    assert "1.2. If b ≠ 6:" in solution.to_text()


def test_spaces_by_cases_are_sympys() -> None:
    """Bases have as many vectors as SymPy counts, and span what they should, whatever the parameters are."""
    for number, matrix in enumerate(parametric(15, 60, ENTRIES, 3)):
        for operation in ("column_space", "row_space", "left_null_space"):
            solution = symla.solve(operation, matrix)
            assert [] == solution.report.failures, (operation, matrix)
            for values in points(number, 5):
                A = exact(matrix, values)
                basis = [at(v, values) for v in answer_at(solution, values)]
                together = sympy.Matrix.hstack(*basis) if basis else sympy.zeros(0, 0)
                if operation == "left_null_space":
                    assert A.rows - A.rank() == together.rank() == len(basis)
                    assert all(not any(A.T * v) for v in basis)
                else:
                    own = A if operation == "column_space" else A.T
                    assert A.rank() == together.rank() == len(basis)
                    assert not basis or A.rank() == sympy.Matrix.hstack(own, together).rank()


def test_independence_by_cases_is_sympys() -> None:
    """Vectors are independent where their matrix has full rank; elsewhere the relation holds and is not trivial."""
    for number, matrix in enumerate(parametric(16, 90, ENTRIES, 3)):
        solution = symla.linear_independence(matrix)
        assert [] == solution.report.failures, matrix
        for values in points(number, 6):
            A = exact(matrix, values).T
            found = answer_at(solution, values)
            assert (A.rank() == A.cols) == found.independent
            if not found.independent:
                relation = at(found.relation, values)
                assert any(relation)
                assert not any(A * relation)


def test_coordinates_by_cases_are_sympys() -> None:
    """Where the basis is one and its span holds the vector, the coordinates put it together; else there are none."""
    for number, matrix in enumerate(parametric(17, 90, ENTRIES, 3)):
        if len(matrix) < 2:
            continue
        own, *basis = matrix
        solution = symla.coordinates(own, basis)
        assert [] == solution.report.failures, matrix
        for values in points(number, 6):
            A, v = exact(basis, values).T, exact([own], values).T
            found = answer_at(solution, values)
            unique = A.rank() == A.cols == sympy.Matrix.hstack(A, v).rank()
            assert unique == (found is not None)
            assert not unique or v == A * at(found, values)


def test_changes_of_basis_by_cases_are_sympys() -> None:
    """Where both are bases of the same space, the new basis times the matrix is the old one."""
    for number, matrix in enumerate(parametric(18, 120, ENTRIES, 2)):
        if len(matrix) != 2 or len(matrix[0]) != 2:
            continue
        old, new = matrix, [["1", "k"], ["0", "k + 2"]]
        solution = symla.change_of_basis(old, new)
        assert [] == solution.report.failures, matrix
        for values in points(number, 6):
            A, B = exact(old, values).T, exact(new, values).T
            found = answer_at(solution, values)
            assert bool(A.det() and B.det()) == (found is not None)
            assert found is None or at(found, values) * 1 == B.inv() * A


POWERS = ("det(A)", "k", "k - 1", "k + m", "k^2 - 4", "tr(B)", "norm_l2(u)", "u . u - m", "rank(A) - 1", "k m - 1")
FORMS = (
    "A^-1 u",
    "A^-1 - m B",
    "B A^-1",
    "(A - k B)^-1",
    "A^-2 u",
    "A/d",
    "B/(d) + u u^T",
    "u/norm_l2(u)",
    "(d)^-1 A^-1 u",
    "m/d - 1/(k - m)",
    "rank(A) B u",
    "(u/k)/(d)",
    "A^-1/k",
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
    assert 1 == shown.count("det(D) = d₁₁·d₂₂ - d₁₂·d₂₁")
    assert 1 == shown.count("C = k B")
    assert shown.index("D = A - C") < shown.index("1. If k = -1:") < shown.index("E = D⁻¹")


def test_case_that_goes_on_has_its_value_put_in() -> None:
    """Where a case does not end at once, the data are told as they are there."""
    shown = symla.evaluate("rank(A) A", A=[["1", "k"], ["k", "1"]]).to_text()
    assert "With k = -1 put in, we have A = [1, -1; -1, 1]." in shown


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
