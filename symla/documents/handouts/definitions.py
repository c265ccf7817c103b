"""The definitions of a handout and the conditions on them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from symla.claims.claim import has_i
from symla.documents.calls import Desk, Misstated
from symla.documents.faults import Source
from symla.documents.handouts.checked import named
from symla.documents.handouts.patterns import BadPattern, Chance, drawn, is_drawn
from symla.documents.marked import Listing, Mapping, Node, Text
from symla.documents.piped import verdict_on
from symla.errors import SymlaError
from symla.kernel.meaning.operands import has_inner_product
from symla.notation import written as w
from symla.notation.conventions import STANDARD
from symla.notation.parse import read
from symla.operations import operation, topics
from symla.solving.conditions.relations import names_in

MOST_DRAWS: Final = 1000
_NO_VALUES: Final = frozenset(("null", "true", "false", "none", "nan", ".nan", ".inf", "-.inf"))


def defined(source: Source, node: Node | None, conditions: Node | None, desk: Desk, chance: Chance) -> Desk:
    """The desk with the definitions; random patterns are drawn until the conditions hold.  Faults are recorded in the
    source.
    """
    texts = _texts(conditions)
    by_chance = node is not None and is_drawn(node)
    known = len(source.faults)
    left = MOST_DRAWS if by_chance else 1
    while True:
        left -= 1
        fresh = Desk(desk.conventions, desk.language)
        _define(source, _drawn(source, node, fresh, chance), fresh)
        failing = _failing(texts if len(source.faults) == known else [], fresh)
        first = next(failing, None)
        if first is None:
            return fresh
        if first.no_claim or not left:
            for one in (first, *failing):
                if one.no_claim or one is first or not by_chance:
                    drawn_in_vain = by_chance and not one.no_claim
                    what = f"did not hold in {MOST_DRAWS} draws" if drawn_in_vain else one.what
                    source.fault(one.condition.start, f"such_that {one.number}", what)
            return fresh


def _drawn(source: Source, node: Node | None, desk: Desk, chance: Chance) -> Node | None:
    """The definitions with patterns drawn; a name with an invalid pattern is reported and omitted."""
    if not isinstance(node, Mapping):
        return node
    pairs: list[tuple[Text, Node]] = []
    for key, value in node.pairs:
        try:
            pairs.append((key, drawn(value, chance)))
        except BadPattern as error:
            source.fault(error.node.start, named(("define", key.text)), error.what)
            desk.broken.add(key.text)
    return Mapping(tuple(pairs), node.start)


def _texts(node: Node | None) -> list[Text]:
    nodes = node.items if isinstance(node, Listing) else () if node is None else (node,)
    return [one for one in nodes if isinstance(one, Text) and not one.empty]


class _Failing(NamedTuple):
    """A condition that does not hold of the values, or of none since it is no claim; and the message about it."""

    number: int
    condition: Text
    what: str
    no_claim: bool


def _failing(conditions: list[Text], desk: Desk) -> Iterator[_Failing]:
    """The conditions that do not hold, in order."""
    for number, condition in enumerate(conditions, 1):
        try:
            _require_default(condition.text, desk)
            verdict = verdict_on(condition.text, desk.names, {})
        except SymlaError as error:
            yield _Failing(number, condition, str(error).splitlines()[0], True)
        else:
            if not verdict:
                yield _Failing(number, condition, str(verdict).splitlines()[0], False)


def _require_default(text: str, desk: Desk) -> None:
    """Raises `SymlaError` for a condition that has another meaning under the conventions of the handout: claims are
    read under the default ones.
    """
    if desk.conventions == STANDARD:
        return
    statement = read(text, functions=topics(), names=desk.names)
    calls = [part for part in w.walk(statement) if type(part) is w.Call and part.function in topics()]
    resting = {name for call in calls for name in operation(call.function).problem.conventions}
    if has_inner_product(statement):
        resting.add("inner_product")
    if not any(map(has_i, (statement, *desk.names.values()))):  # all of them are one for real vectors
        resting.discard("inner_product")
    for name in sorted(resting):
        default, chosen = (getattr(conventions, name) for conventions in (STANDARD, desk.conventions))
        if chosen != default:
            raise SymlaError(f"conditions are read under {name}: {default}, and here it is {chosen}")


def _define(source: Source, node: Node | None, desk: Desk) -> None:
    if not isinstance(node, Mapping):
        return
    for place, (key, value) in enumerate(node.pairs):
        where = named(("define", key.text))
        known = len(source.faults)
        read = _value(source, value, where, desk)
        later = [other.text for other, _ in node.pairs[place:] if other.text not in desk.names]
        if read is not None and (used := next((n.typed for n in names_in(read) if n.typed in later), None)):
            source.fault(value.start, where, f"{used} has no value yet: define it above")
        try:
            name = desk.checked_name(key.text)
            if read is None or len(source.faults) > known:
                desk.broken.add(name)
            elif name in desk.names:
                source.fault(key.start, where, f"{name} is defined twice")
            else:
                desk.define(key.text, read)
        except Misstated as error:
            source.fault(key.start, where, error.what)


def _value(source: Source, node: Node, where: str, desk: Desk) -> w.Node | None:
    """A number, name or expression; a list as a vector, a list of lists as a matrix.  What YAML takes for a list of one
    text, [1 0 3] or [1 2; 3 4], is read as it is elsewhere.
    """
    if isinstance(node, Text):
        return _expression(source, node, where, desk)
    if isinstance(node, Mapping) or not node.items:
        source.fault(node.start, where, "takes a number, a vector [3, 4] or a matrix [[1, 2], [3, 4]]")
        return None
    if len(node.items) == 1 and isinstance(node.items[0], Text):
        return _expression(source, node.items[0], where, desk, "[]")
    parts = [_value(source, item, where, desk) for item in node.items]
    entries = [part for part in parts if part is not None]
    if len(entries) < len(parts):
        return None
    is_row = [isinstance(entry, w.Vector) for entry in entries]
    if not any(is_row) and not any(isinstance(item, Listing) for item in node.items):
        return w.Vector(tuple(entries))
    rows = [part.entries for part in entries if isinstance(part, w.Vector)]
    widths = [len(row) for row in rows]
    for index, item in enumerate(node.items):
        if not is_row[index]:
            source.fault(item.start, where, f"row {index + 1} is not a list of numbers")
            return None
        if widths[index] != widths[0]:
            fault = f"row {index + 1} has {_entries(widths[index])}, row 1 has {widths[0]}"
            source.fault(item.start, where, fault)
            return None
    return w.Matrix(tuple(rows))


def _expression(source: Source, node: Text, where: str, desk: Desk, around: str = "") -> w.Node | None:
    """The expression that a text is, within the brackets `around` it."""
    if node.text.lower() in _NO_VALUES:
        source.fault(node.start, where, f"{node.text} is no number")
        return None
    opened, closed = around[:1], around[1:]
    try:
        return desk.expression(f"{opened}{node.text}{closed}")
    except Misstated as error:
        source.fault(node.offset(max(error.position - len(opened), 0)), where, error.what)
        return None


def _entries(count: int) -> str:
    return f"{count} {'entry' if count == 1 else 'entries'}"
