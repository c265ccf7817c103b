"""The domain of a statement: which divisors may vanish and which functions may have no value, on each side.

1/n - 1/(n + 1) = 1/(n (n + 1))       n != 0, n != -1 on both sides
(a^2 - 1)/(a - 1) = a + 1             a != 1 on the left side alone
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from symla.kernel.meaning.denied import Assumptions, negated, plainly
from symla.kernel.meaning.evaluate import MayVanish
from symla.kernel.meaning.logic import prove
from symla.kernel.meaning.order import ORDERS, radicands
from symla.kernel.meaning.prove import Prover
from symla.kernel.meaning.shown import shown
from symla.kernel.meaning.verdict import Undecided
from symla.kernel.numbers.conjugate import is_real
from symla.kernel.numbers.polynomial import ONE, Exact, TooHard, Undefined
from symla.kernel.numbers.sign import is_nonnegative, sign
from symla.notation import written as w
from symla.notation.domain import needs_of
from symla.notation.statements import Either, Implies, Not
from symla.operations._provided import divisor_of
from symla.solving.conditions.settings import Setting

_MOST_CONDITIONS = 40
_MOST_TERMS = 40  # terms of a divisor that is factored

Sides = Mapping[w.Relation, tuple[Assumptions, Assumptions]]  # conditions that the relation already requires


@dataclass(slots=True)
class Meaning:
    """The domain of a statement: `conditions` in order; `uneven`, those of only one side, with that side (0 left, 1
    right) and the relation; `undefined`, why a side never has a value.
    """

    conditions: dict[w.Node, None] = field(default_factory=dict)
    uneven: list[tuple[w.Node, int, w.Relation]] = field(default_factory=list)
    undefined: list[tuple[w.Relation, str, str]] = field(default_factory=list)


def meaning_of(statement: w.Node, assumed: Sequence[w.Node], setting: Setting, sides: Sides) -> Meaning:
    """The domain of a statement under the assumptions; `sides` are the conditions of the operations in each
    relation.
    """
    found = Meaning()

    def follows(condition: w.Node, *more: w.Node) -> bool:
        return bool(prove(condition, (*assumed, *more), setting.is_complex, setting.real))

    for place in _places(_Place(statement, True, setting.is_complex)):
        relation, before = place.relation, place.before
        known = sides.get(relation, ((), ()))
        needs: list[dict[w.Node, None]] = []
        why = ["", ""]
        for side, node in enumerate((relation.left, relation.right)):
            own = dict.fromkeys(part for condition in known[side] for part in tidy(condition, setting))
            try:
                context = (*assumed, *before, *found.conditions)
                _add_needs(node, own, context, setting, relation.symbol in ORDERS)
            except Undefined as error:
                why[side] = str(error)
            needs.append(own)
        if any(why) and before:  # undefined wherever it matters
            elsewhere = _denial(w.Both(before) if len(before) > 1 else before[0])
            if not follows(elsewhere):
                found.conditions[elsewhere] = None
                found.uneven += [(elsewhere, side, relation) for side in (0, 1) if why[side] and not why[1 - side]]
            continue
        if before:  # holds wherever it matters
            needs = [{c: None for c in own if not follows(c, *before, *found.conditions)} for own in needs]
            without = [other for other in place.passed if not follows(_denial(other))]
            needs = [{Either((*without, c)) if without else c: None for c in own} for own in needs]
        if any(why):
            found.undefined.append((relation, why[0], why[1]))
        for side in (0, 1):
            found.conditions |= needs[side]
            if not any(why):
                found.uneven += [(c, side, relation) for c in needs[side] if c not in needs[1 - side]]
    return found


@dataclass(frozen=True, slots=True)
class _Place:
    """A part of a statement, which is evaluated where `before` holds.  The whole statement is true wherever the part is
    `decisive` (true, false, or neither of them), and where it is passed over, except by those in `passed`.  Not to be
    less than another number is more than to be at least that in the `complex_domain`: it need not be real.
    """

    part: w.Node
    decisive: bool | None
    complex_domain: bool
    before: Assumptions = ()
    passed: Assumptions = ()

    @property
    def relation(self) -> w.Relation:
        """The part, which is a relation."""
        assert isinstance(self.part, w.Relation)
        return self.part

    def within(self, part: w.Node, decisive: bool | None) -> _Place:
        """The place of a part of this part."""
        return replace(self, part=part, decisive=decisive)

    def after(self, condition: w.Node, other: w.Node, value: bool) -> _Place:
        """The place of what is evaluated under this condition alone, `other` being its denial: where that holds, this
        part has the value.
        """
        passed = self.passed if self.decisive is value else (*self.passed, other)
        return replace(self, before=(*self.before, condition), passed=passed)


def _places(place: _Place) -> Iterator[_Place]:
    """The relations of a statement in the order of their evaluation: what follows in an "and" is evaluated where the
    parts before are true, in an "or" where they are false, and after "implies" where the condition is true.
    """
    part, decisive = place.part, place.decisive
    if isinstance(part, w.Relation):
        yield place
    elif isinstance(part, Not):
        yield from _places(place.within(part.statement, None if decisive is None else not decisive))
    elif isinstance(part, Implies):
        yield from _places(place.within(part.condition, False if decisive else None))
        condition = _plain(part.condition, place.complex_domain)
        yield from _places(place.after(condition, _denial(part.condition), True).within(part.statement, decisive))
    elif isinstance(part, w.Both | Either):
        value = isinstance(part, Either)  # a true part decides an "or", a false part an "and"
        for statement in part.statements[:-1]:
            yield from _places(place.within(statement, value if decisive is value else None))
            if value:
                place = place.after(_denial(statement, place.complex_domain), _plain(statement), True)
            else:
                place = place.after(_plain(statement, place.complex_domain), _denial(statement), False)
        yield from _places(place.within(part.statements[-1], decisive))


def _plain(statement: w.Node, complex_domain: bool = False) -> w.Node:
    return statement if complex_domain and has_order(statement) else plainly(statement) or statement


def _denial(statement: w.Node, complex_domain: bool = False) -> w.Node:
    denied = None if complex_domain and has_order(statement) else negated(statement)
    return Not(statement) if denied is None else denied


def has_order(statement: w.Node) -> bool:
    """Whether numbers are compared by <, ≤, > or ≥."""
    return any(isinstance(part, w.Relation) and part.symbol in ORDERS for part in w.walk(statement))


def _add_needs(
    node: w.Node, needs: dict[w.Node, None], context: Assumptions, setting: Setting, ordered: bool = False
) -> None:
    """Add the conditions of this side, including real roots if it is `ordered`; raises `Undefined` if it never has a
    value.
    """
    for _ in range(_MOST_CONDITIONS):
        prover = setting.prover(*context, *needs)
        try:
            if not setting.is_complex and (doubtful := _doubtful_functions(prover, node)):
                needs |= dict.fromkeys(doubtful)
                continue
            if ordered and not setting.is_complex and (radicand := _doubtful_root(prover, node)) is not None:
                needs[w.Relation(_cancelled(prover, radicand), ">=", w.ZERO)] = None
                continue
            prover.reader(node)
        except MayVanish as error:
            before = len(needs)
            for condition in denials(prover, error.divisor, (*context, *needs), setting):
                needs[condition] = None
            if len(needs) == before and (divisor := _doubtful_divisor(prover, node)) is not None:
                needs |= dict.fromkeys(_in_factors(divisor, (*context, *needs), setting))
            if len(needs) == before:
                return
        except (TooHard, RecursionError):
            return
        else:
            return


def _doubtful_functions(prover: Prover, node: w.Node) -> list[w.Relation]:
    """What the shortest function that may have no real value needs of its argument."""
    calls = [part for part in reversed([*w.walk(node)]) if type(part) is w.Call]
    for call in sorted(calls, key=lambda call: sum(1 for _ in w.walk(call))):
        if len(call.arguments) != 1 or not needs_of(call.function, call.arguments[0]):
            continue
        needs = needs_of(call.function, _cancelled(prover, call.arguments[0]))
        try:
            prover.reader(call)
        except TooHard:
            return [need for need in needs if isinstance(prover.holds(need), Undecided)] or [*needs]
        except Undefined:
            return []
    return []


def _cancelled(prover: Prover, number: w.Node) -> w.Node:
    """A number typed with a divisor that has letters, in lowest terms: x^2/x >= 0 would say that x is not 0, too, which
    is a condition by itself.  Raises `MayVanish` where that is not known yet.
    """
    value = prover.reader.scalar(number)
    if not any((below := divisor_of(part)) and not w.is_numeric(below) for part in w.walk(number)):
        return number
    try:
        return shown(prover.field, value)
    except TooHard:
        return number


def _doubtful_divisor(prover: Prover, node: w.Node) -> w.Node | None:
    """The innermost written divisor that may be zero, where its normal form cannot be written."""
    for part in reversed([*w.walk(node)]):
        if isinstance(part, w.Quotient) and not prover.nonzero.holds(prover.reader.scalar(part.denominator)):
            return part.denominator
    return None


def _doubtful_root(prover: Prover, node: w.Node) -> w.Node | None:
    """The radicand of the innermost root that may not be real; raises `Undefined` for one that never is."""
    for radicand in radicands(node):
        x = prover.reader.scalar(radicand)
        if is_nonnegative(prover.field, x):
            continue
        if sign(prover.field, x) == -1:
            raise Undefined("the root of a negative number is not real")
        if is_real(prover.field, x):
            return radicand
    return None


# ---- conditions as a reader states them
# ---------------------------------------------------------------------------------


def denials(prover: Prover, divisor: Exact, context: Assumptions, setting: Setting) -> list[w.Node]:
    """The conditions that the divisor is not zero, factor by factor where the kernel confirms that this is
    equivalent.
    """
    try:
        node = shown(prover.field, Exact(divisor.numerator, ONE))
    except TooHard:
        return []
    if len(divisor.numerator) > _MOST_TERMS:
        return [w.Relation(node, "!=", w.ZERO)]
    return _in_factors(node, context, setting)


def _in_factors(node: w.Node, context: Assumptions, setting: Setting) -> list[w.Node]:
    whole: list[w.Node] = [w.Relation(node, "!=", w.ZERO)]
    parts = list(dict.fromkeys(tidy(whole[0], setting)))
    try:
        again = setting.prover(*context, *parts)
        return parts if again.nonzero.holds(again.reader.scalar(node)) else whole
    except (TooHard, Undefined):
        return whole


def tidy(condition: w.Node, setting: Setting) -> Iterator[w.Node]:
    """`n (n + 1) != 0` as `n != 0` and `n != -1`; any other condition as it is."""
    if not isinstance(condition, w.Relation) or (condition.symbol, condition.right) != ("!=", w.ZERO):
        yield condition
        return
    from sympy import PolynomialError, factor_list

    from symla.notation.domain import NoValue
    from symla.notation.value import value

    try:
        _, factors = factor_list(value(condition.left, setting.domain))
    except (PolynomialError, NoValue):
        yield condition
        return
    conditions = [stated for factor, _ in factors if (stated := _said(factor, setting)) is not None]
    yield from conditions or [condition]


def _said(factor: object, setting: Setting) -> w.Node | None:
    """The condition that a factor is not zero; None if it never is."""
    from sympy import Abs, Expr, Poly, conjugate

    from symla.notation.write import write

    assert isinstance(factor, Expr)
    base = factor.args[0] if isinstance(factor, Abs) else factor
    if base.has(conjugate) and not (turned := conjugate(base)).has(conjugate):
        base = turned
    letters = sorted(base.free_symbols, key=str)
    if not letters:
        return None
    if base.is_Symbol:
        return w.Relation(write(base), "!=", w.ZERO)
    if base.is_polynomial(*letters):
        if len(letters) == 1 and Poly(base, *letters).degree() == 1:
            slope, rest = Poly(base, *letters).all_coeffs()
            return w.Relation(write(letters[0]), "!=", write(-rest / slope))
        terms = base.as_ordered_terms()
        if (
            len(terms) == 2
            and base.subs(letters[0], letters[-1]) == 0
            and all((t in letters or -t in letters) for t in terms)
        ):
            return w.Relation(write(letters[0]), "!=", write(letters[-1]))
    node = write(base)
    prover = setting.prover()
    try:
        if prover.nonzero.holds(prover.reader.scalar(node)):
            return None
    except (TooHard, Undefined):
        pass
    return w.Relation(node, "!=", w.ZERO)
