"""Written expressions as Typst mathematics.

Root(Sum((Power(3, 2), Power(-2, 2))))   sqrt(3^(2) + (-2)^(2))

A comma and a semicolon stand after a backslash, so that a function never takes them as its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from symla.notation import written as w
from symla.notation.accents import OVER, Accent
from symla.notation.conventions import STANDARD, Conventions
from symla.notation.indices import join_indices
from symla.notation.printer import Printer
from symla.notation.shape import has_high_rows, has_sums
from symla.notation.signs import LETTERS
from symla.notation.tightness import ATOM, POWER, PREFIXED, PRODUCT, QUOTIENT

_INDEX = re.compile(r"[0-9]+|[\s\S]")


class TypstPrinter(Printer):
    """Typst mathematics."""

    thin = " "
    dots = "⋯"
    list_dots = "…"
    slash = " slash "
    arrows = True

    def __init__(self, conventions: Conventions = STANDARD) -> None:
        super().__init__(conventions)
        self.times = " · " if conventions.times == "dot" else " × "
        self.separator = r"\; " if conventions.decimal_mark == "comma" else r"\, "
        self._brackets = '"["' if conventions.brackets == "square" else '"("'

    def arrow(self, steps: Sequence[w.Node]) -> str:
        """The operations above the arrow; of several, the later half below it."""
        half = (len(steps) + 1) // 2
        above, below = _stacked([self(step) for step in steps[:half]]), _stacked([self(step) for step in steps[half:]])
        return f"arrowto({above}, below: {below})" if below else f"arrowto({above})"

    def continued(self, terms: Sequence[w.Node]) -> str:
        """A sign after an empty text, so that it is not that of the first term and has room on both sides."""
        return f'"" {super().continued(terms)}'

    def fraction(self, numerator: str, denominator: str) -> str:
        return f"frac({numerator}, {denominator})"

    def decimal(self, node: w.Decimal) -> str:
        if self.conventions.decimal_mark != "comma":
            return node.digits
        sign = "-" if node.digits.startswith("-") else ""
        return sign + quoted(node.digits.removeprefix("-").replace(".", ","))

    def letter(self, base: str, subscript: tuple[str, ...], kind: w.NameKind, accent: Accent) -> str:
        text = LETTERS.get(base) or (base if len(base) == 1 and base.isalpha() else f"italic({quoted(base)})")
        if kind == "vector" and self.conventions.vectors != "plain":
            text = f"vb({text})" if self.conventions.vectors == "bold" else f"arrow({text})"
        if accent in OVER:
            text = f"accent({text}, {quoted(OVER[accent])})"
        if accent == "prime":
            text += "'"
        return f"{text}_({_index(join_indices(subscript))})" if subscript else text

    def power(self, node: w.Power) -> str:
        return f"{self.at(ATOM, node.base)}^({self(node.exponent)})"

    def root(self, node: w.Root) -> str:
        index = "" if node.index == 2 else f"{node.index}, "
        return f"root({index}{self(node.radicand)})" if index else f"sqrt({self(node.radicand)})"

    def absolute_value(self, node: w.AbsoluteValue) -> str:
        return f"abs({self(node.operand)})"

    def norm(self, node: w.Norm) -> str:
        text = f"norm({self(node.operand)})"
        return text if node.kind is None else f"{text}_({self(node.kind)})"

    def call(self, node: w.Call, exponent: w.Node | None = None) -> str:
        name = node.function
        if name == "exp":
            return f"e^({self(node.arguments[0])})"
        head = f"op({quoted(self.said.spelling(name))})"
        if node.subscript is not None:
            head += f"_({self(node.subscript)})"
        if exponent is not None:
            head += f"^({self(exponent)})"
        if name in PREFIXED and len(node.arguments) == 1 and not node.keywords:
            argument = node.arguments[0]
            text = self(argument)
            if self.level(argument) >= QUOTIENT and not text.startswith("("):
                return f"{head} {text}"
        inner = [self.listed(node.arguments)] if node.arguments else []
        inner += [f"italic({quoted(key)}) = {self(value)}" for key, value in node.keywords]
        return f"{head} {self.group(self.separator.join(inner))}"

    def matrix(self, node: w.Matrix) -> str:
        if not node.rows or not node.rows[0]:
            return "[ ]" if self.conventions.brackets == "square" else "( )"
        return self._array(self._brackets, node)

    def determinant(self, node: w.Determinant) -> str:
        operand = node.operand
        if type(operand) is not w.Matrix or not operand.rows:
            return f'op("det") ({self(operand)})'
        return self._array('"|"', operand)

    def _array(self, delimiter: str, node: w.Matrix) -> str:
        shown = self.cells(node)
        cells = [["⋮" if not any(row) else self.dots if c is None else self(c) for c in row] for row in shown]
        style = f"delim: #{delimiter}, "
        if node.bar is not None:
            style += f"augment: #barred({len(self.elided(node.rows[0][: node.bar]))}), "
        style += "align: #center, " if has_sums(shown) else ""
        style += "row-gap: #airy, " if has_high_rows(shown) else ""
        return f"mat({style}{'; '.join([', '.join(row) for row in cells])})"

    def transpose(self, node: w.Transpose) -> str:
        return f'{self.at(ATOM, node.operand)}^(sans("T"))'

    def conjugate(self, node: w.Conjugate) -> str:
        return f"overline({self(node.operand)})"

    def summation(self, node: w.Summation) -> str:
        index = _index(node.index)
        return f"limits(sum)_({index} = {node.lower})^({node.upper}) {self.at(PRODUCT, node.term)}"

    def degrees(self, node: w.Degrees) -> str:
        return f"{self.at(POWER, node.operand)}°"

    def word(self, text: str) -> str:
        return " " + quoted(f" {text} ") + " "

    def branches(self, node: w.Branches) -> str:
        rows = [
            f"{self(value)} quad & {quoted(self.said.otherwise)}"
            if condition is None
            else f"{self(value)} quad & {quoted(self.said.condition)} space {self(condition)}"
            for value, condition in node.rows
        ]
        return f"cases({', '.join(rows)})"


def quoted(text: str) -> str:
    """The text as a string of Typst: nothing in it is code."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _index(text: str) -> str:
    """An index: letters and numbers as such, everything else in quotation marks."""
    parts = _INDEX.findall(text)
    return " ".join([part if part.isascii() and part.isalnum() else quoted(part) for part in parts])


def _stacked(lines: Sequence[str]) -> str:
    if len(lines) < 2:
        return "".join(lines)
    return f"stacked({', '.join(lines)})"


@lru_cache(maxsize=32)
def typst_printer(conventions: Conventions = STANDARD) -> TypstPrinter:
    """The printer of these conventions."""
    return TypstPrinter(conventions)
