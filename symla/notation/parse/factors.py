"""Letters before a parenthesis: `a(b + 1)` and `alpha(b + 1)` are products.

The lexer keeps a word and its parenthesis in one token, `a(`; the tokens of factors are split here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from symla.notation.parse.lexer import END
from symla.notation.parse.words import CONSTANT_WORDS, GREEK_WORDS

if TYPE_CHECKING:
    from symla.notation.parse.grammar import Parser

_FACTOR: Final = re.compile(r"[A-Za-z](?:[0-9]+|(?:_[A-Za-z0-9]+)+)?")


def is_factor(parser: Parser, word: str) -> bool:
    """Whether the word before a parenthesis is a factor."""
    if parser.functions is not None and word in parser.functions:
        return False
    return _FACTOR.fullmatch(word) is not None or word in GREEK_WORDS or word in CONSTANT_WORDS


def split_factors(parser: Parser) -> None:
    """Split words from parentheses in the rest of the text: `a(` `b` -> `a` `(` `b`"""
    parser.start(0)
    assert parser.starts is not None
    tokens, starts = parser.tokens, parser.starts
    new_tokens, new_starts = tokens[: parser.at], starts[: parser.at]
    for place in range(parser.at, len(starts) - 1):
        token = tokens[place]
        word = token[:-1]
        split = token[-1:] == "(" and word and token[0].isalpha() and is_factor(parser, word)
        if split and not (word == "c" and (parser.r_lists or parser.has_commas(place))):
            new_tokens += [word, "("]
            new_starts += [starts[place], starts[place] + len(word)]
        else:
            new_tokens.append(token)
            new_starts.append(starts[place])
    tokens[:] = [*new_tokens, *END]
    starts[:] = [*new_starts, starts[-1]]
    parser.lists = {}
