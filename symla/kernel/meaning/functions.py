"""The functions of the page, as exact numbers: exp, ln, cos, sin, arccos, max, min and the activations.

A value without another exact form is a generator; the same function of equal arguments is the same generator.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from symla.kernel.numbers.angles import arccos, arcsin, arctan, cos, hyperbolic, sin
from symla.kernel.numbers.conjugate import is_real
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.exponents import exp, ln, sole, value_of
from symla.kernel.numbers.on_intervals import sign_beside
from symla.kernel.numbers.polynomial import Scalar, TooHard, Undefined, generators_in
from symla.kernel.numbers.sign import is_nonnegative, is_positive, sign

if TYPE_CHECKING:
    from symla.kernel.meaning.evaluate import Reader

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


# by definition: the first function, or 1, divided by the second
_QUOTIENTS = {
    "tan": ("sin", "cos"),
    "cot": ("cos", "sin"),
    "sec": ("", "cos"),
    "csc": ("", "sin"),
    "tanh": ("sinh", "cosh"),
}


def applied(reader: Reader, name: str, arguments: Arguments) -> Scalar:
    """The value of a function, which may be a quotient of others."""
    names = _QUOTIENTS.get(name)
    if names is None or len(arguments) != 1:
        return apply(reader.field, name, arguments)
    top, bottom = (apply(reader.field, function, arguments) if function else 1 for function in names)
    return reader.quotient(top, bottom)


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
    return value_of(field, "max", tuple(left), True, known)


def _size_of_symbol(field: Field, value: Scalar) -> int | None:
    """The index of the generator |a| if the value is |a| for a symbol a; None otherwise."""
    inner = sole(field, value)
    if inner is None or inner.kind != "abs":
        return None
    symbol = sole(field, inner.arguments[0])
    if symbol is None or symbol.kind != "symbol":
        return None
    return next(iter(generators_in(value)))


def _flat(field: Field, values: Arguments) -> list[Scalar]:
    """max(max(a, b), c) = max(a, b, c)"""
    found: list[Scalar] = []
    for value in values:
        inner = sole(field, value)
        found += inner.arguments if inner is not None and inner.label == "max" else (value,)
    return found


def _smallest(field: Field, values: Arguments) -> Scalar:
    return field.negate(largest(field, tuple(field.negate(v) for v in values)))


def _step(field: Field, arguments: Arguments) -> Scalar:
    (x,) = arguments
    if not is_real(field, x):
        raise TooHard("the step of a number that may not be real")
    if is_nonnegative(field, x):
        return 1
    known = sign(field, x)
    if known is None:
        known = sign_beside(field, x)
    return 0 if known == -1 else 1 if known is not None else value_of(field, "step", (x,), True, 0)


def _sigmoid(field: Field, arguments: Arguments) -> Scalar:
    if not is_real(field, arguments[0]):
        raise TooHard("the sigmoid of a number that may not be real")
    return field.divide(1, field.add(1, exp(field, (field.negate(arguments[0]),))))


_FUNCTIONS: dict[str, tuple[int | None, Callable[[Field, Arguments], Scalar]]] = {
    "exp": (1, exp),
    "ln": (1, ln),
    "cos": (1, cos),
    "sin": (1, sin),
    "arccos": (1, arccos),
    "arcsin": (1, arcsin),
    "arctan": (1, arctan),
    "cosh": (1, lambda field, xs: hyperbolic(field, xs[0], 1)),
    "sinh": (1, lambda field, xs: hyperbolic(field, xs[0], -1)),
    "max": (None, largest),
    "min": (None, _smallest),
    "relu": (1, lambda field, xs: largest(field, (0, *xs))),
    "step": (1, _step),
    "sigmoid": (1, _sigmoid),
}
