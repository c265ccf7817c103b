"""Rounded values: `√14 ≈ 3.742` claims that 3.742 is √14 rounded to three places, and that it is not exact.

A single root is compared by squares, 3.7415^2 < 14 < 3.7425^2; any other number is enclosed.

In a vector or matrix, `(1/3, 1/2, 2) ≈ (0.333, 0.500, 2)`, every entry is rounded or exact, and one is not exact.

In a complex number, `z ≈ -0.662 + 0.562 i`, both parts are rounded; a part that is not shown is zero.
"""

from __future__ import annotations

from symla.kernel.meaning.evaluate import Reader
from symla.kernel.meaning.verdict import Proved, Refuted, Undecided, Verdict
from symla.kernel.numbers.conjugate import both_parts, is_constant, is_real
from symla.kernel.numbers.enclosure import Enclosure
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.polynomial import Exact, Rational, Scalar, TooHard, Undefined
from symla.kernel.numbers.surds import surd_squared
from symla.kernel.numbers.vanish import vanishes
from symla.notation import written as w
from symla.notation.rational import Fraction

_ENCLOSURE = Proved("enclosure")
_SQUARES = Proved("squares")
_EXACT = Refuted("this is exact, not an approximation")
_NOT_ROUNDED = Refuted("not the rounded value")
_PRECISIONS = (64, 256, 1024)

Decimals = tuple[w.Node | None, bool]  # a decimal, if there is one, and whether it has a minus sign


def places_of(target: w.Node) -> int | None:
    """The decimal places of a decimal, of a decimal in degrees, or of all decimals in a vector or matrix; None for
    anything else.
    """
    if type(target) is w.Vector or type(target) is w.Matrix:
        found = {places_of(entry) for entry in w.children(target) if type(entry) is not w.Number}
        return found.pop() if len(found) == 1 else None
    if (parts := _parts(target)) is not None:
        found = {places_of(decimal) for decimal, _ in parts if decimal is not None}
        return found.pop() if len(found) == 1 else None
    shown = target.operand if isinstance(target, w.Degrees) else target
    return len(shown.digits.partition(".")[2]) if isinstance(shown, w.Decimal) else None


def is_rounded(reader: Reader, line: w.Node, target: w.Node) -> Verdict:
    """Whether `target` is the value of the line rounded, half away from zero, to as many places as it has, and differs
    from it.
    """
    known = reader.rounded.get((line, target))
    if known is None:
        known = reader.rounded[line, target] = _is_rounded(reader, line, target)
    return known


def _is_rounded(reader: Reader, line: w.Node, target: w.Node) -> Verdict:
    places = places_of(target)
    if places is None:
        return Undecided("what an approximation means is told by the places of a decimal on its right")
    field, parts = reader.field, _parts(target)
    half = Fraction(1, 2 * 10**places)
    try:
        if parts is not None:
            return _parts_rounded(reader, line, parts)
        if type(target) is w.Vector or type(target) is w.Matrix:
            if getattr(target, "bar", None) is not None and getattr(line, "bar", None) is None:
                return _NOT_ROUNDED
            return _entries_rounded(reader, line, target, half)
        exact = reader.scalar(line)
        if isinstance(target, w.Degrees):
            exact = field.divide(field.multiply(exact, 180), field.of(field.generator("pi")))
            target = target.operand
        return _scalar_rounded(field, exact, reader.scalar(target), half)
    except Undefined as problem:
        return Refuted(str(problem))
    except TooHard as problem:
        return Undecided(str(problem))


def _parts(target: w.Node) -> tuple[Decimals, Decimals] | None:
    """The real and the imaginary part of `0.5 - 1.2 i` and `1.2 i`, each with its sign; None for anything else."""
    terms = target.terms if isinstance(target, w.Sum) and len(target.terms) == 2 else (target,)
    last, minus = terms[-1], isinstance(terms[-1], w.Negative)
    product = last.operand if isinstance(last, w.Negative) else last
    if not isinstance(product, w.Product) or len(product.factors) != 2 or product.factors[1] != w.I:
        return None
    imaginary, real = product.factors[0], terms[0] if len(terms) == 2 else None
    if not isinstance(imaginary, w.Decimal) or (real is not None and not isinstance(real, w.Decimal)):
        return None
    return (real, False), (imaginary, minus)


def _parts_rounded(reader: Reader, line: w.Node, parts: tuple[Decimals, Decimals]) -> Verdict:
    field = reader.field
    for exact, (shown, minus) in zip(both_parts(field, reader.scalar(line)), parts, strict=True):
        if shown is None:
            verdict: Verdict = _ENCLOSURE if field.is_zero(exact) or vanishes(field, exact) else _NOT_ROUNDED
        else:
            decimal, places = reader.scalar(shown), places_of(shown) or 0
            rounded = field.negate(decimal) if minus else decimal
            verdict = _scalar_rounded(field, exact, rounded, Fraction(1, 2 * 10**places))
        if not verdict:
            return verdict
    return _ENCLOSURE


def _scalar_rounded(field: Field, exact: Scalar, shown: Scalar, half: Fraction) -> Verdict:
    surd = surd_squared(field, exact) if type(exact) is Exact else None
    if type(shown) is Exact:
        return Refuted("a rounded number is rational")
    if surd is not None:
        positive, square = surd
        return _root_rounded(square, shown if positive else -shown, half)
    if not is_real(field, exact):
        return Undecided("a number that is not known to be real is not rounded")
    if not is_constant(field, exact):
        return Refuted("a number with symbols in it is not rounded")
    return _rounded(field, exact, shown, half)


def _entries_rounded(reader: Reader, line: w.Node, target: w.Vector | w.Matrix, half: Fraction) -> Verdict:
    exact, shown = reader.grid(line), reader.grid(target)
    if exact.shape != shown.shape:
        return Refuted("the sizes differ")
    verdict: Verdict = _EXACT
    for value, rounded, node in zip(exact.entries, shown.entries, w.children(target), strict=True):
        if reader.field.same(value, rounded):
            continue
        if type(node) is w.Number:
            return _NOT_ROUNDED
        verdict = _scalar_rounded(reader.field, value, rounded, half)
        if not verdict:
            return verdict
    return verdict


def _root_rounded(square: Rational, shown: Rational, half: Rational) -> Verdict:
    """Whether the irrational root of a number lies within half a unit of the last place shown."""
    low, high = shown - half, shown + half
    between = high > 0 and square < high * high and (low < 0 or low * low < square)
    return _SQUARES if between else _NOT_ROUNDED


def _rounded(field: Field, exact: Scalar, shown: Rational, half: Rational) -> Verdict:
    if type(exact) is not Exact:
        off = shown - exact
        if not off:
            return _EXACT
        up = off in (half, -half) and (off > 0) == (exact > 0)
        return _ENCLOSURE if -half < off < half or up else _NOT_ROUNDED
    scale = (2 * half).denominator
    nearest = 2 * (shown * scale).numerator  # what is shown, in half units of its last place
    for precision in _PRECISIONS:
        low, high = (2 * scale * bound for bound in Enclosure(field, precision)(exact))
        below, middle, above = (n << precision for n in (nearest - 1, nearest, nearest + 1))
        if below < low and high < above and not low <= middle <= high:
            return _ENCLOSURE
        if high < below or above < low:
            return _NOT_ROUNDED
    if vanishes(field, field.subtract(exact, shown)):
        return _EXACT
    return Undecided("the value could not be told from its rounded value, or from a half")
