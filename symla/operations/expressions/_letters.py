"""Letters for what is found on the way, none that is taken: C, D, ... for matrices, w, p, ... for vectors."""

from __future__ import annotations

from collections.abc import Iterable

from symla.notation import written as w
from symla.operations._arguments import ArgumentError

_MATRICES = "CDEFGHKLMNPQRSTUVWXYZAB"
_VECTORS = "wpqrsxyzghkmnfabcduv"


class Letters:
    """The letters that are taken."""

    def __init__(self, nodes: Iterable[w.Node], taken: Iterable[str] = ()) -> None:
        self.taken = set(taken) | {part.base.lower() for node in nodes for part in w.names_in(node)}

    def of(self, form: w.Node) -> w.Name | None:
        """A letter for a vector or matrix; a number needs none."""
        if isinstance(form, w.Vector):
            return self._next(_VECTORS, "vector")
        return self._next(_MATRICES, "matrix") if isinstance(form, w.Matrix) else None

    def instead_of(self, name: w.Name) -> w.Name:
        """Another letter for what an operation names."""
        return self._next(_MATRICES if name.base.isupper() else _VECTORS, name.kind)

    def _next(self, letters: str, kind: w.NameKind) -> w.Name:
        for letter in letters:
            if letter.lower() not in self.taken:
                self.taken.add(letter.lower())
                return w.Name(letter, (), kind)
        raise ArgumentError("evaluate: more operations than there are letters for their results; work it out in parts")
