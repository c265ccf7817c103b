"""Comparison of two lines of equal value as trees, which finds changes that do not show in the value.

`0·3 + 2` and `0·4 + 2` have the same value, and so have `(-1)^2` and `1^2`; as steps of an argument they are wrong.
As far as both trees have the same structure, their parts are compared one by one.  A part of another structure must be
expanded by a definition (`unfolded`), or every change of a number in it must change its value (`shows`).
"""

from __future__ import annotations

from collections.abc import Collection

from symla.kernel.meaning.prove import Prover
from symla.kernel.meaning.verdict import Proved, Refuted, Verdict
from symla.kernel.numbers.polynomial import RATIONAL
from symla.kernel.page.agreeing import OPENED, agree, is_expanded
from symla.kernel.page.entries import has_blocks
from symla.kernel.page.parts import Parts, flattened, side_by_side
from symla.kernel.page.shows import (
    angles_in,
    base_of,
    has_plain_angle,
    is_exponential,
    is_zero,
    shows,
    shows_without_sign,
)
from symla.kernel.page.unfolded import written_out
from symla.notation import written as w
from symla.notation.sums import product_of, sum_of

# A change of one number in these may leave the value as it is, so their parts must agree one by one.
_INSENSITIVE = frozenset(
    (w.Power, w.AbsoluteValue, w.Norm, w.Call, w.Determinant, w.Matrix, w.Vector, w.Conjugate, w.Transpose, w.Items)
)
# nodes in which several parts may change at once where the value is zero
_ZERO_SUMS = frozenset((w.Sum, w.Product, w.Quotient, w.VectorProduct))
_PRODUCTS = ("Product",)  # a product that comes to several terms, 2·(1 + i) to 2 + 2i
_UNNOTICED = Refuted("a part was changed that does not show in the value")
_LOST = Refuted("a sign before a zero was lost")
_IN_PLACE = Proved("equal parts in the same places")
_BY_DEFINITION = Proved("by definition")


def same_places(prover: Prover, line: w.Node, target: w.Node) -> Verdict | None:
    """The objection if something changed that does not show in the value, which is the same; None otherwise."""
    kind = type(target)
    if kind is w.Number or line is target or line == target:  # every change of a number shows in its value
        return None
    if type(line) is w.Name:  # its value was substituted
        return _LOST if type(target) is w.Negative and is_zero(prover, target) else None
    defined = written_out(prover, line, target, same_places)
    if defined is not None:
        return None if defined else defined
    pairs = _parts_kept(line, target)
    if pairs is not None:
        if agree(prover, pairs):
            return _changed_in(prover, kind, pairs)
        if kind in _INSENSITIVE and not _is_told_whole(prover, target):
            return _UNNOTICED
        if kind in _ZERO_SUMS and is_zero(prover, target):
            return Refuted("a part beside a zero was changed")
    if type(line) is type(target) is w.Sum:
        if _drops_sign(prover, line, target):
            return _LOST
        if shows(prover, target):
            return None
        before, after = _middles(prover, line.terms, target.terms)
        if shows(prover, sum_of(after)) or _are_terms_worked(prover, line.terms, target.terms, _PRODUCTS):
            return None
        return None if before == after else _UNNOTICED
    elif type(line) is type(target) is w.Product and _has_zero_multiplied(flattened(line), flattened(target)):
        return None
    elif type(line) is type(target) is w.Product:
        middles = [product_of(factors) for factors in _middles(prover, line.factors, target.factors)]
        line, target = middles if prover.proves(*middles) else (line, target)
    is_shown = line == target or shows(prover, target) or shows(prover, target, angles_in(line))
    return None if is_shown else _UNNOTICED


def _is_told_whole(prover: Prover, target: w.Node) -> bool:
    """Whether the value determines the part up to its sign: |a - 1| for |1 - a|, cos(t) for cos(-t)."""
    if is_exponential(prover, target):
        return shows(prover, target)
    base = base_of(target)
    return has_plain_angle(prover, target) or (base is not None and shows_without_sign(prover, base))


def _parts_kept(line: w.Node, target: w.Node) -> list[tuple[w.Node, w.Node]] | None:
    """The parts of the two in pairs, if they have the same structure."""
    if type(line) is w.Sum and not (type(target) is w.Sum and len(target.terms) == len(line.terms)):
        line = _without_zero_terms(line, target)
        if type(line) is not type(target):
            return None if type(line) is w.Sum else [(line, target)]
    if type(line) is not type(target) or (type(line) is w.Matrix and has_blocks(line)):
        return None
    if type(line) is w.Product and type(target) is w.Product:  # with the sign of multiplication or without
        before, after = line.factors, target.factors
        if len(before) != len(after):
            before, after = flattened(line), flattened(target)
        return list(zip(before, after, strict=True)) if len(before) == len(after) else None
    pairs = side_by_side(line, target)
    return None if pairs is None else list(pairs)


def _has_denominator_of(zero: w.Node, pairs: list[tuple[w.Node, w.Node]]) -> bool:
    """Whether this is zero over the denominator of the other terms: 0/6 beside 1/6."""
    fraction = _without_sign(zero)
    if type(fraction) is not w.Quotient or fraction.numerator != w.ZERO:
        return False
    others = [_without_sign(term) for _, term in pairs if term is not zero]
    return bool(others) and all(type(f) is w.Quotient and f.denominator == fraction.denominator for f in others)


def _without_sign(term: w.Node) -> w.Node:
    return term.operand if type(term) is w.Negative else term


def agree_in_place(prover: Prover, line: w.Node, target: w.Node) -> Verdict | None:
    """Proved if the target is the line, which has a value, with parts replaced in place by equal ones, or a determinant
    by an expansion of it; refuted if a change among these does not show in the value.  None if neither is seen in this
    way, so that the values of the whole lines decide.
    """
    kind = type(line)
    if type(line) is w.Determinant and (type(line.operand) is w.Name or is_expanded(prover, line, target)):
        return None if type(line.operand) is w.Name else _BY_DEFINITION
    pairs = _parts_kept(line, target) if kind in OPENED and kind is type(target) else None
    if pairs is None or not agree(prover, pairs, alike=True):
        return None
    objection = _changed_in(prover, kind, pairs)
    return _IN_PLACE if objection is None else objection


def _changed_in(prover: Prover, kind: type[w.Node], pairs: list[tuple[w.Node, w.Node]]) -> Verdict | None:
    """The objection to one of these pairs of parts of equal value; None if there is none."""
    for place, (a, b) in enumerate(pairs):
        if a is b or a == b:
            continue
        signed = type(a) is type(b) is w.Negative or w.Negative not in (type(a), type(b))
        if kind is w.Sum and signed and _has_denominator_of(b, pairs):
            continue
        if (objection := same_places(prover, a, b)) is not None:
            return objection
        if kind is w.Sum and place and type(a) is w.Negative and _loses_sign(prover, a, b):
            return _LOST
    return None


def _middles(prover: Prover, before: Parts, after: Parts) -> tuple[Parts, Parts]:
    """Two sums or products without the parts with which both begin and end."""
    start, end = 0, 0
    shorter = min(len(before), len(after)) - 1
    while start < shorter and _is_unchanged(prover, before[start], after[start]):
        start += 1
    while start + end < shorter and _is_unchanged(prover, before[-1 - end], after[-1 - end]):
        end += 1
    return before[start : len(before) - end], after[start : len(after) - end]


def _drops_sign(prover: Prover, line: w.Sum, target: w.Sum) -> bool:
    """Whether a zero is subtracted in the first sum and added in the other."""
    if not any(type(term) is w.Number and not term.value for term in target.terms[1:]):
        return False
    taken = sum(type(term) is w.Negative and is_zero(prover, term) for term in line.terms)
    return taken > sum(type(term) is w.Negative and is_zero(prover, term) for term in target.terms)


def _is_unchanged(prover: Prover, before: w.Node, after: w.Node) -> bool:
    lost = type(before) is w.Negative and _loses_sign(prover, before, after)
    return not lost and prover.proves(before, after) and same_places(prover, before, after) is None


def _has_zero_multiplied(before: Parts, after: Parts) -> bool:
    """Whether adjacent numbers, 0 among them, have become 0, and nothing else changed: 0·3 x M is 0 x M."""
    for place, factor in enumerate(after):
        end = len(before) - (len(after) - place - 1)
        run = before[place:end]
        if factor == w.ZERO and before[:place] == after[:place] and before[end:] == after[place + 1 :]:
            return factor in run and all(map(w.is_numeric, run))
    return False


def _without_zero_terms(line: w.Sum, target: w.Node) -> w.Node:
    """The sum without its products with a factor 0, if the target has as many terms as remain."""
    kept = tuple([term for term in line.terms if not _has_zero_factor(term)])
    if len(kept) == 1 and type(target) is not w.Sum:
        return kept[0]
    return w.Sum(kept) if kept and type(target) is w.Sum and len(target.terms) == len(kept) else line


def _has_zero_factor(term: w.Node) -> bool:
    product = _without_sign(term)
    return type(product) is w.Product and w.ZERO in product.factors


def _loses_sign(prover: Prover, term: w.Node, other: w.Node) -> bool:
    """`- 3·0` becomes `- 0`, not `+ 0`."""
    return type(term) is w.Negative and type(other) is not w.Negative and is_zero(prover, other)


def are_worked(prover: Prover, line: w.Node, target: w.Node, kinds: Collection[str]) -> bool:
    """Whether the target is the line with outermost nodes of these kinds replaced in place by expressions of the same
    value, and nothing else changed.
    """
    if line == target:
        return True
    if type(line).__name__ in kinds:
        return _is_result(prover, line, target)
    if type(line) is w.Sum:
        if type(target) is not w.Sum:
            return False
        return _are_terms_worked(prover, line.terms, target.terms, kinds) or (
            w.Sum in map(type, line.terms)
            and _are_terms_worked(prover, _without_brackets(line.terms), target.terms, kinds)
        )
    pairs = side_by_side(line, target)
    return pairs is not None and all(a is b or are_worked(prover, a, b, kinds) for a, b in pairs)


def _without_brackets(terms: Parts) -> Parts:
    """The terms, with those of sums among them."""
    return tuple([opened for term in terms for opened in (term.terms if type(term) is w.Sum else (term,))])


def _is_result(prover: Prover, part: w.Node, result: w.Node) -> bool:
    """Whether the result has the value of the part, and is a number if that is rational."""
    value = prover.reader(part)
    if type(value) in RATIONAL:
        if type(result) is w.Number:
            return bool(value == result.value)
        if not w.has(part, w.Name):
            number = result.operand if type(result) is w.Negative else None
            return type(number) is w.Number and bool(value and value == -number.value)
    return prover.proves(part, result) and same_places(prover, part, result) is None


def _are_terms_worked(prover: Prover, before: Parts, after: Parts, kinds: Collection[str]) -> bool:
    """Term by term: a negative result is subtracted, and a result that is a sum has several terms."""
    place = 0
    for number, term in enumerate(before):
        inner = term.operand if type(term) is w.Negative else term
        if place >= len(after):
            return False
        if type(inner).__name__ not in kinds:
            other = after[place]
            if type(term) is w.Negative and type(other) is w.Negative:
                term, other = inner, other.operand
            if not are_worked(prover, term, other, kinds):
                return False
            place += 1
            continue
        most = len(after) - place - (len(before) - number - 1)
        for count in range(1, most + 1):
            result = after[place] if count == 1 else sum_of(after[place : place + count])
            if _is_term(prover, term, result):
                place += count
                break
        else:
            return False
    return place == len(after)


def _is_term(prover: Prover, term: w.Node, result: w.Node) -> bool:
    """Whether this is the result of the term with the sign before it, or the term itself."""
    kind, other = type(term), type(result)
    if kind is other and term == result:
        return True
    if kind is other is w.Negative:
        return _is_result(prover, term.operand, result.operand)  # type: ignore[attr-defined]
    if other is w.Sum:
        return prover.proves(term, result) and shows(prover, result)
    if kind is not other and w.Negative in (kind, other) and is_zero(prover, term):
        return False  # a sign before a zero
    return _is_result(prover, term, result)
