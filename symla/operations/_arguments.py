"""Arguments fitted to the parameters of an operation.

An argument is a written expression.  One that is a name defined before keeps its name on the page; otherwise the
parameter's own letter is used, or another one where the data already contain that letter.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from symla.derivation.given import GivenExpression, GivenMatrix, GivenScalar, GivenVector, Quantity
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.frozen import Frozen
from symla.operations._plain import ArgumentError as ArgumentError
from symla.operations._plain import choice, names_in, whole
from symla.problems import Parameter, Problem

_MOST_ENTRIES = 40_000


class Argument(Frozen, frozen=True):
    """An argument as it came: the expression with all defined names worked in, and its name if it is one."""

    node: w.Node
    name: str | None = None


def fit(
    operation: str,
    asked: Problem,
    arguments: dict[str, Argument],
    domain: str,
    free: Mapping[str, w.Node] | None = None,
) -> dict[str, Any]:
    """The arguments as the operation takes them, by what it calls them; `free` are data under names of their own."""
    taken = _symbols(arguments)
    used: dict[str, Argument] = {}
    data: dict[str, Quantity] = {}
    for key, node in (free or {}).items():
        try:
            data[key] = _quantity(node, key, domain)
        except ArgumentError as error:
            raise _named(operation, key, error) from None
    fitted: dict[str, Any] = {}
    for parameter in asked.signature:
        key = parameter.name
        if key not in arguments:
            continue
        try:
            if parameter.is_expression:
                from symla.operations._expressions import in_kinds

                node, data = in_kinds(arguments[key].node, data, domain)
                fitted[parameter.own] = GivenExpression(node)
            else:
                fitted[parameter.own] = _fit_one(parameter, arguments[key], used, taken, domain)
        except ArgumentError as error:
            is_matrix = parameter.kind == "vector" and type(arguments[key].node) is w.Matrix
            instead = f"; {asked.of_matrix}" if is_matrix and asked.of_matrix else ""
            raise _named(operation, key, ArgumentError(f"{error}{instead}")) from None
    return fitted | data if data else fitted


def _named(operation: str, parameter: str, error: ArgumentError) -> ArgumentError:
    """What is wrong with an argument, told with its name."""
    return ArgumentError(f"{operation}: {parameter} {error}")


def _symbols(arguments: dict[str, Argument]) -> set[str]:
    """The letters that stand for something already: in the data, and as names of arguments."""
    names = {a.name for a in arguments.values() if a.name is not None}
    return names | {part.base for a in arguments.values() for part in _parts(a.node) if type(part) is w.Name}


def _parts(node: w.Node) -> Any:
    return () if w.is_numeric(node) else w.walk(node)


def _fit_one(parameter: Parameter, argument: Argument, used: dict[str, Argument], taken: set[str], domain: str) -> Any:
    kind, node = parameter.kind, argument.node
    if kind in _AS_THEY_ARE:
        return _AS_THEY_ARE[kind](node)
    if kind == "word":
        return choice(node, parameter.choices)
    if kind == "order":
        return node if type(node) is w.Constant else result(node, domain)
    if parameter.takes_equations and (equations := _equations(node)):
        return equations
    letter = _letter(parameter.letter, argument, used, taken)
    if kind == "vector or matrix":
        kind, letter = ("vector", letter.lower()) if type(node) is w.Vector else ("matrix", letter.upper())
    if kind in ("vector", "vector or nothing"):
        return vector(node, letter, domain)
    if kind in ("matrix", "matrix or equations"):
        return matrix(node, letter, domain, parameter.barred)
    if kind == "number":
        return scalar(node, letter, domain)
    if kind == "vectors":
        return _vectors(node, letter, domain)
    assert kind == "numbers", kind
    return tuple(scalar(e, f"{letter}_{i}", domain) for i, e in enumerate(vector(node, letter, domain).entries, 1))


def _truth(node: w.Node) -> bool:
    return choice(node, ("True", "true", "False", "false")) in ("True", "true")


_AS_THEY_ARE: dict[str, Callable[[w.Node], Any]] = {"whole": whole, "truth": _truth, "names": names_in}


def _quantity(node: w.Node, letter: str, domain: str) -> Quantity:
    """A number, vector or matrix, by what it is."""
    node = _worked(node, domain)
    if type(node) is w.Vector:
        return vector(node, letter, domain)
    return matrix(node, letter, domain) if type(node) is w.Matrix else scalar(node, letter, domain)


_SPARE = {"v": "uwpq", "u": "vwpq", "a": "bcpq", "b": "cdpq", "x": "yzpq", "A": "BCMN", "B": "CDMN"}


def _letter(wanted: str, argument: Argument, used: dict[str, Argument], taken: set[str]) -> str:
    """The argument's own name, else the parameter's letter, else a letter that is free."""
    if argument.name is not None or argument.node == name_from(wanted, "scalar"):
        name: str = argument.name or wanted  # a symbol that is the parameter's own letter stands for itself
        used[name] = argument
        return name
    if not used and not taken:
        used[wanted] = argument
        return wanted
    spare: tuple[str, ...] = (wanted, *_SPARE.get(wanted, ""), *"rstgh")
    for letter in spare:
        if letter not in used and letter not in taken and letter.lower() not in taken:
            used[letter] = argument
            return letter
    return wanted


@lru_cache(maxsize=256)
def name_from(text: str, kind: w.NameKind) -> w.Name:
    """`x_1` -> x with subscript 1"""
    base, _, subscript = text.partition("_")
    return w.Name(base, tuple(subscript.split(",")) if subscript else (), kind)


def scalar(node: w.Node, letter: str, domain: str) -> GivenScalar:
    return GivenScalar(name_from(letter, "scalar"), _entry(node, domain))


def _entry(node: w.Node, domain: str) -> w.Node:
    if type(node) is w.Number:
        return node
    if isinstance(node, w.Vector | w.Matrix | w.Relation | w.Both):
        raise ArgumentError("takes a number here, not a vector or matrix")
    if type(node) is w.Constant and node.symbol == "inf":
        raise ArgumentError("takes finite numbers")
    found = result(node, domain)
    if type(found) is w.Vector or type(found) is w.Matrix:
        raise ArgumentError("takes numbers as entries, and one of them is a vector or matrix")
    return found


def vector(node: w.Node, letter: str, domain: str) -> GivenVector:
    node = _worked(node, domain)
    if type(node) is w.Matrix:
        if node.bar is not None:
            raise ArgumentError("takes a vector, and this is an augmented matrix")
        width = len(node.rows[0]) if node.rows else node.columns
        if len(node.rows) == 1:
            node = w.Vector(node.rows[0])
        elif width == 1:
            node = w.Vector(tuple(row[0] for row in node.rows))
        else:
            raise ArgumentError(f"takes a vector, and this is a {len(node.rows)} x {width} matrix")
    if type(node) is not w.Vector:
        raise ArgumentError("takes a vector such as [3, 4]")
    if not node.entries:
        raise ArgumentError("takes a vector with at least one component")
    entries = node.entries if w.is_numeric(node) else tuple([_entry(e, domain) for e in node.entries])
    return GivenVector(name_from(letter, "vector"), entries)


def matrix(node: w.Node, letter: str, domain: str, barred: bool = False) -> GivenMatrix:
    node = _worked(node, domain)
    if type(node) is w.Vector:
        node = w.Matrix(tuple((e,) for e in node.entries), None, 1)
    if type(node) is not w.Matrix:
        raise ArgumentError("takes a matrix such as [[1, 2], [3, 4]]")
    if node.bar is not None and not barred:
        raise ArgumentError(
            "takes a matrix without a bar; row_echelon, rref, rank and solve_system take one with a bar"
        )
    width = len(node.rows[0]) if node.rows else node.columns
    if not node.rows or not width:
        raise ArgumentError("takes a matrix with at least one row and one column")
    if len(node.rows) * width > _MOST_ENTRIES:
        raise ArgumentError(f"has more than {_MOST_ENTRIES} entries")
    numeric = w.is_numeric(node)
    rows = node.rows if numeric else tuple([tuple([_entry(e, domain) for e in row]) for row in node.rows])
    return GivenMatrix(name_from(letter, "matrix"), rows, width, node.bar)


def _worked(node: w.Node, domain: str) -> w.Node:
    """A vector or matrix expression (`2 A^T`) as a vector or matrix."""
    return node if type(node) is w.Vector or type(node) is w.Matrix else result(node, domain)


def _vectors(node: w.Node, letter: str, domain: str) -> tuple[GivenVector, ...]:
    if type(node) is w.Vector and node.entries and all(type(e) is w.Vector for e in node.entries):
        rows: tuple[w.Node, ...] = node.entries
    elif type(node) is w.Matrix and node.rows:
        rows = tuple(w.Vector(row) for row in node.rows)
    else:
        raise ArgumentError("takes several vectors such as [[1, 2], [3, 4]]")
    return tuple(vector(row, f"{letter}_{i}", domain) for i, row in enumerate(rows, 1))


def _equations(node: w.Node) -> tuple[w.Relation, ...]:
    """The equations, if these are equations between numbers and nothing else; `x + y = 1 = z` is two."""
    parts = list(node.entries) if isinstance(node, w.Items | w.Vector) else [node]
    parts = [own for part in parts for own in (part.statements if isinstance(part, w.Both) else (part,))]
    found = tuple([part for part in parts if type(part) is w.Relation and part.symbol == "="])
    if len(found) < len(parts):
        return ()
    if any(isinstance(side, w.Vector | w.Matrix | w.Items) for e in found for side in (e.left, e.right)):
        raise ArgumentError("takes equations between numbers")
    return found
