"""Cases in which factors of a characteristic polynomial with letters have a common zero, or one has a double zero.

k - x and 1 - x are equal for k = 1; x^2 - 2x + 1 - k is a square for k = 0.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from symla.derivation.build import reason
from symla.derivation.given import GivenMatrix
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.identities import identity
from symla.notation.sums import minus
from symla.notation.value import symbol, value
from symla.operations._cases.factors import factors_of
from symla.operations._cases.known import Known
from symla.operations._cases.numbers import (
    Entry,
    entry_of,
    final,
    is_zero,
    over,
    plus,
    real_if_zero,
    times,
    written,
)
from symla.operations._letters import free_letter
from symla.operations._sheet import Sheet
from symla.operations._terms import as_matrix, has_i
from symla.operations.eigenvalues._characteristic import Factored, factored
from symla.operations.eigenvalues._polynomial import Polynomial, product_of_powers
from symla.operations.eigenvalues._ranks import rank
from symla.operations.eigenvalues._shifted import determinant_in
from symla.operations.eigenvalues._zeros import discriminant

Factors = tuple[Polynomial, ...]


def told_apart(sheet: Sheet, A: GivenMatrix, x: w.Name, whole: Factored) -> Factors:
    """The factors after deciding which of them have common zeros, with the lines that factor them again in a case."""
    before, factors = whole.whole, whole.factors
    while (number := _deciding(sheet, A, factors)) is not None:
        known = _decided(sheet, A, factors, number)
        different = _squares(sheet, tuple([in_case(sheet, p) for p in factors]))
        if different == factors:
            continue
        line = product_of_powers([p.written for p in different], whole.minus)
        work = sheet.work(determinant_in(sheet, A, x)).to(known.reason_for(before), line)
        factors = factored(sheet, work, x, different).factors
        before = product_of_powers([p.written for p in factors], whole.minus)
    return factors


def _decided(sheet: Sheet, A: GivenMatrix, factors: Factors, number: Entry) -> Known:
    """The knowledge in each case, after the line for a discriminant if the number is one."""
    p = next((p for p in factors if p.degree == 2 and discriminant(p) == number), None)
    if p is None:
        linear = all(q.degree == 1 for q in factors)
        return sheet.decides(without_constant(number), "factors_coincide", solve=linear)
    D, first, last = [free_letter(wanted, A, kind="scalar") for wanted in ("D E F", "p b r", "q c s")]
    _, b, c = map(written, p.coefficients)
    sheet.work(first, reason("square_where", factor=p.written), compact=True).to("coefficient", b)
    sheet.work(last, compact=True).to("constant_term", c)
    formula = minus(w.Power(first, w.TWO), w.Product((w.Number(4), last)))
    work = sheet.work(D, compact=True).to("discriminant", formula)
    work.put_in(letters_for={first: b, last: c}).to("work_out", written(number))
    return sheet.decides(written(number), "discriminant_zero")


def without_constant(gap: Entry) -> w.Node:
    """The part that decides whether a number is zero: k, for -2k; 2k - 1 - i is not divided by 1 + i."""
    factors = factors_of(gap)
    if factors is None or factors.fraction or not factors.powers:
        return written(gap)
    found: Entry = 1
    for f, _ in factors.powers:
        found = times(found, f)
    decides = written(found)
    if has_i(decides) and has_i(written(final(factors.constant))):
        return written(times(-1, gap) if gap.could_extract_minus_sign() else gap)
    return decides


def in_case(sheet: Sheet, p: Polynomial) -> Polynomial:
    """The polynomial with the known values of symbols."""
    coefficients = [c if is_zero(c) else entry_of(sheet.known.put_in(written(c)), sheet.domain) for c in p.coefficients]
    return Polynomial(p.letter, tuple(coefficients))


def _squares(sheet: Sheet, factors: Factors) -> Factors:
    """The factors, where a quadratic one with discriminant zero is written as a square: (x + b/2)^2"""
    found: list[Polynomial] = []
    for p in factors:
        if p.degree == 2 and not p.is_rational and is_zero(sheet.known.reduced(discriminant(p))):
            found += [Polynomial(p.letter, (1, over(p.coefficients[1], 2)))] * 2
        else:
            found.append(p)
    return tuple(found)


def _deciding(sheet: Sheet, A: GivenMatrix, factors: Factors) -> Entry | None:
    """A number that may be zero, and is exactly if two factors have a zero in common, or one has a zero twice."""
    for number, degree in _numbers(sheet, list(dict.fromkeys(factors))):
        own = real_if_zero(entry_of(sheet.known.put_in(written(number)), sheet.domain))
        if sheet.known.certain(own) or (degree > 2 and _has_whole_polynomial(sheet, A)):
            continue
        if is_zero(own):
            raise SymlaError(
                f"{sheet.name}: where two factors of the characteristic polynomial have a zero in common is not solved "
                "for a letter here. Take numbers in the place of some letters."
            )
        return own
    return None


def _has_whole_polynomial(sheet: Sheet, A: GivenMatrix) -> bool:
    """Whether I, A, A^2, ... below the degree of the characteristic polynomial are linearly independent for all values
    of the letters: then A is a zero of no polynomial of lower degree.
    """
    powers: list[w.Node] = [identity(A.height)]
    matrix = w.Matrix(sheet.known.rows(A.rows), None, A.width)
    while len(powers) < A.height:
        powers.append(result(w.Product((powers[-1], matrix)), sheet.domain))
    vectors = [w.Vector(tuple([e for row in as_matrix(power).rows for e in row])) for power in powers]
    return rank(vectors, sheet.known) == A.height


def _numbers(sheet: Sheet, factors: list[Polynomial]) -> Iterator[tuple[Entry, int]]:
    """The resultants of all pairs of factors, and the discriminants of nonlinear ones, each with the degree."""
    import sympy

    for p, q in combinations(factors, 2):
        if p.is_rational and q.is_rational:
            continue
        if p.degree == q.degree == 1:
            yield plus(q.coefficients[1], -1, p.coefficients[1]), 1
            continue
        letter = symbol(p.letter, sheet.domain)
        yield final(sympy.resultant(*[value(f.written, sheet.domain) for f in (p, q)], letter)), p.degree + q.degree
    for p in factors:
        if p.degree == 2 and not p.is_rational:
            yield discriminant(p), 2
        elif p.degree > 2 and not p.is_rational:
            yield final(sympy.discriminant(value(p.written, sheet.domain), symbol(p.letter, sheet.domain))), p.degree
