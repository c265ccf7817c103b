"""A worked solution as data: what is sought, what is given, the lines of the derivation, and the answer.

A line is a `Link`: how it follows from the line before (`relation`), the line itself (`target`), and why (`reason`, a
key of the wording file with typed facts; never a sentence).  Links form a `Chain`, whose `start` is an expression;
chains and sentences follow one another in a `Derivation`.  All records are immutable, hashable and comparable, and
survive a round trip through JSON (`encode.py`).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from symla.derivation.figure import Mark
from symla.notation.frozen import Frozen
from symla.notation.written import Name, Node, RelationSymbol

Fact = Node | bool | int | str | tuple["Fact", ...]


def single_facts(fact: Fact) -> tuple[Node | bool | int | str, ...]:
    """The fact; of nested tuples the facts in them, in order."""
    if not isinstance(fact, tuple):
        return (fact,)
    if tuple not in map(type, fact):
        return fact  # type: ignore[return-value]
    return tuple([single for part in fact for single in single_facts(part)])


class Reason(Frozen, frozen=True):
    """A key of the wording file with the arguments of its macro, as (name, fact) pairs."""

    key: str
    facts: tuple[tuple[str, Fact], ...] = ()


# ---- how a line follows from the one before -------------------------------------------------------------------------


Worked = Literal[
    "Sum", "Product", "Quotient", "Power", "Root", "AbsoluteValue", "Norm", "Call", "VectorProduct", "Transpose",
    "Conjugate", "Determinant", "Negative", "Number",
]  # fmt: skip


class Equal(Frozen, frozen=True):
    """The target has the same value as the line before, on one of these grounds (`basis`):

    definition      the sides are equal for all data (in letters, not numbers)
    substitution    the target is the line before with given names replaced by their values, and nothing else
    arithmetic      the values are equal

    `worked` names the kinds of node that were evaluated: each outermost one is replaced in place by its value, and
    nothing else changes.  Where it names none, the target may be any expression of equal value.  A substitution may
    pass through an expression that is not shown: the line before equals `via` by definition, and the target is `via`
    with the given values substituted.
    """

    basis: Literal["definition", "substitution", "arithmetic"] = "arithmetic"
    via: Node | None = None
    worked: tuple[Worked, ...] = ()


class Compare(Frozen, frozen=True):
    """The line before has this order relation to the target: `12 > 0`."""

    symbol: RelationSymbol


class Approximately(Frozen, frozen=True):
    """The target is the line before rounded to this many decimal places, ties away from zero, and differs from it."""

    places: int


class Swap(Frozen, frozen=True):
    """Two rows (1-based) are swapped."""

    row: int
    other: int


class Scale(Frozen, frozen=True):
    """A row is multiplied by a factor."""

    row: int
    factor: Node


class Add(Frozen, frozen=True):
    """A multiple of another row is added to a row."""

    row: int
    other: int
    factor: Node


RowOperation = Swap | Scale | Add


class RowStep(Frozen, frozen=True):
    """The target is the matrix of the line before after these row operations, in order."""

    operations: tuple[RowOperation, ...]


Relation = Equal | Compare | Approximately | RowStep


class Link(Frozen, frozen=True):
    """One line: its relation to the line before, its content, its reason, and the side derivations it depends on.  A
    `minor` line is mental arithmetic and is not shown at detail `brief`.
    """

    relation: Relation
    target: Node
    reason: Reason | None = None
    detail: tuple[Passage, ...] = ()
    minor: bool = False

    def __str__(self) -> str:
        """The line as plain text, `= √(3² + 4²)`."""
        from symla.notation.plain import plain_printer

        printer = plain_printer()
        if isinstance(self.relation, RowStep):
            return f"→ {printer(self.target)}"
        own = self.relation
        symbol = own.symbol if isinstance(own, Compare) else "~" if isinstance(own, Approximately) else "="
        return f"{printer.sign(symbol)} {printer(self.target)}"


ChainRole = Literal["work", "check", "remark"]


class Chain(Frozen, frozen=True):
    """An expression and the lines that follow from it, under an optional heading.  A chain whose `start` is a new name
    defines it by its first link, and later chains may use it.  A `compact` chain is shown on one line where there is
    room, with its first reason.
    """

    start: Node
    links: tuple[Link, ...]
    heading: Reason | None = None
    role: ChainRole = "work"
    compact: bool = False


class Sentence(Frozen, frozen=True):
    """A sentence of its own; its statements are claims."""

    said: Reason
    role: ChainRole = "work"


Passage = Chain | Sentence  # one item of the vertical flow


def chains_among(passages: Iterable[Passage]) -> tuple[Chain, ...]:
    """The chains, without sentences."""
    return tuple([passage for passage in passages if type(passage) is Chain])


# ---- answers --------------------------------------------------------------------------------------------------------


class Part(Frozen, frozen=True):
    """One part of an answer: its field name (for the named tuple), its exact final form, and a decimal where that
    helps.  An angle has the unit "degrees": its decimal is in degrees, while the form is in radians.  `letter` is the
    name of the part on the page where it differs from the field name, such as the matrix L; for a list, several such
    names.
    """

    name: str
    form: Node
    decimal: Node | None = None
    unit: Literal["", "degrees"] = ""
    letter: Node | None = None


class Answer(Frozen, frozen=True):
    """The answer.  The problem, not the answer, says what must hold of its parts."""

    parts: tuple[Part, ...]
    wording: Reason = Reason("answer")


class Remedy(Frozen, frozen=True):
    """An alternative to an undefined answer: its wording and its claims, for example that `A B^T = [...]` exists."""

    reason: Reason
    claims: tuple[Node, ...] = ()


class Undefined(Frozen, frozen=True):
    """The answer does not exist, because `obstacle` is true; `remedies` are what exists instead."""

    reason: Reason
    obstacle: tuple[Node, ...]
    remedies: tuple[Remedy, ...] = ()


class Case(Frozen, frozen=True):
    """A case: a derivation and the condition under which it holds."""

    condition: Node
    derivation: Derivation


class Cases(Frozen, frozen=True):
    """Complete and disjoint cases."""

    cases: tuple[Case, ...]


Outcome = Answer | Undefined | Cases


class Given(Frozen, frozen=True):
    """A named value that the problem starts from."""

    name: Name
    value: Node


class Argument(Frozen, frozen=True):
    """The argument of a parameter: the name of a datum, a list of names, a number, a word, a truth value, an
    expression, or a list of equations.
    """

    parameter: str
    value: Node


class Figure(Frozen, frozen=True):
    """A figure: its marks, the positions of their points (`v = (3, 4)`), and a description in words."""

    marks: tuple[Mark, ...]
    places: tuple[Node, ...]
    caption: Reason


class Derivation(Frozen, frozen=True):
    """A whole worked problem.

    problem     the wording of the task
    goal        what is sought, in letters
    given       the data
    chains      the work, the checks and the remarks, in order
    plan        the method in one line, where the work is long
    provided    conditions under which the data are defined, `k != 0` for 1/k
    typed       the data as typed, where the page shows another form, `k/k` for 1
    arguments   the arguments of the operation: with its name they are the problem
    under       the conventions, other than the defaults, that give the problem its meaning: `inner_product`, `bilinear`
    where       conditions that were asked for, `a > 0`
    figures     figures, drawn only on request
    """

    operation: str
    problem: Reason
    goal: Node
    given: tuple[Given, ...]
    chains: tuple[Passage, ...]
    outcome: Outcome
    plan: Reason | None = None
    domain: Literal["real", "complex"] = "real"
    provided: tuple[Node, ...] = ()
    typed: tuple[Given, ...] = ()
    where: tuple[Node, ...] = ()

    @property
    def assumed(self) -> tuple[Node, ...]:
        """All conditions under which the derivation holds."""
        return (*self.where, *self.provided) if self.where else self.provided

    arguments: tuple[Argument, ...] = ()
    figures: tuple[Figure, ...] = ()
    under: tuple[Argument, ...] = ()
