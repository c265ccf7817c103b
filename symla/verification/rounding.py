"""Rounded values: `√14 ≈ 3.742` claims that 3.742 is √14 rounded to three places, and that it is not exact."""

from __future__ import annotations

from fractions import Fraction

from symla.notation import written as w
from symla.verification.evaluate import MayVanish, Reader
from symla.verification.exact import Scalar, TooHard, Undefined
from symla.verification.sign import enclosed_sign, is_constant, is_real, sign
from symla.verification.vanish import vanishes
from symla.verification.verdict import Proved, Refuted, Undecided, Verdict

_ENCLOSURE = Proved("enclosure")


def places_of(target: w.Node) -> int | None:
    """The decimal places of a decimal, or of a decimal in degrees; None for anything else."""
    shown = target.operand if isinstance(target, w.Degrees) else target
    return len(shown.digits.partition(".")[2]) if isinstance(shown, w.Decimal) else None


def is_rounded(reader: Reader, line: w.Node, target: w.Node) -> Verdict:
    """Whether `target` is the value of the line rounded, half away from zero, to the places that it shows, and not equal
    to it.
    """
    places = places_of(target)
    if places is None:
        return Refuted("an approximation is a decimal")
    half: w.Node = w.Number(Fraction(1, 2 * 10**places))
    if isinstance(target, w.Degrees):
        half = w.Degrees(half)
    field = reader.field
    try:
        exact, shown, unit = reader.scalar(line), reader.scalar(target), reader.scalar(half)
        if not is_real(field, exact):
            return Undecided("a number that is not known to be real is not rounded")
        if not is_constant(field, exact):
            return Refuted("a number with symbols in it is not rounded")
        error = field.subtract(shown, exact)
        signs = [
            _sign(reader, field.subtract(unit, error)),
            _sign(reader, field.add(unit, error)),
            _sign(reader, error),
        ]
    except Undefined as problem:
        return Refuted(str(problem))
    except MayVanish:
        return Undecided("a divisor is not known to be different from zero")
    except TooHard as problem:
        return Undecided(str(problem))
    above, below, off = signs
    if off == 0:
        return Refuted("this is exact, not an approximation")
    if -1 in (above, below):
        return Refuted("not the rounded value")
    if None in signs:
        return Undecided("the value could not be enclosed")
    if 0 in (above, below) and off != _sign(reader, exact):
        return Refuted("a half is rounded away from zero")
    return _ENCLOSURE


def _sign(reader: Reader, x: Scalar) -> int | None:
    field = reader.field
    if type(x) is int or type(x) is Fraction:
        return sign(field, x)
    if field.is_zero(x):
        return 0
    known = enclosed_sign(field, x)
    return 0 if known is None and vanishes(field, x) else known
