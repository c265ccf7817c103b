"""The setting of a claim: the domain of its symbols, the conditions on them, assumptions of SymPy symbols."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from symla.kernel.meaning.cases import relations_of
from symla.kernel.meaning.logic import prover_of
from symla.kernel.meaning.prove import Prover
from symla.notation import written as w
from symla.notation.statements import Property

if TYPE_CHECKING:
    from symla.notation.domain import Domain

_ASSUMED: tuple[tuple[str, w.RelationSymbol], ...] = (
    ("is_positive", ">"),
    ("is_negative", "<"),
    ("is_nonnegative", ">="),
    ("is_nonpositive", "<="),
    ("is_nonzero", "!="),
)


@dataclass(frozen=True, slots=True)
class Setting:
    """The domain, the conditions of the question, and SymPy symbols by their names on the page."""

    domain: Domain = "real"
    where: tuple[w.Node, ...] = ()
    given: Mapping[w.Name, Any] = field(default_factory=dict)
    strict: bool = False
    told: tuple[w.Node, ...] = ()  # the conditions as they were asked for
    presupposed: tuple[w.Node, ...] = ()  # presupposed by earlier parts of the claim
    integers: frozenset[w.Name] = frozenset()  # symbols declared as integers

    @property
    def is_complex(self) -> bool:
        """Whether symbols range over the complex numbers."""
        return self.domain == "complex"

    @property
    def assumed(self) -> tuple[w.Node, ...]:
        """All conditions: given, presupposed, and assumed by SymPy symbols."""
        whole = [Property("whole", name) for name in sorted(self.whole, key=lambda name: name.typed)]
        return (*self.where, *self.presupposed, *assumptions(self.given), *whole)

    @property
    def whole(self) -> frozenset[w.Name]:
        """The integer symbols."""
        return self.integers | {name for name, symbol in self.given.items() if symbol.is_integer}

    @property
    def real(self) -> frozenset[w.Name]:
        """The symbols that are real in any domain, such as those in inequalities, or that equal their conjugates."""
        names = {*self.integers, *[name for name, symbol in self.given.items() if symbol.is_real]}
        for relation in relations_of(self.assumed):
            if relation.symbol in ("<", "<=", ">", ">="):
                names |= {side for side in (relation.left, relation.right) if isinstance(side, w.Name)}
            elif relation.symbol == "=":  # z = conj(z)
                sides = (relation.left, relation.right)
                names |= {z for z in sides if isinstance(z, w.Name) and w.Conjugate(z) in sides}
        return frozenset(names)

    def prover(self, *more: w.Node) -> Prover:
        """A prover with all these assumptions and further ones."""
        return prover_of((*self.assumed, *more), self.is_complex, self.real)


def assumptions(given: Mapping[w.Name, Any]) -> tuple[w.Node, ...]:
    """The sign assumptions of SymPy symbols: `p > 0` for a positive p."""
    found: list[w.Node] = []
    for name, symbol in given.items():
        sign = next((sign for key, sign in _ASSUMED if getattr(symbol, key)), None)
        if sign is not None:
            found.append(w.Relation(name, sign, w.ZERO))
    return tuple(found)
