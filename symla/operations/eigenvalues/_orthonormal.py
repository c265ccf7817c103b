"""Bases made orthogonal within groups of vectors, and normalized."""

from __future__ import annotations

from collections.abc import Sequence
from math import lcm
from typing import Any

from symla.derivation.build import Working, equation, reason
from symla.derivation.given import GivenVector
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.conventions import CONJUGATE_SECOND
from symla.notation.domain import Domain
from symla.notation.sums import sum_of
from symla.operations._cases.numbers import Entry, entry_of, is_rational, is_zero, over, times, written
from symla.operations._combinations import taken_away
from symla.operations._letters import column_name
from symla.operations._products import dotted, linear_in
from symla.operations._sheet import Sheet
from symla.operations._terms import as_vector, has_letters, vector_named
from symla.operations.norms._euclidean import euclidean_work, rational_factor
from symla.operations.systems._columns import added_up


def first_of(groups: Sequence[tuple[w.Vector, ...]], count: int) -> tuple[tuple[w.Vector, ...], ...]:
    """The first `count` vectors of the groups."""
    left = count
    found = []
    for group in groups:
        found.append(group[:left])
        left -= len(found[-1])
    return tuple(found)


def perpendicular(
    sheet: Sheet, groups: Sequence[tuple[w.Vector, ...]], v: w.Name, heading: str
) -> tuple[GivenVector, ...]:
    """v_1, v_2, ...: the vectors in order, those of one group made perpendicular to each other."""
    pairs = [(x, y) for group in groups for i, x in enumerate(group) for y in group[i + 1 :]]
    if all(is_zero(entry_of(dotted(x, y), sheet.domain)) for x, y in pairs):
        heading += "_alone" if sum(map(len, groups)) == 1 else "_found"
    vectors: list[GivenVector] = []
    for group in groups:
        begin = len(vectors)
        for x in group:
            name = w.Name(v.base, (str(len(vectors) + 1),), "vector")
            before = vectors[begin:]
            work = sheet.work(name, None if vectors else heading)
            factors = [
                entry_of(w.Quotient(dotted(x, u.written), dotted(u.written, u.written)), sheet.domain) for u in before
            ]
            if all(map(is_zero, factors)):
                work.to(reason("as_found", basis=w.Items(group)), x)
            else:
                _without_projections(sheet, work, x, before, factors)
            vectors.append(vector_named(name, work.line))
    named = [(u.name, v.name) for i, u in enumerate(vectors) for v in vectors[i + 1 :]]
    if named:
        sheet.say("perpendicular", products=tuple([equation(dotted(u, v), w.ZERO) for u, v in named]))
    return tuple(vectors)


def _without_projections(
    sheet: Sheet, work: Working, x: w.Vector, before: list[GivenVector], factors: list[Entry]
) -> None:
    """c (x - (x · u)/(u · u) u - ...), where c leaves no fractions, if the numbers are rational."""
    scale = lcm(*[int(factor.denominator) for factor in factors if is_rational(factor)])
    taken = [(u, factor) for u, factor in zip(before, factors, strict=True) if not is_zero(factor)]
    left = [w.Product((_coefficient(sheet, x, u.name), u.name)) for u, _ in taken]
    why = "without_projections" if scale == 1 else "multiple_without_projections"
    work.to(reason(why, earlier=tuple([u.name for u in before])), _scaled(scale, sum_of((x, *map(w.Negative, left)))))
    vectors, numbers = [u.written for u, _ in taken], [factor for _, factor in taken]
    work.to(
        "coefficients_of_parts", _scaled(scale, sum_of((x, *taken_away(sheet, list(map(written, numbers)), vectors))))
    )
    if scale != 1:
        whole = taken_away(sheet, [written(times(scale, factor)) for factor in numbers], vectors)
        work.to("multiply_out", sum_of((w.Product((w.number(scale), x)), *whole)))
    added_up(work, as_vector(result(work.line, sheet.domain)))


def _coefficient(sheet: Sheet, x: w.Node, u: w.Node) -> w.Quotient:
    """The coefficient of x along u, by the convention of inner products."""
    inner = sheet.conventions.inner_product if sheet.domain == "complex" else CONJUGATE_SECOND
    return w.Quotient(linear_in(inner, x, u), dotted(u, u))


def _scaled(scale: int, node: w.Node) -> w.Node:
    return node if scale == 1 else w.Product((w.number(scale), node))


def _inverse(length: w.Node, domain: Domain) -> w.Node:
    """1/length in final form, in which letters have another order than in the length."""
    found = entry_of(length, domain)
    return written(over(1, _with_conjugates(found) if domain == "complex" and not is_rational(found) else found))


def _with_conjugates(value: Any) -> Entry:
    """b conj(b) in the place of |b|^2, as eigenvalues have it, so that equal roots are one."""
    import sympy

    if not value.has(sympy.Abs):
        return value
    return value.replace(
        lambda x: x.is_Pow and x.exp == 2 and isinstance(x.base, sympy.Abs) and not x.base.args[0].is_real,
        lambda x: x.base.args[0] * sympy.conjugate(x.base.args[0]),
    )


def units(sheet: Sheet, vectors: Sequence[GivenVector], Q: w.Name, first: int = 1) -> tuple[GivenVector, ...]:
    """q_1, q_2, ...: the vectors divided by their lengths, as columns of Q from the `first`."""
    found = []
    for number, v in enumerate(vectors, first):
        name = column_name(Q, number)
        heading = None if number > first else "lengths" if len(vectors) > 1 else "lengths_alone"
        length = euclidean_work(sheet.work(w.Norm(v.name), heading, compact=True), v).line
        work = sheet.work(name, compact=True).define("divide_by_length", w.Quotient(v.name, w.Norm(v.name)))
        if length == w.ONE:
            work.to("length_one", v.written)
        else:
            factor = _inverse(length, sheet.domain) if has_letters(length) else w.Quotient(w.ONE, length)
            work.to("put_in_length", w.Product((factor, v.written)))
            factor = rational_factor(work, factor, v)
            work.to("scale", result(w.Product((factor, v.written)), sheet.domain))
        found.append(vector_named(name, work.line))
    return tuple(found)
