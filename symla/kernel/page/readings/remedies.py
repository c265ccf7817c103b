"""Readings of remedies: of what there is instead of an answer, for these data.

The words of a remedy are also held to what they do not tell: to the `obstacle` that they help against, to the claims
that the remedy `rests` on, and to the `operation` in whose words it is said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import combinations, pairwise

from symla.derivation.model import Fact
from symla.kernel.numbers.grid import Grid
from symla.kernel.numbers.polynomial import TooHard, Undefined
from symla.kernel.page.here import Here
from symla.kernel.page.parts import flattened, ungrouped
from symla.kernel.page.readings.patterns import statements_in
from symla.notation import written as w
from symla.notation.sums import sum_of

_Way = Callable[[Here, Grid, Grid], bool]


def operation(here: Here, stated: Fact, *names: str) -> bool:
    """The words are those of one of these operations."""
    return stated in names


def other_shape(here: Here, stated: Fact, entries: str = "") -> bool:
    """That two things have different numbers of rows, or of columns; or that one has another number of columns than
    another one has `entries`.
    """
    sizes = {("rows", "rows"), ("columns", "columns"), *([("columns", entries)] if entries else [])}
    return bool(stated) and all(_counted(one) in sizes for one in statements_in(stated))


def _counted(stated: Fact) -> tuple[str, ...] | None:
    sides = (stated.left, stated.right) if type(stated) is w.Relation and stated.symbol == "!=" else ()
    calls = [side.of for side in sides if type(side) is w.Count]
    return tuple([call.function for call in calls if type(call) is w.Call])


def as_many_as_in(here: Here, stated: Fact, parameter: str) -> bool | None:
    """The number is that of the components of a datum, if the problem has it."""
    value = here.value_of(here.argument(parameter))
    return None if type(value) is not w.Vector else type(stated) is w.Count and stated.number == len(value.entries)


def altered(here: Here, stated: Fact, way: str, *names: str) -> bool:
    """An equation for what was sought, with one of the data at least changed in this way; with names, these facts of
    the sentence are changed and no others.

        padded, cut      zeros follow, in rows or columns; only the first rows and columns are kept
        repeated         its only row, or its only column, again and again
        refilled         the same entries in order, in another shape
        first            as many coefficients and vectors as there are of both
    """
    told = statements_in(stated)
    own = told[0] if len(told) == 1 else None
    if type(own) is not w.Relation or own.symbol != "=" or own.left == own.right:
        return False
    for whole in filter(w.children, _wholes(here)):
        changed: set[w.Node] = set()
        if _is_altered(here, ungrouped(own.left), whole, way, changed):
            wanted = {here.facts.get(name) for name in names}
            if _plain(here, changed) == _plain(here, wanted) if names else bool(changed) or way == "first":
                return True
    return False


def _plain(here: Here, nodes: Iterable[Fact | None]) -> set[Fact | None]:
    """The expressions as they are written with numbers in the place of their names."""
    return {ungrouped(here.page.with_numbers(node)) if isinstance(node, w.Node) else node for node in nodes}


def _wholes(here: Here) -> list[w.Node]:
    """What was sought, with all that it is made of; of two vectors their product, of lists their combination."""
    goal, given = here.derivation.goal, here.derivation.given
    problem, letters = here.page.promises.problem, here.page.promises.letters
    sought = [w.substitute(own, problem.meaning(letters)) for own in problem.sought_first]
    found = [part for whole in (goal, *sought) for one in w.inside(whole) for part in _made(one)]
    vectors = [item.name for item in given if type(item.value) is w.Vector]
    if len(vectors) == 2:
        found.append(w.VectorProduct("dot", *vectors))
    lists = [argument.value.entries for argument in here.page.promises.called if type(argument.value) is w.Items]
    if len(lists) == 2:
        found.append(sum_of(tuple([w.Product(pair) for pair in zip(*lists, strict=False)])))
    return found


def _made(whole: w.Node) -> list[w.Node]:
    """The expression; of a product what its neighbouring factors make, of a sum what any two of its terms do."""
    found = [whole]
    if type(whole) is w.Product:
        parts = flattened(whole)
        ends = [(i, j) for i in range(len(parts)) for j in range(i + 2, len(parts) + 1)]
        found += [w.Product(parts[i:j]) for i, j in ends]
    elif type(whole) is w.Sum:
        found += [w.Sum(pair) for pair in combinations(whole.terms, 2)]
    return found


def _is_altered(here: Here, own: w.Node, whole: w.Node, way: str, changed: set[w.Node]) -> bool:
    """Whether an expression is another one, in which some parts are `changed`."""
    if own == whole:
        return True
    if type(own) is w.Vector or type(own) is w.Matrix:
        a, b = _grid(here, own), _grid(here, whole)
        if a is None or b is None:
            return False
        if _same(here, a, b):
            return True
        changed.add(whole)
        return way in _WAYS and _WAYS[way](here, a, b)
    if type(whole) is w.Name:
        return (
            isinstance(here.value_of(whole), w.Node) and whole.kind == "scalar" and bool(here.prover.equal(own, whole))
        )
    parts = flattened(own)
    marks = [(type(one), getattr(one, "kind", None), getattr(one, "function", None)) for one in (own, whole)]
    if marks[0] != marks[1] or not parts:
        return False
    for others in _grouped(flattened(whole), len(parts)) if type(whole) is w.Product else [flattened(whole)]:
        found: set[w.Node] = set()
        if len(parts) == len(others) and all(
            _is_altered(here, a, b, way, found) for a, b in zip(parts, others, strict=True)
        ):
            changed |= found
            return True
    return False


def _grouped(factors: tuple[w.Node, ...], count: int) -> Iterator[tuple[w.Node, ...]]:
    """The factors of a product as so many, of which some may be products of neighbouring ones."""
    for cuts in combinations(range(1, len(factors)), count - 1):
        groups = [factors[i:j] for i, j in pairwise((0, *cuts, len(factors)))]
        yield tuple([group[0] if len(group) == 1 else w.Product(group) for group in groups])


def _grid(here: Here, node: w.Node) -> Grid | None:
    """The entries of a vector or matrix; None for a number, or where there is no value."""
    try:
        found = here.prover.reader(node)
    except (Undefined, TooHard):
        return None
    return found if type(found) is Grid else None


def _same(here: Here, a: Grid, b: Grid) -> bool:
    return a.shape == b.shape and bool(here.prover.compare(a, "=", b))


def _begins_with(here: Here, a: Grid, b: Grid) -> bool:
    """Whether the first rows and columns of a larger one are those of a smaller one."""
    height, width = b.shape
    if height > a.shape[0] or width > a.shape[1] or a.shape == b.shape:
        return False
    return _same(here, _block(a, height, width), b)


def _block(a: Grid, height: int, width: int) -> Grid:
    return Grid(tuple([entry for row in a.rows[:height] for entry in row[:width]]), (height, width))


def _padded(here: Here, a: Grid, b: Grid) -> bool:
    (height, width), rows = b.shape, enumerate(a.rows)
    beyond = [entry for i, row in rows for j, entry in enumerate(row) if i >= height or j >= width]
    return _begins_with(here, a, b) and all(type(entry) is int and entry == 0 for entry in beyond)


def _cut(here: Here, a: Grid, b: Grid) -> bool:
    return _begins_with(here, b, a)


def _repeated(here: Here, a: Grid, b: Grid) -> bool:
    height, width = a.shape
    if b.shape == (1, width):
        return _same(here, a, Grid(b.entries * height, a.shape))
    return b.shape == (height, 1) and _same(here, a, Grid(tuple([x for x in b.entries for _ in range(width)]), a.shape))


def _refilled(here: Here, a: Grid, b: Grid) -> bool:
    return len(a.entries) == len(b.entries) and _same(here, Grid(a.entries, b.shape), b)


_WAYS: dict[str, _Way] = {"padded": _padded, "cut": _cut, "repeated": _repeated, "refilled": _refilled}


def of_order(here: Here, stated: Fact, order: str) -> bool:
    """An equation for the norm that was sought, in another order."""
    if type(stated) is not w.Relation or stated.symbol != "=" or stated.left == stated.right:
        return False
    wanted = w.INFINITY if order == "infinity" else w.Number(int(order))
    norms = [part.operand for part in w.inside(here.derivation.goal) if type(part) is w.Norm]
    return type(stated.left) is w.Norm and stated.left.kind == wanted and stated.left.operand in norms


def counts_result(here: Here, stated: Fact, of: str) -> bool:
    """The rows, columns or entries of what an equation ends in; of the matrix in it, where that is a number."""
    told = statements_in(here.facts.get(of, ()))
    own, call = told[0] if len(told) == 1 else None, stated.of if type(stated) is w.Count else None
    if type(own) is not w.Relation or type(call) is not w.Call:
        return False
    grids = [_grid(here, part) for part in (own.right, *w.children(own.left))]
    whole = next((grid for grid in grids if grid is not None), None)
    sizes = {"rows": 0, "columns": 1}
    if whole is None or type(stated) is not w.Count:
        return False
    size = whole.shape[sizes[call.function]] if call.function in sizes else len(whole.entries)
    return stated.number == size


def joined(here: Here, stated: Fact, *names: str) -> bool:
    """The components of these vectors, one after the other."""
    grids = [_grid(here, one) for name in names if isinstance(one := here.facts.get(name), w.Node)]
    own = _grid(here, stated) if isinstance(stated, w.Node) else None
    entries = tuple([entry for grid in grids if grid is not None for entry in grid.entries])
    return own is not None and None not in grids and _same(here, own, Grid(entries, (len(entries), 1)))
