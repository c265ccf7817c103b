"""The argument as data: what is sought, what is given, the lines that lead there, what came out.

A line of a worked solution is a `Link`: how it follows from the line before (`relation`), the line itself (`target`),
and why (`reason`, a key of the wording file with typed facts; never a sentence).  Links hang together in a `Chain`,
whose `start` is an expression; chains and sentences stand one below the other in a `Derivation`.  All of it is frozen,
hashable, comparable, and written to JSON and read back equal (`encode.py`).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from symla.derivation.figure import Mark
from symla.notation.frozen import Frozen
from symla.notation.written import Name, Node, RelationSymbol

Fact = Node | bool | int | str | tuple["Fact", ...]


class Reason(Frozen, frozen=True):
    """A key of the wording file and the facts its macro takes, as (name, fact) pairs."""

    key: str
    facts: tuple[tuple[str, Fact], ...] = ()


# ---- how a line follows from the one before -------------------------------------------------------------------------


Worked = Literal[
    "Sum", "Product", "Quotient", "Power", "Root", "AbsoluteValue", "Norm", "Call", "VectorProduct", "Transpose",
    "Conjugate", "Determinant", "Negative", "Number",
]  # fmt: skip


class Equal(Frozen, frozen=True):
    """The target has the same value as the line before.  `basis` says on what ground:

    `definition`  the sides are equal whatever the given data are (letters, not numbers);
    `substitution` the target is the line before with given names replaced by what they stand for, and nothing else;
    `arithmetic`  the values are equal.

    `worked` names the kinds of part that were worked out: each outermost one of them is replaced, where it stands, by
    what it comes to, and nothing else is changed.  Where it names none, the line may have become any of its value.
    A substitution may go by way of an expression that is not shown: the line before equals `via` by definition, and the
    target is `via` with the given values put in.
    """

    basis: Literal["definition", "substitution", "arithmetic"] = "arithmetic"
    via: Node | None = None
    worked: tuple[Worked, ...] = ()


class Compare(Frozen, frozen=True):
    """The target stands in this order relation to the line before: `12 > 0`."""

    symbol: RelationSymbol


class Approximately(Frozen, frozen=True):
    """The target is the line before, rounded half away from zero to this many decimal places, and is not equal to
    it.
    """

    places: int


class Swap(Frozen, frozen=True):
    """Two rows, counted from 1, change places."""

    row: int
    other: int


class Scale(Frozen, frozen=True):
    """A row is multiplied by a factor."""

    row: int
    factor: Node


class Add(Frozen, frozen=True):
    """The factor times the other row is added to the row."""

    row: int
    other: int
    factor: Node


RowOperation = Swap | Scale | Add


class RowStep(Frozen, frozen=True):
    """The target is the matrix before after these row operations, one after the other."""

    operations: tuple[RowOperation, ...]


Relation = Equal | Compare | Approximately | RowStep


class Link(Frozen, frozen=True):
    """One line: how it follows, what it says, why; the side derivations it rests on.

    A `minor` line is one a student does in the head: not shown at detail `brief`.
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
    """An expression and the lines that follow from it, under a heading of its own.

    A chain whose `start` is a name not met before names a result: the first link defines it, and later chains may use
    it.
    A `compact` chain is shown on one line where there is room, with its first reason.
    """

    start: Node
    links: tuple[Link, ...]
    heading: Reason | None = None
    role: ChainRole = "work"
    compact: bool = False


class Sentence(Frozen, frozen=True):
    """A sentence that stands for itself; what it states is claimed."""

    said: Reason
    role: ChainRole = "work"


Passage = Chain | Sentence  # what stands one below the other


def chains_among(passages: Iterable[Passage]) -> tuple[Chain, ...]:
    """The chains, without the sentences between them."""
    return tuple([passage for passage in passages if isinstance(passage, Chain)])


# ---- what came out -------------------------------------------------------------------------------------------------


class Part(Frozen, frozen=True):
    """One part of an answer: its field name (for the named tuple), its exact final form, a decimal where that helps.

    An angle has the unit "degrees": that is how its decimal is given, while the form is in radians.  `letter` is what
    the part is called on the page, where that is not its field name: the matrix L, say; of a list, a row of such names.
    """

    name: str
    form: Node
    decimal: Node | None = None
    unit: Literal["", "degrees"] = ""
    letter: Node | None = None


class Answer(Frozen, frozen=True):
    """What was sought.  What has to hold of the parts is said by the problem, and not here."""

    parts: tuple[Part, ...]
    wording: Reason = Reason("answer")


class Remedy(Frozen, frozen=True):
    """What can be done instead: how it is told, and what is claimed of it (that it exists, say: `A B^T = [...]`)."""

    reason: Reason
    claims: tuple[Node, ...] = ()


class Undefined(Frozen, frozen=True):
    """It does not exist, because `obstacle` is true; `remedies` are what exists instead."""

    reason: Reason
    obstacle: tuple[Node, ...]
    remedies: tuple[Remedy, ...] = ()


class Case(Frozen, frozen=True):
    """One case: the condition under which the derivation holds."""

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
    """What a parameter of the problem was given: the name of a datum, several names in a row, a number, a word, a
    truth, an expression, or equations in a row.
    """

    parameter: str
    value: Node


class Figure(Frozen, frozen=True):
    """A figure: its marks, where the points lie that they speak of (`v = (3, 4)`), what it shows in words."""

    marks: tuple[Mark, ...]
    places: tuple[Node, ...]
    caption: Reason


class Derivation(Frozen, frozen=True):
    """A whole worked problem.

    `problem` words the task, `goal` is what is sought (in letters), `given` are the data, `chains` the work, the checks
    and the remarks in the order in which they are told, `plan` the road in one line where it is long.  `provided` are
    conditions without which the data have no meaning, `k != 0` for 1/k, and `typed` is what was typed for the data that
    stand on the page in another form, `k/k` for 1.  `arguments` are what the operation was
    called with: together with its name they are the problem.
    `under` are the conventions, other than the first ones, that the problem is meant under: `inner_product` is
    `bilinear`, say.
    `where` are conditions that were asked for, `a > 0`.  `figures` are drawn only where they are asked for.
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
        """All conditions under which the work is done."""
        return (*self.where, *self.provided) if self.where else self.provided

    arguments: tuple[Argument, ...] = ()
    figures: tuple[Figure, ...] = ()
    under: tuple[Argument, ...] = ()
