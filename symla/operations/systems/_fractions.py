"""The algebra of fractions behind a row operation, for entries with letters in a denominator.

R_2 -> (1/(1 - k^2)) R_2      (1 - k)/(1 - k^2) = (1 - k)/((1 - k)(k + 1)) = 1/(k + 1)
R_1 -> R_1 - k R_2            1 - k (1/(k + 1)) = (k + 1 - k)/(k + 1) = 1/(k + 1)
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from symla.derivation.build import Working, reason
from symla.derivation.model import Add, Chain, RowOperation, Scale, Swap
from symla.derivation.row_operations import opposite
from symla.notation import written as w
from symla.notation.alike import reordered
from symla.notation.domain import Domain
from symla.notation.named import zeros_in
from symla.operations._cases.numbers import entry_of, in_sympy, written
from symla.operations._terms import Rows
from symla.operations._zero_powers import zero_as_power

_NUMBERS = frozenset((w.Number,))
_LONGEST = 24  # row operations up to this number show their algebra


def fractions_beside(operation: RowOperation, before: Rows, after: Rows, domain: Domain) -> tuple[Chain, ...]:
    """The cancellation in a row that is multiplied, or the common denominator in a row to which another is added; each
    calculation once.
    """
    place = operation.row - 1
    if isinstance(operation, Swap) or _NUMBERS.issuperset(map(type, (operation.factor, *after[place]))):
        return ()
    if isinstance(operation, Scale) and zeros_in(operation.factor):
        return _inverse_beside(before[place], operation.factor, after[place], domain)
    if not any(map(_has_letters_below, after[place])):
        return ()
    others = before[operation.other - 1] if isinstance(operation, Add) else before[place]
    found: dict[w.Node, Chain] = {}
    for old, other, new in zip(before[place], others, after[place], strict=True):
        if type(new) is w.Number or old in (new, w.ZERO):
            continue
        work = (
            _cancelled(old, operation.factor, new, domain)
            if isinstance(operation, Scale)
            else _brought_together(old, operation.factor, other, new, domain)
        )
        if work is not None and len(work.links) > 1:
            found.setdefault(work.start, work.chain)
    return tuple(found.values())


def _inverse_beside(
    before: Sequence[w.Node], factor: w.Node, after: Sequence[w.Node], domain: Domain
) -> tuple[Chain, ...]:
    """Why the factor makes the pivot 1: λ_1 (λ_1^2 - 1) = λ_1^3 - λ_1 = 1"""
    import sympy

    pivot = next((old for old, new in zip(before, after, strict=True) if new == w.ONE and zeros_in(old)), None)
    zeros = zeros_in(factor)
    if pivot is None or len(zeros) != 1:
        return ()
    whole = written(sympy.expand(in_sympy(entry_of(pivot, domain)) * in_sympy(entry_of(factor, domain))))
    work = Working(w.Product((pivot, factor)), domain).to("multiply", whole)
    return (work.to(reason("zero_satisfies", lowered=zero_as_power(zeros[0])), w.ONE).chain,)


def _has_letters_below(entry: w.Node) -> bool:
    if type(entry) is w.Number or type(entry) is w.Name:
        return False
    return any(type(part) is w.Quotient and w.names_in(part.denominator) for part in w.walk(entry))


def _cancelled(old: w.Node, factor: w.Node, new: w.Node, domain: Domain) -> Working | None:
    """(1 - k)/(1 - k^2) = (1 - k)/((1 - k)(k + 1)) = 1/(k + 1)"""
    import sympy

    if type(factor) is not w.Quotient or factor.numerator != w.ONE:
        return None
    top, bottom = in_sympy(entry_of(old, domain)), in_sympy(entry_of(factor.denominator, domain))
    if not (_is_plain(top) and _is_plain(bottom)):
        return None
    common = sympy.gcd(top, bottom)
    if common.is_number:
        return None
    left = sympy.cancel(top / common)
    if left == -1:
        common, left = -common, sympy.Integer(1)
    above, below = written(common), written(sympy.cancel(bottom / common))
    if below == w.ONE:
        return None
    work = Working(w.Quotient(old, factor.denominator), domain, compact=True)
    numerator = above if left == 1 else w.Product((above, written(left)))
    return work.to("cancel_factor", w.Quotient(numerator, w.Product((above, below)))).to("cancel_factor", new)


def _brought_together(old: w.Node, factor: w.Node, other: w.Node, new: w.Node, domain: Domain) -> Working | None:
    """1 - k (1/(k + 1)) = (k + 1 - k)/(k + 1) = 1/(k + 1)"""
    import sympy

    if other == w.ZERO:
        return None
    first, by, next_one = (
        in_sympy(entry_of(old, domain)),
        in_sympy(entry_of(factor, domain)),
        in_sympy(entry_of(other, domain)),
    )
    if not (_is_plain(first) and _is_plain(by) and _is_plain(next_one)):
        return None
    second = sympy.cancel(by * next_one)
    (top, bottom), (next_top, next_bottom) = sympy.fraction(sympy.together(first)), sympy.fraction(second)
    denominator = sympy.lcm(bottom, next_bottom)
    if denominator.is_number:
        return None
    terms = []
    for above, below in ((top, bottom), (next_top, next_bottom)):
        by = sympy.cancel(denominator / below)
        turned = above.could_extract_minus_sign()
        shown = _times(-above if turned else above, by)
        terms.append(w.Negative(shown) if turned else shown)
    taken = opposite(factor)  # 3 - 2 x, and not 3 + (-2) x
    minus, size = taken is not None, taken or factor
    product = other if size == w.ONE else size if other == w.ONE else _product(size, other)
    work = Working(w.Sum((old, w.Negative(product) if minus else product)), domain, compact=True)
    together = w.Quotient(w.Sum(tuple(terms)), written(denominator))
    return None if reordered(together, new) else work.to("common_denominator", together).to("add", new)


def _is_plain(number: Any) -> bool:
    """Whether it is a short quotient of polynomials with rational coefficients."""
    import sympy

    numbers = number.atoms(sympy.Number)
    short = number.count_ops() <= _LONGEST and number.is_rational_function(*number.free_symbols)
    return bool(
        short
        and all(one.is_Rational for one in numbers)
        and all(power.exp.is_Integer for power in number.atoms(sympy.Pow))
        and not number.has(sympy.I, sympy.NumberSymbol, sympy.Function)
    )


def _product(size: w.Node, other: w.Node) -> w.Node:
    """k/(k + 1) for k times 1/(k + 1)"""
    over = type(other) is w.Quotient and other.numerator == w.ONE and type(size) is not w.Quotient
    return w.Quotient(size, other.denominator) if over else w.Product((size, other))  # type: ignore[attr-defined]


def _times(above: Any, by: Any) -> w.Node:
    if by == 1 or above == 1:
        return written(above * by)
    return w.Product((written(above), written(by)))
