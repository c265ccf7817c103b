"""The names in a claim: their values, and names that lack one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from symla.errors import SymlaError, placed
from symla.notation import written as w
from symla.notation.named import is_imaginary
from symla.operations import topics
from symla.solving.conditions.relations import STATEMENTS, Names, names_in
from symla.solving.reading.expressions import own_names
from symla.solving.reading.nameless import with_names
from symla.solving.values import with_answers


def given(values: Mapping[str, Any]) -> dict[str, w.Node]:
    """The values of names as written expressions."""
    from symla.notation.parse.names import plain_name

    read = with_names([_value(key, value) for key, value in values.items()])
    names = dict(zip([plain_name(key).typed for key in values], read, strict=True))
    names = {key: node for key, node in names.items() if not (isinstance(node, w.Name) and node.typed == key)}
    for key, node in names.items():
        if isinstance(node, STATEMENTS):
            raise SymlaError(f"The value of {key} is not a number, vector or matrix.")
        if any(isinstance(part, w.Call) and part.function in topics() for part in w.walk(node)):
            raise SymlaError(f"The value of {key} calls an operation; write the call into the claim.")
        for inner in names_in(node):
            if inner.typed in names:
                raise SymlaError(f"The value of {key} contains {inner.typed}, which has a value of its own.")
    return names


def _value(key: str, value: Any) -> w.Node:
    from symla.notation.parse import read_object

    try:
        return read_object(with_answers(value))
    except SymlaError as error:
        raise placed(error, f"{key}: ") from None


def all_used(names: Names, relations: list[w.Relation]) -> None:
    """Raises `SymlaError` for a value of a name that does not occur."""
    used = {name.typed for relation in relations for name in names_in(relation)}
    for key in names:
        if key not in used:
            raise SymlaError(f"{key} has a value, but the claim does not contain {key} as a name.")


def without_values(relation: w.Relation, names: Names) -> None:
    """Raises `SymlaError` for the name of an operation used as a letter."""
    for name in names_in(relation):
        if name.typed in topics() and name.typed not in names:
            operation = name.typed
            raise SymlaError(f"{operation} is an operation, not a letter: write what it is applied to, {operation}(…).")


def say_what_lacks(relation: w.Relation, names: Names) -> None:
    """Raises `SymlaError` for a letter that is meant as a vector or matrix but has no value: read as a number, it would
    make another claim.
    """
    names = {**names, **{key: value for part in w.walk(relation) for key, value in own_names(part).items()}}

    def lacks(node: w.Node) -> bool:
        return isinstance(node, w.Name) and node.typed not in names

    def is_capital(node: w.Node) -> bool:
        return isinstance(node, w.Name) and len(node.base) == 1 and node.base.isupper() and lacks(node)

    lacking: list[w.Node] = []
    for node in w.walk(relation):
        if isinstance(node, w.Transpose | w.Determinant | w.Norm):
            lacking += filter(lacks, [node.operand])
        elif isinstance(node, w.VectorProduct):
            lacking += filter(lacks, [node.left, node.right])
        elif isinstance(node, w.Product):
            letters = [factor for factor in node.factors if is_capital(factor)]
            matrix = any(isinstance(valued(factor, names), w.Matrix) for factor in node.factors)
            lacking += letters if matrix or len(set(letters)) > 1 else []
        elif isinstance(node, w.Name) and node.subscript and lacks(node) and node.base in names:
            raise SymlaError(f"{node.typed} has no value; only {node.base} has one.")
    sides = (relation.left, relation.right)
    if any(isinstance(valued(side, names), w.Vector | w.Matrix) for side in sides):
        lacking += filter(lacks, sides)
    if lacking:
        keys = list(dict.fromkeys(name.typed for name in lacking if isinstance(name, w.Name)))
        lack = f"{' and '.join(keys)} {'has' if len(keys) == 1 else 'have'} no value"
        example = "[[1, 2], [3, 4]]" if keys[0][0].isupper() else "[3, 4]"
        raise SymlaError(f"{lack}; letters for vectors and matrices need one, such as {keys[0]}={example}.")


def valued(node: w.Node, names: Names) -> w.Node:
    """The value of a name that has one; any other expression unchanged."""
    return names.get(node.typed, node) if isinstance(node, w.Name) else node


def has_i(node: w.Node) -> bool:
    """Whether the imaginary unit occurs, or a zero that is not real."""
    return any(map(is_imaginary, w.walk(node)))
