"""Letters that a solution invents are none that the author has defined for something else.

D = A - B, where a handout has defined D        E = A - B
Q = [q_1 q_2], where it has defined q           U = [u_1 u_2]
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any, TypeVar

from symla.derivation.model import Derivation
from symla.kernel.page.verify import verify
from symla.notation import written as w
from symla.notation.frozen import Frozen, fields, replace

T = TypeVar("T")

_LETTERS = "abcdfghkmnpqrstuvwxyz"  # without those that are numbers, or look like digits


def apart(derivation: Derivation, defined: Collection[str]) -> tuple[Derivation, Mapping[str, str]]:
    """The derivation with other letters for those that it invents and that are `defined` otherwise, and these letters;
    unchanged where it would not be proved with them.
    """
    taken = {name.partition("_")[0] for name in defined}
    asked = (derivation.problem, derivation.given, derivation.arguments, derivation.typed, derivation.assumed)
    own = {name.base for name in _names(asked)}
    own |= {base.lower() for base in own}  # of entries and columns
    names = dict.fromkeys(_names(derivation))
    invented = {name.base for name in names} - own
    letters: dict[str, str] = {}
    for name in names:
        base = name.base
        if base in letters or base not in invented & taken or not (base.isascii() and len(base) == 1):
            continue
        large, small = base.upper(), base.lower()
        indexed = small not in own and all(n.subscript for n in names if n.base == small)  # columns, entries
        pair = indexed and (base == large or large in invented)
        used = taken | own | invented | set(letters.values())
        found = _free(base, used, pair)
        if found is not None:
            letters |= {large: found.upper(), small: found.lower()} if pair else {base: found}
    changed = with_letters(derivation, letters) if letters else derivation
    if letters and verify(changed, first_only=True).verified:
        return changed, letters
    return derivation, {}


def with_letters(part: T, letters: Mapping[str, str]) -> T:
    """A part of a derivation with other letters, whatever their indices."""

    def renamed(node: w.Node) -> w.Node:
        new = {n: w.Name(letters[n.base], n.subscript, n.kind, n.accent) for n in w.names_in(node) if n.base in letters}
        return w.substitute(node, new) if new else node

    changed: T = _mapped(part, renamed) if letters else part
    return changed


def _free(base: str, used: Collection[str], pair: bool) -> str | None:
    """The next letter that is not used; of a pair, and of a matrix, the small one is not used either."""
    later = sorted(_LETTERS, key=lambda x: (x <= base.lower(), x))
    letters = map(str.upper, later) if pair or base.isupper() else later
    return next((x for x in letters if x not in used and x.lower() not in used), None)


def _names(part: Any) -> Iterator[w.Name]:
    """All names in a part of a derivation."""
    if isinstance(part, w.Node):
        yield from w.names_in(part)
    elif type(part) is tuple:
        for one in part:
            yield from _names(one)
    elif isinstance(part, Frozen):
        for field in fields(part):
            yield from _names(getattr(part, field.name))


def _mapped(part: Any, change: Callable[[w.Node], w.Node]) -> Any:
    """A part of a derivation with every expression in it changed."""
    if isinstance(part, w.Node):
        return change(part)
    if type(part) is tuple:
        return tuple([_mapped(one, change) for one in part])
    if isinstance(part, Frozen):
        old = {field.name: getattr(part, field.name) for field in fields(part)}
        return replace(part, **{key: _mapped(value, change) for key, value in old.items()})
    return part
