"""Data types of entries: `float`, `np.float64`, `'<f8'`, `float[8]`, `np.dtype('f4')`.

A type that only says how entries are stored is skipped; one that would change their values is checked against them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from symla.notation.parse.lexer import clipped

if TYPE_CHECKING:
    from symla.notation.parse.grammar import Parser

KINDS: Final = frozenset(
    """float float16 float32 float64 float128 double half bfloat16 single int int8 int16 int32 int64 long short integer
    uint8 uint16 uint32 uint64 complex complex64 complex128 cfloat cdouble number object object_ longdouble intp
    numeric rational algebraic anything sfloat Float64 Float32 Int64 Int32 Rational""".split()
)
# Every spelling of a data type.
OPTIONS: Final = frozenset({"dtype", "datatype"})
_WORD: Final = re.compile(r"[<>=|]?[A-Za-z_][A-Za-z0-9_]*|[<>=|][A-Za-z?][0-9]*")
WHOLE: Final = re.compile(
    r"u?int[0-9c_p]*|u?long(?:long)?|u?short|u?byte|integer\w*|Int[0-9]*|UInt[0-9]*|[<>=|]?[iu][0-9]+|[bBhHlLqQ]"
)
_OTHER: Final = re.compile(r"bool\w*|str\w*|S[0-9]*|U[0-9]*|bytes\w*|datetime\w*|[<>=|]?[SUMmV?][0-9]*")


def kind(parser: Parser) -> str:
    """Consume a data type, `float`, `np.float64`, `'<f8'`, `float[8]` or `np.dtype('f4')`, and return its word."""
    token = parser.tokens[parser.at]
    if token.endswith("dtype("):
        parser.at += 1
        word = kind(parser)
        parser.expect(")")
        return word
    quoted = token.strip("'\"")
    word = quoted.rpartition(".")[2]
    if not _WORD.fullmatch(word):
        parser.unexpected("a kind of numbers")
    if _OTHER.fullmatch(word) and (word not in KINDS):
        parser.fail(f"entries of the kind {clipped(word)} are no numbers", "a kind of numbers")
    pass_over(parser)
    return word


def pass_over(parser: Parser) -> None:
    """Skip the word of a kind, with its number of bits: `float[8]`."""
    parser.at += 1
    if parser.tokens[parser.at] == "[" and parser.tokens[parser.at + 2 : parser.at + 3] == ["]"]:
        parser.at += 3
