"""The place of a sentence on the page: its chain and line, and what stands before and after it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain as in_turn
from typing import TypeGuard

from symla.derivation.model import (
    Cases,
    Chain,
    Derivation,
    Equal,
    Fact,
    Link,
    Passage,
    RowOperation,
    RowStep,
    Swap,
    chains_among,
)
from symla.kernel.meaning.cases import equalities
from symla.kernel.meaning.promises import Promises
from symla.kernel.meaning.prove import Prover
from symla.kernel.page.entries import has_blocks, reduces
from symla.kernel.page.pieces import Pieces
from symla.notation import written as w
from symla.notation.statements import Nothing, Truth, Word


@dataclass(eq=False)
class Page:
    """A derivation as it is shown, with the passages before it if it is a case of another derivation."""

    derivation: Derivation
    promises: Promises
    earlier: tuple[Passage, ...]
    is_known: Callable[[w.Name], bool]  # whether a name has a meaning so far
    assumptions: tuple[w.Node, ...]  # what is given, and the conditions of the case

    @cached_property
    def equal(self) -> Mapping[w.Name, w.Node]:
        """What the condition of the case sets symbols equal to."""
        return dict(equalities(self.assumptions))

    @cached_property
    def pieces(self) -> Pieces:
        """All subexpressions of the lines, the data and the goal."""
        values = [argument.value for argument in self.derivation.arguments]
        lines = in_turn.from_iterable(map(nodes_of, self._chains))  # a generator of the page would keep it alive
        return Pieces(in_turn(self._asked(), values, lines))

    @cached_property
    def starts(self) -> frozenset[w.Node]:
        """The first expressions of all chains."""
        return frozenset([chain.start for chain in self._chains])

    @cached_property
    def worked(self) -> list[list[w.Node]]:
        """The lines of every chain, with those of side derivations and of cases."""
        chains = (*chains_among(self.earlier), *chains_of(self.derivation, details=True))
        return [[chain.start, *[link.target for link in chain.links]] for chain in chains]

    @cached_property
    def _chains(self) -> tuple[Chain, ...]:
        return (*chains_among(self.earlier), *chains_of(self.derivation))

    def _asked(self) -> list[w.Node]:
        """The goal and the data."""
        given = [node for given in self.derivation.given for node in (given.name, given.value)]
        goal = self.derivation.goal
        return [*dict.fromkeys((goal, self.with_numbers(goal))), *given]

    def with_numbers(self, node: w.Node) -> w.Node:
        """The expression with numbers in the place of their names."""
        numbers = {item.name: item.value for item in self.derivation.given if item.name.kind == "scalar"}
        return w.substitute(node, numbers) if numbers else node

    @cached_property
    def equalities(self) -> frozenset[w.Node]:
        """The equations in the conditions of the cases."""
        outcome = self.derivation.outcome
        conditions = [case.condition for case in outcome.cases] if isinstance(outcome, Cases) else []
        parts = w.conjuncts(*conditions)
        return frozenset([part for part in parts if type(part) is w.Relation and part.symbol == "="])

    def uses(self, name: w.Name) -> bool:
        """Whether the name occurs anywhere outside the cases."""
        chains = chains_among((*self.earlier, *self.derivation.chains))
        nodes = [*self._asked(), *self.derivation.assumed, *[node for chain in chains for node in nodes_of(chain)]]
        return any(name in w.inside(node) for node in nodes)

    def end(self, prover: Prover, claims: tuple[w.Node, ...] | None = None) -> Here:
        """The place after all chains; for a remedy, with its claims."""
        passages = self.derivation.chains
        return Here(self, prover, passages, len(passages), claims=claims)


@dataclass(slots=True)
class Here:
    """The place of a sentence: above a chain, beside a line of it, or at neither, as the plan and the outcome."""

    page: Page
    prover: Prover
    passages: tuple[Passage, ...] = ()
    number: int = 0  # the index of the passage
    chain: Chain | None = None
    line: w.Node | None = None
    link: Link | None = None
    within: Chain | None = None  # beside a line of which this stands
    claims: tuple[w.Node, ...] | None = None  # of a remedy
    key: str = ""  # of the sentence
    facts: dict[str, Fact] = field(default_factory=dict)
    above: tuple[Chain, ...] | None = None  # the chains before
    done: list[RowOperation] | None = None  # the row operations of the chain
    kept: list[RowOperation] | None = None  # those that prepare a pivot

    def is_known(self, name: w.Name) -> bool:
        """Whether the name has a meaning on the page so far."""
        return self.page.is_known(name)

    @property
    def derivation(self) -> Derivation:
        """The derivation that contains the sentence."""
        return self.page.derivation

    @property
    def before(self) -> tuple[Chain, ...]:
        """The chains before, with those of the work that this case continues."""
        if self.above is None:
            self.above = chains_among((*self.page.earlier, *self.passages[: self.number]))
        return self.above

    @property
    def after(self) -> tuple[Chain, ...]:
        """The chains after this one."""
        return chains_among(self.following)

    @property
    def following(self) -> tuple[Passage, ...]:
        """The chains and sentences after this one."""
        return self.passages[self.number + 1 :]

    @property
    def operations(self) -> list[RowOperation]:
        """The row operations of the chain."""
        if self.done is None:
            self.done = [] if self.chain is None else operations((self.chain,))
        return self.done

    @property
    def start(self) -> w.Node | None:
        """The first expression of the chain."""
        return None if self.chain is None else self.chain.start

    @property
    def end(self) -> w.Node | None:
        """The last line of the chain."""
        return None if self.chain is None else self.chain.links[-1].target

    @property
    def place(self) -> tuple[int, ...]:
        """The indices of the name that the chain is about: (2, 1) for m_21."""
        name = self.start
        return tuple(map(int, name.subscript)) if type(name) is w.Name and all(map(str.isdigit, name.subscript)) else ()

    @property
    def target(self) -> w.Node | None:
        """The line that the sentence stands beside."""
        return None if self.link is None else self.link.target

    def matrices(self) -> list[w.Matrix]:
        """The matrices of the chain, from the first to the last."""
        lines = [] if self.chain is None else [self.chain.start, *[link.target for link in self.chain.links]]
        return [line for line in lines if is_plain(line)]

    @property
    def last(self) -> w.Matrix | None:
        """The last line of the chain, if it is a matrix of numbers."""
        return self.end if is_plain(self.end) else None

    def reduced(self) -> w.Matrix | None:
        """The last matrix of the row reduction before, without a step that of columns side by side or the given one."""
        told = [(chain.start, chain.links[-1].target) for chain in self.before]
        for place, chain in reversed(tuple(enumerate(self.before))):
            of_rows = type(chain.start) is not w.Name or any(map(reduces, chain.links))
            if of_rows or told[place] in told[:place] or self.value_of(chain.start) is not None:
                lines = (*[link.target for link in reversed(chain.links)], chain.start)
                if (found := next(filter(is_plain, lines), None)) is not None:
                    return found
        return next((item.value for item in self.derivation.given if type(item.value) is w.Matrix), None)

    def value_of(self, name: Fact | None) -> w.Node | None:
        """The value of a given name."""
        return next((item.value for item in self.derivation.given if item.name == name), None)

    def part(self, *names: str) -> w.Node | None:
        """The part of the answer with the first of these names that there is."""
        parts = {part.name: part.form for part in getattr(self.derivation.outcome, "parts", ())}
        return next((parts[name] for name in names if name in parts), None)

    @property
    def forms(self) -> list[w.Node]:
        """The parts of the answer that are expressions."""
        forms = [part.form for part in getattr(self.derivation.outcome, "parts", ())]
        return [form for form in forms if not isinstance(form, Word | Truth | Nothing)]

    def argument(self, parameter: str) -> w.Node | None:
        """The argument of this parameter of the problem."""
        return self.page.promises.argument(parameter)


def is_plain(line: w.Node | None) -> TypeGuard[w.Matrix]:
    """Whether this is a matrix of numbers, without blocks."""
    return type(line) is w.Matrix and not has_blocks(line)


def operations(chains: tuple[Chain, ...]) -> list[RowOperation]:
    """All row operations of these chains."""
    steps = [link.relation for chain in chains for link in chain.links]
    return [operation for step in steps if type(step) is RowStep for operation in step.operations]


def vanishes(entry: w.Node) -> bool:
    """Whether this is the number 0."""
    return type(entry) is w.Number and not entry.value


def row_of(matrix: w.Matrix, number: Fact) -> tuple[w.Node, ...]:
    """The row with this number, counted from 1; nothing where there is none."""
    inside = type(number) is int and 0 < number <= len(matrix.rows)
    return matrix.rows[number - 1] if inside else ()  # type: ignore[operator]


def width_of(matrix: w.Matrix) -> int:
    """The number of columns."""
    return len(matrix.rows[0]) if matrix.rows else matrix.columns or 0


def leading(row: tuple[w.Node, ...]) -> int | None:
    """The place of the first entry that is not zero, counted from 1."""
    return next((j for j, entry in enumerate(row, 1) if type(entry) is not w.Number or entry.value), None)


def pivots(matrix: w.Matrix, barred: bool = True) -> list[tuple[int, int]]:
    """(row, column) of the pivots of a matrix, as far as it is in row echelon form; with `barred`, only to the left of
    its bar.
    """
    end = matrix.bar if barred and matrix.bar is not None else None
    found: list[tuple[int, int]] = []
    for i, row in enumerate(matrix.rows, 1):
        column = leading(row[:end])
        if column is None or (found and column <= found[-1][1]):
            break
        found.append((i, column))
    return found


def nodes_of(chain: Chain) -> Iterator[w.Node]:
    """Every expression of a chain: its lines, the expressions `via` which they follow, factors of row operations."""
    yield chain.start
    for link in chain.links:
        yield link.target
        relation = link.relation
        if type(relation) is Equal:
            if relation.via is not None:
                yield relation.via
        elif type(relation) is RowStep:
            for operation in relation.operations:
                if not isinstance(operation, Swap):
                    yield operation.factor
        for detail in chains_among(link.detail):
            yield from nodes_of(detail)


def chains_of(derivation: Derivation, details: bool = False) -> Iterator[Chain]:
    """The chains of a derivation and of its cases; with `details`, also the side derivations of their lines."""
    chains = chains_among(derivation.chains)
    yield from [inner for chain in chains for inner in _with_details(chain)] if details else chains
    if isinstance(derivation.outcome, Cases):
        for case in derivation.outcome.cases:
            yield from chains_of(case.derivation, details)


def _with_details(chain: Chain) -> Iterator[Chain]:
    yield chain
    for link in chain.links:
        for detail in chains_among(link.detail):
            yield from _with_details(detail)
