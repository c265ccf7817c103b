"""Entries of matrices and vectors: names in the places of their indices, letters for them, and blocks.

A letter stands for one thing.  But the columns of Q may be called q_1, q_2, ...: then q_12 would be the second
component of q_1 and the entry of Q in row 1, column 2, two numbers, so that it stands for neither, and no line with it
is proved.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import chain

from symla.derivation.model import Link, RowStep
from symla.kernel.meaning.evaluate import Reader
from symla.kernel.numbers.grid import Grid
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


def with_other_values(
    letters: Sequence[w.Name], grid: Grid, known: Mapping[w.Name, w.Node], reader: Reader
) -> set[w.Name]:
    """Those of the letters of these entries that stand for other numbers already: for none that is the entry as they
    were defined, or as they were written at last.
    """
    if reader.names.keys().isdisjoint(letters) and known.keys().isdisjoint(letters):
        return set()
    found = set()
    for letter, entry in zip(letters, grid.entries, strict=True):
        forms = [*([letter] if letter in reader.names else ()), *([known[letter]] if letter in known else ())]
        if forms and not any(reader.field.same(reader.scalar(form), entry) for form in forms):
            found.add(letter)
    return found


def is_entry_of(line: w.Node, named: Collection[w.Node]) -> bool:
    """Whether this is an entry of one of the named things: `c_12` of a matrix C, or `y_2` of a vector y."""
    if type(line) is not w.Name or not line.subscript:
        return False
    base, subscript, accent = line.base, line.subscript, line.accent
    matrices = [w.Name(letter, subscript[:-2], "matrix", accent) for letter in (base, base.upper())]
    return any(name in named for name in (*matrices, w.Name(base, subscript[:-1], "vector", accent)))


def of_column(Q: w.Name, letter: w.Name, grid: Grid, known: Mapping[w.Name, w.Node], reader: Reader) -> bool:
    """Whether this letter, q_12 say, is that of a component of q_1, and this vector is the first column of Q."""
    number = letter.subscript[0]
    vector = reader.names.get(w.Name(letter.base, (number,), "vector", letter.accent))
    if Q.kind != "matrix" or Q.subscript or int(number) > grid.width:
        return False
    if type(vector) is not Grid or vector.shape != (len(grid.rows), 1):
        return False
    same = reader.field.same
    for i, (entry, row) in enumerate(zip(vector.entries, grid.rows, strict=True), 1):
        component = known.get(w.Name(letter.base, (number, str(i)), "scalar", letter.accent))  # as written at last
        written = component is not None and same(reader.scalar(component), row[int(number) - 1])
        if not written and not same(entry, row[int(number) - 1]):
            return False
    return True


def has_blocks(line: w.Node) -> bool:
    """Whether the entries are matrices or vectors, their transposes or products, `[A | b]`: then every entry of these
    shows in the value.
    """
    entries = tuple(chain.from_iterable(line.rows)) if type(line) is w.Matrix else w.children(line)
    return not _MAYBE_BLOCKS.isdisjoint(map(type, entries)) and any(map(_is_block, entries))


def reduces(link: Link) -> bool:
    """Whether the line is a row operation, or what a reduction begins with, columns side by side: [v_1 v_2]."""
    line = link.target
    return type(link.relation) is RowStep or (type(line) is w.Matrix and len(line.rows) == 1 and has_blocks(line))


_MAYBE_BLOCKS = frozenset((w.Name, w.Product, w.VectorProduct, w.Transpose, w.Conjugate))


def _is_block(entry: w.Node) -> bool:
    while type(entry) is w.Transpose or type(entry) is w.Conjugate:
        entry = entry.operand
    if type(entry) is w.Product:
        return all(map(_is_block, entry.factors))
    return type(entry) is w.VectorProduct or (type(entry) is w.Name and entry.kind != "scalar")
