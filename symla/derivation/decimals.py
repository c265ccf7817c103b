"""Decimals beside exact answers: an irrational number gets its rounded value, `√14 ≈ 3.742`.

The rounded value is computed here and proved, like every other line, by the kernel.
"""

from __future__ import annotations

from math import isqrt

from symla.derivation.model import (
    Answer,
    Approximately,
    Cases,
    Chain,
    Derivation,
    Equal,
    Fact,
    Link,
    Part,
    Passage,
    Reason,
)
from symla.notation import written as w
from symla.notation.alike import look_alike
from symla.notation.balls import ball_of, nearest
from symla.notation.exact import rational, surd
from symla.notation.frozen import replace
from symla.notation.named import NamedZero
from symla.notation.rational import Fraction
from symla.notation.shape import is_nested
from symla.notation.statements import Nothing, Word
from symla.notation.turns import known_angle

_BITS = (128, 1024)  # of the balls of numbers
_LARGEST = 10**12  # beyond it a rounded value adds nothing to the exact one
_LONG = 10**10  # numerator times denominator, from ten digits on
_MOST_PLACES = 15
_THREE_DIGITS = 100
_MOST_LISTED = 6  # numbers of a list that get decimals
_ROUNDED = Reason("rounded")
_ARRAYS = (w.Vector, w.Matrix)
_NO_NUMBERS = (*_ARRAYS, w.Items, w.Relation, Word, Nothing)


def with_decimals(derivation: Derivation, places: int, beside_all: bool) -> Derivation:
    """The derivation with a decimal beside every irrational part of its answer, or with `beside_all` beside every part
    that is not an integer, including fractions, vectors and matrices.
    """
    outcome = derivation.outcome
    if isinstance(outcome, Cases):
        cases = tuple(replace(c, derivation=with_decimals(c.derivation, places, beside_all)) for c in outcome.cases)
        return replace(derivation, outcome=Cases(cases))
    if not isinstance(outcome, Answer) or places <= 0:
        return derivation
    hard = any(isinstance(p.form, _ARRAYS) and _is_hard_to_see(p.form) for p in outcome.parts)
    parts = tuple([_with_decimal(p, places, beside_all, hard) for p in outcome.parts])
    beside = _of_lists(derivation, places)
    if parts == outcome.parts and not beside:
        return derivation
    beside.update({p.form: p.decimal for p in parts if p.decimal is not None})
    shown = {p.name: w.Relation(p.form, "~", p.decimal) for p in parts if p.decimal is not None}
    facts = tuple([(name, _told(name, _beside(fact, beside), shown)) for name, fact in outcome.wording.facts])
    chains = derivation.chains
    for part in parts:
        if part.decimal is not None:
            chains = _rounded(chains, part, _places_shown(part.decimal))
    wording = Reason(outcome.wording.key, facts)
    return replace(derivation, outcome=Answer(parts, wording), chains=chains)


def _of_lists(derivation: Derivation, places: int) -> dict[w.Node, w.Node]:
    """The decimals of the irrational numbers in lists of the answer, also of those that the work gives."""
    assert isinstance(derivation.outcome, Answer)
    numbers = [e for p in derivation.outcome.parts if type(p.form) is w.Items for e in p.form.entries]
    numbers = [e for e in numbers if type(e) is not w.Number and not isinstance(e, _NO_NUMBERS)]
    if not numbers or len(numbers) > _MOST_LISTED:
        return {}
    found: dict[w.Node, w.Node] = {}
    for chain in derivation.chains:
        links = chain.links[-2:] if isinstance(chain, Chain) else ()
        if len(links) == 2 and type(links[1].relation) is Approximately and links[0].target in numbers:
            found[links[0].target] = links[1].target
    for number in numbers:
        if number not in found and not w.has(number, NamedZero):
            decimal = approximate(number, places) if rational(number) is None else None
            if decimal is not None:
                found[number] = decimal
    return found


def _beside(fact: Fact, decimals: dict[w.Node, w.Node]) -> Fact:
    """The fact with the decimals of the numbers that something is equal to: `x = √2` becomes `x = √2 ≈ 1.414`."""
    if isinstance(fact, tuple):
        return tuple([_beside(part, decimals) for part in fact])
    if type(fact) is w.Relation and fact.symbol == "=" and fact.right in decimals:
        return w.Both((fact, w.Relation(fact.right, "~", decimals[fact.right])))
    return fact


def _told(name: str, fact: Fact, shown: dict[str, w.Relation]) -> Fact:
    statement = shown.get(name)
    return statement if statement is not None and fact == statement.left else fact


def _places_for_long(form: w.Node, places: int) -> int | None:
    """The decimal places that show three significant digits of every fraction; None if no fraction is long, or if the
    places would be too many to read.
    """
    if type(form) not in (w.Number, *_ARRAYS):
        return None
    numbers = [form] if type(form) is w.Number else w.children(form)
    fractions: list[Fraction] = []
    for number in numbers:
        value = number.value if type(number) is w.Number else rational(number)
        if value is None:
            return None
        if type(value) is not int and value.denominator != 1:
            fractions.append(Fraction(value))
    if not any(map(_is_long, fractions)):
        return None
    smallest = min(map(abs, fractions))
    while smallest * 10**places < 100:
        places += 1
        if places > _MOST_PLACES:
            return None
    return places


def _is_long(x: Fraction) -> bool:
    return abs(x.numerator) * x.denominator >= _LONG


def _is_hard_to_see(form: w.Node) -> bool:
    """Whether roots within roots, values of functions, or roots beside long numbers stand in it."""
    if not w.has(form, w.Root):
        return w.has(form, w.Call)
    return is_nested(form) or w.has(form, w.Call) or any(map(_is_long_root, w.children(form)))


def _is_long_root(entry: w.Node) -> bool:
    """Whether a number has a root and integers of three digits, (221 + 23 √221)/442."""
    digits = [p.value for p in w.inside(entry) if type(p) is w.Number and type(p.value) is int]
    return w.has(entry, w.Root) and any(abs(n) >= _THREE_DIGITS for n in digits)


def _with_decimal(part: Part, places: int, beside_all: bool, hard: bool) -> Part:
    """The part with its decimal; an array also where one of the answer is hard to see."""
    long = _places_for_long(part.form, places)
    if long is not None:
        places, beside_all = long, True
    if type(part.form) is w.Number or rational(part.form) is not None:
        decimal = _fraction(part.form, places) if beside_all else None
    elif isinstance(part.form, _ARRAYS):
        decimal = _each(part.form, places) if beside_all or hard else None
    else:
        decimal = approximate(part.form, places, part.unit == "degrees")
    return part if decimal is None else Part(part.name, part.form, decimal, part.unit, part.letter)


def rounded(form: w.Node, places: int) -> w.Node | None:
    """A rational number or a vector of such numbers, rounded; None where nothing is to be rounded."""
    if not places:
        return None
    return _each(form, places) if isinstance(form, _ARRAYS) else _fraction(form, places)


def _fraction(form: w.Node, places: int) -> w.Node | None:
    """1/3 as 0.333; None for a number that is exact to so many places, or rounded to zero."""
    exact = rational(form)
    assert exact is not None
    size = exact if exact >= 0 else -exact
    if size > _LARGEST or (Fraction(size) * 10**places).denominator == 1:
        return None
    nearest_one = _nearest(Fraction(size) * 10**places)
    return w.Decimal(_pointed(nearest_one, exact < 0, places)) if nearest_one else None


def _each(form: w.Vector | w.Matrix, places: int) -> w.Node | None:
    """The entries rounded, with integers unchanged; None if none is rounded, or if one has no decimal."""
    rows = form.rows if isinstance(form, w.Matrix) else (form.entries,)
    found: list[tuple[w.Node, ...]] = []
    rounded = False
    for row in rows:
        entries: list[w.Node] = []
        for entry in row:
            exact = rational(entry)
            decimal = approximate(entry, places) if exact is None else _fraction(entry, places)
            rounded = rounded or decimal is not None
            if decimal is None and exact is None:
                return None
            if decimal is None and exact is not None and exact.denominator != 1:
                if not -_LARGEST <= exact <= _LARGEST:
                    return None
                decimal = w.Decimal(_pointed(int(abs(exact) * 10**places), exact < 0, places))
            entries.append(entry if decimal is None else decimal)
        found.append(tuple(entries))
    if not rounded:
        return None
    return w.Vector(found[0]) if isinstance(form, w.Vector) else w.Matrix(tuple(found), None, len(rows[0]))


def _nearest(scaled: Fraction) -> int:
    """The nearest integer, with ties rounded up."""
    return int((2 * scaled + 1) // 2)


def approximate(form: w.Node, places: int, degrees: bool = False) -> w.Node | None:
    """A real irrational number rounded to so many places, with ties away from zero; None for other values."""
    if isinstance(form, _NO_NUMBERS):
        return None
    single = None if degrees else surd(form)
    if single is not None:
        return _rounded_root(*single, places)
    if degrees and known_angle(w.Quotient(form, w.PI)) is not None:
        return None
    digits = _digits(form, places, degrees)
    if digits is None or not digits.strip("-0."):
        return None
    return w.Degrees(w.Decimal(digits)) if degrees else w.Decimal(digits)


def _rounded_root(top: int, bottom: int, radicand: int, places: int) -> w.Node | None:
    """top/bottom · √radicand rounded, by integer square roots alone."""
    over, under = top * top * radicand, bottom * bottom  # the square
    if over > _LARGEST**2 * under:
        return None
    scaled = over * 10 ** (2 * places)
    nearest = isqrt(scaled // under)
    if 4 * scaled >= (2 * nearest + 1) ** 2 * under:
        nearest += 1
    return w.Decimal(_pointed(nearest, top < 0, places)) if nearest else None


def _digits(form: w.Node, places: int, degrees: bool) -> str | None:
    """The digits of a real number, from a ball without a tie; None for other numbers, for large ones, and for such as
    end after so many places, which are rational.
    """
    for bits in _BITS:
        ball = ball_of(w.Product((w.Quotient(form, w.PI), w.number(180))) if degrees else form, bits)
        if ball is None:
            continue
        if ball.imag != 0 or abs(ball.real) > _LARGEST:
            return None
        found = nearest(ball, places, bits)
        if found is not None:
            return _pointed(abs(found), found < 0, places)
    return None


def _pointed(nearest: int, negative: bool, places: int) -> str:
    """`-3742` thousandths as `-3.742`."""
    text = str(nearest).rjust(places + 1, "0")
    return f"{'-' if negative and nearest else ''}{text[:-places]}.{text[-places:]}"


def _places_shown(decimal: w.Node) -> int:
    (digits, *_) = [part.digits for part in w.inside(decimal) if type(part) is w.Decimal]
    return len(digits.partition(".")[2])


def _rounded(chains: tuple[Passage, ...], part: Part, places: int) -> tuple[Passage, ...]:
    """The chains with the rounded value as the last line of the one that ends in the answer, and with those of its
    kind, sigma_2 beside sigma_1.
    """
    assert part.decimal is not None
    work = [chain for chain in chains if isinstance(chain, Chain) and chain.role == "work"]
    exact = [chain for chain in work if isinstance(chain.links[-1].relation, Equal)]
    own = next((c for c in reversed(exact) if look_alike(c.links[-1].target, part.form)), None)
    if own is None:
        return chains
    found = {own: part.decimal}
    for chain in exact:
        number = chain.links[-1].target
        if _are_alike(chain.start, own.start) and rational(number) is None:
            decimal = approximate(number, places)
            if decimal is not None:
                found.setdefault(chain, decimal)
    return tuple([_with_last(c, found[c], places) if isinstance(c, Chain) and c in found else c for c in chains])


def _are_alike(one: w.Node, other: w.Node) -> bool:
    """Whether these are names with different numbers, sigma_1 and sigma_2."""
    return type(one) is type(other) is w.Name and bool(one.subscript) and one.base == other.base


def _with_last(chain: Chain, decimal: w.Node, places: int) -> Chain:
    return replace(chain, links=(*chain.links, Link(Approximately(places), decimal, _ROUNDED)))
