r"""Printing of expressions that may break across lines: matrices row by row, fractions with a slash, and a mark at each
possible line break.  Targets define the spelling; the LaTeX one is here, since several formats use it.

(1, 2, ..., 40)     `(1,` mark `2,` mark ...
"""

from __future__ import annotations

from abc import abstractmethod
from functools import lru_cache

from symla.notation import written as w
from symla.notation.conventions import STANDARD, Conventions
from symla.notation.digits import digits_of
from symla.notation.printer import Printer
from symla.notation.tex import TexPrinter
from symla.notation.tightness import APPLIED, ATOM, QUOTIENT

MARK = "\ue010"
_LONG = 45  # longest unbroken run of digits; longer numbers are grouped by ten
_WIDE = 10**9  # numbers that count where a product may be too wide for a line
_SHORTEST = 16  # shortest piece, except for the last one
_WIDE_ROOT = 60  # longest radicand under a root sign


class Wrapped(Printer):
    """A mixin that marks possible line breaks; it precedes the printer of a target among the bases of a class."""

    fraction_level = APPLIED
    slash = "/"
    gap: str  # between the groups of a long number
    wide_gap: str  # between entries where the comma is the decimal mark
    bar: str

    def __init__(self, conventions: Conventions = STANDARD) -> None:
        super().__init__(conventions)
        self.separator += MARK
        self._bare = 0

    @abstractmethod
    def raised(self, base: str, exponent: str) -> str:
        """A power of a printed base and exponent."""

    def fraction(self, numerator: str, denominator: str) -> str:
        gap = MARK if len(numerator) + len(denominator) > _LONG else ""
        return f"{numerator}{self.slash}{gap}{denominator}"

    def digits(self, value: int) -> str:
        text = digits_of(value)
        if len(text) <= _LONG:
            return text
        first = len(text) % 10
        groups = [text[:first]] if first else []
        groups += [text[start : start + 10] for start in range(first, len(text), 10)]
        return f"{self.gap}{MARK}".join(groups)

    def product(self, node: w.Product, leading: bool = True) -> str:
        numbers = [p.value for p in w.walk(node) if type(p) is w.Number and type(p.value) is int]
        if sum([len(digits_of(value)) for value in numbers if abs(value) >= _WIDE]) > _LONG:
            factors = [self.at(APPLIED, factor) for factor in node.factors]
            return f"{self.times}{MARK}".join(factors)
        return super().product(node, leading)

    def quotient(self, node: w.Quotient) -> str:
        return self.fraction(self.at(QUOTIENT, node.numerator), self.at(QUOTIENT, node.denominator))

    def root(self, node: w.Root) -> str:
        text = self(node.radicand)
        if len(text) <= _WIDE_ROOT:
            return super().root(node).replace(MARK, "")  # type: ignore[safe-super]
        return self.raised(self.group(text), f"1/{node.index}")

    def power(self, node: w.Power) -> str:
        base = self.at(ATOM, node.base)
        if type(node.base) is w.Number and MARK in base:  # the exponent is not that of its last digits
            base = self.group(base)
        return self.raised(base, self(node.exponent).replace(MARK, ""))

    def vector(self, node: w.Vector) -> str:
        text = self.listed(node.entries)
        return f"{self.bracket('[')}{text}{self.bracket(']')}" if len(node.entries) < 2 else self.group(text)

    def bracket(self, one: str) -> str:
        """A single bracket."""
        return one

    def matrix(self, node: w.Matrix) -> str:
        left, right = map(self.bracket, "[]" if self.conventions.brackets == "square" else "()")
        rows = [self._in_one_row(row, node.bar) for row in node.rows]
        return f"{left}{(self.between_rows + MARK + ' ').join(rows)}{right}"

    between_rows = ";"

    def _in_one_row(self, row: tuple[w.Node, ...], bar: int | None) -> str:
        if not bar:
            return self._entries(row)
        return f"{self._entries(row[:bar])} {self.bar} {MARK}{self._entries(row[bar:])}"

    def _entries(self, row: tuple[w.Node, ...]) -> str:
        """Entries of a row, separated by commas, or by spaces where the comma is the decimal mark (semicolons end
        rows).
        """
        if self.conventions.decimal_mark != "comma":
            return self.listed(row)
        return f"{self.wide_gap}{MARK}".join([self.list_dots if e is None else self.entry(e) for e in self.elided(row)])


class WrappedTexPrinter(Wrapped, TexPrinter):
    """LaTeX mathematics with marked line breaks."""

    plus = f" {MARK}{{}} + "
    minus = f" {MARK}{{}} - "
    gap = r"\,"
    wide_gap = r"\;"
    bar = r"\mid"

    def group(self, text: str, within: w.Node | None = None) -> str:
        return f"({text})"

    def raised(self, base: str, exponent: str) -> str:
        return f"{base}^{{{exponent}}}"

    def _fence(self, left: str, right: str, inner: w.Node) -> str:
        return rf"\{left} {self(inner)} \{right}"


def pieces_of(text: str) -> list[str]:
    """The formula split at the marks outside of all braces, where text may break."""
    pieces: list[str] = []
    current: list[str] = []
    depth = 0
    for letter in text:
        depth += (letter == "{") - (letter == "}")
        if letter != MARK:
            current.append(letter)
        elif depth == 0 and len(current) >= _SHORTEST:
            pieces.append("".join(current).strip())
            current = []
    pieces.append("".join(current).strip())
    return [piece for piece in pieces if piece]


def in_pieces(text: str, before: str, after: str) -> str:
    """The pieces of a formula, each between these delimiters."""
    return " ".join([f"{before}{piece}{after}" for piece in pieces_of(text)])


@lru_cache(maxsize=32)
def wrapped_tex_printer(conventions: Conventions = STANDARD) -> WrappedTexPrinter:
    """The printer of these conventions."""
    return WrappedTexPrinter(conventions)
