"""Which letters and words can name something on a page."""

from __future__ import annotations

from symla.notation.written import Name

_LONGEST = 200
_MARK_UP = frozenset('\\{}<>^~`"')


def is_fit(name: Name) -> bool:
    """Whether its letters can stand on every page: printable, and no character that TeX or HTML takes for mark-up."""
    parts = (name.base, *name.subscript)
    if sum(map(len, parts)) > _LONGEST:
        return False
    return bool(name.base) and all(part.isprintable() and _MARK_UP.isdisjoint(part) for part in parts)
