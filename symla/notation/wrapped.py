r"""Written expressions as LaTeX mathematics that may go on in the next line: matrices row after row, fractions with a
slash, and a mark wherever a line may end.

(1, 2, ..., 40)     `(1,` mark `2,` mark ...
"""

from __future__ import annotations

from functools import lru_cache

from symla.notation import written as w
from symla.notation.conventions import STANDARD, Conventions
from symla.notation.digits import digits_of
from symla.notation.tex import TexPrinter
from symla.notation.tightness import APPLIED, ATOM, QUOTIENT

_MARK = "\ue010"
_LONG = 45  # digits in a row; a longer number is written in groups of ten
_SHORTEST = 16  # characters of a piece, but for the last one
_WIDE_ROOT = 60  # characters below a root sign


class WrappedTexPrinter(TexPrinter):
    """LaTeX mathematics with marks where a line may end."""

    fraction_level = APPLIED
    plus = f" {_MARK}{{}} + "
    minus = f" {_MARK}{{}} - "

    def __init__(self, conventions: Conventions = STANDARD) -> None:
        super().__init__(conventions)
        self.separator += _MARK

    def group(self, text: str, *_: w.Node | None) -> str:
        return f"({text})"

    def fraction(self, numerator: str, denominator: str) -> str:
        gap = _MARK if len(numerator) + len(denominator) > _LONG else ""
        return f"{numerator}/{gap}{denominator}"

    def loose_in_product(self, node: w.Node) -> bool:
        return type(node) is w.Quotient or (type(node) is w.Number and type(node.value) is not int)

    def needs_sign(self, left: w.Node, right: w.Node) -> bool:
        return super().needs_sign(left, right) and type(right) is not w.Quotient

    def digits(self, value: int) -> str:
        text = digits_of(value)
        if len(text) <= _LONG:
            return text
        first = len(text) % 10
        groups = [text[:first]] if first else []
        groups += [text[start : start + 10] for start in range(first, len(text), 10)]
        return rf"\,{_MARK}".join(groups)

    def product(self, node: w.Product, leading: bool = True) -> str:
        if any(type(f) is w.Number and type(f.value) is int and len(digits_of(f.value)) > _LONG for f in node.factors):
            factors = [self.at(APPLIED, factor) for factor in node.factors]
            return self.times.join(factors)
        return super().product(node, leading)

    def quotient(self, node: w.Quotient) -> str:
        return self.fraction(self.at(QUOTIENT, node.numerator), self.at(QUOTIENT, node.denominator))

    def root(self, node: w.Root) -> str:
        text = self(node.radicand)
        if len(text) <= _WIDE_ROOT:
            return super().root(node).replace(_MARK, "")
        return f"{self.group(text)}^{{1/{node.index}}}"

    def power(self, node: w.Power) -> str:
        return f"{self.at(ATOM, node.base)}^{{{self(node.exponent).replace(_MARK, '')}}}"

    def _fence(self, left: str, right: str, inner: w.Node) -> str:
        return rf"\{left} {self(inner)} \{right}"

    def vector(self, node: w.Vector) -> str:
        text = self.listed(node.entries)
        return f"[{text}]" if len(node.entries) < 2 else self.group(text)

    def matrix(self, node: w.Matrix) -> str:
        left, right = "[]" if self.conventions.brackets == "square" else "()"
        rows = [self._in_one_row(row, node.bar) for row in node.rows]
        return f"{left}{(';' + _MARK + ' ').join(rows)}{right}"

    def _in_one_row(self, row: tuple[w.Node, ...], bar: int | None) -> str:
        if not bar:
            return self._entries(row)
        return rf"{self._entries(row[:bar])} \mid {_MARK}{self._entries(row[bar:])}"

    def _entries(self, row: tuple[w.Node, ...]) -> str:
        """Entries side by side: with commas, or where these are decimal marks, with spaces (semicolons part rows)."""
        if self.separator.startswith(","):
            return self.listed(row)
        return rf"\;{_MARK}".join([self.list_dots if e is None else self.entry(e) for e in self.elided(row)])


def in_pieces(text: str, before: str, after: str) -> str:
    """The formula between these delimiters, in pieces where a mark stands outside of all braces: text may go on in the
    next line between two of them.
    """
    pieces: list[str] = []
    current: list[str] = []
    depth = 0
    for letter in text:
        depth += (letter == "{") - (letter == "}")
        if letter != _MARK:
            current.append(letter)
        elif depth == 0 and len(current) >= _SHORTEST:
            pieces.append("".join(current).strip())
            current = []
    pieces.append("".join(current).strip())
    return " ".join([f"{before}{piece}{after}" for piece in pieces if piece])


@lru_cache(maxsize=32)
def wrapped_tex_printer(conventions: Conventions = STANDARD) -> WrappedTexPrinter:
    """The printer of these conventions."""
    return WrappedTexPrinter(conventions)
