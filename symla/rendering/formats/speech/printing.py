"""Written expressions in words: what a screen reader says of a formula.

Root(Sum((Power(3, 2), Power(4, 2))))   the square root of 3 squared plus 4 squared

What ends only by the look of the page, a root or a fraction of several terms, ends in words (`end of root`); `whole`
leaves them out where the formula ends.  Every word stands in the language's `_speech.j2`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from symla.notation import written as w
from symla.notation.accents import Accent
from symla.notation.conventions import STANDARD, Conventions
from symla.notation.named import NamedZero
from symla.notation.printer import Printer
from symla.notation.said import PARTS
from symla.notation.signs import LETTERS
from symla.notation.tightness import ATOM, PRODUCT

_SIGNS = {
    "=": "equals",
    "!=": "differs",
    "<": "less",
    "<=": "at_most",
    ">": "greater",
    ">=": "at_least",
    "~": "about",
    "->": "becomes",
    "<->": "exchanged",
}
_CONSTANTS = {"pi": "pi", "e": "e", "i": "i", "inf": "infinity"}
_SHORT = frozenset((w.Name, w.Number, w.Constant, w.Index, w.Decimal, w.Count, NamedZero))
_END = ("\ue210", "\ue211")
_LAST = re.compile(rf"(?:\s*{_END[0]}[^{_END[1]}]*{_END[1]})+$")
_MARKS = re.compile(f"[{_END[0]}{_END[1]}]")


class SpeechPrinter(Printer):
    """Formulas in words."""

    thin = " "
    arrows = True

    def __init__(self, conventions: Conventions = STANDARD) -> None:
        super().__init__(conventions)
        self.patterns = conventions.aloud
        self.plus, self.minus = f" {self.say('plus')} ", f" {self.say('minus')} "
        self.times = f" {self.say('times')} "
        self.dots = self.list_dots = self.say("and_so_on")
        self.separator = ", "

    def say(self, key: str, *parts: str) -> str:
        """The words of the language for this, about these parts."""
        pattern = self.patterns.get(key, key)
        return pattern.translate({PARTS + place: part for place, part in enumerate(parts)})

    def ends(self, key: str) -> str:
        """The words for an end, between marks: `whole` may leave them out."""
        return f"{_END[0]}, {self.say(key)}{_END[1]}"

    def sign(self, symbol: str) -> str:
        return self.say(_SIGNS[symbol])

    def arrow(self, steps: Sequence[w.Node]) -> str:
        return self.say("by", self.separator.join(map(self, steps)))

    def group(self, text: str, within: w.Node | None = None) -> str:
        return self.say("in_parentheses", text)

    def fraction(self, numerator: str, denominator: str) -> str:
        return self.say("over", numerator, denominator)

    def number(self, node: w.Number) -> str:
        text = super().number(node)
        return self.say("minus_sign", text[1:]) if text.startswith("-") else text

    def decimal(self, node: w.Decimal) -> str:
        digits = node.digits.removeprefix("-")
        if self.conventions.decimal_mark == "comma":
            digits = digits.replace(".", ",")
        return self.say("minus_sign", digits) if node.digits.startswith("-") else digits

    def negative(self, node: w.Negative) -> str:
        text = super().negative(node)
        return self.say("minus_sign", text[1:]) if text.startswith("-") else text

    def constant(self, node: w.Constant) -> str:
        return self.say(_CONSTANTS[node.symbol])

    def letter(self, base: str, subscript: tuple[str, ...], kind: w.NameKind, accent: Accent) -> str:
        letter = LETTERS.get(base, base)
        text = self.say(accent, letter) if accent else letter
        return self.say("sub", text, " ".join("".join(subscript))) if subscript else text

    def vector_product(self, node: w.VectorProduct) -> str:
        left, right = self.at(PRODUCT + 1, node.left), self.at(PRODUCT + 1, node.right)
        return f"{left} {self.say(f'{node.kind}_product')} {right}"

    def quotient(self, node: w.Quotient) -> str:
        top, bottom = self(node.numerator), self(node.denominator)
        short = type(node.numerator) in _SHORT and type(node.denominator) in _SHORT
        return self.fraction(top, bottom) if short else self.say("fraction", top, bottom) + self.ends("end_of_fraction")

    def power(self, node: w.Power) -> str:
        return self.raised(self.at(ATOM, node.base), node.exponent)

    def raised(self, base: str, exponent: w.Node) -> str:
        """A base, or a function, with its exponent."""
        if type(exponent) is w.Number and exponent.value in (2, 3):
            return self.say("squared" if exponent.value == 2 else "cubed", base)
        if exponent == w.MINUS_ONE:
            return self.say("inverse", base)
        return self.say("to_the_power", base, self(exponent))

    def root(self, node: w.Root) -> str:
        radicand = self(node.radicand)
        said = self.say("root", radicand) if node.index == 2 else self.say("nth_root", str(node.index), radicand)
        return said if type(node.radicand) in _SHORT else said + self.ends("end_of_root")

    def absolute_value(self, node: w.AbsoluteValue) -> str:
        return self.say("absolute_value", self(node.operand))

    def norm(self, node: w.Norm) -> str:
        operand = self(node.operand)
        return self.say("norm", operand) if node.kind is None else self.say("norm_of_kind", self(node.kind), operand)

    def call(self, node: w.Call, exponent: w.Node | None = None) -> str:
        name = self.said.spelling(node.function)
        if node.subscript is not None:
            name = self.say("sub", name, self(node.subscript))
        if exponent is not None:
            name = self.raised(name, exponent)
        inner = [self.listed(node.arguments)] if node.arguments else []
        inner += [f"{key} {self.sign('=')} {self(value)}" for key, value in node.keywords]
        return self.say("applied", name, self.separator.join(inner))

    def vector(self, node: w.Vector) -> str:
        return self.say("vector", self.listed(node.entries))

    def matrix(self, node: w.Matrix) -> str:
        return self.say("matrix", *self._size(node), self._rows(node))

    def determinant(self, node: w.Determinant) -> str:
        return self.say("determinant", self(node.operand))

    def _size(self, node: w.Matrix) -> tuple[str, str]:
        return str(len(node.rows)), str(len(node.rows[0]) if node.rows else node.columns)

    def _rows(self, node: w.Matrix) -> str:
        rows: list[str] = []
        for number, row in enumerate(node.rows, 1):
            if self._longest < number < len(node.rows):
                continue
            cells = [self.list_dots if cell is None else self(cell) for cell in self.elided(row)]
            if node.bar is not None and len(cells) == len(row):
                cells.insert(node.bar, self.say("bar"))
            rows.append(self.say("row", str(number), self.separator.join(cells)))
        return "; ".join(rows)

    def transpose(self, node: w.Transpose) -> str:
        return self.say("transpose", self.at(ATOM, node.operand))

    def conjugate(self, node: w.Conjugate) -> str:
        return self.say("conjugate", self(node.operand))

    def summation(self, node: w.Summation) -> str:
        term = self.at(PRODUCT, node.term)
        return self.say("summation", node.index, str(node.lower), str(node.upper), term)

    def degrees(self, node: w.Degrees) -> str:
        return self.say("degrees", self.at(ATOM, node.operand))

    def items(self, node: w.Items) -> str:
        text = self.listed(node.entries)
        return self.say("set_of", text) if node.braces else text

    def word(self, text: str) -> str:
        return f" {text} "

    def branches(self, node: w.Branches) -> str:
        words = self.said
        return "; ".join(
            [
                f"{self(value)} {words.otherwise if condition is None else f'{words.condition} {self(condition)}'}"
                for value, condition in node.rows
            ]
        )


def whole(said: str) -> str:
    """The words of a whole formula: none for an end where everything ends."""
    return _MARKS.sub("", _LAST.sub("", said.strip()))


@lru_cache(maxsize=32)
def speech_printer(conventions: Conventions = STANDARD) -> SpeechPrinter:
    """The printer of these conventions."""
    return SpeechPrinter(conventions)
