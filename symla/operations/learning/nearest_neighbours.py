"""The k nearest neighbours of a point q: the points among p_1, ..., p_n whose distances ||p_i - q|| are smallest.

Source: the definition, e.g. Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, section 13.3.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cmp_to_key
from itertools import pairwise
from typing import Literal

from symla.derivation.build import Working, equation, reason
from symla.derivation.given import GivenScalar, GivenVector
from symla.derivation.model import Fact, Part, Reason, Remedy
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.exact import rational
from symla.notation.sums import minus, sum_of
from symla.operations._arguments import ArgumentError
from symla.operations._counts import many
from symla.operations._letters import components_of, free_letter
from symla.operations._roots import take_root
from symla.operations._sheet import Sheet
from symla.operations._terms import largest_of
from symla.operations.learning._numbers import compare, order, require_real, text, used
from symla.operations.learning._points import need_same_size, squared_gaps

Metric = Literal["euclidean", "manhattan", "chebyshev"]

_KINDS: dict[str, w.Node] = {"euclidean": w.TWO, "manhattan": w.ONE, "chebyshev": w.INFINITY}
_SHORT = 8  # up to this number, all points are ordered


def nearest_neighbours(
    sheet: Sheet, query: GivenVector, points: tuple[GivenVector, ...], k: int, metric: Metric = "euclidean"
) -> None:
    """The k points that are nearest to a given one, nearest first.

    `query` and each of the n `points` have the same number of real components, 1 <= k <= n, and `metric` is euclidean,
    manhattan or chebyshev.  The answer is the numbers of the points, counted from 1, and their distances; of points
    equally far away the earlier one comes first.  Undefined if k or a number of components does not fit.
    """
    require_real("nearest_neighbours", query, *points)
    wanted = GivenScalar(free_letter("k n m", query, *points, kind="scalar"), w.Number(k))
    sheet.beside.append(wanted.given)  # as long as it may prevent an answer
    need_same_size(sheet, points, query)
    _need_so_many(sheet, wanted, points)
    sheet.beside.clear()
    kind = _KINDS[metric]
    sheet.seek(w.Items(tuple([w.Norm(minus(p.name, query.name), kind) for p in points[:k]])))
    sheet.plan("plan", k=k)
    d = free_letter("d e r", query, *points, kind="scalar")
    works = [_distance(sheet, w.Name(d.base, (str(i),)), p, query, metric, i == 1) for i, p in enumerate(points, 1)]
    ranking = _ranking(works, metric)
    if len(points) > 1:
        sheet.say(_order(ranking, works, k, metric))
    chosen = ranking[:k]
    name = free_letter("n m", query, *points, kind="scalar")
    names = (name,) if k == 1 else components_of(name.base, k)
    found = tuple([equation(w.Norm(minus(points[i].name, query.name), kind), works[i].line) for i in chosen])
    for place, (n, i) in enumerate(zip(names, chosen, strict=True)):
        sheet.work(n, compact=True).to(_place(place, found[place], points[i], k), w.Number(i + 1))
    used(sheet)
    numbers = w.Items(tuple([w.Number(i + 1) for i in chosen]))
    distances = w.Items(tuple([works[i].line for i in chosen]))
    sheet.answer(
        reason("answer", k=k, q=query.name, found=found),
        indices=Part("indices", numbers, letter=w.Items(tuple(names))),
        distances=Part("distances", distances, letter=w.Items(tuple([works[i].start for i in chosen]))),
    )


def _need_so_many(sheet: Sheet, k: GivenScalar, points: tuple[GivenVector, ...]) -> None:
    """End the work if there are fewer than k points."""
    wanted, n, one = rational(k.entry) or 0, many(points), w.ONE
    remedies = (Remedy(reason("ask_for", n=n)),)
    if wanted < 1:
        few = w.Relation(k.entry, "<", one)
        sheet.undefined("too_few", w.Relation(k.name, "<", one), remedies=remedies, k=few)
    if wanted > n.number:
        more = w.Relation(k.entry, ">", n)
        sheet.undefined("too_many", w.Relation(k.name, ">", n), remedies=remedies, k=more, n=n)


def _distance(sheet: Sheet, name: w.Name, p: GivenVector, q: GivenVector, metric: Metric, first: bool) -> Working:
    """The distance of one point, on one line; in letters for the first point."""
    work = sheet.work(name, compact=not first)
    gaps = tuple([w.AbsoluteValue(minus(x, y)) for x, y in zip(p.letters, q.letters, strict=True)])
    rules = {"euclidean": w.Root(squared_gaps(p, q)), "manhattan": sum_of(gaps), "chebyshev": largest_of(gaps)}
    why = reason("distance", p=p.name, q=q.name)
    if first:
        work.define(why, rules[metric]).put_in(p, q)
    else:
        work.put_in(p, q, why=why, via=rules[metric])
    if metric == "euclidean":
        work.evaluate("square_differences", w.Power, minor=True).evaluate("add", w.Sum)
        return take_root(work) if type(work.line) is w.Root else work
    if metric == "manhattan":
        return work.evaluate("absolute_values", w.AbsoluteValue, minor=True).evaluate("add", w.Sum)
    return work.evaluate("absolute_values", w.AbsoluteValue, minor=True).evaluate("take_largest", w.Call)


def _place(place: int, found: w.Relation, p: GivenVector, k: int) -> Reason:
    """The reason for the number of a point: it is the only one wanted, the nearest, or the next one; `found` has its
    distance.
    """
    return Reason("number") if k == 1 else reason("next" if place else "nearest", found=found, p=p.name)


def _square(node: w.Node) -> w.Node:
    return result(w.Power(node, w.TWO))


def _ranking(works: list[Working], metric: Metric) -> list[int]:
    """The positions of the distances in increasing order, equal ones in the order of the points."""
    values = [work.line for work in works]
    keys = [_square(v) for v in values] if metric == "euclidean" else values

    def compared(i: int, j: int) -> int:
        known = compare(keys[i], keys[j])
        if known is None:
            raise ArgumentError(
                f"nearest_neighbours: which of the distances {text(values[i])} and {text(values[j])} is smaller "
                "depends on their symbols; give these numbers"
            )
        return known

    return sorted(range(len(values)), key=cmp_to_key(compared))


def _order(ranking: list[int], works: list[Working], k: int, metric: Metric) -> Reason:
    """The distances in increasing order; of many, only the smallest, and that no other one is smaller."""
    long = len(ranking) > _SHORT
    listed = ranking[:k] if long else ranking
    pairs = [(works[i], works[j]) for i, j in pairwise(listed)]
    signs = [compare(a.line, b.line) or 0 for a, b in pairs]

    def in_order(each: Callable[[Working], w.Node]) -> w.Node:
        """d_2 < d_3 < d_1, or the only one of them."""
        if not pairs:
            return each(works[listed[0]])
        return w.Both(tuple([order(each(a), each(b), s) for (a, b), s in zip(pairs, signs, strict=True)]))

    ties = any(works[i].line == works[j].line for i, j in pairwise(ranking))
    irrational = metric == "euclidean" and len(listed) > 1 and any(rational(works[i].line) is None for i in listed)
    facts: dict[str, Fact] = {
        "k": k,
        "ties": int(ties),
        "names": in_order(lambda work: work.start),
        "values": in_order(lambda work: work.line),
        "squares": (in_order(lambda work: _square(work.line)),) if irrational else (),
    }
    if not long:
        return reason("order", **facts)
    facts["others"] = tuple([w.Relation(works[i].start, ">=", works[listed[-1]].start) for i in ranking[k:]])
    return reason("order_of_smallest", **facts)
