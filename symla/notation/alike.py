"""Whether two written expressions look the same on the page, or differ only in the order of terms and factors.

Product((-5, a))    Negative(Product((5, a)))       both are printed -5a
Negative(12)        Number(-12)                     -12
Product((b, a))     Product((a, b))                 the same in another order
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from math import gcd

from symla.notation import written as w
from symla.notation.named import NamedZero
from symla.notation.rational import Fraction
from symla.notation.sums import product_of

_STRICT = frozenset((w.Negative, w.Quotient, w.Power))  # signs of what is in them stand in parentheses, or do not
_LEAVES = frozenset((w.Number, w.Name, w.Constant, w.Decimal, w.Count, NamedZero))


def look_alike(a: w.Node, b: w.Node) -> bool:
    """Whether both print the same on their own.  Most unequal pairs are told apart at their first difference."""
    if a is b:
        return True
    kind = type(a)
    if kind is type(b):
        if kind in _LEAVES:
            return a == b
        if kind is w.Sum:
            return _terms_alike(a.terms, b.terms)  # type: ignore[attr-defined]
        if kind is w.Product:
            signed = a.signed is b.signed or all(type(f) is w.Name for f in a.factors)  # type: ignore[attr-defined]
            return signed and _factors_alike(a.factors, b.factors)  # type: ignore[attr-defined]
        return _fields_alike(a, b)
    if kind is w.Negative or type(b) is w.Negative:
        minus, inner = unsigned(a)
        other_minus, other = unsigned(b)
        return minus and other_minus and _operands_alike(inner, other)
    return _are_one_quotient(a, b)


def _terms_alike(terms: Sequence[w.Node], others: Sequence[w.Node]) -> bool:
    """The minus sign of a first term may belong to the term; of later terms, 1 - 2 is not 1 + (-2)."""
    if len(terms) != len(others) or not look_alike(terms[0], others[0]):
        return False
    for term, other in zip(terms[1:], others[1:], strict=True):
        if term is not other and (
            (type(term) is w.Negative) is not (type(other) is w.Negative) or not _operands_alike(term, other)
        ):
            return False
    return True


def _factors_alike(factors: Sequence[w.Node], others: Sequence[w.Node]) -> bool:
    """A number may begin with its sign; any other factor with a sign stands in parentheses."""
    first, other = factors[0], others[0]
    if (type(first) is w.Negative) is not (type(other) is w.Negative) or not look_alike(first, other):
        return False
    return len(factors) == len(others) and all(map(look_alike, factors[1:], others[1:]))


def _operands_alike(a: w.Node, b: w.Node) -> bool:
    """Whether both print the same after a sign: there -5a is (-5) a if it is a product, and (-5a) otherwise."""
    return look_alike(a, b) if type(a) is type(b) else _are_one_quotient(a, b)


def _fields_alike(a: w.Node, b: w.Node) -> bool:
    for field in a.__struct_fields__:
        first, second = getattr(a, field), getattr(b, field)
        if type(a) in _STRICT:
            if first != second and not _operands_alike(first, second):
                return False
        elif not _fields_agree(first, second, look_alike):
            return False
    return True


def _fields_agree(first: object, second: object, agree: Callable[[w.Node, w.Node], bool]) -> bool:
    """Whether two fields of nodes agree, nodes in them as `agree` has it."""
    if isinstance(first, w.Node) and isinstance(second, w.Node):
        return agree(first, second)
    if type(first) is tuple and type(second) is tuple:
        return len(first) == len(second) and all(_fields_agree(a, b, agree) for a, b in zip(first, second, strict=True))
    return first == second


def unsigned(node: w.Node) -> tuple[bool, w.Node]:
    """Whether the expression begins with one minus sign, and what follows it: `-5a` gives `5a`, `-2/3` gives `2/3`."""
    if type(node) is w.Negative:
        begins = type(node.operand) is w.Negative or unsigned(node.operand)[0]
        return (False, node) if begins else (True, node.operand)
    if type(node) is w.Number:
        return (True, w.number(-node.value)) if node.value < 0 else (False, node)
    if (
        type(node) is w.Product
        and type(first := node.factors[0]) is w.Number
        and type(first.value) is int
        and first.value < 0
    ):
        return True, w.Product((w.number(-first.value), *node.factors[1:]), node.signed)
    return False, node


def _are_one_quotient(a: w.Node, b: w.Node) -> bool:
    """Whether one of two nodes is a fraction and the other the number that prints like it."""
    return (type(a) is w.Quotient or type(b) is w.Quotient) and _as_quotient(a) == _as_quotient(b)


def _as_quotient(node: w.Node) -> w.Node:
    """The number 2/3 as the fraction it is printed as."""
    if type(node) is w.Number and type(node.value) is Fraction and node.value > 0:
        top, bottom = node.value.as_integer_ratio()
        return w.Quotient(w.number(top), w.number(bottom))
    return node


def reordered(node: w.Node, other: w.Node) -> bool:
    """Whether the two differ only in the order of terms and factors, and numbers come first in products."""
    return type(node) is type(other) and _ordered(node) == _ordered(other)


def _ordered(node: w.Node) -> w.Node:
    if type(node) in _LEAVES:
        return node
    node = w.rebuild(node, _ordered)
    if type(node) is w.Product:
        if any(type(factor) is w.Number for factor in node.factors[1:]):
            return node
        return w.Product(tuple(sorted(node.factors, key=lambda f: (type(f) is not w.Number, repr(f)))))
    if type(node) is w.Sum:
        return w.Sum(tuple(sorted(node.terms, key=repr)))
    if type(node) is w.AbsoluteValue and type(node.operand) is w.Sum:  # |1 - a| = |a - 1|
        either = (node.operand, _ordered(opposite(node.operand)))
        return w.AbsoluteValue(min(either, key=repr))
    if type(node) is w.Call and node.function in ("max", "min"):
        return w.Call(node.function, tuple(sorted(node.arguments, key=repr)), node.keywords, node.subscript)
    return node


def opposite(node: w.Node) -> w.Node:
    """The negated expression, with as few minus signs as possible: `-(1 - a)` is `a - 1`."""
    if type(node) is w.Negative:
        return node.operand
    if type(node) is w.Number:
        return w.number(-node.value)
    if type(node) is not w.Sum:
        return w.Negative(node)
    terms = [_opposite_term(term) for term in node.terms]
    first = next((place for place, term in enumerate(terms) if type(term) is not w.Negative), 0)
    terms.insert(0, terms.pop(first))  # a - 1, not -1 + a
    return w.Sum(tuple(terms))


def _opposite_term(term: w.Node) -> w.Node:
    """An added term becomes a subtracted one, and the reverse."""
    minus, inner = unsigned(term)
    return inner if minus else w.Negative(term)


def with_denominators(node: w.Node, denominators: Iterable[w.Node]) -> w.Node:
    """The expression with its fractions rewritten over these denominators where they are over the negative of one:
    `-1/(k - 1)` over `1 - k` is `1/(1 - k)`.
    """
    known = {_ordered(d): d for d in denominators}
    lowest = {_ordered(_without_content(d)) for d in known.values()}  # 2/(2 - 2k) is 1/(1 - k), not -1/(k - 1)

    def change(part: w.Node) -> w.Node:
        if type(part) is w.Number or type(part) is w.Name:
            return part
        inner = part.operand if type(part) is w.Negative else part
        if type(inner) is w.Quotient and type(inner.denominator) is w.Sum and _ordered(inner.denominator) not in known:
            turned = opposite(inner.denominator)
            wanted = known.get(_ordered(turned))
            if wanted is None and _ordered(_without_content(inner.denominator)) not in lowest:
                wanted = turned if _ordered(_without_content(turned)) in lowest else None
            if wanted is not None and inner is not part:
                return w.Quotient(inner.numerator, wanted)
            if wanted is not None:
                top = opposite(inner.numerator)
                return w.Quotient(top, wanted) if type(top) is w.Sum else _negative(w.Quotient(inner.numerator, wanted))
        return w.rebuild(part, change)

    return change(node)


def _without_content(node: w.Node) -> w.Node:
    """A sum without its content, the greatest common divisor of its coefficients: `2 - 2k` gives `1 - k`."""
    if type(node) is not w.Sum:
        return node
    content = gcd(*[_coefficient(term) for term in node.terms])
    return w.Sum(tuple([_divided(term, content) for term in node.terms])) if content > 1 else node


def _coefficient(term: w.Node) -> int:
    """The absolute value of a term's integer coefficient; 1 where there is none, and for fractions."""
    number = term.operand if type(term) is w.Negative else term
    if type(number) is w.Product:
        number = number.factors[0]
    return abs(number.value) if type(number) is w.Number and type(number.value) is int else 1


def _divided(term: w.Node, content: int) -> w.Node:
    if type(term) is w.Negative:
        return w.Negative(_divided(term.operand, content))
    if type(term) is w.Product:
        first, *rest = term.factors
        head = _divided(first, content)
        if type(head) is w.Number and head.value == 1:
            return product_of(rest, term.signed)
        return w.Product((head, *rest), term.signed)
    assert type(term) is w.Number
    assert type(term.value) is int
    return w.number(term.value // content)


def numbers_first(line: w.Node, target: w.Node) -> bool:
    """Whether the second differs from the first only by numbers moved before letters: `λ·7 + 2·a` and `7λ + 2a`."""
    if line is target:
        return True
    if type(line) is w.Product and type(line.factors[0]) is not w.Number:
        numbers = [f for f in line.factors if type(f) is w.Number]
        if len(numbers) == 1 and type(numbers[0].value) is int and abs(numbers[0].value) > 1:
            moved = w.Product((numbers[0], *[f for f in line.factors if type(f) is not w.Number]), line.signed)
            return look_alike(moved, target)
    if type(line) is not type(target):
        return False
    if type(line) in _LEAVES:
        return line == target
    if type(line) is w.Sum and type(target) is w.Sum:
        return len(line.terms) == len(target.terms) and all(map(numbers_first, line.terms, target.terms))
    return all(
        _fields_agree(getattr(line, field), getattr(target, field), numbers_first) for field in line.__struct_fields__
    )


def _negative(node: w.Quotient) -> w.Node:
    top = node.numerator
    if type(top) is w.Number and top.value < 0:
        return w.Quotient(w.number(-top.value), node.denominator)
    return w.Negative(node)


def loses_angles(line: w.Node, target: w.Node) -> str:
    """The reason if the second has fewer sines and cosines than the first: cos(t)^2 + sin(t)^2 = 1, or an addition
    formula if one of them has an angle that is not in the first.
    """
    before = [call.arguments[0] for call in turning(line)]
    if len(before) < 2 or len(after := turning(target)) >= len(before):
        return ""
    return "sine_and_cosine" if set(before).issuperset([call.arguments[0] for call in after]) else "angles_added"


def turning(node: w.Node) -> list[w.Call]:
    """The sines and cosines in it."""
    return [part for part in w.inside(node) if type(part) is w.Call and part.function in ("cos", "sin")]
