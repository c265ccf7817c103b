"""Written expressions in words: what a screen reader says of a formula.

Root(Sum((Power(3, 2), Power(4, 2))))   the square root of 3 squared plus 4 squared

What ends only by the look of the page, a root or an exponent of several terms, a vector, ends in words (`end of root`).
`whole` leaves out those of a fraction, a vector or a matrix where the formula ends; without its end, a root of several
terms would be heard as that of the first.  Every word stands in the language's `_speech.j2`.
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
# what an exponent or a transpose behind it would be taken for a part of, and the words for its end
_ENDS = {
    w.AbsoluteValue: "end_of_absolute_value",
    w.Norm: "end_of_norm",
    w.Determinant: "end_of_argument",
    w.Conjugate: "end_of_argument",
}
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
        self.negation = f"{self.say('minus')} "
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
        top, bottom = self.part(node.numerator), self.part(node.denominator)
        short = _short(node.numerator) and _short(node.denominator)
        return self.fraction(top, bottom) if short else self.bounded(top, bottom)

    def bounded(self, top: str, bottom: str) -> str:
        """A fraction that says where it begins and ends."""
        return self.say("fraction", top, bottom) + self.ends("end_of_fraction")

    def part(self, node: w.Node) -> str:
        """A part of a fraction: one that is a fraction itself has bounds."""
        if type(node) is w.Quotient:
            return self.bounded(self.part(node.numerator), self.part(node.denominator))
        if type(node) is w.Number and not _short(node):
            text = self.bounded(str(abs(node.value.numerator)), str(node.value.denominator))
            return self.say("minus_sign", text) if node.value < 0 else text
        return self(node)

    def closed(self, said: str, within: w.Node, key: str) -> str:
        """What has several terms within it, with its end."""
        return said if _short(within) else f"{said}, {self.say(key)}"

    def close(self, node: w.Node) -> str:
        """What is raised or transposed: it has ended before."""
        text, key = self.at(ATOM, node), _ENDS.get(type(node))
        end = f", {self.say(key)}" if key else ""
        return text if text.endswith(end) else text + end

    def power(self, node: w.Power) -> str:
        return self.raised(self.close(node.base), node.exponent)

    def raised(self, base: str, exponent: w.Node) -> str:
        """A base, or a function, with its exponent."""
        if type(exponent) is w.Number and exponent.value in (2, 3):
            return self.say("squared" if exponent.value == 2 else "cubed", base)
        if exponent == w.MINUS_ONE:
            return self.say("inverse", base)
        return self.closed(self.say("to_the_power", base, self(exponent)), exponent, "end_of_exponent")

    def root(self, node: w.Root) -> str:
        radicand = self(node.radicand)
        said = self.say("root", radicand) if node.index == 2 else self.say("nth_root", str(node.index), radicand)
        return self.closed(said, node.radicand, "end_of_root")

    def absolute_value(self, node: w.AbsoluteValue) -> str:
        return self.closed(self.say("absolute_value", self(node.operand)), node.operand, "end_of_absolute_value")

    def norm(self, node: w.Norm) -> str:
        operand = self(node.operand)
        said = self.say("norm", operand) if node.kind is None else self.say("norm_of_kind", self(node.kind), operand)
        return self.closed(said, node.operand, "end_of_norm")

    def call(self, node: w.Call, exponent: w.Node | None = None) -> str:
        name = self.said.spelling(node.function)
        if node.subscript is not None:
            name = self.say("sub", name, self(node.subscript))
        if exponent is not None:
            name = self.raised(name, exponent)
        inner = [self.listed(node.arguments)] if node.arguments else []
        inner += [f"{key} {self.sign('=')} {self(value)}" for key, value in node.keywords]
        said = self.say("applied", name, self.separator.join(inner))
        alone = len(node.arguments) == 1 and not node.keywords and _short(node.arguments[0])
        return said if alone else f"{said}, {self.say('end_of_argument')}"

    def vector(self, node: w.Vector) -> str:
        return self.say("vector", self.listed(node.entries)) + self.ends("end_of_vector")

    def matrix(self, node: w.Matrix) -> str:
        return self.say("matrix", *self._size(node), self._rows(node)) + self.ends("end_of_matrix")

    def determinant(self, node: w.Determinant) -> str:
        return self.closed(self.say("determinant", self(node.operand)), node.operand, "end_of_argument")

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
        return self.say("transpose", self.close(node.operand))

    def conjugate(self, node: w.Conjugate) -> str:
        return self.closed(self.say("conjugate", self(node.operand)), node.operand, "end_of_argument")

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


def _short(node: w.Node) -> bool:
    """Whether it needs no end in words: a letter or a number, but no fraction."""
    return type(node) in _SHORT and not (type(node) is w.Number and type(node.value) is not int)


def whole(said: str) -> str:
    """The words of a whole formula: none for an end where everything ends."""
    return _MARKS.sub("", _LAST.sub("", said.strip()))


@lru_cache(maxsize=32)
def speech_printer(conventions: Conventions = STANDARD) -> SpeechPrinter:
    """The printer of these conventions."""
    return SpeechPrinter(conventions)
