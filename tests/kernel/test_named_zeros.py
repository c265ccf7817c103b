"""Zeros of irreducible polynomials by name: what is true of them is proved, and no false neighbour is.

Worked by hand: of x^3 - x - 1 the real zero is 1.32472, the others -0.66236 ± 0.56228 i; x^3 - 3x + 1 has the zeros
2 cos(2π/9) = 1.53209, 2 cos(4π/9) = 0.34730 and 2 cos(8π/9) = -1.87939.
"""

from __future__ import annotations

import pytest

import symla
from symla.derivation.encode import EncodingError, decode, encode
from symla.derivation.model import Derivation
from symla.kernel.meaning.prove import Prover
from symla.kernel.meaning.verdict import Proved
from symla.kernel.page.verify import verify
from symla.notation import written as w
from symla.notation.frozen import replace
from symla.notation.named import NamedZero
from symla.notation.statements import Property

P = (1, 0, -1, -1)
REAL = NamedZero("lambda", ("1",), P, "1.325")
ABOVE = NamedZero("lambda", ("2",), P, "-0.662", "0.562")
BELOW = NamedZero("lambda", ("3",), P, "-0.662", "-0.562")
THREE = [NamedZero("mu", (str(k),), (1, 0, -3, 1), place) for k, place in enumerate(("-1.879", "0.347", "1.532"), 1)]
N = w.number
UNIT = w.Constant("i")
x = w.Name("x")


def power(z: w.Node, n: int) -> w.Node:
    """z^n"""
    return w.Power(z, N(n))


def proved(left: w.Node, symbol: w.RelationSymbol, right: w.Node) -> bool:
    """Whether the kernel proves it."""
    return isinstance(Prover().relation(left, symbol, right), Proved)


TRUE = [
    (power(REAL, 3), "=", w.Sum((REAL, N(1)))),
    (power(BELOW, 5), "=", w.Sum((power(BELOW, 2), BELOW, N(1)))),
    (w.Quotient(N(1), ABOVE), "=", w.Sum((power(ABOVE, 2), w.Negative(N(1))))),
    (w.Sum((REAL, ABOVE, BELOW)), "=", N(0)),
    (w.Product((REAL, ABOVE, BELOW)), "=", N(1)),
    (w.Conjugate(ABOVE), "=", BELOW),
    (w.Product((ABOVE, BELOW)), "=", power(w.AbsoluteValue(ABOVE), 2)),
    (ABOVE, "!=", BELOW),
    (w.Sum((ABOVE, BELOW)), "<", N(0)),
    (REAL, ">", w.Decimal("1.3247")),
    (REAL, "<", w.Decimal("1.3248")),
    (THREE[0], "<", THREE[1]),
    (w.Sum((*THREE,)), "=", N(0)),
    (THREE[2], "=", w.Sum((power(THREE[0], 2), w.Negative(N(2))))),  # 2 cos(2a) = (2 cos a)^2 - 2, of 2a = 16π/9
    (power(w.Root(REAL), 2), "=", REAL),
    (REAL, "~", w.Decimal("1.32472")),
    (ABOVE, "~", w.Sum((w.Decimal("-0.66236"), w.Product((w.Decimal("0.56228"), UNIT))))),
]

FALSE = [
    (power(REAL, 3), "=", w.Sum((REAL, N(2)))),
    (power(REAL, 2), "=", w.Sum((REAL, N(1)))),
    (w.Sum((REAL, ABOVE)), "=", BELOW),
    (w.Conjugate(ABOVE), "=", ABOVE),
    (ABOVE, "=", BELOW),
    (w.Product((REAL, REAL, REAL)), "=", N(1)),
    (REAL, ">", w.Decimal("1.3248")),
    (THREE[1], "=", w.Sum((power(THREE[0], 2), w.Negative(N(2))))),
    (THREE[1], "<", THREE[0]),
    (REAL, "!=", REAL),
    (REAL, "~", w.Decimal("1.3248")),
    (ABOVE, "~", w.Decimal("-0.662")),
    (ABOVE, "~", w.Sum((w.Decimal("-0.662"), w.Negative(w.Product((w.Decimal("0.562"), UNIT)))))),
    (REAL, "~", w.Sum((w.Decimal("1.325"), w.Product((w.Decimal("0.001"), UNIT))))),
]


@pytest.mark.parametrize(("left", "symbol", "right"), TRUE)
def test_what_is_true_is_proved(left: w.Node, symbol: w.RelationSymbol, right: w.Node) -> None:
    """By hand, or by the equation."""
    assert proved(left, symbol, right)


@pytest.mark.parametrize(("left", "symbol", "right"), FALSE)
def test_no_false_neighbour_is(left: w.Node, symbol: w.RelationSymbol, right: w.Node) -> None:
    """Another sign, another zero, a real part alone."""
    assert not proved(left, symbol, right)


@pytest.mark.parametrize(
    "node",
    [
        replace(REAL, real="1.326"),  # no zero is there
        replace(REAL, real="1"),  # not told by a decimal
        replace(REAL, real="x"),
        replace(REAL, imaginary="0.000"),  # real
        replace(ABOVE, imaginary=""),  # not real
        replace(ABOVE, imaginary="0.56"),  # to other places than the real part
        replace(ABOVE, imaginary="0.563"),
        replace(REAL, polynomial=(1, 0, -1, 0)),  # x (x - 1) (x + 1)
        replace(REAL, polynomial=(1, -1, -1, 1), real="1.000"),  # (x - 1)^2 (x + 1)
        replace(REAL, polynomial=(1, 0, -2), real="1.414"),  # of degree 2
        replace(REAL, polynomial=(2, 0, -2, -2)),  # a common factor
        replace(REAL, polynomial=(-1, 0, 1, 1)),
        replace(REAL, polynomial=(1, 0, -1, -2)),
        replace(REAL, polynomial=(1, 0, 0, -3, 0, 0, 2), real="1.0"),  # (x^3 - 1)(x^3 - 2)
        NamedZero("a", (), (1000000, 0, -300, 1), "0.0"),  # three zeros are there: hundredths of THREE
    ],
)
def test_what_is_no_zero_or_not_the_only_one_has_no_value(node: NamedZero) -> None:
    """Nothing is proved of it, not even that it is itself."""
    assert not proved(node, "=", node)
    assert not proved(node, "!=", N(100))


def test_a_name_stands_for_one_thing() -> None:
    """λ_1 is not two zeros, no letter, no entry, and no zero has two names."""
    other = replace(ABOVE, subscript=("1",))
    assert not proved(w.Sum((REAL, other)), "=", w.Negative(BELOW))
    assert not proved(w.Sum((REAL, w.Negative(replace(REAL, subscript=("7",))))), "=", N(0))
    letter = w.Name("lambda", ("1",))
    assert not proved(w.Sum((REAL, letter)), "=", w.Sum((letter, REAL)))
    assert not proved(w.Sum((letter, REAL)), "=", w.Sum((letter, REAL, N(0))))
    prover = Prover()
    prover.reader.give(w.Name("lambda", (), "vector"), prover.reader(w.Vector((N(2), N(3)))))
    assert not prover.relation(REAL, ">", N(1))


def test_all_zeros_are_told() -> None:
    """None is left out, none stands there twice, and the polynomial is theirs."""
    cubic = w.Sum((power(x, 3), w.Negative(x), w.Negative(N(1))))

    def holds(polynomial: w.Node, *zeros: w.Node) -> bool:
        return bool(Prover().holds(Property("zeros_of", w.Items((polynomial, w.Items(zeros))))))

    assert holds(cubic, REAL, ABOVE, BELOW)
    assert holds(w.Negative(cubic), BELOW, REAL, ABOVE)
    assert not holds(cubic, REAL, ABOVE)
    assert not holds(cubic, REAL, REAL, ABOVE)
    assert not holds(cubic, REAL, ABOVE, BELOW, N(0))
    assert not holds(w.Product((x, cubic)), REAL, ABOVE, BELOW)
    assert not holds(w.Sum((power(x, 3), w.Negative(x), N(1))), REAL, ABOVE, BELOW)
    assert not holds(REAL, REAL, ABOVE, BELOW)


def wrong(derivation: Derivation, change: dict[w.Node, w.Node]) -> Derivation:
    """A derivation with zeros replaced by others wherever they stand."""

    def put(part: object) -> object:
        if isinstance(part, w.Node) and part in change:
            return change[part]
        if isinstance(part, tuple):
            return tuple(map(put, part))
        fields = getattr(part, "__struct_fields__", ())
        return replace(part, **{f: put(getattr(part, f)) for f in fields}) if fields else part  # type: ignore[type-var]

    found = put(derivation)
    assert isinstance(found, Derivation)
    return found


@pytest.mark.parametrize("call", ["eigenvalues", "eigenvectors", "diagonalize"])
def test_no_page_has_another_zero_in_its_place(call: str) -> None:
    """Wherever λ_1 stands: another polynomial, another place, one zero twice, one left out."""
    derivation = symla.solve(f"{call}([[0, 1, 0], [0, 0, 1], [1, 1, 0]])").derivation
    assert verify(derivation).verified
    for change in (
        {REAL: replace(REAL, polynomial=(1, 0, -1, -2), real="1.521")},
        {REAL: replace(REAL, real="1.326")},
        {REAL: replace(REAL, polynomial=(1, 0, 0, 0, -1, -1, 0))},
        {ABOVE: BELOW, BELOW: ABOVE, REAL: replace(REAL, real="-1.325")},
        {ABOVE: replace(REAL, subscript=("2",))},
        {BELOW: ABOVE},
        {REAL: N(1)},
        {REAL: w.Name("lambda", ("1",))},
        {ABOVE: replace(ABOVE, subscript=("1",))},
    ):
        assert not verify(wrong(derivation, change), first_only=True).verified, change
    renamed = {z: replace(z, base="nu") for z in (REAL, ABOVE, BELOW)}
    assert verify(wrong(derivation, renamed)).verified  # other names all over are as good


def test_it_is_stored_and_read_back() -> None:
    """As JSON; what is no such zero is refused there already."""
    assert decode(encode(ABOVE)) == ABOVE
    for field, value in (("real", "pi"), ("imaginary", "1/2"), ("polynomial", [1, 2]), ("base", r"\input{x}")):
        with pytest.raises(EncodingError):
            decode(encode(ABOVE) | {field: value})
