"""What is told to be zero or not before an equation is solved: b c - 1 before a (b c - 1) + c = 0 is solved for a."""

from __future__ import annotations

from symla.kernel.meaning.prove import Prover
from symla.kernel.numbers.polynomial import ONE, Polynomial, Scalar, TooHard, Undefined
from symla.notation import written as w


def is_slope(part: w.Node, whole: w.Node, complex_domain: bool) -> bool:
    """Whether the part divides what the highest power of a symbol is multiplied by in the whole, where that symbol does
    not stand in the part; or what that of another symbol is multiplied by there.
    """
    prover = Prover(complex_domain, letters=True)
    field = prover.field
    try:
        slope = field.lift(prover.reader.scalar(part)).numerator
        left = field.lift(prover.reader.scalar(whole)).numerator
        open_ = _symbols(prover, left) - _symbols(prover, slope)
        return bool(_symbols(prover, slope)) and _leads_to(prover, left, field.settle(slope, ONE), open_)
    except (TooHard, Undefined):
        return False


def _leads_to(prover: Prover, left: Polynomial, slope: Scalar, open_: set[int]) -> bool:
    field = prover.field
    for symbol in sorted(open_):
        degree = max([dict(monomial).get(symbol, 0) for monomial in left])
        if not degree:
            continue
        first = {
            tuple([power for power in monomial if power[0] != symbol]): c
            for monomial, c in left.items()
            if dict(monomial).get(symbol, 0) == degree
        }
        quotient = field.lift(field.divide(field.settle(first, ONE), slope))
        if not _symbols(prover, quotient.denominator) or _leads_to(prover, first, slope, open_ - {symbol}):
            return True
    return False


def _symbols(prover: Prover, p: Polynomial) -> set[int]:
    kinds = prover.field.generators
    return {g for monomial in p for g, _ in monomial if kinds[g].kind == "symbol"}
