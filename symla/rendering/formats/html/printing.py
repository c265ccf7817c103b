"""Written expressions as MathML Core: what stands between `<math>` and `</math>`, for browsers and screen readers.

Power(Number(-2), 2)    <msup><mrow><mo>(</mo><mo form="prefix">−</mo><mn>2</mn><mo>)</mo></mrow><mn>2</mn></msup>

What is one thing is one element, so that it is read out as one: the base of a power, a norm, a matrix.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import ClassVar, Final

from symla.notation import written as w
from symla.notation.accents import OVER, Accent
from symla.notation.conventions import STANDARD, Conventions
from symla.notation.digits import digits_of
from symla.notation.indices import join_indices
from symla.notation.named import NamedZero
from symla.notation.printer import Printer
from symla.notation.shape import ARRAY, FRACTION, has_high_rows, has_sums
from symla.notation.signs import LETTERS
from symla.notation.tightness import ATOM, FUNCTIONS, POWER, PREFIXED, PRODUCT, QUOTIENT
from symla.rendering.formats.html.letters import escape

_OVER: Final = {"hat": "ˆ", "tilde": "˜", "dot": "˙", "ddot": "¨", "check": "ˇ"}
_ONE = re.compile(r"<(m[in])(?: [^>]*)?>[^<]*</\1>")
_ROW = re.compile(r"<mrow\b[^>]*>|</mrow>")
TIMES: Final = "\u2062"  # a product that is written without a sign
APPLIED: Final = "\u2061"
_SPACE = '<mspace width="0.1667em"/>'
_BARS = re.compile(rf'([‖|]</mo></mrow><mo>{TIMES}</mo>)(?=<mrow><mo form="prefix"[^>]*>[‖|]<)')
_BOLD_CAPITAL, _BOLD_SMALL, _BOLD_DIGIT, _BOLD_GREEK = 0x1D400, 0x1D41A, 0x1D7CE, 0x1D736


class MathmlPrinter(Printer):
    """MathML Core."""

    arrows = True
    negation = '<mo form="prefix">−</mo>'
    plus = "<mo>+</mo>"
    minus = "<mo>−</mo>"
    thin = f"<mo>{TIMES}</mo>"
    dots = "<mi>⋯</mi>"
    list_dots = "<mi>…</mi>"
    slash = "<mo>/</mo>"
    beside = ""
    products: ClassVar = {kind: f"<mo>{sign}</mo>" for kind, sign in zip(Printer.products, "⋅×⊙⊗", strict=True)}

    def __init__(self, conventions: Conventions = STANDARD) -> None:
        super().__init__(conventions)
        self.times = "<mo>⋅</mo>" if conventions.times == "dot" else "<mo>×</mo>"
        self.separator = f'<mo separator="true">{self.separator.strip()}</mo>'
        self._bare = 0  # every number is an element: none is its digits alone
        self._spell[w.AnswerPart] = lambda n: f"{self(n.call)}<mo>.</mo>{self(w.Name(n.name))}"

    def sign(self, symbol: str) -> str:
        stretched = ' stretchy="false"' if "->" in symbol else ""
        return f"<mo{stretched}>{escape(self.signs[symbol])}</mo>"

    def arrow(self, steps: Sequence[w.Node]) -> str:
        """The operations above the arrow; of several, the later half below it."""
        half = (len(steps) + 1) // 2
        above, below = self._label(steps[:half]), self._label(steps[half:])
        if below:
            return f"<munderover><mo>→</mo>{below}{above}</munderover>"
        return f"<mover><mo>→</mo>{above}</mover>"

    def _label(self, steps: Sequence[w.Node]) -> str:
        if not steps:
            return ""
        rows = "".join(f"<mtr><mtd>{self(step)}</mtd></mtr>" for step in steps)
        inner = f"<mtable>{rows}</mtable>" if len(steps) > 1 else self(steps[0])
        return f'<mrow class="over"><mspace width="0.5em"/>{inner}<mspace width="0.5em"/></mrow>'

    def group(self, text: str, within: w.Node | None = None) -> str:
        return _fenced("(", text, ")", within is not None and bool(self.high(within)))

    def digits(self, value: int) -> str:
        return f"<mn>{self.shortened(digits_of(value), '…')}</mn>"

    def fraction(self, numerator: str, denominator: str) -> str:
        return f"<mfrac>{_one(numerator)}{_one(denominator)}</mfrac>"

    def decimal(self, node: w.Decimal) -> str:
        text = super().decimal(node)
        return self.negation * text.startswith("-") + f"<mn>{text.removeprefix('-')}</mn>"

    def constant(self, node: w.Constant) -> str:
        return f"<mi>{self.constants[node.symbol]}</mi>"

    def letter(self, base: str, subscript: tuple[str, ...], kind: w.NameKind, accent: Accent) -> str:
        text = _named(base, kind == "vector" and self.conventions.vectors == "bold")
        if kind == "vector" and self.conventions.vectors == "arrow":
            text = f'<mover accent="true">{text}<mo stretchy="false">\u20d7</mo></mover>'
        if accent in OVER:
            text = f'<mover accent="true">{text}<mo stretchy="false">{_OVER[accent]}</mo></mover>'
        prime = "<mo>′</mo>" if accent == "prime" else ""
        if subscript:
            low = _index(subscript)
            return f"<msubsup>{text}{low}{prime}</msubsup>" if prime else f"<msub>{text}{low}</msub>"
        return f"<msup>{text}{prime}</msup>" if prime else text

    def power(self, node: w.Power) -> str:
        return self._raised(node.base, _one(self(node.exponent)))

    def _raised(self, node: w.Node, above: str) -> str:
        """What is set above a letter stands over its index, not behind it."""
        base = self.at(ATOM, node)
        if type(node) in (w.Name, NamedZero, w.Norm) and base.startswith("<msub>"):
            return f"<msubsup>{base.removeprefix('<msub>').removesuffix('</msub>')}{above}</msubsup>"
        return f"<msup>{_one(base)}{above}</msup>"

    def root(self, node: w.Root) -> str:
        radicand = self(node.radicand)
        if node.index == 2:
            return f"<msqrt>{radicand}</msqrt>"
        return f"<mroot>{_one(radicand)}<mn>{node.index}</mn></mroot>"

    def absolute_value(self, node: w.AbsoluteValue) -> str:
        return self._barred("|", node.operand)

    def norm(self, node: w.Norm) -> str:
        text = self._barred("‖", node.operand)
        return text if node.kind is None else f"<msub>{text}{_one(self(node.kind))}</msub>"

    def product(self, node: w.Product, leading: bool = True) -> str:
        """The factors, with room between two in bars."""
        return _BARS.sub(rf"\1{_SPACE}", super().product(node, leading))

    def _barred(self, bar: str, inner: w.Node) -> str:
        return _fenced(bar, self(inner), bar, bool(self.high(inner) & (FRACTION | ARRAY)))

    def call(self, node: w.Call, exponent: w.Node | None = None) -> str:
        name = node.function
        if name == "exp":
            return f"<msup><mi>e</mi>{_one(self(node.arguments[0]))}</msup>"
        kind = ' class="function"' if name in FUNCTIONS else ""
        head = f"<mi{kind}>{escape(self.said.spelling(name))}</mi>"
        if node.subscript is not None:
            head = f"<msub>{head}{_one(self(node.subscript))}</msub>"
        if exponent is not None:
            head = f"<msup>{head}{_one(self(exponent))}</msup>"
        if len(node.arguments) == 1 and not node.keywords:
            argument = node.arguments[0]
            if name in PREFIXED and self.level(argument) >= QUOTIENT:
                shown = self(argument)
                if not _opens(shown):  # ln (-1)^2 is another thing
                    return f"{head}<mo>{APPLIED}</mo>{_SPACE}{shown}"
        inner = [self.listed(node.arguments)] if node.arguments else []
        inner += [f'<mi class="word">{escape(key)}</mi><mo>=</mo>{self(value)}' for key, value in node.keywords]
        within = w.Call(name, node.arguments, node.keywords)
        return f"{head}<mo>{APPLIED}</mo>{self.group(self.separator.join(inner), within)}"

    def vector(self, node: w.Vector) -> str:
        if self.columns:
            return self.matrix(w.Matrix(tuple([(entry,) for entry in node.entries])))
        text = self.listed(node.entries)
        if len(node.entries) < 2:  # (5) would be the number
            return _fenced("[", text, "]", False)
        return self.group(text, node)

    def matrix(self, node: w.Matrix) -> str:
        left, right = "[]" if self.conventions.brackets == "square" else "()"
        return f"<mrow><mo>{left}</mo>{self._table(node)}<mo>{right}</mo></mrow>"

    def determinant(self, node: w.Determinant) -> str:
        operand = node.operand
        if type(operand) is w.Matrix:
            return f'<mrow><mo form="prefix">|</mo>{self._table(operand)}<mo form="postfix">|</mo></mrow>'
        return f"<mi>{escape(self.said.spelling('det'))}</mi><mo>{APPLIED}</mo>{self.group(self(operand), operand)}"

    def _table(self, node: w.Matrix) -> str:
        rows, bar = self.cells(node), len(self.elided(node.rows[0][: node.bar])) if node.bar and node.rows else 0
        body = "".join([self._row(row, bar) for row in rows])
        kind = "array" + (" high" if has_high_rows(rows) else "") + (" sums" if has_sums(rows) else "")
        return f'<mtable class="{kind}">{body}</mtable>'

    def _row(self, row: Sequence[w.Node | None], bar: int) -> str:
        if not any(row):
            return "<mtr>" + "<mtd><mi>⋮</mi></mtd>" * len(row) + "</mtr>"
        cells = [
            ('<mtd class="bar">' if bar and at == bar else "<mtd>")
            + (self.dots if cell is None else self(cell))
            + "</mtd>"
            for at, cell in enumerate(row)
        ]
        return f"<mtr>{''.join(cells)}</mtr>"

    def transpose(self, node: w.Transpose) -> str:
        return self._raised(node.operand, '<mi mathvariant="normal">T</mi>')

    def conjugate(self, node: w.Conjugate) -> str:
        return f'<mover accent="true">{_one(self(node.operand))}<mo>‾</mo></mover>'

    def summation(self, node: w.Summation) -> str:
        low = f"<mrow>{_named(node.index)}<mo>=</mo>{_plain(node.lower)}</mrow>"
        return f"<munderover><mo>∑</mo>{low}{_plain(node.upper)}</munderover>{self.at(PRODUCT, node.term)}"

    def degrees(self, node: w.Degrees) -> str:
        return f'{self.at(POWER, node.operand)}<mi mathvariant="normal">°</mi>'

    def items(self, node: w.Items) -> str:
        text = self.listed(node.entries)
        return _fenced("{", text, "}", False) if node.braces else text

    def word(self, text: str) -> str:
        return f"<mtext>&#160;{escape(text)}&#160;</mtext>"

    def branches(self, node: w.Branches) -> str:
        otherwise = f"<mtext>{escape(self.said.otherwise)}</mtext>"
        under = f"<mtext>{escape(self.said.condition)}&#160;</mtext>"
        rows = [
            f"<mtr><mtd>{self(value)}</mtd><mtd>{under + self(case) if case is not None else otherwise}</mtd></mtr>"
            for value, case in node.rows
        ]
        return f'<mrow><mo>{{</mo><mtable class="branches">{"".join(rows)}</mtable></mrow>'


def _one(text: str) -> str:
    """The formula as one element."""
    return text if _ONE.fullmatch(text) or _is_row(text) else f"<mrow>{text}</mrow>"


def _is_row(text: str) -> bool:
    """Whether it is one row already."""
    depth = 0
    for found in _ROW.finditer(text):
        depth += -1 if found[0].startswith("</") else 1
        if depth == 0:
            return found.end() == len(text) and text.startswith("<mrow")
    return False


def _fenced(left: str, text: str, right: str, high: bool) -> str:
    """The formula in brackets, which are as high as it is, or as a letter."""
    as_high = "" if high else ' stretchy="false"'
    return f'<mrow><mo form="prefix"{as_high}>{left}</mo>{text}<mo form="postfix"{as_high}>{right}</mo></mrow>'


def _opens(shown: str) -> bool:
    """Whether it is raised, and what is raised begins with a bracket."""
    return re.match(r'(?:<m(?:sup|row|over)[^>]*>)*<mo form="prefix"[^>]*>[(\[]', shown) is not None


def _index(indices: tuple[str, ...]) -> str:
    text = join_indices(indices)
    if len(indices) == 1 or text.replace(",", "").isdigit():
        return _plain(text) if len(text) < 2 or text[0].isdigit() else f"<mi>{escape(text)}</mi>"
    comma = '<mo separator="true">,</mo>' if "," in text else ""
    return f"<mrow>{comma.join(map(_plain, indices))}</mrow>"


def _plain(text: object) -> str:
    """A letter or a whole number."""
    shown = str(text)
    return f"<mn>{shown}</mn>" if shown.replace(",", "").isdigit() else _named(shown)


def _named(base: str, bold: bool = False) -> str:
    letter = LETTERS.get(base, base)
    if bold:
        return f"<mi>{''.join(map(_bold, letter))}</mi>"
    if len(letter) > 1:
        return f'<mi class="word">{escape(letter)}</mi>'
    return f'<mi mathvariant="normal">{letter}</mi>' if "Α" <= letter <= "Ω" else f"<mi>{escape(letter)}</mi>"


def _bold(letter: str) -> str:
    """The letter as the bold one of mathematics."""
    for first, last, start in (
        ("A", "Z", _BOLD_CAPITAL),
        ("a", "z", _BOLD_SMALL),
        ("0", "9", _BOLD_DIGIT),
        ("α", "ω", _BOLD_GREEK),
    ):
        if first <= letter <= last:
            return chr(start + ord(letter) - ord(first))
    return escape(letter)


@lru_cache(maxsize=32)
def mathml_printer(conventions: Conventions = STANDARD) -> MathmlPrinter:
    """The MathML printer of these conventions."""
    return MathmlPrinter(conventions)
