"""Characteristic polynomials, eigenvalues and eigenvectors against SymPy, by random matrices of every kind."""

from __future__ import annotations

from random import Random

import pytest
import sympy

import symla
from symla.derivation.model import Answer, Undefined
from symla.kernel.meaning.properties import denied, has_property
from symla.kernel.meaning.prove import Prover
from symla.kernel.page.verify import verify
from symla.notation import written as w
from symla.notation.frozen import replace
from symla.notation.parse import read
from symla.notation.rational import Fraction
from symla.notation.statements import Property
from symla.operations.eigenvalues._irreducible import irreducible
from symla.operations.eigenvalues._polynomial import Polynomial
from tests.kernel.sample import sampled


def by_eigenvalues(random: Random, values: list[int], defective: bool = False) -> sympy.Matrix:
    """P D P^-1 with a P of determinant 1 or -1; with `defective`, ones above equal neighbours on the diagonal."""
    size = len(values)
    D = sympy.diag(*values)
    if defective:
        for i in range(size - 1):
            D[i, i + 1] = int(values[i] == values[i + 1])
    P = sympy.eye(size)
    for _ in range(size + 1):
        i, j = random.sample(range(size), 2)
        P = P.elementary_row_op("n->n+km", row1=i, row2=j, k=random.choice([-1, 1]))
    return P * D * P.inv()


@pytest.mark.parametrize("scale", [1, Fraction(3, 4)])
def test_polynomials_of_large_numbers_are_factored(scale: Fraction | int) -> None:
    """Zeros of which there are too many candidates, a factor twice, one without rational zeros; fractions."""
    x = w.Name("x")
    parts = [(1, -1009 * scale), (1, 2003 * scale), (1, 2003 * scale), (1, 1, 1009), (1, 0, 0, -7919)]
    product: list[Fraction | int] = [1]
    for part in parts:
        more = [0] * (len(product) + len(part) - 1)
        for i, a in enumerate(product):
            for j, b in enumerate(part):
                more[i + j] += a * b
        product = more
    found = irreducible(Polynomial(x, tuple(map(plain, product))), "real")
    assert sorted(map(plain_all, parts)) == sorted(p.coefficients for p in found)


def plain(number: Fraction | int) -> Fraction | int:
    """A whole number as an int."""
    return int(number) if number == int(number) else number


def plain_all(numbers: tuple[Fraction | int, ...]) -> tuple[Fraction | int, ...]:
    """All of them."""
    return tuple(map(plain, numbers))


def matrices(count: int, seed: int) -> list[sympy.Matrix]:
    """Whole eigenvalues by construction, defective ones, symmetric ones, any of size 2, of rank 1, rotations."""
    random = Random(seed)
    found: list[sympy.Matrix] = []
    for _ in range(count):
        size = random.choice([2, 2, 3])
        values = sorted(random.randint(-4, 5) for _ in range(size))
        found += [by_eigenvalues(random, values), by_eigenvalues(random, [values[0]] * size, True)]
        a, b, c, d = (random.randint(-4, 4) for _ in range(4))
        found += [sympy.Matrix([[a, b], [b, c]]), sympy.Matrix([[a, b], [c, d]]), sympy.Matrix([[a, -b], [b, a]])]
        u = [random.randint(-2, 3) for _ in range(3)]
        found.append(sympy.Matrix(u) * sympy.Matrix([u[::-1]]))
    return found


def asked(operation: str, A: sympy.Matrix) -> symla.Solution:
    """The solution of a call with this matrix."""
    return symla.solve(f"{operation}({A.tolist()})")


@pytest.mark.parametrize("seed", range(4))
def test_characteristic_polynomials_are_sympys(seed: int) -> None:
    """det(A - lambda I), which is det(lambda I - A) up to a sign."""
    for A in matrices(4, seed):
        solution = asked("characteristic_polynomial", A)
        assert solution.verified, A
        wanted = (A - solution.symbols["lambda"] * sympy.eye(A.rows)).det()
        assert 0 == sympy.expand(solution.answer - wanted), A


@pytest.mark.parametrize("seed", range(4))
def test_eigenvalues_are_sympys(seed: int) -> None:
    """With repetition; complex ones too."""
    for A in matrices(3, 10 + seed):
        solution = asked("eigenvalues", A)
        assert solution.verified, A
        wanted = [value for value, times in A.eigenvals().items() for _ in range(times)]
        assert same_numbers(wanted, list(solution.answer)), A


def same_numbers(first: list[sympy.Expr], second: list[sympy.Expr]) -> bool:
    """Whether these are the same numbers in any order."""
    left = list(second)
    for number in first:
        equal = next((other for other in left if sympy.simplify(number - other) == 0), None)
        if equal is None:
            return False
        left.remove(equal)
    return not left


@pytest.mark.parametrize("seed", sampled(range(4), 2))
def test_eigenspaces_are_sympys(seed: int) -> None:
    """Values, multiplicities, and bases of the same spaces."""
    for A in matrices(2, 20 + seed):
        solution = asked("eigenvectors", A)
        assert solution.verified, A
        wanted = A.eigenvects()
        assert len(wanted) == len(solution.answer)
        for value, times, basis in solution.answer:
            _, own_times, own = next(space for space in wanted if sympy.simplify(space[0] - value) == 0)
            assert (times, len(basis)) == (own_times, len(own))
            both = sympy.Matrix.hstack(*basis, *own).applyfunc(sympy.simplify)
            assert len(own) == both.rank(simplify=True), A
            assert all(x == 0 for v in basis for x in (A * v - value * v).applyfunc(sympy.simplify))


@pytest.mark.parametrize("seed", sampled(range(4), 2))
def test_what_can_be_diagonalized(seed: int) -> None:
    """As SymPy judges: A P = P D with an invertible P, else there is no answer."""
    for A in matrices(2, 30 + seed):
        solution = asked("diagonalize", A)
        assert solution.verified, A
        assert A.is_diagonalizable() is not isinstance(solution.derivation.outcome, Undefined)
        if A.is_diagonalizable():
            P, D = solution.answer
            assert D.is_diagonal()
            assert sympy.simplify(A * P - P * D).is_zero_matrix
            assert sympy.simplify(P.det()) != 0


@pytest.mark.parametrize("seed", range(4))
def test_jordan_forms_have_the_blocks_of_sympys(seed: int) -> None:
    """The same ranks of all (A - x I)^k, and so the same blocks."""
    for A in matrices(1, 40 + seed):
        solution = asked("jordan", A)
        assert solution.verified, A
        P, J = solution.answer
        assert sympy.simplify(A * P - P * J).is_zero_matrix
        _, own = A.jordan_form()
        count = [sum(J[i, i + 1] == 1 for i in range(J.rows - 1)), sum(own[i, i + 1] == 1 for i in range(J.rows - 1))]
        assert count[0] == count[1]


@pytest.mark.parametrize("values", [[1, 1, 2, 2], [0, 0, 0, 3], [2, 2, 2, 2]])
def test_jordan_forms_of_four_rows(values: list[int]) -> None:
    """Several chains, some of them of one vector."""
    A = by_eigenvalues(Random(sum(values)), values, True)
    solution = asked("jordan", A)
    assert solution.verified
    P, J = solution.answer
    assert A * P == P * J
    assert P.det() != 0
    assert sorted(values) == sorted(J[i, i] for i in range(4))


@pytest.mark.parametrize("seed", sampled(range(3), 3, 1))
def test_symmetric_matrices_have_perpendicular_eigenvectors(seed: int) -> None:
    """Q^T Q = I and A Q = Q D; another matrix has no answer."""
    random = Random(50 + seed)
    for _ in range(3):
        a, b, c = (random.randint(-3, 3) for _ in range(3))
        u = sympy.Matrix([random.randint(-2, 2) for _ in range(3)])
        for A in (sympy.Matrix([[a, b], [b, c]]), u * u.T + a * sympy.eye(3)):
            solution = asked("orthogonal_diagonalize", A)
            assert solution.verified, A
            Q, D = solution.answer
            assert sympy.simplify(Q.T * Q) == sympy.eye(A.rows)
            assert sympy.simplify(A * Q - Q * D).is_zero_matrix
            assert D.is_diagonal()
    assert symla.orthogonal_diagonalize([[1, 2], [3, 4]]).answer is None


def test_what_is_defective_is_not_called_diagonalizable() -> None:
    """The kernel tells both kinds apart without an answer; what depends on a letter it does not decide."""
    for rows, wanted in (("[[1, 1], [0, 1]]", False), ("[[1, 1], [0, 2]]", True), ("[[0, -1], [1, 0]]", True)):
        prover = Prover(False)
        statement = Property("diagonalizable", read(rows))
        assert wanted is bool(has_property(prover, statement))
        assert wanted is not bool(denied(prover, statement))
    open_ = Property("diagonalizable", read("[[1, 1], [0, k]]"))
    assert not has_property(Prover(False), open_)
    assert not denied(Prover(False), open_)


def test_eigenspaces_by_cases() -> None:
    """Where two eigenvalues coincide there is a case of its own: with a plane of eigenvectors here, a line there."""
    (_, [(value, times, plane)]), (_, two) = symla.eigenvectors([["1", "k"], ["k", "1"]]).answer
    assert (1, 2, 2, 2) == (value, times, len(plane), len(two))
    (_, [(_, times, line)]), _ = symla.eigenvectors([["1", "1"], ["0", "k"]]).answer
    assert (2, 1) == (times, len(line))


def test_a_false_eigenspace_is_not_proved() -> None:
    """Another value, another multiplicity, a vector less, one that is no eigenvector."""
    derivation = symla.eigenvectors([[2, 0, 0], [0, 2, 0], [0, 0, 3]]).derivation
    outcome = derivation.outcome
    assert isinstance(outcome, Answer)
    (part,) = outcome.parts
    first, second = part.form.entries  # type: ignore[attr-defined]
    value, times, basis = first.entries
    false = [
        (w.Items((w.Number(3), times, basis)), second),
        (w.Items((value, w.Number(1), basis)), second),
        (w.Items((value, times, w.Items(basis.entries[:1]))), second),
        (w.Items((value, times, w.Items((basis.entries[0], basis.entries[0])))), second),
        (first, first),
        (first,),
    ]
    for records in false:
        wrong = replace(derivation, outcome=replace(outcome, parts=(replace(part, form=w.Items(records)),)))
        assert not verify(wrong).verified


def test_letters_of_the_data_are_not_taken() -> None:
    """A matrix with lambda in it has a polynomial in another letter."""
    solution = symla.characteristic_polynomial([["lambda", "1"], ["0", "2"]])
    assert solution.verified
    assert {"lambda", "mu"} == {s.name for s in solution.answer.free_symbols}


def test_only_square_matrices_have_one() -> None:
    """Of another shape there is none."""
    outcome = symla.characteristic_polynomial([[1, 2]]).derivation.outcome
    assert isinstance(outcome, Undefined)


def test_too_large_is_said() -> None:
    """What is too long by hand is refused in words."""
    with pytest.raises(symla.SymlaError, match="6 x 6"):
        symla.characteristic_polynomial([[(i + 1) * (j + 2) % 7 for j in range(6)] for i in range(6)])


def test_turns_have_eigenvalues_on_the_unit_circle() -> None:
    """cos t + i sin t and its conjugate; they coincide where the sine vanishes."""
    solution = symla.eigenvalues([["cos(t)", "-sin(t)"], ["sin(t)", "cos(t)"]])
    assert solution.verified
    t = solution.symbols["t"]
    assert set(solution.answer) == {sympy.cos(t) + sympy.I * sympy.sin(t), sympy.cos(t) - sympy.I * sympy.sin(t)}
    (_, [(value, times, plane)]), (_, two) = symla.eigenvectors([["cos(t)", "-sin(t)"], ["sin(t)", "cos(t)"]]).answer
    assert (value.name if value.is_Symbol else value.func, times, len(plane), len(two)) == (sympy.cos, 2, 2, 2)


@pytest.mark.parametrize("coefficients", [(1, 0, 0), (1, -6, 11), (1, "1/2", "-1/2"), (1, 4, 1), (1, 0, -2)])
def test_companions_of_polynomials(coefficients: tuple[object, ...]) -> None:
    """The matrix with this last row has the characteristic polynomial that one begins with, up to the sign."""
    _, b, c = (sympy.Rational(str(x)) for x in coefficients)
    solution = symla.solve(f"characteristic_polynomial([[0, 1, 0], [0, 0, 1], [0, {-c}, {-b}]])")
    assert solution.verified
    x = solution.symbols["lambda"]
    assert sympy.expand(solution.answer + x**3 + b * x**2 + c * x) == 0


@pytest.mark.parametrize("operation", ["eigenvectors", "diagonalize", "jordan", "matrix_exponential"])
def test_too_many_eigenvalues_are_refused_in_words(operation: str) -> None:
    """Each eigenspace has a letter of its own, of which there are fourteen."""
    rows = [[i if i == j else int(j == i + 1) for j in range(1, 16)] for i in range(1, 16)]
    with pytest.raises(symla.SymlaError, match="more than 14 different eigenvalues"):
        symla.solve(f"{operation}({rows})")


def test_a_minor_that_is_zero_is_left_out() -> None:
    """-(-2)·0 beside letters, in a minor and in a minor of a minor."""
    A = "[3, -2, -2, -2; 3, 3, 1, -3; 3, -2, -1, -3; 1, 1, 0, -3]"
    B = "[1, -1, -1, -1, -1; 1, -1, 0, 1, 0; 1, -1, 0, -1, 1; 1, 1, 1, 0, 1; 0, 1, 0, -1, 1]"
    for matrix in (A, B):
        assert symla.solve(f"characteristic_polynomial({matrix})").verified


def test_a_zero_that_is_a_term_of_its_own_is_tried() -> None:
    """-x^3 + 2x^2 + x - 2 at -1 is shown as -(-1)^3 + 2 (-1)^2 - 1 - 2."""
    assert symla.solve("characteristic_polynomial([[-4, -3, 3], [5, 4, -3], [-1, -1, 2]])").verified


@pytest.mark.parametrize("entry", ["2", "0", "1 + sqrt(2)", "-i", "a", "a + 1", "1/2 - sqrt(3)"])
def test_a_matrix_of_one_entry_has_a_characteristic_polynomial(entry: str) -> None:
    """The entry less λ, as it stands."""
    assert symla.solve(f"characteristic_polynomial([[{entry}]])").verified


def test_where_eigenvalues_coincide_depends_on_a_letter_first() -> None:
    """a b + 6, the difference of -6 and a b, is zero for a = -6/b where b is not."""
    solution = symla.solve("eigenvalues([[-6, a^2], [0, a b]])", domain="complex")
    assert solution.verified, solution.report.failures
    assert "Where a b + 6 is zero depends on b first" in solution.to_text()
    before, told, after = solution.to_json().partition('["asked", [')
    for other in ("7", "-6"):  # a b + 7 and a b - 6 are no differences of the two
        forged = symla.from_json(before + told + after.replace('"value": 6}', f'"value": {other}}}', 1))
        assert not forged.verified
