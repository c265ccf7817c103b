"""The sign of a number by those of its factors: a b^2 has the sign of a where b is not 0, and a d that of d where a > 0
was decided before.
"""

from __future__ import annotations

from typing import Any

from symla.derivation.build import reason
from symla.derivation.model import Reason
from symla.notation import written as w
from symla.notation.frozen import Frozen
from symla.notation.plain import plain_printer
from symla.notation.value import value
from symla.notation.write import write
from symla.operations._cases.certain import Assumed, side, sign
from symla.operations._cases.factors import Factors, factors_of, sole_zeros
from symla.operations._cases.known import Known
from symla.operations._cases.numbers import CannotSplit, entry_of
from symla.operations._cases.orders import of_letter
from symla.operations._cases.split import Branch, split

_MOST_TERMS = 7  # of a polynomial in several letters whose sign parts cases


class Odd(Frozen, frozen=True):
    """The sign of the factors whose sign is known, and these; the product of the others that occur an odd number of
    times; those that occur an even number of times and may be zero.
    """

    sign: int
    sure: tuple[Any, ...]
    rest: Any
    even: tuple[Any, ...]
    shorter: bool  # whether the rest is less than the number


def odd_part(number: w.Node, known: Known, assumed: Assumed) -> Odd | None:
    """What decides about the sign of a number that is a quotient of polynomials, where these orders are assumed, too;
    None for other numbers.
    """
    import sympy

    factors = _factors(value(number, "real"))
    if factors is None or not factors.constant.is_real:
        return None
    found, rest, even = 1 if factors.constant.is_positive else -1, sympy.S.One, []
    kept, sure = 0, []
    for f, times in factors.powers:
        if times % 2 == 0:
            even += [] if known.certain(f) else [f]
            continue
        own = sign(write(f), assumed)
        if own is None and sole_zeros(f, "real") is not None:  # a sum of squares, or the opposite of one
            own = side(write(f), assumed)
            even += [] if known.certain(f) else [f]
        if own is None:
            rest, kept = rest * f, kept + 1
        else:
            found *= own
            sure += [] if f in even else [f]
    shorter = abs(factors.constant) != 1 or kept < sum(times for _, times in factors.powers)
    return Odd(found, tuple(sure), sympy.expand(rest), tuple(even), shorter)


Case = tuple[w.Node, tuple[int, Known, w.Node | None]]  # the condition; the sign, what is known, what is positive


def signs_and_zeros(number: w.Node, odd: Odd, known: Known) -> list[Case] | None:
    """The cases in which the number is positive, zero by one of its zeros, and negative; none where it is never zero
    and the sign is known; None where the zeros are not worked out.
    """
    if len(odd.rest.args) > _MOST_TERMS:
        raise CannotSplit(
            f"Where {plain_printer()(write(odd.rest))} is positive depends on its letters in a way that is not worked "
            "out. Choose values for some of them."
        )
    zeros = zeros_of(number, known.with_nonzero(odd.sure))
    factors = factors_of(odd.rest) if odd.rest.free_symbols else None
    if zeros is None or (factors is None and zeros):
        return None
    if factors is None:
        return []
    nonzero = known.with_nonzero(tuple([f for f, _ in factors.powers]))
    here, other = write(odd.rest), write(-odd.rest)
    above, below = of_letter(here, ">"), of_letter(here, "<")
    signs: list[Case] = [(above, (odd.sign, nonzero, here)), (below, (-odd.sign, nonzero, other))]
    first, last = signs if odd.sign > 0 else reversed(signs)
    return [first, *[(zero.condition, (0, zero.known, None)) for zero in zeros], last]


def zeros_of(number: w.Node, known: Known) -> tuple[Branch, ...] | None:
    """The cases in which a number is zero; None if they are not worked out."""
    if known.certain(entry_of(number, "real")):
        return ()
    try:
        return split(number, known, solve=False).branches[:-1]
    except CannotSplit:
        return None


def positive_or_not(number: w.Node, assumed: Assumed) -> tuple[w.Relation, w.Relation]:
    """The number is positive, it is not."""
    return of_letter(number, ">", assumed), of_letter(number, "<=", assumed)


def _factors(number: Any) -> Factors | None:
    """The factors of the numerator times the denominator, which has the sign of the number."""
    import sympy

    top, bottom = sympy.fraction(sympy.together(number))
    product = sympy.expand(top * bottom)
    if not product.is_polynomial(*product.free_symbols):
        return None
    found = factors_of(entry_of(write(product), "real"))
    return None if found is None or found.fraction else found


def depends(number: w.Node) -> Reason:
    """That the sign of this number depends on its letters; of -k this is told as of k."""
    number = number.operand if type(number) is w.Negative else number
    names = sorted(set(w.names_in(number)), key=lambda name: (name.base, name.subscript))
    return reason("sign_decides", number=number, letters=tuple(names))
