"""Which numbers show: whether every change of a number in a written expression changes its value."""

from __future__ import annotations

from itertools import combinations
from typing import Any

from symla.kernel.meaning.prove import Prover
from symla.kernel.numbers.conjugate import is_constant, is_real
from symla.kernel.numbers.grid import Grid, Value
from symla.kernel.numbers.polynomial import Exact, Rational, TooHard, Undefined
from symla.kernel.numbers.roots import modulus_squared
from symla.kernel.numbers.vanish import is_nonzero_constant
from symla.kernel.page.entries import has_blocks
from symla.kernel.page.parts import Parts, parts_of
from symla.notation import written as w

_MOST_ANGLES = 6  # of which sums are made
_NUMERALS = frozenset((w.Number, w.Decimal))
_LEAVES = frozenset((w.Number, w.Name, w.Constant, w.Decimal))
# a change of one number in these may leave the value as it is
_INSENSITIVE = frozenset((w.Determinant, w.Norm, w.VectorProduct, w.Summation))
# injective functions
_ONE_TO_ONE = frozenset(("exp", "ln", "arccos", "arcsin", "arctan"))


def shows(prover: Prover, node: w.Node, angles: Parts = ()) -> bool:
    """Whether every change of a number in the expression changes its value, or makes the angle of a sine or cosine
    another one than all of these `angles` and than sums and differences of two of them.  Numbers under an even power or
    in bars count as positive ones, and an index of 2 is no number of a root.
    """
    return _told(prover, node, angles) is not False


def _told(prover: Prover, node: w.Node, angles: Parts) -> bool | None:
    """Whether every change shows; None if there is no number in the expression."""
    kind = type(node)
    if kind in _LEAVES:
        return True if kind in _NUMERALS else None
    if kind in _INSENSITIVE or (kind is w.Matrix and has_blocks(node)):
        return kind is w.Matrix if _has_number(node) else None
    numbers = False
    for part in parts_of(node):
        if type(part) is w.Number:
            numbers = True
        elif type(part) is not w.Name and (told := _told(prover, part, angles)) is not None:
            if not told:
                return False
            numbers = True
    return _shows_in(prover, node, angles) if numbers else None


def _shows_in(prover: Prover, node: Any, angles: Parts) -> bool:
    """Whether a change of a number in the parts, which all show there, shows in the whole."""
    kind = type(node)
    if kind is w.Product:
        return _shows_each(prover, node.factors)
    if kind is w.Negative:
        return not is_zero(prover, node.operand)
    if kind is w.Quotient:
        return not (_has_number(node.denominator) and is_zero(prover, node))
    if kind is w.Power:
        return _shows_power(prover, node)
    if kind is w.Call:
        if node.function in _ONE_TO_ONE or has_plain_angle(prover, node):
            return True
        return _is_among(prover, node.arguments[0], angles)
    if kind is w.Root and node.index != 2:
        return not any(prover.proves(node, w.Number(n)) for n in (0, 1))
    return kind is not w.AbsoluteValue or _has_one_form(prover, node)


def _is_among(prover: Prover, angle: w.Node, angles: Parts) -> bool:
    """Whether the angle is one of these, or by an addition formula a sum or difference of two, or one in the data.
    None with a sign that could be omitted is: the opposite has the same cosine.
    """
    if _has_sign(angle):
        return False
    if any(prover.proves(angle, other) for other in angles):
        return True
    ways: list[w.Node] = []
    for x, y in combinations(angles, 2) if len(angles) <= _MOST_ANGLES else ():
        ways += [w.Sum((x, y)), w.Sum((x, w.Negative(y))), w.Sum((y, w.Negative(x)))]
    ways += [known for values in prover.stated for value in values.values() for known in angles_in(value)]
    return any(prover.proves(angle, way) for way in dict.fromkeys(ways))


def is_zero(prover: Prover, node: w.Node) -> bool:
    """Whether the expression is zero, or a vector or matrix of zeros."""
    if type(node) is w.Number:
        return not node.value
    try:
        value = prover.reader(node)
    except (TooHard, Undefined):
        return False
    return _is_of_zeros(prover, value)


def _is_of_zeros(prover: Prover, value: Value) -> bool:
    if type(value) is Grid:
        return not any(value.entries) if value.rational else all(map(prover.field.is_zero, value.entries))
    return not value.numerator


def _shows_power(prover: Prover, node: w.Power) -> bool:
    """Whether a change of the base or of the exponent shows; not for the bases 0, 1 and -1."""
    base, exponent = node.base, node.exponent
    if is_exponential(prover, node):
        return shows(prover, exponent)
    if type(base) is w.Number and base.value < 0 and _is_letter(exponent):
        return base.value != -1 or type(exponent) is w.Name
    if not w.names_in(base) and any(prover.proves(base, w.Number(n)) for n in (0, 1, -1)):
        return False
    if _is_letter(exponent) and not w.names_in(base):  # it is none of 0, 1 and -1
        return type(exponent) is w.Name or _is_no_turn(prover, base)
    if _is_letter(exponent) and _letter_of(exponent) in prover.field.whole:  # x^n and x^(n + 1) tell what x is
        is_fixed = any(prover.proves(base, w.Number(n)) for n in (0, 1, -1))
        return not is_fixed and not prover.proves(node, w.Power(w.Negative(base), exponent))
    is_odd = type(exponent) is w.Number and type(exponent.value) is int and exponent.value % 2 == 1
    return is_odd or not _has_number(base) or _has_one_form(prover, node)


def is_exponential(prover: Prover, node: w.Node) -> bool:
    """Whether this is 2^x with a real x that has letters and is not zero: such powers are equal for equal x alone, and
    for the same x those of different bases differ.
    """
    if type(node) is not w.Power or type(node.base) is not w.Number or not 0 < node.base.value != 1:
        return False
    exponent = node.exponent
    is_plain = bool(w.names_in(exponent)) and not is_zero(prover, exponent)
    return is_plain and is_real(prover.field, prover.reader.scalar(exponent))


def _is_no_turn(prover: Prover, base: w.Node) -> bool:
    """Whether the constant, which is none of 0, 1 and -1, is real or has another absolute value than 1: its powers with
    different exponents differ.
    """
    field, value = prover.field, prover.reader.scalar(base)
    return is_real(field, value) or is_nonzero_constant(field, field.subtract(modulus_squared(field, value), 1))


def _is_letter(exponent: w.Node) -> bool:
    """A letter, or a letter plus a number: such an exponent takes odd and even values."""
    if type(exponent) is not w.Sum:
        return type(exponent) is w.Name
    inner = [term.operand if type(term) is w.Negative else term for term in exponent.terms]
    return type(exponent.terms[0]) is w.Name and len(inner) == 2 and type(inner[1]) is w.Number


def _letter_of(exponent: w.Node) -> w.Node:
    return exponent.terms[0] if type(exponent) is w.Sum else exponent


def has_plain_angle(prover: Prover, node: w.Node) -> bool:
    """Whether this is a cosine or sine in whose angle every change of a number shows: a positive rational number, or an
    expression in symbols without a minus sign and without pi, or a multiple of a symbol that is not only an integer; or
    a multiple of pi from 0 to pi for a cosine, from -pi/2 to pi/2 for a sine, among which no two have the same; or a
    rational multiple of sqrt(n) pi.
    """
    if type(node) is not w.Call or node.function not in ("cos", "sin") or len(node.arguments) != 1:
        return False
    (angle,) = node.arguments
    if type(angle) is w.Number:
        return bool(angle.value > 0)
    if (part := _of_half_turn(prover, angle)) is not None:
        return shows(prover, angle) and (0 <= part <= 1 if node.function == "cos" else -1 <= 2 * part <= 1)
    turning = w.has(angle, w.Constant) and not _is_multiple(prover, angle)
    is_plain = (not turning or _is_root_of_turn(prover, angle)) and shows(prover, angle)
    return is_plain and shows_without_sign(prover, angle)


def _of_half_turn(prover: Prover, angle: w.Node) -> Rational | None:
    """The rational number by which pi is multiplied in this angle; None for another angle."""
    field = prover.field
    part = field.divide(prover.reader.scalar(angle), field.of(field.generator("pi")))
    return None if type(part) is Exact else part


def _is_root_of_turn(prover: Prover, angle: w.Node) -> bool:
    """Whether the angle is a product of numbers, pi and one irrational sqrt(n).  No two of these differ by whole turns:
    r sqrt(n) = s sqrt(m) + 2k with k != 0 would make sqrt(m) rational if r = s, and sqrt(n) if m = n.
    """
    roots, turns, left = 0, 0, [angle]
    while left:
        part = left.pop()
        if type(part) is w.Product:
            left += part.factors
        elif type(part) is w.Quotient and not w.has(part.denominator, w.Constant):
            left += (part.numerator, part.denominator)
        elif type(part) is w.Root and part.index == 2 and type(part.radicand) is w.Number:
            roots += 1
        elif part == w.PI:
            turns += 1
        elif type(part) is not w.Number:
            return False
    return roots == turns == 1 and _of_half_turn(prover, angle) is None


def angles_in(node: w.Node) -> Parts:
    """The angles of the sines, cosines and powers e^(i angle) and e^(x + i angle) in an expression."""
    found: list[w.Node] = []
    for part in w.inside(node):
        if type(part) is w.Call and part.function in ("cos", "sin"):
            found += part.arguments
        elif isinstance(part, w.Call | w.Power) and (exponent := _exponent_of(part)) is not None:
            turned = w.Product((w.I, exponent))
            found.append(w.Negative(turned))
            if any(p == w.I for p in w.inside(exponent)):
                found.append(w.Negative(w.Quotient(w.Sum((turned, w.Conjugate(turned))), w.TWO)))
    return tuple(dict.fromkeys(found))


def _exponent_of(power: w.Call | w.Power) -> w.Node | None:
    """x in e^x and exp(x)"""
    if isinstance(power, w.Power):
        return power.exponent if power.base == w.E else None
    return power.arguments[0] if power.function == "exp" else None


def _is_multiple(prover: Prover, angle: w.Node) -> bool:
    """Whether the angle is one product with a symbol for all real numbers, so that whole turns cannot be added."""
    names = w.names_in(angle)
    is_product = not any(type(part) in (w.Sum, w.Power, w.Root, w.Call) for part in w.inside(angle))
    return is_product and any(name not in prover.field.whole and not prover.reader.names.get(name) for name in names)


def _shows_each(prover: Prover, factors: Parts) -> bool:
    """Whether no factor with a number stands beside a zero, and no vector or matrix with a number beside another:
    in [1, 1; 0, 1](6, 0) the second column is multiplied by zero.
    """
    values = [part.value if type(part) is w.Number else prover.reader(part) for part in factors]
    if Grid in map(type, values):
        tables = [factor for factor, value in zip(factors, values, strict=True) if type(value) is Grid]
        if len(tables) > 1 and any(map(_has_number, tables)):
            return False
    zeros = [factor for factor, value in zip(factors, values, strict=True) if _is_of_zeros(prover, value)]
    return not zeros or (len(zeros) < 2 and all(factor in zeros or not _has_number(factor) for factor in factors))


def _has_number(node: w.Node) -> bool:
    return type(node) is w.Number or not _NUMERALS.isdisjoint(map(type, w.inside(node)))


def base_of(node: w.Node) -> w.Node | None:
    """The base of a power, or the operand of an absolute value, whose sign may not show; None for another node."""
    return node.base if type(node) is w.Power else node.operand if type(node) is w.AbsoluteValue else None


def _has_one_form(prover: Prover, node: w.Node) -> bool:
    """Whether every change of a number in the base, or in the bars, shows."""
    base = base_of(node)
    while type(base) is w.AbsoluteValue:  # |x|^2: its bars are those of the power
        base = base.operand
    if type(base) is w.Number:
        return base.value > 1
    return base is not None and shows_without_sign(prover, base)


def shows_without_sign(prover: Prover, base: w.Node) -> bool:
    """Whether every change of a number in the base changes its even powers and its absolute value: so it is for symbols
    and irrational numbers without a minus sign in front, such as a^2 for (-a)^2, a^4 for (a^2)^2, |a - 1| for |1 - a|,
    or pi^2 for (-pi)^2.
    """
    value = prover.reader(base)
    if type(value) is not Exact or _has_sign(base):
        return False
    return not is_constant(prover.field, value) or is_real(prover.field, value)


def _has_sign(node: w.Node) -> bool:
    """Whether a minus sign or bars could be omitted without changing an even power."""
    if isinstance(node, w.Product):
        return any(_has_sign(factor) for factor in node.factors)
    if isinstance(node, w.Quotient):
        return _has_sign(node.numerator) or _has_sign(node.denominator)
    if isinstance(node, w.AbsoluteValue) and not _has_number(node.operand):
        return False
    return isinstance(node, w.Negative | w.AbsoluteValue | w.Norm) or (type(node) is w.Number and node.value < 0)
