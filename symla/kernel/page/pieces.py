"""All that stands on a page: the subexpressions of its lines, its data and its goal."""

from __future__ import annotations

from collections.abc import Iterator

from symla.kernel.page.parts import ungrouped
from symla.notation import written as w


class Pieces:
    """The subexpressions of some expressions, taken apart one after the other as far as is needed."""

    def __init__(self, wholes: Iterator[w.Node]) -> None:
        self._wholes = wholes
        self._found: set[w.Node] = set()
        self._by_whole: list[set[w.Node]] = []  # what each of them adds

    def __contains__(self, node: object) -> bool:
        while node not in self._found:
            if not self._goes_on():
                return False
        return True

    def __iter__(self) -> Iterator[w.Node]:
        place = 0
        while place < len(self._by_whole) or self._goes_on():
            yield from self._by_whole[place]
            place += 1

    def holds_ungrouped(self, node: w.Node) -> bool:
        """Whether it is one of them, also where the factors of a product stand in other parentheses."""
        own = ungrouped(node)
        return node in self or any(type(piece) is type(own) and ungrouped(piece) == own for piece in self)

    def _goes_on(self) -> bool:
        """Takes the next expression apart, if there is one."""
        whole = next(self._wholes, None)
        if whole is None:
            return False
        new = set(w.inside(whole)) - self._found
        self._found |= new
        self._by_whole.append(new)
        return True
