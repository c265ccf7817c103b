"""Whether a vector can be zero for some values of its symbols.

(a, 0)  vanishes when a = 0          (a, b)  vanishes when (a, b) = (0, 0)          (a, 1)  never does
"""

from __future__ import annotations

from typing import Any

from symla.derivation.given import GivenVector
from symla.notation import written as w
from symla.notation.domain import Domain
from symla.notation.exact import rational
from symla.operations._run import Choice
from symla.operations._sheet import Sheet


def vanishing(v: GivenVector, domain: Domain = "real", data: tuple[w.Node, ...] = ()) -> w.Relation | None:
    """The condition under which the vector, which is not identically zero, is zero; None if it never is, or only where
    the data are undefined.
    """
    if any(rational(e) for e in v.entries):
        return None
    from symla.operations._cases.known import Known
    from symla.operations._cases.numbers import entry_of

    known = Known.of(domain, (*v.entries, *data))
    rest = [e for e in v.entries if rational(e) is None]
    forced: list[w.Node] = []
    left = rest
    while left:
        squares = [w.Sum(tuple([w.Power(e, w.TWO) for e in left]))] if domain == "real" else []  # (cos t, sin t)
        if any(known.certain(entry_of(e, domain)) for e in (*left, *squares)):
            return None
        name = next((n for e in left if (n := _forced(e, domain)) is not None), None)
        if name is None:
            return _all_zero(rest)
        forced.append(name)
        known = known.with_equal({name: w.ZERO})
        left = [e for e in map(known.put_in, left) if rational(e) != 0]
    return _all_zero([name for name in dict.fromkeys(w.names_in(*rest)) if name in forced])  # in order of appearance


def _all_zero(entries: list[w.Node]) -> w.Relation:
    if len(entries) == 1:
        return w.Relation(entries[0], "=", w.ZERO)
    return w.Relation(w.Vector(tuple(entries)), "=", w.Vector((w.ZERO,) * len(entries)))


def _forced(entry: w.Node, domain: Domain) -> w.Name | None:
    """The symbol that is zero whenever the entry is: a, for a, -2a, sqrt(3) a, a^2."""
    from symla.notation.value import value
    from symla.notation.write import name_of

    found: Any = value(entry, domain)
    if len(found.free_symbols) != 1:
        return None
    (symbol,) = found.free_symbols
    base, exponent = found.as_independent(symbol, as_Add=False)[1].as_base_exp()
    return name_of(symbol) if base == symbol and exponent.is_positive else None


def unless_zero(sheet: Sheet, *vectors: GivenVector, beside: tuple[w.Node, ...] = ()) -> tuple[GivenVector, ...]:
    """The vectors; one of them is the zero vector in some cases, if it vanishes for some values of its letters.

    The data `beside` the vectors are defined.
    """
    if any(v.is_zero for v in vectors):
        return vectors
    data = (*[e for v in vectors for e in v.entries], *beside)
    for v, condition in _weakest([(v, c) for v in vectors if (c := vanishing(v, sheet.domain, data)) is not None]):
        cases = [(w.Relation(condition.left, "!=", condition.right), False), (condition, True)]
        if sheet.choose(lambda: Choice(cases)):  # noqa: B023 asked at once
            zero = GivenVector(v.name, (w.ZERO,) * v.size)
            sheet.give(**{key: zero for key, value in sheet.data.items() if getattr(value, "name", None) == v.name})
            return tuple([zero if u.name == v.name else u for u in vectors])
    return vectors


def _weakest(conditions: list[tuple[GivenVector, w.Relation]]) -> list[tuple[GivenVector, w.Relation]]:
    """The conditions without those implied by another: a != 0 implies (a, b) != (0, 0)."""
    kept: list[tuple[GivenVector, w.Relation]] = []
    for vector, condition in sorted(conditions, key=lambda pair: len(_parts(pair[1]))):
        if not any(_parts(other) <= _parts(condition) for _, other in kept):
            kept.append((vector, condition))
    return kept


def _parts(condition: w.Relation) -> frozenset[w.Node]:
    left = condition.left
    return frozenset(left.entries if isinstance(left, w.Vector) else (left,))


def are_found_at_once(squares: object) -> bool:
    """Whether the zeros of a sum of squares are: of one in a single symbol, or of degree 2."""
    import sympy

    if not isinstance(squares, sympy.Expr) or len(squares.free_symbols) == 1:
        return isinstance(squares, sympy.Expr)
    return bool(squares.is_polynomial()) and sympy.Poly(squares, *squares.free_symbols).total_degree() == 2
