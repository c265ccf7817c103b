"""Names for zeros of polynomials that come as numbers of SymPy, `CRootOf`, which has none."""

from __future__ import annotations

from collections.abc import Sequence

from symla.errors import SymlaError
from symla.notation import written as w
from symla.notation.named import NamedZero, zeros_in

_LETTERS = "r s t q p z w u v g h".split()


def with_names(nodes: Sequence[w.Node]) -> list[w.Node]:
    """The data with names for the zeros in it: r_1, r_2, ... for those of one polynomial, in the order in which
    an answer has them.  Raises `SymlaError` if there are more polynomials than letters.
    """
    nameless = [zero for zero in zeros_in(*nodes) if not zero.base]
    if not nameless:
        return list(nodes)
    from symla.notation.sympy_zeros import named

    used = {part.base for own in nodes for part in w.walk(own) if type(part) is w.Name}
    free = [letter for letter in _LETTERS if letter not in used]
    polynomials = dict.fromkeys([zero.polynomial for zero in nameless])
    if len(polynomials) > len(free):
        raise SymlaError(f"These are zeros of {len(polynomials)} different polynomials, which are too many here.")
    found = {
        (own.polynomial, own.real, own.imaginary): own
        for letter, polynomial in zip(free, polynomials, strict=False)
        for own in named(letter, polynomial)
    }

    def put(node: w.Node) -> w.Node:
        if type(node) is NamedZero and not node.base:
            return found[node.polynomial, node.real, node.imaginary]
        return w.rebuild(node, put)

    return list(map(put, nodes))
