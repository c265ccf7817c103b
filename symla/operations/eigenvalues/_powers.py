"""Powers lambda^n with a letter as exponent, and multiples of rotations: r^n, rotated by n times the angle."""

from __future__ import annotations

from math import factorial
from typing import Any, NamedTuple

from symla.derivation.given import GivenMatrix
from symla.notation import written as w
from symla.notation.alike import unsigned
from symla.notation.arithmetic import result
from symla.notation.domain import Domain
from symla.notation.rational import Fraction
from symla.notation.value import value
from symla.notation.write import write
from symla.operations._terms import has_i, has_letters, matrix
from symla.operations.eigenvalues._functions import Function, Value, joined


def power_function(n: w.Name, after: int, domain: Domain) -> Function:
    """C(m, k) lambda^(m - k) for m = n + `after`; of a complex number with its angle."""

    def function(eigenvalue: w.Node, k: int) -> Value:
        if eigenvalue == w.ZERO:
            return Value(0, w.ONE)
        falling = joined(*[exponent(n, after - j) for j in range(k)])
        factor = Fraction(1, factorial(k))
        if eigenvalue == w.MINUS_ONE:  # a power of -1 has n alone in its exponent
            return Value(factor if (after - k) % 2 == 0 else -factor, joined(falling, w.Power(eigenvalue, n)))
        polar = polar_form(eigenvalue)
        m = exponent(n, after - k)
        if polar is None:
            return Value(factor, joined(falling, power(eigenvalue, m)))
        size, angle = polar
        is_minus, plain = unsigned(angle)
        turned = result(w.Product((m, plain)), domain)
        length = joined(falling, power(size, m))
        whole = joined(length, turn(turned, is_minus))
        return Value(factor, length, w.Negative(turned) if is_minus else turned, whole)

    return function


def turn(angle: w.Node, back: bool) -> w.Power:
    """e^(i angle), or e^(-i angle)"""
    exponent = joined(w.I, angle)
    return w.Power(w.E, w.Negative(exponent) if back else exponent)


def exponent(n: w.Name, after: int) -> w.Node:
    """n, n + 1, n - 2"""
    if not after:
        return n
    return w.Sum((n, w.number(after) if after > 0 else w.Negative(w.number(-after))))


def power(base: w.Node, m: w.Node) -> w.Node:
    """base^m; 1 for 1."""
    return w.ONE if base == w.ONE else w.Power(base, m)


def polar_form(number: w.Node) -> tuple[w.Node, w.Node] | None:
    """The absolute value and the angle of a number without letters that is not real; None for others, and for those
    with roots of sums with i, whose angle is no simpler than they are.
    """
    if not has_i(number) or has_letters(number):
        return None
    if any(type(part) is w.Root and type(part.radicand) is w.Sum and has_i(part.radicand) for part in w.walk(number)):
        return None
    import sympy

    found: Any = value(number, "complex")
    size = sympy.sqrt(sympy.expand(found * sympy.conjugate(found)))
    angle = sympy.arg(found)
    if angle.is_Add:  # pi - arctan(1/2)
        real, imaginary = found.as_real_imag()
        cosine = w.Call("arccos", (write(sympy.radsimp(real / size)),))
        return write(size), cosine if imaginary.is_positive else w.Negative(cosine)
    return write(size), write(angle)


class Rotation(NamedTuple):
    """A multiple of a rotation: the factor, the angle, and whether it is clockwise."""

    size: w.Node
    angle: w.Node
    back: bool = False


def rotated(angle: w.Node, back: bool) -> w.Matrix:
    """The rotation by an angle, counterclockwise or back."""
    cosine, sine = w.Call("cos", (angle,)), w.Call("sin", (angle,))
    minus = w.Negative(sine)
    return matrix(((cosine, sine), (minus, cosine)) if back else ((cosine, minus), (sine, cosine)))


def rotation(A: GivenMatrix) -> Rotation | None:
    """A as a multiple of a rotation other than the identity: [a, -b; b, a] with real numbers, or with the cosine and
    the sine of an angle.
    """
    if (A.height, A.width) != (2, 2):
        return None
    (a, minus), (b, other) = A.rows
    if a != other or minus != result(w.Negative(b)) or b == w.ZERO:
        return None
    if type(a) is w.Call and a.function == "cos":
        sine = w.Call("sin", a.arguments)
        if b in (sine, w.Negative(sine)):
            return Rotation(w.ONE, a.arguments[0], b != sine)
    if has_letters(*A.entries) or has_i(*A.entries):
        return None
    back = bool(value(b, "real").is_negative)
    size = result(w.Negative(b)) if back else b
    polar = polar_form(result(w.Sum((a, w.Product((size, w.I)))), "complex"))
    assert polar is not None
    return Rotation(*polar, back)
