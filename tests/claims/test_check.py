"""Claims: proved for all values, refuted by values that one can put in, or left open with the reason."""

from __future__ import annotations

import re
import unicodedata
from itertools import count
from typing import Any

import pytest
import sympy
from hypothesis import assume, example, given
from hypothesis import strategies as st
from sympy.parsing.sympy_parser import implicit_multiplication, parse_expr, standard_transformations

import symla
from symla.notation import budget
from symla.notation import written as w
from symla.notation.value import value

A, B = [[1, 2], [3, 4]], [[0, 1], [1, 0]]


@pytest.mark.parametrize(
    ("claim", "values"),
    [
        ("norm_l2([3, 4]) == 5", {}),
        ("norm_l2(A v) == sqrt(146)", {"A": A, "v": [1, 2]}),
        ("norm_l2(norm_l2([3, 4])*[1, 0]) == 5", {}),
        ("A B != B A", {"A": A, "B": B}),
        ("A B == B A", {"A": [["a", 0], [0, "b"]], "B": [["c", 0], [0, "d"]]}),
        ("A^T == A", {"A": B}),
        ("0 <= 1 < 2", {}),
        ("a <= a and 1 < 2", {}),
        ("(a+b)^2 == a^2 + 2a b + b^2", {}),
        ("sqrt(a^2) == abs(a)", {}),
        ("a^2 + 1 > 0", {}),
        ("a^2 >= 0", {}),
        ("a < a + 1", {}),
        ("sqrt(2)/2 == 1/sqrt(2)", {}),
        ("sqrt(3 + 2sqrt(2)) == 1 + sqrt(2)", {}),
        ("i^2 == -1", {}),
        ("z conj(z) == abs(z)^2", {"z": "x + i y"}),
        ("dot(u, v)^2 <= dot(u, u) dot(v, v)", {"u": ["a", "b"], "v": ["c", "d"]}),
        ("neuron([1, 2], [3, 4], 0, activation=relu) == 11", {}),
        ("[1, 2] != [1, 2, 3]", {}),
    ],
)
def test_proved(claim: str, values: dict[str, Any]) -> None:
    """What holds is proved, and only then is the verdict true."""
    verdict = symla.check(claim, **values)
    assert isinstance(verdict, symla.Proved), verdict
    assert verdict
    assert str(verdict).startswith("proved: ")


@pytest.mark.parametrize(
    ("claim", "values", "told"),
    [
        ("A B == B A", {"A": A, "B": B}, "in row 1, column 1 the left side has 2 and the right side has 3"),
        ("v == [3, 5]", {"v": [3, 4]}, "in component 2 the left side has 4 and the right side has 5"),
        ("0 <= 3 < 2", {}, "3 < 2: the left side is 3 and the right side is 2"),
        ("sqrt(a^2) == a", {}, "at a = -1 the left side is 1 and the right side is -1"),
        ("sqrt(a b) == sqrt(a) sqrt(b)", {}, "at a = -1, b = -1 the left side is 1 and the right side is -1"),
        ("a^2 > 0", {}, "at a = 0 both sides are 0"),
        ("a != b", {}, "at a = 1, b = 1 both sides are 1"),
        ("a != 17", {}, "at a = 17 both sides are 17"),
        ("A^-1 A == 2 I", {"A": A}, "in row 1, column 1 the left side has 1 and the right side has 2"),
        ("2 == 3", {}, "the left side is 2 and the right side is 3"),
        ("1/sqrt(2) == 1/sqrt(3)", {}, "the left side is √2/2 and the right side is √3/3"),
        ("a^2 != 2", {}, "at a = √2 both sides are 2"),
        ("[1, 2] == [1, 2, 3]", {}, "the sizes differ: 2 x 1 and 3 x 1"),
        ("[1, 2] < [3, 4]", {}, "matrices are not ordered"),
        ("1 + i < 2", {}, "complex numbers are not ordered: the left side is 1 + i and the right side is 2"),
        ("unit_vector([a, 0]) == [1, 0]", {}, "at a = -1 in component 1 the left side has -1 and the right side has 1"),
        ("2^10000 == 3", {}, "the left side is (a number of about 3011 digits) and the right side is 3"),
    ],
)
def test_refuted(claim: str, values: dict[str, Any], told: str) -> None:
    """What does not hold is refuted, with the values and what both sides come to."""
    verdict = symla.check(claim, **values)
    assert isinstance(verdict, symla.Refuted), verdict
    assert not verdict
    assert f"refuted: {told}" == str(verdict) == repr(verdict)


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ("unit_vector([0, 0]) == [1, 0]", "unit_vector: The zero vector has no direction"),
        ("vector_add([a, 1], [1]) == [1]", "u has 2 components, v has 1"),
        ("reshape([1, 2, 3, 4, 5, 6], 4, 2) == 1", "cannot be reshaped to 4 × 2"),
        ("1/0 == 1", "the left side is not defined (division by zero)"),
        ("1/0 == 1/0", "neither side is defined (division by zero)"),
        ("dot([1/oo], [1]) == 0", "finite numbers"),
    ],
)
def test_operation_is_not_defined(claim: str, told: str) -> None:
    """A claim about what an operation is not defined for is neither true nor false; the operation's reason is told."""
    verdict = symla.check(claim)
    assert isinstance(verdict, symla.Undecided)
    assert verdict.undefined
    assert not verdict
    assert told in str(verdict)
    assert str(verdict).startswith("undefined: ")


@pytest.mark.parametrize(
    ("claim", "values", "told"),
    [
        ("arccos(1/3) + arccos(-1/3) == pi", {}, "values of arccos"),
        ("norm_l2([(a+b)^3000, 1]) >= 1", {}, "more than 1000 terms"),
        ("norm_l2(v) >= 1", {"v": "[(a+b)^3000, 1]"}, "more than 1000 terms"),
        (" + ".join(f"x_{k}" for k in range(100)) + " > 0", {}, "more than 80 symbols"),
    ],
)
def test_undecided(claim: str, values: dict[str, Any], told: str) -> None:
    """What the kernel does not reach is left open, and never true."""
    verdict = symla.check(claim, **values)
    assert isinstance(verdict, symla.Undecided), verdict
    assert not verdict
    assert told in str(verdict)


@pytest.mark.parametrize(
    ("claim", "values", "told"),
    [
        ("norm_l2([3, 4])", {}, "is not a claim"),
        ("a and b", {}, "is not a claim"),
        ("A B == B A", {}, "A and B have no value"),
        ("A B == B A", {"A": A}, "B has no value"),
        ("A^T == A", {}, "A has no value"),
        ("v == [1, 2]", {}, "v has no value"),
        ("v_1 == norm_l2(v)", {"v": [3, 4]}, "v_1 has no value"),
        ("a == 1", {"a": 1, "b": 2}, "b has a value, but"),
        ("a == b", {"a": "b + 1", "b": 2}, "contains b, which has a value"),
        ("norm_l2(v) == 5", {"v": "norm_l2([3, 4])*[1, 0]"}, "calls an operation"),
        ("project([3, 4], onto=[1, 0]) == [3, 0]", {}, "has the parts .projection, .component, .remainder: write one"),
        ("project([3, 4], onto=[1, 0]).rest == 0", {}, "has the parts .projection"),
        ("solve_system([[2]], [6]).kind == 1", {}, ".kind is told in words"),
        ("linear_independence([[1, 2], [2, 5]]).relation == 1", {}, ".relation is not there"),
        ("a" + " <= a" * 60, {}, "More than 50 relations"),
    ],
)
def test_no_claim(claim: str, values: dict[str, Any], told: str) -> None:
    """What is no claim, or lacks a value, is told so in one message."""
    with pytest.raises(symla.SymlaError, match=told):
        symla.check(claim, **values)


@pytest.mark.parametrize(
    "claim",
    [
        "a ==",
        "(a == b",
        "inverse([[1, 2], [3, 4]])[0, 0] == -2",
        "9**9**9 == 1",
        "(" * 300 + "a" + ")" * 300 + " == a",
        "nothing(x) == 1",
    ],
)
def test_unreadable(claim: str) -> None:
    """What cannot be read is an error of the reader, with the place."""
    with pytest.raises(symla.InputError, match="line 1, column"):
        symla.check(claim)


def test_domain() -> None:
    """A square is not negative over the real numbers, and over the complex ones it need not be real."""
    assert symla.check("z^2 >= 0")
    verdict = symla.check("z^2 >= 0", domain="complex")
    assert isinstance(verdict, symla.Refuted)
    assert "complex numbers are not ordered" in str(verdict)
    with pytest.raises(symla.SymlaError, match="domain is"):
        symla.check("z == z", domain="whole")  # type: ignore[arg-type]


def test_derivations_come_along() -> None:
    """A proof by way of worked solutions carries them; a witness carries expressions."""
    proved = symla.check("norm_l2([3, 4]) == dot([1, 2], [1, 2])")
    assert isinstance(proved, symla.Proved)
    assert ["norm_l2", "dot"] == [derivation.operation for derivation in proved.derivation]
    refuted = symla.check("a^2 == a")
    assert isinstance(refuted, symla.Refuted)
    assert refuted.witness is not None
    assert ((w.Name("a"), w.Number(-1)),) == refuted.witness.at
    assert {sympy.Symbol("a", real=True): -1} == refuted.witness.values
    assert (w.Number(1), w.Number(-1)) == (refuted.witness.left, refuted.witness.right)


def test_capital_letters_are_numbers_where_they_commute() -> None:
    """The verdict says that letters without values were taken for numbers."""
    assert "proved: normal form, for all real numbers A and B" == str(symla.check("A + B == B + A"))


# ---- against SymPy --------------------------------------------------------------------------------------------------

a, b, c = SYMBOLS = sympy.symbols("a b c", real=True)

numbers = st.integers(-3, 3)
polynomials = st.lists(
    st.tuples(numbers, st.integers(0, 2), st.integers(0, 2), st.integers(0, 1)), min_size=1, max_size=4
).map(lambda terms: sum((k * a**p * b**q * c**r for k, p, q, r in terms), sympy.S.Zero))


@given(polynomials, polynomials)
def test_identities_are_proved(p: Any, q: Any) -> None:
    """(p + q)(p - q) = p^2 - q^2, whatever the polynomials, written out by SymPy."""
    claim = f"(({p}) + ({q}))*(({p}) - ({q})) == {sympy.expand(p**2 - q**2)}"
    assert isinstance(symla.check(claim), symla.Proved)


@given(polynomials, polynomials)
def test_false_equations_are_refuted(p: Any, q: Any) -> None:
    """Different polynomials differ at the witness, by SymPy's own substitution."""
    assume(sympy.expand(p - q) != 0)
    verdict = symla.check(f"{p} == {q}")
    assert isinstance(verdict, symla.Refuted)
    witness = verdict.witness
    assert witness is not None
    assert witness.left is not None
    assert witness.right is not None
    point = witness.values
    assert p.subs(point) == value(witness.left)
    assert q.subs(point) == value(witness.right)
    assert value(witness.left) != value(witness.right)


atoms = st.sampled_from(["a", "b", "1", "2", "-1", "1/2", "sqrt(2)"])
terms = st.recursive(
    atoms,
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from(["+", "-", "*"]), inner).map(lambda t: f"({t[0]} {t[1]} ({t[2]}))"),
        inner.map(lambda t: f"abs({t})"),
        inner.map(lambda t: f"({t})**2"),
        inner.map(lambda t: f"sqrt(({t})**2)"),
    ),
    max_leaves=4,
)
POINTS = [
    {a: x, b: y} for x, y in [(0, 0), (1, -1), (-2, 3), (sympy.Rational(1, 3), 2), (-1, -1), (5, sympy.Rational(-7, 2))]
]
RELATIONS = {"==": sympy.Eq, "!=": sympy.Ne, "<": sympy.Lt, "<=": sympy.Le}


def told_root(why: str) -> dict[Any, Any]:
    """The root without a formula at which a claim fails: the letter and the real root, by SymPy, that is nearest to the
    number in the words, and next to it.
    """
    told = re.fullmatch(r"at the root of (.+) near (\S+) it fails", why)
    assert told is not None, why
    typed = re.sub("[⁰¹²³⁴⁵⁶⁷⁸⁹]+", lambda m: "**" + unicodedata.normalize("NFKC", m[0]), told[1])
    rules = (*standard_transformations, implicit_multiplication)
    polynomial = parse_expr(typed, local_dict={"a": a, "b": b}, transformations=rules)
    (letter,) = polynomial.free_symbols
    near = sympy.Float(told[2])
    root = min(set(sympy.Poly(polynomial, letter).real_roots()), key=lambda r: abs(r.evalf(30) - near))
    assert abs(root.evalf(30) - near) <= 1e-5 * max(1, abs(near))
    return {letter: root}


@given(terms, st.sampled_from(list(RELATIONS)), terms)
@example("sqrt(2)", "!=", "abs((a)**2)**2")
def test_nothing_false_is_proved(left: str, symbol: str, right: str) -> None:
    """What is proved holds at every point where SymPy evaluates it; what is refuted fails at the witness."""
    verdict = symla.check(f"{left} {symbol} {right}")
    names = {"a": a, "b": b, "sqrt": sympy.sqrt, "abs": sympy.Abs}
    sides = [sympy.sympify(side.replace("1/2", "Rational(1, 2)"), locals=names) for side in (left, right)]
    if isinstance(verdict, symla.Proved):
        for point in POINTS:
            assert RELATIONS[symbol](*[side.subs(point) for side in sides]) == True, point  # noqa: E712
    elif isinstance(verdict, symla.Refuted):
        at = told_root(verdict.why) if verdict.witness is None else verdict.witness.values
        difference = sympy.N(sides[0].subs(at) - sides[1].subs(at), 40, chop=True)
        near = abs(difference) < 1e-30
        held = {"==": near, "!=": not near, "<": difference < 0 and not near, "<=": difference <= 0 or near}
        assert not held[symbol]


def test_work_with_many_assumptions_looks_at_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Multiples of three assumptions are taken away in many ways.  By a clock that goes on where it is looked at, the
    time is up long before the proof is found.
    """
    ticks = count()
    for clock in ("perf_counter", "thread_time"):
        monkeypatch.setattr(budget, clock, lambda: next(ticks))
    with budget.limited(200):
        verdict = symla.check("cholesky([[b, a + b], [a + b, 2]]) != [[1, 0], [a, 1]]")
    assert isinstance(verdict, symla.Undecided)
    assert next(ticks) < 300  # it is hardly looked at again
