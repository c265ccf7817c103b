"""What follows from conditions, odd powers, divisors and bars in an order, intervals, independent columns; and what
does not, though it looks like it.
"""

from __future__ import annotations

import pytest

import symla
from symla.kernel.meaning.cases import assume
from symla.kernel.meaning.prove import Prover
from symla.kernel.numbers import sign
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.polynomial import Exact, Scalar
from symla.notation import written as w
from symla.notation.parse import read
from tests.kernel.sample import late

FOLLOWS = [
    (["k^3 > 0"], "k > 0"),
    (["k^3 >= 0"], "sqrt(k)^2 = |k|"),
    (["k^5 < 0"], "k < 0"),
    (["k != 0", "1/k > 0"], "k > 0"),
    (["k != 0", "1/k^3 < 0"], "-4 k > 0"),
    (["a^2 b > 0"], "b > 0"),
    (["k < 0"], "sqrt(3) k - 2 k > 0"),
    (["k >= 0"], "sqrt(2) k - sqrt(3) k/3 >= 0"),
    (["a != 0", "b/a^2 >= 0"], "b >= 0"),  # a is not zero, as it divides
    (["a^2 b >= 0", "a != 0"], "a^2 b >= 0"),
    (["a^3 b^5 > 0"], "a b > 0"),
    (["k != -1", "(k - 1)/(k + 1) > 0"], "k^2 - 1 > 0"),
    (["-2 k^3 >= 0"], "k <= 0"),
    (["b != 0", "a b > 0", "b^2 - 1 > 0"], "(a b^2 - a)/b > 0"),
    (["b != 0", "a b > 0", "b^2 - 1 <= 0"], "(a b^2 - a)/b <= 0"),
    (["a b > 0"], "a b c^2 >= 0"),
    (["a b >= 0"], "a b c^2 >= 0"),
    (["a b >= 0", "b > 0"], "a >= 0"),
    (["a b > 0", "b c > 0"], "a c > 0"),
    (["a b > 0", "b c >= 0"], "a c >= 0"),  # b is not zero
    (["a b > 0", "a^2 b - b^2 <= 0"], "(a^2 - b)/a <= 0"),
    (["a b > 0", "b c < 0", "c d > 0"], "a d < 0"),
    (["(b - a)(a - c) > 0"], "(c - a)(a - b) > 0"),
    (["a b > 0"], "(a - b)^2 (a^3 b + a b) >= 0"),
    (["a^2 b = 0"], "sqrt(b) |a| = 0"),
    (["a^4 b^2 c = 0"], "a^2 b sqrt(c) = 0"),
    ([], "|sqrt((a - 1)^2 |a - 1| + a^2 |b|)| = sqrt((a - 1)^2 |a - 1| + a^2 |b|)"),
    (["|k| < 1"], "k - 1 != 0"),
    (["|k| < 1"], "k > -1"),
    (["|k| <= 3"], "k + 3 >= 0"),
    (["|a| < b"], "a + b > 0"),
    (["0 < k", "k < 1"], "1 - k^2 > 0"),
    (["0 < k", "k < 1"], "sqrt(1 - k^2)^2 + k^2 = 1"),
    (["0 < k", "k < 1"], "|sqrt(1 - k^2)| = sqrt(1 - k^2)"),
    (["k > 0"], "k + sqrt(5) - 2 > 0"),
    (["k > 0", "k != (1 + sqrt(5))/2"], "k^2 - k - 1 != 0"),
    (["k != 0", "k != -1 - sqrt(3)"], "k^3 + (2 - 2k)|k| != 0"),  # k (k^2 - 2k + 2) and k (k^2 + 2k - 2)
    ([], "k^2 - 3|k| + 3 != 0"),
    (["k != 1", "k != -1"], "k^2 - 2|k| + 1 != 0"),
    (["|k| >= 2"], "k^2 >= 4"),
    (["|k| > 2"], "k^2 > 4"),
    (["a > 0", "|k| >= a"], "k^2 >= a^2"),
    (["k > sqrt(2)"], "k^2 - 2 > 0"),
    (["k > 0", "k <= sqrt(2)"], "k^2 <= 2"),
    (["|k| < sqrt(2)"], "k^2 < 2"),
    (["k < -sqrt(2)"], "k^2 > 2"),
    (["k >= 0"], "a^2 k - 2a k + k + 1 > 0"),
    (["k >= 1"], "a^2 k - 2a k + k - a^2 + 2a - 1 >= 0"),  # (a - 1)^2 (k - 1)
]
DOES_NOT = [
    (["|k| >= 2"], "k^2 > 4"),
    (["|k| >= -2"], "k^2 >= 4"),
    (["k < 0"], "sqrt(5) k - 2 k > 0"),
    (["k >= 0"], "sqrt(3) k - k > 0"),
    (["k > -sqrt(2)"], "k^2 > 2"),
    (["k < sqrt(2)"], "k^2 < 2"),
    (["k >= sqrt(2)"], "k^2 > 2"),
    (["|k| >= a"], "k^2 >= a^2"),  # a = -1, k = 0
    (["k >= 0"], "a^2 k - 3a k + k + 1 > 0"),  # a = 1, k = 2
    (["k > 0"], "a^2 k - 2a k + k > 0"),  # a = 1
    (["k <= 0"], "a^2 k - 2a k + k + 1 > 0"),
    (["k >= 1"], "a^2 k - 2a k + k - a^2 + 2a - 2 >= 0"),  # a = 1
    (["k >= 0"], "(a^2 k - 2a k + k + 1)/(b - 1) > 0"),
    (["k^2 > 0"], "k > 0"),
    (["k^4 >= 0"], "sqrt(k)^2 = |k|"),
    (["k^3 >= 0"], "k > 0"),
    (["k != 0", "1/k^2 > 0"], "k > 0"),
    (["k != 0", "1/k > 0"], "k - 1 >= 0"),
    (["a^2 b >= 0"], "b >= 0"),  # a = 0, b = -1
    (["a != 0", "b/a >= 0"], "b >= 0"),
    (["a^3 b^4 > 0"], "a b > 0"),
    (["a^3 b^5 > 0"], "a > 0"),
    (["k != -1", "(k - 1)/(k + 1) > 0"], "k - 1 > 0"),
    (["b != 0", "a b > 0", "b^2 - 1 > 0"], "a b^2 - a > 0"),  # a = b = -2
    (["b != 0", "a b > 0", "b^2 - 1 >= 0"], "(a b^2 - a)/b > 0"),
    (["a b > 0"], "a > 0"),
    (["a b > 0"], "a b c^2 > 0"),
    (["a b c^2 >= 0"], "a b >= 0"),  # c = 0
    (["a b >= 0", "b >= 0"], "a >= 0"),  # b = 0
    (["a b >= 0", "b c >= 0"], "a c >= 0"),  # b = 0
    (["a b > 0", "b c < 0", "c d > 0"], "a d > 0"),
    (["(b - a)(a - c) > 0"], "(c - a)(b - a) > 0"),
    (["a b > 0"], "(a - b)^2 (a^3 b + a b) > 0"),  # a = b
    (["a b > 0", "a c^2 d >= 0"], "b d >= 0"),  # c = 0
    (["a b > 0", "b c >= 0"], "a c > 0"),  # c = 0
    (["a b > 0", "a^2 b - b^2 >= 0"], "(a^2 - b)/a > 0"),  # b = a^2
    (["a^2 b = 0"], "sqrt(b) = 0"),
    (["a^2 b = 0"], "|a| = 0"),
    (["a^3 b = 0"], "sqrt(b) |a - 1| = 0"),
    ([], "|sqrt((a - 1) |a - 1| + a^2 |b|)| = sqrt((a - 1) |a - 1| + a^2 |b|)"),
    (["|k| > 1"], "k > 1"),
    (["|k| < 1"], "k > 0"),
    (["|k| <= 1"], "k - 1 != 0"),
    (["b < |a|"], "a - b > 0"),
    (["0 < k", "k < 2"], "1 - k^2 > 0"),
    (["-2 < k", "k < 1"], "|sqrt(1 - k^2)| = sqrt(1 - k^2)"),
    (["k > 0"], "k + sqrt(5) - 3 > 0"),
    (["k > 0", "k != (1 - sqrt(5))/2"], "k^2 - k - 1 != 0"),
    (["k != 0", "k != -1 + sqrt(3)"], "k^3 + (2 - 2k)|k| != 0"),
    (["k != -1 - sqrt(3)"], "k^3 + (2 - 2k)|k| != 0"),
    ([], "k^2 - 3|k| + 2 != 0"),
    (["k != 1"], "k^2 - 2|k| + 1 != 0"),
]


def prover(conditions: list[str], complex_domain: bool = False) -> Prover:
    """One that assumes these."""
    found = Prover(complex_domain)
    assume(found, [read(text) for text in conditions])
    return found


@pytest.mark.parametrize(("conditions", "statement"), FOLLOWS)
def test_what_follows(conditions: list[str], statement: str) -> None:
    """Wherever the conditions hold, the statement does."""
    assert prover(conditions).holds(read(statement))


@pytest.mark.parametrize(("conditions", "statement"), DOES_NOT)
def test_what_does_not(conditions: list[str], statement: str) -> None:
    """There are values for which the conditions hold and the statement does not."""
    assert not prover(conditions).holds(read(statement))


@pytest.mark.parametrize(
    ("condition", "statement", "follows"),
    [
        ("|k| <= 2", "k conj(k) <= 4", True),
        ("|k + i| > 2", "|k + i|^2 - 4 > 0", True),
        ("|k| < sqrt(2)", "1 - |k|^2/2 > 0", True),
        ("|k| < 2", "k conj(k) < 3", False),
        ("|k| >= -2", "k conj(k) >= 4", False),
        ("|k| >= |a|", "k conj(k) > a conj(a)", False),
    ],
)
def test_squares_of_moduli(condition: str, statement: str, follows: bool) -> None:
    """|z|^2 = z conj(z) has the order of |z|, for complex numbers."""
    assert bool(prover([condition], complex_domain=True).holds(read(statement))) is follows


TURNED = w.Product((w.Transpose(w.Name("X", (), "matrix")), w.Name("X", (), "matrix")))
X = [["b", "b"], ["a^2", "a - b"], ["3", "-b"]]  # b (b + 3) is a minor
Y = [["b", "b"], ["a", "a"], ["3", "b"]]  # all minors are zero where b = 3


@pytest.mark.parametrize(
    ("columns", "conditions", "has_value"),
    [
        (X, ["b != 0", "b != -3"], True),
        (X, ["b != 0"], False),
        (X, ["b != -3"], False),
        (Y, ["b != 0", "b != 3"], True),
        (Y, ["b != 0", "b != -3"], False),
        (Y, ["a != 0"], False),
    ],
)
def test_independent_columns_have_an_invertible_product(
    columns: list[list[str]], conditions: list[str], has_value: bool
) -> None:
    """det(X^T X) is the sum of the squares of the greatest minors of X."""
    kernel = prover(conditions)
    given, product = w.Name("X", (), "matrix"), w.Name("G", (), "matrix")
    for name, rows in ((given, columns), (product, [])):
        node = w.Matrix(tuple([tuple([read(entry) for entry in row]) for row in rows])) if rows else TURNED
        kernel.reader.give(name, kernel.reader(node))
    one = w.Quotient(w.Determinant(product), w.Determinant(product))
    assert bool(kernel.holds(w.Relation(one, "=", w.Number(1)))) is has_value


@pytest.mark.parametrize(
    ("claim", "true"),
    [
        ("abs(sin(t) + sin(t)^2) == (1 + sin(t)) abs(sin(t))", True),
        ("abs(sin(t) + sin(t)^2) == (1 + sin(t)) sin(t)", False),
        ("abs(sin(t)/2 + sin(t)^2) == (1/2 + sin(t)) abs(sin(t))", False),
        ("sin(t) + 3 sin(2t) == 0 implies 6/sqrt(sin(t)^2 + 9) == 36 sqrt(sin(t)^2 + 9)/(6 sin(t)^2 + 54)", True),
        ("sin(t) + 3 sin(2t) == 0 implies sqrt((sin(t)^2 - 4)^2) == 4 - sin(t)^2", True),
        ("sin(t) + 3 sin(2t) == 0 implies sqrt((sin(t)^2 - 1/2)^2) == sin(t)^2 - 1/2", False),
        ("sin(t) + 3 sin(2t) == 0 implies sqrt((sin(t) - 1/2)^2) == sin(t) - 1/2", False),
    ],
)
def test_roots_and_bars_of_sines(claim: str, true: bool) -> None:
    """With the sign that they have, also where an equation between sines holds."""
    assert bool(symla.check(claim)) is true


CALLS = [
    ("cholesky([[k^3]])", None),
    ("eigenvalues([[1 - a, -b], [a^2, 1 - a]])", None),
    ("distance_minkowski([k/2], [1/(k - 1)], 3)", None),
    ("norm_p([k/(k - 1), 1], 3)", None),
    late("matrix_exponential([[a*b, -b], [b, -b]], t)", None),
    ("cholesky([[a*b, a], [a, a*b]])", None),
    ("cholesky([[sqrt(2)*k - 1, 0], [0, k]])", None),
    ("quadratic_form_definiteness([[k*sqrt(3), k], [k, sqrt(2)*k]])", None),
    ("quadratic_form_definiteness([[sqrt(2)*k - 1, 0], [0, k]])", None),
    ("cholesky([[1/k, 4], [4, 0]])", None),
    ("matrix_square_root([[k + 1, k, 0], [0, k + 1, 0], [0, 0, 1]])", None),
    ("is_orthogonal([[k, sqrt(1 - k^2)], [-sqrt(1 - k^2), k]])", "0 < k and k < 1"),
    ("magnitude([1/(k - 1), 0])", "abs(k) < 1"),
    ("diagonalize([[k^2 - 1, 1], [0, abs(k)]])", "k > 0"),
    late("pseudoinverse([[b, b], [a^2, a - b], [3, -b]])", None),
    late("projection_matrix([[1 - a, a], [a, a^2], [a^2, a*b]])", None),
    late("least_squares([[-1, 3], [sin(2a), sin(a)]], [0, 2])", None),
    late("qr([[0, 0, -1], [sin(a), -sin(a), -2], [1, sin(a), -sin(a)]])", None),
    ("svd([[-1], [3/4]])", None),
    late("matrix_exponential([[k, k/2], [k + 1, k]], -1)", None),
    ("unit_vector([sin(t), 0])", "sin(t) = 0"),
    late("least_squares([[-a, -a, b], [a*b, -a, -a]], [a*b, a])", None),
    ("minimal_polynomial([[sin(2t), cos(t)], [0, 2cos(t)]])", None),
    ("minimal_polynomial([[-b, a^2], [1 - a, 1 - a]])", None),
    ("minimal_polynomial([[2, a, a], [0, a + 1, 1 - a], [3, 1 - a, a + 1]])", None),
    ("matrix_square_root([[k + 1, -k], [0, -6]])", None),
    ("cholesky([[a b, b], [b, a]])", None),
    late("matrix_square_root([[a*b, -6, a], [0, a, -a], [0, 0, a^2]])", None),
    ("cramer([[k^3, abs(k)], [2, 1/(k - 1)]], [2/k, 2k^2 - 2])", None),
    ("angle([a, a, a + b, 1 - b], [-a, b, 1, a*b])", None),
    ("quadratic_form_definiteness([[abs(k), sqrt(k^2 + 1)], [sqrt(k^2 + 1), 2]], method=minors)", None),
]


@pytest.mark.parametrize(("call", "where"), CALLS)
def test_every_line_is_proved(call: str, where: str | None) -> None:
    """Under the conditions of all cases."""
    assert symla.solve(call, where=where).verified


def test_what_is_assumed_is_compared_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same question has its answer without another comparison, until something else is assumed."""
    field = Field()
    x = field.lift(field.symbol("x"))
    difference = field.lift(field.subtract(x, 1))
    asked: list[object] = []

    def counted(field: Field, x: Exact, number: Exact) -> list[Scalar]:
        asked.append(x)
        return ratios(field, x, number)

    ratios = sign._ratios
    monkeypatch.setattr(sign, "_ratios", counted)
    field.assumed.append((x, False))
    assert not sign.is_positive(field, x)
    once = len(asked)
    assert once > 0
    assert not sign.is_positive(field, x)
    assert len(asked) == once
    field.assumed[0] = (x, True)
    assert sign.is_positive(field, x)
    assert not sign.is_positive(field, difference)
    field.assumed.append((difference, True))
    assert sign.is_positive(field, difference)
    field.assumed.pop()
    assert not sign.is_positive(field, difference)


@pytest.mark.parametrize(("x", "n"), [("z conj(w)", "w conj(z)"), ("z w", "z w^3"), ("z", "z w^2")])
def test_products_of_complex_numbers_have_no_sign(x: str, n: str) -> None:
    """For z w^3 = 1, z w = 1/w^2 may be i."""
    assert not prover([f"{n} > 0"], complex_domain=True).holds(read(f"{x} >= 0"))
