"""Claims and where they have a meaning: what both sides need, and where one of them has none."""

from __future__ import annotations

from typing import Any

import pytest
import sympy

import symla
from symla.kernel.meaning.verdict import Proved, Refuted

n, a, b, x = sympy.symbols("n a b x", real=True)


@pytest.mark.parametrize(
    ("claim", "values", "provided"),
    [
        ("a/b == a/b", {}, {sympy.Ne(b, 0)}),
        ("1/n - 1/(n+1) == 1/(n(n+1))", {}, {sympy.Ne(n, 0), sympy.Ne(n, -1)}),
        ("1/(a-b) - 1/(b-a) == 2/(a-b)", {}, {sympy.Ne(a, b)}),
        ("x/x == x/x or x/x == 2x/x", {}, {sympy.Ne(x, 0)}),
        ("A A^-1 == A^-1 A", {"A": [["a", 0], [0, "b"]]}, {sympy.Ne(a, 0), sympy.Ne(b, 0)}),
        ("norm_l2([x/x, 0]) == x/x", {}, {sympy.Ne(x, 0)}),
        ("x != 0 implies x/x == 1", {}, set()),
    ],
)
@pytest.mark.parametrize("strict", [False, True])
def test_both_sides_are_defined_together(claim: str, values: dict[str, Any], provided: set[Any], strict: bool) -> None:
    """What both sides need is provided, whether or not they are to be defined for the same values."""
    verdict = symla.check(claim, strict=strict, **values)
    assert isinstance(verdict, symla.Proved), verdict
    assert provided == set(verdict.conditions)
    assert () == verdict.gaps


@pytest.mark.parametrize(
    ("claim", "provided"),
    [
        ("1/(w conj(w)) == 1/|w|^2", "w ≠ 0"),
        ("norm_l2([1/w, 1])^2 == 1/|w|^2 + 1", "w ≠ 0"),
        ("conj(1/(w - 2i)) == 1/(conj(w) + 2i)", "w ≠ 2 i"),
        ("1/(|w - z|^2 w) == 1/(w (w - z) conj(w - z))", "w ≠ 0 and w ≠ z"),
        ("1/(w + conj(w)) == 1/(conj(w) + w)", "w + conj(w) ≠ 0"),
    ],
)
def test_a_conjugate_is_zero_where_the_number_is(claim: str, provided: str) -> None:
    """A modulus, too: the condition is told of the number, once."""
    assert str(symla.check(claim, domain="complex")).endswith(f"provided {provided}")


def test_data_divided_by_moduli() -> None:
    """The page tells what the number under the bars must not be, and rests on it."""
    solution = symla.norm_l2(["1/|w|^2", "1/w"], domain="complex")
    assert solution.verified
    assert "The data have a meaning only where w ≠ 0." in solution.to_text()
    assert "only where a ≠ 1." in symla.norm_l1(["1/|a - 1|", 1]).to_text()


@pytest.mark.parametrize(
    ("claim", "provided", "where"),
    [
        ("((1/x)^2-1/x)/(x-1) == -1/x^2", {sympy.Ne(x, 0), sympy.Ne(x, 1)}, ["x = 1 only the right side"]),
        ("(a^2 - 1)/(a - 1) == a + 1", {sympy.Ne(a, 1)}, ["a = 1 only the right side"]),
        ("a + 1 == (a^2 - 1)/(a - 1)", {sympy.Ne(a, 1)}, ["a = 1 only the left side"]),
        (
            "abs(x^2-4)/(abs(x-2) abs(x+2)) == 1",
            {sympy.Ne(x, 2), sympy.Ne(x, -2)},
            ["x = 2 only the right side", "x = -2 only the right side"],
        ),
        ("norm_l2([x/x, 0]) == 1", {sympy.Ne(x, 0)}, ["x = 0 only the right side"]),
        ("rank([[1/x]]) == 1", {sympy.Ne(x, 0)}, ["x = 0 only the right side"]),
        ("x/x > 0", {sympy.Ne(x, 0)}, ["x = 0 only the right side"]),
    ],
)
def test_where_one_side_is_defined_is_told(claim: str, provided: set[Any], where: list[str]) -> None:
    """The verdict names the points; asked strictly, the claim is refuted at one of them."""
    verdict = symla.check(claim)
    assert isinstance(verdict, symla.Proved), verdict
    assert provided == set(verdict.conditions)
    assert [f"where {point} is defined" for point in where] == list(verdict.gaps)
    assert all(gap in str(verdict) for gap in verdict.gaps)
    strictly = symla.check(claim, strict=True)
    assert isinstance(strictly, symla.Refuted), strictly
    assert strictly.witness is not None
    assert {None} < {strictly.witness.left, strictly.witness.right}


@pytest.mark.parametrize(
    "claim",
    ["a/b == 2a/b", "1/n - 1/(n+1) == 2/(n(n+1))", "x/x == 2", "(a^2 - 1)/(a - 1) == a - 1", "norm_l2([x/x, 0]) == 2"],
)
def test_false_where_defined(claim: str) -> None:
    """A counterexample is one at which both sides have a value."""
    verdict = symla.check(claim)
    assert isinstance(verdict, symla.Refuted), verdict
    assert verdict.witness is not None
    assert verdict.witness.left is not None
    assert verdict.witness.right is not None


def test_what_has_a_value_on_one_side_only_is_refuted_strictly() -> None:
    """1/0 is not 1 for whoever asks for values on both sides."""
    assert isinstance(symla.check("1/0 == 1", strict=True), symla.Refuted)
    undefined = symla.check("1/0 == 1/0", strict=True)
    assert isinstance(undefined, symla.Undecided)
    assert undefined.undefined


@pytest.mark.parametrize(
    ("claim", "gaps"),
    [
        ("ln(x^2) == 2 ln(x)", ["where x < 0 only the left side is defined"]),
        (
            "ln(x y) == ln(x) + ln(y)",
            [
                "where y ≤ 0 and x y > 0 only the left side is defined",
                "where x ≤ 0 and x y > 0 only the left side is defined",
            ],
        ),
        ("x/(x y) == 1/y", ["where x = 0 and y ≠ 0 only the right side is defined"]),
        ("(x - y)/(x^2 - y^2) == 1/(x + y)", ["where x = y and x + y ≠ 0 only the right side is defined"]),
        ("a/b == (a c)/(b c)", ["where c = 0 and b ≠ 0 only the left side is defined"]),
        ("x/(x (x - 1)) == 1/(x - 1)", ["where x = 0 only the right side is defined"]),
    ],
)
def test_a_gap_is_where_the_other_side_is_defined(claim: str, gaps: list[str]) -> None:
    """What the other side needs is told, where it does not follow."""
    verdict = symla.check(claim)
    assert isinstance(verdict, Proved)
    assert list(verdict.gaps) == gaps


@pytest.mark.parametrize(
    "claim",
    ["sin(arcsin(x)) == x", "sin(arccos(x)) == sqrt(1 - x^2)", "cos(2 arccos(x)) == 2 x^2 - 1", "arccos(x) <= pi"],
)
def test_an_arccosine_needs_an_argument_between_minus_one_and_one(claim: str) -> None:
    """Outside of it, the other side alone has a value."""
    verdict = symla.check(claim)
    assert isinstance(verdict, Proved)
    assert "provided x ≥ -1 and x ≤ 1" in str(verdict)
    assert verdict.gaps == tuple([f"where x {side} only the right side is defined" for side in ("< -1", "> 1")])
    assert not symla.check(claim, strict=True)


def test_data_with_an_arccosine_tell_where_they_have_a_meaning() -> None:
    """As those with a logarithm do."""
    solution = symla.solve("norm_l1([arccos(x), arcsin(y/2)])")
    assert solution.verified
    text = solution.to_text()
    assert all(condition in text for condition in ("x ≥ -1", "x ≤ 1", "y/2 ≥ -1", "y/2 ≤ 1"))


def test_a_part_that_an_answer_has_in_some_cases_is_undefined_in_the_others() -> None:
    """The claim is about the cases that have it."""
    verdict = symla.check("solve_system([[a]], [1]).particular == [1/a]")
    assert isinstance(verdict, Proved)
    assert "provided a ≠ 0" in str(verdict)
    assert isinstance(symla.check("solve_system([[a]], [1]).particular == [2/a]"), Refuted)


def test_every_gap_is_told() -> None:
    """Where 1/x has no value, an arccosine of it has none."""
    verdict = symla.check("arccos(1/x) >= 0")
    assert isinstance(verdict, Proved)
    assert verdict.gaps[0] == "where x = 0 only the right side is defined"
    assert len(verdict.gaps) == 3


@pytest.mark.parametrize(
    "claim",
    [
        "a == 0 implies unit_vector([a, b]) == [1, 0]",
        "a == 0 implies angle([a, b], [1, 0]) == pi/3",
        "a == 0 implies project([1, 1], onto=[a, b]).projection == [1, 1]",
        "a != 0 or unit_vector([a, b]) == [1, 0]",
        "not (a == 0 and unit_vector([a, b]) == [0, 1])",
        "a == b implies inverse([[a, 0], [0, b]]) == [[7, 0], [0, 7]]",
        "a == b iff unit_vector([a, b]) == [1, 0]",
    ],
)
def test_an_undefined_case_says_nothing_of_the_others(claim: str) -> None:
    """At a = 0 and b = 1, or a = b = 1, both sides have values, though for a = b = 0 they have none."""
    assert isinstance(symla.check(claim), symla.Refuted)


@pytest.mark.parametrize(
    "claim",
    [
        "a == 0 implies unit_vector([a, b]) == [0, b/abs(b)]",
        "a == 0 implies angle([a, b], [1, 0]) == pi/2",
        "cosine_similarity([a, b], [1, 0]) == 0 iff a == 0",
        "unit_vector([a, b]) == [0, 1] implies b > 0",
    ],
)
def test_a_case_is_excluded_as_it_stands(claim: str) -> None:
    """The zero vector alone, and not the whole line a = 0."""
    verdict = symla.check(claim)
    assert isinstance(verdict, Proved)
    assert "provided (a, b) ≠ (0, 0)" in str(verdict)


@pytest.mark.parametrize(
    "claim",
    ["norm_l1(eigenvalues(A)) == 4", "dot(eigenvalues(A), [1, 1]) == 4", "norm_l2(singular_values(A)) == sqrt(10)"],
)
def test_a_list_of_numbers_is_a_vector(claim: str) -> None:
    """As data of another operation."""
    assert symla.check(claim, A=[[2, 1], [1, 2]])
    with pytest.raises(symla.SymlaError, match="takes a vector"):
        symla.check("norm_l2(null_space(A)) == 1", A=[[1, 1]])
