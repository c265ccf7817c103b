"""Functions of a matrix, f(A) = P f(J) P^-1: f(J) has f(lambda) on its diagonal, and f^(k)(lambda)/k! k places to the
right within a chain.

The entries of the product are sums of multiples of these functions; each multiple is brought to final form.  The
functions of a complex pair, r e^(i theta) and r e^(-i theta), are combined to r cos(theta) and r sin(theta).
Source: e.g. Higham, Functions of Matrices, section 1.2.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from symla.derivation.build import Working, equation, reason
from symla.derivation.given import GivenMatrix
from symla.notation import written as w
from symla.notation.alike import unsigned
from symla.notation.arithmetic import result
from symla.notation.frozen import Frozen
from symla.notation.identities import identity
from symla.notation.minors import two_by_two
from symla.notation.sums import product_of
from symla.operations._cases.numbers import (
    Entry,
    common_denominator,
    entry_of,
    final,
    is_zero,
    over,
    plus,
    times,
    written,
)
from symla.operations._combinations import linear
from symla.operations._letters import letters
from symla.operations._sheet import Sheet
from symla.operations._terms import as_matrix, has_i, has_letters, matrix, matrix_of
from symla.operations.eigenvalues._chains import Chain, chains
from symla.operations.eigenvalues._polynomial import as_term
from symla.operations.eigenvalues._similar import CHAINS_AS_COLUMNS, columns
from symla.operations.eigenvalues._spaces import Space


class Value(Frozen, frozen=True):
    """A multiple of a function: `factor` times `node`; times e^(i angle), where a complex number has a known angle."""

    factor: Entry
    node: w.Node
    angle: w.Node | None = None
    whole: w.Node | None = None  # the function with its angle, as a power

    @property
    def written(self) -> w.Node:
        """The value as an entry of f(J)."""
        return multiple(self.factor, self.node if self.whole is None else self.whole)


Function = Callable[[w.Node, int], Value]  # of lambda and k: the k-th derivative at lambda, divided by k!


class Decomposed(NamedTuple):
    """A = P J P^-1: the chains, P as a name, and its value."""

    found: tuple[tuple[Space, tuple[Chain, ...]], ...]
    P: w.Name
    left: w.Matrix

    @property
    def places(self) -> list[tuple[w.Node, int, int]]:
        """For each column of P its eigenvalue, the first column of its chain, and its position in the chain."""
        entries = [
            (space.eigenvalue.value, k)
            for space, own_chains in self.found
            for chain in own_chains
            for k in range(len(chain))
        ]
        return [(value, j - k, k) for j, (value, k) in enumerate(entries)]


def decomposed(sheet: Sheet, A: GivenMatrix, spaces: tuple[Space, ...]) -> Decomposed:
    """The lines that lead to P."""
    found = chains(sheet, A, spaces)
    (P,) = letters(A, CHAINS_AS_COLUMNS)
    vectors = tuple([v for _, own_chains in found for chain in own_chains for v in chain])
    defective = any(len(chain) > 1 for _, own_chains in found for chain in own_chains)
    left = columns(sheet, P, vectors, "chains_as_columns" if defective else "eigenvectors_as_columns")
    return Decomposed(found, P, left)


def of_blocks(basis: Decomposed, function: Function) -> w.Matrix:
    """f(J)"""
    places = basis.places

    def entry(i: int, j: int) -> w.Node:
        value, start, _ = places[j]
        return function(value, j - i).written if i <= j and places[i][1] == start else w.ZERO

    return matrix_of(len(places), len(places), entry)


def block_lines(sheet: Sheet, basis: Decomposed, E: w.Name, middle: w.Matrix, function: str) -> None:
    """The line of f(J), after what stands in its blocks, if J is not diagonal."""
    blocks = any(k for _, _, k in basis.places)
    if blocks:
        sheet.say("function_of_block")
    sheet.work(E).to(f"{function}_of_blocks" if blocks else f"{function}_on_diagonal", middle)


def put_together(sheet: Sheet, X: w.Name, basis: Decomposed, E: w.Name, middle: w.Node, function: Function) -> w.Node:
    """X = P E P^-1 worked out, where E is f(J)."""
    if basis.left == identity(len(basis.left.rows)):
        fact = equation(basis.P, basis.left)
        work = sheet.work(X).to(reason("without_similarity", fact=fact), E).put_in(letters_for={E: middle})
        return work.to("work_out", product(sheet, basis, function, basis.left, basis.left)).line
    work = sheet.work(X).to("by_similarity", w.Product((basis.P, E, w.Power(basis.P, w.MINUS_ONE))))
    work.put_in(why="put_in_matrices", letters_for={basis.P: basis.left, E: middle})
    inverse = inverse_of(sheet, basis)
    if basis.left != inverse:
        work.to("invert", w.Product((basis.left, middle, inverse)))
    return multiplied(sheet, work, basis, function, middle, inverse).line


def inverse_of(sheet: Sheet, basis: Decomposed) -> w.Matrix:
    """P^-1; where letters stand under roots, by the formula for two rows, in which nothing else is divided by."""
    if len(basis.left.rows) == 2 and w.has(basis.left, w.Root):
        (a, b), (c, d) = basis.left.rows
        size = result(two_by_two(basis.left), sheet.domain)
        entries = [result(w.Quotient(e, size), sheet.domain) for e in (d, w.Negative(b), w.Negative(c), a)]
        return matrix((tuple(entries[:2]), tuple(entries[2:])))
    return as_matrix(result(w.Power(basis.left, w.MINUS_ONE), sheet.domain))


def product(
    sheet: Sheet, basis: Decomposed, function: Function, left: w.Matrix, right: w.Matrix, paired: bool = True
) -> w.Matrix:
    """left f(J) right, each entry a sum of multiples of functions, or a number if it has no letters; those of complex
    pairs are combined if they are `paired`.
    """
    rows, turned = [[[entry_of(e, sheet.domain) for e in row] for row in m.rows] for m in (left, right)]
    others = list(zip(*turned, strict=True))
    return matrix(
        tuple([tuple([_sum(sheet, basis, function, row, column, paired) for column in others]) for row in rows])
    )


def multiplied(
    sheet: Sheet, work: Working, basis: Decomposed, function: Function, middle: w.Node, right: w.Matrix
) -> Working:
    """The lines of P f(J) right multiplied out, of which a column is a vector; sine and cosine of complex pairs come
    last, by Euler's formula.
    """

    def line(paired: bool) -> w.Node:
        found = product(sheet, basis, function, basis.left, right, paired)
        return found if len(right.rows[0]) > 1 else w.Vector(tuple([row[0] for row in found.rows]))

    if _has_pairs(basis, function, middle):
        return work.to("multiply", line(paired=False)).to("by_euler", line(paired=True))
    return work.to("multiply", line(paired=True))


def _has_pairs(basis: Decomposed, function: Function, middle: w.Node) -> bool:
    """Whether the functions of complex pairs become sine and cosine."""
    values = [value for value, _, _ in basis.places]
    pairs = any(function(v, 0).angle is not None and _partner(v, values) is not None for v in values)
    exponents = [part.exponent for part in w.walk(middle) if type(part) is w.Power]
    exponents += [part for part in w.walk(middle) if type(part) is w.Call]
    turned = any(part == w.I for exponent in exponents for part in w.walk(exponent))
    return pairs and turned


def _partner(value: w.Node, values: list[w.Node]) -> w.Node | None:
    """The conjugate of an eigenvalue that is not real, if it is an eigenvalue, too."""
    if not has_i(value):
        return None
    turned = result(w.Conjugate(value))
    return next((other for other in values if other in (turned, _plain_conjugate(value))), None)


def _plain_conjugate(value: w.Node) -> w.Node:
    """The number with -i for i, its conjugate where all letters are real."""
    import sympy

    from symla.notation.value import value as number

    found: Any = number(value)
    return written(final(sympy.expand(found).subs(sympy.I, -sympy.I)))


def _sum(
    sheet: Sheet, basis: Decomposed, function: Function, row: list[Entry], column: tuple[Entry, ...], paired: bool
) -> w.Node:
    """One entry of P f(J) Q: row times f(J) times column."""
    places = basis.places
    factors: dict[tuple[w.Node, int], Entry] = {}
    for i, (_, start, _) in enumerate(places):
        for j in range(i, len(places)):
            if places[j][1] == start and not is_zero(row[i]) and not is_zero(column[j]):
                key = places[j][0], j - i
                factors[key] = plus(factors.get(key, 0), row[i], column[j])
    terms: list[tuple[Entry, w.Node]] = []
    order = list(dict.fromkeys([value for value, _, _ in places]))
    for (value, k), factor in sorted(factors.items(), key=lambda item: (order.index(item[0][0]), item[0][1])):
        if (value, k) not in factors or is_zero(factor):
            continue
        term = function(value, k)
        other = None if term.angle is None or not paired else _partner(value, [v for v, _ in factors])
        if other is None or (other, k) not in factors:
            terms.append((times(term.factor, factor), term.node if term.whole is None else term.whole))
            continue
        terms += _turned(term, factor, factors.pop((other, k)))
    whole = _together([(factor, node) for factor, node in terms if not is_zero(factor)])
    return whole if has_letters(whole) else result(whole, sheet.domain)


def _together(terms: list[tuple[Entry, w.Node]]) -> w.Node:
    """The sum of multiples of functions: over their common denominator if all have one, (k^n - 2^n)/(k - 2), and with
    the functions that all have as factors, e^-t (cos t + sin t).
    """
    if len(terms) < 2:
        return linear([multiple(factor, node) for factor, node in terms])
    first, *others = [list(node.factors if type(node) is w.Product else (node,)) for _, node in terms]
    shared = [f for f in first if f != w.ONE and all(f in factors for factors in others)]
    nodes = [joined(*[f for f in factors if f not in shared]) for factors in (first, *others)]
    below = common_denominator([factor for factor, _ in terms])
    above = [times(factor, below) for factor, _ in terms]
    unit = above[0] if all(factor in (above[0], times(-1, above[0])) for factor in above) else 1
    unit = times(-1, unit) if unsigned(written(unit))[0] else unit
    products = [multiple(over(factor, unit), node) for factor, node in zip(above, nodes, strict=True)]
    added = [place for place, product in enumerate(products) if not unsigned(product)[0]]
    if added:
        products.insert(0, products.pop(added[0]))  # k^n - 2^n, not -2^n + k^n
    whole = linear(products if added else [unsigned(product)[1] for product in products])
    if below == 1:
        whole = multiple(unit, joined(*shared, whole))
    else:
        whole = joined(*shared, w.Quotient(multiple(unit, whole), written(below)))
    return whole if added else w.Negative(whole)


def _turned(term: Value, first: Entry, second: Entry) -> list[tuple[Entry, w.Node]]:
    """first r e^(i theta) + second r e^(-i theta), by Euler's formula: r cos(theta) and r sin(theta) with factors, or
    those of the opposite angle, where theta has a minus sign.
    """
    assert term.angle is not None
    turned, angle = unsigned(term.angle)
    first, second = (second, first) if turned else (first, second)
    cosine = plus(first, 1, second)
    sine = times(entry_of(w.I, "complex"), plus(first, -1, second))
    return [
        (times(term.factor, factor), joined(term.node, w.Call(name, (angle,))))
        for factor, name in ((cosine, "cos"), (sine, "sin"))
    ]


def multiple(factor: Entry, node: w.Node) -> w.Node:
    """factor times a function"""
    return written(factor) if node == w.ONE else as_term(factor, node)


def joined(*factors: w.Node) -> w.Node:
    """The product of functions, without ones."""
    flat = [p for f in factors for p in (f.factors if type(f) is w.Product else (f,)) if p != w.ONE]
    return product_of(flat) if flat else w.ONE
