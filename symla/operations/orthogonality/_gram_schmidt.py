"""Gram-Schmidt: each vector minus its projections onto those found before.

u_1 = a_1        u_2 = a_2 - (a_2 · u_1)/(u_1 · u_1) u_1        ...        a vector with the remainder zero is dropped
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import gcd, lcm

from symla.derivation.build import equation, reason
from symla.derivation.given import GivenVector, Quantity
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.exact import rational
from symla.notation.rational import Fraction
from symla.notation.sums import sum_of
from symla.operations._cases.numbers import entry_of, is_zero
from symla.operations._combinations import combination, taken_away
from symla.operations._counts import many
from symla.operations._letters import free_letter
from symla.operations._products import dot
from symla.operations._sheet import Sheet
from symla.operations._vanish import are_found_at_once
from symla.operations.orthogonality._inner import along, along_line, bilinear, dot_line, is_bilinear
from symla.operations.systems._columns import added_up, zeros


@dataclass(slots=True)
class Found:
    """The vectors found, by the positions of the given ones (from 0), as on the page; their squared lengths; the
    coefficients with which they were subtracted from later vectors.
    """

    vectors: dict[int, GivenVector] = field(default_factory=dict)
    squares: dict[int, w.Node] = field(default_factory=dict)
    factors: dict[tuple[int, int], w.Node] = field(default_factory=dict)

    def names(self) -> tuple[w.Name, ...]:
        """u_1, u_3, ..."""
        return tuple([u.name for u in self.vectors.values()])


def orthogonalized(
    sheet: Sheet, vectors: Sequence[GivenVector], *beside: Quantity | w.Name, whole: bool = False
) -> Found:
    """An orthogonal basis of the span of the vectors, in letters that nothing `beside` them has.  With `whole`, each
    rational vector is scaled to integers without a common factor.
    """
    u = free_letter("u v w q p", *vectors, *beside)
    letter, raw = u.base, free_letter("w v p", *vectors, *beside, u).base
    found = Found()
    for j, a in enumerate(vectors):
        name = w.Name(letter, (str(j + 1),), "vector")
        left = _remainder(sheet, found, j, a, name, w.Name(raw, (str(j + 1),), "vector") if whole else None)
        if _vanishes(sheet, found, j, left):
            _dropped(sheet, found, j, a, left)
        else:
            _need_length(sheet, left)
            found.vectors[j] = left
    return found


def _need_length(sheet: Sheet, u: GivenVector) -> None:
    """Raises `SymlaError` for a nonzero vector that is perpendicular to itself, where nothing is conjugated."""
    if is_bilinear(sheet):
        square = entry_of(sheet.known.put_in(result(bilinear(u.entries, u.entries), sheet.domain)), sheet.domain)
        if is_zero(square) or not sheet.known.certain(square):
            raise SymlaError(
                f"{sheet.name}: under the convention inner_product: bilinear, {u.name.base}_{u.name.subscript[-1]} "
                "may be perpendicular to itself without being zero, and nothing can be divided by its product with "
                "itself. Under conjugate_second this cannot happen."
            )


def _remainder(sheet: Sheet, found: Found, j: int, a: GivenVector, name: w.Name, raw: w.Name | None) -> GivenVector:
    """A vector minus its projections, under its name; under the name `raw` before it is scaled to integers."""
    known, domain = sheet.known, sheet.domain
    vectors = found.vectors
    heading = (
        reason("first", a=a.name) if not vectors else reason("take_away", a=a.name, count=many(list(vectors.values())))
    )
    dots: dict[int, w.Node] = {}
    for i, u in vectors.items():
        dots[i] = along_line(sheet, a, u, None if dots else heading)
        if dots[i] != w.ZERO and i not in found.squares:
            found.squares[i] = dot_line(sheet, u, u)
        square = known.put_in(found.squares[i]) if dots[i] != w.ZERO else w.ONE
        found.factors[i, j] = result(w.Quotient(dots[i], square), domain)
    zero = tuple([equation(along(sheet, a, u), w.ZERO) for i, u in vectors.items() if found.factors[i, j] == w.ZERO])
    vectors = {i: u for i, u in vectors.items() if found.factors[i, j] != w.ZERO}  # the projections
    products = [w.Product((w.Quotient(along(sheet, a, u), dot(u, u)), u.name)) for u in vectors.values()]
    factors = [found.factors[i, j] for i in vectors]
    forms = [known.vector(u.entries) for u in vectors.values()]
    written = known.vector(a.entries)
    scaled = [
        w.Vector(tuple([result(w.Product((c, x)), domain) for x in u.entries]))
        for c, u in zip(factors, forms, strict=True)
    ]
    entries = [
        known.put_in(result(sum_of((x, *map(w.Negative, others))), domain))
        for x, *others in zip(written.entries, *[v.entries for v in scaled], strict=True)
    ]
    factor = _to_whole(entries) if raw is not None else w.ONE
    lead = None if found.vectors else heading
    work = sheet.work(name if raw is None or factor == w.ONE else raw, lead, compact=not vectors)
    if not vectors:
        work.to("nothing_to_take" if found.vectors else "itself", a.name).put_in(a).to(
            known.reason_for(a.written), written
        )
    else:
        why = reason("without_it" if len(products) == 1 else "without_projections")
        if zero:
            why = reason("without_others", count=many(list(vectors.values())), zero=zero)
        work.to(why, sum_of((a.name, *[w.Negative(product) for product in products])))
        shown: list[w.Node] = [written]
        for i, c, form in zip(vectors, factors, forms, strict=True):
            square = known.put_in(found.squares[i])
            quotient = w.Negative(w.Product((w.Quotient(dots[i], square), form)))
            shown += taken_away(sheet, [c], [form]) if square == w.ONE else [quotient]
        work.to("put_in_results", sum_of(shown))
        work.to("divide", sum_of((written, *taken_away(sheet, factors, forms))))
        added_up(work, w.Vector(tuple(entries)))
    if raw is None or factor == w.ONE:
        return GivenVector(name, tuple(entries))
    multiplied = w.Vector(tuple([result(w.Product((factor, x))) for x in entries]))
    sheet.work(name).to("whole", w.Product((factor, raw))).to("multiply", multiplied)
    return GivenVector(name, multiplied.entries)


def _to_whole(entries: Sequence[w.Node]) -> w.Node:
    """The factor that makes the components integers without a common factor; 1 where they are not rational."""
    values = [rational(entry) for entry in entries]
    exact = [Fraction(x) for x in values if x is not None]
    if len(exact) < len(values) or not any(exact):
        return w.ONE
    return w.number(Fraction(lcm(*[x.denominator for x in exact]), gcd(*[x.numerator for x in exact])))


def _vanishes(sheet: Sheet, found: Found, j: int, u: GivenVector) -> bool:
    """Whether a vector is zero, after a decision where symbols occur, by its squared length."""
    domain = sheet.domain
    while True:
        known = sheet.known
        entries = [known.reduced(entry_of(known.put_in(e), domain)) for e in u.entries]
        left = [known.put_in(e) for e, x in zip(u.entries, entries, strict=True) if not is_zero(x)]
        if not left:
            return True
        if any(known.certain(x) for x in entries):
            return False
        square = entry_of(result(sum_of([w.Power(e, w.TWO) for e in left]), domain), domain)
        if domain == "real" and known.certain(square):
            return False
        together = domain == "real" and len(left) > 1 and are_found_at_once(square)
        if together and j not in found.squares:
            found.squares[j] = dot_line(sheet, u, u)
        sheet.decides(known.put_in(found.squares[j]) if together else left[0], "remainder_decides")


def _dropped(sheet: Sheet, found: Found, j: int, a: GivenVector, left: GivenVector) -> None:
    """The sentence that a vector is dropped, since it is a combination of those found before."""
    nothing = zeros(a.size)
    if left.written != nothing:  # by the condition of the case
        sheet.work(left.name).to(sheet.known.reason_for(left.written), nothing)
    if not found.vectors:
        return sheet.say("zero_vector", a=a.name, fact=equation(a.name, nothing))
    factors = [sheet.known.put_in(found.factors[i, j]) for i in found.vectors]
    total = combination(sheet, factors, found.names())
    span = equation(a.name, nothing if total == w.ZERO else total)
    return sheet.say("dropped", a=a.name, u=left.name, fact=equation(left.name, nothing), span=span)


def settled(sheet: Sheet, found: Found) -> dict[int, GivenVector]:
    """The vectors under the condition of the case, with lines for those that it changes."""
    known, vectors = sheet.known, {}
    for j, u in found.vectors.items():
        form = known.vector(u.entries)
        if form != u.written:
            sheet.work(u.name, compact=True).to(known.reason_for(u.written), form)
        vectors[j] = GivenVector(u.name, form.entries)
    return vectors


def perpendicular(sheet: Sheet, vectors: Sequence[GivenVector], units: bool = False) -> None:
    """The check that the vectors are pairwise perpendicular; with `units`, that they have length 1, too."""
    pairs = [(u, v) for n, u in enumerate(vectors) for v in vectors[n + 1 :]]
    pairs += [(u, u) for u in vectors if units]
    if not pairs:
        return
    heading = reason("check_units" if units else "check", count=many(vectors))
    if len(pairs) > 1:
        sheet.say(heading, "check")
    for u, v in pairs:
        dot_line(sheet, u, v, heading if len(pairs) == 1 else None, "check")
