"""The data as typed: the conditions under which they are defined, and that they equal the data of the work.

dot([k/k], [1])               k/k = 1, where k != 0
norm_l1([ln(k) - ln(k)])      ln(k) - ln(k) = 0, where k > 0
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from typing import TypeAlias

from symla.derivation.model import Cases, Derivation, Given
from symla.kernel.meaning.cases import Conditions, assume
from symla.kernel.meaning.logic import possible
from symla.kernel.meaning.operands import has_inner_product
from symla.kernel.meaning.prove import Prover
from symla.kernel.meaning.shown import shown
from symla.kernel.meaning.verdict import Proved, Refuted, Undecided, Verdict
from symla.kernel.meaning.whole import whole_among
from symla.kernel.meaning.witness import points
from symla.kernel.numbers.polynomial import Exact, Scalar, TooHard, Undefined, generators_in
from symla.notation import written as w
from symla.notation.statements import Property

Point: TypeAlias = Mapping[w.Node, w.Node]

_ORDERS = ("<", "<=", ">", ">=")
_NOTHING_PRESUPPOSED = Proved("nothing is presupposed")
_BY_CONVENTION = Undecided("an inner product in data or conditions, which are read without conventions")
_NO_CONDITION = Refuted("data presuppose nothing of this kind")


def presupposed(provided: Conditions, where: Conditions, complex_domain: bool) -> Verdict:
    """Whether the conditions `provided` are of a kind that data presuppose, `p != 0` or `p > 0`, and are satisfiable
    together with those of `where`.  The zeros of a nonzero polynomial are nowhere dense, so finitely many conditions
    `p != 0` are satisfiable; for other conditions, a point is sought at which they hold.
    """
    whole = whole_among(where)
    where = tuple([c for c in where if not (isinstance(c, Property) and whole_among([c]))])
    conditions = (*where, *provided)
    if all(_is_denial_of_zero(condition) for condition in conditions):
        return Proved("the conditions leave values for the symbols")
    for condition in conditions:
        if type(condition) is not w.Relation or condition.symbol not in ("=", "!=", *_ORDERS):
            return _NO_CONDITION
    if any(type(condition) is w.Relation and condition.symbol == "=" for condition in provided):
        return _NO_CONDITION
    names = list(dict.fromkeys(part for c in conditions for part in w.names_in(c)))
    if not names or any(name.kind != "scalar" for name in names):
        return _NO_CONDITION
    for point in _points(conditions, names, complex_domain):
        prover = Prover(complex_domain)
        if any(not _is_whole(point[name]) for name in whole.intersection(point)):
            continue
        if all(prover.holds(w.substitute(condition, point)) for condition in conditions):
            return Proved("the conditions leave values for the symbols")
    properties = [Property("whole", name) for name in whole]
    if possible((*conditions, *properties), complex_domain, whole):
        return Proved("the conditions leave values for the symbols")
    return Undecided("no values of the symbols are known for which the data have a meaning")


def have_meaning(derivation: Derivation) -> Verdict:
    """Whether the conditions are of a kind that data presuppose, and neither data nor conditions contain inner products
    under another convention than the default, by which they would be compared.
    """
    if derivation.under:
        cases = derivation.outcome.cases if isinstance(derivation.outcome, Cases) else ()
        values = [datum.value for datum in (*derivation.given, *derivation.typed)]
        if any(map(has_inner_product, (*values, *derivation.assumed, *[case.condition for case in cases]))):
            return _BY_CONVENTION
    if not derivation.assumed:
        return _NOTHING_PRESUPPOSED
    return presupposed(derivation.provided, derivation.where, derivation.domain == "complex")


def _is_denial_of_zero(condition: w.Node) -> bool:
    """Whether this is `p != 0` for a polynomial, or a quotient of such."""
    if type(condition) is not w.Relation or condition.symbol != "!=" or condition.right != w.ZERO:
        return False
    prover = Prover()
    try:
        value = prover.reader(condition.left)
    except (TooHard, Undefined):
        return False
    if type(value) is not Exact or not value.numerator:
        return False
    kinds = {prover.field.generators[g].kind for g in generators_in(value)}
    return "symbol" in kinds and kinds <= {"symbol", "prime", "i", "pi", "e"}


def _is_whole(value: w.Node) -> bool:
    return type(value) is w.Number and value.value.denominator == 1


def _points(conditions: Conditions, names: list[w.Name], complex_domain: bool) -> Iterator[Point]:
    """Points at which conditions are tried; also such as are on the curve of an equation, a^2 + b^2 = 1."""
    field = (prover := Prover(complex_domain)).field
    gaps: list[Scalar] = []
    for condition in conditions:
        with suppress(TooHard, Undefined):
            if type(condition) is w.Relation:
                gaps.append(field.subtract(*map(prover.reader.scalar, (condition.left, condition.right))))
    for point in points(field, [field.generator("symbol", name) for name in names], tuple(gaps)):
        with suppress(TooHard, Undefined):
            yield {name: shown(field, value) for name, value in zip(names, point.values(), strict=True)}


def as_typed(derivation: Derivation) -> Iterator[tuple[Given, Verdict]]:
    """For every datum that was typed in another form: whether both forms are equal wherever the data are defined.  The
    letters are symbols here; the names of the page have no values.
    """
    values = {given.name: given.value for given in derivation.given}
    for typed in derivation.typed:
        value = values.get(typed.name)
        if value is None:
            yield typed, Refuted("nothing of this name is given")
            continue
        prover = Prover(derivation.domain == "complex")
        try:
            assume(prover, derivation.assumed)
        except (TooHard, Undefined) as error:
            yield typed, Undecided(str(error))
            continue
        verdict = prover.equal(typed.value, value)
        if not verdict and type(value) is w.Vector:  # a vector may be typed as a row
            verdict = prover.equal(typed.value, w.Transpose(value)) or verdict
        yield typed, verdict


def without_value(node: w.Node, provided: Conditions, complex_domain: bool) -> tuple[w.Node, str] | None:
    """The innermost part that is proved to have no value, `1/0`, and the reason; None if none is found."""
    prover = Prover(complex_domain)
    try:
        assume(prover, provided)
    except (TooHard, Undefined):
        prover = Prover(complex_domain)
    for part in reversed(list(_outermost_first((node,)))):
        try:
            prover.reader(part)
        except Undefined as error:
            return part, str(error)
        except (TooHard, RecursionError):
            continue
    return None


def _outermost_first(nodes: Iterable[w.Node]) -> Iterator[w.Node]:
    waiting = list(nodes)
    while waiting:
        node = waiting.pop()
        yield node
        waiting.extend(w.children(node))
