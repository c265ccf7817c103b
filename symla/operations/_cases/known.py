"""The knowledge of the symbols in a case: where k = 1, every k is 1; where neither k = 1 nor k = -1, the number 1 - k^2
= (1 - k)(1 + k) is nonzero.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from symla.derivation.build import equation, reason
from symla.derivation.model import Reason
from symla.notation import written as w
from symla.notation.arithmetic import result
from symla.notation.domain import Domain
from symla.notation.frozen import Frozen, replace
from symla.notation.statements import Property
from symla.notation.sums import minus
from symla.notation.value import symbol, value
from symla.notation.write import name_of, write
from symla.operations._cases.certain import Assumed, holds
from symla.operations._cases.factors import factors_in, factors_of, sole_zeros
from symla.operations._cases.functions import has_functions
from symla.operations._cases.numbers import (
    Entry,
    entry_of,
    final,
    in_sympy,
    is_nonzero,
    is_not_zero,
    is_rational,
    is_zero,
    written,
)
from symla.operations._cases.relations import reduced, sole_root, squarefree
from symla.operations._terms import Rows


class Known(Frozen, frozen=True):
    """The knowledge in a case: the domain; values of symbols, outermost case first; polynomials that are nonzero;
    polynomials that are zero but not solved for a symbol, by which others are reduced; symbols that are integers;
    numbers of which it was decided whether they are positive.
    """

    domain: Domain = "real"
    equal: tuple[tuple[w.Name, w.Node], ...] = ()
    nonzero: tuple[Any, ...] = ()
    relations: tuple[Any, ...] = ()
    integers: frozenset[Any] = frozenset()
    orders: tuple[tuple[w.Node, bool], ...] = ()

    @classmethod
    def of(
        cls,
        domain: Domain,
        entries: Iterable[w.Node],
        integers: Iterable[w.Name] = (),
        provided: Iterable[w.Node] = (),
    ) -> Known:
        """The knowledge that the data are defined: no divisor in them is zero, and what is `provided` holds."""
        found: list[Any] = []
        for node in entries:
            entry = None if type(node) is w.Number else entry_of(node, domain)
            if entry is not None and not is_rational(entry):
                import sympy

                found += factors_in(sympy.fraction(sympy.together(entry))[1])
        whole = frozenset([symbol(name, domain) for name in integers])
        orders = [order for condition in provided if (order := _order(condition, domain)) is not None]
        return cls(domain, nonzero=tuple(dict.fromkeys(found)), integers=whole, orders=tuple(orders))

    # ---- what follows -----------------------------------------------------------------------------------------------

    def certain(self, entry: Entry) -> bool:
        """Whether the number is certainly nonzero."""
        if is_rational(entry) or not entry.free_symbols:
            return is_not_zero(entry)
        if entry in self.nonzero or is_nonzero(entry, self.domain, self.assumed):
            return True
        return bool(self.nonzero) and self._is_away(entry)

    def _is_away(self, entry: Entry) -> bool:
        """Whether something is zero wherever this is that is known not to be: a, for a sum of squares times a."""
        found = factors_of(entry)

        def is_away(factor: Any) -> bool:
            zeros = sole_zeros(factor, self.domain)
            return zeros is not None and any(n.subs(zeros).expand() == 0 for n in self.nonzero)

        return found is not None and all(
            is_nonzero(f, self.domain, self.assumed) or is_away(f) for f, _ in found.powers
        )

    @property
    def assumed(self) -> Assumed:
        """What is known, as statements."""
        orders = [order for order in self._orders_here if w.names_in(order)]
        return (*orders, *_statements(self.nonzero, self.relations, self.integers))  # ln(a) != 0 needs a > 0

    @property
    def _orders_here(self) -> list[w.Relation]:
        """What was decided of signs, with the values of symbols: n > 0, n <= 0."""
        return [w.Relation(self.put_in(n), ">" if positive else "<=", w.ZERO) for n, positive in self.orders]

    @property
    def is_void(self) -> bool:
        """Whether the knowledge contradicts itself: something is zero that never is, or has another sign."""
        if 0 in self.nonzero:
            return True
        zeros = self.relations
        if any(replace(self, relations=zeros[:n] + zeros[n + 1 :]).certain(zero) for n, zero in enumerate(zeros)):
            return True
        return any(not w.names_in(order) and not holds(order) for order in self._orders_here)

    def reduced(self, entry: Entry) -> Entry:
        """The number, reduced modulo the polynomials that are zero."""
        return reduced(entry, self.relations, self.nonzero) if self.relations and not is_rational(entry) else entry

    def put_in(self, node: w.Node) -> w.Node:
        """The number with symbols replaced by their values."""
        if type(node) is w.Number:
            return node
        return written(self.reduced(entry_of(self.letters_put_in(node), self.domain)))

    def letters_put_in(self, node: w.Node) -> w.Node:
        """The expression with symbols, and sines and the like that equations make numbers, replaced and nothing else
        changed.
        """
        node = w.substitute(node, self._values) if self.equal else node
        return w.substitute(node, self._numbers_in(node)) if self.relations else node

    def _numbers_in(self, *nodes: w.Node) -> dict[w.Node, w.Node]:
        """-1 for cos(t) and 0 for sin(t), of the functions in these expressions."""
        calls = dict.fromkeys([part for node in nodes for part in w.walk(node) if type(part) is w.Call])
        values = {call: written(self.reduced(entry_of(call, self.domain))) for call in calls if w.names_in(call)}
        return {call: number for call, number in values.items() if not w.names_in(number)}

    def rows(self, rows: Rows) -> Rows:
        """The rows with symbols replaced."""
        return tuple([tuple([e if type(e) is w.Number else self.put_in(e) for e in row]) for row in rows])

    @property
    def _values(self) -> dict[w.Name, w.Node]:
        """The values of the symbols that have one: 0 for a, where a = -b and then b = 0."""
        found: dict[w.Name, w.Node] = {}
        for place, (name, number) in enumerate(self.equal):
            later = dict(self.equal[place + 1 :])
            if later and any(part in later for part in w.walk(number)):
                number = Known(self.domain, self.equal[place + 1 :]).put_in(number)
            found[name] = number
        return found

    @property
    def letters(self) -> dict[w.Name, w.Node]:
        """The value of each symbol that has one."""
        return {name: self.put_in(number) for name, number in self.equal}

    def in_place(self, node: w.Node) -> w.Node:
        """The expression with the symbols in every vector of it replaced, and nothing else changed."""
        if type(node) is w.Vector:
            return self.vector(node.entries)
        return w.rebuild(node, self.in_place) if self.equal or self.relations else node

    def vector(self, entries: Sequence[w.Node]) -> w.Vector:
        """A vector with symbols replaced."""
        return w.Vector(tuple([e if type(e) is w.Number else self.put_in(e) for e in entries]))

    def reason_for(self, *nodes: w.Node, checked: bool = False) -> Reason:
        """The reason for a line in which symbols of these expressions are replaced; with what is not zero since others
        are, sin(t) where cos(t) = 0, unless the line is only `checked`: nothing is divided by it there.
        """
        standing = set(w.names_in(*nodes))
        letters = tuple([equation(name, number) for name, number in self.letters.items() if name in standing])
        numbers = self._numbers_in(*nodes) if self.relations else {}
        letters += tuple([equation(call, number) for call, number in numbers.items()])
        others = dict.fromkeys([p for node in nodes if numbers for p in w.walk(node) if type(p) is w.Call])
        before = replace(self, relations=())
        exact = {call: entry_of(call, self.domain) for call in others if call not in numbers}
        apart = [call for call, x in exact.items() if self.certain(x) and not before.certain(x)]
        if apart and not checked:
            denied = tuple([w.Relation(call, "!=", w.ZERO) for call in apart])
            return reason("put_in_case_of_angle", letters=letters, apart=denied)
        return reason("put_in_case", letters=letters)

    # ---- learning more ----------------------------------------------------------------------------------------------

    def without(self, number: w.Node) -> Known:
        """The knowledge that the number is not zero, for a reason that is told."""
        entry = entry_of(number, self.domain)
        return self.with_nonzero((entry,) if factors_of(entry) is None else factors_in(entry))

    def with_nonzero(self, polynomials: tuple[Any, ...]) -> Known:
        """The knowledge that these polynomials are nonzero, too: then b = 0 may be left of b (b + 1) = 0."""
        found = replace(self, nonzero=self.nonzero + polynomials)
        if not self.relations or any(map(has_functions, self.relations)):
            return found
        return found._with_zeros(squarefree(self.relations, found.certain))

    def _with_zeros(self, zeros: tuple[Any, ...]) -> Known:
        """The knowledge that these polynomials are zero, in the place of others; one of degree 1 is solved."""
        found = replace(self, relations=zeros)
        sole = next((root for zero in zeros if (root := sole_root(zero)) is not None), None)
        return found if sole is None else found.with_equal(sole)  # c = 1, the rest of an equation

    def with_equal(self, equal: Mapping[w.Name, w.Node]) -> Known:
        """The knowledge that these symbols have these values, too."""
        values = {symbol(name, self.domain): value(number, self.domain) for name, number in equal.items()}
        nonzero: list[Any] = []
        for polynomial in self.nonzero:
            there = final(polynomial.subs(values))
            nonzero += [in_sympy(there)] if is_zero(there) else factors_in(there)
        found = replace(self, equal=(*self.equal, *equal.items()), nonzero=tuple(nonzero), relations=())
        return found._with_zeros(squarefree([zero.subs(values) for zero in self.relations], found.certain))

    def with_order(self, number: w.Node, positive: bool) -> Known:
        """The knowledge that the number is positive, or that it is not, too."""
        return replace(self, orders=(*self.orders, (number, positive)))

    def with_relation(self, zero: Any) -> Known:
        """The knowledge that this polynomial is zero, too."""
        return replace(self, relations=(*self.relations, zero))


def put_in_alone(words: Reason) -> Reason:
    """The reason for a line in which symbols are replaced, without what is not zero since others are."""
    return reason("put_in_case", letters=dict(words.facts)["letters"])


def _order(condition: w.Node, domain: Domain) -> tuple[w.Node, bool] | None:
    """The number of which an order says that it is positive, or that it is not: -k, not positive, for k >= 0."""
    if type(condition) is not w.Relation or condition.symbol not in ("<", "<=", ">", ">="):
        return None
    sides = (condition.left, condition.right)
    greater, less = sides if condition.symbol in (">", "<=") else sides[::-1]
    return result(minus(greater, less), domain), condition.symbol in ("<", ">")


@lru_cache(maxsize=512)
def _statements(nonzero: tuple[Any, ...], zero: tuple[Any, ...], integers: frozenset[Any]) -> Assumed:
    """These numbers are not zero, these are, and these symbols stand for integers."""
    whole = sorted([name_of(symbol) for symbol in integers], key=lambda name: name.typed)
    denied = [w.Relation(write(number), "!=", w.ZERO) for number in nonzero]
    equations = [w.Relation(write(number), "=", w.ZERO) for number in zero]
    return (*denied, *equations, *[Property("whole", name) for name in whole])
