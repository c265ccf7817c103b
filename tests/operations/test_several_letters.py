"""Matrices and systems in several letters, by cases: each is proved and agrees with the answer for numbers."""

from __future__ import annotations

import random
from typing import Any

import pytest
import sympy

import symla
from tests.kernel.sample import late, sampled

GIVEN = [
    ("solve_system", [["b", "1"], ["1", "1"], ["1", "a"]], ["1", "2", "1"]),
    ("rank", [["a", "-1", "1"], ["-1", "1", "1"], ["1", "b", "0"]], None),
    ("rref", [["2", "1", "a"], ["1", "b", "1"], ["2", "0", "1"]], None),
    late("rref", [["a", "b", "c"], ["d", "f", "g"], ["h", "j", "k"]], None),
    ("rref", [["1", "b", "c"], ["d", "f", "g"], ["h", "j", "k"]], None),
    late("rref", [["2", "k", "1"], ["b", "1", "-1"], ["-1", "-1", "a"]], None),
    ("rank", [["a", "1", "2"], ["3", "b", "1"], ["2", "1", "c"]], None),
    late("solve_system", [["g+1", "-b"], ["b", "g"], ["2*a", "a^2"]], ["a^2-g", "1-a", "-a"]),  # b^2 + g^2 + g = 0
    late("rank", [["-1", "m", "f", "1"], ["1", "5", "2*m", "f^2-1"], ["f-2", "4", "f", "-2"]], None),  # cubics
    ("rref", [["1", "1"], ["f^2", "5"], ["b^2+1", "f"]], None),  # f = sqrt(5), b^2 = sqrt(5) - 1
    ("solve_system", [["-k", "-2"], ["f", "4"], ["f^2+1", "-k+1"]], ["-f", "f", "-k"]),  # a cubic in f, and f^2 + 1
    late("solve_system", [["m-g"], ["g"], ["5"]], ["m+1", "d^2-1", "-g+1"]),  # g is not -4, since d is real
    late(
        "solve_system", [["-1", "c^2-1", "1"], ["-1", "k^2-c", "-1"], ["3", "-c", "c"]], ["h", "h+k", "-2"]
    ),  # sqrt(37)
    late("solve_system", [["-b", "3*k-1", "2"], ["0", "0", "k"], ["3*n-1", "k^2+1", "3"]], ["k-2", "5", "b"]),
    late("rref", [["h", "2", "5"], ["1", "h^2+1", "c^2-h"], ["a-c", "2", "h^2+h"]], None),  # (h - 1)(h^2 + h + 2)
    late("solve_system", [["1", "b", "b"], ["b", "-2", "a"], ["3*a", "-1", "a+2"]], ["2", "3", "1"]),  # b^2 + 2 divides
    ("inverse", [["a^2", "-1", "a"], ["3", "-2", "3"], ["-3", "2", "a*b"]], None),  # sqrt(6)/2 at once with a b = -3
    late(
        "solve_system", [["1-c", "a", "b^2"], ["c", "-c", "c"], ["b", "a", "-3"]], ["0", "-2", "2"]
    ),  # a b^4 is lowered
    late(
        "solve_system", [["2", "1", "2"], ["c+2", "1", "c*b"], ["1", "b*c", "c*b"]], ["2", "c", "-1"]
    ),  # c + 1 is left
    late(
        "solve_system", [["-2", "b*c", "a+2"], ["c+a", "0", "2"], ["b-1", "3", "b*c"]], ["3", "3", "a"]
    ),  # two equations
    ("solve_system", [["2", "1", "3"], ["m", "3*m", "8"], ["2*n", "8", "6*n"]], ["1", "3", "5"]),
]
GIVEN += [  # the matrix that is multiplied in the check of a case is the given one
    ("null_space", [["a"]], None),
    ("null_space", [["0", "b-c"], ["a", "a"]], None),
]
GIVEN += [  # roots on the way: a^2 - 6, c^4 + 6c^2 - 3, the fourth root of 3, and b that is no real number in a case
    late("solve_system", [["-a", "-3", "b-a"], ["2", "a", "b"], ["b", "1", "-1"]], ["1", "-1", "2"]),
    late("rank", [["b", "a*a", "c-c"], ["-3", "-a", "c^2"], ["a", "1", "a+2"]], None),
    ("rank", [["1", "a"], ["b^2", "-3"], ["a", "2"]], None),
    ("solve_system", [["a", "a", "1"], ["-2", "b", "a^2"], ["b", "b+1", "-2"]], ["b", "2", "a"]),
]
GIVEN += [  # a half beside letters, on the way
    ("null_space", [["0", "2", "1"], ["a+1", "-1", "0"], ["a", "k", "1"]], None),
]
# these take longest, and are tried with `--everything` alone
LONG: list[tuple[str, list[list[str]], list[str] | None]] = [
    ("solve_system", [["-b", "c-1", "c"], ["-a", "2*a", "0"], ["1", "a+c", "a+b"]], ["-3", "-c", "3"]),
    ("solve_system", [["-3", "1-a", "1-b"], ["c+2", "3", "a+2"], ["a", "b*c", "-3"]], ["-2", "-1", "-1"]),
    ("rref", [["b+a", "b-1", "b+a"], ["c*b", "1", "a*c"], ["1-a", "-3", "b"]], None),
    ("solve_system", [["b", "1", "1"], ["3", "b", "a^2"], ["b", "2*a", "3"]], ["b", "b", "a"]),
]
ENTRIES = ("0", "1", "1", "-1", "2", "3", "a", "a", "b", "b", "c", "a-b", "a*b", "b+1", "2*c", "-a", "a^2", "c^2-1")
OPERATIONS = ("solve_system", "solve_system", "rref", "rank", "null_space", "inverse")


def problems(count: int) -> list[tuple[str, list[list[str]], list[str] | None]]:
    """Random ones, up to 3 x 3, with up to three letters."""
    chance = random.Random(41)
    found = []
    for _ in range(count):
        operation = chance.choice(OPERATIONS)
        height, width = chance.randint(2, 3), chance.randint(2, 3)
        if operation == "inverse":
            width = height
        rows = [[chance.choice(ENTRIES) for _ in range(width)] for _ in range(height)]
        sides = [chance.choice(ENTRIES) for _ in range(height)] if operation == "solve_system" else None
        found.append((operation, rows, sides))
    return found


_SMALL = tuple(map(sympy.Integer, (0, 1, -1, 2)))


def values_for(answer: Any, symbols: list[Any], seed: int) -> list[dict[Any, Any]]:
    """Whole numbers, and such as make the equations of the cases hold."""
    chance = random.Random(seed)
    count = len(_SMALL) ** len(symbols)
    found = [
        {symbol: _SMALL[number // len(_SMALL) ** place % len(_SMALL)] for place, symbol in enumerate(symbols)}
        for number in chance.sample(range(count), min(count, 12))
    ]
    for condition, _ in answer:
        own: dict[Any, Any] = {s: sympy.Integer(chance.choice((-2, -1, 1, 2, 3, 5))) for s in symbols}
        for _ in range(3):
            for part in condition.args if isinstance(condition, sympy.And) else (condition,):
                if isinstance(part, sympy.Eq) and part.lhs in own:
                    own[part.lhs] = part.rhs.subs(own)
        if all(number.is_Rational for number in own.values()):
            found.append(own)
    return found


def expected(operation: str, rows: sympy.Matrix, sides: sympy.Matrix | None, found: Any) -> bool:
    """Whether the answer is right for these numbers."""
    if operation == "rref":
        return bool(found == rows.rref()[0])
    if operation == "rank":
        return bool(found == rows.rank())
    if operation == "inverse":
        return found is None if rows.det() == 0 else bool(rows * found == sympy.eye(rows.rows))
    basis = found.homogeneous if sides is not None else found
    if sides is not None:
        whole = rows.row_join(sides)
        kind = "none" if rows.rank() < whole.rank() else "one" if rows.rank() == rows.cols else "infinite"
        if str(found.kind) != kind or kind == "none":
            return str(found.kind) == kind
        if rows * found.particular != sides:
            return False
    independent = not basis or sympy.Matrix.hstack(*basis).rank() == len(basis)
    return independent and len(basis) == rows.cols - rows.rank() and all(not any(rows * v) for v in basis)


def put_in(found: Any, values: dict[Any, Any]) -> Any:
    """The answer for these values."""
    if isinstance(found, tuple) and hasattr(found, "_fields"):
        return type(found)(*[put_in(part, values) for part in found])
    if isinstance(found, tuple):
        return tuple([put_in(part, values) for part in found])
    return found.xreplace(values) if hasattr(found, "xreplace") else found


@pytest.mark.parametrize(
    ("operation", "rows", "sides"), [*GIVEN, *[late(*one) for one in LONG], *sampled(problems(60), 6, 2)]
)
def test_cases_are_proved_and_right(operation: str, rows: list[list[str]], sides: list[str] | None) -> None:
    """Every line is proved; whatever the letters are, one case holds, and its answer is that of the numbers."""
    arguments = [rows] if sides is None else [rows, sides]
    solution = symla.solve(operation, *arguments)
    assert [] == solution.report.failures
    outcome = solution.answer
    parted = type(outcome) is tuple and outcome and isinstance(outcome[0], tuple) and len(outcome[0]) == 2
    answer = outcome if parted else ((sympy.true, outcome),)
    letters = sorted({part for row in rows for e in row for part in e if part.isalpha()})
    letters = sorted({*letters, *[part for e in sides or () for part in e if part.isalpha()]})
    symbols = {letter: sympy.Symbol(letter, real=True) for letter in letters}

    def exact(texts: list[list[str]], values: dict[Any, Any]) -> sympy.Matrix:
        names = {letter: values[own] for letter, own in symbols.items()}
        return sympy.Matrix([[sympy.parse_expr(e.replace("^", "**"), local_dict=names) for e in row] for row in texts])

    for values in values_for(answer, list(symbols.values()), len(rows)):
        holding = [found for condition, found in answer if condition.xreplace(values) == sympy.true]
        assert 1 == len(holding), values
        right = exact([[e] for e in sides], values) if sides is not None else None
        assert expected(operation, exact(rows, values), right, put_in(holding[0], values)), values


@pytest.mark.parametrize(
    "call", ["rank([[2, b, 2], [b + 2, 2a, 2], [b b, 2a, 2b]])", late("rref([[2, i, 1], [b, 1, -1], [-1, -1, a]])")]
)
def test_a_slope_is_told_without_what_was_split_off(call: str) -> None:
    """4b^2 - 12b stands before a in the entry, and b - 3 is asked about first."""
    assert symla.solve(call).verified


@pytest.mark.parametrize("n", [2, late(4)])
def test_powers_of_sums_are_worked(n: int) -> None:
    """(a + b)^n (d + a)^n - (b + c)^n (c + d)^n decides, by its factors."""
    solution = symla.rank([[f"(a+b)^{n}", f"(b+c)^{n}"], [f"(c+d)^{n}", f"(d+a)^{n}"]])
    assert solution.verified
    a, b, c, d = sympy.symbols("a b c d", real=True)
    for values, rank in (((1, -1, 1, -1), 0), ((1, -1, 1, 2), 1), ((1, 2, 3, 4), 2)):
        at = dict(zip((a, b, c, d), values, strict=True))
        assert [rank] == [own for condition, own in solution.answer if condition.subs(at) == True]  # noqa: E712


def test_conjugates_of_letters_stay() -> None:
    """At z = 1 + 2i, say: A+ is A^* / |A|^2 for a row or a column; what projects on the whole plane is I."""
    z = sympy.Symbol("z")
    at = 1 + 2 * sympy.I
    column = symla.solve("pseudoinverse([[z], [1]])", domain="complex")
    row = symla.solve("pseudoinverse([[z, 1]])", domain="complex")
    whole = symla.solve("projection_matrix([[1, 0], [0, z + i]])", domain="complex")
    assert [] == [*column.report.failures, *row.report.failures, *whole.report.failures]
    expected = [(1 - 2 * sympy.I) / 6, sympy.Rational(1, 6)]
    (_, zero), (_, other) = row.answer
    assert expected == [sympy.expand_complex(x.subs(z, at)) for x in column.answer]
    assert expected == [sympy.expand_complex(x.subs(z, at)) for x in other]
    assert [0, 1] == list(zero)
    (_, short), (_, plane) = whole.answer
    assert [sympy.diag(1, 0), sympy.eye(2)] == [short, plane]
    transposed = symla.check("pseudoinverse([[z], [1]]) == [[z/(z^2 + 1), 1/(z^2 + 1)]]", domain="complex")
    assert not transposed


@pytest.mark.parametrize("call", ["svd([[2, a - b]])", "svd([[2], [a - b]])", "singular_values([[2, a - b]])"])
def test_a_sum_of_squares_and_a_number_opens_no_case(call: str) -> None:
    """(a - b)^2 + 4 is positive for all a and b."""
    solution = symla.solve(call)
    assert [] == solution.report.failures
    assert "≤" not in solution.to_text()


def test_the_matrix_itself_is_nearest() -> None:
    """A row has rank 1: it is its own approximation, for all values of its letters."""
    a, b = sympy.symbols("a b", real=True)
    low = symla.solve("low_rank([[2, a - b]], 1)")
    assert [] == low.report.failures
    assert [[2, a - b], 0] == [list(low.answer.approximation), low.answer.error]


@pytest.mark.parametrize("call", ["polar([[a, 0], [2, 0]])", "svd([[a, 0], [2, 0]])"])
def test_columns_take_the_values_of_a_case(call: str) -> None:
    """At a = 0, the columns are (0, 1) and (1, 0); in the other case the factors multiply out to the matrix."""
    a = sympy.Symbol("a", real=True)
    solution = symla.solve(call)
    assert [] == solution.report.failures
    (at, own), (_, general) = solution.answer
    assert [sympy.Eq(a, 0), sympy.Matrix([[0, 1], [1, 0]])] == [at, own[0]]
    assert sympy.diag(2, 0) == own[1]
    product = sympy.Matrix(general[0]) * sympy.Matrix(general[1])
    assert sympy.Matrix([[3, 0], [2, 0]]) == product.subs(a, 3).applyfunc(sympy.simplify)


def test_the_start_takes_the_value_of_a_case() -> None:
    """x' = A x from (a, 2a): from zero it stays at zero."""
    a = sympy.Symbol("a", real=True)
    rest = symla.solve("solve_linear_ode([[2a, 0], [-a, -3/2]], [a, 2a])")
    assert [] == rest.report.failures
    assert [[0, 0]] == [list(found) for condition, found in rest.answer if condition.subs(a, 0) == sympy.true]


@pytest.mark.everything
def test_the_start_is_a_unit_vector_in_a_case() -> None:
    """(a + 1, 0) is (1, 0) at a = 0, whose exponent is -2."""
    a, t = sympy.Symbol("a", real=True), sympy.Symbol("t", real=True)
    unit = symla.solve("solve_linear_ode([[-2, a], [a, a + 1]], [a + 1, 0])")
    assert [] == unit.report.failures
    (at, found), _ = unit.answer
    assert [sympy.Eq(a, 0), sympy.exp(-2 * t), 0] == [at, *found]


def test_a_matrix_of_rank_one_has_the_eigenvalue_zero_and_its_trace() -> None:
    """A^* A of a row: 0, 0 and |b|^2 + 10, over the complex numbers too: 12 at b = 1 + i."""
    b = sympy.Symbol("b")
    for call in ("singular_values([[1, b, 3]])", "svd([[1, b, 3]])"):
        solution = symla.solve(call, domain="complex")
        assert [] == solution.report.failures
        value = solution.answer[0] if "values" in call else solution.answer.S[0, 0]
        assert sympy.sqrt(12) == sympy.simplify(value.subs(b, 1 + sympy.I))
    assert [[1]] == solution.answer.U.tolist()
    values = symla.solve("eigenvalues([[1, b, 3], [conj(b), b conj(b), 3 conj(b)], [3, 3b, 9]])", domain="complex")
    assert [] == values.report.failures
    assert [0, 0, 12] == [sympy.simplify(x.subs(b, 1 + sympy.I)) for x in values.answer]


def test_the_root_of_a_product_with_the_conjugate_is_no_letter() -> None:
    """[[1, b], [0, 1]] has (sqrt(|b|^2 + 4) ± |b|)/2, which is sqrt(2) ± 1 at b = 2i; |b| is not b under a root."""
    b = sympy.Symbol("b")
    known = symla.solve("singular_values([[1, b], [0, 1]])", domain="complex")
    assert [] == known.report.failures
    found = [sympy.simplify(x.subs(b, 2 * sympy.I)) for x in known.answer]
    assert [sympy.sqrt(2) + 1, sympy.sqrt(2) - 1] == found
    with pytest.raises(symla.SymlaError, match="roots within roots"):
        symla.solve("svd([[1, 1], [b, 0]])", domain="complex")


@pytest.mark.parametrize(
    "problem",
    [
        late("least_squares([[b, 0], [a, a + b], [a, -2]], [-2, 1, a])"),
        "least_squares([[b, 0], [a, b], [a, 1]], [1, 2, 3])",
    ],
)
def test_a_zero_at_which_a_divisor_vanishes_is_no_case(problem: str) -> None:
    """2a^2 + b^2 is not zero before the determinant, a sum of squares, is at (a, b) = (0, 0) among others."""
    assert symla.solve(problem).report.failures == []
