"""Entries of matrices and vectors: names in the places of their indices, and blocks."""

from __future__ import annotations

from collections.abc import Collection
from itertools import chain

from symla.notation import written as w


def entries_in_place(node: w.Node, named: Collection[w.Node], moved: Collection[str] = ()) -> bool:
    """Whether every one of these names that stands in a matrix or vector stands where its indices say: c_12 in row 1,
    column 2.  Otherwise two results of equal value could change places unnoticed.  Names in the rows `moved` may stand
    in any of them.
    """
    if type(node) is w.Matrix:
        columns = [str(j) for j in range(1, len(node.rows[0]) + 1)] if node.rows else []
        placed = [
            (entry, (str(i), j)) for i, row in enumerate(node.rows, 1) for j, entry in zip(columns, row, strict=False)
        ]
    elif type(node) is w.Vector:
        placed = [(entry, (str(i),)) for i, entry in enumerate(node.entries, 1)]  # type: ignore[misc]
    else:
        return all(entries_in_place(part, named, moved) for part in w.children(node))
    return all(
        entry.subscript == place
        or (entry.subscript[1:] == place[1:] and entry.subscript[0] in moved and place[0] in moved)
        for entry, place in placed
        if type(entry) is w.Name and entry in named and len(entry.subscript) == len(place)
    )


def has_blocks(line: w.Node) -> bool:
    """Whether the entries are matrices or vectors, their transposes or products, `[A | b]`: then every entry of these
    shows in the value.
    """
    entries = tuple(chain.from_iterable(line.rows)) if type(line) is w.Matrix else w.children(line)
    return not _MAYBE_BLOCKS.isdisjoint(map(type, entries)) and any(map(_is_block, entries))


_MAYBE_BLOCKS = frozenset((w.Name, w.Product, w.VectorProduct, w.Transpose, w.Conjugate))


def _is_block(entry: w.Node) -> bool:
    while type(entry) is w.Transpose or type(entry) is w.Conjugate:
        entry = entry.operand
    if type(entry) is w.Product:
        return all(map(_is_block, entry.factors))
    return type(entry) is w.VectorProduct or (type(entry) is w.Name and entry.kind != "scalar")
