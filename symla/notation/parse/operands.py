"""What an expression may begin with in plain text: numbers, names, signs, parentheses, bars, roots, sums.

    .5          Decimal("0.5")             x_1        Name("x", ("1",))
    1e-3        Decimal("0.001")           c_{12}     Name("c", ("1", "2"))
    -3          Number(-3)                 -3/4       Negative(Quotient(3, 4))
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from symla.notation.parse import bounds
from symla.notation.parse.words import (
    COMBINING,
    CONSTANT_WORDS,
    DOTS,
    FUNCTIONS,
    GREEK,
    NOT_NUMBERS,
    SHAPED,
    SIGNED,
    STOP,
    SUPERSCRIPTS,
    VULGAR,
)
from symla.notation.written import (
    AbsoluteValue,
    Conjugate,
    Constant,
    Decimal,
    Determinant,
    Items,
    Matrix,
    Name,
    Negative,
    Node,
    Norm,
    Number,
    Power,
    Quotient,
    Root,
    Summation,
)

if TYPE_CHECKING:
    from symla.notation.parse.grammar import Parser

OPERAND: Final = "a number, a name or a bracket"
_IMAGINARY: Final = Constant("i")
_INDEX_PAIR: Final = re.compile(r"[0-9ijklmnpqrst][0-9ijklmnpqrst]")
_PLAIN_PAIR: Final = re.compile(r"[0-9][0-9]|[ij][jk]|[ijk][0-9]|[0-9][ijk]")
_WORD: Final = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[-_ ][A-Za-z0-9]+)*")


# ---- numbers --------------------------------------------------------------------------------------------------------


def number(parser: Parser) -> Node:
    """A number as it is written: `12`, `.5`, `1e-3`, `3{,}742`."""
    at = parser.at
    node = digits(parser, parser.tokens[at])
    parser.at = at + 1
    return node


def digits(parser: Parser, token: str) -> Node:
    """The number that the token writes: `1.` -> Number(1), `.5` -> Decimal("0.5"), `1e3` -> Number(1000)"""
    if len(token) > bounds.NUMBER_DIGITS:
        parser.fail(bounds.LONG_NUMBER)
    if token.isdigit():
        return Number(int(token))
    mantissa, _, power = token.replace("E", "e").replace("{,}", ".").partition("e")
    whole, _, decimals = mantissa.partition(".")
    if power:
        if len(power) > 6 or abs(int(power)) > bounds.DECIMAL_EXPONENT:
            parser.fail(bounds.LARGE_DECIMAL_EXPONENT)
        return shifted(whole, decimals, int(power))
    return Decimal(f"{whole or '0'}.{decimals}") if decimals else Number(int(whole))


def shifted(whole: str, decimals: str, places: int) -> Node:
    """The point moved: `("1", "5", 3)` -> Number(1500), `("1", "", -3)` -> Decimal("0.001")"""
    point = len(whole) + places
    row = whole + decimals
    if point >= len(row):
        return Number(int(row + "0" * (point - len(row))))
    if point <= 0:
        row, point = "0" * (1 - point) + row, 1
    return Decimal(f"{row[:point].lstrip('0') or '0'}.{row[point:]}")


def minus(parser: Parser) -> Node:
    """`-3` is a number, `-3/4` and `-x` the opposite of what follows."""
    parser.at += 1
    floor = parser.floor if parser.floor > SIGNED else SIGNED
    operand = parser.expression(floor)
    if type(operand) is Number and operand.value > 0:
        return Number(-operand.value)
    if type(operand) is Decimal and operand.digits[0] != "-":
        return Decimal("-" + operand.digits)
    return Negative(operand)


def plus(parser: Parser) -> Node:
    """`+3` is 3."""
    parser.at += 1
    return parser.expression(parser.floor if parser.floor > SIGNED else SIGNED)


def vulgar(parser: Parser) -> Node:
    """`½` -> 1/2"""
    numerator, denominator = VULGAR[parser.tokens[parser.at]]
    parser.at += 1
    return Quotient(Number(numerator), Number(denominator))


# ---- names ----------------------------------------------------------------------------------------------------------


def name(parser: Parser) -> Node:
    """A name, a constant, or a function applied without parentheses: `x_1`, `pi`, `cos theta`."""
    at = parser.at
    tokens = parser.tokens
    token = tokens[at]
    follower = tokens[at + 1]
    parser.at = at + 1
    marked = follower == "_" or follower in COMBINING
    if not marked:
        constant = CONSTANT_WORDS.get(token)
        if constant is not None:
            return constant
        if token == "i" and "i" not in parser.bound:
            return _IMAGINARY
        if token in ("j", "im") and at and tokens[at - 1][0] in "0123456789." and not parser.gap(at):
            return _IMAGINARY
        if token == "e" and follower in ("^", "**") and tokens[at + 2] != "T":
            return Constant("e")
        if token in NOT_NUMBERS:
            parser.fail(f"{token} is not a number", index=at)
    if (token in FUNCTIONS or token in SHAPED or token == "sum") and follower != "=":
        from symla.notation.parse.calls import bare_function

        applied = bare_function(parser, token)
        if applied is not None:
            return applied
    node = plain_name(token)
    return decorated(parser, node) if marked else node


def plain_name(token: str) -> Name:
    """The name of an identifier: `x_1` and `x1` -> Name("x", ("1",)), `w_out` -> Name("w", ("out",))"""
    if len(token) == 1:
        return Name(token)
    base, _, rest = token.partition("_")
    if not rest and base[1:].isdigit():
        base, rest = base[0], base[1:]
    if not rest:
        return Name(base)
    return Name(base, tuple(rest.split("_")) if "_" in rest else indices(rest, _PLAIN_PAIR))


def indices(text: str, pair: re.Pattern[str] = _INDEX_PAIR) -> tuple[str, ...]:
    """The indices of a subscript: `12` -> ("1", "2"), `1,12` -> ("1", "12"), `max` -> ("max",)"""
    if "," in text:
        return tuple(text.split(","))
    return (text[0], text[1]) if pair.fullmatch(text) else (text,)


def decorated(parser: Parser, node: Name) -> Node:
    """The name with the marks and the subscript behind it: `v⃗`, `v̂`, `x_{12}`; `z̄` is the conjugate."""
    tokens = parser.tokens
    barred = False
    while tokens[parser.at] in COMBINING:
        mark = COMBINING[tokens[parser.at]]
        parser.at += 1
        if mark == "hat":
            node = Name(node.base, node.subscript, node.kind, "hat")
        elif mark == "arrow":
            node = Name(node.base, node.subscript, "vector", node.accent)
        else:
            barred = True
    if tokens[parser.at] == "_":
        if node.subscript:
            parser.unexpected("an operator")
        node = Name(node.base, subscript(parser), node.kind, node.accent)
    return Conjugate(node) if barred else node


def subscript(parser: Parser) -> tuple[str, ...]:
    r"""The indices behind `_`: `_1`, `_{12}`, `_{1,2}`, `_{\text{max}}`, `_\alpha`."""
    parser.at += 1
    token = parser.tokens[parser.at]
    if token != "{":
        parser.at += 1
        part = _index(token)
        if not part or (parser.latex and len(part) > 1 and token[0] != "\\"):
            parser.at -= 1
            parser.unexpected("a subscript in braces" if part else "a subscript")
        return indices(part, _PLAIN_PAIR)
    parser.at += 1
    parts: list[str] = []
    while (token := parser.tokens[parser.at]) != "}":
        part = "," if token == "," else _index(token)
        if not part:
            parser.unexpected("an index")
        parts.append(part)
        parser.at += 1
    parser.at += 1
    text = "".join(parts)
    if not text or text.startswith(",") or text.endswith(",") or ",," in text:
        parser.fail("an index is missing", "an index", parser.at - 1)
    return indices(text)


def _index(token: str) -> str:
    """What a token is worth as an index; nothing if it cannot be one."""
    if token.isalnum() and token.isascii():
        return token if len(token) <= 40 else ""
    if token in GREEK:
        return GREEK[token]
    if token == "∞":
        return "inf"
    if token[:1] == "\\":
        word = token[token.find("{") + 1 : -1] if token[-1] == "}" else token[1:]
        return word if word.isalnum() and word.isascii() else ""
    return ""


def greek(parser: Parser) -> Node:
    """A Greek letter: `θ_1` -> Name("theta", ("1",)); `π` is the constant."""
    token = parser.tokens[parser.at]
    parser.at += 1
    marked = parser.tokens[parser.at] == "_" or parser.tokens[parser.at] in COMBINING
    if token == "π" and not marked:
        return CONSTANT_WORDS["pi"]
    return decorated(parser, Name(GREEK[token]))


def quoted(parser: Parser) -> Node:
    """A quoted word is a name, `"manhattan"`; any other quoted text is read as an expression."""
    token = parser.tokens[parser.at]
    word = token[1:-1].strip()
    if not _WORD.fullmatch(word):
        from symla.notation.parse.reader import inner

        return inner(parser, parser.at, 1)
    parser.at += 1
    return Name(word)


# ---- groups ---------------------------------------------------------------------------------------------------------


def parenthesis(parser: Parser) -> Node:
    """`(a + b)` is what is in it, `(3, 4)` a vector, `((1, 2), (3, 4))` a matrix."""
    from symla.notation.parse.lists import items, listed

    opening = parser.at
    parser.at += 1
    bracket, parser.bracket = parser.bracket, -1
    entries, single = items(parser, ")")
    parser.bracket = bracket
    if single:
        return entries[0]
    return listed(parser, entries, opening)


def absolute(parser: Parser) -> Node:
    """`|x|`; bars around a matrix by its entries mean the determinant."""
    parser.at += 1
    operand = parser.within(STOP)
    parser.expect(r"\rvert", "|")
    return Determinant(operand) if type(operand) is Matrix else AbsoluteValue(operand)


def norm(parser: Parser) -> Node:
    """`‖v‖`, `‖v‖₂`, `‖A‖_F`, `||v||_oo`."""
    parser.at += 1
    operand = parser.within(STOP)
    parser.expect(r"\rVert", "‖")
    node = Norm(operand, norm_kind(parser))
    if node.kind is None and parser.tokens[parser.at] == "^":
        # ‖v‖^2_2: the kind stands behind the exponent
        parser.at += 1
        raised = parser.power(node)
        if parser.tokens[parser.at] == "_" and type(raised) is Power:
            return Power(Norm(operand, norm_kind(parser)), raised.exponent)
        return raised
    return node


def norm_kind(parser: Parser) -> Node | None:
    r"""The index of a norm, if there is one: `_2`, `_{\infty}`, `_F`."""
    if parser.tokens[parser.at] != "_":
        return None
    parser.at += 1
    return lowered(parser)


def lowered(parser: Parser) -> Node:
    """The expression in a subscript: one operand, or anything in braces."""
    if parser.tokens[parser.at] == "{":
        parser.at += 1
        node = parser.within(STOP)
        parser.expect("}")
        return node
    return parser.operand()


def root(parser: Parser) -> Node:
    """`√14`, `√(a + b)`, `³√(x)`, `∛x`: the root of what stands directly behind."""
    token = parser.tokens[parser.at]
    index = {"√": 2, "∛": 3, "∜": 4}.get(token)
    if index is None:
        written = "".join(SUPERSCRIPTS[sign] for sign in token[:-1])
        index = int(written) if len(written) < 5 else 0
        if not 2 <= index <= bounds.EXPONENT:
            parser.fail("a root of this index is not read", "an index from 2")
    parser.at += 1
    return Root(parser.one_deeper(), index)


def summation(parser: Parser) -> Node:
    """`∑_{i=1}^{5} v_i^2`: its term is the product that follows, with i as a letter."""
    opening = parser.at
    parser.at += 1
    parser.expect("_")
    parser.expect("{")
    index = parser.tokens[parser.at]
    if not (index.isascii() and index.isalpha() and len(index) == 1):
        parser.unexpected("the letter that counts")
    parser.at += 1
    parser.expect("=")
    lower = _whole(parser)
    parser.expect("}")
    parser.expect("^")
    braced = parser.tokens[parser.at] == "{"
    parser.at += braced
    upper = _whole(parser)
    if braced:
        parser.expect("}")
    parser.bound = (*parser.bound, index)
    term = parser.expression(SIGNED)
    parser.bound = parser.bound[:-1]
    if upper - lower >= bounds.ENTRIES:
        parser.fail(bounds.MANY_ENTRIES, index=opening)
    return Summation(term, index, lower, upper)


def _whole(parser: Parser) -> int:
    """A whole number with its sign."""
    sign = 1
    if parser.tokens[parser.at] == "-":
        parser.at += 1
        sign = -1
    token = parser.tokens[parser.at]
    if not (token.isascii() and token.isdigit() and len(token) < 10):
        parser.unexpected("a whole number")
    parser.at += 1
    return sign * int(token)


def inner_product(parser: Parser) -> Node:
    """`⟨u, v⟩` is the inner product, `⟨1, 2, 3⟩` the vector with these components."""
    from symla.notation.parse.lists import items, listed
    from symla.notation.written import VectorProduct

    opening = parser.at
    parser.at += 1
    bracket, parser.bracket = parser.bracket, -1
    entries, _ = items(parser, "⟩")
    parser.bracket = bracket
    if len(entries) == 2 and not all(is_numeric(entry) for entry in entries):
        return VectorProduct("dot", entries[0], entries[1])
    return listed(parser, entries, opening)


def is_numeric(node: Node) -> bool:
    """Whether the node is a plain number: `3`, `-0.5`, `2/3`."""
    if type(node) is Quotient:
        return is_numeric(node.numerator) and is_numeric(node.denominator)
    if type(node) is Negative:
        return is_numeric(node.operand)
    return type(node) in (Number, Decimal)


def braces(parser: Parser) -> Node:
    """`{1, 2}` is a list as Mathematica writes it, a set if the caller asked for sets; in LaTeX, braces only group."""
    from symla.notation.parse.lists import items, listed

    opening = parser.at
    parser.at += 1
    if parser.latex:
        node = parser.within(STOP)
        parser.expect("}")
        return node
    bracket, parser.bracket = parser.bracket, -1
    entries, _ = items(parser, "}")
    parser.bracket = bracket
    if parser.sets:
        return Items(tuple(entries), True)
    return listed(parser, entries, opening)


def braced_items(parser: Parser) -> Node:
    r"""LaTeX's `\{1, 2\}`."""
    from symla.notation.parse.lists import items

    parser.at += 1
    bracket, parser.bracket = parser.bracket, -1
    entries, _ = items(parser, r"\}")
    parser.bracket = bracket
    return Items(tuple(entries), True)


def other(parser: Parser) -> Node:
    """A sign that nothing can begin with."""
    token = parser.tokens[parser.at]
    if token in DOTS:
        parser.fail("dots stand for something that cannot be guessed", "every entry written out")
    if token and (token[0].isalpha() or not token[0].isascii()) and token not in "≈≠≤≥":
        parser.fail(f'"{token}" is not a sign of this notation', OPERAND)
    parser.unexpected(OPERAND)
