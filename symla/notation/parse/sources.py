"""Common containers of data converted to lists: ranges, generators, data frames by rows, SymPy floats.

range(3)                            [0, 1, 2]
pandas.DataFrame({"a": [1, 2]})     [[1], [2]], without importing pandas
0.5*x                               x/2: a float is taken as the decimal that it prints
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from itertools import islice
from typing import Any, Final

from symla.errors import InputError
from symla.notation.parse import bounds

_NOT_LAZY: Final = (list, tuple, str, type, Mapping, Set, bytes, bytearray, memoryview)


def is_lazy(source: object) -> bool:
    """Whether this is an ordered iterable other than a list: a range, a generator, a deque."""
    if isinstance(source, _NOT_LAZY) or hasattr(source, "read"):
        return False
    return isinstance(source, Iterable) and not hasattr(source, "shape") and not hasattr(source, "free_symbols")


def at_hand(source: Any, depth: int = 0) -> Any:
    """The entries of a lazy iterable as a list, since some can be iterated only once; anything else unchanged.  Raises
    `InputError` for too many entries.
    """
    if not is_lazy(source):
        return source
    entries = list(islice(source, bounds.ENTRIES + 1))
    if len(entries) > bounds.ENTRIES:
        raise InputError(bounds.MANY_ENTRIES)
    return [at_hand(entry, depth + 1) for entry in entries] if depth < bounds.NESTING else entries


def is_table(source: object) -> bool:
    """Whether this is a data frame, as in pandas and polars."""
    has_rows = hasattr(source, "itertuples") or hasattr(source, "rows")
    return has_rows and hasattr(source, "columns") and hasattr(source, "shape") and not isinstance(source, type)


def is_gap(entry: object) -> bool:
    """Whether this is a missing value of pandas."""
    return type(entry).__name__ in ("NAType", "NaTType")


def rows_of(table: Any) -> list[list[Any]]:
    """The rows of a data frame, with the type that each column has; raises `InputError` for a missing value."""
    height, width = table.shape
    if height * width > bounds.ENTRIES:
        raise InputError(bounds.MANY_ENTRIES)
    rows = table.itertuples(index=False, name=None) if hasattr(table, "itertuples") else table.rows()
    found = [list(row) for row in rows]
    for number, row in enumerate(found, 1):
        for name, entry in zip(table.columns, row, strict=True):
            if entry is None or is_gap(entry) or entry != entry:
                raise InputError(f"row {number} of the table has no value in column {str(name)[:40]}")
    return found


def require_shallow(source: Any) -> None:
    """Raises `InputError` for a SymPy expression that is nested too deeply.  A bracket takes at most two levels, as in
    sqrt(x + 1).  Each subexpression is visited once per level on which it occurs.
    """
    level = {id(source): source} if _has_parts(source) else {}
    for _ in range(2 * bounds.NESTING):
        level = {id(part): part for node in level.values() for part in getattr(node, "args", ()) if _has_parts(part)}
        if not level:
            return
    raise InputError(bounds.DEEP)


def _has_parts(part: Any) -> bool:
    return type(getattr(part, "args", None)) is tuple and bool(part.args)


def without_floats(source: Any) -> Any:
    """A SymPy expression or matrix with every float replaced by the fraction that it prints: 0.1 is 1/10."""
    import sympy

    from symla.notation.parse.reader import read
    from symla.notation.value import value

    atoms = getattr(source, "atoms", None)
    floats = atoms(sympy.Float) if atoms is not None else ()
    if not floats:
        return source
    return source.xreplace({found: value(read(printed(found))) for found in floats})


def printed(found: Any) -> str:
    """The shortest decimal that a SymPy float prints: 0.100000000000000 -> 0.1"""
    digits, e, power = str(found).partition("e")
    return (digits.rstrip("0").rstrip(".") if "." in digits else digits) + e + power
