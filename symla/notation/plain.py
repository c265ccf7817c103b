"""Written expressions as one line of Unicode text, which the reader parses back.

Root(Sum((Power(3, 2), Power(-2, 2))))   √(3² + (-2)²)
"""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate

from symla.notation import written as w
from symla.notation.accents import MARKS, Accent
from symla.notation.conventions import STANDARD, Conventions
from symla.notation.indices import join_indices
from symla.notation.printer import Printer
from symla.notation.signs import LETTERS
from symla.notation.tightness import APPLIED, ATOM, PRODUCT, QUOTIENT

_SUPERSCRIPT = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
_SUBSCRIPT = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


class PlainPrinter(Printer):
    """Unicode text on one line."""

    thin = " "
    dots = "⋯"
    list_dots = "…"
    fraction_level = APPLIED

    def __init__(self, conventions: Conventions = STANDARD) -> None:
        super().__init__(conventions)
        self.times = "·" if conventions.times == "dot" else " × "
        self._levels[w.Call] = QUOTIENT  # its argument stands in parentheses: exp(t)/2

    def fraction(self, numerator: str, denominator: str) -> str:
        return f"{numerator}/{denominator}"

    def letter(self, base: str, subscript: tuple[str, ...], kind: w.NameKind, accent: Accent) -> str:
        text = LETTERS.get(base, base)
        if kind == "vector" and self.conventions.vectors == "arrow":
            text += "\u20d7"
        text += MARKS[accent] if accent != "prime" else ""
        if subscript:
            indices = join_indices(subscript)
            text += indices.translate(_SUBSCRIPT) if indices.isdigit() else f"_{{{indices}}}"
        return text + "′" if accent == "prime" else text

    def quotient(self, node: w.Quotient) -> str:
        return self.at(QUOTIENT, node.numerator) + "/" + self.at(QUOTIENT, node.denominator)

    def power(self, node: w.Power) -> str:
        return self.at(ATOM, node.base) + self.raised(node.exponent)

    def raised(self, exponent: w.Node) -> str:
        """An exponent, after its base."""
        if type(exponent) is w.Number and type(exponent.value) is int:
            return str(exponent.value).translate(_SUPERSCRIPT)
        return f"^{self.at(ATOM, exponent)}"

    def root(self, node: w.Root) -> str:
        index = "" if node.index == 2 else str(node.index).translate(_SUPERSCRIPT)
        radicand = node.radicand
        return f"{index}√{self(radicand)}" if _is_whole(radicand) else f"{index}√({self(radicand)})"

    def absolute_value(self, node: w.AbsoluteValue) -> str:
        return f"|{self(node.operand)}|"

    def norm(self, node: w.Norm) -> str:
        text = f"‖{self(node.operand)}‖"
        if node.kind is None:
            return text
        kind = self.at(ATOM, node.kind)
        return text + (kind.translate(_SUBSCRIPT) if _is_whole(node.kind) else f"_{kind}")

    def call(self, node: w.Call, exponent: w.Node | None = None) -> str:
        head = self.said.spelling(node.function) + ("" if exponent is None else self.raised(exponent))
        if node.subscript is not None:
            head += "_" + self(node.subscript)
        inner = [self.listed(node.arguments)] if node.arguments else []
        inner += [f"{key}={self(value)}" for key, value in node.keywords]
        return f"{head}({self.separator.join(inner)})"

    def vector(self, node: w.Vector) -> str:
        if len(node.entries) < 2:  # (5) would be the number
            return f"[{''.join(map(self._single, node.entries))}]"
        return f"({self.listed(node.entries)})"

    def matrix(self, node: w.Matrix) -> str:
        rows = [self._row(row, node.bar) if row is not None else "⋮" for row in self._elided_rows(node)]
        text = f"[{'; '.join(rows)}]"
        if len(rows) == 1 and node.bar is None and not _in_blocks(node.rows[0]):
            return f"[{text}]"  # [1, 2] would be the vector
        return text

    def _single(self, entry: w.Node) -> str:
        """The only entry of a row: without a comma, a space in it would separate entries."""
        text = self(entry)
        return f"({text})" if _has_space(text) else text

    def _elided_rows(self, node: w.Matrix) -> list[tuple[w.Node, ...] | None]:
        if len(node.rows) <= self.conventions.longest:
            return list(node.rows)
        return [*node.rows[:3], None, node.rows[-1]]

    def _row(self, row: tuple[w.Node, ...], bar: int | None) -> str:
        if _in_blocks(row):
            names = [self(entry) for entry in row]
            return " ".join([*names[:bar], "|", *names[bar:]] if bar else names)
        if bar is None or not bar:
            return self._entries(row) if len(row) > 1 else "".join(map(self._single, row))
        if len(row) == 2 and self.separator == ", ":  # [(A b) | (A c)]: without commas, spaces would separate entries
            return " | ".join([self.list_dots if entry is None else self._single(entry) for entry in self.elided(row)])
        return f"{self._entries(row[:bar])} | {self._entries(row[bar:])}"

    def _entries(self, row: tuple[w.Node, ...]) -> str:
        """Entries of a row, separated by commas, or by spaces where the comma is the decimal mark (semicolons end
        rows).
        """
        if self.separator == ", ":
            return self.listed(row)
        return " ".join([self.list_dots if entry is None else self._single(entry) for entry in self.elided(row)])

    def determinant(self, node: w.Determinant) -> str:
        return f"{self.said.spelling('det')}({self(node.operand)})"

    def transpose(self, node: w.Transpose) -> str:
        return self.at(ATOM, node.operand) + "ᵀ"

    def conjugate(self, node: w.Conjugate) -> str:
        return f"{self.said.spelling('conj')}({self(node.operand)})"

    def summation(self, node: w.Summation) -> str:
        return f"∑_{{{node.index}={node.lower}}}^{{{node.upper}}} {self.at(PRODUCT, node.term)}"

    def degrees(self, node: w.Degrees) -> str:
        return self.at(ATOM, node.operand) + "°"

    def word(self, text: str) -> str:
        return f" {text} "

    def branches(self, node: w.Branches) -> str:
        return "; ".join(
            self(value)
            + (f" {self.said.otherwise}" if condition is None else f" {self.said.condition} {self(condition)}")
            for value, condition in node.rows
        )


def _has_space(text: str) -> bool:
    """Whether a space stands outside of all parentheses."""
    depths = accumulate((char == "(") - (char == ")") for char in text)
    return any(char == " " and not depth for char, depth in zip(text, depths, strict=True))


def _is_whole(node: w.Node) -> bool:
    """Whether the node is a nonnegative integer."""
    return type(node) is w.Number and type(node.value) is int and node.value >= 0


def _in_blocks(row: tuple[w.Node, ...]) -> bool:
    """Whether the row names columns or blocks of a matrix: `[v_1 v_2]`, `[A | b]`."""
    return bool(row) and all(type(entry) is w.Name and entry.kind != "scalar" for entry in row)


@lru_cache(maxsize=32)
def plain_printer(conventions: Conventions = STANDARD) -> PlainPrinter:
    """The plain-text printer of these conventions."""
    return PlainPrinter(conventions)
