"""Cases: what is assumed in them, and whether each is about the same problem under its condition; `complete` tells
whether they are complete and disjoint.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from symla.derivation.model import Case, Derivation, Given
from symla.derivation.model import Undefined as NotDefined
from symla.kernel.meaning.evaluate import MayVanish
from symla.kernel.meaning.promises import is_identity
from symla.kernel.meaning.prove import Prover
from symla.kernel.meaning.verdict import Proved, Refuted, Verdict
from symla.kernel.meaning.whole import whole_among
from symla.kernel.numbers.common import lowest_terms
from symla.kernel.numbers.conjugate import is_real
from symla.kernel.numbers.division import lower_all
from symla.kernel.numbers.exact import Field
from symla.kernel.numbers.grid import Grid
from symla.kernel.numbers.implied import implied
from symla.kernel.numbers.polynomial import ONE, Exact, Polynomial, TooHard, Undefined
from symla.kernel.numbers.sign import is_nonnegative
from symla.kernel.numbers.zero_with import zero_with
from symla.notation import written as w

Conditions = Sequence[w.Node]


def relations_of(conditions: Iterable[w.Node]) -> list[w.Relation]:
    """The relations that the conditions consist of, in order."""
    return [condition for condition in w.conjuncts(*conditions) if isinstance(condition, w.Relation)]


# ---- what is assumed ------------------------------------------------------------------------------------------------


def assume(prover: Prover, conditions: Conditions) -> None:
    """Lets the prover assume the conditions, the outermost first.

    A symbol that equals an expression gets its value; a polynomial that is zero lowers the powers of a symbol; for
    x != y and x < y the difference is known to be nonzero or positive; letters are known to be integers.
    Raises `TooHard` if a condition divides by a number that may be zero.
    """
    reader = prover.reader
    if whole := whole_among(conditions):
        prover.field.whole |= whole
        prover.field.real |= whole
    equal = list(equalities(conditions))
    _assume_in_stages(prover, equal, [r for r in relations_of(conditions) if r.symbol in ("!=", "<", ">")])
    _give(prover, equal)
    solved = {name for name, _ in equal}
    zeros: list[Polynomial] = []
    is_lowered = True
    for relation in relations_of(conditions):  # what is divided by in one may be different from zero by those before
        if relation.symbol not in ("=", "~"):
            try:
                _assume(prover, relation)
            except MayVanish:
                _assume_squares(prover.field)
                _assume(prover, relation)
            is_lowered = False
        elif relation.symbol == "=" and relation.left not in solved and not isinstance(relation.left, w.Vector):
            difference = prover.field.subtract(reader.scalar(relation.left), reader.scalar(relation.right))
            if type(difference) is Exact:
                lowest = lowest_terms(difference.numerator, difference.denominator)
                zero = difference.numerator if lowest is None else lowest[0]
                zeros += zero_with(prover.field, zero) if prover.field.in_parts else [zero]
                _lower(prover, zeros)
                is_lowered = True
    if zeros:
        if not is_lowered:  # by what is known not to be zero, too
            _lower(prover, zeros)
        _give(prover, equal)
    reader.forget()
    for _, value in equal:
        reader(value)
    _assume_squares(prover.field)
    for place, (x, strict) in enumerate(prover.field.assumed):  # x >= 0 and x != 0: x > 0
        prover.field.assumed[place] = (x, strict or prover.nonzero.holds(x))
    _assume_next(prover.field)


def _assume_next(field: Field) -> None:
    """From n > 0 follows n >= 1, where n stands for integers."""
    for x, strict in [*field.assumed] if field.whole else ():
        if strict and x.denominator is ONE and _is_whole(field, x.numerator):
            less = field.subtract(x, 1)
            if type(less) is Exact and (less, False) not in field.assumed:
                field.assumed.append((less, False))


def _is_whole(field: Field, p: Polynomial) -> bool:
    """Whether it is a polynomial in letters for integers, with integers as coefficients."""
    powers = [(field.generators[g], e) for monomial in p for g, e in monomial]
    of_integers = all(g.kind == "symbol" and g.label in field.whole and type(e) is int and e > 0 for g, e in powers)
    return of_integers and all(type(c) is int for c in p.values())


def _assume_squares(field: Field) -> None:
    """From a^2 = 1 - b^2 follows that 1 - b^2 is not negative."""
    for leading, square in field.lowered:
        of_squares = all(e % 2 == 0 and field.generators[g].real for g, e in leading.items())
        if type(square) is Exact and of_squares and (square, False) not in field.assumed:
            field.assumed.append((square, False))


def _assume_in_stages(prover: Prover, equal: Sequence[tuple[w.Name, w.Node]], denials: Sequence[w.Relation]) -> None:
    """Assumes the denials, and that strict orders deny equality, also with the outer symbols alone substituted: where
    b = (3k - 1)(3n - 1) is not zero, 3k - 1 is not either, which is lost when an n with this denominator is
    substituted; and where a b > 0, a is not zero, which is lost in b = 4/a^2.
    """
    reader = prover.reader
    names = dict(reader.names)
    for stage in range(len(equal)) if denials else ():
        solved = {name for name, _ in (equal[:stage] or equal)}
        reader.forget()
        try:
            _give(prover, equal[:stage])
            for relation in denials:
                if type(relation.left) is not w.Vector and solved.intersection(w.walk(relation)):
                    reader.letters = True
                    _assume(prover, w.Relation(relation.left, "!=", relation.right))
        except (TooHard, Undefined):
            pass  # the conditions as a whole are assumed anyway
        finally:
            reader.letters = False
            reader.names.clear()
            reader.names.update(names)
    reader.forget()


def _give(prover: Prover, equal: Sequence[tuple[w.Name, w.Node]]) -> None:
    """Gives symbols their values; whether a divisor may vanish is decided when everything is assumed."""
    reader = prover.reader
    reader.letters = True
    for name, value in reversed(equal):
        reader.give(name, reader(value))
    reader.letters = False


def _lower(prover: Prover, zeros: list[Polynomial]) -> None:
    """Assumes that these polynomials are zero, and no others."""
    prover.field.lowered.clear()
    denied = [numbers[0].numerator for numbers in prover.nonzero.assumed if len(numbers) == 1]
    lower_all(prover.field, zeros, denied, prover.nonzero.by_form)
    prover.nonzero.forget()
    prover.reader.forget()


def equalities(conditions: Conditions) -> Iterator[tuple[w.Name, w.Node]]:
    """The symbols that the conditions determine, by `k = 1` or `(a, b) = (0, 0)`, the outermost first."""
    taken: set[w.Name] = set()
    for relation in relations_of(conditions):
        if relation.symbol != "=":
            continue
        left, right = relation.left, relation.right
        pairs = [(left, right)]
        if isinstance(left, w.Vector) and isinstance(right, w.Vector) and len(left.entries) == len(right.entries):
            pairs = list(zip(left.entries, right.entries, strict=True))
        for name, value in pairs:
            if type(name) is w.Name and name.kind == "scalar" and name not in taken and name not in w.walk(value):
                taken.add(name)
                yield name, value


def _assume(prover: Prover, relation: w.Relation) -> None:
    left, right = prover.reader(relation.left), prover.reader(relation.right)
    field = prover.field
    if isinstance(left, Grid) and isinstance(right, Grid):
        if relation.symbol == "!=" and left.shape == right.shape:
            prover.nonzero.assume(
                tuple([field.subtract(x, y) for x, y in zip(left.entries, right.entries, strict=True)])
            )
    elif not isinstance(left, Grid) and not isinstance(right, Grid):
        if relation.symbol == "!=":
            prover.nonzero.assume((field.subtract(left, right),))
        elif is_real(field, left) and is_real(field, right):
            strict = relation.symbol in (">", "<")
            greater, less = (left, right) if relation.symbol in (">", ">=") else (right, left)
            difference = field.lift(field.subtract(greater, less))
            for number in (difference, *implied(field, difference, strict)):
                field.assumed.append((number, strict))
                if strict:
                    prover.nonzero.assume((number,))
            for outer, inner in ((greater, less), (field.negate(less), field.negate(greater))):  # |a|/|b| > 2: a != 0
                if strict and type(outer) is Exact and outer.denominator is not ONE and is_nonnegative(field, inner):
                    prover.nonzero.assume((outer,))


# ---- the same problem -----------------------------------------------------------------------------------------------


def same_problem(whole: Derivation, case: Case, assumed: Conditions, has_meaning: Callable[[w.Name], bool]) -> Verdict:
    """Whether the case has the same goal and the same data, possibly with its equation substituted; or finds that the
    operation is undefined there.  After the data, identity matrices may follow under letters without a meaning so far.
    """
    derivation = case.derivation
    asked = w.Call(derivation.operation, tuple([given.name for given in derivation.given]))
    same = derivation.goal == whole.goal or (derivation.goal == asked and isinstance(derivation.outcome, NotDefined))
    if not same or (derivation.operation, derivation.domain) != (whole.operation, whole.domain):
        return Refuted("the case asks something else")
    data, added = derivation.given[: len(whole.given)], derivation.given[len(whole.given) :]
    if data == whole.given and derivation.problem != whole.problem:
        return Refuted("the case words the problem in another way")
    if [g.name for g in data] != [g.name for g in whole.given] or not _are_units(added, has_meaning):
        return Refuted("the case has other data")
    for old, new in zip(whole.given, data, strict=True):
        if old.value != new.value and not _rewritten(old.value, case.condition, assumed, new.value, derivation.domain):
            return Refuted(f"{old.name.base} is not what it was, under the condition of the case")
    return Proved("the same data")


def _are_units(added: tuple[Given, ...], has_meaning: Callable[[w.Name], bool]) -> bool:
    """Whether these are identity matrices under distinct letters without another meaning."""
    return len({given.name for given in added}) == len(added) and all(
        given.name.kind == "matrix" and not has_meaning(given.name) and is_identity(given.value) for given in added
    )


def _rewritten(old: w.Node, condition: w.Node, assumed: Conditions, new: w.Node, domain: str) -> bool:
    """Whether the two values are equal where the condition holds."""
    prover = Prover(domain == "complex")
    try:
        assume(prover, (*assumed, condition))
    except (TooHard, Undefined):
        return False
    rewritten = _rewrite(old, condition)
    return rewritten == new or bool(prover.equal(rewritten, new))


def _rewrite(value: w.Node, condition: w.Node) -> w.Node:
    """The value with the left side of an equation replaced by the right one; entry by entry for vectors."""
    if not isinstance(condition, w.Relation) or condition.symbol != "=":
        return value
    left, right = condition.left, condition.right
    pairs = {left: right}
    if isinstance(left, w.Vector) and isinstance(right, w.Vector):
        pairs = dict(zip(left.entries, right.entries, strict=False))

    def put(part: w.Node) -> w.Node:
        return pairs[part] if part in pairs else w.rebuild(part, put)

    return put(value)
