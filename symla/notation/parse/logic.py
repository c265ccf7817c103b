"""Statements: relations and their combinations by words.

    a <= b < c                        Both((a <= b, b < c))
    x > 0 or x <= 0                   Either((x > 0, x <= 0))
    not A == B                        Not(A == B)
    x > 1 implies x > 0               Implies(x > 1, x > 0)
    sqrt(x^2) == x where x >= 0       Where(x >= 0, sqrt(x^2) == x)
    x^2 >= 0 for all x                x^2 >= 0
    sin(pi n) == 0 where n integer    Where(Property("whole", n), sin(pi n) == 0)
    a and b are positive              Both((a > 0, b > 0))

From tightest to loosest: `not`, `and`, `or`, `implies` and `iff`, then `where`, `if` and `for all` after the whole
statement.  Parentheses group statements.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from symla.notation.parse.names import plain_name
from symla.notation.parse.shapes import is_yes_or_no
from symla.notation.parse.words import BINDING, RELATIONS, STATEMENT_WORDS, STOP
from symla.notation.statements import Either, Implies, Not, Property, Where
from symla.notation.written import ZERO, Both, Name, Node, Relation, RelationSymbol

if TYPE_CHECKING:
    from symla.notation.parse.grammar import Parser

STATEMENTS: Final = (Relation, Both, Either, Not, Implies, Property)
_AND: Final = frozenset({"and", "∧"})
_OR: Final = frozenset({"or", "∨"})
_NOT: Final = frozenset({"not", "¬"})
_IMPLIES: Final = frozenset({"implies", "⇒", "⟹"})
_IFF: Final = frozenset({"iff", "⇔", "⟺"})
_ARROWS: Final = [["=", ">"], ["==", ">"], ["<=", ">"]]
_WHERE: Final = frozenset({"where", "if", "when", "whenever", "provided", "given"})
_EACH: Final = frozenset({"all", "every", "any", "each"})
_KINDS: Final = frozenset({"real", "numbers", "values", "of"})
_WHOLE: Final = frozenset({"integer", "integers"})
_INTEGERS: Final = frozenset({"Z", "ZZ", "ℤ"})
_REALS: Final = frozenset({"R", "RR", "ℝ"})
_SIGNS: Final[dict[str, RelationSymbol]] = {
    "positive": ">",
    "negative": "<",
    "nonnegative": ">=",
    "nonpositive": "<=",
    "nonzero": "!=",
}
_WORD: Final = re.compile(r"[^\W\d]\w*")


def statement(parser: Parser) -> Node:
    """An expression, or statements about expressions."""
    tokens = parser.tokens
    if STATEMENT_WORDS.isdisjoint(tokens):
        return _claim(parser)
    conditions: list[Node] = []
    if tokens[parser.at] in ("for", "∀"):  # for all x: x^2 >= 0
        conditions += _each(parser)
        if tokens[parser.at] not in (":", ","):
            parser.unexpected(":")
        parser.at += 1
    node = _iff(parser)
    while (isinstance(node, STATEMENTS) or is_yes_or_no(node, parser.functions)) and tokens[parser.at] in _BEHIND:
        if tokens[parser.at] in ("for", "∀"):
            conditions += _each(parser)
        else:
            parser.at += 1
            conditions.append(_stated(parser, _iff(parser)))
    if not conditions:
        return node
    condition = conditions[0] if len(conditions) == 1 else Both(_flat(conditions))
    return Where(condition, _stated(parser, node))


_BEHIND: Final = _WHERE | {"for", "∀"}


def _iff(parser: Parser) -> Node:
    left = _implies(parser)
    while parser.tokens[parser.at] in _IFF:
        parser.at += 1
        right = _stated(parser, _implies(parser))
        left = Both((Implies(_stated(parser, left), right), Implies(right, left)))
    return left


def _implies(parser: Parser) -> Node:
    left = _either(parser)
    if parser.tokens[parser.at] not in _IMPLIES:
        return left
    parser.at += 1
    return parser.deeper(Implies(_stated(parser, left), _stated(parser, _implies(parser))))


def _either(parser: Parser) -> Node:
    parts = [_both(parser)]
    while parser.tokens[parser.at] in _OR:
        parser.at += 1
        parts.append(_stated(parser, _both(parser)))
    if len(parts) == 1:
        return parts[0]
    _stated(parser, parts[0])
    return parser.deeper(Either(tuple(part for s in parts for part in (s.statements if type(s) is Either else (s,)))))


def _both(parser: Parser) -> Node:
    parts = [_negation(parser)]
    while parser.tokens[parser.at] in _AND:
        parser.at += 1
        parts.append(_negation(parser))
    return parts[0] if len(parts) == 1 else parser.deeper(Both(_flat(parts)))


def _negation(parser: Parser) -> Node:
    if parser.tokens[parser.at] not in _NOT:
        return _claim(parser)
    parser.enter()
    node = _stated(parser, _negation(parser))
    parser.depth -= 1
    return parser.deeper(Not(node))


def _claim(parser: Parser) -> Node:
    """`a <= b` is one relation, and `a <= b <= c` is a conjunction of two."""
    grouped = _in_parentheses(parser) or _declared(parser)
    if grouped is not None:
        return grouped
    left = parser.expression(STOP)
    symbol = RELATIONS.get(parser.tokens[parser.at])
    if symbol is None:
        return left
    relations: list[Node] = []
    while symbol is not None:
        parser.at += 1
        if parser.tokens[parser.at - 1 : parser.at + 1] in _ARROWS and not parser.gap(parser.at):
            parser.fail('this is no relation: an implication is written "implies", an equivalence "iff", at least ">="')
        right = parser.expression(STOP)
        relations.append(Relation(left, symbol, right))
        left = right
        symbol = RELATIONS.get(parser.tokens[parser.at])
    return relations[0] if len(relations) == 1 else Both(tuple(relations))


def _declared(parser: Parser) -> Node | None:
    """`n integer`, `m and n are integers`, `n ∈ ℤ`, `a is positive`, `n is a positive integer`; None for others."""
    tokens, at = parser.tokens, parser.at
    if at < parser.beyond_letters:
        return None
    names: list[Node] = []
    while _WORD.fullmatch(tokens[at]) and tokens[at] not in STATEMENT_WORDS:
        names.append(plain_name(tokens[at]))
        at += 1
        if tokens[at] not in (",", "and"):
            break
        at += 1
    if len(names) > 1:
        parser.beyond_letters = at  # a predicate after the letters applies to all of them
    if not names or tokens[at] == "":
        return None
    sign: RelationSymbol | None = None
    if tokens[at] in ("∈", r"\in", "in"):
        at += 1
        at += tokens[at] == r"\mathbb"
        wrapped = tokens[at] == "{"
        at += wrapped
        said, is_whole, is_real = at, tokens[at] in _INTEGERS, tokens[at] in _REALS
        if not (is_whole or is_real) or (wrapped and tokens[at + 1] != "}"):
            return None
        at += 1 + wrapped
    else:
        is_said = tokens[at] in ("is", "are")
        at += is_said
        at += tokens[at] in (("an", "all", "a") if is_said else ("an", "all"))
        said, sign = at, _SIGNS.get(tokens[at])
        at += sign is not None
        is_whole, is_real = tokens[at] in _WHOLE, tokens[at] == "real"
        at += is_whole or sign is None
    if tokens[at - 1] == "" or BINDING.get(tokens[at]) != STOP:  # in `n integer + 1`, integer is a letter
        return None
    if is_real:
        parser.fail("letters are real numbers, unless the domain is complex", "a relation, or n integer", said)
    if not is_whole and sign is None:
        return None
    parser.at = at
    whole = [Property("whole", name) for name in names if is_whole]
    signed = [Relation(name, sign, ZERO) for name in names if sign is not None]
    parts: tuple[Node, ...] = (*whole, *signed)
    return parts[0] if len(parts) == 1 else Both(parts)


def _in_parentheses(parser: Parser) -> Node | None:
    """A statement in parentheses, `(x > 0 or y > 0)`; None if an expression begins here, `(x + 1)^2 > 0`."""
    tokens, at = parser.tokens, parser.at
    if tokens[at] != "(":
        return None
    open_, signs = 0, False
    for end in range(at, len(tokens)):
        token = tokens[end]
        if token[-1:] in ("(", "[", "{") or token in ("⟨", r"\{"):
            open_ += 1
        elif token in (")", "]", "}", "⟩", r"\}"):
            open_ -= 1
            if not open_:
                break
        elif open_ == 1 and (token in RELATIONS or token in STATEMENT_WORDS):
            signs = True
    if not signs:
        return None
    parser.enter()
    node = _iff(parser)
    parser.depth -= 1
    parser.expect(")")
    return node


def _each(parser: Parser) -> list[Node]:
    """`for all x, y > 0 and z`: the conditions on the letters.  A letter without a condition adds none."""
    tokens = parser.tokens
    parser.at += 1
    if tokens[parser.at - 1] == "for":
        if tokens[parser.at] not in _EACH:
            parser.unexpected("all, as in: for all x")
        parser.at += 1
    whole = False
    while tokens[parser.at] in _KINDS or tokens[parser.at] in _WHOLE:
        whole = whole or tokens[parser.at] in _WHOLE
        parser.at += 1
    conditions: list[Node] = []
    while True:
        at = parser.at
        node = _claim(parser)
        if isinstance(node, Relation | Both | Property):
            conditions.append(node)
        elif not isinstance(node, Name):
            parser.fail("for all is followed by letters", "a letter", at)
        if whole:
            conditions += [Property("whole", name) for name in _letters(node)]
        if tokens[parser.at] not in (",", "and"):
            return conditions
        parser.at += 1


def _letters(node: Node) -> list[Name]:
    """The quantified letter, or the letters that are a whole side of a condition."""
    if isinstance(node, Name):
        return [node]
    if isinstance(node, Both):
        return list(dict.fromkeys(name for part in node.statements for name in _letters(part)))
    return [side for side in (node.left, node.right) if isinstance(side, Name)] if isinstance(node, Relation) else []


def _stated(parser: Parser, node: Node) -> Node:
    """The node, which must be a statement, since words join statements only.  An operation may answer yes or no."""
    if not isinstance(node, STATEMENTS) and not is_yes_or_no(node, parser.functions):
        parser.fail("a statement belongs here, not a value", "a relation such as x > 0")
    return node


def _flat(parts: list[Node]) -> tuple[Node, ...]:
    return tuple(part for s in parts for part in (s.statements if type(s) is Both else (s,)))
