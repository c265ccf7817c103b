"""A derivation restricted by given conditions: cases that they exclude are dropped."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from symla.derivation.model import Cases, Derivation
from symla.errors import SymlaError
from symla.kernel.meaning.cases import relations_of
from symla.kernel.meaning.denied import negated
from symla.kernel.meaning.logic import prove
from symla.kernel.meaning.verdict import Proved
from symla.kernel.page.verify import verify
from symla.notation import written as w
from symla.notation.domain import Domain
from symla.notation.frozen import replace
from symla.notation.statements import Property
from symla.operations._cases.numbers import CannotSplit
from symla.operations._run import RulesOut
from symla.solving.conditions.conditions import Conditions, conditions_of, defined_by, integers_among, require_possible
from symla.solving.conditions.relations import names_in
from symla.solving.conditions.resolved import resolved
from symla.solving.conditions.settings import Setting, assumptions
from symla.solving.reading.symbols import Symbols


def asked_of(
    where: Conditions, names: Mapping[str, w.Node], symbols: Symbols, notices: list[str]
) -> tuple[tuple[w.Node, ...], dict[str, w.Node], Symbols]:
    """The conditions of a problem, including assumptions of SymPy symbols; the names, including those that conditions
    define; and the symbols of the answer, including those with an assumed sign.  Raises `SymlaError` for conditions
    with "or" and the like.
    """
    inside = [name.typed for value in names.values() for name in names_in(value)]  # these conditions would make cases
    conditions, known = defined_by(conditions_of(where, names, notices), names, inside)
    used = {name: known[name.typed] for node in conditions for name in names_in(node) if name.typed in known}
    integers, relations = integers_among(conditions)
    for name in integers:
        if name.typed in known:
            raise SymlaError(f"{name.typed} has a value, and need not be said to be an integer.")
    relations = tuple([w.substitute(relation, used) for relation in relations])
    if not all(isinstance(relation, w.Relation) for relation in relations):
        raise SymlaError(_NO_CONDITION)
    whole = dict.fromkeys((*integers, *[name for name, symbol in symbols.items() if symbol.is_integer]))
    asked = (*relations, *assumptions(symbols), *[Property("whole", name) for name in whole])
    return tuple(dict.fromkeys(asked)), dict(known), {**_assumed(relations, integers), **symbols}


def _assumed(conditions: tuple[w.Node, ...], integers: tuple[w.Name, ...]) -> Symbols:
    """SymPy symbols with the assumptions on sign and integrality that the conditions state."""
    from sympy import Symbol

    from symla.notation.value import symbol

    kinds: dict[w.Name, dict[str, bool]] = {name: {"integer": True} for name in integers}
    names = {name: None for condition in conditions for name in w.names_in(condition)}
    for name in names:
        for sign, key in _SIGNS:
            if isinstance(prove(w.Relation(name, sign, w.ZERO), conditions), Proved):
                kinds.setdefault(name, {})[key] = True
                break
    return {name: Symbol(symbol(name).name, **assumed) for name, assumed in kinds.items()}


_NO_CONDITION = 'The conditions of a problem are relations joined by "and", such as "a > 0 and b != 0", or "n integer".'
_ORDERS = ("<", "<=", ">", ">=")
_SIGNS: tuple[tuple[w.RelationSymbol, str], ...] = (
    (">", "positive"),
    ("<", "negative"),
    (">=", "nonnegative"),
    ("<=", "nonpositive"),
)


def narrowed(
    work: Callable[[RulesOut | None], Derivation],
    stated: Callable[[Derivation], Derivation],
    where: tuple[w.Node, ...],
    presupposed: tuple[w.Node, ...],
    domain: Domain,
    ordered: bool,
) -> Derivation:
    """The derivation that `work` gives, under the conditions with which it is `stated`: without implied conditions,
    without excluded cases, and with its answer simplified by the conditions, as far as the kernel still proves it.
    With `ordered`, the conditions may decide an order of numbers, too.  What cannot be worked out in a case that the
    conditions, `where` and those `presupposed`, exclude is not needed.
    """
    try:
        derivation = stated(work(None))
    except CannotSplit:
        derivation = stated(work(partial(_ruled_out, _setting(domain, where), presupposed, False)))
    setting = _setting(derivation.domain, derivation.where)
    require_possible(Setting(derivation.domain, setting.where, integers=setting.integers, presupposed=presupposed))
    provided = tuple([c for c in derivation.provided if not _follows(c, setting, ())])
    derivation = replace(derivation, provided=provided)
    ways = (True, False) if isinstance(derivation.outcome, Cases) else (True,) if ordered else ()
    for every in ways:
        less = replace(stated(work(partial(_ruled_out, setting, provided, every))), provided=provided)
        if less != derivation and verify(less, first_only=True).verified:
            derivation = less
            break
    for change in (resolved, partial(resolved, beside=False)):
        changed = change(derivation, setting, provided)
        if changed != derivation and verify(changed, first_only=True).verified:
            derivation = changed
    return derivation


def never_by_order(domain: Domain, provided: tuple[w.Node, ...], condition: w.Node, within: tuple[w.Node, ...]) -> bool:
    """Whether the condition of a case never holds under orders between several letters in the cases around it: a b > 1,
    where a > 0 and b < 0.
    """
    parts = relations_of((condition,))
    orders = [part for part in relations_of(within) if part.symbol in _ORDERS]
    letters = {name for part in (*parts, *orders) for name in names_in(part)}
    if len(letters) < 2 or not orders or all(part.symbol == "!=" for part in parts):
        return False
    return _ruled_out(_setting(domain, ()), provided, True, condition, within)


def _setting(domain: Domain, conditions: tuple[w.Node, ...]) -> Setting:
    integers, where = integers_among(conditions)
    return Setting(domain, where, integers=frozenset(integers))


def _ruled_out(
    setting: Setting, provided: tuple[w.Node, ...], every: bool, condition: w.Node, within: tuple[w.Node, ...]
) -> bool:
    """Whether the condition of a case never holds, under the conditions asked for and those of the cases around.
    Without `every`, the case in which nothing is equal stays: without it, that something is equal would stand nowhere.
    """
    parts = relations_of((condition,))
    if not every and all(part.symbol == "!=" for part in parts):
        return False
    denials: list[w.Node] = []
    for part in parts:
        if isinstance(part.left, w.Vector) and isinstance(part.right, w.Vector):
            pairs = zip(part.left.entries, part.right.entries, strict=True)
            denials += [w.Relation(x, "!=", y) for x, y in pairs] if part.symbol == "=" else []
    if not denials and (denied := negated(condition)) is not None:
        denials.append(denied)
    return any(_follows(denied, setting, (*provided, *within)) for denied in denials)


def _follows(condition: w.Node, setting: Setting, within: tuple[w.Node, ...]) -> bool:
    assumed = (*setting.assumed, *within)
    return isinstance(prove(condition, assumed, setting.is_complex, setting.real), Proved)
