"""The methods for a determinant: the formula, Sarrus, expansion along a row or column, row reduction."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from symla.derivation.build import Working, reason
from symla.derivation.given import GivenMatrix, entry_letters
from symla.derivation.model import Scale, Swap
from symla.notation import written as w
from symla.notation.arithmetic import evaluate, result
from symla.notation.exact import rational
from symla.notation.minors import along_column, along_row, is_triangular, two_by_two
from symla.notation.statements import Property
from symla.notation.sums import product_of, sum_of
from symla.operations._cases.numbers import entry_of, is_zero, over, written
from symla.operations._products import adjoint
from symla.operations._sheet import Sheet
from symla.operations.systems._chains import Begin
from symla.operations.systems._clearing import by_clearing
from symla.operations.systems._reduce import reduce

Of = Callable[[w.Node], w.Node]  # a function of expressions

_MOST_EXPANDED = 5  # 60 minors of size 2


def by_formula(sheet: Sheet, A: GivenMatrix) -> w.Node:
    """ad - bc"""
    return _worked(sheet, A, "formula", _formula(A.name))


@lru_cache(maxsize=64)
def _formula(name: w.Name) -> w.Node:
    return two_by_two(w.Matrix(entry_letters(name, 2, 2)))


def by_sarrus(sheet: Sheet, A: GivenMatrix) -> w.Node:
    """The three products along diagonals minus the three along antidiagonals."""
    return _worked(sheet, A, "sarrus", _sarrus(A.name))


@lru_cache(maxsize=64)
def _sarrus(name: w.Name) -> w.Sum:
    letters = entry_letters(name, 3, 3)
    down = [[letters[i][(k + i) % 3] for i in range(3)] for k in range(3)]
    up = [[letters[i][(k - i) % 3] for i in range(3)] for k in (2, 0, 1)]
    terms = [w.Product(tuple(p), signed=True) for p in down]
    taken = [w.Negative(w.Product(tuple(p), signed=True)) for p in up]
    return w.Sum((*terms, *taken))


def _worked(sheet: Sheet, A: GivenMatrix, why: str, definition: w.Node) -> w.Node:
    work = sheet.work(w.Determinant(A.name))
    work.define(why, definition).put_in(A, why="put_in_entries")
    return _opened_up(_summed(work.evaluate("multiply", w.Product)))


def _multiplied(work: Working, of: Of | None) -> Working:
    return work.to("multiply", evaluate(work.line, w.Product, domain=work.domain, of=of), minor=True)


def _summed(work: Working, of: Of | None = None) -> Working:
    """The sum of products evaluated, as additions, subtractions, or both."""
    terms = work.line.terms[1:] if type(work.line) is w.Sum else ()
    taken = [type(term) is w.Negative for term in terms]
    why = "work_out" if not terms else "subtract" if all(taken) else "add_and_subtract" if any(taken) else "add"
    return work.to(why, result(work.line, work.domain) if of is None else of(work.line))


def by_expansion(sheet: Sheet, A: GivenMatrix) -> w.Node:
    """Along the row or column with the most zeros, and so for the minors."""
    work = sheet.work(w.Determinant(A.name)).put_in(A, why="put_in_entries")
    matrix = work.line.operand if type(work.line) is w.Determinant else None
    if A.height == 2 and type(matrix) is w.Matrix:  # by its minors, not by the formula for 2 x 2 matrices
        work.to("minors", _opened(_expanded(work, matrix).line))
        _summed(_multiplied(work, None), None)
    else:
        expand(work)
    return _opened_up(work)


def _opened_up(work: Working) -> w.Node:
    """The result without brackets, as every method has it: k^2 - 3k - 6."""
    parts = [*w.walk(work.line)]
    if not any(type(part) is w.Name for part in parts):
        vanishes = is_zero(entry_of(work.line, work.domain))  # ln(4) - 2 ln(2)
        return work.to("work_out", w.ZERO).shown if vanishes else work.shown
    has_brackets = any(type(part) is w.Sum for part in parts if part is not work.line)
    return work.to("brackets" if has_brackets else "sorted", written(entry_of(work.line, work.domain))).shown


def expand(work: Working, of: Of | None = None, whole: bool = True) -> None:
    """Work out the line, a determinant by its entries.  `of` wraps the expression in each line; a single product is
    left unevaluated unless `whole`.
    """
    line = work.line
    assert type(line) is w.Determinant
    assert type(line.operand) is w.Matrix
    matrix = line.operand
    if len(matrix.rows) == 2:
        work.to("two_by_two", two_by_two(matrix))
        _summed(_multiplied(work, of), of)
        return
    _expanded(work, matrix).to("without_zeros", _without_zeros(work.line), minor=True)
    if len(matrix.rows) == 3:
        opened = _opened(work.line)
        if opened != work.line:
            work.to("minors", opened)
        terms = work.line.terms if type(work.line) is w.Sum else (work.line,)
        inner = tuple([evaluate(term, w.Sum, domain=work.domain, of=of) for term in terms])
        work.to("brackets", sum_of(inner), minor=True)
        _left_out(work, of)
        if whole or len(inner) > 1:
            _summed(_multiplied(work, of), of)
        return
    found = [part for part in w.walk(work.line) if type(part) is w.Determinant and type(part.operand) is w.Matrix]
    details = [Working(part, work.domain) for part in dict.fromkeys(found)]  # equal minors are worked out once
    for minor in details:
        expand(minor, of)
    replaced = _replaced(work.line, {minor.start: minor.shown for minor in details})
    work.to("minors", replaced, detail=tuple([minor.chain for minor in details]))
    _left_out(work, of)
    if whole or type(replaced) is not w.Product:
        _summed(_multiplied(work, of), of)


def _left_out(work: Working, of: Of | None) -> None:
    """The line without its products with zero, which are not visibly multiplied beside letters."""
    if of is not None and type(work.line) is w.Sum:
        work.to("without_zeros", _without_zeros(work.line), minor=True)


def _expanded(work: Working, matrix: w.Matrix) -> Working:
    """The determinant expanded along the row or column with the most zeros."""
    kind, place = _best(matrix)
    expanded = along_row(matrix, place) if kind == "row" else along_column(matrix, place)
    return work.to(reason("expand", kind=kind, place=place + 1), expanded)


def _best(matrix: w.Matrix) -> tuple[str, int]:
    """The row or column with the most zeros."""
    size = len(matrix.rows)
    rows = [(-sum(e == w.ZERO for e in matrix.rows[i]), 0, i) for i in range(size)]
    columns = [(-sum(row[j] == w.ZERO for row in matrix.rows), 1, j) for j in range(size)]
    _, kind, place = min(rows + columns)
    return ("column" if kind else "row"), place


def _without_zeros(node: w.Node) -> w.Node:
    """The sum without its products with zero."""
    assert type(node) is w.Sum
    left = [term for term in node.terms if not _is_zero_term(term)]
    if not left:
        return w.ZERO
    return sum_of(left)


def _is_zero_term(term: w.Node) -> bool:
    product = term.operand if type(term) is w.Negative else term
    return type(product) is w.Product and w.ZERO in product.factors


def _opened(node: w.Node) -> w.Node:
    """Every 2 x 2 determinant written as the difference of its products, every 1 x 1 determinant as its entry."""
    if type(node) is w.Determinant and type(node.operand) is w.Matrix:
        matrix = node.operand
        return two_by_two(matrix) if len(matrix.rows) == 2 else matrix.rows[0][0]
    return w.rebuild(node, _opened)


def _replaced(node: w.Node, values: dict[w.Node, w.Node]) -> w.Node:
    return values[node] if node in values else w.rebuild(node, lambda part: _replaced(part, values))


def by_row_reduction(sheet: Sheet, A: GivenMatrix) -> w.Node:
    """Row echelon form; the product of its diagonal, corrected for exchanges and factors."""
    found = reduce(sheet, Begin.of(A), A.rows)
    swaps = sum(type(o) is Swap for o in found.operations)
    scales = [entry_of(o.factor, sheet.domain) for o in found.operations if type(o) is Scale]
    sheet.say("bookkeeping", swaps=swaps, scales=len(scales))
    work = sheet.work(w.Determinant(A.name))
    if len(found.pivots) < A.height:
        return work.to("zero_row", w.ZERO).shown
    factors: list[w.Node] = [w.MINUS_ONE] if swaps % 2 else []
    factors += [written(over(1, c)) for c in scales] + [found.rows[i][i] for i in range(A.height)]
    work.to("diagonal", product_of(factors, signed=True))
    return work.result("multiply").shown


def by_numbers(sheet: Sheet, A: GivenMatrix) -> w.Node:
    """Clearing by numeric entries, then expansion; without cases."""
    work = by_clearing(sheet, A)
    rest = next((p for p in w.walk(work.line) if type(p) is w.Determinant and type(p.operand) is w.Matrix), None)
    if rest is None:
        return work.result("multiply").shown
    if work.line == rest:
        expand(work)
    else:
        inner = Working(rest, sheet.domain)
        expand(inner)
        work.to("minors", _replaced(work.line, {rest: inner.shown}), detail=(inner.chain,))
    return _opened_up(work.result("multiply"))


def triangular(A: GivenMatrix) -> Property | None:
    """That a square matrix is diagonal, or triangular; None if it is neither."""
    if not is_triangular(A.rows):
        return None
    is_diagonal = all(e == w.ZERO for i, row in enumerate(A.rows) for j, e in enumerate(row) if i != j)
    return Property("diagonal" if is_diagonal else "triangular", A.name)


def by_diagonal(sheet: Sheet, A: GivenMatrix) -> w.Node:
    """The product of the diagonal of a triangular matrix."""
    work = sheet.work(w.Determinant(A.name)).put_in(A, why="put_in_entries")
    factors = tuple([A.rows[i][i] for i in range(A.height)])
    work.to("product_of_diagonal", w.Product(factors, signed=True))
    return _opened_up(work.result("multiply"))


def chosen(A: GivenMatrix) -> str:
    """The shortest method by hand."""
    size = A.height
    if size == 1:
        return "entry"
    if triangular(A) is not None:
        return "diagonal"
    if size == 2:
        return "formula"
    zeros = max(
        [sum(e == w.ZERO for e in row) for row in A.rows] + [sum(e == w.ZERO for e in A.column(j)) for j in range(size)]
    )
    if size == 3:
        return "cofactors" if zeros else "sarrus"
    if size > 4 and w.names_in(A.written):
        return "numbers"
    numbers = all(rational(e) is not None for e in A.entries)
    return "cofactors" if size == 4 and (zeros >= 3 or not numbers) else "row_reduction"


def by_entry(sheet: Sheet, A: GivenMatrix) -> w.Node:
    """The determinant of a 1 x 1 matrix."""
    work = sheet.work(w.Determinant(A.name)).define("formula", A.letter(1, 1))
    return work.put_in(A, why="put_in_entries").shown


METHODS = {
    "entry": by_entry,
    "diagonal": by_diagonal,
    "formula": by_formula,
    "sarrus": by_sarrus,
    "cofactors": by_expansion,
    "row_reduction": by_row_reduction,
    "numbers": by_numbers,
}


def fits(method: str, size: int) -> bool:
    """Whether the method applies to this size."""
    return {"entry": size == 1, "formula": size == 2, "sarrus": size == 3, "cofactors": 1 < size <= _MOST_EXPANDED}.get(
        method, True
    )


def square_of(A: GivenMatrix, domain: str) -> w.Product:
    """A^* A or A A^*, the smaller of the two, which has the rank of A.

    A^* is conjugated over the complex numbers, since a sum of squares may be zero there: [1, i] [1, i]^T = 0.
    """
    turned = adjoint(A.name, domain)
    return w.Product((turned, A.name) if A.height > A.width else (A.name, turned))
