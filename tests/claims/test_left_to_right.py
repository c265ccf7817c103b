"""Statements are judged from left to right: what has no meaning is asked for where it is come to, and nowhere else."""

from __future__ import annotations

import random
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest
import sympy

import symla
from tests.kernel.sample import sampled

x, y = sympy.symbols("x y", real=True)


@pytest.mark.parametrize(
    ("claim", "conditions"),
    [
        ("1/x != 0 and x != 0", (sympy.Ne(x, 0),)),
        ("1/x == 1/x and x != 0 and 1/(x - 1) == 1/(x - 1) and x != 1", (sympy.Ne(x, 0), sympy.Ne(x, 1))),
        ("ln(x) == ln(x) and x > 0", (sympy.Gt(x, 0),)),
        ("1/x > 0 or x <= 0", (sympy.Ne(x, 0),)),
        ("1/x == 1/x or x >= 0", (sympy.Ne(x, 0),)),
        ("x <= 0 or 1/x > 0", ()),
        ("x^2 >= 0 or 1/x > 0", ()),
        ("x^2 + y^2 >= 0 or 1/(x - y) > 0", ()),
        ("x^2 >= 0 or ln(x) == 5 or 1/y > 0", ()),
        ("x > 3 or 1/(x - 5) < 0", ()),
        ("x < 0 implies 1/x < 0", ()),
        ("x > 1 implies 1/x + 1/(x + 3) > 0", ()),
        ("not (x == x + 1 and 1/x == 1)", ()),
        ("x > 0 or y > 0 or ln(-1) == 1", (sympy.Or(x > 0, y > 0),)),
        ("(x < -3 or sqrt(x) <= 3) implies x <= 9", (sympy.Or(x < -3, x >= 0),)),
        ("not (x > -3 and sqrt(x) < 0)", (x >= 0,)),
        ("(x < -3 or ln(x) < x) implies x != -1", (sympy.Or(x < -3, x > 0),)),
        ("(y == 1 or 1/x > 0) implies (x > 0 or y == 1)", (sympy.Or(sympy.Eq(y, 1), sympy.Ne(x, 0)),)),
        ("(x == -3 or sqrt(x) >= 0) iff (x == -3 or x >= 0)", (sympy.Or(sympy.Eq(x, -3), x >= 0),)),
        ("(x > 0 or sqrt(y) >= 0) implies (x > 0 or y > -1)", (sympy.Or(x > 0, y >= 0),)),
        ("(x > 0 or y > 0 or ln(-1) == 1) implies (x > 0 or y > -1)", (sympy.Or(x > 0, y > 0),)),
        ("(y == 1 or cosine_similarity([x, 0], [1, 0]) > 0) implies (x > 0 or y == 1)", None),
    ],
)
def test_what_is_come_to_is_provided(claim: str, conditions: tuple[Any, ...] | None) -> None:
    """The conditions are those of parts that matter, as SymPy relations (None where they are many)."""
    verdict = symla.check(claim)
    assert isinstance(verdict, symla.Proved), verdict
    assert conditions is None or conditions == verdict.conditions


def test_a_condition_of_complex_numbers_has_to_have_a_value() -> None:
    """1/z has none at 0, and so has no claim in which it is asked for first."""
    for claim in ("1/z == 1 implies z == 1", "(1/z == 1 or 1 == 1) implies z == z", "1/z != 2 implies z z == z^2"):
        verdict = symla.check(claim, domain="complex")
        assert isinstance(verdict, symla.Proved)
        assert [str(condition) for condition in verdict.conditions] == ["Ne(z, 0)"]
        assert not symla.check(claim, domain="complex", strict=True)


@pytest.mark.parametrize(
    ("claim", "at"),
    [
        ("x != 0 and 1/x != 0", {"x": 0}),
        ("1/x != 0 and x != 1", {"x": 1}),
        ("1/x == 1/x and x^2 > 1", None),
        ("(x == 1 or 1/0 == 2) and x == 2", {"x": 1}),
        ("(x == 1 iff 1/x == 1) and x == 2", None),
        ("x <= 0 or 1/x > 1", None),
        ("x^2 >= 1 or 1/(x - 3) > 0", None),
        ("x > -1 implies 1/(x + 1) > 1", None),
        ("(x < -3 or sqrt(x) <= 3) implies x > -1", None),
        ("not (x < -3 or sqrt(x) < 0)", None),
        ("(x < -3 or ln(x) < x) implies x > 0", None),
        ("(y == 1 or 1/x > 0) implies x != 0", {"x": 0, "y": 1}),
        ("(x == -3 or sqrt(x) >= 0) iff x >= 0", {"x": -3}),
        ("(x > 0 or sqrt(y) >= 0) implies y > -1", None),
        ("not (not (x < 5 implies sqrt(x) > 1) or x < 4)", None),
        ("(y == 1 or cosine_similarity([x, 0], [1, 0]) > 0) implies x != 0", {"x": 0, "y": 1}),
    ],
)
def test_false_neighbours_fail_where_they_have_a_meaning(claim: str, at: dict[str, int] | None) -> None:
    """A witness is one for the whole statement."""
    verdict = symla.check(claim)
    assert isinstance(verdict, symla.Refuted), verdict
    assert verdict.witness is not None
    values = {str(symbol): value for symbol, value in verdict.witness.values.items()}
    assert at is None or at == values


@pytest.mark.parametrize(
    "claim",
    [
        "(x == 1 iff 1/0 == 2) and x == 2",
        "(x == 1 iff sqrt(-2) < 2) and x == 2",
        "(1/(x - x) == 1 iff x == 1) and x == 2",
        "(1/0 == 2 or x == 1) and x^2 < 0",
        "(x == 1 implies x^2 == 1) and 1/0 == 2 and x == 2",
        "(1/x == 1/x and ln(-1) == 1) and x == 2",
        "(x > 1 or 1/0 == 2) and (x < 0 or 1/0 == 2)",
        "ln(x) == ln(x) and ln(-x) == ln(-x)",
        "sqrt(x - y) >= 0 and sqrt(y - x - 1) >= 0",
    ],
)
def test_nothing_is_told_of_what_never_has_a_meaning(claim: str) -> None:
    """Nor of the parts after it, where something is known of those before."""
    verdict = symla.check(claim)
    assert isinstance(verdict, symla.Undecided), verdict
    assert verdict.undefined


class _NoMeaning(Exception):
    """A part that is come to has no value."""


_Truth = Callable[[Fraction], bool]


def _relation(pick: random.Random) -> tuple[str, _Truth]:
    """x < c, sqrt(x - c) <= d or 1/(x - c) > d, and its truth in exact numbers."""
    c, d = pick.randint(-3, 3), pick.randint(-1, 3)

    def root(at: Fraction) -> bool:
        if at < c:
            raise _NoMeaning
        return d >= 0 and at - c <= d * d

    def quotient(at: Fraction) -> bool:
        if at == c:
            raise _NoMeaning
        return 1 / (at - c) > d

    known: list[tuple[str, _Truth]] = [(f"x < {c}", lambda at: at < c), (f"x == {c}", lambda at: at == c)]
    return pick.choice([*known, (f"sqrt(x - ({c})) <= {d}", root), (f"1/(x - ({c})) > {d}", quotient)])


def _nested(pick: random.Random, depth: int) -> tuple[str, _Truth]:
    """A random statement and its truth, from left to right as Python evaluates it."""
    if not depth:
        return _relation(pick)
    first, left = _nested(pick, depth - 1)
    second, right = _nested(pick, depth - 1)
    joined: list[tuple[str, _Truth]] = [
        (f"({first}) and ({second})", lambda at: left(at) and right(at)),
        (f"({first}) or ({second})", lambda at: left(at) or right(at)),
        (f"({first}) implies ({second})", lambda at: not left(at) or right(at)),
        (f"not ({first})", lambda at: not left(at)),
        (f"({first}) iff ({second})", lambda at: left(at) == right(at)),
    ]
    return pick.choice(joined)


@pytest.mark.parametrize("seed", sampled(range(60), 5))
def test_nested_statements_agree_with_their_truth_at_many_points(seed: int) -> None:
    """A proof has no point at which the statement is false, and a witness is one."""
    text, truth = _nested(random.Random(seed), 3)

    def holds(at: Fraction) -> bool | None:
        try:
            return truth(at)
        except _NoMeaning:
            return None

    found = [holds(Fraction(k, 12)) for k in range(-120, 200)]
    verdict = symla.check(text)
    if isinstance(verdict, symla.Refuted):
        assert verdict.witness is not None
        (value,) = verdict.witness.values.values()
        assert holds(Fraction(int(value.p), int(value.q))) is False, verdict
    else:
        assert False not in found, verdict
        assert isinstance(verdict, symla.Proved) or True not in found, verdict


@pytest.mark.parametrize("claim", ["1/(x - x) == 1 and x == 5", "1/0 == 1 or x == x", "ln(-1) == 1 and x > 0"])
def test_behind_what_has_no_meaning_nothing_is_asked(claim: str) -> None:
    """The whole statement has no meaning anywhere."""
    verdict = symla.check(claim)
    assert isinstance(verdict, symla.Undecided), verdict
    assert verdict.undefined


@pytest.mark.parametrize(
    ("claim", "condition"),
    [
        ("abs(sqrt(x)) >= 0", x >= 0),
        ("x abs(sqrt(x)) >= 0", x >= 0),
        ("max(sqrt(x), 0) >= 0", x >= 0),
        ("abs(1 + sqrt(x)) >= 1", x >= 0),
        ("sqrt(abs(x)) >= 0", None),
        ("abs(x) + 1 > 0", None),
    ],
)
def test_an_inequality_is_one_of_real_parts(claim: str, condition: Any) -> None:
    """Bars and maxima around a root that is not real do not give it a meaning."""
    verdict = symla.check(claim)
    assert isinstance(verdict, symla.Proved), verdict
    assert verdict.conditions == (() if condition is None else (condition,))


@pytest.mark.parametrize("claim", ["abs(sqrt(x)) > 0", "x abs(sqrt(x)) > 0", "x abs(sqrt(x - 2)) > 5"])
def test_a_witness_is_one_where_all_parts_are_real(claim: str) -> None:
    """The false neighbours, refuted where the roots are real."""
    verdict = symla.check(claim)
    assert isinstance(verdict, symla.Refuted), verdict
    assert verdict.witness is not None
    assert all(value >= 0 for value in verdict.witness.values.values())


@pytest.mark.parametrize(
    "claim", ["sqrt(-(x - y)^2) + x > y", "sqrt(x^2 (y - 1)) + y >= 1", "sqrt(-(x - 2y)^2) + x != 2y"]
)
def test_real_letters_have_real_values(claim: str) -> None:
    """Both sides are equal somewhere on the real plane, where x = 1 and y = 1 - i is no witness."""
    verdict = symla.check(claim)
    assert isinstance(verdict, symla.Refuted), verdict
    assert verdict.witness is not None
    assert all(value.is_real for value in verdict.witness.values.values())


# ---- equations among the conditions ---------------------------------------------------------------------------------

_SYSTEM = "x + y == 3 and x - y == 1"  # x = 2, y = 1


@pytest.mark.parametrize(
    ("claim", "where", "holds"),
    [
        ("x == 2", _SYSTEM, True),
        ("x == y", _SYSTEM, False),
        ("x^2 + y^2 == 5", _SYSTEM, True),
        ("x y > 2", _SYSTEM, False),
        ("2x - 3y == 1", _SYSTEM, True),
        ("x + y + z == 6", "x + y == 3 and y + z == 5 and x + z == 4", True),
        ("x == z", "x + y == 3 and y + z == 5 and x + z == 4", False),
        ("x == y", "x + 2y == 3 and 2x + 4y == 6", False),
        ("x + 2y == 3", "2x + 4y == 6", True),
        ("x == 1", "x y == 1 and x + y == 2", None),
        ("x == 3", "x y == 1 and x + y == 2", False),
        ("a == b", "a^2 + b^2 == 2 and a - b == 0", True),
        ("a == 1", "a^2 + b^2 == 2 and a - b == 0", False),
    ],
)
def test_systems_of_conditions_are_solved(claim: str, where: str, holds: bool | None) -> None:
    """What the conditions say together is used, and met by the witness; None is for what may stay undecided."""
    verdict = symla.check(claim, where=where)
    if holds is None:
        assert not isinstance(verdict, symla.Refuted)
        return
    assert isinstance(verdict, symla.Proved if holds else symla.Refuted), verdict


def test_a_system_without_a_solution_is_refused() -> None:
    """There is nothing to ask about."""
    with pytest.raises(symla.SymlaError, match="nothing to ask about"):
        symla.check("x == 1", where="x + y == 1 and x + y == 2")
