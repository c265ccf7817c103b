"""Names for zeros of polynomials that come as numbers of SymPy, `CRootOf`, which has none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.named import NamedZero, zeros_in

_LETTERS = "r s t q p z w u v g h".split()


def of_problem(call: w.Node, defined: Mapping[str, w.Node]) -> tuple[w.Node, dict[str, w.Node]]:
    """A problem with names for the zeros in it.  A name r_1 whose value is a zero is that of the zero, if this is what
    it would be called by the letter r.
    """
    own = _own_names(defined)

    def put(node: w.Node) -> w.Node:
        return own.get(node.typed, node) if type(node) is w.Name else w.rebuild(node, put)

    others = {name: value for name, value in defined.items() if name not in own}
    nodes = [call, *others.values()]
    problem, *values = with_names(list(map(put, nodes)) if own else nodes)
    return problem, dict(zip(others, values, strict=True))


def _own_names(defined: Mapping[str, w.Node]) -> dict[str, NamedZero]:
    """The names that are those of their zeros."""
    found: dict[str, NamedZero] = {}
    for name, value in defined.items():
        if type(value) is NamedZero and not value.base:
            from symla.notation.parse.names import plain_name
            from symla.notation.sympy_zeros import named

            base = plain_name(name).base
            alike = [zero for zero in named(base, value.polynomial) if zero.name.typed == name]
            same = {other.polynomial for other in found.values() if other.base == base} <= {value.polynomial}
            if same and [(value.real, value.imaginary)] == [(zero.real, zero.imaginary) for zero in alike]:
                found[name] = alike[0]
    return found


def with_names(nodes: Sequence[w.Node]) -> list[w.Node]:
    """The data with names for the zeros in it: r_1, r_2, ... for those of one polynomial, in the order in which
    an answer has them.  Raises `SymlaError` if there are more polynomials than letters.
    """
    nameless = [zero for zero in zeros_in(*nodes) if not zero.base]
    if not nameless:
        return list(nodes)
    from symla.notation.sympy_zeros import named

    known = {zero.polynomial: zero.base for zero in zeros_in(*nodes) if zero.base}
    used = {part.base for own in nodes for part in w.names_in(own)} | {*known.values()}
    free = [letter for letter in _LETTERS if letter not in used]
    polynomials = dict.fromkeys([zero.polynomial for zero in nameless if zero.polynomial not in known])
    if len(polynomials) > len(free):
        raise SymlaError(f"These are zeros of {len(polynomials)} different polynomials, which are too many here.")
    found = {
        (own.polynomial, own.real, own.imaginary): own
        for letter, polynomial in (*zip(free, polynomials, strict=False), *[(own, p) for p, own in known.items()])
        for own in named(letter, polynomial)
    }

    def put(node: w.Node) -> w.Node:
        if type(node) is NamedZero and not node.base:
            return found[node.polynomial, node.real, node.imaginary]
        return w.rebuild(node, put)

    return list(map(put, nodes))
