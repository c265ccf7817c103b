"""What sentences about row reduction tell by numbers and flags: rows, columns, how many, what was exchanged."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from symla.derivation.model import Chain, Fact, RowOperation
from symla.derivation.row_operations import opposite
from symla.kernel.page.here import Here, leading, operations, pivots, row_of, vanishes, width_of
from symla.notation import written as w

Rule = Callable[[Here, Fact], bool]


def _pivot(here: Here) -> tuple[int, int] | None:
    """The row and the column that a chain of row operations clears: the row is added to others or was the only one to
    be changed, and begins in the column.
    """
    end, row = here.last, here.facts.get("row")
    if type(row) is not int:
        used = {o.other if o.kind == "add" else o.row for o in here.operations}
        row = used.pop() if len(used) == 1 else 0
    if end is None or not 0 < row <= len(end.rows):
        return None
    column = leading(end.rows[row - 1])
    return None if column is None else (row, column)


def _prepared(here: Here) -> list[RowOperation]:
    """The row operations up to the last one that changes the pivot's row: after them its column is cleared."""
    if here.kept is None:
        own, row = here.operations, here.facts.get("row")
        last = [n for n, o in enumerate(own, 1) if o.row == row or (o.kind == "swap" and o.other == row)]
        here.kept = own[: last[-1]] if last else []
    return here.kept


def _clears(here: Here) -> int:
    """How many rows the pivot's row is added to after that."""
    own = here.operations[len(_prepared(here)) :]
    return sum(o.kind == "add" and o.other == here.facts.get("row") for o in own)


def _multiplied(here: Here, told: Fact) -> bool:
    """Whether a row with denominators was multiplied by a whole number."""
    if told is False:
        return not any(o.kind == "scale" and _is_whole(o.factor) for o in _prepared(here))
    own, matrices = here.operations, here.matrices()
    before = matrices[-1 - len(own) :]
    return len(before) == len(own) + 1 and any(
        o.kind == "scale" and _is_whole(o.factor) and not all(map(_is_whole, row_of(matrix, o.row)))
        for o, matrix in zip(own, before, strict=False)
    )


def _stands_below(here: Here) -> bool:
    """Whether the chain leaves zeros below the pivot in the told row and column."""
    end, row, column = here.last, here.facts.get("row"), here.facts.get("column")
    if type(row) is not int or type(column) is not int or end is None:
        return False
    rows = end.rows
    if not 0 < row <= len(rows) or leading(rows[row - 1]) != column:
        return False
    return all(vanishes(other[column - 1]) for other in rows[row:])


def _clears_others(here: Here) -> bool:
    """Whether the rows that the told row is added to lose their entry in the told column; in which the told row begins,
    where nothing but the entries below is cleared.
    """
    matrices, row, column = here.matrices(), here.facts.get("row"), here.facts.get("column")
    if type(row) is not int or type(column) is not int or not matrices:
        return False
    own, end, width = here.operations, matrices[-1].rows, width_of(matrices[-1])
    return (
        bool(own)
        and 0 < column <= width
        and all(
            o.kind == "add" and o.other == row and o.row <= len(end) and vanishes(end[o.row - 1][column - 1])
            for o in own
        )
        and 0 < row <= len(end)
        and not vanishes(end[row - 1][column - 1])
        and ("count" not in here.facts or leading(end[row - 1]) == column)
    )


def _was_swapped(here: Here, told: Fact) -> bool:
    """Whether the last row operations before are exchanges for the same column."""
    chain = next((chain for chain in reversed(here.before) if type(chain.start) is not w.Name and _steps(chain)), None)
    chain = chain or next((chain for chain in reversed(here.before) if _steps(chain)), None)
    heading = chain.heading if chain is not None else None
    column = dict(heading.facts).get("column") if heading is not None else None
    swapped = chain is not None and all(o.kind == "swap" for o in _steps(chain)) and column == here.facts.get("column")
    return told is swapped


def _is_other(here: Here) -> bool:
    """Whether the rows have come to others than those given, by row operations or by what a case sets equal."""
    given = [item.value for item in here.derivation.given]
    return any(True for _ in operations(here.before)) or here.reduced() not in given


def _steps(chain: Chain) -> list[RowOperation]:
    return list(operations((chain,)))


def _exchange(here: Here, told: Fact) -> bool:
    own, matrices = here.operations, here.matrices()
    facts = tuple([here.facts.get(name) for name in ("column", "row", "other")])
    return (
        len(own) == 1
        and own[0].kind == "swap"
        and bool(matrices)
        and facts == (leading(row_of(matrices[-1], own[0].row)), own[0].row, own[0].other)
    )


def _swapped_rows(here: Here, told: Fact) -> bool:
    own = here.operations
    return len(own) == 1 and (own[0].row, own[0].other) == (here.facts.get("row"), here.facts.get("other"))


def _columns_of_pivots(here: Here, told: Fact) -> bool:
    matrix = here.reduced()
    return matrix is not None and told == tuple([column for _, column in pivots(matrix, barred=False)])


def _columns_without(here: Here, told: Fact) -> bool:
    """The columns that are free: all in front of the bar that have no pivot, with the names of their unknowns."""
    matrix, names = here.reduced(), here.facts.get("names")
    if matrix is None:
        return False
    held = {column for _, column in pivots(matrix)}
    width = matrix.bar if matrix.bar is not None else width_of(matrix)
    starts = [chain.start for chain in ((here.chain,) if here.chain else ()) + here.after]
    return (
        told == tuple([j for j in range(1, width + 1) if j not in held])
        and type(names) is tuple
        and len(names) == len(told)
        and all(name in starts for name in names)
    )


def _columns_of_zeros(here: Here, told: Fact) -> bool:
    """The columns where no pivot can stand: zeros from the row on where the next one would."""
    matrix = here.reduced()
    if matrix is None or type(told) is not tuple:
        return False
    for column in told:
        if type(column) is not int or not 0 < column <= width_of(matrix):
            return False
        row = sum(other < column for _, other in pivots(matrix))
        if not all(here.prover.equal(own[column - 1], w.Number(0)) for own in matrix.rows[row:]):
            return False
    return True


def _every(here: Here, told: Fact) -> bool:
    matrix = here.reduced()
    return matrix is not None and told is (len(pivots(matrix)) == width_of(matrix))


def _zero_row(here: Here, told: Fact) -> bool:
    """A row that is zero in front of the bar and not behind it."""
    matrix = here.reduced()
    if matrix is None or type(told) is not int or not 0 < told <= len(matrix.rows):
        return False
    row, bar = matrix.rows[told - 1], matrix.bar or width_of(matrix)
    return all(map(vanishes, row[:bar])) and not all(map(vanishes, row[bar:]))


def _stuck(here: Here, told: Fact) -> bool:
    """The entry that stands in the told place, where its column has a zero in the place of the pivot."""
    matrix, entry = here.reduced(), here.facts.get("entry")
    row, column = here.facts.get("row"), here.facts.get("column")
    if matrix is None or type(entry) is not w.Relation or type(row) is not int or not 0 < row <= len(matrix.rows):
        return False
    own = matrix.rows[row - 1]
    if column is None:  # a zero on the diagonal, and the entry behind it
        return row <= len(own) and vanishes(own[row - 1]) and entry.left in own[row:]
    return type(column) is int and 0 < column <= len(own) and own[column - 1] == entry.left and leading(own) == column


def _free_row(here: Here, told: Fact) -> bool:
    """A row without a pivot on the diagonal."""
    parts = {part.name: part.form for part in getattr(here.derivation.outcome, "parts", ())}
    middle = parts.get("D", parts.get("U"))
    if type(middle) is not w.Matrix or type(told) is not int or not 0 < told <= len(middle.rows):
        return False
    row = middle.rows[told - 1]
    return told > len(row) or vanishes(row[told - 1])


def _of_multipliers(here: Here) -> int:
    """How many multipliers are recorded for one pivot: names in a row with the same last index."""
    place, count = here.place, 1
    for chain in here.after:
        name = chain.start
        if type(name) is not w.Name or name.subscript[-1:] != (str(place[-1]),) or len(name.subscript) != len(place):
            break
        count += 1
    return count


def _subtracted(here: Here, told: Fact) -> bool:
    return here.place[-2:] == (here.facts.get("row"), here.facts.get("other"))


def _added(here: Here, told: Fact) -> bool:
    """Whether the multiple of the row was added: then its multiplier has the other sign."""
    row, other = here.place[-2:] if len(here.place) > 1 else (0, 0)
    own = [o for o in operations(here.before) if o.kind == "add" and (o.row, o.other) == (row, other)]
    return bool(own) and told is (opposite(own[-1].factor) is None)


def _solved_row(here: Here, told: Fact) -> bool:
    """The row that an unknown is read off from: the last one with a pivot, then the one before.  A vector of a basis is
    such a row itself, and a number of a layer has its row as index.
    """
    matrix = here.reduced()
    if type(here.target) is w.Vector:
        return type(told) is int and matrix is not None and here.target.entries == row_of(matrix, told)
    if "divided" not in here.facts:
        return here.place[-1:] == (told,)
    return told == _next_row(here)


def _next_row(here: Here) -> int | None:
    matrix = here.reduced()
    if matrix is None:
        return None
    read = 0
    for chain in reversed(here.before):
        if any(link.reason and link.reason.key.endswith("row") and link.reason.facts for link in chain.links):
            read += 1
        elif type(chain.links[-1].target) is w.Matrix:
            break
    return len(pivots(matrix)) - read


def _divided_by_pivot(here: Here, told: Fact) -> bool:
    matrix, row = here.reduced(), here.facts.get("row")
    if matrix is None or type(row) is not int or not 0 < row <= len(matrix.rows):
        return False
    column = leading(matrix.rows[row - 1])
    return column is not None and told is (matrix.rows[row - 1][column - 1] != w.Number(1))


def _right_of_diagonal(here: Here, told: Fact) -> bool:
    """Whether something stands to the right of the diagonal of U."""
    chains = [c for c in (here.chain, *here.after) if c is not None]
    upper = next((c.links[-1].target for c in chains if c.start == here.facts.get("U", here.start)), None)
    if type(upper) is not w.Matrix:
        return False
    return told is any(not vanishes(entry) for i, row in enumerate(upper.rows) for entry in row[i + 1 :])


def _is_whole(factor: w.Node) -> bool:
    return type(factor) is w.Number and type(factor.value) is int


RULES: Mapping[tuple[str, str], Rule] = {
    ("below", "column"): lambda here, told: _stands_below(here),
    ("below", "row"): lambda here, told: _stands_below(here),
    ("below", "count"): lambda here, told: told == _clears(here),
    ("below", "multiplied"): _multiplied,
    ("below", "made"): lambda here, told: told is any(o.kind == "add" for o in _prepared(here)),
    ("below", "swapped"): lambda here, told: told is any(o.kind == "swap" for o in _prepared(here)),
    ("below", "divided"): lambda here, told: (
        told is any(o.kind == "scale" and not _is_whole(o.factor) for o in _prepared(here))
    ),
    ("above", "column"): lambda here, told: (_pivot(here) or (0, 0))[1] == told,
    ("above", "count"): lambda here, told: told == sum(o.kind == "add" for o in here.operations),
    ("above", "scaled"): lambda here, told: told is any(o.kind == "scale" for o in here.operations),
    ("clear", "column"): lambda here, told: _clears_others(here),
    ("clear", "row"): lambda here, told: _clears_others(here),
    ("clear", "count"): lambda here, told: told == _clears(here),
    ("clear", "swapped"): _was_swapped,
    ("exchange", "column"): _exchange,
    ("exchange", "row"): _exchange,
    ("exchange", "other"): _exchange,
    ("carried", "row"): _swapped_rows,
    ("carried", "other"): _swapped_rows,
    ("record", "row"): lambda here, told: here.place[-1:] == (told,),
    ("record", "count"): lambda here, told: told == _of_multipliers(here),
    ("subtracted", "row"): _subtracted,
    ("subtracted", "other"): _subtracted,
    ("subtracted", "added"): _added,
    ("same_exchanges", "count"): lambda here, told: told == len(here.operations),
    ("bookkeeping", "swaps"): lambda here, told: told == sum(o.kind == "swap" for o in operations(here.before)),
    ("bookkeeping", "scales"): lambda here, told: told == sum(o.kind == "scale" for o in operations(here.before)),
    ("pivots", "columns"): _columns_of_pivots,
    ("count_pivots", "columns"): _columns_of_pivots,
    ("pivot_columns", "columns"): _columns_of_pivots,
    ("pivot_columns", "every"): _every,
    ("free", "columns"): _columns_without,
    ("choose", "columns"): _columns_without,
    ("choose", "barred"): lambda here, told: told is (getattr(here.reduced(), "bar", None) is not None),
    ("without_pivot", "columns"): _columns_of_zeros,
    ("impossible", "row"): _zero_row,
    ("no_combination", "row"): _zero_row,
    ("zero_row", "row"): _zero_row,
    ("stuck", "row"): _stuck,
    ("stuck", "column"): _stuck,
    ("stuck_row", "row"): _stuck,
    ("needs_exchange", "row"): _stuck,
    ("needs_exchange", "column"): _stuck,
    ("zero_pivot", "row"): _stuck,
    ("not_unique", "row"): _free_row,
    ("taken_apart", "divided"): _right_of_diagonal,
    ("over_pivots", "divided"): _right_of_diagonal,
    ("rows_left", "reduced"): lambda here, told: told is _is_other(here),
    ("row", "row"): _solved_row,
    ("row", "divided"): _divided_by_pivot,
}
