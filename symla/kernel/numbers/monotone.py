"""Numbers of the same sign without the outermost exponentials and logarithms, which grow with what stands in them.

exp(2x) - 3 exp(x)      x - ln(3): exp(a) > exp(b) where a > b
ln(x) - 1               x - e: ln(a) > ln(b) where a > b > 0
"""

from __future__ import annotations

from math import lcm

from symla.kernel.numbers.conjugate import is_constant, is_real
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.exponents import exp, ln
from symla.kernel.numbers.polynomial import ONE, Exact, Monomial, Polynomial, Scalar, TooHard, common_of, generators_of
from symla.kernel.numbers.sign import is_positive, sign
from symla.notation.rational import Fraction

_MOST_TERMS = 12
_HIGHEST = 12


def of_same_sign(field: Field, x: Scalar) -> Scalar | None:
    """A number that is positive, zero or negative where this one is; None if there is no simpler one.  Raises `TooHard`
    where it is too large.
    """
    if type(x) is not Exact or len(x.numerator) > _MOST_TERMS or not is_real(field, x):
        return None
    if x.denominator is not ONE and not is_positive(field, Exact(x.denominator, ONE)):
        return None
    p = _without_positive(field, x.numerator)
    found = _of_exponentials(field, p)
    if found is None:
        found = _of_logarithms(field, p)
    if found is None and len(p) == len(x.numerator) and p != x.numerator and _is_open(field, x.numerator, "exp"):
        found = field.settle(p, ONE)  # exp(x) y is positive where y is
    return None if found is None else _scaled(field, found)


def without_logarithms(field: Field, p: Polynomial) -> Scalar:
    """A number that is zero only where this one is, which has a logarithm of no constant: a - e for ln(a) - 1.  0 if
    there is none.
    """
    if not _is_open(field, p, "ln"):
        return 0
    try:
        found = of_same_sign(field, Exact(p, ONE))
    except TooHard:
        return 0
    return 0 if found is None or _is_open(field, field.lift(found).numerator, "ln") else found


def _is_open(field: Field, p: Polynomial, label: str) -> bool:
    """Whether a value of the function occurs that is no constant."""
    generators = generators_of(p)
    return any(field.generators[g].label == label and not is_constant(field, field.of(g)) for g in generators)


def _without_positive(field: Field, p: Polynomial) -> Polynomial:
    """The polynomial without what is positive in every term; exponentials may have any exponent."""
    common = {g: e for g, e in common_of(p).items() if field.generators[g].sign == 1}
    if not common:
        return p
    inverse: Monomial = tuple(sorted([(g, -e) for g, e in common.items()]))
    factor = field.normal({inverse: 1})
    rest = field.multiply(Exact(p, ONE), factor)
    return rest.numerator if type(rest) is Exact else {(): rest} if rest else {}


def _of_exponentials(field: Field, p: Polynomial) -> Scalar | None:
    """c M - d N, for positive products M and N, has the sign of ln(c M) - ln(d N)."""
    if len(p) != 2 or not _is_open(field, p, "exp"):
        return None
    (m, c), (n, d) = p.items()
    if (c > 0) == (d > 0) or any(field.generators[g].sign != 1 for monomial in (m, n) for g, _ in monomial):
        return None
    first, second = (
        ln(field, (field.settle({monomial: k if k > 0 else -k}, ONE),)) for monomial, k in ((m, c), (n, d))
    )
    return field.subtract(first, second) if c > 0 else field.subtract(second, first)


def _of_logarithms(field: Field, p: Polynomial) -> Scalar | None:
    """The sum of c ln(a), with whole numbers c, has the sign of the product of the powers a^c, less 1."""
    if not _is_open(field, p, "ln"):
        return None
    constant: Polynomial = {}
    terms: list[tuple[Scalar, Fraction]] = []
    for monomial, c in p.items():
        generator = field.generators[monomial[0][0]] if len(monomial) == 1 and monomial[0][1] == 1 else None
        if generator is not None and generator.label == "ln":
            terms.append((generator.arguments[0], Fraction(c)))
        elif is_constant(field, Exact({monomial: c}, ONE)):
            constant[monomial] = c
        else:
            return None
    times = lcm(*[c.denominator for _, c in terms])
    if sum(abs(c) for _, c in terms) * times > _HIGHEST:
        return None
    above: Scalar = exp(field, (field.multiply(times, field.settle(constant, ONE)),))
    below: Scalar = 1
    for a, c in terms:
        power = field.power(a, abs(int(c * times)))
        if c > 0:
            above = field.multiply(above, power)
        else:
            below = field.multiply(below, power)
    return field.subtract(above, below)


def _scaled(field: Field, x: Scalar) -> Scalar:
    """The number by a positive constant, so that a product of symbols, where it is the only one, stands alone."""
    if type(x) is not Exact or x.denominator is not ONE:
        return x
    p = _without_positive(field, x.numerator)
    parts: dict[Monomial, Polynomial] = {}
    for monomial, c in p.items():
        powers = tuple([(g, e) for g, e in monomial if not is_constant(field, field.of(g))])
        rest = tuple([(g, e) for g, e in monomial if is_constant(field, field.of(g))])
        parts.setdefault(powers, {})[rest] = c
    symbols = [powers for powers in parts if powers]
    if len(symbols) != 1:
        return Exact(p, ONE)
    slope = field.settle(parts[symbols[0]], ONE)
    side = sign(field, slope)
    if not side:
        return Exact(p, ONE)
    beside = field.divide(field.settle(parts.get((), {}), ONE), slope)
    whole = field.add(Exact({symbols[0]: 1}, ONE), beside)
    return whole if side > 0 else field.negate(whole)
