"""Claims with operations in them as people write them, approximations, and counterexamples."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import sympy

import symla

A = [[1, 2], [3, 4]]
B = [[0, 1], [1, 0]]
K = [["a", "b"], ["c", "d"]]


@pytest.mark.parametrize(
    ("claim", "values"),
    [
        ("rank A == 2", {"A": A}),
        ("2 rank A == 4", {"A": A}),
        ("rank A + 1 == 3", {"A": A}),
        ("trace A == 5", {"A": A}),
        ("determinant A == -2", {"A": A}),
        ("inverse B == B", {"B": B}),
        ("norm_l2 v == 1", {"v": [1, 0]}),
        ("transpose B == B", {"B": B}),
        ("u dot v == 11", {"u": [1, 2], "v": [3, 4]}),
        ("u cross v == [0, 0, 1]", {"u": [1, 0, 0], "v": [0, 1, 0]}),
        (r"\mathrm{rank} A = 2", {"A": A}),
        (r"\operatorname{rank}(A) = 2", {"A": A}),
        ("rank == 2", {"rank": 2}),
        ("rank(A) == 2 if A == A", {"A": A}),
    ],
)
def test_operations_stand_in_front_of_what_they_are_applied_to(claim: str, values: dict[str, Any]) -> None:
    """As cos x does; a name that has a value is that value."""
    assert isinstance(symla.check(claim, **values), symla.Proved)


@pytest.mark.parametrize(
    ("claim", "values"),
    [("rank A == 1", {"A": A}), ("inverse A == A", {"A": A}), ("u dot v == 12", {"u": [1, 2], "v": [3, 4]})],
)
def test_what_operations_say_is_refuted_where_false(claim: str, values: dict[str, Any]) -> None:
    """The operation is meant, not letters."""
    assert isinstance(symla.check(claim, **values), symla.Refuted)


@pytest.mark.parametrize(
    "claim",
    [
        "A is invertible",
        "A equals B",
        "x > 0 unless x < 0",
        "x > 0 xor x < 0",
        "x > 0 but x < 1",
        "exists x: x > 0",
        "eigenvalue A == 2",
        "kernel A == 2",
        "nullity A == 0",
        "dim A == 2",
        "rank == 2",
        "trace + 1 == 2",
        "weights A == 2",
        "A weights == 2",
        "answer A == A",
        "eigenspaces A == 0",
        "rank of A == 2",
        "the A == A",
        "length (A + B) == 2",
        "key width x == 2",
    ],
)
def test_words_are_no_letters(claim: str) -> None:
    """What is not understood is refused, not taken for a product of letters."""
    with pytest.raises(symla.SymlaError):
        symla.check(claim, **({"A": A} if "A" in claim else {}), **({"B": B} if "B" in claim else {}))


@pytest.mark.parametrize(
    ("claim", "holds"),
    [
        ("rank([[a, b], [c, d]]) == rank([[a, b], [c, d]]^T)", True),
        ("rank([[a, b], [c, d]]) == rank([[a, b], [c + a, d + b]])", True),
        ("rank([[a, b], [c, d]]) == rank([[a, b], [c + a, d]])", False),
        ("rank([[a, b], [c, d]]) == rank([[a, b], [c, d + 1]])", False),
    ],
)
def test_cases_of_two_operations_that_exclude_one_another(claim: str, holds: bool) -> None:
    """They are none of the cases of both together, of which there are eleven and not a hundred."""
    verdict = symla.check(claim)
    assert bool(verdict) is holds
    assert holds or str(verdict).startswith("refuted")


@pytest.mark.parametrize(
    ("claim", "left", "right"),
    [
        ("minimal_polynomial([[2, 0], [0, 2]]) == (lambda - 2)^2", lambda t: t - 2, lambda t: (t - 2) ** 2),
        ("minimal_polynomial([[2, 0], [0, 2]]) == lambda^2 - 4 lambda", lambda t: t - 2, lambda t: t**2 - 4 * t),
        (
            "lambda^2 - 5 lambda == characteristic_polynomial([[1, 2], [3, 4]])",
            lambda t: t**2 - 5 * t,
            lambda t: t**2 - 5 * t - 2,
        ),
    ],
)
def test_letter_of_an_answer_has_the_value_of_the_witness(claim: str, left: Any, right: Any) -> None:
    """The λ of a characteristic polynomial is that of the claim, on both sides."""
    verdict = symla.check(claim)
    assert isinstance(verdict, symla.Refuted)
    assert verdict.witness is not None
    (value,) = verdict.witness.values.values()
    told = f"the left side is {left(value)} and the right side is {right(value)}"
    assert verdict.why == f"at λ = {value} {told}"


@pytest.mark.parametrize(
    ("claim", "truth"),
    [
        ("sqrt(2) ≈ 1.414", True),
        ("sqrt(2) ≈ 1.415", False),
        ("exp(1) ≈ 2.8", False),
        ("1/3 ≈ 0.33", True),
        ("1/3 ≈ 0.34", False),
        ("x == x and sqrt(2) ≈ 1.5", False),
        ("exp(1) ≈ 2.72 or pi ≈ 3.15", True),
        ("not (sqrt(2) ≈ 1.4)", False),
    ],
)
def test_an_approximation_is_the_rounded_value(claim: str, truth: bool) -> None:
    """Other decimals are refuted, alone and within a statement."""
    assert isinstance(symla.check(claim), symla.Proved if truth else symla.Refuted)


@pytest.mark.parametrize("claim", ["pi ≈ 22/7", "1.41 ≈ sqrt(2)", "2.5 ≈ 3", "x ≈ x", "not (pi ≈ 22/7)", "u ≈ u"])
def test_without_a_decimal_an_approximation_has_no_meaning(claim: str) -> None:
    """How near it is to be nobody says, so it is neither true nor false."""
    assert isinstance(symla.check(claim, u=[1, "1/3"]) if "u" in claim else symla.check(claim), symla.Undecided)


@pytest.mark.parametrize("claim", ["[1] == [1]", "[1] != 1", "[1] + [2] == [3]", "[1] . [2] == 2", "[1] != [2]"])
def test_a_list_of_one_number_begins_a_claim(claim: str) -> None:
    """R prints [1] before a vector; before a sign it is a list."""
    assert symla.check(claim)


def test_whole_numbers_are_named_among_conditions_that_nothing_meets() -> None:
    """There are real numbers between 0 and 1."""
    with pytest.raises(symla.SymlaError, match="satisfy the condition n integer and n > 0 and n < 1"):
        symla.check("2n == 3", where="n integer and n > 0 and n < 1")


@pytest.mark.parametrize(
    ("claim", "values", "fails"),
    [
        ("x == y implies x == z", {}, lambda x, y, z: x == y != z),
        ("x > y and y > z implies x > z + 1", {}, lambda x, y, z: x > y > z >= x - 1),
        ("u . v == 0 implies v == 0", {"u": K[0], "v": K[1]}, lambda a, b, c, d: a * c + b * d == 0 != c * c + d * d),
        ("A^2 == 0 implies A == 0", {"A": K}, lambda a, b, c, d: square(a, b, c, d) == (0, 0, 0, 0) != (a, b, c, d)),
        (
            "A v == 0 implies v == 0",
            {"A": K, "v": ["x", "y"]},
            lambda a, b, c, d, x, y: not (a * x + b * y or c * x + d * y) and (x or y),
        ),
        (
            "|u| == |v| implies a == c",
            {"u": K[0], "v": K[1]},
            lambda a, b, c, d: a * a + b * b == c * c + d * d and a != c,
        ),
        (
            "norm_l2(u) == norm_l2(v) implies a == c",
            {"u": K[0], "v": K[1]},
            lambda a, b, c, d: a * a + b * b == c * c + d * d and a != c,
        ),
    ],
)
def test_false_conclusions_have_small_counterexamples(
    claim: str, values: dict[str, Any], fails: Callable[..., bool]
) -> None:
    """The values of the witness meet the condition, and not what is concluded."""
    verdict = symla.check(claim, **values)
    assert isinstance(verdict, symla.Refuted), verdict
    assert verdict.witness is not None
    assert fails(**{str(symbol): value for symbol, value in verdict.witness.values.items()})


def square(a: Any, b: Any, c: Any, d: Any) -> tuple[Any, ...]:
    """The entries of the square of a matrix."""
    return a * a + b * c, a * b + b * d, c * a + d * c, c * b + d * d


@pytest.mark.parametrize(
    "claim",
    [
        'solve_system("x + y = 3; x - y = 1").particular == [2, 1]',
        'norm_l2(solve_system("2x + 3y = 5, x - y = 1").particular)^2 == 73/25',
        'solve_system("2x = 4").particular == [2] and solve_system("3x = 9").particular == [3]',
        'solve_system("a x = b", variables=[x]).particular == [b/a]',
    ],
)
def test_equations_stand_in_a_call_of_a_claim(claim: str) -> None:
    """Their unknowns belong to the call: the claim is not about values of x."""
    verdict = symla.check(claim)
    assert isinstance(verdict, symla.Proved)
    assert "x" not in verdict.about


@pytest.mark.parametrize(
    ("claim", "values"),
    [
        ('solve_system("a x = b").particular == [b/a]', {}),
        ('x == 2 implies solve_system("x + y = 3; x - y = 1").particular == [x, 1]', {}),
        ('solve_system("k x = 4").particular == [2]', {"k": 2}),
    ],
)
def test_an_unknown_has_no_second_meaning(claim: str, values: dict[str, Any]) -> None:
    """Nor a value: whoever means a known letter names the unknowns."""
    with pytest.raises(symla.SymlaError, match="stands elsewhere, too"):
        symla.check(claim, **values)


@pytest.mark.parametrize("claim", ["eigenvectors(A) == [[1, 1], [1, -1]]", "eigenvectors(A) == eigenvectors(A)"])
def test_of_lists_of_which_many_are_right_it_is_said_what_to_claim(claim: str) -> None:
    """A list of eigenspaces with their bases is equal to no other one that is right."""
    verdict = symla.check(claim, A=[[2, 1], [1, 2]])
    assert isinstance(verdict, symla.Undecided)
    assert "A v == 3 v and v != 0" in verdict.why
    assert symla.check("A v == 3 v and v != 0", A=[[2, 1], [1, 2]], v=[1, 1])


def test_a_claim_that_is_no_text_is_told_how_it_becomes_one() -> None:
    """A SymPy relation is split into its sides, which are values of names."""
    x = sympy.Symbol("x")
    with pytest.raises(symla.InputError, match=r'not Equality.*check\("p == q"'):
        symla.check(sympy.Eq(x**2 - 1, (x - 1) * (x + 1)))  # type: ignore[arg-type]
    assert symla.check("p == q", p=x**2 - 1, q=(x - 1) * (x + 1))


@pytest.mark.parametrize("text", ["log(8, 2) == 3", "ln(8, 2) == 3", "Log[2, 8] == 3"])
def test_a_logarithm_to_another_base_is_told_how_to_write_it(text: str) -> None:
    """Systems differ in the order of the two, so that none is chosen."""
    with pytest.raises(symla.InputError, match=r"ln\(x\)/ln\(b\)"):
        symla.check(text)
    assert symla.check("ln(8)/ln(2) == 3")
