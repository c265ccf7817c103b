"""Invariants of nodes and derivations, checked on data from outside because the rest of the package relies on them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

from symla.derivation import model
from symla.notation import statements
from symla.notation import written as w
from symla.notation.named import NamedZero
from symla.notation.written import nodes

_DECIMAL: Final = re.compile(r"-?[0-9]{1,10000}(?:\.[0-9]{1,10000})?")
_OF_ONE: Final = frozenset("cos sin tan arccos arcsin arctan exp ln relu step sigmoid tr rank proj".split())
_EXPRESSIONS: Final = frozenset(kind for kind in vars(nodes).values() if isinstance(kind, type))
_STATEMENTS: Final = frozenset(kind for kind in vars(statements).values() if isinstance(kind, type)) - _EXPRESSIONS
_WORDED: Final = frozenset((statements.Property, statements.Word, statements.Truth, statements.Nothing))
_LONGEST_NAME: Final = 100
_CALLED: Final = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,99}")  # functions, arguments and parts of answers
_OF_SOME: Final = frozenset(("max", "min"))


def malformed(found: Any) -> str | None:
    """The violated invariant, as a predicate that continues the name of the kind; None if there is none."""
    rule = _RULES.get(type(found))
    if rule is not None and not rule[1](found):
        return rule[0]
    if type(found) in _EXPRESSIONS and not _STATEMENTS.isdisjoint(map(type, w.children(found))):
        return _NO_EXPRESSION
    return None


def _call(node: w.Call) -> bool:
    if not all(map(_CALLED.fullmatch, (node.function, *[name for name, _ in node.keywords]))):
        return False
    if node.function in _OF_ONE:
        return len(node.arguments) == 1
    return bool(node.arguments) or node.function not in _OF_SOME


def _chain(chain: model.Chain) -> bool:
    return bool(chain.links) and type(chain.start) not in _WORDED


def _matrix(node: w.Matrix) -> bool:
    width = len(node.rows[0]) if node.rows else node.columns
    return (
        all(len(row) == width for row in node.rows)
        and node.columns in (0, width)  # 0 where the rows tell it
        and (node.bar is None or 0 < node.bar < width)
    )


def _answer(answer: model.Answer) -> bool:
    names = [part.name for part in answer.parts]
    return bool(names) and len(set(names)) == len(names) and all(name.isidentifier() for name in names)


def _rows(operation: model.Swap | model.Add) -> bool:
    return operation.row > 0 and operation.other > 0


def _reason(reason: model.Reason) -> bool:
    return all(len(name) <= _LONGEST_NAME for name in (reason.key, *[name for name, _ in reason.facts]))


def _zero(node: NamedZero) -> bool:
    return 3 < len(node.polynomial) <= _LONGEST_NAME and all(
        _DECIMAL.fullmatch(part) is not None for part in (node.real, node.imaginary or node.real)
    )


_NO_EXPRESSION: Final = "holds a statement where an expression belongs"
_NO_ROW: Final = "speaks of a row that there is not"
# Invariants by kind, with the message for a violation.
_RULES: Final[dict[type, tuple[str, Callable[[Any], bool]]]] = {
    w.Call: ("has not as many arguments as its function takes, or a name that no function has", _call),
    w.AnswerPart: ("has a name that no part of an answer has", lambda node: _CALLED.fullmatch(node.name) is not None),
    w.Sum: ("has not two terms", lambda node: len(node.terms) > 1),
    w.Product: ("has not two factors", lambda node: len(node.factors) > 1),
    w.Both: ("has no statements", lambda node: bool(node.statements)),
    w.Branches: ("has no rows", lambda node: bool(node.rows)),
    w.Decimal: ("is no decimal number", lambda node: _DECIMAL.fullmatch(node.digits) is not None),
    NamedZero: ("is no zero of a polynomial at a decimal number", _zero),
    w.Root: ("has no index from 2", lambda node: node.index >= 2),
    w.Matrix: ("has rows that differ in length, another number of columns, or a bar outside of it", _matrix),
    model.RowStep: ("has no operations", lambda step: bool(step.operations)),
    model.Chain: ("has no lines, or a statement as its start", _chain),
    model.Link: (_NO_EXPRESSION, lambda link: type(link.target) not in _WORDED),
    model.Given: (_NO_EXPRESSION, lambda given: type(given.value) not in _WORDED),
    model.Answer: ("has no parts, or parts that cannot be told apart", _answer),
    model.Swap: (_NO_ROW, _rows),
    model.Add: (_NO_ROW, _rows),
    model.Scale: (_NO_ROW, lambda operation: operation.row > 0),
    model.Reason: ("has a key or the name of a fact that is too long", _reason),
}
