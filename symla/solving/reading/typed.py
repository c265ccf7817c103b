"""The data as typed, beside their normalized form: the kernel sees both.

SymPy simplifies `exp(ln(-2))` to -2 and `k/k` to 1.  Where the page shows another form than the typed one, the kernel
must prove both equal; data without a value are refused by name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from symla.derivation.given import GivenMatrix, GivenScalar, GivenVector
from symla.derivation.model import Given
from symla.kernel.meaning.operands import has_inner_product
from symla.kernel.page.typed import without_value
from symla.notation import written as w
from symla.notation.quoted import quoted
from symla.operations._arguments import Argument, ArgumentError
from symla.problems import Parameter


def typed_data(
    parameters: Sequence[Parameter],
    arguments: Mapping[str, Argument],
    data: Mapping[str, w.Node],
    fitted: Mapping[str, Any],
) -> tuple[tuple[Given, ...], list[w.Node]]:
    """The typed data that have another form now, with that form."""
    found: dict[Given, w.Node] = {}
    for parameter in parameters:
        argument = arguments.get(parameter.name)
        if argument is not None and not w.is_numeric(argument.node):
            found |= dict(_typed(argument.node, fitted.get(parameter.own)))
    for name, node in data.items():
        if not w.is_numeric(node):
            found |= dict(_typed(node, fitted.get(name)))
    return tuple(found), list(found.values())


def refuse_inner_products(operation: str, nodes: Iterable[w.Node]) -> None:
    """Raises `ArgumentError` for data that contain inner products, which are evaluated by the default convention."""
    if any(map(has_inner_product, nodes)):
        raise ArgumentError(
            f"{operation}: an inner product stands within the data, where the convention inner_product does not reach: "
            "give the number that dot(...) comes to, or leave the convention out."
        )


def _typed(node: w.Node, taken: Any) -> Iterator[tuple[Given, w.Node]]:
    if isinstance(taken, tuple):
        parts = _parts(node)
        if len(parts) == len(taken):
            for part, item in zip(parts, taken, strict=True):
                yield from _typed(part, item)
    elif isinstance(taken, GivenScalar | GivenVector | GivenMatrix):
        given = taken.given
        if isinstance(given.value, w.Vector) and isinstance(node, w.Matrix) and len(node.rows) == 1:
            node = w.Vector(node.rows[0])  # a row is accepted as a vector
        if node != given.value:
            yield Given(given.name, node), given.value


def _parts(node: w.Node) -> tuple[w.Node, ...]:
    if isinstance(node, w.Vector):
        return node.entries
    return tuple(map(w.Vector, node.rows)) if isinstance(node, w.Matrix) else ()


class WithoutValue(ArgumentError):
    """A part of the data is undefined: 1/0, infinity."""


def refuse_what_has_no_value(
    operation: str,
    arguments: Mapping[str, Argument],
    data: Mapping[str, w.Node],
    provided: tuple[w.Node, ...],
    domain: str,
) -> None:
    """Raises `WithoutValue`, which names it, for a part of the data that is certainly undefined."""
    for name, node in (*[(key, argument.node) for key, argument in arguments.items()], *data.items()):
        if w.is_numeric(node) or isinstance(node, w.Constant | w.Name):
            continue
        if any(part == w.INFINITY for part in w.walk(node)):
            raise WithoutValue(f"{operation}: {name} takes finite numbers")
        vectors = type(node) is w.Vector and any(type(entry) is w.Vector for entry in node.entries)
        for part in node.entries if vectors else (node,):  # type: ignore[attr-defined]
            found = without_value(part, provided, domain == "complex")
            if found is not None:
                raise WithoutValue(f"{operation}: {name} contains {quoted(found[0])}, which has no value: {found[1]}")


def may_lack_a_value(node: w.Node) -> bool:
    """Whether the node may be undefined for some values: it contains a function, a divisor, or infinity."""
    return not w.is_numeric(node) and any(
        type(part) in (w.Call, w.Constant, w.Quotient, w.Power, w.Root) for part in w.walk(node)
    )
