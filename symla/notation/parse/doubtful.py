"""Ambiguous notation: refused with both readings, or reported in a notice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NoReturn

from symla.notation.parse.lexer import clipped
from symla.notation.parse.near import likely
from symla.notation.parse.words import FUNCTIONS, SHAPED, VULGAR
from symla.notation.written import Constant, Matrix, Name, Node, Number, Vector, walk

if TYPE_CHECKING:
    from symla.notation.parse.grammar import Parser

_RADIX: Final = re.compile(r"[xX][0-9A-Fa-f]+|[bB][01]+|[oO][0-7]+")
BEHIND_NUMBERS: Final = frozenset(VULGAR) | frozenset("xXbBoO")  # 2½, 0x10
_INDICES: Final = re.compile(r"\(\s*[0-9]+\s*(,\s*[0-9]+\s*)?\)")  # of an entry in MATLAB
_KINDS: Final = {"x": ("hexadecimal", 16), "b": ("binary", 2), "o": ("octal", 8)}
_OF_NUMBERS: Final = frozenset("cos sin tan arccos arcsin arctan exp ln".split())
_IMAGINARY: Final = Constant("i")
_POWER: Final = ("^", "**")
_LITERAL: Final = frozenset(("j", "im"))  # the imaginary unit behind a number
_ALSO_FUNCTIONS: Final = frozenset("f g h beta gamma Gamma zeta phi psi".split())  # elsewhere


def prime(parser: Parser, node: Node, mark: str) -> None:
    """`A'` of a complex matrix conjugates in MATLAB and Julia, but not in books."""
    if mark != "'":
        return
    values = [parser.names.get(part.typed, part) if type(part) is Name else part for part in walk(node)]
    if any(part == _IMAGINARY for value in values for part in walk(value)):
        what = "' transposes a complex matrix, or conjugates it too as in MATLAB"
        parser.fail(what, "^T to transpose, ^H to conjugate too", parser.at - 1)


def division(parser: Parser, sign: str) -> None:
    """`7//2` is a fraction in Julia, and 3 in Python."""
    if sign == "//":
        parser.notices.append("// is read as division, 7//2 as 7/2, and not as division without remainder.")


def factor(parser: Parser, left: Node) -> None:
    """`gamma(10)` is a value of a function elsewhere, and `v(2)` an entry; `f (x + 1)`, with a space, is a product for
    everybody.
    """
    if type(left) is not Name or parser.tokens[parser.at] != "(" or parser.gap(parser.at):
        return
    if left.typed not in parser.names:
        lacking = f"; there is no function {left.typed} here" if left.base in _ALSO_FUNCTIONS else ""
    else:
        indexed = _INDICES.match(parser.source, parser.start(parser.at))
        listed = isinstance(parser.names[left.typed], Vector | Matrix)
        lacking = f", and not as an entry of {left.typed}" if indexed and listed else ""
    notice = f"{left.typed}(…) is read as {left.typed} times (…){lacking}."
    if lacking and notice not in parser.notices:
        parser.notices.append(notice)


def run_on(parser: Parser, at: int) -> None:
    """`1/2a` is 1/(2a) for some, `e^2x` is e^(2x), and `1/2j` is 1/(2j) in programs; x^2y is x^2 y for everybody."""
    tokens, follower = parser.tokens, parser.tokens[at]
    sign, last = tokens[at - 2] if at > 1 else "", tokens[at - 1]
    if parser.gap(at) or not last[-1:].isalnum():
        return
    literal = follower in _LITERAL and last[:1].isdigit()
    raised = follower == "j" and last != "1" and tokens[at + 1] in _POWER  # 1j^2 is (1j)^2 either way
    if literal and (sign in ("/", *_POWER) or raised):
        own = last + follower
        parser.fail(f"{own} is one number in programs", f"({own}), or a sign: {last}*{follower}", at)
    if sign == "/" or (sign in _POWER and _is_base(tokens[at - 3])):
        before = tokens[at - 3] if tokens[at - 3][-1:].isalnum() else "…"
        shown = follower if follower.isalnum() else f"{follower.rstrip('(')}(…)"
        reading = f"({before}{sign}{last})*{shown}, not as {before}{sign}({last}*{shown})"
        notice = f"{before}{sign}{last}{shown} is read as {reading}."
        if notice not in parser.notices:
            parser.notices.append(notice)


def _is_base(token: str) -> bool:
    """Whether a number or e is raised to a power: what follows an exponent of a letter begins another factor."""
    return token == "e" or token[:1].isdigit()


def side_by_side(parser: Parser, left: Node, at: int) -> None:
    """`[i sqrt(k)]` has two entries, though a number beside a function is their product elsewhere."""
    word = parser.tokens[at]
    if word[1:].endswith("(") and (left == _IMAGINARY or type(left) is Number):
        number = parser.tokens[at - 1]
        notice = f"[{number} {word}…)] is read as two entries; the product is {number}*{word}…)."
        if notice not in parser.notices:
            parser.notices.append(notice)


def argument(parser: Parser, word: str, begin: int) -> None:
    """`cos π/3`, without parentheses."""
    if FUNCTIONS.get(word) not in _OF_NUMBERS:
        return
    shown = parser.source[parser.start(begin) : parser.start(parser.at)].strip()
    what = f"what stands after / may belong to the argument of {word} or not"
    parser.fail(what, f"{word}({shown}/...) or {word}({shown})/...", begin)


def radix(parser: Parser, follower: str, at: int) -> None:
    """`0x10` is 16 for a program; where x_2 stands too, it is 0 times x_10."""
    if not _RADIX.fullmatch(follower) or parser.gap(at + 1):
        return
    letter = follower[0]
    indexed = re.compile(f"{letter}_?[0-9]+|{letter}_.*")
    if any(place != at + 1 and indexed.fullmatch(token) for place, token in enumerate(parser.tokens)):
        return
    kind, base = _KINDS[letter.lower()]
    parser.fail(f"0{follower} is {kind} in programs", f"{int(follower[1:], base)}, or a sign: 0*{follower}", at)


def unknown(parser: Parser, word: str) -> NoReturn:
    """Refuse an unknown function, and suggest the name that was probably meant."""
    meant = likely(word, [*(parser.functions or ()), *FUNCTIONS, *SHAPED])
    parser.fail(f'there is no function "{clipped(word)}"' + (f", did you mean {meant}?" if meant else ""))
