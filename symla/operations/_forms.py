"""Quadratic forms as polynomials: their variables and terms."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from symla.derivation.given import GivenMatrix
from symla.notation import written as w
from symla.notation.alike import look_alike
from symla.operations._cases.numbers import Entry, entry_of, over, plus, times, written
from symla.operations._combinations import combination
from symla.operations._letters import components_of, taken
from symla.operations._sheet import Sheet

Squares = list[tuple[Entry, dict[int, Entry]]]  # c (a_1 x_1 + ...)^2, for c and the a_i by the places of variables


def variables(A: GivenMatrix) -> tuple[w.Name, ...]:
    """x, y, z; or x_1, ..., x_n for more variables, or where these letters are taken."""
    used, n = taken(A), A.width
    if n <= 3 and used.isdisjoint("xyz"[:n]):
        return tuple([w.Name(letter) for letter in "xyz"[:n]])
    letter = next((letter for letter in "xyzuvw" if letter not in used), "x")
    return components_of(letter, n)


def vector_letter(names: tuple[w.Name, ...], matrix: w.Name) -> w.Name:
    """A letter for the vector of the variables that is neither a variable nor the letter of the matrix."""
    used = {matrix.base.lower(), *[name.base for name in names]}
    return w.Name(next(letter for letter in "vuwpqrs" if letter not in used), (), "vector")


def in_case(sheet: Sheet, rows: list[list[Entry]]) -> list[list[Entry]]:
    """The entries of a matrix with the current knowledge of their letters."""
    known = sheet.known
    return [[known.reduced(entry_of(known.put_in(written(x)), sheet.domain)) for x in row] for row in rows]


def completed(rows: list[list[Entry]], place: int, order: Iterable[int]) -> Squares:
    """The square that a variable with a square is completed to: a (x + (b/a) y)^2, with variables in this order."""
    pivot = rows[place][place]
    return [(pivot, {j: over(rows[place][j], pivot) for j in order})]


def without(rows: list[list[Entry]], squares: Squares) -> list[list[Entry]]:
    """The form minus these squares."""
    size = range(len(rows))
    for c, factors in squares:
        minus = [times(times(-1, c), factors.get(i, 0)) for i in size]
        rows = [[plus(rows[i][j], minus[i], factors.get(j, 0)) for j in size] for i in size]
    return rows


def with_squares(sheet: Sheet, names: Sequence[w.Name], squares: Squares, rows: list[list[Entry]]) -> w.Node:
    """2(x + y)^2 + 3y^2: multiples of squares of linear forms, plus the form of a symmetric matrix."""
    put = sheet.known.put_in
    terms: list[tuple[w.Node, w.Node]] = []
    for c, own in squares:
        linear = combination(sheet, [put(written(x)) for x in own.values()], [names[i] for i in own])
        terms.append((put(written(c)), w.Power(linear, w.TWO)))
    for i, name in enumerate(names):
        terms.append((written(rows[i][i]), w.Power(name, w.TWO)))
        terms += [(written(times(2, rows[i][j])), w.Product((name, names[j]))) for j in range(i + 1, len(names))]
    return flat(combination(sheet, [c for c, _ in terms], [form for _, form in terms]))


def flat(node: w.Node) -> w.Node:
    """2 x y for 2 (x y), in every term."""
    node = w.rebuild(node, flat)
    if type(node) is not w.Product:
        return node
    parts = [factor for part in node.factors for factor in (part.factors if type(part) is w.Product else (part,))]
    return w.Product(tuple(parts), node.signed)


def have_same_terms(form: w.Node, other: w.Node) -> bool:
    """Whether these sums have the same terms, in any order."""
    terms, others = ([*node.terms] if type(node) is w.Sum else [node] for node in (form, other))
    return len(terms) == len(others) and all(any(look_alike(a, b) for b in others) for a in terms)
