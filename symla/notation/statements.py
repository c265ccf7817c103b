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


class Word(Node, frozen=True):
    """A word as part of an answer; the empty word is no answer.  It is proved by a `Property` of this kind."""

    text: str


class Truth(Node, frozen=True):
    """Yes or no as part of an answer.  The part is named after a kind of `Property`, which proves the yes; a `Property`
    of the opposite kind proves the no.
    """

    holds: bool
