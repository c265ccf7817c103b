"""Cosine and sine, their inverses and the hyperbolic functions, as exact numbers: sums of exponentials.

The cosine of a rational multiple of pi is a sum of roots where a short one is known, else of roots of unity; what has
no exact value stays a value of the function.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from symla.kernel.numbers.conjugate import is_constant, is_real
from symla.kernel.numbers.enclosure import Enclosure
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.exponents import exp, sole, value_of
from symla.kernel.numbers.inequality import never_negative
from symla.kernel.numbers.polynomial import Exact, Rational, Scalar, TooHard, Undefined
from symla.kernel.numbers.roots import root
from symla.kernel.numbers.sign import is_nonnegative, sign
from symla.kernel.numbers.vanish import vanishes
from symla.notation.rational import Fraction

Arguments = tuple[Scalar, ...]

_PLACES = 128
_SMALLEST_PART = 360  # of a half turn, where the angle of a constant is looked for


# cos(turn · pi) as a sum of coefficient · sqrt(radicand)
_COSINES: dict[Fraction, tuple[tuple[Fraction, int], ...]] = {
    Fraction(0): ((Fraction(1), 1),),
    Fraction(1, 12): ((Fraction(1, 4), 6), (Fraction(1, 4), 2)),
    Fraction(1, 6): ((Fraction(1, 2), 3),),
    Fraction(1, 5): ((Fraction(1, 4), 1), (Fraction(1, 4), 5)),
    Fraction(1, 4): ((Fraction(1, 2), 2),),
    Fraction(1, 3): ((Fraction(1, 2), 1),),
    Fraction(2, 5): ((Fraction(-1, 4), 1), (Fraction(1, 4), 5)),
    Fraction(5, 12): ((Fraction(1, 4), 6), (Fraction(-1, 4), 2)),
    Fraction(1, 2): (),
}


def cos(field: Field, arguments: Arguments) -> Scalar:
    """Special angles, and the cosine of an arccosine; else a value of the function."""
    (x,) = arguments
    turn = field.divide(x, field.of(field.generator("pi")))
    if type(turn) is not Exact:
        angle = Fraction(turn) % 2
        angle = min(angle, 2 - angle)
        negative = angle > Fraction(1, 2)
        terms = _COSINES.get(1 - angle if negative else angle)
        if terms is not None:
            value = field.total(
                [field.multiply(coefficient, root(field, radicand, 2)) for coefficient, radicand in terms]
            )
            return field.negate(value) if negative else value
    if type(x) is Exact and (angle_of := sole(field, x)) is not None and angle_of.label == "arccos":
        return angle_of.arguments[0]
    return field.multiply(Fraction(1, 2), field.add(*_turns(field, x)))


def _turns(field: Field, x: Scalar) -> tuple[Scalar, Scalar]:
    """exp(ix) and exp(-ix)"""
    y = field.multiply(field.of(field.generator("i")), x)
    return exp(field, (y,)), exp(field, (field.negate(y),))


def sin(field: Field, arguments: Arguments) -> Scalar:
    """The sine by exponentials, or as a cosine of a rational multiple of pi."""
    (x,) = arguments
    pi = field.of(field.generator("pi"))
    turn = field.divide(x, pi)
    if type(turn) is not Exact:
        return cos(field, (field.multiply(field.subtract(turn, Fraction(1, 2)), pi),))
    there, back = _turns(field, x)
    return field.multiply(field.multiply(Fraction(-1, 2), field.of(field.generator("i"))), field.subtract(there, back))


def arccos(field: Field, arguments: Arguments) -> Scalar:
    """The angle between 0 and pi with this cosine; raises `Undefined` outside -1 to 1."""
    (x,) = arguments
    if field.find("function", "arccos", 0, (x,)) is None:
        room = field.subtract(1, field.multiply(x, x))
        sides = field.subtract(1, x), field.add(1, x)  # whose product this is, and whose sum is 2
        if not is_real(field, x) or not (
            all(is_nonnegative(field, side) for side in sides) or never_negative(field, room)
        ):
            if is_real(field, x) and sign(field, room) == -1:
                raise Undefined("no angle has a cosine outside -1 to 1")
            for place, generator in enumerate(field.generators):  # the same number in another form
                if generator.label == "arccos" and vanishes(field, field.subtract(generator.arguments[0], x)):
                    return field.of(place)
            raise TooHard("the arccosine of a number that may lie outside -1 to 1")
    return angle_with_cosine(field, x)


def arcsin(field: Field, arguments: Arguments) -> Scalar:
    """pi/2 less the arccosine"""
    return field.subtract(field.multiply(Fraction(1, 2), field.of(field.generator("pi"))), arccos(field, arguments))


def angle_with_cosine(field: Field, x: Scalar) -> Scalar:
    """The angle between 0 and pi with this cosine, which is known to be real and between -1 and 1."""
    if is_constant(field, x):
        turn = _turn_near(field, x, lambda ball: ball.mid().min(1).max(-1).acos())
        if turn is not None and vanishes(field, field.subtract(x, cosine_of_turn(field, turn))):
            return field.multiply(turn, field.of(field.generator("pi")))
    return value_of(field, "arccos", (x,), True, 0)


def arctan(field: Field, arguments: Arguments) -> Scalar:
    """The angle between -pi/2 and pi/2 with this tangent."""
    (x,) = arguments
    if not is_real(field, x):
        raise TooHard("the arctangent of a number that may not be real")
    if is_constant(field, x):
        turn = _turn_near(field, x, lambda ball: ball.atan())
        if turn is not None and abs(turn) < Fraction(1, 2):
            cosine, sine = (cosine_of_turn(field, t) for t in (turn, turn - Fraction(1, 2)))
            if vanishes(field, field.subtract(field.multiply(x, cosine), sine)):
                return field.multiply(turn, field.of(field.generator("pi")))
    if (type(x) is Exact and x.numerator[min(x.numerator)] < 0) or (type(x) is not Exact and x < 0):
        return field.negate(value_of(field, "arctan", (field.negate(x),), True))
    return value_of(field, "arctan", (x,), True)


def cosine_of_turn(field: Field, turn: Rational) -> Scalar:
    """cos(turn · pi)"""
    return cos(field, (field.multiply(turn, field.of(field.generator("pi"))),))


def _turn_near(field: Field, x: Scalar, angle: Callable[[Any], Any]) -> Fraction | None:
    """A simple fraction that is, perhaps, the angle of a constant divided by pi."""
    from flint import arb

    try:
        ball = angle(Enclosure(field, _PLACES).real(x)) / arb.pi()
        middle = ball.mid().fmpq()
    except (TooHard, ValueError):
        return None
    turn = Fraction(int(middle.p), int(middle.q)).limit_denominator(_SMALLEST_PART)
    return turn if abs(ball - arb(turn.numerator) / turn.denominator) < arb(2) ** -40 else None


def hyperbolic(field: Field, x: Scalar, side: int) -> Scalar:
    """(exp(x) + exp(-x))/2, or with a minus sign"""
    there, back = exp(field, (x,)), exp(field, (field.negate(x),))
    return field.multiply(Fraction(1, 2), field.add(there, field.multiply(side, back)))
