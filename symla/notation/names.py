"""Which letters and words can be names on a page."""

from __future__ import annotations

from symla.notation.written import Name

_LONGEST = 200
_MARK_UP = frozenset('\\{}<>^~`"')


def is_fit(name: Name) -> bool:
    """Whether the name is printable on every page and has no character that TeX or HTML treats as markup."""
    parts = (name.base, *name.subscript)
    if sum(map(len, parts)) > _LONGEST:
        return False
    return bool(name.base) and all(part.isprintable() and _MARK_UP.isdisjoint(part) for part in parts)
