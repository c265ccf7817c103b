"""Readings of row reduction: rows, columns, pivots and row operations."""

from __future__ import annotations

from collections.abc import Mapping

from symla.derivation.model import Add, Fact, RowOperation, Scale, Swap
from symla.derivation.row_operations import opposite
from symla.kernel.page.here import Here, leading, operations, pivots, row_of, vanishes, width_of
from symla.notation import written as w
from symla.notation.statements import Quoted

# ---- row operations -------------------------------------------------------------------------------------------------


def steps(here: Here, stated: Fact, kind: str, part: str) -> bool:
    """The number of row operations of a kind, or as a flag whether there are any.  The `part` is the chain, the chains
    before (`earlier`), the operations up to the last change of the stated row (`preparing`), or those after that
    (`clearing`).  A row is multiplied by an integer (`multiply`, where it has fractions), or by another factor, after
    which the pivot is 1 (`invert`) or not (`divide`).
    """
    if part == "earlier":
        done = operations(here.before)
    elif part == "chain":
        done = here.operations
    elif part == "preparing":
        done = _preparing(here)
    else:
        rest, row = here.operations[len(_preparing(here)) :], here.facts.get("row")
        done = [o for o in rest if type(o) is Add and o.other == row]
    if kind == "multiply" and stated is not False:
        return stated is True and _made_whole(here)
    if kind in _KINDS:
        count = list(map(type, done)).count(_KINDS[kind])
    elif kind in ("divide", "invert"):
        scaled = any(type(o) is Scale and not _is_whole(o.factor) for o in done)
        return stated is (scaled and _pivot_is_one(here) is (kind == "invert"))
    else:
        count = len(done) if kind == "any" else len([o for o in done if type(o) is Scale and _is_whole(o.factor)])
    return stated is bool(count) if type(stated) is bool else type(stated) is int and stated == count


_KINDS: Mapping[str, type[RowOperation]] = {"swap": Swap, "scale": Scale, "add": Add}


def _pivot_is_one(here: Here) -> bool:
    """Whether 1 stands in the stated row and column once the row is not changed any more."""
    row, column, rest = here.facts.get("row"), here.facts.get("column"), len(here.operations) - len(_preparing(here))
    matrices = here.matrices()
    if type(row) is not int or type(column) is not int or len(matrices) <= rest:
        return False
    return row_of(matrices[-1 - rest], row)[column - 1 : column] == (w.ONE,)


def _preparing(here: Here) -> list[RowOperation]:
    """The row operations up to the last that changes the stated row; those after it clear its column."""
    if here.kept is None:
        done, row = here.operations, here.facts.get("row")
        last = [n for n, o in enumerate(done, 1) if o.row == row or (type(o) is Swap and o.other == row)]
        here.kept = done[: last[-1]] if last else []
    return here.kept


def preferred(here: Here, stated: Fact) -> bool:
    """The pivot that the first swap of rows for it brings to the stated place, if what stood there is not zero."""
    done, row, column = here.operations, here.facts.get("row"), here.facts.get("column")
    swap = next((n for n, o in enumerate(_preparing(here)) if type(o) is Swap), None)
    before = here.matrices()[-1 - len(done) :]
    if swap is None or type(row) is not int or type(column) is not int or len(before) <= swap + 1:
        return stated == ()
    stood, stands = [row_of(matrix, row)[column - 1 : column] for matrix in before[swap : swap + 2]]
    return stated == (() if not stood or vanishes(stood[0]) else tuple(stands))


def _made_whole(here: Here) -> bool:
    """Whether a row with fractions was multiplied by an integer anywhere in the chain."""
    done, matrices = here.operations, here.matrices()
    before = matrices[-1 - len(done) :]
    return len(before) == len(done) + 1 and any(
        type(o) is Scale and _is_whole(o.factor) and not all(map(_is_whole, row_of(matrix, o.row)))
        for o, matrix in zip(done, before, strict=False)
    )


def _is_whole(factor: w.Node) -> bool:
    return type(factor) is w.Number and type(factor.value) is int


def swapped(here: Here, stated: Fact, which: str) -> bool:
    """The first or the other row of the swap that is the only row operation of the chain."""
    done = here.operations
    only = done[0] if len(done) == 1 else None
    return type(only) is Swap and stated == (only.row if which == "row" else only.other)


def after_swap(here: Here, stated: Fact, column: str) -> bool:
    """Whether the last row operations before are swaps for the same column."""
    chain = next(
        (chain for chain in reversed(here.before) if type(chain.start) is not w.Name and operations((chain,))), None
    )
    chain = chain or next((chain for chain in reversed(here.before) if operations((chain,))), None)
    heading = chain.heading if chain is not None else None
    cleared = dict(heading.facts).get(column) if heading is not None else None
    done = [] if chain is None else operations((chain,))
    return stated is (bool(done) and all(type(o) is Swap for o in done) and cleared == here.facts.get(column))


def sign_turned(here: Here, stated: Fact) -> bool:
    """Whether the factor of the multiple added, of the rows in the two indices of the name, has no minus sign: then the
    multiplier recorded for it has one.
    """
    row, other = here.place[-2:] if len(here.place) > 1 else (0, 0)
    added = [o for o in operations(here.before) if type(o) is Add and (o.row, o.other) == (row, other)]
    return bool(added) and stated is (opposite(added[-1].factor) is None)


def changed(here: Here, stated: Fact) -> bool:
    """Whether the rows differ from those given, by row operations or by the condition of a case."""
    given = [item.value for item in here.derivation.given]
    return stated is (bool(operations(here.before)) or here.reduced() not in given)


# ---- pivots ---------------------------------------------------------------------------------------------------------


def pivot(here: Here, stated: Fact, cleared: str) -> bool:
    """The row or column of the pivot that clears.  With `below`, the stated row begins in the stated column, which is
    zero below it; with `alone`, above it, too.  With `cleared`, the row is added to others, which are zero in the
    column; where no row is stated, it is the only one added or changed, and begins in the column.
    """
    end, row, column = here.last, here.facts.get("row"), here.facts.get("column")
    if end is None or type(column) is not int:
        return False
    done, rows = here.operations, end.rows
    if "row" not in here.facts:
        used = {o.other if type(o) is Add else o.row for o in done}
        return len(used) == 1 and leading(row_of(end, used.pop())) == column
    if type(row) is not int or not 0 < row <= len(rows) or not 0 < column <= width_of(end):
        return False
    if cleared in ("below", "alone"):
        others = rows[row:] if cleared == "below" else (*rows[: row - 1], *rows[row:])
        return leading(rows[row - 1]) == column and all(vanishes(other[column - 1]) for other in others)
    begins = leading(rows[row - 1]) == column if "count" in here.facts else not vanishes(rows[row - 1][column - 1])
    adds = [type(o) is Add and o.other == row and _is_zero(end, o.row, column) for o in done]
    return begins and bool(adds) and all(adds)


def _is_zero(matrix: w.Matrix, row: int, column: int) -> bool:
    entries = row_of(matrix, row)
    return bool(entries) and vanishes(entries[column - 1])


def leading_of(here: Here, stated: Fact, row: str) -> bool:
    """The column in which the stated row begins."""
    return here.last is not None and stated == leading(row_of(here.last, here.facts.get(row, 0)))


def pivot_columns(here: Here, stated: Fact) -> bool:
    """The columns of all pivots."""
    matrix = here.reduced()
    return matrix is not None and stated == tuple([column for _, column in pivots(matrix, barred=False)])


def signs_on_diagonal(here: Here, stated: Fact) -> bool:
    """The signs of the first diagonal entries of the reduced matrix, in order."""
    matrix = here.reduced()
    if matrix is None or type(stated) is not tuple or not 0 < len(stated) <= len(matrix.rows):
        return False
    sides = [sign.left for sign in stated if type(sign) is w.Relation and vanishes(sign.right)]
    diagonal = [row[i] for i, row in enumerate(matrix.rows) if i < len(row)]
    return len(sides) == len(stated) and all(here.prover.equal(a, b) for a, b in zip(sides, diagonal, strict=False))


def signs_of_squares(here: Here, stated: Fact, which: str) -> bool:
    """The signs of the coefficients of the squares in the line before, which has no other terms: of `all`, or `two`
    that differ.
    """
    form = here.before[-1].links[-1].target if here.before else w.ZERO
    numbers = [_number_before_square(term) for term in (form.terms if type(form) is w.Sum else (form,))]
    if type(stated) is not tuple or None in numbers or (which == "all" and len(stated) != len(numbers)):
        return False
    if which == "two" and {sign.symbol for sign in stated if type(sign) is w.Relation} != {"<", ">"}:
        return False
    left = [number for number in numbers if number is not None]
    for sign in stated:
        compared = sign.left if type(sign) is w.Relation and vanishes(sign.right) else w.ZERO
        found = next((number for number in left if here.prover.equal(compared, number)), None)
        if found is None:
            return False
        left.remove(found)
    return True


def _number_before_square(term: w.Node) -> w.Node | None:
    """The coefficient of a multiple of a square."""
    inner = term.operand if type(term) is w.Negative else term
    *numbers, square = inner.factors if type(inner) is w.Product else (inner,)
    if type(square) is not w.Power or square.exponent != w.TWO:
        return None
    number = w.Product(tuple(numbers)) if len(numbers) > 1 else (*numbers, w.ONE)[0]
    return w.Negative(number) if inner is not term else number


def all_pivots(here: Here, stated: Fact) -> bool:
    """Whether every column has a pivot."""
    matrix = here.reduced()
    return matrix is not None and stated is (len(pivots(matrix)) == width_of(matrix))


def free_columns(here: Here, stated: Fact, names: str, opening: str = "") -> bool:
    """The columns to the left of the bar without a pivot, with the names of their unknowns; with `opening`, these
    begin the chains from here on, in order.
    """
    matrix, unknowns = here.reduced(), here.facts.get(names)
    if matrix is None:
        return False
    held = {column for _, column in pivots(matrix)}
    width = matrix.bar if matrix.bar is not None else width_of(matrix)
    starts = [chain.start for chain in ((here.chain,) if here.chain else ()) + here.after]
    return (
        stated == tuple([j for j in range(1, width + 1) if j not in held])
        and type(unknowns) is tuple
        and len(unknowns) == len(stated)
        and all(name in starts for name in unknowns)
        and (not opening or unknowns == tuple(starts[: len(unknowns)]))
    )


def zero_columns(here: Here, stated: Fact) -> bool:
    """Columns that are zero from the row of the next pivot on."""
    matrix = here.reduced()
    if matrix is None or type(stated) is not tuple or not stated:
        return False
    for column in stated:
        if type(column) is not int or not 0 < column <= width_of(matrix):
            return False
        row = sum(other < column for _, other in pivots(matrix))
        if not all(here.prover.equal(entries[column - 1], w.ZERO) for entries in matrix.rows[row:]):
            return False
    return True


def has_zero_column(here: Here, stated: Fact) -> bool:
    """Whether a column of the reduced matrix is zero; row operations do not change that."""
    matrix = here.reduced()
    return matrix is not None and stated is any(all(map(vanishes, column)) for column in zip(*matrix.rows, strict=True))


def zero_row(here: Here, stated: Fact) -> bool:
    """A row that is zero to the left of the bar and not to the right."""
    matrix = here.reduced()
    if matrix is None or type(stated) is not int or not 0 < stated <= len(matrix.rows):
        return False
    row, bar = matrix.rows[stated - 1], matrix.bar or width_of(matrix)
    return all(map(vanishes, row[:bar])) and not all(map(vanishes, row[bar:]))


def beyond_bar(here: Here, stated: Fact, row: str) -> bool:
    """0 = b, for a nonzero number b to the right of the bar in the stated row."""
    matrix = here.reduced()
    entries = row_of(matrix, here.facts.get(row, 0)) if matrix is not None and matrix.bar is not None else ()
    numbers = [entry for entry in entries[matrix.bar :] if not vanishes(entry)] if entries and matrix else []
    return stated in [zero_is(number) for number in numbers]


def zero_is(entry: w.Node) -> Quoted:
    """What a row says that has this entry alone, beyond the bar."""
    return Quoted(w.Relation(w.ZERO, "=", entry))


def barred(here: Here, stated: Fact) -> bool:
    """Whether the matrix has a bar."""
    return stated is (getattr(here.reduced(), "bar", None) is not None)


def stuck(here: Here, stated: Fact, entry: str) -> bool:
    """The column of the first entry of the stated row; where no column is stated, the row has a zero on the diagonal
    and the entry to the right of it.
    """
    matrix, stated_entry = here.reduced(), here.facts.get(entry)
    row, column = here.facts.get("row"), here.facts.get("column")
    if (
        matrix is None
        or type(stated_entry) is not w.Relation
        or type(row) is not int
        or not 0 < row <= len(matrix.rows)
    ):
        return False
    entries = matrix.rows[row - 1]
    if column is None:
        return row <= len(entries) and vanishes(entries[row - 1]) and stated_entry.left in entries[row:]
    inside = type(column) is int and 0 < column <= len(entries)
    return inside and entries[column - 1] == stated_entry.left and leading(entries) == column  # type: ignore[operator]


# ---- the answer -----------------------------------------------------------------------------------------------------


def free_row(here: Here, stated: Fact, *parts: str) -> bool:
    """The first row without an entry on the diagonal that is not zero, in the part of the answer with the first of
    these names that there is; not the last row, on which nothing depends.
    """
    middle = here.part(*parts)
    rows = middle.rows[:-1] if type(middle) is w.Matrix else ()
    return stated == next((i for i, row in enumerate(rows, 1) if i > len(row) or vanishes(row[i - 1])), None)


def right_of_diagonal(here: Here, stated: Fact, name: str) -> bool:
    """Whether the matrix of the stated name has nonzero entries to the right of the diagonal."""
    chains = [c for c in (here.chain, *here.after) if c is not None]
    upper = next((c.links[-1].target for c in chains if c.start == here.facts.get(name, here.start)), None)
    if type(upper) is not w.Matrix:
        return False
    return stated is any(not vanishes(entry) for i, row in enumerate(upper.rows) for entry in row[i + 1 :])
