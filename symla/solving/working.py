"""How a call that was read is worked out: over which numbers, with which integers, and under which conditions."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial
from typing import Literal

from symla.derivation.model import Derivation, Given
from symla.notation import written as w
from symla.notation.conventions import STANDARD, Conventions
from symla.notation.frozen import replace
from symla.notation.named import is_imaginary
from symla.operations._arguments import Argument, ArgumentError

Domain = Literal["real", "complex"]
NOT_REAL = 'i occurs here, which is no real number: leave domain="real" out, or pass domain="complex"'


def is_complex(node: w.Node) -> bool:
    """Whether i occurs, or a zero that is not real."""
    return not w.is_numeric(node) and any(map(is_imaginary, w.walk(node)))


def domain_of(nodes: Collection[w.Node], asked: Domain | None) -> Domain:
    """The domain of these data: complex numbers where i occurs, which is refused where real ones are asked for."""
    if all(map(w.is_numeric, nodes)):
        return asked or "real"
    found = asked != "complex" and any(map(is_complex, nodes))
    if found and asked == "real":
        raise ArgumentError(NOT_REAL)
    return "complex" if found or asked == "complex" else "real"


def with_integers(
    arguments: dict[str, Argument],
    data: dict[str, w.Node],
    expressions: Collection[str],
    integers: frozenset[w.Name],
    domain: Domain,
) -> tuple[dict[str, Argument], dict[str, w.Node]]:
    """The arguments but those that are expressions, and the data, as they are where these letters are integers."""
    if not integers:
        return arguments, data
    from symla.solving.reading.whole import at_integers

    meant = {
        key: a if key in expressions else replace(a, node=at_integers(a.node, integers, domain))
        for key, a in arguments.items()
    }
    return meant, {key: at_integers(node, integers, domain) for key, node in data.items()}


def derived(
    work: Callable[..., Derivation],
    domain: Domain,
    conventions: Conventions,
    where: tuple[w.Node, ...],
    provided: tuple[w.Relation, ...],
    typed: tuple[Given, ...],
    with_letters: bool,
) -> Derivation:
    """The derivation under conditions, without the cases that they exclude, where the data has letters.  What is
    `provided` so that the data have a meaning, and how they were `typed`, stands beside it.
    """
    if where or ">=" in [condition.symbol for condition in provided]:
        from symla.solving.conditions.narrowed import narrowed

        return narrowed(
            lambda rules_out: work(rules_out=rules_out),
            lambda own: replace(own, provided=provided, typed=typed, where=where),
            where,
            provided,
            domain,
            ordered=conventions.eigenvalues != STANDARD.eigenvalues,
        )
    found = work(rules_out=partial(_never, domain, provided)) if with_letters and domain == "real" else work()
    return replace(found, provided=provided, typed=typed) if provided or typed else found


def _never(domain: Domain, provided: tuple[w.Node, ...], condition: w.Node, within: tuple[w.Node, ...]) -> bool:
    """Whether a case never occurs under the orders of the cases around it."""
    if not within:
        return False
    from symla.solving.conditions.narrowed import never_by_order

    return never_by_order(domain, provided, condition, within)
