"""What is said of written expressions in words: a property that they have, a word that answers a question.

    Property("rref", R)     R is in reduced row echelon form
    Word("infinite")        how many solutions there are
    Truth(False)            whether the vectors are independent

A page says these in its own language (wording files), so no printer spells them.
"""

from __future__ import annotations

from symla.notation.written import Node


class Property(Node, frozen=True):
    """The statement that the operand has this property; the kernel knows the definition of each kind."""

    kind: str
    operand: Node


class Either(Node, frozen=True):
    """Statements of which at least one holds: `x > 0 or x <= 0`."""

    statements: tuple[Node, ...]


class Not(Node, frozen=True):
    """The statement does not hold."""

    statement: Node


class Implies(Node, frozen=True):
    """The statement holds wherever the condition does: `x > 0 implies abs(x) = x`."""

    condition: Node
    statement: Node


class Where(Implies, frozen=True):
    """The same as the whole of what is asked: the condition is taken for granted, `abs(x) = x where x > 0`."""


class Quoted(Node, frozen=True):
    """A statement that is told of and not claimed: an equation to be solved, a form that is sought."""

    statement: Node


class Nothing(Node, frozen=True):
    """There is no such part of the answer: no particular solution of a system without solutions."""


class Word(Node, frozen=True):
    """A word as part of an answer.  It is proved by a `Property` of this kind."""

    text: str


class Truth(Node, frozen=True):
    """Yes or no as part of an answer.  The part is named after a kind of `Property`, which proves the yes; a `Property`
    of the opposite kind proves the no.
    """

    holds: bool
