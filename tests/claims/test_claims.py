"""What words say between relations, where a claim is defined, and under which conditions it holds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import symla

A = [[1, 2], [3, 4]]
B = [[0, 1], [1, 0]]


# ---- words ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("claim", "values"),
    [
        ("x > 0 or x <= 0", {}),
        ("x == 0 or x != 0", {}),
        ("x < 0 or x == 0 or x > 0", {}),
        ("abs(x) == x or abs(x) == -x", {}),
        ("not A == B", {"A": A, "B": B}),
        ("not x == x + 1", {}),
        ("not (x > 0 and x < 0)", {}),
        ("not not x == x", {}),
        ("x^2 >= 0 for all x", {}),
        ("for all real x: x^2 + 1 > 0", {}),
        ("x y > 0 for all x > 0, y > 0", {}),
        ("x > 1 implies x > 0", {}),
        ("sqrt(x^2) == x if x >= 0", {}),
        ("x == sqrt(x^2) where x > 0", {}),
        ("x^2 == 1 iff x == 1 or x == -1", {}),
        ("norm_l2([a, b]) == 0 iff [a, b] == [0, 0]", {}),
        ("[a, b] != 0 implies a^2 + b^2 > 0", {}),
        ("[[a, b], [b, c]] == 0 implies a + b + c == 0", {}),
        ("x y == 0 implies x == 0 or y == 0", {}),
        ("x < y and y < z implies x < z", {}),
        ("(x > 0 or x < 1) and (x + 1)^2 >= 0", {}),
        ("norm_l2(v) == 5 where v = [3, 4]", {}),
        ("y^2 >= 0 if y = 3", {}),
        ("rank(A) == 2 and not rank(A) == 1", {"A": A}),
        (r"x > 0 \lor x \le 0", {}),
        (r"x > 1 \implies x > 0", {}),
        (r"\forall x: x^2 \ge 0", {}),
        (r"x \ge 0 \text{ or } x < 0", {}),
    ],
)
def test_words_mean_what_they_say(claim: str, values: dict[str, Any]) -> None:
    """A statement of several relations is one statement about all values."""
    verdict = symla.check(claim, **values)
    assert isinstance(verdict, symla.Proved), verdict
    assert () == verdict.provided


@pytest.mark.parametrize(
    ("claim", "values", "at"),
    [
        ("x > 0 or x < 0", {}, {"x": 0}),
        ("x > 1 or x < 0", {}, None),
        ("not x > 0", {}, None),
        ("not A == A", {"A": A}, None),
        ("x^2 > 0 for all x", {}, {"x": 0}),
        ("x > 0 implies x > 1", {}, None),
        ("sqrt(x^2) == x if x <= 0", {}, None),
        ("x^2 == 1 implies x == 1", {}, {"x": -1}),
        ("x^2 == 1 iff x == 1", {}, {"x": -1}),
        ("[a, b] == [b, a] implies a == 2", {}, {"a": 1, "b": 1}),
        ("x y == 0 implies x == 0", {}, None),
        ("x > 0 and x <= 0", {}, None),
        ("x == sqrt(x^2) where x < 3", {}, None),
        ("x < y implies x^2 < y^2", {}, None),
        ("norm_l2(v) == 6 where v = [3, 4]", {}, {}),
        ("rank(A) == 2 and not rank(A) == 2", {"A": A}, {}),
    ],
)
def test_false_neighbours_are_refuted(claim: str, values: dict[str, Any], at: dict[str, int] | None) -> None:
    """A witness is one at which the whole fails."""
    verdict = symla.check(claim, **values)
    assert isinstance(verdict, symla.Refuted), verdict
    if at is not None and verdict.witness is not None:
        assert at == {symbol.name: value for symbol, value in verdict.witness.values.items()}


@pytest.mark.parametrize("claim", ["x or y", "x > 0 or y", "not x", "x > 0 implies", "x > 0 for some x", "x == 1 or"])
def test_words_join_statements_only(claim: str) -> None:
    """A value beside a word is told so, at its place."""
    with pytest.raises(symla.InputError, match="line 1, column"):
        symla.check(claim)


def test_an_empty_condition_proves_nothing() -> None:
    """What nothing satisfies cannot be taken for granted; from what is false anything follows, and that is said."""
    for claim in ("x == 2 where x^2 < 0", "x == x where 3 == 1", "[x, 2] == [1, 2, 3] where x^2 < 0"):
        with pytest.raises(symla.SymlaError, match="no real numbers satisfy the condition"):
            symla.check(claim)
    for claim in ("3 == 1 implies 4 < -1", "x^2 < 0 implies x == 5", "x > 0 and x < 0 implies x == 5"):
        assert "never hold" in repr(symla.check(claim)) or "exclude one another" in repr(symla.check(claim))


@pytest.mark.parametrize("where", ["x > 0 and x < 0", "x > 2; x^2 < 1", "x == 1 and x == 2", "sqrt(x) < -1", "|x| < 0"])
def test_conditions_that_nothing_satisfies_are_refused(where: str) -> None:
    """At every door: of a claim, of a problem."""
    with pytest.raises(symla.SymlaError, match="no real numbers satisfy"):
        symla.check("sqrt(x^2) == x", where=where)
    with pytest.raises(symla.SymlaError, match="no real numbers satisfy"):
        symla.norm_l2(["x", 1], where=where)


def test_conditions_of_several_letters_that_nothing_satisfies() -> None:
    """x + y is positive where x and y are."""
    with pytest.raises(symla.SymlaError, match="no real numbers satisfy"):
        symla.check("x y > 0", where="x > 0 and y > 0 and x + y < 0")
    assert symla.check("z^4 == 1", where="z^2 == -1", domain="complex")


def test_conditions_that_few_numbers_satisfy_are_none_of_these() -> None:
    """The root of x^5 - x - 1 is 1.1673..., and there are numbers between 0 and 10^-9."""
    assert symla.check("sqrt(x^2) == x", where="x > 0 and x < 1/10^9")
    assert symla.check("x > 1", where="x^5 - x - 1 == 0")
    refuted = symla.check("x < 1", where="x^5 - x - 1 == 0")
    assert isinstance(refuted, symla.Refuted)
    assert refuted.why == "at the root of x⁵ - x - 1 near 1.1673 it fails"


@pytest.mark.parametrize(
    ("claim", "where", "told"),
    [
        ("sqrt(x^2) == x", "y > 0", "y has a condition, and occurs nowhere"),
        ("sqrt(x^2) == x", "x > y", "y has a condition"),
        ("sqrt(x^2) == x", "z == 3", "z has a condition"),
        ("lambda^2 >= 0", "lamda > 0", "did you mean lambda?"),
        ("alpha_1 == alpha_1", "aplha_1 > 0", "did you mean alpha_1?"),
    ],
)
def test_a_condition_on_what_does_not_occur_is_a_slip(claim: str, where: str, told: str) -> None:
    """The letter that was meant is named where one is near."""
    with pytest.raises(symla.SymlaError, match=told.replace("?", r"\?")):
        symla.check(claim, where=where)
    with pytest.raises(symla.SymlaError, match=told.replace("?", r"\?")):
        symla.check(f"{claim} where {where}")


def test_a_letter_that_an_equation_ties_to_one_that_occurs_occurs() -> None:
    """(a, b) lies on the circle of radius 1, so |a| <= 1."""
    assert symla.check("|a| <= 1 where a^2 + b^2 == 1")
    assert symla.check("y > 3", where="y > x", x=3)


# ---- operations without parentheses, and words that are no letters --------------------------------------------------


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
        ("sqrt(2) ≈ sqrt(3)", False),
        ("exp(1) ≈ 2.8", False),
        ("1/3 ≈ 0.33", True),
        ("1/3 ≈ 0.34", False),
        ("2 ≈ 3", False),
        ("x ≈ x", False),
        ("x == x and sqrt(2) ≈ 1.5", False),
        ("exp(1) ≈ 2.72 or pi ≈ 3.15", True),
        ("not (sqrt(2) ≈ 1.4)", False),
    ],
)
def test_an_approximation_is_the_rounded_value(claim: str, truth: bool) -> None:
    """Other decimals are refuted, alone and within a statement."""
    assert isinstance(symla.check(claim), symla.Proved if truth else symla.Refuted)


@pytest.mark.parametrize("claim", ["[1] == [1]", "[1] == 1", "[1] + [2] == [3]", "[1] . [2] == 2", "[1] != [2]"])
def test_a_list_of_one_number_begins_a_claim(claim: str) -> None:
    """R prints [1] before a vector; before a sign it is a list."""
    assert symla.check(claim)


def test_whole_numbers_are_named_among_conditions_that_nothing_meets() -> None:
    """There are real numbers between 0 and 1."""
    with pytest.raises(symla.SymlaError, match="satisfy the condition n integer and n > 0 and n < 1"):
        symla.check("2n == 3", where="n integer and n > 0 and n < 1")


K = [["a", "b"], ["c", "d"]]


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
