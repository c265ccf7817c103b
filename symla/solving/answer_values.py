"""The answer of a derivation as SymPy objects."""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from symla.derivation.model import Answer, Cases, Derivation, Undefined
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.statements import Either, Property
from symla.problems import problem
from symla.solving.reading.symbols import Symbols, in_terms_of


def answer_of(derivation: Derivation, symbols: Symbols) -> Any:
    """The answer: a value, a named tuple of several, pairs of condition and answer, or None where it is undefined."""
    from symla.notation.sympy_zeros import with_roots_of
    from symla.notation.value import value

    outcome = derivation.outcome
    if isinstance(outcome, Undefined):
        return None
    if isinstance(outcome, Cases):
        pairs = tuple(_cases(outcome, (), symbols))
        return pairs[0][1] if len(pairs) == 1 and pairs[0][0] == True else pairs  # noqa: E712
    assert isinstance(outcome, Answer)
    domain = derivation.domain
    values = [in_terms_of(symbols, domain, with_roots_of(value(part.form, domain))) for part in outcome.parts]
    if len(values) == 1:
        return values[0]
    return _tuple_of(derivation.operation, tuple(part.name for part in outcome.parts))(*values)


def _cases(cases: Cases, within: tuple[Any, ...], symbols: Symbols) -> Iterator[tuple[Any, Any]]:
    """Every case by all of its conditions, a case within a case by those of both."""
    from sympy import And
    from sympy.logic.boolalg import Boolean

    from symla.notation.value import value

    for case in cases.cases:
        domain = case.derivation.domain
        condition = in_terms_of(symbols, domain, value(case.condition, domain))
        if not isinstance(condition, Boolean):
            raise SymlaError("The condition of a case is not a statement.")
        if condition == False:  # noqa: E712 - SymPy's; what a symbol assumes rules the case out
            continue
        conditions = (*within, condition)
        if isinstance(case.derivation.outcome, Cases):
            yield from _cases(case.derivation.outcome, conditions, symbols)
        else:
            yield And(*conditions, *limits_in(case.derivation, symbols)), answer_of(case.derivation, symbols)


def limits_of(derivation: Derivation) -> tuple[w.Node, ...]:
    """The conditions under which the answer is one, which its sentence tells: `n >= 2`, for powers that have one
    formula from the second on.
    """
    asked, outcome = problem(derivation.operation), derivation.outcome
    if asked is None or asked.limit is None or not isinstance(outcome, Answer):
        return ()
    made, meant = asked.limit
    operands = [fact.operand for _, fact in outcome.wording.facts if type(fact) is Property and fact.kind == made.kind]
    return tuple([limit for stated in operands for limit in _under(meant, _at(made.operand, stated))])


def _at(named: w.Node, stated: w.Node) -> dict[w.Name, w.Node]:
    """The values of the names in a list."""
    pairs = zip(w.children(named), w.children(stated), strict=True)
    return {name: value for name, value in pairs if type(name) is w.Name}


def _under(meant: w.Node, values: Mapping[w.Name, w.Node]) -> Iterator[w.Node]:
    """The alternatives of a statement at these values of its names, but nothing where one of them is plainly true."""
    stated = w.substitute(meant, values)
    alternatives = stated.statements if type(stated) is Either else (stated,)
    compared = [s for s in alternatives if type(s) is w.Relation and s.symbol == "=" and w.is_numeric(s.left)]
    if not any(equation.left == equation.right for equation in compared):
        yield from [s for s in alternatives if s not in compared]


def limits_in(derivation: Derivation, symbols: Symbols) -> tuple[Any, ...]:
    """The conditions under which the answer of a derivation is one, as SymPy relations."""
    return _relations(limits_of(derivation), derivation, symbols)


def presupposed_in(derivation: Derivation, symbols: Symbols) -> tuple[Any, ...]:
    """The conditions under which the data have a meaning, as SymPy relations."""
    return _relations(derivation.provided, derivation, symbols)


def _relations(conditions: tuple[w.Node, ...], derivation: Derivation, symbols: Symbols) -> tuple[Any, ...]:
    from symla.notation.value import value

    domain = derivation.domain
    return tuple([in_terms_of(symbols, domain, value(condition, domain)) for condition in conditions])


@lru_cache(maxsize=256)
def _tuple_of(operation: str, names: tuple[str, ...]) -> Any:
    kind = _named_tuple("".join(word.capitalize() for word in operation.split("_")), names)
    # pickle finds classes by their names in modules, and this one has none there
    kind.__reduce__ = lambda parts: (_tuple_again, (operation, names, tuple(parts)))
    return kind


def _named_tuple(name: str, names: tuple[str, ...]) -> Any:
    return namedtuple(name, names)


def _tuple_again(operation: str, names: tuple[str, ...], parts: tuple[Any, ...]) -> Any:
    return _tuple_of(operation, names)(*parts)
