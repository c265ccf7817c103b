"""Rules shared by all printers: where parentheses stand, and where a sign is a subtraction.

    Sum((1, Number(-2)))            1 + (-2)        a substituted operand
    Sum((4, Negative(10), 18))      4 - 10 + 18     a sum of signed results
    Power(Number(-2), 2)            (-2)^2
    Product((2, Name("a")))         2a
    Product((2, Number(-5)))        2 · (-5)
    Power(Call("cos", t), 2)        cos² t

A printer for a target inherits these rules and only defines how things are spelled there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from typing import Any

from symla.notation import written as w
from symla.notation.conventions import STANDARD, Conventions
from symla.notation.digits import digits_of
from symla.notation.rational import Fraction
from symla.notation.shape import high
from symla.notation.spoken import spoken
from symla.notation.statements import Quoted
from symla.notation.target import Target
from symla.notation.tightness import (
    APART_FROM_FRACTIONS,
    APPLIED,
    ATOM,
    ATOMS,
    JUXTAPOSED,
    LEVELS,
    NO_COEFFICIENTS,
    PRODUCT,
    SIGN_WITHIN,
    SIGNED,
    SUM,
    is_applied,
    is_array,
    raised,
)

_LETTERS = frozenset((w.Name,))


class Printer(Target):
    """Writes an expression for one target."""

    def __init__(self, conventions: Conventions = STANDARD) -> None:
        self.conventions = conventions
        self.separator = "; " if conventions.decimal_mark == "comma" else ", "
        self.said = conventions.spoken
        self.columns = conventions.vector_layout == "column"
        self._longest = conventions.longest
        self.high: Callable[[w.Node], int] = partial(high, self._longest, self.columns)  # its tall kinds, as flags
        # fractions with a slash are in parentheses as factors: 2/3 x would be ambiguous
        self._loose = frozenset((w.Quotient, w.Number)) if self.fraction_level == APPLIED else frozenset()
        self._shown_digits = max(4 * conventions.longest, 2 * conventions.ends + 1)
        self._bare = 10 ** min(self._shown_digits, 18)  # smaller numbers are spelled as their digits alone
        self._numbers = lru_cache(maxsize=1024)(self.number)  # most numbers recur, and so do most names
        self._names = lru_cache(maxsize=1024)(self.name)
        self.following = lru_cache(maxsize=1024)(self.signed)  # lines share terms, and a sum may be broken
        self.printed = lru_cache(maxsize=1024)(self._print)  # pages repeat expressions
        self._spell: dict[type[w.Node], Callable[[Any], str]] = {
            w.Number: self._numbers,
            w.Decimal: self.decimal,
            w.Count: lambda n: self.printed(w.number(n.number)),
            w.Constant: self.constant,
            w.Name: self._names,
            w.Index: lambda n: self.printed(w.Name(n.letter)),
            w.Sum: self.sum,
            w.Negative: self.negative,
            w.Product: self.product,
            w.VectorProduct: self.vector_product,
            w.Quotient: self.quotient,
            w.Power: self._power,
            w.Root: self.root,
            w.AbsoluteValue: self.absolute_value,
            w.Norm: self.norm,
            w.Call: self.call,
            w.AnswerPart: lambda n: f"{self.printed(n.call)}.{self.printed(w.Name(n.name))}",
            w.Vector: self.vector,
            w.Matrix: self.matrix,
            w.Determinant: self.determinant,
            w.Transpose: self.transpose,
            w.Conjugate: self.conjugate,
            w.Summation: self.summation,
            w.Degrees: self.degrees,
            w.Items: self.items,
            w.Relation: self.relation,
            Quoted: lambda n: self.printed(n.statement),
            **spoken(self),
            w.Branches: self.branches,
        }
        self._levels = dict.fromkeys(self._spell, ATOM) | LEVELS | {w.Quotient: self.fraction_level}
        del self._levels[w.Number], self._levels[w.Decimal]  # it depends on their sign

    def __call__(self, node: w.Node) -> str:
        return self.printed(node)

    def _print(self, node: w.Node) -> str:
        return self._spell[type(node)](node)

    # ---- parentheses ------------------------------------------------------------------------------------------------

    def level(self, node: w.Node) -> int:
        """The binding strength of the expression."""
        if type(node) is w.Number:
            if type(node.value) is int:
                return ATOM if node.value >= 0 else SIGNED
            return self.fraction_level if node.value.numerator >= 0 else SIGNED
        if type(node) is w.Decimal and node.digits.startswith("-"):
            return SIGNED
        return self._levels.get(type(node), ATOM)

    def at(self, level: int, node: w.Node) -> str:
        """The expression, in parentheses if it binds less tightly than `level`."""
        kind = type(node)
        text = self.printed(node) if kind is w.Sum else self._spell[kind](node)  # lines repeat the sums in brackets
        reached = self._levels.get(kind)
        if reached is None:  # a number, signed or not
            if level <= SIGNED:
                return text
            reached = self.level(node)
        return text if reached >= level else self.group(text, node)

    # ---- sums and products ------------------------------------------------------------------------------------------

    def sum(self, node: w.Sum) -> str:
        terms: Sequence[w.Node | None] = node.terms
        if len(terms) > self._longest:
            terms = self.elided(node.terms)
        first, rest = terms[0], terms[1:]
        assert first is not None
        if type(first) is w.Negative:
            lead = self.negation + self.operand_of_minus(first.operand)
        else:
            lead = self._spell[type(first)](first)
            if self._levels.get(type(first), SIGNED) < SIGNED:
                lead = self.group(lead, first)
        return lead + "".join(map(self.following, rest)) if rest else lead

    def signed(self, term: w.Node | None) -> str:
        """A term after the first, with its sign; dots for elided ones."""
        sign = self.plus
        if type(term) is w.Negative:
            sign, term = self.minus, term.operand
        if type(term) is w.Number:  # the common case; after a sign a negative number stands in parentheses
            text = self._numbers(term)
            if term.value < 0:
                text = self.group(text) if type(term.value) is int else self.group(text, term)
            return sign + text
        if type(term) is w.Product:
            return sign + self.product(term, False)
        return sign + (self.dots if term is None else self.at(PRODUCT, term))

    def continued(self, terms: Sequence[w.Node]) -> str:
        """Terms of a continued sum: the first keeps the sign that it has within the sum."""
        return "".join(map(self.following, terms)).lstrip()

    def operand_of_minus(self, node: w.Node) -> str:
        """The operand after a minus sign, in parentheses if it begins with one itself."""
        return self.product(node, False) if type(node) is w.Product else self.at(PRODUCT, node)

    def negative(self, node: w.Negative) -> str:
        if node.operand == w.ZERO:  # -0 after a substitution is written 0
            return self.printed(node.operand)
        return self.negation + self.operand_of_minus(node.operand)

    def product(self, node: w.Product, leading: bool = True) -> str:
        """The factors.  A product that is not `leading` follows a sign, so its first factor must not begin with one.
        Numbers are separated by a multiplication sign; letters need none.
        """
        previous: w.Node | None = None
        text = ""
        number, names, times = self._numbers, self._names, self.times
        signed = node.signed and not _LETTERS.issuperset(map(type, node.factors))
        for factor in node.factors:
            kind = type(factor)
            if kind is w.Number and type(factor.value) is int:  # type: ignore[attr-defined]  # the common case
                piece = number(factor)
                if factor.value < 0 and not (leading and previous is None):  # type: ignore[attr-defined]
                    piece = self.group(piece)
                text = piece if previous is None else f"{text}{times}{piece}"
                previous = factor
                continue
            if kind is w.Name:
                piece = names(factor)
            elif kind in self._loose or (previous is None and kind in SIGN_WITHIN):
                piece = self.group(self.printed(factor), factor)
            else:
                piece = self.at(SIGNED if leading and previous is None else APPLIED, factor)
            if previous is None:
                text = piece
            elif (
                signed
                or (is_applied(previous) if kind is w.Name else self.needs_sign(previous, factor))
                or (previous in NO_COEFFICIENTS and not is_array(factor))
            ):
                text += times + piece
            else:
                text += self.thin + piece
            previous = factor
        return text

    def needs_sign(self, left: w.Node, right: w.Node) -> bool:
        if type(right) is w.Quotient and self.fraction_level == APPLIED:
            return False  # it stands in parentheses
        if is_applied(left):
            return True
        if type(right) is w.Quotient:
            return type(left) in APART_FROM_FRACTIONS
        if type(right) is w.Power:
            right = right.base
        if type(right) is w.Quotient:  # in parentheses
            return type(right.numerator) is w.Number
        return type(right) not in JUXTAPOSED

    def _power(self, node: w.Power) -> str:
        function = raised(node)
        return self.power(node) if function is None else self.call(function, node.exponent)

    # ---- what most targets spell alike ------------------------------------------------------------------------------

    def decimal(self, node: w.Decimal) -> str:
        return node.digits.replace(".", ",") if self.conventions.decimal_mark == "comma" else node.digits

    def quotient(self, node: w.Quotient) -> str:
        return self.fraction(self.part(node.numerator), self.part(node.denominator))

    def vector_product(self, node: w.VectorProduct) -> str:
        return self.at(PRODUCT + 1, node.left) + self.products[node.kind] + self.at(PRODUCT + 1, node.right)

    def vector(self, node: w.Vector) -> str:
        if self.columns:
            return self.matrix(w.Matrix(tuple([(entry,) for entry in node.entries])))
        text = self.listed(node.entries)
        return f"[{text}]" if len(node.entries) < 2 else self.group(text, node)  # (5) would be the number

    def items(self, node: w.Items) -> str:
        left, right = self.braces if node.braces else ("", "")
        return f"{left}{self.listed(node.entries)}{right}"

    def relation(self, node: w.Relation) -> str:
        return f"{self.left_of(node)}{self.beside}{self.sign(node.symbol)}{self.beside}{self.at(SUM, node.right)}"

    # ---- long things ------------------------------------------------------------------------------------------------

    def elided(self, parts: Sequence[w.Node]) -> Sequence[w.Node | None]:
        """The parts to show: all, or the first three, dots (None) and the last."""
        if len(parts) <= self._longest:
            return parts
        return (*parts[:3], None, parts[-1])

    def cells(self, node: w.Matrix) -> Sequence[tuple[w.Node | None, ...]]:
        """The cells to show, elided separately on each side of a bar; None for an elided run."""
        rows, longest = node.rows, self._longest
        if len(rows) <= longest and (not rows or max(map(len, rows)) <= longest):
            return rows
        bar = node.bar or 0
        wide = [(*self.elided(row[:bar]), *self.elided(row[bar:])) for row in rows]
        if len(wide) <= longest:
            return wide
        return [*wide[:3], (None,) * len(wide[0]), wide[-1]]

    def left_of(self, node: w.Relation) -> str:
        """The left side of a relation, which may itself be a relation of a chain."""
        return self.printed(node.left) if type(node.left) is w.Relation else self.at(SUM, node.left)

    def listed(self, parts: Sequence[w.Node]) -> str:
        spell = self._spell
        shown = parts if len(parts) <= self._longest else self.elided(parts)
        return self.separator.join(
            [
                self.list_dots if part is None else spell[type(part)](part) if type(part) in ATOMS else self.entry(part)
                for part in shown
            ]
        )

    def entry(self, node: w.Node) -> str:
        """One entry of a list; equations need no parentheses there."""
        return self.printed(node) if type(node) is w.Relation else self.at(SUM, node)

    def name(self, node: w.Name) -> str:
        return self.letter(node.base, node.subscript, node.kind, node.accent)

    def number(self, node: w.Number) -> str:
        value = node.value
        if type(value) is int:
            if -self._bare < value < self._bare:
                return str(value) if value >= 0 else f"{self.negation}{-value}"
            return self.digits(value) if value >= 0 else self.negation + self.digits(-value)
        assert type(value) is Fraction
        top, bottom = value.as_integer_ratio()
        text = self.fraction(self.digits(abs(top)), self.digits(bottom))
        return text if top > 0 else self.negation + text

    def part(self, node: w.Node) -> str:
        """The numerator or denominator of a fraction; one that is a fraction itself has a slash, as in (1/3)/(2/3)."""
        kind = type(node)
        if kind is w.Number and type(node.value) is Fraction:  # type: ignore[attr-defined]
            top, bottom = node.value.as_integer_ratio()  # type: ignore[attr-defined]
            return (self.negation if top < 0 else "") + self.digits(abs(top)) + self.slash + self.digits(bottom)
        if kind is w.Quotient:
            top, bottom = node.numerator, node.denominator  # type: ignore[attr-defined]
            return self.at(PRODUCT, top) + self.slash + self.at(PRODUCT + 1, bottom)
        return self.printed(node)

    def digits(self, value: int) -> str:
        """The digits of an integer; only the first and last digits of a very long one."""
        return str(value) if value < self._bare else self.shortened(digits_of(value), self.list_dots)

    def shortened(self, text: str, dots: str) -> str:
        """The digits of a number, of a very long one those at its ends."""
        if len(text) <= self._shown_digits:
            return text
        kept = max(min(8, self.conventions.longest), self.conventions.ends)
        return f"{text[:kept]}{dots}{text[-kept:]}"
