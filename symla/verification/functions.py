"""The functions of the page, as exact numbers: exp, ln, cos, sin, arccos, max, min and the activations.

What has no exact value stays a value of the function; the same function of equal arguments is the same number.
"""

from __future__ import annotations

from collections.abc import Callable

from symla.notation.rational import Fraction
from symla.verification.exact import Field
from symla.verification.generators import Generator
from symla.verification.inequality import never_negative
from symla.verification.polynomial import ONE, Exact, Rational, Scalar, TooHard, Undefined, generators_in
from symla.verification.roots import root
from symla.verification.sign import is_constant, is_nonnegative, is_positive, is_real, sign

Arguments = tuple[Scalar, ...]


def apply(field: Field, name: str, arguments: Arguments) -> Scalar:
    """The value of a function; raises `TooHard` for one that is not known."""
    found = _FUNCTIONS.get(name)
    if found is None:
        raise TooHard(f"{name} is not known to the kernel")
    count, rule = found
    if count is not None and len(arguments) != count:
        raise Undefined(f"{name} takes one number")
    return rule(field, arguments)


def _free(field: Field, name: str, arguments: Arguments, real: bool, sign_: int | None = None) -> Scalar:
    return field.of(field.compound(Generator("function", name, 0, arguments, real, sign_)))


def _exp(field: Field, arguments: Arguments) -> Scalar:
    """e to a rational power is a power of e; exp(-x) = 1/exp(x); exp(x + y) = exp(x) exp(y)."""
    (x,) = arguments
    if type(x) is not Exact:
        return field.of(field.generator("e"), x) if x else 1
    if x.denominator is not ONE:
        return _exp_of_term(field, x, 1)
    result: Scalar = 1
    for monomial, coefficient in x.numerator.items():
        if not monomial:
            factor: Scalar = field.of(field.generator("e"), coefficient)
        elif is_real(field, Exact({monomial: 1}, ONE)):
            factor = _exp_of_term(field, Exact({monomial: 1}, ONE), coefficient)
        else:  # exp(z)^(1/2) would be exp(z/2) for some z only
            fraction = Fraction(coefficient)
            factor = _exp_of_term(field, Exact({monomial: Fraction(1, fraction.denominator)}, ONE), fraction.numerator)
        result = field.multiply(result, factor)
    return result


def _exp_of_term(field: Field, x: Exact, times: Rational) -> Scalar:
    """exp(times · x)"""
    if x.numerator[min(x.numerator)] < 0:
        return _exp_of_term(field, Exact({m: -c for m, c in x.numerator.items()}, x.denominator), -times)
    real = is_real(field, x)
    g = field.compound(Generator("function", "exp", 0, (x,), real, 1 if real else None))
    return field.of(g, times)


def _ln(field: Field, arguments: Arguments) -> Scalar:
    (x,) = arguments
    if field.is_zero(x):
        raise Undefined("zero has no logarithm")
    if x == 1:
        return 0
    if not is_positive(field, x) and (known := sign(field, x)) != 1:
        if known == -1 and not field.complex_domain:
            raise Undefined("a negative number has no real logarithm")
        raise TooHard("the logarithm of a number that may not be positive")
    return _free(field, "ln", (x,), True)


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


def _cos(field: Field, arguments: Arguments) -> Scalar:
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
    if type(x) is Exact:
        if x.numerator[min(x.numerator)] < 0:
            x = Exact({m: -c for m, c in x.numerator.items()}, x.denominator)
        for generator in field.generators:
            if (
                generator.label == "arccos"
                and generator.kind == "function"
                and field.same(x, field.of(field.compound(generator)))
            ):
                return generator.arguments[0]
    elif x < 0:
        x = -x
    return _free(field, "cos", (x,), is_real(field, x))


def _sin(field: Field, arguments: Arguments) -> Scalar:
    """sin(x) = cos(x - pi/2)"""
    half = field.multiply(Fraction(1, 2), field.of(field.generator("pi")))
    return _cos(field, (field.subtract(arguments[0], half),))


_ARCCOSINES = sorted({turn for angle in _COSINES for turn in (angle, 1 - angle)})


def _arccos(field: Field, arguments: Arguments) -> Scalar:
    (x,) = arguments
    if field.find("function", "arccos", 0, (x,)) is None:
        room = field.subtract(1, field.multiply(x, x))
        if not is_real(field, x) or not never_negative(field, room):
            if is_real(field, x) and sign(field, room) == -1:
                raise Undefined("no angle has a cosine outside -1 to 1")
            raise TooHard("the arccosine of a number that may lie outside -1 to 1")
    return angle_with_cosine(field, x)


def angle_with_cosine(field: Field, x: Scalar) -> Scalar:
    """The angle between 0 and pi with this cosine, which is known to be real and between -1 and 1."""
    if is_constant(field, x):
        pi = field.of(field.generator("pi"))
        for turn in _ARCCOSINES:
            angle = field.multiply(turn, pi)
            cosine = _cos(field, (angle,))
            if field.same(x, cosine) or _same_square(field, x, cosine):
                return angle
    return _free(field, "arccos", (x,), True, 0)


def _same_square(field: Field, x: Scalar, y: Scalar) -> bool:
    """Whether two numbers have the same square and the same certain sign, so that they are equal."""
    if not is_real(field, x) or not field.same(field.multiply(x, x), field.multiply(y, y)):
        return False
    return sign(field, x) is not None and sign(field, x) == sign(field, y)


# ---- order ----------------------------------------------------------------------------------------------------------


def largest(field: Field, values: Arguments) -> Scalar:
    """The largest of several numbers; where they cannot be compared, as a value of the function max."""
    left: list[Scalar] = []
    sizes: dict[int, Scalar] = {}  # |a|, |b|, ... of symbols: none of them exceeds another
    for value in _flat(field, values):
        symbol = _size_of_symbol(field, value)
        if symbol is not None:
            sizes[symbol] = value
            continue
        if not is_real(field, value):
            raise TooHard("the largest of numbers that may not be real")
        if any(is_nonnegative(field, field.subtract(other, value)) for other in left):
            continue
        left = [other for other in left if not is_nonnegative(field, field.subtract(value, other))]
        left.append(value)
    if len(left) > 20:
        raise TooHard("the largest of so many numbers that cannot be compared")
    kept = [x for x in sizes.values() if not any(is_nonnegative(field, field.subtract(other, x)) for other in left)]
    left = [x for x in left if not any(is_nonnegative(field, field.subtract(other, x)) for other in kept)] + kept
    if not left:
        raise Undefined("the largest of no numbers")
    if len(left) == 1:
        return left[0]
    known = (
        1 if any(is_positive(field, v) for v in left) else 0 if any(is_nonnegative(field, v) for v in left) else None
    )
    return _free(field, "max", tuple(left), True, known)


def _size_of_symbol(field: Field, value: Scalar) -> int | None:
    """The number of the generator |a| that the value is, for a symbol a."""
    inner = _sole(field, value)
    if inner is None or inner.kind != "abs":
        return None
    symbol = _sole(field, inner.arguments[0])
    if symbol is None or symbol.kind != "symbol":
        return None
    return next(iter(generators_in(value)))


def _flat(field: Field, values: Arguments) -> list[Scalar]:
    """max(max(a, b), c) = max(a, b, c)"""
    found: list[Scalar] = []
    for value in values:
        inner = _sole(field, value)
        found += inner.arguments if inner is not None and inner.label == "max" else (value,)
    return found


def _sole(field: Field, value: Scalar) -> Generator | None:
    """The generator that the number is."""
    if type(value) is Exact and value.denominator is ONE and len(value.numerator) == 1:
        ((monomial, coefficient),) = value.numerator.items()
        if coefficient == 1 and len(monomial) == 1 and monomial[0][1] == 1:
            return field.generators[monomial[0][0]]
    return None


def _smallest(field: Field, values: Arguments) -> Scalar:
    return field.negate(largest(field, tuple(field.negate(v) for v in values)))


def _step(field: Field, arguments: Arguments) -> Scalar:
    (x,) = arguments
    if not is_real(field, x):
        raise TooHard("the step of a number that may not be real")
    if is_nonnegative(field, x):
        return 1
    return 0 if sign(field, x) == -1 else _free(field, "step", (x,), True, 0)


def _sigmoid(field: Field, arguments: Arguments) -> Scalar:
    if not is_real(field, arguments[0]):
        raise TooHard("the sigmoid of a number that may not be real")
    return field.divide(1, field.add(1, _exp(field, (field.negate(arguments[0]),))))


_FUNCTIONS: dict[str, tuple[int | None, Callable[[Field, Arguments], Scalar]]] = {
    "exp": (1, _exp),
    "ln": (1, _ln),
    "cos": (1, _cos),
    "sin": (1, _sin),
    "arccos": (1, _arccos),
    "max": (None, largest),
    "min": (None, _smallest),
    "relu": (1, lambda field, xs: largest(field, (0, *xs))),
    "step": (1, _step),
    "sigmoid": (1, _sigmoid),
}
