"""Words that are no names: operations without parentheses, `rank A`, and English that says nothing here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from symla.notation.parse.words import BINDING
from symla.notation.written import Call, Node

if TYPE_CHECKING:
    from symla.notation.parse.grammar import Parser

_ENGLISH: Final = frozenset(
    "is are be equals equal but xor nor nand unless exists exist some such that then else let otherwise divides "
    "than has have always never every also only because hence therefore so otherwise iff".split()
)
_OF_THE_FIELD: Final = frozenset(
    "eigenvalues eigenvalue eigenvectors eigenvector dim nullity kernel span null image range cond svd qr adj adjoint "
    "norm length det inverse transpose trace rank determinant invertible singular symmetric orthogonal parallel "
    "perpendicular independent dependent diagonal".split()
)


def spoken(parser: Parser, word: str, at: int) -> Node | None:
    """The call of an operation that stands in front of what it is applied to; None for a name.  A word that would be
    taken for a letter beside a letter is refused.
    """
    if word in _ENGLISH:
        parser.fail(f'the word "{word}" is not read here', "a sign, or and, or, not, implies, where", at)
    follower = parser.tokens[parser.at]
    if not follower or BINDING.get(follower) is not None or (parser.bracket >= 0 and parser.parted(follower)):
        return None
    from symla.notation.parse import calls, doubtful

    if parser.functions is not None and word in parser.functions:
        return Call(word, calls.factor_applied(parser, word))
    if word in _OF_THE_FIELD:
        parser.at = at
        doubtful.unknown(parser, word)
    return None
