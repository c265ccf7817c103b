"""Equations as typed, as A x = b: 2x + 3y = 5, x - y = 1."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from math import prod
from typing import Any

from symla.derivation.given import GivenMatrix, GivenVector
from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.domain import Domain
from symla.notation.exact import Rational, rational
from symla.notation.parse.bounds import ENTRIES
from symla.notation.parse.words import GREEK_WORDS
from symla.notation.sums import minus
from symla.notation.value import symbol, value
from symla.notation.write import write
from symla.operations._combinations import combination
from symla.operations._sheet import Sheet
from symla.operations.systems._system import System

Row = tuple[w.Node, ...]
_TRIED = 8  # names for an advice
_USUAL = frozenset("xyzuvw")


def _advice(sheet: Sheet, equations: Sequence[w.Relation]) -> str:
    """Names in which equations that are not linear in all of them are linear, to be passed as unknowns."""
    chosen: tuple[w.Name, ...] = ()
    for name in _names_in(equations)[:_TRIED]:
        if _linear(equations, (*chosen, name), sheet.domain) is not None:
            chosen = (*chosen, name)
    if not chosen:
        return ""
    listed = ", ".join(map(_typed, chosen))
    return f" They are linear in {listed}: pass variables=[{listed}] if the other letters are known."


def system_from(sheet: Sheet, equations: Sequence[w.Relation], variables: tuple[w.Name, ...]) -> System:
    """The system of these equations.  The unknowns are `variables`; else the names in order of appearance; or, if the
    equations are not linear in all names, those that are usual for unknowns.
    """
    unknowns = variables or _names_in(equations)
    _occurring(variables, _names_in(equations))
    if not variables:
        _told_apart(unknowns)
    if len(equations) * len(unknowns) > ENTRIES:
        raise SymlaError(
            f"solve_system: {len(equations)} equations in {len(unknowns)} unknowns "
            f"have more than {ENTRIES} coefficients."
        )
    rows = _linear(equations, unknowns, sheet.domain)
    if rows is None and not variables:
        unknowns = tuple([name for name in unknowns if name.base in _USUAL])
        rows = _linear(equations, unknowns, sheet.domain)
    if not unknowns:
        raise SymlaError("solve_system: the equations have no unknowns.")
    if rows is None:
        listed = ", ".join(_typed(name) for name in unknowns)
        raise SymlaError(f"solve_system: the equations are not linear in {listed}.{_advice(sheet, equations)}")
    taken = {name.base.lower() for name in _names_in(equations)} | {name.base.lower() for name in unknowns}
    big = next(letter for letter in "ACMNPQ" if letter.lower() not in taken)
    small = next(letter for letter in "bdrcfgh" if letter not in taken and letter != big.lower())
    A = GivenMatrix(w.Name(big, (), "matrix"), tuple([row[:-1] for row in rows]), len(unknowns))
    b = GivenVector(w.Name(small, (), "vector"), tuple([row[-1] for row in rows]))
    left = tuple([_left(sheet, e, row, unknowns) for e, row in zip(equations, rows, strict=True)])
    return System(A, b, w.Vector(unknowns), unknowns, left, b.entries, typed=True)


def _occurring(variables: tuple[w.Name, ...], names: Collection[w.Name]) -> None:
    """Refuse a declared unknown that occurs in no equation."""
    absent = [_typed(name) for name in variables if name not in names]
    if absent:
        there = ", ".join(_typed(name) for name in names)
        verb = "occurs" if len(absent) == 1 else "occur"
        raise SymlaError(
            f"solve_system: {' and '.join(absent)} {verb} in no equation; the names there are {there}. "
            "A product is written with a space, a x."
        )


def _told_apart(names: Sequence[w.Name]) -> None:
    """Refuse names of several letters that may be products: ax and cx, or hx_2 beside x_2."""
    runs = [n for n in names if 1 < len(n.base) < 4 and n.base.isalpha() and n.base not in GREEK_WORDS]
    ends = [(n.base[-1], n.subscript) for n in names]
    unclear = [n for n in runs if ends.count((n.base[-1], n.subscript)) > 1]
    if not unclear:
        return
    name = unclear[0]
    product = f"{' '.join(name.base)}{''.join('_' + s for s in name.subscript)}"
    end = _typed(w.Name(name.base[-1], name.subscript))
    raise SymlaError(
        f"solve_system: {_typed(name)} may be a name or the product {product}; write {product}, or name the unknowns: "
        f"variables=[{end}, ...] or variables=[{_typed(name)}, ...]."
    )


def _names_in(equations: Sequence[w.Relation]) -> tuple[w.Name, ...]:
    return tuple(dict.fromkeys(w.names_in(*equations)))


def _typed(name: w.Name) -> str:
    return "_".join((name.base, *name.subscript))


def _linear(equations: Sequence[w.Relation], unknowns: Sequence[w.Name], domain: Domain) -> list[Row] | None:
    """The coefficients of the unknowns in each equation, then its right side; None if an equation is not linear."""
    if not unknowns or not all(
        _is_polynomial(side, frozenset(unknowns)) for e in equations for side in (e.left, e.right)
    ):
        return None
    plain = [_rational_row(minus(e.left, e.right), unknowns) for e in equations]
    if all(row is not None for row in plain):
        return [(*row[:-1], w.number(-row[-1].value)) for row in plain]  # type: ignore[index]
    places = {symbol(name, domain): place for place, name in enumerate(unknowns)}
    rows = [_row(e, places, domain) for e in equations]
    return None if None in rows else rows  # type: ignore[return-value]


def _rational_row(node: w.Node, unknowns: Sequence[w.Name]) -> tuple[w.Number, ...] | None:
    """The coefficients of the unknowns and the constant, if all are rational; else None."""
    found = _coefficients(node)
    if found is None or not found.keys() <= {None, *unknowns}:
        return None
    return tuple([w.number(found.get(name, 0)) for name in (*unknowns, None)])


def _coefficients(node: w.Node) -> dict[w.Name | None, Rational] | None:
    """The rational coefficients of the names, and the constant under None; None for anything else."""
    exact = rational(node)
    if exact is not None:
        return {None: exact}
    if type(node) is w.Name:
        return {node: 1}
    if type(node) is w.Negative:
        node = w.Product((w.MINUS_ONE, node.operand))
    if type(node) is w.Product:
        factors = [rational(factor) for factor in node.factors]
        others = [f for f, factor in zip(node.factors, factors, strict=True) if factor is None]
        found = _coefficients(others[0]) if len(others) == 1 else None
        scale = prod([factor for factor in factors if factor is not None])
        return None if found is None else {name: scale * c for name, c in found.items()}
    if type(node) is not w.Sum:
        return None
    total: dict[w.Name | None, Rational] = {}
    for term in node.terms:
        parts = _coefficients(term)
        if parts is None:
            return None
        for name, c in parts.items():
            total[name] = total.get(name, 0) + c
    return total


def _row(equation: w.Relation, places: Mapping[object, int], domain: Domain) -> Row | None:
    import sympy

    found: list[Any] = [sympy.S.Zero] * (len(places) + 1)
    difference: Any = sympy.expand(value(minus(equation.left, equation.right), domain))
    for term in sympy.Add.make_args(difference):
        unknowns = [s for s in term.free_symbols if s in places]
        factor = term / unknowns[0] if unknowns else -term
        if len(unknowns) > 1 or not factor.free_symbols.isdisjoint(unknowns):
            return None
        found[places[unknowns[0]] if unknowns else -1] += factor
    return tuple([w.number(0) if number.is_zero else write(number) for number in found])


def _is_polynomial(node: w.Node, unknowns: Collection[w.Name]) -> bool:
    """Whether the unknowns are only added and multiplied as written; division that cancels, or a squared root, would
    restrict their values.
    """
    if not any(part in unknowns for part in w.names_in(node)):
        return True
    if type(node) is w.Quotient:
        return _is_polynomial(node.numerator, unknowns) and _is_polynomial(w.Root(node.denominator), unknowns)
    if type(node) is w.Power:
        whole = type(node.exponent) is w.Number and type(node.exponent.value) is int and node.exponent.value >= 0
        return whole and _is_polynomial(node.base, unknowns)
    return type(node) is w.Name or (
        isinstance(node, w.Sum | w.Product | w.Negative)
        and all(_is_polynomial(part, unknowns) for part in w.children(node))
    )


def _left(sheet: Sheet, equation: w.Relation, row: tuple[w.Node, ...], unknowns: Sequence[w.Name]) -> w.Node:
    """The left side as typed, if it has all unknowns and nothing else; else sorted."""
    plain = _rational_row(equation.left, unknowns)
    if plain is not None and plain == (*row[:-1], w.ZERO):
        return equation.left
    import sympy

    left = value(equation.left, sheet.domain)
    ordered = combination(sheet, row[:-1], unknowns)
    same = sympy.expand(left - value(ordered, sheet.domain)) == 0
    return equation.left if same else ordered
