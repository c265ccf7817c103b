"""Rounded values: `√14 ≈ 3.742` claims that 3.742 is √14 rounded to three places, and that it is not exact."""

from __future__ import annotations

from fractions import Fraction

from symla.notation import written as w
from symla.verification.evaluate import Reader
from symla.verification.exact import Exact, Scalar, TooHard, Undefined
from symla.verification.sign import enclose
from symla.verification.verdict import Proved, Refuted, Undecided, Verdict


def places_of(target: w.Node) -> int | None:
    """The decimal places of a decimal, or of a decimal in degrees; None for anything else."""
    shown = target.operand if isinstance(target, w.Degrees) else target
    return len(shown.digits.partition(".")[2]) if isinstance(shown, w.Decimal) else None


def is_rounded(reader: Reader, line: w.Node, target: w.Node) -> Verdict:
    """Whether `target` is the value of the line rounded to the places that it shows: the two differ, by no more than
    half a unit of the last place."""
    places = places_of(target)
    if places is None:
        return Refuted("an approximation is a decimal")
    half: w.Node = w.Number(Fraction(1, 2 * 10**places))
    if isinstance(target, w.Degrees):
        half = w.Degrees(half)
    field = reader.field
    try:
        unit = reader.scalar(half)
        gap = field.subtract(reader.scalar(line), reader.scalar(target))
        if field.is_zero(gap):
            return Refuted("this is exact, not an approximation")
        for side in (field.add(unit, gap), field.subtract(unit, gap)):
            verdict = _not_negative(reader, side)
            if not verdict:
                return verdict
    except Undefined as error:
        return Refuted(str(error))
    except TooHard as error:
        return Undecided(str(error))
    return Proved("enclosure")


def _not_negative(reader: Reader, side: Scalar) -> Verdict:
    if type(side) is not Exact:
        return Proved("arithmetic") if side >= 0 else Refuted("not the rounded value")
    if not reader.field.is_real(side):
        return Refuted("complex numbers are not rounded")
    interval = enclose(reader.field, side, 200)
    if interval is None:
        return Undecided("the value could not be enclosed")
    if interval.b < 0:
        return Refuted("not the rounded value")
    return Proved("enclosure") if interval.a >= 0 else Undecided("too close to call")
