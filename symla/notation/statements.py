"""Statements about written expressions that are not relations: properties, connectives, and words as answers.

    Property("rref", R)     R is in reduced row echelon form
    Word("infinite")        how many solutions there are
    Truth(False)            whether the vectors are independent

A page words these in its own language (wording files), so printers do not spell them.
"""

from __future__ import annotations

from symla.notation.written import Node


class Property(Node, frozen=True):
    """The statement that the operand has this property.  The kernel has the definition of each kind."""

    kind: str
    operand: Node


class Either(Node, frozen=True):
    """A disjunction: `x > 0 or x <= 0`."""

    statements: tuple[Node, ...]


class Not(Node, frozen=True):
    """The negation of a statement."""

    statement: Node


class Implies(Node, frozen=True):
    """An implication: `x > 0 implies abs(x) = x`."""

    condition: Node
    statement: Node


class Where(Implies, frozen=True):
    """An implication that is the whole question, with its condition assumed: `abs(x) = x where x > 0`."""


class Quoted(Node, frozen=True):
    """A statement that is mentioned but not claimed: an equation to be solved, a form that is sought."""

    statement: Node


class Nothing(Node, frozen=True):
    """A part that the answer lacks, such as a particular solution of an inconsistent system."""


class Word(Node, frozen=True):
    """A word as part of an answer.  It is proved by a `Property` of this kind."""

    text: str


class Truth(Node, frozen=True):
    """Yes or no as part of an answer.  The part is named after a kind of `Property`, which proves a yes; a `Property`
    of the opposite kind proves a no.
    """

    holds: bool
