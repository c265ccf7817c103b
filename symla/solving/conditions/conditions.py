"""Conditions on the symbols, `where="x > 0 and y != 0"`: read from text or taken from SymPy."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from symla.errors import InputError, SymlaError, either
from symla.kernel.meaning.logic import possible
from symla.notation import written as w
from symla.notation.parse import bounds, require_shallow
from symla.notation.parse.near import near
from symla.notation.parse.systems import split_outside
from symla.notation.quoted import quoted
from symla.notation.statements import Implies, Property, Where
from symla.operations import topics
from symla.solving.conditions.relations import NO_CONDITION, Names, names_in, relations_in
from symla.solving.conditions.settings import Setting
from symla.solving.reading.expressions import expressions_read

Conditions = str | Any | Sequence[Any] | None  # text, SymPy relations, or a list of these


def conditions_of(where: Conditions, names: Names, notices: list[str], depth: int = 0) -> tuple[w.Node, ...]:
    """The assumed statements; raises `InputError` for unreadable text and `SymlaError` for anything that is not a
    condition.
    """
    if where is None:
        return ()
    if isinstance(where, w.Node):
        return (where,)
    if isinstance(where, str):
        return tuple([_read(where, begin, end, names, notices) for begin, end in _parts(where)])
    if isinstance(where, Iterable):
        if depth > bounds.NESTING:
            raise InputError(bounds.DEEP)
        return tuple([condition for part in where for condition in conditions_of(part, names, notices, depth + 1)])
    if not getattr(where, "is_Relational", False) and not getattr(where, "is_Boolean", False):
        raise SymlaError(f'where takes conditions such as "x > 0", not {repr(where)[:40]}.')
    if where == True:  # noqa: E712 - SymPy has decided it by what its symbols assume
        return ()
    if where == False:  # noqa: E712
        raise SymlaError("A condition in where never holds, by what its symbols assume.")
    from symla.notation.write import write

    require_shallow(where)
    node = write(where)
    relations_in(node, NO_CONDITION)
    return (node,)


def _read(where: str, begin: int, end: int, names: Names, notices: list[str]) -> w.Node:
    from symla.notation.parse import read

    source = where[begin:end]
    if not source.strip():
        raise InputError("a condition is missing: where takes relations such as x > 0, or n integer", where, begin)
    try:
        node = read(source, functions=topics(), names=names, notices=notices)
    except InputError as error:
        raise InputError(error.message, where, begin + error.position, error.expected) from None
    node = expressions_read(node, names, notices)
    _, relations = integers_among((node,))
    for condition in relations:
        relations_in(condition, NO_CONDITION)
    return Implies(node.condition, node.statement) if isinstance(node, Where) else node


def _parts(source: str) -> list[tuple[int, int]]:
    """The spans of the parts of `x > 0, y > 0`, split at commas outside of brackets; `m, n integers` is one part."""
    found: list[tuple[int, int]] = []
    for begin, end in split_outside(source, ",;"):
        if found and source[slice(*found[-1])].strip().isidentifier():
            begin, _ = found.pop()
        found.append((begin, end))
    return found


def integers_among(conditions: Iterable[w.Node]) -> tuple[tuple[w.Name, ...], tuple[w.Node, ...]]:
    """The letters declared as integers, and the other conditions, with conjunctions split if there are such letters."""
    flat = w.conjuncts(*conditions)
    whole = [part.operand for part in flat if isinstance(part, Property) and isinstance(part.operand, w.Name)]
    if not whole:
        return (), tuple(conditions)
    return tuple(dict.fromkeys(whole)), tuple([part for part in flat if not isinstance(part, Property)])


class ImpossibleCondition(SymlaError):
    """Conditions that no values satisfy."""


def require_possible(setting: Setting, told_as: Sequence[w.Node] = ()) -> None:
    """Raises `ImpossibleCondition` if no values satisfy the conditions; `told_as` are these as they were given."""
    conditions = setting.assumed
    relations = tuple([condition for condition in conditions if not isinstance(condition, Property)])
    if relations and possible(conditions, setting.is_complex, setting.real) is False:
        whole = [f"{name.typed} integer" for name in sorted(setting.integers, key=lambda name: name.typed)]
        stated = " and ".join([*whole, *map(quoted, told_as or setting.told or relations)])
        raise ImpossibleCondition(
            f"There is nothing to ask about: no {setting.domain} numbers satisfy the condition {stated}."
        )


def require_occurring(conditions: Iterable[w.Node], given: Collection[str], names: Names, asked: list[w.Node]) -> None:
    """Raises `SymlaError` for a letter with a condition, or with a `given` value, that does not occur in the question.
    A letter occurs also if an equation relates it to one that does.
    """
    integers, conditions = integers_among(conditions)
    relations = [relation for condition in conditions for relation in relations_in(condition)]
    found = _reached(asked, names, [_letters(one) for one in relations if one.symbol == "="])
    occurring = [key for relation in relations for key in _letters(relation)]
    lost = next((key for key in [*(t for t in occurring if t not in names), *sorted(given)] if key not in found), None)
    if lost is not None:
        likely = near(lost, sorted(found))
        there = f"the letters there are {', '.join(sorted(found))}." if found else "there are no letters."
        end = f"did you mean {either(likely)}?" if likely else there
        raise SymlaError(f"{lost} has a condition, and occurs nowhere in what is asked: {end}")
    require_free(integers, names, asked)


def require_free(integers: Iterable[w.Name], names: Names, asked: Sequence[w.Node]) -> None:
    """Raises `SymlaError` for a letter declared as an integer that does not occur, or has a value."""
    found = {name.typed for node in asked for name in names_in(node)}
    found |= {name.typed for key in found & names.keys() for name in names_in(names[key])}
    for name in integers:
        if name.typed in names:
            raise SymlaError(f"{name.typed} has a value, and need not be said to be an integer.")
        if name.typed not in found:
            raise SymlaError(f"{name.typed} is said to be an integer, and occurs nowhere in what is asked.")


def require_every_integer(conditions: Iterable[w.Node], parameters: Mapping[str, w.Node]) -> None:
    """Raises `InputError` for a condition on a letter that stands for every integer from some number on, such as the
    exponent of all powers of a matrix; by parameter, what these are called with.
    """
    for condition in conditions:
        names = set(w.walk(condition))
        for parameter, argument in parameters.items():
            if argument in names and not (isinstance(condition, Property) and condition.kind == "whole"):
                raise InputError(
                    f"{quoted(condition)}: the formula is for every integer {parameter} from some number on; "
                    "leave this condition out."
                )


def _reached(asked: Iterable[w.Node], names: Names, related: Sequence[list[str]]) -> set[str]:
    """The letters of the question, those of the values of its names, and those that are related to one of these."""
    found: set[str] = set()
    left = [key for node in asked for key in _letters(node)]
    while left:
        key = left.pop()
        if key not in found:
            found.add(key)
            left += _letters(names[key]) if key in names else []
            left += [other for keys in related if key in keys for other in keys]
    return found


def _letters(node: w.Node) -> list[str]:
    return [name.typed for name in names_in(node)]


def concerning(conditions: Iterable[w.Node], names: Names, asked: Iterable[w.Node]) -> tuple[w.Node, ...]:
    """The conditions (conjunctions split) on letters of the question, or on letters related to these by other
    conditions.
    """
    flat = w.conjuncts(*conditions)
    related = [[key for relation in relations_in(condition) for key in _letters(relation)] for condition in flat]
    found = _reached(asked, names, related)
    return tuple([condition for condition, keys in zip(flat, related, strict=True) if not found.isdisjoint(keys)])


def defined_by(
    where: tuple[w.Node, ...], names: Names, symbols: Collection[str] = ()
) -> tuple[tuple[w.Node, ...], Names]:
    """The other conditions, and all names with their values: a condition `v = [3, 4]` defines v.  Conditions on
    `symbols`, which have assumptions of their own, stay conditions.
    """
    kept: list[w.Node] = []
    found = dict(names)
    for condition in w.conjuncts(*where):
        if isinstance(condition, w.Relation) and condition.symbol == "=" and isinstance(condition.left, w.Name):
            key, inner = condition.left.typed, {name.typed for name in names_in(condition.right)}
            calls = any(isinstance(part, w.Call) and part.function in topics() for part in w.walk(condition.right))
            if not calls and key not in found and key not in inner and not inner & found.keys() and key not in symbols:
                put_in = {condition.left: condition.right}  # also in values that contain the letter
                found = {name: w.substitute(value, put_in) for name, value in found.items()}
                found[key] = condition.right
                continue
        kept.append(condition)
    return tuple(kept), found
