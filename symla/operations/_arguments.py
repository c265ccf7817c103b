"""Arguments fitted to the parameters of an operation.

An argument is a written expression.  One that is a name defined before keeps its name on the page; otherwise the
parameter's own letter is used, or another one where the data already contain that letter.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from symla.derivation.given import GivenExpression, Quantity
from symla.notation import written as w
from symla.notation.frozen import Frozen
from symla.operations._expressions import in_kinds
from symla.operations._plain import ArgumentError as ArgumentError
from symla.operations._plain import choice, names_in, whole
from symla.operations._quantities import equations, matrix, name_from, quantity, scalar, vector, vectors
from symla.problems import Parameter, Problem

_KINDS = {"letter": "a letter", "half": "1/2", "polynomial": "a polynomial such as x^2 + 4x y"}


class Argument(Frozen, frozen=True):
    """An argument as given: the expression with all defined names substituted, and its name if it is one."""

    node: w.Node
    name: str | None = None


def fit(
    operation: str,
    asked: Problem,
    arguments: dict[str, Argument],
    domain: str,
    free: Mapping[str, w.Node] | None = None,
) -> dict[str, Any]:
    """The arguments by the parameters of the operation; `free` has data under names of their own."""
    taken = _symbols(arguments)
    used: dict[str, Argument] = {}
    data: dict[str, Quantity] = {}
    for key, node in (free or {}).items():
        try:
            data[key] = quantity(node, key, domain)
        except ArgumentError as error:
            raise _named(operation, key, error) from None
    fitted: dict[str, Any] = {}
    for parameter in asked.signature:
        key = parameter.name
        if key not in arguments:
            continue
        try:
            if parameter.is_expression:
                node, data = in_kinds(arguments[key].node, data, domain)
                fitted[parameter.own] = GivenExpression(node)
            else:
                fitted[parameter.own] = _fit_one(parameter, arguments[key], used, taken, domain)
        except ArgumentError as error:
            has_place = asked.elsewhere and _has_a_place_elsewhere(parameter.kind, arguments[key].node)
            instead = f"; {asked.elsewhere}" if has_place else _others(asked, key, error) or _unknown(arguments[key])
            raise _named(operation, key, ArgumentError(f"{error}{instead}")) from None
    if data and not any(parameter.free for parameter in asked.signature):
        key = next(parameter.name for parameter in asked.signature if parameter.is_expression)
        instead = f"; {asked.elsewhere}" if asked.elsewhere else ""
        raise ArgumentError(f"{operation}: {key} is an expression in letters, without vectors and matrices{instead}")
    return fitted | data if data else fitted


def _others(asked: Problem, parameter: str, error: ArgumentError) -> str:
    """Which other argument the parameter takes that makes the call another problem: a letter, or 1/2."""
    kinds = [text.partition(": ")[0].split() for text in filter(None, asked.instead.split("; "))]
    others = [_KINDS[kind] for key, kind in kinds if key == parameter and kind in _KINDS]
    if not others or not str(error).startswith("takes "):
        return ""
    *before, last = others
    return f"{''.join([f', {other}' for other in before])} or {last}"


def _unknown(argument: Argument) -> str:
    """The hint that a letter is no vector or matrix unless it is defined as one."""
    node = argument.node
    if type(node) in (w.Sum, w.Product, w.Negative, w.Quotient):
        letters = [letter.typed for letter in w.names_in(node)]
        has = "has no value and counts as a number" if len(letters) == 1 else "have no value and count as numbers"
        return f"; {' and '.join(letters)} {has}" if letters and not w.has(node, w.Vector, w.Matrix) else ""
    if type(node) is not w.Name or argument.name is not None or " " in node.typed:
        return ""
    return f"; nothing is called {node.typed} here"


def _has_a_place_elsewhere(kind: str, node: w.Node) -> bool:
    """Whether this is a matrix where a vector is taken, or an expression where a matrix is; a text in quotes, which is
    one name, is one of these.
    """
    if kind == "vector":
        return type(node) is w.Matrix
    is_word = type(node) is w.Name and node.base.replace("_", "").isalnum()
    return kind == "matrix" and not is_word and not isinstance(node, w.Matrix | w.Vector | w.Items)


def _named(operation: str, parameter: str, error: ArgumentError) -> ArgumentError:
    """The error of an argument, with the name of its parameter."""
    return ArgumentError(f"{operation}: {parameter} {error}")


def _symbols(arguments: dict[str, Argument]) -> set[str]:
    """The letters that already stand for something: in the data, or as names of arguments."""
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
        return node if type(node) is w.Constant else scalar(node, parameter.letter, domain).entry
    if parameter.takes_equations and (found := equations(node)):
        return found
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
        return vectors(node, letter, domain)
    assert kind == "numbers", kind
    return tuple(scalar(e, f"{letter}_{i}", domain) for i, e in enumerate(vector(node, letter, domain).entries, 1))


def _truth(node: w.Node) -> bool:
    return choice(node, ("True", "true", "False", "false")) in ("True", "true")


_AS_THEY_ARE: dict[str, Callable[[w.Node], Any]] = {"whole": whole, "truth": _truth, "names": names_in}


_SPARE = {"v": "uwpq", "u": "vwpq", "a": "bcpq", "b": "cdpq", "x": "yzpq", "A": "BCMN", "B": "CDMN"}


def _letter(wanted: str, argument: Argument, used: dict[str, Argument], taken: set[str]) -> str:
    """The argument's own name, else the parameter's letter, else a free letter."""
    if argument.name is not None or argument.node == name_from(wanted, "scalar"):
        name: str = argument.name or wanted  # a symbol that is the parameter's own letter stands for itself
        used[name] = argument
        return name
    if not used and not taken:
        used[wanted] = argument
        return wanted
    more = "rstgh" if wanted.islower() else "RSTGHKLPQUVWXYZFJ"  # a matrix has a capital letter
    others = (wanted, *_SPARE.get(wanted, ""), *more)
    spare = [letter for letter in others if letter not in used and letter not in taken]
    found = next((letter for letter in spare if letter.lower() not in taken), next(iter(spare), wanted))
    used[found] = argument
    return found
