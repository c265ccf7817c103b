"""Augmented matrices as arguments: for an operation of a matrix and a right side, [A | b] stands for both."""

from __future__ import annotations

from collections.abc import Mapping

from symla.notation import written as w
from symla.operations._arguments import Argument, ArgumentError
from symla.problems import Parameter


def parted(
    operation: str, parameters: tuple[Parameter, ...], arguments: Mapping[str, Argument]
) -> Mapping[str, Argument]:
    """The arguments with an augmented matrix split at its bar, where a parameter takes the column on the right.  Raises
    `ArgumentError` if the right side is also given separately, or if it has several columns.
    """
    for parameter in parameters:
        key, after = parameter.name, parameter.after
        node = arguments[key].node if after and key in arguments else None
        if type(node) is not w.Matrix or node.bar is None:
            continue
        if after in arguments:
            raise ArgumentError(f"{operation}: {key} has a bar, and {after} is given, too")
        if not node.rows or node.bar != len(node.rows[0]) - 1:
            raise ArgumentError(f"{operation}: {key} takes one column after the bar")
        front = w.Matrix(tuple([row[:-1] for row in node.rows]), None, node.bar)
        column = w.Vector(tuple([row[-1] for row in node.rows]))
        others = {name: argument for name, argument in arguments.items() if name != key}
        arguments = {key: Argument(front), after: Argument(column), **others}
    return arguments
