"""Readings of what decides a case: the expression that may be zero, its letters, its zeros, what is put in."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from itertools import combinations

from symla.derivation.model import Fact
from symla.kernel.meaning.cases import assume
from symla.kernel.meaning.prove import Prover
from symla.kernel.meaning.verdict import Refuted, Undecided, Verdict
from symla.kernel.numbers.polynomial import ONE, Exact, TooHard, Undefined, content
from symla.kernel.page.here import Here
from symla.kernel.page.readings.statements import quoted_in
from symla.kernel.page.slopes import is_slope
from symla.notation import written as w
from symla.notation.sums import minus

_SIGNS: Mapping[w.RelationSymbol, str] = {">": "+", "=": "0", "<": "-", "<=": "-0", ">=": "0+"}  # which it leaves
_MOST_PAIRS = 100  # of values that may be equal


def letters_of(here: Here, stated: Fact, expression: str) -> bool | None:
    """All letters in what decides, where something does."""
    decides = here.facts.get(expression)
    if decides is None:
        return None
    names = w.names_in(decides) if isinstance(decides, w.Node) else []
    return type(stated) is tuple and bool(stated) and set(stated) == set(names)


def deciding(here: Here, stated: Fact, values: str, asked: str, factored: str) -> bool | None:
    """The expression that decides a case: it is zero where a letter, or a part such as sin(t), has one of the stated
    values, or in the condition of a case, or it is a leading coefficient of the expressions `asked` about; it is the
    one that is stated in factors.
    """
    expressions = here.facts.get(asked, ())
    if not isinstance(stated, w.Node) or type(expressions) is not tuple or not _is_worked_out(here, stated):
        return False
    if expressions:
        is_complex = here.derivation.domain == "complex"
        fits = all(isinstance(whole, w.Node) and is_slope(stated, whole, is_complex) for whole in expressions)
        return True if fits else None
    quoted = quoted_in(here.facts.get(values, ()))
    if not quoted:
        inside = [part for case in getattr(here.derivation.outcome, "cases", ()) for part in w.inside(case.condition)]
        zeros = [
            part.left for part in inside if type(part) is w.Relation and (part.symbol, part.right) == ("=", w.ZERO)
        ]
        return True if any(_is_multiple(here, zero, stated) for zero in zeros) else None
    found = [_vanishes(here, stated, equation) for equation in quoted]
    wholes = here.facts.get(factored, ())
    same = type(wholes) is tuple and all(type(whole) is w.Relation and whole.left == stated for whole in wholes)
    if Refuted in map(type, found) or not same:
        return False
    return True if all(found) and (_is_shown(here, stated) or _has_least_factors(here, stated, quoted)) else None


def all_shown(here: Here, stated: Fact) -> bool | None:
    """Expressions that stand on the page, or are the difference of two values there."""
    whole = stated if type(stated) is tuple else (stated,)
    return True if all(isinstance(part, w.Node) and _is_shown(here, part) for part in whole) else None


def decided_sign(here: Here, stated: Fact) -> bool:
    """A number that has different signs in two of the cases that follow: x > 0 and x <= 0, not x > 0 and x >= 0."""
    if not isinstance(stated, w.Node):
        return False
    found: list[str] = []
    for case in getattr(here.derivation.outcome, "cases", ()):
        prover = Prover(here.derivation.domain == "complex")
        with suppress(TooHard, Undefined):
            assume(prover, (*here.page.assumptions, case.condition))
        signs = (left for s, left in _SIGNS.items() if prover.holds(w.Relation(stated, s, w.ZERO)))
        found += [next(signs, "-0+")]
    return any(set(a).isdisjoint(b) for a, b in combinations(found, 2))


def _is_multiple(here: Here, zero: w.Node, stated: w.Node) -> bool:
    """Whether the one is a rational number, not 0, times the other: 4k^4 + k^2 - 4 and k^4 + k^2/4 - 1."""
    if zero == stated:
        return True
    reader = here.prover.reader
    try:
        ratio = reader.field.divide(reader.scalar(zero), reader.scalar(stated))
    except (TooHard, Undefined):
        return False
    return type(ratio) is not Exact and ratio != 0


def _is_worked_out(here: Here, stated: w.Node) -> bool:
    """Whether nothing is left to be done, k^1, k/1, -1·k or b - b.  What is zero by an assumed equation, 1 - k^2 where
    k^2 = 1, may stand.
    """
    prover = Prover(here.derivation.domain == "complex")
    with suppress(TooHard, Undefined):
        assume(prover, [c for c in here.page.assumptions if type(c) is w.Relation and c.symbol == "!="])
    return not any(map(_is_left, w.inside(stated))) and not prover.equal(stated, w.ZERO)


def _is_left(part: w.Node) -> bool:
    if type(part) is w.Power:
        return part.exponent == w.ONE
    if type(part) is w.Quotient:
        return part.denominator == w.ONE
    if type(part) is w.Negative:
        return type(part.operand) is w.Negative
    return type(part) is w.Product and any(type(f) is w.Number and (f == w.ONE or f.value < 0) for f in part.factors)


def _has_least_factors(here: Here, node: w.Node, equations: list[w.Node]) -> bool:
    """Whether this is, but for its sign, the product of 7k - 6 for k = 6/7, a c - b for c = b/a, and so on, or its
    square: no multiple, except for one in lowest terms, k^2 - 2 for k = ±√2, 4k^2 - 3 for k = ±√3/2.
    """
    factors: list[w.Node] = []
    for one in equations:
        if type(one) is not w.Relation:
            return False
        right = one.right
        above: w.Node = right
        below: w.Node = w.ONE
        if type(right) is w.Number:
            above, below = w.Number(right.value.numerator), w.Number(right.value.denominator)
        elif type(right) is w.Quotient:
            above, below = right.numerator, right.denominator
        factors.append(minus(w.Product((below, one.left)), above))
    whole = factors[0] if len(factors) == 1 else w.Product(tuple(factors))
    forms = [sign for form in (whole, w.Power(whole, w.TWO)) for sign in (form, w.Negative(form))]
    if any(here.prover.equal(form, node) for form in forms):
        return True
    try:
        value = here.prover.reader(node)
    except (TooHard, Undefined):  # k^-4, where k may be zero
        return False
    lowest = type(value) is Exact and value.denominator is ONE and content(value.numerator) == 1
    return lowest and any(_is_multiple(here, form, node) for form in forms[::2])


def _is_shown(here: Here, node: w.Node) -> bool:
    """Whether the page has this expression or its opposite, if in another order as a value, or it is the difference of
    two values or of two entries; that of a dot product and 1, which the square of a length is to be.
    """
    plain = node.operand if type(node) is w.Negative else node
    if plain in here.page.pieces or w.Negative(plain) in here.page.pieces:
        return True
    values = [c.links[-1].target for c in here.before if type(c.start) is w.Name and c.start.kind == "scalar"]
    dots = [c.links[-1].target for c in here.before if type(c.start) is w.VectorProduct]
    grids = [given.value for given in here.derivation.given if type(given.value) is w.Matrix]
    entries = [x for grid in grids for row in grid.rows for x in row]
    pairs = [(x, y) for alike in (values, entries) for n, x in enumerate(alike) for y in alike[:n]][:_MOST_PAIRS]
    pairs += [(dot, w.ONE) for dot in dots[:_MOST_PAIRS]] + [(value, w.ZERO) for value in values]
    names = set(w.names_in(node)) if type(node) is w.Sum else None  # (2 - i) a - 1 for (-2 + i) a + 1
    sums = [x for x in here.page.pieces if type(x) is w.Sum and set(w.names_in(x)) == names] if names else []
    pairs += [(x, w.ZERO) for x in sums[:_MOST_PAIRS]]
    return any(here.prover.equal(minus(a, b), node) for x, y in pairs for a, b in ((x, y), (y, x)))


def _vanishes(here: Here, node: w.Node, equation: w.Node) -> Verdict:
    """Whether the expression is zero where a letter, or a part such as sin(t), has this value."""
    if type(equation) is not w.Relation or equation.symbol != "=":
        return Undecided("no value")
    if type(equation.left) is w.Name:
        return here.prover.equal(w.substitute(node, {equation.left: equation.right}), w.ZERO) or Undecided("not here")
    prover = Prover(here.derivation.domain == "complex")
    try:
        assume(prover, (*here.page.assumptions, equation))
    except (TooHard, Undefined) as error:
        return Undecided(str(error))
    return prover.equal(node, w.ZERO)


def zeros(here: Here, stated: Fact, asked: str) -> bool | None:
    """The equations in the conditions of all cases; any other equation is refuted by what is assumed."""
    if asked not in here.facts:
        return None
    quoted = quoted_in(stated)
    equations = {equation for equation in quoted if type(equation) is w.Relation and equation.symbol == "="}
    if type(stated) is not tuple or len(equations) < len(stated) or len(quoted) < len(stated):
        return False
    cases = here.page.equalities
    denied = [w.Relation(equation.left, "!=", equation.right) for equation in equations - cases]
    return not stated or (cases <= equations and all(here.prover.holds(equation) for equation in denied))


def put_in(here: Here, stated: Fact) -> bool:
    """The names and functions that are substituted in this line, with their values: those that the case sets equal to
    something, or whose values follow, a = -1 where a^2 + 2a + c^2 = 0 and c = 1.  A name that vanishes with a factor 0
    may be omitted.
    """
    line, target = here.line, here.target
    if line is None or target is None or type(stated) is not tuple:
        return False
    whole = _written_out(here, line)
    equations = [equation for equation in stated if type(equation) is w.Relation and equation.symbol == "="]
    values = {equation.left: equation.right for equation in equations if type(equation.left) in (w.Name, w.Call)}
    standing, left = set(w.inside(whole)), set(w.inside(target))
    gone = {name for name in values if name not in left}
    if len(values) < len(stated) or not (values.keys() <= here.page.equal.keys() | gone and values.keys() <= standing):
        return False
    if any(name in w.inside(value) for name, value in values.items()):  # k = k^2 is no value
        return False
    unstated = [name for name in here.page.equal if name in standing and name not in left and name not in values]
    fresh = {name: w.Name(name.base, (*name.subscript, "0")) for name in unstated}
    return not unstated or bool(here.prover.equal(w.substitute(w.substitute(whole, values), fresh), target))


def left_in(here: Here, stated: Fact) -> bool:
    """The functions in this line, each once, of which it is told that they are not zero where others are: sin(t), where
    cos(t) = 0.
    """
    many = stated if type(stated) is tuple else ()
    calls = [one.left for one in many if type(one) is w.Relation and one.symbol == "!=" and one.right == w.ZERO]
    if here.line is None or not 0 < len(set(calls)) == len(many):
        return False
    inside = w.inside(_written_out(here, here.line))
    return all(type(call) is w.Call and call in inside for call in calls)


def _written_out(here: Here, line: w.Node) -> w.Node:
    """The line with its parts replaced by what the chains before found for them: k^2 - 1 for det(A)."""
    found: dict[w.Node, w.Node] = {item.name: item.value for item in here.derivation.given}
    for chain in here.before:
        if chain.links and type(chain.start) is not w.Matrix:  # a matrix does not equal what it was reduced to
            found[chain.start] = chain.links[-1].target

    def out(node: w.Node) -> w.Node:
        value = found.get(node)
        return value if value is not None and value != node else w.rebuild(node, out)

    return out(line)
