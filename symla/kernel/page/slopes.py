"""Leading coefficients: a (b c - 1) + c = 0 is solved for a after deciding whether b c - 1 is zero."""

from __future__ import annotations

from symla.kernel.meaning.prove import Prover
from symla.kernel.numbers.common import lowest_terms
from symla.kernel.numbers.in_powers import by_powers, put
from symla.kernel.numbers.polynomial import ONE, Polynomial, Scalar, TooHard, Undefined
from symla.notation import written as w


def is_slope(part: w.Node, whole: w.Node, complex_domain: bool) -> bool:
    """Whether the part divides the leading coefficient of the whole in a symbol that the part does not contain; or the
    leading coefficient of that coefficient in another symbol, and so on.
    """
    prover = Prover(complex_domain, letters=True)
    field = prover.field
    try:
        slope = field.lift(prover.reader.scalar(part)).numerator
        total = field.lift(prover.reader.scalar(whole)).numerator
        unknowns = _symbols(prover, total) - _symbols(prover, slope)
        return bool(_symbols(prover, slope)) and _leads_to(prover, total, slope, unknowns)
    except (TooHard, Undefined):
        return False


def _leads_to(prover: Prover, total: Polynomial, slope: Polynomial, unknowns: set[int]) -> bool:
    for symbol in sorted(unknowns):
        degree, first = max(by_powers(total, symbol).items(), key=lambda power: power[0])
        if not degree:
            continue
        if _divides(prover, slope, first) or _leads_to(prover, first, slope, unknowns - {symbol}):
            return True
    return False


def _divides(prover: Prover, slope: Polynomial, whole: Polynomial) -> bool:
    """Whether the whole is a multiple of the slope: it is zero where the slope is, if that is linear in a symbol."""
    field = prover.field
    for symbol in sorted(_symbols(prover, slope)):
        value = _zero_of(prover, slope, symbol)
        if value is not None:
            return field.is_zero(put(field, whole, symbol, value))
    quotient = field.lift(field.divide(field.settle(whole, ONE), field.settle(slope, ONE)))
    lowest = lowest_terms(quotient.numerator, quotient.denominator)
    return not _symbols(prover, quotient.denominator if lowest is None else lowest[1])


def _zero_of(prover: Prover, slope: Polynomial, symbol: int) -> Scalar | None:
    """The zero of a slope that is linear in the symbol with a constant coefficient; None for another slope."""
    field = prover.field
    powers = by_powers(slope, symbol)
    if not powers.keys() <= {0, 1} or _symbols(prover, powers[1]):
        return None
    rest, before = (field.settle(powers.get(k, {}), ONE) for k in (0, 1))
    return field.negate(field.divide(rest, before))


def _symbols(prover: Prover, p: Polynomial) -> set[int]:
    kinds = prover.field.generators
    return {g for monomial in p for g, _ in monomial if kinds[g].kind == "symbol"}
