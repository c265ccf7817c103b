"""Widths and heights of formulas, computed from their nodes: in digits (half an em each), and in lines.

A formula is spelled as the glyphs of its widest row, one character each, by the rules of all printers; a table has the
width of each glyph:

(a + b)/cd                  the wider one of `a + b` and `cd`, and the ends of the bar
[[1, 200], [30, 4]]         `30`, a gap, `200`, between brackets

A format that sets formulas differently has its own table, or (a terminal) its own rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import zip_longest
from typing import ClassVar, Final

from symla.notation import written as w
from symla.notation.accents import Accent
from symla.notation.conventions import STANDARD, Conventions
from symla.notation.indices import join_indices
from symla.notation.named import NamedZero
from symla.notation.printer import Printer
from symla.notation.shape import FRACTION
from symla.notation.tightness import ATOM, POWER, PREFIXED, PRODUCT, QUOTIENT

Spans = tuple[w.Node | float, ...]  # the items of a row: formulas, and known widths

# Private-use characters for glyphs that are neither letters nor signs.
BAR, ROOT, NTH_ROOT, GAP, BRACKET, THIN, TALL, SPACE, FENCE, LIMITS = map(chr, range(0xE000, 0xE00A))
_SMALL, _WORD = 0xF0000, 0x100000  # offsets of the same glyphs as indices, and as letters of words

SMALL: Final = 0.75  # of what stands high or low
_PLAIN: Final = (
    dict.fromkeys("0123456789", 1.0)
    | dict.fromkeys("(),.;!'", 0.9)
    | dict.fromkeys("[]|⋮", 0.6)
    | dict.fromkeys("wABCDEFGHIJKLNOPQRSTUVXYZ", 1.65)
    | dict.fromkeys("mMW", 2.1)
    | dict.fromkeys("abcdefghijklnopqrstuvxyz", 1.15)
    | dict.fromkeys("=<>≤≥≠≈", 2.8)
    | {"+": 2.5, "−": 2.5, "-": 1.6, "·": 1.5, "×": 2.5, "⊙": 2.5, "⊗": 2.5, "…": 2.9, "⋯": 2.9, "→": 2.4, "↔": 2.4}
    | {"∞": 2.0, "‖": 1.0, "{": 1.0, "}": 1.0, " ": 0.0}
    | {BAR: 0.5, ROOT: 1.8, NTH_ROOT: 2.6, GAP: 1.95, BRACKET: 1.15}
    | {THIN: 0.6, TALL: 0.6, SPACE: 2.0, FENCE: 1.1, LIMITS: 3.2}
)


class Glyphs(dict[str, float]):
    """The widths of glyphs; one that is not listed has the usual width."""

    def __missing__(self, glyph: str) -> float:
        return OTHER


OTHER: Final = 1.15
# Computer Modern and similar faces, with digits half an em wide.
GLYPHS: Final = Glyphs(
    _PLAIN
    | {"α": OTHER}  # any Greek letter
    | {chr(_SMALL + ord(glyph)): SMALL * wide for glyph, wide in _PLAIN.items()}
    | {chr(_SMALL + ord(sign)): 1.2 for sign in "+−=<>≤≥≠≈"}  # without space around them there
    | {chr(_WORD + ord(letter)): 0.95 for letter in map(chr, range(0x21, 0x180))}
)

_AS_INDEX: Final = {ord(glyph): chr(_SMALL + ord(glyph)) for glyph in _PLAIN}
_IN_CELL: Final = {code: small for code, small in _AS_INDEX.items() if chr(code) not in f"+−{BAR}{ROOT}"}
_AS_WORD: Final = {code: chr(_WORD + code) for code in range(0x21, 0x180)}


class Rows(Printer):
    """A printer that spells a formula as the glyphs of its widest row, as typesetters set it."""

    plus = "+"
    minus = "−"
    thin = ""
    dots = "⋯"
    list_dots = "…"
    arrows = True
    glyphs = GLYPHS
    beside = ""
    products: ClassVar = {kind: sign.strip() for kind, sign in Printer.products.items()}

    def __init__(self, conventions: Conventions = STANDARD) -> None:
        super().__init__(conventions)
        self.times = "·" if conventions.times == "dot" else "×"
        self.separator = "," + THIN
        self._wide = lru_cache(maxsize=2048)(self.wide)  # most entries of arrays are short and recur
        self._cell_of = lru_cache(maxsize=2048)(self._cell)

    def wide(self, row: str) -> float:
        """The width of a row of glyphs."""
        return sum(map(self.glyphs.__getitem__, row))

    def widest(self, rows: Iterable[str]) -> str:
        """The widest of the rows."""
        return max(rows, key=self._wide, default="")

    def arrow(self, steps: Sequence[w.Node]) -> str:
        """An arrow with a small label for one operation; several operations stand before it."""
        if len(steps) == 1:
            return _as_index(self.printed(steps[0])) + SPACE + "-"
        return self.widest(map(self.printed, steps)) + SPACE + SPACE + SPACE

    def group(self, text: str, within: w.Node | None = None) -> str:
        return f"{TALL}({text}){TALL}" if within is not None and self.high(within) else f"({text})"

    def _barred(self, bar: str, inner: w.Node) -> str:
        """The formula between bars, larger ones if it is tall."""
        edge = TALL if self.high(inner) else ""
        return f"{edge}{bar}{self.printed(inner)}{bar}{edge}"

    def fraction(self, numerator: str, denominator: str) -> str:
        wide = self._wide
        return (denominator if wide(denominator) > wide(numerator) else numerator) + BAR

    def letter(self, base: str, subscript: tuple[str, ...], kind: w.NameKind, accent: Accent) -> str:
        text = base if len(base) == 1 else "α" if base.isalpha() and base.islower() and len(base) > 2 else base
        low = _as_index(join_indices(subscript)) if subscript else ""
        return text + low + ("'" if accent == "prime" else "")

    def power(self, node: w.Power) -> str:
        base = node.base.name if type(node.base) is NamedZero else node.base
        raised = _as_index(self.printed(node.exponent))
        if type(base) is not w.Name or not base.subscript:
            return self.at(ATOM, base) + raised
        bare = self.letter(base.base, (), base.kind, base.accent)  # superscript above subscript
        return bare + self.widest((raised, _as_index(join_indices(base.subscript))))

    def root(self, node: w.Root) -> str:
        return (ROOT if node.index == 2 else NTH_ROOT) + self.printed(node.radicand)

    def absolute_value(self, node: w.AbsoluteValue) -> str:
        return self._barred("|", node.operand)

    def norm(self, node: w.Norm) -> str:
        index = "" if node.kind is None else _as_index(self.printed(node.kind))
        return self._barred("‖", node.operand) + index

    def call(self, node: w.Call, exponent: w.Node | None = None) -> str:
        name = node.function
        if name == "exp":
            return "e" + _as_index(self.printed(node.arguments[0]))
        head = self.said.spelling(name).translate(_AS_WORD)
        if node.subscript is not None:
            head += _as_index(self.printed(node.subscript))
        if exponent is not None:
            head += _as_index(self.printed(exponent))
        if name in PREFIXED and len(node.arguments) == 1 and self.level(node.arguments[0]) >= QUOTIENT:
            return head + THIN + self.printed(node.arguments[0])
        inner = [self.listed(node.arguments)] if node.arguments else []
        inner += [f"{key}={self.printed(value)}" for key, value in node.keywords]
        return head + self.group(self.separator.join(inner), w.Call(name, node.arguments))

    def matrix(self, node: w.Matrix) -> str:
        edge = BRACKET if self.conventions.brackets == "square" or len(node.rows) < 2 else BRACKET + TALL
        if node.bar is not None:
            edge += THIN + THIN
        return edge + self._columns(node) + edge

    def determinant(self, node: w.Determinant) -> str:
        operand = node.operand
        if type(operand) is w.Matrix:
            return BRACKET + self._columns(operand) + BRACKET
        return f"{'det'.translate(_AS_WORD)}({self.printed(operand)})"

    def _columns(self, node: w.Matrix) -> str:
        """The widest entries of all columns."""
        cells = [map(self._cell_of, row) for row in self.cells(node) if any(row)]
        return GAP.join([max(column)[1] for column in zip_longest(*cells, fillvalue=(0.0, ""))])

    def _cell(self, entry: w.Node | None) -> tuple[float, str]:
        """An entry of an array, or the dots of elided ones, and its width."""
        text = "⋯" if entry is None else self._numbers(entry) if type(entry) is w.Number else self.entry_row(entry)
        return self.wide(text), text

    def entry_row(self, node: w.Node) -> str:
        """An entry of an array other than a number; fractions in it are small."""
        row = self.printed(node)
        small = self.high(node) & FRACTION
        return row.translate(_IN_CELL) if small else row

    def transpose(self, node: w.Transpose) -> str:
        return self.at(ATOM, node.operand) + _as_index("T")

    def conjugate(self, node: w.Conjugate) -> str:
        return self.printed(node.operand)

    def summation(self, node: w.Summation) -> str:
        limits = self.widest((_as_index(f"{node.index}={node.lower}"), _as_index(str(node.upper))))
        return self.widest((limits, LIMITS)) + THIN + self.at(PRODUCT, node.term)

    def degrees(self, node: w.Degrees) -> str:
        return self.at(POWER, node.operand) + _as_index("0")

    def word(self, text: str) -> str:
        return f"{THIN}{text.translate(_AS_WORD)}{THIN}"

    def branches(self, node: w.Branches) -> str:
        words = self.said
        values = self.widest([self.printed(value) for value, _ in node.rows])
        conditions = [
            words.otherwise.translate(_AS_WORD)
            if condition is None
            else f"{words.condition.translate(_AS_WORD)}{THIN}{self.printed(condition)}"
            for _, condition in node.rows
        ]
        return FENCE + values + SPACE + self.widest(conditions)


def _as_index(row: str) -> str:
    """The glyphs in the size of indices."""
    return row.translate(_AS_INDEX)


def length(times: str, text: str) -> int:
    """The length of a formula's text, with a multiplication sign counted as at most two."""
    return len(text) - max(0, len(times) - 2) * text.count(times)


class Measure:
    """Measures formulas by the rows that a printer spells: `measure(node)` is the width in digits."""

    def __init__(self, rows: Printer, wide: Callable[[str], float]) -> None:
        self.rows = rows
        self.wide = wide
        self.width = lru_cache(maxsize=1024)(self._width)
        self.height = lru_cache(maxsize=256)(self._height)

    def __call__(self, node: w.Node) -> float:
        return self.width(node)

    def _width(self, span: w.Node | float) -> float:
        return self.wide(self.rows.printed(span)) if isinstance(span, w.Node) else span

    def row(self, spans: Spans) -> float:
        """The total width of the spans side by side."""
        return sum(map(self.width, spans))

    def ink(self, spans: Spans) -> float:
        """The amount of ink in the spans: their widths, with tall formulas counted line by line."""
        return sum([self.width(span) * self.height(span) if isinstance(span, w.Node) else span for span in spans])

    def sign(self, symbol: str) -> float:
        """The width of a relation sign with its space."""
        return self.wide(self.rows.sign(symbol))

    def arrow(self, steps: Sequence[w.Node]) -> float:
        """The width of the arrow for these operations."""
        return self.wide(self.rows.arrow(steps))

    def piece(self, node: w.Node) -> float:
        """The width of the widest unbreakable part; text may break after a relation sign or an addition of vectors."""
        if isinstance(node, w.Relation):
            return max(self.piece(node.left), self.piece(node.right))
        if isinstance(node, w.Items | w.Both):
            return max([self.piece(part) for part in w.children(node)], default=0.0)
        if isinstance(node, w.Sum) and all(w.has(term, w.Vector) for term in node.terms):
            return max(map(self.width, node.terms)) + self.sign("=")
        return self.width(node)

    def _height(self, node: w.Node) -> float:
        """The height in lines of the tallest part: two for a fraction, at least the number of rows for a matrix."""
        kind = type(node)
        if isinstance(node, w.Matrix):
            shown = node.rows[: self.rows.conventions.longest]  # longer ones are elided
            return sum([max(map(self.height, row), default=1.0) for row in shown])
        if kind is w.Name:
            return 1.0
        if kind is w.Number:
            return 1.0 if type(node.value) is int else 2.0  # type: ignore[attr-defined]
        flat = (w.Name, w.Number)
        below = [self._height(part) if type(part) in flat else self.height(part) for part in w.children(node)] or [1.0]
        if kind is w.Quotient or (kind is w.Vector and self.rows.columns):
            return sum(below)
        if isinstance(node, w.Branches):
            return sum([self.height(value) for value, _ in node.rows])
        return max(below)


@lru_cache(maxsize=32)
def measure(conventions: Conventions = STANDARD) -> Measure:
    """The measure of formulas under these conventions, for TeX and similar typesetters."""
    rows = Rows(conventions)
    return Measure(rows, rows.wide)
