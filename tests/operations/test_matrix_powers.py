"""Powers of matrices with a letter as exponent, against repeated multiplication."""

from __future__ import annotations

from random import Random

import pytest
import sympy

import symla
from symla.derivation.model import Answer
from symla.errors import SymlaError
from symla.kernel.meaning.properties import has_property
from symla.kernel.meaning.prove import Prover
from symla.notation.parse import read
from symla.notation.statements import Property
from symla.notation.value import value
from symla.notation.written import Items, Name, Power
from tests.kernel.sample import late, sampled

MATRICES = [
    [[1, 1], [1, 0]],
    [[1, 1], [0, 1]],
    [[2, 1], [1, 2]],
    [[0, -1], [1, 0]],
    [[1, -1], [1, 1]],
    [[1, -2], [2, 1]],
    [[-1, -1], [1, -1]],
    [[-2, -1], [1, -2]],
    [[-1, 2], [-2, -1]],
    [[0, 1], [-1, 0]],
    [[-3, -2], [-2, -1]],
    [[0, -2], [-1, 0]],
    [[3, 3], [2, 3]],
    [[1, 2], [-1, 0]],
    [[-1, -2], [1, -2]],
    [[3, 1], [-1, 1]],
    [[-1, 1], [0, -1]],
    [[1, 2], [2, 4]],
    [[0, 1], [0, 0]],
    [[0, 0], [0, 0]],
    [[0, 1, 0], [0, 0, 1], [0, 0, 0]],
    [[2, 1, 0], [0, 2, 0], [0, 0, 0]],
    [[0, 1, 0], [0, 0, 0], [0, 0, -3]],
    [[0, 1, 0], [0, 0, 1], [1, 0, 0]],
    [[2, 1, 1], [1, 2, 1], [1, 1, 2]],
    [[1, 2, 0, 0], [-2, 1, 0, 0], [0, 0, 1, 1], [0, 0, 0, 1]],
]


def least(solution: symla.Solution) -> int:
    """The first exponent for which the page says that the formula is right."""
    outcome = solution.derivation.outcome
    assert isinstance(outcome, Answer)
    number: int = dict(outcome.wording.facts)["valid"].operand.entries[2].value  # type: ignore[union-attr]
    return number


@pytest.mark.parametrize("rows", MATRICES, ids=str)
def test_powers_are_repeated_products(rows: list[list[int]]) -> None:
    """From the first exponent on that is told; for all integers where there is an inverse; none is left out."""
    solution = symla.solve(f"matrix_power({rows}, n)")
    assert solution.verified
    A, X, n, first = sympy.Matrix(rows), solution.answer, sympy.Symbol("n", real=True), least(solution)
    index = next(k for k in range(A.rows + 1) if (A**k).rank() == (A ** (k + 1)).rank())
    assert first == index
    for k in range(-3 if A.det() else first, 9):
        assert max(abs(x.evalf(30)) for x in X.subs(n, k) - A**k) < 1e-20


@pytest.mark.parametrize("seed", sampled(range(6), 2))
def test_powers_of_random_matrices(seed: int) -> None:
    """With whole eigenvalues by construction, defective ones and singular ones among them."""
    random = Random(seed)
    size = random.choice((2, 3))
    P = sympy.Matrix(size, size, lambda i, j: random.randint(-2, 2))
    while P.det() == 0:
        P = sympy.Matrix(size, size, lambda i, j: random.randint(-2, 2))
    values = [random.randint(-2, 3) for _ in range(size)]
    J = sympy.diag(*values)
    for k in range(size - 1):
        J[k, k + 1] = int(values[k] == values[k + 1])
    A = P * J * P.inv()
    solution = symla.solve(f"matrix_power({A.tolist()}, n)")
    assert solution.verified, A
    n = sympy.Symbol("n", real=True)
    for k in range(least(solution), 7):
        assert solution.answer.subs(n, k) == sympy.ImmutableMatrix(A**k)


def test_powers_of_matrices_with_letters() -> None:
    """By cases where an eigenvalue may be zero, or may be equal to another one."""
    a, k, n = sympy.symbols("a k n", real=True)
    for call, values, rows in (
        ("matrix_power([[1, k], [0, 1]], n)", {k: 3}, [[1, 3], [0, 1]]),
        ("matrix_power([[a, 1], [0, a]], n)", {a: 3}, [[3, 1], [0, 3]]),
        ("matrix_power([[a, 1], [0, a]], n)", {a: -2}, [[-2, 1], [0, -2]]),
        ("matrix_power([[a, 1], [0, a]], n)", {a: 0}, [[0, 1], [0, 0]]),
        ("matrix_power([[a, 1], [0, 2]], n)", {a: 2}, [[2, 1], [0, 2]]),
        ("matrix_power([[a, 1], [0, 2]], n)", {a: 0}, [[0, 1], [0, 2]]),
        ("matrix_power([[a, 1], [0, 2]], n)", {a: -1}, [[-1, 1], [0, 2]]),
        ("matrix_power([[0, a], [a, 0]], n)", {a: 2}, [[0, 2], [2, 0]]),
    ):
        solution = symla.solve(call)
        assert solution.verified, call
        answer = solution.answer
        if isinstance(answer, tuple):
            answer = next(own for condition, own in answer if condition.subs({**values, n: len(rows)}))
        found = answer.subs(values)
        for exponent in range(2, 7):
            assert found.subs(n, exponent) == sympy.ImmutableMatrix(sympy.Matrix(rows) ** exponent), (call, values)


def test_other_powers_are_not_proved() -> None:
    """Another base, another multiple, another beginning; and from which exponent on."""
    for rows, first, told, wanted in (
        ("[[2]]", "0", "[[2^n]]", True),
        ("[[2]]", "0", "[[2^(n + 1)]]", False),
        ("[[2]]", "0", "[[3^n]]", False),
        ("[[2]]", "0", "[[2^n cos(2 pi n)]]", False),
        ("[[-2]]", "0", "[[(-2)^n]]", True),
        ("[[-2]]", "0", "[[2^n]]", False),
        ("[[1, 1], [0, 1]]", "0", "[[1, n], [0, 1]]", True),
        ("[[1, 1], [0, 1]]", "0", "[[1, 2n], [0, 1]]", False),
        ("[[1, 1], [0, 1]]", "0", "[[1, n^2], [0, 1]]", False),
        ("[[0, 1], [0, 0]]", "2", "[[0, 0], [0, 0]]", True),
        ("[[0, 1], [0, 0]]", "1", "[[0, 0], [0, 0]]", False),
        ("[[0, 1], [0, 0]]", "0", "[[0, 0], [0, 0]]", False),
        ("[[1, 0], [0, 0]]", "1", "[[1, 0], [0, 0]]", True),
        ("[[1, 0], [0, 0]]", "0", "[[1, 0], [0, 0]]", False),
        ("[[0, -1], [1, 0]]", "0", "[[cos(pi n/2), -sin(pi n/2)], [sin(pi n/2), cos(pi n/2)]]", True),
        ("[[0, -1], [1, 0]]", "0", "[[cos(pi n/2), sin(pi n/2)], [-sin(pi n/2), cos(pi n/2)]]", False),
        ("[[n]]", "0", "[[n^n]]", False),
    ):
        statement = Property("all_powers_of", Items((read(rows), read("n"), read(first), read(told))))
        assert wanted is bool(has_property(Prover(False), statement)), (rows, first, told)


def test_powers_with_letters_are_those_of_integers() -> None:
    """a^n of a real a that is not zero, whatever its sign, for integers n alone."""
    prover = Prover(False)
    prover.field.whole |= {read("n")}  # type: ignore[arg-type]
    for left, right, wanted in (
        ("(a^2 + 1)^(n + 1)", "(a^2 + 1) (a^2 + 1)^n", True),
        ("(-3)^(n + 2)", "9 (-3)^n", True),
        ("(-3)^(2n)", "9^n", True),
        ("(-3)^(2n)", "(-9)^n", False),
        ("i^(n + 1)", "i i^n", True),
        ("i^(4n)", "1", True),
        ("(2i)^(n + 1)", "2 (2i)^n", False),
    ):
        assert wanted is bool(prover.equal(read(left), read(right))), (left, right)
    a = read("a")
    assert not prover.equal(read("a^(n + 1)"), read("a a^n"))  # a may be zero, and n negative
    prover.nonzero.assume((prover.reader.scalar(a),))
    assert prover.equal(read("a^(n + 1)"), read("a a^n"))
    assert prover.equal(read("(-a)^(n + 1)"), read("-a (-a)^n"))
    assert not prover.equal(read("(-a)^n"), read("a^n"))
    assert not prover.equal(read("a^n"), read("2^n"))
    other = Prover(False)
    other.nonzero.assume((other.reader.scalar(a),))
    assert not other.equal(read("(a^2)^(n/2)"), read("a^n"))


def test_exponents_that_are_refused() -> None:
    """A letter that the matrix has, a fraction other than one half."""
    with pytest.raises(SymlaError, match="n is a letter that A does not contain"):
        symla.solve("matrix_power([[n, 1], [0, 1]], n)")
    for exponent in ("-n", "1/3", "3/2", "2n", "pi"):
        with pytest.raises(SymlaError, match=r"n takes a whole number, a letter or 1/2$"):
            symla.solve(f"matrix_power([[1, 1], [0, 1]], {exponent})")
    with pytest.raises(SymlaError, match=r"n is at most 1000000$"):
        symla.solve("matrix_power([[1, 1], [0, 1]], 10^9)")


@pytest.mark.parametrize("letter", ["k", "m", "n", "N"])
def test_goal_has_the_exponent_that_was_asked(letter: str) -> None:
    """A^k for the letter k, whatever the road, and in every case."""
    for call in (f"matrix_power([[1, 1], [0, 1]], {letter})", f"general_power([[0, -1], [1, 0]], {letter})"):
        solution = symla.solve(call)
        assert solution.verified
        assert solution.derivation.goal == Power(Name("A", (), "matrix"), Name(letter))
        text = solution.to_text()
        assert f"The power A^{letter} is" in text
        assert f"the power A^{letter} of" in text
    with_cases = symla.solve(f"matrix_power([[a, 1], [0, a]], {letter})")
    assert with_cases.verified
    assert with_cases.to_text().count(f"B^{letter}") > 2


def test_powers_of_the_zero_matrix() -> None:
    """It is zero itself: no power of it has to be worked out to see that."""
    for size in (2, 3):
        solution = symla.solve(f"matrix_power({[[0] * size] * size}, n)")
        assert solution.verified
        assert "is zero, and so is every product with a factor A." in solution.to_text()
        assert "a power of A is zero" not in solution.to_text()
        assert solution.answer == sympy.zeros(size)
        assert least(solution) == 1


@pytest.mark.parametrize(
    ("rows", "values"),
    [
        ("[[0, a], [0, 0]]", [{"a": 0}, {"a": 3}]),
        ("[[0, a, 1], [0, 0, b], [0, 0, 0]]", [{"a": 0, "b": 1}, {"a": 2, "b": 3}]),
        ("[[-a, a], [a, -a]]", [{"a": 0}, {"a": 1}, {"a": -2}]),
        (
            "[[a, b], [b, a]]",
            [{"a": 0, "b": 0}, {"a": 2, "b": 2}, {"a": 2, "b": -2}, {"a": 3, "b": 0}, {"a": 1, "b": 2}],
        ),
        late(
            "[[a, b], [c, d]]",
            [
                {"a": 1, "b": 2, "c": 3, "d": 4},
                {"a": 1, "b": 2, "c": 2, "d": 4},  # singular
                {"a": 1, "b": -1, "c": 1, "d": -1},  # nilpotent
                {"a": 3, "b": -1, "c": 1, "d": 1},  # one eigenvalue
                {"a": 1, "b": -2, "c": 1, "d": 1},  # no real one
                {"a": 0, "b": 3, "c": 0, "d": 2},
            ],
        ),
        late("[[a, 1], [-1, b]]", [{"a": 1, "b": -1}, {"a": 2, "b": 0}, {"a": -2, "b": 0}, {"a": 3, "b": 1}]),
        ("[[1/2, 1/2], [1/3, 2/3]]", [{}]),
        ("[[-1, 2], [-1, -2]]", [{}]),
        ("[[1, 1], [-1, 1]]", [{}]),
        ("[[3/5, 4/5], [-4/5, 3/5]]", [{}]),
    ],
)
def test_powers_with_letters_against_repeated_products(rows: str, values: list[dict[str, int]]) -> None:
    """In every case, for the exponents from the number of rows on, for which every case tells its formula."""
    solution = symla.solve(f"general_power({rows}, n)")
    assert solution.verified
    for own in values:
        put = {sympy.Symbol(key, real=True): value for key, value in own.items()}
        answer = solution.answer
        if isinstance(answer, tuple):
            first = {sympy.Symbol("n", real=True): rows.count("], [") + 1}
            answer = next(form for condition, form in answer if condition.subs({**put, **first}))
        A = sympy.Matrix(sympy.sympify(rows, rational=True)).subs({sympy.Symbol(k): v for k, v in own.items()})
        found = sympy.Matrix(answer).subs(put)
        for exponent in range(A.rows, A.rows + 4):
            gap = found.subs(dict.fromkeys(found.free_symbols, exponent)) - A**exponent
            assert max(abs(x.evalf(30)) for x in gap) < 1e-20, (own, exponent)


@pytest.mark.parametrize(
    "rows", ["[[i, 1], [1, 1]]", "[[0, i], [1, 0]]", "[[0, -3 i], [1, 0]]", late("[[i, 1, 0], [1, 1, 0], [0, 0, 2]]")]
)
def test_powers_whose_eigenvalues_are_roots_of_complex_numbers(rows: str) -> None:
    """Roots of sums stay as they are, and sqrt(i) is (1 + i)/sqrt(2)."""
    solution = symla.solve(f"general_power({rows}, n)")
    assert solution.verified
    A = sympy.Matrix(sympy.sympify(rows.replace("3 i", "3*i"), {"i": sympy.I}))
    for exponent in (0, 1, 5):
        gap = solution.answer.subs(solution.symbols["n"], exponent) - A**exponent
        assert max(abs(x.evalf(30)) for x in gap) < 1e-20


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("[[1, 1], [0, 1]]", "for the exponent 0 it gives the right matrix, [1, 0; 0, 1] = A⁰."),
        ("[[3]]", "for the exponent 0 it gives the right matrix, [[1]] = A⁰."),
        ("[[2, 1, 0], [0, 2, 0], [0, 0, 2]]", "for the exponent 0 it gives the right matrix,"),
        ("[[2, 1, 0], [0, 2, 0], [0, 0, 0]]", "for the exponent 1 it gives the right matrix,"),
    ],
)
def test_induction_has_a_base(rows: str, told: str) -> None:
    """The formula is compared with the first power for which it is right."""
    solution = symla.solve(f"general_power({rows}, n)")
    assert solution.verified
    assert told in solution.to_text()


@pytest.mark.parametrize("condition", ["n < 0", "n > 2", "n != 1", "a > 0 and n < 3"])
def test_a_formula_for_all_exponents_has_no_condition_on_them(condition: str) -> None:
    """It is right from some exponent on; conditions on letters of the matrix are taken."""
    with pytest.raises(SymlaError, match="for every integer n from some number on"):
        symla.solve("matrix_power([[a, 1], [0, 2]], n)", where=condition)
    assert symla.solve("matrix_power([[a, 1], [0, 2]], n)", where="a > 2").verified
    assert symla.solve("matrix_power([[2, 1], [1, 2]], n)", where="n integer").verified


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ("general_power([[0, 0], [0, 0]], n)", "the formula begins with the right power, A = [0, 0; 0, 0]."),
        ("general_power([[0, 1], [0, 0]], n)", "the formula begins with the right power, A² = [0, 0; 0, 0]."),
        ("general_power([[1, 0], [0, 1]], n)", "the formula begins with the right power, A⁰ = [1, 0; 0, 1]."),
        (
            "general_power([[3, 5], [0, 0]], n)",
            "for the exponent 1 it gives the right matrix, [3, (5·3)/3; 0, 0] = [3, 5; 0, 0].",
        ),
    ],
)
def test_the_first_power_of_every_formula_is_checked(call: str, told: str) -> None:
    """Also where no n stands in it."""
    solution = symla.solve(call)
    assert solution.verified
    assert f"Check: {told}" in solution.to_text()


def test_a_formula_that_is_not_for_all_exponents_says_so_before_it() -> None:
    """The power of a block of 0 is zero from some n on."""
    assert "a power of a block of λ₁ = 0 is zero" in symla.solve("general_power([[3, 5], [0, 0]], n)").to_text()
    assert "a power of a block" not in symla.solve("general_power([[3, 5], [0, 1]], n)").to_text()


@pytest.mark.parametrize(
    "rows", ["[[sqrt(3), 2 + sqrt(3)], [2, 0]]", "[[-sqrt(2), 1 + sqrt(2)], [1 + sqrt(2), -sqrt(2)]]"]
)
def test_powers_with_a_root_that_is_a_sum_of_roots(rows: str) -> None:
    """Since (4 + √3)² = 19 + 8√3: the 2 there is no exponent n of the problem."""
    solution = symla.solve(f"general_power({rows}, n)")
    assert solution.verified, solution.report.failures
    A = value(read(rows))
    for exponent in (0, 1, 2, 5):
        gap = solution.answer.subs(solution.symbols["n"], exponent) - A**exponent
        assert max(abs(x) for x in gap.evalf(30)) < 1e-20
